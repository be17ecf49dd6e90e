//! A server for HTTP.

use super::Log;
use bytes::Bytes;
use http::header::HOST;
use http::{Request, Response};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::net::TcpStream;
use wasmtime_wasi_http::io::TokioIo;

/// Answers the requests of a connection with the server's name, and notes them; or the connection if there are none.
pub async fn answer(stream: TcpStream, name: Arc<str>, log: Log) {
    let is_asked = AtomicBool::new(false);
    let service = service_fn(|request: Request<Incoming>| {
        is_asked.store(true, Ordering::Relaxed);
        let place = log.add(noted(&request));
        let (name, log) = (&name, &log);
        async move {
            let line = noted(&request);
            let body = request.into_body().collect().await?.to_bytes();
            if !body.is_empty() {
                log.set(
                    place,
                    format!("{line} {:?}", String::from_utf8_lossy(&body)),
                );
            }
            let body = Full::new(Bytes::from(format!("{name} answers")));
            Ok::<_, hyper::Error>(Response::new(body))
        }
    });
    let serving = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
    // A connection that breaks has been noted.
    let _ = serving.await;
    if !is_asked.load(Ordering::Relaxed) {
        log.add("a connection".to_owned());
    }
}

/// The method and the whole address of a request, and each `Host` that is not what the address says.
fn noted(request: &Request<Incoming>) -> String {
    let mut line = format!("{} {}", request.method(), request.uri());
    let authority = request.uri().authority().map_or("", |found| found.as_str());
    for host in request.headers().get_all(HOST) {
        if host.as_bytes() != authority.as_bytes() {
            line.push_str(&format!(
                " for {}",
                String::from_utf8_lossy(host.as_bytes())
            ));
        }
    }
    line
}
