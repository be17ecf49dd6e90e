//! What rules say of the addresses that sockets are used with.

use core::net::IpAddr;

use adapter_abi::network::Use;
use image_format::{Kind, Sections};
use network_rules::sockets::{self, Table};

use super::memory::LookedUp;

/// The rules of an image, and what look-ups have returned.
#[derive(Clone, Copy, Debug)]
pub struct Rules<'a> {
    table: Table<'a>,
    /// Nothing, if there was no look-up.
    looked_up: Option<&'a LookedUp>,
}

impl<'a> Rules<'a> {
    /// Those of an image: without any, nothing is allowed.
    pub fn new(image: Sections<'a>, looked_up: Option<&'a LookedUp>) -> Self {
        Rules {
            table: Table::new(image.find(Kind::SocketRules).unwrap_or_default()),
            looked_up,
        }
    }

    /// Whether a use of an address is refused. One that is not known is.
    pub fn refuse(&self, purpose: u32, (address, port): (IpAddr, u16)) -> bool {
        let is_looked_up = |address| self.looked_up.is_some_and(|known| known.has(address));
        match Use::new(purpose) {
            Some(purpose) => !self
                .table
                .allows(used(purpose), address, port, is_looked_up),
            None => true,
        }
    }
}

fn used(purpose: Use) -> sockets::Use {
    match purpose {
        Use::TcpConnect => sockets::Use::TcpConnect,
        Use::TcpBind => sockets::Use::TcpBind,
        Use::TcpListen => sockets::Use::TcpListen,
        Use::UdpBind => sockets::Use::UdpBind,
        Use::UdpConnect => sockets::Use::UdpConnect,
        Use::UdpSend => sockets::Use::UdpSend,
    }
}

/// The port of a socket that the host picks a place for.
#[cfg(target_arch = "wasm32")]
const PICKED: u16 = 0;

#[cfg(target_arch = "wasm32")]
use {
    super::address::{Flat, of_flat, of_memory, unspecified},
    crate::abi::Optional,
    crate::module::{Global, image},
    adapter_abi::network::{self, Socket},
    module_support::Access,
};

/// What look-ups have returned. Nothing is all zeros, so that no output has more data for it.
#[cfg(target_arch = "wasm32")]
pub(super) static LOOKED_UP: Global<Optional<LookedUp>, 2> = Global::new(Optional::None);

/// What the host says of the socket in hand.
#[cfg(target_arch = "wasm32")]
static SOCKET_IN_HAND: Global<Socket> = Global::new(Socket {
    local: [0; 9],
    family: 0,
});

#[cfg(target_arch = "wasm32")]
fn refuse(access: &mut Access<0>, purpose: u32, address: (IpAddr, u16)) -> bool {
    LOOKED_UP.with(access, |looked_up| {
        let looked_up = match looked_up {
            Optional::Some(looked_up) => Some(&*looked_up),
            Optional::None => None,
        };
        Rules::new(image(), looked_up).refuse(purpose, address)
    })
}

/// The address of the socket in hand, if it has one.
#[cfg(target_arch = "wasm32")]
fn local(socket: &Socket) -> Option<(IpAddr, u16)> {
    let [tag, address @ ..] = socket.local;
    (tag as u8 == 0).then(|| of_memory(address))
}

