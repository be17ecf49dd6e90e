//! Environment variables, arguments and the working directory.

functions! { environment {
    /// The list of the variables that are set.
    GET_VIRTUAL = "environment#get-virtual"() -> I32;
    /// The same with those of the host's that are allowed, out of the result of its `get-environment`.
    FILTER = "environment#filter"(I32) -> I32;
    /// The list of the arguments.
    GET_ARGUMENTS = "environment#get-arguments"() -> I32;
    /// The option of a working directory.
    INITIAL_CWD = "environment#initial-cwd"() -> I32;
}}
