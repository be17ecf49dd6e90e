//! The flags that make a profile.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use clap::{Args, ValueEnum};
use semver::Version;
use wasi_virt::profile::{Datetime, Flags, Profile, ProfileFile};
use wasi_virt::{Linking, Preview1, WasiVirt};

use crate::{env_file, files};

/// How the guest is read, and linked.
#[derive(Args)]
pub struct GuestOptions {
    /// How the result is put together; `auto` if it is not said
    #[arg(long, value_name = "HOW")]
    link: Option<LinkOption>,
    /// What makes a component of a preview1 module; `own` if it is not said
    #[arg(long, value_name = "HOW")]
    preview1: Option<FrontEnd>,
    /// Fail unless the result runs on the hosts of this world: `wasi:http/proxy`, `wasi:cli/command`, another world of WASI,
    /// with a version or of the latest that is known here, or a WIT file or directory (`PATH#WORLD` if it has several).
    /// What these hosts lack is answered from inside where that does no harm
    #[arg(long, value_name = "WORLD")]
    fits: Option<String>,
    /// Make a result for hosts without multi-memory: composed, or with the published front end, if need be
    #[arg(long)]
    no_multi_memory: bool,
    /// The version of WASI 0.2 that an adapter without a guest is for (0.2.12 if it is not said), or the component that a
    /// preview1 module becomes (0.2.0). Since 0.2.12 the host learns the code that a program exits with
    #[arg(long, value_name = "VERSION")]
    wasi_version: Option<Version>,
    /// Drop the guest's custom sections: its names, so that backtraces have none of them, debugging information and
    /// annotations. What made it, records, and the messages of traps stay
    #[arg(long)]
    strip: bool,
}

impl GuestOptions {
    /// Hands them to the builder.
    pub fn apply(&self, virt: &mut WasiVirt) {
        virt.strip(self.strip).multi_memory(!self.no_multi_memory);
        if let Some(link) = self.link {
            virt.link(link.into());
        }
        if let Some(front_end) = self.preview1 {
            virt.preview1(front_end.into());
        }
        if let Some(version) = &self.wasi_version {
            virt.wasi_version(version.clone());
        }
        if let Some(world) = &self.fits {
            virt.fits(world);
        }
    }

    /// The file or directory of the world, if it is none of WASI's.
    pub fn world(&self) -> Option<&Path> {
        let world = self.fits.as_deref()?;
        let path = world.rsplit_once('#').map_or(world, |(path, _)| path);
        (!world.starts_with("wasi:")).then_some(Path::new(path))
    }

    /// What makes a component of a preview1 module.
    pub fn preview1(&self) -> Preview1 {
        self.preview1.map(Preview1::from).unwrap_or_default()
    }

    /// Ends the program as it does for arguments that cannot be parsed, if a version was given for a guest that has its own.
    pub fn check_version(&self, guest: &[u8]) {
        if let Some(version) = &self.wasi_version
            && wasmparser::Parser::is_component(guest)
        {
            crate::refuse_arguments(&format!(
                "`--wasi-version {version}` is for preview1 modules, and for an adapter without a guest; leave it out: a \
                 component's own versions are kept"
            ));
        }
    }

