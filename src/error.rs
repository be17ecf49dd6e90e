//! Everything that can go wrong, as types.

use std::path::PathBuf;

/// Why a guest could not be virtualized.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// There is no guest, and a profile that leaves everything to the host.
    #[error(
        "there is nothing to virtualize, and so no adapter to write: everything is left to the host; name a guest, or decide a subsystem (`wasi-virt --help` lists them)"
    )]
    NothingVirtual,
    /// The profile cannot be read or written.
    #[error(transparent)]
    Profile(#[from] ProfileError),
    /// The guest is not something that can be virtualized.
    #[error(transparent)]
    Input(#[from] InputError),
    /// The profile and the guest's imports do not go together.
    #[error(transparent)]
    Plan(#[from] PlanError),
    /// What is to be embedded cannot be.
    #[error(transparent)]
    Image(#[from] ImageError),
    /// The guest cannot be linked in the way that the plan asks for.
    #[error(transparent)]
    Link(#[from] LinkError),
    /// The result is not what the plan promised; it was thrown away.
    #[error(transparent)]
    Verify(#[from] VerifyError),
}

/// Why a profile cannot be read from a file, or be written as one.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ProfileError {
    /// The file cannot be read.
    #[error("cannot read the profile `{path}`: {cause}; name a TOML file that can be read")]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        cause: std::io::Error,
    },
    /// The file is not TOML.
    #[error(
        "the profile `{path}` is not TOML: {place}: {problem}; mend that line: texts are quoted, and a part begins with its name in brackets, such as `[env]`"
    )]
    Syntax {
        /// The file.
        path: PathBuf,
        /// Line and column.
        place: String,
        /// What the parser said.
        problem: String,
    },
    /// The file is TOML, and says what no profile can.
    #[error("the profile `{path}`, {place}: {problem}; correct that, or leave it out")]
    Field {
        /// The file.
        path: PathBuf,
        /// Line and column, and the field.
        place: String,
        /// What is wrong and what was expected.
        problem: String,
    },
    /// Two entries at one path, of which a file can hold one.
    #[error("`{guest}` is given twice, and a profile has one entry for a path; leave one out")]
    GivenTwice {
        /// The path of the guest's.
        guest: String,
    },
    /// Something else than `ro` behind a path of the host's.
    #[error(
        "`{text}` has `:{access}` behind the path, and only `:ro` can be there: write `{path}:ro` for reading only, `{path}` for all that the host allows, or `{path}:{access}/` if the colon is part of the path"
    )]
    HostAccess {
        /// Path and access.
        text: String,
        /// What is behind the colon.
        access: String,
        /// What is before it.
        path: String,
    },
    /// A value that TOML cannot hold.
    #[error("the profile cannot be written as TOML: {problem}; use names that are UTF-8")]
    Write {
        /// What the writer said.
        problem: String,
    },
    /// A profile that cannot be put into a result: a defect of this tool.
    #[error(
        "the profile cannot be recorded: {problem}; this is a defect of wasi-virt: please report it with the profile"
    )]
    Record {
        /// What the writer said.
        problem: String,
    },
}

