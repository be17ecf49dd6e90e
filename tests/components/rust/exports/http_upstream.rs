//! Answers a request with what the server in the variable `UPSTREAM`, `SCHEME://AUTHORITY`, has at the same path, or with
//! status 502 and the error.

use std::io::Write;

use guests::requests;
use wasip2::http::types::{
    Fields, IncomingRequest, OutgoingBody, OutgoingRequest, OutgoingResponse, ResponseOutparam,
    Scheme,
};

wasip2::http::proxy::export!(Handler);

struct Handler;

impl wasip2::exports::http::incoming_handler::Guest for Handler {
    fn handle(request: IncomingRequest, response_out: ResponseOutparam) {
        let path = request.path_with_query().unwrap_or_default();
        let (status, content) = match asked(&path) {
            Ok(found) => found,
            Err(error) => (502, format!("{error}\n")),
        };
        let response = OutgoingResponse::new(Fields::new());
        response.set_status_code(status).expect("it is a status");
        let body = response.body().expect("the body is asked for once");
        ResponseOutparam::set(response_out, Ok(response));
        let mut stream = body.write().expect("the stream is asked for once");
        stream
            .write_all(content.as_bytes())
            .expect("the host takes the body");
        drop(stream);
        OutgoingBody::finish(body, None).expect("the body has no length of its own");
    }
}

/// The upstream's status and body.
fn asked(path: &str) -> Result<(u16, String), String> {
    let upstream = std::env::var("UPSTREAM").map_err(|_| "no upstream".to_string())?;
    let (scheme, authority) = match upstream.split_once("://") {
        Some(("http", authority)) => (Scheme::Http, authority),
        Some((_, authority)) => (Scheme::Https, authority),
        None => return Err("no upstream".to_string()),
    };
    let request = OutgoingRequest::new(Fields::new());
    request.set_scheme(Some(&scheme)).map_err(|()| "scheme")?;
    request
        .set_authority(Some(authority))
        .map_err(|()| "authority refused")?;
    request
        .set_path_with_query(Some(path))
        .map_err(|()| "path refused")?;
    let response = requests::send(request, false)?;
    Ok((response.status(), requests::content(&response)))
}
