//! The image: what the adapter has to know of a profile, laid out. Contents of files are only referred to, and are
//! read when the output is written.

mod contents;
mod disk;
mod embedded;
mod input;
mod links;
mod mounts;
mod output_files;
mod patterns;
mod progress;
mod reading;
mod report;
mod walk;
mod writable;

pub(crate) use contents::{COPY_SIZE, Content};
pub(crate) use disk::OpenError;
pub(crate) use embedded::{Listing, What};
pub(crate) use input::with_input;
pub(crate) use progress::Observer;
pub use progress::Progress;

use image_format::{Body, DEFAULT_TIME, Image as Format, Kind, Layout};

use crate::error::ImageError;
use crate::note::Note;
use crate::policy::{Locals, Profile, Subsystem};

/// What engines accept of one module: the limit that wasmtime, the browsers and the specification's appendix share.
pub(crate) const LARGEST_MODULE: u64 = 1 << 30;

/// How large all files are together at most, of which some may be the same: they have to be read to find out.
const LARGEST_READ: u64 = 16 << 30;

/// The latest time that embedded files can have, in seconds since 1970: preview1 counts nanoseconds in 64 bits.
const LATEST: u64 = u64::MAX / 1_000_000_000;

/// A laid out image.
pub(crate) struct Image {
    pub(crate) layout: Layout,
    /// The contents that the layout places.
    pub(crate) contents: Vec<Content>,
    /// What is embedded, if files are.
    pub(crate) listing: Option<Listing>,
    /// What to tell of how the files were read: entries that were left out, and why, and the like.
    pub(crate) notes: Vec<Note>,
}

/// Lays out the values of a profile that calls are answered with, and the files if there is use for them. What they were
/// found to be for the plan, they have to be still. An observer is told how far that is.
///
/// # Errors
///
/// When a local file cannot be embedded, or all of them do not fit.
pub(crate) fn build(
    profile: &Profile,
    with_files: bool,
    locals: &Locals,
    observer: &Observer,
) -> Result<Image, ImageError> {
    let embedded = if with_files {
        mounts::embed(&profile.fs, locals, observer)?
    } else {
        mounts::Embedded::default()
    };
    let mut format = Format {
        tree: embedded.tree,
        ..Format::default()
    };
    if with_files {
        let writable = writable::find(&profile.fs, format.tree.as_ref())?;
        for (stream, kind, path) in profile.stdio.files() {
            let place = output_files::find(stream, path, format.tree.as_ref(), &writable)?;
            format.set(kind, Body::Bytes(place));
        }
        format.set(Kind::Writable, Body::Writable(writable));
    }
    if embedded.time != DEFAULT_TIME {
        format.set(Kind::Time, Body::Number(embedded.time));
    }
    let needed = Subsystem::ALL.iter();
    needed
        .filter(|subsystem| with_files || **subsystem != Subsystem::Fs)
        .for_each(|subsystem| subsystem.put(profile, &mut format));
    let layout = format.layout().map_err(|error| ImageError::TooLarge {
        message: error.to_string(),
    })?;
    let tree = format.tree.as_ref();
    let listing = tree.map(|tree| embedded::list(tree, &profile.fs, embedded.time));
    Ok(Image {
        layout,
        contents: embedded.contents,
        listing,
        notes: embedded.notes,
    })
}
