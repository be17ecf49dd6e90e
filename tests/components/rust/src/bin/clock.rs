//! Reads both clocks and sleeps for a millisecond.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use wasip2::clocks::{monotonic_clock, wall_clock};

fn main() {
    println!("wall clock after 1970: {}", wall_clock::now().seconds > 0);
    println!(
        "wall clock resolution: {}",
        resolution(wall_clock::resolution().nanoseconds.into())
    );
    println!("system time after 1970: {}", SystemTime::now() > UNIX_EPOCH);

    let before = monotonic_clock::now();
    monotonic_clock::subscribe_duration(1_000_000).block();
    let after = monotonic_clock::now();
    println!("slept a millisecond: {}", after - before >= 1_000_000);
    monotonic_clock::subscribe_instant(after).block();
    println!("subscribed to the past: true");
    println!(
        "monotonic resolution: {}",
        resolution(monotonic_clock::resolution())
    );

    let start = Instant::now();
    std::thread::sleep(Duration::from_millis(1));
    println!(
        "std slept a millisecond: {}",
        start.elapsed() >= Duration::from_millis(1)
    );
}

fn resolution(nanoseconds: u64) -> &'static str {
    if nanoseconds > 0 { "some" } else { "none" }
}
