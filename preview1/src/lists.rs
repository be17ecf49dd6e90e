//! Lists in results, and the memory that they lie in.
//!
//! That memory has the lists of one result at a time: a call whose result has lists frees those of the result before. So
//! it borrows [`Lists`] for as long as its own are used. To use two results at a time does not compile, nor does it to
//! use one for longer:
//!
//! ```compile_fail
//! use preview1::{host::Host, lists::Lists};
//! fn in_one(host: &mut impl Host, lists: &mut Lists) -> usize {
//!     let one = host.get_random_bytes(lists, 1);
//!     let two = host.get_random_bytes(lists, 2);
//!     one.items().len() + two.items().len()
//! }
//! ```
//!
//! ```compile_fail
//! use preview1::{host::Host, lists::Lists};
//! fn beyond_the_call<'a>(host: &mut impl Host, lists: &mut Lists) -> &'a [u8] {
//!     host.get_random_bytes(lists, 1).items()
//! }
//! ```
//!
//! Results can be used one after the other, and what returns no list can be called meanwhile:
//!
//! ```
//! use preview1::{host::Host, lists::Lists};
//! fn one_by_one(host: &mut impl Host, lists: &mut Lists) -> usize {
//!     let one = host.get_random_bytes(lists, 1);
//!     host.store(0, one.items());
//!     let length = one.items().len();
//!     let two = host.get_random_bytes(lists, 2);
//!     length + two.items().len()
//! }
//! ```

#![allow(unsafe_code)]

use core::marker::PhantomData;
use core::slice;

/// The memory of the lists in results.
///
/// It cannot be copied, and only an unsafe function makes it.
pub struct Lists(());

impl Lists {
    /// The memory of the lists that the module's imports return.
    ///
    /// # Safety
    ///
    /// The module has no other.
    pub const unsafe fn new() -> Self {
        Lists(())
    }

    /// The same memory, where the next list may be copied to this place in the guest's memory instead.
    pub fn aim(&mut self, guest: u32, room: u32) -> Aimed<'_> {
        Aimed {
            lists: self,
            guest,
            room,
        }
    }
}

/// The memory of the lists in results, and the place in the guest's memory that one may be copied to instead.
pub struct Aimed<'l> {
    /// Where the list lies if it is not copied.
    pub lists: &'l mut Lists,
    /// Where in the guest's memory it may be copied to.
    pub guest: u32,
    /// How long it may be for that.
    pub room: u32,
}

/// A list in a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct List<'l, T> {
    start: *const T,
    length: usize,
    lists: PhantomData<&'l [T]>,
}

/// A string, or a list of bytes, in a result.
pub type Text<'l> = List<'l, u8>;

/// Where a list lies that the linker has copied into the guest's memory: not here.
const DIRECT: usize = adapter_abi::preview1::IN_GUEST as usize;

impl<'l, T> List<'l, T> {
    /// Number of items.
    pub fn length(&self) -> usize {
        self.length
    }

    /// Whether the items are in the guest's memory already.
    pub fn is_direct(&self) -> bool {
        self.start as usize == DIRECT
    }

    /// The items; none where they are in the guest's memory.
    pub fn items(&self) -> &'l [T] {
        if self.length == 0 || self.is_direct() {
            return &[];
        }
        // SAFETY: a list is in a result, for nothing else makes one. Whoever answers the call has written its items, valid
        // and aligned, to memory that `realloc` gave out: no static and no storage of the module is there. It is given out
        // again only after a reset, which needs the module's one `Lists`, and that is borrowed for `'l`.
        unsafe { slice::from_raw_parts(self.start, self.length) }
    }
}

#[cfg(test)]
impl Lists {
    /// That of a host which leaks its lists: nothing is ever freed.
    pub fn leaked() -> Self {
        Lists(())
    }
}

#[cfg(test)]
impl<T> List<'_, T> {
    /// A list that lives as long as the tests do.
    pub fn leaked(items: Vec<T>) -> Self {
        let items = items.leak();
        List {
            start: items.as_ptr(),
            length: items.len(),
            lists: PhantomData,
        }
    }

    /// A list of that many items that the linker has copied.
    pub fn direct(length: usize) -> Self {
        List {
            start: DIRECT as *const T,
            length,
            lists: PhantomData,
        }
    }
}
