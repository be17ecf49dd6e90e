//! Hands each request on to the handler that it imports. What that fails with is the body of the
//! answer.

use wasip3::http::handler;
use wasip3::http::types::{ErrorCode, Fields, Request, Response};
use wasip3::{wit_future, wit_stream};

struct Middleware;

wasip3::http::middleware::export!(Middleware);

impl wasip3::exports::http::handler::Guest for Middleware {
    async fn handle(request: Request) -> Result<Response, ErrorCode> {
        let failed = match handler::handle(request).await {
            Ok(response) => return Ok(response),
            Err(error) => format!("handed on: {error:?}\n"),
        };
        let (mut writer, body) = wit_stream::new();
        let (_, trailers) = wit_future::new(|| Ok(None));
        let (response, _sent) = Response::new(Fields::new(), Some(body), trailers);
        wasip3::spawn_local(async move {
            writer.write_all(failed.into_bytes()).await;
        });
        Ok(response)
    }
}
