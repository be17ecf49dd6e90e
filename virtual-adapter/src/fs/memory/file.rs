//! What a file holds: pages, which a tree of numbers finds, over what the image has.
//!
//! A page that nobody wrote is not there: its bytes are the image's as far as that goes, else zeros. So what is embedded
//! stays one copy until it is changed, then it is copied page by page, and a file with holes takes what is between them.

use core::ops::Range;

use super::pages::{BITS, NONE, PAGE, Pool, slot};
use crate::abi::Owned;
use crate::fs::{ErrorCode, FsResult};
use crate::growth::has_room;
use crate::streams::READ_AT_ONCE;

/// Most bytes of a file, as on a host.
pub const LARGEST: u64 = i64::MAX as u64;

/// What files are made of.
#[derive(Debug)]
pub struct Store<'n> {
    /// The image.
    pub image: &'n [u8],
    /// Pages.
    pub pool: Pool,
    /// Where bytes of several pages are put together.
    scratch: Owned<u8>,
}

impl<'n> Store<'n> {
    /// One with nothing but the image.
    pub const fn new(image: &'n [u8]) -> Self {
        Store {
            image,
            pool: Pool::new(),
            scratch: Owned::new(),
        }
    }

    /// Makes sure that there is scratch.
    fn prepare(&mut self) -> FsResult<()> {
        const SIZE: usize = READ_AT_ONCE as usize;
        if self.scratch.is_empty() {
            if !has_room(SIZE) {
                return Err(ErrorCode::InsufficientMemory);
            }
            self.scratch = Owned::zeroed(SIZE);
        }
        Ok(())
    }
}

/// How much of something may be used, and is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// How much is used.
    pub used: u64,
    /// How much may be.
    pub limit: u64,
}

impl Budget {
    /// Takes one more.
    pub fn take(&mut self) -> FsResult<()> {
        if self.used >= self.limit {
            return Err(ErrorCode::InsufficientSpace);
        }
        self.used += 1;
        Ok(())
    }

    /// Gives one back.
    pub fn give(&mut self) {
        self.used = self.used.saturating_sub(1);
    }
}

/// What a file holds.
#[derive(Debug)]
pub struct File {
    size: u64,
    /// The bytes of the image that it begins with, where it has no pages.
    base: Range<u32>,
    /// The page of the first numbers, or the only page.
    root: u32,
    /// How many pages of numbers are above each page.
    levels: u32,
}

impl File {
    /// These bytes of the image.
    pub fn of_image(base: Range<u32>) -> Self {
        File {
            size: u64::from(base.end.saturating_sub(base.start)),
            base,
            root: NONE,
            levels: 0,
        }
    }

    /// How many bytes it has.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// How many of its bytes are the image's where there are no pages.
    fn base_length(&self) -> u64 {
        u64::from(self.base.end.saturating_sub(self.base.start))
    }

    /// The page of this index, if it was written.
    fn page(&self, pool: &Pool, index: u64) -> u32 {
        let mut page = self.root;
        if index >> (BITS * self.levels) != 0 {
            return NONE;
        }
        let mut level = self.levels;
        while level > 0 && page != NONE {
            level -= 1;
            page = pool.number(page, slot(index, level));
        }
        page
    }

