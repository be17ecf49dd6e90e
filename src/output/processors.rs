//! How many threads work at a time: no more than there are processors for them.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::available_parallelism;

/// More do not pay: they wait for memory, and for the one file that all of them write.
const MOST: usize = 4;

/// The processors that an output is written with, and how many of them nothing is done on.
pub(super) struct Processors {
    all: usize,
    free: AtomicUsize,
}

impl Processors {
    /// Those of the machine. One of them is the caller's.
    pub(super) fn of_machine() -> Self {
        Self::new(available_parallelism().map_or(1, |count| count.get().min(MOST)))
    }

    pub(super) fn new(all: usize) -> Self {
        let free = AtomicUsize::new(all - 1);
        Processors { all, free }
    }

    pub(super) fn count(&self) -> usize {
        self.all
    }

    /// Takes one for a thread, if one is free, until the claim is dropped.
    pub(super) fn claim(&self) -> Option<Claim<'_>> {
        let taken = |free: usize| free.checked_sub(1);
        let claimed = self
            .free
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, taken);
        claimed.is_ok().then(|| Claim(self))
    }

    /// Says that the caller does nothing on its own until others have ended.
    pub(super) fn release_own(&self) {
        self.free.fetch_add(1, Ordering::Relaxed);
    }
}

/// A processor that is in use.
pub(super) struct Claim<'p>(&'p Processors);

impl Drop for Claim<'_> {
    fn drop(&mut self) {
        self.0.free.fetch_add(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_are_claimed_than_there_are_and_what_is_dropped_is_free() {
        let processors = Processors::new(3);
        let claims = [(); 4].map(|()| processors.claim().is_some());
        assert_eq!(claims, [true; 4], "each was dropped at once");
        let claims = [(); 4].map(|()| processors.claim());
        let are_some = claims.each_ref().map(Option::is_some);
        assert_eq!(are_some, [true, true, false, false]);
        drop(claims);
        assert!(processors.claim().is_some());
    }

    #[test]
    fn what_the_caller_releases_is_free() {
        let processors = Processors::new(1);
        assert!(processors.claim().is_none());
        processors.release_own();
        assert!(processors.claim().is_some());
    }

    #[test]
    fn a_machine_has_one_and_no_more_than_are_of_use() {
        assert!((1..=MOST).contains(&Processors::of_machine().count()));
    }
}
