use proptest::prelude::*;

use super::*;
use crate::abi::{Optional, Outcome, StreamError};
use crate::buffers::{self, Buffer};
use crate::fake::{BAD_DESCRIPTOR, PIPE, program};

#[test]
fn a_file_is_read_from_its_position() {
    for direct in [false, true] {
        let mut program = program();
        program.host.direct = direct;
        let fd = open(&mut program, "file", 0, READ, 0);
        pass(&mut program, 4);
        let read = program.fd_read(fd, BUFFERS, 1, RESULT);
        assert_eq!(stored(&program, read), Ok(4));
        assert_eq!(program.host.get(DATA, 5), b"cont\xee");
        let read = program.fd_read(fd, BUFFERS, 1, RESULT);
        assert_eq!(stored(&program, read), Ok(3));
        assert_eq!(program.host.get(DATA, 5), b"entt\xee");
        let read = program.fd_read(fd, BUFFERS, 1, RESULT);
        assert_eq!(stored(&program, read), Ok(0));
        assert_eq!(
            program.host.calls(),
            ["read 4 0", "read", "read 4 4", "read", "read 4 7", "read"]
        );
    }
}

#[test]
fn what_is_opened_without_rights_can_be_read() {
    let mut program = program();
    let fd = open(&mut program, "file", 0, 0, 0);
    pass(&mut program, 4);
    let read = program.fd_read(fd, BUFFERS, 1, RESULT);
    assert_eq!(stored(&program, read), Ok(4));
}

#[test]
fn a_large_read_takes_as_many_calls_as_the_host_wants() {
    let mut program = program();
    program.host.nodes[1].bytes = (0..100_000).map(|number| number as u8).collect();
    let fd = open(&mut program, "file", 0, READ, 0);
    pass(&mut program, 200_000);
    let read = program.fd_read(fd, BUFFERS, 1, RESULT);
    assert_eq!(stored(&program, read), Ok(100_000));
    let content = program.host.nodes[1].bytes.clone();
    assert_eq!(program.host.get(DATA, 100_000), content);
    assert_eq!(program.fd_tell(fd, RESULT), Ok(()));
    assert_eq!(program.host.long(RESULT), 100_000);
    program.host.calls();

    let read = program.fd_pread(fd, BUFFERS, 1, 1, RESULT);
    assert_eq!(stored(&program, read), Ok(65536));
    assert_eq!(program.host.get(DATA, 9), &content[1..10]);
    assert_eq!(program.host.calls(), ["read 65536 1", "read"]);
}

#[test]
fn a_read_at_an_offset_leaves_the_position() {
    let mut program = program();
    let fd = open(&mut program, "file", 0, READ, 0);
    pass(&mut program, 3);
    let read = program.fd_pread(fd, BUFFERS, 1, 2, RESULT);
    assert_eq!(stored(&program, read), Ok(3));
    assert_eq!(program.host.get(DATA, 3), b"nte");
    let read = program.fd_pread(fd, BUFFERS, 1, 99, RESULT);
    assert_eq!(stored(&program, read), Ok(0));
    assert_eq!(program.fd_tell(fd, RESULT), Ok(()));
    assert_eq!(program.host.long(RESULT), 0);
}

#[test]
fn the_program_s_input_is_read_as_it_comes() {
    for direct in [false, true] {
        let mut program = program();
        program.host.direct = direct;
        program.host.stdin = vec![Outcome::Ok(""), Outcome::Ok("second"), Outcome::Ok("one")];
        pass(&mut program, 8);
        let read = program.fd_read(0, BUFFERS, 1, RESULT);
        assert_eq!(stored(&program, read), Ok(3));
        assert_eq!(program.host.get(DATA, 4), b"one\xee");
        let read = program.fd_read(0, BUFFERS, 1, RESULT);
        assert_eq!(stored(&program, read), Ok(6));
        assert_eq!(program.fd_read(0, BUFFERS, 1, RESULT), Err(Errno::INTR));
        let read = program.fd_read(0, BUFFERS, 1, RESULT);
        assert_eq!(stored(&program, read), Ok(0));
        assert_eq!(program.host.calls()[..2], ["get-stdin", "blocking-read 8"]);
        assert_eq!(
            program.fd_pread(0, BUFFERS, 1, 0, RESULT),
            Err(Errno::SPIPE)
        );
    }
}

#[test]
fn errors_of_streams_tell_what_they_are() {
    let mut program = program();
    program.host.stdin = vec![Outcome::Err(StreamError::LastOperationFailed(0)); 2];
    pass(&mut program, 8);
    assert_eq!(program.fd_read(0, BUFFERS, 1, RESULT), Err(Errno::IO));
    program.host.error_code = Optional::Some(PIPE);
    assert_eq!(program.fd_read(0, BUFFERS, 1, RESULT), Err(Errno::PIPE));
    assert_eq!(program.host.temporary(), 0);
}

