//! Pages: what all that is written is kept in.
//!
//! All are of one size, so that the pages of what was deleted or cut off serve whatever is written next, and none is lost
//! between others. They come from the allocator, many at a time, and are never given back to it.

use alloc::vec::Vec;

use crate::abi::Owned;
use crate::growth::{has_room, try_push};
use crate::trap;

/// Bytes of a page.
pub const PAGE: usize = 4096;

/// In the place of a page's number: there is none.
pub const NONE: u32 = 0;

/// Numbers in a page.
const NUMBERS: usize = PAGE / size_of::<u32>();

/// Bytes that are taken from the allocator at a time.
const CHUNK: usize = 64 << 10;

const PER_CHUNK: u32 = (CHUNK / PAGE) as u32;

/// All pages. They are known by numbers, from 1 on.
#[derive(Debug)]
pub struct Pool {
    chunks: Vec<Owned<u8>>,
    /// The first page that is not in use. It begins with the number of the next.
    free: u32,
}

impl Pool {
    /// No pages.
    pub const fn new() -> Self {
        Pool {
            chunks: Vec::new(),
            free: NONE,
        }
    }

    /// Takes a page, whatever is in it; `None` where there is no more memory.
    pub fn take(&mut self) -> Option<u32> {
        if self.free == NONE && !self.grow() {
            return None;
        }
        let page = self.free;
        self.free = self.number(page, 0);
        Some(page)
    }

    /// Takes a page of zeros.
    pub fn take_zeros(&mut self) -> Option<u32> {
        let page = self.take()?;
        self.bytes_mut(page).fill(0);
        Some(page)
    }

    /// Gives a page back.
    pub fn give(&mut self, page: u32) {
        let next = self.free;
        self.set_number(page, 0, next);
        self.free = page;
    }

    /// Sees to it that so many pages can be taken.
    pub fn reserve(&mut self, count: u64) -> bool {
        let mut free = 0;
        let mut page = self.free;
        while page != NONE && free < count {
            free += 1;
            page = self.number(page, 0);
        }
        while free < count {
            if !self.grow() {
                return false;
            }
            free += u64::from(PER_CHUNK);
        }
        true
    }

    fn grow(&mut self) -> bool {
        if !has_room(CHUNK) {
            return false;
        }
        let first = self.chunks.len() as u32 * PER_CHUNK + 1;
        if !try_push(&mut self.chunks, Owned::zeroed(CHUNK)) {
            return false;
        }
        (first..first + PER_CHUNK)
            .rev()
            .for_each(|page| self.give(page));
        true
    }

    /// What is in a page.
    pub fn bytes(&self, page: u32) -> &[u8; PAGE] {
        let (chunk, start) = place(page);
        let bytes = self.chunks.get(chunk).and_then(|chunk| chunk.get(start..));
        match bytes.and_then(|bytes| bytes.first_chunk()) {
            Some(bytes) => bytes,
            None => trap::defect(),
        }
    }

    /// What is in a page, to be changed.
    pub fn bytes_mut(&mut self, page: u32) -> &mut [u8; PAGE] {
        let (chunk, start) = place(page);
        let chunk = self.chunks.get_mut(chunk);
        let bytes = chunk.and_then(|chunk| chunk.get_mut(start..));
        match bytes.and_then(|bytes| bytes.first_chunk_mut()) {
            Some(bytes) => bytes,
            None => trap::defect(),
        }
    }

    /// A number in a page of numbers.
    pub fn number(&self, page: u32, place: usize) -> u32 {
        let numbers = self.bytes(page).as_chunks().0;
        numbers.get(place).copied().map_or(NONE, u32::from_le_bytes)
    }

    /// Writes a number into a page of numbers.
    pub fn set_number(&mut self, page: u32, place: usize, number: u32) {
        let numbers = self.bytes_mut(page).as_chunks_mut().0;
        if let Some(bytes) = numbers.get_mut(place) {
            *bytes = number.to_le_bytes();
        }
    }

    /// How many pages there are, used or not.
    pub fn count(&self) -> usize {
        self.chunks.len() * PER_CHUNK as usize
    }
}

impl Default for Pool {
    fn default() -> Self {
        Pool::new()
    }
}

/// Where a page is: which chunk it is in, and where in that.
fn place(page: u32) -> (usize, usize) {
    let place = page.wrapping_sub(1);
    let start = (place % PER_CHUNK) as usize * PAGE;
    ((place / PER_CHUNK) as usize, start)
}

/// How many bits of an index one page of numbers decides.
pub const BITS: u32 = NUMBERS.trailing_zeros();

/// The place in a page of numbers that an index has at a level.
pub fn slot(index: u64, level: u32) -> usize {
    (index >> (BITS * level)) as usize & (NUMBERS - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_used_again() {
        let mut pool = Pool::new();
        let pages: Vec<u32> = (0..40).map(|_| pool.take_zeros().unwrap()).collect();
        for page in &pages {
            pool.bytes_mut(*page).fill(*page as u8);
        }
        for page in &pages {
            assert_eq!(pool.bytes(*page), &[*page as u8; PAGE]);
        }
        let count = pool.count();
        pages.iter().for_each(|page| pool.give(*page));
        for _ in 0..pages.len() {
            let page = pool.take_zeros().unwrap();
            assert_eq!(pool.bytes(page), &[0; PAGE]);
        }
        assert_eq!(pool.count(), count);
    }
}
