//! A preview1 reactor: a core module with `_initialize` and exports described in a custom section.

use std::sync::atomic::{AtomicBool, Ordering};

wit_bindgen::generate!({
    inline: "
        package test:reactor;
        world guest {
            export add: func(a: u32, b: u32) -> u32;
            export initialized: func() -> bool;
            export env: func(name: string) -> option<string>;
        }
    ",
});

static INITIALIZED: AtomicBool = AtomicBool::new(false);

unsafe extern "C" {
    fn __wasm_call_ctors();
}

/// # Safety
/// The host calls this once, before any other export.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn _initialize() {
    unsafe { __wasm_call_ctors() };
    INITIALIZED.store(true, Ordering::Relaxed);
}

struct Reactor;

impl Guest for Reactor {
    fn add(a: u32, b: u32) -> u32 {
        a.wrapping_add(b)
    }

    fn initialized() -> bool {
        INITIALIZED.load(Ordering::Relaxed)
    }

    fn env(name: String) -> Option<String> {
        std::env::var(name).ok()
    }
}

export!(Reactor);
