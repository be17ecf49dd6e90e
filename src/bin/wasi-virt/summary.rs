//! What is asked for and given, in words: a line for each subsystem.

use wasi_virt::plan::Subsystem;
use wasi_virt::profile::RandomSource;
use wasi_virt::summary::{
    ByRules, Contents, EmbeddedRoot, Entry, Grant, HostNames, Opened, Summary,
};

use crate::amounts;

/// How many directories are told of one by one.
const SHOWN: usize = 5;

/// What is given: a row for each entry.
pub fn given(summary: &Summary) -> Vec<Vec<String>> {
    let entries = summary.entries.iter();
    let rows = entries.map(|entry| vec![label(entry), told_of(entry)]);
    rows.collect()
}

/// What is asked for: a row for each entry.
pub fn asked(summary: &Summary) -> Vec<Vec<String>> {
    let entries = summary.entries.iter();
    let rows = entries.map(|entry| vec![label(entry), asked_for(entry)]);
    rows.collect()
}

/// What a record claims: what is answered inside, a row each, and what is denied, in a row for all that trap and one for all
/// that get an error. What is left to the host is none of its business.
pub fn claimed(summary: &Summary) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let (mut with_error, mut with_trap) = (Vec::new(), Vec::new());
    for entry in &summary.entries {
        match &entry.grant {
            Grant::Host => {}
            Grant::Denied { traps: true, .. } => with_trap.push(label(entry)),
            Grant::Denied { .. } => with_error.push(label(entry)),
            _ => rows.push(vec![label(entry), told_of(entry)]),
        }
    }
    for (decision, labels) in [
        ("denied (error)", with_error),
        ("denied (traps)", with_trap),
    ] {
        if !labels.is_empty() {
            rows.push(vec![decision.to_string(), labels.join(", ")]);
        }
    }
    rows
}

/// What reports call a subsystem.
fn label(entry: &Entry) -> String {
    let label = match entry.subsystem {
        Some(Subsystem::Env) => "environment",
        Some(Subsystem::Args) => "arguments",
        Some(Subsystem::Cwd) => "working directory",
        Some(Subsystem::Fs) => "files",
        Some(_) | None => &entry.name,
    };
    label.to_string()
}

fn told_of(entry: &Entry) -> String {
    let mut told = String::new();
    if entry.subsystem.is_none() {
        told.push_str(&interfaces_of(entry));
    }
    told.push_str(&match &entry.grant {
        Grant::Host => "left to the host".to_string(),
        Grant::Denied {
            traps,
            errors,
            handed_in,
        } => denied(entry.subsystem, *traps, *errors, *handed_in),
        Grant::Ignored => match entry.subsystem {
            Some(Subsystem::Stdin) => "ignored; it is at its end".to_string(),
            _ => "ignored; what is written vanishes".to_string(),
        },
        Grant::Input { size: Some(size) } => format!("{} embedded", amounts::size(*size)),
        Grant::Input { size: None } => "embedded".to_string(),
        Grant::Appended { path } => format!("appended to `{path}`, in memory"),
        Grant::Redirected { to } => format!("goes where {} does", to.name()),
        Grant::Variables { host, set } => variables(host, set),
        Grant::Arguments { set } => format!("{} set", set.len()),
        Grant::Clocks { wall, monotonic } => clocks(wall, monotonic),
        Grant::Random { insecure, secure } => random(*insecure, *secure),
        Grant::Directory { path } => format!("set to `{path}`"),
        Grant::Rules { rules } => by_rules(rules),
        Grant::Network { sockets, names } => network(sockets, names),
        Grant::Files {
            host,
            embedded,
            opened,
        } => files(*host, embedded, opened),
        _ => "decided".to_string(),
    });
    for (what, names) in [
        ("left to the host by name", &entry.allowed_by_name),
        ("denied by name", &entry.denied_by_name),
    ] {
        if !names.is_empty() {
            told.push_str(&format!("; {what}: {}", amounts::names(names)));
        }
    }
    told
}

/// The interfaces of a package, without its name.
fn interfaces_of(entry: &Entry) -> String {
    let interfaces = entry.interfaces.iter();
    let interfaces: Vec<String> = interfaces
        .filter_map(|interface| Some(interface.split_once('/')?.1.to_string()))
        .collect();
    match interfaces.as_slice() {
        [] => String::new(),
        interfaces => format!("{}: ", amounts::names(interfaces)),
    }
}

