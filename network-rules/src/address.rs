//! Addresses in texts, read without a panic.
//!
//! The adapter reads the addresses of requests and lookups, and must have no code that could panic: what a panic prints
//! with is larger than all rules, and takes a table of functions. The standard library's parser of IPv6 addresses has
//! such code. This one takes the same texts: a test compares them.

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// An address, of IPv6 without brackets.
pub(crate) fn parse(text: &str) -> Option<IpAddr> {
    match parse_v4(text) {
        Some(address) => Some(address.into()),
        None => parse_v6(text).map(IpAddr::from),
    }
}

/// Four decimal numbers.
pub(crate) fn parse_v4(text: &str) -> Option<Ipv4Addr> {
    text.parse().ok()
}

/// Eight groups, of which two colons stand for one zero or more.
pub(crate) fn parse_v6(text: &str) -> Option<Ipv6Addr> {
    let Some(colons) = text.as_bytes().windows(2).position(|pair| pair == b"::") else {
        let groups = Groups::read(text)?;
        return (groups.count == GROUPS).then(|| Ipv6Addr::from(groups.found));
    };
    let head = Groups::read(text.get(..colons)?)?;
    let tail = Groups::read(text.get(colons + 2..)?)?;
    if head.has_v4 || head.count + tail.count >= GROUPS {
        return None;
    }
    let mut groups = head.found;
    let last = tail.found.iter().take(tail.count).rev();
    for (group, found) in groups.iter_mut().rev().zip(last) {
        *group = *found;
    }
    Some(Ipv6Addr::from(groups))
}

/// How many groups an address has.
const GROUPS: usize = 8;

/// Groups with single colons between them.
struct Groups {
    found: [u16; GROUPS],
    count: usize,
    /// Whether the last two are written as an IPv4 address.
    has_v4: bool,
}

impl Groups {
    fn read(text: &str) -> Option<Self> {
        let mut groups = Groups {
            found: [0; GROUPS],
            count: 0,
            has_v4: false,
        };
        let mut rest = Some(text).filter(|text| !text.is_empty());
        while let Some(text) = rest {
            let (group, after) = split_once(text, b':');
            match parse_v4(group).filter(|_| after.is_none()) {
                Some(address) => {
                    let [a, b, c, d] = address.octets();
                    groups.add(u16::from_be_bytes([a, b]))?;
                    groups.add(u16::from_be_bytes([c, d]))?;
                    groups.has_v4 = true;
                }
                None => groups.add(parse_group(group)?)?,
            }
            rest = after;
        }
        Some(groups)
    }

    fn add(&mut self, group: u16) -> Option<()> {
        *self.found.get_mut(self.count)? = group;
        self.count += 1;
        Some(())
    }
}

/// One to four hexadecimal digits.
fn parse_group(text: &str) -> Option<u16> {
    let is_group = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_hexdigit());
    is_group.then(|| u16::from_str_radix(text, 16).ok())?
}

/// What is before the first of this byte, which is ASCII, and what is behind it.
pub(crate) fn split_once(text: &str, separator: u8) -> (&str, Option<&str>) {
    let place = text.bytes().position(|byte| byte == separator);
    split_around(text, place)
}

/// As [`split_once`], at the last of this byte.
pub(crate) fn rsplit_once(text: &str, separator: u8) -> (&str, Option<&str>) {
    let place = text.bytes().rposition(|byte| byte == separator);
    split_around(text, place)
}

fn split_around(text: &str, place: Option<usize>) -> (&str, Option<&str>) {
    let parts = place.and_then(|place| Some((text.get(..place)?, text.get(place + 1..)?)));
    match parts {
        Some((before, behind)) => (before, Some(behind)),
        None => (text, None),
    }
}

#[cfg(test)]
mod tests {
    extern crate alloc;

    use alloc::string::String;

    use proptest::prelude::*;

    use super::*;

    fn compare(text: &str) {
        assert_eq!(parse_v6(text), text.parse().ok(), "{text}");
        assert_eq!(parse(text), text.parse().ok(), "{text}");
    }

    #[test]
    fn addresses_are_those_of_the_standard_library() {
        for text in [
            "",
            ":",
            "::",
            ":::",
            "::1",
            "1::",
            "1::2::3",
            "1:2:3:4:5:6:7:8",
            "1:2:3:4:5:6:7:8:9",
            "1:2:3:4:5:6:7::",
            "::2:3:4:5:6:7:8",
            "1:2:3:4::5:6:7:8",
            "::ffff:127.0.0.1",
            "1:2:3:4:5:6:127.0.0.1",
            "1:2:3:4:5:6:7:127.0.0.1",
            "::127.0.0.1:1",
            "127.0.0.1::",
            "1:127.0.0.1::2",
            "::127.0.0.01",
            "12345::",
            "g::",
            "+1::",
            "1:",
            ":1",
            "::1%1",
            "[::1]",
            "é::",
            "127.0.0.1",
        ] {
            compare(text);
        }
    }

    proptest! {
        #[test]
        fn any_text_of_such_signs_is_read_the_same(text in "[0-9a-f:.]{0,24}") {
            compare(&text);
        }

        #[test]
        fn groups_in_any_number_are_read_the_same(
            groups in proptest::collection::vec("[0-9a-fA-F]{0,5}|10\\.0\\.0\\.[0-9]{1,3}", 0..10)
        ) {
            compare(&groups.join(":"));
        }

        #[test]
        fn what_is_written_is_read(address: u128) {
            let address = Ipv6Addr::from(address);
            let text: String = alloc::format!("{address}");
            prop_assert_eq!(parse_v6(&text), Some(address));
        }
    }
}
