//! `wasi:config`.

functions! { config {
    /// The result for a key.
    GET = "config#get"(I32, I32) -> I32;
    /// The result with all values.
    GET_ALL = "config#get-all"() -> I32;
    /// The result for a key, or null where the host is to be asked.
    GUARD_GET = "config#guard-get"(I32, I32) -> I32;
    /// All values, with those of the host's that are allowed, out of the result of its `get-all`.
    FILTER_GET_ALL = "config#filter-get-all"(I32) -> I32;
}}
