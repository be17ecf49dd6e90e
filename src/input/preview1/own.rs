//! Our own front end for preview1, which has a memory of its own.
//!
//! The encoder of components takes small stand-ins for the module and for the front end. In what it makes, the modules
//! themselves are put in their places, and the front end is given a memory and what reaches into the guest's:
//!
//! ```text
//! memory the front end's. Linking puts that of the adapter in its place, where there is one
//! own    room in the memory for what the host returns, and a table of what the guest calls
//! guest  <- own
//! the host's functions, lowered over the memory
//! front end  <- all of these, and fills the table
//! ```
//!
//! The encoder has a table too, of functions that its stand-in and the guest import over the guest's memory. It stays only
//! for guests that import such functions themselves.

use std::collections::BTreeMap;

use adapter_abi::module::STACK;
use adapter_abi::preview1::{GUEST, OWN};
use semver::Version;
use wasmparser::{
    CanonicalFunction, CanonicalOption, ComponentAlias, Export, ExternalKind, FuncType, Instance,
    InstantiationArg,
};

use super::edits::Edits;
use super::encoder::encode;
use super::memories::{self, DESTINATION, DIRECT_REALLOC, ENVIRONMENT, REALLOC, ROOM, TABLE};
use super::module::{ENTRY, Inspected, MEMORY};
use super::placement::{Guest, Placed, Unexpected, argument, instance_of, parse_encoded};
use super::{failed, stand_in, world};
use crate::component::source::Part;
use crate::component::{Bytes, Component, Definition, DefinitionId, Sort};
use crate::error::InputError;
use crate::prebuilt::{Prebuilt, Setting, WASI};
use crate::types::unversioned;

/// The front end as it was built.
pub(super) const FRONT_END: &[u8] = include_bytes!("../../../lib/preview1.wasm");

/// The entry of programs.
const RUN: &str = "run";

/// What ends a program, and what ends it with its code where WASI can tell that.
pub(super) const EXIT: &str = "proc_exit";
const EXIT_WITH_CODE: &str = "proc-exit-with-code";

/// The encoder's name for the guest's instance, among what the front end imports.
const MAIN: &str = "__main_module__";

/// The encoder's modules, in their order, behind those of the guest and of the adapter: its table of indirect calls, and
/// what fills it.
const TABLE_MODULE: usize = 2;
const FILLING_MODULE: usize = 3;
/// What fills the table is instantiated with: the table, and the functions.
const FILLED: &str = "shim";
const FILLED_WITH: &str = "actual";

/// Functions whose lists may go to the guest's memory straight.
const DIRECT: [(&str, &str); 4] = [
    ("wasi:filesystem/types", "[method]descriptor.read"),
    (
        "wasi:filesystem/types",
        "[method]directory-entry-stream.read-directory-entry",
    ),
    ("wasi:io/streams", "[method]input-stream.read"),
    ("wasi:io/streams", "[method]input-stream.blocking-read"),
];

/// The front end.
pub(crate) fn front_end() -> Result<Prebuilt<'static>, InputError> {
    Prebuilt::parse("wasi-virt-preview1", FRONT_END).map_err(failed)
}

/// The type of a function of preview1.
pub(super) fn type_of(front_end: &Prebuilt<'_>, name: &str) -> Option<FuncType> {
    // What else the front end exports are the entry, and traps, whose names are sentences.
    let is_function = |byte: u8| byte.is_ascii_lowercase() || byte == b'_';
    let ty = front_end.type_of_export(name)?;
    (name != RUN && name.bytes().all(is_function)).then_some(ty)
}

/// Makes a component of a module, for a version of WASI.
pub(super) fn componentize(
    bytes: &[u8],
    module: &Inspected<'_>,
    edits: Edits,
    front_end: &Prebuilt<'static>,
    version: &Version,
) -> Result<Assembled, InputError> {
    assemble(bytes, module, edits, front_end, version).map_err(failed)
}

