//! `wasi:http` of 0.3, where a message has a stream for its body: the adapter keeps its number, and glue does what is done
//! with it.

functions! { http {
    /// Ends a request: the readable end of its body, or 0 if it has none.
    TAKE_REQUEST = "http#take-request"(I32) -> I32;
    /// Ends a response: the readable end of its body, or 0 if it has none.
    TAKE_RESPONSE = "http#take-response"(I32) -> I32;
}}
