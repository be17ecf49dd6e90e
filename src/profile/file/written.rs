//! How the values in a profile are written: shorter than they are kept.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::marker::PhantomData;
use std::path::PathBuf;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer, StrDeserializer};
use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{EmbeddingPart, StdioPart};
use crate::profile::{Entry, HostPreopen, HostVariables, Mount, Setting, Stream, Symlinks};

/// `true`, `false`, or a value.
pub(super) enum Switch<T> {
    Host(bool),
    Value(T),
}

/// What a switch can have besides `true` and `false`.
pub(super) trait Value: Serialize + for<'de> Deserialize<'de> {
    /// In an error: what was expected.
    const EXPECTED: &'static str;
}

impl Value for String {
    const EXPECTED: &'static str = "a text";
}

impl Value for Vec<String> {
    const EXPECTED: &'static str = "a list of texts";
}

impl Value for BTreeSet<String> {
    const EXPECTED: &'static str = "a list of names";
}

/// What is written as a switch.
pub(super) trait Switched: Sized {
    type Value: Value;

    fn from_switch(switch: Switch<Self::Value>) -> Self;
    fn to_switch(&self) -> Switch<&Self::Value>;
}

impl<T: Value> Switched for Setting<T> {
    type Value = T;

    fn from_switch(switch: Switch<T>) -> Self {
        match switch {
            Switch::Host(true) => Setting::Allow,
            Switch::Host(false) => Setting::Deny,
            Switch::Value(value) => Setting::Set(value),
        }
    }

    fn to_switch(&self) -> Switch<&T> {
        match self {
            Setting::Allow => Switch::Host(true),
            Setting::Deny => Switch::Host(false),
            Setting::Set(value) => Switch::Value(value),
        }
    }
}

impl Switched for HostVariables {
    type Value = BTreeSet<String>;

    fn from_switch(switch: Switch<Self::Value>) -> Self {
        match switch {
            Switch::Host(true) => HostVariables::Allow,
            Switch::Host(false) => HostVariables::Deny,
            Switch::Value(names) => HostVariables::Only(names),
        }
    }

    fn to_switch(&self) -> Switch<&Self::Value> {
        match self {
            HostVariables::Allow => Switch::Host(true),
            HostVariables::Deny => Switch::Host(false),
            HostVariables::Only(names) => Switch::Value(names),
        }
    }
}

struct SwitchVisitor<T>(PhantomData<T>);

impl<'de, T: Value> Visitor<'de> for SwitchVisitor<T> {
    type Value = Switch<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "`true`, `false` or {}", T::EXPECTED)
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Switch<T>, E> {
        Ok(Switch::Host(value))
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Switch<T>, E> {
        // What is no text has said so itself; what it expects is not all that is allowed.
        match T::deserialize(StrDeserializer::<E>::new(value)) {
            Ok(value) => Ok(Switch::Value(value)),
            Err(_) => Err(E::invalid_type(de::Unexpected::Str(value), &self)),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, values: A) -> Result<Switch<T>, A::Error> {
        T::deserialize(SeqAccessDeserializer::new(values)).map(Switch::Value)
    }
}

/// A field that is a switch.
pub(super) mod switch {
    use super::*;

    pub fn serialize<V: Switched, S: Serializer>(
        value: &Option<V>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match value.as_ref().map(V::to_switch) {
            None => serializer.serialize_none(),
            Some(Switch::Host(allowed)) => serializer.serialize_bool(allowed),
            Some(Switch::Value(value)) => value.serialize(serializer),
        }
    }

    pub fn deserialize<'de, V: Switched, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<V>, D::Error> {
        let switch = deserializer.deserialize_any(SwitchVisitor(PhantomData))?;
        Ok(Some(V::from_switch(switch)))
    }
}

struct StdioVisitor;

impl<'de> Visitor<'de> for StdioVisitor {
    type Value = StdioPart;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(
            "`\"allow\"`, `\"deny\"`, `\"ignore\"`, or a table of `stdin`, `stdout` and `stderr`",
        )
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<StdioPart, E> {
        Stream::deserialize(StrDeserializer::new(value)).map(StdioPart::all)
    }

    fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<StdioPart, A::Error> {
        StdioPart::deserialize(MapAccessDeserializer::new(fields))
    }
}

/// The standard streams: one word for all three where they are the same.
pub(super) mod stdio {
    use super::*;

