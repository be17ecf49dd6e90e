//! Lookups of names.

use std::net::IpAddr;

use wasip3::sockets::ip_name_lookup::resolve_addresses;
use wasip3::sockets::types::IpAddress;

use super::{Outcome, named};

/// The addresses of a name, in order.
pub async fn lookup(name: &str) -> Outcome {
    let found = addresses(name).await?;
    let found: Vec<String> = found.iter().map(IpAddr::to_string).collect();
    Ok(found.join(", "))
}

/// The addresses of a name.
pub async fn addresses(name: &str) -> Result<Vec<IpAddr>, String> {
    let found = resolve_addresses(name.to_string()).await.map_err(named)?;
    let mut found: Vec<IpAddr> = found.into_iter().map(ip).collect();
    found.sort();
    found.dedup();
    Ok(found)
}

fn ip(address: IpAddress) -> IpAddr {
    match address {
        IpAddress::Ipv4((a, b, c, d)) => IpAddr::from([a, b, c, d]),
        IpAddress::Ipv6((a, b, c, d, e, f, g, h)) => IpAddr::from([a, b, c, d, e, f, g, h]),
    }
}
