//! Lists of rules.

use super::*;
use crate::policy::{AllowList, Http, ListRule, NameRule, Sockets};

pub(super) fn http() -> impl Strategy<Value = Http> {
    const RULES: [&str; 4] = [
        "https://*",
        "https://api.example.com",
        "GET|HEAD http://*.internal.example:8080-8090",
        "http://[2001:db8::1]:*",
    ];
    list(&RULES)
}

pub(super) fn sockets() -> impl Strategy<Value = Sockets> {
    const RULES: [&str; 4] = [
        "tcp-connect:dns:443",
        "tcp-listen:127.0.0.1:*",
        "udp-send:10.0.0.0/8:53",
        "udp-bind:[::]:8080-8090",
    ];
    list(&RULES)
}

pub(super) fn names() -> impl Strategy<Value = AllowList<NameRule>> {
    list(&["api.example.com", "*.svc.internal"])
}

/// All, nothing, or some of these rules.
fn list<R: ListRule>(rules: &'static [&'static str]) -> impl Strategy<Value = AllowList<R>> {
    let rules = vec(proptest::sample::select(rules), 0..3);
    prop_oneof![
        any::<bool>().prop_map(AllowList::from),
        rules.prop_map(|rules| AllowList::of(rules).unwrap()),
    ]
}

#[test]
fn names_are_said_apart_from_sockets() {
    let profile = |text: &str| Profile::from(parse(text));
    let listed = profile("sockets = ['tcp-connect:10.0.0.0/8:5432']\ndns = ['api.example.com']");
    assert_eq!(listed.sockets.rules().unwrap().len(), 1);
    let names = listed.dns.as_ref().unwrap().rules().unwrap();
    assert_eq!(names[0].to_string(), "api.example.com");
    assert_eq!(profile("sockets = true").dns, None);
    assert_eq!(profile("dns = false").dns, Some(AllowList::Deny));
    for (text, expected) in [
        ("sockets = ['tcp-connect:api.example.com:443']", "dns"),
        ("dns = ['10.0.0.1']", "address"),
        ("sockets = 'all'", "a list of rules"),
    ] {
        let refused = ProfileFile::parse(text, Path::new("profile.toml")).unwrap_err();
        let told = format!("{refused:#}");
        assert!(told.contains(expected), "{told}");
    }
}

#[test]
fn a_list_is_within_a_wider_one_and_names_are_compared_as_well() {
    let profile = |text: &str| Profile::from(parse(text));
    let is_within =
        |given: &str, most: &str| Subsystem::Sockets.is_within(&profile(given), &profile(most));
    let narrow = "sockets = ['tcp-listen:127.0.0.1:8080']";
    assert!(is_within(narrow, "sockets = ['tcp-listen:127.0.0.0/8:*']"));
    assert!(is_within("sockets = ['tcp-bind:127.0.0.1:8080']", narrow));
    assert!(!is_within(narrow, "sockets = ['tcp-bind:127.0.0.1:8080']"));
    assert!(is_within(narrow, "sockets = true"));
    assert!(!is_within("sockets = true", narrow));
    assert!(!is_within("dns = true", narrow));
    assert!(is_within(
        "dns = ['a.example.com']",
        "dns = ['*.example.com']"
    ));
    assert!(!is_within("sockets = true", "sockets = true\ndns = false"));
}
