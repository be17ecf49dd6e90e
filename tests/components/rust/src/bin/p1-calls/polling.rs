//! `poll_oneoff`: clocks that have run out, clocks that never do in a test, descriptors that are ready.

use crate::report::{line, outcome};
use crate::wasi::{self, Event, FOLLOW, READ, Result, Subscription, WRITE, open, path_open};
use crate::{ROOT, raw};

const HOUR: u64 = 3_600_000_000_000;

const REALTIME: u64 = 0;
const MONOTONIC: u64 = 1;
const ABSOLUTE: u64 = 1;

/// What memory for events holds before a call.
const UNTOUCHED: u8 = 0xEE;

pub fn probe() {
    let mut nothing = [Event::default(); 1];
    line("poll_oneoff(none)", poll_into(&[], &mut nothing));
    line("poll_oneoff(none, at null)", {
        let ready: Result<u32> = wasi::result(|ready| raw::poll_oneoff(0, 0, 0, ready));
        outcome(ready)
    });
    clocks();
    descriptors();
    several();
}

fn clock(id: u64, timeout: u64, flags: u64) -> Subscription {
    Subscription {
        userdata: 0x1122_3344_5566_7788,
        tag: 0,
        subject: id,
        timeout,
        precision: 0,
        flags,
    }
}

fn ready_to_read(fd: u32) -> Subscription {
    Subscription {
        userdata: 0x0101_0101_0101_0101,
        tag: 1,
        subject: u64::from(fd),
        ..Subscription::default()
    }
}

fn ready_to_write(fd: u32) -> Subscription {
    Subscription {
        userdata: u64::MAX,
        tag: 2,
        ..ready_to_read(fd)
    }
}

fn poll(subscriptions: &[Subscription]) -> String {
    poll_into(
        subscriptions,
        &mut vec![Event::default(); subscriptions.len() + 1],
    )
}

/// The first event. Of equal subscriptions one may be ready before the other is.
fn first(events: &str) -> String {
    let (ready, events) = events.split_once(": ").unwrap_or(("", events));
    let first = events.split("; ").next().unwrap_or_default();
    format!(
        "{}: {first}",
        if ready.is_empty() { "none" } else { "some" }
    )
}

fn poll_into(subscriptions: &[Subscription], events: &mut [Event]) -> String {
    let (address, room) = (events.as_mut_ptr() as usize, size_of_val(events));
    // SAFETY: the bytes are those of the events, which are plain data.
    unsafe { std::slice::from_raw_parts_mut(address as *mut u8, room) }.fill(UNTOUCHED);
    let count = subscriptions.len() as u32;
    let list = subscriptions.as_ptr() as usize;
    let ready: Result<u32> = wasi::result(|ready| raw::poll_oneoff(list, address, count, ready));
    outcome(ready.map(|ready| {
        let told: Vec<_> = events.iter().take(ready as usize).map(described).collect();
        let untouched = u64::from_ne_bytes([UNTOUCHED; 8]);
        let kept = events
            .iter()
            .skip(ready as usize)
            .all(|event| event.userdata == untouched);
        format!(
            "{ready}: {}{}",
            told.join("; "),
            if kept { "" } else { ", and writes more" }
        )
    }))
}

fn described(event: &Event) -> String {
    format!(
        "for {:x} errno {} type {} bytes {} flags {}",
        event.userdata, event.errno, event.kind, event.bytes, event.flags
    )
}

fn clocks() {
    for (name, id) in [
        ("realtime", REALTIME),
        ("monotonic", MONOTONIC),
        ("process", 2),
        ("thread", 3),
        ("4", 4),
    ] {
        for (how, flags) in [("in", 0), ("at", ABSOLUTE)] {
            for timeout in [0, 1, 1000] {
                let call = format!("poll_oneoff({name} {how} {timeout} ns)");
                // Alone with others a clock may take another way than by itself.
                let subscription = clock(id, timeout, flags);
                line(&call, poll(&[subscription]));
                line(
                    format!("{call} twice"),
                    first(&poll(&[subscription, subscription])),
                );
            }
        }
    }
    for flags in [2, 3, 65_535] {
        line(
            format!("poll_oneoff(flags {flags})"),
            poll(&[clock(MONOTONIC, 0, flags)]),
        );
    }
    for tag in [3, 255, 256] {
        let subscription = Subscription {
            tag,
            ..clock(MONOTONIC, 0, 0)
        };
        line(format!("poll_oneoff(tag {tag})"), poll(&[subscription]));
    }
    line(
        "poll_oneoff(clock -1)",
        poll(&[clock(u64::from(u32::MAX), 0, 0)]),
    );
    let now = |clock| wasi::result(|time| raw::clock_time_get(clock, 0, time)).unwrap_or(0);
    let before: u64 = now(1);
    line(
        "poll_oneoff(monotonic in 2 ms)",
        poll(&[clock(MONOTONIC, 2_000_000, 0)]),
    );
    line(
        "poll_oneoff(monotonic in 2 ms) takes as long",
        now(1) >= before + 2_000_000,
    );
    let before: u64 = now(1);
    line(
        "poll_oneoff(monotonic at now and 2 ms)",
        poll(&[clock(MONOTONIC, before + 2_000_000, ABSOLUTE)]),
    );
    line(
        "poll_oneoff(monotonic at now and 2 ms) takes as long",
        now(1) >= before + 2_000_000,
    );
    let soon: u64 = now(0) + 2_000_000;
    line(
        "poll_oneoff(realtime at now and 2 ms)",
        poll(&[clock(REALTIME, soon, ABSOLUTE)]),
    );
}

