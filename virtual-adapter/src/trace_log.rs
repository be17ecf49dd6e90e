//! Lines about calls: the text that glue makes of a call's parameters and result, for the host's standard error.
//!
//! The module's data is in every output, so there is none for this: short text is numbers in the code.

use crate::abi::Owned;

/// Most bytes of a line, its newline included: as many as one `blocking-write-and-flush` takes.
const LONGEST_LINE: usize = 4096;

/// Room for what ends a line that is too long.
const CUT: usize = "...\n".len();

/// The line that is being written.
#[derive(Debug)]
pub struct Line {
    text: Owned<u8>,
    length: usize,
    is_open: bool,
    is_cut: bool,
}

impl Default for Line {
    fn default() -> Self {
        Line::new()
    }
}

/// Up to eight bytes of text as a word.
const fn word<const N: usize>(text: &[u8; N]) -> u64 {
    let mut word = 0;
    let mut place = N;
    while place > 0 {
        place -= 1;
        word = word << 8 | text[place] as u64;
    }
    word
}

impl Line {
    /// No line.
    pub const fn new() -> Self {
        Line {
            text: Owned::new(),
            length: 0,
            is_open: false,
            is_cut: false,
        }
    }

    /// Begins a line, unless one is open: a call inside of another has none.
    pub fn begin(&mut self) -> bool {
        if self.is_open {
            return false;
        }
        if self.text.is_empty() {
            self.text = Owned::zeroed(LONGEST_LINE);
        }
        self.length = 0;
        self.is_open = true;
        self.is_cut = false;
        true
    }

    fn byte(&mut self, byte: u8) {
        if self.length < LONGEST_LINE - CUT {
            self.push(byte);
        } else {
            self.is_cut = true;
        }
    }

    fn push(&mut self, byte: u8) {
        if let Some(place) = self.text.get_mut(self.length) {
            *place = byte;
            self.length += 1;
        }
    }

    /// Adds up to eight bytes of text, the first the lowest. A zero ends them.
    pub fn word(&mut self, word: u64) {
        let mut rest = word;
        while rest & 0xff != 0 {
            self.byte(rest as u8);
            rest >>= 8;
        }
    }

    /// Adds a number.
    pub fn unsigned(&mut self, value: u64) {
        if value > 9 {
            self.unsigned(value / 10);
        }
        self.byte(b'0' + (value % 10) as u8);
    }

    /// Adds a number.
    pub fn signed(&mut self, value: i64) {
        if value < 0 {
            self.byte(b'-');
        }
        self.unsigned(value.unsigned_abs());
    }

    /// Adds a number, in hexadecimal.
    pub fn hexadecimal(&mut self, value: u64) {
        self.word(const { word(b"0x") });
        self.digits(value);
    }

    fn digits(&mut self, value: u64) {
        if value > 0xf {
            self.digits(value >> 4);
        }
        let digit = (value & 0xf) as u8;
        self.byte(if digit < 10 {
            b'0' + digit
        } else {
            b'a' - 10 + digit
        });
    }

    /// Adds a character in quotes, or a question mark for what is none.
    pub fn character(&mut self, value: u32) {
        let Some(character) = char::from_u32(value) else {
            return self.byte(b'?');
        };
        self.byte(b'\'');
        self.escaped(character, b'\'');
        self.byte(b'\'');
    }

    /// Adds the start of a string or a list of bytes in quotes, and the length of all of it if that is more.
    pub fn quoted(&mut self, start: &[u8], length: usize) {
        let is_more = length > start.len();
        self.byte(b'"');
        let mut rest = start;
        while let [first, ..] = rest {
            rest = match decode(rest) {
                Decoded::Character(character, size) => {
                    self.escaped(character, b'"');
                    rest.get(size..).unwrap_or_default()
                }
                // A character that the cut goes through is left out.
                Decoded::Begun if is_more => break,
                Decoded::Begun | Decoded::Nothing => {
                    self.word(const { word(b"\\x") });
                    if *first < 0x10 {
                        self.byte(b'0');
                    }
                    self.digits((*first).into());
                    rest.get(1..).unwrap_or_default()
                }
            };
        }
        self.byte(b'"');
        if is_more {
            self.word(const { word(b"... (") });
            self.unsigned(length as u64);
            self.word(const { word(b" bytes)") });
        }
    }

    /// Adds a character; what a terminal would obey, or a reader not see, by its number.
    fn escaped(&mut self, character: char, quote: u8) {
        let code = character as u32;
        if code == u32::from(quote) || character == '\\' {
            self.byte(b'\\');
            self.byte(code as u8);
        } else if character == '\n' {
            self.word(const { word(b"\\n") });
        } else if is_hidden(character) {
            self.word(const { word(b"\\u{") });
            self.digits(code.into());
            self.byte(b'}');
        } else {
            self.encoded(code);
        }
    }

