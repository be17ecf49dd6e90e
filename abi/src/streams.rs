//! Streams that are not files'.

functions! { streams {
    /// A handle of an input stream at its end.
    CLOSED_INPUT = "streams#closed-input"() -> I32;
    /// A handle of an output stream that is closed.
    CLOSED_OUTPUT = "streams#closed-output"() -> I32;
    /// A handle of an output stream that takes what is written, and drops it.
    IGNORED_OUTPUT = "streams#ignored-output"() -> I32;
    /// Whether writes to this output stream succeed.
    ACCEPTS = "streams#accepts"(I32) -> I32;
}}
