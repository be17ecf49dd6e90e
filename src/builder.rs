//! The library's front: the builder, and the pipeline behind it.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use semver::Version;

use crate::component::Custom;
use crate::component::emit::Chunk;
use crate::component::names::PRODUCERS;
use crate::component::parse::ValidModules;
use crate::compose::Forwarder;
use crate::error::{Error, ImageError, InputError};
use crate::input::{Denied, Guest, LATEST, Making, Preview1, convert, everything};
use crate::link::{Link, Linking};
use crate::output::{Output, RecordSections, Streamed};
use crate::plan::{Plan, plan};
use crate::policy::{ConfigBuilder, EnvBuilder, FsBuilder, StdioBuilder};
use crate::profile::{Access, OnDeny, Profile, Setting, Tracing, Variables};
use crate::{image, link, verify};

/// Virtualizes a guest.
///
/// A new one leaves everything with the host, untouched, which costs nothing. A subsystem is virtualized from the first
/// call that names it, and that call denies it: [`WasiVirt::fs`], [`WasiVirt::env`] and [`WasiVirt::config`] take away all
/// that is the host's, but for what is allowed again. Of the standard streams, those that [`WasiVirt::stdio`] does not name
/// stay the host's.
///
/// What was decided for all, by [`WasiVirt::allow_all`], [`WasiVirt::deny_all`] or the profile that a builder is made
/// from, is named with that: it stays until a call changes it, as in a profile's file.
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
/// // every subsystem is the host's, but for what is said of it below
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
/// # assert_eq!(wasi_virt::profile::Profile::from(written.records[0].profile.clone()).env, virt.profile().env);
/// ```
#[derive(Debug, Clone)]
pub struct WasiVirt {
    profile: Profile,
    guest: Source,
    preview1: Preview1,
    version: Option<Version>,
    linking: Linking,
    unnamed: Unnamed,
    observer: image::Observer,
}

#[derive(Debug, Clone)]
enum Source {
    None,
    Path(PathBuf),
    Bytes(Vec<u8>),
    Used,
}

/// The subsystems that the first call that names them denies.
#[derive(Debug, Clone, Copy)]
struct Unnamed {
    env: bool,
    config: bool,
    fs: bool,
}

impl Unnamed {
    const ALL: Unnamed = Unnamed {
        env: true,
        config: true,
        fs: true,
    };
    const NONE: Unnamed = Unnamed {
        env: false,
        config: false,
        fs: false,
    };
}

/// What is decided for a guest, and how the result will be made.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Explanation {
    /// What becomes of each import.
    pub plan: Plan,
    /// What makes a component of the guest, if it is a preview1 module.
    pub preview1: Option<Preview1>,
    /// How the guest is linked, and why; `None` if it is left as it is.
    pub linking: Option<(Linking, String)>,
    /// Why it cannot be linked in that way; [`WasiVirt::finish`] fails with this.
    pub refusal: Option<String>,
}

impl Default for WasiVirt {
    fn default() -> Self {
        WasiVirt::new()
    }
}

/// The profile decides every subsystem, until a call changes it.
impl From<Profile> for WasiVirt {
    fn from(profile: Profile) -> Self {
        WasiVirt {
            profile,
            guest: Source::None,
            preview1: Preview1::default(),
            version: None,
            linking: Linking::Auto,
            unnamed: Unnamed::NONE,
            observer: image::Observer::default(),
        }
    }
}

impl WasiVirt {
    /// Everything stays with the host that is not named.
    pub fn new() -> Self {
        WasiVirt {
            unnamed: Unnamed::ALL,
            ..Profile::allow_all().into()
        }
    }