fn denied(subsystem: Option<Subsystem>, traps: bool, errors: bool, handed_in: bool) -> String {
    let gets = match subsystem {
        Some(Subsystem::Env | Subsystem::Args) => "calls get an empty list",
        Some(Subsystem::Cwd) => "calls get none",
        Some(Subsystem::Config) => "calls find nothing",
        Some(Subsystem::Stdin | Subsystem::Stdout | Subsystem::Stderr) => {
            "calls get a closed stream"
        }
        Some(Subsystem::Fs) => "calls find no directory",
        Some(Subsystem::Sockets) => "calls get `access-denied`",
        Some(Subsystem::Http) => "calls get `HTTP-request-denied`",
        _ => "calls get an error",
    };
    let mut told = match (traps, errors) {
        (true, true) => format!("denied; some calls trap, other {gets}"),
        (true, false) => "denied; calls trap".to_string(),
        (false, true) => format!("denied; {gets}"),
        (false, false) => "denied".to_string(),
    };
    if handed_in {
        told.push_str("; what callers hand in stays with the host");
    }
    told
}

fn variables(host: &HostNames, set: &[String]) -> String {
    let with_names =
        |count: String, names: &[String]| format!("{count} ({})", amounts::names(names));
    let host = match host {
        HostNames::All => Some("the host's".to_string()),
        HostNames::Only(only) => Some(with_names(
            format!("{} of the host's by name", only.len()),
            only,
        )),
        HostNames::AllBut(denied) => Some(with_names(
            format!("the host's but {} by name", denied.len()),
            denied,
        )),
        _ => None,
    };
    let set = (!set.is_empty()).then(|| with_names(format!("{} set", set.len()), set));
    match (host, set) {
        (Some(host), Some(set)) => format!("{host}, {set}"),
        (Some(host), None) => host,
        (None, Some(set)) => format!("{set}, none of the host's"),
        (None, None) => "none".to_string(),
    }
}

fn clocks(wall: &str, monotonic: &str) -> String {
    let wall = match wall {
        "allow" => "the host's time".to_string(),
        "deny" => "no time; calls trap".to_string(),
        shift if shift.starts_with(['+', '-']) => format!("the host's time {shift}"),
        time => format!("the time is {time}"),
    };
    let monotonic = match monotonic.strip_prefix("step:") {
        Some(step) => format!("timers take no time, and each reading {step}"),
        None if monotonic == "allow" => "the host's timers".to_string(),
        None => "no timers; calls trap".to_string(),
    };
    format!("{wall}; {monotonic}")
}

fn random(insecure: RandomSource, secure: RandomSource) -> String {
    let from = |source| match source {
        RandomSource::Allow => "the host's".to_string(),
        RandomSource::Seed(seed) => format!("made of the seed {seed}"),
        _ => "denied; calls trap".to_string(),
    };
    let guards = match secure {
        RandomSource::Seed(_) => ", and guard no secrets",
        _ => "",
    };
    let (insecure, secure) = (from(insecure), from(secure));
    format!("insecure ones are {insecure}; those for secrets are {secure}{guards}")
}

fn by_rules(rules: &[String]) -> String {
    let count = amounts::count(rules.len() as u64, "rule");
    format!("what {count} allows: {}", amounts::names(rules))
}

/// Rules of sockets by what they are for, then names.
fn network(sockets: &ByRules, names: &ByRules) -> String {
    let mut told: Vec<String> = match sockets {
        ByRules::All(true) => vec!["sockets: the host's".to_string()],
        ByRules::All(false) => vec!["sockets: denied".to_string()],
        ByRules::Rules(rules) => by_use(rules),
    };
    told.push(match names {
        ByRules::All(true) => "names: all".to_string(),
        ByRules::All(false) => "names: none".to_string(),
        ByRules::Rules(names) => format!("names: {}", amounts::names(names)),
    });
    told.join("; ")
}

fn by_use(rules: &[String]) -> Vec<String> {
    let mut uses: Vec<(&str, Vec<String>)> = Vec::new();
    for rule in rules {
        let (purpose, address) = rule.split_once(':').unwrap_or((rule, ""));
        let known = uses.iter_mut().find(|(known, _)| *known == purpose);
        match known {
            Some((_, addresses)) => addresses.push(address.to_string()),
            None => uses.push((purpose, vec![address.to_string()])),
        }
    }
    let uses = uses.into_iter();
    uses.map(|(purpose, addresses)| format!("{purpose}: {}", amounts::names(&addresses)))
        .collect()
}

