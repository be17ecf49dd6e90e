//! What an attacker would pass, in `hostile.txt`.

use std::net::SocketAddr;
use std::str::FromStr;

use network_rules::http::{self, Refusal, Request};
use network_rules::sockets::{self, Use};
use network_rules::{RuleError, names, split};

mod data;

const HOSTILE: &str = include_str!("hostile.txt");

const HTTP: &str = "https://api.example.com, https://*.wild.example, https://127.0.0.1, \
    https://[2001:db8::1], https://ports.example:8000-8100, http://plain.example, \
    http://*.internal.example:8080";
const METHODS: &str =
    "GET|HEAD|PURGE https://some.example, https://any.example, CONNECT https://tunnel.example";
const ALL_OF_HTTP: &str = "GET|CONNECT https://*:*, http://*:*, https://*:*, CONNECT http://*:*";
const SOCKETS: &str = "tcp-connect:10.0.0.0/8:5432, tcp-connect:[2001:db8::]/32:443, \
    tcp-connect:0.0.0.0:80, tcp-connect:dns:443, tcp-listen:127.0.0.1:8080, tcp-bind:10.0.0.1:*, \
    udp-bind:0.0.0.0:*, udp-send:[2001:db8::1]:53";
const NAMES: &str = "api.example.com, *.svc.internal";

fn rules<R: FromStr<Err = RuleError>>(list: &str) -> Vec<R> {
    split(list).map(|rule| rule.parse().unwrap()).collect()
}

/// Who a request is to without more being said.
const REQUEST: Request<'static> = Request {
    method: "GET",
    scheme: Some("https"),
    authority: Some("api.example.com"),
    path: Some("/"),
};

fn judge_http(rules: &str, request: &Request<'_>, hosts: &[&str]) -> Result<(), Refusal> {
    let bytes = http::encode(&self::rules(rules));
    http::Table::new(&bytes).judge(request, hosts.iter().copied())
}

/// The verdict of a list, which that of all rules may not contradict.
fn http_verdict(list: &str, request: &Request<'_>, hosts: &[&str]) -> String {
    let verdict = judge_http(list, request, hosts);
    let of_all = judge_http(ALL_OF_HTTP, request, hosts);
    match verdict {
        Ok(()) | Err(Refusal::NoRule) => assert_eq!(of_all, Ok(()), "{request:?}"),
        refused => assert_eq!(of_all, refused, "{request:?}"),
    }
    verdict.map_or_else(|refusal| format!("{refusal:?}"), |()| "allowed".into())
}

fn socket_verdict(purpose: Use, address: &str, is_looked_up: bool) -> String {
    let bytes = sockets::encode(&rules(SOCKETS));
    let address: SocketAddr = address.parse().unwrap();
    let table = sockets::Table::new(&bytes);
    let verdict = table.allows(purpose, address.ip(), address.port(), |_| is_looked_up);
    if verdict { "allowed" } else { "denied" }.into()
}

fn lookup_verdict(name: &str) -> String {
    let bytes = names::encode(&rules(NAMES));
    format!("{:?}", names::Table::new(&bytes).judge(name))
}

fn verdict(kind: &str, input: Option<&str>) -> String {
    let text = input.unwrap_or_default();
    let with_method = |authority| Request {
        method: text,
        authority: Some(authority),
        ..REQUEST
    };
    let with_authority = |scheme| Request {
        scheme: Some(scheme),
        authority: input,
        ..REQUEST
    };
    match kind {
        "authority" => http_verdict(HTTP, &with_authority("https"), &[]),
        "plain" => http_verdict(HTTP, &with_authority("http"), &[]),
        "scheme" => http_verdict(
            HTTP,
            &Request {
                scheme: input,
                ..REQUEST
            },
            &[],
        ),
        "path" => http_verdict(
            HTTP,
            &Request {
                path: input,
                ..REQUEST
            },
            &[],
        ),
        "host" => http_verdict(HTTP, &REQUEST, &[text]),
        "hosts" => http_verdict(HTTP, &REQUEST, &[text, text]),
        "method-some" => http_verdict(METHODS, &with_method("some.example"), &[]),
        "method-any" => http_verdict(METHODS, &with_method("any.example"), &[]),
        "method-connect" => http_verdict(METHODS, &with_method("tunnel.example"), &[]),
        "lookup" => lookup_verdict(text),
        "looked-up" => socket_verdict(Use::TcpConnect, text, true),
        purpose => {
            let purpose = Use::ALL.into_iter().find(|known| known.name() == purpose);
            socket_verdict(purpose.unwrap(), text, false)
        }
    }
}

#[test]
fn each_has_its_verdict() {
    let mut wrong = Vec::new();
    for fields in data::lines(HOSTILE) {
        let [kind, input, expected, reason] = fields[..] else {
            panic!("{fields:?} are not four fields");
        };
        assert!(!reason.is_empty(), "{fields:?}");
        let meant = data::unescape(input);
        let found = verdict(kind, (input != "absent").then_some(&meant));
        if found != expected {
            wrong.push(format!("{kind} `{input}`: {found}, and not {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn there_are_enough_and_each_once() {
    let inputs: Vec<_> = data::lines(HOSTILE)
        .map(|fields| (fields[0], fields[1]))
        .collect();
    let distinct: std::collections::BTreeSet<_> = inputs.iter().collect();
    assert_eq!(distinct.len(), inputs.len());
    assert!(inputs.len() >= 200);
}

/// The file shows the lists in its beginning, to whoever reads it.
#[test]
fn the_file_shows_the_rules() {
    let comments = HOSTILE.lines().filter_map(|line| line.strip_prefix('#'));
    let shown: String = comments.flat_map(str::split_whitespace).collect();
    for list in [HTTP, METHODS, SOCKETS, NAMES] {
        let list: String = list.split_whitespace().collect();
        assert!(shown.contains(&list), "{list}");
    }
}
