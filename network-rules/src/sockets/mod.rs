//! Sockets: what they may be used for, with which addresses and ports.

#[cfg(feature = "alloc")]
mod repair;
#[cfg(feature = "alloc")]
mod rule;
mod table;

use core::fmt;

#[cfg(feature = "alloc")]
pub use rule::Rule;
pub use table::Table;
#[cfg(feature = "alloc")]
pub use table::encode;

/// What a socket is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Use {
    /// A connection that the program makes.
    TcpConnect,
    /// An address of the program's end of connections.
    TcpBind,
    /// Connections that others make. What may listen may be bound there as well.
    TcpListen,
    /// An address of the program's for datagrams.
    UdpBind,
    /// The only other end of a socket for datagrams.
    UdpConnect,
    /// Where a datagram is sent.
    UdpSend,
}

impl Use {
    /// Every use.
    pub const ALL: [Self; 6] = [
        Use::TcpConnect,
        Use::TcpBind,
        Use::TcpListen,
        Use::UdpBind,
        Use::UdpConnect,
        Use::UdpSend,
    ];

    /// As rules name it.
    pub fn name(self) -> &'static str {
        match self {
            Use::TcpConnect => "tcp-connect",
            Use::TcpBind => "tcp-bind",
            Use::TcpListen => "tcp-listen",
            Use::UdpBind => "udp-bind",
            Use::UdpConnect => "udp-connect",
            Use::UdpSend => "udp-send",
        }
    }

    /// Whether the address is another's, and not the program's own. Port 0 is nobody's.
    pub fn is_of_peer(self) -> bool {
        matches!(self, Use::TcpConnect | Use::UdpConnect | Use::UdpSend)
    }

    /// Whether what may be used for this may be used for the other as well.
    pub fn includes(self, other: Self) -> bool {
        self == other || (self, other) == (Use::TcpListen, Use::TcpBind)
    }
}

impl fmt::Display for Use {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
