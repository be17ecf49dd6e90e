//! What there is once per module.
//!
//! Two references to one state at a time would be undefined behaviour as soon as one of them can change it. So state is
//! reached with an [`Access`], of which a call has one: while an action works on a state, it has lent that away, and
//! has at most another one in its place, which reaches none of the states in hand. Who asks for such a state again is
//! not compiled:
//!
//! ```compile_fail
//! use module_support::{Access, Global};
//! let state = Global::<u32>::new(0);
//! // SAFETY: this is the only one.
//! let access = &mut unsafe { Access::new() };
//! state.with(access, |_| state.with(access, |_| ()));
//! ```
//!
//! ```compile_fail
//! use module_support::{Access, Global};
//! let state = Global::<u32>::new(0);
//! // SAFETY: this is the only one.
//! let access = &mut unsafe { Access::new() };
//! state.with_inner(access, |_, access| state.with(access, |_| ()));
//! ```
//!
//! What has a higher level can be reached beside it:
//!
//! ```
//! use module_support::{Access, Global};
//! let outer = Global::<u32>::new(1);
//! let inner = Global::<u32, 2>::new(2);
//! // SAFETY: this is the only one.
//! let access = &mut unsafe { Access::new() };
//! let sum = outer.with_inner(access, |one, access| inner.with(access, |two| *one + *two));
//! assert_eq!(sum, 3);
//! ```

#![allow(unsafe_code)]

use core::cell::{Cell, UnsafeCell};
use core::marker::PhantomData;
use core::ops::Deref;

/// What need not be safe to share between threads, since a module has one.
pub struct OneThread<T>(T);

// SAFETY: a module of this target has one thread, for the target has no atomics, and its memory is not shared.
#[cfg(all(target_arch = "wasm32", not(target_feature = "atomics")))]
unsafe impl<T> Sync for OneThread<T> {}

impl<T> OneThread<T> {
    /// A value that only one thread ever sees.
    pub const fn new(value: T) -> Self {
        OneThread(value)
    }
}

impl<T> Deref for OneThread<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// The right to reach the states above a level. Level 0 is below all.
///
/// It cannot be copied, nor made but by an unsafe function and by a state that is reached, and stays on its thread.
pub struct Access<const LEVEL: u8>(PhantomData<*mut ()>);

impl Access<0> {
    /// The right to reach every state.
    ///
    /// # Safety
    ///
    /// While it is used, no other one that was made here is.
    #[inline(always)]
    pub const unsafe fn new() -> Self {
        Access(PhantomData)
    }
}

/// State of the module. Those that an action reaches while it works on another have a higher level.
pub struct Global<T, const LEVEL: u8 = 1>(OneThread<UnsafeCell<T>>);

impl<T, const LEVEL: u8> Global<T, LEVEL> {
    /// State that begins with `value`.
    pub const fn new(value: T) -> Self {
        Global(OneThread::new(UnsafeCell::new(value)))
    }

    /// Runs `action` on the state.
    #[inline(always)]
    pub fn with<const BELOW: u8, R>(
        &self,
        access: &mut Access<BELOW>,
        action: impl FnOnce(&mut T) -> R,
    ) -> R {
        self.with_inner(access, |state, _| action(state))
    }

    /// Runs `action` on the state, and lets it reach those of higher levels.
    #[inline(always)]
    pub fn with_inner<const BELOW: u8, R>(
        &self,
        _: &mut Access<BELOW>,
        action: impl FnOnce(&mut T, &mut Access<LEVEL>) -> R,
    ) -> R {
        const { assert!(BELOW < LEVEL, "a state in hand is not below this one") }
        // SAFETY: this is the only reference to the state. Another could only have been made here, from an access to
        // less than this level, and would still be used. But of all accesses only one can be used at a time, since each
        // is lent to whoever made the next, back to the one of `new`, which is the only one by its contract. So the one
        // given here was made while the other state was in hand, and that made none to less than its own level.
        let state = unsafe { &mut *self.0.get() };
        action(state, &mut Access(PhantomData))
    }
}

/// A module with imports, where it is not its own to say that nothing comes back to it.
pub trait Entered {
    /// Whether one of its functions runs.
    fn is_running() -> &'static OneThread<Cell<bool>>;

    /// Ends the program: a call came while another runs.
    fn trap() -> !;
}

/// Runs `action`, unless another runs.
///
/// # Safety
///
/// The module makes no [`Access`] but here, with one and the same `M`, whose flag nothing else writes.
#[inline(always)]
pub unsafe fn enter<M: Entered, R>(action: impl FnOnce(&mut Access<0>) -> R) -> R {
    begin::<M>();
    // SAFETY: another could only be made here, and as long as this one is used, that traps.
    let result = action(&mut unsafe { Access::new() });
    end::<M>();
    result
}

// These are not inlined and have no parameters, for every function of a module calls them.
#[inline(never)]
fn begin<M: Entered>() {
    if M::is_running().replace(true) {
        M::trap();
    }
}

#[inline(never)]
fn end<M: Entered>() {
    M::is_running().set(false);
}

#[cfg(test)]
mod tests {
    extern crate std;

    use super::*;

    #[test]
    fn state_is_kept() {
        let state = Global::<u32>::new(1);
        // SAFETY: this is the only one.
        let access = &mut unsafe { Access::new() };
        state.with(access, |state| *state += 1);
        assert_eq!(state.with(access, |state| *state), 2);
    }

    /// A module whose flag belongs to a test's thread.
    struct Tested;

    impl Entered for Tested {
        fn is_running() -> &'static OneThread<Cell<bool>> {
            std::thread_local! {
                static RUNNING: &'static OneThread<Cell<bool>> =
                    std::boxed::Box::leak(std::boxed::Box::new(OneThread::new(Cell::new(false))));
            }
            RUNNING.with(|running| *running)
        }

        fn trap() -> ! {
            panic!("entered again")
        }
    }

    #[test]
    #[should_panic(expected = "entered again")]
    fn a_module_is_not_entered_again() {
        // SAFETY: on this thread there is no other access.
        unsafe { enter::<Tested, _>(|_| enter::<Tested, _>(|_| ())) }
    }

    #[test]
    fn a_module_is_entered_again_after_it_was_left() {
        // SAFETY: on this thread there is no other access.
        let twice = [1, 2].map(|number| unsafe { enter::<Tested, _>(|_| number) });
        assert_eq!(twice, [1, 2]);
    }
}
