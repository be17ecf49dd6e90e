//! Standard input that is embedded. Its streams share one position; the functions of streams stand in for WASI's where there
//! are some, and work on all others as well.

functions! { stdin {
    /// `get-stdin`.
    GET = "stdin#get"() -> I32;
    /// `read-via-stream` of 0.3.
    READ_VIA_STREAM = "stdin#read-via-stream"() -> I32;
    /// `input-stream.read`, and `blocking-read`.
    READ = "stdin#read"(I32, I64) -> I32;
    /// `input-stream.skip`, and `blocking-skip`.
    SKIP = "stdin#skip"(I32, I64) -> I32;
    /// `output-stream.splice`, and `blocking-splice`.
    SPLICE = "stdin#splice"(I32, I32, I64) -> I32;
}}
