//! The rules and examples in the tables of `docs/network.md`: what is a rule, what it allows, and what is written instead of
//! what is none.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::net::SocketAddr;
use std::str::FromStr;

use network_rules::RuleError;
use network_rules::http::{self, Refusal, Request};
use network_rules::names::{self, Lookup};
use network_rules::sockets::{self, Use};

const DOCUMENT: &str = include_str!("../../docs/network.md");

/// The rows of the tables that begin with a heading, each as its cells.
fn rows(heading: &str) -> Vec<Vec<String>> {
    let tables = DOCUMENT.split("\n\n");
    let tables = tables.filter(|table| table.starts_with(&format!("| {heading} |")));
    let rows = tables.flat_map(|table| table.lines().skip(2));
    rows.map(cells).collect()
}

/// The cells of a row, where `\|` is no border.
fn cells(row: &str) -> Vec<String> {
    let row = row.trim_matches('|').replace("\\|", "\0");
    let cells = row.split('|').map(|cell| cell.trim().replace('\0', "|"));
    cells.collect()
}

/// What is in backticks.
fn code(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

fn parse<R: FromStr<Err = RuleError>>(rule: &str) -> R {
    rule.parse().unwrap_or_else(|error| panic!("{error}"))
}

/// Checks the examples of a table of rules; returns how many there are.
fn check<R: FromStr<Err = RuleError>>(heading: &str, allows: fn(&R, &str) -> bool) -> usize {
    let mut count = 0;
    for row in rows(heading) {
        let rule: R = parse(code(&row[0])[0]);
        for (cell, expected) in [(&row[2], true), (&row[3], false)] {
            for example in code(cell) {
                assert_eq!(allows(&rule, example), expected, "{}: {example}", row[0]);
                count += 1;
            }
        }
    }
    count
}

/// Judges `METHOD scheme://authority/path`.
fn judge_request(rule: &http::Rule, text: &str) -> Result<(), Refusal> {
    let (method, url) = text.split_once(' ').unwrap();
    let (scheme, rest) = url.split_once("://").unwrap();
    let path = rest.find('/').map(|start| &rest[start..]);
    let request = Request {
        method,
        scheme: Some(scheme),
        authority: Some(rest.strip_suffix(path.unwrap_or_default()).unwrap()),
        path,
    };
    let bytes = http::encode(std::slice::from_ref(rule));
    http::Table::new(&bytes).judge(&request, [])
}

/// Judges `use address:port`, of an address that has been looked up.
fn allows_use(rule: &sockets::Rule, text: &str) -> bool {
    let (purpose, address) = text.split_once(' ').unwrap();
    let purpose = Use::ALL.into_iter().find(|known| known.name() == purpose);
    let address: SocketAddr = address.parse().unwrap();
    let bytes = sockets::encode(std::slice::from_ref(rule));
    let table = sockets::Table::new(&bytes);
    table.allows(purpose.unwrap(), address.ip(), address.port(), |_| true)
}

fn allows_lookup(rule: &names::Rule, text: &str) -> bool {
    let bytes = names::encode(std::slice::from_ref(rule));
    names::Table::new(&bytes).judge(text) == Lookup::Allowed
}

#[test]
fn rules_for_http_allow_what_is_said() {
    let allows: fn(&http::Rule, &str) -> bool = |rule, text| judge_request(rule, text).is_ok();
    assert!(check("rule for HTTP", allows) >= 30);
}

#[test]
fn rules_for_sockets_allow_what_is_said() {
    assert!(check("rule for sockets", allows_use) >= 40);
}

#[test]
fn rules_for_names_allow_what_is_said() {
    assert!(check("rule for names", allows_lookup) >= 8);
}

/// Checks a table of texts that are no rules; returns how many there are.
fn check_rejected<R: FromStr<Err = RuleError> + Display>(list: &str) -> usize {
    let rows = rows(&format!("no rule for {list}"));
    for row in &rows {
        let text = code(&row[0])[0];
        let error = match text.parse::<R>() {
            Ok(rule) => panic!("`{text}` is the rule `{rule}`"),
            Err(error) => error,
        };
        assert_eq!(code(&row[2]), [error.suggestion()], "{error}");
    }
    rows.len()
}

#[test]
fn what_is_no_rule_is_told_with_one_that_is() {
    let counts = BTreeMap::from([
        ("HTTP", check_rejected::<http::Rule>("HTTP")),
        ("names", check_rejected::<names::Rule>("names")),
        ("sockets", check_rejected::<sockets::Rule>("sockets")),
    ]);
    assert!(counts.values().all(|count| *count >= 4), "{counts:?}");
}

#[test]
fn what_is_denied_by_every_list_is_denied_by_the_widest() {
    let rows = rows("denied request for");
    for row in &rows {
        let request = format!("GET {}", code(&row[0])[0]);
        for widest in ["https://*:*", "http://*:*"] {
            let refusal = judge_request(&parse(widest), &request);
            let is_for_itself = !matches!(refusal, Ok(()) | Err(Refusal::NoRule));
            assert!(is_for_itself, "{request}: {refusal:?}");
        }
    }
    assert!(rows.len() >= 10);
}
