//! In the place of `in_memory.rs` where no file can be changed: nothing is known of such ends, and nothing is done.

use adapter_abi::ends::Bytes;

use super::Ends;
use super::streams::File;
use crate::handles::Handles;
use crate::trap;

/// Nothing.
#[derive(Debug)]
pub struct FileEnds {
    /// No files.
    pub memory: (),
}

impl FileEnds {
    /// Nothing is known.
    pub const fn new() -> Self {
        FileEnds { memory: () }
    }
}

/// Takes nothing.
#[inline(always)]
pub fn take(_: &mut module_support::Access<0>) {}

/// Puts nothing back.
#[inline(always)]
pub fn put_back(_: &mut module_support::Access<0>, (): ()) {}

/// None is in memory.
#[inline(always)]
pub fn stream_of(_: &File) -> Option<u32> {
    None
}

impl Ends {
    #[inline(always)]
    pub(super) fn read_in_memory(
        &mut self,
        _: &mut Handles,
        _: u32,
        _: u32,
        _: u32,
    ) -> Option<Bytes> {
        trap::defect()
    }

    #[inline(always)]
    pub(super) fn end_in_memory(&mut self, _: &File) {}

    #[inline(always)]
    pub(super) fn feed_in_memory(&mut self, _: u32, start: u32, end: u32) -> [u32; 2] {
        [start, end]
    }

    #[inline(always)]
    pub(super) fn refill(&mut self, _: u32) {}

    #[inline(always)]
    pub(super) fn stop_in_memory(&mut self, _: u32) {}

    #[inline(always)]
    pub(super) fn room_for(&mut self, _: u32, _: bool) -> u32 {
        self.scratch
    }

    #[inline(always)]
    pub(super) fn take_copied(&mut self, _: u32, _: u32, _: bool) -> bool {
        true
    }

    #[inline(always)]
    pub(super) fn take_drained(&mut self, _: u32, _: u32) -> bool {
        true
    }

    #[inline(always)]
    pub(super) fn abandon(&mut self, _: u32, _: u32) {}

    #[inline(always)]
    pub(super) fn end_sink(&mut self, _: u32) {}

    #[inline(always)]
    pub(super) fn value_of(&mut self, _: u32) -> u32 {
        0
    }

    #[inline(always)]
    pub(super) fn forget_value(&mut self, _: u32) {}
}
