//! The resource `fields`.

use alloc::vec::Vec;
use core::mem;

use super::syntax;
use crate::abi::{Owned, OwnedPair};
use crate::growth::push;
use crate::trap;

/// Names that a guest must not set: they belong to the connection.
const FORBIDDEN: [&[u8]; 9] = [
    b"connection",
    b"host",
    b"http2-settings",
    b"keep-alive",
    b"proxy-authenticate",
    b"proxy-authorization",
    b"proxy-connection",
    b"transfer-encoding",
    b"upgrade",
];

/// Its value is a number, and there is one.
const CONTENT_LENGTH: &[u8] = b"content-length";

/// Most that the names and values of one `fields` may weigh.
const LIMIT: usize = 128 << 10;

/// What a name weighs, besides its bytes, and what a value does: as on a 64-bit wasmtime.
const NAME_WEIGHT: usize = 32;
const VALUE_WEIGHT: usize = 40;

/// The `header-error` of the interface. In 0.3 it is a variant, whose first cases are these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum HeaderError {
    /// A name or value is malformed.
    InvalidSyntax,
    /// The name is not for guests to set.
    Forbidden,
    /// The fields are those of a message.
    Immutable,
    /// The fields are too large, for which 0.2 has no error.
    SizeExceeded,
}

impl HeaderError {
    /// The error in 0.2; a trap if it has none, as on wasmtime.
    pub fn in_0_2(self) -> Self {
        match self {
            HeaderError::SizeExceeded => trap::fields_too_large(),
            error => error,
        }
    }
}

/// Names, each with its values. Names are kept in lower case.
#[derive(Debug)]
pub struct Fields {
    entries: Vec<Entry>,
    weight: usize,
    mutable: bool,
}

#[derive(Debug)]
struct Entry {
    name: Owned<u8>,
    values: Vec<Owned<u8>>,
}

impl Fields {
    /// No fields, mutable.
    pub const fn new() -> Self {
        Fields {
            entries: Vec::new(),
            weight: 0,
            mutable: true,
        }
    }

    /// Fields from pairs.
    pub fn from_list(mut pairs: Owned<OwnedPair>) -> Result<Self, HeaderError> {
        let mut fields = Fields::new();
        for pair in pairs.iter_mut() {
            fields.append(mem::take(&mut pair.name), mem::take(&mut pair.value))?;
        }
        Ok(fields)
    }

    /// A deep copy.
    pub fn copy(&self, mutable: bool) -> Self {
        let mut copy = Fields {
            entries: Vec::new(),
            weight: self.weight,
            mutable,
        };
        for entry in &self.entries {
            let mut values = Vec::new();
            entry
                .values
                .iter()
                .for_each(|value| push(&mut values, Owned::from(&**value)));
            push(
                &mut copy.entries,
                Entry {
                    name: Owned::from(&*entry.name),
                    values,
                },
            );
        }
        copy
    }

    /// Makes them immutable.
    pub fn freeze(&mut self) {
        self.mutable = false;
    }

    /// Values of a name.
    pub fn get(&self, mut name: Owned<u8>) -> &[Owned<u8>] {
        name.make_ascii_lowercase();
        match self
            .position(&name)
            .and_then(|position| self.entries.get(position))
        {
            Some(entry) => &entry.values,
            None => &[],
        }
    }

    /// Sets the values of a name, in place of those it has.
    pub fn set(
        &mut self,
        name: Owned<u8>,
        mut values: Owned<Owned<u8>>,
    ) -> Result<(), HeaderError> {
        let name = check_name(name)?;
        self.check_mutable()?;
        if *name == *CONTENT_LENGTH && values.len() > 1 {
            return Err(HeaderError::InvalidSyntax);
        }
        values
            .iter_mut()
            .try_for_each(|value| check_value(&name, value))?;
        let entry = Entry {
            name,
            values: values.into(),
        };
        let position = self.position(&entry.name);
        let current = position.and_then(|position| self.entries.get_mut(position));
        let before = current.as_deref().map_or(0, Entry::weight);
        if entry.values.is_empty() {
            if let Some(position) = position {
                self.remove(position);
            }
            return Ok(());
        }
        let weight = check_weight(self.weight - before + entry.weight())?;
        match current {
            Some(current) => *current = entry,
            None => push(&mut self.entries, entry),
        }
        self.weight = weight;
        Ok(())
    }

    /// Removes a name; the values that it had.
    pub fn delete(&mut self, name: Owned<u8>) -> Result<Vec<Owned<u8>>, HeaderError> {
        let name = check_name(name)?;
        self.check_mutable()?;
        Ok(match self.position(&name) {
            Some(position) => self.remove(position),
            None => Vec::new(),
        })
    }

    /// Adds a value to a name.
    pub fn append(&mut self, name: Owned<u8>, mut value: Owned<u8>) -> Result<(), HeaderError> {
        let name = check_name(name)?;
        check_value(&name, &mut value)?;
        let position = self.position(&name);
        if *name == *CONTENT_LENGTH && position.is_some() {
            return Err(HeaderError::InvalidSyntax);
        }
        self.check_mutable()?;
        let weight = VALUE_WEIGHT + value.len();
        match position.and_then(|position| self.entries.get_mut(position)) {
            Some(entry) => {
                self.weight = check_weight(self.weight + weight)?;
                push(&mut entry.values, value);
            }
            None => {
                self.weight = check_weight(self.weight + weight + NAME_WEIGHT + name.len())?;
                let mut values = Vec::new();
                push(&mut values, value);
                push(&mut self.entries, Entry { name, values });
            }
        }
        Ok(())
    }

    /// Each value with its name.
    pub fn entries(&self) -> impl Iterator<Item = (&[u8], &[u8])> {
        self.entries
            .iter()
            .flat_map(|entry| entry.values.iter().map(|value| (&*entry.name, &**value)))
    }

