//! The functions of WASI 0.3: those of 0.2, over the same fields and options, in other layouts.
//!
//! A body is a stream that the guest hands in when it makes a message. Its number is kept and never used: glue drops it with
//! the message, or gives it back to whoever consumes the body. What a host would normalize is normalized, since a guest sees
//! it: wasmtime keeps the parts of a request as the `http` crate does.

use super::fields::{Fields, HeaderError};
use super::options::Options;
use super::request::{self, Named, OTHER_METHOD, OTHER_SCHEME};
use super::syntax;
use super::{Http, Refused};
use crate::abi::{Optional, Owned, Text};
use crate::futures;
use crate::handles::Handles;

/// What glue takes for `ok` of a future, which says so of a body that nobody takes: on wasmtime, too.
const OK: u32 = 0;

/// No stream, as no handle has this number.
const NO_BODY: u32 = 0;

/// A request that is never sent.
#[derive(Debug)]
pub struct Request {
    /// What one of 0.2 has as well.
    pub parts: request::Request,
    options: Option<Options>,
    body: u32,
}

/// A response that is never sent.
#[derive(Debug)]
pub struct Response {
    /// Three digits.
    pub status: u16,
    headers: Fields,
    body: u32,
}

/// A message, and the future of what becomes of it.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
#[allow(missing_docs, reason = "the names are those of the interface")]
pub struct Made {
    pub message: u32,
    pub result: u32,
}

/// A case of a variant whose last one, `other`, has an `option<string>`.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct Case {
    number: u8,
    other: Optional<Text>,
}

impl From<HeaderError> for Case {
    fn from(error: HeaderError) -> Self {
        Case {
            number: error as u8,
            other: Optional::None,
        }
    }
}

/// The `request-options-error` of options that are those of a message.
const IMMUTABLE: Case = Case {
    number: 1,
    other: Optional::None,
};

/// Makes a request.
pub fn make_request(
    http: &mut Http,
    handles: &mut Handles,
    headers: u32,
    body: Optional<u32>,
    options: Optional<u32>,
) -> Made {
    let headers = http.take_headers(handles, headers);
    let options = match options {
        Optional::Some(options) => Some(http.options.remove(handles, options)),
        Optional::None => None,
    };
    let request = Request {
        parts: request::Request::new(headers),
        options,
        body: number(body),
    };
    Made {
        message: http.requests_of_0_3.insert(handles, request),
        result: futures::ready(handles, OK),
    }
}

/// Makes a response.
pub fn make_response(
    http: &mut Http,
    handles: &mut Handles,
    headers: u32,
    body: Optional<u32>,
) -> Made {
    let headers = http.take_headers(handles, headers);
    let response = Response {
        status: 200,
        headers,
        body: number(body),
    };
    Made {
        message: http.responses_of_0_3.insert(handles, response),
        result: futures::ready(handles, OK),
    }
}

fn number(body: Optional<u32>) -> u32 {
    match body {
        Optional::Some(body) => body,
        Optional::None => NO_BODY,
    }
}

/// Ends a request: its body.
pub fn take_request(http: &mut Http, handles: &mut Handles, request: u32) -> u32 {
    http.requests_of_0_3.remove(handles, request).body
}

/// Ends a response: its body.
pub fn take_response(http: &mut Http, handles: &mut Handles, response: u32) -> u32 {
    http.responses_of_0_3.remove(handles, response).body
}

/// Makes a copy of a request's options, which are not to be changed.
pub fn options(http: &mut Http, handles: &mut Handles, request: u32) -> Optional<u32> {
    let options = http.requests_of_0_3.get(handles, request).options;
    Optional::from(options.map(|options| {
        let frozen = Options {
            is_frozen: true,
            ..options
        };
        http.options.insert(handles, frozen)
    }))
}

/// Makes a copy of options, which can be changed.
pub fn clone_options(http: &mut Http, handles: &mut Handles, options: u32) -> u32 {
    let copy = Options {
        is_frozen: false,
        ..*http.options.get(handles, options)
    };
    http.options.insert(handles, copy)
}

