//! Streams of bytes: those of files, those that the guest makes, and what becomes of both when they are passed on.

use adapter_abi::ends::{Bytes, Operation};

use super::Ends;
use super::in_memory::stream_of;
use super::requests::{BLOCKED, Then, both, count, goes_on, refuse};
use super::rows::Kind;
use crate::handles::{Handles, virtual_bit};
use crate::trap;

/// How many bytes are drained at a time.
pub const SCRATCH: u32 = 1 << 16;

/// A readable end of bytes of ours.
#[derive(Clone, Copy, Debug)]
pub struct File {
    start: u32,
    end: u32,
    /// What is resolved at the end; nothing if that was.
    future: Option<u32>,
    /// Whether the guest was told that it is at the end.
    is_over: bool,
}

impl File {
    /// One of these bytes, whose future is at a place.
    #[cfg(any(feature = "memory", not(target_arch = "wasm32")))]
    pub fn new(start: u32, end: u32, future: u32) -> Self {
        File {
            start,
            end,
            future: Some(future),
            is_over: false,
        }
    }

    /// Where the bytes begin and end that were not read.
    #[cfg(any(feature = "memory", not(target_arch = "wasm32")))]
    pub fn bytes(&self) -> [u32; 2] {
        [self.start, self.end]
    }

    /// Whether the guest was told that it is at the end.
    #[cfg(any(feature = "memory", not(target_arch = "wasm32")))]
    pub fn is_over(&self) -> bool {
        self.is_over
    }

    /// The guest is told that it is at the end.
    #[cfg(any(feature = "memory", not(target_arch = "wasm32")))]
    pub fn set_over(&mut self) {
        self.is_over = true;
    }

    /// What is to be resolved at the end, if that was not.
    #[cfg(any(feature = "memory", not(target_arch = "wasm32")))]
    pub fn take_future(&mut self) -> Option<u32> {
        self.future.take()
    }
}

/// Makes a stream of the bytes from `start` to `end` of the adapter's memory: its readable end, and the future that is
/// resolved when all is read, or the end is dropped.
pub fn open(handles: &mut Handles, ends: &mut Ends, start: u32, end: u32) -> [u32; 2] {
    let [place, future] = ends.futures.add(handles);
    let file = File {
        start,
        end: end.max(start),
        future: Some(place),
        is_over: false,
    };
    let readable = ends.files.insert(handles, file);
    if start >= end {
        ends.files.get(handles, readable).future = None;
        ends.resolve(place);
    }
    [readable, future]
}

/// Memory for drained bytes, which nobody reads.
#[cfg(target_arch = "wasm32")]
pub fn take_scratch() -> u32 {
    use core::mem::{ManuallyDrop, MaybeUninit};

    use crate::abi::Owned;

    // Aligned for the events that are polled.
    let bytes = Owned::<MaybeUninit<u64>>::uninit(SCRATCH as usize / size_of::<u64>());
    ManuallyDrop::new(bytes).as_ptr().expose_provenance() as u32
}

fn is_virtual(end: u32) -> bool {
    end & virtual_bit() != 0
}

impl Ends {
    /// Where drained bytes go, from when on it is needed.
    pub fn set_scratch(&mut self, take: impl FnOnce() -> u32) {
        if self.scratch == 0 {
            self.scratch = take();
        }
    }

    /// The guest has made both ends of a stream.
    pub fn pair(&mut self, result: u64) {
        let [readable, writable] = both(result);
        self.rows.put(readable, Kind::Readable { writable });
        self.rows.put(writable, Kind::Writable { readable });
    }

    /// Traps if an end is not the guest's to use.
    pub fn check(&self, end: u32) {
        match self.rows.kind(end) {
            Kind::Other | Kind::Readable { .. } | Kind::Writable { .. } | Kind::Sunk { .. } => {}
            // What is no end at all is refused by the engine.
            Kind::Set { is_ours, .. } if !is_ours => {}
            _ => refuse(),
        }
    }

    /// Reads from a virtual end. `None` at the end, about which the guest is told once.
    pub fn read(&mut self, handles: &mut Handles, readable: u32, length: u32) -> Option<Bytes> {
        let file = self.files.get(handles, readable);
        if file.is_over {
            trap::stream_is_over();
        }
        if let Some(stream) = stream_of(file) {
            return self.read_in_memory(handles, readable, stream, length);
        }
        let left = file.end - file.start;
        if left == 0 {
            file.is_over = true;
            return None;
        }
        let length = length.min(left);
        let start = file.start;
        file.start += length;
        if length == left
            && let Some(future) = file.future.take()
        {
            self.resolve(future);
        }
        Some(Bytes { start, length })
    }

    /// Whether what is written to an end is dropped.
    pub fn write(&mut self, writable: u32) -> bool {
        self.check(writable);
        matches!(self.rows.kind(writable), Kind::Sunk { .. })
    }

