//! Small servers on loopback, which note what reaches them, and clients of what a guest listens on. Their ports are the
//! system's choice: a case writes `{port:NAME}`.
//!
//! They are bound once for a case, before the tool runs, since its options name their ports. They serve each run anew, so
//! that each has its own notes. A run is over when all that it connected or sent has been noted.

mod http;
mod sockets;

use super::case::{Kind, Server};
use anyhow::{Context, Result, anyhow};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv6Addr, SocketAddr, TcpListener, UdpSocket};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use tokio::net::TcpSocket;
use tokio::sync::watch;
use tokio::task::JoinSet;

/// What begins the place of a port in a case file: `{port:NAME}`, `{port:NAME+1}` or `{port:NAME-1}`.
const PLACEHOLDER: &str = "{port:";

/// What each server noted.
pub type Notes = BTreeMap<String, Vec<String>>;

/// The servers of a case.
#[derive(Default)]
pub struct Servers(BTreeMap<String, Bound>);

struct Bound {
    kind: Kind,
    address: SocketAddr,
    socket: Socket,
}

enum Socket {
    Listener(TcpListener),
    Datagrams(UdpSocket),
    /// A port that is for the guest: bound, so that nobody else gets it, and not listening. Linux lets somebody listen there
    /// who reuses addresses, as the guest's host does.
    Kept(TcpSocket),
    /// A port that was free a moment ago.
    Free,
}

/// What of a case file has to be known before the ports are written into it.
#[derive(Deserialize)]
struct Unfilled {
    #[serde(default)]
    host: UnfilledHost,
}

#[derive(Default, Deserialize)]
struct UnfilledHost {
    #[serde(default)]
    servers: BTreeMap<String, Server>,
}

impl Servers {
    /// Binds the servers that a case file names.
    pub fn of(text: &str) -> Result<Self> {
        let case: Unfilled = toml::from_str(text)?;
        let mut servers = BTreeMap::new();
        for (name, server) in case.host.servers {
            let bound = Bound::new(&server).with_context(|| format!("server `{name}`"))?;
            servers.insert(name, bound);
        }
        Ok(Self(servers))
    }

    /// Writes the ports where a text has their places.
    pub fn fill(&self, text: &str) -> Result<String> {
        let mut parts = text.split(PLACEHOLDER);
        let mut filled = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (place, rest) = part.split_once('}').context("a port's place has no end")?;
            filled.push_str(&self.port(place)?.to_string());
            filled.push_str(rest);
        }
        Ok(filled)
    }

    /// The port of `NAME`, `NAME+1` or `NAME-1`.
    fn port(&self, place: &str) -> Result<u16> {
        // Names have hyphens, too.
        let end = place.rfind(['+', '-']).unwrap_or(place.len());
        let (name, offset) = match place[end..].parse() {
            Ok(offset) => (&place[..end], offset),
            Err(_) => (place, 0),
        };
        let server = self.0.get(name);
        let server = server.with_context(|| format!("no server is named `{name}`"))?;
        let port = server.address.port().checked_add_signed(offset);
        port.with_context(|| format!("`{place}` is no port"))
    }

    /// The server that stands for all that is elsewhere.
    pub fn internet(&self) -> Option<SocketAddr> {
        let mut all = self.0.values();
        all.find(|server| server.kind == Kind::Internet)
            .map(|server| server.address)
    }

    /// Starts to serve.
    pub fn serve(&self) -> Result<Serving> {
        let (stop, stopped) = watch::channel(());
        let mut servers = Vec::new();
        for (name, bound) in &self.0 {
            servers.push((name.clone(), bound.ready()?));
        }
        let thread = thread::spawn(move || serve(servers, stopped));
        Ok(Serving { stop, thread })
    }
}

