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

/// Room for what the host says of a socket's own address: `result<ip-socket-address, error-code>`, of either version.
pub type LocalAddress = [u32; 9];

/// In the place of rules of names: every name is allowed.
pub const ANY_NAME: &[u8] = b"*";

functions! { network {
    /// A handle of a network that refuses.
    INSTANCE_NETWORK = "network#instance-network"() -> I32;
    /// Whether the rules refuse this [`Use`] of an address.
    REFUSES = "network#refuses"(I32, I32, I32, I32, I32, I32, I32, I32, I32, I32, I32, I32, I32) -> I32;
    /// The same of an `option` of an address. None is refused by nobody.
    REFUSES_ANY = "network#refuses-any"(I32, I32, I32, I32, I32, I32, I32, I32, I32, I32, I32, I32, I32, I32) -> I32;
    /// Where the host is to write which address the socket in hand has ([`LocalAddress`]), or null if it has done so.
    LOCAL = "network#local"() -> I32;
    /// The host has said it.
    LOCAL_TOLD = "network#local-told"();
    /// Whether the host is to be asked of which family the socket in hand is: it has no address yet.
    FAMILY = "network#family"() -> I32;
    /// The host has said this `ip-address-family`.
    FAMILY_TOLD = "network#family-told"(I32);
    /// Whether the rules refuse that the socket in hand listens where it is. It is in hand no more.
    REFUSES_TO_LISTEN = "network#refuses-to-listen"() -> I32;
    /// Whether the socket in hand has no address yet, and the rules refuse the one that the host would pick. It is in hand no
    /// more.
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
