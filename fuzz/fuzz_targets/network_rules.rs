//! Rules of the network from any text: an error whose suggestion is a rule, or a rule that is written and read again as it
//! was. Tables of rules judge as the rules do, and any bytes can be searched as a table.

#![no_main]

use std::fmt::{Debug, Display};
use std::net::{IpAddr, Ipv6Addr};
use std::str::FromStr;

use libfuzzer_sys::fuzz_target;
use network_rules::http::{self, Request};
use network_rules::names::{self, Lookup};
use network_rules::sockets::{self, Use};
use network_rules::{List, RuleError, split};

#[path = "../../network-rules/tests/addresses/mod.rs"]
mod addresses;
#[path = "../../network-rules/tests/oracle/mod.rs"]
mod oracle;

// The first line is a list, the second what is asked for.
fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let (list, asked) = text.split_once('\n').unwrap_or((&text, ""));
    let rules: Vec<&str> = split(list).collect();
    judge_requests(&read(&rules, oracle::http), asked);
    judge_uses(&read(&rules, oracle::socket), asked);
    judge_lookups(&read(&rules, oracle::name), asked);
    search(data);
});

/// What of these texts are rules, each also as the other implementation reads it.
fn read<R, O>(rules: &[&str], of_oracle: fn(&str) -> Option<O>) -> Vec<(R, O)>
where
    R: FromStr<Err = RuleError> + Debug + Display + PartialEq,
    O: Debug,
{
    let read = rules
        .iter()
        .filter_map(|text| match (text.parse::<R>(), of_oracle(text)) {
            (Ok(rule), Some(of_oracle)) => {
                assert_eq!(rule.to_string().parse().as_ref(), Ok(&rule));
                Some((rule, of_oracle))
            }
            (Err(error), None) => {
                assert_suggests(&error);
                None
            }
            (rule, of_oracle) => panic!("`{text}`: {rule:?}, and not {of_oracle:?}"),
        });
    read.collect()
}

fn assert_suggests(error: &RuleError) {
    let suggestion = error.suggestion();
    let written = match error.suggested_list() {
        List::Http => suggestion
            .parse::<http::Rule>()
            .map(|rule| rule.to_string()),
        List::Sockets => suggestion
            .parse::<sockets::Rule>()
            .map(|rule| rule.to_string()),
        List::Names => suggestion
            .parse::<names::Rule>()
            .map(|rule| rule.to_string()),
    };
    assert_eq!(written.as_deref(), Ok(suggestion));
}

fn judge_requests(rules: &[(http::Rule, oracle::HttpRule)], asked: &str) {
    let (rules, of_oracle): (Vec<_>, Vec<_>) = rules.iter().cloned().unzip();
    let bytes = http::encode(&rules);
    let (authority, rest) = asked.split_once(' ').unwrap_or((asked, "/"));
    let (path, method) = rest.split_once(' ').unwrap_or((rest, "GET"));
    for scheme in ["http", "https"] {
        let request = Request {
            method,
            scheme: Some(scheme),
            authority: Some(authority),
            path: Some(path),
        };
        let found = http::Table::new(&bytes).judge(&request, [authority]);
        let hosts = [authority];
        let (scheme, authority, path) = (request.scheme, request.authority, request.path);
        let expected = oracle::may_send(&of_oracle, method, scheme, authority, path, &hosts);
        assert_eq!(found.is_ok(), expected, "{request:?}");
    }
}

/// Asks for every use of the address that the bytes of a text are.
fn judge_uses(rules: &[(sockets::Rule, oracle::SocketRule)], asked: &str) {
    let (rules, of_oracle): (Vec<_>, Vec<_>) = rules.iter().cloned().unzip();
    let bytes = sockets::encode(&rules);
    let mut octets = [0; 18];
    let length = asked.len().min(18);
    octets[..length].copy_from_slice(&asked.as_bytes()[..length]);
    let [a, b, address @ ..] = octets;
    let port = u16::from_be_bytes([a, b]);
    let v4 = IpAddr::from([address[0], address[1], address[2], address[3]]);
    for address in [v4, Ipv6Addr::from(address).into()] {
        let text = address.to_string();
        let bits = addresses::v4(&text)
            .or_else(|| addresses::v6(&text))
            .unwrap();
        let is_reached = network_rules::special::is_reached_by_lookup(address);
        for purpose in Use::ALL {
            let found = sockets::Table::new(&bytes).allows(purpose, address, port, |_| true);
            let name = purpose.name();
            let expected = oracle::may_use(&of_oracle, name, &bits, port.into(), is_reached);
            assert_eq!(found, expected, "{purpose} {address} {port}");
        }
    }
}

fn judge_lookups(rules: &[(names::Rule, oracle::Host)], asked: &str) {
    let (rules, of_oracle): (Vec<_>, Vec<_>) = rules.iter().cloned().unzip();
    let bytes = names::encode(&rules);
    let found = names::Table::new(&bytes).judge(asked);
    assert_eq!(
        found == Lookup::Allowed,
        oracle::may_look_up(&of_oracle, asked)
    );
}

/// Searches bytes that no rules were written to.
fn search(bytes: &[u8]) {
    let request = Request {
        method: "GET",
        scheme: None,
        authority: Some("a.b"),
        path: None,
    };
    let _ = http::Table::new(bytes).judge(&request, []);
    let _ = names::Table::new(bytes).judge("a.b");
    let _ = sockets::Table::new(bytes).allows(Use::TcpConnect, [10, 0, 0, 1].into(), 1, |_| true);
}
