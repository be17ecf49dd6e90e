//! A profile in JSON: by itself, or in the record of an output.

use std::path::Path;

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::error::ProfileError;
use crate::policy::ProfileFile;

/// What tells the two apart.
#[derive(Deserialize)]
struct Shape {
    profile: Option<Recorded>,
}

#[derive(Deserialize)]
struct Recorded {
    schema: Option<IgnoredAny>,
}

/// The record of an output.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    #[serde(rename = "version")]
    _version: IgnoredAny,
    profile: ProfileFile,
    /// How the output was put together is no part of a profile.
    #[serde(rename = "build", default)]
    _build: IgnoredAny,
}

/// Reads a profile or a record.
pub(super) fn parse(text: &str, path: &Path) -> Result<ProfileFile, ProfileError> {
    let place =
        |error: &serde_json::Error| format!("line {}, column {}", error.line(), error.column());
    let refuse = |error: serde_json::Error| ProfileError::Field {
        path: path.to_path_buf(),
        place: place(&error),
        cause: error.into(),
    };
    let mut file = match serde_json::from_str(text) {
        Ok(Shape {
            profile: Some(Recorded { schema: None }),
        }) => {
            return Err(ProfileError::EarlierRecord {
                path: path.to_path_buf(),
            });
        }
        Ok(Shape { profile: Some(_) }) => {
            let record: Record = serde_json::from_str(text).map_err(refuse)?;
            record.profile
        }
        Ok(Shape { profile: None }) | Err(_) => serde_json::from_str(text).map_err(refuse)?,
    };
    file.start_from(path);
    Ok(file)
}
