//! Listings of directories in WASI 0.3: streams of entries that the engine never sees. A read is over at once.

functions! { listing {
    /// The address of a list of entries, of so many at the most, or null at the end.
    READ = "listing#read"(I32, I32) -> I32;
    /// Drops one.
    DROP = "listing#drop"(I32);
}}