    /// The profile so far.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Leaves every subsystem to the host, whatever was decided before. What is named afterwards is changed only as far as
    /// calls say: the host's preopens, for instance, are there beside what [`FsBuilder::preopen`] adds.
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
        self.unnamed = Unnamed::NONE;
        self
    }

    /// Environment variables. The first call denies the host's, if nothing was decided for them; those that are to be seen
    /// are allowed again.
    pub fn env(&mut self) -> EnvBuilder<'_> {
        if std::mem::take(&mut self.unnamed.env) {
            self.profile.env = Variables::deny();
        }
        EnvBuilder::over(&mut self.profile.env)
    }

    /// `wasi:config`. The first call denies the host's values, as with [`WasiVirt::env`].
    pub fn config(&mut self) -> ConfigBuilder<'_> {
        if std::mem::take(&mut self.unnamed.config) {
            self.profile.config = Variables::deny();
        }
        ConfigBuilder::over(&mut self.profile.config)
    }

    /// Standard input, output and error, which are decided one by one: this call by itself denies nothing, and a stream that
    /// none names stays as it was.
    pub fn stdio(&mut self) -> StdioBuilder<'_> {
        StdioBuilder(&mut self.profile.stdio)
    }

    /// Files. The first call denies the host's preopens, if nothing was decided for them:
    /// [`FsBuilder::allow_host_preopens`] allows them again.
    pub fn fs(&mut self) -> FsBuilder<'_> {
        if std::mem::take(&mut self.unnamed.fs) {
            self.profile.fs.host = Access::Deny;
        }
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

    /// Replaces an import by traps, named as for [`WasiVirt::allow_import`].
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

    /// Who is told how far it is while files are read that are to be embedded. It is called for every file, and has to be
    /// quick.
    pub fn on_progress(
        &mut self,
        tell: impl Fn(image::Progress) + Send + Sync + 'static,
    ) -> &mut Self {
        self.observer = image::Observer::new(tell);
        self
    }

    /// The version of WASI 0.2 that an adapter without a guest is for, or a component made of a preview1 module. If it is
    /// not said, that is the latest that is known here for an adapter, and 0.2.0 for a module.
    pub fn wasi_version(&mut self, version: Version) -> &mut Self {
        self.version = Some(version);
        self
    }

    fn adapter_version(&self) -> Version {
        self.version.clone().unwrap_or(LATEST)
    }

    /// How a module becomes a component.
    fn making(&self) -> Making {
        Making {
            preview1: self.preview1,
            version: self.version.clone(),
            denied: Denied::Named(self.profile.deny_imports.clone()),
        }
    }

    /// Decides every import of the guest, and makes the result as [`WasiVirt::finish`] does, to tell whether it can be
    /// made. Without a guest, decides every import that one could have.
    ///
    /// # Errors
    ///
    /// As [`WasiVirt::finish`], up to planning. That what follows fails is part of the explanation.
    pub fn explain(&self) -> Result<Explanation, Error> {
        let attempt = match &self.guest {
            Source::Bytes(bytes) => virtualize(bytes.clone(), self)?,
            Source::Path(path) => virtualize(read_guest(path)?, self)?,
            Source::None => write_adapter(self)?,
            Source::Used => return Err(InputError::Used.into()),
        };
        let (plan, refusal) = match attempt.output {
            Ok(output) => (output.into_plan(), None),
            Err(refusal) => (attempt.plan, Some(refusal.to_string())),
        };
        Ok(Explanation {
            plan,
            preview1: attempt.preview1,
            linking: attempt.linking,
            refusal,
        })
    }

    /// Virtualizes the guest, and verifies the result. A guest in memory is used up, by a failure as well.
    ///
    /// Without a guest the result is an adapter: a component that exports what the profile virtualizes, under WASI's
    /// names, for other tools to compose guests with (`wac plug`, `wasm-tools compose`). Subsystems that are left to the
    /// host are not in it, unless they share streams or other resources with one that is.
    ///
    /// # Errors
    ///
    /// When the guest is not valid, or is used up, or there is none and nothing to virtualize; when the profile does not
    /// fit it, files cannot be embedded, or it cannot be linked.
    pub fn finish(&mut self) -> Result<Output, Error> {
        Ok(self.finish_streamed()?.load()?)
    }

    /// As [`WasiVirt::finish`], for results that are large: embedded files are read when the result is written.
    ///
    /// # Errors
    ///
    /// As [`WasiVirt::finish`].
    pub fn finish_streamed(&mut self) -> Result<Streamed, Error> {
        let bytes = match &mut self.guest {
            Source::Bytes(bytes) => {
                let bytes = std::mem::take(bytes);
                self.guest = Source::Used;
                bytes
            }
            Source::Path(path) => read_guest(path)?,
            Source::None => return write_adapter(self)?.output,
            Source::Used => return Err(InputError::Used.into()),
        };
        virtualize(bytes, self)?.output
    }
}

