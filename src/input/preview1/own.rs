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

use wasm_encoder::{RawSection, Section as _, SectionId};
use wasmparser::{
    CanonicalFunction, CanonicalOption, ComponentAlias, Export, ExternalKind, FuncType, Instance,
    InstantiationArg, InstantiationArgKind,
};

use super::encoder::encode;
use super::memories::{self, DIRECT_REALLOC};
use super::module::{ENTRY, Inspected};
use super::{failed, stand_in, world};
use crate::component::emit::{Chunk, Keep, emit};
use crate::component::parse::{ParseError, parse};
use crate::component::{Bytes, Component, Definition, DefinitionId, Sort};
use crate::error::InputError;
use crate::prebuilt::{Prebuilt, WASI};

/// The front end as it was built.
pub(super) const FRONT_END: &[u8] = include_bytes!("../../../lib/preview1.wasm");

/// The entry of programs, and the name by which it is lifted.
const RUN: &str = "run";
const LIFTED_RUN: &str = "wasi:cli/run@0.2.0#run";

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
    Prebuilt::parse("wasi-virt-preview1", FRONT_END).map_err(|error| failed(error.into()))
}

/// The type of a function of preview1.
pub(super) fn type_of(front_end: &Prebuilt<'_>, name: &str) -> Option<FuncType> {
    // What else the front end exports are the entry, and traps, whose names are sentences.
    let is_function = |byte: u8| byte.is_ascii_lowercase() || byte == b'_';
    let ty = front_end.type_of_export(name)?;
    (name != RUN && name.bytes().all(is_function)).then_some(ty)
}

/// Makes a component of a module.
pub(super) fn componentize(
    bytes: &[u8],
    module: &Inspected<'_>,
    front_end: &Prebuilt<'static>,
) -> Result<Vec<u8>, InputError> {
    let mut exports: BTreeMap<&str, &str> =
        module.preview1().map(|(name, _)| (name, name)).collect();
    let world = if module.is_command() {
        exports.insert(RUN, LIFTED_RUN);
        world::COMMAND
    } else {
        world::REACTOR
    };
    let pruned = front_end
        .prune(&exports, None)
        .map_err(|error| failed(error.into()))?;
    let mut bytes_of_front_end = pruned.module;
    bytes_of_front_end.section(&pruned.data);
    let mut bytes_of_front_end = bytes_of_front_end.finish();
    bytes_of_front_end.extend(&pruned.names);

    let imports: Vec<(String, &str, FuncType)> = pruned
        .imports
        .iter()
        .filter_map(|(interface, name, ty)| {
            let module = match *interface {
                "guest" if *name == ENTRY => MAIN.to_string(),
                "guest" | "own" => return None,
                interface => format!("{interface}@{}", world::VERSION),
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
        .then(|| stand_in::adapter(&exported, &imports, over_memory, world, world::SECTION));
    let encoded = encode(&stand_in::without_code(bytes, module), adapter.as_deref())?;
    let parsed = parse(&encoded).map_err(|error| match error {
        ParseError::Invalid(error) => failed(error.into()),
        ParseError::Repeated { limit } => InputError::Repeated { limit },
        ParseError::Module | ParseError::CutShort | ParseError::Nested => {
            failed(Unexpected("the component").into())
        }
    })?;
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
    let main = with_unique_imports(&parsed.component, &encoded, bytes.len(), module)
        .map_err(|missing| failed(missing.into()))?;
    let component = rewire(
        parsed.component,
        &encoded,
        &main,
        is_adapted.then_some(&parts),
    )
    .map_err(|missing| failed(missing.into()))?;
    let chunks = emit(&component, bytes, &Keep::default());
    Ok(concatenate(chunks, bytes))
}

/// Something that the encoder always makes is not there.
#[derive(Debug, thiserror::Error)]
#[error("the encoder has not made {0}")]
struct Unexpected(&'static str);

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
        imports.any(|(module, name, _)| *module == "guest" && *name != ENTRY)
    }
}

fn rewire<'a>(
    mut component: Component<'a>,
    encoded: &'a [u8],
    guest: &'a [Chunk],
    parts: Option<&Parts<'a>>,
) -> Result<Component<'a>, Unexpected> {
    component.customs.clear();
    let modules: Vec<DefinitionId> = places(&component, |definition| {
        matches!(definition, Definition::CoreModule(_))
    });
    let bytes_of = |bytes: &Bytes<'a>| match bytes {
        Bytes::Guest(range) => Bytes::Made(&encoded[range.clone()]),
        other => other.clone(),
    };
    let own: Vec<(DefinitionId, Definition<'a>)> = component
        .iter()
        .filter_map(|(place, definition)| match definition {
            Definition::CoreModule(bytes) => Some((place, Definition::CoreModule(bytes_of(bytes)))),
            Definition::Component(bytes) => Some((place, Definition::Component(bytes_of(bytes)))),
            _ => None,
        })
        .collect();
    for (place, definition) in own {
        component.replace(place, definition);
    }
    // The module is the encoder's first, and its adapter the second.
    let main = *modules.first().ok_or(Unexpected("the module"))?;
    component.replace(main, Definition::CoreModule(Bytes::Pieces(guest)));
    let (main, _) = instance_of(&component, main).ok_or(Unexpected("the module's instance"))?;
    let Some(parts) = parts else {
        return Ok(component);
    };
    let adapter = *modules.get(1).ok_or(Unexpected("the adapter"))?;
    component.replace(
        adapter,
        Definition::CoreModule(Bytes::Made(parts.front_end)),
    );
    let (instance, arguments) =
        instance_of(&component, adapter).ok_or(Unexpected("the adapter's instance"))?;
    let module_index = component.id_at(adapter);
    let main = component.id_at(main);
    let mut rewiring = Rewiring {
        lowered: lowered_functions(&component),
        component,
        main,
    };
    let args = rewiring.arguments(&arguments, parts)?;
    let instantiation = Instance::Instantiate { module_index, args };
    rewiring
        .component
        .replace(instance, Definition::CoreInstance(instantiation));
    Ok(rewiring.component)
}

