//! The canonical ABI: values laid out as the callers of the exports expect and read them.
//!
//! Types with `repr(C)` have their canonical layout in a 32-bit memory, so that a result is a plain Rust value.

#![allow(unsafe_code)]

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::alloc::Layout;
#[cfg(target_arch = "wasm32")]
use core::mem::offset_of;
use core::mem::{ManuallyDrop, MaybeUninit};
use core::ops::{Deref, DerefMut};
use core::{ptr, slice};

use crate::trap;

/// A `result`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C, u8)]
pub enum Outcome<T, E> {
    /// Success.
    Ok(T),
    /// Failure.
    Err(E),
}

/// An `option`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C, u8)]
pub enum Optional<T> {
    /// Nothing.
    None,
    /// A value.
    Some(T),
}

impl<T> From<Option<T>> for Optional<T> {
    fn from(option: Option<T>) -> Self {
        match option {
            None => Optional::None,
            Some(value) => Optional::Some(value),
        }
    }
}

impl<T> Optional<T> {
    /// Nothing, or another form of the value.
    pub fn map<U>(self, form: impl FnOnce(T) -> U) -> Optional<U> {
        match self {
            Optional::None => Optional::None,
            Optional::Some(value) => Optional::Some(form(value)),
        }
    }

    /// The value, which is made if there is none.
    pub fn get_or_insert_with(&mut self, make: impl FnOnce() -> T) -> &mut T {
        if let Optional::None = self {
            *self = Optional::Some(make());
        }
        match self {
            Optional::Some(value) => value,
            Optional::None => trap::defect(),
        }
    }

    /// An `option` from its flat form.
    pub fn new(case: u32, value: T) -> Self {
        if case == 0 {
            Optional::None
        } else {
            Optional::Some(value)
        }
    }
}

impl<T, E> Outcome<T, E> {
    /// The same failure, or another form of the success.
    pub fn map<U>(self, form: impl FnOnce(T) -> U) -> Outcome<U, E> {
        match self {
            Outcome::Ok(value) => Outcome::Ok(form(value)),
            Outcome::Err(error) => Outcome::Err(error),
        }
    }
}

impl<T, E> From<Result<T, E>> for Outcome<T, E> {
    fn from(result: Result<T, E>) -> Self {
        match result {
            Ok(value) => Outcome::Ok(value),
            Err(error) => Outcome::Err(error),
        }
    }
}

/// A list in a result. What it was made from must live until the next call.
#[derive(Debug)]
#[repr(C)]
pub struct List<T> {
    start: *const T,
    length: usize,
}

impl<T> List<T> {
    /// The empty list.
    pub const EMPTY: List<T> = List {
        start: ptr::dangling(),
        length: 0,
    };
}

impl<T> Clone for List<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for List<T> {}

impl<T> From<&[T]> for List<T> {
    fn from(items: &[T]) -> Self {
        List {
            start: items.as_ptr(),
            length: items.len(),
        }
    }
}

// The structs of the contract have lists of one kind here and of another in the tool.
#[cfg(target_arch = "wasm32")]
const _: () = {
    assert!(size_of::<List<u8>>() == size_of::<adapter_abi::List>());
    assert!(align_of::<List<u8>>() == align_of::<adapter_abi::List>());
    assert!(offset_of!(List<u8>, start) == offset_of!(adapter_abi::List, pointer));
    assert!(offset_of!(List<u8>, length) == offset_of!(adapter_abi::List, length));
};

/// A text in ASCII. The standard library's way to texts brings a table that would be in all outputs.
pub fn ascii(bytes: &[u8]) -> Option<&str> {
    // SAFETY: ASCII is UTF-8.
    bytes
        .is_ascii()
        .then(|| unsafe { core::str::from_utf8_unchecked(bytes) })
}

/// A string, or a list of bytes, in a result.
pub type Text = List<u8>;

/// A pair of strings in a result.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct Pair {
    name: Text,
    value: Text,
}

impl From<(&[u8], &[u8])> for Pair {
    fn from((name, value): (&[u8], &[u8])) -> Self {
        Pair {
            name: name.into(),
            value: value.into(),
        }
    }
}

/// A list that the adapter owns: a boxed slice with the layout of a list.
#[derive(Debug)]
#[repr(C)]
pub struct Owned<T> {
    start: *mut T,
    length: usize,
}

impl<T> Owned<T> {
    /// The empty list.
    pub const fn new() -> Self {
        Owned {
            start: ptr::null_mut(),
            length: 0,
        }
    }
}

impl<T> Default for Owned<T> {
    fn default() -> Self {
        Owned::new()
    }
}

impl<T> From<Box<[T]>> for Owned<T> {
    fn from(items: Box<[T]>) -> Self {
        Owned {
            length: items.len(),
            start: Box::into_raw(items).cast(),
        }
    }
}

