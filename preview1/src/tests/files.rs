use super::*;
use crate::fake::program;
use crate::rights;
use crate::table::{Entry, Kind, Table};

#[test]
fn seeking_moves_the_position() {
    let mut program = program();
    let fd = open(&mut program, "file", 0, READ, 0);
    for (offset, whence, result) in [
        (3, 0, Ok(3)),
        (2, 1, Ok(5)),
        (-6, 1, Err(Errno::INVAL)),
        (-1, 2, Ok(6)),
        (-8, 2, Err(Errno::INVAL)),
        (i64::MAX, 2, Ok(i64::MAX as u64 + 7)),
        (i64::MAX, 1, Err(Errno::INVAL)),
        (-1, 0, Err(Errno::INVAL)),
    ] {
        let sought = program.fd_seek(fd, offset, whence, RESULT);
        assert_eq!(
            sought.map(|()| program.host.long(RESULT)),
            result,
            "{offset} {whence}"
        );
    }
    assert_eq!(program.host.calls(), ["get-type", "stat", "stat", "stat"]);
}

#[test]
fn only_files_have_positions() {
    let mut program = program();
    let directory = open(&mut program, "dir", 0, READ, 0);
    for (fd, errno) in [
        (0, Errno::SPIPE),
        (2, Errno::SPIPE),
        (3, Errno::BADF),
        (directory, Errno::BADF),
        (9, Errno::BADF),
    ] {
        assert_eq!(program.fd_seek(fd, 0, 0, 1), Err(errno));
        assert_eq!(program.fd_tell(fd, 1), Err(errno));
    }
}

#[test]
fn files_are_known_by_what_was_done_with_them() {
    let mut program = program();
    let fd = open(&mut program, "file", 0, READ, 0);
    pass(&mut program, 4);
    assert_eq!(program.fd_read(fd, BUFFERS, 1, RESULT), Ok(()));
    assert_eq!(program.fd_tell(fd, RESULT), Ok(()));
    assert_eq!(program.host.calls(), ["read 4 0", "read"]);
    let fd = open(&mut program, "file", 0, READ, 0);
    assert_eq!(program.fd_filestat_get(fd, RESULT), Ok(()));
    assert_eq!(program.fd_tell(fd, RESULT), Ok(()));
    assert_eq!(program.host.calls(), ["stat", "metadata-hash"]);
}

#[test]
fn operations_on_files_reach_the_host() {
    let mut program = program();
    let fd = open(&mut program, "file", 0, READ, 0);
    assert_eq!(program.fd_advise(fd, 0, 0, 5), Ok(()));
    assert_eq!(program.fd_datasync(fd), Ok(()));
    assert_eq!(program.fd_sync(fd), Ok(()));
    assert_eq!(program.fd_filestat_set_size(fd, 9), Ok(()));
    assert_eq!(
        program.host.calls(),
        ["get-type", "advise", "sync-data", "sync", "9", "set-size"]
    );
    assert_eq!(program.fd_allocate(fd, 0, 0), Err(Errno::NOTSUP));
    for fd in [0, 1, 3, 99] {
        assert_eq!(program.fd_advise(fd, 0, 0, 0), Err(Errno::BADF));
        assert_eq!(program.fd_datasync(fd), Err(Errno::BADF));
        assert_eq!(program.fd_sync(fd), Err(Errno::BADF));
        assert_eq!(program.fd_allocate(fd, 0, 0), Err(Errno::BADF));
        assert_eq!(program.fd_filestat_set_size(fd, 9), Err(Errno::BADF));
    }
}

#[test]
fn closing_drops_what_there_is() {
    let mut program = program();
    let fd = open(&mut program, "file", 0, READ, 0);
    assert_eq!(program.fd_close(fd), Ok(()));
    assert_eq!(program.fd_close(fd), Err(Errno::BADF));
    assert_eq!(program.fd_write(1, BUFFERS, 0, RESULT), Ok(()));
    for fd in 0..4 {
        assert_eq!(program.fd_close(fd), Ok(()), "{fd}");
        assert_eq!(program.fd_close(fd), Err(Errno::BADF), "{fd}");
    }
    assert!(program.host.live.is_empty());
    assert_eq!(program.fd_write(1, BUFFERS, 0, RESULT), Err(Errno::BADF));
}

#[test]
fn a_preopen_can_be_closed_first_of_all() {
    let mut program = program();
    assert_eq!(program.fd_close(0), Ok(()));
    assert_eq!(program.host.calls(), [""; 0]);
    assert_eq!(program.fd_close(3), Ok(()));
    assert_eq!(program.fd_prestat_get(3, RESULT), Err(Errno::BADF));
    assert_eq!(program.host.calls(), ["get-directories"]);
    assert!(program.host.live.is_empty());
}

