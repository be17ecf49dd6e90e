//! A profile as people write it, in TOML, or as programs have it, in JSON: everything is optional, and what is not said is left to the base.
//!
//! `docs/profile.md` says what it may hold. What is kept of it, and recorded, is a [`Profile`](super::Profile).

mod json;

use std::collections::BTreeSet;
use std::path::Path;

use serde::Deserialize;

use super::ProfileFile;
use crate::error::ProfileError;

impl ProfileFile {
    /// Reads a file.
    ///
    /// # Errors
    ///
    /// When it cannot be read, or is no profile: the message names the place.
    pub fn read(path: &Path) -> Result<Self, ProfileError> {
        let bytes = std::fs::read(path).map_err(|cause| ProfileError::Read {
            path: path.to_path_buf(),
            cause,
        })?;
        let text = std::str::from_utf8(&bytes).map_err(|error| ProfileError::Syntax {
            path: path.to_path_buf(),
            place: position(&String::from_utf8_lossy(&bytes), error.valid_up_to()),
            cause: "bytes that are not UTF-8".into(),
        })?;
        ProfileFile::parse(text, path)
    }

    /// As [`ProfileFile::read`], of the text of the file at `path`.
    ///
    /// # Errors
    ///
    /// When the text is no profile.
    pub fn parse(text: &str, path: &Path) -> Result<Self, ProfileError> {
        if text.trim_start().starts_with('{') {
            return json::parse(text, path);
        }
        let place = |error: &toml::de::Error| {
            let start = error.span().map_or(0, |span| span.start);
            position(text, start)
        };
        let table = toml::de::DeTable::parse(text).map_err(|error| ProfileError::Syntax {
            path: path.to_path_buf(),
            place: place(&error),
            cause: error.into(),
        })?;
        if let Some(start) = too_deep(&table) {
            dismantle(table.into_inner());
            return Err(ProfileError::Field {
                path: path.to_path_buf(),
                place: position(text, start),
                cause: format!(
                    "tables are nested more than {MOST_NESTED} deep, where a local directory could be"
                )
                .into(),
            });
        }
        let deserializer = toml::de::Deserializer::from(table);
        let mut file =
            ProfileFile::deserialize(deserializer).map_err(|error| ProfileError::Field {
                path: path.to_path_buf(),
                place: match field(error.clone()) {
                    Some(field) => format!("{}, in `{field}`", place(&error)),
                    None => place(&error),
                },
                cause: error.into(),
            })?;
        file.start_from(path);
        Ok(file)
    }

    /// Makes relative local paths count from the folder of a file.
    fn start_from(&mut self, path: &Path) {
        let folder = path.parent().unwrap_or(Path::new(""));
        for mount in &mut self.fs.mounts {
            mount.entry.start_from(folder);
        }
        if let Some(input) = &mut self.stdio.stdin {
            input.start_from(folder);
        }
        for directory in &mut self.fs.embedding.follow_into {
            *directory = folder.join(&*directory);
        }
    }

    /// The text of a file that says the same, if it is put where relative local paths are to count from.
    ///
    /// # Errors
    ///
    /// When two entries are at one path, or a local path is not UTF-8.
    pub fn to_toml(&self) -> Result<String, ProfileError> {
        if *self == ProfileFile::default() {
            return Ok(String::new());
        }
        let mounts = self.fs.mounts.iter().map(|mount| &mount.guest);
        let preopens = self.fs.host_preopens.iter().map(|preopen| &preopen.guest);
        for guests in [mounts.collect::<Vec<_>>(), preopens.collect()] {
            let mut known = BTreeSet::new();
            if let Some(guest) = guests.into_iter().find(|guest| !known.insert(*guest)) {
                return Err(ProfileError::GivenTwice {
                    guest: guest.clone(),
                });
            }
        }
        toml::to_string(self).map_err(|cause| ProfileError::Write { cause })
    }
}

/// How deep tables may be nested: less than what TOML is read with, however it is written, and 30 directories.
const MOST_NESTED: usize = 64;

/// Where tables are nested too deep, if they are. Dotted keys nest deeper than what a stack is sure to hold.
fn too_deep(table: &toml::Spanned<toml::de::DeTable<'_>>) -> Option<usize> {
    let mut pending: Vec<_> = table.get_ref().values().map(|value| (value, 1)).collect();
    while let Some((value, depth)) = pending.pop() {
        if depth > MOST_NESTED {
            return Some(value.span().start);
        }
        match value.get_ref() {
            toml::de::DeValue::Table(table) => {
                pending.extend(table.values().map(|value| (value, depth + 1)));
            }
            toml::de::DeValue::Array(values) => {
                pending.extend(values.iter().map(|value| (value, depth + 1)));
            }
            _ => {}
        }
    }
    None
}

/// Drops a table from the outside in: what it would do by itself takes a stack as deep as it is.
fn dismantle(table: toml::de::DeTable<'_>) {
    let mut pending: Vec<_> = table.into_iter().map(|(_, value)| value).collect();
    while let Some(value) = pending.pop() {
        match value.into_inner() {
            toml::de::DeValue::Table(table) => {
                pending.extend(table.into_iter().map(|(_, value)| value));
            }
            toml::de::DeValue::Array(values) => pending.extend(values),
            _ => {}
        }
    }
}

/// Line and column of a byte.
fn position(text: &str, start: usize) -> String {
    let before = text.get(..start).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    format!("line {line}, column {column}")
}

/// The field that an error is in. It is shown where there is no text to show.
fn field(mut error: toml::de::Error) -> Option<String> {
    error.set_input(None);
    let shown = error.to_string();
    let rest = shown.strip_prefix(error.message())?.trim();
    let field = rest.strip_prefix("in `")?.strip_suffix('`')?;
    Some(field.replace('\n', "\\n"))
}

#[cfg(test)]
mod tests;
