//! The host of the tests: it offers everything, so that only the output's own policy restricts.

use super::calls;
use super::case::{Host as Offer, World};
use super::elsewhere::Elsewhere;
use super::lookups::{self, Lookups, Names};
use super::requests::{Network, Requests};
use super::servers::Servers;
use super::tree;
use std::path::Path;
use std::sync::OnceLock;
use std::time::Duration;
use std::{fs, io, thread};
use tempfile::TempDir;
use wasmtime::component::{Linker, ResourceTable, Val};
use wasmtime::{Config, Engine, OptLevel, Result, Store, StoreContextMut};
use wasmtime_wasi::p1::{self, WasiP1Ctx};
use wasmtime_wasi::p2::bindings::LinkOptions;
use wasmtime_wasi::p2::pipe::{MemoryInputPipe, MemoryOutputPipe};
use wasmtime_wasi::{FsPerms, WasiCtx, WasiCtxBuilder, WasiCtxView, WasiView};
use wasmtime_wasi_config::{WasiConfig, WasiConfigVariables};
use wasmtime_wasi_http::{WasiHttpCtx, WasiHttpCtxView, WasiHttpView};

const OUTPUT_CAPACITY: usize = 1 << 24;
/// How often a running guest gives way, so that a time limit can end it.
const TICK: Duration = Duration::from_millis(200);

/// The state of one run.
pub struct Host {
    wasi: WasiCtx,
    http: WasiHttpCtx,
    requests: Requests,
    names: Names,
    config: WasiConfigVariables,
    variables: Vec<(String, String)>,
    table: ResourceTable,
}

/// What a run leaves behind.
pub struct Traces {
    stdout: MemoryOutputPipe,
    stderr: MemoryOutputPipe,
    /// Copies of the fixtures, so that runs at the same time do not see each other's files.
    _directories: Vec<TempDir>,
    elsewhere: Elsewhere,
}

impl Traces {
    pub fn stdout(&self) -> String {
        String::from_utf8_lossy(&self.stdout.contents()).into_owned()
    }

    /// What the host's network was asked for and refused.
    pub fn elsewhere(&self) -> &Elsewhere {
        &self.elsewhere
    }

    pub fn stderr(&self) -> String {
        String::from_utf8_lossy(&self.stderr.contents()).into_owned()
    }
}

impl WasiView for Host {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView {
            ctx: &mut self.wasi,
            table: &mut self.table,
        }
    }
}

impl WasiHttpView for Host {
    fn http(&mut self) -> WasiHttpCtxView<'_> {
        WasiHttpCtxView {
            hooks: &mut self.requests,
            table: &mut self.table,
            ctx: &mut self.http,
        }
    }
}

impl Host {
    /// Lookups from the case.
    pub fn lookups(&mut self) -> Lookups<'_> {
        Lookups::new(self.wasi.sockets(), &mut self.table, &mut self.names)
    }

    /// The names that were asked for.
    pub fn names_asked(&self) -> &[String] {
        self.names.asked()
    }
}

/// The engine of all runs.
pub fn engine() -> &'static Engine {
    static ENGINE: OnceLock<Engine> = OnceLock::new();
    ENGINE.get_or_init(|| {
        let mut config = Config::new();
        config
            .wasm_component_model(true)
            .wasm_component_model_async(true)
            .wasm_component_model_implements(true)
            .wasm_multi_memory(true)
            .epoch_interruption(true)
            .cranelift_opt_level(OptLevel::None);
        let engine = Engine::new(&config).expect("the engine's configuration is valid");
        let ticking = engine.clone();
        thread::spawn(move || {
            loop {
                thread::sleep(TICK);
                ticking.increment_epoch();
            }
        });
        engine
    })
}

/// What becomes of requests on the host of a case.
pub fn requests(offer: &Offer, servers: &Servers, elsewhere: &Elsewhere) -> Requests {
    if !offer.has_network() {
        return Requests::Answered;
    }
    Requests::Sent(Network {
        internet: servers.internet(),
        elsewhere: elsewhere.clone(),
        default_scheme: offer.default_scheme.clone(),
        host_header: offer.host_header,
    })
}

/// The store of a component.
pub fn store(mut wasi: WasiCtxBuilder, offer: &Offer, requests: Requests) -> Store<Host> {
    let config = offer.config.iter();
    limited(Host {
        wasi: wasi.build(),
        http: WasiHttpCtx::new(),
        requests,
        names: Names::new(offer.names.clone()),
        config: config
            .map(|(key, value)| (key.clone(), value.clone()))
            .collect(),
        variables: offer.env.clone().into_iter().collect(),
        table: ResourceTable::new(),
    })
}

/// The store of a preview1 module.
pub fn preview1_store(mut wasi: WasiCtxBuilder) -> Store<WasiP1Ctx> {
    limited(wasi.build_p1())
}

/// A store whose guest gives way now and then.
fn limited<T>(state: T) -> Store<T> {
    let mut store = Store::new(engine(), state);
    store.set_epoch_deadline(1);
    store.epoch_deadline_async_yield_and_update(1);
    store
}

