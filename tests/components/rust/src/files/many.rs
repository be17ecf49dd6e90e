//! Tens of thousands of descriptors and streams, a few at a time.

use std::collections::VecDeque;

use wasip2::filesystem::types::Descriptor;

use super::open;
use super::report::line;

const TIMES: usize = 20_000;
/// How many are held at once, few enough for any host.
const HELD: usize = 100;

/// Opens, reads and drops in a different order than opened.
pub fn probe(directory: &Descriptor) {
    let Ok(file) = open(directory, "data.txt") else {
        return;
    };
    let mut held = VecDeque::new();
    let mut good = 0;
    for index in 0..TIMES {
        let Ok(opened) = open(directory, "nested/file.txt") else {
            break;
        };
        let Ok(stream) = opened.read_via_stream(index as u64 % 4) else {
            break;
        };
        good += usize::from(opened.read(1, 0).is_ok_and(|(part, _)| part.len() == 1));
        held.push_back((opened, stream));
        if held.len() > HELD {
            // From both ends in turn, so that what is free is scattered.
            let taken = if index % 3 == 0 {
                held.pop_back()
            } else {
                held.pop_front()
            };
            drop(taken);
        }
    }
    line(&format!("{TIMES} descriptors"), good);
    let all_read = held.iter().all(|(opened, stream)| {
        opened.read(1, 0).is_ok() && stream.blocking_read(1).is_ok_and(|part| part.len() == 1)
    });
    line("those that are held read", all_read);
    drop(held);

    let mut good = 0;
    for index in 0..TIMES {
        let Ok(stream) = file.read_via_stream(index as u64 % 10) else {
            break;
        };
        let pollable = stream.subscribe();
        good += usize::from(
            index % 10 != 0 || stream.blocking_read(2).is_ok_and(|part| part.len() == 2),
        );
        drop(pollable);
    }
    line(&format!("{TIMES} streams"), good);

    let mut good = 0;
    for _ in 0..TIMES / 10 {
        let Ok(entries) = directory.read_directory() else {
            break;
        };
        good += usize::from(entries.read_directory_entry().is_ok());
    }
    line(&format!("{} directory streams", TIMES / 10), good);
}