exports! { access =>
    network::REFUSES
    fn refuses(
        purpose: u32, a: u32, b: u32, c: u32, d: u32, e: u32, f: u32, g: u32, h: u32, i: u32, j: u32, k: u32, l: u32
    ) -> bool {
        let flat: Flat = [a, b, c, d, e, f, g, h, i, j, k, l];
        refuse(access, purpose, of_flat(flat))
    }

    network::REFUSES_ANY
    fn refuses_any(
        purpose: u32, some: u32,
        a: u32, b: u32, c: u32, d: u32, e: u32, f: u32, g: u32, h: u32, i: u32, j: u32, k: u32, l: u32
    ) -> bool {
        let flat: Flat = [a, b, c, d, e, f, g, h, i, j, k, l];
        some != 0 && refuse(access, purpose, of_flat(flat))
    }

    network::SOCKET
    fn socket() -> *const Socket {
        SOCKET_IN_HAND.with(access, |socket| &raw const *socket)
    }

    network::REFUSES_TO_LISTEN
    fn refuses_to_listen() -> bool {
        let address = SOCKET_IN_HAND.with(access, |socket| {
            local(socket).unwrap_or_else(|| (unspecified(socket.family), PICKED))
        });
        refuse(access, network::Use::TcpListen as u32, address)
    }

    network::REFUSES_TO_PICK
    fn refuses_to_pick() -> bool {
        let picked = SOCKET_IN_HAND.with(access, |socket| {
            local(socket).is_none().then(|| unspecified(socket.family))
        });
        picked.is_some_and(|address| refuse(access, network::Use::UdpBind as u32, (address, PICKED)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use image_format::{Body, Image};

    /// Whether rules refuse a use of an address, of which this one was looked up.
    fn refuse(
        rules: &[&str],
        looked_up: Option<&str>,
        purpose: Use,
        address: &str,
        port: u16,
    ) -> bool {
        let rules: Vec<_> = rules.iter().map(|rule| rule.parse().unwrap()).collect();
        let rules = Body::Bytes(network_rules::sockets::encode(&rules));
        let image = Image::default().with(Kind::SocketRules, rules);
        let image = image.layout().unwrap().head;
        let mut known = LookedUp::default();
        known.addresses_of(looked_up);
        let rules = Rules::new(Sections::new(&image), Some(&known));
        rules.refuse(purpose as u32, (address.parse().unwrap(), port))
    }

    impl LookedUp {
        fn addresses_of(&mut self, text: Option<&str>) {
            text.into_iter()
                .for_each(|text| self.add(text.parse().unwrap()));
        }
    }

    #[test]
    fn what_a_rule_names_is_not_refused() {
        let rules = ["tcp-connect:10.0.0.0/8:5432", "tcp-listen:127.0.0.1:8080"];
        assert!(!refuse(&rules, None, Use::TcpConnect, "10.1.2.3", 5432));
        assert!(!refuse(
            &rules,
            None,
            Use::TcpConnect,
            "::ffff:10.1.2.3",
            5432
        ));
        assert!(refuse(&rules, None, Use::TcpConnect, "10.1.2.3", 5433));
        assert!(refuse(&rules, None, Use::UdpConnect, "10.1.2.3", 5432));
        assert!(!refuse(&rules, None, Use::TcpListen, "127.0.0.1", 8080));
        assert!(!refuse(&rules, None, Use::TcpBind, "127.0.0.1", 8080));
        assert!(refuse(&rules, None, Use::UdpBind, "127.0.0.1", 8080));
    }

    #[test]
    fn what_was_looked_up_is_not_refused_where_a_rule_says_so() {
        let public = "93.184.216.34";
        let rules = ["tcp-connect:dns:443"];
        assert!(!refuse(&rules, Some(public), Use::TcpConnect, public, 443));
        assert!(refuse(&rules, None, Use::TcpConnect, public, 443));
        assert!(refuse(
            &rules,
            Some("10.0.0.1"),
            Use::TcpConnect,
            "10.0.0.1",
            443
        ));
        assert!(refuse(
            &rules,
            Some("169.254.169.254"),
            Use::TcpConnect,
            "169.254.169.254",
            443
        ));
        assert!(refuse(
            &["tcp-connect:10.0.0.0/8:443"],
            Some(public),
            Use::TcpConnect,
            public,
            443
        ));
    }

    #[test]
    fn without_rules_everything_is_refused() {
        let rules = Rules::new(Sections::new(&[]), None);
        let address = ("127.0.0.1".parse().unwrap(), 80);
        for purpose in 0..8 {
            assert!(rules.refuse(purpose, address));
        }
    }
}
