//! Puts the adapter and the glue among the guest's definitions.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use adapter_abi::ends::Operation;
use adapter_abi::module::{MEMORY, REALLOC, STACK};
use wasmparser::{
    CanonicalFunction, CanonicalOption, ComponentAlias, ComponentDefinedType,
    ComponentExternalKind, ComponentType, ComponentValType, Export, ExternalKind, Instance,
    InstantiationArg, InstantiationArgKind, PrimitiveValType,
};

use super::Tenant;
use super::fillers::Source;
use super::groups::{Filling, Flag, Group, TABLE, Wrapped};
use super::host_functions::{self, Aliases, exported_type};
use super::layers::Layer;
use super::reach::{HOST_INSTANCE, Lowered, StreamOperation};
use crate::adapter::short_name;
use crate::component::emit::{Chunk, Keep};
use crate::component::limits::Exceeded;
use crate::component::local_types;
use crate::component::{Bytes, Component, Definition, DefinitionId, Sort};
use crate::error::LinkError;
use crate::glue::flag::FLAG;
use crate::glue::sides::{DIRECT_INSTANCE, GUEST_INSTANCE};
use crate::input::{Guest, ImportKind};
use crate::plan::Plan;
use crate::types::ResourceId;
use crate::wit::WasiFunction;

/// The guest's definitions with the sites replaced, and what of its imports has to stay.
pub(super) fn weave<'b>(
    guest: &Guest<'b>,
    plan: &Plan,
    groups: &'b [Group<'b>],
    adapter: Option<(&'b [Chunk], Layer)>,
    tenant: Option<Tenant>,
) -> Result<(Component<'b>, Keep), LinkError> {
    let mut weaver = Weaver {
        guest,
        component: guest.component.clone(),
        keep: Keep {
            whole: whole_imports(guest, plan),
            additions: BTreeMap::new(),
        },
        gained: BTreeMap::new(),
        adapter: None,
        resources: aliased_resources(guest),
        stream_of_bytes: None,
        empty_future: None,
    };
    if let Some((pieces, layer)) = adapter {
        weaver.adapter = Some(weaver.add_adapter(pieces, layer)?);
    }
    if let (Some(adapter), Some(tenant)) = (weaver.adapter, tenant) {
        weaver.let_in(tenant, adapter)?;
    }
    let mut flag = None;
    for group in groups {
        let instance = weaver.add_group(group, flag)?;
        if group.flag == Flag::Own {
            flag = Some(instance);
        }
    }
    weaver.keep.additions = host_functions::additions(
        guest,
        &mut weaver.component,
        &mut weaver.resources,
        &weaver.gained,
    )?;
    let may_go = answered_imports(guest, plan);
    local_types::write_out(&mut weaver.component, &weaver.keep, |import| {
        may_go.contains(&import)
    });
    Ok((weaver.component, weaver.keep))
}

/// Imports of WASI of which no function is left to the host.
fn answered_imports(guest: &Guest<'_>, plan: &Plan) -> BTreeSet<DefinitionId> {
    let imports = guest.imports.iter().zip(&plan.imports);
    let answered = imports.filter(|(import, planned)| {
        let mut functions = planned.functions.iter();
        import.wasi().is_some() && !functions.any(|function| function.route.reaches_host())
    });
    answered.map(|(import, _)| import.place).collect()
}

/// The resource types that the guest has aliases of: for each import and name, the type.
fn aliased_resources<'g>(guest: &'g Guest<'_>) -> Aliases<'g> {
    let mut found = HashMap::new();
    for (place, definition) in guest.component.iter() {
        if let Definition::Alias(ComponentAlias::InstanceExport {
            kind: ComponentExternalKind::Type,
            instance_index,
            name,
        }) = definition
        {
            let (instance, _) = guest
                .component
                .definition_of(Sort::Instance, *instance_index);
            if let Some(import) = guest.import_at(instance) {
                let ty = guest.component.id_at(place);
                found.entry((import, *name)).or_insert(ty);
            }
        }
    }
    found
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
                .all(|function| function.route.is_host());
            let is_types_only = match &import.kind {
                ImportKind::Instance(functions) => functions.is_empty(),
                ImportKind::Function(_) | ImportKind::Other(_) => false,
            };
            let may_go = import.mentions_wasi() || planned.denied.is_some();
            is_untouched && !(is_types_only && may_go)
        });
    imports.map(|(import, _)| import.place).collect()
}