impl<T> From<Vec<T>> for Owned<T> {
    fn from(items: Vec<T>) -> Self {
        items.into_boxed_slice().into()
    }
}

impl<T> Owned<MaybeUninit<T>> {
    /// A list of that many items without values. `Box` and `Vec` would bring the panics of theirs.
    pub fn uninit(length: usize) -> Self {
        let layout = match Layout::array::<T>(length) {
            Ok(layout) if layout.size() == 0 => return Owned::new(),
            Ok(layout) => layout,
            Err(_) => trap::out_of_memory(),
        };
        // SAFETY: the size of the layout was looked at above: it is not zero.
        let start = unsafe { alloc::alloc::alloc(layout) };
        if start.is_null() {
            trap::out_of_memory();
        }
        Owned {
            start: start.cast(),
            length,
        }
    }
}

impl Owned<u8> {
    /// That many zeros.
    pub fn zeroed(length: usize) -> Self {
        let mut bytes = ManuallyDrop::new(Owned::<MaybeUninit<u8>>::uninit(length));
        bytes.iter_mut().for_each(|byte| {
            byte.write(0);
        });
        Owned {
            start: bytes.start.cast(),
            length,
        }
    }
}

impl<T: Copy> From<&[T]> for Owned<T> {
    fn from(items: &[T]) -> Self {
        let copy = ManuallyDrop::new(Owned::<MaybeUninit<T>>::uninit(items.len()));
        let start = copy.start.cast::<T>();
        // SAFETY: the new list has room for so many items, which are copied and need no drop, and was only just allocated,
        // so that it is apart from the others. The old list's pointer is a slice's.
        unsafe { start.copy_from_nonoverlapping(items.as_ptr(), copy.length) };
        Owned {
            start,
            length: copy.length,
        }
    }
}

impl<T> From<Owned<T>> for Vec<T> {
    fn from(items: Owned<T>) -> Self {
        let items = ManuallyDrop::new(items);
        // SAFETY: a list that is not empty has an allocation of just its length, as in `drop`, and is forgotten here; an
        // empty vector needs none.
        unsafe {
            Vec::from_raw_parts(
                if items.length == 0 {
                    ptr::dangling_mut()
                } else {
                    items.start
                },
                items.length,
                items.length,
            )
        }
    }
}

impl<T: PartialEq> PartialEq for Owned<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T> Deref for Owned<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        if self.length == 0 {
            return &[];
        }
        // SAFETY: a list that is not empty was a boxed slice, or was allocated and written as one: by `uninit`, whose items
        // need no value, or by the caller of an export, who vouches for it with a `Given`. It is this list's own, so that
        // whoever borrows it borrows all that refers to the items.
        unsafe { slice::from_raw_parts(self.start, self.length) }
    }
}

impl<T> DerefMut for Owned<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        if self.length == 0 {
            return &mut [];
        }
        // SAFETY: as in `deref`, and borrowed alone.
        unsafe { slice::from_raw_parts_mut(self.start, self.length) }
    }
}

impl<T> Drop for Owned<T> {
    fn drop(&mut self) {
        if self.length != 0 {
            // SAFETY: it has the allocation of a boxed slice of its length, as in `deref`; nothing uses the list any more.
            unsafe {
                drop(Box::from_raw(ptr::slice_from_raw_parts_mut(
                    self.start,
                    self.length,
                )))
            }
        }
    }
}

/// A pair of strings that the adapter owns.
#[derive(Debug)]
#[repr(C)]
pub struct OwnedPair {
    /// First of the pair.
    pub name: Owned<u8>,
    /// Second of the pair.
    pub value: Owned<u8>,
}

impl OwnedPair {
    /// Both, borrowed.
    pub fn borrowed(&self) -> (&[u8], &[u8]) {
        (&self.name, &self.value)
    }
}

/// A pointer in a parameter. Only callers of exports make one, and they vouch for what it points to.
#[repr(transparent)]
pub struct Given<T>(*mut T);

impl<T> Given<T> {
    /// Takes the list of that many items that begins here.
    pub fn list(self, length: usize) -> Owned<T> {
        if length == 0 {
            return Owned::new();
        }
        Owned {
            start: self.0,
            length,
        }
    }

    /// Takes the one value here.
    pub fn value(self) -> T {
        // SAFETY: the caller of the export has allocated the value with `cabi_realloc`, in the size of its type, has had a
        // valid one written there, and has given it away. A `Given` is made by exports only and used up here.
        unsafe { *Box::from_raw(self.0) }
    }
}

impl<T, E> Given<Outcome<T, E>> {
    /// Takes what is in the `ok` of the result here, but not the memory of the result.
    pub fn ok(self) -> Option<T> {
        // SAFETY: as in `value`, but that the memory is not given away: it may be that of a static which is not borrowed at
        // this time. The caller does not use what is in it again.
        match unsafe { self.0.read() } {
            Outcome::Ok(value) => Some(value),
            Outcome::Err(_) => None,
        }
    }
}
