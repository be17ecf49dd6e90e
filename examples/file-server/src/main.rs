//! The web server of a device: it answers with the files that are inside of it once it is sealed.
//!
//! It is as careless as firmware is at its worst. It opens whatever path it is asked for, and its diagnostics connect and
//! listen wherever they are told to. Sealed, it cannot.

use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};

const SITE: &str = "/site";
/// Bytes of a request that are read.
const LONGEST_REQUEST: u64 = 8 << 10;

/// A status and a body.
type Answer = (&'static str, Vec<u8>);

fn main() -> io::Result<()> {
    let address = std::env::args().nth(1);
    let listener = TcpListener::bind(address.as_deref().unwrap_or("127.0.0.1:8080"))?;
    let mut opened = Vec::new();
    for connection in listener.incoming() {
        if let Err(error) = connection.and_then(|connection| serve(&connection, &mut opened)) {
            eprintln!("a connection ended: {error}");
        }
    }
    Ok(())
}

/// Answers the request of a connection.
fn serve(mut connection: &TcpStream, opened: &mut Vec<TcpListener>) -> io::Result<()> {
    let mut lines = BufReader::new(connection.take(LONGEST_REQUEST)).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    for header in lines {
        if header?.is_empty() {
            break;
        }
    }
    let target = request.split(' ').nth(1).unwrap_or("/");
    let (status, body) = answer(target, opened);
    write!(
        connection,
        "HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    connection.write_all(&body)
}

fn answer(target: &str, opened: &mut Vec<TcpListener>) -> Answer {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    match path {
        "/diagnostics/connect" => told(query, TcpStream::connect(query).map(|_| "connected")),
        "/diagnostics/listen" => {
            let listening = TcpListener::bind(query).map(|listener| opened.push(listener));
            told(query, listening.map(|()| "listening"))
        }
        _ => file(path),
    }
}

fn told(address: &str, result: io::Result<&str>) -> Answer {
    match result {
        Ok(done) => ("200 OK", format!("{address}: {done}\n").into_bytes()),
        Err(error) => (
            "502 Bad Gateway",
            format!("{address}: {error}\n").into_bytes(),
        ),
    }
}

fn file(path: &str) -> Answer {
    let name = if path == "/" { "/index.html" } else { path };
    match fs::read(format!("{SITE}{name}")) {
        Ok(content) => ("200 OK", content),
        Err(error) => ("404 Not Found", format!("{path}: {error}\n").into_bytes()),
    }
}
