//! Sends a request without a body and one with, to `127.0.0.1:9` or to the authority in the first argument.

use guests_0_3::{command, say};
use wasip3::http::client;
use wasip3::http::types::{
    ErrorCode, Fields, Method, Request, RequestOptions, Response, Scheme, Trailers,
};
use wasip3::wit_bindgen::StreamReader;
use wasip3::wit_bindgen::rt::async_support::FutureReader;
use wasip3::{wit_future, wit_stream};

command! {{
    let arguments = wasip3::cli::environment::get_arguments();
    let authority = arguments.get(1).cloned();
    let authority = authority.unwrap_or_else(|| "127.0.0.1:9".to_string());

    let request = build(&authority, "/plain?q=1", Method::Get, None);
    say!("method: {:?}", request.get_method());
    say!("path: {:?}", request.get_path_with_query());
    say!("scheme: {:?}", request.get_scheme());
    say!("authority set: {}", request.get_authority() == Some(authority.clone()));
    let headers = request.get_headers().get("x-guest");
    say!("header: {:?}", headers.iter().map(|value| String::from_utf8_lossy(value)).collect::<Vec<_>>());
    send(request).await;

    let (mut body, contents) = wit_stream::new();
    let request = build(&authority, "/body", Method::Post, Some(contents));
    wasip3::spawn_local(async move {
        body.write_all(b"request body".to_vec()).await;
    });
    say!("body write: ok");
    say!("body finish: ok");
    send(request).await;
    Ok(())
}}

/// No trailers.
fn no_trailers() -> FutureReader<Result<Option<Trailers>, ErrorCode>> {
    let (_, trailers) = wit_future::new(|| Ok(None));
    trailers
}

fn build(
    authority: &str,
    path: &str,
    method: Method,
    contents: Option<StreamReader<u8>>,
) -> Request {
    let headers = Fields::from_list(&[("x-guest".to_string(), b"one".to_vec())]).unwrap();
    let options = RequestOptions::new();
    options.set_connect_timeout(Some(2_000_000_000)).unwrap();
    let (request, _sent) = Request::new(headers, contents, no_trailers(), Some(options));
    request.set_method(&method).unwrap();
    request.set_path_with_query(Some(path)).unwrap();
    request.set_scheme(Some(&Scheme::Http)).unwrap();
    request.set_authority(Some(authority)).unwrap();
    request
}

async fn send(request: Request) {
    let options = request.get_options().unwrap();
    say!("connect-timeout: {:?}", options.get_connect_timeout());
    match client::send(request).await {
        Err(error) => say!("handle: error {error:?}"),
        Ok(response) => {
            say!("handle: ok");
            say!("response: {}", response.get_status_code());
            let (_, consumed) = wit_future::new(|| Ok(()));
            let (body, _trailers) = Response::consume_body(response, consumed);
            say!("content: {}", String::from_utf8_lossy(&body.collect().await));
        }
    }
}
