//! Which of a guest's built-ins have to be known where the adapter answers streams.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};

use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentDefinedType, ComponentDefinedTypeId, ComponentValType,
};
use wasmparser::types::TypesRef;
use wasmparser::{CanonicalFunction, CanonicalOption};

use super::super::options::is_async;
use super::super::sites::{Site, SiteKind, imported_function};
use super::{EndOperation, Operation, passing};
use crate::component::Definition;
use crate::component::ends::end_type;
use crate::error::LinkError;
use crate::glue::layout::{MAX_FLAT_PARAMS, flatten};
use crate::input::Guest;
use crate::plan::{Plan, qualified};
use crate::types::{Type, TypeRef, is_bytes};

/// A built-in.
pub(in crate::link) struct Found<'g> {
    pub(in crate::link) operation: EndOperation,
    pub(in crate::link) options: Cow<'g, [CanonicalOption]>,
    pub(in crate::link) is_async: bool,
    /// The type that it is for.
    pub(in crate::link) ty: Option<&'g TypeRef>,
    /// What it returns from a task.
    pub(in crate::link) result: Option<&'g TypeRef>,
}

/// What a built-in does with ends that have to be known.
///
/// # Errors
///
/// When it does what glue cannot follow.
pub(in crate::link) fn find<'g>(
    guest: &'g Guest<'_>,
    function: &'g CanonicalFunction,
) -> Result<Option<Found<'g>>, LinkError> {
    let ty = end_type(function).and_then(|id| guest.ends.get(&id));
    refuse_what_is_unseen(function, ty.map(|ty| &**ty))?;
    let Some(operation) = EndOperation::of(function, ty.map(|ty| &**ty)) else {
        return Ok(None);
    };
    let (options, is_async) = options(function);
    Ok(Some(Found {
        operation,
        options,
        is_async,
        ty,
        result: ty.filter(|_| operation == EndOperation::Return),
    }))
}

fn options(function: &CanonicalFunction) -> (Cow<'_, [CanonicalOption]>, bool) {
    match function {
        CanonicalFunction::StreamRead { options, .. }
        | CanonicalFunction::StreamWrite { options, .. }
        | CanonicalFunction::FutureRead { options, .. }
        | CanonicalFunction::FutureWrite { options, .. }
        | CanonicalFunction::TaskReturn { options, .. } => {
            (Cow::Borrowed(&**options), is_async(options))
        }
        CanonicalFunction::StreamCancelRead { async_, .. }
        | CanonicalFunction::StreamCancelWrite { async_, .. }
        | CanonicalFunction::FutureCancelRead { async_, .. }
        | CanonicalFunction::FutureCancelWrite { async_, .. } => (Cow::Borrowed(&[]), *async_),
        CanonicalFunction::WaitableSetWait { memory, .. }
        | CanonicalFunction::WaitableSetPoll { memory, .. } => {
            (Cow::Owned(vec![CanonicalOption::Memory(*memory)]), false)
        }
        _ => (Cow::Borrowed(&[]), false),
    }
}

/// Refuses what passes streams of bytes on where glue does not look for them.
fn refuse_what_is_unseen(function: &CanonicalFunction, ty: Option<&Type>) -> Result<(), LinkError> {
    let Some(ty) = ty else { return Ok(()) };
    let carries = || ty.parts().iter().any(|part| part.facts().has_bytes);
    let refuse = |what: &str| {
        Err(LinkError::Ends {
            what: what.to_string(),
            fix: "build it so that streams of bytes are parameters and results only",
        })
    };
    match function {
        CanonicalFunction::StreamWrite { .. } | CanonicalFunction::FutureWrite { .. }
            if carries() =>
        {
            refuse("writes streams of bytes to other streams or futures")
        }
        CanonicalFunction::StreamForward { .. } if is_bytes(ty) => {
            refuse("forwards streams of bytes with `stream.forward`")
        }
        CanonicalFunction::TaskReturn { .. }
            if carries() && flatten(ty).len() > MAX_FLAT_PARAMS =>
        {
            Err(passing::unseen("task.return"))
        }
        CanonicalFunction::TaskReturn { .. } => passing::check(ty, &flatten(ty), "task.return"),
        _ => Ok(()),
    }
}

