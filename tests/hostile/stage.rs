//! Runs the guest in a host that offers all but HTTP, which no sandbox leaves to it, and some of which they hide.

use std::path::Path;
use std::sync::OnceLock;

use wasmtime::component::{Component, Instance, Linker, ResourceTable};
use wasmtime::{Config, Engine, OptLevel, Result, Store};
use wasmtime_wasi::p2::pipe::{MemoryInputPipe, MemoryOutputPipe};
use wasmtime_wasi::{FsPerms, WasiCtx, WasiCtxView, WasiView};
use wasmtime_wasi_config::{WasiConfig, WasiConfigVariables};

use crate::profile::{Sandbox, Way, read_only};
use crate::puppet::{ARGUMENTS, NESTED, Puppet};

/// Every four bytes of a hidden value.
pub const SECRET: &[u8; 4] = b"\xc3\xa9\xc3\xbf";

/// What realloc does, see the guest's program.
#[derive(Clone, Copy, Debug)]
pub enum Realloc {
    Return(u32),
    Grow(u32),
    Call(&'static str),
    CallBoth(&'static str, &'static str),
    Overwrite(u8),
}

/// A guest to attack with.
pub trait Guest {
    /// Calls an import with these numbers; those that are not given are zero.
    fn call(&mut self, name: &str, arguments: &[u64]) -> Result<u64>;
    /// Eight bytes of memory.
    fn load(&mut self, address: u64) -> Result<u64>;
    /// Changes eight bytes of memory.
    fn store(&mut self, address: u64, value: u64) -> Result<()>;
    /// Prepares an attack by realloc, after that many honest calls of it.
    fn arm(&mut self, attack: Realloc, countdown: u32) -> Result<()>;
    /// All of memory.
    fn dump(&mut self) -> Result<Vec<u8>>;

    /// Writes bytes, and zeros up to the next multiple of eight.
    fn write(&mut self, address: u64, bytes: &[u8]) -> Result<()> {
        for (i, chunk) in bytes.chunks(8).enumerate() {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.store(address + 8 * i as u64, u64::from_le_bytes(word))?;
        }
        Ok(())
    }
}

pub struct Host {
    wasi: WasiCtx,
    config: WasiConfigVariables,
    table: ResourceTable,
}

impl WasiView for Host {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView {
            ctx: &mut self.wasi,
            table: &mut self.table,
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
            .memory_reservation(1 << 20)
            .memory_guard_size(0)
            .memory_reservation_for_growth(0)
            .cranelift_opt_level(OptLevel::None);
        Engine::new(&config).unwrap()
    })
}

fn linker() -> &'static Linker<Host> {
    static LINKER: OnceLock<Linker<Host>> = OnceLock::new();
    LINKER.get_or_init(|| {
        let mut linker = Linker::new(engine());
        wasmtime_wasi::p2::add_to_linker_async(&mut linker).unwrap();
        wasmtime_wasi_config::add_to_linker(&mut linker, |host: &mut Host| {
            WasiConfig::from(&host.config)
        })
        .unwrap();
        linker
    })
}

fn component(sandbox: Sandbox) -> &'static Component {
    static COMPONENTS: [OnceLock<Component>; Sandbox::ALL.len()] =
        [const { OnceLock::new() }; Sandbox::ALL.len()];
    COMPONENTS[sandbox as usize].get_or_init(|| Component::new(engine(), sandbox.output()).unwrap())
}

fn traced_component(sandbox: Sandbox) -> &'static Component {
    static COMPONENTS: [OnceLock<Component>; Sandbox::ALL.len()] =
        [const { OnceLock::new() }; Sandbox::ALL.len()];
    COMPONENTS[sandbox as usize].get_or_init(|| made(sandbox, Puppet::get(), Way::Traced))
}

fn component_with_most_memory(way: Way) -> &'static Component {
    static COMPONENTS: [OnceLock<Component>; Way::ALL.len()] =
        [const { OnceLock::new() }; Way::ALL.len()];
    COMPONENTS[way as usize].get_or_init(|| made(Sandbox::Closed, Puppet::with_most_memory(), way))
}

fn made(sandbox: Sandbox, guest: &Puppet, way: Way) -> Component {
    Component::new(engine(), sandbox.virtualize(guest, way)).unwrap()
}

/// The guest in its sandbox, in a host.
pub struct Stage {
    stderr: MemoryOutputPipe,
    runtime: tokio::runtime::Runtime,
    store: Store<Host>,
    instance: Instance,
}

