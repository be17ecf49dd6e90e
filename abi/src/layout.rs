//! How values lie in a module's memory.

/// An address in a module's memory.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(transparent)]
pub struct Pointer(pub u32);

/// A list or string in a module's memory.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(C)]
pub struct List {
    /// Where it begins.
    pub pointer: Pointer,
    /// How many items it has.
    pub length: u32,
}
