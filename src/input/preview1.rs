//! Preview1 core modules, made components with the adapter that is published for them.

use std::collections::BTreeSet;

use wasi_preview1_component_adapter_provider::{
    WASI_SNAPSHOT_PREVIEW1_ADAPTER_NAME, WASI_SNAPSHOT_PREVIEW1_COMMAND_ADAPTER,
    WASI_SNAPSHOT_PREVIEW1_REACTOR_ADAPTER,
};
use wasmparser::{Parser, Payload, TypeRef};

use crate::component::parse::check_module;
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
    let module = inspect(bytes)?;
    module.check()?;
    // The encoder trusts what it is given.
    check_module(bytes).map_err(invalid)?;
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

/// Looks at every section but the code, whose place alone is checked: the encoder takes what it is told.
fn inspect(bytes: &[u8]) -> Result<Module, InputError> {
    let mut module = Module::default();
    let mut parser = Parser::new(0);
    let mut rest = bytes;
    loop {
        let (payload, consumed) = match parser.parse(rest, true).map_err(invalid)? {
            wasmparser::Chunk::Parsed { payload, consumed } => (payload, consumed),
            wasmparser::Chunk::NeedMoreData(_) => return Err(cut_short()),
        };
        match payload {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let import = import.map_err(invalid)?;
                    module.import_modules.insert(import.module.to_string());
                    if let TypeRef::Memory(memory) = import.ty {
                        module.has_wide_memory |= memory.memory64 || memory.shared;
                    }
                }
            }
            Payload::MemorySection(section) => {
                for memory in section {
                    let memory = memory.map_err(invalid)?;
                    module.has_wide_memory |= memory.memory64 || memory.shared;
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    let export = export.map_err(invalid)?;
                    module.exports.insert(export.name.to_string());
                }
            }
            Payload::CustomSection(section) => {
                module.has_component_type |= section.name().starts_with("component-type");
                module.is_go |= section.name() == "go:buildid";
            }
            // Bodies are not looked at one by one.
            Payload::CodeSectionStart { size, .. } => {
                parser.skip_section();
                let after = consumed.checked_add(size as usize);
                rest = after
                    .and_then(|after| rest.get(after..))
                    .ok_or_else(cut_short)?;
                continue;
            }
            Payload::End(_) => return Ok(module),
            _ => {}
        }
        rest = &rest[consumed..];
    }
}

fn invalid(error: wasmparser::BinaryReaderError) -> InputError {
    InputError::Invalid {
        message: error.to_string(),
    }
}

fn cut_short() -> InputError {
    InputError::Invalid {
        message: "the file ends inside of a section".to_string(),
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