    /// Adds a character in UTF-8.
    fn encoded(&mut self, code: u32) {
        let mut rest = match code {
            0..0x80 => return self.byte(code as u8),
            0x80..0x800 => 1,
            0x800..0x1_0000 => 2,
            _ => 3,
        };
        // As many ones at the top as there are bytes.
        self.byte((0xff00_u32 >> (rest + 1) | code >> (6 * rest)) as u8);
        while rest > 0 {
            rest -= 1;
            self.byte((0x80 | code >> (6 * rest) & 0x3f) as u8);
        }
    }

    /// Ends the line, and gives its text.
    pub fn finish(&mut self) -> &[u8] {
        if self.is_cut {
            (0..3).for_each(|_| self.push(b'.'));
        }
        self.push(b'\n');
        self.text.get(..self.length).unwrap_or_default()
    }

    /// The line was written, or could not be.
    pub fn close(&mut self) {
        self.is_open = false;
    }
}

/// What a terminal would obey, or a reader not see.
fn is_hidden(character: char) -> bool {
    matches!(
        character,
        '\0'..='\x1f'
            | '\x7f'..='\u{9f}'
            | '\u{ad}'
            | '\u{61c}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// What bytes begin with.
enum Decoded {
    /// A character of that many bytes.
    Character(char, usize),
    /// One that could go on behind their end.
    Begun,
    /// None.
    Nothing,
}

/// The first character of bytes in UTF-8. The library's function for it has a table.
fn decode(bytes: &[u8]) -> Decoded {
    let Some((&first, rest)) = bytes.split_first() else {
        return Decoded::Begun;
    };
    let (size, least, mut code) = match first {
        0..0x80 => (1, 0, u32::from(first)),
        0xc2..0xe0 => (2, 0x80, u32::from(first & 0x1f)),
        0xe0..0xf0 => (3, 0x800, u32::from(first & 0xf)),
        0xf0..0xf5 => (4, 0x1_0000, u32::from(first & 7)),
        _ => return Decoded::Nothing,
    };
    for place in 0..size - 1 {
        match rest.get(place) {
            None => return Decoded::Begun,
            Some(&byte) if byte & 0xc0 == 0x80 => code = code << 6 | u32::from(byte & 0x3f),
            Some(_) => return Decoded::Nothing,
        }
    }
    match char::from_u32(code) {
        Some(character) if code >= least => Decoded::Character(character, size),
        _ => Decoded::Nothing,
    }
}

#[cfg(target_arch = "wasm32")]
use {
    crate::module::Global,
    adapter_abi::trace::{self, SHOWN},
};

#[cfg(target_arch = "wasm32")]
static LINE: Global<Line, 2> = Global::new(Line::new());

/// The start of a string or list, which the caller copies here.
#[cfg(target_arch = "wasm32")]
static START: Global<[u8; SHOWN]> = Global::new([0; SHOWN]);

/// The host's `result<_, stream-error>` of a write.
#[cfg(target_arch = "wasm32")]
static OUTCOME: Global<[u32; 3]> = Global::new([0; 3]);

exports! { access =>
    // False if the call is inside of another that has a line; then nothing else may be called for it.
    trace::BEGIN
    fn begin() -> bool {
        LINE.with(access, Line::begin)
    }

    trace::WORD
    fn word(text: u64) {
        LINE.with(access, |line| line.word(text));
    }

    trace::UNSIGNED
    fn unsigned(value: u64) {
        LINE.with(access, |line| line.unsigned(value));
    }

    trace::SIGNED
    fn signed(value: i64) {
        LINE.with(access, |line| line.signed(value));
    }

    trace::HEXADECIMAL
    fn hexadecimal(value: u64) {
        LINE.with(access, |line| line.hexadecimal(value));
    }

    trace::CHARACTER
    fn character(value: u32) {
        LINE.with(access, |line| line.character(value));
    }

    // Where the start of what is quoted goes, as much as there is and is shown.
    trace::START
    fn start() -> *mut u8 {
        START.with(access, |start| start.as_mut_ptr())
    }

    // `length` is that of all of it.
    trace::QUOTED
    fn quoted(length: usize) {
        START.with_inner(access, |start, access| {
            let shown = start.get(..length).unwrap_or(start);
            LINE.with(access, |line| line.quoted(shown, length));
        });
    }

    // The text of the line; its length is asked for next.
    trace::FINISH
    fn finish() -> *const u8 {
        LINE.with(access, |line| line.finish().as_ptr())
    }

    trace::LENGTH
    fn length() -> usize {
        LINE.with(access, |line| line.length)
    }

    // Where the host's result of the write goes.
    trace::OUTCOME
    fn outcome() -> *mut u32 {
        OUTCOME.with(access, |outcome| outcome.as_mut_ptr())
    }

    // The handle of the host's error that the caller has to drop, or `NO_ERROR`.
    trace::WRITTEN
    fn written() -> u32 {
        LINE.with(access, Line::close);
        OUTCOME.with(access, |outcome| {
            let [result, error, handle] = *outcome;
            if result & 0xff == 1 && error & 0xff == 0 {
                handle
            } else {
                trace::NO_ERROR
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn shows(add: impl FnOnce(&mut Line), expected: &str) {
        let mut line = Line::new();
        assert!(line.begin());
        add(&mut line);
        let text = String::from_utf8(line.finish().to_vec()).unwrap();
        assert_eq!(text, format!("{expected}\n"));
    }

    #[test]
    fn text_comes_in_words() {
        shows(
            |line| line.word(u64::from_le_bytes(*b"eight by")),
            "eight by",
        );
        shows(
            |line| line.word(u64::from_le_bytes(*b"five\0\0\0\0")),
            "five",
        );
        shows(|line| line.word(0), "");
    }

    #[test]
    fn numbers_are_shown_whole() {
        shows(|line| line.unsigned(0), "0");
        shows(|line| line.unsigned(10), "10");
        shows(|line| line.unsigned(u64::MAX), "18446744073709551615");
        shows(|line| line.signed(-1), "-1");
        shows(|line| line.signed(i64::MIN), "-9223372036854775808");
        shows(|line| line.signed(i64::MAX), "9223372036854775807");
        shows(|line| line.hexadecimal(0), "0x0");
        shows(|line| line.hexadecimal(0x4000_000f), "0x4000000f");
        shows(|line| line.hexadecimal(u64::MAX), "0xffffffffffffffff");
    }

    #[test]
    fn characters_are_shown_not_obeyed() {
        shows(|line| line.character('é' as u32), "'é'");
        shows(|line| line.character('\'' as u32), r"'\''");
        shows(|line| line.character('"' as u32), "'\"'");
        shows(|line| line.character(0x1b), r"'\u{1b}'");
        shows(|line| line.character(0xd800), "?");
        let text = "a\"b\\c\n\r\t\0\x1b[2J\u{9b}é\u{202e}\u{200b}漢";
        let shown = r#""a\"b\\c\n\u{d}\u{9}\u{0}\u{1b}[2J\u{9b}é\u{202e}\u{200b}漢""#;
        shows(|line| line.quoted(text.as_bytes(), text.len()), shown);
    }

    #[test]
    fn bytes_that_are_no_text_are_numbers() {
        let bytes = b"a\xff\x05\xe2\x82b";
        shows(
            |line| line.quoted(bytes, bytes.len()),
            r#""a\xff\u{5}\xe2\x82b""#,
        );
        shows(|line| line.quoted(b"", 0), "\"\"");
        shows(|line| line.quoted(b"\xc3", 1), r#""\xc3""#);
    }

    #[test]
    fn text_is_decoded_as_the_library_does() {
        let check = |bytes: &[u8]| {
            let mut line = Line::new();
            line.begin();
            line.quoted(bytes, bytes.len());
            let mut expected = String::from("\"");
            for chunk in bytes.utf8_chunks() {
                for character in chunk.valid().chars() {
                    match character {
                        '"' | '\\' => expected.extend(['\\', character]),
                        '\n' => expected.push_str("\\n"),
                        _ if is_hidden(character) => {
                            expected.push_str(&format!("\\u{{{:x}}}", character as u32));
                        }
                        _ => expected.push(character),
                    }
                }
                let invalid = chunk.invalid().iter();
                invalid.for_each(|byte| expected.push_str(&format!("\\x{byte:02x}")));
            }
            expected.push_str("\"\n");
            assert_eq!(
                String::from_utf8(line.finish().to_vec()).unwrap(),
                expected,
                "{bytes:x?}"
            );
        };
        for first in 0..=0xff {
            check(&[first]);
            for second in [0x22, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc2, 0xff] {
                for third in [0x41, 0x80, 0xbf, 0xc0] {
                    check(&[first, second, third]);
                    check(&[first, second, third, 0x80, first]);
                }
            }
        }
    }

    #[test]
    fn what_is_cut_says_how_long_it_is() {
        shows(|line| line.quoted(b"start", 70), "\"start\"... (70 bytes)");
        // Half a character is left out, where the other half can follow.
        shows(|line| line.quoted(b"a\xe6\xbc", 70), "\"a\"... (70 bytes)");
        shows(|line| line.quoted(b"a\xff", 70), "\"a\\xff\"... (70 bytes)");
    }

    #[test]
    fn a_line_has_an_end() {
        let mut line = Line::new();
        line.begin();
        (0..LONGEST_LINE).for_each(|_| line.unsigned(1));
        let text = line.finish();
        assert_eq!(text.len(), LONGEST_LINE);
        assert!(text.ends_with(b"11...\n"));
        line.close();
        assert!(line.begin());
        line.unsigned(2);
        assert_eq!(line.finish(), b"2\n");
    }

    #[test]
    fn a_call_inside_of_another_has_no_line() {
        let mut line = Line::new();
        assert!(line.begin());
        assert!(!line.begin());
        line.unsigned(1);
        assert_eq!(line.finish(), b"1\n");
        assert!(!line.begin());
        line.close();
        assert!(line.begin());
    }
}
