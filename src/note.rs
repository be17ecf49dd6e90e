//! What a user should know of a result besides what was decided: one type for all stages, as they are told together.

use crate::plan::Subsystem;
use crate::policy::{RuleList, name_of};
use crate::words::{Directive, print_in_flags};

/// How many rules a note names.
const NAMED: usize = 5;

/// What a user should know besides the decisions.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Note {
    /// Exports of a module that the component made of it does not have.
    #[error(
        "the module exports functions that the component does not have, as nothing tells their types: {}{}; to call them, build the module as a reactor, and embed the types (`wasm-tools component embed`)",
        quoted(functions), and_more(*more)
    )]
    LostExports {
        /// The first of them.
        functions: Vec<String>,
        /// How many more there are.
        more: usize,
    },
    /// A module made by Go, with the adapter that takes some of its memory.
    #[error(
        "the module was made by Go, which assumes that all of its memory is its own, while the preview1 adapter of `{}` takes some of it: it may crash when it runs",
        Directive::Preview1(crate::input::Preview1::Shared)
    )]
    GoMemory,
    /// The host does not learn the code that a module exits with.
    #[error(
        "the module calls `proc_exit`, and of the code that it exits with the host learns only whether it is 0: `{}`{} has it learn the code, which needs a host that has this version",
        Directive::WasiVersion(crate::input::LATEST),
        without_shared(*shared)
    )]
    ExitCode {
        /// Whether the module is made a component with the published adapter, which has no version that could be named.
        shared: bool,
    },
    /// Imports that are not WASI, and that no option names: they are the host's.
    #[error("{}", told_of_staying(names, *more))]
    StayWithHost {
        /// The first of them.
        names: Vec<String>,
        /// How many more there are.
        more: usize,
    },
    /// A name that is allowed, and that no import has.
    #[error("`{}` matches no import; leave it out, or name one that `{}` lists", Directive::AllowImport(name.clone()), Directive::Inspect)]
    UnmatchedAllow {
        /// The name given.
        name: String,
    },
    /// A name of calls to trace, of which none is traced.
    #[error(
        "`{}` matches no call that is not left to the host; leave it out, or name one for which `{}` shows another decision than `allow`",
        Directive::Trace(Some(name.clone())), Directive::Explain
    )]
    UnusedTrace {
        /// The name given.
        name: String,
    },
    /// A function that passes handles which can be virtual out of the program, or takes them from there.
    #[error(
        "`{function}` passes `{resource}` handles to or from the outside; virtual handles trap there, and only the host's own get through"
    )]
    HandlesCross {
        /// The function.
        function: String,
        /// The type of the handles.
        resource: String,
    },
    /// Calls that trap, because what they are of is denied and they have no error to return.
    #[error(
        "{} is denied, and these calls trap, for they have no error to return: {}{}; if the guest is to make them, write `{}`",
        subsystem.name(), quoted(functions), and_more(*more), Directive::Allow(*subsystem)
    )]
    Traps {
        /// What is denied.
        subsystem: Subsystem,
        /// The first of the functions: each with its interface.
        functions: Vec<String>,
        /// How many more there are.
        more: usize,
    },
    /// Timers of a stepping clock, which can be polled beside what the host answers.
    #[error(
        "the guest can wait for timers and for the host at once, and timers of a stepping clock take no time: where nothing of the host is ready yet, the first timer is over, so that a timeout of a request ends before the answer can come; have the host answer timers with `{}` if the guest relies on timeouts",
        Directive::HostTimers
    )]
    TimersBesideHost,
    /// Waits of WASI 0.3 for a stepping clock, which the guest can begin beside others.
    #[error(
        "the guest can wait for a stepping clock and for something else at once, and in WASI 0.3 such a wait is over when it begins: of several, the one that begins first is over first, and a timeout of a request ends before the answer can come; have the host answer timers with `{}` if the guest relies on their order",
        Directive::HostTimers
    )]
    WaitsAtOnce,
    /// Random numbers for secrets, which come from a seed that is in the file.
    #[error(
        "`wasi:random/random` is answered with numbers that are made of a seed in the file: whoever has the file knows them, and keys, tokens and passwords that the program makes of them guard nothing; leave out `{}` if it makes any, and have the host answer with `{}`",
        Directive::SeedSecrets,
        Directive::Allow(Subsystem::Random)
    )]
    NoSecrets,
    /// Rules that change nothing beside others.
    #[error(
        "the {} rule `{rule}` allows nothing that `{by}` does not allow{}; leave it out",
        name_of(*list), and_rules(*more)
    )]
    CoveredRule {
        /// The list that they are in.
        list: RuleList,
        /// The first of them.
        rule: String,
        /// One that allows all of that, too.
        by: String,
        /// How many more there are.
        more: usize,
    },
    /// Rules that nothing can meet.
    #[error(
        "the guest imports nothing that these {} rules are for: {}{}; leave them out",
        name_of(*list), quoted(rules), and_more(*more)
    )]
    UnusedRules {
        /// The list that they are in.
        list: RuleList,
        /// The first of them.
        rules: Vec<String>,
        /// How many more there are.
        more: usize,
    },
    /// Rules for addresses that look-ups return, where no name may be looked up.
    #[error(
        "no name may be looked up, so that the rule `{rule}` allows nothing{}; name those with `{}`",
        and_rules(*more), Directive::AllowNames
    )]
    NothingLookedUp {
        /// The first of the rules.
        rule: String,
        /// How many more there are.
        more: usize,
    },
    /// Rules for datagrams, where no socket for them may be bound.
    #[error(
        "the rule `{rule}` is for sockets that are bound first, if only where the host picks a port, and no rule lets any be{}; a rule such as `udp-bind:0.0.0.0:*` does",
        and_rules(*more)
    )]
    NothingBound {
        /// The first of the rules.
        rule: String,
        /// How many more there are.
        more: usize,
    },
    /// A guest without imports.
    #[error(
        "the guest imports nothing, so there was nothing to decide: the result is the guest, and a record of this profile"
    )]
    NoImports,
    /// Mounts that nothing finds.
    #[error("{}, so nothing is mounted; leave out the mounts", without_files(*guest))]
    NothingMounted {
        /// Whether there is a guest; else an adapter was made.
        guest: bool,
    },
    /// Preopens that nothing finds.
    #[error("{}, so nothing is opened; leave out the preopens", without_files(*guest))]
    NothingOpened {
        /// Whether there is a guest; else an adapter was made.
        guest: bool,
    },
    /// A local entry that is not embedded.
    #[error("left out: {entry}")]
    LeftOut {
        /// Which, and why.
        entry: String,
    },
    /// A pattern that matches nothing.
    #[error("the pattern `{pattern}` left nothing out; write a name, or a path from the mount on")]
    UnmatchedPattern {
        /// The pattern.
        pattern: String,
    },
    /// Absolute links that led somewhere on this machine, and do not in what is embedded.
    #[error(
        "the link `{link}` leads to `{target}`, where nothing is embedded{}: an absolute link begins at its mount; mount what it leads to, or leave it out with `{}`",
        and_links(*more), Directive::MountExclude
    )]
    LostLink {
        /// The path of the first.
        link: String,
        /// Where it leads.
        target: String,
        /// How many more there are.
        more: usize,
    },
    /// A mount that another one hides.
    #[error(
        "the mount on `{guest}` is hidden by the one on `{by}`; leave one out, or give the outer one first"
    )]
    HiddenMount {
        /// The path of the mount.
        guest: String,
        /// That of the other.
        by: String,
    },
    /// A mounted file whose directory the host can have a preopen for.
    #[error(
        "the mount on `{guest}` is found only where the host has no preopen `{directory}` of its own; mount a directory, on another path"
    )]
    HostCanHide {
        /// The path of the mount.
        guest: String,
        /// The directory that it is in.
        directory: String,
    },
    /// Something mounted over an embedded link.
    #[error(
        "what is on `{path}` takes the place of the link `{link}` to `{target}`; give it the path that the link leads to"
    )]
    ReplacedLink {
        /// The path of what is mounted.
        path: String,
        /// The path of the link.
        link: String,
        /// Where the link leads.
        target: String,
    },
    /// What an adapter passes on to the host, though all of it is left to it.
    #[error(
        "passed on to the host, because they share resources such as streams with what is virtual: {}; the host must provide all of these, whatever a guest uses: deny the subsystems that it lacks, for instance with `{}`",
        quoted(imports),
        Directive::DenyNetwork
    )]
    PassedOn {
        /// The interfaces.
        imports: Vec<String>,
    },
}

