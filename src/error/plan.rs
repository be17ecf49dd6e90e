//! What a profile and a guest cannot mean together.

/// Why a profile does not fit a guest.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PlanError {
    /// A WASI import that no rule decides.
    #[error(
        "the guest imports `{import}`, which is not a stable part of WASI 0.2 known here: no policy decides it; {fix}"
    )]
    UnknownImport {
        /// The import.
        import: String,
        /// What decides it: first what keeps it closed.
        fix: String,
    },
    /// A function of a WASI interface that no rule decides.
    #[error(
        "the guest imports `{function}` of `{import}`, which is {why}: no policy decides it; `--deny-import {name}` makes it a trap, and `--allow-import {name}` leaves it to the host"
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
    /// A directory of the host's that cannot be opened as the profile says.
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
        "the profile has {count} embedded entries, and not what is in them; name the output that it is of with `--files-from OUT`, or replace `fs.embedded` by `fs.mounts`"
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
    /// A WASI 0.3 import under a policy other than allow.
    #[error(
        "the guest imports `{import}`, of WASI 0.3, which no policy but to allow it is for so far; build the guest for WASI 0.2, or replace the import by traps with `--deny-import {import}`; `{flag}` leaves it to the host"
    )]
    After02 {
        /// The import.
        import: String,
        /// The flag that allows its subsystem.
        flag: String,
    },
    /// A function whose type is not that of WASI.
    #[error(
        "the guest imports `{function}` of `{import}` as `{found}`, but WASI has `{expected}`; rebuild the guest against the released interface, or replace the import by traps with `--deny-import {import}`"
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
    #[error("the guest imports `{import}` as a {kind}, but a WASI interface is an instance; {fix}")]
    NotAnInstance {
        /// The import.
        import: String,
        /// What it is.
        kind: &'static str,
        /// What decides it: first what keeps it closed.
        fix: String,
    },
    /// Calls cannot be printed.
    #[error(
        "the guest has no standard error to print calls on: it imports no {missing}; leave out `--debug` and `--trace`"
    )]
    NoStderr {
        /// What it would have to import.
        missing: &'static str,
    },
    /// A `--deny-import` that names nothing.
    #[error("`--deny-import {name}` matches no import; the imports are: {imports}")]
    NoSuchImport {
        /// The name given.
        name: String,
        /// The guest's imports.
        imports: String,
    },
    /// An import that cannot be replaced by traps.
    #[error(
        "`--deny-import {name}`: {what}, and only functions can be replaced by traps; build the guest without it, or leave out the option"
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
        "host files are opened for reading only (`:ro`), but the guest's {what} `{function}` passes handles of `{ty}`: outside of the program nothing keeps them from changes; {fix}, embed the files with `--mount`, or leave out `:ro` if the host itself opens them for reading only"
    )]
    ReadOnlyLeaves {
        /// Import or export.
        what: &'static str,
        /// The function.
        function: String,
        /// The type of the handles.
        ty: String,
        /// What would close it.
        fix: String,
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
         interface, or replace the function by a trap with `--deny-import {import}#{function}`"
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
