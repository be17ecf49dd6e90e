//! Guests that are compositions: what a nested component takes, no glue can stand in for.

use wasmparser::{CanonicalFunction, ComponentAlias};

use super::sites::imported_function;
use crate::component::emit::references;
use crate::component::{Definition, DefinitionId, Sort};
use crate::error::LinkError;
use crate::input::Guest;
use crate::plan::{FunctionPlan, ImportPlan, Plan};

/// Refuses a guest that hands what the plan decides to a nested component, or exports it.
pub(super) fn refuse_compositions(guest: &Guest<'_>, plan: &Plan) -> Result<(), LinkError> {
    let decided: Vec<Option<&FunctionPlan>> = plan.imports.iter().map(first_decided).collect();
    for (place, definition) in guest.component.iter() {
        let is_reach = matches!(
            definition,
            Definition::Canonical(CanonicalFunction::Lower { .. })
                | Definition::Alias(ComponentAlias::InstanceExport {
                    kind: wasmparser::ComponentExternalKind::Func
                        | wasmparser::ComponentExternalKind::Type,
                    ..
                })
        );
        if is_reach {
            continue;
        }
        for (sort, id) in references(definition) {
            let taken = match sort {
                Sort::Instance => {
                    let (taken, _) = guest.component.definition_of(Sort::Instance, id);
                    let import = guest.import_at(taken);
                    import.map(|import| (import, decided[import]))
                }
                Sort::Func => imported_function(guest, id).map(|(import, name)| {
                    let function = plan.imports[import].function(name);
                    (
                        import,
                        function.filter(|function| !function.route.is_host()),
                    )
                }),
                _ => None,
            };
            if let Some((import, Some(decided))) = taken {
                return Err(LinkError::Composition {
                    user: describe(guest, place, definition),
                    import: guest.imports[import].name.clone(),
                    function: decided.name.clone(),
                });
            }
        }
    }
    Ok(())
}

/// The first function of an import that does not stay with the host.
fn first_decided(import: &ImportPlan) -> Option<&FunctionPlan> {
    let mut functions = import.functions.iter();
    functions.find(|function| !function.route.is_host())
}

pub(super) fn describe(
    guest: &Guest<'_>,
    place: DefinitionId,
    definition: &Definition<'_>,
) -> String {
    match definition {
        Definition::Canonical(CanonicalFunction::Lift { .. }) => {
            format!("lifted function {}", guest.component.id_at(place))
        }
        Definition::Canonical(_) => format!("core function {}", guest.component.id_at(place)),
        Definition::Instance(wasmparser::ComponentInstance::Instantiate {
            component_index,
            ..
        }) => {
            format!("nested component {component_index}")
        }
        Definition::Instance(_) => format!("instance {}", guest.component.id_at(place)),
        Definition::Export(export) => format!("export `{}`", export.name.name),
        _ => format!("definition {place}"),
    }
}
