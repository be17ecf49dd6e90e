//! Sends a request without a body and one with, to `127.0.0.1:9` or to the authority in the first argument.

use guests::{outcome, stream_outcome};
use wasip2::http::outgoing_handler::handle;
use wasip2::http::types::{Fields, Method, OutgoingBody, OutgoingRequest, RequestOptions, Scheme};

fn main() {
    let authority = std::env::args()
        .nth(1)
        .unwrap_or_else(|| "127.0.0.1:9".to_string());

    let request = build_request(&authority, "/plain?q=1", Method::Get);
    println!("method: {:?}", request.method());
    println!("path: {:?}", request.path_with_query());
    println!("scheme: {:?}", request.scheme());
    println!(
        "authority set: {}",
        request.authority().as_deref() == Some(authority.as_str())
    );
    println!("header: {:?}", texts(request.headers().get("x-guest")));
    send(request);

    let request = build_request(&authority, "/body", Method::Post);
    let body = request.body().unwrap();
    let stream = body.write().unwrap();
    let written = stream
        .blocking_write_and_flush(b"request body")
        .map(|()| "ok");
    println!("body write: {}", stream_outcome(written));
    drop(stream);
    println!("body finish: {}", outcome(OutgoingBody::finish(body, None)));
    send(request);
}

fn build_request(authority: &str, path: &str, method: Method) -> OutgoingRequest {
    let headers = Fields::from_list(&[("x-guest".to_string(), b"one".to_vec())]).unwrap();
    let request = OutgoingRequest::new(headers);
    request.set_method(&method).unwrap();
    request.set_path_with_query(Some(path)).unwrap();
    request.set_scheme(Some(&Scheme::Http)).unwrap();
    request.set_authority(Some(authority)).unwrap();
    request
}

fn send(request: OutgoingRequest) {
    let options = RequestOptions::new();
    options.set_connect_timeout(Some(2_000_000_000)).unwrap();
    println!("connect-timeout: {:?}", options.connect_timeout());

    let response = match handle(request, Some(options)) {
        Err(error) => return println!("handle: error {error:?}"),
        Ok(response) => response,
    };
    println!("handle: ok");
    response.subscribe().block();
    match response.get().unwrap().unwrap() {
        Err(error) => println!("response: error {error:?}"),
        Ok(response) => {
            println!("response: {}", response.status());
            let body = response.consume().unwrap();
            let stream = body.stream().unwrap();
            let mut content = Vec::new();
            while let Ok(bytes) = stream.blocking_read(4096) {
                content.extend(bytes);
            }
            println!("content: {}", String::from_utf8_lossy(&content));
        }
    }
}

fn texts(values: Vec<Vec<u8>>) -> Vec<String> {
    values
        .iter()
        .map(|value| String::from_utf8_lossy(value).into_owned())
        .collect()
}
