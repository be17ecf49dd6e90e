//! The steps of calls where not only one handle decides who answers: polling, splicing, preopens and descriptors.
//!
//! Each protocol between glue, adapter and host is written down here, once: who is called with what, in which order.

use std::mem::offset_of;

use adapter_abi::AdapterFunction as OwnFunction;
use adapter_abi::fs::change::{self, Action, Query};
use adapter_abi::fs::host_path;
use adapter_abi::fs::memory;
use adapter_abi::fs::preopens::{self as preopened, Request};
use adapter_abi::fs::read_only;
use adapter_abi::wasi::open_flags::DIRECTORY;
use adapter_abi::wasi::path_flags::SYMLINK_FOLLOW;
use adapter_abi::{clocks, poll, stdin, streams};

use super::route::{
    AdapterFunction, Answer, Argument, AtPath, ChangeThere, Condition, Errand, Follow, Hold,
    HostCall, HostFunction, Judge, Mark, Protection, ReadyFuture, Refusal, Route, Step, Verdict,
};
use super::streams::{AdapterReady, Copy, CopyIn, Poll, Room};
use crate::error::PlanError;
use crate::input::Guest;
use crate::types::{FunctionType, ResourceId, Type};
use crate::wit::called::{
    self, BLOCKING_SKIP, BLOCKING_WRITE_AND_FLUSH, CHECK_WRITE, GET_DIRECTORIES, OPEN_AT,
    POLLABLE_READY, SKIP, STAT_AT, WRITE,
};
use crate::wit::{FunctionName, Generation};

/// What the adapter reads from a stream of its own with, as the guest would.
const READ: FunctionName = FunctionName {
    interface: "wasi:io/streams",
    name: "[method]input-stream.read",
};

/// The same, of a stream that can be of a file that can be changed.
const READ_IN_MEMORY: FunctionName = FunctionName {
    interface: "wasi:io/streams@memory",
    ..READ
};

/// What is answered where nothing is wrong with a call but that it changes something.
pub(crate) const READ_ONLY: Answer = Answer::Err("read-only");

/// Most bytes that `blocking-write-and-flush` takes.
const LARGEST_BLOCKING_WRITE: u32 = 4096;

/// A method of a resource that the guest imports.
pub(super) fn method(
    guest: &Guest<'_>,
    resource: ResourceId,
    function: FunctionName,
) -> Result<HostFunction, PlanError> {
    let import = guest
        .import_of(resource)
        .ok_or_else(|| PlanError::NotImported {
            resource: guest.resource(resource).name.clone(),
            function: function.name.to_string(),
        })?;
    Ok(HostFunction {
        import: guest.imports[import].spelled.clone(),
        function,
    })
}

/// `wasi:io/poll.poll` over virtual and host pollables. Where virtual ones can be timers, the first of those are ready if
/// nothing else is.
pub(super) fn poll(
    guest: &Guest<'_>,
    pollable: ResourceId,
    has_timers: bool,
) -> Result<Route, PlanError> {
    let adapter_ready = match has_timers {
        true => AdapterReady::Timed {
            check: clocks::CHECK,
            waits: clocks::WAITS,
        },
        false => AdapterReady::Wasi(POLLABLE_READY),
    };
    let poll = Poll {
        host_ready: HostCall::Other(method(guest, pollable, POLLABLE_READY)?),
        adapter_ready,
        begin: poll::BEGIN,
        push: poll::PUSH,
        finish: poll::FINISH,
    };
    Ok(Route::of([
        Step::Enter,
        Step::CheckNotEmpty,
        Step::CheckParams,
        Step::If(Condition::AnyListed.not(), vec![Step::Host]),
        Step::Poll(poll),
    ]))
}

/// What answers a function on virtual pollables that can be timers.
pub(super) fn on_timers(function: &str) -> Option<AdapterFunction> {
    let function = match function {
        "wasi:io/poll#poll" => clocks::POLL,
        "wasi:io/poll#[method]pollable.ready" => clocks::READY,
        "wasi:io/poll#[method]pollable.block" => clocks::BLOCK,
        _ => return None,
    };
    Some(function.into())
}

/// What answers a function on virtual input streams that can be standard input.
pub(super) fn on_input(function: &str) -> Option<AdapterFunction> {
    let function = match function {
        "wasi:io/streams#[method]input-stream.read"
        | "wasi:io/streams#[method]input-stream.blocking-read" => stdin::READ,
        "wasi:io/streams#[method]input-stream.skip"
        | "wasi:io/streams#[method]input-stream.blocking-skip" => stdin::SKIP,
        "wasi:io/streams#[method]output-stream.splice"
        | "wasi:io/streams#[method]output-stream.blocking-splice" => stdin::SPLICE,
        _ => return None,
    };
    Some(function.into())
}