    /// An option that was given and needs a guest.
    pub fn given(&self) -> Option<&'static str> {
        let given = [
            (self.link.is_some(), "--link"),
            (self.preview1.is_some(), "--preview1"),
            (self.strip, "--strip"),
            (self.fits.is_some(), "--fits"),
            (self.no_multi_memory, "--no-multi-memory"),
        ];
        let mut given = given.into_iter();
        given.find_map(|(is_given, option)| is_given.then_some(option))
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum FrontEnd {
    /// A front end with a memory of its own
    Own,
    /// The published adapter, in the module's memory, for hosts without multi-memory
    Shared,
}

impl From<FrontEnd> for Preview1 {
    fn from(front_end: FrontEnd) -> Preview1 {
        match front_end {
            FrontEnd::Own => Preview1::Own,
            FrontEnd::Shared => Preview1::Shared,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum LinkOption {
    /// Fused where that can be, else composed
    Auto,
    /// Into the guest, which must be one component
    Fused,
    /// Beside the guest, which stays as it is
    Composed,
}

impl From<LinkOption> for Linking {
    fn from(option: LinkOption) -> Linking {
        match option {
            LinkOption::Auto => Linking::Auto,
            LinkOption::Fused => Linking::Fused,
            LinkOption::Composed => Linking::Composed,
        }
    }
}

/// What is allowed and set. Without any of these everything is denied.
#[derive(Args)]
#[group(skip)]
#[command(next_help_heading = "Policy", group = Flags::group("policy"))]
pub struct ProfileOptions {
    #[command(flatten)]
    flags: Flags,
    /// Set the environment variables in a file, a line `NAME=VALUE` each; `-e` wins over it; repeat for more, of which the
    /// later win
    #[arg(long, value_name = "FILE")]
    env_file: Vec<PathBuf>,
    /// Take what is in the profile's embedded entries from this output, which has them
    #[arg(long, value_name = "OUT", requires = "profile")]
    files_from: Option<PathBuf>,
}

impl ProfileOptions {
    /// The profile's file, if there is one.
    pub fn file(&self) -> Option<&Path> {
        self.flags.file()
    }

    /// The files of variables.
    pub fn env_files(&self) -> &[PathBuf] {
        &self.env_file
    }

    /// The profile for a guest, if there is one, and warnings about the flags.
    pub fn profile(&self, guest: Option<&Path>) -> Result<(Profile, Vec<String>)> {
        let is_input = |path: &Path| files::is_dash(path);
        ensure!(
            !(guest.is_some_and(files::is_dash) && self.flags.file().is_some_and(is_input)),
            "standard input cannot be both the guest and the profile; name a file for one of them"
        );
        let (written, warnings) = self.written()?;
        let mut profile = Profile::from(written);
        if !profile.fs.mounts.is_empty()
            && let Some(time) = source_date()?
        {
            profile.fs.embedding.time = time;
        }
        if let Some(path) = &self.files_from {
            let output = files::read_output(path)?;
            let taken = profile.fs.take_contents(&output);
            taken
                .with_context(|| format!("cannot take embedded files from `{}`", path.display()))?;
        }
        Ok((profile, warnings))
    }

    /// What the profile's file says, and the flags over it; and warnings about the flags.
    pub fn written(&self) -> Result<(ProfileFile, Vec<String>)> {
        let mut warnings = Vec::new();
        let mut flags = match self.flags.said(&mut warnings) {
            Ok(flags) => flags,
            Err(error) => crate::refuse_arguments(&error.in_flags().to_string()),
        };
        for path in self.env_file.iter().rev() {
            flags = flags.over(variables(env_file::read(path, &mut warnings)?));
        }
        let mut written = match self.flags.file() {
            None => flags,
            Some(path) if files::is_dash(path) => flags.over(ProfileFile::parse(
                &files::read_profile_from_input()?,
                path,
            )?),
            Some(path) => flags.over(ProfileFile::read(path)?),
        };
        if written.deterministic == Some(true)
            && written.clocks.wall.is_none()
            && let Some(time) = source_date()?
        {
            let time = Datetime::new(i64::try_from(time).unwrap_or(i64::MAX), 0);
            written.clocks.wall = Some(time.into());
        }
        written.check_denied_names()?;
        Ok((written, warnings))
    }
}

/// What says no more than that variables are set.
fn variables(overrides: BTreeMap<String, String>) -> ProfileFile {
    let mut file = ProfileFile::default();
    file.env.overrides = overrides;
    file
}

/// When sources were last changed, as build systems tell it.
const SOURCE_DATE: &str = "SOURCE_DATE_EPOCH";

/// The time for embedded files, and for programs that are to do the same everywhere, that the environment gives, if it
/// gives one.
fn source_date() -> Result<Option<u64>> {
    let Some(value) = std::env::var_os(SOURCE_DATE) else {
        return Ok(None);
    };
    let value = value.to_string_lossy();
    let is_number = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    match value.parse() {
        Ok(time) if is_number => Ok(Some(time)),
        _ => bail!(
            "the environment variable `{SOURCE_DATE}` is `{value}`, and gives embedded files and deterministic \
             programs their time: write a whole number of seconds since 1970, or unset it"
        ),
    }
}
