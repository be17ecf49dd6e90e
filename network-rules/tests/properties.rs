//! Parser and matcher against a second implementation, on texts that are nearly rules.

use core::net::IpAddr;
use std::fmt::Display;
use std::str::FromStr;

use network_rules::http::{self, Request};
use network_rules::names::{self, Lookup};
use network_rules::sockets::{self, Use};
use network_rules::{List, RuleError};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

mod addresses;
mod oracle;

/// What rules and requests are put together of. Few, so that rules and requests meet.
const PARTS: &[&str] = &[
    "a",
    "A",
    "b",
    "example",
    ".",
    ".",
    ":",
    ":",
    "*",
    "*.",
    "-",
    "_",
    "/",
    "//",
    "80",
    "443",
    "0443",
    "0",
    "1",
    "65535",
    "65536",
    "http",
    "https",
    "HTTPS",
    "://",
    "GET",
    "get",
    "CONNECT",
    "|",
    " ",
    ",",
    "[",
    "]",
    "::",
    "::1",
    "::ffff:",
    "10.0.0.1",
    "10.0.0.0",
    "/8",
    "/104",
    "0x7f",
    "@",
    "%",
    "\u{e9}",
    "\t",
    "\n",
    "#",
    "?",
    "dns",
    "tcp-connect:",
    "tcp-listen:",
    "udp-send:",
    "2001:db8::",
];

/// Hosts of requests, and of rules if there is no star in the way.
const HOSTS: &[&str] = &[
    "a",
    "A.",
    "a.b",
    "b.a.b",
    "c.b.a.b.",
    "xa.b",
    "b",
    "10.0.0.1",
    "[::ffff:a00:1]",
    "[::1]",
    "[::ffff:10.0.0.2]",
    "[2001:db8::1]",
    "010.0.0.1",
    "10.1",
    "a..b",
    "::1",
    "[::1",
    "a@b",
    "a%2eb",
    "",
];

const SCHEMES: &[&str] = &["https", "http", "HTTPS", "ws"];
const METHODS: &[&str] = &["GET", "POST", "get", "CONNECT", "connect", "a b", "X-Y"];
const PATHS: &[&str] = &["/", "/a?b", "", "a", "//a", "/\\a", "@a/", "/a b", "/\n"];
const ADDRESSES: &[&str] = &[
    "10.0.0.1",
    "10.0.0.2",
    "10.1.0.0",
    "11.0.0.0",
    "0.0.0.0",
    "127.0.0.1",
    "::",
    "::1",
    "::ffff:10.0.0.1",
    "2001:db8::1",
    "2001:db9::",
    "::10.0.0.1",
];
const NETWORKS: &[&str] = &[
    "10.0.0.1",
    "10.0.0.2",
    "10.0.0.0/8",
    "11.0.0.0/8",
    "10.0.0.0/9",
    "10.0.0.0/31",
    "0.0.0.0/0",
    "0.0.0.0",
    "[::]/0",
    "[::1]",
    "[2001:db8::]/32",
    "[2001:db8::/31]",
    "[::ffff:10.0.0.0]/104",
    "[::ffff:0:0]/96",
    "[::]/80",
    "dns",
];

/// What is put in the place of networks, hosts and ports where texts may be no rules.
const NEARLY: &[&str] = &[
    "10.0.0.1/8",
    "[::1]/32",
    "[::1/32]",
    "10.0.0.0/33",
    "10.0.0.0/08",
    "[::]/129",
    "[::ffff:10.0.0.1]/104",
    "::1",
    "10.0.0.0/+8",
    "[10.0.0.1]",
    "[[::1]]",
    "localhost",
    "http",
    "https",
    "*",
    "*.*",
    "a*",
    "*.10.0.0.1",
    "010.0.0.1",
    "1.2.3.4.",
    "0x7f",
    "a.0x",
    "",
    "a@b",
    ".a",
    "a..b",
    "[::1%1]",
    "80-",
    "-80",
    "90-80",
    "0",
    "0-80",
    "65536",
    "080",
    "+80",
    "80-90-100",
];
const PORTS: &[&str] = &[
    "1", "80", "443", "80-443", "1-65535", "*", "444-500", "502-600", "65535",
];
/// Uses that are often in one list.
const USES: &[&str] = &["tcp-connect", "tcp-listen"];
const PORT_NUMBERS: &[u16] = &[0, 1, 79, 80, 81, 443, 444, 500, 501, 502, 65535];

fn near_rule() -> impl Strategy<Value = String> {
    vec(select(PARTS), 0..9).prop_map(|parts| parts.concat())
}

