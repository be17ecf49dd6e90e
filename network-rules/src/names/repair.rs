//! Rules for names to write instead of texts that are none.

use alloc::format;
use alloc::string::ToString;

use crate::error::{List, Problem};
use crate::repair::{anywhere, authority};
use crate::suggestion::Repaired;

/// The text without this problem.
pub(super) fn repair(text: &str, problem: Problem) -> Option<Repaired> {
    let repaired = match problem {
        Problem::AddressForName => {
            let bare = text.trim_matches(['[', ']']);
            let address = if bare.contains(':') {
                format!("[{bare}]")
            } else {
                bare.to_string()
            };
            let rule = format!("tcp-connect:{address}:443");
            return Some(Repaired::Other(List::Sockets, rule));
        }
        Problem::SchemeForName => text.split_once("://")?.1.to_string(),
        Problem::PortForName => text.rsplit_once(':')?.0.to_string(),
        _ => authority(text, problem).or_else(|| anywhere(text, problem))?,
    };
    Some(Repaired::Same(repaired))
}
