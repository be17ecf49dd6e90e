//! Traps that say why: the name of the trapping function is the message, and a backtrace shows it.

/// Only an export's name keeps its spaces in the name section. The number makes each body differ from the
/// others, or the compiler would merge them.
macro_rules! traps {
    ($($(#[$attribute:meta])* $function:ident $number:literal $message:literal;)*) => {
        $(
            $(#[$attribute])*
            #[cfg(target_arch = "wasm32")]
            #[allow(unsafe_code)]
            #[unsafe(export_name = $message)]
            #[cold]
            #[inline(never)]
            pub extern "C" fn $function() -> ! {
                core::hint::black_box($number);
                core::arch::wasm32::unreachable()
            }

            $(#[$attribute])*
            #[cfg(not(target_arch = "wasm32"))]
            pub fn $function() -> ! {
                panic!($message)
            }
        )*
    };
}

traps! {
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

#[cfg(target_arch = "wasm32")]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    defect()
}
