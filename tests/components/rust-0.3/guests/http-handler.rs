//! Answers every request with what it was, the variable `GREETING`, and the request's body.

use wasip3::http::types::{ErrorCode, Fields, Request, Response};
use wasip3::{wit_future, wit_stream};

struct Handler;

wasip3::http::service::export!(Handler);

impl wasip3::exports::http::handler::Guest for Handler {
    async fn handle(request: Request) -> Result<Response, ErrorCode> {
        let variables = wasip3::cli::environment::get_environment();
        let greeting = variables.iter().find(|(name, _)| name == "GREETING");
        let greeting = greeting.map_or("none", |(_, value)| value);
        let path = request.get_path_with_query().unwrap_or_default();
        let mut content = format!(
            "method: {:?}\npath: {path}\ngreeting: {greeting}\n",
            request.get_method()
        )
        .into_bytes();
        let (_, consumed) = wit_future::new(|| Ok(()));
        let (body, _trailers) = Request::consume_body(request, consumed);
        content.extend(body.collect().await);

        let headers = [("content-type".to_string(), b"text/plain".to_vec())];
        let headers = Fields::from_list(&headers).expect("the header is one");
        let (mut writer, body) = wit_stream::new();
        let (trailers_writer, trailers) = wit_future::new(|| Ok(None));
        drop(trailers_writer);
        let (response, _sent) = Response::new(headers, Some(body), trailers);
        wasip3::spawn_local(async move {
            writer.write_all(content).await;
        });
        Ok(response)
    }
}