fn http_rule() -> impl Strategy<Value = String> {
    let methods = select(&["", "", "GET ", "GET|POST ", "CONNECT ", "X-Y|CONNECT "][..]);
    let schemes = select(&["", "https://", "http://"][..]);
    let hosts = select(
        &[
            "*",
            "a",
            "a.b.",
            "*.b",
            "*.A.b",
            "b.a.b",
            "10.0.0.1",
            "[::1]",
            "[::ffff:10.0.0.2]",
            "[2001:db8::1]",
        ][..],
    );
    let ports = option::of(select(PORTS));
    (methods, schemes, hosts, ports).prop_map(|(methods, scheme, host, port)| {
        let port = port.map(|port| format!(":{port}")).unwrap_or_default();
        format!("{methods}{scheme}{host}{port}")
    })
}

fn socket_rule() -> impl Strategy<Value = String> {
    let uses = prop_oneof![select(USES), select(Use::ALL.map(Use::name).to_vec())];
    let rule = (uses, select(NETWORKS), select(PORTS));
    let rule = rule.prop_map(|(purpose, network, port)| format!("{purpose}:{network}:{port}"));
    rule.prop_filter("own addresses are not looked up", |rule| {
        oracle::socket(rule).is_some()
    })
}

/// A rule, or one with a part that may not be in it.
fn near_http_rule() -> impl Strategy<Value = String> {
    let methods = select(
        &[
            "", "", "GET ", "get ", "GET| ", "G(T ", " ", "GET  ", "X-y|GET ",
        ][..],
    );
    let schemes = select(
        &[
            "", "https://", "HTTP://", "https:", "http:/", "ftp://", "://",
        ][..],
    );
    let hosts = prop_oneof![select(HOSTS), select(NEARLY)];
    let ports = prop_oneof![select(PORTS), select(NEARLY)];
    let ends = select(&["", "", "", "/", "//", "/a", "?", "#"][..]);
    let parts = (methods, schemes, hosts, option::of(ports), ends);
    parts.prop_map(|(methods, scheme, host, port, end)| {
        let port = port.map(|port| format!(":{port}")).unwrap_or_default();
        format!("{methods}{scheme}{host}{port}{end}")
    })
}

/// A rule, or one with a part that may not be in it.
fn near_socket_rule() -> impl Strategy<Value = String> {
    let uses = select(&["tcp-connect", "tcp-bind", "udp-send", "tcp", "TCP-connect"][..]);
    let networks = prop_oneof![select(NETWORKS), select(NEARLY)];
    let ports = prop_oneof![select(PORTS), select(NEARLY)];
    let rule = (uses, networks, ports);
    rule.prop_map(|(purpose, network, port)| format!("{purpose}:{network}:{port}"))
}

fn name_rule() -> impl Strategy<Value = String> {
    select(&["a", "A.b.", "*.b", "*.a.b", "b.a.b", "xa.b"][..]).prop_map(str::to_string)
}

/// An authority, mostly one of the hosts with a port.
fn authority() -> impl Strategy<Value = String> {
    let ports = select(
        &[
            "", "", ":443", ":80", ":1", ":", ":0", ":0443", ":500", ":443:80",
        ][..],
    );
    let sound = (select(HOSTS), ports).prop_map(|(host, port)| format!("{host}{port}"));
    prop_oneof![4 => sound, 1 => near_rule()]
}

fn parse<R: FromStr<Err = RuleError>>(rules: &[String]) -> Vec<R> {
    rules.iter().map(|rule| rule.parse().unwrap()).collect()
}

/// A rule is written in one way, which is read as the same.
fn round_trips<R: FromStr<Err = RuleError> + Display + PartialEq + std::fmt::Debug>(rule: &R) {
    let written = rule.to_string();
    let again: R = written.parse().unwrap();
    assert_eq!(&again, rule);
    assert_eq!(again.to_string(), written);
}

fn suggests(error: &RuleError) {
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
    assert_eq!(written.as_deref(), Ok(suggestion), "{error}");
}

/// Compares what is read, and whether.
fn is_read_alike<R, O>(text: &str, of_oracle: Option<O>) -> Option<(R, O)>
where
    R: FromStr<Err = RuleError> + Display + PartialEq + std::fmt::Debug,
    O: std::fmt::Debug,
{
    match (text.parse::<R>(), of_oracle) {
        (Ok(rule), Some(of_oracle)) => {
            round_trips(&rule);
            Some((rule, of_oracle))
        }
        (Err(error), None) => {
            suggests(&error);
            None
        }
        (found, of_oracle) => panic!("`{text}`: {found:?}, and not {of_oracle:?}"),
    }
}

