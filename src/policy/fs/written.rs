//! How mounts, entries and host directories are written: shorter than they are kept.

use std::collections::{BTreeMap, HashSet};
use std::fmt;
use std::marker::PhantomData;
use std::path::PathBuf;

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::entries::{put_empty, split_access};
use super::{Embedded, EmbeddingPart, Entry, FilesPart, HostPreopen, Limits, Mount};

/// Something at a guest path, to be read.
pub(super) trait Read: Sized {
    /// Reads what is said of a path.
    fn read<'de, A: MapAccess<'de>>(guest: String, fields: &mut A) -> Result<Self, A::Error>;
}

/// Something at a guest path, to be written.
pub(super) trait Row {
    fn guest(&self) -> &str;

    /// Whether a text says all of it.
    fn is_short(&self) -> bool;

    /// Writes what is said of the path: as a text, or as a table.
    fn write<M: SerializeMap>(&self, map: &mut M, as_text: bool) -> Result<(), M::Error>;
}

struct TableVisitor<T>(PhantomData<T>);

impl<'de, T: Read> Visitor<'de> for TableVisitor<T> {
    type Value = Vec<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a table of the guest's paths, such as `\"/data\" = \"...\"`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Vec<T>, A::Error> {
        let mut rows = Vec::new();
        let mut known = HashSet::new();
        while let Some(guest) = fields.next_key::<String>()? {
            // JSON has no rule against it.
            if !known.insert(guest.clone()) {
                return Err(de::Error::custom(format!("`{guest}` is given twice")));
            }
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

    pub fn deserialize<'de, T: Read, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<T>, D::Error> {
        deserializer.deserialize_map(TableVisitor(PhantomData))
    }
}

/// What is mounted: a local path alone is enough.
struct Mounted {
    entry: Entry,
    is_writable: bool,
}

impl<'de> Deserialize<'de> for Mounted {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct MountedVisitor;

        impl<'de> Visitor<'de> for MountedVisitor {
            type Value = Mounted;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(formatter, "a local path, or {ENTRY}")
            }

            fn visit_str<E: de::Error>(self, path: &str) -> Result<Mounted, E> {
                let (path, is_writable) = split_access(path.into());
                Ok(Mounted {
                    entry: Entry::Local(path),
                    is_writable,
                })
            }

            fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<Mounted, A::Error> {
                Ok(Mounted {
                    entry: Entry::deserialize(MapAccessDeserializer::new(fields))?,
                    is_writable: false,
                })
            }
        }

        deserializer.deserialize_any(MountedVisitor)
    }
}

/// A mount, and whether it is writable.
struct WrittenMount {
    mount: Mount,
    is_writable: bool,
}

impl Read for WrittenMount {
    fn read<'de, A: MapAccess<'de>>(guest: String, fields: &mut A) -> Result<Self, A::Error> {
        let Mounted { entry, is_writable } = fields.next_value()?;
        Ok(WrittenMount {
            mount: Mount { guest, entry },
            is_writable,
        })
    }
}

impl Row for Mount {
    fn guest(&self) -> &str {
        &self.guest
    }

    fn is_short(&self) -> bool {
        match &self.entry {
            Entry::Local(path) => !split_access(path.clone()).1,
            _ => false,
        }
    }

    fn write<M: SerializeMap>(&self, map: &mut M, as_text: bool) -> Result<(), M::Error> {
        match &self.entry {
            Entry::Local(path) if as_text => map.serialize_value(path),
            entry => map.serialize_value(entry),
        }
    }
}

/// A host directory, as the table that says all of it.
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
                formatter.write_str("a host path, or a table of `path` and `read-only`")
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

impl Read for HostPreopen {
    fn read<'de, A: MapAccess<'de>>(guest: String, fields: &mut A) -> Result<Self, A::Error> {
        let Opened(HostPath { path, read_only }) = fields.next_value()?;
        Ok(HostPreopen {
            guest,
            host: path,
            read_only,
        })
    }
}

impl Row for HostPreopen {
    fn guest(&self) -> &str {
        &self.guest
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

/// What a profile says of files: what is writable can be said where it is mounted, too.
#[derive(Default, serde::Deserialize)]
#[serde(
    rename_all = "kebab-case",
    deny_unknown_fields,
    default,
    expecting = "a table of `allow-host-preopens`, `mounts`, `host-preopens`, `tmpfs`, `writable`, `embedding` and `embedded`"
)]
pub(super) struct FilesTable {
    allow_host_preopens: Option<bool>,
    #[serde(deserialize_with = "table::deserialize")]
    mounts: Vec<WrittenMount>,
    #[serde(deserialize_with = "table::deserialize")]
    host_preopens: Vec<HostPreopen>,
    tmpfs: BTreeMap<String, Limits>,
    writable: BTreeMap<String, Limits>,
    embedding: EmbeddingPart,
    embedded: Option<Embedded>,
}

impl From<FilesTable> for FilesPart {
    fn from(table: FilesTable) -> Self {
        let mut writable = table.writable;
        let mut mounts = Vec::new();
        for WrittenMount { mount, is_writable } in table.mounts {
            if is_writable {
                writable.entry(mount.guest.clone()).or_default();
            }
            mounts.push(mount);
        }
        for (guest, limits) in table.tmpfs {
            put_empty(&mut mounts, &guest);
            writable.entry(guest).or_insert(limits);
        }
        FilesPart {
            allow_host_preopens: table.allow_host_preopens,
            mounts,
            host_preopens: table.host_preopens,
            writable,
            embedding: table.embedding,
            embedded: table.embedded,
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
