//! Answers a request with what the server in the variable `UPSTREAM`, `SCHEME://AUTHORITY`, has at the same path, or with
//! status 502 and the error.

use guests_0_3::requests;
use wasip3::http::client;
use wasip3::http::types::{ErrorCode, Fields, Request, Response, Scheme};
use wasip3::{wit_future, wit_stream};

struct Handler;

wasip3::http::service::export!(Handler);

impl wasip3::exports::http::handler::Guest for Handler {
    async fn handle(request: Request) -> Result<Response, ErrorCode> {
        let path = request.get_path_with_query().unwrap_or_default();
        let (status, content) = match asked(&path).await {
            Ok(found) => found,
            Err(error) => (502, format!("{error}\n")),
        };
        let (mut writer, body) = wit_stream::new();
        let (trailers_writer, trailers) = wit_future::new(|| Ok(None));
        drop(trailers_writer);
        let (response, _sent) = Response::new(Fields::new(), Some(body), trailers);
        response.set_status_code(status).expect("it is a status");
        wasip3::spawn_local(async move {
            writer.write_all(content.into_bytes()).await;
        });
        Ok(response)
    }
}

/// The upstream's status and body.
async fn asked(path: &str) -> Result<(u16, String), String> {
    let variables = wasip3::cli::environment::get_environment();
    let upstream = variables.iter().find(|(name, _)| name == "UPSTREAM");
    let (_, upstream) = upstream.ok_or("no upstream")?;
    let (scheme, authority) = match upstream.split_once("://") {
        Some(("http", authority)) => (Scheme::Http, authority),
        Some((_, authority)) => (Scheme::Https, authority),
        None => return Err("no upstream".to_string()),
    };
    let request = requests::new_request(Fields::new(), false);
    request.set_scheme(Some(&scheme)).map_err(|()| "scheme")?;
    request
        .set_authority(Some(authority))
        .map_err(|()| "authority refused")?;
    request
        .set_path_with_query(Some(path))
        .map_err(|()| "path refused")?;
    let response = client::send(request).await;
    let response = response.map_err(|error| format!("{error:?}"))?;
    Ok((
        response.get_status_code(),
        requests::content(response).await,
    ))
}
