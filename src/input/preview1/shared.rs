//! The adapter that is published for preview1. It keeps its state in the guest's memory.

use wasi_preview1_component_adapter_provider::{
    WASI_SNAPSHOT_PREVIEW1_COMMAND_ADAPTER, WASI_SNAPSHOT_PREVIEW1_REACTOR_ADAPTER,
};

use super::encoder::encode;
use super::module::Inspected;
use crate::error::InputError;

const GO_NOTE: &str = "the module was made by Go, which assumes that all of its memory is its own, while the \
preview1 adapter of `--preview1=shared` takes some of it: it may crash when it runs";

/// Makes a component with it, and says what the user should know.
pub(super) fn componentize(
    bytes: &[u8],
    module: &Inspected<'_>,
) -> Result<(Vec<u8>, Option<String>), InputError> {
    let adapter = if module.is_command() {
        WASI_SNAPSHOT_PREVIEW1_COMMAND_ADAPTER
    } else {
        WASI_SNAPSHOT_PREVIEW1_REACTOR_ADAPTER
    };
    let component = encode(bytes, Some(adapter))?;
    Ok((component, module.is_go.then(|| GO_NOTE.to_string())))
}
