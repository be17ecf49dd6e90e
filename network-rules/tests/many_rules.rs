//! Ten thousand rules: searching them allocates nothing.

use std::fmt::Debug;
use std::net::IpAddr;
use std::str::FromStr;

use allocation_counter::measure;
use network_rules::http::{self, Refusal, Request};
use network_rules::names::{self, Lookup};
use network_rules::sockets::{self, Use};

const COUNT: u32 = 10_000;

fn rules<R: FromStr<Err: Debug>>(rule: impl Fn(u32) -> String) -> Vec<R> {
    (0..COUNT)
        .map(|number| rule(number).parse().unwrap())
        .collect()
}

/// Runs something that is to allocate nothing.
fn without_allocating<T>(run: impl FnOnce() -> T) -> T {
    let mut result = None;
    let allocations = measure(|| result = Some(run()));
    assert_eq!(allocations.count_total, 0);
    result.unwrap()
}

#[test]
fn of_http() {
    let bytes = http::encode(&rules(|number| match number % 4 {
        0 => format!("https://*.n{number}.example"),
        1 => format!(
            "GET|HEAD https://n{number}.example:{}-{}",
            number + 1,
            number + 9
        ),
        2 => format!("http://10.0.{}.{}", number / 256, number % 256),
        _ => format!("https://n{number}.example"),
    }));
    let judge = |method, scheme, authority: &str, host: &str| {
        let request = Request {
            method,
            scheme: Some(scheme),
            authority: Some(authority),
            path: Some("/a?b"),
        };
        without_allocating(|| http::Table::new(&bytes).judge(&request, [host]))
    };
    for number in (0..COUNT).step_by(97) {
        let allowed = match number % 4 {
            0 => ("https", format!("A.b.N{number}.example.")),
            1 => ("https", format!("n{number}.EXAMPLE:{}", number + 5)),
            2 => (
                "http",
                format!("[::ffff:10.0.{}.{}]", number / 256, number % 256),
            ),
            _ => ("https", format!("n{number}.example:443")),
        };
        assert_eq!(
            judge("GET", allowed.0, &allowed.1, &allowed.1),
            Ok(()),
            "{allowed:?}"
        );
        let other = format!("n{number}.example:{}", number + 10);
        assert_eq!(judge("GET", "https", &other, &other), Err(Refusal::NoRule));
        assert_eq!(
            judge("GET", "https", &other, "evil"),
            Err(Refusal::HostHeader)
        );
    }
}

#[test]
fn of_sockets() {
    let bytes = sockets::encode(&rules(|number| match number % 4 {
        0 => format!(
            "tcp-connect:10.{}.{}.0/24:{}",
            number / 256,
            number % 256,
            number + 1
        ),
        1 => format!("tcp-connect:[2001:db8:{number:x}::]/48:*"),
        2 => format!("udp-send:[2001:db8::{number:x}]:53"),
        _ => format!("tcp-connect:dns:{number}"),
    }));
    let table = sockets::Table::new(&bytes);
    let allows = |purpose, address: String, port: u32| {
        let address: IpAddr = address.parse().unwrap();
        let port = port.try_into().unwrap();
        without_allocating(|| table.allows(purpose, address, port, |_| true))
    };
    for number in (0..COUNT).step_by(97) {
        let (purpose, address, port) = match number % 4 {
            0 => (
                Use::TcpConnect,
                format!("10.{}.{}.7", number / 256, number % 256),
                number + 1,
            ),
            1 => (Use::TcpConnect, format!("2001:db8:{number:x}::7"), 7),
            2 => (Use::UdpSend, format!("2001:db8::{number:x}"), 53),
            _ => (Use::TcpConnect, "8.8.8.8".to_string(), number),
        };
        assert!(allows(purpose, address.clone(), port), "{address}");
        assert!(!allows(Use::UdpBind, address, port));
    }
    assert!(without_allocating(|| table.names(Use::UdpSend)));
    assert!(!without_allocating(|| table.names(Use::TcpBind)));
}

#[test]
fn of_names() {
    let bytes = names::encode(&rules(|number| match number % 2 {
        0 => format!("*.n{number}.example"),
        _ => format!("n{number}.example"),
    }));
    let judge = |text: &str| without_allocating(|| names::Table::new(&bytes).judge(text));
    for number in (0..COUNT).step_by(97) {
        let expected = if number % 2 == 0 {
            Lookup::Denied
        } else {
            Lookup::Allowed
        };
        assert_eq!(judge(&format!("N{number}.example.")), expected);
        let expected = if number % 2 == 0 {
            Lookup::Allowed
        } else {
            Lookup::Denied
        };
        assert_eq!(judge(&format!("a.b.n{number}.example")), expected);
    }
}