/// A component of a module, the front end and what is between them.
pub(super) struct Assembled {
    pub(super) component: Vec<Part>,
    /// The core instance that tells where lists may go in the guest's memory, if any may.
    pub(super) copying: Option<u32>,
    /// The core instance of the front end's memory, if there is one.
    pub(super) memory: Option<u32>,
}

fn assemble(
    bytes: &[u8],
    module: &Inspected<'_>,
    edits: Edits,
    front_end: &Prebuilt<'static>,
    version: &Version,
) -> anyhow::Result<Assembled> {
    let lifted_run = format!("wasi:cli/run@{version}#run");
    let mut called: BTreeMap<&str, &str> =
        module.preview1().map(|(name, _)| (name, name)).collect();
    if world::has_exit_code(version) && called.remove(EXIT).is_some() {
        called.insert(EXIT_WITH_CODE, EXIT);
    }
    let run = module.is_command().then_some((RUN, lifted_run.as_str()));
    let world = world::of(module.is_command(), version)?;
    let in_table: Vec<&str> = called.keys().copied().collect();
    let setting = Setting {
        memory: None,
        provided: &memories::copying(),
        other_memory: (GUEST, memories::MEMORY),
        stack_from: Some((ENVIRONMENT, STACK)),
        table: (!in_table.is_empty()).then_some(((OWN, TABLE), &in_table)),
    };
    let pruned = front_end.prune(&run.into_iter().collect(), &setting)?;
    let mut bytes_of_front_end = pruned.module;
    bytes_of_front_end.section(&pruned.data);
    let mut bytes_of_front_end = bytes_of_front_end.finish();
    bytes_of_front_end.extend(&pruned.names);

    let imports: Vec<(String, &str, FuncType)> = pruned
        .imports
        .iter()
        .filter_map(|(interface, name, ty)| {
            let module = match *interface {
                GUEST if *name == ENTRY => MAIN.to_string(),
                GUEST | OWN => return None,
                interface => format!("{interface}@{version}"),
            };
            Some((module, *name, ty.clone()))
        })
        .collect();
    let typed = |(name, renamed)| Some((renamed, front_end.type_of_export(name)?));
    let calls: Vec<(&str, FuncType)> = called.into_iter().filter_map(typed).collect();
    let exported: Vec<(&str, FuncType)> = calls
        .iter()
        .cloned()
        .chain(run.into_iter().filter_map(typed))
        .collect();
    // Without an entry and without a function of preview1, the encoder would leave it out.
    let is_adapted = !exported.is_empty();
    let over_memory = module.speaks_preview1();
    let adapter = is_adapted
        .then(|| stand_in::adapter(&exported, &imports, over_memory, &world, world::SECTION));
    let encoded = encode(&stand_in::without_code(bytes, module)?, adapter.as_deref())?;
    let component = parse_encoded(&encoded)?;
    let memory = memories::own_memory(front_end.pages());
    let own = memories::own(&calls)?;
    let numbers: Vec<String> = (0..pruned.imports.len())
        .map(|number| number.to_string())
        .collect();
    let parts = Parts {
        numbers: &numbers,
        front_end: &bytes_of_front_end,
        memory: &memory,
        own: &own,
        calls: &calls,
        imports: &pruned.imports,
        copies: pruned.uses_provided,
    };
    let guest = Guest::new(&encoded, &component, bytes, module, edits)?;
    let mut placed = Placed::new(component, &encoded, &guest)?;
    let (mut memory, mut copying) = (None, None);
    if is_adapted {
        let instance;
        (placed, instance, copying) = rewire(placed, &parts)?;
        memory = Some(instance);
    }
    let (component, indices) = placed.encode()?;
    let instances = &indices[Sort::CoreInstance as usize];
    Ok(Assembled {
        component,
        copying: copying.map(|id| instances[&id]),
        memory: memory.map(|id| instances[&id]),
    })
}

