//! What a profile and a guest cannot mean together.

use std::fmt::Display;

use super::{OutputFileError, WritableError};
use crate::plan::Unnamed;
use crate::policy::Subsystem;
use crate::words::Directive;

/// What keeps handles inside that must not leave.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Retained {
    /// An import is not left to the host by this name.
    #[error("leave out `{}`", Directive::AllowImport(.0.clone()))]
    NotAllowed(String),
    /// An import is denied.
    #[error("deny it with `{}`", Directive::DenyImport(.0.clone()))]
    Denied(String),
    /// The guest has no such export.
    #[error("export nothing over such handles")]
    NotExported,
}

/// What decides an import that no policy does: first what keeps it closed.
fn undecided_fix(import: &str, is_deniable: bool) -> String {
    let allow = Directive::AllowImport(import.to_string());
    let deny = Directive::DenyImport(import.to_string());
    let allowed = format!("`{allow}` leaves it to the host");
    match is_deniable {
        true => format!("`{deny}` replaces it by traps, and {allowed}"),
        false => format!("build the guest without it, or have it as it is: {allowed}"),
    }
}

/// What leaves a function to the host, if a subsystem does.
fn left_to_host(allowed: Option<Subsystem>) -> String {
    let directive = allowed.map(Directive::Allow);
    let fix = directive.map(|allow| format!("; `{allow}` leaves it to the host"));
    fix.unwrap_or_default()
}

/// What there is to tell of each, with commas between.
fn listed<T: Display>(imports: &[Unnamed], tell: impl Fn(&Unnamed) -> T) -> String {
    let told: Vec<String> = imports
        .iter()
        .map(|unnamed| tell(unnamed).to_string())
        .collect();
    told.join(", ")
}

