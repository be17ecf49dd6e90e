//! Builds fields, requests, options and responses without sending any, and prints what each call gives.

use std::fmt::Debug;

use guests_0_3::{command, say};
use wasip3::http::types::{
    ErrorCode, Fields, Method, Request, RequestOptions, Response, Scheme, Trailers,
};
use wasip3::wit_bindgen::rt::async_support::FutureReader;
use wasip3::{wit_future, wit_stream};

command! {{
    probe_fields().await;
    probe_sizes().await;
    probe_request().await;
    probe_request_body().await;
    probe_options().await;
    probe_response().await;
    Ok(())
}}

fn outcome<T, E: Debug>(result: Result<T, E>) -> String {
    match result {
        Ok(_) => "ok".to_string(),
        Err(error) => format!("error {error:?}"),
    }
}

/// No trailers.
fn no_trailers() -> FutureReader<Result<Option<Trailers>, ErrorCode>> {
    let (_, trailers) = wit_future::new(|| Ok(None));
    trailers
}

async fn probe_fields() {
    let fields = Fields::new();
    say!(
        "set: {}",
        outcome(fields.set("X-Name", &[b"a".to_vec(), b"b".to_vec()]))
    );
    say!("append: {}", outcome(fields.append("x-name", b"c")));
    say!("append other: {}", outcome(fields.append("other", b"value")));
    say!("get: {:?}", texts(fields.get("x-NAME")));
    say!("get missing: {:?}", texts(fields.get("missing")));
    say!("has: {} {}", fields.has("OTHER"), fields.has("missing"));
    say!("copy-all: {:?}", entries(&fields));

    say!("set bad name: {}", outcome(fields.set("a b", &[b"c".to_vec()])));
    say!("set empty name: {}", outcome(fields.set("", &[b"c".to_vec()])));
    say!(
        "set bad value: {}",
        outcome(fields.set("good", &[b"a\nb".to_vec()]))
    );
    say!("append bad name: {}", outcome(fields.append("a:b", b"c")));
    say!("get bad name: {:?}", texts(fields.get("a b")));
    say!("has bad name: {}", fields.has("a b"));
    say!("delete bad name: {}", outcome(fields.delete("a b")));
    say!("get-and-delete bad name: {}", outcome(fields.get_and_delete("a b")));
    for name in ["connection", "Host", "keep-alive", "transfer-encoding", "upgrade", "http2-settings"] {
        say!("set {name}: {}", outcome(fields.set(name, &[b"x".to_vec()])));
        say!("append {name}: {}", outcome(fields.append(name, b"x")));
        say!("get-and-delete {name}: {}", outcome(fields.get_and_delete(name)));
    }

    let copy = fields.clone();
    say!("delete: {}", outcome(fields.delete("X-name")));
    say!("delete missing: {}", outcome(fields.delete("x-name")));
    say!("copy-all: {:?}", entries(&fields));
    say!("copy: {:?}", entries(&copy));
    say!("get-and-delete: {:?}", copy.get_and_delete("x-NAME").map(texts));
    say!("get-and-delete missing: {:?}", copy.get_and_delete("x-name").map(texts));
    say!("set to nothing: {}", outcome(copy.set("other", &[])));
    say!("has: {}", copy.has("other"));
    for length in ["5", "007", "a", "+1", ""] {
        say!(
            "set content-length {length:?}: {} {:?}",
            outcome(copy.set("content-length", &[length.into()])),
            texts(copy.get("content-length"))
        );
    }
    say!("append content-length: {}", outcome(copy.append("content-length", b"5")));

    let list =
        |name: &str, value: &[u8]| outcome(Fields::from_list(&[(name.into(), value.into())]));
    say!("from-list: {}", list("x-name", b"value"));
    say!("from-list empty value: {}", list("x-name", b""));
    say!("from-list bad name: {}", list("bad name", b"value"));
    say!("from-list bad value: {}", list("x-name", b"\0"));
    say!("from-list forbidden: {}", list("host", b"value"));
}

async fn probe_sizes() {
    let large = vec![b'a'; 100_000];
    let fields = Fields::new();
    say!("append large: {}", outcome(fields.append("a", &large)));
    say!("append larger: {}", outcome(fields.append("a", &large)));
    say!("append another: {}", outcome(fields.append("b", &large)));
    say!("set larger: {}", outcome(fields.set("a", &[large.clone(), large.clone()])));
    say!("sizes: {:?}", fields.get("a").iter().map(Vec::len).collect::<Vec<_>>());
    let pairs = [("a".to_string(), large.clone()), ("b".to_string(), large)];
    say!("from-list larger: {}", outcome(Fields::from_list(&pairs)));
}