/// What comes in the place of the stand-ins.
struct Parts<'p> {
    front_end: &'p [u8],
    memory: &'p [u8],
    /// What is in the memory, and the way to it.
    own: &'p [u8],
    /// What the guest calls.
    calls: &'p [(&'p str, FuncType)],
    /// The numbers of what the front end imports.
    numbers: &'p [String],
    /// What the front end imports.
    imports: &'p [(&'static str, &'static str, FuncType)],
    /// Whether the front end reaches into the guest's memory.
    copies: bool,
}

impl Parts<'_> {
    /// Whether it calls functions whose lists may go to the guest's memory.
    fn aims(&self) -> bool {
        let mut imports = self.imports.iter();
        imports.any(|(interface, name, _)| DIRECT.contains(&(interface, name)))
    }
}

impl Placed<'_> {
    /// An instance of what linking needs to copy lists to the guest's memory straight.
    fn direct(&mut self, own: u32, realloc: u32) -> u32 {
        let memory = self.export(self.main, ExternalKind::Memory, MEMORY);
        let exports = vec![
            Export {
                name: DIRECT_REALLOC,
                kind: ExternalKind::Func,
                index: realloc,
            },
            Export {
                name: memories::MEMORY,
                ..memory
            },
            self.export(own, ExternalKind::Global, DESTINATION),
            self.export(own, ExternalKind::Global, ROOM),
        ];
        self.exports(exports)
    }
}

/// Puts the front end in the place of its stand-in. Tells the instance of its memory, and the one that says where lists may
/// go in the guest's memory, if any may.
fn rewire<'a>(
    mut placed: Placed<'a>,
    parts: &Parts<'a>,
) -> Result<(Placed<'a>, u32, Option<u32>), Unexpected> {
    let component = &mut placed.component;
    let adapter = *placed.modules.get(1).ok_or(Unexpected("the adapter"))?;
    component.replace(
        adapter,
        Definition::CoreModule(Bytes::Made(parts.front_end)),
    );
    let (instance, arguments) =
        instance_of(component, adapter).ok_or(Unexpected("the adapter's instance"))?;
    let module_index = component.id_at(adapter);
    let front_end = component.id_at(instance);
    let table = placed.modules.get(TABLE_MODULE);
    let table = table.and_then(|module| instance_of(component, *module));
    let table = table.map(|(place, _)| component.id_at(place));
    let lowered = lowered_functions(component);
    let memory = placed.instantiate(parts.memory, Vec::new());
    let mut rewiring = Rewiring {
        lowered,
        table,
        own: placed.instantiate(parts.own, vec![(ENVIRONMENT, memory)]),
        memory,
        placed,
    };
    let (args, copying) = rewiring.arguments(&arguments, parts)?;
    rewiring.call_through_own(front_end, parts.calls);
    rewiring.drop_table()?;
    let instantiation = Instance::Instantiate { module_index, args };
    let mut placed = rewiring.placed;
    placed
        .component
        .replace(instance, Definition::CoreInstance(instantiation));
    Ok((placed, memory, copying))
}

/// The functions behind the encoder's table of indirect calls, by the numbers by which its last module is given them.
fn lowered_functions<'a>(component: &Component<'a>) -> BTreeMap<&'a str, u32> {
    let instances = component
        .iter()
        .filter_map(|(_, definition)| match definition {
            Definition::CoreInstance(Instance::FromExports(exports)) => Some(exports),
            _ => None,
        });
    let functions = instances.flat_map(|exports| exports.iter());
    functions
        .filter(|export| export.name.bytes().all(|byte| byte.is_ascii_digit()))
        .map(|export| (export.name, export.index))
        .collect()
}

/// The function that an alias is of: its instance, and its name there.
fn exported_function<'a>(definition: &Definition<'a>) -> Option<(u32, &'a str)> {
    match definition {
        Definition::Alias(ComponentAlias::CoreInstanceExport {
            kind: ExternalKind::Func,
            instance_index,
            name,
        }) => Some((*instance_index, name)),
        _ => None,
    }
}

struct Rewiring<'a> {
    placed: Placed<'a>,
    /// The instance of the front end's memory, and of what is in it.
    memory: u32,
    own: u32,
    /// The instance of the encoder's table, if there is one.
    table: Option<u32>,
    lowered: BTreeMap<&'a str, u32>,
}

