//! Runs every file under `tests/cases/`: a test per file, named by its path, and another that links composed.
//!
//! `tests/README.md` says what a case file may hold and how to add one.

#[allow(
    dead_code,
    reason = "other tests run command lines of their own through it"
)]
mod cases_runner;

use cases_runner::{Linker, case_files};
use libtest_mimic::{Arguments, Failed, Trial};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut trials = Vec::new();
    for (name, path) in case_files() {
        for (linker, name) in [
            (Linker::Auto, name.clone()),
            (Linker::Composed, format!("{name} composed")),
        ] {
            let path = path.clone();
            if cases_runner::applies_to(&path, linker) {
                trials.push(Trial::test(name, move || {
                    cases_runner::run(&path, linker)
                        .map_err(|error| Failed::from(format!("{error:#}")))
                }));
            }
        }
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}
