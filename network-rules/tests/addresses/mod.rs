//! Addresses and networks as lists of bits.

/// Every way to cut a text in two where a sign is, and the way not to cut it.
pub fn cuts<'a>(text: &'a str, sign: &str) -> Vec<(&'a str, Option<&'a str>)> {
    let mut cuts = vec![(text, None)];
    for (at, found) in text.match_indices(sign) {
        cuts.push((&text[..at], Some(&text[at + found.len()..])));
    }
    cuts
}

/// The only one, or none. Two would make the grammar ambiguous.
pub fn only<T>(all: Vec<T>) -> Option<T> {
    assert!(all.len() <= 1, "two readings of one text");
    all.into_iter().next()
}

pub fn is_all(text: &str, signs: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| signs.contains(c))
}

pub const HEXADECIMAL: &str = "0123456789abcdefABCDEF";
fn bits(number: u32, count: usize) -> Vec<bool> {
    (0..count).rev().map(|bit| number >> bit & 1 == 1).collect()
}

/// Four numbers, each as it would be printed.
pub fn v4(text: &str) -> Option<Vec<bool>> {
    let numbers: Vec<&str> = text.split('.').collect();
    let printed = |text: &str| (0..=255).find(|number: &u32| number.to_string() == text);
    let read: Option<Vec<u32>> = numbers.into_iter().map(printed).collect();
    let read = read.filter(|read| read.len() == 4)?;
    Some(
        read.into_iter()
            .flat_map(|number| bits(number, 8))
            .collect(),
    )
}

/// Groups of 16 bits, of which the last two may be an IPv4 address.
fn groups(text: &str, may_end_with_v4: bool) -> Option<Vec<bool>> {
    if text.is_empty() {
        return Some(Vec::new());
    }
    let parts: Vec<&str> = text.split(':').collect();
    let mut read = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        let is_last = index + 1 == parts.len();
        match v4(part) {
            Some(address) if is_last && may_end_with_v4 => read.extend(address),
            _ if is_all(part, HEXADECIMAL) && part.len() <= 4 => {
                read.extend(bits(u32::from_str_radix(part, 16).unwrap(), 16));
            }
            _ => return None,
        }
    }
    Some(read)
}

/// 128 bits, of which one run of zeros, of a group at least, may be left out.
pub fn v6(text: &str) -> Option<Vec<bool>> {
    if let Some((before, after)) = text.split_once("::") {
        let (before, after) = (groups(before, false)?, groups(after, true)?);
        let zeros = 128_usize.checked_sub(before.len() + after.len())?;
        return (zeros >= 16).then(|| [before, vec![false; zeros], after].concat());
    }
    groups(text, true).filter(|bits| bits.len() == 128)
}

/// The bits of an IPv4 address, if they are behind those of mapped addresses.
pub fn unmapped(bits: Vec<bool>) -> Vec<bool> {
    let mapped = [vec![false; 80], vec![true; 16]].concat();
    match bits.strip_prefix(&mapped[..]) {
        Some(rest) if bits.len() == 128 => rest.to_vec(),
        _ => bits,
    }
}

/// The bits of a network, and how many count.
pub fn network(text: &str) -> Option<(Vec<bool>, usize)> {
    let mut readings = Vec::new();
    for (address, length) in cuts(text, "/") {
        let inner = |text: &str| text.strip_prefix('[')?.strip_suffix(']').and_then(v6);
        readings.extend(read_network(v4(address), length));
        readings.extend(read_network(inner(address), length));
    }
    let inner = text
        .strip_prefix('[')
        .and_then(|text| text.strip_suffix(']'));
    for (address, length) in inner.map(|inner| cuts(inner, "/")).unwrap_or_default() {
        if length.is_some() {
            readings.extend(read_network(v6(address), length));
        }
    }
    only(readings)
}

fn read_network(address: Option<Vec<bool>>, length: Option<&str>) -> Option<(Vec<bool>, usize)> {
    let address = address?;
    let length = match length {
        None => address.len(),
        Some(text) => (0..=address.len()).find(|length| length.to_string() == text)?,
    };
    if address[length..].iter().any(|bit| *bit) {
        return None;
    }
    let unmapped = unmapped(address.clone());
    if unmapped.len() < address.len() && length >= 96 {
        return Some((unmapped, length - 96));
    }
    Some((address, length))
}
