//! Polling virtual pollables beside the host's.

functions! { poll {
    /// Begins a list of ready pollables.
    BEGIN = "poll#begin"();
    /// Adds the index of one.
    PUSH = "poll#push"(I32);
    /// The list.
    FINISH = "poll#finish"() -> I32;
}}