/// `splice` or `blocking-splice` between virtual and host streams.
pub(super) struct Splice {
    /// The adapter's function where both ends are virtual.
    pub(super) adapter: AdapterFunction,
    /// What has to be asked before the adapter answers.
    pub(super) clock: Option<Errand>,
    /// Whether virtual streams can be of files that can be changed.
    pub(super) is_in_memory: bool,
    /// Whether it is `blocking-splice`.
    pub(super) blocking: bool,
    /// Whether a host stream can be spliced into a virtual one, which takes the host's `skip`.
    pub(super) skips: bool,
    /// Whether a virtual stream with contents can be spliced into a host one, which takes the host's writes.
    pub(super) writes: bool,
    /// Whether that can be standard input.
    pub(super) reads_input: bool,
    /// The types of the streams.
    pub(super) output: ResourceId,
    pub(super) input: ResourceId,
}

/// The parameters of a splice.
const OUTPUT: usize = 0;
const INPUT: usize = 1;
const LENGTH: usize = 2;

impl Splice {
    pub(super) fn route(self, guest: &Guest<'_>) -> Result<Route, PlanError> {
        let from_virtual = if self.writes {
            Step::Copy(self.copy(guest)?)
        } else {
            // All there is is closed, and says so to `skip`, in a result of the same type.
            Step::AdapterWith {
                function: SKIP,
                params: vec![INPUT, LENGTH],
            }
        };
        Ok(Route::of([
            Step::Enter,
            Step::CheckResult,
            Step::If(Condition::Virtual(OUTPUT), self.steps_into_virtual(guest)?),
            Step::If(Condition::Virtual(INPUT), vec![from_virtual]),
            Step::Host,
        ]))
    }

    /// What goes from the host into a virtual stream vanishes there, so it is skipped.
    fn steps_into_virtual(&self, guest: &Guest<'_>) -> Result<Vec<Step>, PlanError> {
        let clock = self.clock.clone().map(Step::Serve);
        let both = [Step::Adapter(self.adapter.clone())];
        let both: Vec<Step> = clock.iter().cloned().chain(both).collect();
        if !self.skips {
            // No host stream can be the input: the adapter finds out what is not one of its own.
            return Ok(both);
        }
        let skip = match self.blocking {
            true => BLOCKING_SKIP,
            false => SKIP,
        };
        let skip = Step::HostWith {
            host: HostCall::Other(method(guest, self.input, skip)?),
            params: vec![INPUT, LENGTH],
        };
        let accepts = streams::ACCEPTS;
        let mut steps = vec![Step::If(Condition::Virtual(INPUT), both)];
        if self.is_in_memory {
            let copy = Step::CopyIn(self.copy_in(guest)?);
            steps.push(Step::If(
                Condition::Adapter(memory::IS_FILE, vec![Argument::Param(OUTPUT)]),
                clock.into_iter().chain([copy]).collect(),
            ));
        }
        steps.extend([
            Step::If(
                Condition::Adapter(accepts, vec![Argument::Param(OUTPUT)]),
                vec![skip],
            ),
            // A closed stream says so to `check-write`, in a result of the same type.
            Step::AdapterWith {
                function: CHECK_WRITE,
                params: vec![OUTPUT],
            },
        ]);
        Ok(steps)
    }

    fn copy_in(&self, guest: &Guest<'_>) -> Result<CopyIn, PlanError> {
        let read = match self.blocking {
            true => called::BLOCKING_READ,
            false => called::READ,
        };
        Ok(CopyIn {
            room: memory::ROOM,
            read: HostCall::OtherOverAdapter(method(guest, self.input, read)?),
            written: memory::SPLICED,
        })
    }

    fn copy(&self, guest: &Guest<'_>) -> Result<Copy, PlanError> {
        let (room, write) = if self.blocking {
            let write = BLOCKING_WRITE_AND_FLUSH;
            (Room::Fixed(LARGEST_BLOCKING_WRITE), write)
        } else {
            let check = method(guest, self.output, CHECK_WRITE)?;
            let room = Room::Checked(HostCall::Other(check));
            (room, WRITE)
        };
        let (read, reader) = match (self.is_in_memory, self.reads_input) {
            // What reads files in memory reads standard input as well.
            (true, _) => (READ_IN_MEMORY, None),
            (false, true) => (READ, Some(stdin::READ)),
            (false, false) => (READ, None),
        };
        Ok(Copy {
            room,
            read,
            reader: match reader {
                Some(reader) => reader.into(),
                None => AdapterFunction::Wasi(read.to_string()),
            },
            write: HostCall::OtherOverAdapter(method(guest, self.output, write)?),
        })
    }
}

