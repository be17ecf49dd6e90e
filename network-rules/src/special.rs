//! Addresses that a name of the internet has no reason to lead to.
//!
//! Whoever runs a name's DNS chooses its addresses. A rule with `dns` takes none of them that stays inside of the
//! host's network, so that a foreign name opens nothing there. What stays inside is in the registries of IANA:
//! [IPv4](https://www.iana.org/assignments/iana-ipv4-special-registry) and
//! [IPv6](https://www.iana.org/assignments/iana-ipv6-special-registry), both as of 2025-10-09. `N/A` in their column
//! "Globally Reachable" counts as no.

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

#[cfg(feature = "alloc")]
use ipnet::IpNet;
use ipnet::{Ipv4Net, Ipv6Net};

use crate::host::unmapped;

/// Where hosts on clouds tell their own programs secrets. The last is one of Azure's, and globally reachable by the
/// registries.
const METADATA: [IpAddr; 3] = [
    IpAddr::V4(Ipv4Addr::new(169, 254, 169, 254)),
    IpAddr::V6(Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x254)),
    IpAddr::V4(Ipv4Addr::new(168, 63, 129, 16)),
];

/// The registry for IPv4, with whether what is in a block is globally reachable. The longest prefix counts.
const V4: [(Ipv4Net, bool); 26] = [
    (v4([0, 0, 0, 0], 8), false),
    (v4([10, 0, 0, 0], 8), false),
    (v4([100, 64, 0, 0], 10), false),
    (v4([127, 0, 0, 0], 8), false),
    (v4([169, 254, 0, 0], 16), false),
    (v4([172, 16, 0, 0], 12), false),
    (v4([192, 0, 0, 0], 24), false),
    (v4([192, 0, 0, 0], 29), false),
    (v4([192, 0, 0, 8], 32), false),
    (v4([192, 0, 0, 9], 32), true),
    (v4([192, 0, 0, 10], 32), true),
    (v4([192, 0, 0, 170], 32), false),
    (v4([192, 0, 0, 171], 32), false),
    (v4([192, 0, 2, 0], 24), false),
    (v4([192, 31, 196, 0], 24), true),
    (v4([192, 52, 193, 0], 24), true),
    (v4([192, 88, 99, 0], 24), false),
    (v4([192, 168, 0, 0], 16), false),
    (v4([192, 175, 48, 0], 24), true),
    (v4([198, 18, 0, 0], 15), false),
    (v4([198, 51, 100, 0], 24), false),
    (v4([203, 0, 113, 0], 24), false),
    // Groups and not hosts: in a registry of its own.
    (v4([224, 0, 0, 0], 4), false),
    (v4([240, 0, 0, 0], 4), false),
    (v4([255, 255, 255, 255], 32), false),
    (v4([0, 0, 0, 0], 0), true),
];

