//! Prints what every source of random data gives, twice.

use wasip2::random::{insecure, insecure_seed, random};

fn main() {
    for _ in 0..2 {
        let (first, second) = insecure_seed::insecure_seed();
        println!("insecure seed: {first:016x} {second:016x}");
        println!("insecure number: {:016x}", insecure::get_insecure_random_u64());
        println!("insecure bytes: {:02x?}", insecure::get_insecure_random_bytes(5));
        println!("number: {:016x}", random::get_random_u64());
        println!("bytes: {:02x?}", random::get_random_bytes(5));
    }
}
