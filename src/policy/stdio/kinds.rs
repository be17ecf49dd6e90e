//! What each of the standard streams can be, and how files say it.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use serde::de::value::{MapAccessDeserializer, StrDeserializer};
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Stream;

/// What standard input is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Input {
    /// The host's.
    Allow,
    /// Closed.
    Deny,
    /// At its end.
    Ignore,
    /// These bytes, which are embedded.
    Bytes(Vec<u8>),
    /// What is in this local file when the guest is virtualized.
    Local(PathBuf),
}

/// What standard output or standard error is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Output {
    /// The host's.
    Allow,
    /// Closed.
    Deny,
    /// Writes are accepted and dropped.
    Ignore,
    /// What is written to standard error goes where standard output goes.
    Stdout,
    /// What is written to standard output goes where standard error goes.
    Stderr,
    /// What is written is appended to this file of the guest's, in a directory that is writable in memory.
    File(String),
}

/// How an output is said that is a file: with its path behind this.
const FILE: &str = "file:";

/// Something that no output is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "expected `allow`, `deny`, `ignore`, the other stream, `stdout` or `stderr`, or `file:` and the path of a file in a writable directory, such as `file:/tmp/log`"
)]
#[non_exhaustive]
pub struct UnknownOutput;

impl FromStr for Output {
    type Err = UnknownOutput;

    fn from_str(text: &str) -> Result<Self, UnknownOutput> {
        Ok(match text {
            "allow" => Output::Allow,
            "deny" => Output::Deny,
            "ignore" => Output::Ignore,
            "stdout" => Output::Stdout,
            "stderr" => Output::Stderr,
            _ => match text.strip_prefix(FILE) {
                Some(path) => Output::File(path.to_string()),
                None => return Err(UnknownOutput),
            },
        })
    }
}

impl fmt::Display for Output {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Output::Allow => f.write_str("allow"),
            Output::Deny => f.write_str("deny"),
            Output::Ignore => f.write_str("ignore"),
            Output::Stdout => f.write_str("stdout"),
            Output::Stderr => f.write_str("stderr"),
            Output::File(path) => write!(f, "{FILE}{path}"),
        }
    }
}

impl Serialize for Output {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Output {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(de::Error::custom)
    }
}

impl Input {
    /// Makes a relative local path count from a folder.
    pub(in crate::policy) fn start_from(&mut self, folder: &Path) {
        if let Input::Local(path) = self {
            *path = folder.join(&*path);
        }
    }
}

impl From<Stream> for Input {
    fn from(stream: Stream) -> Self {
        match stream {
            Stream::Allow => Input::Allow,
            Stream::Deny => Input::Deny,
            Stream::Ignore => Input::Ignore,
        }
    }
}

impl From<Stream> for Output {
    fn from(stream: Stream) -> Self {
        match stream {
            Stream::Allow => Output::Allow,
            Stream::Deny => Output::Deny,
            Stream::Ignore => Output::Ignore,
        }
    }
}

/// Text that is embedded.
impl From<&str> for Input {
    fn from(text: &str) -> Self {
        text.to_string().into()
    }
}

/// Text that is embedded.
impl From<String> for Input {
    fn from(text: String) -> Self {
        Input::Bytes(text.into_bytes())
    }
}

impl PartialEq<Stream> for Input {
    fn eq(&self, stream: &Stream) -> bool {
        matches!(
            (self, stream),
            (Input::Allow, Stream::Allow)
                | (Input::Deny, Stream::Deny)
                | (Input::Ignore, Stream::Ignore)
        )
    }
}

impl PartialEq<Stream> for Output {
    fn eq(&self, stream: &Stream) -> bool {
        matches!(
            (self, stream),
            (Output::Allow, Stream::Allow)
                | (Output::Deny, Stream::Deny)
                | (Output::Ignore, Stream::Ignore)
        )
    }
}

/// Embedded input, in the words that embedded files have.
#[derive(Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
struct Written {
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<Vec<u8>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    virtualize: Option<PathBuf>,
}

impl Serialize for Input {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut written = Written::default();
        match self {
            Input::Allow => return Stream::Allow.serialize(serializer),
            Input::Deny => return Stream::Deny.serialize(serializer),
            Input::Ignore => return Stream::Ignore.serialize(serializer),
            Input::Bytes(bytes) => match std::str::from_utf8(bytes) {
                Ok(text) => written.source = Some(text.to_string()),
                Err(_) => written.file = Some(bytes.clone()),
            },
            Input::Local(path) => written.virtualize = Some(path.clone()),
        }
        written.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Input {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(InputVisitor)
    }
}

struct InputVisitor;

impl<'de> Visitor<'de> for InputVisitor {
    type Value = Input;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(
            "`\"allow\"`, `\"deny\"`, `\"ignore\"`, or a table of one field: `source`, `file` or `virtualize`",
        )
    }

    fn visit_str<E: de::Error>(self, word: &str) -> Result<Input, E> {
        Stream::deserialize(StrDeserializer::new(word)).map(Input::from)
    }

    fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<Input, A::Error> {
        let Written {
            source,
            file,
            virtualize,
        } = Written::deserialize(MapAccessDeserializer::new(fields))?;
        match (source, file, virtualize) {
            (Some(text), None, None) => Ok(text.into()),
            (None, Some(bytes), None) => Ok(Input::Bytes(bytes)),
            (None, None, Some(path)) => Ok(Input::Local(path)),
            _ => Err(de::Error::custom(
                "embedded input is a table of one field: `source`, `file` or `virtualize`",
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct File {
        stdin: Input,
    }

    #[test]
    fn input_is_written_as_files_are() {
        for (text, input) in [
            ("stdin = \"ignore\"\n", Input::Ignore),
            ("[stdin]\nsource = \"text\"\n", "text".into()),
            ("[stdin]\nfile = [0, 255]\n", Input::Bytes(vec![0, 255])),
            (
                "[stdin]\nvirtualize = \"a/b\"\n",
                Input::Local("a/b".into()),
            ),
        ] {
            let file = File { stdin: input };
            assert_eq!(toml::from_str::<File>(text).unwrap(), file);
            assert_eq!(toml::to_string(&file).unwrap(), text);
            let json = serde_json::to_string(&file).unwrap();
            assert_eq!(serde_json::from_str::<File>(&json).unwrap(), file);
        }
        for text in [
            "stdin = \"stderr\"",
            "stdin = {}",
            "stdin = { source = \"a\", file = [] }",
            "stdin = { symlink = \"a\" }",
        ] {
            assert!(toml::from_str::<File>(text).is_err(), "{text}");
        }
    }
}
