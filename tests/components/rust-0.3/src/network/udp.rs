//! UDP.

use std::net::SocketAddr;

use wasip3::sockets::types::UdpSocket;

use super::{GREETING, Outcome, family, named, quoted, socket_address};

/// Binds and nothing else.
pub fn bind(at: SocketAddr) -> Outcome {
    bound(at).map(|_| "ok".to_string())
}

/// What comes back of a greeting.
pub async fn ask(at: SocketAddr, to: SocketAddr) -> Outcome {
    let socket = bound(at)?;
    let sent = socket.send(GREETING.to_vec(), Some(socket_address(to)));
    sent.await.map_err(named)?;
    received(&socket).await
}

/// The same by a socket that is connected.
pub async fn connect(at: SocketAddr, to: SocketAddr) -> Outcome {
    let socket = bound(at)?;
    socket.connect(socket_address(to)).map_err(named)?;
    let sent = socket.send(GREETING.to_vec(), None);
    sent.await.map_err(named)?;
    received(&socket).await
}

async fn received(socket: &UdpSocket) -> Outcome {
    let (content, _) = socket.receive().await.map_err(named)?;
    Ok(quoted(&content))
}

/// How many datagrams were sent until one was not, each with its place as its content; the error if none was. The socket is
/// connected if that is said.
pub async fn send(
    at: Option<SocketAddr>,
    of: Option<SocketAddr>,
    to: &[Option<SocketAddr>],
) -> Outcome {
    let mut all = [at, of].into_iter().chain(to.iter().copied()).flatten();
    let first = all.next().ok_or("no address")?;
    let socket = match at {
        Some(at) => bound(at)?,
        None => UdpSocket::create(family(first)).map_err(named)?,
    };
    if let Some(of) = of {
        socket.connect(socket_address(of)).map_err(named)?;
    }
    let mut count = 0;
    for to in to {
        let content = (count + 1).to_string().into_bytes();
        match socket.send(content, to.map(socket_address)).await {
            Ok(()) => count += 1,
            Err(error) if count == 0 => return Err(named(error)),
            Err(_) => break,
        }
    }
    Ok(format!("{count} of {}", to.len()))
}

fn bound(at: SocketAddr) -> Result<UdpSocket, String> {
    let socket = UdpSocket::create(family(at)).map_err(named)?;
    socket.bind(socket_address(at)).map_err(named)?;
    Ok(socket)
}
