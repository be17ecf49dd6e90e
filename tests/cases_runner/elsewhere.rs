//! Addresses that are not on this machine: nothing goes there, and the host notes each that it was asked for.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use wasmtime_wasi::sockets::SocketAddrUse;

/// Notes, in order.
#[derive(Clone, Default)]
pub struct Elsewhere(Arc<Mutex<Vec<String>>>);

impl Elsewhere {
    pub fn add(&self, line: String) {
        self.0.lock().expect("nobody panicked").push(line);
    }

    pub fn lines(&self) -> Vec<String> {
        self.0.lock().expect("nobody panicked").clone()
    }

    /// Whether an address may be used: it is this machine's, or none yet. Others are noted.
    pub fn allows(&self, address: SocketAddr, purpose: SocketAddrUse) -> bool {
        let ip = address.ip().to_canonical();
        let is_here = ip.is_loopback() || ip.is_unspecified();
        if !is_here {
            self.add(format!("{purpose:?} {address}"));
        }
        is_here
    }
}