    /// Reads a part, at most [`READ_AT_ONCE`] bytes. Behind the end there are none.
    pub fn read<'a>(
        &self,
        store: &'a mut Store<'_>,
        offset: u64,
        length: u64,
    ) -> FsResult<&'a [u8]> {
        let length = length
            .min(READ_AT_ONCE)
            .min(self.size.saturating_sub(offset)) as usize;
        let end = offset.saturating_add(length as u64);
        if length == 0 {
            return Ok(&[]);
        }
        if self.root == NONE && end <= self.base_length() {
            return Ok(self.of_base(store.image, offset, length));
        }
        let within = (offset % PAGE as u64) as usize;
        if within + length <= PAGE {
            let page = self.page(&store.pool, offset / PAGE as u64);
            if page != NONE {
                let bytes = store.pool.bytes(page).get(within..within + length);
                return Ok(bytes.unwrap_or_default());
            }
        }
        store.prepare()?;
        self.collect(store, offset, length);
        Ok(store.scratch.get(..length).unwrap_or_default())
    }

    /// Bytes of the image at an offset: fewer than so many where it ends.
    fn of_base<'a>(&self, image: &'a [u8], offset: u64, length: usize) -> &'a [u8] {
        let left = self.base_length().saturating_sub(offset);
        let start = self.base.start as usize + offset.min(self.base_length()) as usize;
        let length = left.min(length as u64) as usize;
        image.get(start..start + length).unwrap_or_default()
    }

    /// Puts a part into the scratch.
    fn collect(&self, store: &mut Store<'_>, offset: u64, length: usize) {
        let Store {
            image,
            pool,
            scratch,
        } = store;
        let mut done = 0;
        while done < length {
            let at = offset + done as u64;
            let within = (at % PAGE as u64) as usize;
            let count = (PAGE - within).min(length - done);
            let Some(to) = scratch.get_mut(done..done + count) else {
                return;
            };
            match self.page(pool, at / PAGE as u64) {
                NONE => copy_or_zero(to, self.of_base(image, at, count)),
                page => {
                    let from = pool.bytes(page).get(within..within + count);
                    copy_or_zero(to, from.unwrap_or_default());
                }
            }
            done += count;
        }
    }

    /// Writes at an offset. Returns how many bytes were written: fewer than all where there is no more room.
    pub fn write(
        &mut self,
        store: &mut Store<'_>,
        budget: &mut Budget,
        offset: u64,
        bytes: &[u8],
    ) -> FsResult<usize> {
        let mut rest = bytes;
        let mut at = offset;
        let mut written = 0;
        while !rest.is_empty() {
            let within = (at % PAGE as u64) as usize;
            let (part, behind) = rest
                .split_at_checked((PAGE - within).min(rest.len()))
                .unwrap_or_default();
            match self.write_in_page(store, budget, at, part) {
                Ok(()) => {}
                Err(error) if written == 0 => return Err(error),
                Err(_) => break,
            }
            written += part.len();
            at += part.len() as u64;
            self.size = self.size.max(at);
            rest = behind;
        }
        Ok(written)
    }

    /// Writes what is in one page.
    fn write_in_page(
        &mut self,
        store: &mut Store<'_>,
        budget: &mut Budget,
        offset: u64,
        part: &[u8],
    ) -> FsResult<()> {
        let index = offset / PAGE as u64;
        let within = (offset % PAGE as u64) as usize;
        let mut page = self.page(&store.pool, index);
        if page == NONE {
            page = self.add_page(&mut store.pool, budget, index)?;
            if part.len() < PAGE {
                let base = self.of_base(store.image, index * PAGE as u64, PAGE);
                copy_or_zero(store.pool.bytes_mut(page), base);
            }
        }
        let bytes = store.pool.bytes_mut(page);
        if let Some(to) = bytes.get_mut(within..within + part.len()) {
            to.copy_from_slice(part);
        }
        Ok(())
    }

    /// Adds the page of an index, whatever is in it.
    fn add_page(&mut self, pool: &mut Pool, budget: &mut Budget, index: u64) -> FsResult<u32> {
        while index >> (BITS * self.levels) != 0 {
            if self.root != NONE {
                let above = take(pool, budget)?;
                pool.bytes_mut(above).fill(0);
                pool.set_number(above, 0, self.root);
                self.root = above;
            }
            self.levels += 1;
        }
        if self.root == NONE {
            self.root = take(pool, budget)?;
            if self.levels > 0 {
                pool.bytes_mut(self.root).fill(0);
            }
        }
        let mut page = self.root;
        for level in (0..self.levels).rev() {
            let place = slot(index, level);
            let mut below = pool.number(page, place);
            if below == NONE {
                below = take(pool, budget)?;
                if level > 0 {
                    pool.bytes_mut(below).fill(0);
                }
                pool.set_number(page, place, below);
            }
            page = below;
        }
        Ok(page)
    }

    /// Cuts it off, or adds zeros.
    pub fn set_size(&mut self, store: &mut Store<'_>, budget: &mut Budget, size: u64) {
        if size < self.size {
            let kept = size.div_ceil(PAGE as u64);
            self.root = cut(&mut store.pool, budget, self.root, self.levels, kept);
            if self.root == NONE {
                self.levels = 0;
            }
            let within = (size % PAGE as u64) as usize;
            let last = self.page(&store.pool, size / PAGE as u64);
            if within > 0 && last != NONE {
                let bytes = store.pool.bytes_mut(last);
                bytes.get_mut(within..).unwrap_or_default().fill(0);
            }
            let base = self.base_length().min(size) as u32;
            self.base.end = self.base.start + base;
        }
        self.size = size;
    }
}

fn take(pool: &mut Pool, budget: &mut Budget) -> FsResult<u32> {
    budget.take()?;
    let page = pool.take();
    if page.is_none() {
        budget.give();
    }
    page.ok_or(ErrorCode::InsufficientMemory)
}

