//! Whether an output is what it says: its build is repeated, from the guest and the recorded profile, and compared byte by
//! byte.
//!
//! The same guest, profile and files give the same bytes, so that equal bytes prove what no look at an output can: that
//! the guest in it is this one, and that what the profile says stands between it and the host. Neither the output nor its
//! record has to be trusted for that. The record is read as a proposal, and nothing that it names is looked at outside of
//! the output: a record has no local paths, and one that has is refused.

mod place;

use std::collections::BTreeSet;
use std::fmt::{self, Display, Formatter};
use std::io::{self, Write};
use std::sync::Arc;

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::builder::WasiVirt;
use crate::error::{Error, ProofError, WriteError};
use crate::output::Streamed;
use crate::profile::{Digest, Embedded, EmbeddingPart, FilesPart, Profile};
use crate::record::{BuildOptions, Inspection, Record, inspect};
use crate::require::{Beyond, Through};
use place::{place, records_in};

/// What equal bytes prove. [`prove`] gives it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Proof {
    /// The version of wasi-virt that made the output, which is this one.
    pub version: String,
    /// The SHA-256 of the output.
    pub output: Digest,
    /// The SHA-256 of the guest.
    pub guest: Digest,
    /// The profile that is in force.
    pub profile: Profile,
    /// The SHA-256 of the profile in the record, as JSON in one line.
    pub recorded: Digest,
    /// How the output was put together.
    pub build: BuildOptions,
    /// What is embedded, if anything is.
    pub files: Option<EmbeddedFiles>,
    inspection: Inspection,
}

/// What is embedded in an output, in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct EmbeddedFiles {
    /// How many files.
    pub count: u64,
    /// How many bytes they are, each counted as often as it is there.
    pub size: u64,
    /// The SHA-256 of `fs.embedded` in the record, as JSON in one line: all paths, and the digests of all contents.
    pub listing: Digest,
}

impl Proof {
    /// What the output may do beyond a profile: by which of its imports, where the recorded profile gives more of what
    /// comes through it than the other one does.
    ///
    /// Host paths are compared as they are written. An import that stays by its name counts as wholly allowed.
    pub fn beyond(&self, profile: &Profile) -> Vec<Beyond> {
        self.inspection
            .surface()
            .beyond(profile, Through::Proven(&self.profile))
    }
}

/// How an output differs from what is made of its record and a guest.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Difference {
    /// The first byte that differs.
    pub offset: u64,
    /// What is there in the output, in words.
    pub place: String,
    /// What the output imports, and what is made does not.
    pub added: Vec<String>,
    /// What is made imports, and the output does not.
    pub missing: Vec<String>,
}

impl Display for Difference {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "byte {} differs, in {}", self.offset, self.place)?;
        if let [first, ..] = self.added.as_slice() {
            write!(
                f,
                "; what is made does not import `{first}`, and the output does"
            )?;
        }
        if let [first, ..] = self.missing.as_slice() {
            write!(
                f,
                "; what is made imports `{first}`, and the output does not"
            )?;
        }
        Ok(())
    }
}

/// The version of this tool.
const OWN: &str = env!("CARGO_PKG_VERSION");

/// Repeats the build of an output from a guest, the recorded profile and the files in the output, and compares. The guest
/// is given as it was virtualized: a component or a preview1 module, in the binary format.
///
/// An output that was virtualized several times is compared with the last: its guest is the output of the one before. What
/// is proven is that the last profile is in force around that guest.
///
/// ```
/// use wasi_virt::profile::Profile;
/// use wasi_virt::{WasiVirt, prove};
///
/// let guest = std::fs::read("tests/components/env.wasm")?;
/// let mut virt = WasiVirt::from(Profile::command());
/// virt.env().allow(&["LANG"]);
/// let output = virt.guest_bytes(guest.clone()).finish()?.into_bytes();
///
/// let proof = prove(output, guest)?;
/// assert_eq!(proof.profile.env, virt.profile().env);
/// assert!(proof.beyond(virt.profile()).is_empty());
/// for beyond in proof.beyond(&Profile::command()) {
///     println!("{beyond}");
/// }
/// # assert_eq!(proof.beyond(&Profile::command()).len(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// When the output has no record, or one of another version; when the build cannot be repeated; when the bytes differ.
pub fn prove(output: impl Into<Arc<[u8]>>, guest: impl Into<Vec<u8>>) -> Result<Proof, ProofError> {
    let (output, guest) = (output.into(), guest.into());
    let inspection = inspect(&output).map_err(ProofError::Output)?;
    let record = last_record(&inspection, &guest)?;
    let (profile, build) = (record.profile.clone(), record.build.clone());
    let files = profile.fs.embedded.as_ref().map(told_files);
    let recorded = digest_of(&json(&profile));
    let mut profile = Profile::from(profile);
    if profile.fs.embedded.is_some() {
        let taken = profile.fs.take_contents_of(Arc::clone(&output));
        taken.map_err(ProofError::Files)?;
    }
    let digest = digest_of(&guest);
    let made = repeat(&profile, &build, guest).map_err(ProofError::Build)?;
    if let Some(offset) = first_difference(&made, &output)? {
        return Err(ProofError::Different {
            own: OWN,
            difference: told(&made, &inspection, &output, offset),
        });
    }
    Ok(Proof {
        version: OWN.to_string(),
        output: digest_of(&output),
        guest: digest,
        profile,
        recorded,
        build,
        files,
        inspection,
    })
}

