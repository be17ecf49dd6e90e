//! Memory for what grows. It is never freed: tables that outgrow it double, so they waste no more than they use.
//!
//! At first it comes from what is left behind the module's data, beside what is in use anyway: many programs need no more,
//! and to grow a memory takes a host longer than to instantiate a module. All else comes from `memory.grow`.

#![allow(unsafe_code)]

use core::slice;

use crate::errno::{Errno, Result};

/// A type that zeros are a value of.
///
/// # Safety
///
/// All zeros make a value.
pub unsafe trait Zero: Copy + 'static {}

// SAFETY: zero is an integer.
unsafe impl Zero for u8 {}

// SAFETY: zero is an integer.
unsafe impl Zero for u32 {}

// SAFETY: zero is an integer.
unsafe impl Zero for u64 {}

// SAFETY: zero is `false`.
unsafe impl Zero for bool {}

// SAFETY: zeros are a value of each item.
unsafe impl<T: Zero, const N: usize> Zero for [T; N] {}

/// Makes [`Zero`] a struct of which each field is, by all their names.
macro_rules! zero_struct {
    ($type:ident { $($field:ident),* $(,)? }) => {
        // SAFETY: zeros are a value of each field, or the constant below is not compiled.
        #[allow(unsafe_code)]
        unsafe impl $crate::storage::Zero for $type {}
        const _: fn($type) = |$type { $($field),* }| {
            fn is_zero<T: $crate::storage::Zero>(_: T) {}
            $(is_zero($field);)*
        };
    };
}

/// Makes [`Zero`] an enum of one byte, by the case that is zero.
macro_rules! zero_enum {
    ($type:ident::$case:ident) => {
        // SAFETY: zero is a case, or the constant below is not compiled.
        #[allow(unsafe_code)]
        unsafe impl $crate::storage::Zero for $type {}
        #[allow(unsafe_code)]
        // SAFETY: of an enum of one byte, that is a number.
        const _: () = assert!(unsafe { core::mem::transmute::<$type, u8>($type::$case) } == 0);
    };
}

pub(crate) use {zero_enum, zero_struct};

/// What the address of whatever is taken is a multiple of.
const ALIGNMENT: usize = 8;

/// Most bytes that are ever taken.
const LIMIT: usize = 64 << 20;

/// So many zeros, unless there is no memory.
pub fn zeroed<T: Zero>(count: usize) -> Result<&'static mut [T]> {
    const { assert!(align_of::<T>() <= ALIGNMENT, "aligned to less") }
    let size = size_of::<T>().checked_mul(count);
    let size = size.filter(|&size| size <= LIMIT).ok_or(Errno::NOMEM)?;
    if size == 0 {
        return Ok(&mut []);
    }
    let start = take(size.next_multiple_of(ALIGNMENT)).ok_or(Errno::NOMEM)?;
    // SAFETY: the memory is large enough, aligned for the type, and not at address 0, which belongs to the stack. Nothing
    // else uses it, now or later, and its zeros make values.
    Ok(unsafe { slice::from_raw_parts_mut(start.cast(), count) })
}

/// The items, with room for as many more, or for `first` if there are none.
pub fn grown<T: Zero>(items: &[T], first: usize) -> Result<&'static mut [T]> {
    let grown = zeroed((items.len() * 2).max(first))?;
    copy(items, grown);
    Ok(grown)
}

/// Copies items to the begin of others.
pub fn copy<T: Copy>(from: &[T], to: &mut [T]) {
    for (to, from) in to.iter_mut().zip(from) {
        *to = *from;
    }
}

#[cfg(target_arch = "wasm32")]
use {
    adapter_abi::module::LISTS, core::arch::wasm32::memory_grow, core::cell::Cell,
    module_support::OneThread,
};

#[cfg(target_arch = "wasm32")]
const PAGE: usize = 64 << 10;

#[cfg(target_arch = "wasm32")]
#[derive(Clone, Copy)]
struct Heap {
    next: usize,
    end: usize,
    /// How many bytes can still be taken.
    left: usize,
}

#[cfg(target_arch = "wasm32")]
static HEAP: OneThread<Cell<Heap>> = OneThread::new(Cell::new(Heap {
    next: 0,
    end: 0,
    // What is there at first counts as a page.
    left: LIMIT - PAGE,
}));

/// Takes memory that was never in use, so it is zero.
#[cfg(target_arch = "wasm32")]
fn take(size: usize) -> Option<*mut u8> {
    let mut heap = HEAP.get();
    if heap.end == 0 {
        heap.next = data_end();
        heap.end = LISTS as usize;
    }
    if heap.end - heap.next < size {
        let pages = size.div_ceil(PAGE);
        heap.left = heap.left.checked_sub(pages * PAGE)?;
        let before = memory_grow::<0>(pages);
        if before == usize::MAX {
            return None;
        }
        // Others grow this memory too.
        if before * PAGE != heap.end {
            heap.next = before * PAGE;
        }
        // What ends with the last address is left: a slice has an address behind it.
        heap.end = (before + pages).checked_mul(PAGE)?;
    }
    let start = heap.next;
    heap.next += size;
    HEAP.set(heap);
    Some(start as *mut u8)
}

/// The first address behind the module's data, which the module is verified to end before the lists.
#[cfg(target_arch = "wasm32")]
fn data_end() -> usize {
    // SAFETY: the linker defines it. It has no value, only an address.
    unsafe extern "C" {
        static __heap_base: u8;
    }
    (&raw const __heap_base).addr().next_multiple_of(ALIGNMENT)
}

#[cfg(not(target_arch = "wasm32"))]
fn take(size: usize) -> Option<*mut u8> {
    extern crate std;
    Some(std::vec![0u64; size / 8].leak().as_mut_ptr().cast())
}
