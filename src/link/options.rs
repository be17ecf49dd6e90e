//! The canonical options of lowerings: over which memory glue works, and what it cannot be made for.

use wasmparser::{CanonicalOption, ComponentAlias};

use super::emitter::has_spilled_params;
use super::sites::{Site, SiteKind};
use crate::component::{Definition, Sort};
use crate::error::{LinkError, Lowering};
use crate::input::Guest;
use crate::plan::{Condition, Step};
use crate::types::FunctionType;

/// The canonical options that decide over which memory a site's glue works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Options {
    pub(super) memory: Option<u32>,
    pub(super) realloc: Option<u32>,
    /// The core instance that says where lists of bytes go instead, where the realloc is such a one.
    pub(super) direct: Option<u32>,
}

/// The options that are no part of [`Options`], in an order of their own.
pub(super) fn other_options(options: &[CanonicalOption]) -> Vec<(u8, u32)> {
    let others = options.iter().filter_map(|option| match option {
        // What stands for no option, or is in the others.
        CanonicalOption::UTF8 | CanonicalOption::Memory(_) | CanonicalOption::Realloc(_) => None,
        CanonicalOption::UTF16 => Some((0, 0)),
        CanonicalOption::CompactUTF16 => Some((1, 0)),
        CanonicalOption::PostReturn(function) => Some((2, *function)),
        CanonicalOption::Async => Some((3, 0)),
        CanonicalOption::Callback(function) => Some((4, *function)),
        CanonicalOption::CoreType(ty) => Some((5, *ty)),
        CanonicalOption::Gc => Some((6, 0)),
    });
    let mut others: Vec<(u8, u32)> = others.collect();
    others.sort_unstable();
    others
}

impl Options {
    pub(super) const NONE: Options = Options {
        memory: None,
        realloc: None,
        direct: None,
    };

    /// Whether the memory is one that glue cannot work over.
    pub(super) fn is_other(&self, guest: &Guest<'_>) -> bool {
        self.memory.is_some_and(|memory| {
            let memory = guest.types.as_ref().memory_at(memory);
            memory.memory64 || memory.shared || memory.page_size_log2.is_some()
        })
    }
}

pub(super) fn memory_options(guest: &Guest<'_>, options: &[CanonicalOption]) -> Options {
    let mut found = Options::NONE;
    for option in options {
        match option {
            CanonicalOption::Memory(memory) => found.memory = Some(*memory),
            CanonicalOption::Realloc(realloc) => {
                found.realloc = Some(*realloc);
                found.direct = direct_instance(guest, *realloc);
            }
            _ => {}
        }
    }
    found
}

/// The instance that a realloc is from, if it is the preview1 front end's for lists that may go to its guest's memory.
fn direct_instance(guest: &Guest<'_>, realloc: u32) -> Option<u32> {
    let Definition::Alias(ComponentAlias::CoreInstanceExport {
        instance_index,
        name,
        ..
    }) = guest.component.definition_of(Sort::CoreFunc, realloc).1
    else {
        return None;
    };
    let copies = guest.provenance.copies_with(*instance_index, name);
    copies.then_some(*instance_index)
}

/// Refuses what glue cannot be made for; a trap can stand in for anything.
pub(super) fn check_options(
    guest: &Guest<'_>,
    site: &Site<'_>,
    name: &str,
) -> Result<(), LinkError> {
    let SiteKind::Lower {
        options,
        import,
        ty,
        route,
        ..
    } = &site.kind
    else {
        return Ok(());
    };
    if route.as_trap().is_some() {
        return Ok(());
    }
    let import = &guest.imports[*import];
    let refuse = |lowering: Lowering| {
        Err(LinkError::Lowering {
            import: import.name.clone(),
            function: name.to_string(),
            lowering,
        })
    };
    for option in *options {
        match option {
            CanonicalOption::Async if !takes_async(route.steps()) => {
                return refuse(Lowering::Asynchronous);
            }
            CanonicalOption::CoreType(_) | CanonicalOption::Gc => {
                return refuse(Lowering::GarbageCollected);
            }
            CanonicalOption::UTF16 | CanonicalOption::CompactUTF16 if has_strings(ty) => {
                return refuse(Lowering::Utf16);
            }
            _ => {}
        }
    }
    if site.options.is_other(guest) {
        return refuse(Lowering::OverOtherMemory);
    }
    if has_spilled_params(ty, false) {
        return refuse(Lowering::Spilled);
    }
    Ok(())
}

/// Whether a lowering is asynchronous.
pub(super) fn is_async(options: &[CanonicalOption]) -> bool {
    options.contains(&CanonicalOption::Async)
}

