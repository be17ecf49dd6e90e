//! Lines about calls.

/// Most bytes that are shown of a string or a list of bytes.
pub const SHOWN: usize = 64;

/// In the place of the handle of an error: there is none.
pub const NO_ERROR: u32 = crate::NONE;

functions! { trace {
    /// Begins a line. False if the call is inside of another that has one.
    BEGIN = "trace#begin"() -> I32;
    /// Adds up to eight bytes of text.
    WORD = "trace#word"(I64);
    /// Adds a number.
    UNSIGNED = "trace#unsigned"(I64);
    /// Adds a number.
    SIGNED = "trace#signed"(I64);
    /// Adds a number, in hexadecimal.
    HEXADECIMAL = "trace#hexadecimal"(I64);
    /// Adds a character.
    CHARACTER = "trace#character"(I32);
    /// The address for the start of what is quoted: [`SHOWN`] bytes, or all there is.
    START = "trace#start"() -> I32;
    /// Adds what is there as one of this length.
    QUOTED = "trace#quoted"(I32);
    /// Ends the line, and gives the address of its text.
    FINISH = "trace#finish"() -> I32;
    /// The length of the text.
    LENGTH = "trace#length"() -> I32;
    /// The address for the host's result of the write.
    OUTCOME = "trace#outcome"() -> I32;
    /// The handle of the host's error that the caller has to drop, or [`NO_ERROR`].
    WRITTEN = "trace#written"() -> I32;
}}
