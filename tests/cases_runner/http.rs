//! A request to a guest, and its answer.

use super::case::Request;
use super::host::Host;
use anyhow::{Result, anyhow};
use bytes::Bytes;
use http_body_util::channel::{Channel, Sender};
use http_body_util::{BodyExt, Full};
use std::convert::Infallible;
use wasmtime::Store;
use wasmtime::component::{Accessor, Component, Linker};
use wasmtime_wasi_http::p2::bindings::Proxy;
use wasmtime_wasi_http::p2::bindings::http::types::Scheme;
use wasmtime_wasi_http::p3::{self, bindings::Service};
use wasmtime_wasi_http::{Error, WasiBody, WasiHttpView};

/// What a guest answered.
pub struct Response {
    pub status: u16,
    pub body: String,
}

/// Sends `request` to the component's handler of WASI 0.3.
pub async fn send_in_0_3(
    store: &mut Store<Host>,
    linker: &Linker<Host>,
    component: &Component,
    request: &Request,
) -> wasmtime::Result<Response> {
    let service = Service::instantiate_async(&mut *store, component, linker).await?;
    let (pieces, body) = body_of(request);
    let hooks = store.data_mut().http().hooks;
    let (incoming, sent) = p3::Request::from_http(hooks, request.with(body)?);
    let exchange = async |store: &Accessor<Host>| {
        let receive = async {
            let response = service.handle(store, incoming).await?;
            let response =
                response.map_err(|code| wasmtime::format_err!("the guest answered {code:?}"))?;
            let response = store.with(|store| response.into_http(store, async { Ok(()) }))?;
            answered(response, pieces)
                .await
                .map_err(wasmtime::Error::from_anyhow)
        };
        let (received, _) = tokio::join!(receive, sent);
        received
    };
    store.run_concurrent(exchange).await?
}

/// Sends `request` to the component's handler.
pub async fn send(
    store: &mut Store<Host>,
    linker: &Linker<Host>,
    component: &Component,
    request: &Request,
) -> wasmtime::Result<Response> {
    let proxy = Proxy::instantiate_async(&mut *store, component, linker).await?;
    let (pieces, body) = body_of(request);
    let incoming = store
        .data_mut()
        .http()
        .new_incoming_request(Scheme::Http, request.with(body)?)?;
    let (sender, receiver) = tokio::sync::oneshot::channel();
    let outparam = store.data_mut().http().new_response_outparam(sender)?;

    // The guest blocks on its body until somebody takes it, so both sides make progress together.
    let receive = async {
        let response = receiver
            .await?
            .map_err(|code| anyhow!("the guest answered {code:?}"))?;
        answered(response, pieces).await
    };
    let handler = proxy.wasi_http_incoming_handler();
    let (handled, received) = tokio::join!(handler.call_handle(store, incoming, outparam), receive);
    handled?;
    received.map_err(wasmtime::Error::from_anyhow)
}

/// What comes back, while the rest of the request is sent.
async fn answered(response: http::Response<WasiBody>, pieces: Option<Pieces>) -> Result<Response> {
    let (parts, body) = response.into_parts();
    let body = match pieces {
        Some(pieces) => pieces.exchange(body).await?,
        None => collect(body).await?,
    };
    Ok(Response {
        status: parts.status.as_u16(),
        body: String::from_utf8_lossy(&body).into_owned(),
    })
}

impl Request {
    /// The request with a body.
    fn with<B>(&self, body: B) -> http::Result<http::Request<B>> {
        http::Request::builder()
            .method(self.method.as_str())
            .uri(format!("http://localhost{}", self.path))
            .body(body)
    }
}

/// The body of a request, and what is to be sent of it later.
fn body_of(request: &Request) -> (Option<Pieces>, WasiBody) {
    if !request.in_turn {
        return (None, full(request.body.repeat(request.repeat)));
    }
    let (sender, body) = Channel::new(1);
    let pieces = Pieces {
        sender,
        piece: Bytes::from(request.body.clone()),
        count: request.repeat,
    };
    (Some(pieces), body.boxed_unsync())
}

/// A body that is sent piece by piece: each only after the one before it has come back.
struct Pieces {
    sender: Sender<Bytes, Error>,
    piece: Bytes,
    count: usize,
}

impl Pieces {
    /// Sends the pieces, and returns all of the answer. A guest that waits for the end of the request waits forever.
    async fn exchange(mut self, mut answer: WasiBody) -> Result<Vec<u8>> {
        let mut received = Vec::new();
        for _ in 0..self.count {
            let before = occurrences(&received, &self.piece);
            self.sender.send_data(self.piece.clone()).await?;
            while occurrences(&received, &self.piece) == before {
                let frame = answer.frame().await;
                let frame = frame.ok_or_else(|| anyhow!("the answer ended before the request"))?;
                received.extend(
                    frame
                        .map_err(|error| anyhow!("{error:?}"))?
                        .data_ref()
                        .into_iter()
                        .flatten(),
                );
            }
        }
        drop(self.sender);
        received.extend(collect(answer).await?);
        Ok(received)
    }
}

fn occurrences(content: &[u8], piece: &[u8]) -> usize {
    content
        .windows(piece.len())
        .filter(|window| *window == piece)
        .count()
}

async fn collect(body: WasiBody) -> Result<Vec<u8>> {
    let collected = body.collect().await.map_err(|error| anyhow!("{error:?}"))?;
    Ok(collected.to_bytes().into())
}

/// A body that is this text.
pub fn full(content: String) -> WasiBody {
    Full::new(Bytes::from(content))
        .map_err(|never: Infallible| match never {})
        .boxed_unsync()
}