    /// How many values there are.
    pub fn count(&self) -> usize {
        self.entries.iter().map(|entry| entry.values.len()).sum()
    }

    fn position(&self, name: &[u8]) -> Option<usize> {
        self.entries.iter().position(|entry| *entry.name == *name)
    }

    /// The last entry takes the place of the removed one, which wasmtime's guests see too.
    fn remove(&mut self, position: usize) -> Vec<Owned<u8>> {
        let last = self.entries.pop();
        let Some(last) = last else { return Vec::new() };
        let removed = match self.entries.get_mut(position) {
            Some(entry) => mem::replace(entry, last),
            None => last,
        };
        self.weight -= removed.weight();
        removed.values
    }

    fn check_mutable(&self) -> Result<(), HeaderError> {
        if self.mutable {
            Ok(())
        } else {
            Err(HeaderError::Immutable)
        }
    }
}

impl Default for Fields {
    fn default() -> Self {
        Fields::new()
    }
}

impl Entry {
    fn weight(&self) -> usize {
        let values: usize = self
            .values
            .iter()
            .map(|value| VALUE_WEIGHT + value.len())
            .sum();
        NAME_WEIGHT + self.name.len() + values
    }
}

fn check_weight(weight: usize) -> Result<usize, HeaderError> {
    if weight > LIMIT {
        return Err(HeaderError::SizeExceeded);
    }
    Ok(weight)
}

/// Returns the name in lower case.
fn check_name(mut name: Owned<u8>) -> Result<Owned<u8>, HeaderError> {
    if !syntax::is_name(&name) {
        return Err(HeaderError::InvalidSyntax);
    }
    name.make_ascii_lowercase();
    if FORBIDDEN.contains(&&*name) {
        Err(HeaderError::Forbidden)
    } else {
        Ok(name)
    }
}

/// Brings a length into its shortest form.
fn check_value(name: &[u8], value: &mut Owned<u8>) -> Result<(), HeaderError> {
    if name != CONTENT_LENGTH {
        return if syntax::is_value(value) {
            Ok(())
        } else {
            Err(HeaderError::InvalidSyntax)
        };
    }
    if !syntax::is_length(value) {
        return Err(HeaderError::InvalidSyntax);
    }
    let mut digits = &**value;
    while let [b'0', rest @ ..] = digits
        && !rest.is_empty()
    {
        digits = rest;
    }
    *value = Owned::from(digits);
    Ok(())
}

#[cfg(target_arch = "wasm32")]
use {
    super::with,
    crate::abi::{Given, List, Outcome, Pair},
    crate::module::{list, reply},
};

exports! { access =>
    "wasi:http/types#[constructor]fields"
    fn new() -> u32 {
        with(access, |http, handles| http.fields.insert(handles, Fields::new()))
    }

    "wasi:http/types#[static]fields.from-list"
    fn from_list(pairs: Given<OwnedPair>, length: usize) -> *const Outcome<u32, HeaderError> {
        let fields = Fields::from_list(pairs.list(length)).map_err(HeaderError::in_0_2);
        reply(with(access, |http, handles| fields.map(|fields| http.fields.insert(handles, fields))).into())
    }

    "wasi:http/types#[method]fields.get"
    fn get(fields: u32, name: Given<u8>, name_length: usize) -> *const List<Owned<u8>> {
        let name = name.list(name_length);
        reply(with(access, |http, handles| List::from(http.fields.get(handles, fields).get(name))))
    }

    "wasi:http/types#[method]fields.has"
    fn has(fields: u32, name: Given<u8>, name_length: usize) -> bool {
        let name = name.list(name_length);
        with(access, |http, handles| !http.fields.get(handles, fields).get(name).is_empty())
    }

    "wasi:http/types#[method]fields.set"
    fn set(
        fields: u32, name: Given<u8>, name_length: usize, values: Given<Owned<u8>>, values_length: usize
    ) -> *const Outcome<(), HeaderError> {
        let (name, values) = (name.list(name_length), values.list(values_length));
        let set = with(access, |http, handles| http.fields.get(handles, fields).set(name, values));
        reply(set.map_err(HeaderError::in_0_2).into())
    }

    "wasi:http/types#[method]fields.delete"
    fn delete(fields: u32, name: Given<u8>, name_length: usize) -> *const Outcome<(), HeaderError> {
        let name = name.list(name_length);
        reply(with(access, |http, handles| http.fields.get(handles, fields).delete(name)).map(drop).into())
    }

    "wasi:http/types#[method]fields.append"
    fn append(
        fields: u32, name: Given<u8>, name_length: usize, value: Given<u8>, value_length: usize
    ) -> *const Outcome<(), HeaderError> {
        let (name, value) = (name.list(name_length), value.list(value_length));
        let appended = with(access, |http, handles| http.fields.get(handles, fields).append(name, value));
        reply(appended.map_err(HeaderError::in_0_2).into())
    }

    "wasi:http/types#[method]fields.entries"
    fn entries(fields: u32) -> *const List<Pair> {
        reply(with(access, |http, handles| {
            let fields = http.fields.get(handles, fields);
            list(fields.count(), fields.entries().map(Pair::from))
        }))
    }

    "wasi:http/types#[method]fields.clone"
    fn clone(fields: u32) -> u32 {
        with(access, |http, handles| {
            let copy = http.fields.get(handles, fields).copy(true);
            http.fields.insert(handles, copy)
        })
    }

    "wasi:http/types#[resource-drop]fields"
    fn drop_fields(fields: u32) {
        with(access, |http, handles| http.fields.remove(handles, fields));
    }
}

#[cfg(test)]
mod tests;
