//! What there is once per module: its state.

#![allow(unsafe_code)]

use core::cell::UnsafeCell;

use crate::host::Imports;
use crate::program::Program;

/// State of the module.
pub struct Global<T>(UnsafeCell<T>);

// SAFETY: the module has one thread.
unsafe impl<T> Sync for Global<T> {}

impl<T> Global<T> {
    /// State that begins with `value`.
    pub const fn new(value: T) -> Self {
        Global(UnsafeCell::new(value))
    }

    /// Runs `action` on the state. Nothing that an action calls comes back to the module: neither the host nor the
    /// linker's functions call a guest.
    #[inline(always)]
    pub fn with<R>(&self, action: impl FnOnce(&mut T) -> R) -> R {
        // SAFETY: by the rule above there is no other reference.
        action(unsafe { &mut *self.0.get() })
    }
}

/// The program that the module serves.
pub static PROGRAM: Global<Program<Imports>> = Global::new(Program::new(Imports));
