//! Asks every source of random data.

use wasip2::random::{insecure, insecure_seed, random};

fn main() {
    println!("random bytes: {}", random::get_random_bytes(16).len());
    println!(
        "random u64 differ: {}",
        random::get_random_u64() != random::get_random_u64()
    );
    println!(
        "insecure bytes: {}",
        insecure::get_insecure_random_bytes(16).len()
    );
    let (first, second) = (
        insecure::get_insecure_random_u64(),
        insecure::get_insecure_random_u64(),
    );
    println!("insecure u64 differ: {}", first != second);
    println!(
        "insecure seed: {}",
        insecure_seed::insecure_seed() != (0, 0)
    );
    let map = std::collections::HashMap::from([("key", "value")]);
    println!("hash map: {}", map["key"]);
}
