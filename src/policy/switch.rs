//! How a file says that something is the host's, is not there, or is a value: `true`, `false`, or the value.

use std::collections::BTreeSet;
use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{SeqAccessDeserializer, StrDeserializer};
use serde::de::{self, Deserialize, Deserializer, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};

/// `true`, `false`, or a value.
pub(super) enum Switch<T> {
    Host(bool),
    Value(T),
}

/// What a switch can have besides `true` and `false`.
pub(super) trait Value: for<'de> Deserialize<'de> {
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
    fn to_switch(&self) -> Switch<impl Serialize>;
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

pub(super) fn serialize<V: Switched, S: Serializer>(
    value: &Option<V>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match value.as_ref().map(V::to_switch) {
        None => serializer.serialize_none(),
        Some(Switch::Host(allowed)) => serializer.serialize_bool(allowed),
        Some(Switch::Value(value)) => value.serialize(serializer),
    }
}

pub(super) fn deserialize<'de, V: Switched, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<V>, D::Error> {
    let switch = deserializer.deserialize_any(SwitchVisitor(PhantomData))?;
    Ok(Some(V::from_switch(switch)))
}
