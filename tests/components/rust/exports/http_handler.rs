//! Answers every request with what it was, the variable `GREETING`, and the request's body.

use std::io::{Read, Write};

use wasip2::http::types::{
    Fields, IncomingRequest, OutgoingBody, OutgoingResponse, ResponseOutparam,
};

wasip2::http::proxy::export!(Handler);

struct Handler;

impl wasip2::exports::http::incoming_handler::Guest for Handler {
    fn handle(request: IncomingRequest, response_out: ResponseOutparam) {
        let greeting = std::env::var("GREETING").unwrap_or_else(|_| "none".to_string());
        let path = request.path_with_query().unwrap_or_default();
        let mut content = format!(
            "method: {:?}\npath: {path}\ngreeting: {greeting}\n",
            request.method()
        )
        .into_bytes();
        let body = request.consume().unwrap();
        let mut stream = body.stream().unwrap();
        stream.read_to_end(&mut content).unwrap();
        drop(stream);

        let headers = [("content-type".to_string(), b"text/plain".to_vec())];
        let response = OutgoingResponse::new(Fields::from_list(&headers).unwrap());
        let body = response.body().unwrap();
        ResponseOutparam::set(response_out, Ok(response));
        let mut stream = body.write().unwrap();
        stream.write_all(&content).unwrap();
        stream.flush().unwrap();
        drop(stream);
        OutgoingBody::finish(body, None).unwrap();
    }
}
