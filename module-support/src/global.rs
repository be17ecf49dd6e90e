//! What there is once per module.

#![allow(unsafe_code)]

use core::cell::UnsafeCell;

/// State of the module.
///
/// Nothing that an action calls comes back to the module: its exports are not re-entered, and what it imports calls no
/// guest. And no action asks for the state that it works on.
pub struct Global<T>(UnsafeCell<T>);

// SAFETY: a module has one thread.
unsafe impl<T> Sync for Global<T> {}

impl<T> Global<T> {
    /// State that begins with `value`.
    pub const fn new(value: T) -> Self {
        Global(UnsafeCell::new(value))
    }

    /// Runs `action` on the state.
    #[inline(always)]
    pub fn with<R>(&self, action: impl FnOnce(&mut T) -> R) -> R {
        // SAFETY: by the rules above there is no other reference.
        action(unsafe { &mut *self.0.get() })
    }
}
