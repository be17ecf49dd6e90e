//! Polls timers with each other and beside standard input, and prints in which order they are over, and when.

use wasip2::cli::stdin;
use wasip2::clocks::monotonic_clock::{now, subscribe_duration};
use wasip2::io::poll::{Pollable, poll};

const MILLISECOND: u64 = 1_000_000;

fn main() {
    in_order();
    asked();
    beside_input();
}

/// Polls three timers until all are over.
fn in_order() {
    let start = now();
    let lengths = [30, 10, 20];
    let timers = lengths.map(|length| (length, subscribe_duration(length * MILLISECOND)));
    let mut open = Vec::from(timers);
    while !open.is_empty() {
        let listed: Vec<&Pollable> = open.iter().map(|(_, timer)| timer).collect();
        let mut over = poll(&listed);
        over.sort_unstable();
        for index in over.into_iter().rev() {
            let (length, _) = open.remove(index as usize);
            println!("over: {length} ms, at {}", (now() - start) / MILLISECOND);
        }
    }
}

/// Does nothing but to ask whether a timer is over.
fn asked() {
    let timer = subscribe_duration(5 * MILLISECOND);
    let mut asked = 0;
    while !timer.ready() {
        asked += 1;
    }
    println!("asked {asked} times");
}

/// Polls a timer beside standard input, which is at its end or has something, until the timer is over as well.
fn beside_input() {
    let input = stdin::get_stdin();
    let (readable, timer) = (input.subscribe(), subscribe_duration(3 * MILLISECOND));
    loop {
        let ready = poll(&[&timer, &readable]);
        println!("ready: {ready:?}");
        if ready.contains(&0) {
            break;
        }
    }
    drop(readable);
}
