//! The resource `outgoing-request`.

use super::fields::Fields;
use super::{Http, Refused, body, syntax};
use crate::abi::{Optional, Owned};
use crate::handles::Handles;

/// A `method` or a `scheme`: a known one by its number, or another by its name.
#[derive(Debug, Default, PartialEq)]
#[repr(C)]
pub struct Named {
    /// The number of the case.
    pub case: u8,
    /// The name, if it is another.
    pub other: Owned<u8>,
}

/// The number of a method that has a name.
pub const OTHER_METHOD: u8 = 9;

/// The number of a scheme that has a name.
pub const OTHER_SCHEME: u8 = 2;

impl Named {
    /// One from its flat form.
    pub fn new(case: u32, other: Owned<u8>) -> Self {
        Named {
            case: case as u8,
            other,
        }
    }
}

/// A request that is never sent. Its parts have the layout of results, and results point to them.
#[derive(Debug)]
pub struct Request {
    /// Method; `get` at first.
    pub method: Named,
    /// Path with query.
    pub path: Optional<Owned<u8>>,
    /// Scheme.
    pub scheme: Optional<Named>,
    /// Authority.
    pub authority: Optional<Owned<u8>>,
    /// Headers, which stay as they are.
    pub headers: Fields,
    has_body: bool,
}

/// Makes a request.
pub fn make(http: &mut Http, handles: &mut Handles, headers: u32) -> u32 {
    let headers = http.take_headers(handles, headers);
    http.requests.insert(handles, Request::new(headers))
}

/// Makes an immutable copy of the headers.
pub fn headers(http: &mut Http, handles: &mut Handles, request: u32) -> u32 {
    let headers = http.requests.get(handles, request).headers.copy(false);
    http.fields.insert(handles, headers)
}

/// Makes the body, once.
pub fn make_body(http: &mut Http, handles: &mut Handles, request: u32) -> Result<u32, Refused> {
    let request = http.requests.get(handles, request);
    body::make(&mut http.bodies, handles, &mut request.has_body)
}

impl Request {
    /// A request with these headers, and nothing else.
    pub fn new(headers: Fields) -> Self {
        Request {
            method: Named::default(),
            path: Optional::None,
            scheme: Optional::None,
            authority: Optional::None,
            headers,
            has_body: false,
        }
    }

    /// Sets the method.
    pub fn set_method(&mut self, method: Named) -> Result<(), Refused> {
        if method.case == OTHER_METHOD && !syntax::is_method(&method.other) {
            return Err(Refused);
        }
        self.method = method;
        Ok(())
    }

    /// Sets the path.
    pub fn set_path(&mut self, path: Optional<Owned<u8>>) -> Result<(), Refused> {
        replace(&mut self.path, path, |path| syntax::is_path(path))
    }

    /// Sets the scheme.
    pub fn set_scheme(&mut self, scheme: Optional<Named>) -> Result<(), Refused> {
        replace(&mut self.scheme, scheme, |scheme| {
            scheme.case != OTHER_SCHEME || syntax::is_scheme(&scheme.other)
        })
    }

    /// Sets the authority.
    pub fn set_authority(&mut self, authority: Optional<Owned<u8>>) -> Result<(), Refused> {
        replace(&mut self.authority, authority, |authority| {
            syntax::is_authority(authority)
        })
    }
}

/// Sets a part, if there is none or it is valid.
pub fn replace<T>(
    part: &mut Optional<T>,
    new: Optional<T>,
    is_valid: impl FnOnce(&T) -> bool,
) -> Result<(), Refused> {
    if let Optional::Some(value) = &new
        && !is_valid(value)
    {
        return Err(Refused);
    }
    *part = new;
    Ok(())
}

#[cfg(target_arch = "wasm32")]
use {
    super::with,
    crate::abi::{Given, Outcome},
    crate::module::reply,
    core::ptr,
};

