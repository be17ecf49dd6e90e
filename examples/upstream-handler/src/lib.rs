//! A web handler that answers with the files that are inside of it once it is sealed, and below `/api/` with what one other
//! server, the upstream, has there.
//!
//! It is careless on purpose. It opens whatever path it is asked for, `/fetch?URL` asks any server, and its diagnostics
//! connect and listen wherever they are told to. Sealed, it cannot.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::{fs, io};

use wasip2::http::outgoing_handler::handle;
use wasip2::http::types::{
    Fields, IncomingRequest, OutgoingBody, OutgoingRequest, OutgoingResponse, ResponseOutparam,
    Scheme,
};

wasip2::http::proxy::export!(Handler);

const SITE: &str = "/site";

/// A status and a body.
type Answer = (u16, Vec<u8>);

struct Handler;

impl wasip2::exports::http::incoming_handler::Guest for Handler {
    fn handle(request: IncomingRequest, response_out: ResponseOutparam) {
        let target = request.path_with_query().unwrap_or_default();
        let (status, content) = answer(&target);
        let response = OutgoingResponse::new(Fields::new());
        response.set_status_code(status).expect("it is a status");
        let body = response.body().expect("the body is asked for once");
        ResponseOutparam::set(response_out, Ok(response));
        let mut stream = body.write().expect("the stream is asked for once");
        // Who asked may be gone.
        let _ = stream.write_all(&content);
        drop(stream);
        let _ = OutgoingBody::finish(body, None);
    }
}

fn answer(target: &str) -> Answer {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    match path {
        "/fetch" => fetch(query),
        "/diagnostics/connect" => told(TcpStream::connect(query).map(|_| "connected")),
        "/diagnostics/listen" => told(TcpListener::bind(query).map(|_| "listening")),
        _ if path.starts_with("/api/") => {
            let upstream = std::env::var("UPSTREAM").unwrap_or_default();
            fetch(&format!("{upstream}{target}"))
        }
        _ => file(path),
    }
}

fn told(result: io::Result<&str>) -> Answer {
    match result {
        Ok(done) => (200, format!("{done}\n").into_bytes()),
        Err(error) => (502, format!("{error}\n").into_bytes()),
    }
}

fn file(path: &str) -> Answer {
    let name = if path == "/" { "/index.html" } else { path };
    match fs::read(format!("{SITE}{name}")) {
        Ok(content) => (200, content),
        Err(error) => (404, format!("{path}: {error}\n").into_bytes()),
    }
}

/// What another server has at a URL.
fn fetch(url: &str) -> Answer {
    match ask(url) {
        Ok(answer) => answer,
        Err(error) => (502, format!("{error}\n").into_bytes()),
    }
}

fn ask(url: &str) -> Result<Answer, String> {
    let (scheme, rest) = url.split_once("://").ok_or("no URL")?;
    let scheme = match scheme {
        "http" => Scheme::Http,
        "https" => Scheme::Https,
        other => Scheme::Other(other.to_string()),
    };
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let path = if path.is_empty() { "/" } else { path };

    let request = OutgoingRequest::new(Fields::new());
    let refused = |()| "no URL".to_string();
    request.set_scheme(Some(&scheme)).map_err(refused)?;
    request.set_authority(Some(authority)).map_err(refused)?;
    request.set_path_with_query(Some(path)).map_err(refused)?;

    let pending = handle(request, None).map_err(|error| error.to_string())?;
    pending.subscribe().block();
    let response = pending.get().expect("it is ready");
    let response = response.expect("it is asked for once");
    let response = response.map_err(|error| error.to_string())?;
    let mut content = Vec::new();
    let body = response.consume().expect("the body is asked for once");
    let mut stream = body.stream().expect("the stream is asked for once");
    let read = stream.read_to_end(&mut content);
    read.map_err(|error| error.to_string())?;
    Ok((response.status(), content))
}
