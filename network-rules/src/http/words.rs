//! What requests are made of by name, and are compared with.
//!
//! The adapter is in outputs of all kinds, with all of its data. So it has none of these names: the table brings them,
//! before its records, each with its length before it.

/// A name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are what they are for")]
pub enum Word {
    Get,
    Head,
    Post,
    Put,
    Delete,
    Connect,
    Options,
    Trace,
    Patch,
    Http,
    Https,
    /// The header.
    Host,
}

/// In the order of [`Word`].
#[cfg(feature = "alloc")]
pub(super) const TEXTS: [&str; 12] = [
    "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH", "http",
    "https", "host",
];

/// The names in a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words<'a>(&'a [u8]);

impl<'a> Words<'a> {
    /// Those at the beginning of a table, and what is behind them.
    pub(super) fn of(table: &'a [u8]) -> (Self, &'a [u8]) {
        let mut rest = table;
        for _ in 0..=Word::Host as usize {
            if take(&mut rest).is_none() {
                rest = &[];
            }
        }
        (Words(table), rest)
    }

    /// One of them.
    pub(super) fn get(self, word: Word) -> &'a [u8] {
        let mut rest = self.0;
        for _ in 0..word as usize {
            if take(&mut rest).is_none() {
                return &[];
            }
        }
        take(&mut rest).unwrap_or_default()
    }
}

/// Takes a name from the front.
fn take<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let (length, after) = rest.split_first()?;
    let (text, after) = after.split_at_checked(usize::from(*length))?;
    *rest = after;
    Some(text)
}

/// The bytes of all of them.
#[cfg(feature = "alloc")]
pub(super) fn encode() -> alloc::vec::Vec<u8> {
    let words = TEXTS.iter().flat_map(|text| {
        let length = text.len() as u8;
        core::iter::once(length).chain(text.bytes())
    });
    words.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_is_found_by_its_place() {
        let bytes = encode();
        let (words, rest) = Words::of(&bytes);
        assert!(rest.is_empty());
        assert_eq!(words.get(Word::Get), b"GET");
        assert_eq!(words.get(Word::Connect), b"CONNECT");
        assert_eq!(words.get(Word::Https), b"https");
        assert_eq!(words.get(Word::Host), b"host");
    }

    #[test]
    fn bytes_that_are_no_table_have_no_words() {
        let (words, rest) = Words::of(b"\xffGET");
        assert!(rest.is_empty() && words.get(Word::Get).is_empty());
        assert!(words.get(Word::Host).is_empty());
    }
}
