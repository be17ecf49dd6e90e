//! What `wasm-tools compose` does, by its own library.

use wasm_compose::composer::ComponentComposer;
use wasm_compose::config::Config;

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
    composer.compose().map_err(|error| format!("{error:#}"))
}
