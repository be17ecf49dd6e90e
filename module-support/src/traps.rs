//! Traps that say why: the name of the trapping function is the message, and a backtrace shows it.

/// Defines functions that trap, each with a number of its own and a message. Where the module panics, it calls the one
/// that is named `defect`.
///
/// Only an export's name keeps its spaces in the name section. The number makes each body differ from the others, or
/// the compiler would merge them.
#[macro_export]
macro_rules! traps {
    ($($(#[$attribute:meta])* $function:ident $number:literal $message:literal;)*) => {
        $(
            $(#[$attribute])*
            #[cfg(target_arch = "wasm32")]
            #[allow(unsafe_code)]
            // SAFETY: no other export begins as messages do, and each module has each of its messages once.
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

        #[cfg(target_arch = "wasm32")]
        #[panic_handler]
        fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
            defect()
        }
    };
}

#[cfg(test)]
mod tests {
    crate::traps! {
        /// A trap.
        defect 1 "wasi-virt: a trap";
    }

    #[test]
    #[should_panic(expected = "wasi-virt: a trap")]
    fn elsewhere_a_trap_is_a_panic() {
        defect();
    }
}
