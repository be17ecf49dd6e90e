//! Handlers, called as `wasmtime serve` calls them: an instance for each request, from a pool. There is no socket between,
//! and one request at a time, so that a difference of few percent is to be seen; `load.rs` is the check with all of it.

use std::time::{Duration, Instant};

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use tokio::runtime::{Builder, Runtime};
use wasmtime::component::Linker;
use wasmtime::{Engine, Result, bail, ensure, format_err};
use wasmtime_wasi::WasiCtx;
use wasmtime_wasi_http::p2::bindings::ProxyPre;
use wasmtime_wasi_http::p2::bindings::http::types::Scheme;
use wasmtime_wasi_http::{Error, RequestOptions, WasiBody, WasiHttpHooks, WasiHttpView};

use crate::rounds::{self, Size};
use crate::{Host, load, pooled, preopen, store};

/// Sends so many requests to each handler in every round, with a body of so many bytes.
pub fn measure(size: Size, path: &str, bytes: usize, handlers: &[&str]) -> Result<()> {
    let engine = pooled()?;
    let request = Request {
        path,
        body: Bytes::from(vec![b'x'; bytes]),
    };
    let handlers = handlers
        .iter()
        .map(|handler| Handler::new(&engine, handler));
    let handlers = handlers.collect::<Result<Vec<_>>>()?;
    let runtime = Builder::new_current_thread().enable_all().build()?;
    same_answers(&runtime, &handlers, &request)?;
    rounds::in_turn(size.rounds, &handlers, |handler| {
        handler.time_of(&runtime, &request, size.requests)
    })
}

struct Request<'a> {
    path: &'a str,
    body: Bytes,
}

/// Fails unless all answer the same: what answers with an error is fast.
fn same_answers(runtime: &Runtime, handlers: &[Handler<'_>], request: &Request<'_>) -> Result<()> {
    let mut expected = None;
    for handler in handlers {
        let answer = runtime.block_on(handler.answer(request))?;
        let expected = expected.get_or_insert_with(|| answer.clone());
        ensure!(*expected == answer, "the handlers answer differently");
    }
    Ok(())
}

/// A handler, and the directory that it finds at `/`.
struct Handler<'a> {
    engine: &'a Engine,
    prepared: ProxyPre<Host>,
    directory: &'a str,
}

impl<'a> Handler<'a> {
    fn new(engine: &'a Engine, handler: &'a str) -> Result<Self> {
        let Some((compiled, directory)) = handler.split_once('=') else {
            bail!("`{handler}` has no `=DIRECTORY`");
        };
        let mut linker = Linker::new(engine);
        wasmtime_wasi::p2::add_to_linker_async(&mut linker)?;
        wasmtime_wasi_http::p2::add_only_http_to_linker_async(&mut linker)?;
        Ok(Self {
            engine,
            prepared: ProxyPre::new(linker.instantiate_pre(&load(engine, compiled)?)?)?,
            directory,
        })
    }

    fn time_of(&self, runtime: &Runtime, request: &Request<'_>, count: usize) -> Result<String> {
        let mut latencies: Vec<Duration> = Vec::with_capacity(count);
        let started = Instant::now();
        for _ in 0..count {
            let started = Instant::now();
            runtime.block_on(self.answer(request))?;
            latencies.push(started.elapsed());
        }
        Ok(rounds::column(started.elapsed(), &latencies))
    }

    /// The body that one request is answered with, from the making of a store to its end.
    async fn answer(&self, request: &Request<'_>) -> Result<Bytes> {
        let mut builder = WasiCtx::builder();
        preopen(&mut builder, self.directory)?;
        let mut store = store(self.engine, &mut builder);
        let incoming = http::Request::builder()
            .method("POST")
            .uri(format!("http://localhost{}", request.path))
            .body(body(request.body.clone()))?;
        let incoming = store
            .data_mut()
            .http()
            .new_incoming_request(Scheme::Http, incoming)?;
        let (sender, receiver) = tokio::sync::oneshot::channel();
        let outparam = store.data_mut().http().new_response_outparam(sender)?;
        let proxy = self.prepared.instantiate_async(&mut store).await?;
        let handler = proxy.wasi_http_incoming_handler();
        // The guest waits for its body to be taken, so both sides go on at the same time.
        let (handled, received) = tokio::join!(
            handler.call_handle(&mut store, incoming, outparam),
            receive(receiver)
        );
        handled?;
        received
    }
}

type Answer =
    Result<http::Response<WasiBody>, wasmtime_wasi_http::p2::bindings::http::types::ErrorCode>;

async fn receive(receiver: tokio::sync::oneshot::Receiver<Answer>) -> Result<Bytes> {
    let answer = receiver.await?;
    let answer = answer.map_err(|code| format_err!("a handler answered {code:?}"))?;
    ensure!(
        answer.status() == 200,
        "a handler answered {}",
        answer.status()
    );
    let collected = answer.into_body().collect().await;
    Ok(collected
        .map_err(|error| format_err!("{error:?}"))?
        .to_bytes())
}

fn body(content: Bytes) -> WasiBody {
    let body = Full::new(content).map_err(|never| match never {});
    body.boxed_unsync()
}

/// The measured handlers send no requests of their own.
pub struct NoRequests;

type Sent = Box<dyn Future<Output = Result<(), Error>> + Send>;

impl WasiHttpHooks for NoRequests {
    fn send_request(
        &mut self,
        _: http::Request<WasiBody>,
        _: Option<RequestOptions>,
        _: Sent,
    ) -> Box<dyn Future<Output = Result<(http::Response<WasiBody>, Sent), Error>> + Send> {
        Box::new(async { Err(Error::HttpRequestDenied) })
    }
}
