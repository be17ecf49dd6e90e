//! The library's front: a profile in the making, and the way through all stages.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use semver::Version;

use crate::component::Custom;
use crate::component::emit::Chunk;
use crate::compose::Forwarder;
use crate::error::{Error, ImageError, InputError};
use crate::input::{Guest, LATEST, Preview1, everything, to_component};
use crate::link::{Link, Linking};
use crate::output::{self, Output, Streamed};
use crate::plan::{Plan, plan};
use crate::profile::{
    Access, Embedding, Entry, Files, HostPreopen, HostVariables, OnDeny, Profile, Setting, Stdio,
    Stream, Tracing, Variables,
};
use crate::{image, link, verify};

/// Virtualizes a guest.
///
/// A new one leaves everything with the host. A subsystem is virtualized from the first call that names it; one that is
/// never named stays with the host, untouched, and costs nothing.
///
/// ```
/// # let root = env!("CARGO_MANIFEST_DIR");
/// # let directory = tempfile::tempdir().unwrap();
/// # std::env::set_current_dir(directory.path()).unwrap();
/// # std::fs::copy(format!("{root}/tests/components/fs.wasm"), "component.wasm").unwrap();
/// # std::fs::create_dir_all("local/dir").unwrap();
/// # std::fs::write("local/dir/data.txt", "data").unwrap();
/// # std::fs::write("local/another.wasm", "bytes").unwrap();
/// use std::collections::BTreeMap;
/// use std::fs;
/// use wasi_virt::{FsEntry, WasiVirt};
///
/// let mut virt = WasiVirt::new();
///
/// // what `new` starts from: every subsystem is the host's
/// virt.allow_all();
///
/// // no input, and output that vanishes
/// virt.stdio().ignore();
///
/// virt.env()
///     // one of the host's variables
///     .allow(&["PUBLIC_ENV_VAR"])
///     // and two of our own
///     .overrides(&[("SOME", "ENV"), ("VAR", "OVERRIDES")]);
///
/// virt.fs()
///     // nothing of the host's files
///     .deny_host_preopens()
///     // a local directory, with all that is in it
///     .virtual_preopen("/dir", "local/dir")
///     // a directory that exists in the result only
///     .preopen("/another-dir", FsEntry::Dir(BTreeMap::from([
///         // a file with this text
///         ("file.txt", FsEntry::Source("Hello world")),
///         // a file with what is in a local file now
///         ("another.wasm", FsEntry::Virtualize("local/another.wasm")),
///         // a file that the host has when the program runs
///         ("host.txt", FsEntry::RuntimeFile("/runtime/host/path.txt")),
///     ])));
///
/// let virt_component_bytes = virt.guest("component.wasm").finish().unwrap();
/// fs::write("virt.component.wasm", virt_component_bytes).unwrap();
/// # let written = wasi_virt::inspect(&fs::read("virt.component.wasm").unwrap()).unwrap();
/// # let imports = |name: &str| written.imports.iter().any(|import| import.name.starts_with(name));
/// # // The named are decided: what is left of them is what was asked for.
/// # assert!(!imports("wasi:cli/stdin") && !imports("wasi:cli/stdout") && !imports("wasi:cli/stderr"));
/// # assert!(imports("wasi:cli/environment") && imports("wasi:filesystem/preopens"));
/// # // What was never named stays.
/// # assert!(imports("wasi:cli/exit"));
/// # assert_eq!(written.records[0].profile.env, virt.profile().env);
/// ```
#[derive(Debug, Clone)]
pub struct WasiVirt {
    profile: Profile,
    guest: Source,
    preview1: Preview1,
    version: Version,
    linking: Linking,
}

#[derive(Debug, Clone, Default)]
enum Source {
    #[default]
    None,
    Path(PathBuf),
    Bytes(Vec<u8>),
}

impl Default for WasiVirt {
    fn default() -> Self {
        WasiVirt::new()
    }
}

impl From<Profile> for WasiVirt {
    fn from(profile: Profile) -> Self {
        WasiVirt {
            profile,
            guest: Source::None,
            preview1: Preview1::default(),
            version: LATEST,
            linking: Linking::Auto,
        }
    }
}

impl WasiVirt {
    /// Everything stays with the host.
    pub fn new() -> Self {
        Profile::allow_all().into()
    }

    /// The profile so far.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Leaves every subsystem to the host, whatever was decided before.
    pub fn allow_all(&mut self) -> &mut Self {
        self.start_from(Profile::allow_all())
    }

    /// Denies every subsystem, whatever was decided before.
    pub fn deny_all(&mut self) -> &mut Self {
        self.start_from(Profile::deny_all())
    }

