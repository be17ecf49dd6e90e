//! Standard input that is in a local file: it is read before anything is planned, and a record has what was read.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use crate::error::ImageError;
use crate::policy::{Input, LARGEST_INPUT, Profile};

/// The profile with what is in the file in the place of its path, if it names one.
///
/// # Errors
///
/// When the file cannot be read.
pub(crate) fn with_input(profile: &Profile) -> Result<Option<Profile>, ImageError> {
    let Input::Local(path) = &profile.stdio.stdin else {
        return Ok(None);
    };
    let bytes = read(path).map_err(|cause| ImageError::Input {
        path: path.clone(),
        cause,
    })?;
    let mut profile = profile.clone();
    profile.stdio.stdin = Input::Bytes(bytes);
    Ok(Some(profile))
}

/// Reads a file, and of one that is too large so much that this is seen.
fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let file = File::open(path)?;
    file.take(LARGEST_INPUT + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
