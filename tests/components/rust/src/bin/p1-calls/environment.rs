//! Arguments, variables, clocks, random bytes, signals.

use crate::raw;
use crate::report::{done, line, outcome, text};
use crate::wasi::{self, Result};

/// What memory holds where a call must not write.
const GUARD: u8 = b'_';

pub fn probe() {
    probe_texts("args", raw::args_sizes_get, raw::args_get);
    probe_texts("environ", raw::environ_sizes_get, raw::environ_get);
    probe_clocks();
    probe_random();
    line("sched_yield()", done(wasi::done(raw::sched_yield())));
    for signal in 0..=30 {
        let call = format!("proc_raise({signal})");
        line(call, done(wasi::done(raw::proc_raise(signal))));
    }
}

/// A list of texts, which two functions give: its size, then its content.
fn probe_texts(
    name: &str,
    sizes: extern "C" fn(usize, usize) -> i32,
    get: extern "C" fn(usize, usize) -> i32,
) {
    let found: Result<(u32, u32)> = wasi::two_results(|count, size| sizes(count, size));
    let call = format!("{name}_sizes_get()");
    line(
        &call,
        outcome(found.map(|(count, size)| format!("{count} texts in {size} bytes"))),
    );
    let Ok((count, size)) = found else { return };
    // One more of each, which must stay as it is.
    let mut pointers = vec![usize::MAX; count as usize + 1];
    let mut buffer = vec![GUARD; size as usize + 1];
    let start = buffer.as_mut_ptr() as usize;
    let errno = get(pointers.as_mut_ptr() as usize, start);
    line(format!("{name}_get()"), done(wasi::done(errno)));
    let mut expected = start;
    for (index, pointer) in pointers[..count as usize].iter().enumerate() {
        let entry = buffer
            .get(pointer.wrapping_sub(start)..)
            .unwrap_or_default();
        let end = entry
            .iter()
            .position(|byte| *byte == 0)
            .unwrap_or(entry.len());
        line(format!("{name}_get() {index}"), text(&entry[..end]));
        line(
            format!("{name}_get() {index} follows the one before"),
            *pointer == expected,
        );
        expected = pointer + end + 1;
    }
    let kept = pointers.last() == Some(&usize::MAX) && buffer.last() == Some(&GUARD);
    line(format!("{name}_get() writes no more than that"), kept);
}

fn probe_clocks() {
    let time = |clock, precision| -> Result<u64> {
        wasi::result(|time| raw::clock_time_get(clock, precision, time))
    };
    let is_some = |value: u64| if value == 0 { "zero" } else { "nonzero" };
    for (name, clock) in [
        ("realtime", 0),
        ("monotonic", 1),
        ("process", 2),
        ("thread", 3),
    ] {
        let resolution: Result<u64> = wasi::result(|value| raw::clock_res_get(clock, value));
        line(
            format!("clock_res_get({name})"),
            outcome(resolution.map(is_some)),
        );
        for precision in [0, 1, u64::MAX] {
            let call = format!("clock_time_get({name}, {precision})");
            line(call, outcome(time(clock, precision).map(is_some)));
        }
    }
    let after = |first: Result<u64>, second: Result<u64>| {
        outcome(first.and_then(|first| second.map(|second| second >= first)))
    };
    line(
        "clock_time_get(monotonic) once more is no earlier",
        after(time(1, 0), time(1, 0)),
    );
    let year_2020 = 1_577_836_800_000_000_000;
    line(
        "clock_time_get(realtime) is after 2020",
        after(Ok(year_2020), time(0, 0)),
    );
}

fn probe_random() {
    let end_of_memory = u32::MAX as usize;
    line(
        "random_get(null, 0)",
        done(wasi::done(raw::random_get(0, 0))),
    );
    line(
        "random_get(beyond memory, 0)",
        done(wasi::done(raw::random_get(end_of_memory, 0))),
    );
    for length in [0, 1, 7, 32, 100, 4096, 65_535, 65_536, 200_000] {
        let mut buffer = vec![GUARD; length + 1];
        let errno = raw::random_get(buffer.as_mut_ptr() as usize, length);
        line(format!("random_get({length})"), done(wasi::done(errno)));
        line(
            format!("random_get({length}) writes no more"),
            buffer[length] == GUARD,
        );
        // With fewer, all could be what they were by chance.
        for (place, part) in [
            ("start", buffer.first_chunk::<32>()),
            ("end", buffer.last_chunk()),
        ] {
            if let Some(part) = part.filter(|_| length >= 32) {
                let changed = part[..31] != [GUARD; 31];
                line(format!("random_get({length}) changes the {place}"), changed);
            }
        }
    }
    let (mut first, mut second) = ([0; 32], [0; 32]);
    raw::random_get(first.as_mut_ptr() as usize, first.len());
    raw::random_get(second.as_mut_ptr() as usize, second.len());
    line("random_get(32) differs from another", first != second);
}
