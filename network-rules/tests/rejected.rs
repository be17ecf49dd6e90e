//! Texts that are no rules, in `rejected.txt`: the problem of each, and a suggestion that is accepted.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::str::FromStr;

use network_rules::{List, RuleError, http, names, sockets};

mod data;

const REJECTED: &str = include_str!("rejected.txt");

fn parse(list: List, text: &str) -> Result<String, RuleError> {
    fn written<R: FromStr<Err = RuleError> + Display>(text: &str) -> Result<String, RuleError> {
        text.parse::<R>().map(|rule| rule.to_string())
    }
    match list {
        List::Http => written::<http::Rule>(text),
        List::Sockets => written::<sockets::Rule>(text),
        List::Names => written::<names::Rule>(text),
    }
}

fn list(name: &str) -> List {
    match name {
        "http" => List::Http,
        "sockets" => List::Sockets,
        "names" => List::Names,
        _ => panic!("there is no list `{name}`"),
    }
}

/// The errors of the file, each with its expected problem and suggestion.
fn errors() -> impl Iterator<Item = (RuleError, &'static str, &'static str)> {
    data::lines(REJECTED).map(|fields| {
        let [of, text, problem, suggestion] = fields[..] else {
            panic!("{fields:?} are not four fields");
        };
        let error = parse(list(of), &data::unescape(text)).expect_err(text);
        (error, problem, suggestion)
    })
}

#[test]
fn each_has_its_problem_and_a_suggestion() {
    for (error, problem, suggestion) in errors() {
        let of_other = if error.suggested_list() == error.list() {
            String::new()
        } else {
            format!("{}: ", error.suggested_list())
        };
        assert_eq!(format!("{:?}", error.problem()), problem, "{error}");
        assert_eq!(of_other + error.suggestion(), suggestion, "{error}");
    }
}

#[test]
fn suggestions_are_accepted_as_they_are() {
    for (error, ..) in errors() {
        let suggestion = error.suggestion();
        assert_eq!(
            parse(error.suggested_list(), suggestion).as_deref(),
            Ok(suggestion)
        );
        let message = error.to_string();
        assert!(message.contains(&format!("`{suggestion}`")), "{message}");
    }
}

#[test]
fn each_problem_has_a_message_of_its_own() {
    let mut problems: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (error, ..) in errors() {
        let message = error.problem().to_string();
        let kind = format!("{:?}", error.problem());
        problems.entry(message).or_default().insert(kind);
    }
    for (message, kinds) in &problems {
        assert_eq!(kinds.len(), 1, "{message}: {kinds:?}");
        assert!(!message.starts_with(char::is_uppercase), "{message}");
        assert!(!message.ends_with('.'), "{message}");
    }
    // Every problem, and every flaw of a host but those of ports, which are problems of their own.
    let kinds = problems
        .values()
        .flatten()
        .map(|kind| kind.split('(').take(2).collect::<String>());
    assert_eq!(
        kinds.collect::<BTreeSet<_>>().len(),
        29 + 13,
        "{problems:#?}"
    );
}

#[test]
fn what_cannot_be_seen_is_written_out() {
    let error = "https://a\u{0}\u{200b}.com\\"
        .parse::<http::Rule>()
        .unwrap_err();
    let message = error.to_string();
    assert!(
        message.starts_with("`https://a\\0\\u{200b}.com\\` is"),
        "{message}"
    );
}
