//! `wasi:http/types`, for guests that may make a request but not send it; and what decides whether a request of the host's is
//! sent, in [`check`].
//!
//! What a guest builds is kept and checked as wasmtime does it, so that libraries behave up to the point where the
//! request is refused. Nothing ever arrives, so there are no incoming requests and responses. Fields and options of 0.2 and of
//! 0.3 are the same.

use alloc::vec::Vec;

use crate::abi::Owned;
use crate::handles::{Handles, ResourceType, Table};

pub mod body;
pub mod check;
pub mod fields;
pub mod options;
pub mod request;
pub mod response;
mod syntax;
pub mod v0_3;

/// The resources of the interface.
#[derive(Debug)]
#[allow(missing_docs, reason = "the names are those of the resources")]
pub struct Http {
    pub fields: Table<fields::Fields>,
    pub requests: Table<request::Request>,
    pub options: Table<options::Options>,
    pub responses: Table<response::Response>,
    pub bodies: Table<body::Body>,
    pub requests_of_0_3: Table<v0_3::Request>,
    pub responses_of_0_3: Table<v0_3::Response>,
    /// The values that were removed last: a result points to them.
    pub removed: Vec<Owned<u8>>,
}

/// The failure of a function whose `result` has no error type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

impl Http {
    /// No resources.
    pub const fn new() -> Self {
        Http {
            fields: Table::new(ResourceType::Fields),
            requests: Table::new(ResourceType::OutgoingRequest),
            options: Table::new(ResourceType::RequestOptions),
            responses: Table::new(ResourceType::OutgoingResponse),
            bodies: Table::new(ResourceType::OutgoingBody),
            requests_of_0_3: Table::new(ResourceType::Request),
            responses_of_0_3: Table::new(ResourceType::Response),
            removed: Vec::new(),
        }
    }

    /// Takes `fields` from the guest, to be the headers of a message.
    fn take_headers(&mut self, handles: &mut Handles, fields: u32) -> fields::Fields {
        let mut headers = self.fields.remove(handles, fields);
        headers.freeze();
        headers
    }
}

impl Default for Http {
    fn default() -> Self {
        Http::new()
    }
}

#[cfg(target_arch = "wasm32")]
use module_support::Access;

#[cfg(target_arch = "wasm32")]
static HTTP: crate::module::Global<Http> = crate::module::Global::new(Http::new());

/// Runs `action` on the module's resources.
#[cfg(target_arch = "wasm32")]
#[inline(always)]
fn with<R>(access: &mut Access<0>, action: impl FnOnce(&mut Http, &mut Handles) -> R) -> R {
    HTTP.with_inner(access, |http, access| {
        crate::handles::HANDLES.with(access, |handles| action(http, handles))
    })
}
