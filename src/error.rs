//! Everything that can go wrong, as types.

use std::path::{Path, PathBuf};

use crate::image::OpenError;

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
        "the profile `{path}` is not TOML: {place}: {problem}; fix that line: strings are quoted, and a part begins with its name in brackets, such as `[env]`"
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
    /// Functions that a core module imports, that nothing answers, and that can be denied.
    #[error(
        "the guest is a core module, and nothing could answer all that it calls: {reason}; `{options}` makes traps of these functions"
    )]
    Unanswered {
        /// Which, and why.
        reason: String,
        /// What denies them.
        options: String,
    },
    /// A version of WASI that is not known here.
    #[error(
        "there is no WASI `{version}` to make a component for; name one from `0.2.0` to `0.2.12`"
    )]
    Version {
        /// The version.
        version: String,
    },
    /// A version of WASI for what speaks another.
    #[error(
        "the adapter of `--preview1=shared` speaks the version of WASI that it was published for; leave out `--wasi-version {version}`, or `--preview1=shared`"
    )]
    FixedVersion {
        /// The version.
        version: String,
    },
    /// The preview1 module could not be made a component.
    #[error("the preview1 module cannot be made a component: {message}; {fix}")]
    Componentize {
        /// What the encoder said.
        message: String,
        /// What to do about it.
        fix: String,
    },
}

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
}

/// What to do about local entries that cannot be embedded.
mod fix {
    pub(super) const READ: &str = "check its permissions, leave it out with `--mount-exclude`, or leave out whatever cannot be read with `--skip-unreadable`";
    pub(super) const SOURCE: &str = "name a local directory or file that can be read";
    pub(super) const CIRCLE: &str =
        "leave it out with `--mount-exclude`, or keep links as links with `--symlinks=keep`";
    pub(super) const EXCLUDE: &str = "leave it out with `--mount-exclude`";
    pub(super) const AT_REST: &str =
        "run again when it is at rest, or leave it out with `--mount-exclude`";
    pub(super) const SPECIAL: &str = "leave such entries out with `--skip-special`";
    pub(super) const NAME: &str = "rename it, or leave it out with `--skip-unreadable`";
    pub(super) const LINK_TARGET: &str = "embed what it points to with `--symlinks=follow`, or leave it out with `--skip-unreadable`";
    pub(super) const ESCAPE: &str = "leave it out with `--mount-exclude`, or embed what it points to with `--symlinks=follow`, and `--follow-into` with the directory that this is in";
    pub(super) const OUTSIDE: &str = "keep it as a link with `--symlinks=keep`, leave it out with `--mount-exclude`, or name the directory that may be followed into with `--follow-into`";
    pub(super) const REFUSED: &str =
        "leave it out with `--mount-exclude`, or keep links as links with `--symlinks=keep`";
    pub(super) const LINK: &str =
        "mend it, or leave it out with `--mount-exclude` or `--skip-unreadable`";
}

