//! What is called for streams: to wait for them, and to copy between a virtual one and one of the host's.

use adapter_abi::AdapterFunction as OwnFunction;

use super::route::{AdapterFunction, Call, HostCall};
use crate::wit::FunctionName;

/// What is called for [`Step::Poll`](super::Step::Poll).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Poll {
    /// Whether a host pollable is ready.
    pub(crate) host_ready: HostCall,
    /// Whether a virtual one is.
    pub(crate) adapter_ready: AdapterReady,
    /// Begins the list.
    pub(crate) begin: OwnFunction,
    /// Adds an index.
    pub(crate) push: OwnFunction,
    /// Returns the list.
    pub(crate) finish: OwnFunction,
}

/// Who says whether a virtual pollable is ready.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AdapterReady {
    /// This function of WASI's.
    Wasi(FunctionName),
    /// The adapter's function where pollables can be timers. When all were asked about, `waits` says whether to ask again.
    Timed {
        check: OwnFunction,
        waits: OwnFunction,
    },
}

impl AdapterReady {
    /// Its name.
    pub(super) fn name(&self) -> String {
        match self {
            AdapterReady::Wasi(function) => function.to_string(),
            AdapterReady::Timed { check, .. } => check.to_string(),
        }
    }
}

/// What is called for [`Step::Copy`](super::Step::Copy).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Copy {
    /// How much the host takes, or how much it takes at most without being asked.
    pub(crate) room: Room,
    /// The function of WASI's that reads from the virtual stream.
    pub(crate) read: FunctionName,
    /// What answers that.
    pub(crate) reader: AdapterFunction,
    /// Writes to the host's.
    pub(crate) write: HostCall,
}

/// What is called for [`Step::CopyIn`](super::Step::CopyIn).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CopyIn {
    /// How much of what is wanted can be written for certain.
    pub(crate) room: OwnFunction,
    /// Reads from the host's stream.
    pub(crate) read: HostCall,
    /// Writes it.
    pub(crate) written: OwnFunction,
}

/// How much can be written to a stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Room {
    /// What this function says.
    Checked(HostCall),
    /// This many bytes.
    Fixed(u32),
}

impl Poll {
    pub(super) fn for_each_call(&self, visit: &mut dyn FnMut(Call<'_>)) {
        let Poll {
            host_ready,
            adapter_ready,
            begin,
            push,
            finish,
        } = self;
        visit(Call::Host(host_ready));
        match adapter_ready {
            AdapterReady::Wasi(function) => visit(Call::Wasi(*function)),
            AdapterReady::Timed { check, waits } => {
                visit(Call::Own(*check));
                visit(Call::Own(*waits));
            }
        }
        for function in [begin, push, finish] {
            visit(Call::Own(*function));
        }
    }
}

impl Copy {
    pub(super) fn for_each_call(&self, visit: &mut dyn FnMut(Call<'_>)) {
        let Copy {
            room,
            read: _,
            reader,
            write,
        } = self;
        if let Room::Checked(check) = room {
            visit(Call::Host(check));
        }
        visit(Call::Adapter(reader));
        visit(Call::Host(write));
    }
}

impl CopyIn {
    pub(super) fn for_each_call(&self, visit: &mut dyn FnMut(Call<'_>)) {
        let CopyIn {
            room,
            read,
            written,
        } = self;
        visit(Call::Own(*room));
        visit(Call::Host(read));
        visit(Call::Own(*written));
    }
}