    /// Before a readable end is dropped: whether it is the engine's.
    pub fn drop_readable(&mut self, handles: &mut Handles, readable: u32) -> bool {
        if is_virtual(readable) {
            self.end_file(handles, readable);
            return false;
        }
        self.check(readable);
        self.forget(readable);
        true
    }

    /// Before a writable end is dropped.
    pub fn drop_writable(&mut self, writable: u32) {
        self.check(writable);
        match self.rows.kind(writable) {
            Kind::Sunk { readable, future } => {
                self.requests.add(Operation::StreamDropReadable, readable);
                self.rows.clear(readable);
                self.rows.clear(writable);
                self.resolve(future);
            }
            Kind::Writable { readable } => {
                self.rows.clear(writable);
                if readable != 0 {
                    self.rows.at(readable).kind = Kind::Readable { writable: 0 };
                }
            }
            _ => {}
        }
    }

    /// A readable end is nobody's from now on: its number can be another's.
    fn forget(&mut self, readable: u32) {
        if let Kind::Readable { writable } = self.rows.kind(readable) {
            self.rows.clear(readable);
            if writable != 0 {
                self.rows.at(writable).kind = Kind::Writable { readable: 0 };
            }
        }
    }

    /// Ends a virtual end; the bytes that were not read, and the future, if it is not resolved.
    fn take_file(&mut self, handles: &mut Handles, readable: u32) -> File {
        self.files.remove(handles, readable)
    }

    fn end_file(&mut self, handles: &mut Handles, readable: u32) {
        let file = self.take_file(handles, readable);
        self.end_in_memory(&file);
        if let Some(future) = file.future {
            self.resolve(future);
        }
    }

    /// Gives a readable end to what drops all that is written to the other one. The future that is made is resolved when
    /// there is no more to come.
    pub fn sink(&mut self, handles: &mut Handles, readable: u32) {
        let [future, handle] = self.futures.add(handles);
        self.made = handle;
        self.sink_to(handles, readable, future);
    }

    /// As [`Ends::sink`], with this future.
    #[inline(always)]
    pub(super) fn sink_to(&mut self, handles: &mut Handles, readable: u32, future: u32) {
        if is_virtual(readable) {
            self.end_file(handles, readable);
            self.resolve(future);
            return;
        }
        self.check(readable);
        // It leaves the guest, and so the set that it is in.
        self.requests.join(readable, 0);
        match self.rows.kind(readable) {
            Kind::Readable { writable } if writable != 0 => self.empty(readable, future),
            _ => self.pump(readable, Kind::Drain { future }),
        }
    }

    /// Takes what the guest has written to a stream before a sink gets it.
    fn empty(&mut self, readable: u32, future: u32) {
        let read = [readable, self.room_for(future, false), SCRATCH];
        let then = Then::Emptied { readable, future };
        self.requests.add_then(Operation::StreamRead, read, then);
    }

    pub(super) fn emptied(&mut self, readable: u32, future: u32, code: u32) {
        if code == BLOCKED {
            let then = Then::Settled { readable, future };
            let cancel = Operation::StreamCancelRead;
            self.requests.add_then(cancel, [readable, 0, 0], then);
        } else if !self.take_copied(future, count(code), false) {
            self.abandon(readable, future);
        } else if goes_on(code) {
            self.empty(readable, future);
        } else {
            // The other end is in its row as long as it is there.
            trap::defect();
        }
    }

    pub(super) fn settled(&mut self, readable: u32, future: u32) {
        if let Kind::Readable { writable } = self.rows.kind(readable) {
            self.rows.put(readable, Kind::Hidden);
            // The set that it is in stays.
            self.rows.at(writable).kind = Kind::Sunk { readable, future };
        }
    }

    /// Before a readable end leaves the guest: a virtual one becomes real.
    pub fn leave(&mut self, handles: &mut Handles, readable: u32) {
        if !is_virtual(readable) {
            self.check(readable);
            self.forget(readable);
            self.made = readable;
            return;
        }
        let file = self.take_file(handles, readable);
        if file.is_over {
            trap::stream_is_over();
        }
        let future = match file.future {
            Some(future) => future,
            None => NO_FUTURE,
        };
        let (start, end) = (file.start, file.end);
        let then = Then::Left { start, end, future };
        self.requests.add_then(Operation::StreamNew, [0; 3], then);
    }

    pub(super) fn left(&mut self, result: u64, start: u32, end: u32, future: u32) {
        let [readable, writable] = both(result);
        self.rows.clear(readable);
        let [start, end] = self.feed_in_memory(writable, start, end);
        self.rows.put(writable, Kind::Feed { start, end, future });
        crate::growth::push(&mut self.starting, writable);
        self.made = readable;
    }

    /// Starts the pumps of what has left.
    pub fn start(&mut self) {
        while let Some(writable) = self.starting.pop() {
            self.begin(writable);
        }
    }
}

/// In the place of a future: it is resolved already.
pub const NO_FUTURE: u32 = u32::MAX;
