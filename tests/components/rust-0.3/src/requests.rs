//! Requests, each a line of words, with what comes of it as text.

use wasip3::http::client;
use wasip3::http::types::{Fields, Method, Request, Response, Scheme};
use wasip3::{wit_future, wit_stream};

/// The body of requests that have one.
const GREETING: &[u8] = b"hello";

/// What came of a request, or why nothing did.
type Outcome = Result<String, String>;

/// Makes the request of a line `METHOD SCHEME AUTHORITY PATH HEADER=VALUE...`, and gives what came of it. A word that is `-`
/// is left out. `␠` stands for a space, and `""` for nothing.
pub async fn answer(line: &str) -> String {
    let words = line
        .split(' ')
        .map(|word| word.replace('␠', " ").replace("\"\"", ""));
    let words: Vec<String> = words.collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let asked = match *words {
        [method, scheme, authority, path, ref headers @ ..] => {
            ask(method, scheme, authority, path, headers).await
        }
        _ => Err("no request".to_string()),
    };
    asked.unwrap_or_else(|error| error)
}

/// The status and the body that come back, or the error.
async fn ask(method: &str, scheme: &str, authority: &str, path: &str, headers: &[&str]) -> Outcome {
    let has_body = matches!(method, "POST" | "PUT");
    let request = new_request(fields(headers)?, has_body);
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
    let response = client::send(request).await;
    let response = response.map_err(|error| format!("{error:?}"))?;
    let status = response.get_status_code();
    Ok(format!("{status} {:?}", content(response).await))
}

/// A request, with a greeting as its body if it has one.
pub fn new_request(headers: Fields, has_body: bool) -> Request {
    let (trailers_writer, trailers) = wit_future::new(|| Ok(None));
    drop(trailers_writer);
    let body = has_body.then(|| {
        let (mut writer, body) = wit_stream::new();
        wasip3::spawn_local(async move {
            writer.write_all(GREETING.to_vec()).await;
        });
        body
    });
    let (request, _sent) = Request::new(headers, body, trailers, None);
    request
}

/// All of a body, as text.
pub async fn content(response: Response) -> String {
    let (_, consumed) = wit_future::new(|| Ok(()));
    let (body, _trailers) = Response::consume_body(response, consumed);
    String::from_utf8_lossy(&body.collect().await).into_owned()
}

/// Headers written `NAME=VALUE`.
fn fields(headers: &[&str]) -> Result<Fields, String> {
    let pairs = headers.iter().map(|header| {
        let (name, value) = header.split_once('=').unwrap_or((header, ""));
        (name.to_string(), value.as_bytes().to_vec())
    });
    Fields::from_list(&pairs.collect::<Vec<_>>()).map_err(|error| format!("{error:?}"))
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
