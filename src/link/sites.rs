//! Where a guest reaches its imports.
//!
//! Only what the plan does not leave to the host is a site. All else stays as it is, byte for byte.

use std::collections::HashMap;
use std::mem::{Discriminant, discriminant};

use wasmparser::component_types::ComponentAnyTypeId;
use wasmparser::{CanonicalFunction, CanonicalOption, ComponentAlias};

use super::ends::{self, EndOperation, Operation};
use super::listings::ListingOperation;
use super::options::{Options, check_options, is_async, memory_options, other_options};
use crate::component::ends::end_type;
use crate::component::{Definition, DefinitionId, Sort};
use crate::error::{LinkError, Lowering};
use crate::glue::Signature;
use crate::input::Guest;
use crate::plan::{Needs, Plan, Route, drop_name, qualified};
use crate::types::{Digest, FunctionType, ResourceId, TypeRef};
use wasm_encoder::ValType;

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
    /// A built-in for the readable ends of futures of a type, some of which the adapter hands out.
    Future {
        /// The built-in as it stands.
        function: &'g CanonicalFunction,
        operation: Operation,
        ty: &'g TypeRef,
    },
    /// A built-in for the readable ends of streams of a type, some of which are listings of the adapter's.
    Listing {
        /// The built-in as it stands.
        function: &'g CanonicalFunction,
        operation: ListingOperation,
        ty: &'g TypeRef,
    },
    /// A built-in for ends or sets that the adapter has to know.
    End {
        /// The built-in as it stands.
        function: &'g CanonicalFunction,
        operation: EndOperation,
        /// What it returns from a task.
        result: Option<&'g TypeRef>,
    },
    /// A function that is lifted with a callback: both core functions.
    Task { function: u32, callback: u32 },
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
    Listing {
        operation: ListingOperation,
        ty: Digest,
        options: Options,
        is_async: bool,
    },
    Future {
        operation: Operation,
        ty: Digest,
        options: Options,
        is_async: bool,
    },
    End {
        operation: EndOperation,
        ty: Option<Digest>,
        options: Options,
        others: Vec<(u8, u32)>,
        is_async: bool,
        /// Some operations are those of several built-ins.
        function: Discriminant<CanonicalFunction>,
    },
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
            Definition::Canonical(function) => {
                finder.future(place, function)?;
                finder.listing(place, function)?;
                finder.end(place, function)?;
            }
            _ => {}
        }
    }
    if plan.has_ends {
        finder.tasks()?;
    }
    Ok(finder.sites)
}

