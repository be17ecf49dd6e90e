//! Futures of WASI 0.3 whose value is known when they are made. The engine never sees one: a read is over at once.

functions! { futures {
    /// A handle of the readable end of a future with this value.
    READY = "futures#ready"(I32) -> I32;
    /// The value of one that was not read before.
    READ = "futures#read"(I32) -> I32;
    /// Drops one.
    DROP = "futures#drop"(I32);
}}
