//! Writable memory. Before a call that may change something, glue asks the host's clock for what [`CLOCK`] returns until
//! that is nothing, and says so with [`TOLD`].

functions! { memory {
    /// Where the time goes, an [`Asked`]; a null pointer when it is there.
    CLOCK = "memory#clock"() -> I32;
    /// The time was told.
    TOLD = "memory#told"();
    /// Whether an output stream is one of a file in memory.
    IS_FILE = "memory#is-file"(I32) -> I32;
    /// How many of so many bytes can be written to a stream of a file for certain.
    ROOM = "memory#room"(I32, I64) -> I64;
    /// Writes what a host stream's `read` has answered, if there was room to ask it. Returns the result of a splice.
    SPLICED = "memory#spliced"(I32, I32, I32) -> I32;
    /// Writes what the guest writes to a stream that it has given to a file. Returns what the guest's write does. Makes
    /// requests.
    WRITE_END = "memory#write-end"(I32, I32, I32) -> I32;
    /// As `host-path#find`, where files can be changed.
    FIND_HOST = "memory#find-host"(I32, I32, I32, I32, I32, I32) -> I32;
    /// As `listing#read`, of one in memory or not.
    READ_LISTING = "memory#read-listing"(I32, I32) -> I32;
    /// As `listing#drop`, of one in memory or not.
    DROP_LISTING = "memory#drop-listing"(I32);
    /// A stream that is appended to the file that standard output is; closed, where there is none.
    STDOUT = "memory#stdout"() -> I32;
    /// The same of standard error.
    STDERR = "memory#stderr"() -> I32;
    /// Has a stream of 0.3 appended to the file that standard output is. Returns a future. Makes requests.
    WRITE_STDOUT = "memory#write-stdout"(I32) -> I32;
    /// The same of standard error.
    WRITE_STDERR = "memory#write-stderr"(I32) -> I32;
    /// The value of the future that the last event was about: zero is `ok`, others are errors, by their places.
    VALUE = "memory#value"() -> I32;
}}

/// What the host's clock is asked for: a `datetime`.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct Asked {
    /// Whole seconds.
    pub seconds: u64,
    /// The rest of a second.
    pub nanoseconds: u32,
    /// Whether it was asked for the call in hand.
    pub is_asked: u32,
}
