//! Which of the host's descriptors nothing may be changed through.

functions! { read_only {
    /// Adds a descriptor, of the type with this number.
    ADD = "read-only#add"(I32, I32);
    /// Forgets one that was dropped.
    REMOVE = "read-only#remove"(I32, I32);
    /// Whether it is one, of whatever type.
    HAS = "read-only#has"(I32) -> I32;
}}
