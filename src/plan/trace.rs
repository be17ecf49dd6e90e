//! Which calls are printed on the host's standard error, and what of the host's stays imported for that.

use std::collections::BTreeSet;

use serde::Serialize;

use super::drops::{self, DropPlan};
use super::names::{matching, qualified};
use super::{HostCall, HostFunction, ImportPlan, check_signature};
use crate::error::PlanError;
use crate::input::{Guest, Import, Stderr};
use crate::note::Note;
use crate::profile::{Profile, Tracing};
use crate::types::ResourceId;
use crate::wit::FunctionName;
use crate::wit::called::{BLOCKING_WRITE_AND_FLUSH, GET_STDERR, STDERR_VIA_STREAM};

/// How calls are traced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Trace {
    /// The functions whose calls are printed, drops of resources among them, as `interface#function`.
    pub calls: Vec<String>,
    /// The host's functions that print them, which the output imports whatever the profile says of them.
    pub through: Vec<String>,
    /// What is called for that.
    #[serde(skip)]
    pub(crate) print: Print,
}

/// The host's functions that print a line, over the adapter's memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Print {
    /// Those of 0.2.
    Stream {
        /// Opens standard error.
        get: HostCall,
        /// Writes to it.
        write: HostCall,
    },
    /// That of 0.3, which takes a stream that glue writes to.
    ViaStream(HostCall),
}

impl Print {
    pub(super) fn calls(&self) -> Vec<&HostCall> {
        match self {
            Print::Stream { get, write } => vec![get, write],
            Print::ViaStream(give) => vec![give],
        }
    }
}

/// Decides which calls are traced, and keeps what prints them.
///
/// # Errors
///
/// When the guest does not import what prints them.
pub(super) fn decide(
    guest: &Guest<'_>,
    profile: &Profile,
    imports: &mut [ImportPlan],
    drops: &[DropPlan],
) -> Result<Option<Trace>, PlanError> {
    if profile.tracing.is_off() {
        return Ok(None);
    }
    let mut calls = Vec::new();
    let virtual_calls = virtual_calls(guest, imports, drops);
    for (index, (import, functions)) in guest.imports.iter().zip(virtual_calls).enumerate() {
        let traced: BTreeSet<String> = functions
            .into_iter()
            .filter(|function| is_meant(&profile.tracing, import, function))
            .collect();
        calls.extend(
            traced
                .iter()
                .map(|function| qualified(&import.label(), function)),
        );
        imports[index].traced = traced;
    }
    if calls.is_empty() {
        return Ok(None);
    }
    let stderr = guest
        .stderr()
        .map_err(|missing| PlanError::NoStderr { missing })?;
    let mut through = Vec::new();
    let functions = match stderr {
        Stderr::Stream(stderr) => vec![
            (stderr.import, GET_STDERR),
            (stderr.streams, BLOCKING_WRITE_AND_FLUSH),
        ],
        Stderr::ViaStream(import) => {
            check_waiting(guest)?;
            vec![(import, STDERR_VIA_STREAM)]
        }
    };
    for (import, FunctionName { name: function, .. }) in functions.iter().copied() {
        if let Some((_, ty)) = guest.imports[import].function(function) {
            check_signature(guest, &guest.imports[import], function, ty)?;
        }
        through.push(qualified(&guest.imports[import].label(), function));
    }
    let mut host = functions.into_iter().map(|(import, function)| {
        let import = guest.imports[import].spelled.clone();
        HostCall::OtherOverAdapter(HostFunction { import, function })
    });
    let print = match (host.next(), host.next()) {
        (Some(get), Some(write)) => Print::Stream { get, write },
        (Some(give), None) => Print::ViaStream(give),
        (None, _) => return Ok(None),
    };
    Ok(Some(Trace {
        calls,
        through,
        print,
    }))
}

/// Refuses a guest that has functions which cannot wait until a stream is read: without `async`, a task that blocks traps.
fn check_waiting(guest: &Guest<'_>) -> Result<(), PlanError> {
    for export in &guest.exports {
        if let Some(function) = export.functions.iter().find(|known| !known.ty.is_async) {
            return Err(PlanError::PrintsWithoutWaiting {
                function: qualified(&export.name, &function.name),
            });
        }
    }
    Ok(())
}

