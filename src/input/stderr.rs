//! What a guest knows of the host's standard error.

use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentDefinedType, ComponentEntityType, ComponentValType,
};

use super::{Guest, Import};
use crate::types::{FunctionType, ResourceId, Type};
use crate::wit::Generation;
use crate::wit::called::{GET_STDERR, STDERR_VIA_STREAM};

/// What it takes to write to the host's standard error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stderr {
    /// The resource of 0.2.
    Stream(StderrStream),
    /// The import with `write-via-stream` of 0.3, which takes the readable end of a stream.
    ViaStream(usize),
}

impl Stderr {
    /// The imports with its functions.
    pub(crate) fn imports(self) -> Vec<usize> {
        match self {
            Stderr::Stream(stream) => vec![stream.import, stream.streams],
            Stderr::ViaStream(import) => vec![import],
        }
    }
}

/// Standard error of 0.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct StderrStream {
    /// The import with `get-stderr`.
    pub(crate) import: usize,
    /// The import with the stream's functions.
    pub(crate) streams: usize,
    /// The stream.
    pub(crate) stream: ResourceId,
    /// What a failed write gives.
    pub(crate) error: ResourceId,
}

impl Guest<'_> {
    /// The host's standard error, or what the guest would have to import for it. That of 0.2 is written to at once, so it comes
    /// first.
    pub(crate) fn stderr(&self) -> Result<Stderr, &'static str> {
        match (self.stderr_stream(), self.stderr_via_stream()) {
            (Ok(stream), _) => Ok(Stderr::Stream(stream)),
            (Err(_), Some(import)) => Ok(Stderr::ViaStream(import)),
            (Err(missing), None) => Err(missing),
        }
    }

    fn stderr_via_stream(&self) -> Option<usize> {
        self.imports.iter().position(|import| {
            let wasi = import.wasi();
            wasi.is_some_and(|wasi| {
                wasi.unversioned() == STDERR_VIA_STREAM.interface
                    && wasi.generation() == Some(Generation::V0_3)
            }) && import.function(STDERR_VIA_STREAM.name).is_some()
        })
    }

    fn stderr_stream(&self) -> Result<StderrStream, &'static str> {
        let mut found = self
            .imports
            .iter()
            .enumerate()
            .filter_map(|(index, import)| {
                let wasi = import.wasi()?;
                let is_stderr = wasi.unversioned() == GET_STDERR.interface && !wasi.is_after_0_2();
                let functions = import.functions();
                let (_, ty) = functions
                    .iter()
                    .find(|(name, _)| is_stderr && *name == GET_STDERR.name)?;
                Some((index, stream_of(ty)?))
            });
        let (import, stream) = found.next().ok_or("`get-stderr` of `wasi:cli/stderr`")?;
        let error = self.import_of(stream).and_then(|streams| {
            let import = &self.imports[streams];
            let is_wasi = import.wasi()?.unversioned() == "wasi:io/streams";
            let error = self.stream_error(import).filter(|_| is_wasi)?;
            Some((streams, error))
        });
        let (streams, error) = error.ok_or("`stream-error` of `wasi:io/streams`")?;
        Ok(StderrStream {
            import,
            streams,
            stream,
            error,
        })
    }

    /// The resource type in the `stream-error` that an import names.
    fn stream_error(&self, import: &Import) -> Option<ResourceId> {
        let types = &self.types;
        let item = types.as_ref().component_item_for_import(&import.spelled)?;
        let ComponentEntityType::Instance(instance) = item.ty else {
            return None;
        };
        let ComponentEntityType::Type {
            referenced: ComponentAnyTypeId::Defined(id),
            ..
        } = types[instance].exports.get("stream-error")?.ty
        else {
            return None;
        };
        let ComponentDefinedType::Variant(variant) = &types[id] else {
            return None;
        };
        let mut cases = variant.cases.iter();
        let (Some((failed, payload)), Some((closed, nothing)), None) =
            (cases.next(), cases.next(), cases.next())
        else {
            return None;
        };
        let ComponentValType::Type(id) = payload.ty? else {
            return None;
        };
        let is_known = failed.as_str() == "last-operation-failed"
            && closed.as_str() == "closed"
            && nothing.ty.is_none();
        match &types[id] {
            ComponentDefinedType::Own(error) if is_known => {
                self.resource_ids.get(&error.resource()).copied()
            }
            _ => None,
        }
    }
}

fn stream_of(get_stderr: &FunctionType) -> Option<ResourceId> {
    match get_stderr.result.as_deref() {
        Some(Type::Own(stream)) if get_stderr.params.is_empty() => Some(*stream),
        _ => None,
    }
}
