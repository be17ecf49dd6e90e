//! `gate`: two jobs of a pipeline.

use super::cases_runner::guest;
use super::copied::{Copied, Ran};

fn run(copied: &Copied, script: &str, name: &str) -> Ran {
    copied.run(script, &guest(name))
}

#[test]
fn gate_lets_through_what_keeps_to_the_policy() {
    let copied = Copied::new("gate");
    let built = run(&copied, "build.sh", "env");
    assert_eq!(built.code, Some(0), "{}", built.messages);
    let ran = run(&copied, "gate.sh", "env");
    assert_eq!(ran.code, Some(0), "{}", ran.messages);
    assert!(ran.printed.ends_with("deploy it\n"), "{}", ran.printed);
    let ran = run(&copied, "gate.sh", "clock");
    assert_eq!(ran.code, Some(1), "{}", ran.messages);
    assert!(ran.printed.contains("it is not known"), "{}", ran.printed);
    assert!(ran.messages.contains("differs"), "{}", ran.messages);
}

#[test]
fn gate_stops_what_may_do_more() {
    let copied = Copied::new("gate");
    copied.write("app.toml", "base = \"command\"\nenv = { allow = true }\n");
    let built = run(&copied, "build.sh", "env");
    assert_eq!(built.code, Some(0), "{}", built.messages);
    let ran = run(&copied, "gate.sh", "env");
    assert_eq!(ran.code, Some(3), "{}", ran.messages);
    assert!(ran.printed.contains("env: it imports"), "{}", ran.printed);
}

#[test]
fn gate_builds_nothing_that_asks_for_more() {
    let copied = Copied::new("gate");
    let built = run(&copied, "build.sh", "sockets");
    assert_eq!(built.code, Some(1));
    assert!(built.messages.contains("sockets ("), "{}", built.messages);
    assert!(!copied.path("sealed.wasm").exists());
}
