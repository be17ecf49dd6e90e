//! Builds fields, requests, options and responses without sending any, and prints what each call gives.

use guests::{outcome, stream_outcome};
use wasip2::http::types::{
    Fields, Method, OutgoingBody, OutgoingRequest, OutgoingResponse, RequestOptions, Scheme,
};

fn main() {
    probe_fields();
    probe_request();
    probe_request_body();
    probe_options();
    probe_response();
}

fn probe_fields() {
    let fields = Fields::new();
    println!(
        "set: {}",
        outcome(fields.set("X-Name", &[b"a".to_vec(), b"b".to_vec()]))
    );
    println!("append: {}", outcome(fields.append("x-name", b"c")));
    println!(
        "append other: {}",
        outcome(fields.append("other", b"value"))
    );
    println!("get: {:?}", texts(fields.get("x-NAME")));
    println!("get missing: {:?}", texts(fields.get("missing")));
    println!("has: {} {}", fields.has("OTHER"), fields.has("missing"));
    println!("entries: {:?}", entries(&fields));

    println!(
        "set bad name: {}",
        outcome(fields.set("a b", &[b"c".to_vec()]))
    );
    println!(
        "set empty name: {}",
        outcome(fields.set("", &[b"c".to_vec()]))
    );
    println!(
        "set bad value: {}",
        outcome(fields.set("good", &[b"a\nb".to_vec()]))
    );
    println!("append bad name: {}", outcome(fields.append("a:b", b"c")));
    println!("get bad name: {:?}", texts(fields.get("a b")));
    println!("has bad name: {}", fields.has("a b"));
    println!("delete bad name: {}", outcome(fields.delete("a b")));
    for name in [
        "connection",
        "Host",
        "keep-alive",
        "transfer-encoding",
        "upgrade",
        "http2-settings",
    ] {
        println!(
            "set {name}: {}",
            outcome(fields.set(name, &[b"x".to_vec()]))
        );
        println!("append {name}: {}", outcome(fields.append(name, b"x")));
    }

    let copy = fields.clone();
    println!("delete: {}", outcome(fields.delete("X-name")));
    println!("delete missing: {}", outcome(fields.delete("x-name")));
    println!("entries: {:?}", entries(&fields));
    println!("copy entries: {:?}", entries(&copy));
    println!("set to nothing: {}", outcome(copy.set("x-name", &[])));
    println!("has: {}", copy.has("x-name"));

    let list =
        |name: &str, value: &[u8]| outcome(Fields::from_list(&[(name.into(), value.into())]));
    println!("from-list: {}", list("x-name", b"value"));
    println!("from-list empty value: {}", list("x-name", b""));
    println!("from-list bad name: {}", list("bad name", b"value"));
    println!("from-list bad value: {}", list("x-name", b"\0"));
    println!("from-list forbidden: {}", list("host", b"value"));
}