/// Why a profile does not fit a guest.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PlanError {
    /// A WASI import that no rule decides.
    #[error(
        "the guest imports `{import}`, which is not a stable part of WASI 0.2 known here: no policy decides it; {}",
        undecided_fix(import, *is_deniable)
    )]
    UnknownImport {
        /// The import.
        import: String,
        /// Whether it can be replaced by traps.
        is_deniable: bool,
    },
    /// Imports that a strict profile does not name.
    #[error(
        "the profile is strict (`{}`), and does not name all that is imported: {}; name each: {}",
        Directive::Strict,
        listed(imports, Unnamed::what),
        listed(imports, Unnamed::closed)
    )]
    Unnamed {
        /// What is not named, by subsystem.
        imports: Vec<Unnamed>,
    },
    /// A function of a WASI interface that no rule decides.
    #[error(
        "the guest imports `{function}` of `{import}`, which is {why}: no policy decides it; `{}` makes it a trap, and `{}` leaves it to the host",
        Directive::DenyImport(name.clone()), Directive::AllowImport(name.clone())
    )]
    UnknownFunction {
        /// The import.
        import: String,
        /// The function.
        function: String,
        /// Unstable or unknown.
        why: String,
        /// The name to decide it by.
        name: String,
    },
    /// A host directory that cannot be opened as the profile says.
    #[error("the preopen `{guest}={host}` {problem}")]
    Preopen {
        /// Where the guest would find it.
        guest: String,
        /// Where it would be on the host.
        host: String,
        /// What is wrong, and the fix.
        problem: String,
    },
    /// An embedded entry that can be in no tree.
    #[error(
        "the embedded entry `{path}` {problem}; take the profile as `wasi-virt inspect` prints it"
    )]
    Embedded {
        /// Its path.
        path: String,
        /// What is wrong.
        problem: &'static str,
    },
    /// Embedded entries, and nothing that has their contents.
    #[error(
        "the profile has {count} embedded entries, and not what is in them; name the output that it is of with `{}`, or replace `fs.embedded` by `fs.mounts`",
        Directive::FilesFrom
    )]
    NoContents {
        /// How many entries there are.
        count: usize,
    },
    /// Embedded entries, and mounts besides.
    #[error(
        "the mount on `{guest}` is beside embedded entries, which are all that a guest finds embedded; leave it out, or mount all files anew and leave out `fs.embedded`"
    )]
    MountBesideEmbedded {
        /// The path of the mount.
        guest: String,
    },
    /// A directory that cannot be writable.
    #[error(transparent)]
    Writable(WritableError),
    /// A file that a standard stream cannot be.
    #[error(transparent)]
    OutputFile(OutputFileError),
    /// A function that reaches what a list of rules cannot judge.
    #[error(
        "the guest imports `{function}`, and where that leads no {} rule can tell; have it trap with `{}`, or leave it to the host, whatever the rules are, with `{}`",
        subsystem.name(), Directive::DenyImport(function.clone()), Directive::AllowImport(function.clone())
    )]
    Unjudged {
        /// The function.
        function: String,
        /// Of which subsystem.
        subsystem: Subsystem,
    },
    /// A function of WASI 0.3 under a policy that is not for it.
    #[error(
        "the guest imports `{function}`, of WASI 0.3, which this policy is not for so far; build the guest for WASI 0.2, or have it trap with `{}`{}",
        Directive::DenyImport(function.clone()), left_to_host(*allowed)
    )]
    After02 {
        /// The function, with its import.
        function: String,
        /// The subsystem that leaves it to the host when it is allowed, if that does.
        allowed: Option<Subsystem>,
    },
    /// A wall clock before 1970, and a guest that cannot be told of it.
    #[error(
        "the wall clock stands still at {time}, and the guest imports `{import}`, whose times begin at 1970-01-01T00:00:00Z; set a time from then on, or build the guest for WASI 0.3"
    )]
    BeforeEpoch {
        /// The import.
        import: String,
        /// The time.
        time: String,
    },
    /// Standard input that is too large to be embedded.
    #[error(
        "what is to be embedded as standard input is more than 16 MiB; embed it as a file with `{}`, and have the program read that",
        Directive::Mount
    )]
    LargeInput,
    /// Standard output and standard error that lead to one another, or one that leads to itself.
    #[error("{}", circle(*stream, *over))]
    Circle {
        /// The one.
        stream: Subsystem,
        /// The other one, if there is one.
        over: Option<Subsystem>,
    },
    /// A stream that leads to the host's other one, which the guest does not import.
    #[error(
        "what the guest writes by `{import}` is to go to the host's `{function}`, and the guest imports no such function for the same streams that is left to the host; have {} be the host's with `{}`, or be closed with `{}`",
        subsystem.name(), Directive::Allow(*subsystem), Directive::Deny(*subsystem)
    )]
    NoOtherStream {
        /// The import.
        import: String,
        /// The function that would be called in its place.
        function: String,
        /// The stream.
        subsystem: Subsystem,
    },
    /// A function that could pass on a future that the engine does not know.
    #[error(
        "`{function}` could pass a `{ty}` to the host, and some of these would be of what is answered inside of the file, which the host does not know; build the guest so that it waits for them itself"
    )]
    FutureLeaves {
        /// The function.
        function: String,
        /// The type of the future.
        ty: String,
    },
    /// A function that could return a stream of what is inside of the file, and be over before that is read.
    #[error(
        "the guest's `{function}` returns a `{ty}`, and some of its streams are answered inside of the file, which needs the guest's tasks to move bytes: this function has none once it has returned; make it an `async func`"
    )]
    StreamLeaves {
        /// The function.
        function: String,
        /// The type of the result.
        ty: String,
    },
    /// A function whose type is not that of WASI.
    #[error(
        "the guest imports `{function}` of `{import}` as `{found}`, but WASI has `{expected}`; rebuild the guest against the released interface, or replace the import by traps with `{}`",
        Directive::DenyImport(import.clone())
    )]
    Signature {
        /// The import.
        import: String,
        /// The function.
        function: String,
        /// The guest's type.
        found: String,
        /// The type in WASI 0.2.
        expected: String,
    },
    /// A WASI import that is not an interface.
    #[error(
        "the guest imports `{import}` as a {kind}, but a WASI interface is an instance; {}",
        undecided_fix(import, *is_deniable)
    )]
    NotAnInstance {
        /// The import.
        import: String,
        /// What it is.
        kind: &'static str,
        /// Whether it can be replaced by traps.
        is_deniable: bool,
    },
    /// Calls cannot be printed.
    #[error(
        "the guest has no standard error to print calls on: it imports no {missing}; leave out `{}` and `{}`",
        Directive::Debug,
        Directive::Trace(None)
    )]
    NoStderr {
        /// What it would have to import.
        missing: &'static str,
    },
    /// Calls cannot be printed where the guest must not wait.
    #[error(
        "the guest's standard error is WASI 0.3's alone, which is written to by waiting until the host has read the line, and its export `{function}` is no `async func` and must not wait; build the guest with `wasi:cli/stderr` of 0.2, or leave out `{}` and `{}`",
        Directive::Debug,
        Directive::Trace(None)
    )]
    PrintsWithoutWaiting {
        /// The function.
        function: String,
    },
    /// What is to be denied and names nothing.
    #[error("`{}` matches no import; the imports are: {imports}", Directive::DenyImport(name.clone()))]
    NoSuchImport {
        /// The name given.
        name: String,
        /// The guest's imports.
        imports: String,
    },
    /// An import that cannot be replaced by traps.
    #[error(
        "`{}`: {what}, and only functions can be replaced by traps; build the guest without it, or leave out the option",
        Directive::DenyImport(name.clone())
    )]
    Undeniable {
        /// The name given.
        name: String,
        /// What it is or has.
        what: String,
    },
    /// A WASI import that has more than an interface can have.
    #[error(
        "the guest imports the {kind} `{part}` of `{import}`, but a WASI interface has functions and types only; rebuild the guest against the released interface"
    )]
    NotAnInterface {
        /// The import.
        import: String,
        /// The name of what is in it.
        part: String,
        /// What that is.
        kind: &'static str,
    },
    /// A function through which a handle could leave, or come in, that is to be for reading only.
    #[error(
        "host files are opened for reading only (`{ro}`), but the guest's {what} `{function}` passes handles of `{ty}`: outside of the program nothing keeps them from changes; {fix}, embed the files with `{}`, or leave out `{ro}` if the host itself opens them for reading only",
        Directive::Mount, ro = Directive::ReadOnly
    )]
    ReadOnlyLeaves {
        /// Import or export.
        what: &'static str,
        /// The function.
        function: String,
        /// The type of the handles.
        ty: String,
        /// What would close it.
        fix: Retained,
    },
    /// A name or value that the guest could never be given.
    #[error("{what} `{name}` {problem}")]
    Value {
        /// Variable, argument or the like.
        what: &'static str,
        /// Which.
        name: String,
        /// What is wrong, and what to do.
        problem: &'static str,
    },
    /// A rule for functions that work on handles, and a function without any.
    #[error(
        "the guest imports `{function}` of `{import}` without a handle to work on; rebuild the guest against the released \
         interface, or replace the function by a trap with `{}`",
        Directive::DenyImport(format!("{import}#{function}"))
    )]
    NoHandle {
        /// The import.
        import: String,
        /// The function.
        function: String,
    },
    /// A resource type that calls need, and that no import defines.
    #[error(
        "`{function}` works on `{resource}`, which no import of the guest defines; rebuild the guest against the released \
         interface"
    )]
    NotImported {
        /// The resource type.
        resource: String,
        /// The function.
        function: String,
    },
}

fn circle(stream: Subsystem, over: Option<Subsystem>) -> String {
    let name = stream.name();
    let what = match over {
        Some(over) => format!(
            "{name} goes to {}, and that to {name}: what is written never arrives",
            over.name()
        ),
        None => format!("{name} goes to itself: what is written never arrives"),
    };
    format!(
        "{what}; say what {name} is, with `{}` or `{}`",
        Directive::Deny(stream),
        Directive::Allow(stream)
    )
}

impl PlanError {
    /// What refuses a name or value.
    pub(crate) fn value(what: &'static str, name: &str, problem: &'static str) -> Self {
        PlanError::Value {
            what,
            name: name.escape_debug().to_string(),
            problem,
        }
    }
}
