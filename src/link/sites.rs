//! Where a guest reaches its imports.

use wasmparser::component_types::ComponentAnyTypeId;
use wasmparser::{CanonicalFunction, CanonicalOption, ComponentAlias, Instance};

use super::module::Signature;
use super::routes::has_spilled_params;
use crate::component::emit::references;
use crate::component::{Bytes, Definition, DefinitionId, Sort};
use crate::error::LinkError;
use crate::input::{DIRECT_REALLOC, Guest, Preview1};
use crate::plan::{FunctionPlan, Plan, Route};
use crate::types::{FunctionType, ResourceId};
use wasm_encoder::ValType;

/// The canonical options that decide over which memory a site's glue works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Options {
    pub(super) memory: Option<u32>,
    pub(super) realloc: Option<u32>,
    /// The core instance that says where lists of bytes go instead, where the realloc is such a one.
    pub(super) direct: Option<u32>,
}

/// A definition to replace by glue.
pub(super) struct Site<'g> {
    /// The definition.
    pub(super) place: DefinitionId,
    /// The core function that it defines.
    pub(super) core_function: u32,
    pub(super) options: Options,
    pub(super) signature: Signature,
    pub(super) kind: SiteKind<'g>,
}

pub(super) enum SiteKind<'g> {
    /// `canon lower` of an imported function.
    Lower {
        /// The component function.
        function: u32,
        /// The options as they stand.
        options: &'g [CanonicalOption],
        /// The import it belongs to, and its name there.
        import: usize,
        name: &'g str,
        ty: &'g FunctionType,
        route: &'g Route,
    },
    /// `canon resource.drop` of an imported type.
    Drop { resource: ResourceId },
}

/// The import and the function in it that a component function is.
fn imported_function<'g>(guest: &'g Guest<'_>, function: u32) -> Option<(usize, &'g str)> {
    let place = match guest.component.definition_of(Sort::Func, function).1 {
        Definition::Alias(ComponentAlias::InstanceExport {
            instance_index,
            name,
            ..
        }) => {
            let (place, _) = guest
                .component
                .definition_of(Sort::Instance, *instance_index);
            return import_at(guest, place).map(|import| (import, *name));
        }
        Definition::Import(_) => guest.component.definition_of(Sort::Func, function).0,
        _ => return None,
    };
    import_at(guest, place).map(|import| (import, ""))
}

fn import_at(guest: &Guest<'_>, place: DefinitionId) -> Option<usize> {
    guest
        .imports
        .iter()
        .position(|import| import.place == place)
}

fn planned<'p>(plan: &'p Plan, import: usize, function: &str) -> Option<&'p FunctionPlan> {
    plan.imports[import]
        .functions
        .iter()
        .find(|planned| planned.name == function)
}

/// Finds what has to be replaced.
pub(super) fn find<'g>(guest: &'g Guest<'_>, plan: &'g Plan) -> Result<Vec<Site<'g>>, LinkError> {
    let mut sites = Vec::new();
    for (place, definition) in guest.component.iter() {
        let Definition::Canonical(canonical) = definition else {
            continue;
        };
        let core_function = guest.component.id_at(place);
        match canonical {
            CanonicalFunction::Lower {
                func_index,
                options,
            } => {
                let Some((import, name)) = imported_function(guest, *func_index) else {
                    continue;
                };
                let Some(function) = planned(plan, import, name) else {
                    continue;
                };
                if function.route == Route::Host {
                    continue;
                }
                let functions = guest.imports[import].functions();
                let Some((_, ty)) = functions.into_iter().find(|(known, _)| *known == name) else {
                    continue;
                };
                let kind = SiteKind::Lower {
                    function: *func_index,
                    options,
                    import,
                    name,
                    ty,
                    route: &function.route,
                };
                let site = Site {
                    place,
                    core_function,
                    options: memory_options(guest, options),
                    signature: core_signature(guest, core_function),
                    kind,
                };
                check_options(guest, &site, name)?;
                sites.push(site);
            }
            CanonicalFunction::ResourceDrop { resource } => {
                let ty = guest.types.as_ref().component_any_type_at(*resource);
                let ComponentAnyTypeId::Resource(id) = ty else {
                    continue;
                };
                let Some(resource) = guest.resource_ids.get(&id.resource()).copied() else {
                    continue;
                };
                if plan.replaces_drop(guest, resource) {
                    let options = memory_options(guest, &[]);
                    let signature = Signature::new([ValType::I32], []);
                    let kind = SiteKind::Drop { resource };
                    sites.push(Site {
                        place,
                        core_function,
                        options,
                        signature,
                        kind,
                    });
                }
            }
            _ => {}
        }
    }
    Ok(sites)
}

