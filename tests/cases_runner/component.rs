//! Reads what a case checks in a component's bytes.

use anyhow::{Result, ensure};
use wasm_encoder::Encode;
use wasmparser::{BinaryReader, Parser, Payload, Validator, WasmFeatures};

const PREAMBLE: usize = 8;
const CUSTOM_SECTION: u8 = 0;
const CORE_MODULE: u8 = 1;
const COMPONENT: u8 = 4;

/// Fails unless the bytes are a valid component.
pub fn validate(component: &[u8]) -> Result<()> {
    Validator::new_with_features(WasmFeatures::all()).validate_all(component)?;
    ensure!(
        Parser::is_component(component),
        "the output is not a component"
    );
    Ok(())
}

/// Whether the bytes are a component, and no core module.
pub fn is_component(bytes: &[u8]) -> bool {
    Parser::is_component(bytes)
}

/// Fails unless hosts without the multi-memory proposal take it.
pub fn validate_for_one_memory(component: &[u8]) -> Result<()> {
    let features = WasmFeatures::all() - WasmFeatures::MULTI_MEMORY;
    Validator::new_with_features(features).validate_all(component)?;
    Ok(())
}

/// The names of the component's own imports, sorted.
pub fn imports(component: &[u8]) -> Result<Vec<String>> {
    let mut names = Vec::new();
    let mut depth = 0;
    for payload in Parser::new(0).parse_all(component) {
        match payload? {
            Payload::ModuleSection { .. } | Payload::ComponentSection { .. } => depth += 1,
            Payload::End(_) => depth -= 1,
            Payload::ComponentImportSection(section) if depth == 0 => {
                for import in section {
                    names.push(import?.name.name.to_owned());
                }
            }
            _ => {}
        }
    }
    names.sort();
    Ok(names)
}

/// The component or module without custom sections, at any depth.
pub fn stripped(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut kept = bytes[..PREAMBLE].to_vec();
    for (identifier, content) in sections(bytes)? {
        let is_nested = is_component(bytes) && [CORE_MODULE, COMPONENT].contains(&identifier);
        let content = if is_nested {
            stripped(content)?
        } else {
            content.to_vec()
        };
        kept.push(identifier);
        content.encode(&mut kept);
    }
    Ok(kept)
}

/// The component's own sections other than custom ones, in order: identifier and content.
pub fn sections(component: &[u8]) -> Result<Vec<(u8, &[u8])>> {
    let mut reader = BinaryReader::new(&component[PREAMBLE..], PREAMBLE as u64);
    let mut sections = Vec::new();
    while !reader.eof() {
        let identifier = reader.read_u8()?;
        let size = reader.read_var_u32()?;
        let content = reader.read_bytes(size as usize)?;
        if identifier != CUSTOM_SECTION {
            sections.push((identifier, content));
        }
    }
    Ok(sections)
}
