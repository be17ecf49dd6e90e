//! Reads both clocks and waits for a millisecond.

use guests_0_3::{command, say};
use wasip3::clocks::{monotonic_clock, system_clock};

fn resolution(nanoseconds: u64) -> &'static str {
    if nanoseconds > 0 { "some" } else { "none" }
}

command! {{
    say!("wall clock after 1970: {}", system_clock::now().seconds > 0);
    say!("wall clock resolution: {}", resolution(system_clock::get_resolution()));
    say!("system time after 1970: {}", system_clock::now().seconds > 0);
    let before = monotonic_clock::now();
    monotonic_clock::wait_for(1_000_000).await;
    let after = monotonic_clock::now();
    say!("slept a millisecond: {}", after - before >= 1_000_000);
    monotonic_clock::wait_until(after).await;
    say!("subscribed to the past: true");
    say!("monotonic resolution: {}", resolution(monotonic_clock::get_resolution()));
    let start = monotonic_clock::now();
    monotonic_clock::wait_until(start + 1_000_000).await;
    say!("std slept a millisecond: {}", monotonic_clock::now() - start >= 1_000_000);
    Ok(())
}}
