//! The host of the tests: it offers everything, so that only the output's own policy restricts.

use super::calls;
use super::case::Host as Offer;
use super::http::CannedResponses;
use super::tree;
use std::path::Path;
use std::sync::OnceLock;
use std::time::Duration;
use std::{fs, io, thread};
use tempfile::TempDir;
use wasmtime::component::{Linker, ResourceTable};
use wasmtime::{Config, Engine, OptLevel, Result, Store};
use wasmtime_wasi::p2::bindings::LinkOptions;
use wasmtime_wasi::p2::pipe::{MemoryInputPipe, MemoryOutputPipe};
use wasmtime_wasi::{FsPerms, WasiCtx, WasiCtxView, WasiView};
use wasmtime_wasi_config::{WasiConfig, WasiConfigVariables};
use wasmtime_wasi_http::{WasiHttpCtx, WasiHttpCtxView, WasiHttpView};

const OUTPUT_CAPACITY: usize = 1 << 24;
/// How often a running guest gives way, so that a time limit can end it.
const TICK: Duration = Duration::from_millis(200);

/// The state of one run.
pub struct Host {
    wasi: WasiCtx,
    http: WasiHttpCtx,
    responses: CannedResponses,
    config: WasiConfigVariables,
    table: ResourceTable,
    stdout: MemoryOutputPipe,
    stderr: MemoryOutputPipe,
    /// Copies of the fixtures, so that runs at the same time do not see each other's files.
    _directories: Vec<TempDir>,
}

impl Host {
    pub fn stdout(&self) -> String {
        String::from_utf8_lossy(&self.stdout.contents()).into_owned()
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
            hooks: &mut self.responses,
            table: &mut self.table,
            ctx: &mut self.http,
        }
    }
}

/// The engine of all runs.
pub fn engine() -> &'static Engine {
    static ENGINE: OnceLock<Engine> = OnceLock::new();
    ENGINE.get_or_init(|| {
        let mut config = Config::new();
        config
            .wasm_component_model(true)
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

/// A store with what the case says the host offers.
pub fn store(offer: &Offer) -> Result<Store<Host>> {
    let stdout = MemoryOutputPipe::new(OUTPUT_CAPACITY);
    let stderr = MemoryOutputPipe::new(OUTPUT_CAPACITY);
    let mut builder = WasiCtx::builder();
    builder
        .allow_blocking_current_thread(true)
        .stdin(MemoryInputPipe::new(offer.stdin.clone()))
        .stdout(stdout.clone())
        .stderr(stderr.clone())
        .args(&offer.args)
        .inherit_network()
        .allow_ip_name_lookup(true);
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
    let host = Host {
        wasi: builder.build(),
        http: WasiHttpCtx::new(),
        responses: CannedResponses,
        config: offer
            .config
            .iter()
            .map(|(key, value)| (key.clone(), value.clone()))
            .collect(),
        table: ResourceTable::new(),
        stdout,
        stderr,
        _directories: directories,
    };
    let mut store = Store::new(engine(), host);
    store.set_epoch_deadline(1);
    store.epoch_deadline_async_yield_and_update(1);
    Ok(store)
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

/// Everything the host can be asked for.
pub fn linker() -> Result<Linker<Host>> {
    let mut linker = Linker::new(engine());
    let mut options = LinkOptions::default();
    options.network_error_code(true);
    wasmtime_wasi::p2::add_to_linker_with_options_async(&mut linker, &options)?;
    wasmtime_wasi_http::p2::add_only_http_to_linker_async(&mut linker)?;
    wasmtime_wasi_config::add_to_linker(&mut linker, |host: &mut Host| {
        calls::record("wasi:config/store#".to_owned());
        WasiConfig::from(&host.config)
    })?;
    linker
        .instance("test:host/api")?
        .func_wrap("answer", |_, (): ()| {
            calls::record("test:host/api#answer".to_owned());
            Ok((42_u32,))
        })?;
    Ok(linker)
}