#[test]
fn renumbering_replaces() {
    let mut program = program();
    let fd = open(&mut program, "file", 0, READ, 0);
    assert_eq!(program.fd_renumber(fd, 9), Err(Errno::BADF));
    assert_eq!(program.fd_renumber(9, fd), Err(Errno::BADF));
    assert_eq!(program.fd_renumber(fd, fd), Ok(()));
    assert_eq!(program.fd_renumber(fd, 0), Ok(()));
    assert_eq!(program.fd_tell(0, RESULT), Ok(()));
    assert_eq!(program.fd_tell(fd, RESULT), Err(Errno::BADF));
    // A preopen stays one under its new number.
    assert_eq!(program.fd_renumber(3, 0), Ok(()));
    assert_eq!(program.fd_prestat_get(0, RESULT), Ok(()));
    assert_eq!(program.host.live.len(), 1);
}

#[test]
fn preopens_have_paths() {
    let mut program = program();
    program.host.preopens = vec!["first", "", "/längst"];
    for (fd, path) in [(3, "first"), (4, ""), (5, "/längst")] {
        assert_eq!(program.fd_prestat_get(fd, RESULT), Ok(()));
        let length = path.len() as u32;
        assert_eq!(
            [program.host.word(RESULT), program.host.word(RESULT + 4)],
            [0, length]
        );
        if length != 0 {
            assert_eq!(
                program.fd_prestat_dir_name(fd, DATA, length - 1),
                Err(Errno::NAMETOOLONG)
            );
        }
        assert_eq!(program.fd_prestat_dir_name(fd, DATA, length + 9), Ok(()));
        assert_eq!(program.host.get(DATA, length), path.as_bytes());
    }
    assert_eq!(program.fd_prestat_get(6, RESULT), Err(Errno::BADF));
    assert_eq!(program.fd_prestat_get(0, RESULT), Err(Errno::BADF));
    assert_eq!(program.fd_prestat_dir_name(0, DATA, 9), Err(Errno::NOTDIR));
    assert_eq!(program.fd_prestat_dir_name(6, DATA, 9), Err(Errno::BADF));
    assert_eq!(program.host.calls(), ["get-directories"]);
}

/// Type, flags and rights of a descriptor.
fn fdstat(program: &mut Program<Fake>, fd: u32) -> Result<(u8, u8, u64, u64)> {
    program.host.put(RESULT, &[0xee; 24]);
    program.fd_fdstat_get(fd, RESULT)?;
    let head = program.host.get(RESULT, 8);
    assert_eq!(head, [head[0], 0, head[2], 0, 0, 0, 0, 0]);
    let (filetype, flags) = (head[0], head[2]);
    Ok((
        filetype,
        flags,
        program.host.long(RESULT + 8),
        program.host.long(RESULT + 16),
    ))
}

#[test]
fn descriptors_have_rights() {
    let mut program = program();
    assert_eq!(
        fdstat(&mut program, 0),
        Ok((0, 0, rights::FD_READ, rights::FD_READ))
    );
    assert_eq!(program.host.calls(), ["get-terminal-stdin"]);
    assert_eq!(
        fdstat(&mut program, 1),
        Ok((0, 0, rights::FD_WRITE, rights::FD_WRITE))
    );
    program.host.terminal = true;
    assert_eq!(
        fdstat(&mut program, 0),
        Ok((2, 0, rights::FD_READ, rights::FD_READ))
    );
    assert_eq!(
        fdstat(&mut program, 2),
        Ok((2, 0, rights::FD_WRITE, rights::FD_WRITE))
    );
    assert_eq!(program.host.temporary(), 0);
    assert_eq!(
        fdstat(&mut program, 3),
        Ok((3, 0, 0x07b7_fe00, 0x0fff_ffff & !(1 << 19)))
    );
    // All but writing, as the host says.
    let fd = open(&mut program, "file", 0, READ, 5);
    assert_eq!(
        fdstat(&mut program, fd),
        Ok((4, 5, 0x3fff_ffbf, 0x3fff_ffbf))
    );
    let fd = open(&mut program, "dir", 0, READ, 5);
    assert_eq!(
        fdstat(&mut program, fd),
        Ok((3, 0, 0x3fb7_ffbb, 0x3fb7_ffbb))
    );
    assert_eq!(fdstat(&mut program, 9), Err(Errno::BADF));
}

