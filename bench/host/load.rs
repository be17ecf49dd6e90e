//! Load for servers: several connections that are kept, each with one request at a time.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::thread;
use std::time::{Duration, Instant};

use wasmtime::{Result, bail, ensure, format_err};

use crate::rounds::{self, Size};

/// One for each of the two processors of the machine that figures are told of, and as many that wait.
const CONNECTIONS: usize = 4;

/// Sends so many requests to each server in every round, with a body of so many bytes.
pub fn measure(size: Size, path: &str, bytes: usize, addresses: &[&str]) -> Result<()> {
    let head =
        format!("POST {path} HTTP/1.1\r\nhost: localhost\r\ncontent-length: {bytes}\r\n\r\n");
    let request = [head.into_bytes(), vec![b'x'; bytes]].concat();
    let mut expected = None;
    for address in addresses {
        let answer = answer(address, &request)?;
        let expected = expected.get_or_insert_with(|| answer.clone());
        ensure!(*expected == answer, "the servers answer differently");
    }
    rounds::in_turn(size.rounds, addresses, |address| {
        time_of(address, &request, size.requests)
    })
}

/// The longest of some answers: now and then wasmtime 49 ends a stream of one of its files early, and the answer with it.
fn answer(address: &str, request: &[u8]) -> Result<Vec<u8>> {
    let mut connection = Connection::new(address)?;
    let answers = (0..5).map(|_| connection.exchange(request));
    let answers = answers.collect::<Result<Vec<_>>>()?;
    Ok(answers.into_iter().max_by_key(Vec::len).unwrap_or_default())
}

fn time_of(address: &str, request: &[u8], requests: usize) -> Result<String> {
    let connections = (0..CONNECTIONS).map(|_| Connection::new(address));
    let connections = connections.collect::<Result<Vec<_>>>()?;
    let started = Instant::now();
    let latencies = thread::scope(|scope| {
        let threads = connections.into_iter().map(|mut connection| {
            scope.spawn(move || connection.latencies(request, requests.div_ceil(CONNECTIONS)))
        });
        let threads: Vec<_> = threads.collect();
        let ended = threads.into_iter().map(|thread| thread.join());
        ended
            .map(|ended| ended.expect("a connection's thread ends"))
            .collect::<Result<Vec<_>>>()
    })?;
    Ok(rounds::column(started.elapsed(), &latencies.concat()))
}

struct Connection(BufReader<TcpStream>);

impl Connection {
    fn new(address: &str) -> Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        Ok(Self(BufReader::new(stream)))
    }

    fn latencies(&mut self, request: &[u8], count: usize) -> Result<Vec<Duration>> {
        let mut latencies = Vec::with_capacity(count);
        for _ in 0..count {
            let started = Instant::now();
            self.exchange(request)?;
            latencies.push(started.elapsed());
        }
        Ok(latencies)
    }

    /// Sends a request, and returns the body of the answer. The answer may begin before all of the request is sent, so
    /// requests have to fit into the buffers between.
    fn exchange(&mut self, request: &[u8]) -> Result<Vec<u8>> {
        self.0.get_mut().write_all(request)?;
        let status = self.line()?;
        ensure!(
            status.starts_with("HTTP/1.1 200"),
            "a server answered {status}"
        );
        let mut length = None;
        let mut chunked = false;
        loop {
            let line = self.line()?.to_ascii_lowercase();
            match line.split_once(": ") {
                Some(("content-length", value)) => length = Some(value.parse()?),
                Some(("transfer-encoding", value)) => chunked = value == "chunked",
                Some(_) => {}
                None => break,
            }
        }
        match length {
            Some(length) => self.bytes(length),
            None if chunked => self.chunks(),
            None => bail!("a server answered without a length"),
        }
    }

    fn chunks(&mut self) -> Result<Vec<u8>> {
        let mut content = Vec::new();
        loop {
            let size = self.line()?;
            let size = usize::from_str_radix(&size, 16)?;
            content.extend(self.bytes(size)?);
            self.line()?;
            if size == 0 {
                return Ok(content);
            }
        }
    }

    fn bytes(&mut self, length: usize) -> Result<Vec<u8>> {
        let mut content = vec![0; length];
        self.0.read_exact(&mut content)?;
        Ok(content)
    }

    fn line(&mut self) -> Result<String> {
        let mut line = String::new();
        self.0.read_line(&mut line)?;
        let line = line.strip_suffix("\r\n");
        Ok(line
            .ok_or_else(|| format_err!("a server ended its answer early"))?
            .to_owned())
    }
}