/// What the case says the host offers.
pub fn wasi(offer: &Offer) -> Result<(WasiCtxBuilder, Traces)> {
    let stdout = MemoryOutputPipe::new(OUTPUT_CAPACITY);
    let stderr = MemoryOutputPipe::new(OUTPUT_CAPACITY);
    let mut builder = WasiCtx::builder();
    builder
        .allow_blocking_current_thread(true)
        .stdin(MemoryInputPipe::new(offer.stdin.clone()))
        .stdout(stdout.clone())
        .stderr(stderr.clone())
        .args(&offer.args)
        .allow_tcp(true)
        .allow_udp(true)
        .allow_ip_name_lookup(true);
    let elsewhere = Elsewhere::default();
    match offer.has_network() {
        true => {
            let elsewhere = elsewhere.clone();
            builder.socket_addr_check(move |address, purpose| {
                let is_allowed = elsewhere.allows(address, purpose);
                Box::pin(async move { is_allowed })
            });
        }
        false => {
            builder.inherit_network();
        }
    }
    for (name, value) in &offer.env {
        builder.env(name, value);
    }
    if let Some(cwd) = &offer.cwd {
        builder.initial_cwd(cwd);
    }
    let permissions = match offer.read_only {
        true => FsPerms::ReadOnly,
        false => FsPerms::ReadWrite,
    };
    let mut directories = Vec::new();
    for (guest, fixture) in &offer.preopens {
        let directory = tempfile::tempdir()?;
        copy(&super::tests_directory().join(fixture), directory.path())?;
        builder.preopened_dir(directory.path(), guest, permissions)?;
        directories.push(directory);
    }
    let traces = Traces {
        stdout,
        stderr,
        _directories: directories,
        elsewhere,
    };
    Ok((builder, traces))
}

/// Copies a directory with all that is in it.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        let kind = entry.file_type()?;
        if kind.is_dir() {
            fs::create_dir(&target)?;
            copy(&entry.path(), &target)?;
        } else if kind.is_symlink() {
            tree::make_link(&fs::read_link(entry.path())?, &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// All of preview1, as wasmtime implements it by itself.
pub fn preview1_linker() -> Result<wasmtime::Linker<WasiP1Ctx>> {
    let mut linker = wasmtime::Linker::new(engine());
    p1::add_to_linker_async(&mut linker, |wasi| wasi)?;
    Ok(linker)
}

/// Gives back the first parameter, whatever it is, and lets go of the others.
async fn echo(
    mut store: StoreContextMut<'_, Host>,
    params: &[Val],
    results: &mut [Val],
) -> wasmtime::Result<()> {
    calls::record("test:host/echo#".to_owned());
    results[0] = params[0].clone();
    let mut pending: Vec<&Val> = params[1..].iter().collect();
    while let Some(value) = pending.pop() {
        match value {
            Val::Resource(resource) => resource.resource_drop_async(&mut store).await?,
            Val::List(values) => pending.extend(values),
            Val::Record(fields) => pending.extend(fields.iter().map(|(_, value)| value)),
            _ => {}
        }
    }
    Ok(())
}

const ECHOES: [&str; 10] = [
    "owned", "optional", "fallible", "chosen", "paired", "labelled", "several", "nested",
    "spilled", "borrowed",
];

/// What the host can be asked for.
pub fn linker(offer: &Offer) -> Result<Linker<Host>> {
    match offer.world {
        World::All if offer.names.is_empty() => everything(),
        World::All => {
            let mut linker = everything()?;
            lookups::add_to_linker(&mut linker)?;
            Ok(linker)
        }
        World::Proxy => {
            let mut linker = Linker::new(engine());
            wasmtime_wasi_http::p2::add_to_linker_async(&mut linker)?;
            Ok(linker)
        }
    }
}

fn everything() -> Result<Linker<Host>> {
    let mut linker = Linker::new(engine());
    let mut options = LinkOptions::default();
    options.network_error_code(true);
    wasmtime_wasi::p2::add_to_linker_with_options_async(&mut linker, &options)?;
    wasmtime_wasi_http::p2::add_only_http_to_linker_async(&mut linker)?;
    wasmtime_wasi::p3::add_to_linker(&mut linker)?;
    wasmtime_wasi_http::p3::add_to_linker(&mut linker)?;
    wasmtime_wasi_config::add_to_linker(&mut linker, |host: &mut Host| {
        calls::record("wasi:config/store#".to_owned());
        WasiConfig::from(&host.config)
    })?;
    // The linker knows imports by their own names only, whichever interface they implement.
    for name in ["test:host/api", "primary", "backup"] {
        linker.instance(name)?.func_wrap("answer", |_, (): ()| {
            calls::record("test:host/api#answer".to_owned());
            Ok((42_u32,))
        })?;
    }
    for name in ["variables", "other-variables"] {
        linker.instance(name)?.func_wrap(
            "get-environment",
            |store: StoreContextMut<'_, Host>, (): ()| Ok((store.data().variables.clone(),)),
        )?;
    }
    for function in ECHOES {
        linker
            .instance("test:host/echo")?
            .func_new_async(function, |store, _, params, results| {
                Box::new(echo(store, params, results))
            })?;
    }
    Ok(linker)
}
