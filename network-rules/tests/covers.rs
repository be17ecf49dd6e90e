//! Which rules cover which.

use std::fmt::Debug;
use std::str::FromStr;

use network_rules::{http, names, sockets};

/// Tries the pairs of two lists: each rule covers those beside it that are true.
fn check<R: FromStr<Err: Debug>>(covers: fn(&R, &R) -> bool, pairs: &[(&str, &str, bool)]) {
    for (rule, other, expected) in pairs {
        let (of_rule, of_other) = (rule.parse().unwrap(), other.parse().unwrap());
        assert_eq!(covers(&of_rule, &of_other), *expected, "{rule} and {other}");
    }
}

#[test]
fn of_http() {
    check::<http::Rule>(
        http::Rule::covers,
        &[
            ("https://a.com", "A.com.:443", true),
            ("https://a.com", "http://a.com", false),
            ("https://http:8080", "http:8080/", true),
            ("https://*", "https://a.com", true),
            ("https://*", "https://*.a.com", true),
            ("https://*", "https://[::1]", true),
            ("https://*", "https://*:8080", false),
            ("https://*:*", "https://a.com:8080", true),
            ("https://*:1-65535", "https://*:*", true),
            ("https://a.com:80-90", "https://a.com:85-90", true),
            ("https://a.com:80-90", "https://a.com:85-91", false),
            ("https://*.a.com", "https://b.a.com", true),
            ("https://*.a.com", "https://*.b.a.com", true),
            ("https://*.a.com", "https://*.a.com", true),
            ("https://*.a.com", "https://a.com", false),
            ("https://*.a.com", "https://xa.com", false),
            ("https://*.b.a.com", "https://*.a.com", false),
            ("https://a.com", "https://*", false),
            ("https://10.0.0.1", "https://[::ffff:a00:1]", true),
            ("https://a.com", "GET https://a.com", true),
            ("https://a.com", "CONNECT https://a.com", false),
            ("https://a.com", "GET|CONNECT https://a.com", false),
            ("GET https://a.com", "https://a.com", false),
            ("GET|HEAD https://a.com", "HEAD https://a.com", true),
            ("GET https://a.com", "GET|HEAD https://a.com", false),
            ("CONNECT https://*", "CONNECT https://a.com", true),
        ],
    );
}

#[test]
fn of_sockets() {
    check::<sockets::Rule>(
        sockets::Rule::covers,
        &[
            (
                "tcp-connect:10.0.0.0/8:80",
                "tcp-connect:10.1.0.0/16:80",
                true,
            ),
            (
                "tcp-connect:10.1.0.0/16:80",
                "tcp-connect:10.0.0.0/8:80",
                false,
            ),
            ("tcp-connect:0.0.0.0/0:*", "tcp-connect:1.2.3.4:1", true),
            ("tcp-connect:0.0.0.0/0:*", "tcp-connect:[::1]:1", false),
            ("tcp-connect:[::]/0:*", "tcp-connect:1.2.3.4:1", false),
            (
                "tcp-connect:0.0.0.0/0:*",
                "tcp-connect:[::ffff:1.2.3.4]:1",
                true,
            ),
            ("tcp-connect:0.0.0.0/0:*", "tcp-connect:dns:443", false),
            ("tcp-connect:dns:*", "tcp-connect:dns:443", true),
            ("tcp-connect:dns:*", "udp-connect:dns:443", false),
            ("tcp-connect:dns:*", "tcp-connect:8.8.8.8:443", false),
            (
                "tcp-connect:10.0.0.1:1-65535",
                "tcp-connect:10.0.0.1:*",
                true,
            ),
            ("tcp-bind:10.0.0.1:1-65535", "tcp-bind:10.0.0.1:*", false),
            ("tcp-listen:10.0.0.1:80", "tcp-bind:10.0.0.1:80", true),
            ("tcp-bind:10.0.0.1:80", "tcp-listen:10.0.0.1:80", false),
            ("udp-send:10.0.0.1:80", "udp-connect:10.0.0.1:80", false),
        ],
    );
}

#[test]
fn of_names() {
    check::<names::Rule>(
        names::Rule::covers,
        &[
            ("a.com", "A.COM.", true),
            ("*.com", "a.com", true),
            ("*.com", "*.a.com", true),
            ("*.com", "com", false),
            ("*.a.com", "xa.com", false),
            ("a.com", "*.com", false),
        ],
    );
}
