//! Environment variables.

functions! { environment {
    /// The list of the variables that are set and of the host's that are allowed, out of the result of its
    /// `get-environment`.
    FILTER = "environment#filter"(I32) -> I32;
}}