/// Why something cannot be embedded.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ImageError {
    /// Several local entries cannot be embedded.
    #[error("{}", told(problems, *more))]
    Several {
        /// The first of them: one error each.
        problems: Vec<ImageError>,
        /// How many more there are.
        more: usize,
    },
    /// A local file or directory cannot be read.
    #[error("cannot read `{path}`: {cause}; {}", fix::READ)]
    Read {
        /// The local path.
        path: PathBuf,
        /// What the system said.
        cause: std::io::Error,
    },
    /// What is to be mounted is not there.
    #[error("cannot mount `{path}`: {cause}; {}", fix::SOURCE)]
    Source {
        /// The local path.
        path: PathBuf,
        /// What the system said.
        cause: std::io::Error,
    },
    /// A followed link leads to a directory above it.
    #[error(
        "the link `{path}` leads to a directory that it is in; {}",
        fix::CIRCLE
    )]
    Circle {
        /// The link.
        path: PathBuf,
    },
    /// A directory is mounted somewhere below itself on this machine.
    #[error("`{path}` is a directory that it is in; {}", fix::EXCLUDE)]
    MountedInside {
        /// The local path.
        path: PathBuf,
    },
    /// Followed links lead to the same directories again and again.
    #[error(
        "links lead to the same directories again and again, the last one `{path}`, which makes more than {limit} entries of those that are embedded already; leave such links out with `--mount-exclude`, or keep links as links with `--symlinks=keep`"
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
    #[error("`{path}` changed its size while it was read; {}", fix::AT_REST)]
    Changed {
        /// The local path.
        path: PathBuf,
    },
    /// What is at a local path is not what was found there, or was written to since.
    #[error(
        "`{path}` was replaced or written to while it was read; {}",
        fix::AT_REST
    )]
    Replaced {
        /// The local path.
        path: PathBuf,
    },
    /// A local entry is neither file nor directory.
    #[error(
        "`{path}` is a pipe, a socket or a device, which cannot be embedded; {}",
        fix::SPECIAL
    )]
    Special {
        /// The local path.
        path: PathBuf,
    },
    /// A local name is not UTF-8.
    #[error(
        "the name of `{path}` is not UTF-8, and guests know no other names; {}",
        fix::NAME
    )]
    Name {
        /// The local path.
        path: PathBuf,
    },
    /// Where a link points to is not UTF-8.
    #[error(
        "the target of the link `{path}` is not UTF-8, and guests know no other paths; {}",
        fix::LINK_TARGET
    )]
    LinkTarget {
        /// The link.
        path: PathBuf,
    },
    /// A link that would stay one points out of the mount.
    #[error(
        "the link `{path}` leaves the mount: it points to `{target}`; {}",
        fix::ESCAPE
    )]
    Escape {
        /// The link.
        path: PathBuf,
        /// Where it points to.
        target: PathBuf,
    },
    /// A link that would be followed leads out of the mount.
    #[error(
        "the link `{path}` leads out of the mount, to `{target}`, and links are not followed there; {}",
        fix::OUTSIDE
    )]
    Outside {
        /// The link.
        path: PathBuf,
        /// Where it leads.
        target: PathBuf,
    },
    /// A link where none may be.
    #[error(
        "`{path}` is a symbolic link, which `--symlinks=refuse` refuses; {}",
        fix::REFUSED
    )]
    Symlink {
        /// The link.
        path: PathBuf,
    },
    /// A link cannot be followed.
    #[error("cannot follow the link `{path}`: {cause}; {}", fix::LINK)]
    Link {
        /// The link.
        path: PathBuf,
        /// What the system said.
        cause: std::io::Error,
    },
    /// A directory that links may be followed into cannot be opened.
    #[error("cannot follow links into `{path}`: {cause}; name a local directory that can be read")]
    FollowInto {
        /// The local path.
        path: PathBuf,
        /// What the system said.
        cause: std::io::Error,
    },
    /// A directory is named that links may be followed into, and none is followed.
    #[error(
        "`--follow-into {path}` is for links that are followed, and none are; add `--symlinks=follow`, or leave it out"
    )]
    NotFollowed {
        /// The local path.
        path: PathBuf,
    },
    /// A time that programs cannot be told.
    #[error(
        "embedded files cannot be of {seconds} seconds since 1970, as preview1 has no time after {latest}; set `SOURCE_DATE_EPOCH`, or the time of the embedding, to an earlier one"
    )]
    Time {
        /// The time.
        seconds: u64,
        /// The latest that there is.
        latest: u64,
    },
    /// Directories are too deep.
    #[error("`{path}` is more than {limit} directories deep; {}", fix::EXCLUDE)]
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
    #[error("{message}; embed less: leave out what is not needed with `--mount-exclude`")]
    TooLarge {
        /// The sizes.
        message: String,
    },
}

impl ImageError {
    /// Why a local entry that was found is not read.
    pub(crate) fn unopened(path: &Path, error: OpenError) -> Self {
        let path = path.to_path_buf();
        match error {
            OpenError::Failed(cause) => ImageError::Read { path, cause },
            OpenError::Replaced => ImageError::Replaced { path },
            OpenError::Resized => ImageError::Changed { path },
        }
    }

    /// What to do about it, if it is of one local entry among others.
    fn fix(&self) -> Option<&'static str> {
        Some(match self {
            ImageError::Read { .. } => fix::READ,
            ImageError::Source { .. } => fix::SOURCE,
            ImageError::Circle { .. } => fix::CIRCLE,
            ImageError::MountedInside { .. } | ImageError::TooDeep { .. } => fix::EXCLUDE,
            ImageError::Changed { .. } | ImageError::Replaced { .. } => fix::AT_REST,
            ImageError::Special { .. } => fix::SPECIAL,
            ImageError::Name { .. } => fix::NAME,
            ImageError::LinkTarget { .. } => fix::LINK_TARGET,
            ImageError::Escape { .. } => fix::ESCAPE,
            ImageError::Outside { .. } => fix::OUTSIDE,
            ImageError::Symlink { .. } => fix::REFUSED,
            ImageError::Link { .. } => fix::LINK,
            _ => return None,
        })
    }
}

