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
    assert_eq!(ends.next(), None);
}