/// Why bytes are no guest.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum InputError {
    /// The file cannot be read.
    #[error(
        "cannot read `{path}`: {cause}; name a component or a preview1 module that can be read"
    )]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        cause: std::io::Error,
    },
    /// There are no bytes.
    #[error("the guest is empty; expected a WebAssembly component or a preview1 module")]
    Empty,
    /// A guest in memory was virtualized before.
    #[error("the guest was used up when it was virtualized; give it again with `guest_bytes`")]
    Used,
    /// The bytes are no WebAssembly.
    #[error(
        "the guest is not WebAssembly: it starts with {start}, not with `\\0asm`; pass a component or a preview1 module in the binary format (`wasm-tools parse` makes it from text)"
    )]
    NotWasm {
        /// The first bytes, printable.
        start: String,
    },
    /// The bytes are WebAssembly that does not validate.
    #[error(
        "the guest is not valid WebAssembly: {message}; it may be cut short or damaged: build or copy it again"
    )]
    Invalid {
        /// What the validator said, with the place.
        message: String,
    },
    /// Instance types with so many functions, used so many times, that all of them together are too many.
    #[error(
        "the guest's imports and exports have more than {limit} bytes of names, each interface counted as often as it is imported or exported; leave out imports and exports that have the same type as others"
    )]
    Repeated {
        /// How many bytes there may be.
        limit: usize,
    },
    /// Components inside of components inside of components.
    #[error(
        "the guest nests components more than {limit} deep; compose its parts side by side, not inside of each other"
    )]
    Nested {
        /// How deep they may nest.
        limit: usize,
    },
    /// A WIT package in its binary form.
    #[error(
        "the guest is a WIT package: it has types and no code; pass the component that implements it (`wasm-tools component wit` shows a package)"
    )]
    WitPackage,
    /// A core module that is not written against preview1.
    #[error(
        "the guest is a core module, but no preview1 program: {reason}; pass a component, or a module built for `wasm32-wasip1`"
    )]
    NotPreview1 {
        /// What speaks against it.
        reason: String,
    },
    /// A version of WASI that an adapter cannot be made for.
    #[error(
        "there is no WASI `{version}` to make an adapter for; name one from `0.2.0` to `0.2.12`"
    )]
    Version {
        /// The version.
        version: String,
    },
    /// The preview1 module could not be made a component.
    #[error("the preview1 module cannot be made a component: {message}; {fix}")]
    Componentize {
        /// What the encoder said.
        message: String,
        /// What to do about it.
        fix: &'static str,
    },
}

/// Why a profile does not fit a guest.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PlanError {
    /// A WASI import that no rule decides.
    #[error(
        "the guest imports `{import}`, which is not a stable part of WASI 0.2 known here: no policy decides it; `--allow-import {import}` leaves it to the host"
    )]
    UnknownImport {
        /// The import.
        import: String,
    },
    /// Two imports that are the same interface.
    #[error(
        "the guest imports `{import}` under two names, which is not supported; give it one import of each interface and version"
    )]
    ImportedTwice {
        /// The interface.
        import: String,
    },
    /// A function of a WASI interface that no rule decides.
    #[error(
        "the guest imports `{function}` of `{import}`, which is {why}: no policy decides it; `--allow-import {allow}` leaves it to the host"
    )]
    UnknownFunction {
        /// The import.
        import: String,
        /// The function.
        function: String,
        /// Unstable or unknown.
        why: String,
        /// The name to allow.
        allow: String,
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
    /// A WASI 0.3 import under a policy other than allow.
    #[error(
        "the guest imports `{import}`, of WASI 0.3, which can only be allowed so far: pass `{flag}` to leave it to the host, or build the guest for WASI 0.2"
    )]
    After02 {
        /// The import.
        import: String,
        /// The flag that allows its subsystem.
        flag: String,
    },
    /// A function whose type is not that of WASI.
    #[error(
        "the guest imports `{function}` of `{import}` as `{found}`, but WASI has `{expected}`; rebuild the guest against the released interface, or leave the import to the host with `--allow-import {import}`"
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
        "the guest imports `{import}` as a {kind}, but a WASI interface is an instance; `--allow-import {import}` leaves it to the host"
    )]
    NotAnInstance {
        /// The import.
        import: String,
        /// What it is.
        kind: &'static str,
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
        "`--deny-import {name}`: the import is a {kind}, and only functions can be replaced by traps; leave it out"
    )]
    Undeniable {
        /// The import.
        name: String,
        /// What it is.
        kind: &'static str,
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
}

