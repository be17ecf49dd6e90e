//! Traps that say why: the name of the trapping function is the message, and a backtrace shows it.

module_support::traps! {
    /// The guest passed a pointer that its type's alignment does not divide.
    misaligned_pointer 1 "wasi-virt: pointer is misaligned";
    /// The guest passed a range beyond the last address.
    pointer_overflow 2 "wasi-virt: pointer is out of bounds";
    /// The guest passed a number that its type has no case for.
    unknown_case 5 "wasi-virt: argument is no case of its enum";
    /// The guest passed flags with a bit that its type has none for.
    unknown_flag 6 "wasi-virt: argument has an unknown flag";
    /// Only codes below 126 leave room for the codes of signals.
    exit_code 3 "wasi-virt: exit code is not below 126";
    /// A defect of the front end, or an `exit` that returned.
    defect 4 "wasi-virt: defect in the preview1 front end";
}
