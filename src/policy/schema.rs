//! The number of the form in which profiles are written: in files, and in the record of an output.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The form that is known here. What says nothing of its form has this one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Schema;

impl Schema {
    /// Its number.
    pub const NUMBER: u64 = 1;
}

impl Serialize for Schema {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(Schema::NUMBER)
    }
}

impl<'de> Deserialize<'de> for Schema {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match u64::deserialize(deserializer)? {
            Schema::NUMBER => Ok(Schema),
            number => Err(D::Error::custom(format!(
                "schema {number} is not known here, which is {}: use the version of wasi-virt that wrote this, or write \
                 what it says as schema {}",
                Schema::NUMBER,
                Schema::NUMBER
            ))),
        }
    }
}