/// What the adapter is needed for by these sites.
pub(super) fn needs(guest: &Guest<'_>, plan: &Plan, sites: &[Site<'_>]) -> Needs {
    let mut needs = Needs::default();
    if plan.has_ends {
        needs.add_ends(plan);
    }
    for site in sites {
        match &site.kind {
            SiteKind::Lower { ty, route, .. } => needs.add_route(plan, ty, route),
            SiteKind::Drop { resource } => needs.add_drop(plan, *resource),
            SiteKind::Future { .. } => needs.add_futures(),
            SiteKind::Listing { .. } => needs.add_listings(plan),
            SiteKind::End { .. } | SiteKind::Task { .. } => {}
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
            SiteKind::Future { operation, .. } => operation.name(),
            SiteKind::Listing { operation, .. } => operation.name(),
            SiteKind::End { operation, .. } => operation.name(),
            SiteKind::Task { .. } => "a lifted function",
        }
    }

    /// Whether streams of bytes leave the guest here.
    pub(super) fn passes_on(&self) -> bool {
        match &self.kind {
            SiteKind::Lower { ty, route, .. } => {
                (route.is_host() || route.instead().is_some()) && takes_streams(ty)
            }
            SiteKind::End { operation, .. } => *operation == EndOperation::Return,
            _ => false,
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
            SiteKind::Future { .. }
            | SiteKind::Listing { .. }
            | SiteKind::End { .. }
            | SiteKind::Task { .. } => false,
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
            return match self.plan.has_ends {
                true => ends::check_inner(guest, function),
                false => Ok(()),
            };
        };
        let misplanned = || LinkError::Misplanned {
            function: qualified(&guest.imports[import].name, name),
            expected: "a function of this import",
        };
        let planned = self.plan.imports[import].function(name);
        let planned = planned.ok_or_else(misplanned)?;
        let function_of_import = guest.imports[import].function(name);
        let (number, ty) = function_of_import.ok_or_else(misplanned)?;
        let passes_streams = self.plan.has_ends && takes_streams(ty);
        if planned.route.is_host() && !passes_streams {
            return Ok(());
        }
        let reaches_host = planned.route.reaches_host() || planned.route.instead().is_some();
        if reaches_host && passes_streams {
            ends::check_passing(ty, is_async(options), name)?;
        }
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

    /// A built-in for futures of a type that the adapter hands out.
    fn future(
        &mut self,
        place: DefinitionId,
        function: &'g CanonicalFunction,
    ) -> Result<(), LinkError> {
        let guest = self.guest;
        let ty = end_type(function).and_then(|id| guest.ends.get(&id));
        let (Some(operation), Some(ty)) = (Operation::of(function), ty) else {
            return Ok(());
        };
        if !self.plan.futures.contains(&ty.facts().digest) {
            return Ok(());
        }
        let (canonical, is_async): (&[CanonicalOption], bool) = match function {
            CanonicalFunction::FutureRead { options, .. } => (options, is_async(options)),
            CanonicalFunction::FutureCancelRead { async_, .. } => (&[], *async_),
            _ => (&[], false),
        };
        let options = self.without_aliases(memory_options(guest, canonical));
        if options.is_other(guest) {
            return Err(LinkError::Lowering {
                import: ty.display(&guest.resources).to_string(),
                function: operation.name().to_string(),
                lowering: Lowering::OverOtherMemory,
            });
        }
        let key = Key::Future {
            operation,
            ty: ty.facts().digest,
            options,
            is_async,
        };
        if self.is_known(key, place) {
            return Ok(());
        }
        self.sites.push(Site {
            places: vec![place],
            options,
            signature: core_signature(guest, guest.component.id_at(place)),
            kind: SiteKind::Future {
                function,
                operation,
                ty,
            },
        });
        Ok(())
    }

    /// A built-in for streams of a type that has listings of the adapter's.
    fn listing(
        &mut self,
        place: DefinitionId,
        function: &'g CanonicalFunction,
    ) -> Result<(), LinkError> {
        let guest = self.guest;
        let ty = end_type(function).and_then(|id| guest.ends.get(&id));
        let (Some(operation), Some(ty)) = (ListingOperation::of(function), ty) else {
            return Ok(());
        };
        if !self.plan.futures.contains(&ty.facts().digest) {
            return Ok(());
        }
        let (canonical, is_async): (&[CanonicalOption], bool) = match function {
            CanonicalFunction::StreamRead { options, .. } => (options, is_async(options)),
            CanonicalFunction::StreamCancelRead { async_, .. } => (&[], *async_),
            _ => (&[], false),
        };
        let refuse = |lowering| {
            Err(LinkError::Lowering {
                import: ty.display(&guest.resources).to_string(),
                function: operation.name().to_string(),
                lowering,
            })
        };
        let options = self.without_aliases(memory_options(guest, canonical));
        if options.is_other(guest) {
            return refuse(Lowering::OverOtherMemory);
        }
        let is_utf16 = |option: &CanonicalOption| {
            matches!(
                option,
                CanonicalOption::UTF16 | CanonicalOption::CompactUTF16
            )
        };
        if canonical.iter().any(is_utf16) {
            return refuse(Lowering::Utf16);
        }
        let key = Key::Listing {
            operation,
            ty: ty.facts().digest,
            options,
            is_async,
        };
        if self.is_known(key, place) {
            return Ok(());
        }
        self.sites.push(Site {
            places: vec![place],
            options,
            signature: core_signature(guest, guest.component.id_at(place)),
            kind: SiteKind::Listing {
                function,
                operation,
                ty,
            },
        });
        Ok(())
    }

    /// A built-in for ends or sets, where the adapter has to know them.
    fn end(
        &mut self,
        place: DefinitionId,
        function: &'g CanonicalFunction,
    ) -> Result<(), LinkError> {
        let guest = self.guest;
        if !self.plan.has_ends {
            return Ok(());
        }
        let Some(found) = ends::find(guest, function)? else {
            return Ok(());
        };
        let options = self.without_aliases(memory_options(guest, &found.options));
        if options.is_other(guest) {
            return Err(LinkError::Lowering {
                import: "stream<u8>".to_string(),
                function: found.operation.name().to_string(),
                lowering: Lowering::OverOtherMemory,
            });
        }
        let key = Key::End {
            operation: found.operation,
            ty: found.ty.map(|ty| ty.facts().digest),
            options,
            others: other_options(&found.options),
            is_async: found.is_async,
            function: discriminant(function),
        };
        if self.is_known(key, place) {
            return Ok(());
        }
        self.sites.push(Site {
            places: vec![place],
            options,
            signature: core_signature(guest, guest.component.id_at(place)),
            kind: SiteKind::End {
                function,
                operation: found.operation,
                result: found.result,
            },
        });
        Ok(())
    }

    /// Functions that are lifted with callbacks, where the adapter has pumps.
    fn tasks(&mut self) -> Result<(), LinkError> {
        let guest = self.guest;
        let memory = ends::memory_of_futures(&self.sites)?;
        for (place, definition) in guest.component.iter() {
            ends::check_waiting(guest, self.plan, &self.sites, definition)?;
            let Definition::Canonical(CanonicalFunction::Lift {
                core_func_index,
                options,
                ..
            }) = definition
            else {
                continue;
            };
            ends::check_lift(guest, self.plan, &self.sites, definition)?;
            let callback = options.iter().find_map(|option| match option {
                CanonicalOption::Callback(callback) => Some(*callback),
                _ => None,
            });
            let Some(callback) = callback else { continue };
            self.sites.push(Site {
                places: vec![place],
                options: Options {
                    memory,
                    ..Options::NONE
                },
                signature: core_signature(guest, *core_func_index),
                kind: SiteKind::Task {
                    function: *core_func_index,
                    callback,
                },
            });
        }
        Ok(())
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

/// Whether a function is given streams of bytes.
pub(super) fn takes_streams(ty: &FunctionType) -> bool {
    ty.params.iter().any(|(_, ty)| ty.facts().has_bytes)
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

/// Refuses a guest that lowers what the plan decides in a way that glue cannot stand in for.
pub(super) fn refuse_lowerings(guest: &Guest<'_>, plan: &Plan) -> Result<(), LinkError> {
    find(guest, plan).map(drop)
}

#[cfg(test)]
mod tests {
    use crate::WasiVirt;

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

    #[test]
    fn a_denied_import_takes_its_resources_along() {
        assert_eq!(imports(WasiVirt::new().deny_all()), 1);
        assert_eq!(imports(WasiVirt::new().deny_import("test:host/things")), 0);
    }
}