fn files(host: bool, embedded: &[EmbeddedRoot], opened: &[Opened]) -> String {
    if !host && embedded.is_empty() && opened.is_empty() {
        return denied(Some(Subsystem::Fs), false, true, false);
    }
    let roots = embedded.iter().map(|root| {
        let contents = root.contents.as_ref().map_or(String::new(), amount);
        let access = match root.writable {
            true => "writable in memory",
            false => "read-only",
        };
        format!("{}: {contents}{access}", root.path)
    });
    let there = opened.iter().map(|opened| {
        let access = if opened.read_only { ", read-only" } else { "" };
        format!("{}: the host's `{}`{access}", opened.path, opened.host)
    });
    let all: Vec<String> = roots.chain(there).collect();
    let more = all.len().saturating_sub(SHOWN);
    let mut told: Vec<String> = all.into_iter().take(SHOWN).collect();
    if more > 0 {
        told.push(format!("{more} more"));
    }
    told.push(match (host, opened.is_empty()) {
        (true, _) => "the host's directories as well".to_string(),
        (false, true) => "nothing of the host".to_string(),
        (false, false) => "nothing else of the host".to_string(),
    });
    told.join("; ")
}

fn amount(contents: &Contents) -> String {
    let files = amounts::count(contents.files, "file");
    format!("{files}, {}, ", amounts::size(contents.bytes))
}

/// What an entry's interfaces are for.
fn asked_for(entry: &Entry) -> String {
    let Some(subsystem) = entry.subsystem else {
        let interfaces = interfaces_of(entry);
        let unknown = match entry.name.starts_with("wasi:") {
            true => "a WASI package that is not known here",
            false => "not WASI",
        };
        return format!("{interfaces}{unknown}");
    };
    let mut told: Vec<&str> = Vec::new();
    for interface in &entry.interfaces {
        let words = purpose(subsystem, interface);
        if !told.contains(&words) {
            told.push(words);
        }
    }
    told.join(", ")
}

/// What an interface is for; its name, where that is not known.
fn purpose(subsystem: Subsystem, interface: &str) -> &str {
    let (_, name) = interface.split_once('/').unwrap_or(("", interface));
    match (subsystem, name) {
        (Subsystem::Env, "environment") => "environment variables",
        (Subsystem::Args, "environment") => "program arguments",
        (Subsystem::Cwd, "environment") => "where the program starts",
        (Subsystem::Config, "store" | "runtime") => "values by name",
        (Subsystem::Stdin, "stdin") => "standard input",
        (Subsystem::Stdout, "stdout") => "standard output",
        (Subsystem::Stderr, "stderr") => "standard error",
        (Subsystem::Stdin | Subsystem::Stdout | Subsystem::Stderr, _)
            if name.starts_with("terminal-") =>
        {
            "whether that is a terminal"
        }
        (Subsystem::Fs, "preopens") => "directories that are opened for it",
        (Subsystem::Fs, "types") => "work on files and directories",
        (Subsystem::Clocks, "wall-clock" | "system-clock") => "the time of day",
        (Subsystem::Clocks, "monotonic-clock") => "timers",
        (Subsystem::Clocks, "timezone") => "the time zone",
        (Subsystem::Random, "random") => "random numbers",
        (Subsystem::Random, "insecure") => "insecure random numbers",
        (Subsystem::Random, "insecure-seed") => "a seed for hash maps",
        (Subsystem::Exit, "exit") => "an early end of the program",
        (Subsystem::Sockets, "tcp" | "tcp-create-socket") => "TCP",
        (Subsystem::Sockets, "udp" | "udp-create-socket") => "UDP",
        (Subsystem::Sockets, "ip-name-lookup") => "name lookup",
        (Subsystem::Sockets, "network" | "instance-network") => "the network",
        (Subsystem::Http, "outgoing-handler" | "client") => "sending requests",
        (Subsystem::Http, "types") => "requests and responses",
        (Subsystem::Http, "incoming-handler" | "handler") => "handing requests on",
        _ => interface,
    }
}
