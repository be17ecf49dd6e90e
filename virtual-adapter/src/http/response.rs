//! The resource `outgoing-response`.

use super::fields::Fields;
use super::{Http, Refused, body};
use crate::handles::Handles;

/// A response that is never sent.
#[derive(Debug)]
pub struct Response {
    status: u16,
    headers: Fields,
    has_body: bool,
}

/// Makes a response.
pub fn make(http: &mut Http, handles: &mut Handles, headers: u32) -> u32 {
    let headers = http.take_headers(handles, headers);
    http.responses.insert(
        handles,
        Response {
            status: 200,
            headers,
            has_body: false,
        },
    )
}

/// Makes an immutable copy of the headers.
pub fn headers(http: &mut Http, handles: &mut Handles, response: u32) -> u32 {
    let headers = http.responses.get(handles, response).headers.copy(false);
    http.fields.insert(handles, headers)
}

/// Makes the body, once.
pub fn make_body(http: &mut Http, handles: &mut Handles, response: u32) -> Result<u32, Refused> {
    let response = http.responses.get(handles, response);
    body::make(&mut http.bodies, handles, &mut response.has_body)
}

impl Response {
    /// Sets the status code.
    pub fn set_status(&mut self, status: u16) -> Result<(), Refused> {
        if !(100..=999).contains(&status) {
            return Err(Refused);
        }
        self.status = status;
        Ok(())
    }
}

#[cfg(target_arch = "wasm32")]
use {super::with, crate::abi::Outcome, crate::module::reply};

exports! { access =>
    "wasi:http/types#[constructor]outgoing-response"
    fn new(fields: u32) -> u32 {
        with(access, |http, handles| make(http, handles, fields))
    }

    "wasi:http/types#[method]outgoing-response.status-code"
    fn status(response: u32) -> u32 {
        with(access, |http, handles| http.responses.get(handles, response).status.into())
    }

    "wasi:http/types#[method]outgoing-response.set-status-code"
    fn set_status(response: u32, status: u32) -> bool {
        with(access, |http, handles| http.responses.get(handles, response).set_status(status as u16)).is_err()
    }

    "wasi:http/types#[method]outgoing-response.headers"
    fn response_headers(response: u32) -> u32 {
        with(access, |http, handles| headers(http, handles, response))
    }

    "wasi:http/types#[method]outgoing-response.body"
    fn response_body(response: u32) -> *const Outcome<u32, Refused> {
        reply(with(access, |http, handles| make_body(http, handles, response)).into())
    }

    "wasi:http/types#[resource-drop]outgoing-response"
    fn drop_response(response: u32) {
        with(access, |http, handles| http.responses.remove(handles, response));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn status_codes_have_three_digits() {
        let mut response = Response {
            status: 200,
            headers: Fields::new(),
            has_body: false,
        };
        response.set_status(100).unwrap();
        response.set_status(999).unwrap();
        response.set_status(99).unwrap_err();
        response.set_status(1000).unwrap_err();
        assert_eq!(response.status, 999);
    }

    #[test]
    fn there_is_one_body() {
        let (mut http, mut handles) = (Http::new(), Handles::new());
        let fields = http.fields.insert(&mut handles, Fields::new());
        let response = make(&mut http, &mut handles, fields);
        make_body(&mut http, &mut handles, response).unwrap();
        assert_eq!(make_body(&mut http, &mut handles, response), Err(Refused));
    }
}