/// The module with the imports that the encoder has given its stand-in: a module may import one function twice, but
/// none in a component.
fn with_unique_imports(
    component: &Component<'_>,
    encoded: &[u8],
    length: usize,
    module: &Inspected<'_>,
) -> Result<Vec<Chunk>, Unexpected> {
    let missing = Unexpected("the module");
    let Some(place) = &module.import_section else {
        return Ok(vec![Chunk::Guest(0..length)]);
    };
    let first = component
        .iter()
        .find_map(|(_, definition)| match definition {
            Definition::CoreModule(Bytes::Guest(range)) => encoded.get(range.clone()),
            _ => None,
        });
    let stand_in = first.ok_or(missing)?;
    let imports =
        wasmparser::Parser::new(0)
            .parse_all(stand_in)
            .find_map(|payload| match payload {
                Ok(wasmparser::Payload::ImportSection(section)) => Some(section.range()),
                _ => None,
            });
    let imports = imports.ok_or(Unexpected("the module's imports"))?;
    let mut section = Vec::new();
    let data = &stand_in[imports.start as usize..imports.end as usize];
    let id = SectionId::Import as u8;
    RawSection { id, data }.append_to(&mut section);
    Ok(vec![
        Chunk::Guest(0..place.start),
        Chunk::Made(section),
        Chunk::Guest(place.end..length),
    ])
}

fn places(
    component: &Component<'_>,
    is_meant: impl Fn(&Definition<'_>) -> bool,
) -> Vec<DefinitionId> {
    let definitions = component.iter();
    let meant = definitions.filter(|(_, definition)| is_meant(definition));
    meant.map(|(place, _)| place).collect()
}

/// The instance of a module: its place, and what it is instantiated with.
fn instance_of<'a>(
    component: &Component<'a>,
    module: DefinitionId,
) -> Option<(DefinitionId, Vec<InstantiationArg<'a>>)> {
    let wanted = component.id_at(module);
    component
        .iter()
        .find_map(|(place, definition)| match definition {
            Definition::CoreInstance(Instance::Instantiate { module_index, args })
                if *module_index == wanted =>
            {
                Some((place, args.to_vec()))
            }
            _ => None,
        })
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
    component: Component<'a>,
    lowered: BTreeMap<&'a str, u32>,
    /// The guest's instance.
    main: u32,
}

