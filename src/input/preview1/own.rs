//! Our own front end for preview1, which has a memory of its own.
//!
//! The encoder of components takes small stand-ins for the module and for the front end. In what it makes, the modules
//! themselves are put in their places, and the front end is given a memory and what reaches into the guest's:
//!
//! ```text
//! guest  <- the encoder's table of indirect calls, filled at the end
//! own    the front end's memory, and room in it for what the host returns
//! copying over both memories
//! the host's functions, lowered over the front end's memory
//! front end  <- all of these
//! ```

use std::collections::BTreeMap;

use adapter_abi::preview1::{GUEST, OWN};
use semver::Version;
use wasmparser::{
    CanonicalFunction, CanonicalOption, ComponentAlias, Export, ExternalKind, FuncType, Instance,
    InstantiationArg,
};

use super::edits::Edits;
use super::encoder::encode;
use super::memories::{self, DIRECT_REALLOC};
use super::module::{ENTRY, Inspected, MEMORY};
use super::placement::{Guest, Placed, Unexpected, argument, instance_of, parse_encoded};
use super::{failed, stand_in, world};
use crate::component::source::Part;
use crate::component::{Bytes, Component, Definition, Sort};
use crate::error::InputError;
use crate::prebuilt::{Prebuilt, WASI};
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
pub(super) fn front_end() -> Result<Prebuilt<'static>, InputError> {
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
    /// The core instance that copies between the guest's memory and the front end's, if there is one.
    pub(super) copying: Option<u32>,
}

fn assemble(
    bytes: &[u8],
    module: &Inspected<'_>,
    edits: Edits,
    front_end: &Prebuilt<'static>,
    version: &Version,
) -> anyhow::Result<Assembled> {
    let lifted_run = format!("wasi:cli/run@{version}#run");
    let mut exports: BTreeMap<&str, &str> =
        module.preview1().map(|(name, _)| (name, name)).collect();
    if world::has_exit_code(version) && exports.remove(EXIT).is_some() {
        exports.insert(EXIT_WITH_CODE, EXIT);
    }
    if module.is_command() {
        exports.insert(RUN, &lifted_run);
    }
    let world = world::of(module.is_command(), version)?;
    let pruned = front_end.prune(&exports, None)?;
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
    let exported: Vec<(&str, FuncType)> = exports
        .iter()
        .filter_map(|(name, renamed)| Some((*renamed, front_end.type_of_export(name)?)))
        .collect();
    // Without an entry and without a function of preview1, the encoder would leave it out.
    let is_adapted = !exported.is_empty();
    let over_memory = module.speaks_preview1();
    let adapter = is_adapted
        .then(|| stand_in::adapter(&exported, &imports, over_memory, &world, world::SECTION));
    let encoded = encode(&stand_in::without_code(bytes, module)?, adapter.as_deref())?;
    let component = parse_encoded(&encoded)?;
    let memory = memories::own(front_end.pages());
    let copying = memories::copying();
    let numbers: Vec<String> = (0..pruned.imports.len())
        .map(|number| number.to_string())
        .collect();
    let parts = Parts {
        numbers: &numbers,
        front_end: &bytes_of_front_end,
        memory: &memory,
        copying: &copying,
        imports: &pruned.imports,
    };
    let guest = Guest::new(&encoded, &component, bytes, module, edits)?;
    let mut placed = Placed::new(component, &encoded, &guest)?;
    let mut copying = None;
    if is_adapted {
        (placed, copying) = rewire(placed, &parts)?;
    }
    let (component, indices) = placed.encode()?;
    let instances = &indices[Sort::CoreInstance as usize];
    Ok(Assembled {
        component,
        copying: copying.map(|id| instances[&id]),
    })
}

/// What comes in the place of the stand-ins.
struct Parts<'p> {
    front_end: &'p [u8],
    memory: &'p [u8],
    copying: &'p [u8],
    /// The numbers of what the front end imports.
    numbers: &'p [String],
    /// What the front end imports.
    imports: &'p [(&'static str, &'static str, FuncType)],
}

impl Parts<'_> {
    /// Whether the front end reaches into the guest's memory.
    fn copies(&self) -> bool {
        let mut imports = self.imports.iter();
        imports.any(|(module, name, _)| *module == GUEST && *name != ENTRY)
    }
}

/// Puts the front end in the place of its stand-in. Tells the instance that copies between the memories, if there is one.
fn rewire<'a>(
    mut placed: Placed<'a>,
    parts: &Parts<'a>,
) -> Result<(Placed<'a>, Option<u32>), Unexpected> {
    let component = &mut placed.component;
    let adapter = *placed.modules.get(1).ok_or(Unexpected("the adapter"))?;
    component.replace(
        adapter,
        Definition::CoreModule(Bytes::Made(parts.front_end)),
    );
    let (instance, arguments) =
        instance_of(component, adapter).ok_or(Unexpected("the adapter's instance"))?;
    let module_index = component.id_at(adapter);
    let mut rewiring = Rewiring {
        lowered: lowered_functions(component),
        placed,
    };
    let (args, copying) = rewiring.arguments(&arguments, parts)?;
    let instantiation = Instance::Instantiate { module_index, args };
    let mut placed = rewiring.placed;
    placed
        .component
        .replace(instance, Definition::CoreInstance(instantiation));
    Ok((placed, copying))
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

struct Rewiring<'a> {
    placed: Placed<'a>,
    lowered: BTreeMap<&'a str, u32>,
}

impl<'a> Rewiring<'a> {
    /// What the front end is instantiated with, from what its stand-in was, and the instance in it that copies.
    fn arguments(
        &mut self,
        stand_in: &[InstantiationArg<'a>],
        parts: &Parts<'a>,
    ) -> Result<(Box<[InstantiationArg<'a>]>, Option<u32>), Unexpected> {
        let placed = &mut self.placed;
        let own = placed.instantiate(parts.memory, Vec::new());
        let memory = placed.export(own, ExternalKind::Memory, "memory");
        let copying = parts.copies().then(|| {
            let guest_memory = placed.export(placed.main, ExternalKind::Memory, MEMORY);
            let of_guest = placed.exports(vec![guest_memory]);
            placed.instantiate(parts.copying, vec![(GUEST, of_guest), (OWN, own)])
        });
        let realloc = placed.export(own, ExternalKind::Func, "realloc").index;
        let direct_realloc = copying.map(|copying| {
            let export = placed.export(copying, ExternalKind::Func, DIRECT_REALLOC);
            export.index
        });

        let environment = placed.exports(vec![memory]);
        let mut guest = Vec::new();
        let mut of_wasi = Vec::new();
        for ((interface, name, _), number) in parts.imports.iter().zip(parts.numbers) {
            match (*interface, *name) {
                (OWN, _) => {}
                (GUEST, ENTRY) => {
                    let main = self.placed.main;
                    guest.push(self.placed.export(main, ExternalKind::Func, ENTRY));
                }
                (GUEST, name) => {
                    let copying = copying.ok_or(Unexpected("what copies"))?;
                    guest.push(self.placed.export(copying, ExternalKind::Func, name));
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
        let mut args = vec![argument(("env", environment)), argument((OWN, own))];
        if !guest.is_empty() {
            args.push(argument((GUEST, self.placed.exports(guest))));
        }
        if !of_wasi.is_empty() {
            args.push(argument((WASI, self.placed.exports(of_wasi))));
        }
        Ok((args.into(), copying))
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
