//! A command that serves, on a host that offers everything, and clients of it.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use tokio::net::TcpSocket;
use tokio::sync::oneshot;
use wasmtime::component::{Component, Linker, ResourceTable};
use wasmtime::{Config, Engine, Store};
use wasmtime_wasi::p2::bindings::Command;
use wasmtime_wasi::{FsPerms, WasiCtx, WasiCtxBuilder, WasiCtxView, WasiView};

/// How long a client waits until it tries again.
const PAUSE: Duration = Duration::from_millis(5);

/// A port that is for a component to listen on. Linux lets it do so while nobody else gets the port.
pub struct Port {
    pub number: u16,
    _kept: Option<TcpSocket>,
}

impl Port {
    pub fn new() -> Self {
        let socket = TcpSocket::new_v4().unwrap();
        socket.set_reuseaddr(true).unwrap();
        socket.bind((Ipv4Addr::LOCALHOST, 0).into()).unwrap();
        let number = socket.local_addr().unwrap().port();
        Self {
            number,
            _kept: cfg!(target_os = "linux").then_some(socket),
        }
    }

    pub fn address(&self) -> SocketAddr {
        (Ipv4Addr::LOCALHOST, self.number).into()
    }
}

/// Whether somebody has connected. Connections are there before a client hears of them.
pub fn is_connected(listener: &TcpListener) -> bool {
    listener.set_nonblocking(true).unwrap();
    listener.accept().is_ok()
}

struct State {
    context: WasiCtx,
    table: ResourceTable,
}

impl WasiView for State {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView {
            ctx: &mut self.context,
            table: &mut self.table,
        }
    }
}

/// A component that serves until this is dropped.
pub struct Running {
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Running {
    /// Starts a component on a host with this directory as its root, and these arguments.
    pub fn start(component: &Path, root: &Path, arguments: &[&str]) -> Self {
        let engine = Engine::new(&Config::new()).unwrap();
        let component = Component::from_file(&engine, component).unwrap();
        let mut context = WasiCtxBuilder::new();
        context
            .allow_blocking_current_thread(true)
            .args(arguments)
            .inherit_network()
            .allow_tcp(true)
            .allow_udp(true)
            .allow_ip_name_lookup(true)
            .preopened_dir(root, "/", FsPerms::ReadWrite)
            .unwrap();
        let state = State {
            context: context.build(),
            table: ResourceTable::new(),
        };
        let (stop, stopped) = oneshot::channel();
        let thread = thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap();
            runtime.block_on(async {
                tokio::select! {
                    () = run(&engine, &component, state) => {}
                    _ = stopped => {}
                }
            });
        });
        Self {
            stop: Some(stop),
            thread: Some(thread),
        }
    }

    /// The status and the body of what it answers at an address.
    pub fn get(&self, address: SocketAddr, target: &str) -> (u16, String) {
        let mut connection = self.connect(address);
        write!(connection, "GET {target} HTTP/1.1\r\nHost: device\r\n\r\n").unwrap();
        let mut answer = String::new();
        connection.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap();
        (status.parse().unwrap(), body.to_owned())
    }

    /// Connects as soon as it listens.
    fn connect(&self, address: SocketAddr) -> TcpStream {
        loop {
            match TcpStream::connect(address) {
                Ok(stream) => return stream,
                Err(_) => thread::sleep(PAUSE),
            }
            let is_over = self.thread.as_ref().is_none_or(JoinHandle::is_finished);
            assert!(!is_over, "the server ended");
        }
    }
}

async fn run(engine: &Engine, component: &Component, state: State) {
    let mut linker = Linker::new(engine);
    wasmtime_wasi::p2::add_to_linker_async(&mut linker).unwrap();
    let mut store = Store::new(engine, state);
    let command = Command::instantiate_async(&mut store, component, &linker);
    let command = command.await.unwrap();
    let ended = command.wasi_cli_run().call_run(&mut store).await;
    panic!("the server ended: {ended:?}");
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.stop.take());
        // A panic of the thread has been told.
        let _ = self.thread.take().map(JoinHandle::join);
    }
}
