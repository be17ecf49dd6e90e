//! Prints what every source of random data gives, twice.

use guests_0_3::{command, say};
use wasip3::random::{insecure, insecure_seed, random};

command! {{
    for _ in 0..2 {
        let (first, second) = insecure_seed::get_insecure_seed();
        say!("insecure seed: {first:016x} {second:016x}");
        say!("insecure number: {:016x}", insecure::get_insecure_random_u64());
        say!("insecure bytes: {:02x?}", insecure::get_insecure_random_bytes(5));
        say!("number: {:016x}", random::get_random_u64());
        say!("bytes: {:02x?}", random::get_random_bytes(5));
    }
    Ok(())
}}
