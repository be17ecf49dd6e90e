//! Random numbers that come from a seed.

functions! { random {
    /// Insecure bytes.
    INSECURE_BYTES = "random#insecure-bytes"(I64) -> I32;
    /// An insecure number.
    INSECURE_NUMBER = "random#insecure-number"() -> I64;
    /// The seed for hash maps.
    HASH_SEED = "random#hash-seed"() -> I32;
    /// Bytes that are called secure, and are not.
    SECURE_BYTES = "random#secure-bytes"(I64) -> I32;
    /// A number of the same kind.
    SECURE_NUMBER = "random#secure-number"() -> I64;
}}
