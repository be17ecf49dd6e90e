//! Rules to write instead of texts that are none.

use alloc::string::{String, ToString};
use core::fmt::Display;

use crate::error::{List, Problem, RuleError, Suggestion};

/// More than this is not wrong with one rule that was meant as one.
const MOST_REPAIRS: usize = 12;

/// Rules of one list.
pub(crate) trait Grammar: Display + Sized {
    const LIST: List;
    const EXAMPLE: &str;

    fn read(text: &str) -> Result<Self, Problem>;

    /// The text without this problem, which may have others; none if it cannot be known what was meant.
    fn repair(text: &str, problem: Problem) -> Option<Repaired>;
}

/// A text with one problem less, and the list that it is meant for.
pub(crate) enum Repaired {
    Same(String),
    Other(List, String),
}

/// The rule that a text is, or what is wrong with it.
pub(crate) fn parse<R: Grammar>(text: &str) -> Result<R, RuleError> {
    read(text).map_err(|problem| {
        let suggestion = suggest::<R>(text, problem).unwrap_or_else(|| Suggestion {
            list: R::LIST,
            rule: R::EXAMPLE.to_string(),
            is_example: true,
        });
        RuleError::new(R::LIST, text, problem, suggestion)
    })
}

/// The rule that a text is, of which the lists' grammars know nothing of what is around it.
fn read<R: Grammar>(text: &str) -> Result<R, Problem> {
    match text {
        "" => Err(Problem::Empty),
        _ if text.contains(',') => Err(Problem::Comma),
        _ if text.trim() != text => Err(Problem::Space),
        _ => R::read(text),
    }
}

/// Repairs one problem after another, until it is a rule.
fn suggest<R: Grammar>(text: &str, problem: Problem) -> Option<Suggestion> {
    if R::LIST != List::Sockets && crate::sockets::Rule::read(text).is_ok() {
        return of_list(List::Sockets, text);
    }
    let (mut text, mut problem) = (text.to_string(), problem);
    for _ in 0..MOST_REPAIRS {
        let repaired = match R::repair(&text, problem)? {
            Repaired::Same(text) => text,
            Repaired::Other(list, text) => return of_list(list, &text),
        };
        match read(&repaired) {
            Ok(rule) => return Some(written::<R>(&rule)),
            Err(next) => (text, problem) = (repaired, next),
        }
    }
    None
}

fn of_list(list: List, text: &str) -> Option<Suggestion> {
    match list {
        List::Http => crate::http::Rule::read(text)
            .ok()
            .map(|rule| written(&rule)),
        List::Sockets => crate::sockets::Rule::read(text)
            .ok()
            .map(|rule| written(&rule)),
        List::Names => crate::names::Rule::read(text)
            .ok()
            .map(|rule| written(&rule)),
    }
}

fn written<R: Grammar>(rule: &R) -> Suggestion {
    Suggestion {
        list: R::LIST,
        rule: rule.to_string(),
        is_example: false,
    }
}
