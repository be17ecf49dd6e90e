//! TCP: by std where it can, else by the interfaces.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream, ToSocketAddrs};

use wasip2::io::streams::{InputStream, OutputStream, StreamError};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::{ErrorCode, IpAddressFamily};
use wasip2::sockets::tcp::{ShutdownType, TcpSocket};
use wasip2::sockets::tcp_create_socket::create_tcp_socket;

use super::{GREETING, Outcome, named, named_by_std, quoted, socket_address};

/// What comes back of a greeting.
pub fn connect(to: SocketAddr) -> Outcome {
    let stream = TcpStream::connect(to).map_err(named_by_std)?;
    greet(stream).map_err(named_by_std)
}

/// The same, at an address that libc looks up.
pub fn connect_by_name(to: &str) -> Outcome {
    // What libc makes of errors of lookups is no code of theirs.
    let mut found = to.to_socket_addrs().map_err(|_| "not found".to_string())?;
    connect(found.next().ok_or("no address")?)
}

fn greet(mut stream: TcpStream) -> std::io::Result<String> {
    stream.write_all(GREETING)?;
    stream.shutdown(std::net::Shutdown::Write)?;
    let mut content = Vec::new();
    stream.read_to_end(&mut content)?;
    Ok(quoted(&content))
}

/// Listens, and sends back what the first to connect says.
pub fn listen(at: SocketAddr) -> Outcome {
    let listener = TcpListener::bind(at).map_err(named_by_std)?;
    let (stream, _) = listener.accept().map_err(named_by_std)?;
    serve(stream).map_err(named_by_std)
}

fn serve(mut stream: TcpStream) -> std::io::Result<String> {
    let mut content = Vec::new();
    stream.read_to_end(&mut content)?;
    stream.write_all(&content)?;
    stream.shutdown(std::net::Shutdown::Write)?;
    Ok(format!("served {}", quoted(&content)))
}

/// What comes back of a greeting from a socket that was bound before.
pub fn connect_from(from: SocketAddr, to: SocketAddr) -> Outcome {
    let socket = bound(from)?;
    socket
        .start_connect(&instance_network(), socket_address(to))
        .map_err(named)?;
    let (input, output) = finished(&socket, TcpSocket::finish_connect).map_err(named)?;
    exchange(&socket, &input, &output).map_err(|_| "broken".to_string())
}

fn exchange(
    socket: &TcpSocket,
    input: &InputStream,
    output: &OutputStream,
) -> Result<String, StreamError> {
    output.blocking_write_and_flush(GREETING)?;
    let _ = socket.shutdown(ShutdownType::Send);
    let mut content = Vec::new();
    loop {
        match input.blocking_read(4096) {
            Ok(piece) => content.extend(piece),
            Err(StreamError::Closed) => return Ok(quoted(&content)),
            Err(error) => return Err(error),
        }
    }
}

/// Binds and nothing else.
pub fn bind(at: SocketAddr) -> Outcome {
    bound(at).map(|_| "ok".to_string())
}

/// Listens where the host likes.
pub fn listen_unbound(family: &str) -> Outcome {
    let family = match family {
        "ipv4" => IpAddressFamily::Ipv4,
        _ => IpAddressFamily::Ipv6,
    };
    let socket = create_tcp_socket(family).map_err(named)?;
    socket.start_listen().map_err(named)?;
    finished(&socket, TcpSocket::finish_listen).map_err(named)?;
    Ok("ok".to_string())
}

fn bound(at: SocketAddr) -> Result<TcpSocket, String> {
    let family = match at {
        SocketAddr::V4(_) => IpAddressFamily::Ipv4,
        SocketAddr::V6(_) => IpAddressFamily::Ipv6,
    };
    let socket = create_tcp_socket(family).map_err(named)?;
    socket
        .start_bind(&instance_network(), socket_address(at))
        .map_err(named)?;
    finished(&socket, TcpSocket::finish_bind).map_err(named)?;
    Ok(socket)
}

/// The result of what was started.
fn finished<T>(
    socket: &TcpSocket,
    finish: impl Fn(&TcpSocket) -> Result<T, ErrorCode>,
) -> Result<T, ErrorCode> {
    loop {
        match finish(socket) {
            Err(ErrorCode::WouldBlock) => socket.subscribe().block(),
            result => return result,
        }
    }
}