/// The `error-code` of `wasi:cli/types`.
const STREAM_ERRORS: [&str; 3] = ["io", "illegal-byte-sequence", "pipe"];

/// The adapter's instance, and what host functions need of it.
#[derive(Clone, Copy)]
struct AdapterInstance {
    layer: Layer,
    instance: u32,
    memory: u32,
    realloc: u32,
}

struct Weaver<'w, 'b> {
    guest: &'w Guest<'b>,
    component: Component<'b>,
    keep: Keep,
    /// For each import, the functions that the guest had no use for.
    gained: BTreeMap<usize, BTreeSet<WasiFunction>>,
    adapter: Option<AdapterInstance>,
    /// The types that stand for imported resource types, by import and name.
    resources: Aliases<'w>,
    /// The type of streams of bytes, if it was added.
    stream_of_bytes: Option<u32>,
    /// The type of futures without a value, if it was added.
    empty_future: Option<u32>,
}

impl<'b> Weaver<'_, 'b> {
    fn instantiate(&mut self, bytes: Bytes<'b>, args: Vec<(&'static str, u32)>) -> u32 {
        self.instantiate_at(None, bytes, args)
    }

    /// Instantiates a module, in the place of an instance of the guest if there is one.
    fn instantiate_at(
        &mut self,
        place: Option<DefinitionId>,
        bytes: Bytes<'b>,
        args: Vec<(&'static str, u32)>,
    ) -> u32 {
        let module_index = self.component.add(Definition::CoreModule(bytes));
        let kind = InstantiationArgKind::Instance;
        let args = args
            .into_iter()
            .map(|(name, index)| InstantiationArg { name, kind, index })
            .collect();
        let instance = Definition::CoreInstance(Instance::Instantiate { module_index, args });
        match place {
            Some(place) => {
                self.component.replace(place, instance);
                self.component.id_at(place)
            }
            None => self.component.add(instance),
        }
    }

    fn core_export(&mut self, instance: u32, kind: ExternalKind, name: &'b str) -> u32 {
        let alias = ComponentAlias::CoreInstanceExport {
            kind,
            instance_index: instance,
            name,
        };
        self.component.add(Definition::Alias(alias))
    }

    fn add_adapter(
        &mut self,
        pieces: &'b [Chunk],
        layer: Layer,
    ) -> Result<AdapterInstance, LinkError> {
        let instance = self.instantiate(Bytes::Pieces(pieces), Vec::new());
        let (memory, realloc) = (short_name(MEMORY)?, short_name(REALLOC.name)?);
        Ok(AdapterInstance {
            layer,
            instance,
            memory: self.core_export(instance, ExternalKind::Memory, memory),
            realloc: self.core_export(instance, ExternalKind::Func, realloc),
        })
    }

    /// Puts the adapter's memory, and what else the tenant takes, in the place of the tenant's own.
    fn let_in(&mut self, tenant: Tenant, adapter: AdapterInstance) -> Result<(), LinkError> {
        let (place, (name, kind, index)) = match tenant {
            Tenant::CallGlue(place) => (place, (REALLOC.name, ExternalKind::Func, adapter.realloc)),
            Tenant::FrontEnd(place) => {
                let stack =
                    self.core_export(adapter.instance, ExternalKind::Global, short_name(STACK)?);
                (place, (STACK, ExternalKind::Global, stack))
            }
        };
        let memory = Export {
            name: MEMORY,
            kind: ExternalKind::Memory,
            index: adapter.memory,
        };
        let exports = [memory, Export { name, kind, index }];
        let instance = Instance::FromExports(exports.into());
        self.component
            .replace(place, Definition::CoreInstance(instance));
        Ok(())
    }

    /// Adds a module of glue; returns its instance. `flag` is the instance that has the flag, if one does.
    fn add_group(&mut self, group: &'b Group<'b>, flag: Option<u32>) -> Result<u32, LinkError> {
        let mut args = Vec::new();
        let guest_exports = group.guest.iter();
        let guest_exports = guest_exports.map(|(name, kind, index)| Export {
            name,
            kind: *kind,
            index: *index,
        });
        let guest_exports: Vec<Export<'b>> = guest_exports.collect();
        if !guest_exports.is_empty() {
            args.push((GUEST_INSTANCE, self.add_exports(guest_exports)));
        }
        let mut host_exports = Vec::new();
        for (name, function) in &group.host {
            let index = self.add_host_function(function)?;
            host_exports.push(Export {
                name,
                kind: ExternalKind::Func,
                index,
            });
        }
        Exceeded::arguments(host_exports.len())?;
        if !host_exports.is_empty() {
            args.push((HOST_INSTANCE, self.add_exports(host_exports)));
        }
        if group.uses_adapter() {
            let adapter = self.adapter()?;
            args.push((adapter.layer.adapter_name(), adapter.instance));
        }
        if let Some(flag) = flag.filter(|_| group.flag == Flag::Shared) {
            args.push((FLAG, flag));
        }
        if let Some(direct) = group.direct {
            args.push((DIRECT_INSTANCE, direct));
        }
        if let Some(filling) = &group.filling {
            args.push((TABLE, self.add_taken(filling)));
        }
        let place = group.filling.as_ref().map(|filling| filling.place);
        let instance_index = self.instantiate_at(place, Bytes::Made(&group.bytes), args);
        for (places, name) in &group.replaced {
            for place in places {
                let kind = ExternalKind::Func;
                let alias = ComponentAlias::CoreInstanceExport {
                    kind,
                    instance_index,
                    name,
                };
                self.component.replace(*place, Definition::Alias(alias));
            }
        }
        for wrapped in &group.wrapped {
            self.wrap(wrapped, instance_index);
        }
        Ok(instance_index)
    }

    /// An instance of the table and the functions of the guest that go into it.
    fn add_taken(&mut self, filling: &'b Filling<'b>) -> u32 {
        let exports = filling.taken.iter().map(|(name, kind, source)| Export {
            name,
            kind: *kind,
            index: match source {
                Source::Item(id) => *id,
                Source::Export { instance, name } => self.core_export(*instance, *kind, name),
            },
        });
        let exports = exports.collect();
        self.add_exports(exports)
    }

    fn add_exports(&mut self, exports: Vec<Export<'b>>) -> u32 {
        self.component
            .add(Definition::CoreInstance(Instance::FromExports(
                exports.into(),
            )))
    }

    fn add_host_function(&mut self, function: &Lowered) -> Result<u32, LinkError> {
        let canonical = match function {
            Lowered::Original { function, options } => CanonicalFunction::Lower {
                func_index: *function,
                options: options.as_slice().into(),
            },
            Lowered::OverAdapter { function } => CanonicalFunction::Lower {
                func_index: *function,
                options: self.adapter_options()?,
            },
            Lowered::OtherOverAdapter { import, function } => {
                let func_index = self.add_imported_function(*import, *function);
                CanonicalFunction::Lower {
                    func_index,
                    options: self.adapter_options()?,
                }
            }
            Lowered::Other {
                import,
                function,
                memory,
            } => CanonicalFunction::Lower {
                func_index: self.add_imported_function(*import, *function),
                options: memory.map(CanonicalOption::Memory).into_iter().collect(),
            },
            Lowered::Drop { resource } => CanonicalFunction::ResourceDrop {
                resource: self.add_resource(*resource)?,
            },
            Lowered::BuiltIn { function } => function.clone(),
            Lowered::Request { operation } => self.request(*operation)?,
            Lowered::OfGuest { function } => return Ok(*function),
            Lowered::Given { import, name } => {
                let options = Box::default();
                CanonicalFunction::Lower {
                    func_index: self.add_alias(*import, name),
                    options,
                }
            }
            Lowered::Wait => CanonicalFunction::WaitableSetWait {
                memory: self.adapter()?.memory,
            },
            Lowered::DropOutcome => {
                let ty = self.add_outcome();
                CanonicalFunction::FutureDropReadable { ty }
            }
            Lowered::OfBytes { operation } => {
                let ty = self.add_stream_of_bytes();
                match operation {
                    StreamOperation::New => CanonicalFunction::StreamNew { ty },
                    StreamOperation::DropReadable => CanonicalFunction::StreamDropReadable { ty },
                    StreamOperation::DropWritable => CanonicalFunction::StreamDropWritable { ty },
                }
            }
        };
        Ok(self.component.add(Definition::Canonical(canonical)))
    }

    /// What the adapter can want called: for streams of bytes over its own memory, and for futures without a value.
    fn request(&mut self, operation: Operation) -> Result<CanonicalFunction, LinkError> {
        let async_ = CanonicalOption::Async;
        let ty = match operation {
            Operation::SetNew => return Ok(CanonicalFunction::WaitableSetNew),
            Operation::SetDrop => return Ok(CanonicalFunction::WaitableSetDrop),
            Operation::Join => return Ok(CanonicalFunction::WaitableJoin),
            Operation::SetPoll => {
                let memory = self.adapter()?.memory;
                return Ok(CanonicalFunction::WaitableSetPoll { memory });
            }
            Operation::FutureNew
            | Operation::FutureRead
            | Operation::FutureWrite
            | Operation::FutureCancelRead
            | Operation::FutureDropReadable
            | Operation::FutureDropWritable => self.add_empty_future(),
            _ => self.add_stream_of_bytes(),
        };
        let over_adapter = [CanonicalOption::Memory(self.adapter()?.memory), async_];
        Ok(match operation {
            Operation::StreamNew => CanonicalFunction::StreamNew { ty },
            Operation::StreamRead => CanonicalFunction::StreamRead {
                ty,
                options: over_adapter.into(),
            },
            Operation::StreamWrite => CanonicalFunction::StreamWrite {
                ty,
                options: over_adapter.into(),
            },
            Operation::StreamCancelRead => {
                CanonicalFunction::StreamCancelRead { ty, async_: false }
            }
            Operation::StreamDropReadable => CanonicalFunction::StreamDropReadable { ty },
            Operation::StreamDropWritable => CanonicalFunction::StreamDropWritable { ty },
            Operation::FutureNew => CanonicalFunction::FutureNew { ty },
            Operation::FutureRead => CanonicalFunction::FutureRead {
                ty,
                options: [async_].into(),
            },
            Operation::FutureWrite => CanonicalFunction::FutureWrite {
                ty,
                options: [async_].into(),
            },
            Operation::FutureCancelRead => {
                CanonicalFunction::FutureCancelRead { ty, async_: false }
            }
            Operation::FutureDropReadable => CanonicalFunction::FutureDropReadable { ty },
            _ => CanonicalFunction::FutureDropWritable { ty },
        })
    }

    /// The type of futures without a value.
    fn add_empty_future(&mut self) -> u32 {
        let component = &mut self.component;
        *self.empty_future.get_or_insert_with(|| {
            let future = ComponentDefinedType::Future(None);
            component.add(Definition::Type(ComponentType::Defined(future)))
        })
    }

    /// Lifts what wraps a function and its callback in their place.
    fn wrap(&mut self, wrapped: &'b Wrapped, instance: u32) {
        let [function, callback] = [&wrapped.function, &wrapped.callback]
            .map(|name| self.core_export(instance, ExternalKind::Func, name));
        let Definition::Canonical(CanonicalFunction::Lift {
            type_index,
            options,
            ..
        }) = self.component.at(wrapped.place)
        else {
            return;
        };
        let options = options.iter().map(|option| match option {
            CanonicalOption::Callback(_) => CanonicalOption::Callback(callback),
            option => *option,
        });
        let lift = CanonicalFunction::Lift {
            core_func_index: function,
            type_index: *type_index,
            options: options.collect(),
        };
        self.component
            .replace(wrapped.place, Definition::Canonical(lift));
    }

    /// The type of streams of bytes.
    fn add_stream_of_bytes(&mut self) -> u32 {
        let component = &mut self.component;
        *self.stream_of_bytes.get_or_insert_with(|| {
            let byte = ComponentValType::Primitive(PrimitiveValType::U8);
            let stream = ComponentDefinedType::Stream(Some(byte));
            component.add(Definition::Type(ComponentType::Defined(stream)))
        })
    }

    /// The options of what works over the adapter's memory.
    fn adapter_options(&self) -> Result<Box<[CanonicalOption]>, LinkError> {
        let adapter = self.adapter()?;
        Ok([
            CanonicalOption::Memory(adapter.memory),
            CanonicalOption::Realloc(adapter.realloc),
        ]
        .into())
    }

    fn adapter(&self) -> Result<AdapterInstance, LinkError> {
        self.adapter.ok_or_else(|| LinkError::Adapter {
            name: MEMORY.to_string(),
        })
    }

    /// An alias of a function of an import, which is added to the import's type if the guest had no use for it.
    fn add_imported_function(&mut self, index: usize, function: WasiFunction) -> u32 {
        let import = &self.guest.imports[index];
        let name = function.function.name;
        if import.function(name).is_none() {
            self.gained.entry(index).or_default().insert(function);
            self.keep.whole.remove(&import.place);
        }
        self.add_alias(index, name)
    }

    /// An alias of a function of an import.
    fn add_alias(&mut self, import: usize, name: &'static str) -> u32 {
        let instance_index = self.component.id_at(self.guest.imports[import].place);
        let kind = ComponentExternalKind::Func;
        self.component
            .add(Definition::Alias(ComponentAlias::InstanceExport {
                kind,
                instance_index,
                name,
            }))
    }

    /// The type of the future that tells what became of a stream that was given to the host's standard error.
    fn add_outcome(&mut self) -> u32 {
        let mut ty = |ty| {
            self.component
                .add(Definition::Type(ComponentType::Defined(ty)))
        };
        let errors = ty(ComponentDefinedType::Enum(STREAM_ERRORS.into()));
        let result = ty(ComponentDefinedType::Result {
            ok: None,
            err: Some(ComponentValType::Type(errors)),
        });
        ty(ComponentDefinedType::Future(Some(ComponentValType::Type(
            result,
        ))))
    }

    /// An alias of an imported resource type.
    fn add_resource(&mut self, resource: ResourceId) -> Result<u32, LinkError> {
        let guest = self.guest;
        let misplanned = || LinkError::Misplanned {
            function: guest.resource(resource).unversioned(),
            expected: "a resource type that an import of the guest exports",
        };
        let import = guest.import_of(resource).ok_or_else(misplanned)?;
        let wanted = guest.resource(resource).name.as_str();
        if let Some(known) = self.resources.get(&(import, wanted)) {
            return Ok(*known);
        }
        let name = exported_type(guest, import, wanted).ok_or_else(misplanned)?;
        let place = guest.imports[import].place;
        let instance_index = self.component.id_at(place);
        let kind = ComponentExternalKind::Type;
        let ty = self
            .component
            .add(Definition::Alias(ComponentAlias::InstanceExport {
                kind,
                instance_index,
                name,
            }));
        self.resources.insert((import, wanted), ty);
        Ok(ty)
    }
}