/// A plan, and the result of it.
struct Attempt {
    plan: Plan,
    preview1: Option<Preview1>,
    /// How the guest is linked, and why; `None` if it is left as it is.
    linking: Option<(Linking, String)>,
    output: Result<Streamed, Error>,
}

/// A component that exports what a profile virtualizes, to be composed with any guest.
fn write_adapter(virt: &WasiVirt) -> Result<Attempt, Error> {
    let version = virt.adapter_version();
    let everything = everything(&version)?;
    let mut guest = Guest::decode(&everything)?;
    guest.name_as_exported(&version);
    let plan = plan(&guest, &virt.profile)?;
    if link::is_untouched(&plan) {
        return Err(Error::NothingVirtual);
    }
    let why = "there is no guest to link it into".to_string();
    Ok(Attempt {
        preview1: None,
        linking: Some((Linking::Composed, why)),
        output: link_adapter(virt, &guest, plan.clone()),
        plan,
    })
}

fn link_adapter(virt: &WasiVirt, guest: &Guest<'_>, mut plan: Plan) -> Result<Streamed, Error> {
    let profile = &virt.profile;
    let forwarder = Forwarder::new(guest, &plan)?;
    plan.notes.extend(forwarder.passed_on(guest, &plan));
    let mut virtual_side = forwarder.decode()?;
    virtual_side.name_as_exported(&virt.adapter_version());
    let carried = plan.carried_over(guest, &virtual_side);
    let image = |with_files| image::build(profile, with_files, &virt.observer);
    let linked = finish(Forwarder::link(&virtual_side, &carried)?, &image)?;
    plan.notes.extend(linked.notes);
    let record = RecordSections::new(profile, linked.listing.as_ref(), &[])?;
    let exports = verify::Exports::of(&virtual_side.exports, &virtual_side.resources);
    let modules = virtual_side.modules;
    let output = Streamed::new(
        forwarder.into_bytes(),
        linked.chunks,
        linked.contents,
        record,
        plan,
    );
    verify::verify(output.pieces(), &modules, output.plan(), &exports)?;
    Ok(output)
}

/// What is to be said of exit codes, if there are any.
fn noted_exit(plan: &Plan, note: Option<String>) -> Option<String> {
    note.filter(|_| plan.leaves("wasi:cli/exit", "exit"))
}

fn read_guest(path: &Path) -> Result<Vec<u8>, InputError> {
    std::fs::read(path).map_err(|cause| InputError::Read {
        path: path.to_path_buf(),
        cause,
    })
}

/// All stages, one after the other.
fn virtualize(bytes: Vec<u8>, virt: &WasiVirt) -> Result<Attempt, Error> {
    let converted = convert(&bytes, &virt.making())?;
    let preview1 = converted.preview1;
    let (denied, made_notes) = (converted.denied, converted.notes);
    let exit_note = converted.exit_note;
    let bytes = match converted.component {
        Cow::Owned(component) => component,
        Cow::Borrowed(_) => bytes,
    };
    let mut guest = Guest::decode(&bytes)?;
    guest.denied = denied;
    let mut plan = plan(&guest, &virt.profile)?;
    plan.notes.extend(made_notes);
    plan.notes.extend(noted_exit(&plan, exit_note));
    if guest.imports.is_empty() && guest.denied.is_empty() {
        plan.notes.push(
            "the guest imports nothing, so there was nothing to decide: the result is the guest, and a record of this \
             profile"
                .to_string(),
        );
    }
    let linking = linking(&guest, &plan, virt.linking);
    let how = linking.as_ref().map(|(how, _)| *how);
    let made = link_guest(virt, &guest, &plan, how);
    let modules = guest.modules;
    Ok(Attempt {
        output: made.and_then(|made| made.verified(bytes, &modules, plan.clone())),
        plan,
        preview1,
        linking,
    })
}

/// What comes after the guest's plan, before it is verified.
struct Made {
    linked: Linked,
    record: RecordSections,
    exports: verify::Exports,
}

