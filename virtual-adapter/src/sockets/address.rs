//! Addresses, as they lie in memory and as they are passed.

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// An `ip-address`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C, u8)]
pub enum IpAddress {
    /// Four bytes.
    Ipv4([u8; 4]),
    /// Eight numbers.
    Ipv6([u16; 8]),
}

impl From<IpAddr> for IpAddress {
    fn from(address: IpAddr) -> Self {
        match address {
            IpAddr::V4(address) => IpAddress::Ipv4(address.octets()),
            IpAddr::V6(address) => IpAddress::Ipv6(address.segments()),
        }
    }
}

impl From<IpAddress> for IpAddr {
    fn from(address: IpAddress) -> Self {
        match address {
            IpAddress::Ipv4(octets) => IpAddr::V4(octets.into()),
            IpAddress::Ipv6(segments) => IpAddr::V6(segments.into()),
        }
    }
}

/// An `ip-socket-address` as it is flat: its case, and what the cases have behind it. Flow info and scope do not change
/// which address it is.
pub type Flat = [u32; 12];

/// The address and port in one.
pub fn of_flat(flat: Flat) -> (IpAddr, u16) {
    let [case, port, rest @ ..] = flat;
    let address = match case {
        0 => {
            let [a, b, c, d, ..] = rest.map(|part| part as u8);
            IpAddr::V4(Ipv4Addr::new(a, b, c, d))
        }
        _ => {
            let [_, a, b, c, d, e, f, g, h, _] = rest.map(|part| part as u16);
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, e, f, g, h))
        }
    };
    (address, port as u16)
}

/// An `ip-socket-address` in memory, as far as it is looked at: its alignment is that of flow info and scope.
pub type InMemory = [u32; 8];

/// The address and port in one.
pub fn of_memory(words: InMemory) -> (IpAddr, u16) {
    let halves = |word: u32| [word as u16, (word >> 16) as u16];
    let [case, first, second, a, b, c, d, _] = words;
    let [port, start] = halves(first);
    if case as u8 == 0 {
        let [[a, b], [c, d]] = [start, halves(second)[0]].map(u16::to_le_bytes);
        return (IpAddr::V4(Ipv4Addr::new(a, b, c, d)), port);
    }
    let [[a, b], [c, d], [e, f], [g, h]] = [a, b, c, d].map(halves);
    (IpAddr::V6(Ipv6Addr::new(a, b, c, d, e, f, g, h)), port)
}

/// The address of a family at which everything is: `ip-address-family`.
pub fn unspecified(family: u32) -> IpAddr {
    match family {
        0 => IpAddr::V4(Ipv4Addr::UNSPECIFIED),
        _ => IpAddr::V6(Ipv6Addr::UNSPECIFIED),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_as_they_are_flat() {
        let v4 = [0, 8080, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0];
        assert_eq!(of_flat(v4), (Ipv4Addr::LOCALHOST.into(), 8080));
        let v6 = [1, 53, 7, 0x2001, 0xdb8, 0, 0, 0, 0, 0, 1, 9];
        assert_eq!(of_flat(v6), ("2001:db8::1".parse().unwrap(), 53));
    }

    #[test]
    fn addresses_are_read_as_they_lie_in_memory() {
        let word = |bytes: [u8; 4]| u32::from_le_bytes(bytes);
        let v4 = [
            0,
            word([0x90, 0x1f, 10, 1]),
            word([2, 3, 0xee, 0xee]),
            0,
            0,
            0,
            0,
            0,
        ];
        assert_eq!(of_memory(v4), (Ipv4Addr::new(10, 1, 2, 3).into(), 8080));
        let halves = |low: u32, high: u32| low | high << 16;
        let v6 = [
            0xeeee_ee01,
            halves(53, 0xeeee),
            7,
            halves(0x2001, 0xdb8),
            0,
            0,
            halves(0, 1),
            9,
        ];
        assert_eq!(of_memory(v6), ("2001:db8::1".parse().unwrap(), 53));
    }

    #[test]
    fn addresses_keep_their_parts() {
        for text in ["192.0.2.7", "2001:db8::1:2", "::ffff:192.0.2.7"] {
            let address: IpAddr = text.parse().unwrap();
            assert_eq!(IpAddr::from(IpAddress::from(address)), address);
        }
    }
}
