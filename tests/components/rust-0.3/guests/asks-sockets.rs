//! Tries to make sockets and to resolve a name, each with the error it gets.

use guests_0_3::{command, say};
use wasip3::sockets::ip_name_lookup::resolve_addresses;
use wasip3::sockets::types::{IpAddressFamily, TcpSocket, UdpSocket};

fn outcome<T, E: std::fmt::Debug>(result: Result<T, E>) -> String {
    match result {
        Ok(_) => "ok".to_string(),
        Err(error) => format!("{error:?}"),
    }
}

command! {{
    for (name, family) in [("ipv4", IpAddressFamily::Ipv4), ("ipv6", IpAddressFamily::Ipv6)] {
        say!("create-tcp-socket {name}: {}", outcome(TcpSocket::create(family)));
        say!("create-udp-socket {name}: {}", outcome(UdpSocket::create(family)));
    }
    say!("resolve 127.0.0.1: {}", outcome(resolve_addresses("127.0.0.1".to_string()).await));
    Ok(())
}}