/// `get-directories` over the host's: renamed ones, and all of them if the guest may see them.
pub(super) fn preopens(
    files: &Files<'_>,
    ty: &FunctionType,
    renames: bool,
    shows_host: bool,
) -> Result<Route, PlanError> {
    let mut steps = vec![Step::Enter, Step::CheckResult];
    steps.push(Step::Hold(Hold {
        list: HostCall::OwnOverAdapter,
        hold: preopened::HOLD,
    }));
    if renames {
        let mut descriptor = None;
        if let Some(ty) = &ty.result {
            ty.for_each_handle(&mut |id, _| descriptor = Some(id));
        }
        let descriptor = descriptor.ok_or_else(|| no_descriptor("get-directories"))?;
        steps.push(Step::Serve(Errand {
            done_with: vec![Argument::Number(files.numbers.of(descriptor))],
            ..files.open(descriptor)?
        }));
    }
    if !shows_host {
        steps.push(Step::DropUnused(preopened::UNUSED));
    }
    steps.push(Step::Finish {
        function: preopened::FINISH,
        number: shows_host.into(),
    });
    Ok(Route::of(steps))
}

fn no_descriptor(function: &str) -> PlanError {
    PlanError::NotImported {
        resource: "descriptor".to_string(),
        function: function.to_string(),
    }
}

/// What the steps of files depend on besides the function.
pub(super) struct Files<'f> {
    pub(super) guest: &'f Guest<'f>,
    /// The versions of WASI that the function is of.
    pub(super) generation: Generation,
    pub(super) numbers: &'f Numbers,
}

impl Files<'_> {
    /// A function for one of these versions.
    fn either<T>(&self, of_0_2: T, of_0_3: T) -> T {
        match self.generation {
            Generation::V0_2 => of_0_2,
            Generation::V0_3 => of_0_3,
        }
    }

    /// Opens host directories under paths of their own.
    fn open(&self, descriptor: ResourceId) -> Result<Errand, PlanError> {
        let open = method(self.guest, descriptor, OPEN_AT)?;
        Ok(Errand {
            next: preopened::NEXT,
            with: Vec::new(),
            host: HostCall::OtherOverAdapter(open),
            arguments: vec![
                Argument::Field(offset_of!(Request, descriptor)),
                Argument::Number(SYMLINK_FOLLOW),
                Argument::Field(offset_of!(Request, path.pointer)),
                Argument::Field(offset_of!(Request, path.length)),
                Argument::Number(DIRECTORY),
                Argument::Field(offset_of!(Request, flags)),
                Argument::AddressOf(offset_of!(Request, result)),
            ],
            done: preopened::OPENED,
            done_with: Vec::new(),
        })
    }

    /// Opens host directories beneath the tree, for the one who says which.
    fn open_below(&self, descriptor: ResourceId) -> Result<Errand, PlanError> {
        Ok(Errand {
            next: host_path::NEXT,
            with: vec![Argument::Place],
            done: self.either(host_path::OPENED, host_path::OPENED_0_3),
            done_with: vec![Argument::Place],
            ..self.open(descriptor)?
        })
    }
}

/// What is given a stream to write to a descriptor that can be the host's, and read-only; these are the steps on a virtual
/// one, if there are any.
pub(super) fn protected_from_stream(on_virtual: Option<Vec<Step>>) -> Route {
    let refused = Step::RefuseStream(ReadyFuture::new(READ_ONLY));
    let mut steps = vec![Step::Enter, Step::If(is_read_only(), vec![refused])];
    if let Some(on_virtual) = on_virtual {
        steps.push(Step::If(Condition::Virtual(0), on_virtual));
    }
    steps.push(Step::HostWaited);
    Route::of(steps)
}

/// The numbers by which the adapter tells types of descriptors apart, where it knows which of the host's are read-only.
#[derive(Debug, Clone, Default)]
pub(super) struct Numbers {
    /// By the resource types; none at all if nothing is read-only.
    known: Vec<Option<u32>>,
}

