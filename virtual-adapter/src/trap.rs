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
}

#[cfg(target_arch = "wasm32")]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    defect()
}
