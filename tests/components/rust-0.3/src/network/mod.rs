//! Uses of the network, each named by a line of words, with what comes of it as text: as in `../rust`, with the same words
//! and results.

mod names;
mod tcp;
mod udp;

use std::fmt::Debug;
use std::net::SocketAddr;

use wasip3::sockets::types::{
    IpAddressFamily, IpSocketAddress, Ipv4SocketAddress, Ipv6SocketAddress,
};

/// What came of an operation, or why nothing did.
pub type Outcome = Result<String, String>;

/// What is sent where no more is said.
const GREETING: &[u8] = b"hello";

/// Does what a line says, and gives what came of it.
pub async fn answer(line: &str) -> String {
    let words: Vec<&str> = line.split(' ').collect();
    perform(&words).await.unwrap_or_else(|error| error)
}

async fn perform(words: &[&str]) -> Outcome {
    match words {
        ["tcp-connect", to] => tcp::connect(None, address(to)?).await,
        ["tcp-connect-from", from, to] => tcp::connect(Some(address(from)?), address(to)?).await,
        ["tcp-connect-name", to] => tcp::connect_by_name(to).await,
        ["tcp-bind", at] => tcp::bind(address(at)?),
        ["tcp-listen", at] => tcp::listen(address(at)?).await,
        ["tcp-listen-unbound", family] => tcp::listen_unbound(family),
        ["udp-bind", at] => udp::bind(address(at)?),
        ["udp-ask", at, to] => udp::ask(address(at)?, address(to)?).await,
        ["udp-connect", at, to] => udp::connect(address(at)?, address(to)?).await,
        ["udp-send", at, to @ ..] => udp::send(optional(at)?, None, &addresses(to)?).await,
        ["udp-stream", at, of, to @ ..] => {
            udp::send(optional(at)?, Some(address(of)?), &addresses(to)?).await
        }
        ["lookup", name] => names::lookup(name).await,
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

/// The name of an error in WIT, from that of its case in Rust.
fn named(error: impl Debug) -> String {
    let text = format!("{error:?}");
    let case = text.rsplit("::").next().unwrap_or_default();
    let mut name = String::new();
    for letter in case.chars().take_while(char::is_ascii_alphanumeric) {
        if letter.is_ascii_uppercase() && !name.is_empty() {
            name.push('-');
        }
        name.push(letter.to_ascii_lowercase());
    }
    name
}

fn family(address: SocketAddr) -> IpAddressFamily {
    match address {
        SocketAddr::V4(_) => IpAddressFamily::Ipv4,
        SocketAddr::V6(_) => IpAddressFamily::Ipv6,
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
