//! Gives a guest an import that answers from inside are made of, where it has none.
//!
//! It is written behind all that the component has: so no index of the component changes, and every stage finds the
//! import as if the guest had come with it. Nothing of the guest uses it.

use std::sync::Arc;

use wasm_encoder::{
    ComponentImportSection, ComponentSection as _, ComponentTypeRef, ComponentTypeSection,
    InstanceType, PrimitiveValType,
};

use super::World;
use crate::component::source::{Layout, Shared};
use crate::error::InputError;
use crate::input::{Guest, Import};
use crate::plan::needs_numbers;
use crate::policy::Profile;
use crate::wit::called::GET_RANDOM_U64;

/// The component, with the host's random numbers among its imports if a seed is to be made of them. A preview1 module has
/// no seed.
///
/// # Errors
///
/// When the component is not valid.
pub(crate) fn supply(
    component: Arc<Shared>,
    profile: &Profile,
    world: &World,
) -> Result<Arc<Shared>, InputError> {
    if let Layout::OfModule(_) = component.layout {
        return Ok(component);
    }
    let guest = Guest::read(&component.source())?;
    let seed = needs_numbers(&guest, profile, world);
    let Some(name) = seed.and_then(|seed| name_of_numbers(seed, world)) else {
        drop(guest);
        return Ok(component);
    };
    let mut bytes = component.read.to_vec();
    append_import(
        &mut bytes,
        &name,
        guest.types.as_ref().component_type_count(),
    );
    Ok(Arc::new(Shared::as_read(Arc::new(bytes))))
}

/// The name of the host's random numbers: of the seed's version where hosts have that.
fn name_of_numbers(seed: &Import, world: &World) -> Option<String> {
    let version = seed.wasi()?.version?;
    let name = format!("{}@{version}", GET_RANDOM_U64.interface);
    match world.imports(&name) {
        true => Some(name),
        false => world.import_name(GET_RANDOM_U64.interface),
    }
}

/// Writes an import of the host's random numbers behind a component that has so many types.
fn append_import(component: &mut Vec<u8>, name: &str, types: u32) {
    let mut numbers = InstanceType::new();
    let none: [(&str, PrimitiveValType); 0] = [];
    let mut function = numbers.ty().function();
    function
        .params(none)
        .result(Some(PrimitiveValType::U64.into()));
    numbers.export(GET_RANDOM_U64.name, ComponentTypeRef::Func(0));
    let mut section = ComponentTypeSection::new();
    section.instance(&numbers);
    section.append_to_component(component);
    let mut section = ComponentImportSection::new();
    section.import(name, ComponentTypeRef::Instance(types));
    section.append_to_component(component);
}