/// The memory that futures are read to, which the value of one that was waited for is written to.
///
/// # Errors
///
/// When there are several, or a read is not asynchronous.
pub(in crate::link) fn memory_of_futures(sites: &[Site<'_>]) -> Result<Option<u32>, LinkError> {
    let mut memories = BTreeSet::new();
    for site in sites {
        match &site.kind {
            SiteKind::Future {
                operation: Operation::Read,
                function,
                ..
            } => {
                let (_, is_async) = options(function);
                if !is_async {
                    return Err(LinkError::Ends {
                        what: "reads a future without `async`".to_string(),
                        fix: "build it so that it waits for futures with `waitable-set.wait`, or in its callback",
                    });
                }
                memories.insert(site.options.memory);
            }
            SiteKind::End {
                operation: EndOperation::Wait,
                ..
            } => {
                memories.insert(site.options.memory);
            }
            _ => {}
        }
    }
    if memories.len() > 1 {
        return Err(LinkError::Ends {
            what: "reads futures and waits over several memories".to_string(),
            fix: "build it with one memory, or if it is an output itself, virtualize that guest with all options at once",
        });
    }
    Ok(memories.into_iter().next().flatten())
}

/// Refuses a function that waits for what it starts in a way that leaves nobody to move bytes: its task is over with it, and
/// streams that it has passed on may not be.
///
/// # Errors
///
/// When there are such streams, and the function is lifted without a callback.
pub(in crate::link) fn check_lift(
    guest: &Guest<'_>,
    plan: &Plan,
    sites: &[Site<'_>],
    lift: &Definition<'_>,
) -> Result<(), LinkError> {
    if !lacks_callback(guest, lift) || !plan.hands_out_streams || !sites.iter().any(Site::passes_on)
    {
        return Ok(());
    }
    Err(LinkError::Ends {
        what:
            "lifts an `async func` without a callback, beside functions that it passes streams to"
                .to_string(),
        fix: "build it with callbacks",
    })
}

/// Whether all asynchronous functions that the guest lifts have callbacks.
pub(in crate::link) fn have_callbacks(guest: &Guest<'_>) -> bool {
    let mut definitions = guest.component.iter();
    !definitions.any(|(_, definition)| lacks_callback(guest, definition))
}

/// Whether a definition lifts an asynchronous function without a callback.
fn lacks_callback(guest: &Guest<'_>, lift: &Definition<'_>) -> bool {
    let Definition::Canonical(CanonicalFunction::Lift {
        type_index,
        options,
        ..
    }) = lift
    else {
        return false;
    };
    let has_callback = options
        .iter()
        .any(|option| matches!(option, CanonicalOption::Callback(_)));
    let types = guest.types.as_ref();
    match types.component_any_type_at(*type_index) {
        ComponentAnyTypeId::Func(ty) => types[ty].async_ && !has_callback,
        _ => false,
    }
}

/// Refuses a call of the host's that is waited for where it is, and whose end can depend on a stream that somebody has to
/// write to meanwhile: one that it takes, or one inside of something that it takes.
///
/// # Errors
///
/// When there is such a call.
pub(in crate::link) fn check_waiting(
    guest: &Guest<'_>,
    plan: &Plan,
    sites: &[Site<'_>],
    lowering: &Definition<'_>,
) -> Result<(), LinkError> {
    let Definition::Canonical(CanonicalFunction::Lower {
        func_index,
        options,
    }) = lowering
    else {
        return Ok(());
    };
    let Some((import, name)) = imported_function(guest, *func_index) else {
        return Ok(());
    };
    let planned = plan.imports[import].function(name);
    let is_host = planned.is_some_and(|planned| planned.route.is_host());
    let waits = guest.imports[import].function(name).is_some_and(|(_, ty)| {
        let mut facts = ty.params.iter().map(|(_, ty)| ty.facts());
        ty.is_async && !is_async(options) && facts.any(|facts| facts.has_bytes || facts.owned > 0)
    });
    if !is_host || !waits || !plan.hands_out_streams || !sites.iter().any(Site::passes_on) {
        return Ok(());
    }
    Err(LinkError::Ends {
        what: format!(
            "calls `{}` without `async`, whose end can depend on streams that it has passed on",
            qualified(&guest.imports[import].name, name)
        ),
        fix: "build it with asynchronous calls",
    })
}

/// Refuses a function of a component inside of the guest that takes streams: those could be the adapter's, or pairs of the
/// guest's that have to be known.
///
/// # Errors
///
/// When it does.
pub(in crate::link) fn check_inner(guest: &Guest<'_>, function: u32) -> Result<(), LinkError> {
    let types = guest.types.as_ref();
    let function = &types[types.component_function_at(function)];
    let mut walk = Walk {
        types,
        seen: HashSet::new(),
    };
    if !function.params.iter().any(|(_, ty)| walk.has_streams(ty)) {
        return Ok(());
    }
    Err(LinkError::Ends {
        what: "passes streams to a component inside of it".to_string(),
        fix: "virtualize the parts before they are composed",
    })
}

/// A walk through types, each of which is looked through once.
struct Walk<'t> {
    types: TypesRef<'t>,
    seen: HashSet<ComponentDefinedTypeId>,
}

impl Walk<'_> {
    fn has_streams(&mut self, ty: &ComponentValType) -> bool {
        let ComponentValType::Type(id) = ty else {
            return false;
        };
        if !self.seen.insert(*id) {
            return false;
        }
        let types = self.types;
        match &types[*id] {
            ComponentDefinedType::Stream { .. } => true,
            ComponentDefinedType::Record(record) => {
                record.fields.values().any(|ty| self.has_streams(ty))
            }
            ComponentDefinedType::Variant(variant) => {
                let mut cases = variant.cases.values().filter_map(|case| case.ty.as_ref());
                cases.any(|ty| self.has_streams(ty))
            }
            ComponentDefinedType::Tuple(tuple) => tuple.types.iter().any(|ty| self.has_streams(ty)),
            ComponentDefinedType::List { element, .. }
            | ComponentDefinedType::FixedLengthList { element, .. } => self.has_streams(element),
            ComponentDefinedType::Map { key, value, .. } => {
                self.has_streams(key) || self.has_streams(value)
            }
            ComponentDefinedType::Option { ty, .. } => self.has_streams(ty),
            ComponentDefinedType::Result { ok, err, .. } => {
                let mut parts = ok.iter().chain(err);
                parts.any(|ty| self.has_streams(ty))
            }
            ComponentDefinedType::Future { ty, .. } => {
                ty.as_ref().is_some_and(|ty| self.has_streams(ty))
            }
            _ => false,
        }
    }
}
