//! Lookups of names, answered from the case in place of the system's resolver, and noted.

use super::host::Host;
use std::collections::BTreeMap;
use std::net::IpAddr;
use wasmtime::component::{Accessor, HasData, Linker, Resource, ResourceTable};
use wasmtime_wasi::p2::bindings::sockets::ip_name_lookup as p2;
use wasmtime_wasi::p2::bindings::sockets::network::{self, ErrorCode, IpAddress, Network};
use wasmtime_wasi::p2::{DynPollable, SocketError, SocketResult};
use wasmtime_wasi::p3::bindings::sockets::ip_name_lookup as p3;
use wasmtime_wasi::sockets::{WasiSocketsCtx, WasiSocketsCtxView};

/// What a case says of names.
#[derive(Default)]
pub struct Names {
    known: BTreeMap<String, IpAddr>,
    asked: Vec<String>,
}

impl Names {
    pub fn new(known: BTreeMap<String, IpAddr>) -> Self {
        let asked = Vec::new();
        Self { known, asked }
    }

    /// The names that were asked for.
    pub fn asked(&self) -> &[String] {
        &self.asked
    }

    /// What a name leads to. An address leads to itself.
    fn address(&mut self, name: String) -> Option<IpAddr> {
        let found = self.known.get(&name).copied();
        let found = found.or_else(|| name.parse().ok());
        self.asked.push(name);
        found
    }
}

/// The names beside the host's sockets.
pub struct Lookups<'a> {
    sockets: WasiSocketsCtxView<'a>,
    names: &'a mut Names,
}

impl<'a> Lookups<'a> {
    pub fn new(
        ctx: &'a mut WasiSocketsCtx,
        table: &'a mut ResourceTable,
        names: &'a mut Names,
    ) -> Self {
        let sockets = WasiSocketsCtxView { ctx, table };
        Self { sockets, names }
    }
}

struct HasLookups;

impl HasData for HasLookups {
    type Data<'a> = Lookups<'a>;
}

/// Puts these lookups in the place of the system's.
pub fn add_to_linker(linker: &mut Linker<Host>) -> wasmtime::Result<()> {
    linker.allow_shadowing(true);
    p2::add_to_linker::<Host, HasLookups>(linker, Host::lookups)?;
    p3::add_to_linker::<Host, HasLookups>(linker, Host::lookups)?;
    linker.allow_shadowing(false);
    Ok(())
}

/// Errors as the host's own sockets have them.
impl network::Host for Lookups<'_> {
    fn convert_error_code(&mut self, error: SocketError) -> wasmtime::Result<ErrorCode> {
        network::Host::convert_error_code(&mut self.sockets, error)
    }

    fn network_error_code(
        &mut self,
        error: Resource<wasmtime::Error>,
    ) -> wasmtime::Result<Option<ErrorCode>> {
        network::Host::network_error_code(&mut self.sockets, error)
    }
}

impl network::HostNetwork for Lookups<'_> {
    fn drop(&mut self, network: Resource<Network>) -> wasmtime::Result<()> {
        network::HostNetwork::drop(&mut self.sockets, network)
    }
}

impl p2::Host for Lookups<'_> {
    fn resolve_addresses(
        &mut self,
        network: Resource<Network>,
        name: String,
    ) -> SocketResult<Resource<p2::ResolveAddressStream>> {
        let address = self.names.address(name);
        let address = address.ok_or(ErrorCode::NameUnresolvable)?;
        // Of an address the host makes the stream by itself.
        p2::Host::resolve_addresses(&mut self.sockets, network, address.to_string())
    }
}

impl p2::HostResolveAddressStream for Lookups<'_> {
    fn resolve_next_address(
        &mut self,
        stream: Resource<p2::ResolveAddressStream>,
    ) -> SocketResult<Option<IpAddress>> {
        p2::HostResolveAddressStream::resolve_next_address(&mut self.sockets, stream)
    }

    fn subscribe(
        &mut self,
        stream: Resource<p2::ResolveAddressStream>,
    ) -> wasmtime::Result<Resource<DynPollable>> {
        p2::HostResolveAddressStream::subscribe(&mut self.sockets, stream)
    }

    fn drop(&mut self, stream: Resource<p2::ResolveAddressStream>) -> wasmtime::Result<()> {
        p2::HostResolveAddressStream::drop(&mut self.sockets, stream)
    }
}

impl p3::Host for Lookups<'_> {}

impl<T> p3::HostWithStore<T> for HasLookups {
    async fn resolve_addresses(
        store: &Accessor<T, Self>,
        name: String,
    ) -> wasmtime::Result<Result<Vec<p3::IpAddress>, p3::ErrorCode>> {
        let address = store.with(|mut view| view.get().names.address(name));
        Ok(match address {
            Some(address) => Ok(vec![address.into()]),
            None => Err(p3::ErrorCode::NameUnresolvable),
        })
    }
}
