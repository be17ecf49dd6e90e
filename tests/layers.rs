//! Outputs as guests: every pair of policies that make handles, three layers deep, and every mix of linkers. What the
//! program finds is worked out from the layers.

#[allow(dead_code, reason = "cases have more than this needs")]
mod cases_runner;

use cases_runner::Linker;
use libtest_mimic::{Arguments, Failed, Trial};
use std::fmt::Write;
use std::process::ExitCode;

/// A policy under which the adapter makes handles, or marks the host's.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Policy {
    Mount,
    Preopen,
    ReadOnlyPreopen,
    IgnoredInput,
    DeniedErrors,
    DeniedHttp,
    DeniedSockets,
}

use Policy::*;

const POLICIES: [Policy; 7] = [
    Mount,
    Preopen,
    ReadOnlyPreopen,
    IgnoredInput,
    DeniedErrors,
    DeniedHttp,
    DeniedSockets,
];

/// Three layers that have to do with each other's handles on every call.
const TRIPLES: [[Policy; 3]; 6] = [
    [Mount, Mount, Mount],
    [Mount, ReadOnlyPreopen, IgnoredInput],
    [ReadOnlyPreopen, Preopen, Mount],
    [IgnoredInput, Mount, DeniedHttp],
    [DeniedSockets, DeniedErrors, IgnoredInput],
    [ReadOnlyPreopen, ReadOnlyPreopen, Mount],
];

impl Policy {
    /// The option of the layer of this number.
    fn option(self, layer: usize) -> String {
        match self {
            Mount => format!("--mount=/mount-{layer}={{tree}}/{layer}"),
            Preopen => format!("--preopen=/preopen-{layer}=/srv"),
            ReadOnlyPreopen => format!("--preopen=/preopen-{layer}=/srv:ro"),
            IgnoredInput => "--stdin=ignore".to_owned(),
            DeniedErrors => "--stderr=deny".to_owned(),
            DeniedHttp => "--allow-http=false".to_owned(),
            DeniedSockets => "--allow-sockets=false".to_owned(),
        }
    }

    /// The directory that it adds: name, contents of the file in it, and what comes of making another.
    fn directory(self, layer: usize) -> Option<(String, String, &'static str)> {
        match self {
            Mount => Some((
                format!("/mount-{layer}"),
                format!("mounted by {layer}"),
                "read-only",
            )),
            Preopen => Some((format!("/preopen-{layer}"), "data".to_owned(), "ok")),
            ReadOnlyPreopen => Some((format!("/preopen-{layer}"), "data".to_owned(), "read-only")),
            _ => None,
        }
    }
}

/// What the program prints, the innermost layer first.
fn expected(layers: &[Policy]) -> String {
    let own = layers.iter().enumerate();
    let mut directories: Vec<_> = own
        .filter_map(|(layer, policy)| policy.directory(layer))
        .collect();
    directories.push(("/srv".to_owned(), "data".to_owned(), "ok"));
    let has = |policy| layers.contains(&policy);
    let mut text = String::new();
    for (name, contents, made) in &directories {
        writeln!(text, "{name}: {contents:?}, make a file: {made}").unwrap();
    }
    writeln!(text, "again and again: true").unwrap();
    let pollables: Vec<usize> = (0..directories.len() + 2).collect();
    writeln!(text, "poll: {pollables:?}").unwrap();
    let input = if has(IgnoredInput) { "" } else { "some input" };
    writeln!(text, "stdin: {input:?}").unwrap();
    for (name, contents, _) in &directories {
        writeln!(text, "{contents}spliced from {name}: {}", contents.len()).unwrap();
    }
    let errors = if has(DeniedErrors) { "closed" } else { "ok" };
    writeln!(text, "stderr: {errors}").unwrap();
    let socket = if has(DeniedSockets) {
        "access-denied"
    } else {
        "ok"
    };
    writeln!(text, "socket: {socket}").unwrap();
    let sent = if has(DeniedHttp) {
        "ErrorCode::HttpRequestDenied"
    } else {
        "sent"
    };
    writeln!(text, "http: ok, {sent}").unwrap();
    text
}

/// The case in which the guest is virtualized with the layers, innermost first, each linked as said.
fn case(layers: &[Policy], linkers: &[Linker], strip: bool) -> String {
    let mut options: Vec<Vec<String>> = Vec::new();
    for (layer, (policy, linker)) in layers.iter().zip(linkers).enumerate() {
        let mut line = vec!["--allow-all".to_owned(), policy.option(layer)];
        line.extend(linker.option().map(str::to_owned));
        options.push(line);
    }
    let args = options.pop().unwrap_or_default();
    let mut tree = String::new();
    for layer in 0..layers.len() {
        writeln!(tree, "\"{layer}/data.txt\" = \"mounted by {layer}\"").unwrap();
    }
    format!(
        "guest = 'handles'\nstrip = {strip}\nlayers = {options:?}\nargs = {args:?}\n[tree]\n{tree}[host]\nstdin = 'some input'\n\
         preopens = {{ '/srv' = 'fixtures/directory' }}\n[expect]\nstdout = {:?}",
        expected(layers)
    )
}

/// A test, named for its layers and linkers.
fn trial(layers: &[Policy], linkers: &[Linker], strip: bool) -> Trial {
    let layer = |(policy, linker): (&Policy, &Linker)| match linker {
        Linker::Auto => format!("{policy:?}"),
        Linker::Composed => format!("{policy:?}(composed)"),
    };
    let names: Vec<String> = layers.iter().zip(linkers).map(layer).collect();
    let text = case(layers, linkers, strip);
    let stripped = if strip { ", stripped" } else { "" };
    Trial::test(format!("{}{stripped}", names.join(" < ")), move || {
        cases_runner::run_text(&text, Linker::Auto)
            .map_err(|error| Failed::from(format!("{error:#}")))
    })
}

/// Every way to link so many layers. Around a composed one the tool chooses to compose.
fn mixes(layers: u32) -> Vec<Vec<Linker>> {
    let linker = |bits: u32, layer: u32| {
        if bits >> layer & 1 == 1 {
            Linker::Composed
        } else {
            Linker::Auto
        }
    };
    (0..1 << layers)
        .map(|bits| (0..layers).map(|layer| linker(bits, layer)).collect())
        .collect()
}

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut trials = Vec::new();
    for (number, inner) in POLICIES.into_iter().enumerate() {
        for outer in POLICIES {
            trials.push(trial(&[inner, outer], &[Linker::Auto; 2], false));
        }
        // The mixes take turns: what differs between them is in the types of handles, which each policy has.
        let outer = POLICIES[(number + 1) % POLICIES.len()];
        for linkers in &mixes(2)[1..] {
            trials.push(trial(&[inner, outer], linkers, false));
        }
    }
    for (number, layers) in TRIPLES.iter().enumerate() {
        trials.push(trial(layers, &[Linker::Auto; 3], true));
        let mixes = mixes(3);
        for linkers in mixes.iter().skip(number % 2).step_by(2) {
            trials.push(trial(layers, linkers, false));
        }
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}
