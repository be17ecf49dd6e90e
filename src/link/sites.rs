//! Where a guest reaches its imports.

use std::collections::HashMap;

use wasmparser::component_types::ComponentAnyTypeId;
use wasmparser::{CanonicalFunction, CanonicalOption, ComponentAlias};

use super::emitter::has_spilled_params;
use crate::component::emit::references;
use crate::component::{Definition, DefinitionId, Sort};
use crate::error::{LinkError, Lowering};
use crate::glue::Signature;
use crate::input::Guest;
use crate::plan::{FunctionPlan, ImportPlan, Needs, Plan, Route, drop_name, qualified};
use crate::types::{FunctionType, ResourceId};
use wasm_encoder::ValType;

/// The canonical options that decide over which memory a site's glue works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Options {
    pub(super) memory: Option<u32>,
    pub(super) realloc: Option<u32>,
    /// The core instance that says where lists of bytes go instead, where the realloc is such a one.
    pub(super) direct: Option<u32>,
}

/// Definitions to replace by one function of glue: lowerings of one function with the same options, or drops of one
/// resource type.
pub(super) struct Site<'g> {
    /// The definitions.
    pub(super) places: Vec<DefinitionId>,
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

/// What sites are told apart by. A guest can lower one function as often as it likes, and pays a few bytes each time.
#[derive(PartialEq, Eq, Hash)]
enum Key {
    Lower {
        import: usize,
        function: usize,
        options: Options,
        others: Vec<(u8, u32)>,
    },
    Drop(ResourceId),
}

/// The import and the function in it that a component function is.
pub(super) fn imported_function<'g>(
    guest: &'g Guest<'_>,
    function: u32,
) -> Option<(usize, &'g str)> {
    let place = match guest.component.definition_of(Sort::Func, function).1 {
        Definition::Alias(ComponentAlias::InstanceExport {
            instance_index,
            name,
            ..
        }) => {
            let (place, _) = guest
                .component
                .definition_of(Sort::Instance, *instance_index);
            return guest.import_at(place).map(|import| (import, *name));
        }
        Definition::Import(_) => guest.component.definition_of(Sort::Func, function).0,
        _ => return None,
    };
    guest.import_at(place).map(|import| (import, ""))
}

/// Finds what has to be replaced.
pub(super) fn find<'g>(guest: &'g Guest<'_>, plan: &'g Plan) -> Result<Vec<Site<'g>>, LinkError> {
    let mut finder = Finder {
        guest,
        plan,
        sites: Vec::new(),
        known: HashMap::new(),
        first: HashMap::new(),
    };
    for (place, definition) in guest.component.iter() {
        match definition {
            Definition::Canonical(CanonicalFunction::Lower {
                func_index,
                options,
            }) => finder.lowering(place, *func_index, options)?,
            Definition::Canonical(CanonicalFunction::ResourceDrop { resource }) => {
                finder.drop(place, *resource);
            }
            _ => {}
        }
    }
    Ok(finder.sites)
}

/// What the adapter is needed for by these sites.
pub(super) fn needs(guest: &Guest<'_>, plan: &Plan, sites: &[Site<'_>]) -> Needs {
    let mut needs = Needs::default();
    for site in sites {
        match &site.kind {
            SiteKind::Lower { ty, route, .. } => needs.add_route(plan, ty, route),
            SiteKind::Drop { resource } => needs.add_drop(plan, *resource),
        }
        if site.is_traced(guest, plan) {
            needs.add_printing();
        }
    }
    needs
}

impl Site<'_> {
    /// Its name, for messages.
    pub(super) fn name(&self) -> &str {
        match &self.kind {
            SiteKind::Lower { name, .. } => name,
            SiteKind::Drop { .. } => "[resource-drop]",
        }
    }

    /// Whether the plan has its calls printed.
    pub(super) fn is_traced(&self, guest: &Guest<'_>, plan: &Plan) -> bool {
        match &self.kind {
            SiteKind::Lower { import, name, .. } => plan.imports[*import].traced.contains(*name),
            SiteKind::Drop { resource } => guest.import_of(*resource).is_some_and(|import| {
                let name = drop_name(guest, *resource);
                plan.imports[import].traced.contains(&name)
            }),
        }
    }
}

