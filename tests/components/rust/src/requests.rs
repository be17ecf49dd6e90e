//! Requests, each a line of words, with what comes of it as text.

use wasip2::http::outgoing_handler::handle;
use wasip2::http::types::{
    Fields, IncomingResponse, Method, OutgoingBody, OutgoingRequest, Scheme,
};

/// The body of requests that have one.
const GREETING: &[u8] = b"hello";

/// What came of a request, or why nothing did.
type Outcome = Result<String, String>;

/// Makes the request of a line `METHOD SCHEME AUTHORITY PATH HEADER=VALUE...`, and gives what came of it. A word that is `-`
/// is left out. `␠` stands for a space, and `""` for nothing.
pub fn answer(line: &str) -> String {
    let words = line
        .split(' ')
        .map(|word| word.replace('␠', " ").replace("\"\"", ""));
    let words: Vec<String> = words.collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let asked = match *words {
        [method, scheme, authority, path, ref headers @ ..] => {
            ask(method, scheme, authority, path, headers)
        }
        _ => Err("no request".to_string()),
    };
    asked.unwrap_or_else(|error| error)
}

/// The status and the body that come back, or the error.
fn ask(method: &str, scheme: &str, authority: &str, path: &str, headers: &[&str]) -> Outcome {
    let request = request(method, scheme, authority, path, headers)?;
    let response = send(request, matches!(method, "POST" | "PUT"))?;
    let status = response.status();
    Ok(format!("{status} {:?}", content(&response)))
}

fn request(
    method: &str,
    scheme: &str,
    authority: &str,
    path: &str,
    headers: &[&str],
) -> Result<OutgoingRequest, String> {
    let request = OutgoingRequest::new(fields(headers)?);
    let unset = |what: &'static str| move |()| format!("{what} refused");
    request
        .set_method(&method_named(method))
        .map_err(unset("method"))?;
    if scheme != "-" {
        request
            .set_scheme(Some(&scheme_named(scheme)))
            .map_err(unset("scheme"))?;
    }
    if authority != "-" {
        request
            .set_authority(Some(authority))
            .map_err(unset("authority"))?;
    }
    if path != "-" {
        request
            .set_path_with_query(Some(path))
            .map_err(unset("path"))?;
    }
    Ok(request)
}

/// Headers written `NAME=VALUE`.
fn fields(headers: &[&str]) -> Result<Fields, String> {
    let pairs = headers.iter().map(|header| {
        let (name, value) = header.split_once('=').unwrap_or((header, ""));
        (name.to_string(), value.as_bytes().to_vec())
    });
    Fields::from_list(&pairs.collect::<Vec<_>>()).map_err(|error| format!("{error:?}"))
}

/// Sends a request, with a greeting as its body if it has one.
pub fn send(request: OutgoingRequest, has_body: bool) -> Result<IncomingResponse, String> {
    let body = has_body.then(|| request.body().expect("the body is asked for once"));
    let response = handle(request, None).map_err(|error| format!("{error:?}"))?;
    if let Some(body) = body {
        let stream = body.write().expect("the stream is asked for once");
        let _ = stream.blocking_write_and_flush(GREETING);
        drop(stream);
        let _ = OutgoingBody::finish(body, None);
    }
    response.subscribe().block();
    let response = response.get().expect("it is ready");
    let response = response.expect("it is asked for once");
    response.map_err(|error| format!("{error:?}"))
}

/// All of a body, as text.
pub fn content(response: &IncomingResponse) -> String {
    let body = response.consume().expect("the body is asked for once");
    let stream = body.stream().expect("the stream is asked for once");
    let mut content = Vec::new();
    while let Ok(bytes) = stream.blocking_read(4096) {
        content.extend(bytes);
    }
    String::from_utf8_lossy(&content).into_owned()
}

fn method_named(name: &str) -> Method {
    match name {
        "GET" => Method::Get,
        "HEAD" => Method::Head,
        "POST" => Method::Post,
        "PUT" => Method::Put,
        "DELETE" => Method::Delete,
        "CONNECT" => Method::Connect,
        "OPTIONS" => Method::Options,
        "TRACE" => Method::Trace,
        "PATCH" => Method::Patch,
        // By its name, which is what `other:GET` is for.
        _ => Method::Other(name.trim_start_matches("other:").to_string()),
    }
}

fn scheme_named(name: &str) -> Scheme {
    match name {
        "http" => Scheme::Http,
        "https" => Scheme::Https,
        _ => Scheme::Other(name.trim_start_matches("other:").to_string()),
    }
}
