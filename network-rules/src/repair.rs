//! Repairs of what the lists' rules have in common: hosts and ports. None opens more than what was probably meant.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::net::{Ipv4Addr, Ipv6Addr};

use crate::error::Problem;
use crate::host::Flaw;
use crate::punycode;

/// In the place of what a user has to fill in.
const PLACEHOLDER: &str = "name";

/// A text without a problem that every list knows.
pub(crate) fn anywhere(text: &str, problem: Problem) -> Option<String> {
    match problem {
        Problem::Comma => {
            let mut rules = text.split(',').map(str::trim);
            rules.find(|rule| !rule.is_empty()).map(str::to_string)
        }
        Problem::Space => Some(text.trim().to_string()),
        _ => None,
    }
}

/// A host, perhaps with a port, without a problem.
pub(crate) fn authority(text: &str, problem: Problem) -> Option<String> {
    match problem {
        Problem::Host(flaw) => without_flaw(text, flaw),
        Problem::Wildcard => Some(wildcard(text)),
        _ => {
            let (host, port) = text.rsplit_once(':')?;
            port_range(port, problem).map(|port| format!("{host}:{port}"))
        }
    }
}

fn without_flaw(text: &str, flaw: Flaw) -> Option<String> {
    let without = |is_dropped: fn(char) -> bool| Some(text.replace(is_dropped, ""));
    match flaw {
        Flaw::UserInfo => text.rsplit('@').next().map(str::to_string),
        Flaw::NotAscii => Some(ascii_labels(text)),
        Flaw::Control => without(char::is_control),
        Flaw::Space => text.split_whitespace().next().map(str::to_string),
        Flaw::Percent => without_zone(text),
        Flaw::Character('"' | '\'' | '`') => without(|c| matches!(c, '"' | '\'' | '`')),
        Flaw::Character('/' | '\\' | '?' | '#') => before(text, &['/', '\\', '?', '#']),
        Flaw::EmptyLabel => Some(without_empty_labels(text)),
        Flaw::Numeric => {
            let host = before(text, &[':', '/']).unwrap_or(text.to_string());
            let address = decimal(host.strip_suffix('.').unwrap_or(&host))?;
            Some(text.replacen(&host, &address.to_string(), 1))
        }
        Flaw::BareIpv6 => bracketed(text),
        Flaw::Brackets => without(|c| matches!(c, '[' | ']')),
        Flaw::SecondColon => {
            let end = text.match_indices(':').nth(1)?.0;
            Some(text[..end].to_string())
        }
        _ => None,
    }
}

fn before(text: &str, signs: &[char]) -> Option<String> {
    text.find(signs).map(|end| text[..end].to_string())
}

/// The text with the ASCII form of each part of a name that is not ASCII, or with a placeholder if that is not plain.
fn ascii_labels(text: &str) -> String {
    let is_label = |c: char| !c.is_ascii() || c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let mut ascii = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let length = rest.find(|c| !is_label(c)).unwrap_or(rest.len());
        let (label, after) = rest.split_at(length);
        if label.is_ascii() {
            ascii.push_str(label);
        } else {
            let placeholder = || ["xn--", PLACEHOLDER].concat();
            ascii.push_str(&punycode::label(label).unwrap_or_else(placeholder));
        }
        let separators = after.find(is_label).unwrap_or(after.len());
        ascii.push_str(&after[..separators]);
        rest = &after[separators..];
    }
    ascii
}

/// An IPv6 address without the zone behind it.
fn without_zone(text: &str) -> Option<String> {
    let (start, end) = (text.find('%')?, text.find(']')?);
    (start < end).then(|| format!("{}{}", &text[..start], &text[end..]))
}

/// A dot at the beginning is how some write what is below a name.
fn without_empty_labels(text: &str) -> String {
    let labels: Vec<&str> = text.split('.').filter(|label| !label.is_empty()).collect();
    let sign = if text.starts_with('.') { "*." } else { "" };
    format!("{sign}{}", labels.join("."))
}

fn bracketed(text: &str) -> Option<String> {
    let is_address = |text: &str| text.parse::<Ipv6Addr>().is_ok();
    if is_address(text) {
        return Some(format!("[{text}]"));
    }
    let (host, port) = text.rsplit_once(':')?;
    is_address(host).then(|| format!("[{host}]:{port}"))
}

fn wildcard(text: &str) -> String {
    let after = text.trim_start_matches(['*', '.']);
    let is_first = text.starts_with('*') && after.starts_with(|c: char| c.is_ascii_alphanumeric());
    let host = after.split(':').next().unwrap_or(after);
    if is_first && !host.contains('*') {
        return format!("*.{after}");
    }
    let (host, port) = text.split_once(':').unwrap_or((text, ""));
    let colon = if port.is_empty() { "" } else { ":" };
    format!("{}{colon}{port}", host.replace('*', PLACEHOLDER))
}

/// The address that old programs read in numbers, of which those with leading zeros are taken for decimal ones.
fn decimal(text: &str) -> Option<Ipv4Addr> {
    let numbers: Option<Vec<u32>> = text.split('.').map(number).collect();
    let (last, first) = numbers.as_ref()?.split_last()?;
    let mut address = *last;
    let room = 32_usize.checked_sub(8 * first.len())?;
    if room == 0 || u64::from(*last) >= 1 << room {
        return None;
    }
    for (index, number) in first.iter().enumerate() {
        address |= u32::from(u8::try_from(*number).ok()?) << (24 - 8 * index);
    }
    Some(address.into())
}

fn number(text: &str) -> Option<u32> {
    let lower = text.to_ascii_lowercase();
    match lower.strip_prefix("0x") {
        Some(digits) => u32::from_str_radix(digits, 16).ok(),
        None => lower.parse().ok(),
    }
}

/// Ports without a problem.
fn port_range(text: &str, problem: Problem) -> Option<String> {
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    match problem {
        Problem::PortOrder => Some(format!("{last}-{first}")),
        Problem::EmptyPort => Some(text.replace('-', "")).filter(|port| !port.is_empty()),
        Problem::PortZero => (first != last).then(|| format!("1-{last}")),
        Problem::Port => {
            let is_range = first != last;
            let first = match first.trim_start_matches('0') {
                "" if is_range => "1",
                first => first,
            };
            let last = last.trim_start_matches('0');
            let ports = if first == last {
                first.to_string()
            } else {
                format!("{first}-{last}")
            };
            Some(ports).filter(|ports| ports != text)
        }
        _ => None,
    }
}
