//! Prints a hash that std's hash map would have, whose keys are random: of a preview1 module, by `random_get`.

use std::hash::{BuildHasher, RandomState};

fn main() {
    println!("hash: {:016x}", RandomState::new().hash_one("text"));
}