    /// What is said of single imports, of denied calls and of tracing is of no subsystem, and stays.
    fn start_from(&mut self, base: Profile) -> &mut Self {
        let before = std::mem::replace(&mut self.profile, base);
        self.profile.allow_imports = before.allow_imports;
        self.profile.deny_imports = before.deny_imports;
        self.profile.on_deny = before.on_deny;
        self.profile.tracing = before.tracing;
        self
    }

    /// Environment variables. From the first call on the host's are denied, but for those that are allowed again.
    pub fn env(&mut self) -> EnvBuilder<'_> {
        EnvBuilder(Values::of(&mut self.profile.env))
    }

    /// `wasi:config`, as [`WasiVirt::env`].
    pub fn config(&mut self) -> ConfigBuilder<'_> {
        ConfigBuilder(Values::of(&mut self.profile.config))
    }

    /// Standard input, output and error.
    pub fn stdio(&mut self) -> StdioBuilder<'_> {
        StdioBuilder(&mut self.profile.stdio)
    }

    /// Files.
    pub fn fs(&mut self) -> FsBuilder<'_> {
        FsBuilder(&mut self.profile.fs)
    }

    /// The program's arguments; in a set list, the first is the program's name.
    pub fn args(&mut self, args: Setting<Vec<String>>) -> &mut Self {
        self.profile.args = args;
        self
    }

    /// The initial working directory.
    pub fn cwd(&mut self, cwd: Setting<String>) -> &mut Self {
        self.profile.cwd = cwd;
        self
    }

    /// Clocks and timers.
    pub fn clocks(&mut self, access: Access) -> &mut Self {
        self.profile.clocks = access;
        self
    }

    /// Random numbers.
    pub fn random(&mut self, access: Access) -> &mut Self {
        self.profile.random = access;
        self
    }

    /// Leaving the program early.
    pub fn exit(&mut self, access: Access) -> &mut Self {
        self.profile.exit = access;
        self
    }

    /// TCP, UDP and name lookup.
    pub fn sockets(&mut self, access: Access) -> &mut Self {
        self.profile.sockets = access;
        self
    }

    /// Outgoing HTTP requests.
    pub fn http(&mut self, access: Access) -> &mut Self {
        self.profile.http = access;
        self
    }

    /// Leaves an import to the host though no rule knows it: an interface with or without its version, a package, or
    /// `interface#function`.
    pub fn allow_import(&mut self, name: impl Into<String>) -> &mut Self {
        self.profile.allow_imports.insert(name.into());
        self
    }

    /// Replaces the functions of an import by traps.
    pub fn deny_import(&mut self, name: impl Into<String>) -> &mut Self {
        self.profile.deny_imports.insert(name.into());
        self
    }

    /// What denied calls do.
    pub fn on_deny(&mut self, on_deny: OnDeny) -> &mut Self {
        self.profile.on_deny = on_deny;
        self
    }

    /// Whether each call that does not simply stay with the host is printed on the host's standard error, which the
    /// guest has to import.
    pub fn debug(&mut self, debug: bool) -> &mut Self {
        self.profile.tracing = if debug { Tracing::All } else { Tracing::Off };
        self
    }

    /// As [`WasiVirt::debug`], for the calls that are named only: of an interface with or without its version, of a
    /// package, or of `interface#function`.
    pub fn trace(&mut self, name: impl Into<String>) -> &mut Self {
        match &mut self.profile.tracing {
            Tracing::Only(names) => {
                names.insert(name.into());
            }
            tracing => *tracing = Tracing::Only([name.into()].into()),
        }
        self
    }

    /// How the guest and what virtualizes it are put together.
    pub fn link(&mut self, linking: Linking) -> &mut Self {
        self.linking = linking;
        self
    }

    /// The guest is the file at `path`.
    pub fn guest(&mut self, path: impl AsRef<Path>) -> &mut Self {
        self.guest = Source::Path(path.as_ref().to_path_buf());
        self
    }

    /// The guest is in memory.
    pub fn guest_bytes(&mut self, bytes: impl Into<Vec<u8>>) -> &mut Self {
        self.guest = Source::Bytes(bytes.into());
        self
    }

    /// What makes a component of a guest that is a preview1 module.
    pub fn preview1(&mut self, preview1: Preview1) -> &mut Self {
        self.preview1 = preview1;
        self
    }

    /// The version of WASI 0.2 that an adapter without a guest is for; the latest that is known here if it is not said.
    pub fn wasi_version(&mut self, version: Version) -> &mut Self {
        self.version = version;
        self
    }

    /// Decides every import of the guest, without linking. Without a guest, every import that one could have.
    ///
    /// # Errors
    ///
    /// As [`WasiVirt::finish`], up to planning.
    pub fn explain(&self) -> Result<Plan, Error> {
        let read;
        let bytes = match &self.guest {
            Source::Bytes(bytes) => bytes,
            Source::Path(path) => {
                read = read_guest(path)?;
                &read
            }
            Source::None => {
                read = everything(&self.version)?;
                &read
            }
        };
        let converted = to_component(bytes, self.preview1)?;
        let guest = Guest::decode(&converted.component)?;
        let mut plan = plan(&guest, &self.profile)?;
        plan.notes.extend(converted.note);
        plan.preview1 = converted.preview1;
        plan.linking = linking(&guest, &plan, self.linking);
        Ok(plan)
    }

    /// Virtualizes the guest, and verifies the result. A guest in memory is used up.
    ///
    /// Without a guest the result is an adapter: a component that exports what the profile virtualizes, under WASI's
    /// names, for other tools to compose guests with (`wac plug`, `wasm-tools compose`). Subsystems that are left to the
    /// host are not in it, unless they share streams or other resources with one that is.
    ///
    /// # Errors
    ///
    /// When the guest is not valid, there is none and nothing to virtualize, the profile does not fit it, files cannot be embedded, or it cannot be
    /// linked.
    pub fn finish(&mut self) -> Result<Output, Error> {
        let loaded = self.finish_streamed()?.load();
        Ok(loaded.map_err(|cause| ImageError::Contents { cause })?)
    }

    /// As [`WasiVirt::finish`], for results that are large: embedded files are read when the result is written.
    ///
    /// # Errors
    ///
    /// As [`WasiVirt::finish`].
    pub fn finish_streamed(&mut self) -> Result<Streamed, Error> {
        let bytes = match &mut self.guest {
            Source::Bytes(bytes) => std::mem::take(bytes),
            Source::Path(path) => read_guest(path)?,
            Source::None => return write_adapter(self),
        };
        virtualize(bytes, self)
    }
}