impl<'a> Rewiring<'a> {
    /// What the front end is instantiated with, from what its stand-in was, and the instance in it that copies.
    fn arguments(
        &mut self,
        stand_in: &[InstantiationArg<'a>],
        parts: &Parts<'a>,
    ) -> Result<(Box<[InstantiationArg<'a>]>, Option<u32>), Unexpected> {
        let (placed, own) = (&mut self.placed, self.own);
        let memory = placed.export(self.memory, ExternalKind::Memory, "memory");
        let realloc = placed.export(own, ExternalKind::Func, REALLOC).index;
        let mut guest = Vec::new();
        if parts.copies {
            guest.push(placed.export(placed.main, ExternalKind::Memory, MEMORY));
        }
        let copying = parts.aims().then(|| placed.direct(own, realloc));
        let direct_realloc = copying.map(|copying| {
            let export = placed.export(copying, ExternalKind::Func, DIRECT_REALLOC);
            export.index
        });

        let mut of_wasi = Vec::new();
        for ((interface, name, _), number) in parts.imports.iter().zip(parts.numbers) {
            match (*interface, *name) {
                (OWN, _) => {}
                (GUEST, ENTRY) => {
                    let main = self.placed.main;
                    guest.push(self.placed.export(main, ExternalKind::Func, ENTRY));
                }
                (GUEST, name) => {
                    guest.push(self.placed.export(own, ExternalKind::Func, name));
                }
                (interface, name) => {
                    let function = self.core_function(stand_in, interface, name)?;
                    let direct = direct_realloc.filter(|_| DIRECT.contains(&(interface, name)));
                    self.lower_over(function, memory.index, direct.unwrap_or(realloc));
                    of_wasi.push(Export {
                        name: number,
                        kind: ExternalKind::Func,
                        index: function,
                    });
                }
            }
        }
        let mut args = vec![argument((ENVIRONMENT, self.memory)), argument((OWN, own))];
        if !guest.is_empty() {
            args.push(argument((GUEST, self.placed.exports(guest))));
        }
        if !of_wasi.is_empty() {
            args.push(argument((WASI, self.placed.exports(of_wasi))));
        }
        Ok((args.into(), copying))
    }

    /// Has the guest call through the table of the front end's memory.
    fn call_through_own(&mut self, front_end: u32, calls: &[(&'a str, FuncType)]) {
        let component = &self.placed.component;
        let rerouted: Vec<(DefinitionId, &'a str)> = component
            .iter()
            .filter_map(|(place, definition)| {
                let (_, name) = exported_function(definition)
                    .map(|found| self.behind_table(found))
                    .filter(|(instance, _)| *instance == front_end)?;
                let is_called = calls.iter().any(|(called, _)| *called == name);
                is_called.then_some((place, name))
            })
            .collect();
        for (place, name) in rerouted {
            let alias = ComponentAlias::CoreInstanceExport {
                kind: ExternalKind::Func,
                instance_index: self.own,
                name,
            };
            self.placed
                .component
                .replace(place, Definition::Alias(alias));
        }
    }

    /// The export that the encoder's table has where this one of an instance goes through it.
    fn behind_table(&self, found: (u32, &'a str)) -> (u32, &'a str) {
        let component = &self.placed.component;
        let behind = (Some(found.0) == self.table)
            .then(|| self.lowered.get(found.1))
            .flatten()
            .map(|function| component.definition_of(Sort::CoreFunc, *function).1);
        behind.and_then(exported_function).unwrap_or(found)
    }

    /// Leaves out the encoder's table and what fills it, if the guest calls nothing through it, and its filling does nothing
    /// else, as to initialize the guest.
    fn drop_table(&mut self) -> Result<(), Unexpected> {
        let component = &self.placed.component;
        let instances = |module: Option<&DefinitionId>| instance_of(component, *module?);
        let (Some((table, _)), Some((filling, filled))) = (
            instances(self.placed.modules.get(TABLE_MODULE)),
            instances(self.placed.modules.get(FILLING_MODULE)),
        ) else {
            return Ok(());
        };
        let fills_only = filled
            .iter()
            .all(|argument| [FILLED, FILLED_WITH].contains(&argument.name));
        if fills_only && !self.guest_calls_through_table()? {
            let nothing = Definition::CoreInstance(Instance::FromExports([].into()));
            for place in [table, filling] {
                self.placed.component.replace(place, nothing.clone());
            }
        }
        Ok(())
    }

    /// Whether anything that the guest is instantiated with is of the encoder's table.
    fn guest_calls_through_table(&self) -> Result<bool, Unexpected> {
        let component = &self.placed.component;
        let exports_of = |instance| match component.definition_of(Sort::CoreInstance, instance).1 {
            Definition::CoreInstance(Instance::FromExports(exports)) => &exports[..],
            _ => &[],
        };
        let Definition::CoreInstance(Instance::Instantiate { args, .. }) = component
            .definition_of(Sort::CoreInstance, self.placed.main)
            .1
        else {
            return Err(Unexpected("the guest's instance"));
        };
        let given = args.iter().flat_map(|argument| exports_of(argument.index));
        let mut functions = given.filter(|export| export.kind == ExternalKind::Func);
        Ok(functions.any(|export| {
            let function = component.definition_of(Sort::CoreFunc, export.index).1;
            exported_function(function).is_some_and(|(instance, _)| Some(instance) == self.table)
        }))
    }

    /// The core function that the stand-in was given, and not one that calls it through the table.
    fn core_function(
        &self,
        stand_in: &[InstantiationArg<'a>],
        interface: &str,
        name: &str,
    ) -> Result<u32, Unexpected> {
        let missing = Unexpected("a function of the adapter's");
        let is_meant = |argument: &&InstantiationArg<'_>| unversioned(argument.name) == interface;
        let argument = stand_in
            .iter()
            .find(is_meant)
            .ok_or(Unexpected("an import of the adapter's"))?;
        let (_, definition) = self
            .placed
            .component
            .definition_of(Sort::CoreInstance, argument.index);
        let Definition::CoreInstance(Instance::FromExports(exports)) = definition else {
            return Err(missing);
        };
        let export = exports.iter().find(|export| export.name == name);
        let index = export.ok_or(missing)?.index;
        match self.placed.component.definition_of(Sort::CoreFunc, index).1 {
            Definition::Canonical(_) => Ok(index),
            Definition::Alias(ComponentAlias::CoreInstanceExport { name, .. }) => {
                let behind = self.lowered.get(name).copied();
                behind.ok_or(Unexpected("a function in the table"))
            }
            _ => Err(Unexpected("a lowered function")),
        }
    }

    /// Has a function work over another memory, if it works over one.
    fn lower_over(&mut self, function: u32, memory: u32, realloc: u32) {
        let (place, definition) = self
            .placed
            .component
            .definition_of(Sort::CoreFunc, function);
        let Definition::Canonical(CanonicalFunction::Lower {
            func_index,
            options,
        }) = definition
        else {
            return;
        };
        let has_memory = options
            .iter()
            .any(|option| matches!(option, CanonicalOption::Memory(_)));
        if !has_memory {
            return;
        }
        let lowered = CanonicalFunction::Lower {
            func_index: *func_index,
            options: [
                CanonicalOption::UTF8,
                CanonicalOption::Memory(memory),
                CanonicalOption::Realloc(realloc),
            ]
            .into(),
        };
        self.placed
            .component
            .replace(place, Definition::Canonical(lowered));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_functions_of_preview1_are_known() {
        let front_end = front_end().unwrap();
        let known = |name: &&str| type_of(&front_end, name).is_some();
        assert_eq!(front_end.exported_functions().filter(known).count(), 46);
        for other in [
            RUN,
            "wasi-virt: pointer is misaligned",
            "sock_open",
            "memory",
        ] {
            assert_eq!(type_of(&front_end, other), None, "{other}");
        }
    }
}
