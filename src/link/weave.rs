//! Puts the adapter and the glue among the guest's definitions.

use std::collections::{BTreeMap, BTreeSet};

use wasmparser::{
    CanonicalFunction, CanonicalOption, ComponentAlias, ComponentExternalKind, Export,
    ExternalKind, Instance, InstantiationArg, InstantiationArgKind,
};

use super::glue::{Group, HostFunction};
use super::layers::Layer;
use super::module::FLAG;
use crate::component::emit::{Chunk, Keep};
use crate::component::instance_type::Addition;
use crate::component::{Bytes, Component, Definition, DefinitionId};
use crate::input::{Guest, ImportKind};
use crate::plan::{Plan, Route};
use crate::types::ResourceId;

/// The guest's definitions with the sites replaced, and what of its imports has to stay.
pub(super) fn weave<'b>(
    guest: &Guest<'b>,
    plan: &Plan,
    groups: &'b [Group],
    adapter: Option<(&'b [Chunk], Layer)>,
    busy: Option<&'b [u8]>,
    memory: Option<DefinitionId>,
) -> (Component<'b>, Keep) {
    let mut weaver = Weaver {
        guest,
        component: guest.component.clone(),
        keep: Keep {
            whole: whole_imports(guest, plan),
            additions: BTreeMap::new(),
        },
        adapter: None,
    };
    weaver.adapter = adapter.map(|(pieces, layer)| weaver.add_adapter(pieces, layer));
    if let (Some(adapter), Some(place)) = (weaver.adapter, memory) {
        weaver.component.replace(place, adapter.as_memory());
    }
    let busy = busy.map(|bytes| weaver.instantiate(Bytes::Made(bytes), Vec::new()));
    for group in groups {
        weaver.add_group(group, busy);
    }
    (weaver.component, weaver.keep)
}

/// Imports that the plan leaves to the host altogether stay as they are, used or not; types alone do not.
fn whole_imports(guest: &Guest<'_>, plan: &Plan) -> BTreeSet<usize> {
    let imports = guest
        .imports
        .iter()
        .zip(&plan.imports)
        .filter(|(import, planned)| {
            let is_untouched = planned
                .functions
                .iter()
                .all(|function| function.route == Route::Host);
            let is_types_only = match &import.kind {
                ImportKind::Instance(functions) => functions.is_empty(),
                ImportKind::Function(_) | ImportKind::Other(_) => false,
            };
            let may_go = import.mentions_wasi() || planned.denied.is_some();
            is_untouched && !(is_types_only && may_go)
        });
    imports.map(|(import, _)| import.place).collect()
}

/// The adapter's instance, and what host functions need of it.
#[derive(Clone, Copy)]
struct AdapterInstance {
    layer: Layer,
    instance: u32,
    memory: u32,
    realloc: u32,
}

impl AdapterInstance {
    /// An instance of its memory and `cabi_realloc` alone.
    fn as_memory(self) -> Definition<'static> {
        let exports = [
            ("memory", ExternalKind::Memory, self.memory),
            ("cabi_realloc", ExternalKind::Func, self.realloc),
        ];
        let exports = exports.map(|(name, kind, index)| Export { name, kind, index });
        Definition::CoreInstance(Instance::FromExports(exports.into()))
    }
}

struct Weaver<'w, 'b> {
    guest: &'w Guest<'b>,
    component: Component<'b>,
    keep: Keep,
    adapter: Option<AdapterInstance>,
}