/// A component that exports what a profile virtualizes, to be composed with any guest.
fn write_adapter(virt: &WasiVirt) -> Result<Streamed, Error> {
    let profile = &virt.profile;
    let everything = everything(&virt.version)?;
    let guest = Guest::decode(&everything)?;
    let mut plan = plan(&guest, profile)?;
    if link::is_untouched(&plan) {
        return Err(Error::NothingVirtual);
    }
    let forwarder = Forwarder::new(&guest, &plan, Some(&virt.version))?;
    plan.notes.extend(forwarder.passed_on(&guest, &plan));
    let virtual_side = forwarder.decode()?;
    let carried = plan.carried_over(&guest, &virtual_side);
    let linked = finish(Forwarder::link(&virtual_side, &carried)?, profile)?;
    plan.notes.extend(left_out(&linked.skipped));
    let mut chunks = linked.chunks;
    chunks.push(output::record(profile, None));
    let exports = verify::Exports::of(&virtual_side.exports, &virtual_side.resources);
    drop(virtual_side);
    let output = Streamed::new(forwarder.into_bytes(), chunks, linked.contents, plan);
    verify::verify(output.pieces(), output.plan(), &exports)?;
    Ok(output)
}

fn left_out(skipped: &[String]) -> impl Iterator<Item = String> {
    skipped.iter().map(|entry| format!("left out: {entry}"))
}

fn read_guest(path: &Path) -> Result<Vec<u8>, InputError> {
    std::fs::read(path).map_err(|cause| InputError::Read {
        path: path.to_path_buf(),
        cause,
    })
}

