//! HTTP.

use super::names::qualified;
use super::{Answer, Decision, Policy, Route, Rule, Subsystem};
use crate::input::Guest;

/// Denied HTTP: a request can be built, as with a host that refuses it, and sending it fails.
///
/// A guest whose exports take HTTP resources works on what its host hands in. What these functions do is bound
/// to that; they reach nothing by themselves, and stay. Sending requests is denied all the same.
pub(super) fn rule(guest: &Guest<'_>, import: usize, interface: &str, function: &str) -> Rule {
    match (interface, function) {
        ("wasi:http/outgoing-handler", _) => {
            Decision::answer(Subsystem::Http, Answer::Err("HTTP-request-denied"))
        }
        // Handing a request on has no error to give.
        ("wasi:http/incoming-handler", _) => {
            Decision::trap(Subsystem::Http, &qualified(interface, function))
        }
        _ if is_exported(guest, import) => Decision::rule(
            Policy::Allow,
            Route::Host,
            "an export works on the host's HTTP messages; sending requests is denied",
        ),
        (_, "http-error-code") => Decision::answer(Subsystem::Http, Answer::None),
        (
            _,
            "[constructor]fields"
            | "[static]fields.from-list"
            | "[constructor]outgoing-request"
            | "[constructor]request-options"
            | "[constructor]outgoing-response",
        ) => Decision::rule(
            Policy::Virtual,
            Route::Adapter(format!("{interface}#{function}")),
            "requests can be built; sending them is denied",
        ),
        _ => Rule::ByHandle {
            absent: format!(
                "no message exists, for http is denied: {}",
                Subsystem::Http.fix()
            ),
        },
    }
}

/// Whether an export takes a resource of the import.
fn is_exported(guest: &Guest<'_>, import: usize) -> bool {
    let mut found = false;
    for function in guest.exports.iter().flat_map(|export| &export.functions) {
        for (_, ty) in &function.ty.params {
            ty.for_each_handle(&mut |id, _| found |= guest.import_of(id) == Some(import));
        }
    }
    found
}
