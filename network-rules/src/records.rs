//! Tables of records of various lengths, in order, as bytes.
//!
//! | part | bytes |
//! |---|---|
//! | count | number |
//! | ends | for each record: where it ends (number), counted from the end of this part |
//! | records | one after another |
//!
//! Numbers are little-endian `u32`s. Bytes that are no table have no records.

/// A table, which is searched where it is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Records<'a> {
    ends: &'a [[u8; 4]],
    bytes: &'a [u8],
}

impl<'a> Records<'a> {
    pub(crate) fn new(table: &'a [u8]) -> Self {
        Self::read(table).unwrap_or(Self {
            ends: &[],
            bytes: &[],
        })
    }

    fn read(table: &'a [u8]) -> Option<Self> {
        let (count, rest) = table.split_first_chunk()?;
        let length = number(*count).checked_mul(4)?;
        let (ends, bytes) = rest.split_at_checked(length)?;
        Some(Self {
            ends: ends.as_chunks().0,
            bytes,
        })
    }

    /// The last record that is not after what is looked for, of records that were written in that order.
    pub(crate) fn last_until(&self, is_after: impl Fn(&'a [u8]) -> bool) -> Option<&'a [u8]> {
        let (mut from, mut to) = (0, self.ends.len());
        while from < to {
            let middle = from.midpoint(to);
            if is_after(self.get(middle)?) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        self.get(from.checked_sub(1)?)
    }

    fn get(&self, index: usize) -> Option<&'a [u8]> {
        let start = match index.checked_sub(1) {
            Some(before) => number(*self.ends.get(before)?),
            None => 0,
        };
        self.bytes.get(start..number(*self.ends.get(index)?))
    }
}

fn number(bytes: [u8; 4]) -> usize {
    u32::from_le_bytes(bytes) as usize
}

/// Writes a table of records, which are in order.
#[cfg(feature = "alloc")]
pub(crate) fn write(records: &[alloc::vec::Vec<u8>]) -> alloc::vec::Vec<u8> {
    let length = |bytes: usize| u32::try_from(bytes).expect("a table is smaller than 4 GiB");
    let mut table = length(records.len()).to_le_bytes().to_vec();
    let mut end = 0;
    for record in records {
        end += record.len();
        table.extend(length(end).to_le_bytes());
    }
    table.extend(records.iter().flatten());
    table
}

#[cfg(all(test, feature = "alloc"))]
mod tests {
    use core::cell::Cell;

    use super::{Records, write};

    /// As many comparisons as numbers up to the count have bits, whatever is looked for.
    #[test]
    fn searches_are_binary() {
        let numbers = (0..10_000_u32).map(|number| (2 * number).to_be_bytes().to_vec());
        let bytes = write(&numbers.collect::<alloc::vec::Vec<_>>());
        let records = Records::new(&bytes);
        for wanted in (0..20_000_u32).step_by(7) {
            let compared = Cell::new(0);
            let found = records.last_until(|record| {
                compared.set(compared.get() + 1);
                record > &wanted.to_be_bytes()[..]
            });
            assert_eq!(found, Some(&(wanted & !1).to_be_bytes()[..]));
            assert!(compared.get() <= 14, "{} comparisons", compared.get());
        }
    }
}