    pub fn serialize<S: Serializer>(part: &StdioPart, serializer: S) -> Result<S::Ok, S::Error> {
        match part.stdin {
            Some(stream) if *part == StdioPart::all(stream) => stream.serialize(serializer),
            _ => part.serialize(serializer),
        }
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<StdioPart, D::Error> {
        deserializer.deserialize_any(StdioVisitor)
    }
}

/// How local files are read, as a file has it: links in one word or in another.
#[derive(Default, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub(super) struct EmbeddingTable {
    exclude: Vec<String>,
    symlinks: Option<Symlinks>,
    follow_symlinks: Option<bool>,
    follow_into: Vec<PathBuf>,
    preserve_times: bool,
    skip_unreadable: bool,
    skip_special: bool,
}

impl TryFrom<EmbeddingTable> for EmbeddingPart {
    type Error = &'static str;

    fn try_from(table: EmbeddingTable) -> Result<Self, Self::Error> {
        let symlinks = match (table.symlinks, table.follow_symlinks) {
            (symlinks, None) => symlinks,
            (None, Some(follows)) => follows.then_some(Symlinks::Follow),
            (Some(_), Some(_)) => {
                return Err(
                    "`symlinks` and `follow-symlinks` are one setting: leave out the latter",
                );
            }
        };
        Ok(EmbeddingPart {
            exclude: table.exclude,
            symlinks,
            follow_into: table.follow_into,
            preserve_times: table.preserve_times,
            skip_unreadable: table.skip_unreadable,
            skip_special: table.skip_special,
        })
    }
}

/// Something at a path of the guest's.
pub(super) trait Row: Sized {
    fn guest(&self) -> &str;

    /// Reads what is said of a path.
    fn read<'de, A: MapAccess<'de>>(guest: String, fields: &mut A) -> Result<Self, A::Error>;

    /// Whether a text says all of it.
    fn is_short(&self) -> bool;

    /// Writes what is said of the path: as a text, or as a table.
    fn write<M: SerializeMap>(&self, map: &mut M, as_text: bool) -> Result<(), M::Error>;
}

struct TableVisitor<T>(PhantomData<T>);

impl<'de, T: Row> Visitor<'de> for TableVisitor<T> {
    type Value = Vec<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a table of the guest's paths, such as `\"/data\" = \"...\"`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Vec<T>, A::Error> {
        let mut rows = Vec::new();
        while let Some(guest) = fields.next_key()? {
            rows.push(T::read(guest, &mut fields)?);
        }
        Ok(rows)
    }
}

/// A table by the guest's paths, in its order.
pub(super) mod table {
    use super::*;

    pub fn serialize<T: Row, S: Serializer>(rows: &[T], serializer: S) -> Result<S::Ok, S::Error> {
        // TOML has tables after texts, whatever their order: so they are all one or the other.
        let as_text = rows.iter().all(Row::is_short);
        let mut map = serializer.serialize_map(Some(rows.len()))?;
        for row in rows {
            map.serialize_key(row.guest())?;
            row.write(&mut map, as_text)?;
        }
        map.end()
    }

    pub fn deserialize<'de, T: Row, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<T>, D::Error> {
        deserializer.deserialize_map(TableVisitor(PhantomData))
    }
}

/// What is mounted: a local path alone is enough.
struct Mounted(Entry);

impl<'de> Deserialize<'de> for Mounted {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct MountedVisitor;

        impl<'de> Visitor<'de> for MountedVisitor {
            type Value = Mounted;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(formatter, "a local path, or {ENTRY}")
            }

            fn visit_str<E: de::Error>(self, path: &str) -> Result<Mounted, E> {
                Ok(Mounted(Entry::Local(path.into())))
            }

            fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<Mounted, A::Error> {
                Entry::deserialize(MapAccessDeserializer::new(fields)).map(Mounted)
            }
        }

        deserializer.deserialize_any(MountedVisitor)
    }
}

impl Row for Mount {
    fn guest(&self) -> &str {
        &self.guest
    }

    fn read<'de, A: MapAccess<'de>>(guest: String, fields: &mut A) -> Result<Self, A::Error> {
        let Mounted(entry) = fields.next_value()?;
        Ok(Mount { guest, entry })
    }

    fn is_short(&self) -> bool {
        matches!(self.entry, Entry::Local(_))
    }

    fn write<M: SerializeMap>(&self, map: &mut M, as_text: bool) -> Result<(), M::Error> {
        match &self.entry {
            Entry::Local(path) if as_text => map.serialize_value(path),
            entry => map.serialize_value(entry),
        }
    }
}

