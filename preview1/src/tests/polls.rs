use proptest::prelude::*;

use super::*;
use crate::fake::{NO_ENTRY, program};
use crate::poll::{Subscription, Wait};

const EVENTS: u32 = DATA + 0x4000;

fn clock(userdata: u64, clock: u64, timeout: u64, flags: u64) -> [u64; 6] {
    [userdata, 0, clock, timeout, 0, flags]
}

fn read(userdata: u64, fd: u64) -> [u64; 6] {
    [userdata, 1, fd, 0, 0, 0]
}

fn write(userdata: u64, fd: u64) -> [u64; 6] {
    [userdata, 2, fd, 0, 0, 0]
}

/// Polls, and gives the events: userdata, errno, type, bytes and flags.
fn poll(
    program: &mut Program<Fake>,
    subscriptions: &[[u64; 6]],
    ready: &[u32],
) -> Result<Vec<[u64; 5]>> {
    let bytes: Vec<u8> = subscriptions
        .iter()
        .flatten()
        .flat_map(|word| word.to_le_bytes())
        .collect();
    program.host.put(DATA, &bytes);
    program.host.ready = ready.to_vec();
    let polled = program.poll_oneoff(DATA, EVENTS, subscriptions.len() as u32, RESULT);
    assert_eq!(program.host.temporary(), 0);
    polled?;
    let events = (0..program.host.word(RESULT)).map(|index| {
        let [userdata, kind, size, flags] =
            [0, 8, 16, 24].map(|place| program.host.long(EVENTS + index * 32 + place));
        [userdata, kind & 0xffff, kind >> 16, size, flags]
    });
    Ok(events.collect())
}

#[test]
fn clocks_are_waited_for() {
    let mut program = program();
    let subscriptions = [
        clock(8, 1, 100, 1),
        clock(9, 1, 100, 0),
        clock(10, 0, 100, 0),
        clock(11, 0, 5_000_000_099, 1),
        clock(12, 0, 3, 1),
    ];
    let events = poll(&mut program, &subscriptions, &[3, 1]);
    assert_eq!(events, Ok(vec![[9, 0, 0, 0, 0], [11, 0, 0, 0, 0]]));
    let calls = [
        "subscribe-instant 100",
        "subscribe-duration 100",
        "subscribe-duration 100",
        "subscribe-duration 90",
        "subscribe-duration 0",
        "poll 5",
    ];
    assert_eq!(program.host.calls(), calls);
}

#[test]
fn streams_are_waited_for() {
    let mut program = program();
    let events = poll(
        &mut program,
        &[read(1, 0), write(2, 1), write(3, 2)],
        &[0, 1, 2],
    );
    assert_eq!(
        events,
        Ok(vec![[1, 0, 1, 1, 0], [2, 0, 2, 1, 0], [3, 0, 2, 1, 0]])
    );
}

#[test]
fn files_are_waited_for() {
    let mut program = program();
    let fd = open(&mut program, "file", 0, READ | WRITE, 0);
    let end = open(&mut program, "file", 0, READ | WRITE, 1);
    assert_eq!(program.fd_seek(end, 7, 0, RESULT), Ok(()));
    program.host.calls();
    let subscriptions = [
        read(1, fd.into()),
        read(2, end.into()),
        write(3, fd.into()),
        write(4, end.into()),
    ];
    let events = poll(&mut program, &subscriptions, &[0, 1, 2, 3]);
    assert_eq!(
        events,
        Ok(vec![
            [1, 0, 1, 1, 0],
            [2, 0, 1, 1, 1],
            [3, 0, 2, 1, 0],
            [4, 0, 2, 1, 0]
        ])
    );
    let calls = program.host.calls();
    let streams: Vec<&str> = calls
        .iter()
        .map(String::as_str)
        .filter(|call| call.ends_with("via-stream"))
        .collect();
    assert_eq!(
        streams,
        [
            "read-via-stream",
            "read-via-stream",
            "write-via-stream",
            "append-via-stream"
        ]
    );
}

#[test]
fn what_cannot_be_waited_for_is_refused() {
    let mut program = program();
    let fd = open(&mut program, "file", 0, READ, 0);
    let directory = open(&mut program, "dir", 0, READ, 0);
    for (subscription, errno) in [
        (clock(0, 2, 0, 0), Errno::INVAL),
        (clock(0, 3, 0, 1), Errno::INVAL),
        (clock(0, 99, 0, 0), Errno::INVAL),
        (clock(0, 1, 0, 2), Errno::INVAL),
        ([0, 3, 0, 0, 0, 0], Errno::INVAL),
        (read(0, 1), Errno::BADF),
        (write(0, 0), Errno::BADF),
        (read(0, 3), Errno::BADF),
        (read(0, directory.into()), Errno::BADF),
        (write(0, 99), Errno::BADF),
    ] {
        // What was subscribed before is dropped.
        assert_eq!(
            poll(&mut program, &[read(7, fd.into()), subscription], &[0]),
            Err(errno)
        );
    }
    program.host.failures.insert("write-via-stream", NO_ENTRY);
    assert_eq!(
        poll(&mut program, &[write(7, fd.into())], &[0]),
        Err(Errno::NOENT)
    );
    assert_eq!(program.poll_oneoff(1, 1, 0, 1), Err(Errno::INVAL));
}

