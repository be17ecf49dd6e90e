//! What is known of a profile that a later version wrote.

use serde::Deserialize as _;
use toml::{Table, Value};

use crate::profile::{ProfileFile, Schema};

/// The field with the number of the form.
pub(super) const SCHEMA: &str = "schema";

/// Whether the profile of a record says which form it has: those before there were several do not.
pub(super) fn has_schema(record: &[u8]) -> bool {
    #[derive(serde::Deserialize)]
    struct Outer {
        profile: Inner,
    }
    #[derive(serde::Deserialize)]
    struct Inner {
        schema: Option<serde::de::IgnoredAny>,
    }
    serde_json::from_slice::<Outer>(record).is_ok_and(|outer| outer.profile.schema.is_some())
}

/// Takes the number of the form away, and names it if it is another one.
pub(super) fn take_schema(profile: &mut Table, unknown: &mut Vec<String>) {
    let schema = profile.remove(SCHEMA);
    let number = schema.as_ref().and_then(Value::as_integer);
    if number != i64::try_from(Schema::NUMBER).ok() {
        unknown.push(SCHEMA.to_string());
    }
}

/// Reads the fields that are known, and names the others.
pub(super) fn read(profile: Table, unknown: &mut Vec<String>) -> Option<ProfileFile> {
    let known = keep(&mut Vec::new(), profile, unknown);
    parse(Value::Table(known))
}

fn parse(profile: Value) -> Option<ProfileFile> {
    ProfileFile::deserialize(profile).ok()
}

/// Keeps of a table at a path what can be read, each field by itself: all of a profile is optional.
fn keep(path: &mut Vec<String>, table: Table, unknown: &mut Vec<String>) -> Table {
    let mut known = Table::new();
    for (name, value) in table {
        path.push(name.clone());
        let is_known = parse(at(path, value.clone())).is_some();
        match value {
            value if is_known => {
                known.insert(name, value);
            }
            Value::Table(table) if parse(at(path, Value::Table(Table::new()))).is_some() => {
                let kept = keep(path, table, unknown);
                known.insert(name, Value::Table(kept));
            }
            _ => unknown.push(path.join(".")),
        }
        path.pop();
    }
    known
}

/// A profile with nothing but a value at a path.
fn at(path: &[String], value: Value) -> Value {
    path.iter().rev().fold(value, |value, name| {
        Value::Table(Table::from_iter([(name.clone(), value)]))
    })
}
