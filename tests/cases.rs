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
use std::path::Path;
use std::process::ExitCode;

/// Cases that no tool could satisfy: a name, the text, and a part of the error.
const FAILING: [(&str, &str, &str); 7] = [
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
    (
        "server-without-expectation",
        "guest = 'network'\n[host]\nservers = { echo = 'tcp' }\n[expect]\nexit = 0",
        "`[expect.servers]` has to say what each of `[host.servers]` notes",
    ),
    (
        "connection-not-expected",
        "guest = 'network'\nargs = ['--allow-args', '--allow-sockets']\n[host]\nargs = ['network', 'tcp-connect 127.0.0.1:{port:echo}']\nservers = { echo = 'tcp' }\n[expect.servers]\necho = []",
        r#"servers: expected {"echo": []}, found {"echo": ["\"hello\""]}"#,
    ),
    (
        "elsewhere-not-expected",
        "guest = 'network'\nargs = ['--allow-args', '--allow-sockets']\n[host]\nargs = ['network', 'tcp-connect 192.0.2.1:{port:echo+1}']\nservers = { echo = 'tcp' }\n[expect.servers]\necho = []",
        r#"elsewhere: expected [], found ["TcpConnect 192.0.2.1:"#,
    ),
    (
        "lookup-not-expected",
        "guest = 'network'\nargs = ['--allow-args', '--allow-sockets']\n[host]\nargs = ['network', 'lookup a.example']\nnames = { 'a.example' = '127.0.0.1' }\n[expect]\nexit = 0",
        r#"lookups: expected [], found ["a.example"]"#,
    ),
];

/// A test of a case file, which is ignored where the machine has not what it needs.
fn trial(
    name: String,
    path: &Path,
    run: impl FnOnce() -> anyhow::Result<()> + Send + 'static,
) -> Trial {
    let is_ignored = cases_runner::lacks_ipv6(path);
    let test = move || run().map_err(|error| Failed::from(format!("{error:#}")));
    Trial::test(name, test).with_ignored_flag(is_ignored)
}

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
                trials.push(trial(name.clone(), &path.clone(), move || {
                    cases_runner::run(&name, &path, linker)
                }));
            }
        }
    }
    for (name, path) in case_files() {
        if let Some(below) = cases_runner::below(&path) {
            let name = format!("{name} over another");
            trials.push(trial(name.clone(), &path.clone(), move || {
                cases_runner::run_over_another(&name, &path, below)
            }));
        }
    }
    for (name, path) in case_files() {
        if cases_runner::is_in_0_3(&path) {
            let name = format!("{name} in 0.3");
            trials.push(trial(name.clone(), &path.clone(), move || {
                cases_runner::run_in_0_3(&name, &path)
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
