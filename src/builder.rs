//! The builder: a profile, options and a guest, which it hands to the pipeline.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use semver::Version;

use crate::component::customs::Customs;
use crate::error::{Error, InputError};
use crate::fits::World;
use crate::image;
use crate::input::{Denied, LATEST, Making, Preview1};
use crate::link::{LinkReason, Linked, Linking};
use crate::output::{Output, Streamed};
use crate::pipeline::{self, Given, Job, Outcome};
use crate::plan::Plan;
use crate::policy::{ConfigBuilder, EnvBuilder, FsBuilder, StdioBuilder, Subsystem};
use crate::profile::{
    Access, AllowList, Args, Clocks, Cwd, Http, MonotonicClock, NameRule, OnDeny, Profile, Random,
    RandomSource, Sockets, Strict, Tracing, Variables, WallClock,
};
use crate::single_memory;

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
    preview1: Option<Preview1>,
    version: Option<Version>,
    linking: Linking,
    world: Option<String>,
    multi_memory: bool,
    customs: Customs,
    /// The subsystems that nothing has named.
    unnamed: BTreeSet<Subsystem>,
    /// Whether the first call that names environment, configuration or files denies the host's.
    closes: bool,
    observer: image::Observer,
}

#[derive(Debug, Clone)]
enum Source {
    None,
    Path(PathBuf),
    /// Shared with every output: a guest may be large.
    Bytes(Arc<Vec<u8>>),
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
    pub linking: Option<(Linked, LinkReason)>,
    /// Whether a host needs the multi-memory proposal for the result; `None` if there is none.
    pub multi_memory: Option<bool>,
    /// Why it cannot be linked in that way; [`WasiVirt::finish`] fails with this.
    pub refusal: Option<Arc<Error>>,
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
            unnamed: profile.strict.unnamed(),
            closes: false,
            profile,
            guest: Source::None,
            preview1: None,
            version: None,
            linking: Linking::Auto,
            world: None,
            multi_memory: true,
            customs: Customs::All,
            observer: image::Observer::default(),
        }
    }
}

impl WasiVirt {
    /// Everything stays with the host that is not named.
    pub fn new() -> Self {
        WasiVirt {
            unnamed: Subsystem::ALL.iter().copied().collect(),
            closes: true,
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

    /// Has the program do the same wherever it runs: clocks and random numbers are set, and all of the host's input that is
    /// open as a whole is closed, as [`Profile::deterministic`] says. Calls after this one open what they name again.
    ///
    /// ```
    /// use wasi_virt::WasiVirt;
    /// use wasi_virt::profile::{Access, Datetime, HostVariables};
    ///
    /// let mut virt = WasiVirt::new();
    /// virt.deterministic().wall_clock(Datetime::new(1_767_225_600, 0));
    /// virt.env().allow(&["LANG"]);
    /// assert_eq!(virt.profile().clocks.monotonic.to_string(), "step:1ms");
    /// assert!(matches!(virt.profile().env.host, HostVariables::Only(_)));
    /// assert_eq!(virt.profile().fs.host, Access::Deny);
    /// ```
    pub fn deterministic(&mut self) -> &mut Self {
        let before = std::mem::replace(&mut self.profile, Profile::deny_all());
        self.profile = before.deterministic();
        self.name(Subsystem::Clocks);
        self.name(Subsystem::Random);
        self
    }

    /// What is said of single imports, of denied calls and of tracing is of no subsystem, and stays. So does that all has to
    /// be named, and it is.
    fn start_from(&mut self, base: Profile) -> &mut Self {
        let before = std::mem::replace(&mut self.profile, base);
        self.profile.allow_imports = before.allow_imports;
        self.profile.deny_imports = before.deny_imports;
        self.profile.on_deny = before.on_deny;
        self.profile.tracing = before.tracing;
        self.profile.strict = before.strict;
        self.unnamed.clear();
        self
    }

    /// Whether an import that nothing names is an error: of WASI, one whose subsystem no call names; any other, one that
    /// neither [`WasiVirt::allow_import`] nor [`WasiVirt::deny_import`] does. [`WasiVirt::allow_all`],
    /// [`WasiVirt::deny_all`] and a profile that this is made from name every subsystem. A profile that is strict by itself
    /// names those that its file does.
    ///
    /// Without a guest, every subsystem has to be named.
    ///
    /// ```
    /// # fn main() -> Result<(), wasi_virt::Error> {
    /// use wasi_virt::{Error, PlanError, WasiVirt};
    ///
    /// let mut virt = WasiVirt::new();
    /// virt.strict(true).guest("tests/components/clock.wasm");
    /// virt.stdio().allow();
    /// virt.env().deny_all();
    /// virt.exit(true);
    /// let error = virt.finish().unwrap_err();
    /// assert!(matches!(error, Error::Plan(PlanError::Unnamed { .. })));
    ///
    /// virt.clocks(false).finish()?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn strict(&mut self, strict: bool) -> &mut Self {
        self.profile.strict = match strict {
            true => Strict::On {
                unnamed: self.unnamed.clone(),
            },
            false => Strict::Off,
        };
        self
    }

    /// Names a subsystem. Whether that denies what is the host's of it.
    fn name(&mut self, subsystem: Subsystem) -> bool {
        self.unnamed.remove(&subsystem) && self.closes
    }

    /// Environment variables. The first call denies the host's, if nothing was decided for them; those that are to be seen
    /// are allowed again.
    pub fn env(&mut self) -> EnvBuilder<'_> {
        if self.name(Subsystem::Env) {
            self.profile.env = Variables::deny();
        }
        EnvBuilder::over(&mut self.profile.env)
    }