async fn probe_request() {
    let (request, _sent) = Request::new(Fields::new(), None, no_trailers(), None);
    say!("new method: {:?}", request.get_method());
    say!("new path: {:?}", request.get_path_with_query());
    say!("new scheme: {:?}", request.get_scheme());
    say!("new authority: {:?}", request.get_authority());
    say!("new options: {}", request.get_options().is_some());

    for method in ["PATCH", "patch", "GET", "custom", "bad method", ""] {
        let result = request.set_method(&Method::Other(method.to_string()));
        say!("set-method {method:?}: {} {:?}", outcome(result), request.get_method());
    }
    let result = request.set_method(&Method::Put);
    say!("set-method put: {} {:?}", outcome(result), request.get_method());
    for path in ["/a?b=c", "", "?a", "a", "/a b", "/a#b", "#a", "*", "/é"] {
        let result = request.set_path_with_query(Some(path));
        say!("set-path {path:?}: {} {:?}", outcome(result), request.get_path_with_query());
    }
    let result = request.set_path_with_query(None);
    say!("set-path none: {} {:?}", outcome(result), request.get_path_with_query());
    for scheme in ["ftp", "HTTP", "http", "https", "1x", "a b", ""] {
        let result = request.set_scheme(Some(&Scheme::Other(scheme.to_string())));
        say!("set-scheme {scheme:?}: {} {:?}", outcome(result), request.get_scheme());
    }
    let result = request.set_scheme(Some(&Scheme::Https));
    say!("set-scheme https: {} {:?}", outcome(result), request.get_scheme());
    say!("set-scheme none: {}", outcome(request.set_scheme(None)));
    for authority in [
        "example.com",
        "example.com:80",
        "example.com:+80",
        "example.com:00080",
        "example.com:65536",
        "example.com:",
        "u@example.com",
        "u:p@example.com",
        "[::1]",
        "[::1]:1",
        "[::1]:",
        "a b",
        "a/b",
        "a:x",
        "",
    ] {
        let result = request.set_authority(Some(authority));
        say!("set-authority {authority:?}: {} {:?}", outcome(result), request.get_authority());
    }
    say!("set-authority none: {}", outcome(request.set_authority(None)));

    let headers = request.get_headers();
    say!("headers append: {}", outcome(headers.append("x-name", b"value")));
    say!("headers set: {}", outcome(headers.set("x-name", &[b"value".to_vec()])));
    say!("headers delete: {}", outcome(headers.delete("x-name")));
    say!("headers get-and-delete: {}", outcome(headers.get_and_delete("x-name")));
    say!("headers clone append: {}", outcome(headers.clone().append("x-name", b"value")));
    say!("headers copy-all: {:?}", entries(&headers));
}

async fn probe_request_body() {
    let (mut body, contents) = wit_stream::new();
    let (request, sent) = Request::new(Fields::new(), Some(contents), no_trailers(), None);
    drop(request);
    say!("of a dropped request: {:?} not taken", body.write_all(b"body".to_vec()).await.len());
    say!("of a dropped request: {:?}", sent.await);

    let (request, _sent) = Request::new(Fields::new(), None, no_trailers(), None);
    let (_, consumed) = wit_future::new(|| Ok(()));
    let (contents, trailers) = Request::consume_body(request, consumed);
    say!("no body: {:?}", contents.collect().await);
    drop(trailers);

    let (mut body, contents) = wit_stream::new();
    let (request, _sent) = Request::new(Fields::new(), Some(contents), no_trailers(), None);
    let (_, consumed) = wit_future::new(|| Ok(()));
    let (contents, _trailers) = Request::consume_body(request, consumed);
    wasip3::spawn_local(async move {
        body.write_all(b"the body".to_vec()).await;
    });
    say!("body: {:?}", String::from_utf8(contents.collect().await));
}

async fn probe_options() {
    let options = RequestOptions::new();
    say!("options: {:?}", timeouts(&options));
    say!("set connect: {}", outcome(options.set_connect_timeout(Some(1))));
    say!("set first-byte: {}", outcome(options.set_first_byte_timeout(Some(2))));
    say!("set between-bytes: {}", outcome(options.set_between_bytes_timeout(Some(3))));
    say!("options: {:?}", timeouts(&options));
    say!("unset connect: {}", outcome(options.set_connect_timeout(None)));
    say!("options: {:?}", timeouts(&options));

    let (request, _sent) = Request::new(Fields::new(), None, no_trailers(), Some(options));
    let options = request.get_options().unwrap();
    say!("of a request: {:?}", timeouts(&options));
    say!("set connect: {}", outcome(options.set_connect_timeout(Some(1))));
    say!("set first-byte: {}", outcome(options.set_first_byte_timeout(None)));
    say!("set between-bytes: {}", outcome(options.set_between_bytes_timeout(Some(4))));
    let copy = options.clone();
    say!("set connect of a copy: {}", outcome(copy.set_connect_timeout(Some(5))));
    say!("options: {:?} {:?}", timeouts(&options), timeouts(&copy));
}

async fn probe_response() {
    let (response, _sent) = Response::new(Fields::new(), None, no_trailers());
    say!("status: {}", response.get_status_code());
    for status in [404, 0, 99, 100, 599, 600, 999, 1000] {
        let result = response.set_status_code(status);
        say!("set-status {status}: {} {}", outcome(result), response.get_status_code());
    }
    let headers = response.get_headers();
    say!("response headers append: {}", outcome(headers.append("a", b"b")));

    let (mut body, contents) = wit_stream::new();
    let (response, _sent) = Response::new(Fields::new(), Some(contents), no_trailers());
    let (_, consumed) = wit_future::new(|| Ok(()));
    let (contents, _trailers) = Response::consume_body(response, consumed);
    wasip3::spawn_local(async move {
        body.write_all(b"the body".to_vec()).await;
    });
    say!("body: {:?}", String::from_utf8(contents.collect().await));
}

fn timeouts(options: &RequestOptions) -> [Option<u64>; 3] {
    [
        options.get_connect_timeout(),
        options.get_first_byte_timeout(),
        options.get_between_bytes_timeout(),
    ]
}

fn entries(fields: &Fields) -> Vec<String> {
    let text =
        |(name, value): (String, Vec<u8>)| format!("{name}={}", String::from_utf8_lossy(&value));
    fields.copy_all().into_iter().map(text).collect()
}

fn texts(values: Vec<Vec<u8>>) -> Vec<String> {
    values
        .iter()
        .map(|value| String::from_utf8_lossy(value).into_owned())
        .collect()
}
