//! The addresses that look-ups returned, which rules with `dns` allow.

use alloc::vec::Vec;
use core::net::IpAddr;

use crate::growth::push;

/// Most addresses that are remembered.
pub const LIMIT: usize = 4096;

/// Addresses, each once: the oldest is forgotten first. One that is looked up again is new again.
#[derive(Debug, Default)]
pub struct LookedUp {
    addresses: Vec<IpAddr>,
    /// Where the oldest is, once there are so many that one has to go.
    oldest: usize,
}

impl LookedUp {
    /// Whether an address is remembered.
    pub fn has(&self, address: IpAddr) -> bool {
        self.addresses.contains(&address.to_canonical())
    }

    /// Remembers an address, in place of the oldest if there are too many.
    pub fn add(&mut self, address: IpAddr) {
        let address = address.to_canonical();
        if let Some(known) = self.addresses.iter().position(|known| *known == address) {
            self.renew(known);
        } else if self.addresses.len() < LIMIT {
            push(&mut self.addresses, address);
        } else if let Some(oldest) = self.addresses.get_mut(self.oldest) {
            *oldest = address;
            self.oldest = if self.oldest + 1 == LIMIT {
                0
            } else {
                self.oldest + 1
            };
        }
    }

    /// Makes the address at a place the newest one.
    fn renew(&mut self, place: usize) {
        // From the oldest on they are in the order of their age, and behind the last comes the first.
        let length = self.addresses.len();
        let mut at = place;
        loop {
            let next = if at + 1 == length { 0 } else { at + 1 };
            if next == self.oldest {
                return;
            }
            if let Ok([this, newer]) = self.addresses.get_disjoint_mut([at, next]) {
                core::mem::swap(this, newer);
            }
            at = next;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use core::net::Ipv4Addr;

    fn numbered(number: usize) -> IpAddr {
        Ipv4Addr::from_bits(0x0100_0000 + number as u32).into()
    }

    #[test]
    fn what_was_looked_up_is_known() {
        let mut known = LookedUp::default();
        assert!(!known.has(numbered(1)));
        known.add(numbered(1));
        assert!(known.has(numbered(1)));
        assert!(!known.has(numbered(2)));
    }

    #[test]
    fn an_address_of_ipv4_is_one_however_it_is_written() {
        let mut known = LookedUp::default();
        known.add("::ffff:192.0.2.7".parse().unwrap());
        assert!(known.has("192.0.2.7".parse().unwrap()));
    }

    #[test]
    fn the_oldest_go_first() {
        let mut known = LookedUp::default();
        (0..LIMIT).for_each(|number| known.add(numbered(number)));
        known.add(numbered(0));
        known.add(numbered(5));
        known.add(numbered(LIMIT));
        known.add(numbered(LIMIT + 1));
        let forgotten: Vec<usize> = (0..LIMIT + 2)
            .filter(|number| !known.has(numbered(*number)))
            .collect();
        assert_eq!(forgotten, [1, 2]);
        (0..LIMIT - 2).for_each(|number| known.add(numbered(2 * LIMIT + number)));
        assert!(known.has(numbered(LIMIT)) && known.has(numbered(LIMIT + 1)));
        assert!(!known.has(numbered(0)) && !known.has(numbered(5)));
    }

    /// Against a list that is in the order of age.
    #[test]
    fn age_is_as_in_a_list_that_is_in_its_order() {
        let mut known = LookedUp::default();
        let mut list: Vec<IpAddr> = Vec::new();
        let mut state = 1u32;
        for _ in 0..3 * LIMIT {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let address = numbered((state >> 8) as usize % (2 * LIMIT));
            known.add(address);
            list.retain(|known| *known != address);
            list.push(address);
            if list.len() > LIMIT {
                list.remove(0);
            }
        }
        for number in 0..2 * LIMIT {
            let address = numbered(number);
            assert_eq!(known.has(address), list.contains(&address), "{number}");
        }
    }
}
