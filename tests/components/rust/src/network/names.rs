//! Lookups of names.

use std::net::IpAddr;

use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::ip_name_lookup::resolve_addresses;
use wasip2::sockets::network::{ErrorCode, IpAddress};

use super::{Outcome, named};

/// The addresses of a name, in order.
pub fn lookup(name: &str) -> Outcome {
    let stream = resolve_addresses(&instance_network(), name).map_err(named)?;
    let mut found = Vec::new();
    loop {
        match stream.resolve_next_address() {
            Ok(Some(address)) => found.push(ip(address)),
            Ok(None) => break,
            Err(ErrorCode::WouldBlock) => stream.subscribe().block(),
            Err(error) => return Err(named(error)),
        }
    }
    found.sort();
    found.dedup();
    let found: Vec<String> = found.iter().map(IpAddr::to_string).collect();
    Ok(found.join(", "))
}

fn ip(address: IpAddress) -> IpAddr {
    match address {
        IpAddress::Ipv4((a, b, c, d)) => IpAddr::from([a, b, c, d]),
        IpAddress::Ipv6((a, b, c, d, e, f, g, h)) => IpAddr::from([a, b, c, d, e, f, g, h]),
    }
}
