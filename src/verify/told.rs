//! Reads what the record of an output tells of what is embedded, entry by entry.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};

use super::embedded::Comparison;
use crate::profile::EmbeddedEntry;

/// What is wrong with what is embedded.
pub(super) struct Problem {
    pub(super) what: String,
    pub(super) problem: &'static str,
}

impl Problem {
    pub(super) fn of(what: &str, problem: &'static str) -> Self {
        let what = what.to_string();
        Problem { what, problem }
    }

    pub(super) fn of_path(path: &str, problem: &'static str) -> Self {
        let what = format!("the embedded `{path}`");
        Problem { what, problem }
    }

    pub(super) fn of_content(index: usize, problem: &'static str) -> Self {
        let what = format!("the embedded content {index}");
        Problem { what, problem }
    }
}

/// Compares what a record tells with what there is; `false` if it tells of nothing embedded.
pub(super) fn read(record: &[u8], comparison: &mut Comparison<'_>) -> Result<bool, Problem> {
    let mut problem = None;
    let embedded = Embedded {
        comparison,
        problem: &mut problem,
    };
    let at = At {
        keys: &["profile", "fs", "embedded"],
        embedded,
    };
    let mut json = serde_json::Deserializer::from_slice(record);
    let read = at
        .deserialize(&mut json)
        .and_then(|is_told| json.end().map(|()| is_told));
    match problem {
        Some(problem) => Err(problem),
        None => read.map_err(|_| Problem::of("the record", "cannot be read")),
    }
}

/// What is told behind these keys.
struct At<'e, 'c> {
    keys: &'static [&'static str],
    embedded: Embedded<'e, 'c>,
}

impl<'de> DeserializeSeed<'de> for At<'_, '_> {
    /// Whether there is something behind them.
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        match self.keys {
            [] => deserializer.deserialize_map(self.embedded).map(|()| true),
            _ => deserializer.deserialize_map(self),
        }
    }
}

impl<'de> Visitor<'de> for At<'_, '_> {
    type Value = bool;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<bool, M::Error> {
        let At { keys, embedded } = self;
        let mut embedded = Some(embedded);
        let mut is_told = false;
        while let Some(Key(key)) = map.next_key()? {
            match embedded.take_if(|_| key == keys[0]) {
                Some(embedded) => {
                    let keys = &keys[1..];
                    is_told = map.next_value_seed(At { keys, embedded })?;
                }
                None => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(is_told)
    }
}

#[derive(Deserialize)]
struct Key<'k>(#[serde(borrow)] Cow<'k, str>);

/// What is embedded.
struct Embedded<'e, 'c> {
    comparison: &'e mut Comparison<'c>,
    problem: &'e mut Option<Problem>,
}

impl<'de> Visitor<'de> for Embedded<'_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("what is embedded")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<(), M::Error> {
        let Embedded {
            comparison,
            problem,
        } = self;
        while let Some(Key(key)) = map.next_key()? {
            match &*key {
                "preopens" => {
                    let compared = comparison.preopens(&map.next_value::<Vec<String>>()?);
                    note(compared, problem)?;
                }
                "entries" => map.next_value_seed(Entries(Embedded {
                    comparison: &mut *comparison,
                    problem: &mut *problem,
                }))?,
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

/// The entries of what is embedded.
struct Entries<'e, 'c>(Embedded<'e, 'c>);

impl<'de> DeserializeSeed<'de> for Entries<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Entries<'_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("entries")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<(), M::Error> {
        let Embedded {
            comparison,
            problem,
        } = self.0;
        while let Some((Key(path), entry)) = map.next_entry::<_, EmbeddedEntry>()? {
            note(comparison.entry(&path, &entry), problem)?;
        }
        Ok(())
    }
}

/// Notes what is wrong, for the error of a reader is a text.
fn note<E: serde::de::Error>(
    compared: Result<(), Problem>,
    problem: &mut Option<Problem>,
) -> Result<(), E> {
    compared.map_err(|found| {
        let error = E::custom(found.problem);
        *problem = Some(found);
        error
    })
}