#[test]
fn flags_of_files_can_be_set() {
    let mut program = program();
    let fd = open(&mut program, "file", 0, READ, 0);
    let directory = open(&mut program, "dir", 0, READ, 0);
    for (fd, flags, result) in [
        (fd, 5, Ok(())),
        (fd, 2, Err(Errno::INVAL)),
        (fd, 8, Err(Errno::INVAL)),
        (fd, 16, Err(Errno::INVAL)),
        (fd, 5, Ok(())),
        (directory, 0, Err(Errno::BADF)),
        (0, 0, Err(Errno::BADF)),
        (3, 0, Err(Errno::BADF)),
    ] {
        assert_eq!(
            program.fd_fdstat_set_flags(fd, flags),
            result,
            "{fd} {flags}"
        );
    }
    assert_eq!(fdstat(&mut program, fd).unwrap().1, 5);
    assert_eq!(program.fd_fdstat_set_flags(fd, 0), Ok(()));
    assert_eq!(fdstat(&mut program, fd).unwrap().1, 0);
}

#[test]
fn rights_cannot_be_set() {
    let mut program = program();
    assert_eq!(program.fd_fdstat_set_rights(3, 0, 0), Err(Errno::NOTSUP));
    assert_eq!(program.fd_fdstat_set_rights(1, 0, 0), Err(Errno::BADF));
    assert_eq!(program.fd_fdstat_set_rights(4, 0, 0), Err(Errno::BADF));
}

#[test]
fn files_have_metadata() {
    let mut program = program();
    let fd = open(&mut program, "file", 0, READ, 0);
    assert_eq!(program.fd_filestat_get(fd, RESULT), Ok(()));
    let words: Vec<u64> = (0..8)
        .map(|word| program.host.long(RESULT + word * 8))
        .collect();
    assert_eq!(words, [1, 1000, 4, 1, 7, 1_000_000_001, 2_000_000_001, 0]);
    assert_eq!(program.fd_filestat_get(1, RESULT), Ok(()));
    let words: Vec<u64> = (0..8)
        .map(|word| program.host.long(RESULT + word * 8))
        .collect();
    assert_eq!(words, [0; 8]);
    program.host.terminal = true;
    assert_eq!(program.fd_filestat_get(0, RESULT), Ok(()));
    assert_eq!(program.host.long(RESULT + 16), 2);
    assert_eq!(program.fd_filestat_get(9, RESULT), Err(Errno::BADF));
}

#[test]
fn times_can_be_set() {
    let mut program = program();
    let fd = open(&mut program, "file", 0, READ, 0);
    assert_eq!(
        program.fd_filestat_set_times(fd, 3_000_000_001, 5, 1 | 8),
        Ok(())
    );
    let accessed = "NewTimestamp { case: 2, time: Datetime { seconds: 3, nanoseconds: 1 } }";
    let modified = "NewTimestamp { case: 1, time: Datetime { seconds: 0, nanoseconds: 0 } }";
    assert_eq!(program.host.calls()[0], format!("{accessed} {modified}"));
    for flags in [3, 12, 15] {
        assert_eq!(
            program.fd_filestat_set_times(99, 0, 0, flags),
            Err(Errno::INVAL),
            "{flags}"
        );
    }
    assert_eq!(program.fd_filestat_set_times(99, 0, 0, 0), Err(Errno::BADF));
    assert_eq!(program.fd_filestat_set_times(0, 0, 0, 0), Err(Errno::BADF));
    assert_eq!(program.fd_filestat_set_times(3, 0, 0, 0), Ok(()));
}

#[test]
fn the_number_closed_with_the_highest_value_is_used_first() {
    let mut table = Table::new();
    let numbers: Vec<u32> = (0..200)
        .map(|handle| table.insert(Entry::new(Kind::File, handle)).unwrap())
        .collect();
    assert_eq!(numbers, (3..203).collect::<Vec<u32>>());
    for number in [5, 150, 1, 202, 40] {
        table.close(number).unwrap();
    }
    let reused: Vec<u32> = (0..6)
        .map(|_| table.insert(Entry::new(Kind::File, 0)).unwrap())
        .collect();
    assert_eq!(reused, [202, 150, 40, 5, 1, 203]);
    assert_eq!(table.get(100).unwrap().handle, 97);
    assert_eq!(table.get(204).unwrap_err(), Errno::BADF);
}

#[test]
fn there_are_so_many_numbers_and_no_more() {
    let mut table = Table::new();
    for _ in 3..1 << 16 {
        table.insert(Entry::new(Kind::File, 0)).unwrap();
    }
    assert_eq!(table.reserve(), Err(Errno::NFILE));
    assert_eq!(table.insert(Entry::new(Kind::File, 0)), Err(Errno::NFILE));
    table.close(77).unwrap();
    assert_eq!(table.reserve(), Ok(()));
    assert_eq!(table.insert(Entry::new(Kind::File, 0)), Ok(77));
}