/// Why something cannot be embedded.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ImageError {
    /// A local file or directory cannot be read.
    #[error(
        "cannot read `{path}`: {cause}; check its permissions, leave it out with `--mount-exclude`, or leave out whatever cannot be read with `--skip-unreadable`"
    )]
    Read {
        /// The local path.
        path: PathBuf,
        /// What the system said.
        cause: std::io::Error,
    },
    /// What is to be mounted is not there.
    #[error("cannot mount `{path}`: {cause}; name a local directory or file that can be read")]
    Source {
        /// The local path.
        path: PathBuf,
        /// What the system said.
        cause: std::io::Error,
    },
    /// A followed link leads to a directory above it.
    #[error(
        "the link `{path}` leads to a directory that it is in; leave it out with `--mount-exclude`, or keep links as links without `--follow-symlinks`"
    )]
    Circle {
        /// The link.
        path: PathBuf,
    },
    /// Followed links lead to the same directories again and again.
    #[error(
        "links lead to the same directories again and again, the last one `{path}`, which makes more than {limit} entries of those that are embedded already; leave such links out with `--mount-exclude`, or keep links as links without `--follow-symlinks`"
    )]
    Repeated {
        /// The link at which there were too many.
        path: PathBuf,
        /// The limit.
        limit: usize,
    },
    /// More entries than anyone means to embed.
    #[error("`{path}` has more than {limit} entries; embed less")]
    TooMany {
        /// The local path of the mount.
        path: PathBuf,
        /// The limit.
        limit: usize,
    },
    /// A local file is not as large as it was found to be.
    #[error(
        "`{path}` changed its size while it was read; run again when it is at rest, or leave it out with `--mount-exclude`"
    )]
    Changed {
        /// The local path.
        path: PathBuf,
    },
    /// A local entry is neither file nor directory.
    #[error(
        "`{path}` is a pipe, a socket or a device, which cannot be embedded; leave such entries out with `--skip-special`"
    )]
    Special {
        /// The local path.
        path: PathBuf,
    },
    /// A local name is not UTF-8.
    #[error(
        "the name of `{path}` is not UTF-8, and guests know no other names; rename it, or leave it out with `--skip-unreadable`"
    )]
    Name {
        /// The local path.
        path: PathBuf,
    },
    /// Where a link points to is not UTF-8.
    #[error(
        "the target of the link `{path}` is not UTF-8, and guests know no other paths; embed what it points to with `--follow-symlinks`, or leave it out with `--skip-unreadable`"
    )]
    LinkTarget {
        /// The link.
        path: PathBuf,
    },
    /// A link points out of the mount.
    #[error(
        "the link `{path}` leaves the mount: it points to `{target}`; embed what it points to with `--follow-symlinks`, or leave it out with `--mount-exclude`"
    )]
    Escape {
        /// The link.
        path: PathBuf,
        /// Where it points to.
        target: PathBuf,
    },
    /// A link cannot be followed.
    #[error(
        "cannot follow the link `{path}`: {cause}; mend it, or leave it out with `--mount-exclude` or `--skip-unreadable`"
    )]
    Link {
        /// The link.
        path: PathBuf,
        /// What the system said.
        cause: std::io::Error,
    },
    /// Directories are too deep.
    #[error("`{path}` is more than {limit} directories deep; leave it out with `--mount-exclude`")]
    TooDeep {
        /// The local path.
        path: PathBuf,
        /// The limit.
        limit: usize,
    },
    /// A path in the guest that is no mount point.
    #[error("the guest path `{guest}` {problem}; write an absolute one such as `/data`")]
    GuestPath {
        /// The path.
        guest: String,
        /// What is wrong with it.
        problem: &'static str,
    },
    /// Two mounts at one path.
    #[error(
        "two mounts on `{guest}`; put what belongs together into one directory, or mount below it"
    )]
    MountedTwice {
        /// The path.
        guest: String,
    },
    /// A mount that no path would lead to, or that would hide what the host has beside it.
    #[error(
        "the mount on `{guest}` is in `{directory}`, a directory of the host's, which it cannot be put into; mount it on a path outside of that one, or a directory on a path of its own"
    )]
    BelowHost {
        /// The path of the mount.
        guest: String,
        /// The path of the host's directory.
        directory: String,
    },
    /// A path of the host's that leads nowhere.
    #[error("the host's path `{path}` {problem}")]
    HostPath {
        /// The path.
        path: String,
        /// What is wrong, and the fix.
        problem: &'static str,
    },
    /// A mount whose source was left out.
    #[error(
        "nothing is left to mount on `{guest}`; leave out that mount, or do not skip its source"
    )]
    NothingMounted {
        /// The path.
        guest: String,
    },
    /// A name of an entry that no directory could have.
    #[error(
        "`{name}` is no name for an entry of a directory; write one path component, and nest directories"
    )]
    EntryName {
        /// The name.
        name: String,
    },
    /// A pattern that is not one.
    #[error("`{pattern}` is not a pattern: {message}; write one such as `*.tmp` or `target/**`")]
    Pattern {
        /// The pattern.
        pattern: String,
        /// What is wrong with it.
        message: String,
    },
    /// More than the format or an engine can hold.
    #[error("{message}; embed less, or let the host provide some of it")]
    TooLarge {
        /// The sizes.
        message: String,
    },
}

