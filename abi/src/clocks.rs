//! Clocks that the adapter answers. A `datetime` of 0.2 and an `instant` of 0.3 are laid out alike.

functions! { clocks {
    /// `now` of a wall clock that stands still.
    FIXED = "clocks#fixed"() -> I32;
    /// Its resolution, as a `datetime`.
    FIXED_RESOLUTION = "clocks#fixed-resolution"() -> I32;
    /// Its resolution, in nanoseconds.
    FIXED_RESOLUTION_IN_0_3 = "clocks#fixed-resolution-in-0.3"() -> I64;
    /// Shifts the host's `datetime`.
    SHIFT = "clocks#shift"(I32) -> I32;
    /// Shifts the host's `instant`, which can be before 1970.
    SHIFT_IN_0_3 = "clocks#shift-in-0.3"(I32) -> I32;
    /// `now` of a stepping clock.
    NOW = "clocks#now"() -> I64;
    /// Its resolution.
    STEP = "clocks#step"() -> I64;
    /// A pollable that is ready when the clock has come to an instant.
    SUBSCRIBE_INSTANT = "clocks#subscribe-instant"(I64) -> I32;
    /// A pollable that is ready when a duration is over.
    SUBSCRIBE_DURATION = "clocks#subscribe-duration"(I64) -> I32;
    /// Moves the clock on to an instant.
    WAIT_UNTIL = "clocks#wait-until"(I64);
    /// Moves the clock on by a duration.
    WAIT_FOR = "clocks#wait-for"(I64);
    /// `pollable.ready`, where pollables can be timers.
    READY = "clocks#ready"(I32) -> I32;
    /// `pollable.block`, where they can be.
    BLOCK = "clocks#block"(I32);
    /// `poll` on virtual pollables, where they can be.
    POLL = "clocks#poll"(I32, I32) -> I32;
    /// Whether a pollable of a list is ready, which [`crate::poll`] collects.
    CHECK = "clocks#check"(I32) -> I32;
    /// When all were looked at: whether to look again, for nothing was ready, and the clock has moved on to the first timer.
    WAITS = "clocks#waits"() -> I32;
}}