fn probe_request() {
    let request = OutgoingRequest::new(Fields::new());
    println!("new method: {:?}", request.method());
    println!("new path: {:?}", request.path_with_query());
    println!("new scheme: {:?}", request.scheme());
    println!("new authority: {:?}", request.authority());

    for method in ["PATCH", "patch", "custom", "bad method", ""] {
        let result = request.set_method(&Method::Other(method.to_string()));
        println!(
            "set-method {method:?}: {} {:?}",
            outcome(result),
            request.method()
        );
    }
    println!(
        "set-method put: {} {:?}",
        outcome(request.set_method(&Method::Put)),
        request.method()
    );
    for path in ["/a?b=c", "", "a", "/a b", "/a#b", "*", "/é"] {
        let result = request.set_path_with_query(Some(path));
        println!(
            "set-path {path:?}: {} {:?}",
            outcome(result),
            request.path_with_query()
        );
    }
    println!(
        "set-path none: {}",
        outcome(request.set_path_with_query(None))
    );
    for scheme in ["ftp", "HTTP", "1x", "a b", ""] {
        let result = request.set_scheme(Some(&Scheme::Other(scheme.to_string())));
        println!(
            "set-scheme {scheme:?}: {} {:?}",
            outcome(result),
            request.scheme()
        );
    }
    let result = request.set_scheme(Some(&Scheme::Https));
    println!(
        "set-scheme https: {} {:?}",
        outcome(result),
        request.scheme()
    );
    println!("set-scheme none: {}", outcome(request.set_scheme(None)));
    for authority in [
        "example.com",
        "example.com:80",
        "example.com:",
        "u@example.com",
        "[::1]:1",
        "a b",
        "a/b",
        "a:x",
        "",
    ] {
        let result = request.set_authority(Some(authority));
        println!(
            "set-authority {authority:?}: {} {:?}",
            outcome(result),
            request.authority()
        );
    }
    println!(
        "set-authority none: {}",
        outcome(request.set_authority(None))
    );

    let headers = request.headers();
    println!(
        "headers append: {}",
        outcome(headers.append("x-name", b"value"))
    );
    println!(
        "headers set: {}",
        outcome(headers.set("x-name", &[b"value".to_vec()]))
    );
    println!("headers delete: {}", outcome(headers.delete("x-name")));
    println!(
        "headers clone append: {}",
        outcome(headers.clone().append("x-name", b"value"))
    );
    println!("headers entries: {:?}", entries(&headers));
}

fn probe_request_body() {
    let request = OutgoingRequest::new(Fields::new());
    let body = request.body().unwrap();
    println!("second body: {}", outcome(request.body()));
    let stream = body.write().unwrap();
    println!("second write: {}", outcome(body.write()));
    let permit = stream
        .check_write()
        .map(|permit| if permit > 0 { "some" } else { "none" });
    println!("body check-write: {}", stream_outcome(permit));
    println!(
        "body write: {}",
        stream_outcome(stream.write(b"body").map(|()| "ok"))
    );
    drop(stream);
    println!("finish: {}", outcome(OutgoingBody::finish(body, None)));

    let request = OutgoingRequest::new(Fields::new());
    let body = request.body().unwrap();
    println!(
        "finish with trailers: {}",
        outcome(OutgoingBody::finish(body, Some(Fields::new())))
    );
}

fn probe_options() {
    let options = RequestOptions::new();
    println!("options: {:?}", timeouts(&options));
    println!(
        "set connect: {}",
        outcome(options.set_connect_timeout(Some(1)))
    );
    println!(
        "set first-byte: {}",
        outcome(options.set_first_byte_timeout(Some(2)))
    );
    println!(
        "set between-bytes: {}",
        outcome(options.set_between_bytes_timeout(Some(3)))
    );
    println!("options: {:?}", timeouts(&options));
    println!(
        "unset connect: {}",
        outcome(options.set_connect_timeout(None))
    );
    println!("options: {:?}", timeouts(&options));
}

fn probe_response() {
    let response = OutgoingResponse::new(Fields::new());
    println!("status: {}", response.status_code());
    for status in [404, 0, 99, 100, 599, 999, 1000] {
        let result = response.set_status_code(status);
        println!(
            "set-status {status}: {} {}",
            outcome(result),
            response.status_code()
        );
    }
    println!(
        "response headers append: {}",
        outcome(response.headers().append("a", b"b"))
    );
    let body = response.body().unwrap();
    println!("second response body: {}", outcome(response.body()));
    println!("finish: {}", outcome(OutgoingBody::finish(body, None)));
}

fn timeouts(options: &RequestOptions) -> [Option<u64>; 3] {
    [
        options.connect_timeout(),
        options.first_byte_timeout(),
        options.between_bytes_timeout(),
    ]
}

fn entries(fields: &Fields) -> Vec<String> {
    let text =
        |(name, value): (String, Vec<u8>)| format!("{name}={}", String::from_utf8_lossy(&value));
    fields.entries().into_iter().map(text).collect()
}

fn texts(values: Vec<Vec<u8>>) -> Vec<String> {
    values
        .iter()
        .map(|value| String::from_utf8_lossy(value).into_owned())
        .collect()
}