/// The registry for IPv6, as [`V4`]. Outside of 2000::/3 no unicast addresses are given out.
const V6: [(Ipv6Net, bool); 25] = [
    (v6([0, 0, 0, 0, 0, 0, 0, 0], 0), false),
    (v6([0x64, 0xff9b, 0, 0, 0, 0, 0, 0], 96), true),
    (v6([0x64, 0xff9b, 1, 0, 0, 0, 0, 0], 48), false),
    (v6([0x100, 0, 0, 0, 0, 0, 0, 0], 64), false),
    (v6([0x100, 0, 0, 1, 0, 0, 0, 0], 64), false),
    (v6([0x2000, 0, 0, 0, 0, 0, 0, 0], 3), true),
    (v6([0x2001, 0, 0, 0, 0, 0, 0, 0], 23), false),
    (v6([0x2001, 0, 0, 0, 0, 0, 0, 0], 32), false),
    (v6([0x2001, 1, 0, 0, 0, 0, 0, 1], 128), true),
    (v6([0x2001, 1, 0, 0, 0, 0, 0, 2], 128), true),
    (v6([0x2001, 1, 0, 0, 0, 0, 0, 3], 128), true),
    (v6([0x2001, 2, 0, 0, 0, 0, 0, 0], 48), false),
    (v6([0x2001, 3, 0, 0, 0, 0, 0, 0], 32), true),
    (v6([0x2001, 4, 0x112, 0, 0, 0, 0, 0], 48), true),
    (v6([0x2001, 0x10, 0, 0, 0, 0, 0, 0], 28), false),
    (v6([0x2001, 0x20, 0, 0, 0, 0, 0, 0], 28), true),
    (v6([0x2001, 0x30, 0, 0, 0, 0, 0, 0], 28), true),
    (v6([0x2001, 0xdb8, 0, 0, 0, 0, 0, 0], 32), false),
    // An IPv4 address is inside, which decides.
    (v6([0x2002, 0, 0, 0, 0, 0, 0, 0], 16), true),
    (v6([0x2620, 0x4f, 0x8000, 0, 0, 0, 0, 0], 48), true),
    (v6([0x3fff, 0, 0, 0, 0, 0, 0, 0], 20), false),
    (v6([0x5f00, 0, 0, 0, 0, 0, 0, 0], 16), false),
    (v6([0xfc00, 0, 0, 0, 0, 0, 0, 0], 7), false),
    (v6([0xfe80, 0, 0, 0, 0, 0, 0, 0], 10), false),
    (v6([0xff00, 0, 0, 0, 0, 0, 0, 0], 8), false),
];

const fn v4(octets: [u8; 4], length: u8) -> Ipv4Net {
    let [a, b, c, d] = octets;
    Ipv4Net::new_assert(Ipv4Addr::new(a, b, c, d), length)
}

const fn v6(segments: [u16; 8], length: u8) -> Ipv6Net {
    let [a, b, c, d, e, f, g, h] = segments;
    Ipv6Net::new_assert(Ipv6Addr::new(a, b, c, d, e, f, g, h), length)
}

/// All networks that decide it, and whether what is in one is reached: the longest prefix counts.
#[cfg(feature = "alloc")]
pub(crate) fn networks() -> impl Iterator<Item = (IpNet, bool)> {
    let v4 = V4
        .iter()
        .map(|(block, reached)| (IpNet::V4(*block), *reached));
    let v6 = V6
        .iter()
        .map(|(block, reached)| (IpNet::V6(*block), *reached));
    let metadata = METADATA
        .iter()
        .map(|address| (IpNet::from(*address), false));
    v4.chain(v6).chain(metadata)
}

/// Whether a rule with `dns` allows an address that a lookup returned: it is globally reachable, as the IPv4 address
/// inside of it is, and nowhere that a cloud tells secrets.
pub fn is_reached_by_lookup(address: IpAddr) -> bool {
    let address = unmapped(address);
    let inner = match address {
        IpAddr::V6(v6) => inside(v6).map(IpAddr::V4),
        IpAddr::V4(_) => None,
    };
    let mut parts = [Some(address), inner].into_iter().flatten();
    parts.all(|part| is_globally_reachable(part) && !METADATA.contains(&part))
}

fn is_globally_reachable(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => {
            let blocks = V4.iter().filter(|(block, _)| block.contains(&v4));
            most_specific(blocks.map(|(block, reachable)| (block.prefix_len(), *reachable)))
        }
        IpAddr::V6(v6) => {
            let blocks = V6.iter().filter(|(block, _)| block.contains(&v6));
            most_specific(blocks.map(|(block, reachable)| (block.prefix_len(), *reachable)))
        }
    }
}

/// What the longest prefix says.
fn most_specific(blocks: impl Iterator<Item = (u8, bool)>) -> bool {
    blocks.max().is_some_and(|(_, reachable)| reachable)
}

/// The IPv4 address that packets to this one are sent on to, by NAT64's well-known prefix (RFC 6052) or 6to4 (RFC 3056).
pub(crate) fn inside(address: Ipv6Addr) -> Option<Ipv4Addr> {
    match address.octets() {
        [0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, a, b, c, d] => Some([a, b, c, d].into()),
        [0x20, 0x02, a, b, c, d, ..] => Some([a, b, c, d].into()),
        _ => None,
    }
}
