//! Sends datagrams and requests, many times; prints `USE NANOSECONDS` for each, for one time. For benches.
//!
//! Its argument is a port of the host's own: datagrams go there. Requests go to where nobody listens, and are dropped.

use wasip2::clocks::monotonic_clock::now;
use wasip2::http::outgoing_handler::handle;
use wasip2::http::types::{Fields, OutgoingRequest, Scheme};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::{ErrorCode, IpAddressFamily, IpSocketAddress, Ipv4SocketAddress};
use wasip2::sockets::udp::{OutgoingDatagram, OutgoingDatagramStream, UdpSocket};
use wasip2::sockets::udp_create_socket::create_udp_socket;

const TIMES: u64 = 2000;
/// Where nobody listens.
const NOBODY: &str = "127.0.0.1:1";

fn main() {
    let port = std::env::args().nth(1).and_then(|port| port.parse().ok());
    let port = port.expect("the port that datagrams go to");
    let socket = bound();
    let (_incoming, outgoing) = socket.stream(None).expect("the socket is bound");
    let datagram = OutgoingDatagram {
        data: vec![0; 64],
        remote_address: Some(local(port)),
    };
    let sent = times(
        || wait(&outgoing),
        |()| outgoing.send(std::slice::from_ref(&datagram)).is_ok(),
    );
    println!("send {sent}");
    let handled = times(request, |request| handle(request, None).is_ok());
    println!("handle {handled}");
}

/// What it takes once, in nanoseconds, to do something with what is made before.
fn times<T>(made: impl Fn() -> T, is_done: impl Fn(T) -> bool) -> u64 {
    let mut total = 0;
    for _ in 0..TIMES {
        let input = made();
        let started = now();
        assert!(is_done(input));
        total += now() - started;
    }
    total / TIMES
}

fn local(port: u16) -> IpSocketAddress {
    IpSocketAddress::Ipv4(Ipv4SocketAddress {
        port,
        address: (127, 0, 0, 1),
    })
}

fn bound() -> UdpSocket {
    let socket = create_udp_socket(IpAddressFamily::Ipv4).expect("there are sockets");
    socket
        .start_bind(&instance_network(), local(0))
        .expect("the address is the host's own");
    while let Err(ErrorCode::WouldBlock) = socket.finish_bind() {
        socket.subscribe().block();
    }
    socket
}

fn wait(outgoing: &OutgoingDatagramStream) {
    while outgoing.check_send().expect("the stream is open") == 0 {
        outgoing.subscribe().block();
    }
}

fn request() -> OutgoingRequest {
    let request = OutgoingRequest::new(Fields::new());
    request
        .set_scheme(Some(&Scheme::Http))
        .and_then(|()| request.set_authority(Some(NOBODY)))
        .and_then(|()| request.set_path_with_query(Some("/status?verbose=1")))
        .expect("each part is valid");
    request
}
