//! Rules for HTTP to write instead of texts that are none.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::error::Problem;
use crate::repair::{anywhere, authority};

/// The text without this problem.
pub(super) fn repair(text: &str, problem: Problem) -> Option<String> {
    let (methods, target) = text.split_at(text.rfind(' ').map_or(0, |space| space + 1));
    match problem {
        Problem::Comma => anywhere(text, problem),
        Problem::Space => Some(one_space(text)),
        Problem::MethodAlone => Some(format!("{text} https://api.example.com")),
        Problem::MethodCase => Some(format!("{}{target}", methods.to_ascii_uppercase())),
        Problem::Scheme => {
            let (scheme, rest) = target.split_once("://")?;
            let scheme = if scheme == "ws" { "http" } else { "https" };
            Some(format!("{methods}{scheme}://{rest}"))
        }
        Problem::SchemeSlashes => {
            let (scheme, rest) = target.split_once(':')?;
            Some(format!(
                "{methods}{scheme}://{}",
                rest.trim_start_matches('/')
            ))
        }
        _ => {
            let scheme = target.find("://").map_or(0, |scheme| scheme + 3);
            let (scheme, rest) = target.split_at(scheme);
            let repaired = without(rest, problem)?;
            Some(format!("{methods}{scheme}{repaired}"))
        }
    }
}

/// A host, with what is behind it, without this problem.
fn without(rest: &str, problem: Problem) -> Option<String> {
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let before = &rest[..end];
    match problem {
        Problem::Path | Problem::Query | Problem::Fragment | Problem::Network => {
            Some(before.to_string())
        }
        _ => authority(before, problem).or_else(|| without_port(before, problem)),
    }
}

/// A host with the port that its scheme has, where one is written that cannot be.
fn without_port(before: &str, problem: Problem) -> Option<String> {
    let is_about_port = matches!(
        problem,
        Problem::Port | Problem::PortZero | Problem::EmptyPort
    );
    let (host, _) = before.rsplit_once(':')?;
    is_about_port.then(|| host.to_string())
}

/// White space in one place: between methods and what they are for.
fn one_space(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let target = words.iter().position(|word| word.contains("://"));
    let target = target.unwrap_or(words.len().saturating_sub(1));
    let methods: Vec<&str> = words[..target]
        .iter()
        .flat_map(|word| word.split('|'))
        .filter(|method| !method.is_empty())
        .collect();
    let space = if methods.is_empty() { "" } else { " " };
    let target = words.get(target).copied().unwrap_or_default();
    format!("{}{space}{target}", methods.join("|"))
}