print_in_flags!(Note);

impl Note {
    /// Of rules that change nothing, each with one that allows as much; none, if there is no such rule.
    pub(crate) fn covered_rules(
        list: RuleList,
        mut rules: impl Iterator<Item = (String, String)>,
    ) -> Option<Note> {
        let (rule, by) = rules.next()?;
        Some(Note::CoveredRule {
            list,
            rule,
            by,
            more: rules.count(),
        })
    }

    /// Of rules that nothing can meet; none, if there is no such rule.
    pub(crate) fn unused_rules(
        list: RuleList,
        rules: impl Iterator<Item = String>,
    ) -> Option<Note> {
        let mut rules: Vec<String> = rules.collect();
        let more = rules.len().saturating_sub(NAMED);
        rules.truncate(NAMED);
        (!rules.is_empty()).then_some(Note::UnusedRules { list, rules, more })
    }

    /// Of rules for addresses that look-ups return; none, if there is no such rule.
    pub(crate) fn nothing_looked_up(rules: Vec<String>) -> Option<Note> {
        let more = rules.len().saturating_sub(1);
        let rule = rules.into_iter().next()?;
        Some(Note::NothingLookedUp { rule, more })
    }

    /// Of rules for sockets that nothing binds; none, if there is no such rule.
    pub(crate) fn nothing_bound(rules: Vec<String>) -> Option<Note> {
        let more = rules.len().saturating_sub(1);
        let rule = rules.into_iter().next()?;
        Some(Note::NothingBound { rule, more })
    }