impl Numbers {
    /// Of all types of descriptors of a guest.
    pub(super) fn new(guest: &Guest<'_>) -> Numbers {
        let mut numbers = 0..;
        let known = guest.resources.iter();
        let known = known.map(|resource| match resource.is_descriptor() {
            true => numbers.next(),
            false => None,
        });
        Numbers {
            known: known.collect(),
        }
    }

    /// The number of a type, if it has one.
    pub(super) fn get(&self, resource: ResourceId) -> Option<u32> {
        self.known.get(resource.0).copied().flatten()
    }

    /// The number of a type. Where nothing is read-only the adapter does not look at it.
    fn of(&self, resource: ResourceId) -> u32 {
        self.get(resource).unwrap_or(UNNUMBERED)
    }
}

/// Stands for all types of descriptors where none is told apart.
const UNNUMBERED: u32 = 0;

/// A function on descriptors where not only the handle decides who answers.
pub(super) struct Descriptor<'d> {
    /// The adapter's function for virtual descriptors, if there are any.
    pub(super) adapter: Option<AdapterFunction>,
    /// What has to be asked before the adapter answers.
    pub(super) clock: Option<Errand>,
    /// Finds the paths that lead to the host.
    pub(super) find: OwnFunction,
    /// Whether there are host descriptors.
    pub(super) has_host: bool,
    /// What a call gets on a descriptor that a caller handed in, where the host's files are denied.
    pub(super) refusal: Option<Refusal>,
    /// What has to be seen to with read-only descriptors.
    pub(super) protection: Option<Protection>,
    /// What the function does at the end of its path, if the path can lead from a virtual directory to the host.
    pub(super) at_path: Option<AtPath>,
    /// The type of descriptors.
    pub(super) resource: ResourceId,
    pub(super) ty: &'d FunctionType,
}

