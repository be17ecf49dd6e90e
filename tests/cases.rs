//! Runs every file under `tests/cases/`: one test per file, named by its path.
//!
//! `tests/README.md` says what a case file may hold and how to add one.

mod cases_runner;

use cases_runner::case_files;
use libtest_mimic::{Arguments, Failed, Trial};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let trials = case_files()
        .into_iter()
        .map(|(name, path)| {
            Trial::test(name, move || {
                cases_runner::run(&path).map_err(|error| Failed::from(format!("{error:#}")))
            })
        })
        .collect();
    libtest_mimic::run(&arguments, trials).exit_code()
}