#[test]
fn what_cannot_be_read_is_refused() {
    let mut program = program();
    let directory = open(&mut program, "dir", 2, READ, 0);
    let unknown = open(&mut program, "dir", 0, READ, 0);
    pass(&mut program, 8);
    for fd in [1, 2, 3, directory, unknown, 99, u32::MAX] {
        assert_eq!(
            program.fd_read(fd, BUFFERS, 1, RESULT),
            Err(Errno::BADF),
            "{fd}"
        );
        assert_eq!(
            program.fd_pread(fd, BUFFERS, 1, 0, RESULT),
            Err(Errno::BADF),
            "{fd}"
        );
    }
    // An empty read is one too.
    assert_eq!(
        program.fd_read(unknown, BUFFERS, 0, RESULT),
        Err(Errno::BADF)
    );
    let fd = open(&mut program, "file", 0, READ, 0);
    program.host.failures.insert("read", BAD_DESCRIPTOR);
    assert_eq!(program.fd_read(fd, BUFFERS, 1, RESULT), Err(Errno::BADF));
    program.host.failures.insert("read", PIPE);
    assert_eq!(program.fd_read(fd, BUFFERS, 1, RESULT), Err(Errno::PIPE));
}

#[test]
fn the_host_answers_an_empty_read() {
    let mut program = program();
    let fd = open(&mut program, "file", 0, READ, 0);
    let read = program.fd_read(fd, BUFFERS, 0, RESULT);
    assert_eq!(stored(&program, read), Ok(0));
    let read = program.fd_pread(fd, 1, 0, 1 << 63, RESULT);
    assert_eq!(stored(&program, read), Ok(0));
    assert_eq!(
        program.host.calls(),
        ["read 0 0", "read", "read 0 9223372036854775808", "read"]
    );
}

#[test]
fn what_is_not_read_may_be_anywhere() {
    let mut program = program();
    let file = open(&mut program, "file", 0, READ, 0);
    let directory = open(&mut program, "dir", 0, READ, 0);
    program.host.stdin = vec![Outcome::Err(StreamError::Closed)];
    program.host.put_words(BUFFERS, &[u32::MAX, 2]);
    let read = program.fd_pread(file, BUFFERS, 1, 99, RESULT);
    assert_eq!(stored(&program, read), Ok(0));
    let read = program.fd_read(0, BUFFERS, 1, RESULT);
    assert_eq!(stored(&program, read), Ok(0));
    let read = program.fd_read(directory, BUFFERS, 1, RESULT);
    assert_eq!(stored(&program, read), Err(Errno::BADF));
}

#[test]
#[should_panic(expected = "wasi-virt: pointer is out of bounds")]
fn a_buffer_for_a_file_is_in_bounds_at_its_end() {
    let mut program = program();
    let fd = open(&mut program, "file", 0, READ, 0);
    assert_eq!(program.fd_seek(fd, 99, 0, RESULT), Ok(()));
    program.host.put_words(BUFFERS, &[u32::MAX, 2]);
    let _ = program.fd_read(fd, BUFFERS, 1, RESULT);
}

#[test]
fn preopens_are_not_needed_for_streams() {
    let mut program = program();
    pass(&mut program, 8);
    assert_eq!(program.fd_read(3, BUFFERS, 1, RESULT), Err(Errno::BADF));
    assert_eq!(program.fd_write(3, BUFFERS, 1, RESULT), Err(Errno::BADF));
    assert_eq!(program.fd_seek(3, 0, 0, RESULT), Err(Errno::BADF));
    assert_eq!(program.host.calls(), [""; 0]);
}

#[test]
#[should_panic(expected = "in bounds")]
fn the_whole_buffer_is_in_bounds() {
    let mut program = program();
    let fd = open(&mut program, "file", 0, READ, 0);
    program.host.put_words(BUFFERS, &[(1 << 18) - 100, 101]);
    let _ = program.fd_read(fd, BUFFERS, 1, RESULT);
}

#[test]
#[should_panic(expected = "in bounds")]
fn no_buffer_goes_around_the_end() {
    let mut program = program();
    let fd = open(&mut program, "file", 0, READ, 0);
    program.host.put_words(BUFFERS, &[u32::MAX, 2]);
    let _ = program.fd_read(fd, BUFFERS, 1, RESULT);
}

#[test]
#[should_panic(expected = "wasi-virt: pointer is misaligned")]
fn buffers_are_aligned() {
    let _ = program().fd_read(0, BUFFERS + 1, 1, RESULT);
}

proptest! {
    #[test]
    fn the_first_buffer_with_room_is_used(list in prop::collection::vec((any::<u32>(), 0..3u32), 0..20)) {
        let mut program = program();
        let words: Vec<u32> = list.iter().flat_map(|&(start, length)| [start, length]).collect();
        program.host.put_words(BUFFERS, &words);
        let expected = list.iter().find(|(_, length)| *length != 0).copied().unwrap_or_default();
        let (start, length) = expected;
        let first = buffers::first(&mut program.host, BUFFERS, list.len() as u32);
        prop_assert_eq!(first, Buffer { start, length });
    }
}
