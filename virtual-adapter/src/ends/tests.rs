mod engine;
mod random;

use super::*;
use crate::handles::{Handles, virtual_bit};

#[test]
fn a_file_is_read_to_its_end() {
    let (mut handles, mut ends) = (Handles::new(), Ends::new());
    let [readable, future] = open(&mut handles, &mut ends, 100, 110);
    assert!(readable & future & virtual_bit() != 0);
    let mut read = |length| {
        let bytes = ends.read(&mut handles, readable, length);
        bytes.map(|bytes| (bytes.start, bytes.length))
    };
    assert_eq!(read(0), Some((100, 0)));
    assert_eq!(read(7), Some((100, 7)));
    assert_eq!(read(u32::MAX), Some((107, 3)));
    assert_eq!(read(1), None);
    assert_eq!(ends.read_future(&mut handles, future, 8), 0);
    assert_eq!(ends.next_request(), None);
}

#[test]
#[should_panic(expected = "wasi-virt: a stream is used after its end")]
fn the_end_is_told_once() {
    let (mut handles, mut ends) = (Handles::new(), Ends::new());
    let [readable, _] = open(&mut handles, &mut ends, 100, 100);
    assert_eq!(ends.read(&mut handles, readable, 1), None);
    ends.read(&mut handles, readable, 1);
}

#[test]
fn what_is_dropped_early_resolves_its_future() {
    let (mut handles, mut ends) = (Handles::new(), Ends::new());
    let [readable, future] = open(&mut handles, &mut ends, 100, 110);
    assert!(!ends.drop_readable(&mut handles, readable));
    assert_eq!(ends.read_future(&mut handles, future, 8), 0);
    ends.drop_future(&mut handles, future);
    let again = open(&mut handles, &mut ends, 100, 110);
    assert!(again.contains(&readable) && again.contains(&future));
}

#[test]
#[should_panic(expected = "wasi-virt: handle is not a live resource of this type")]
fn a_dropped_file_is_gone() {
    let (mut handles, mut ends) = (Handles::new(), Ends::new());
    let [readable, _] = open(&mut handles, &mut ends, 100, 110);
    ends.drop_readable(&mut handles, readable);
    ends.read(&mut handles, readable, 1);
}

#[test]
#[should_panic(expected = "wasi-virt: handle is not a live resource of this type")]
fn a_future_is_no_stream() {
    let (mut handles, mut ends) = (Handles::new(), Ends::new());
    let [_, future] = open(&mut handles, &mut ends, 100, 110);
    ends.leave(&mut handles, future);
}
