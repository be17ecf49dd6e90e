//! UDP: by std where it can, else by the interfaces.

use std::io;
use std::net::{SocketAddr, UdpSocket as StdSocket};

use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::{ErrorCode, IpAddressFamily};
use wasip2::sockets::udp::{OutgoingDatagram, OutgoingDatagramStream, UdpSocket};
use wasip2::sockets::udp_create_socket::create_udp_socket;

use super::{GREETING, Outcome, named, named_by_std, quoted, socket_address};

/// Binds and nothing else.
pub fn bind(at: SocketAddr) -> Outcome {
    StdSocket::bind(at).map_err(named_by_std)?;
    Ok("ok".to_string())
}

/// What comes back of a greeting.
pub fn ask(at: SocketAddr, to: SocketAddr) -> Outcome {
    let socket = StdSocket::bind(at).map_err(named_by_std)?;
    let sent = socket.send_to(GREETING, to);
    sent.and_then(|_| received(&socket)).map_err(named_by_std)
}

/// The same by a socket that is connected.
pub fn connect(at: SocketAddr, to: SocketAddr) -> Outcome {
    let socket = StdSocket::bind(at).map_err(named_by_std)?;
    let sent = socket.connect(to).and_then(|()| socket.send(GREETING));
    sent.and_then(|_| received(&socket)).map_err(named_by_std)
}

fn received(socket: &StdSocket) -> io::Result<String> {
    let mut buffer = [0; 64];
    let (count, _) = socket.recv_from(&mut buffer)?;
    Ok(quoted(&buffer[..count]))
}

/// How many datagrams of one call were sent, each with its place as its content.
pub fn send(at: Option<SocketAddr>, to: &[Option<SocketAddr>]) -> Outcome {
    let socket = socket(at, to)?;
    let (_incoming, outgoing) = socket.stream(None).map_err(named)?;
    sent(&outgoing, to)
}

/// The same by a stream that is for one address.
pub fn send_by_stream(
    at: Option<SocketAddr>,
    of: SocketAddr,
    to: &[Option<SocketAddr>],
) -> Outcome {
    let socket = socket(at, &[Some(of)])?;
    let (_incoming, outgoing) = socket.stream(Some(socket_address(of))).map_err(named)?;
    sent(&outgoing, to)
}

fn sent(outgoing: &OutgoingDatagramStream, to: &[Option<SocketAddr>]) -> Outcome {
    while outgoing.check_send().map_err(named)? == 0 {
        outgoing.subscribe().block();
    }
    let datagrams = to.iter().enumerate().map(|(index, to)| OutgoingDatagram {
        data: (index + 1).to_string().into_bytes(),
        remote_address: to.map(socket_address),
    });
    let datagrams: Vec<OutgoingDatagram> = datagrams.collect();
    let count = outgoing.send(&datagrams).map_err(named)?;
    Ok(format!("{count} of {}", datagrams.len()))
}

/// A socket for what is sent there, bound if that is said.
fn socket(at: Option<SocketAddr>, to: &[Option<SocketAddr>]) -> Result<UdpSocket, String> {
    let mut all = [at].into_iter().chain(to.iter().copied()).flatten();
    let family = match all.next() {
        Some(SocketAddr::V6(_)) => IpAddressFamily::Ipv6,
        _ => IpAddressFamily::Ipv4,
    };
    let socket = create_udp_socket(family).map_err(named)?;
    if let Some(at) = at {
        socket
            .start_bind(&instance_network(), socket_address(at))
            .map_err(named)?;
        finish_bind(&socket).map_err(named)?;
    }
    Ok(socket)
}

fn finish_bind(socket: &UdpSocket) -> Result<(), ErrorCode> {
    loop {
        match socket.finish_bind() {
            Err(ErrorCode::WouldBlock) => socket.subscribe().block(),
            result => return result,
        }
    }
}
