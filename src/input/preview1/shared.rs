//! The adapter that is published for preview1. It keeps its state in the guest's memory.

use wasi_preview1_component_adapter_provider::{
    WASI_SNAPSHOT_PREVIEW1_COMMAND_ADAPTER, WASI_SNAPSHOT_PREVIEW1_REACTOR_ADAPTER,
};

use super::edits::Edits;
use super::encoder::encode;
use super::failed;
use super::module::Inspected;
use super::placement::{Guest, Placed, parse_encoded};
use super::stand_in::without_code;
use crate::component::source::Part;
use crate::error::InputError;
use crate::note::Note;

/// Makes a component with it, and says what the user should know.
pub(super) fn componentize(
    bytes: &[u8],
    module: &Inspected<'_>,
    edits: Edits,
) -> Result<(Vec<Part>, Option<Note>), InputError> {
    let adapter = if module.is_command() {
        WASI_SNAPSHOT_PREVIEW1_COMMAND_ADAPTER
    } else {
        WASI_SNAPSHOT_PREVIEW1_REACTOR_ADAPTER
    };
    let component = assemble(bytes, module, edits, adapter).map_err(failed)?;
    Ok((component, module.is_go().then_some(Note::GoMemory)))
}

fn assemble(
    bytes: &[u8],
    module: &Inspected<'_>,
    edits: Edits,
    adapter: &[u8],
) -> anyhow::Result<Vec<Part>> {
    let encoded = encode(&without_code(bytes, module)?, Some(adapter))?;
    let component = parse_encoded(&encoded)?;
    let guest = Guest::new(&encoded, &component, bytes, module, edits)?;
    let (component, _) = Placed::new(component, &encoded, &guest)?.encode()?;
    Ok(component)
}
