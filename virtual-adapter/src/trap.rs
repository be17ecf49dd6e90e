//! Traps that say why: the name of the trapping function is the message, and a backtrace shows it.

module_support::traps! {
    /// A handle was forged, dropped before, or is of another type.
    stale_handle 1 "wasi-virt: handle is not a live resource of this type";
    /// A guest made more handles than it can need.
    too_many_handles 2 "wasi-virt: too many handles";
    /// The memory limit is reached.
    out_of_memory 3 "wasi-virt: out of memory";
    /// A poll on nothing would never return.
    empty_poll 4 "wasi-virt: poll on an empty list";
    /// The names and values of an HTTP `fields` passed their limit.
    fields_too_large 5 "wasi-virt: http fields are too large";
    /// A defect of the adapter.
    defect 6 "wasi-virt: defect in the adapter";
    /// A future has one value.
    future_was_read 7 "wasi-virt: a future is read twice";
    /// A future has one read at a time, and is dropped when that is over.
    future_is_read 8 "wasi-virt: a future is being read";
    /// A read is cancelled, and none is going on.
    nothing_pending 9 "wasi-virt: a read is cancelled, and none is going on";
    /// A stream whose end was told.
    stream_is_over 10 "wasi-virt: a stream is used after its end";
    /// A shifted wall clock at a time that its type does not hold.
    clock_out_of_range 11 "wasi-virt: the shifted wall clock is out of range";
}