impl<'b> Weaver<'_, 'b> {
    fn instantiate(&mut self, bytes: Bytes<'b>, args: Vec<(&'static str, u32)>) -> u32 {
        let module_index = self.component.add(Definition::CoreModule(bytes));
        let kind = InstantiationArgKind::Instance;
        let args = args
            .into_iter()
            .map(|(name, index)| InstantiationArg { name, kind, index })
            .collect();
        self.component
            .add(Definition::CoreInstance(Instance::Instantiate {
                module_index,
                args,
            }))
    }

    fn core_export(&mut self, instance: u32, kind: ExternalKind, name: &'b str) -> u32 {
        let alias = ComponentAlias::CoreInstanceExport {
            kind,
            instance_index: instance,
            name,
        };
        self.component.add(Definition::Alias(alias))
    }

    fn add_adapter(&mut self, pieces: &'b [Chunk], layer: Layer) -> AdapterInstance {
        let instance = self.instantiate(Bytes::Pieces(pieces), Vec::new());
        AdapterInstance {
            layer,
            instance,
            memory: self.core_export(instance, ExternalKind::Memory, "memory"),
            realloc: self.core_export(instance, ExternalKind::Func, "cabi_realloc"),
        }
    }

    fn add_group(&mut self, group: &'b Group, busy: Option<u32>) {
        let mut args = Vec::new();
        let mut guest_exports = Vec::new();
        if let Some(memory) = group.options.memory {
            guest_exports.push(Export {
                name: "memory",
                kind: ExternalKind::Memory,
                index: memory,
            });
        }
        if let Some(realloc) = group
            .options
            .realloc
            .filter(|_| !group.imports_guest.is_empty())
        {
            guest_exports.push(Export {
                name: "realloc",
                kind: ExternalKind::Func,
                index: realloc,
            });
        }
        if !guest_exports.is_empty() {
            args.push(("guest", self.add_exports(guest_exports)));
        }
        let mut host_exports = Vec::new();
        for (name, function) in &group.host {
            let index = self.add_host_function(function, group);
            host_exports.push(Export {
                name,
                kind: ExternalKind::Func,
                index,
            });
        }
        if !host_exports.is_empty() {
            args.push(("host", self.add_exports(host_exports)));
        }
        if let Some(adapter) = self.adapter.filter(|_| group.uses_adapter()) {
            args.push((adapter.layer.adapter_name(), adapter.instance));
        }
        if let Some(busy) = busy.filter(|_| group.uses_busy()) {
            args.push((FLAG, busy));
        }
        if let Some(direct) = group.direct() {
            args.push(("direct", direct));
        }
        let instance_index = self.instantiate(Bytes::Made(&group.bytes), args);
        for (place, name) in &group.replaced {
            let kind = ExternalKind::Func;
            let alias = ComponentAlias::CoreInstanceExport {
                kind,
                instance_index,
                name,
            };
            self.component.replace(*place, Definition::Alias(alias));
        }
    }

    fn add_exports(&mut self, exports: Vec<Export<'b>>) -> u32 {
        self.component
            .add(Definition::CoreInstance(Instance::FromExports(
                exports.into(),
            )))
    }

    fn add_host_function(&mut self, function: &HostFunction, group: &Group) -> u32 {
        let canonical = match function {
            HostFunction::Original { function, options } => CanonicalFunction::Lower {
                func_index: *function,
                options: options.as_slice().into(),
            },
            HostFunction::OverAdapter { function } => CanonicalFunction::Lower {
                func_index: *function,
                options: self.adapter_options(),
            },
            HostFunction::OtherOverAdapter { import, name } => {
                let func_index = self.add_imported_function(*import, name);
                CanonicalFunction::Lower {
                    func_index,
                    options: self.adapter_options(),
                }
            }
            HostFunction::Other { import, name } => {
                let func_index = self.add_imported_function(*import, name);
                let options = group
                    .options
                    .memory
                    .map(CanonicalOption::Memory)
                    .into_iter()
                    .collect();
                CanonicalFunction::Lower {
                    func_index,
                    options,
                }
            }
            HostFunction::Drop { resource } => CanonicalFunction::ResourceDrop {
                resource: self.add_resource(*resource),
            },
        };
        self.component.add(Definition::Canonical(canonical))
    }

    /// The options of what works over the adapter's memory.
    fn adapter_options(&self) -> Box<[CanonicalOption]> {
        let options = self.adapter.map(|adapter| {
            [
                CanonicalOption::Memory(adapter.memory),
                CanonicalOption::Realloc(adapter.realloc),
            ]
        });
        options.into_iter().flatten().collect()
    }

    /// An alias of a function of an import, which is added to the import's type if the guest had no use for it.
    fn add_imported_function(&mut self, import: usize, name: &'static str) -> u32 {
        let import = &self.guest.imports[import];
        if !import.functions().iter().any(|(known, _)| *known == name) {
            self.keep
                .additions
                .entry(import.place)
                .or_default()
                .extend(Addition::named(name));
            self.keep.whole.remove(&import.place);
        }
        let instance_index = self.component.id_at(import.place);
        let kind = ComponentExternalKind::Func;
        self.component
            .add(Definition::Alias(ComponentAlias::InstanceExport {
                kind,
                instance_index,
                name,
            }))
    }

    /// An alias of an imported resource type.
    fn add_resource(&mut self, resource: ResourceId) -> u32 {
        let same = |definition: &Definition<'b>| match definition {
            Definition::Alias(ComponentAlias::InstanceExport {
                kind: ComponentExternalKind::Type,
                instance_index,
                name,
            }) => {
                let place = self
                    .guest
                    .component
                    .definition_of(crate::component::Sort::Instance, *instance_index)
                    .0;
                let import = self
                    .guest
                    .imports
                    .iter()
                    .find(|import| import.place == place);
                import.is_some_and(|import| {
                    Some(&*import.spelled) == self.guest.resource(resource).spelled.as_deref()
                }) && *name == self.guest.resource(resource).name
            }
            _ => false,
        };
        let known = self
            .guest
            .component
            .iter()
            .find(|(_, definition)| same(definition))
            .map(|(place, _)| place);
        if let Some(place) = known {
            return self.component.id_at(place);
        }
        // Glue drops handles of imported resources only.
        let import = self.guest.import_of(resource).unwrap_or_default();
        let instance_index = self.component.id_at(self.guest.imports[import].place);
        let name = self.imported_name(import, resource);
        let kind = ComponentExternalKind::Type;
        self.component
            .add(Definition::Alias(ComponentAlias::InstanceExport {
                kind,
                instance_index,
                name,
            }))
    }

    /// The name of a resource, as it is spelled in the guest's bytes.
    fn imported_name(&self, import: usize, resource: ResourceId) -> &'b str {
        let place = self.guest.imports[import].place;
        let wanted = self.guest.resource(resource).name.as_str();
        let definitions = self.guest.component.iter();
        let found = definitions
            .filter(|(at, _)| *at == place)
            .find_map(|(_, definition)| match definition {
                Definition::Import(import) => {
                    let declarations = self.guest.component.imported_instance_type(import)?;
                    declarations
                        .iter()
                        .find_map(|declaration| match declaration {
                            wasmparser::InstanceTypeDeclaration::Export { name, .. }
                                if name.name == wanted =>
                            {
                                Some(name.name)
                            }
                            _ => None,
                        })
                }
                _ => None,
            });
        found.unwrap_or_default()
    }
}
