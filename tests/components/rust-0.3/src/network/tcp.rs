//! TCP.

use std::net::SocketAddr;

use wasip3::sockets::types::{IpAddressFamily, TcpSocket};
use wasip3::wit_stream;

use super::{GREETING, Outcome, family, named, names, quoted, socket_address};

/// What comes back of a greeting, from a socket that was bound before if that is said.
pub async fn connect(from: Option<SocketAddr>, to: SocketAddr) -> Outcome {
    let socket = match from {
        Some(from) => bound(from)?,
        None => TcpSocket::create(family(to)).map_err(named)?,
    };
    let connected = socket.connect(socket_address(to)).await;
    connected.map_err(named)?;
    say(&socket, GREETING.to_vec()).await;
    Ok(quoted(&said(&socket).await))
}

/// The same, at an address that is looked up.
pub async fn connect_by_name(to: &str) -> Outcome {
    let (name, port) = to.rsplit_once(':').ok_or("no port")?;
    let port = port.parse().map_err(|_| "no port")?;
    // As std has it, which does not say why.
    let found = names::addresses(name).await;
    let found = found.map_err(|_| "not found".to_string())?;
    let address = found.first().ok_or("no address")?;
    connect(None, SocketAddr::new(*address, port)).await
}

/// Listens, and sends back what the first to connect says.
pub async fn listen(at: SocketAddr) -> Outcome {
    let mut sockets = bound(at)?.listen().map_err(named)?;
    let socket = sockets.next().await.ok_or("no more connections")?;
    let content = said(&socket).await;
    say(&socket, content.clone()).await;
    Ok(format!("served {}", quoted(&content)))
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
    let socket = TcpSocket::create(family).map_err(named)?;
    socket.listen().map_err(named)?;
    Ok("ok".to_string())
}

fn bound(at: SocketAddr) -> Result<TcpSocket, String> {
    let socket = TcpSocket::create(family(at)).map_err(named)?;
    socket.bind(socket_address(at)).map_err(named)?;
    Ok(socket)
}

/// Sends something and says that there is no more.
async fn say(socket: &TcpSocket, content: Vec<u8>) {
    let (mut writer, reader) = wit_stream::new();
    let sent = socket.send(reader);
    writer.write_all(content).await;
    drop(writer);
    // A connection that the other side has closed is one that is over.
    let _ = sent.await;
}

/// All that the other side says.
async fn said(socket: &TcpSocket) -> Vec<u8> {
    let (content, _end) = socket.receive();
    content.collect().await
}