/// All stages, one after the other.
fn virtualize(bytes: Vec<u8>, virt: &WasiVirt) -> Result<Streamed, Error> {
    let profile = &virt.profile;
    let converted = to_component(&bytes, virt.preview1)?;
    let (preview1, note) = (converted.preview1, converted.note);
    let bytes = match converted.component {
        Cow::Owned(component) => component,
        Cow::Borrowed(_) => bytes,
    };
    let guest = Guest::decode(&bytes)?;
    let mut plan = plan(&guest, profile)?;
    plan.notes.extend(note);
    plan.preview1 = preview1;
    let producers = guest
        .component
        .customs
        .iter()
        .find(|custom| custom.name == "producers");
    let mut contents = Vec::new();
    let mut notes = Vec::new();
    let mut finds_files = false;
    if guest.imports.is_empty() {
        notes.push(
            "the guest imports nothing, so there was nothing to decide: the result is the guest, and a record of this \
             profile"
                .to_string(),
        );
    }
    plan.linking = linking(&guest, &plan, virt.linking);
    let mut chunks = match plan.linking {
        None => untouched(bytes.len(), producers),
        Some((linking, _)) => {
            let linked = if linking == Linking::Composed {
                compose(&guest, &plan, profile)?
            } else {
                finish(Link::new(&guest, &plan)?, profile)?
            };
            finds_files = linked.finds_files;
            notes.extend(left_out(&linked.skipped));
            contents = linked.contents;
            linked.chunks
        }
    };
    if !profile.fs.mounts.is_empty() && !finds_files {
        notes.push(
            "the guest imports no files, so nothing is mounted; leave out the mounts".to_string(),
        );
    }
    if !profile.fs.preopens.is_empty() && !finds_files {
        notes.push(
            "the guest imports no files, so nothing is opened; leave out the preopens".to_string(),
        );
    }
    plan.notes.extend(notes);
    let producers = producers.map(|custom| &bytes[custom.data.clone()]);
    chunks.push(output::record(profile, producers));
    let exports = verify::Exports::of(&guest.exports, &guest.resources);
    drop(guest);
    let output = Streamed::new(bytes, chunks, contents, plan);
    verify::verify(output.pieces(), output.plan(), &exports)?;
    Ok(output)
}

/// How the guest is linked, and why; not at all if nothing is to be done.
fn linking(guest: &Guest<'_>, plan: &Plan, asked: Linking) -> Option<(Linking, String)> {
    (!link::is_untouched(plan)).then(|| link::choose(guest, plan, asked))
}

/// What linking gives.
struct Linked {
    chunks: Vec<Chunk>,
    contents: Vec<image::Content>,
    skipped: Vec<String>,
    finds_files: bool,
}

fn finish(link: Link<'_>, profile: &Profile) -> Result<Linked, Error> {
    let finds_files = link.calls(|name| name.starts_with("preopens#"));
    let image = image::build(profile, finds_files)?;
    Ok(Linked {
        chunks: link.finish(&image)?,
        skipped: image.skipped,
        contents: image.contents,
        finds_files,
    })
}

/// Links the forwarder in the guest's place, and puts the result beside the guest.
fn compose(guest: &Guest<'_>, plan: &Plan, profile: &Profile) -> Result<Linked, Error> {
    let forwarder = Forwarder::new(guest, plan, None)?;
    let virtual_side = forwarder.decode()?;
    let plan = plan.carried_over(guest, &virtual_side);
    let linked = finish(Forwarder::link(&virtual_side, &plan)?, profile)?;
    Ok(Linked {
        chunks: forwarder.compose(linked.chunks)?,
        ..linked
    })
}

/// All of the guest but its producers, which are written anew.
fn untouched(length: usize, producers: Option<&Custom<'_>>) -> Vec<Chunk> {
    match producers {
        Some(custom) => vec![
            Chunk::Guest(0..custom.section.start),
            Chunk::Guest(custom.section.end..length),
        ],
        None => vec![Chunk::Guest(0..length)],
    }
}

/// Values by name, some of them the host's.
struct Values<'v>(&'v mut Variables);

impl<'v> Values<'v> {
    /// Starts from nothing where nothing was virtualized before.
    fn of(variables: &'v mut Variables) -> Self {
        if variables.is_untouched() {
            *variables = Variables::deny();
        }
        Values(variables)
    }

    fn set(&mut self, pairs: &[(&str, &str)]) {
        let pairs = pairs
            .iter()
            .map(|(name, value)| (name.to_string(), value.to_string()));
        self.0.set.extend(pairs);
    }

    fn allow(&mut self, names: &[&str]) {
        let names = names.iter().map(ToString::to_string);
        match &mut self.0.host {
            HostVariables::Only(known) => known.extend(names),
            host => *host = HostVariables::Only(names.collect()),
        }
    }
}

macro_rules! values_builder {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        pub struct $name<'v>(Values<'v>);

        impl $name<'_> {
            /// Lets the host's values with these names through.
            pub fn allow(&mut self, names: &[&str]) -> &mut Self {
                self.0.allow(names);
                self
            }

            /// Lets all of the host's values through.
            pub fn allow_all(&mut self) -> &mut Self {
                self.0.0.host = HostVariables::Allow;
                self
            }

            /// Lets none of the host's values through.
            pub fn deny_all(&mut self) -> &mut Self {
                self.0.0.host = HostVariables::Deny;
                self
            }

            /// Sets values. They win over the host's.
            pub fn overrides(&mut self, pairs: &[(&str, &str)]) -> &mut Self {
                self.0.set(pairs);
                self
            }
        }
    };
}

values_builder! {
    /// What the guest sees of environment variables.
    EnvBuilder
}

