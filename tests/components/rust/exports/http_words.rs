//! Answers every request with how often each word is in its path and query, counted in a `HashMap`, as most handlers have
//! one.

use std::collections::HashMap;
use std::io::Write;

use wasip2::http::types::{
    Fields, IncomingRequest, OutgoingBody, OutgoingResponse, ResponseOutparam,
};

wasip2::http::proxy::export!(Handler);

struct Handler;

impl wasip2::exports::http::incoming_handler::Guest for Handler {
    fn handle(request: IncomingRequest, response_out: ResponseOutparam) {
        let path = request.path_with_query().unwrap_or_default();
        let mut counts: HashMap<&str, u32> = HashMap::new();
        for word in path.split(|separator: char| !separator.is_alphanumeric()) {
            *counts.entry(word).or_default() += 1;
        }
        counts.remove("");
        let mut counts: Vec<_> = counts.into_iter().collect();
        counts.sort();
        let lines = counts.iter().map(|(word, count)| format!("{word}: {count}\n"));
        let content: String = lines.collect();

        let response = OutgoingResponse::new(Fields::new());
        let body = response.body().unwrap();
        ResponseOutparam::set(response_out, Ok(response));
        let mut stream = body.write().unwrap();
        stream.write_all(content.as_bytes()).unwrap();
        stream.flush().unwrap();
        drop(stream);
        OutgoingBody::finish(body, None).unwrap();
    }
}