#[test]
fn there_is_no_room_for_very_many() {
    assert_eq!(
        program().poll_oneoff(DATA, EVENTS, u32::MAX, RESULT),
        Err(Errno::NOMEM)
    );
}

#[test]
fn a_poll_of_too_many_keeps_the_room_for_others() {
    let mut program = program();
    poll(&mut program, &[clock(0, 1, 1, 0)], &[0]).unwrap();
    let room = program.handles.as_ptr_range();
    assert_eq!(
        program.poll_oneoff(DATA, EVENTS, 1 << 28, RESULT),
        Err(Errno::NOMEM)
    );
    poll(&mut program, &[clock(0, 1, 1, 0)], &[0]).unwrap();
    assert_eq!(program.handles.as_ptr_range(), room);
}

#[test]
#[should_panic(expected = "wasi-virt: pointer is misaligned")]
fn subscriptions_are_aligned() {
    let _ = program().poll_oneoff(DATA + 4, EVENTS, 1, RESULT);
}

#[test]
fn a_duration_alone_is_a_sleep_by_any_clock() {
    for id in 0..4 {
        let mut program = program();
        let events = poll(&mut program, &[clock(7, id, 30, 0)], &[0]);
        assert_eq!(events, Ok(vec![[7, 0, 0, 1, 0]]));
        assert_eq!(program.host.calls(), ["subscribe-duration 30", "poll 1"]);
    }
    let mut program = program();
    for id in [4, 1 << 31] {
        let refused = poll(&mut program, &[clock(7, id, 30, 0)], &[0]);
        assert_eq!(refused, Err(Errno::INVAL));
    }
    for id in [2, 3] {
        let refused = poll(&mut program, &[clock(7, id, 30, 1)], &[0]);
        assert_eq!(refused, Err(Errno::INVAL));
    }
    let events = poll(&mut program, &[clock(7, 1, 30, 1)], &[0]);
    assert_eq!(events, Ok(vec![[7, 0, 0, 0, 0]]));
}

/// Only a clock has what lies behind the descriptor.
#[test]
fn a_subscription_is_as_long_as_its_type_needs() {
    let mut program = program();
    let end = 1 << 18;
    for (subscription, length) in [(write(5, 1), 24), (clock(5, 1, 1, 1), 48)] {
        let place = end - length as u32;
        let bytes: Vec<u8> = subscription
            .iter()
            .flat_map(|word| word.to_le_bytes())
            .collect();
        program.host.put(place, &bytes[..length]);
        program.host.ready = vec![0];
        assert_eq!(program.poll_oneoff(place, EVENTS, 1, RESULT), Ok(()));
        assert_eq!(program.host.long(EVENTS), 5);
    }
}

proptest! {
    #[test]
    fn subscriptions_are_loaded_or_refused(words: [u64; 6], is_alone: bool) {
        let mut host = program().host;
        let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
        host.put(DATA, &bytes);
        match Subscription::load(&mut host, DATA, is_alone) {
            Err(errno) => prop_assert_eq!(errno, Errno::INVAL),
            Ok(Subscription { userdata, wait }) => {
                prop_assert_eq!(userdata, words[0]);
                let tag = match wait {
                    Wait::Clock { .. } | Wait::Sleep(_) => 0,
                    Wait::Read(_) => 1,
                    Wait::Write(_) => 2,
                };
                prop_assert_eq!(tag, words[1] as u8);
            }
        }
    }

    #[test]
    fn as_many_events_as_are_ready(count in 1..100usize, ready in prop::collection::vec(0..120u32, 1..50)) {
        let mut program = program();
        let subscriptions: Vec<[u64; 6]> = (0..count as u64).map(|index| clock(index, 1, index, index % 2)).collect();
        let events = poll(&mut program, &subscriptions, &ready).unwrap();
        let expected: Vec<u64> = (0..count as u64)
            .filter(|&index| ready.contains(&(index as u32)))
            .collect();
        prop_assert_eq!(events.iter().map(|event| event[0]).collect::<Vec<u64>>(), expected);
    }
}