/// Frees the pages below a page of this level whose indexes are at least `kept`. Returns the page if it is still there.
fn cut(pool: &mut Pool, budget: &mut Budget, page: u32, level: u32, kept: u64) -> u32 {
    if page == NONE || kept >> (BITS * level) != 0 {
        return page;
    }
    if level > 0 {
        let first = slot(kept, level - 1);
        let inside = kept & ((1 << (BITS * (level - 1))) - 1);
        for place in first..1 << BITS {
            let below = pool.number(page, place);
            if below != NONE {
                let kept = if place == first { inside } else { 0 };
                let left = cut(pool, budget, below, level - 1, kept);
                pool.set_number(page, place, left);
            }
        }
    }
    let is_empty = level > 0 && pool.bytes(page).iter().all(|byte| *byte == 0);
    if kept == 0 || is_empty {
        pool.give(page);
        budget.give();
        return NONE;
    }
    page
}

/// Copies what there is, and fills the rest with zeros.
fn copy_or_zero(to: &mut [u8], from: &[u8]) {
    let length = from.len().min(to.len());
    let (copied, zeros) = to.split_at_mut_checked(length).unwrap_or_default();
    copied.copy_from_slice(from.get(..length).unwrap_or_default());
    zeros.fill(0);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const UNLIMITED: Budget = Budget {
        used: 0,
        limit: u64::MAX,
    };

    #[derive(Clone, Debug)]
    enum Operation {
        Write(u64, usize),
        Resize(u64),
        Read(u64, usize),
    }

    fn operations() -> impl Strategy<Value = Vec<Operation>> {
        let offset = || {
            prop_oneof![
                0..20_000u64,
                Just(4096),
                Just(8192),
                4_000_000..5_000_000u64
            ]
        };
        let operation = prop_oneof![
            (offset(), 0..10_000usize).prop_map(|(at, count)| Operation::Write(at, count)),
            offset().prop_map(Operation::Resize),
            (offset(), 0..70_000usize).prop_map(|(at, count)| Operation::Read(at, count)),
        ];
        prop::collection::vec(operation, 1..40)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]
        #[test]
        fn a_file_is_what_was_written(operations in operations(), base in 0..9000u32) {
            let image: Vec<u8> = (0..10_000u32).map(|at| (at % 251) as u8 | 1).collect();
            let mut store = Store::new(&image);
            let mut budget = UNLIMITED;
            let mut file = File::of_image(100..100 + base);
            let mut model = image[100..100 + base as usize].to_vec();
            for (round, operation) in operations.into_iter().enumerate() {
                match operation {
                    Operation::Write(at, count) => {
                        let bytes = vec![round as u8 | 128; count];
                        let written = file.write(&mut store, &mut budget, at, &bytes);
                        prop_assert_eq!(written, Ok(count));
                        let end = at as usize + count;
                        if count > 0 {
                            model.resize(model.len().max(end), 0);
                            model[at as usize..end].copy_from_slice(&bytes);
                        }
                    }
                    Operation::Resize(size) => {
                        file.set_size(&mut store, &mut budget, size);
                        model.resize(size as usize, 0);
                    }
                    Operation::Read(at, count) => {
                        let read = file.read(&mut store, at, count as u64).unwrap();
                        let start = model.len().min(at as usize);
                        let end = model.len().min(start + count.min(65_536));
                        prop_assert_eq!(read, &model[start..end]);
                    }
                }
                prop_assert_eq!(file.size(), model.len() as u64);
            }
            file.set_size(&mut store, &mut budget, 0);
            prop_assert_eq!(budget.used, 0);
        }
    }

    #[test]
    fn a_sparse_file_takes_what_was_written() {
        let mut store = Store::new(&[]);
        let mut budget = UNLIMITED;
        let mut file = File::of_image(0..0);
        let far = LARGEST - 1;
        assert_eq!(file.write(&mut store, &mut budget, far, b"x"), Ok(1));
        assert_eq!(file.size(), LARGEST);
        assert!(budget.used < 10, "{}", budget.used);
        assert_eq!(file.read(&mut store, far - 2, 10), Ok(&[0, 0, b'x'][..]));
        file.set_size(&mut store, &mut budget, 1);
        assert_eq!(budget.used, 0);
    }

    #[test]
    fn what_does_not_fit_is_told() {
        let mut store = Store::new(&[]);
        let mut budget = Budget { used: 0, limit: 3 };
        let mut file = File::of_image(0..0);
        // Two pages, and one of numbers.
        let written = file.write(&mut store, &mut budget, 0, &[1; 5 * PAGE]);
        assert_eq!(written, Ok(2 * PAGE));
        let more = file.write(&mut store, &mut budget, 2 * PAGE as u64, b"x");
        assert_eq!(more, Err(ErrorCode::InsufficientSpace));
        assert_eq!(file.size(), 2 * PAGE as u64);
        file.set_size(&mut store, &mut budget, 0);
        assert_eq!(budget.used, 0);
    }
}
