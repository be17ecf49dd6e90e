//! The module itself in what the encoder has made with its stand-in.

use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ImportSection, Section as _};
use wasmparser::{
    ComponentAlias, Export, ExternalKind, Import, Instance, InstantiationArg, InstantiationArgKind,
    Parser, Payload,
};

use super::denied;
use super::edits::Edits;
use super::module::Inspected;
use crate::component::emit::{Chunk, Keep, emit_numbered};
use crate::component::names::Indices;
use crate::component::parse::{ParseError, parse};
use crate::component::source::Part;
use crate::component::{Bytes, Component, Definition, DefinitionId, Nested};
use crate::error::InputError;

/// Something that the encoder always makes is not there.
#[derive(Debug, thiserror::Error)]
#[error("the encoder has not made {0}")]
pub(super) struct Unexpected(pub(super) &'static str);

/// A module, and what answers the functions that it imports and that are denied.
pub(super) struct Guest {
    chunks: Vec<Chunk>,
    traps: Option<Traps>,
}

struct Traps {
    /// What the functions are imported from.
    name: String,
    module: Vec<u8>,
}

/// What the encoder has made, as an arena.
pub(super) fn parse_encoded(encoded: &[u8]) -> anyhow::Result<Component<'_>> {
    match parse(encoded) {
        Ok(parsed) => Ok(parsed.component),
        Err(ParseError::Invalid(error)) => Err(error.into()),
        Err(ParseError::Repeated { limit }) => Err(InputError::Repeated { limit }.into()),
        Err(ParseError::Module | ParseError::CutShort | ParseError::Nested | ParseError::Apart) => {
            Err(Unexpected("the component").into())
        }
    }
}

impl Guest {
    /// The module with the imports that the encoder has given its stand-in: a module may import one function twice, but
    /// none in a component. What is denied is imported under numbers. `edits` are what else is changed in it.
    pub(super) fn new(
        encoded: &[u8],
        component: &Component<'_>,
        bytes: &[u8],
        module: &Inspected<'_>,
        mut edits: Edits,
    ) -> anyhow::Result<Guest> {
        let Some(place) = &module.import_section else {
            return Ok(Guest {
                chunks: edits.apply(bytes.len()),
                traps: None,
            });
        };
        let traps = module.denied().next().map(|_| Traps {
            name: denied::module_name(module),
            module: denied::traps(bytes, module),
        });
        let given = imports_of_stand_in(encoded, component)?;
        let section = imports(module, given, traps.as_ref())?;
        let mut imports = Vec::new();
        section.append_to(&mut imports);
        edits.replace(place.clone(), imports);
        Ok(Guest {
            chunks: edits.apply(bytes.len()),
            traps,
        })
    }
}

/// The functions that a module imports: under the names that are given, in their order, or denied.
fn imports(
    module: &Inspected<'_>,
    given: Vec<(&str, &str)>,
    traps: Option<&Traps>,
) -> anyhow::Result<ImportSection> {
    let mut section = ImportSection::new();
    let (mut given, mut numbers) = (given.into_iter(), 0_u32..);
    for function in &module.functions {
        let number;
        let (module, name) = match (&function.denied_by, traps) {
            (Some(_), Some(traps)) => {
                number = numbers.next().unwrap_or_default().to_string();
                (traps.name.as_str(), number.as_str())
            }
            _ => given.next().ok_or(Unexpected("the module's imports"))?,
        };
        let ty = function.type_ref;
        RoundtripReencoder.parse_import(&mut section, Import { module, name, ty })?;
    }
    Ok(section)
}

/// What the encoder has the stand-in import, which is the first of its modules.
fn imports_of_stand_in<'e>(
    encoded: &'e [u8],
    component: &Component<'_>,
) -> anyhow::Result<Vec<(&'e str, &'e str)>> {
    let first = component
        .iter()
        .find_map(|(_, definition)| match definition {
            Definition::CoreModule(Bytes::Guest(range)) => encoded.get(range.clone()),
            _ => None,
        });
    let stand_in = first.ok_or(Unexpected("the module"))?;
    let mut found = Vec::new();
    for payload in Parser::new(0).parse_all(stand_in) {
        if let Payload::ImportSection(section) = payload? {
            for import in section.into_imports() {
                let import = import?;
                found.push((import.module, import.name));
            }
        }
    }
    Ok(found)
}

/// The component with the module in it.
pub(super) struct Placed<'a> {
    pub(super) component: Component<'a>,
    /// The guest's instance.
    pub(super) main: u32,
    /// The modules that the encoder has made, the guest's first.
    pub(super) modules: Vec<DefinitionId>,
}