/// Changes options, unless they are those of a message.
pub fn change_options(
    options: &mut Options,
    change: impl FnOnce(&mut Options),
) -> Result<(), Case> {
    if options.is_frozen {
        return Err(IMMUTABLE);
    }
    change(options);
    Ok(())
}

/// Makes a copy of a request's headers, which is not to be changed.
pub fn request_headers(http: &mut Http, handles: &mut Handles, request: u32) -> u32 {
    let request = http.requests_of_0_3.get(handles, request);
    let headers = request.parts.headers.copy(false);
    http.fields.insert(handles, headers)
}

/// Makes a copy of a response's headers, which is not to be changed.
pub fn response_headers(http: &mut Http, handles: &mut Handles, response: u32) -> u32 {
    let headers = http
        .responses_of_0_3
        .get(handles, response)
        .headers
        .copy(false);
    http.fields.insert(handles, headers)
}

/// Removes a name; the values that it had are kept until the next call.
pub fn get_and_delete(
    http: &mut Http,
    handles: &Handles,
    fields: u32,
    name: Owned<u8>,
) -> Result<(), HeaderError> {
    http.removed = http.fields.get(handles, fields).delete(name)?;
    Ok(())
}

impl Request {
    /// Sets the method. One that has a case is that, however it was named.
    pub fn set_method(&mut self, method: Named) -> Result<(), Refused> {
        self.parts
            .set_method(with_case(method, OTHER_METHOD, case_of_method))
    }

    /// Sets the scheme. One that has a case is that, however it was named.
    pub fn set_scheme(&mut self, scheme: Optional<Named>) -> Result<(), Refused> {
        let scheme = scheme.map(|scheme| with_case(scheme, OTHER_SCHEME, case_of_scheme));
        self.parts.set_scheme(scheme)
    }

    /// Sets the path. It is at least a slash, and ends before a fragment.
    pub fn set_path(&mut self, path: Optional<Owned<u8>>) -> Result<(), Refused> {
        let mut fragment = None;
        if let Optional::Some(path) = &path {
            fragment = path.iter().position(|byte| *byte == b'#');
        }
        self.parts.set_path(path)?;
        if let Optional::Some(path) = &mut self.parts.path {
            let kept = match fragment {
                Some(end) => path.get(..end).unwrap_or_default(),
                None => path,
            };
            if kept.is_empty() {
                *path = Owned::from(&b"/"[..]);
            } else if fragment.is_some() {
                *path = Owned::from(kept);
            }
        }
        Ok(())
    }

    /// Sets the authority, whose port is a number of 16 bits.
    pub fn set_authority(&mut self, authority: Optional<Owned<u8>>) -> Result<(), Refused> {
        request::replace(&mut self.parts.authority, authority, |authority| {
            syntax::is_authority(authority) && syntax::has_valid_port(authority)
        })
    }
}

/// The case of a name, where it has one.
fn with_case(named: Named, other: u8, case: impl FnOnce(&[u8]) -> Option<u32>) -> Named {
    if named.case != other {
        return named;
    }
    match case(&named.other) {
        Some(case) => Named::new(case, Owned::new()),
        None => named,
    }
}

// Names in patterns are in the code: what is in the data is in outputs of all kinds.

fn case_of_method(name: &[u8]) -> Option<u32> {
    Some(match name {
        b"GET" => 0,
        b"HEAD" => 1,
        b"POST" => 2,
        b"PUT" => 3,
        b"DELETE" => 4,
        b"CONNECT" => 5,
        b"OPTIONS" => 6,
        b"TRACE" => 7,
        b"PATCH" => 8,
        _ => return None,
    })
}

fn case_of_scheme(name: &[u8]) -> Option<u32> {
    match name {
        b"http" => Some(0),
        b"https" => Some(1),
        _ => None,
    }
}