fn bits(address: IpAddr) -> Vec<bool> {
    let text = address.to_string();
    addresses::v4(&text)
        .or_else(|| addresses::v6(&text))
        .unwrap()
}

/// Requests of every kind that is told apart, to hosts that rules name.
fn requests() -> impl Iterator<Item = Request<'static>> {
    let hosts = [
        "a", "a.b", "b.a.b", "xa.b", "b", "10.0.0.1", "[::1]", "a:443", "a:80", "a.b:501", "a.b:1",
    ];
    let methods = ["GET", "POST", "CONNECT", "X-Y"];
    let of_host = move |host| methods.map(|method| (host, method));
    let pairs = hosts.into_iter().flat_map(of_host);
    pairs.flat_map(|(host, method)| {
        ["http", "https"].map(|scheme| Request {
            method,
            scheme: Some(scheme),
            authority: Some(host),
            path: None,
        })
    })
}

/// Uses of sockets with every address and port.
fn uses() -> impl Iterator<Item = (Use, IpAddr, u16)> {
    let addresses = ADDRESSES.iter().map(|address| address.parse().unwrap());
    let ends = addresses.flat_map(|address| PORT_NUMBERS.iter().map(move |port| (address, *port)));
    ends.flat_map(|(address, port)| Use::ALL.map(|purpose| (purpose, address, port)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn texts_are_rules_for_http_or_not(text in prop_oneof![near_rule(), near_http_rule(), http_rule()], authority in authority(), scheme in select(SCHEMES)) {
        let read = is_read_alike::<http::Rule, _>(&text, oracle::http(&text));
        if let Some((rule, of_oracle)) = read {
            let bytes = http::encode(&[rule]);
            let request = Request { method: "GET", scheme: Some(scheme), authority: Some(&authority), path: None };
            let found = http::Table::new(&bytes).judge(&request, []);
            let expected = oracle::may_send(&[of_oracle], "GET", Some(scheme), Some(&authority), None, &[]);
            prop_assert_eq!(found.is_ok(), expected, "{:?}", found);
        }
    }

    #[test]
    fn texts_are_rules_for_sockets_or_not(text in prop_oneof![near_rule(), near_socket_rule(), socket_rule()]) {
        is_read_alike::<sockets::Rule, _>(&text, oracle::socket(&text));
    }

    #[test]
    fn texts_are_rules_for_names_or_not(text in prop_oneof![near_rule(), name_rule(), select(HOSTS).prop_map(str::to_string), select(NEARLY).prop_map(str::to_string)]) {
        is_read_alike::<names::Rule, _>(&text, oracle::name(&text));
    }

    #[test]
    fn any_text_is_a_rule_or_has_a_suggestion(text in any::<String>()) {
        is_read_alike::<http::Rule, _>(&text, oracle::http(&text));
        is_read_alike::<sockets::Rule, _>(&text, oracle::socket(&text));
        is_read_alike::<names::Rule, _>(&text, oracle::name(&text));
    }

    #[test]
    fn requests_are_judged_alike(rules in vec(http_rule(), 0..6), authority in option::weighted(0.95, authority())) {
        let bytes = http::encode(&parse(&rules));
        let table = http::Table::new(&bytes);
        let of_oracle: Vec<_> = rules.iter().map(|rule| oracle::http(rule).unwrap()).collect();
        let authority = authority.as_deref();
        for method in METHODS {
            for scheme in SCHEMES.iter().copied().map(Some).chain([None]) {
                let request = Request { method, scheme, authority, path: None };
                let expected = oracle::may_send(&of_oracle, method, scheme, authority, None, &[]);
                prop_assert_eq!(table.judge(&request, []).is_ok(), expected, "{:?}", request);
            }
        }
    }

    #[test]
    fn paths_and_headers_are_judged_alike(authority in authority(), header in authority(), kind in 0..7) {
        let upper = authority.to_uppercase();
        let headers = match kind {
            0 => vec![],
            1 => vec![authority.clone()],
            2 => vec![authority.clone(), authority.clone()],
            3 => vec![upper + ":80"],
            4 => vec![upper + ".:443"],
            5 => vec![upper + "."],
            _ => vec![header],
        };
        let headers: Vec<&str> = headers.iter().map(String::as_str).collect();
        let rules = ["https://*:*".to_string(), "GET http://*".to_string()];
        let bytes = http::encode(&parse(&rules));
        let of_oracle: Vec<_> = rules.iter().map(|rule| oracle::http(rule).unwrap()).collect();
        for path in PATHS.iter().copied().map(Some).chain([None]) {
            for scheme in [Some("http"), Some("https")] {
                let request = Request { method: "GET", scheme, authority: Some(&authority), path };
                let hosts = headers.iter().copied();
                let found = http::Table::new(&bytes).judge(&request, hosts);
                let expected = oracle::may_send(&of_oracle, "GET", scheme, Some(&authority), path, &headers);
                prop_assert_eq!(found.is_ok(), expected, "{:?} {:?}", request, found);
            }
        }
    }

    #[test]
    fn sockets_are_judged_alike(
        rules in vec(socket_rule(), 0..8),
        purpose in select(Use::ALL.to_vec()),
        is_looked_up: bool,
    ) {
        let bytes = sockets::encode(&parse(&rules));
        let table = sockets::Table::new(&bytes);
        let of_oracle: Vec<_> = rules.iter().map(|rule| oracle::socket(rule).unwrap()).collect();
        for (_, address, port) in uses().filter(|(of, ..)| *of == purpose) {
            let found = table.allows(purpose, address, port, |_| is_looked_up);
            let is_reached = is_looked_up && network_rules::special::is_reached_by_lookup(address);
            let name = purpose.name();
            let expected = oracle::may_use(&of_oracle, name, &bits(address), port.into(), is_reached);
            prop_assert_eq!(found, expected, "{} {} {}", purpose, address, port);
        }
        let named = of_oracle.iter().any(|rule| {
            rule.purpose == purpose.name() || rule.purpose == "tcp-listen" && purpose == Use::TcpBind
        });
        prop_assert_eq!(table.names(purpose), named);
    }

    #[test]
    fn lookups_are_judged_alike(rules in vec(name_rule(), 0..4), text in prop_oneof![authority(), near_rule()]) {
        let bytes = names::encode(&parse(&rules));
        let found = names::Table::new(&bytes).judge(&text);
        let of_oracle: Vec<_> = rules.iter().map(|rule| oracle::name(rule).unwrap()).collect();
        prop_assert_eq!(found == Lookup::Allowed, oracle::may_look_up(&of_oracle, &text));
        let inner = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(&text);
        let is_address = addresses::v4(&text).is_some() || addresses::v6(inner).is_some();
        prop_assert_eq!(matches!(found, Lookup::Literal(_)), is_address);
    }

    /// What a rule covers is allowed by it; what is the same is encoded in the same way, whatever the order.
    #[test]
    fn rules_cover_what_they_allow(rules in vec(http_rule(), 2..3)) {
        let rules: Vec<http::Rule> = parse(&rules);
        let tables = rules.iter().map(|rule| http::encode(std::slice::from_ref(rule)));
        let tables: Vec<_> = tables.collect();
        let allows = |rule: usize, request: &Request<'_>| http::Table::new(&tables[rule]).judge(request, []).is_ok();
        if rules[0].covers(&rules[1]) {
            for request in requests() {
                prop_assert!(allows(0, &request) || !allows(1, &request), "{:?}", request);
            }
        }
        prop_assert!(rules[0].covers(&rules[0]));
        let backwards: Vec<_> = rules.iter().rev().cloned().collect();
        prop_assert_eq!(http::encode(&rules), http::encode(&backwards));
    }

    #[test]
    fn socket_rules_cover_what_they_allow(rules in vec(socket_rule(), 2..3)) {
        let rules: Vec<sockets::Rule> = parse(&rules);
        let tables = rules.iter().map(|rule| sockets::encode(std::slice::from_ref(rule)));
        let tables: Vec<_> = tables.collect();
        let allows = |rule: usize, (purpose, address, port)| {
            sockets::Table::new(&tables[rule]).allows(purpose, address, port, |_| true)
        };
        if rules[0].covers(&rules[1]) {
            for used in uses() {
                prop_assert!(allows(0, used) || !allows(1, used), "{:?}", used);
            }
        }
        prop_assert!(rules[0].covers(&rules[0]));
    }

    /// A table is searched in the adapter without having been checked there.
    #[test]
    fn any_bytes_are_searched_safely(bytes in vec(any::<u8>(), 0..200), port: u16) {
        let request = Request { method: "GET", scheme: None, authority: Some("a.b"), path: None };
        let _ = http::Table::new(&bytes).judge(&request, []);
        let _ = names::Table::new(&bytes).judge("a.b");
        let _ = sockets::Table::new(&bytes).allows(Use::TcpConnect, [10, 0, 0, 1].into(), port, |_| true);
    }
}