impl Descriptor<'_> {
    pub(super) fn route(&self, files: &Files<'_>) -> Result<Route, PlanError> {
        let mut steps = vec![Step::Enter, Step::CheckResult];
        match self.protection {
            Some(Protection::Refuse) => {
                steps.push(Step::If(is_read_only(), vec![Step::Answer(READ_ONLY)]));
            }
            Some(Protection::Path(change)) if self.has_host => {
                steps.push(self.refuse_path(files, change)?);
            }
            Some(Protection::Path(_) | Protection::Flags) | None => {}
        }
        if let Some(adapter) = &self.adapter {
            let mut on_virtual = Vec::new();
            if let Some(at_path) = self.at_path {
                on_virtual.extend(self.follow(files, at_path)?);
            }
            on_virtual.extend(self.clock.clone().map(Step::Serve));
            on_virtual.push(Step::Adapter(adapter.clone()));
            if !self.has_host && self.refusal.is_none() {
                steps.extend(on_virtual);
                return Ok(Route::of(steps));
            }
            steps.push(Step::If(Condition::AnyVirtual, on_virtual));
        }
        if let Some(refusal) = &self.refusal {
            steps.push(refusal.clone().into());
            return Ok(Route::of(steps));
        }
        steps.push(match (files.generation, self.protection) {
            // A call with `async` takes its arguments when the host gets to it, and what a handle stands for may have become
            // read-only meanwhile.
            (Generation::V0_3, Some(_)) => Step::HostWaited,
            (Generation::V0_2, _) | (_, None) => Step::Host,
        });
        match self.protection {
            Some(Protection::Path(Action::Open)) => {
                let opened = Condition::All(vec![is_read_only(), Condition::Succeeded]);
                steps.push(Step::When(opened, vec![Step::Mark(self.mark(files))]));
            }
            Some(Protection::Flags) => {
                let told = Condition::All(vec![is_read_only(), Condition::Succeeded]);
                steps.push(Step::When(told, vec![Step::MaskFlags]));
            }
            Some(Protection::Refuse | Protection::Path(_)) | None => {}
        }
        Ok(Route::of(steps))
    }

    /// Refuses a change by a path that begins in a read-only host directory.
    fn refuse_path(&self, files: &Files<'_>, change: Action) -> Result<Step, PlanError> {
        let mut conditions = vec![is_read_only(), Condition::AnyVirtual.not()];
        if change == Action::Open {
            conditions.push(Condition::OpensForChanges);
        }
        let judge = Step::Judge(Judge {
            path: change::PATH,
            verdict: self.verdict(files, change)?,
        });
        Ok(Step::When(
            Condition::All(conditions),
            vec![Step::CheckParams, judge],
        ))
    }

    /// Has the adapter judge a change; what it asks for is looked up on the host.
    fn verdict(&self, files: &Files<'_>, change: Action) -> Result<Verdict, PlanError> {
        let look = method(files.guest, self.resource, STAT_AT)?;
        let opens = open_flags(self.ty);
        let argument = |place: Option<usize>| match place {
            Some(place) => Argument::Param(place),
            None => Argument::Number(0),
        };
        let look = Errand {
            next: change::NEXT,
            with: vec![
                Argument::Number(change as u32),
                argument(path_flags(self.ty)),
                argument(opens.map(|[how, _]| how)),
                argument(opens.map(|[_, access]| access)),
            ],
            host: HostCall::OtherOverAdapter(look),
            arguments: vec![
                Argument::Field(offset_of!(Query, descriptor)),
                Argument::Field(offset_of!(Query, path_flags)),
                Argument::Field(offset_of!(Query, path.pointer)),
                Argument::Field(offset_of!(Query, path.length)),
                Argument::AddressOf(offset_of!(Query, result)),
            ],
            done: files.either(change::ANSWERED, change::ANSWERED_0_3),
            done_with: Vec::new(),
        };
        Ok(Verdict {
            change,
            look,
            verdict: files.either(change::VERDICT, change::VERDICT_0_3),
        })
    }

    /// Goes on where the paths lead to the host, if the guest knows of host directories.
    fn follow(&self, files: &Files<'_>, at_path: AtPath) -> Result<Option<Step>, PlanError> {
        let guest = files.guest;
        let Some(preopens) = guest.preopens_of(self.resource) else {
            return Ok(None);
        };
        let change = match self.protection {
            Some(Protection::Path(change)) => Some(ChangeThere {
                located: change::LOCATED,
                verdict: self.verdict(files, change)?,
            }),
            Some(Protection::Refuse | Protection::Flags) | None => None,
        };
        let list = HostFunction {
            import: guest.imports[preopens].spelled.clone(),
            function: GET_DIRECTORIES,
        };
        let follow = Follow {
            at_path,
            find: self.find,
            hold: Hold {
                list: HostCall::OtherOverAdapter(list),
                hold: preopened::HOLD,
            },
            open: files.open_below(self.resource)?,
            locate: files.either(host_path::LOCATE, host_path::LOCATE_0_3),
            result: host_path::RESULT,
            change,
            host: HostCall::OwnOverAdapter,
            keep: has_text(self.ty).then_some(host_path::KEEP),
            keep_result: returns_text(self.ty).then_some(host_path::KEEP_RESULT),
            unused: preopened::UNUSED,
            mark: (at_path == AtPath::Opens).then(|| self.mark(files)),
        };
        Ok(Some(Step::Follow(Box::new(follow))))
    }

    fn mark(&self, files: &Files<'_>) -> Mark {
        Mark {
            add: read_only::ADD,
            number: files.numbers.of(self.resource),
        }
    }
}

/// Whether one of the descriptors is read-only.
fn is_read_only() -> Condition {
    Condition::AnyDescriptor(read_only::HAS)
}

/// The parameter with the flags by which the first path is followed: it is before that.
fn path_flags(ty: &FunctionType) -> Option<usize> {
    let mut params = ty.params.iter();
    let path = params.position(|(_, ty)| matches!(**ty, Type::String))?;
    let before = path.checked_sub(1)?;
    matches!(*ty.params[before].1, Type::Flags(_)).then_some(before)
}

/// The last two parameters that are flags, which `open-at` has: how to open, and for what.
fn open_flags(ty: &FunctionType) -> Option<[usize; 2]> {
    let params = ty.params.iter().enumerate();
    let flags = params.filter(|(_, (_, ty))| matches!(**ty, Type::Flags(_)));
    match flags.map(|(place, _)| place).collect::<Vec<_>>()[..] {
        [.., how, access] => Some([how, access]),
        _ => None,
    }
}

/// Whether a function has a string that is no path: each descriptor has its path.
fn has_text(ty: &FunctionType) -> bool {
    let count = |is_meant: fn(&Type) -> bool| {
        let params = ty.params.iter();
        params.filter(|(_, ty)| is_meant(ty)).count()
    };
    count(|ty| matches!(ty, Type::String))
        > count(|ty| matches!(ty, Type::Borrow(_) | Type::Own(_)))
}

fn returns_text(ty: &FunctionType) -> bool {
    match ty.result.as_deref() {
        Some(Type::Result(Some(ok), _)) => matches!(**ok, Type::String),
        _ => false,
    }
}