impl Stage {
    pub fn new(sandbox: Sandbox) -> Stage {
        Stage::of(component(sandbox))
    }

    /// The same, with lines about calls.
    pub fn traced(sandbox: Sandbox) -> Stage {
        Stage::of(traced_component(sandbox))
    }

    /// A guest with as much memory as there can be, in a sandbox that has nothing of the host's.
    pub fn with_most_memory(way: Way) -> Stage {
        Stage::of(component_with_most_memory(way))
    }

    /// With a host directory that is opened for reading only.
    pub fn read_only() -> Stage {
        static COMPONENT: OnceLock<Component> = OnceLock::new();
        let compile = || Component::new(engine(), read_only()).unwrap();
        Stage::of(COMPONENT.get_or_init(compile))
    }

    /// What the host's standard error got.
    pub fn printed(&self) -> String {
        String::from_utf8(self.stderr.contents().to_vec()).unwrap()
    }

    fn of(component: &Component) -> Stage {
        let stderr = MemoryOutputPipe::new(1 << 20);
        let secret = std::str::from_utf8(SECRET).unwrap().repeat(64);
        let mut builder = WasiCtx::builder();
        builder
            .allow_blocking_current_thread(true)
            .stdin(MemoryInputPipe::new("input"))
            .stderr(stderr.clone())
            .env("A", "visible");
        let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/directory");
        builder
            .preopened_dir(fixture, "/host", FsPerms::ReadOnly)
            .unwrap();
        for i in 0..8 {
            builder.env(format!("HIDDEN{i}"), &secret);
        }
        let hidden = (0..8).map(|i| (format!("hidden{i}"), secret.clone()));
        let visible = ("A".to_string(), "visible".to_string());
        let host = Host {
            wasi: builder.build(),
            config: hidden.chain([visible]).collect(),
            table: ResourceTable::new(),
        };
        let mut store = Store::new(engine(), host);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let instance = runtime
            .block_on(linker().instantiate_async(&mut store, component))
            .unwrap();
        Stage {
            stderr,
            runtime,
            store,
            instance,
        }
    }

    fn run<P, R>(&mut self, name: &str, params: P) -> Result<R>
    where
        P: wasmtime::component::ComponentNamedList + wasmtime::component::Lower + Send + Sync,
        R: wasmtime::component::ComponentNamedList
            + wasmtime::component::Lift
            + Send
            + Sync
            + 'static,
    {
        let function = self
            .instance
            .get_typed_func::<P, R>(&mut self.store, name)?;
        self.runtime
            .block_on(function.call_async(&mut self.store, params))
    }

    fn pass(&mut self, base: u32, arguments: &[u64]) -> Result<()> {
        for k in 0..17 {
            let argument = arguments.get(k as usize).copied().unwrap_or_default();
            self.store(u64::from(base + 8 * k), argument)?;
        }
        Ok(())
    }

    /// Sets the arguments of the calls that realloc makes.
    pub fn pass_nested(&mut self, first: &[u64], second: &[u64]) -> Result<()> {
        self.pass(NESTED[0], first)?;
        self.pass(NESTED[1], second)
    }
}

impl Guest for Stage {
    fn call(&mut self, name: &str, arguments: &[u64]) -> Result<u64> {
        self.pass(ARGUMENTS, arguments)?;
        self.run::<_, ()>("call", (Puppet::get().position(name),))?;
        self.load(ARGUMENTS.into())
    }

    fn load(&mut self, address: u64) -> Result<u64> {
        Ok(self.run::<_, (u64,)>("load", (address as u32,))?.0)
    }

    fn store(&mut self, address: u64, value: u64) -> Result<()> {
        self.run::<_, ()>("store", (address as u32, value))
    }

    fn arm(&mut self, attack: Realloc, countdown: u32) -> Result<()> {
        let position = |name| Puppet::get().position(name) as i32;
        let (number, value, first, second) = match attack {
            Realloc::Return(pointer) => (1, pointer, -1, -1),
            Realloc::Grow(pages) => (2, pages, -1, -1),
            Realloc::Call(first) => (3, 0, position(first), -1),
            Realloc::CallBoth(first, second) => (3, 0, position(first), position(second)),
            Realloc::Overwrite(byte) => (4, byte.into(), -1, -1),
        };
        let params: (u32, u32, u32, i32, i32) = (number, countdown, value, first, second);
        self.run::<_, ()>("arm", params)
    }

    fn dump(&mut self) -> Result<Vec<u8>> {
        Ok(self.run::<_, (Vec<u8>,)>("dump", ())?.0)
    }
}
