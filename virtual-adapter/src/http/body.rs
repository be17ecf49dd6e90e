//! The resource `outgoing-body`.

use super::{Http, Refused};
use crate::abi::Optional;
use crate::handles::{Handles, Table};
use crate::streams::{self, Output};

/// A body that goes nowhere.
#[derive(Debug)]
pub struct Body {
    has_stream: bool,
}

/// Makes the body of a message, unless it has one.
pub fn make(
    bodies: &mut Table<Body>,
    handles: &mut Handles,
    has_body: &mut bool,
) -> Result<u32, Refused> {
    if *has_body {
        return Err(Refused);
    }
    *has_body = true;
    Ok(bodies.insert(handles, Body { has_stream: false }))
}

/// Makes the stream that takes the contents, once.
pub fn write(http: &mut Http, handles: &mut Handles, body: u32) -> Result<u32, Refused> {
    let body = http.bodies.get(handles, body);
    if body.has_stream {
        return Err(Refused);
    }
    body.has_stream = true;
    Ok(streams::output(handles, Output::Ignored))
}

/// Ends a body.
pub fn finish(http: &mut Http, handles: &mut Handles, body: u32, trailers: Optional<u32>) {
    http.bodies.remove(handles, body);
    if let Optional::Some(trailers) = trailers {
        http.fields.remove(handles, trailers);
    }
}

#[cfg(target_arch = "wasm32")]
use {super::with, crate::abi::Outcome, crate::module::reply};

/// Success, in the size of `result<_, error-code>`.
#[cfg(target_arch = "wasm32")]
type Finished = [u64; 5];

exports! { access =>
    "wasi:http/types#[method]outgoing-body.write"
    fn write_body(body: u32) -> *const Outcome<u32, Refused> {
        reply(with(access, |http, handles| write(http, handles, body)).into())
    }

    "wasi:http/types#[static]outgoing-body.finish"
    fn finish_body(body: u32, case: u32, trailers: u32) -> *const Finished {
        with(access, |http, handles| finish(http, handles, body, Optional::new(case, trailers)));
        reply(Finished::default())
    }

    "wasi:http/types#[resource-drop]outgoing-body"
    fn drop_body(body: u32) {
        with(access, |http, handles| http.bodies.remove(handles, body));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::abi::Outcome;
    use crate::http::fields::Fields;

    fn body() -> (Http, Handles, u32) {
        let (mut http, mut handles) = (Http::new(), Handles::new());
        let body = make(&mut http.bodies, &mut handles, &mut false).unwrap();
        (http, handles, body)
    }

    #[test]
    fn there_is_one_stream_and_it_ignores_what_it_takes() {
        let (mut http, mut handles, body) = body();
        let stream = write(&mut http, &mut handles, body).unwrap();
        assert_eq!(write(&mut http, &mut handles, body), Err(Refused));
        finish(&mut http, &mut handles, body, Optional::None);
        assert_eq!(streams::write(&handles, stream, ()), Outcome::Ok(()));
    }

    #[test]
    #[should_panic(expected = "wasi-virt: handle is not a live resource of this type")]
    fn trailers_are_taken() {
        let (mut http, mut handles, body) = body();
        let trailers = http.fields.insert(&mut handles, Fields::new());
        finish(&mut http, &mut handles, body, Optional::Some(trailers));
        http.fields.get(&handles, trailers);
    }
}
