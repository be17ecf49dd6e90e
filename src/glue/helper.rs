//! Functions that several others of a module call, by what they do.
//!
//! A key names all that its code depends on and nothing else: two calls with the same key share one function. Types are
//! in it by their digests, which say all of a type: its layout, what has to be checked of it, and the names in it, which
//! only the functions that show values print. Over the same declared memories, the same digest thus needs the same code;
//! which memories these are the number of the roles says ([`Roles`](super::Roles)).

use wasm_encoder::ValType;

use super::body::Memory;
use super::lift::Lists;
use crate::types::{Digest, ResourceId};

/// What a shared function does.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Helper {
    /// Lifts a list of this type, or a string.
    LiftList(Lists, Digest),
    /// Checks a value that was copied to the adapter, and copies what it points to.
    CheckCopied(Digest),
    /// Checks that bytes are UTF-8.
    CheckUtf8(Memory),
    /// Copies bytes from one memory to another, and checks that they are UTF-8.
    CopyUtf8(Memory, Memory),
    /// Copies what a value points to.
    Relocate(Digest),
    /// Copies a list. Elements of one layout are copied alike, unless they point to more.
    CopyList {
        align: u32,
        size: u32,
        /// The element, if it has pointers.
        pointing: Option<Digest>,
    },
    /// Gives the guest a constant text.
    WriteText,
    /// Writes the value of this number, in this type, that a profile sets.
    WriteValue(u8, Digest),
    /// Ends the line of a traced call and writes it.
    PrintLine,
    /// Shows the value at an address.
    Show(Shown, Digest),
    /// Shows a case of an enum.
    ShowCase(Digest),
    /// Shows flags.
    ShowFlags(Digest),
    /// Shows a string or bytes.
    ShowBytes { is_result: bool },
    /// Shows the first items of a list of this type of elements.
    ShowItems(Shown, Digest),
    /// Tells whether a memory has all of a list.
    IsInBounds(Memory),
    /// Translates the handles in flat values, in slots of these types.
    TranslateFlat(Direction, Vec<ValType>, Digest),
    /// Translates the handles in the value at an address.
    TranslateAt(Direction, Digest),
    /// Translates the handles in a list of this type.
    TranslateList(Direction, Digest),
    /// Does what the adapter wants done with ends of the engine's.
    Serve,
    /// Takes what is inside of a wrapped handle.
    Unwrap(ResourceId),
}

/// Which way a value goes that is shown, and how many others it is inside of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Shown {
    pub(crate) is_result: bool,
    pub(crate) depth: u32,
}

/// Which way handles go: into the wrapper's hands, or out of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Direction {
    /// A wrapped handle is taken apart. Borrowed ones are: callers pass what is inside.
    Unwrap,
    /// A handle is wrapped.
    Wrap,
}