values_builder! {
    /// What the guest sees of `wasi:config`.
    ConfigBuilder
}

/// What the guest's standard streams are.
pub struct StdioBuilder<'v>(&'v mut Stdio);

impl StdioBuilder<'_> {
    /// The host's, all three.
    pub fn allow(&mut self) -> &mut Self {
        self.all(Stream::Allow)
    }

    /// Closed, all three.
    pub fn deny(&mut self) -> &mut Self {
        self.all(Stream::Deny)
    }

    /// At its end, and without effect, all three.
    pub fn ignore(&mut self) -> &mut Self {
        self.all(Stream::Ignore)
    }

    /// Standard input.
    pub fn stdin(&mut self, stream: Stream) -> &mut Self {
        self.0.stdin = stream;
        self
    }

    /// Standard output.
    pub fn stdout(&mut self, stream: Stream) -> &mut Self {
        self.0.stdout = stream;
        self
    }

    /// Standard error.
    pub fn stderr(&mut self, stream: Stream) -> &mut Self {
        self.0.stderr = stream;
        self
    }

    fn all(&mut self, stream: Stream) -> &mut Self {
        *self.0 = Stdio::all(stream);
        self
    }
}

/// What the guest sees of files.
pub struct FsBuilder<'v>(&'v mut Files);

impl FsBuilder<'_> {
    /// The host's preopens, as they are.
    pub fn allow_host_preopens(&mut self) -> &mut Self {
        self.0.host = Access::Allow;
        self
    }

    /// None of the host's preopens.
    pub fn deny_host_preopens(&mut self) -> &mut Self {
        self.0.host = Access::Deny;
        self
    }

    /// Embeds a local directory, with all that is in it, or a single file.
    pub fn virtual_preopen(
        &mut self,
        guest: impl Into<String>,
        local: impl Into<PathBuf>,
    ) -> &mut Self {
        self.0.put(guest.into(), Entry::Local(local.into()));
        self
    }

    /// Opens a directory of the host's, one of its preopens or a path under one, at another path.
    pub fn host_preopen(&mut self, guest: impl Into<String>, host: impl Into<String>) -> &mut Self {
        self.open(guest.into(), host.into(), false)
    }

    /// As [`FsBuilder::host_preopen`], but nothing in the directory can be changed.
    pub fn read_only_host_preopen(
        &mut self,
        guest: impl Into<String>,
        host: impl Into<String>,
    ) -> &mut Self {
        self.open(guest.into(), host.into(), true)
    }

    /// Puts an entry at a path.
    pub fn preopen(&mut self, guest: impl Into<String>, entry: FsEntry<'_>) -> &mut Self {
        self.0.put(guest.into(), entry.into());
        self
    }

    /// How local files are read.
    pub fn embedding(&mut self) -> &mut Embedding {
        &mut self.0.embedding
    }

    fn open(&mut self, guest: String, host: String, read_only: bool) -> &mut Self {
        self.0.preopens.push(HostPreopen {
            guest,
            host,
            read_only,
        });
        self
    }
}

/// What a guest finds at a path.
#[derive(Debug, Clone)]
pub enum FsEntry<'e> {
    /// A directory of entries by name.
    Dir(BTreeMap<&'e str, FsEntry<'e>>),
    /// A file with these contents.
    File(Vec<u8>),
    /// A file with this text.
    Source(&'e str),
    /// What is at this local path when the guest is virtualized: a file, or a directory with all that is in it.
    Virtualize(&'e str),
    /// A symbolic link.
    Symlink(&'e str),
    /// The directory of the host's that has this path when the guest runs: one of the host's preopens, or below one.
    RuntimeDir(&'e str),
    /// The file of the host's that has this path, below one of its preopens, when the guest runs. For reading only.
    RuntimeFile(&'e str),
}

impl From<FsEntry<'_>> for Entry {
    fn from(entry: FsEntry<'_>) -> Entry {
        match entry {
            FsEntry::Dir(entries) => {
                let entries = entries
                    .into_iter()
                    .map(|(name, entry)| (name.to_string(), entry.into()));
                Entry::Directory(entries.collect())
            }
            FsEntry::File(bytes) => Entry::File(bytes),
            FsEntry::Source(text) => Entry::File(text.as_bytes().to_vec()),
            FsEntry::Virtualize(path) => Entry::Local(path.into()),
            FsEntry::Symlink(target) => Entry::Symlink(target.to_string()),
            FsEntry::RuntimeDir(path) => Entry::HostDirectory(path.to_string()),
            FsEntry::RuntimeFile(path) => Entry::HostFile(path.to_string()),
        }
    }
}