impl Made {
    fn verified(
        self,
        guest: Vec<u8>,
        modules: &ValidModules,
        mut plan: Plan,
    ) -> Result<Streamed, Error> {
        plan.notes.extend(self.linked.notes);
        let Linked {
            chunks, contents, ..
        } = self.linked;
        let output = Streamed::new(guest, chunks, contents, self.record, plan);
        verify::verify(output.pieces(), modules, output.plan(), &self.exports)?;
        Ok(output)
    }
}

/// Links a guest as planned, if anything is to be done to it, and adds the record.
fn link_guest(
    virt: &WasiVirt,
    guest: &Guest<'_>,
    plan: &Plan,
    how: Option<Linking>,
) -> Result<Made, Error> {
    let profile = &virt.profile;
    let customs = guest.component.customs.iter();
    let producers: Vec<&Custom<'_>> = customs.filter(|custom| custom.name == PRODUCERS).collect();
    let mut linked = match how {
        None => Linked {
            chunks: untouched(guest.bytes.len(), &producers),
            contents: Vec::new(),
            listing: None,
            notes: Vec::new(),
            finds_files: false,
        },
        Some(how) => {
            let image = |with_files| image::build(profile, with_files, &virt.observer);
            link_as(how, guest, plan, &image)?
        }
    };
    if !profile.fs.mounts.is_empty() && !linked.finds_files {
        linked.notes.push(
            "the guest imports no files, so nothing is mounted; leave out the mounts".to_string(),
        );
    }
    if !profile.fs.host_preopens.is_empty() && !linked.finds_files {
        linked.notes.push(
            "the guest imports no files, so nothing is opened; leave out the preopens".to_string(),
        );
    }
    let producers = producers.iter();
    let producers = producers.map(|custom| &guest.bytes[custom.data.clone()]);
    let listing = linked.listing.as_ref();
    let record = RecordSections::new(profile, listing, &producers.collect::<Vec<_>>())?;
    Ok(Made {
        linked,
        record,
        exports: verify::Exports::of(&guest.exports, &guest.resources),
    })
}

/// How the guest is linked, and why; not at all if nothing is to be done.
fn linking(guest: &Guest<'_>, plan: &Plan, asked: Linking) -> Option<(Linking, String)> {
    (!link::is_untouched(plan)).then(|| link::choose(guest, plan, asked))
}

/// What linking gives.
struct Linked {
    chunks: Vec<Chunk>,
    contents: Vec<image::Content>,
    listing: Option<image::Listing>,
    notes: Vec<String>,
    finds_files: bool,
}

/// What makes the image, with files or without.
type MakeImage<'m> = &'m dyn Fn(bool) -> Result<image::Image, ImageError>;

fn link_as(
    how: Linking,
    guest: &Guest<'_>,
    plan: &Plan,
    image: MakeImage<'_>,
) -> Result<Linked, Error> {
    match how {
        Linking::Composed => compose(guest, plan, image),
        Linking::Fused | Linking::Auto => finish(Link::new(guest, plan)?, image),
    }
}

fn finish(link: Link<'_>, image: MakeImage<'_>) -> Result<Linked, Error> {
    let finds_files = link.needs().has_files();
    let image = image(finds_files)?;
    Ok(Linked {
        chunks: link.finish(&image)?,
        notes: image.notes,
        contents: image.contents,
        listing: image.listing,
        finds_files,
    })
}

/// Links the forwarder in the guest's place, and puts the result beside the guest.
fn compose(guest: &Guest<'_>, plan: &Plan, image: MakeImage<'_>) -> Result<Linked, Error> {
    let forwarder = Forwarder::new(guest, plan)?;
    let virtual_side = forwarder.decode()?;
    let plan = plan.carried_over(guest, &virtual_side);
    let linked = finish(Forwarder::link(&virtual_side, &plan)?, image)?;
    Ok(Linked {
        chunks: forwarder.compose(linked.chunks)?,
        ..linked
    })
}

/// All of the guest but its producers, which are written anew.
fn untouched(length: usize, producers: &[&Custom<'_>]) -> Vec<Chunk> {
    let mut chunks = Vec::new();
    let mut start = 0;
    for custom in producers {
        chunks.push(Chunk::Guest(start..custom.section.start));
        start = custom.section.end;
    }
    chunks.push(Chunk::Guest(start..length));
    chunks
}
