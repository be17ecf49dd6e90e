//! Servers for TCP and UDP, and the client of a guest that listens.

use super::Log;
use anyhow::Result;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream, UdpSocket};
use tokio::sync::watch;
use tokio::task::JoinSet;

/// What a visitor says.
const GREETING: &[u8] = b"a visitor";
/// How long a visitor waits until it tries again.
const PAUSE: Duration = Duration::from_millis(5);

/// Answers each connection. At the end it makes one of its own: all that were made before are accepted before it.
pub async fn accept<A>(
    listener: std::net::TcpListener,
    log: Log,
    mut stopped: watch::Receiver<()>,
    answer: impl Fn(TcpStream, Log) -> A,
) -> Result<()>
where
    A: Future<Output = ()> + Send + 'static,
{
    let listener = TcpListener::from_std(listener)?;
    let mut last: Option<(SocketAddr, TcpStream)> = None;
    let mut answering = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => {
                let (stream, peer) = accepted?;
                if last.as_ref().is_some_and(|(address, _)| *address == peer) {
                    break;
                }
                answering.spawn(answer(stream, log.clone()));
            }
            _ = stopped.changed(), if last.is_none() => {
                let stream = TcpStream::connect(listener.local_addr()?).await?;
                last = Some((stream.local_addr()?, stream));
            }
        }
    }
    while let Some(answered) = answering.join_next().await {
        answered?;
    }
    Ok(())
}

/// Sends back what comes, and notes it.
pub async fn echo(mut stream: TcpStream, log: Log) {
    let place = log.add("a connection".to_owned());
    let mut content = Vec::new();
    let mut piece = [0; 1024];
    // A connection that is reset is at its end.
    while let Ok(count @ 1..) = stream.read(&mut piece).await {
        content.extend_from_slice(&piece[..count]);
        if stream.write_all(&piece[..count]).await.is_err() {
            break;
        }
    }
    if !content.is_empty() {
        log.set(place, quoted(&content));
    }
}

/// Sends back each datagram, and notes it. At the end it sends one to itself: all that were sent before come before it.
pub async fn datagrams(
    socket: std::net::UdpSocket,
    log: Log,
    mut stopped: watch::Receiver<()>,
) -> Result<()> {
    let socket = UdpSocket::from_std(socket)?;
    let address = socket.local_addr()?;
    let mut is_last_sent = false;
    let mut buffer = [0; 1024];
    loop {
        tokio::select! {
            received = socket.recv_from(&mut buffer) => {
                let (count, from) = received?;
                if from == address {
                    return Ok(());
                }
                log.add(quoted(&buffer[..count]));
                // Who does not wait for the answer may be gone.
                let _ = socket.send_to(&buffer[..count], from).await;
            }
            _ = stopped.changed(), if !is_last_sent => {
                socket.send_to(&[], address).await?;
                is_last_sent = true;
            }
        }
    }
}

/// Connects as soon as somebody listens, says something, and notes what comes back.
pub async fn visit(address: SocketAddr, log: Log, mut stopped: watch::Receiver<()>) -> Result<()> {
    loop {
        if let Ok(stream) = TcpStream::connect(address).await {
            let place = log.add("connected".to_owned());
            if let Ok(content) = exchange(stream).await
                && !content.is_empty()
            {
                log.set(place, quoted(&content));
            }
            return Ok(());
        }
        tokio::select! {
            () = tokio::time::sleep(PAUSE) => {}
            _ = stopped.changed() => return Ok(()),
        }
    }
}

async fn exchange(mut stream: TcpStream) -> std::io::Result<Vec<u8>> {
    stream.write_all(GREETING).await?;
    stream.shutdown().await?;
    let mut content = Vec::new();
    stream.read_to_end(&mut content).await?;
    Ok(content)
}

fn quoted(bytes: &[u8]) -> String {
    format!("{:?}", String::from_utf8_lossy(bytes))
}
