//! What the host does with requests of a guest: it answers them by itself, or sends them where there are servers.

use super::elsewhere::Elsewhere;
use super::http::full;
use http::header::HOST;
use http::uri::Scheme;
use http::{HeaderName, HeaderValue, Uri};
use http_body_util::BodyExt;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use tokio::net::TcpStream;
use wasmtime_wasi_http::io::TokioIo;
use wasmtime_wasi_http::{
    DEFAULT_FORBIDDEN_HEADERS, Error, ForbiddenHeaderFilter, RequestOptions, WasiBody,
    WasiHttpHooks,
};

type Io = Box<dyn Future<Output = Result<(), Error>> + Send>;
type Answer = Result<(http::Response<WasiBody>, Io), Error>;

/// What becomes of requests.
pub enum Requests {
    /// Each is answered with its address, without a network.
    Answered,
    Sent(Network),
}

/// The network as the host of a guest sees it.
#[derive(Clone)]
pub struct Network {
    /// The server that stands for all that is not on this machine.
    pub internet: Option<SocketAddr>,
    pub elsewhere: Elsewhere,
    /// What a host takes a request for that has no scheme.
    pub default_scheme: Option<String>,
    /// Whether guests may write `Host` themselves, which hosts differ in.
    pub host_header: bool,
}

impl WasiHttpHooks for Requests {
    fn forbidden_header_filter(&mut self) -> ForbiddenHeaderFilter {
        let may_write_host = self.may_write_host();
        std::sync::Arc::new(move |name: &HeaderName| {
            DEFAULT_FORBIDDEN_HEADERS.contains(name) && !(may_write_host && name == HOST)
        })
    }

    fn set_host_header(&mut self) -> bool {
        !self.may_write_host()
    }

    fn default_scheme(&mut self) -> Option<Scheme> {
        let said = match self {
            Self::Answered => None,
            Self::Sent(network) => network.default_scheme.as_deref(),
        };
        Some(match said {
            Some("http") => Scheme::HTTP,
            _ => Scheme::HTTPS,
        })
    }

    fn send_request(
        &mut self,
        request: http::Request<WasiBody>,
        _: Option<RequestOptions>,
        _: Io,
    ) -> Box<dyn Future<Output = Answer> + Send> {
        match self {
            Self::Answered => {
                let body = full(format!("{} {}", request.method(), request.uri()));
                Box::new(async move {
                    let sent: Io = Box::new(async { Ok(()) });
                    Ok((http::Response::new(body), sent))
                })
            }
            Self::Sent(network) => Box::new(network.clone().send(request)),
        }
    }
}

impl Requests {
    fn may_write_host(&self) -> bool {
        matches!(self, Self::Sent(network) if network.host_header)
    }
}

impl Network {
    /// Sends a request with its whole address in its first line, as to a proxy: a server can tell all that the host knew.
    async fn send(self, mut request: http::Request<WasiBody>) -> Answer {
        let Some(address) = self.address(request.uri()) else {
            let line = format!("{} {}", request.method(), request.uri());
            self.elsewhere.add(line);
            return Err(Error::DestinationNotFound);
        };
        if let Some(authority) = request.uri().authority()
            && !request.headers().contains_key(HOST)
        {
            let host = HeaderValue::from_str(authority.as_str());
            let host = host.map_err(|_| Error::HttpRequestUriInvalid)?;
            request.headers_mut().insert(HOST, host);
        }
        let stream = TcpStream::connect(address).await.map_err(Error::Connect)?;
        let (mut sender, connection) =
            hyper::client::conn::http1::handshake(TokioIo::new(stream)).await?;
        let connection = tokio::spawn(connection);
        let response = sender.send_request(request).await?;
        let response = response.map(|body| body.map_err(Error::from).boxed_unsync());
        let sent: Io = Box::new(async move {
            match connection.await {
                Ok(ended) => Ok(ended?),
                Err(_) => Err(Error::ConnectionTerminated),
            }
        });
        Ok((response, sent))
    }

    /// Where a request is to be sent.
    fn address(&self, uri: &Uri) -> Option<SocketAddr> {
        let host = uri.host()?;
        let host = host.trim_start_matches('[').trim_end_matches(']');
        let ip = match host {
            "localhost" => Some(IpAddr::V4(Ipv4Addr::LOCALHOST)),
            _ => host.parse().ok(),
        };
        let Some(ip) = ip.filter(IpAddr::is_loopback) else {
            return self.internet;
        };
        let is_https = uri.scheme() == Some(&Scheme::HTTPS);
        let default = if is_https { 443 } else { 80 };
        Some(SocketAddr::new(ip, uri.port_u16().unwrap_or(default)))
    }
}
