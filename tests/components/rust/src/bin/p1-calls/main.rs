//! Calls every function of `wasi_snapshot_preview1` with good arguments and bad ones: one line
//! `call(arguments) -> result` per observation, in which nothing depends on where or when it runs.
//!
//! The last argument is the part to call: `environment`, `paths`, .... `trap NAME` makes one call that has to trap,
//! `exit CODE` ends with that code.
//!
//! The paths it asks for are those of the tree in the test cases `preview1/calls-*`. It changes only what is in `work`,
//! as far as it can.

mod contents;
mod descriptors;
mod directories;
mod environment;
mod mutations;
mod nowhere;
mod numbers;
mod opening;
mod paths;
mod polling;
mod raw;
mod report;
mod sockets;
mod traps;
mod wasi;

/// The first descriptor that may be a preopened directory.
const ROOT: u32 = 3;

const PARTS: [(&str, fn()); 11] = [
    ("environment", environment::probe),
    ("descriptors", descriptors::probe),
    ("paths", paths::probe),
    ("opening", opening::probe),
    ("contents", contents::probe),
    ("directories", directories::probe),
    ("mutations", mutations::probe),
    ("polling", polling::probe),
    ("sockets", sockets::probe),
    ("numbers", numbers::probe),
    ("nowhere", nowhere::probe),
];

fn main() {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["trap", name] => traps::make(name),
        ["exit", code] => raw::proc_exit(code.parse().expect("an exit code is a number")),
        [.., part] => {
            let known = PARTS.iter().find(|(name, _)| *name == part);
            let (_, probe) = known.unwrap_or_else(|| panic!("there is no part {part:?}"));
            probe();
        }
        [] => panic!("no part is given"),
    }
}