impl Bound {
    fn new(server: &Server) -> Result<Self> {
        let any = SocketAddr::new(server.address(), 0);
        let kind = server.kind();
        let (socket, address) = match kind {
            Kind::Http | Kind::Internet | Kind::Tcp => {
                let listener = TcpListener::bind(any)?;
                listener.set_nonblocking(true)?;
                let address = listener.local_addr()?;
                (Socket::Listener(listener), address)
            }
            Kind::Udp => {
                let socket = UdpSocket::bind(any)?;
                socket.set_nonblocking(true)?;
                let address = socket.local_addr()?;
                (Socket::Datagrams(socket), address)
            }
            Kind::Visitor => {
                let socket = tcp_socket(any)?;
                socket.set_reuseaddr(true)?;
                socket.bind(any)?;
                let address = socket.local_addr()?;
                match cfg!(target_os = "linux") {
                    true => (Socket::Kept(socket), address),
                    false => (Socket::Free, address),
                }
            }
            Kind::FreeUdp => (Socket::Free, UdpSocket::bind(any)?.local_addr()?),
        };
        Ok(Self {
            kind,
            address,
            socket,
        })
    }

    /// The same server, to serve a run.
    fn ready(&self) -> Result<Bound> {
        let socket = match &self.socket {
            Socket::Listener(listener) => Socket::Listener(listener.try_clone()?),
            Socket::Datagrams(socket) => Socket::Datagrams(socket.try_clone()?),
            Socket::Kept(_) | Socket::Free => Socket::Free,
        };
        Ok(Bound { socket, ..*self })
    }

    async fn run(self, name: String, log: Log, stopped: watch::Receiver<()>) -> Result<()> {
        match (self.kind, self.socket) {
            (Kind::Http | Kind::Internet, Socket::Listener(listener)) => {
                let name: Arc<str> = name.into();
                let answer = |stream, log| http::answer(stream, name.clone(), log);
                sockets::accept(listener, log, stopped, answer).await
            }
            (_, Socket::Listener(listener)) => {
                sockets::accept(listener, log, stopped, sockets::echo).await
            }
            (_, Socket::Datagrams(socket)) => sockets::datagrams(socket, log, stopped).await,
            (Kind::Visitor, _) => sockets::visit(self.address, log, stopped).await,
            _ => Ok(()),
        }
    }
}

/// A socket for addresses of a kind.
fn tcp_socket(address: SocketAddr) -> std::io::Result<TcpSocket> {
    match address {
        SocketAddr::V4(_) => TcpSocket::new_v4(),
        SocketAddr::V6(_) => TcpSocket::new_v6(),
    }
}

/// Whether this machine has an IPv6 loopback.
pub fn has_ipv6() -> bool {
    UdpSocket::bind((Ipv6Addr::LOCALHOST, 0)).is_ok()
}

/// Whether a server of a case file needs it.
pub fn need_ipv6(text: &str) -> bool {
    let case: Result<Unfilled, _> = toml::from_str(text);
    case.is_ok_and(|case| {
        let mut servers = case.host.servers.values();
        servers.any(|server| matches!(server.address(), IpAddr::V6(_)))
    })
}

/// Servers that serve a run.
pub struct Serving {
    stop: watch::Sender<()>,
    thread: JoinHandle<Result<Notes>>,
}

impl Serving {
    /// Waits until all that reached the servers has been noted. The run must have closed what it had open.
    pub fn finish(self) -> Result<Notes> {
        drop(self.stop);
        let notes = self.thread.join();
        notes.map_err(|_| anyhow!("a server panicked"))?
    }
}

fn serve(servers: Vec<(String, Bound)>, stopped: watch::Receiver<()>) -> Result<Notes> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let mut logs = BTreeMap::new();
        let mut running = JoinSet::new();
        for (name, server) in servers {
            let log = Log::default();
            logs.insert(name.clone(), log.clone());
            running.spawn(server.run(name, log, stopped.clone()));
        }
        while let Some(ended) = running.join_next().await {
            ended??;
        }
        Ok(logs
            .into_iter()
            .map(|(name, log)| (name, log.lines()))
            .collect())
    })
}

/// Lines of notes, in the order in which what they are about began.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<String>>>);

impl Log {
    /// Adds a line, and gives its place.
    fn add(&self, line: String) -> usize {
        let mut lines = self.0.lock().expect("no server panicked");
        lines.push(line);
        lines.len() - 1
    }

    /// Writes another line in a place.
    fn set(&self, place: usize, line: String) {
        self.0.lock().expect("no server panicked")[place] = line;
    }

    fn lines(&self) -> Vec<String> {
        self.0.lock().expect("no server panicked").clone()
    }
}
