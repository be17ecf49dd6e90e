//! Runs an output or its guest the way the case asks for: as a program, as an HTTP handler, or call by call.

use super::calls;
use super::case::{Case, Host as Offer, Invocation};
use super::host::{self, Host};
use super::http::{self, Response};
use super::servers::Notes;
use anyhow::Result;
use std::fmt;
use std::time::Duration;
use wasmparser::Parser;
use wasmtime::component::{Accessor, Component, Instance, Linker, Val};
use wasmtime::{Module, Store};
use wasmtime_wasi::p2::bindings::Command;
use wasmtime_wasi::p3::bindings as p3;
use wasmtime_wasi::{I32Exit, WasiCtxBuilder};

const TIME_LIMIT: Duration = Duration::from_secs(60);

/// How a run ended.
#[derive(Debug, PartialEq)]
pub enum End {
    Exit(i32),
    /// The chain of errors, and the backtrace.
    Trap(String),
}

impl fmt::Display for End {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exit(code) => write!(formatter, "exits with {code}"),
            Self::Trap(text) => {
                // Where in the host that was is of no interest here.
                let (text, _) = text.split_once("Stack backtrace:").unwrap_or((text, ""));
                write!(formatter, "traps: {}", text.trim_end())
            }
        }
    }
}

impl End {
    /// Whether both succeed, both fail, or both trap. An exit of a component carries no number.
    pub fn is_like(&self, other: &End) -> bool {
        match (self, other) {
            (End::Exit(code), End::Exit(other)) => (*code == 0) == (*other == 0),
            (End::Trap(_), End::Trap(_)) => true,
            _ => false,
        }
    }
}

/// What was seen of a run.
pub struct Outcome {
    pub end: End,
    pub stdout: String,
    pub stderr: String,
    pub response: Option<Response>,
    /// The result of each invocation that was reached.
    pub results: Vec<String>,
    /// Functions of the host that were called: `interface#function`.
    pub calls: Vec<String>,
    /// What each server of the case noted.
    pub servers: Notes,
    /// What the host's network was asked for and refused.
    pub elsewhere: Vec<String>,
    /// Names that the host was asked for.
    pub lookups: Vec<String>,
}

/// A guest or an output, compiled.
pub enum Program {
    Component(Component),
    /// A preview1 module: its host is the one that wasmtime has for such modules.
    Module(Module),
}

impl Program {
    /// Compiles a component or a core module.
    pub fn new(bytes: &[u8]) -> Result<Self> {
        let engine = host::engine();
        Ok(match Parser::is_component(bytes) {
            true => Self::Component(Component::new(engine, bytes)?),
            false => Self::Module(Module::new(engine, bytes)?),
        })
    }

    /// Runs as the case asks for, on a host that offers this.
    pub fn execute(&self, case: &Case, offer: &Offer) -> Result<Outcome> {
        let serving = case.servers.serve()?;
        let run = self.run(case, offer);
        let servers = serving.finish()?;
        Ok(Outcome { servers, ..run? })
    }

    /// Runs in a runtime of its own: when it is gone, so are the connections that the run had.
    fn run(&self, case: &Case, offer: &Offer) -> Result<Outcome> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        runtime.block_on(async {
            let (wasi, traces) = host::wasi(offer)?;
            let mut seen = Seen::default();
            calls::start();
            let run = async {
                match self {
                    Self::Component(component) => {
                        let requests = host::requests(offer, &case.servers, traces.elsewhere());
                        let mut store = host::store(wasi, offer, requests);
                        let linker = host::linker(offer)?;
                        let ended =
                            run_component(case, component, &linker, &mut store, &mut seen).await;
                        seen.lookups = store.data().names_asked().to_vec();
                        ended
                    }
                    Self::Module(module) => run_module(module, wasi).await,
                }
            };
            let end = match tokio::time::timeout(TIME_LIMIT, run).await {
                Ok(Ok(code)) => End::Exit(code),
                Ok(Err(error)) => match error.downcast_ref::<I32Exit>() {
                    Some(exit) => End::Exit(exit.0),
                    None => End::Trap(format!("{error:?}")),
                },
                Err(_) => End::Trap(format!("still running after {TIME_LIMIT:?}")),
            };
            Ok(Outcome {
                end,
                stdout: traces.stdout(),
                stderr: traces.stderr(),
                response: seen.response,
                results: seen.results,
                calls: calls::finish(),
                servers: Notes::new(),
                elsewhere: traces.elsewhere().lines(),
                lookups: seen.lookups,
            })
        })
    }
}