/// All of some problems: what is wrong with each, then what to do, once where it is the same.
fn told(problems: &[ImageError], more: usize) -> String {
    let mut fixes: Vec<&str> = Vec::new();
    let mut parts = Vec::with_capacity(problems.len());
    for problem in problems {
        let message = problem.to_string();
        let fix = problem.fix();
        let alone = fix.and_then(|fix| message.strip_suffix(fix)?.strip_suffix("; "));
        parts.push(alone.unwrap_or(&message).to_string());
        fixes.extend(fix.filter(|fix| !fixes.contains(fix)));
    }
    if more > 0 {
        parts.push(format!("and {more} more"));
    }
    let count = problems.len() + more;
    parts.extend(fixes.into_iter().map(str::to_string));
    format!("{count} entries cannot be embedded: {}", parts.join("; "))
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

/// A way to lower a function that the glue of fused linking cannot stand in for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Lowering {
    /// `async`, or with a callback.
    #[error("asynchronously")]
    Asynchronous,
    /// To types that the engine's garbage collector manages.
    #[error("with garbage-collected types")]
    GarbageCollected,
    /// `string-encoding=utf16` or `latin1+utf16`, for a function with strings.
    #[error("with UTF-16 strings")]
    Utf16,
    /// The memory is not one that every component can have.
    #[error("over a memory that is 64-bit, shared or of custom page size")]
    OverOtherMemory,
    /// There are more parameters than core functions of components take.
    #[error("with parameters in memory")]
    Spilled,
}

impl Lowering {
    /// Whether composed linking takes it. What is lowered asynchronously has a type that it refuses.
    pub(crate) fn can_be_composed(self) -> bool {
        !matches!(self, Lowering::Asynchronous | Lowering::Spilled)
    }

    /// What to do if a function of this import is lowered so, and fused linking was asked for.
    pub(crate) fn fix(self, import: &str) -> String {
        if self.can_be_composed() {
            "leave out `--link=fused`".to_string()
        } else {
            format!("have its functions trap with `--deny-import {import}`")
        }
    }

    /// How to build a guest that fused linking takes.
    pub(crate) fn otherwise(self) -> &'static str {
        match self {
            Lowering::Asynchronous => "build the guest with synchronous calls of it",
            Lowering::GarbageCollected => "build the guest for linear memory",
            Lowering::Utf16 => "build the guest with UTF-8 strings",
            Lowering::OverOtherMemory => {
                "build the guest for a 32-bit memory of its own with pages of 64 KiB"
            }
            Lowering::Spilled => "build the guest with functions of at most 16 core parameters",
        }
    }
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
    /// Read-only descriptors could leave the guest's own component.
    #[error(
        "the guest's {place} can pass handles of `{ty}`, which could be descriptors that are for reading only (`:ro`): fused linking knows those by numbers, which change on the way; leave out `--link=fused`"
    )]
    Renumbered {
        /// Where they could.
        place: String,
        /// The type of the handles.
        ty: String,
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
    #[error(
        "the guest lowers `{function}` of `{import}` {lowering}, which fused linking cannot replace; {fix}"
    )]
    Lowering {
        /// The import.
        import: String,
        /// The function.
        function: String,
        /// What is in the way.
        lowering: Lowering,
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
    /// The guest was virtualized too many times over.
    #[error(
        "the guest has been virtualized {limit} times over, which is the most there can be; start from an earlier result, and put what is to be decided into one profile"
    )]
    Layers {
        /// How often.
        limit: usize,
    },
    /// What is linked would have more of something than engines take.
    #[error(
        "what virtualizes the guest would have {exceeded}; build the guest with fewer, or choose the other way to link, \
         `--link=fused` or `--link=composed`"
    )]
    Limit {
        /// What there is too much of: the number, and the limit.
        exceeded: String,
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

impl From<crate::component::limits::Exceeded> for LinkError {
    fn from(exceeded: crate::component::limits::Exceeded) -> Self {
        LinkError::Limit {
            exceeded: exceeded.to_string(),
        }
    }
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
    /// It has more of something than engines take.
    #[error(
        "the result would have {exceeded}; nothing was written: build the guest with fewer, or choose the other way to \
         link, `--link=fused` or `--link=composed`"
    )]
    Limit {
        /// What there is too much of: the number, and the limit.
        exceeded: String,
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
    /// It imports an interface of types that the profile denies.
    #[error(
        "`--deny-import {name}`: `{import}` has no functions to deny, and the result still imports its types, which the guest uses elsewhere; nothing was written: leave out the option"
    )]
    Denied {
        /// The name given.
        name: String,
        /// The import.
        import: String,
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
