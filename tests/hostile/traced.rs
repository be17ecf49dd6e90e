//! Lines about calls change nothing: what must trap does, and what must not does not.

use wasmtime::Result;

use crate::profile::Sandbox;
use crate::stage::{Guest, Stage};
use crate::violations::{End, assert_none, compare};
use crate::{handles, parameters, realloc, violations};

#[derive(Default)]
struct Tally {
    failures: Vec<String>,
    lines: usize,
}

impl Tally {
    /// Makes an attack in a sandbox with lines about calls.
    fn attack(
        &mut self,
        sandbox: Sandbox,
        name: &str,
        expected: End,
        attack: impl FnOnce(&mut Stage) -> Result<u64>,
    ) {
        let mut stage = Stage::traced(sandbox);
        let ended = attack(&mut stage);
        if !parameters::is_absent(&ended)
            && let Some(why) = compare(ended, expected)
        {
            self.failures.push(format!("{name} ({sandbox:?}): {why}"));
        }
        let printed = stage.printed();
        if !printed.is_empty() && !printed.ends_with('\n') {
            self.failures
                .push(format!("{name} ({sandbox:?}): printed {printed}"));
        }
        self.lines += printed.lines().count();
    }
}

#[test]
fn attacks_end_as_without_lines() {
    let mut tally = Tally::default();
    for (kind, name, attack, expected) in violations::all() {
        let name = format!("{kind}: {name}");
        tally.attack(Sandbox::Closed, &name, expected, |stage| attack(stage));
    }
    for sandbox in Sandbox::ALL {
        for (name, attack, expected) in handles::attacks(sandbox) {
            tally.attack(sandbox, name, expected, |stage| attack(stage));
        }
        for (name, realloc, countdown, attack, expected) in realloc::attacks(sandbox) {
            tally.attack(sandbox, name, expected, |stage| {
                stage.arm(realloc, countdown)?;
                attack(stage)
            });
        }
        for attack in parameters::attacks(sandbox) {
            let name = attack.name();
            tally.attack(sandbox, &name, attack.expected, |stage| attack.run(stage));
        }
    }
    assert_none(&tally.failures);
    assert!(tally.lines > 500, "only {} lines", tally.lines);
}