impl Response {
    /// Sets the status code.
    pub fn set_status(&mut self, status: u16) -> Result<(), Refused> {
        if !(100..=599).contains(&status) {
            return Err(Refused);
        }
        self.status = status;
        Ok(())
    }
}

#[cfg(target_arch = "wasm32")]
use {
    super::with,
    crate::abi::{Given, List, Outcome, OwnedPair, Pair},
    crate::module::{list, reply},
    adapter_abi::http,
    core::ptr,
    module_support::Access,
};

/// Places what became of a change of fields where its caller finds it.
#[cfg(target_arch = "wasm32")]
fn changed(result: Result<(), HeaderError>) -> *const Outcome<(), Case> {
    reply(Outcome::from(result.map_err(Case::from)))
}

/// Changes options, and places what became of it where its caller finds it.
#[cfg(target_arch = "wasm32")]
fn change(
    access: &mut Access<0>,
    options: u32,
    change: impl FnOnce(&mut Options),
) -> *const Outcome<(), Case> {
    let changed = with(access, |http, handles| {
        change_options(http.options.get(handles, options), change)
    });
    reply(Outcome::from(changed))
}

exports! { access =>
    "wasi:http/types@0.3#[constructor]fields"
    fn new_fields() -> u32 {
        with(access, |http, handles| http.fields.insert(handles, Fields::new()))
    }

    "wasi:http/types@0.3#[static]fields.from-list"
    fn from_list(pairs: Given<OwnedPair>, length: usize) -> *const Outcome<u32, Case> {
        let fields = Fields::from_list(pairs.list(length)).map_err(Case::from);
        reply(with(access, |http, handles| fields.map(|fields| http.fields.insert(handles, fields))).into())
    }

    "wasi:http/types@0.3#[method]fields.get"
    fn get(fields: u32, name: Given<u8>, name_length: usize) -> *const List<Owned<u8>> {
        let name = name.list(name_length);
        reply(with(access, |http, handles| List::from(http.fields.get(handles, fields).get(name))))
    }

    "wasi:http/types@0.3#[method]fields.has"
    fn has(fields: u32, name: Given<u8>, name_length: usize) -> bool {
        let name = name.list(name_length);
        with(access, |http, handles| !http.fields.get(handles, fields).get(name).is_empty())
    }

    "wasi:http/types@0.3#[method]fields.set"
    fn set(
        fields: u32, name: Given<u8>, name_length: usize, values: Given<Owned<u8>>, values_length: usize
    ) -> *const Outcome<(), Case> {
        let (name, values) = (name.list(name_length), values.list(values_length));
        changed(with(access, |http, handles| http.fields.get(handles, fields).set(name, values)))
    }

    "wasi:http/types@0.3#[method]fields.delete"
    fn delete(fields: u32, name: Given<u8>, name_length: usize) -> *const Outcome<(), Case> {
        let name = name.list(name_length);
        changed(with(access, |http, handles| http.fields.get(handles, fields).delete(name)).map(drop))
    }

    "wasi:http/types@0.3#[method]fields.get-and-delete"
    fn export_get_and_delete(
        fields: u32, name: Given<u8>, name_length: usize
    ) -> *const Outcome<List<Owned<u8>>, Case> {
        let name = name.list(name_length);
        with(access, |http, handles| {
            let deleted = get_and_delete(http, handles, fields, name);
            let removed = List::from(&*http.removed);
            reply(Outcome::from(deleted.map_err(Case::from)).map(|()| removed))
        })
    }

    "wasi:http/types@0.3#[method]fields.append"
    fn append(
        fields: u32, name: Given<u8>, name_length: usize, value: Given<u8>, value_length: usize
    ) -> *const Outcome<(), Case> {
        let (name, value) = (name.list(name_length), value.list(value_length));
        changed(with(access, |http, handles| http.fields.get(handles, fields).append(name, value)))
    }

    "wasi:http/types@0.3#[method]fields.copy-all"
    fn copy_all(fields: u32) -> *const List<Pair> {
        reply(with(access, |http, handles| {
            let fields = http.fields.get(handles, fields);
            list(fields.count(), fields.entries().map(Pair::from))
        }))
    }

    "wasi:http/types@0.3#[method]fields.clone"
    fn clone(fields: u32) -> u32 {
        with(access, |http, handles| {
            let copy = http.fields.get(handles, fields).copy(true);
            http.fields.insert(handles, copy)
        })
    }

    // The caller has dropped the trailers.
    "wasi:http/types@0.3#[static]request.new"
    fn new_request(
        headers: u32, has_body: u32, body: u32, _trailers: u32, has_options: u32, options: u32
    ) -> *const Made {
        let (body, options) = (Optional::new(has_body, body), Optional::new(has_options, options));
        reply(with(access, |http, handles| make_request(http, handles, headers, body, options)))
    }

    http::TAKE_REQUEST
    fn export_take_request(request: u32) -> u32 {
        with(access, |http, handles| take_request(http, handles, request))
    }

    "wasi:http/types@0.3#[method]request.get-method"
    fn method(request: u32) -> *const Named {
        with(access, |http, handles| {
            ptr::from_ref(&http.requests_of_0_3.get(handles, request).parts.method)
        })
    }

    "wasi:http/types@0.3#[method]request.set-method"
    fn set_method(request: u32, case: u32, other: Given<u8>, length: usize) -> bool {
        let method = Named::new(case, other.list(length));
        with(access, |http, handles| http.requests_of_0_3.get(handles, request).set_method(method)).is_err()
    }

    "wasi:http/types@0.3#[method]request.get-path-with-query"
    fn path(request: u32) -> *const Optional<Owned<u8>> {
        with(access, |http, handles| {
            ptr::from_ref(&http.requests_of_0_3.get(handles, request).parts.path)
        })
    }

    "wasi:http/types@0.3#[method]request.set-path-with-query"
    fn set_path(request: u32, case: u32, path: Given<u8>, length: usize) -> bool {
        let path = Optional::new(case, path.list(length));
        with(access, |http, handles| http.requests_of_0_3.get(handles, request).set_path(path)).is_err()
    }

    "wasi:http/types@0.3#[method]request.get-scheme"
    fn scheme(request: u32) -> *const Optional<Named> {
        with(access, |http, handles| {
            ptr::from_ref(&http.requests_of_0_3.get(handles, request).parts.scheme)
        })
    }

    "wasi:http/types@0.3#[method]request.set-scheme"
    fn set_scheme(request: u32, case: u32, scheme: u32, other: Given<u8>, length: usize) -> bool {
        let scheme = Optional::new(case, Named::new(scheme, other.list(length)));
        with(access, |http, handles| http.requests_of_0_3.get(handles, request).set_scheme(scheme)).is_err()
    }

    "wasi:http/types@0.3#[method]request.get-authority"
    fn authority(request: u32) -> *const Optional<Owned<u8>> {
        with(access, |http, handles| {
            ptr::from_ref(&http.requests_of_0_3.get(handles, request).parts.authority)
        })
    }

    "wasi:http/types@0.3#[method]request.set-authority"
    fn set_authority(request: u32, case: u32, authority: Given<u8>, length: usize) -> bool {
        let authority = Optional::new(case, authority.list(length));
        with(access, |http, handles| http.requests_of_0_3.get(handles, request).set_authority(authority)).is_err()
    }

    "wasi:http/types@0.3#[method]request.get-options"
    fn get_options(request: u32) -> *const Optional<u32> {
        reply(with(access, |http, handles| options(http, handles, request)))
    }

    "wasi:http/types@0.3#[method]request.get-headers"
    fn export_request_headers(request: u32) -> u32 {
        with(access, |http, handles| request_headers(http, handles, request))
    }

    "wasi:http/types@0.3#[constructor]request-options"
    fn new_options() -> u32 {
        with(access, |http, handles| http.options.insert(handles, Options::new()))
    }

    "wasi:http/types@0.3#[method]request-options.get-connect-timeout"
    fn connect(options: u32) -> *const Optional<u64> {
        with(access, |http, handles| ptr::from_ref(&http.options.get(handles, options).connect))
    }

    "wasi:http/types@0.3#[method]request-options.set-connect-timeout"
    fn set_connect(options: u32, case: u32, timeout: u64) -> *const Outcome<(), Case> {
        change(access, options, |options| options.connect = Optional::new(case, timeout))
    }

    "wasi:http/types@0.3#[method]request-options.get-first-byte-timeout"
    fn first_byte(options: u32) -> *const Optional<u64> {
        with(access, |http, handles| ptr::from_ref(&http.options.get(handles, options).first_byte))
    }

    "wasi:http/types@0.3#[method]request-options.set-first-byte-timeout"
    fn set_first_byte(options: u32, case: u32, timeout: u64) -> *const Outcome<(), Case> {
        change(access, options, |options| options.first_byte = Optional::new(case, timeout))
    }

    "wasi:http/types@0.3#[method]request-options.get-between-bytes-timeout"
    fn between_bytes(options: u32) -> *const Optional<u64> {
        with(access, |http, handles| ptr::from_ref(&http.options.get(handles, options).between_bytes))
    }

    "wasi:http/types@0.3#[method]request-options.set-between-bytes-timeout"
    fn set_between_bytes(options: u32, case: u32, timeout: u64) -> *const Outcome<(), Case> {
        change(access, options, |options| options.between_bytes = Optional::new(case, timeout))
    }

    "wasi:http/types@0.3#[method]request-options.clone"
    fn export_clone_options(options: u32) -> u32 {
        with(access, |http, handles| clone_options(http, handles, options))
    }

    // The caller has dropped the trailers.
    "wasi:http/types@0.3#[static]response.new"
    fn new_response(headers: u32, has_body: u32, body: u32, _trailers: u32) -> *const Made {
        let body = Optional::new(has_body, body);
        reply(with(access, |http, handles| make_response(http, handles, headers, body)))
    }

    http::TAKE_RESPONSE
    fn export_take_response(response: u32) -> u32 {
        with(access, |http, handles| take_response(http, handles, response))
    }

    "wasi:http/types@0.3#[method]response.get-status-code"
    fn status(response: u32) -> u32 {
        with(access, |http, handles| http.responses_of_0_3.get(handles, response).status.into())
    }

    "wasi:http/types@0.3#[method]response.set-status-code"
    fn set_status(response: u32, status: u32) -> bool {
        with(access, |http, handles| {
            http.responses_of_0_3.get(handles, response).set_status(status as u16)
        })
        .is_err()
    }

    "wasi:http/types@0.3#[method]response.get-headers"
    fn export_response_headers(response: u32) -> u32 {
        with(access, |http, handles| response_headers(http, handles, response))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Optional<Owned<u8>> {
        Optional::Some(Owned::from(text.as_bytes()))
    }

    fn other(case: u8, text: &str) -> Named {
        Named::new(case.into(), Owned::from(text.as_bytes()))
    }

    fn request(options: Optional<Options>) -> (Http, Handles, u32) {
        let (mut http, mut handles) = (Http::new(), Handles::new());
        let fields = http.fields.insert(&mut handles, Fields::new());
        let options = options.map(|options| http.options.insert(&mut handles, options));
        let body = Optional::Some(7);
        let made = make_request(&mut http, &mut handles, fields, body, options);
        assert_eq!(futures::read(&mut handles, made.result), OK);
        (http, handles, made.message)
    }

    #[test]
    fn what_has_a_case_is_that() {
        let (mut http, handles, request) = request(Optional::None);
        let request = http.requests_of_0_3.get(&handles, request);
        let names = [
            "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH",
        ];
        for (place, name) in (0..).zip(names) {
            request.set_method(other(OTHER_METHOD, name)).unwrap();
            assert_eq!(request.parts.method, other(place, ""));
        }
        request.set_method(other(OTHER_METHOD, "get")).unwrap();
        assert_eq!(request.parts.method, other(OTHER_METHOD, "get"));
        for (name, expected) in [
            ("http", other(0, "")),
            ("https", other(1, "")),
            ("HTTP", other(OTHER_SCHEME, "HTTP")),
        ] {
            let scheme = Optional::Some(other(OTHER_SCHEME, name));
            request.set_scheme(scheme).unwrap();
            assert_eq!(request.parts.scheme, Optional::Some(expected));
        }
    }

    #[test]
    fn paths_begin_with_a_slash_and_have_no_fragment() {
        let (mut http, handles, request) = request(Optional::None);
        let request = http.requests_of_0_3.get(&handles, request);
        for (path, expected) in [("", "/"), ("#a", "/"), ("/a?b#c", "/a?b"), ("?b", "?b")] {
            if request.set_path(text(path)).is_ok() {
                assert_eq!(request.parts.path, text(expected));
            } else {
                assert_eq!(path, "#a");
            }
        }
        request.set_path(text("a")).unwrap_err();
        assert_eq!(request.parts.path, text("?b"));
    }

    #[test]
    fn ports_are_numbers() {
        let (mut http, handles, request) = request(Optional::None);
        let request = http.requests_of_0_3.get(&handles, request);
        request.set_authority(text("[::1]")).unwrap();
        request.set_authority(text("a:")).unwrap_err();
        assert_eq!(request.parts.authority, text("[::1]"));
    }

    #[test]
    fn a_body_is_given_back_once() {
        let (mut http, mut handles, request) = request(Optional::None);
        assert_eq!(take_request(&mut http, &mut handles, request), 7);
        let fields = http.fields.insert(&mut handles, Fields::new());
        let made = make_response(&mut http, &mut handles, fields, Optional::None);
        assert_eq!(
            take_response(&mut http, &mut handles, made.message),
            NO_BODY
        );
    }

    #[test]
    #[should_panic(expected = "wasi-virt: handle is not a live resource of this type")]
    fn a_request_is_no_response() {
        let (mut http, mut handles, request) = request(Optional::None);
        take_response(&mut http, &mut handles, request);
    }

    #[test]
    fn options_of_a_request_are_frozen_copies() {
        let given = Options {
            connect: Optional::Some(1),
            ..Options::new()
        };
        let (mut http, mut handles, request) = request(Optional::Some(given));
        let Optional::Some(frozen) = options(&mut http, &mut handles, request) else {
            panic!("there are options");
        };
        let copy = clone_options(&mut http, &mut handles, frozen);
        let frozen = *http.options.get(&handles, frozen);
        assert_eq!(frozen.connect, Optional::Some(1));
        let mut kept = frozen;
        let refused = change_options(&mut kept, |options| options.connect = Optional::None);
        assert_eq!(refused.map_err(|error| error.number), Err(IMMUTABLE.number));
        assert_eq!(kept, frozen);
        assert_eq!(*http.options.get(&handles, copy), given);
    }

    #[test]
    fn what_is_removed_is_told() {
        let (mut http, mut handles) = (Http::new(), Handles::new());
        let owned = |text: &str| Owned::from(text.as_bytes());
        let mut made = Fields::new();
        made.append(owned("a"), owned("1")).unwrap();
        made.append(owned("a"), owned("2")).unwrap();
        let fields = http.fields.insert(&mut handles, made);
        get_and_delete(&mut http, &handles, fields, owned("A")).unwrap();
        assert_eq!(http.removed, [owned("1"), owned("2")]);
        get_and_delete(&mut http, &handles, fields, owned("a")).unwrap();
        assert_eq!(http.removed, []);
        assert_eq!(http.fields.get(&handles, fields).count(), 0);
    }
}