fn memory_options(guest: &Guest<'_>, options: &[CanonicalOption]) -> Options {
    let mut found = Options {
        memory: None,
        realloc: None,
        direct: None,
    };
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
/// A guest may use that name too, so only the module tells.
fn direct_instance(guest: &Guest<'_>, realloc: u32) -> Option<u32> {
    let Definition::Alias(ComponentAlias::CoreInstanceExport {
        instance_index,
        name: DIRECT_REALLOC,
        ..
    }) = guest.component.definition_of(Sort::CoreFunc, realloc).1
    else {
        return None;
    };
    let instance = guest
        .component
        .definition_of(Sort::CoreInstance, *instance_index);
    let Definition::CoreInstance(Instance::Instantiate { module_index, .. }) = instance.1 else {
        return None;
    };
    let module = guest
        .component
        .definition_of(Sort::CoreModule, *module_index);
    let Definition::CoreModule(Bytes::Guest(range)) = module.1 else {
        return None;
    };
    let module = guest.bytes.get(range.clone())?;
    Preview1::copies_with(module).then_some(*instance_index)
}

/// The type of the core function, as the validator has it: right whatever the options are.
fn core_signature(guest: &Guest<'_>, core_function: u32) -> Signature {
    let types = guest.types.as_ref();
    let ty = &types[types.core_function_at(core_function)];
    let convert = |ty: &wasmparser::ValType| match ty {
        wasmparser::ValType::I64 => ValType::I64,
        wasmparser::ValType::F32 => ValType::F32,
        wasmparser::ValType::F64 => ValType::F64,
        // Lowered functions take and return numbers only.
        _ => ValType::I32,
    };
    let function = ty.unwrap_func();
    let params: Vec<ValType> = function.params().iter().map(convert).collect();
    let results: Vec<ValType> = function.results().iter().map(convert).collect();
    Signature::new(params, results)
}

/// Refuses what glue cannot be made for; a trap can stand in for anything.
fn check_options(guest: &Guest<'_>, site: &Site<'_>, name: &str) -> Result<(), LinkError> {
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
    if matches!(route, Route::Trap(_)) {
        return Ok(());
    }
    let import = &guest.imports[*import];
    let refuse = |how: &str| {
        Err(LinkError::Lowering {
            import: import.name.clone(),
            function: name.to_string(),
            how: how.to_string(),
            fix: format!(
                "leave the import to the host with `--allow-import {}`",
                import.name
            ),
        })
    };
    for option in *options {
        match option {
            CanonicalOption::Async | CanonicalOption::Callback(_) => {
                return refuse("asynchronously");
            }
            CanonicalOption::CoreType(_) | CanonicalOption::Gc => {
                return refuse("with garbage-collected types");
            }
            CanonicalOption::UTF16 | CanonicalOption::CompactUTF16 if has_strings(ty) => {
                return refuse("with UTF-16 strings");
            }
            _ => {}
        }
    }
    if let Some(memory) = site.options.memory {
        let memory = guest.types.as_ref().memory_at(memory);
        if memory.memory64 || memory.shared || memory.page_size_log2.is_some() {
            return refuse("over a memory that is 64-bit, shared or of custom page size");
        }
    }
    if has_spilled_params(ty) {
        return refuse("with parameters in memory");
    }
    Ok(())
}

fn has_strings(ty: &FunctionType) -> bool {
    ty.values().any(|ty| ty.facts().has_strings)
}

/// Refuses a guest that hands what the plan decides to a nested component, or exports it.
pub(super) fn refuse_compositions(guest: &Guest<'_>, plan: &Plan) -> Result<(), LinkError> {
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
        for (sort, id) in references(definition, guest.bytes) {
            let taken = match sort {
                Sort::Instance => {
                    let (taken, _) = guest.component.definition_of(Sort::Instance, id);
                    import_at(guest, taken).map(|import| (import, None))
                }
                Sort::Func => {
                    imported_function(guest, id).map(|(import, name)| (import, Some(name)))
                }
                _ => None,
            };
            let Some((import, function)) = taken else {
                continue;
            };
            let decided = plan.imports[import].functions.iter().find(|planned| {
                planned.route != Route::Host && function.is_none_or(|name| name == planned.name)
            });
            if let Some(decided) = decided {
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

fn describe(guest: &Guest<'_>, place: DefinitionId, definition: &Definition<'_>) -> String {
    match definition {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::WasiVirt;
    use crate::input::to_component;

    /// Calls a function that makes a resource, and drops it.
    const GUEST: &str = r#"(component
        (import "test:host/things" (instance $things
            (export "thing" (type $thing (sub resource)))
            (export "make" (func (result (own $thing))))
        ))
        (alias export $things "thing" (type $thing))
        (core func $make (canon lower (func $things "make")))
        (core func $drop (canon resource.drop $thing))
        (core module $main
            (import "things" "make" (func (result i32)))
            (import "things" "drop" (func (param i32)))
            (func (export "use") (call 1 (call 0))))
        (core instance $main (instantiate $main
            (with "things" (instance (export "make" (func $make)) (export "drop" (func $drop))))))
        (func (export "use") (canon lift (core func $main "use")))
    )"#;

    fn imports(virt: &mut WasiVirt) -> usize {
        let guest = wat::parse_str(GUEST).unwrap();
        let output = virt.guest_bytes(guest).finish().unwrap();
        crate::inspect(output.as_ref()).unwrap().imports.len()
    }

    /// How many lists may go to a guest's memory straight.
    fn direct(component: &[u8]) -> usize {
        let guest = Guest::decode(component).unwrap();
        let definitions = guest.component.iter();
        let lowered = definitions.filter(|(_, definition)| match definition {
            Definition::Canonical(CanonicalFunction::Lower { options, .. }) => {
                memory_options(&guest, options).direct.is_some()
            }
            _ => false,
        });
        lowered.count()
    }

    #[test]
    fn lists_go_to_guests_of_the_front_end_straight() {
        let text = r#"(module
            (import "wasi_snapshot_preview1" "fd_pread" (func (param i32 i32 i32 i64 i32) (result i32)))
            (memory (export "memory") 1)
            (func (export "_start")))"#;
        let module = wat::parse_str(text).unwrap();
        let converted = to_component(&module, Preview1::Own).unwrap();
        assert_eq!(direct(&converted.component), 1);
        // Of a module that is another, be it only by a name, they do not.
        let mut other = converted.component.into_owned();
        let name = b"room";
        let place = other.windows(name.len()).position(|bytes| bytes == name);
        other[place.unwrap()] = b'R';
        assert_eq!(direct(&other), 0);
    }

    #[test]
    fn a_denied_import_takes_its_resources_along() {
        assert_eq!(imports(WasiVirt::new().deny_all()), 1);
        assert_eq!(imports(WasiVirt::new().deny_import("test:host/things")), 0);
    }
}
