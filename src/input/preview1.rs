//! Preview1 core modules, made components with the adapter that is published for them.

use std::collections::BTreeSet;

use wasi_preview1_component_adapter_provider::{
    WASI_SNAPSHOT_PREVIEW1_ADAPTER_NAME, WASI_SNAPSHOT_PREVIEW1_COMMAND_ADAPTER,
    WASI_SNAPSHOT_PREVIEW1_REACTOR_ADAPTER,
};
use wasmparser::{Parser, Payload, TypeRef};

use crate::error::InputError;

/// What a look at a core module's sections shows.
#[derive(Default)]
struct Module {
    import_modules: BTreeSet<String>,
    exports: BTreeSet<String>,
    has_component_type: bool,
    is_go: bool,
    has_wide_memory: bool,
}

const GO_NOTE: &str = "the module was made by Go, which assumes that all of its memory is its own, while the \
preview1 adapter takes some of it: it may crash when it runs";

/// Makes a component of a preview1 module: a command if it has `_start`, else a reactor.
pub(super) fn componentize(bytes: &[u8]) -> Result<(Vec<u8>, Option<String>), InputError> {
    let module = inspect(bytes).map_err(|error| InputError::Invalid {
        message: error.to_string(),
    })?;
    module.check()?;
    let adapter = if module.exports.contains("_start") {
        WASI_SNAPSHOT_PREVIEW1_COMMAND_ADAPTER
    } else {
        WASI_SNAPSHOT_PREVIEW1_REACTOR_ADAPTER
    };
    let component = encode(bytes, adapter).map_err(|error| InputError::Componentize {
        message: format!("{error:#}"),
        fix: if module.is_go {
            "modules made by Go do not fit the preview1 adapter: build the program with another toolchain"
        } else {
            "build it for `wasm32-wasip2`, or componentize it with its own toolchain and pass the component"
        },
    })?;
    Ok((component, module.is_go.then(|| GO_NOTE.to_string())))
}

fn encode(bytes: &[u8], adapter: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut encoder = wit_component::ComponentEncoder::default();
    encoder.validate(false);
    encoder.module(bytes)?;
    encoder.adapter(WASI_SNAPSHOT_PREVIEW1_ADAPTER_NAME, adapter)?;
    encoder.encode()
}

fn inspect(bytes: &[u8]) -> Result<Module, wasmparser::BinaryReaderError> {
    let mut module = Module::default();
    let mut parser = Parser::new(0);
    let mut rest = bytes;
    loop {
        let (payload, consumed) = match parser.parse(rest, true)? {
            wasmparser::Chunk::Parsed { payload, consumed } => (payload, consumed),
            wasmparser::Chunk::NeedMoreData(_) => return Ok(module),
        };
        match payload {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let import = import?;
                    module.import_modules.insert(import.module.to_string());
                    if let TypeRef::Memory(memory) = import.ty {
                        module.has_wide_memory |= memory.memory64 || memory.shared;
                    }
                }
            }
            Payload::MemorySection(section) => {
                for memory in section {
                    let memory = memory?;
                    module.has_wide_memory |= memory.memory64 || memory.shared;
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    module.exports.insert(export?.name.to_string());
                }
            }
            Payload::CustomSection(section) => {
                module.has_component_type |= section.name().starts_with("component-type");
                module.is_go |= section.name() == "go:buildid";
            }
            // Bodies are not looked at one by one.
            Payload::CodeSectionStart { size, .. } => {
                parser.skip_section();
                rest = rest.get(consumed + size as usize..).unwrap_or_default();
                continue;
            }
            Payload::End(_) => return Ok(module),
            _ => {}
        }
        rest = &rest[consumed..];
    }
}

impl Module {
    fn check(&self) -> Result<(), InputError> {
        let refuse = |reason: String| Err(InputError::NotPreview1 { reason });
        if self.has_wide_memory {
            return refuse("its memory is shared or 64-bit".to_string());
        }
        for name in &self.import_modules {
            if name == "wasi_unstable" {
                return refuse(
                    "it imports `wasi_unstable`, the interface before preview1".to_string(),
                );
            }
            if name != WASI_SNAPSHOT_PREVIEW1_ADAPTER_NAME && !self.has_component_type {
                return refuse(format!(
                    "it imports from `{name}`, and no component-type section gives the types"
                ));
            }
        }
        let speaks_preview1 = self
            .import_modules
            .contains(WASI_SNAPSHOT_PREVIEW1_ADAPTER_NAME);
        let is_program = self.exports.contains("_start") || self.exports.contains("_initialize");
        if !speaks_preview1 && !is_program && !self.has_component_type {
            return refuse(
                "it neither imports `wasi_snapshot_preview1` nor exports `_start` or `_initialize`"
                    .to_string(),
            );
        }
        Ok(())
    }
}