    /// Whether it tells of something that is as it should be, so that there may be nothing to mend.
    pub fn is_information(&self) -> bool {
        matches!(self, Note::NoImports | Note::StayWithHost { .. })
    }
}

fn quoted(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    names.join(", ")
}

fn and_more(more: usize) -> String {
    match more {
        0 => String::new(),
        more => format!(" and {more} more"),
    }
}

fn told_of_staying(names: &[String], more: usize) -> String {
    let first = names.first().cloned().unwrap_or_default();
    let (stay, they_are, one) = match names.len() + more {
        1 => ("stays", "it is", "it"),
        _ => ("stay", "they are", "the first"),
    };
    format!(
        "{}{} {stay} with the host, for {they_are} not WASI; deny {one} with `{}`, or say that it is meant to stay with `{}`",
        quoted(names),
        and_more(more),
        Directive::DenyImport(first.clone()),
        Directive::AllowImport(first)
    )
}

fn and_rules(more: usize) -> String {
    match more {
        0 => String::new(),
        1 => ", and another rule is like it".to_string(),
        more => format!(", and {more} more rules are like it"),
    }
}

fn and_links(more: usize) -> String {
    match more {
        0 => String::new(),
        1 => ", and another link does so".to_string(),
        more => format!(", and {more} more links do so"),
    }
}

fn without_shared(shared: bool) -> String {
    match shared {
        true => format!(
            ", without `{}`,",
            Directive::Preview1(crate::input::Preview1::Shared)
        ),
        false => String::new(),
    }
}

fn without_files(guest: bool) -> &'static str {
    match guest {
        true => "the guest imports no files",
        false => "the adapter exports no files",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_import_that_stays_is_told_as_one() {
        let told = |names: &[&str], more| {
            let names = names.iter().map(|name| name.to_string()).collect();
            let note = Note::StayWithHost { names, more }.in_flags().to_string();
            note.split(';').next().unwrap_or_default().to_string()
        };
        let one = "`a:b/c` stays with the host, for it is not WASI";
        assert_eq!(told(&["a:b/c"], 0), one);
        let three = "`a:b/c`, `d` and 1 more stay with the host, for they are not WASI";
        assert_eq!(told(&["a:b/c", "d"], 1), three);
    }

    #[test]
    fn notes_name_calls_or_flags() {
        let name = || "wasi:x/y".to_string();
        for note in [
            Note::GoMemory,
            Note::TimersBesideHost,
            Note::WaitsAtOnce,
            Note::NoSecrets,
            Note::ExitCode { shared: false },
            Note::ExitCode { shared: true },
            Note::Traps {
                subsystem: Subsystem::Random,
                functions: vec![name()],
                more: 1,
            },
            Note::StayWithHost {
                names: vec![name()],
                more: 0,
            },
            Note::UnmatchedAllow { name: name() },
            Note::UnusedTrace { name: name() },
            Note::LostLink {
                link: "/a".to_string(),
                target: "/b".to_string(),
                more: 2,
            },
            Note::PassedOn {
                imports: vec![name()],
            },
        ] {
            let called = note.to_string();
            assert!(!called.contains("--"), "{called}");
            assert!(!called.contains("wasi-virt "), "{called}");
            let flagged = note.in_flags().to_string();
            assert!(flagged.contains("--"), "{flagged}");
        }
    }
}