/// Whether these steps can stand in for an asynchronous call: what is answered here is over at once, and the host, where
/// it comes last, says itself how far the call is.
fn takes_async(steps: &[Step]) -> bool {
    is_answered_here(steps) || is_passed_on(steps)
}

/// Whether these steps end the call here, whatever the host is asked meanwhile.
fn is_answered_here(steps: &[Step]) -> bool {
    steps.iter().all(|step| match step {
        Step::Enter
        | Step::CheckResult
        | Step::CheckParams
        | Step::HostWaited
        | Step::Adapter(_)
        | Step::AdapterIfAny(_)
        | Step::Answer(_)
        | Step::Trap(_)
        | Step::Judge(_)
        | Step::Follow(_)
        | Step::Mark(_)
        | Step::MaskFlags
        | Step::EndStream(_)
        | Step::RefuseStream(_)
        | Step::DropStream
        | Step::DropFuture
        | Step::TakeBody(_)
        | Step::Serve(_)
        | Step::Ask(_)
        | Step::Sink => true,
        Step::If(_, steps) | Step::When(_, steps) => is_answered_here(steps),
        _ => false,
    })
}

/// Whether these steps leave the call to the host, unless the handles in it say otherwise.
fn is_passed_on(steps: &[Step]) -> bool {
    let (last, before) = match steps.split_last() {
        Some((last, before)) if last.says_how_far() => (None, before),
        Some((last, before)) => (Some(last), before),
        None => (None, steps),
    };
    before.iter().chain(last).all(|step| match step {
        Step::If(condition, steps) => is_about_params(condition) && takes_async(steps),
        // What follows is still to be done, so that the host's call cannot be among these.
        Step::When(condition, steps) => is_about_params(condition) && is_answered_here(steps),
        step => is_answered_here(std::slice::from_ref(step)),
    })
}

/// Whether a condition looks at parameters, and at nothing else but what the adapter knows.
fn is_about_params(condition: &Condition) -> bool {
    match condition {
        Condition::Virtual(_) | Condition::AnyVirtual | Condition::Adapter(..) => true,
        Condition::Not(condition) => is_about_params(condition),
        Condition::All(conditions) => conditions.iter().all(is_about_params),
        Condition::AnyListed
        | Condition::AnyDescriptor(_)
        | Condition::OpensForChanges
        | Condition::Succeeded => false,
    }
}

fn has_strings(ty: &FunctionType) -> bool {
    ty.values().any(|ty| ty.facts().has_strings)
}

#[cfg(test)]
mod tests {
    use wasmparser::CanonicalFunction;

    use super::*;
    use crate::input::{Preview1, Provenance, to_component};

    /// How many lists may go to a guest's memory straight.
    fn direct(guest: &Guest<'_>) -> usize {
        let definitions = guest.component.iter();
        let lowered = definitions.filter(|(_, definition)| match definition {
            Definition::Canonical(CanonicalFunction::Lower { options, .. }) => {
                memory_options(guest, options).direct.is_some()
            }
            _ => false,
        });
        lowered.count()
    }

    /// How many there are in what a module becomes, for each of these origins.
    fn direct_from<const N: usize>(
        preview1: Preview1,
        origins: impl Fn(Provenance) -> [Provenance; N],
    ) -> [usize; N] {
        let text = r#"(module
            (import "wasi_snapshot_preview1" "fd_pread" (func (param i32 i32 i32 i64 i32) (result i32)))
            (memory (export "memory") 1)
            (func (export "_start")))"#;
        let module = wat::parse_str(text).unwrap();
        let converted = to_component(&module, preview1).unwrap();
        let mut guest = Guest::decode(&converted.component).unwrap();
        origins(converted.provenance).map(|provenance| {
            guest.provenance = provenance;
            direct(&guest)
        })
    }

    #[test]
    fn lists_go_to_guests_of_the_front_end_straight() {
        // The same bytes are another's, if they were a component before.
        let found = direct_from(Preview1::Own, |own| [own, Provenance::Component]);
        assert_eq!(found, [1, 0]);
        let found = direct_from(Preview1::Shared, |published| {
            assert_eq!(published, Provenance::PublishedAdapter);
            [published]
        });
        assert_eq!(found, [0]);
    }

    #[test]
    fn lists_go_to_no_other_instance_straight() {
        let found = direct_from(Preview1::Own, |own| {
            let Provenance::FrontEnd {
                copying: Some(copying),
                memory,
            } = own
            else {
                panic!("{own:?}");
            };
            [None, Some(copying - 1), Some(copying + 1)]
                .map(|copying| Provenance::FrontEnd { copying, memory })
        });
        assert_eq!(found, [0; 3]);
    }
}
