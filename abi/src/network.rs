//! `wasi:sockets`: the network that refuses, and what rules say of addresses and names.
//!
//! An address is passed as it is flat in WASI: the case of `ip-socket-address`, and eleven numbers. Whoever passes it has
//! checked it as lifting does.

numbered! {
    /// What an address is used for.
    pub enum Use {
        /// A TCP socket connects to it.
        TcpConnect = 0,
        /// A TCP socket is bound to it.
        TcpBind = 1,
        /// A TCP socket listens there.
        TcpListen = 2,
        /// A UDP socket is bound to it.
        UdpBind = 3,
        /// A UDP socket is connected to it.
        UdpConnect = 4,
        /// A datagram is sent to it.
        UdpSend = 5,
    }
}

/// Room for a `result<ip-socket-address, error-code>` of either version.
pub type LocalAddress = [u32; 9];

/// What the host is asked about a socket, and what it answers.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct Socket {
    /// Its address: an error, if it has none yet.
    pub local: LocalAddress,
    /// Its `ip-address-family`.
    pub family: u32,
}

/// In the place of rules of names: every name is allowed.
pub const ANY_NAME: &[u8] = b"*";

functions! { network {
    /// A handle of a network that refuses.
    INSTANCE_NETWORK = "network#instance-network"() -> I32;
    /// Whether the rules refuse this [`Use`] of an address.
    REFUSES = "network#refuses"(I32, I32, I32, I32, I32, I32, I32, I32, I32, I32, I32, I32, I32) -> I32;
    /// The same of an `option` of an address. None is refused by nobody.
    REFUSES_ANY = "network#refuses-any"(I32, I32, I32, I32, I32, I32, I32, I32, I32, I32, I32, I32, I32, I32) -> I32;
    /// The address of the [`Socket`] to fill in.
    SOCKET = "network#socket"() -> I32;
    /// Whether the rules refuse that the socket listens where it is.
    REFUSES_TO_LISTEN = "network#refuses-to-listen"() -> I32;
    /// Whether the socket is nowhere yet, and the rules refuse that the host picks a place for it.
    REFUSES_TO_PICK = "network#refuses-to-pick"() -> I32;
    /// Looks up a name for a network, as 0.2 has it: the address of the result, or null where the host is to be asked.
    LOOK_UP = "network#look-up"(I32, I32, I32) -> I32;
    /// The same, as 0.3 has it.
    LOOK_UP_IN_0_3 = "network#look-up-in-0.3"(I32, I32) -> I32;
    /// Takes the result of `resolve-next-address`, remembers the address in it, and gives the result back.
    REMEMBER = "network#remember"(I32) -> I32;
    /// Takes the result of the host's `resolve-addresses` of 0.3 and the copy of the name that it was given, remembers the
    /// addresses, and gives the result back.
    REMEMBER_IN_0_3 = "network#remember-in-0.3"(I32, I32, I32) -> I32;
}}
