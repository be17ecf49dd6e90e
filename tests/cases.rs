//! Runs every file under `tests/cases/`: a test per file, named by its path, and another that links composed. And
//! runs cases that must fail.
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

/// Cases that no tool could satisfy: a name, the text, and a part of the error.
const FAILING: [(&str, &str, &str); 3] = [
    (
        "nothing-expected",
        "guest = 'library'\n[expect]\nsame-as-guest = false",
        "the case expects nothing",
    ),
    (
        "too-many-arguments",
        "guest = 'library'\n[expect]\n[[invoke]]\nexport = 'test:library/api#env'\nargs = ['\"A\"', '\"B\"']\nresult = 'none'",
        "`test:library/api#env` has 1 parameters, and the case passes 2",
    ),
    (
        "too-few-arguments",
        "guest = 'library'\n[expect]\n[[invoke]]\nexport = 'test:library/api#env'\nresult = 'none'",
        "`test:library/api#env` has 1 parameters, and the case passes 0",
    ),
];

/// Runs a case that must fail with `part` in its error.
fn fail(text: &str, part: &str) -> Result<(), Failed> {
    match cases_runner::run_text(text, Linker::Auto) {
        Ok(()) => Err("the case passed".into()),
        Err(error) if format!("{error:#}").contains(part) => Ok(()),
        Err(error) => Err(format!("expected `{part}` in\n{error:#}").into()),
    }
}

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
                trials.push(Trial::test(name.clone(), move || {
                    cases_runner::run(&name, &path, linker)
                        .map_err(|error| Failed::from(format!("{error:#}")))
                }));
            }
        }
    }
    for (name, path) in case_files() {
        if let Some(below) = cases_runner::below(&path) {
            let name = format!("{name} over another");
            trials.push(Trial::test(name.clone(), move || {
                cases_runner::run_over_another(&name, &path, below)
                    .map_err(|error| Failed::from(format!("{error:#}")))
            }));
        }
    }
    for (name, path) in case_files() {
        if cases_runner::is_in_0_3(&path) {
            let name = format!("{name} in 0.3");
            trials.push(Trial::test(name.clone(), move || {
                cases_runner::run_in_0_3(&name, &path)
                    .map_err(|error| Failed::from(format!("{error:#}")))
            }));
        }
    }
    for (name, text, part) in FAILING {
        trials.push(Trial::test(format!("failing/{name}"), move || {
            fail(text, part)
        }));
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}
