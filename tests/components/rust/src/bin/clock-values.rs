//! Prints what both clocks say, and what waiting does to the monotonic one.

use wasip2::clocks::{monotonic_clock, wall_clock};

fn main() {
    for _ in 0..2 {
        let now = wall_clock::now();
        println!("wall clock: {}.{:09}", now.seconds, now.nanoseconds);
    }
    let resolution = wall_clock::resolution();
    let nanoseconds = resolution.seconds * 1_000_000_000 + u64::from(resolution.nanoseconds);
    println!("resolution: {nanoseconds} ns");

    let (first, second) = (monotonic_clock::now(), monotonic_clock::now());
    println!("monotonic clock: {first}, {second}");
    println!("resolution: {} ns", monotonic_clock::resolution());
    monotonic_clock::subscribe_duration(60_000_000_000).block();
    println!("waited a minute: {}", monotonic_clock::now());
    monotonic_clock::subscribe_instant(second).block();
    println!("waited for the past: {}", monotonic_clock::now());
    monotonic_clock::subscribe_instant(90_000_000_000).block();
    println!("waited for an instant: {}", monotonic_clock::now());
}
