//! `wasi:random` from seeds: the same numbers in each version of WASI, and in each way to link.
//!
//! The algorithm is ChaCha20 with a counter and a nonce of 64 bits each. The key is the seed: its 8 bytes, the lowest
//! first, and 24 zeros. What has other numbers has another nonce, so that none depends on how often another is asked for.
//! Bytes are in the order of the algorithm; what asks for some begins at the next group of four.

use chacha20::ChaCha20Rng;
use chacha20::rand_core::{Rng, SeedableRng};

/// What numbers are for: the nonce.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u64)]
pub enum Purpose {
    /// `wasi:random/insecure`.
    Insecure = 0,
    /// `wasi:random/insecure-seed`.
    HashSeed = 1,
    /// `wasi:random/random`.
    Secure = 2,
}

/// Numbers for a purpose, made of a seed when the first is asked for. Before that it is all zeros, which take no place in
/// a file.
#[derive(Debug, Default)]
pub struct Numbers {
    generator: Option<ChaCha20Rng>,
}

impl Numbers {
    /// None so far.
    pub const fn new() -> Self {
        Numbers { generator: None }
    }

    /// The generator; the first call says of what.
    pub fn of(&mut self, purpose: Purpose, seed: u64) -> &mut ChaCha20Rng {
        self.generator
            .get_or_insert_with(|| generator(purpose, seed))
    }
}

/// What makes numbers for a purpose of a seed.
fn generator(purpose: Purpose, seed: u64) -> ChaCha20Rng {
    let mut key = [0; 32];
    if let Some(start) = key.first_chunk_mut() {
        *start = seed.to_le_bytes();
    }
    let mut generator = ChaCha20Rng::from_seed(key);
    generator.set_stream(purpose as u64);
    generator
}

/// The seed for hash maps: the same whenever it is asked for.
pub fn hash_seed(seed: u64) -> [u64; 2] {
    let mut numbers = generator(Purpose::HashSeed, seed);
    [numbers.next_u64(), numbers.next_u64()]
}

#[cfg(target_arch = "wasm32")]
use {
    crate::abi::{List, Owned},
    crate::module::{Global, image, reply},
    crate::trap,
    adapter_abi::random,
    image_format::Kind,
    module_support::Access,
};

#[cfg(target_arch = "wasm32")]
static INSECURE: Global<Numbers> = Global::new(Numbers::new());

#[cfg(target_arch = "wasm32")]
static SECURE: Global<Numbers> = Global::new(Numbers::new());

/// The bytes that the last result points to.
#[cfg(target_arch = "wasm32")]
static BYTES: Global<Owned<u8>, 2> = Global::new(Owned::new());

#[cfg(target_arch = "wasm32")]
fn insecure(numbers: &mut Numbers) -> &mut ChaCha20Rng {
    let seed = image().number(Kind::InsecureSeed);
    numbers.of(Purpose::Insecure, seed.unwrap_or_default())
}

#[cfg(target_arch = "wasm32")]
fn secure(numbers: &mut Numbers) -> &mut ChaCha20Rng {
    let seed = image().number(Kind::SecureSeed);
    numbers.of(Purpose::Secure, seed.unwrap_or_default())
}

/// Bytes in a result.
#[cfg(target_arch = "wasm32")]
fn bytes(access: &mut Access<1>, numbers: &mut ChaCha20Rng, length: u64) -> *const List<u8> {
    let Ok(length) = usize::try_from(length) else {
        trap::out_of_memory();
    };
    BYTES.with(access, |bytes| {
        *bytes = Owned::new();
        *bytes = Owned::zeroed(length);
        numbers.fill_bytes(bytes);
        reply(List::from(&bytes[..]))
    })
}

exports! { access =>
    random::INSECURE_BYTES
    fn insecure_bytes(length: u64) -> *const List<u8> {
        INSECURE.with_inner(access, |numbers, access| bytes(access, insecure(numbers), length))
    }

    random::INSECURE_NUMBER
    fn insecure_number() -> u64 {
        INSECURE.with(access, |numbers| insecure(numbers).next_u64())
    }

    random::HASH_SEED
    fn seed_of_hashes() -> *const [u64; 2] {
        reply(hash_seed(image().number(Kind::InsecureSeed).unwrap_or_default()))
    }

    random::SECURE_BYTES
    fn secure_bytes(length: u64) -> *const List<u8> {
        SECURE.with_inner(access, |numbers, access| bytes(access, secure(numbers), length))
    }

    random::SECURE_NUMBER
    fn secure_number() -> u64 {
        SECURE.with(access, |numbers| secure(numbers).next_u64())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes<const N: usize>(numbers: &mut ChaCha20Rng) -> [u8; N] {
        let mut bytes = [0; N];
        numbers.fill_bytes(&mut bytes);
        bytes
    }

    #[test]
    fn the_algorithm_is_chacha20() {
        // The first test vector of the algorithm's description: a key and a nonce of zeros.
        let expected = [
            0x76, 0xb8, 0xe0, 0xad, 0xa0, 0xf1, 0x3d, 0x90, 0x40, 0x5d, 0x6a, 0xe5, 0x53, 0x86,
            0xbd, 0x28,
        ];
        assert_eq!(bytes(&mut generator(Purpose::Insecure, 0)), expected);
        // What `openssl enc -chacha20` makes of zeros, with the key 0700.. and the nonces 0000.., 0100.. and 0200..
        for (purpose, expected) in [
            (
                Purpose::Insecure,
                [0xf1, 0x9e, 0xe3, 0xb9, 0x65, 0x42, 0x98, 0x44],
            ),
            (
                Purpose::HashSeed,
                [0x29, 0x82, 0x5b, 0xf7, 0x57, 0xc2, 0x64, 0xfc],
            ),
            (
                Purpose::Secure,
                [0x41, 0x02, 0xf9, 0x12, 0xa5, 0xa8, 0xce, 0x2b],
            ),
        ] {
            assert_eq!(bytes(&mut generator(purpose, 7)), expected);
        }
    }

    #[test]
    fn numbers_are_bytes_in_their_order() {
        let mut fill = generator(Purpose::Secure, 7);
        let mut numbers = Numbers::new();
        let mut number = || numbers.of(Purpose::Secure, 7).next_u64();
        assert_eq!(number(), u64::from_le_bytes(bytes(&mut fill)));
        // Three bytes take four.
        bytes::<3>(&mut fill);
        let mut expected = generator(Purpose::Secure, 7);
        bytes::<12>(&mut expected);
        assert_eq!(fill.next_u64(), expected.next_u64());
    }

    #[test]
    fn the_seed_of_hash_maps_is_the_same_whenever_it_is_asked_for() {
        assert_eq!(hash_seed(7), hash_seed(7));
        assert_ne!(hash_seed(7), hash_seed(8));
    }
}