#[derive(Default)]
struct Seen {
    response: Option<Response>,
    results: Vec<String>,
    lookups: Vec<String>,
}

async fn run_component(
    case: &Case,
    component: &Component,
    linker: &Linker<Host>,
    store: &mut Store<Host>,
    seen: &mut Seen,
) -> wasmtime::Result<i32> {
    if let Some(request) = &case.http {
        seen.response = Some(match exports(component, "wasi:http/handler@0.3.") {
            true => http::send_in_0_3(store, linker, component, request).await?,
            false => http::send(store, linker, component, request).await?,
        });
        return Ok(0);
    }
    if !case.invocations.is_empty() {
        let instance = linker.instantiate_async(&mut *store, component).await?;
        for invocation in &case.invocations {
            seen.results
                .push(invoke(store, &instance, invocation).await?);
        }
        return Ok(0);
    }
    let result = match exports(component, "wasi:cli/run@0.3.") {
        false => {
            let command = Command::instantiate_async(&mut *store, component, linker).await?;
            command.wasi_cli_run().call_run(store).await?
        }
        true => {
            let command = p3::Command::instantiate_async(&mut *store, component, linker).await?;
            let run = async |store: &Accessor<Host>| command.wasi_cli_run().call_run(store).await;
            store.run_concurrent(run).await??
        }
    };
    Ok(i32::from(result.is_err()))
}

/// Whether a component has an export whose name begins like this.
fn exports(component: &Component, beginning: &str) -> bool {
    let ty = component.component_type();
    let mut exports = ty.exports(component.engine());
    exports.any(|(name, _)| name.starts_with(beginning))
}

async fn run_module(module: &Module, wasi: WasiCtxBuilder) -> wasmtime::Result<i32> {
    let mut store = host::preview1_store(wasi);
    let linker = host::preview1_linker()?;
    let instance = linker.instantiate_async(&mut store, module).await?;
    let start = instance.get_typed_func::<(), ()>(&mut store, "_start")?;
    start.call_async(&mut store, ()).await?;
    Ok(0)
}

async fn invoke(
    store: &mut Store<Host>,
    instance: &Instance,
    invocation: &Invocation,
) -> wasmtime::Result<String> {
    let missing = || wasmtime::format_err!("no export `{}`", invocation.export);
    let (interface, name) = match invocation.export.split_once('#') {
        Some((interface, name)) => {
            let index = instance.get_export_index(&mut *store, None, interface);
            (Some(index.ok_or_else(missing)?), name)
        }
        None => (None, invocation.export.as_str()),
    };
    let index = instance
        .get_export_index(&mut *store, interface.as_ref(), name)
        .ok_or_else(missing)?;
    let function = instance.get_func(&mut *store, index).ok_or_else(missing)?;
    let signature = function.ty(&*store);
    let (expected, given) = (signature.params().len(), invocation.args.len());
    if given != expected {
        wasmtime::bail!(
            "`{}` has {expected} parameters, and the case passes {given} arguments",
            invocation.export
        );
    }
    let arguments = signature
        .params()
        .zip(&invocation.args)
        .map(|((_, parameter), text)| Val::from_wave(&parameter, text))
        .collect::<wasmtime::Result<Vec<_>>>()?;
    let mut results = vec![Val::Bool(false); signature.results().len()];
    function
        .call_async(&mut *store, &arguments, &mut results)
        .await?;
    results.first().map_or(Ok(String::new()), Val::to_wave)
}