/// A directory of the host's, as the table that says all of it.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct HostPath {
    path: String,
    #[serde(default)]
    read_only: bool,
}

impl<'de> Deserialize<'de> for Opened {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OpenedVisitor;

        impl<'de> Visitor<'de> for OpenedVisitor {
            type Value = Opened;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a path of the host's, or a table of `path` and `read-only`")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Opened, E> {
                let read = HostPreopen::read("", text).map_err(E::custom)?;
                Ok(Opened(HostPath {
                    path: read.host,
                    read_only: read.read_only,
                }))
            }

            fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<Opened, A::Error> {
                HostPath::deserialize(MapAccessDeserializer::new(fields)).map(Opened)
            }
        }

        deserializer.deserialize_any(OpenedVisitor)
    }
}

struct Opened(HostPath);

impl Row for HostPreopen {
    fn guest(&self) -> &str {
        &self.guest
    }

    fn read<'de, A: MapAccess<'de>>(guest: String, fields: &mut A) -> Result<Self, A::Error> {
        let Opened(HostPath { path, read_only }) = fields.next_value()?;
        Ok(HostPreopen {
            guest,
            host: path,
            read_only,
        })
    }

    fn is_short(&self) -> bool {
        self.written().is_some()
    }

    fn write<M: SerializeMap>(&self, map: &mut M, as_text: bool) -> Result<(), M::Error> {
        match self.written().filter(|_| as_text) {
            Some(text) => map.serialize_value(&text),
            None => map.serialize_value(&HostPath {
                path: self.host.clone(),
                read_only: self.read_only,
            }),
        }
    }
}

/// In an error: what was expected.
const ENTRY: &str = "a table of one of `dir`, `file`, `source`, `virtualize`, `symlink`, `runtime-dir`, `runtime-file`";

/// The kinds of entries.
#[derive(Debug, Clone, Copy, serde::Deserialize)]
#[serde(field_identifier, rename_all = "kebab-case")]
enum Kind {
    Dir,
    File,
    Source,
    Virtualize,
    Symlink,
    RuntimeDir,
    RuntimeFile,
}

struct EntryVisitor;

impl<'de> Visitor<'de> for EntryVisitor {
    type Value = Entry;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(ENTRY)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Entry, A::Error> {
        let Some(kind) = fields.next_key()? else {
            return Err(de::Error::custom(format!(
                "an empty table, expected {ENTRY}"
            )));
        };
        let entry = match kind {
            Kind::Dir => Entry::Directory(fields.next_value::<BTreeMap<String, Entry>>()?),
            Kind::File => Entry::File(fields.next_value()?),
            Kind::Source => Entry::File(fields.next_value::<String>()?.into_bytes()),
            Kind::Virtualize => Entry::Local(fields.next_value::<PathBuf>()?),
            Kind::Symlink => Entry::Symlink(fields.next_value()?),
            Kind::RuntimeDir => Entry::HostDirectory(fields.next_value()?),
            Kind::RuntimeFile => Entry::HostFile(fields.next_value()?),
        };
        match fields.next_key::<Kind>()? {
            None => Ok(entry),
            Some(other) => Err(de::Error::custom(format!(
                "`{}` and `{}` exclude each other, expected {ENTRY}",
                kind.name(),
                other.name()
            ))),
        }
    }
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Kind::Dir => "dir",
            Kind::File => "file",
            Kind::Source => "source",
            Kind::Virtualize => "virtualize",
            Kind::Symlink => "symlink",
            Kind::RuntimeDir => "runtime-dir",
            Kind::RuntimeFile => "runtime-file",
        }
    }
}

impl<'de> Deserialize<'de> for Entry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(EntryVisitor)
    }
}

impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        match self {
            Entry::Directory(entries) => map.serialize_entry(Kind::Dir.name(), entries),
            Entry::File(bytes) => match std::str::from_utf8(bytes) {
                Ok(text) => map.serialize_entry(Kind::Source.name(), text),
                Err(_) => map.serialize_entry(Kind::File.name(), bytes),
            },
            Entry::Local(path) => map.serialize_entry(Kind::Virtualize.name(), path),
            Entry::Symlink(target) => map.serialize_entry(Kind::Symlink.name(), target),
            Entry::HostDirectory(path) => map.serialize_entry(Kind::RuntimeDir.name(), path),
            Entry::HostFile(path) => map.serialize_entry(Kind::RuntimeFile.name(), path),
        }?;
        map.end()
    }
}