struct Finder<'g, 'a> {
    guest: &'g Guest<'a>,
    plan: &'g Plan,
    sites: Vec<Site<'g>>,
    known: HashMap<Key, usize>,
    /// The first alias of each export of a core instance that is a memory or a realloc.
    first: HashMap<(Sort, u32, &'g str), u32>,
}

impl<'g> Finder<'g, '_> {
    fn lowering(
        &mut self,
        place: DefinitionId,
        function: u32,
        options: &'g [CanonicalOption],
    ) -> Result<(), LinkError> {
        let guest = self.guest;
        let Some((import, name)) = imported_function(guest, function) else {
            return Ok(());
        };
        let misplanned = || LinkError::Misplanned {
            function: qualified(&guest.imports[import].name, name),
            expected: "a function of this import",
        };
        let planned = self.plan.imports[import].function(name);
        let planned = planned.ok_or_else(misplanned)?;
        if planned.route.is_host() {
            return Ok(());
        }
        let function_of_import = guest.imports[import].function(name);
        let (number, ty) = function_of_import.ok_or_else(misplanned)?;
        let mut memory_options = self.without_aliases(memory_options(guest, options));
        if planned.route.as_trap().is_some() && memory_options.is_other(guest) {
            // A trap needs none, and glue could not take this one.
            memory_options = Options::NONE;
        }
        let key = Key::Lower {
            import,
            function: number,
            options: memory_options,
            others: other_options(options),
        };
        if self.is_known(key, place) {
            return Ok(());
        }
        let site = Site {
            places: vec![place],
            options: memory_options,
            signature: core_signature(guest, guest.component.id_at(place)),
            kind: SiteKind::Lower {
                function,
                options,
                import,
                name,
                ty,
                route: &planned.route,
            },
        };
        check_options(guest, &site, name)?;
        self.sites.push(site);
        Ok(())
    }

    fn drop(&mut self, place: DefinitionId, resource: u32) {
        let guest = self.guest;
        let ty = guest.types.as_ref().component_any_type_at(resource);
        let ComponentAnyTypeId::Resource(id) = ty else {
            return;
        };
        let Some(resource) = guest.resource_ids.get(&id.resource()).copied() else {
            return;
        };
        if !self.plan.drop(resource).is_replaced || self.is_known(Key::Drop(resource), place) {
            return;
        }
        self.sites.push(Site {
            places: vec![place],
            options: memory_options(guest, &[]),
            signature: Signature::new([ValType::I32], []),
            kind: SiteKind::Drop { resource },
        });
    }

    /// Adds a definition to the site that there is for its like; if there is none yet, the next one will be.
    fn is_known(&mut self, key: Key, place: DefinitionId) -> bool {
        let next = self.sites.len();
        let site = *self.known.entry(key).or_insert(next);
        match self.sites.get_mut(site) {
            Some(site) => site.places.push(place),
            None => return false,
        }
        true
    }

    /// The same memory and realloc, each by its first alias: a guest can have many of one.
    fn without_aliases(&mut self, options: Options) -> Options {
        let mut first = |sort, id: Option<u32>| {
            let id = id?;
            let Definition::Alias(ComponentAlias::CoreInstanceExport {
                instance_index,
                name,
                ..
            }) = self.guest.component.definition_of(sort, id).1
            else {
                return Some(id);
            };
            let key = (sort, *instance_index, *name);
            Some(*self.first.entry(key).or_insert(id))
        };
        Options {
            memory: first(Sort::CoreMemory, options.memory),
            realloc: first(Sort::CoreFunc, options.realloc),
            direct: options.direct,
        }
    }
}

/// The options that are no part of [`Options`], in an order of their own.
fn other_options(options: &[CanonicalOption]) -> Vec<(u8, u32)> {
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
    const NONE: Options = Options {
        memory: None,
        realloc: None,
        direct: None,
    };

    /// Whether the memory is one that glue cannot work over.
    fn is_other(&self, guest: &Guest<'_>) -> bool {
        self.memory.is_some_and(|memory| {
            let memory = guest.types.as_ref().memory_at(memory);
            memory.memory64 || memory.shared || memory.page_size_log2.is_some()
        })
    }
}

fn memory_options(guest: &Guest<'_>, options: &[CanonicalOption]) -> Options {
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
    if route.as_trap().is_some() {
        return Ok(());
    }
    let import = &guest.imports[*import];
    let refuse = |lowering: Lowering| {
        Err(LinkError::Lowering {
            import: import.name.clone(),
            function: name.to_string(),
            fix: lowering.fix(&import.name),
            lowering,
        })
    };
    for option in *options {
        match option {
            CanonicalOption::Async | CanonicalOption::Callback(_) => {
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
    if has_spilled_params(ty) {
        return refuse(Lowering::Spilled);
    }
    Ok(())
}

fn has_strings(ty: &FunctionType) -> bool {
    ty.values().any(|ty| ty.facts().has_strings)
}

/// Refuses a guest that lowers what the plan decides in a way that glue cannot stand in for.
pub(super) fn refuse_lowerings(guest: &Guest<'_>, plan: &Plan) -> Result<(), LinkError> {
    find(guest, plan).map(drop)
}

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
        for (sort, id) in references(definition, guest.bytes) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::WasiVirt;
    use crate::input::{Preview1, Provenance, to_component};

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
            } = own
            else {
                panic!("{own:?}");
            };
            [None, Some(copying - 1), Some(copying + 1)]
                .map(|copying| Provenance::FrontEnd { copying })
        });
        assert_eq!(found, [0; 3]);
    }

    #[test]
    fn a_denied_import_takes_its_resources_along() {
        assert_eq!(imports(WasiVirt::new().deny_all()), 1);
        assert_eq!(imports(WasiVirt::new().deny_import("test:host/things")), 0);
    }
}