/// For each import, the functions that do not simply stay with the host.
fn virtual_calls(
    guest: &Guest<'_>,
    imports: &[ImportPlan],
    drops: &[DropPlan],
) -> Vec<Vec<String>> {
    let functions = imports.iter().map(|import| {
        let functions = import.functions.iter();
        let functions = functions.filter(|function| !function.route.is_host());
        functions.map(|function| function.name.clone()).collect()
    });
    let mut calls: Vec<Vec<String>> = functions.collect();
    for resource in (0..guest.resources.len()).map(ResourceId) {
        if drops[resource.0].is_replaced
            && let Some(import) = guest.import_of(resource)
        {
            calls[import].push(drop_name(guest, resource));
        }
    }
    calls
}

/// What dropping a resource is called.
pub(crate) fn drop_name(guest: &Guest<'_>, resource: ResourceId) -> String {
    drops::drop_name(&guest.resource(resource).name)
}

fn is_meant(tracing: &Tracing, import: &Import, function: &str) -> bool {
    match tracing {
        Tracing::Off => false,
        Tracing::All => true,
        Tracing::Only(names) => {
            matching(names, import, "").is_some() || matching(names, import, function).is_some()
        }
    }
}

/// A note for each filter that means no call that is traced.
pub(super) fn unused_filters(
    guest: &Guest<'_>,
    profile: &Profile,
    imports: &[ImportPlan],
) -> Vec<Note> {
    let Tracing::Only(names) = &profile.tracing else {
        return Vec::new();
    };
    let is_unused = |name: &&String| {
        let only = Tracing::Only([(*name).clone()].into());
        !guest.imports.iter().zip(imports).any(|(import, planned)| {
            let mut traced = planned.traced.iter();
            traced.any(|function| is_meant(&only, import, function))
        })
    };
    let unused = names.iter().filter(is_unused);
    unused
        .map(|name| Note::UnusedTrace { name: name.clone() })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::WasiVirt;

    /// A guest whose standard error is that of 0.3, and that exports a function.
    fn traced(function: &str) -> Result<(), String> {
        let guest = wat::parse_str(format!(
            r#"(component
                (import "wasi:cli/types@0.3.0" (instance $types
                    (type $codes (enum "io" "illegal-byte-sequence" "pipe"))
                    (export "error-code" (type (eq $codes)))))
                (alias export $types "error-code" (type $error))
                (import "wasi:cli/stderr@0.3.0" (instance $stderr
                    (alias outer 1 $error (type $outer))
                    (export "error-code" (type $error (eq $outer)))
                    (type $result (result (error $error)))
                    (type $future (future $result))
                    (type $stream (stream u8))
                    (export "write-via-stream" (func (param "data" $stream) (result $future)))))
                (core func $stderr (canon lower (func $stderr "write-via-stream")))
                (core module $main
                    (import "host" "stderr" (func $stderr (param i32) (result i32)))
                    (func (export "use"))
                    (func (export "start") (result i32) i32.const 0)
                    (func (export "callback") (param i32 i32 i32) (result i32) unreachable))
                (core instance $main (instantiate $main
                    (with "host" (instance (export "stderr" (func $stderr))))))
                {function}
                (export "use" (func $use)))"#
        ));
        let output = WasiVirt::new()
            .deny_all()
            .debug(true)
            .guest_bytes(guest.unwrap())
            .finish();
        output.map(drop).map_err(|error| format!("{error:#}"))
    }

    #[test]
    fn what_prints_by_a_stream_may_wait() {
        traced(
            r#"(func $use async (canon lift (core func $main "start") async (callback (core func $main "callback"))))"#,
        )
        .unwrap();
        let error = traced(r#"(func $use (canon lift (core func $main "use")))"#).unwrap_err();
        assert!(
            error.contains("its export `use` is no `async func` and must not wait"),
            "{error}"
        );
    }
}
