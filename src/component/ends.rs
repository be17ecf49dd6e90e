//! The built-ins for streams and futures, and what tasks return.

use wasmparser::{CanonicalFunction, ComponentValType};

/// The type of stream or future that a built-in is for, or of what it returns from a task, if it is one of these.
pub(crate) fn end_type(function: &CanonicalFunction) -> Option<u32> {
    match function {
        CanonicalFunction::StreamNew { ty }
        | CanonicalFunction::StreamRead { ty, .. }
        | CanonicalFunction::StreamWrite { ty, .. }
        | CanonicalFunction::StreamForward { ty }
        | CanonicalFunction::StreamCancelRead { ty, .. }
        | CanonicalFunction::StreamCancelWrite { ty, .. }
        | CanonicalFunction::StreamDropReadable { ty }
        | CanonicalFunction::StreamDropWritable { ty }
        | CanonicalFunction::FutureNew { ty }
        | CanonicalFunction::FutureRead { ty, .. }
        | CanonicalFunction::FutureWrite { ty, .. }
        | CanonicalFunction::FutureForward { ty }
        | CanonicalFunction::FutureCancelRead { ty, .. }
        | CanonicalFunction::FutureCancelWrite { ty, .. }
        | CanonicalFunction::FutureDropReadable { ty }
        | CanonicalFunction::FutureDropWritable { ty } => Some(*ty),
        CanonicalFunction::TaskReturn {
            result: Some(ComponentValType::Type(ty)),
            ..
        } => Some(*ty),
        _ => None,
    }
}
