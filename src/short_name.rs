//! Names between modules that are both made here: numbers, since nobody else reads them and each is written twice or more.
//!
//! What users see has its words: functions that trap, in the name section, and whatever a guest's own modules import.

use std::char::from_digit;

/// All letters and digits that a number can be written with in one case.
const RADIX: usize = 36;

/// The name that a number makes.
pub(crate) fn short_name(mut number: usize) -> String {
    let mut digits = Vec::new();
    loop {
        digits.extend(from_digit((number % RADIX) as u32, RADIX as u32));
        number /= RADIX;
        if number == 0 {
            return digits.into_iter().rev().collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn names_are_short_and_differ() {
        let names: BTreeSet<String> = (0..RADIX * RADIX).map(short_name).collect();
        assert_eq!(names.len(), RADIX * RADIX);
        assert!(names.iter().all(|name| name.len() <= 2));
        assert_eq!([0, 35, 36].map(short_name), ["0", "z", "10"]);
    }
}