exports! { access =>
    "wasi:http/types#[constructor]outgoing-request"
    fn new(fields: u32) -> u32 {
        with(access, |http, handles| make(http, handles, fields))
    }

    "wasi:http/types#[method]outgoing-request.method"
    fn method(request: u32) -> *const Named {
        with(access, |http, handles| ptr::from_ref(&http.requests.get(handles, request).method))
    }

    "wasi:http/types#[method]outgoing-request.set-method"
    fn set_method(request: u32, case: u32, other: Given<u8>, length: usize) -> bool {
        let method = Named::new(case, other.list(length));
        with(access, |http, handles| http.requests.get(handles, request).set_method(method)).is_err()
    }

    "wasi:http/types#[method]outgoing-request.path-with-query"
    fn path(request: u32) -> *const Optional<Owned<u8>> {
        with(access, |http, handles| ptr::from_ref(&http.requests.get(handles, request).path))
    }

    "wasi:http/types#[method]outgoing-request.set-path-with-query"
    fn set_path(request: u32, case: u32, path: Given<u8>, length: usize) -> bool {
        let path = Optional::new(case, path.list(length));
        with(access, |http, handles| http.requests.get(handles, request).set_path(path)).is_err()
    }

    "wasi:http/types#[method]outgoing-request.scheme"
    fn scheme(request: u32) -> *const Optional<Named> {
        with(access, |http, handles| ptr::from_ref(&http.requests.get(handles, request).scheme))
    }

    "wasi:http/types#[method]outgoing-request.set-scheme"
    fn set_scheme(request: u32, case: u32, scheme: u32, other: Given<u8>, length: usize) -> bool {
        let scheme = Optional::new(case, Named::new(scheme, other.list(length)));
        with(access, |http, handles| http.requests.get(handles, request).set_scheme(scheme)).is_err()
    }

    "wasi:http/types#[method]outgoing-request.authority"
    fn authority(request: u32) -> *const Optional<Owned<u8>> {
        with(access, |http, handles| ptr::from_ref(&http.requests.get(handles, request).authority))
    }

    "wasi:http/types#[method]outgoing-request.set-authority"
    fn set_authority(request: u32, case: u32, authority: Given<u8>, length: usize) -> bool {
        let authority = Optional::new(case, authority.list(length));
        with(access, |http, handles| http.requests.get(handles, request).set_authority(authority)).is_err()
    }

    "wasi:http/types#[method]outgoing-request.headers"
    fn request_headers(request: u32) -> u32 {
        with(access, |http, handles| headers(http, handles, request))
    }

    "wasi:http/types#[method]outgoing-request.body"
    fn request_body(request: u32) -> *const Outcome<u32, Refused> {
        reply(with(access, |http, handles| make_body(http, handles, request)).into())
    }

    "wasi:http/types#[resource-drop]outgoing-request"
    fn drop_request(request: u32) {
        with(access, |http, handles| http.requests.remove(handles, request));
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

    fn request() -> (Http, Handles, u32) {
        let (mut http, mut handles) = (Http::new(), Handles::new());
        let mut fields = Fields::new();
        fields
            .append(Owned::from(&b"a"[..]), Owned::from(&b"1"[..]))
            .unwrap();
        let fields = http.fields.insert(&mut handles, fields);
        let request = make(&mut http, &mut handles, fields);
        (http, handles, request)
    }

    #[test]
    fn parts_are_kept_when_valid() {
        let (mut http, handles, request) = request();
        let request = http.requests.get(&handles, request);
        assert_eq!(request.method, Named::default());
        request.set_method(other(OTHER_METHOD, "BREW")).unwrap();
        request.set_method(other(OTHER_METHOD, "")).unwrap_err();
        assert_eq!(request.method, other(OTHER_METHOD, "BREW"));
        request.set_method(other(2, "")).unwrap();
        assert_eq!(request.method, other(2, ""));
        request.set_path(text("/a?b")).unwrap();
        request.set_path(text("a")).unwrap_err();
        assert_eq!(request.path, text("/a?b"));
        request.set_scheme(Optional::Some(other(1, ""))).unwrap();
        request
            .set_scheme(Optional::Some(other(OTHER_SCHEME, "a:")))
            .unwrap_err();
        assert_eq!(request.scheme, Optional::Some(other(1, "")));
        request.set_scheme(Optional::None).unwrap();
        assert_eq!(request.scheme, Optional::None);
        request.set_authority(text("a:80")).unwrap();
        request.set_authority(text("")).unwrap_err();
        assert_eq!(request.authority, text("a:80"));
    }

    #[test]
    fn headers_are_an_immutable_copy() {
        let (mut http, mut handles, request) = request();
        let copy = headers(&mut http, &mut handles, request);
        http.requests.remove(&mut handles, request);
        let copy = http.fields.get(&handles, copy);
        assert_eq!(copy.count(), 1);
        assert_eq!(
            copy.delete(Owned::from(&b"a"[..])),
            Err(super::super::fields::HeaderError::Immutable)
        );
    }

    #[test]
    fn there_is_one_body() {
        let (mut http, mut handles, request) = request();
        let body = make_body(&mut http, &mut handles, request).unwrap();
        assert_eq!(make_body(&mut http, &mut handles, request), Err(Refused));
        http.bodies.remove(&mut handles, body);
        assert_eq!(make_body(&mut http, &mut handles, request), Err(Refused));
    }

    #[test]
    #[should_panic(expected = "wasi-virt: handle is not a live resource of this type")]
    fn the_headers_are_taken() {
        let (mut http, mut handles) = (Http::new(), Handles::new());
        let fields = http.fields.insert(&mut handles, Fields::new());
        make(&mut http, &mut handles, fields);
        http.fields.get(&handles, fields);
    }
}
