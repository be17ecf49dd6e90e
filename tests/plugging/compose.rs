//! What `wasm-tools compose` does, by its own library.

use crate::caught;
use wasm_compose::composer::ComponentComposer;
use wasm_compose::config::Config;
use wasmparser::{Validator, WasmFeatures};

/// As `wasm-tools compose GUEST -d ADAPTER`.
pub fn composed(guest: &[u8], adapter: &[u8]) -> Result<Vec<u8>, String> {
    let directory = tempfile::tempdir().unwrap();
    let path = |name: &str, bytes: &[u8]| {
        let path = directory.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let guest = path("guest.wasm", guest);
    let config = Config {
        dir: directory.path().to_path_buf(),
        definitions: vec![path("virt.wasm", adapter)],
        ..Config::default()
    };
    let composer = ComponentComposer::new(&guest, &config);
    let bytes = caught(|| composer.compose().map_err(|error| format!("{error:#}")))?;
    // As the command does before it writes anything.
    let mut validator = Validator::new_with_features(WasmFeatures::all());
    let valid = validator.validate_all(&bytes);
    valid.map(|_| bytes).map_err(|error| error.to_string())
}
