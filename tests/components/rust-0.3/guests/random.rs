//! Asks every source of random data.

use guests_0_3::{command, say};
use wasip3::random::{insecure, insecure_seed, random};

command! {{
    say!("random bytes: {}", random::get_random_bytes(16).len());
    say!("random u64 differ: {}", random::get_random_u64() != random::get_random_u64());
    say!("insecure bytes: {}", insecure::get_insecure_random_bytes(16).len());
    let first = insecure::get_insecure_random_u64();
    say!("insecure u64 differ: {}", first != insecure::get_insecure_random_u64());
    say!("insecure seed: {}", insecure_seed::get_insecure_seed() != (0, 0));
    let map = std::collections::HashMap::from([("key", "value")]);
    say!("hash map: {}", map["key"]);
    Ok(())
}}
