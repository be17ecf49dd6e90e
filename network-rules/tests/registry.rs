//! Which addresses a rule with `dns` allows, against the registries of IANA in `registry.txt`, read bit by bit.

use std::net::IpAddr;
use std::sync::LazyLock;

use network_rules::special::is_reached_by_lookup;
use proptest::prelude::*;

mod addresses;

const REGISTRY: &str = include_str!("registry.txt");

/// The blocks of the registries, with whether they are globally reachable.
fn registered() -> impl Iterator<Item = (&'static str, bool)> {
    let lines = REGISTRY.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| {
        let (block, rest) = line.split_once('\t').unwrap();
        (block, rest.starts_with("yes	"))
    })
}

/// What the registries leave out, as the longest prefix counts: all of IPv4, and of IPv6 what is given out.
const BESIDE: &[(&str, bool)] = &[
    ("0.0.0.0/0", true),
    ("224.0.0.0/4", false),
    ("[::]/0", false),
    ("[2000::]/3", true),
    // Decided by the address inside.
    ("[2002::]/16", true),
];

/// Addresses where clouds tell secrets.
const METADATA: &[&str] = &["169.254.169.254", "168.63.129.16", "fd00:ec2::254"];

type Block = (Vec<bool>, bool);

static BLOCKS: LazyLock<Vec<Block>> = LazyLock::new(|| {
    let of_registry = registered().filter(|(block, _)| *block != "[2002::]/16");
    let all = of_registry.chain(BESIDE.iter().copied());
    let block = |(text, reachable)| {
        let (bits, length) = addresses::network(text).expect(text);
        // What is in a block of one address begins with the family's length.
        ([family(&bits), bits[..length].to_vec()].concat(), reachable)
    };
    all.map(block).collect()
});

fn family(bits: &[bool]) -> Vec<bool> {
    vec![bits.len() == 128]
}

fn is_reachable(bits: &[bool]) -> bool {
    let bits = [family(bits), bits.to_vec()].concat();
    let blocks = BLOCKS.iter().filter(|(block, _)| bits.starts_with(block));
    blocks.max_by_key(|(block, _)| block.len()).unwrap().1
}

fn expected(address: IpAddr) -> bool {
    let bits = addresses::unmapped(bits(address));
    let text = address.to_canonical().to_string();
    let inner = match text.as_str() {
        _ if bits.len() == 32 => None,
        text if text.starts_with("64:ff9b::") => Some(bits[96..].to_vec()),
        text if text.starts_with("2002:") => Some(bits[16..48].to_vec()),
        _ => None,
    };
    let mut all = std::iter::once(bits).chain(inner);
    let is_metadata = |bits: &Vec<bool>| {
        let mut metadata = METADATA
            .iter()
            .map(|text| self::bits(text.parse().unwrap()));
        metadata.any(|metadata| metadata == *bits)
    };
    all.all(|bits| is_reachable(&bits) && !is_metadata(&bits))
}

fn bits(address: IpAddr) -> Vec<bool> {
    let text = address.to_string();
    addresses::v4(&text)
        .or_else(|| addresses::v6(&text))
        .unwrap()
}

fn address(bits: &[bool]) -> IpAddr {
    let number = bits
        .iter()
        .fold(0_u128, |number, bit| number << 1 | u128::from(*bit));
    match u32::try_from(number) {
        Ok(number) if bits.len() == 32 => IpAddr::V4(number.into()),
        _ => IpAddr::V6(number.into()),
    }
}

/// The first and the last address of a block, and those beside it.
fn edges(block: &str) -> Vec<IpAddr> {
    let (bits, length) = addresses::network(block).unwrap();
    let last = [bits[..length].to_vec(), vec![true; bits.len() - length]].concat();
    let number = |bits: &[bool]| {
        bits.iter()
            .fold(0_u128, |all, bit| all << 1 | u128::from(*bit))
    };
    let (first, last) = (number(&bits), number(&last));
    let edges = [first.wrapping_sub(1), first, last, last.wrapping_add(1)];
    let of_number = |number: u128| {
        let all: Vec<bool> = (0..bits.len())
            .rev()
            .map(|bit| number >> bit & 1 == 1)
            .collect();
        address(&all)
    };
    edges.map(of_number).to_vec()
}

#[test]
fn edges_of_all_blocks_are_as_registered() {
    for (block, _) in registered().chain(BESIDE.iter().copied()) {
        for address in edges(block) {
            assert_eq!(
                is_reached_by_lookup(address),
                expected(address),
                "{address}"
            );
        }
    }
}

#[test]
fn secrets_are_not_reached_in_any_form() {
    for text in METADATA {
        assert!(!is_reached_by_lookup(text.parse().unwrap()), "{text}");
    }
    for prefix in ["::ffff:", "64:ff9b::"] {
        for text in &METADATA[..2] {
            let text = format!("{prefix}{text}");
            assert!(!is_reached_by_lookup(text.parse().unwrap()), "{text}");
        }
    }
}

proptest! {
    #[test]
    fn v4_is_as_registered(number: u32, by in 0..3) {
        let address: IpAddr = match by {
            0 => IpAddr::V4(number.into()),
            1 => IpAddr::V6((0x0064_ff9b_u128 << 96 | u128::from(number)).into()),
            _ => IpAddr::V6((0x2002_u128 << 112 | u128::from(number) << 80).into()),
        };
        prop_assert_eq!(is_reached_by_lookup(address), expected(address), "{}", address);
    }

    #[test]
    fn v6_is_as_registered(number: u128, high in 0_u16..0x20) {
        for number in [number, number >> 3 | 1 << 125, number >> 32 | (0x2001_0000 | u128::from(high)) << 96] {
            let address = IpAddr::V6(number.into());
            prop_assert_eq!(is_reached_by_lookup(address), expected(address), "{}", address);
        }
    }
}
