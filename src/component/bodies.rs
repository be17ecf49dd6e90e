//! Validates the function bodies of a guest while the rest of it is read.
//!
//! Bodies are most of a large guest, and each can be validated by itself once the outside of its module is known. They
//! go to threads in batches; where there is little code there is one batch, and no thread.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread::{Builder, Scope, available_parallelism};

use wasmparser::{
    BinaryReaderError, FuncToValidate, FuncValidatorAllocations, FunctionBody, ValidatorResources,
};

/// How many bytes of code make a batch: some milliseconds of work, which a thread is worth.
const BATCH: usize = 128 << 10;

/// How many bodies make a batch, however small they are: each takes memory while it waits.
const MOST_BODIES: usize = 2048;

/// How many batches wait at most. Beyond that, whoever reads the guest validates as well, so that memory does not hold
/// a list of all functions. They are work for as long as whoever reads is busy with the data behind the code.
const WAITING: usize = 32;

/// A body, and what it takes to validate it.
type Body<'a> = (FuncToValidate<ValidatorResources>, FunctionBody<'a>);

type Batch<'a> = Vec<Body<'a>>;

/// The bodies of one guest, as they are read.
pub(super) struct Bodies<'scope, 'env, 'a> {
    scope: &'scope Scope<'scope, 'env>,
    found: &'scope Found<'a>,
    sender: SyncSender<Batch<'a>>,
    /// The next batch so far, and the bytes of code in it.
    batch: Batch<'a>,
    size: usize,
    has_threads: bool,
    allocations: FuncValidatorAllocations,
}

/// What all threads have in common: the batches that wait, and the first body that is not valid.
pub(super) struct Found<'a> {
    waiting: Mutex<Receiver<Batch<'a>>>,
    /// Where that body is; the end of everything if there is none.
    first: AtomicU64,
    error: Mutex<Option<BinaryReaderError>>,
}

impl<'a> Found<'a> {
    /// Nothing, and where batches go.
    pub(super) fn new() -> (Self, SyncSender<Batch<'a>>) {
        let (sender, waiting) = sync_channel(WAITING);
        let found = Found {
            waiting: Mutex::new(waiting),
            first: AtomicU64::new(u64::MAX),
            error: Mutex::new(None),
        };
        (found, sender)
    }

    /// The error of the first body that is not valid.
    pub(super) fn into_error(self) -> Option<BinaryReaderError> {
        self.error
            .into_inner()
            .unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    /// Validates batches until there will be no more.
    fn work(&self, allocations: &mut FuncValidatorAllocations) {
        while let Some(batch) = self.next() {
            self.validate(batch, allocations);
        }
    }

    fn next(&self) -> Option<Batch<'a>> {
        self.waiting.lock().ok()?.recv().ok()
    }

    /// Validates a batch, up to the first body that is known not to be valid: those behind it do not matter any more.
    fn validate(&self, batch: Batch<'a>, allocations: &mut FuncValidatorAllocations) {
        for (function, body) in batch {
            let start = body.range().start;
            if start > self.first.load(Ordering::Relaxed) {
                return;
            }
            let mut validator = function.into_validator(std::mem::take(allocations));
            if let Err(error) = validator.validate(&body) {
                self.note(start, error);
            }
            *allocations = validator.into_allocations();
        }
    }

    /// Notes an error, unless there is one before it. Which is found first depends on the threads; which is told does not.
    fn note(&self, start: u64, error: BinaryReaderError) {
        let Ok(mut known) = self.error.lock() else {
            return;
        };
        if start < self.first.load(Ordering::Relaxed) {
            self.first.store(start, Ordering::Relaxed);
            *known = Some(error);
        }
    }
}

impl<'scope, 'env, 'a: 'scope> Bodies<'scope, 'env, 'a> {
    pub(super) fn new(
        scope: &'scope Scope<'scope, 'env>,
        found: &'scope Found<'a>,
        sender: SyncSender<Batch<'a>>,
    ) -> Self {
        Bodies {
            scope,
            found,
            sender,
            batch: Vec::new(),
            size: 0,
            has_threads: false,
            allocations: FuncValidatorAllocations::default(),
        }
    }

    /// Takes a body.
    pub(super) fn push(
        &mut self,
        function: FuncToValidate<ValidatorResources>,
        body: FunctionBody<'a>,
    ) {
        self.size += body.as_bytes().len();
        self.batch.push((function, body));
        if self.size >= BATCH || self.batch.len() >= MOST_BODIES {
            self.hand_over();
        }
    }

    /// Whether a body is known not to be valid, so that what comes after it need not be read.
    pub(super) fn has_failed(&self) -> bool {
        self.found.first.load(Ordering::Relaxed) != u64::MAX
    }

    fn hand_over(&mut self) {
        if !std::mem::replace(&mut self.has_threads, true) {
            self.start_threads();
        }
        self.size = 0;
        let batch = std::mem::take(&mut self.batch);
        if let Err(TrySendError::Full(batch) | TrySendError::Disconnected(batch)) =
            self.sender.try_send(batch)
        {
            self.found.validate(batch, &mut self.allocations);
        }
    }

    /// Starts a thread for every processor but this one's. Where none can be had, everything is done here.
    fn start_threads(&self) {
        let processors = available_parallelism().map_or(1, |count| count.get());
        let found = self.found;
        for _ in 1..processors {
            let work = move || found.work(&mut FuncValidatorAllocations::default());
            let _ = Builder::new().spawn_scoped(self.scope, work);
        }
    }

    /// Validates what is left, together with the threads, which end when nothing is.
    pub(super) fn finish(self) {
        let Bodies {
            found,
            sender,
            batch,
            mut allocations,
            ..
        } = self;
        drop(sender);
        found.validate(batch, &mut allocations);
        found.work(&mut allocations);
    }
}
