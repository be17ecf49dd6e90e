use proptest::prelude::*;

use super::*;
use crate::abi::{Optional, StreamError};
use crate::fake::{PIPE, program};

#[test]
fn a_small_write_is_one_call() {
    let mut program = program();
    program.host.put(DATA, b"hello");
    pass(&mut program, 5);
    let written = program.fd_write(1, BUFFERS, 1, RESULT);
    assert_eq!(stored(&program, written), Ok(5));
    let written = program.fd_write(2, BUFFERS, 1, RESULT);
    assert_eq!(stored(&program, written), Ok(5));
    assert_eq!(program.host.stdout, b"hello");
    assert_eq!(program.host.stderr, b"hello");
    let calls = [
        "get-stdout",
        "blocking-write-and-flush 5",
        "get-stderr",
        "blocking-write-and-flush 5",
    ];
    assert_eq!(program.host.calls(), calls);
}

#[test]
fn a_large_write_takes_what_is_permitted() {
    let mut program = program();
    let bytes: Vec<u8> = (0..150_000).map(|number| number as u8).collect();
    program.host.put(DATA, &bytes);
    pass(&mut program, 150_000);
    let written = program.fd_write(1, BUFFERS, 1, RESULT);
    assert_eq!(stored(&program, written), Ok(150_000));
    assert!(program.host.stdout == bytes);
    let calls = [
        "get-stdout",
        "check-write",
        "write 65536",
        "check-write",
        "write 65536",
        "check-write",
        "write 18928",
        "blocking-flush",
    ];
    assert_eq!(program.host.calls(), calls);
}

#[test]
fn a_stream_that_permits_little_gets_little() {
    let mut program = program();
    program.host.permit = 4096;
    pass(&mut program, 10_000);
    let written = program.fd_write(1, BUFFERS, 1, RESULT);
    assert_eq!(stored(&program, written), Ok(10_000));
    let calls = [
        "get-stdout",
        "check-write",
        "blocking-write-and-flush 4096",
        "check-write",
        "blocking-write-and-flush 4096",
        "blocking-write-and-flush 1808",
    ];
    assert_eq!(program.host.calls(), calls);
}

#[test]
fn nothing_is_written_without_a_call() {
    let mut program = program();
    let written = program.fd_write(1, BUFFERS, 0, RESULT);
    assert_eq!(stored(&program, written), Ok(0));
    assert_eq!(program.host.calls(), ["get-stdout"]);
}

#[test]
fn the_host_answers_an_empty_write_to_a_file() {
    let mut program = program();
    let fd = open(&mut program, "file", 0, WRITE, 0);
    let written = program.fd_pwrite(fd, BUFFERS, 0, 3, RESULT);
    assert_eq!(stored(&program, written), Ok(0));
    assert_eq!(program.host.calls(), ["write 0 3", "write"]);
}

#[test]
fn a_buffer_for_a_directory_may_be_anywhere() {
    let mut program = program();
    let fd = open(&mut program, "dir", 0, READ, 0);
    program.host.put_words(BUFFERS, &[u32::MAX, 2]);
    let written = program.fd_write(fd, BUFFERS, 1, RESULT);
    assert_eq!(stored(&program, written), Err(Errno::BADF));
}

#[test]
#[should_panic(expected = "wasi-virt: pointer is out of bounds")]
fn a_buffer_for_a_file_is_in_bounds_without_the_right_to_write() {
    let mut program = program();
    let fd = open(&mut program, "file", 0, READ, 0);
    program.host.put_words(BUFFERS, &[u32::MAX, 2]);
    let _ = program.fd_pwrite(fd, BUFFERS, 1, 0, RESULT);
}

#[test]
fn a_file_is_written_at_its_position() {
    let mut program = program();
    let fd = open(&mut program, "file", 0, WRITE, 0);
    program.host.put(DATA, b"CON");
    pass(&mut program, 3);
    let written = program.fd_write(fd, BUFFERS, 1, RESULT);
    assert_eq!(stored(&program, written), Ok(3));
    let written = program.fd_write(fd, BUFFERS, 1, RESULT);
    assert_eq!(stored(&program, written), Ok(3));
    let written = program.fd_pwrite(fd, BUFFERS, 1, 8, RESULT);
    assert_eq!(stored(&program, written), Ok(3));
    assert_eq!(program.host.nodes[1].bytes, b"CONCONt\0CON");
    assert_eq!(
        program.host.calls(),
        [
            "write 3 0",
            "write",
            "write 3 3",
            "write",
            "write 3 8",
            "write"
        ]
    );
    assert_eq!(program.fd_tell(fd, RESULT), Ok(()));
    assert_eq!(program.host.long(RESULT), 6);
}