/// Why a result cannot be written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum WriteError {
    /// An embedded file cannot be read.
    #[error(transparent)]
    Image(#[from] ImageError),
    /// What is written to fails.
    #[error("cannot write the result: {cause}; free some space, or write it elsewhere")]
    Target {
        /// What the system said.
        cause: std::io::Error,
    },
}

/// Why a guest cannot be linked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LinkError {
    /// Nested components take WASI from their parent.
    #[error(
        "the guest is a composition: its {user} takes `{import}`, and `{function}` of it is not left to the host; fused linking works on plain components only: leave out `--link=fused`"
    )]
    Composition {
        /// Which nested component or export.
        user: String,
        /// The import that it takes.
        import: String,
        /// A function that the plan decides.
        function: String,
    },
    /// Types that so many imports and exports share that they cannot be written for each.
    #[error(
        "the types of the guest's imports and exports come to more than {limit} bytes, where each import and export counts all of its types, and composed linking writes them for each; link with `--link=fused`, or virtualize the parts of a composition before they are composed"
    )]
    SharedTypes {
        /// How many bytes there may be.
        limit: usize,
    },
    /// A lowering that glue cannot replace.
    #[error("`{function}` of `{import}` is lowered {how}, which cannot be replaced; {fix}")]
    Lowering {
        /// The import.
        import: String,
        /// The function.
        function: String,
        /// The option in the way.
        how: String,
        /// What to do.
        fix: String,
    },
    /// Composed linking cannot wrap or hand on an import.
    #[error("{function}`{import}` has {what}, which composed linking cannot pass on; {fix}")]
    Wrap {
        /// The import.
        import: String,
        /// The function, where it is one.
        function: String,
        /// What is in the way.
        what: String,
        /// What to do.
        fix: String,
    },
    /// Composed linking cannot let the host call an export.
    #[error(
        "the guest's export `{export}` shares types with imports that the plan changes, and {function}{what}, which composed linking cannot bridge; {fix}"
    )]
    Export {
        /// The export.
        export: String,
        /// The function, where it is one.
        function: String,
        /// What is in the way.
        what: String,
        /// What to do.
        fix: String,
    },
    /// What stands between guest and host is not valid: a defect of this tool.
    #[error(
        "the virtualized side is not a valid component: {message}; this is a defect of wasi-virt: please report it with the guest"
    )]
    Forwarder {
        /// What the validator said.
        message: String,
    },
    /// The types of the virtualized side, which has those of the guest several times, are too large for engines.
    #[error(
        "composed linking writes the guest's types for more than one component, and they are too large for that: {message}; link with `--link=fused`, or virtualize the parts of a composition before they are composed"
    )]
    TypeLimit {
        /// What the validator said.
        message: String,
    },
    /// Linking needs something that the adapter does not have: a defect of this tool.
    #[error(
        "the adapter has no `{name}`; this is a defect of wasi-virt: please report it with the guest"
    )]
    Adapter {
        /// The missing export.
        name: String,
    },
}

/// What is wrong with an output.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum VerifyError {
    /// It is not a valid component.
    #[error(
        "the result is not a valid component: {message}; nothing was written: this is a defect of wasi-virt, please report it with the guest"
    )]
    Invalid {
        /// What the validator said.
        message: String,
    },
    /// Its types are too large for engines.
    #[error(
        "the result's types are too large: {message}; nothing was written: import and export fewer interfaces, or link with `--link=fused` if this was composed"
    )]
    TypeLimit {
        /// What the validator said.
        message: String,
    },
    /// It imports what the plan does not allow.
    #[error(
        "the result imports `{import}`, which the plan {expected}; nothing was written: this is a defect of wasi-virt, please report it with the guest"
    )]
    Import {
        /// The import or the function.
        import: String,
        /// What the plan says.
        expected: &'static str,
    },
    /// Its exports are not the guest's.
    #[error(
        "the result's export `{export}` {problem}; nothing was written: this is a defect of wasi-virt, please report it with the guest"
    )]
    Export {
        /// The export.
        export: String,
        /// Missing, added or changed.
        problem: &'static str,
    },
}