impl<'a> Placed<'a> {
    /// Puts the module in the place of its stand-in.
    pub(super) fn new(
        mut component: Component<'a>,
        encoded: &'a [u8],
        guest: &'a Guest,
    ) -> Result<Self, Unexpected> {
        component.customs.clear();
        let modules: Vec<DefinitionId> = places(&component, |definition| {
            matches!(definition, Definition::CoreModule(_))
        });
        let bytes_of = |bytes: &Bytes<'a>| match bytes {
            Bytes::Guest(range) => Bytes::Made(&encoded[range.clone()]),
            other => other.clone(),
        };
        let made: Vec<(DefinitionId, Definition<'a>)> = component
            .iter()
            .filter_map(|(place, definition)| match definition {
                Definition::CoreModule(bytes) => {
                    Some((place, Definition::CoreModule(bytes_of(bytes))))
                }
                Definition::Component(Nested { bytes, .. }) => {
                    let nested = Nested { bytes, place: None };
                    Some((place, Definition::Component(nested)))
                }
                _ => None,
            })
            .collect();
        for (place, definition) in made {
            component.replace(place, definition);
        }
        let first = *modules.first().ok_or(Unexpected("the module"))?;
        component.replace(first, Definition::CoreModule(Bytes::Pieces(&guest.chunks)));
        let (place, arguments) =
            instance_of(&component, first).ok_or(Unexpected("the module's instance"))?;
        let mut placed = Placed {
            main: component.id_at(place),
            component,
            modules,
        };
        if let Some(traps) = &guest.traps {
            placed.answer_by(traps, place, arguments);
        }
        Ok(placed)
    }

    /// Gives the guest what answers the functions that are denied.
    fn answer_by(
        &mut self,
        traps: &'a Traps,
        place: DefinitionId,
        mut arguments: Vec<InstantiationArg<'a>>,
    ) {
        let index = self.instantiate(&traps.module, Vec::new());
        arguments.push(argument((&traps.name, index)));
        let Definition::CoreInstance(Instance::Instantiate { module_index, .. }) =
            *self.component.at(place)
        else {
            return;
        };
        let args = arguments.into();
        let instantiation = Instance::Instantiate { module_index, args };
        self.component
            .replace(place, Definition::CoreInstance(instantiation));
    }

    /// Instantiates a module with instances.
    pub(super) fn instantiate(&mut self, bytes: &'a [u8], args: Vec<(&'a str, u32)>) -> u32 {
        let module = Definition::CoreModule(Bytes::Made(bytes));
        let module_index = self.component.add(module);
        let args = args.into_iter().map(argument).collect();
        let instance = Instance::Instantiate { module_index, args };
        self.component.add(Definition::CoreInstance(instance))
    }

    /// An export of an instance.
    pub(super) fn export(
        &mut self,
        instance: u32,
        kind: ExternalKind,
        name: &'a str,
    ) -> Export<'a> {
        let alias = ComponentAlias::CoreInstanceExport {
            kind,
            instance_index: instance,
            name,
        };
        let index = self.component.add(Definition::Alias(alias));
        Export { name, kind, index }
    }

    /// An instance of exports.
    pub(super) fn exports(&mut self, exports: Vec<Export<'a>>) -> u32 {
        let instance = Instance::FromExports(exports.into());
        self.component.add(Definition::CoreInstance(instance))
    }

    /// The component, as parts of the module and what is made, and the indices that its definitions have in it.
    pub(super) fn encode(&self) -> Result<(Vec<Part>, Indices), Unexpected> {
        let (chunks, indices) = emit_numbered(&self.component, &Keep::default());
        let parts: Option<Vec<Part>> = chunks.into_iter().map(Part::of).collect();
        let parts = parts.ok_or(Unexpected("a component without contents"))?;
        Ok((parts, indices))
    }
}

pub(super) fn argument<'a>((name, index): (&'a str, u32)) -> InstantiationArg<'a> {
    InstantiationArg {
        name,
        kind: InstantiationArgKind::Instance,
        index,
    }
}

pub(super) fn places(
    component: &Component<'_>,
    is_meant: impl Fn(&Definition<'_>) -> bool,
) -> Vec<DefinitionId> {
    let definitions = component.iter();
    let meant = definitions.filter(|(_, definition)| is_meant(definition));
    meant.map(|(place, _)| place).collect()
}

/// The instance of a module: its place, and what it is instantiated with.
pub(super) fn instance_of<'a>(
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