#[test]
fn a_large_write_to_a_file_is_whole() {
    let mut program = program();
    let fd = open(&mut program, "file", 8, READ, 0);
    let bytes: Vec<u8> = (0..150_000).map(|number| number as u8).collect();
    program.host.put(DATA, &bytes);
    pass(&mut program, 150_000);
    let written = program.fd_write(fd, BUFFERS, 1, RESULT);
    assert_eq!(stored(&program, written), Ok(150_000));
    assert!(program.host.nodes[1].bytes == bytes);
    assert_eq!(program.host.calls().len(), 6);
    // A host that takes less than it is given ends the write.
    program.host.written_at_once = 100;
    let written = program.fd_pwrite(fd, BUFFERS, 1, 0, RESULT);
    assert_eq!(stored(&program, written), Ok(100));
}

#[test]
fn appending_keeps_its_stream() {
    let mut program = program();
    let fd = open(&mut program, "file", 0, WRITE, 1);
    program.host.put(DATA, b"!!");
    pass(&mut program, 2);
    let written = program.fd_write(fd, BUFFERS, 1, RESULT);
    assert_eq!(stored(&program, written), Ok(2));
    let written = program.fd_pwrite(fd, BUFFERS, 1, 1, RESULT);
    assert_eq!(stored(&program, written), Ok(2));
    assert_eq!(program.host.nodes[1].bytes, b"content!!!!");
    let calls = [
        "append-via-stream",
        "blocking-write-and-flush 2",
        "stat",
        "blocking-write-and-flush 2",
    ];
    assert_eq!(program.host.calls(), calls);
    assert_eq!(program.fd_tell(fd, RESULT), Ok(()));
    assert_eq!(program.host.long(RESULT), 9);

    program.host.stream_failure = Some(StreamError::Closed);
    assert_eq!(program.fd_write(fd, BUFFERS, 1, RESULT), Err(Errno::IO));
    assert_eq!(program.host.temporary(), 0);
    program.host.stream_failure = None;
    assert_eq!(program.fd_write(fd, BUFFERS, 1, RESULT), Ok(()));
    assert_eq!(program.host.temporary(), 1);
    assert_eq!(program.fd_close(fd), Ok(()));
    assert_eq!(program.host.temporary(), 0);
}

#[test]
fn what_cannot_be_written_is_refused() {
    let mut program = program();
    let directory = open(&mut program, "dir", 2, READ, 0);
    let unknown = open(&mut program, "dir", 0, WRITE, 0);
    let read = open(&mut program, "file", 0, READ, 0);
    pass(&mut program, 8);
    for fd in [0, 3, directory, unknown, read, 99] {
        assert_eq!(
            program.fd_write(fd, BUFFERS, 1, RESULT),
            Err(Errno::BADF),
            "{fd}"
        );
        assert_eq!(
            program.fd_pwrite(fd, BUFFERS, 1, 0, RESULT),
            Err(Errno::BADF),
            "{fd}"
        );
    }
    assert_eq!(
        program.fd_pwrite(1, BUFFERS, 1, 0, RESULT),
        Err(Errno::SPIPE)
    );
    let fd = open(&mut program, "file", 0, WRITE, 0);
    program.host.failures.insert("write", PIPE);
    assert_eq!(program.fd_write(fd, BUFFERS, 1, RESULT), Err(Errno::PIPE));
}

#[test]
fn errors_of_streams_tell_what_they_are() {
    let mut program = program();
    pass(&mut program, 8);
    program.host.stream_failure = Some(StreamError::Closed);
    assert_eq!(program.fd_write(1, BUFFERS, 1, RESULT), Err(Errno::IO));
    program.host.stream_failure = Some(StreamError::LastOperationFailed(0));
    program.host.error_code = Optional::Some(PIPE);
    assert_eq!(program.fd_write(1, BUFFERS, 1, RESULT), Err(Errno::PIPE));
    assert_eq!(program.host.temporary(), 0);
}

#[test]
#[should_panic(expected = "in bounds")]
fn nothing_is_written_unless_all_is_in_bounds() {
    let mut program = program();
    program.host.stream_failure = Some(StreamError::Closed);
    program.host.put_words(BUFFERS, &[DATA, 1 << 18]);
    let _ = program.fd_write(1, BUFFERS, 1, RESULT);
}

proptest! {
    #[test]
    fn all_bytes_arrive_in_order(
        length in 0..140_000usize,
        permit in prop::sample::select(vec![0u64, 1, 4096, 4097, 9000, 65536, 1 << 20]),
    ) {
        let mut program = program();
        program.host.permit = permit;
        let bytes: Vec<u8> = (0..length).map(|number| (number / 7) as u8).collect();
        program.host.put(DATA, &bytes);
        pass(&mut program, length as u32);
        let written = program.fd_write(1, BUFFERS, 1, RESULT);
        prop_assert_eq!(stored(&program, written), Ok(length as u32));
        prop_assert!(program.host.stdout == bytes);
        let last = program.host.calls().pop().unwrap();
        prop_assert!(length == 0 || last.starts_with("blocking-"), "flushed last: {}", last);
    }
}