impl<'a> Rewiring<'a> {
    fn export(&mut self, instance: u32, kind: ExternalKind, name: &'a str) -> Export<'a> {
        let alias = ComponentAlias::CoreInstanceExport {
            kind,
            instance_index: instance,
            name,
        };
        let index = self.component.add(Definition::Alias(alias));
        Export { name, kind, index }
    }

    fn exports(&mut self, exports: Vec<Export<'a>>) -> u32 {
        let instance = Instance::FromExports(exports.into());
        self.component.add(Definition::CoreInstance(instance))
    }

    fn instantiate(&mut self, bytes: &'a [u8], args: Vec<(&'a str, u32)>) -> u32 {
        let module_index = self
            .component
            .add(Definition::CoreModule(Bytes::Made(bytes)));
        let args = args.into_iter().map(argument).collect();
        self.component
            .add(Definition::CoreInstance(Instance::Instantiate {
                module_index,
                args,
            }))
    }

    /// What the front end is instantiated with, from what its stand-in was.
    fn arguments(
        &mut self,
        stand_in: &[InstantiationArg<'a>],
        parts: &Parts<'a>,
    ) -> Result<Box<[InstantiationArg<'a>]>, Unexpected> {
        let own = self.instantiate(parts.memory, Vec::new());
        let memory = self.export(own, ExternalKind::Memory, "memory");
        let copying = parts.copies().then(|| {
            let guest_memory = self.export(self.main, ExternalKind::Memory, "memory");
            let of_guest = self.exports(vec![guest_memory]);
            self.instantiate(parts.copying, vec![("guest", of_guest), ("own", own)])
        });
        let realloc = self.export(own, ExternalKind::Func, "realloc").index;
        let direct_realloc = copying.map(|copying| {
            let export = self.export(copying, ExternalKind::Func, DIRECT_REALLOC);
            export.index
        });

        let environment = self.exports(vec![memory]);
        let mut guest = Vec::new();
        let mut of_wasi = Vec::new();
        for ((interface, name, _), number) in parts.imports.iter().zip(parts.numbers) {
            match (*interface, *name) {
                ("own", _) => {}
                ("guest", ENTRY) => {
                    guest.push(self.export(self.main, ExternalKind::Func, ENTRY));
                }
                ("guest", name) => {
                    let copying = copying.ok_or(Unexpected("what copies"))?;
                    guest.push(self.export(copying, ExternalKind::Func, name));
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
        let mut args = vec![argument(("env", environment)), argument(("own", own))];
        if !guest.is_empty() {
            args.push(argument(("guest", self.exports(guest))));
        }
        if !of_wasi.is_empty() {
            args.push(argument((WASI, self.exports(of_wasi))));
        }
        Ok(args.into())
    }

    /// The core function that the stand-in was given, and not one that calls it through the table.
    fn core_function(
        &self,
        stand_in: &[InstantiationArg<'a>],
        interface: &str,
        name: &str,
    ) -> Result<u32, Unexpected> {
        let missing = Unexpected("a function of the adapter's");
        let is_meant =
            |argument: &&InstantiationArg<'_>| argument.name.split('@').next() == Some(interface);
        let argument = stand_in
            .iter()
            .find(is_meant)
            .ok_or(Unexpected("an import of the adapter's"))?;
        let (_, definition) = self
            .component
            .definition_of(Sort::CoreInstance, argument.index);
        let Definition::CoreInstance(Instance::FromExports(exports)) = definition else {
            return Err(missing);
        };
        let export = exports.iter().find(|export| export.name == name);
        let index = export.ok_or(missing)?.index;
        match self.component.definition_of(Sort::CoreFunc, index).1 {
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
        let (place, definition) = self.component.definition_of(Sort::CoreFunc, function);
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
        self.component
            .replace(place, Definition::Canonical(lowered));
    }
}

fn argument<'a>((name, index): (&'a str, u32)) -> InstantiationArg<'a> {
    InstantiationArg {
        name,
        kind: InstantiationArgKind::Instance,
        index,
    }
}

fn concatenate(chunks: Vec<Chunk>, module: &[u8]) -> Vec<u8> {
    let size: u64 = chunks.iter().map(Chunk::size).sum();
    let mut bytes = Vec::with_capacity(size as usize);
    for chunk in chunks {
        match chunk {
            Chunk::Guest(range) => bytes.extend(&module[range]),
            Chunk::Made(made) => bytes.extend(made),
            // A component without an image has none.
            Chunk::Content { .. } => {}
        }
    }
    bytes
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
