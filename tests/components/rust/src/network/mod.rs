//! Uses of the network, each named by a line of words, with what comes of it as text: an error has its name in WIT.

mod names;
mod tcp;
mod udp;

use std::io;
use std::net::SocketAddr;

use wasip2::sockets::network::{ErrorCode, IpSocketAddress, Ipv4SocketAddress, Ipv6SocketAddress};

/// What came of an operation, or why nothing did.
pub type Outcome = Result<String, String>;

/// What is sent where no more is said.
const GREETING: &[u8] = b"hello";

/// Does what a line says, and gives what came of it.
pub fn answer(line: &str) -> String {
    let words: Vec<&str> = line.split(' ').collect();
    perform(&words).unwrap_or_else(|error| error)
}

fn perform(words: &[&str]) -> Outcome {
    match words {
        ["tcp-connect", to] => tcp::connect(address(to)?),
        ["tcp-connect-from", from, to] => tcp::connect_from(address(from)?, address(to)?),
        ["tcp-connect-name", to] => tcp::connect_by_name(to),
        ["tcp-bind", at] => tcp::bind(address(at)?),
        ["tcp-listen", at] => tcp::listen(address(at)?),
        ["tcp-listen-unbound", family] => tcp::listen_unbound(family),
        ["udp-bind", at] => udp::bind(address(at)?),
        ["udp-ask", at, to] => udp::ask(address(at)?, address(to)?),
        ["udp-connect", at, to] => udp::connect(address(at)?, address(to)?),
        ["udp-send", at, to @ ..] => udp::send(optional(at)?, &addresses(to)?),
        ["udp-stream", at, of, to @ ..] => {
            udp::send_by_stream(optional(at)?, address(of)?, &addresses(to)?)
        }
        ["lookup", name] => names::lookup(name),
        _ => Err("no such operation".to_string()),
    }
}

fn address(word: &str) -> Result<SocketAddr, String> {
    word.parse().map_err(|_| format!("no address: {word}"))
}

/// The address of a word, or none where it is `-`.
fn optional(word: &str) -> Result<Option<SocketAddr>, String> {
    match word {
        "-" => Ok(None),
        _ => address(word).map(Some),
    }
}

fn addresses(words: &[&str]) -> Result<Vec<Option<SocketAddr>>, String> {
    words.iter().map(|word| optional(word)).collect()
}

fn quoted(bytes: &[u8]) -> String {
    format!("{:?}", String::from_utf8_lossy(bytes))
}

fn named(error: ErrorCode) -> String {
    error.name().to_string()
}

/// The name in WIT of what std made another of.
fn named_by_std(error: io::Error) -> String {
    match error.kind() {
        io::ErrorKind::PermissionDenied => "access-denied".to_string(),
        io::ErrorKind::ConnectionRefused => "connection-refused".to_string(),
        io::ErrorKind::ConnectionReset => "connection-reset".to_string(),
        io::ErrorKind::AddrInUse => "address-in-use".to_string(),
        io::ErrorKind::AddrNotAvailable => "address-not-bindable".to_string(),
        io::ErrorKind::InvalidInput => "invalid-argument".to_string(),
        _ => error.to_string(),
    }
}

fn socket_address(address: SocketAddr) -> IpSocketAddress {
    match address {
        SocketAddr::V4(address) => {
            let [a, b, c, d] = address.ip().octets();
            IpSocketAddress::Ipv4(Ipv4SocketAddress {
                port: address.port(),
                address: (a, b, c, d),
            })
        }
        SocketAddr::V6(address) => {
            let [a, b, c, d, e, f, g, h] = address.ip().segments();
            IpSocketAddress::Ipv6(Ipv6SocketAddress {
                port: address.port(),
                flow_info: address.flowinfo(),
                address: (a, b, c, d, e, f, g, h),
                scope_id: address.scope_id(),
            })
        }
    }
}