/// The record of the last virtualization, of this version, whose guest has one record less.
fn last_record<'i>(inspection: &'i Inspection, guest: &[u8]) -> Result<&'i Record, ProofError> {
    if inspection.unreadable_records > 0 {
        return Err(ProofError::Unreadable { own: OWN });
    }
    let record = inspection.records.last().ok_or(ProofError::NoRecord)?;
    if record.version != OWN {
        return Err(ProofError::OtherVersion {
            recorded: record.version.clone(),
            own: OWN,
        });
    }
    if let Some(world) = record
        .build
        .fits
        .as_ref()
        .filter(|world| !is_bundled(world))
    {
        return Err(ProofError::World {
            world: world.clone(),
        });
    }
    let fields = foreign_fields(record);
    if !fields.is_empty() {
        return Err(ProofError::Foreign { own: OWN, fields });
    }
    let [output, guest] = [inspection.records.len(), records_in(guest)];
    match output == guest + 1 {
        true => Ok(record),
        false => Err(ProofError::Layers { output, guest }),
    }
}

/// Whether a world is one of WASI's, so that no file is read for it.
fn is_bundled(world: &str) -> bool {
    world.starts_with("wasi:")
}

/// What a record says, and none of this version does. Some of it would have local files read.
fn foreign_fields(record: &Record) -> Vec<String> {
    let FilesPart {
        allow_host_preopens: _,
        mounts,
        writable: _,
        host_preopens: _,
        embedding,
        embedded: _,
    } = &record.profile.fs;
    let mut fields = record.unknown.clone();
    fields.extend(record.unlisted.iter().cloned());
    if !mounts.is_empty() {
        fields.push("fs.mounts".to_string());
    }
    if *embedding != EmbeddingPart::default() {
        fields.push("fs.embedding".to_string());
    }
    fields
}

/// Makes an output anew.
fn repeat(profile: &Profile, build: &BuildOptions, guest: Vec<u8>) -> Result<Streamed, Error> {
    let BuildOptions {
        link: _,
        preview1,
        wasi_version,
        fits,
        strip,
    } = build;
    let mut virt = WasiVirt::from(profile.clone());
    if let Some(world) = fits {
        virt.fits(world);
    }
    virt.link(build.linking())
        .preview1(preview1.unwrap_or_default())
        .strip(*strip)
        .guest_bytes(guest);
    if let Some(version) = wasi_version {
        virt.wasi_version(version.clone());
    }
    virt.finish_streamed()
}

/// Where what is made differs first from what is there, if it does.
fn first_difference(made: &Streamed, output: &[u8]) -> Result<Option<u64>, ProofError> {
    let mut compared = Compared {
        rest: output,
        differs: false,
    };
    let written = made.write_to(&mut compared);
    let same = (output.len() - compared.rest.len()) as u64;
    match written {
        Ok(()) if compared.rest.is_empty() => Ok(None),
        Ok(()) => Ok(Some(same)),
        Err(_) if compared.differs => Ok(Some(same)),
        Err(WriteError::Image(cause)) => Err(ProofError::Build(cause.into())),
        Err(WriteError::Target { .. }) => Ok(Some(same)),
    }
}

/// Takes bytes as long as they are those that are expected.
struct Compared<'c> {
    rest: &'c [u8],
    differs: bool,
}

impl Write for Compared<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // What is buffered before this is written once more when the buffer is dropped.
        if self.differs {
            return Err(io::ErrorKind::InvalidData.into());
        }
        let pairs = bytes.iter().zip(self.rest);
        let same = match self.rest.starts_with(bytes) {
            true => bytes.len(),
            false => pairs.take_while(|(made, found)| made == found).count(),
        };
        self.rest = &self.rest[same..];
        if same < bytes.len() {
            self.differs = true;
            return Err(io::ErrorKind::InvalidData.into());
        }
        Ok(same)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What is at the first difference, and what it comes to in imports.
fn told(made: &Streamed, inspection: &Inspection, output: &[u8], offset: u64) -> Difference {
    let expected = made.plan().imports_left().unwrap_or_default();
    let expected: BTreeSet<&str> = expected.iter().map(String::as_str).collect();
    let found = inspection.imports.iter();
    let found: BTreeSet<&str> = found.map(|import| &*import.spelled).collect();
    let but = |these: &BTreeSet<&str>, those| {
        these
            .difference(those)
            .map(|name| name.to_string())
            .collect()
    };
    Difference {
        offset,
        place: place(output, offset),
        added: but(&found, &expected),
        missing: but(&expected, &found),
    }
}

fn told_files(embedded: &Embedded) -> EmbeddedFiles {
    let sizes = embedded.files().map(|(_, size, _)| size);
    EmbeddedFiles {
        count: embedded.files().count() as u64,
        size: sizes.fold(0, u64::saturating_add),
        listing: digest_of(&json(embedded)),
    }
}

fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).expect("what was read from JSON can be written as JSON")
}

fn digest_of(bytes: &[u8]) -> Digest {
    Digest(Sha256::digest(bytes).into())
}