    /// `wasi:config`. The first call denies the host's values, as with [`WasiVirt::env`].
    pub fn config(&mut self) -> ConfigBuilder<'_> {
        if self.name(Subsystem::Config) {
            self.profile.config = Variables::deny();
        }
        ConfigBuilder::over(&mut self.profile.config)
    }

    /// Standard input, output and error, which are decided one by one: this call by itself denies nothing, and a stream that
    /// none names stays as it was.
    pub fn stdio(&mut self) -> StdioBuilder<'_> {
        StdioBuilder::over(&mut self.profile.stdio, &mut self.unnamed)
    }

    /// Files. The first call denies the host's preopens, if nothing was decided for them:
    /// [`FsBuilder::allow_host_preopens`] allows them again.
    pub fn fs(&mut self) -> FsBuilder<'_> {
        if self.name(Subsystem::Fs) {
            self.profile.fs.host = Access::Deny;
        }
        FsBuilder(&mut self.profile.fs)
    }

    /// The program's arguments: a list, of which the first is the program's name, or whether the host's are seen.
    ///
    /// ```
    /// use wasi_virt::WasiVirt;
    /// use wasi_virt::profile::{Access, Setting};
    ///
    /// let mut virt = WasiVirt::new();
    /// virt.args(["tool", "--fast"]).cwd("/data");
    /// virt.clocks(true).random(Access::Allow).exit(false);
    /// virt.http(false).sockets(false);
    /// let names: Vec<String> = vec!["LANG".to_string()];
    /// virt.env().allow(&names).allow(&["TERM"]);
    ///
    /// let profile = virt.profile();
    /// assert_eq!(profile.args, Setting::Set(vec!["tool".to_string(), "--fast".to_string()]));
    /// assert_eq!(profile.cwd, Setting::Set("/data".to_string()));
    /// assert_eq!((profile.clocks, profile.exit), (true.into(), Access::Deny));
    /// ```
    pub fn args(&mut self, args: impl Into<Args>) -> &mut Self {
        self.name(Subsystem::Args);
        self.profile.args = args.into();
        self
    }

    /// The initial working directory: a path, or whether the host's is seen.
    pub fn cwd(&mut self, cwd: impl Into<Cwd>) -> &mut Self {
        self.name(Subsystem::Cwd);
        self.profile.cwd = cwd.into();
        self
    }

    /// Clocks and timers: whether the host's are seen, or what each is. A call for one of them decides that one:
    /// [`WasiVirt::wall_clock`], [`WasiVirt::monotonic_clock`].
    pub fn clocks(&mut self, clocks: impl Into<Clocks>) -> &mut Self {
        self.name(Subsystem::Clocks);
        self.profile.clocks = clocks.into();
        self
    }

    /// The time of day: one at which it stands still, how far it is from the host's, or whether the host's is seen. The
    /// other clock stays as it was.
    ///
    /// ```
    /// use wasi_virt::WasiVirt;
    /// use wasi_virt::profile::{Datetime, MonotonicClock, WallClock};
    ///
    /// let mut virt = WasiVirt::new();
    /// virt.wall_clock(Datetime::new(1_767_225_600, 0));
    /// virt.monotonic_clock("step:1ms".parse::<MonotonicClock>()?);
    /// assert_eq!(virt.profile().clocks.wall.to_string(), "2026-01-01T00:00:00Z");
    ///
    /// virt.wall_clock("-1h30m".parse::<WallClock>()?);
    /// assert_eq!(virt.profile().clocks.wall, WallClock::Shifted(Datetime::new(-5400, 0)));
    /// # Ok::<(), wasi_virt::profile::ClockError>(())
    /// ```
    pub fn wall_clock(&mut self, clock: impl Into<WallClock>) -> &mut Self {
        self.name(Subsystem::Clocks);
        self.profile.clocks.wall = clock.into();
        self
    }

    /// The clock that never goes back, and timers: whether the host's are seen, or a clock that each reading moves on.
    pub fn monotonic_clock(&mut self, clock: impl Into<MonotonicClock>) -> &mut Self {
        self.name(Subsystem::Clocks);
        self.profile.clocks.monotonic = clock.into();
        self
    }

    /// Random numbers: whether the host's are seen, or where each kind comes from.
    pub fn random(&mut self, random: impl Into<Random>) -> &mut Self {
        self.name(Subsystem::Random);
        self.profile.random = random.into();
        self
    }

    /// Makes insecure random numbers, and the seed for hash maps, of this number, which is at most
    /// [`RandomSource::LARGEST_SEED`]. Those for secrets stay as they were.
    ///
    /// ```
    /// use wasi_virt::WasiVirt;
    /// use wasi_virt::profile::RandomSource;
    ///
    /// let mut virt = WasiVirt::new();
    /// virt.random(false).random_seed(7);
    /// assert_eq!(virt.profile().random.insecure, RandomSource::Seed(7));
    /// assert_eq!(virt.profile().random.secure, RandomSource::Deny);
    /// ```
    pub fn random_seed(&mut self, seed: u64) -> &mut Self {
        self.name(Subsystem::Random);
        self.profile.random.insecure = RandomSource::Seed(seed);
        self
    }

    /// Makes the random numbers of this number that secrets are made of. They guard nothing then: the number is in the file.
    /// The plan's notes say so.
    pub fn random_seed_secure(&mut self, seed: u64) -> &mut Self {
        self.name(Subsystem::Random);
        self.profile.random.secure = RandomSource::Seed(seed);
        self
    }

    /// Leaving the program early.
    pub fn exit(&mut self, access: impl Into<Access>) -> &mut Self {
        self.name(Subsystem::Exit);
        self.profile.exit = access.into();
        self
    }

    /// TCP and UDP: all, none, or what rules allow. Where rules decide them, name lookup is closed, unless
    /// [`dns`](WasiVirt::dns) opens it; else it is as sockets are.
    ///
    /// ```
    /// use wasi_virt::WasiVirt;
    /// use wasi_virt::profile::{AllowList, SocketRule};
    ///
    /// # fn main() -> Result<(), wasi_virt::profile::RuleError> {
    /// let mut virt = WasiVirt::new();
    /// virt.sockets(AllowList::of(["tcp-connect:dns:443", "tcp-listen:127.0.0.1:8080"])?);
    /// virt.dns(AllowList::of(["api.example.com", "*.svc.internal"])?);
    ///
    /// let error = "tcp-connect:api.example.com:443".parse::<SocketRule>().unwrap_err();
    /// assert!(error.to_string().contains("tcp-connect:dns:443"), "{error}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn sockets(&mut self, sockets: impl Into<Sockets>) -> &mut Self {
        self.name(Subsystem::Sockets);
        self.profile.sockets = sockets.into();
        self
    }

    /// Name lookup: all names, none, or those that rules allow, whatever is said of sockets.
    pub fn dns(&mut self, names: impl Into<AllowList<NameRule>>) -> &mut Self {
        self.name(Subsystem::Sockets);
        self.profile.dns = Some(names.into());
        self
    }

    /// Outgoing HTTP requests: all, none, or those that rules allow.
    ///
    /// ```
    /// use wasi_virt::WasiVirt;
    /// use wasi_virt::profile::{AllowList, Http, HttpRule};
    ///
    /// # fn main() -> Result<(), wasi_virt::profile::RuleError> {
    /// let mut virt = WasiVirt::new();
    /// virt.http(AllowList::of(["https://api.example.com", "GET http://*.internal.example:8080"])?);
    ///
    /// let rule: HttpRule = "https://api.example.com".parse()?;
    /// assert!(matches!(&virt.profile().http, Http::Only(rules) if rules[0] == rule));
    ///
    /// let error = "https://api.example.com/v1".parse::<HttpRule>().unwrap_err();
    /// assert!(error.to_string().contains("`https://api.example.com`"));
    /// # Ok(())
    /// # }
    /// ```
    pub fn http(&mut self, http: impl Into<Http>) -> &mut Self {
        self.name(Subsystem::Http);
        self.profile.http = http.into();
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

    /// Whether the result does without the guest's custom sections: the names of its functions, which backtraces show, what
    /// debuggers read, and annotations. Records and producers are there all the same, and so are the messages of traps, and
    /// the hints that engines read.
    pub fn strip(&mut self, strip: bool) -> &mut Self {
        self.customs = if strip { Customs::Needed } else { Customs::All };
        self
    }

    /// The guest is the file at `path`.
    pub fn guest(&mut self, path: impl AsRef<Path>) -> &mut Self {
        self.guest = Source::Path(path.as_ref().to_path_buf());
        self
    }

    /// The guest is in memory, and stays there as long as the builder and its outputs do.
    pub fn guest_bytes(&mut self, bytes: impl Into<Vec<u8>>) -> &mut Self {
        self.guest = Source::Bytes(Arc::new(bytes.into()));
        self
    }

    /// Which hosts the result is to run on: those of a world of WASI, `wasi:http/proxy` or `wasi:cli/command@0.2.3`, or of
    /// the world in a WIT file or directory, `PATH` or `PATH#WORLD`. Without a version it is the latest that is known here.
    ///
    /// It is an error then if the result imports what these hosts lack, or has not what they call. What they lack is
    /// answered from inside where that does no harm, which the plan tells.
    ///
    /// ```
    /// use wasi_virt::{Error, FitsError, WasiVirt};
    ///
    /// let mut virt = WasiVirt::new();
    /// virt.fits("wasi:cli/command").guest("tests/components/http-handler.wasm");
    /// let Err(Error::Fits(FitsError::Lacking { exports, .. })) = virt.finish() else {
    ///     panic!("a handler is no command");
    /// };
    /// assert_eq!(exports, ["wasi:cli/run@0.2.12"]);
    /// ```
    pub fn fits(&mut self, world: impl Into<String>) -> &mut Self {
        self.world = Some(world.into());
        self
    }

    /// Whether the result may need a host with the multi-memory proposal, which it may if this is not said. If not, it is
    /// made in another way, [composed](Linking::Composed) or with the [published front end](Preview1::Shared), if need be;
    /// it is an error if there is none, or another way is asked for.
    pub fn multi_memory(&mut self, allowed: bool) -> &mut Self {
        self.multi_memory = allowed;
        self
    }

    /// What makes a component of a guest that is a preview1 module.
    pub fn preview1(&mut self, preview1: Preview1) -> &mut Self {
        self.preview1 = Some(preview1);
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

    /// Decides every import of the guest, and makes the result as [`WasiVirt::finish`] does, to tell whether it can be
    /// made. Without a guest, decides every import that one could have.
    ///
    /// # Errors
    ///
    /// As [`WasiVirt::finish`], up to planning. That what follows fails is part of the explanation.
    pub fn explain(&self) -> Result<Explanation, Error> {
        let outcome = self.run()?;
        Ok(Explanation {
            plan: outcome.plan,
            preview1: outcome.preview1,
            linking: outcome.linking,
            multi_memory: outcome.has_several_memories,
            refusal: outcome.output.err().map(Arc::new),
        })
    }

    /// Virtualizes the guest, and verifies the result. It can be called again, for the same guest or another, and gives the
    /// same bytes while guest, profile and local files are the same.
    ///
    /// Without a guest the result is an adapter: a component that exports what the profile virtualizes, under WASI's
    /// names, for other tools to compose guests with (`wac plug`, `wasm-tools compose`). Subsystems that are left to the
    /// host are not in it, unless they share streams or other resources with one that is.
    ///
    /// # Errors
    ///
    /// When the guest is not valid, or there is none and nothing to virtualize; when the profile does not fit it, files
    /// cannot be embedded, or it cannot be linked.
    pub fn finish(&self) -> Result<Output, Error> {
        Ok(self.finish_streamed()?.load()?)
    }

    /// As [`WasiVirt::finish`], for results that are large: embedded files are read when the result is written.
    ///
    /// # Errors
    ///
    /// As [`WasiVirt::finish`].
    pub fn finish_streamed(&self) -> Result<Streamed, Error> {
        let outcome = self.run()?;
        Ok(Streamed::new(outcome.output?, outcome.plan))
    }

    fn run(&self) -> Result<Outcome, Error> {
        let job = self.job()?;
        match self.multi_memory {
            true => pipeline::run(&job),
            false => single_memory::run(&job, self.preview1),
        }
    }

    fn job(&self) -> Result<Job<'_>, Error> {
        let given = match &self.guest {
            Source::Bytes(bytes) => Given::Guest(Arc::clone(bytes)),
            Source::Path(path) => Given::Guest(Arc::new(read_guest(path)?)),
            Source::None => Given::Everything(self.version.clone().unwrap_or(LATEST)),
        };
        Ok(Job {
            profile: &self.profile,
            unnamed: &self.unnamed,
            given,
            making: Making {
                preview1: self.preview1.unwrap_or_default(),
                version: self.version.clone(),
                denied: Denied::Named(self.profile.deny_imports.clone()),
            },
            linking: self.linking,
            world: self.world.as_deref().map(World::read).transpose()?,
            multi_memory: self.multi_memory,
            customs: self.customs,
            observer: &self.observer,
        })
    }
}

fn read_guest(path: &Path) -> Result<Vec<u8>, InputError> {
    std::fs::read(path).map_err(|cause| InputError::Read {
        path: path.to_path_buf(),
        cause,
    })
}
