//! Requests that a guest sends under a list of rules, and messages of 0.3 that are built inside, which have a stream for
//! their body: the adapter keeps its number, and glue does what is done with it.

use crate::List;

/// What the host is asked about a request, and what it answers. All but [`host`](Request::host) is the host's to write.
///
/// The types are those of its answers: of the method, the scheme, the authority and the path, and of values of a field.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct Request<M = [u32; 3], S = [u32; 4], T = [u32; 3], N = List, V = List> {
    /// The `method`.
    pub method: M,
    /// The `option<scheme>`.
    pub scheme: S,
    /// The authority, an `option<string>`.
    pub authority: T,
    /// The path with its query, an `option<string>`.
    pub path: T,
    /// A handle of the headers, which glue drops when it has asked for a field of theirs.
    pub headers: u32,
    /// The name of the field to ask for.
    pub host: N,
    /// The values of that field, a `list<list<u8>>`.
    pub values: V,
    /// The `result` of setting the scheme.
    pub set: u32,
}

/// The number of `HTTPS` in `scheme`.
pub const HTTPS: u32 = 1;

functions! { http {
    /// The address of the [`Request`] to fill in.
    REQUEST = "http#request"() -> I32;
    /// Judges the request by the image's rules: whether it is refused.
    REFUSES = "http#refuses"() -> I32;
    /// Whether the request that was judged last has no scheme, and was judged as one by `https`.
    LACKS_SCHEME = "http#lacks-scheme"() -> I32;
    /// Whether the host has refused to set a scheme.
    KEEPS_SCHEME = "http#keeps-scheme"() -> I32;
    /// Ends a request: the readable end of its body, or 0 if it has none.
    TAKE_REQUEST = "http#take-request"(I32) -> I32;
    /// Ends a response: the readable end of its body, or 0 if it has none.
    TAKE_RESPONSE = "http#take-response"(I32) -> I32;
}}
