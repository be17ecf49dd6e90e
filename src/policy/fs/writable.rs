//! Directories in which the guest can change what it finds, in memory: how far.

use std::fmt;

use serde::Serialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};

use crate::error::WritableProblem;
use crate::policy::is_default;

/// How much of a writable directory there is for, if nothing else is said: bytes beyond those that are mounted.
pub(crate) const DEFAULT_SIZE: u64 = 64 << 20;

/// The same, of names.
pub(crate) const DEFAULT_ENTRIES: u64 = 65_536;

/// What a memory holds.
const LARGEST_SIZE: u64 = 4 << 30;

/// How much a writable directory holds at most.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub struct Limits {
    /// Bytes, those that are mounted among them; without it, 64 MiB more than these.
    #[serde(skip_serializing_if = "is_default")]
    pub size: Option<u64>,
    /// Files, directories and links, those that are mounted among them; without it, 65,536 more than these.
    #[serde(skip_serializing_if = "is_default")]
    pub entries: Option<u32>,
}

impl Limits {
    /// Those that are meant where nothing is said.
    pub fn new() -> Self {
        Limits::default()
    }

    /// At most this many bytes.
    #[must_use]
    pub fn size(mut self, bytes: u64) -> Self {
        self.size = Some(bytes);
        self
    }

    /// At most this many files, directories and links.
    #[must_use]
    pub fn entries(mut self, count: u32) -> Self {
        self.entries = Some(count);
        self
    }

    /// What is wrong with them, if anything is.
    pub(super) fn problem(self) -> Option<WritableProblem> {
        match self.size {
            Some(0) => Some(WritableProblem::Empty),
            Some(size) if size > LARGEST_SIZE => Some(WritableProblem::TooLarge {
                size,
                largest: LARGEST_SIZE,
            }),
            _ => None,
        }
    }
}

/// Reads a size such as `64MiB`, or a number of bytes.
pub(crate) fn parse_size(text: &str) -> Result<u64, String> {
    let end = text.find(|c: char| !c.is_ascii_digit());
    let (number, unit) = text.split_at(end.unwrap_or(text.len()));
    let shift = match unit {
        "" => Some(0),
        "KiB" => Some(10),
        "MiB" => Some(20),
        "GiB" => Some(30),
        _ => None,
    };
    let size = number.parse::<u64>().ok().zip(shift);
    size.and_then(|(number, shift)| number.checked_mul(1 << shift))
        .ok_or_else(|| {
            format!(
                "`{text}` is not a size; write a number of bytes, or one with `KiB`, `MiB` or `GiB` behind it: `64MiB`"
            )
        })
}

/// A size as a profile has it: a number, or a text.
struct Size(u64);

impl<'de> Deserialize<'de> for Size {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let limits = deserializer.deserialize_any(LimitsVisitor { takes_table: false })?;
        Ok(Size(limits.size.unwrap_or_default()))
    }
}

/// Limits as a profile has them where there are two.
#[derive(Default, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
struct Table {
    size: Option<Size>,
    entries: Option<u32>,
}

/// A size alone is enough.
impl<'de> Deserialize<'de> for Limits {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(LimitsVisitor { takes_table: true })
    }
}

struct LimitsVisitor {
    takes_table: bool,
}

impl<'de> Visitor<'de> for LimitsVisitor {
    type Value = Limits;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a number of bytes, or a size such as `\"64MiB\"`")?;
        match self.takes_table {
            true => formatter.write_str(", or a table of `size` and `entries`"),
            false => Ok(()),
        }
    }

    fn visit_u64<E: de::Error>(self, size: u64) -> Result<Limits, E> {
        Ok(Limits::new().size(size))
    }

    fn visit_i64<E: de::Error>(self, size: i64) -> Result<Limits, E> {
        match u64::try_from(size) {
            Ok(size) => self.visit_u64(size),
            Err(_) => Err(E::invalid_value(de::Unexpected::Signed(size), &self)),
        }
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Limits, E> {
        self.visit_u64(parse_size(text).map_err(E::custom)?)
    }

    fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<Limits, A::Error> {
        if !self.takes_table {
            return Err(de::Error::invalid_type(de::Unexpected::Map, &self));
        }
        let Table { size, entries } = Table::deserialize(MapAccessDeserializer::new(fields))?;
        Ok(Limits {
            size: size.map(|Size(size)| size),
            entries,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_have_units_of_powers_of_two() {
        for (text, size) in [
            ("0", 0),
            ("4096", 4096),
            ("1KiB", 1024),
            ("64MiB", 64 << 20),
            ("2GiB", 2 << 30),
        ] {
            assert_eq!(parse_size(text), Ok(size));
        }
        for text in [
            "",
            "MiB",
            "64M",
            "64 MiB",
            "1.5GiB",
            "-1",
            "64mib",
            "99999999999GiB",
        ] {
            let error = parse_size(text).unwrap_err();
            assert!(error.contains("is not a size; write"), "{error}");
        }
    }

    #[test]
    fn a_memory_holds_so_much() {
        assert_eq!(Limits::new().problem(), None);
        assert_eq!(Limits::new().size(LARGEST_SIZE).problem(), None);
        assert!(Limits::new().size(LARGEST_SIZE + 1).problem().is_some());
        assert!(Limits::new().size(0).problem().is_some());
    }
}
