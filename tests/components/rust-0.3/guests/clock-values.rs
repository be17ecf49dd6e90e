//! Prints what both clocks say, and what waiting does to the monotonic one.

use guests_0_3::{command, say};
use wasip3::clocks::{monotonic_clock, system_clock};

command! {{
    for _ in 0..2 {
        let now = system_clock::now();
        say!("wall clock: {}.{:09}", now.seconds, now.nanoseconds);
    }
    say!("resolution: {} ns", system_clock::get_resolution());

    let (first, second) = (monotonic_clock::now(), monotonic_clock::now());
    say!("monotonic clock: {first}, {second}");
    say!("resolution: {} ns", monotonic_clock::get_resolution());
    monotonic_clock::wait_for(60_000_000_000).await;
    say!("waited a minute: {}", monotonic_clock::now());
    monotonic_clock::wait_until(second).await;
    say!("waited for the past: {}", monotonic_clock::now());
    monotonic_clock::wait_until(90_000_000_000).await;
    say!("waited for an instant: {}", monotonic_clock::now());
    Ok(())
}}
