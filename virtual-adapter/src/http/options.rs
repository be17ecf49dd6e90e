//! The resource `request-options`.

use crate::abi::Optional;

/// Timeouts in nanoseconds, kept and never used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are those of the functions")]
pub struct Options {
    pub connect: Optional<u64>,
    pub first_byte: Optional<u64>,
    pub between_bytes: Optional<u64>,
    /// Whether they are those of a message of 0.3.
    pub is_frozen: bool,
}

impl Options {
    /// No timeouts.
    pub const fn new() -> Self {
        Options {
            connect: Optional::None,
            first_byte: Optional::None,
            between_bytes: Optional::None,
            is_frozen: false,
        }
    }
}

impl Default for Options {
    fn default() -> Self {
        Options::new()
    }
}

#[cfg(target_arch = "wasm32")]
use {super::with, core::ptr};

exports! { access =>
    "wasi:http/types#[constructor]request-options"
    fn new() -> u32 {
        with(access, |http, handles| http.options.insert(handles, Options::new()))
    }

    "wasi:http/types#[method]request-options.connect-timeout"
    fn connect(options: u32) -> *const Optional<u64> {
        with(access, |http, handles| ptr::from_ref(&http.options.get(handles, options).connect))
    }

    "wasi:http/types#[method]request-options.set-connect-timeout"
    fn set_connect(options: u32, case: u32, timeout: u64) -> bool {
        with(access, |http, handles| http.options.get(handles, options).connect = Optional::new(case, timeout));
        false
    }

    "wasi:http/types#[method]request-options.first-byte-timeout"
    fn first_byte(options: u32) -> *const Optional<u64> {
        with(access, |http, handles| ptr::from_ref(&http.options.get(handles, options).first_byte))
    }

    "wasi:http/types#[method]request-options.set-first-byte-timeout"
    fn set_first_byte(options: u32, case: u32, timeout: u64) -> bool {
        with(access, |http, handles| http.options.get(handles, options).first_byte = Optional::new(case, timeout));
        false
    }

    "wasi:http/types#[method]request-options.between-bytes-timeout"
    fn between_bytes(options: u32) -> *const Optional<u64> {
        with(access, |http, handles| ptr::from_ref(&http.options.get(handles, options).between_bytes))
    }

    "wasi:http/types#[method]request-options.set-between-bytes-timeout"
    fn set_between_bytes(options: u32, case: u32, timeout: u64) -> bool {
        with(access, |http, handles| http.options.get(handles, options).between_bytes = Optional::new(case, timeout));
        false
    }

    "wasi:http/types#[resource-drop]request-options"
    fn drop_options(options: u32) {
        with(access, |http, handles| http.options.remove(handles, options));
    }
}