fn descriptors() {
    let objects = [
        ("stdin", Ok(0)),
        ("stdout", Ok(1)),
        ("stderr", Ok(2)),
        ("root", Ok(ROOT)),
        ("file", open(ROOT, "data.txt", READ)),
        ("empty file", open(ROOT, "empty.txt", READ)),
        ("file for writing", open(ROOT, "work/file", WRITE)),
        ("file for both", open(ROOT, "work/file", READ | WRITE)),
        (
            "appended file",
            path_open(ROOT, FOLLOW, b"work/file", 0, READ | WRITE, wasi::APPEND),
        ),
        ("directory", open(ROOT, "nested", READ)),
        ("99", Ok(99)),
        ("-1", Ok(u32::MAX)),
    ];
    for (name, fd) in objects {
        let Ok(fd) = fd else {
            line(name, "cannot be opened");
            continue;
        };
        line(
            format!("poll_oneoff(read {name})"),
            poll(&[ready_to_read(fd)]),
        );
        line(
            format!("poll_oneoff(write {name})"),
            poll(&[ready_to_write(fd)]),
        );
        if fd > ROOT && wasi::seek(fd, 0, 2).is_ok() {
            line(
                format!("poll_oneoff(read {name}, at its end)"),
                poll(&[ready_to_read(fd)]),
            );
            let _ = wasi::seek(fd, 1000, 0);
            line(
                format!("poll_oneoff(read {name}, beyond its end)"),
                poll(&[ready_to_read(fd)]),
            );
            raw::fd_close(fd);
            line(
                format!("poll_oneoff(read {name}, closed)"),
                poll(&[ready_to_read(fd)]),
            );
        }
    }
}

fn several() {
    let Ok(file) = open(ROOT, "data.txt", READ) else {
        return;
    };
    let late = clock(MONOTONIC, HOUR, 0);
    let past = clock(MONOTONIC, 1, ABSOLUTE);
    let lists: [(&str, &[Subscription]); 13] = [
        ("stdin, stdout", &[ready_to_read(0), ready_to_write(1)]),
        (
            "stdout, stderr, stdin",
            &[ready_to_write(1), ready_to_write(2), ready_to_read(0)],
        ),
        ("an hour, stdout", &[late, ready_to_write(1)]),
        ("stdout, an hour", &[ready_to_write(1), late]),
        ("an hour, file", &[late, ready_to_read(file)]),
        ("an hour, past", &[late, past]),
        ("past, an hour, stdout", &[past, late, ready_to_write(1)]),
        ("past, past, past", &[past, past, past]),
        ("stdout, bad", &[ready_to_write(1), ready_to_write(99)]),
        ("bad, stdout", &[ready_to_read(99), ready_to_write(1)]),
        ("bad, an hour", &[ready_to_read(99), late]),
        ("stdout, bad clock", &[ready_to_write(1), clock(9, 0, 0)]),
        (
            "realtime past, an hour",
            &[clock(REALTIME, 1, ABSOLUTE), clock(REALTIME, HOUR, 0)],
        ),
    ];
    for (name, subscriptions) in lists {
        line(format!("poll_oneoff({name})"), poll(subscriptions));
    }
    line(
        "poll_oneoff(file twice)",
        first(&poll(&[ready_to_read(file), ready_to_read(file)])),
    );
    let many = vec![ready_to_write(1); 100];
    let ready: Result<u32> = {
        let mut events = vec![Event::default(); many.len()];
        let (list, address) = (many.as_ptr() as usize, events.as_mut_ptr() as usize);
        wasi::result(|ready| raw::poll_oneoff(list, address, 100, ready))
    };
    line("poll_oneoff(stdout 100 times)", outcome(ready));
    raw::fd_close(file);
}
