use super::*;
use crate::fake::program;

/// Passes a path that has a length of 4.
fn path(program: &mut Program<Fake>) {
    program.host.put(PATH, b"fileother");
}

#[test]
fn paths_reach_the_host() {
    let mut program = program();
    path(&mut program);
    assert_eq!(program.path_create_directory(3, PATH, 4), Ok(()));
    assert_eq!(program.path_remove_directory(3, PATH, 4), Ok(()));
    assert_eq!(program.path_unlink_file(3, PATH, 4), Ok(()));
    assert_eq!(program.path_rename(3, PATH, 4, 3, PATH + 4, 5), Ok(()));
    assert_eq!(program.path_link(3, 1, PATH, 4, 3, PATH + 4, 5), Ok(()));
    assert_eq!(program.path_symlink(PATH, 4, 3, PATH + 4, 5), Ok(()));
    let calls = [
        "get-directories",
        "file",
        "create-directory-at",
        "file",
        "remove-directory-at",
        "file",
        "unlink-file-at",
        "1 file 1 other",
        "rename-at",
        "1 1 file 1 other",
        "link-at",
        "file other",
        "symlink-at",
    ];
    assert_eq!(program.host.calls(), calls);
}

#[test]
fn paths_are_of_directories() {
    let mut program = program();
    let file = open(&mut program, "file", 0, READ, 0);
    for fd in [0, 1, file, 99] {
        // Not even the path is looked at.
        let bad = Err(Errno::BADF);
        assert_eq!(program.path_create_directory(fd, u32::MAX, 9), bad);
        assert_eq!(program.path_remove_directory(fd, u32::MAX, 9), bad);
        assert_eq!(program.path_unlink_file(fd, u32::MAX, 9), bad);
        assert_eq!(program.path_filestat_get(fd, 0, u32::MAX, 9, 1), bad);
        assert_eq!(
            program.path_filestat_set_times(fd, 0, u32::MAX, 9, 0, 0, 0),
            bad
        );
        assert_eq!(program.path_readlink(fd, u32::MAX, 9, 0, 0, 0), bad);
        assert_eq!(program.path_symlink(u32::MAX, 9, fd, u32::MAX, 9), bad);
        assert_eq!(program.path_rename(3, u32::MAX, 9, fd, u32::MAX, 9), bad);
        assert_eq!(program.path_link(fd, 0, u32::MAX, 9, 3, u32::MAX, 9), bad);
    }
}

#[test]
fn paths_are_text() {
    let mut program = program();
    program.host.put(PATH, b"f\xff");
    assert_eq!(program.path_create_directory(3, PATH, 2), Err(Errno::ILSEQ));
    assert_eq!(program.path_symlink(PATH, 1, 3, PATH, 2), Err(Errno::ILSEQ));
    // Before the descriptor is looked at.
    assert_eq!(
        program.path_open(99, 0, PATH, 2, 0, 0, 0, 0, 1),
        Err(Errno::ILSEQ)
    );
    assert_eq!(
        program.path_symlink(PATH, u32::MAX, 3, PATH, u32::MAX),
        Err(Errno::NOMEM)
    );
    assert_eq!(
        program.path_create_directory(3, PATH, u32::MAX),
        Err(Errno::NOMEM)
    );
}

#[test]
fn long_paths_reach_the_host() {
    let mut program = program();
    program.host.put(DATA, &[b'/'; 70_000]);
    program.host.put(DATA + 70_000, b"\xff");
    assert_eq!(program.path_create_directory(3, DATA, 70_000), Ok(()));
    let calls = program.host.calls();
    assert!(
        calls
            .iter()
            .any(|call| call.contains("create-directory-at"))
    );
    assert_eq!(
        program.path_symlink(DATA, 70_000, 3, DATA, 70_001),
        Err(Errno::ILSEQ)
    );
    // Short ones have room behind them.
    path(&mut program);
    assert_eq!(program.path_filestat_get(3, 1, PATH, 4, RESULT), Ok(()));
}

#[test]
#[should_panic(expected = "in bounds")]
fn paths_are_in_bounds() {
    let _ = program().path_create_directory(3, (1 << 18) - 3, 4);
}

#[test]
#[should_panic(expected = "in bounds")]
fn long_paths_are_in_bounds() {
    let _ = program().path_create_directory(3, (1 << 18) - 70_000, 70_001);
}

#[test]
fn files_have_metadata() {
    let mut program = program();
    path(&mut program);
    assert_eq!(program.path_filestat_get(3, 1, PATH, 4, RESULT), Ok(()));
    assert_eq!(program.host.long(RESULT + 8), 4);
    assert_eq!(program.host.long(RESULT + 32), 7);
    assert_eq!(
        program.host.calls(),
        ["get-directories", "stat-at 1", "metadata-hash-at"]
    );
    assert_eq!(
        program.path_filestat_get(3, 0, PATH, 3, RESULT),
        Err(Errno::NOENT)
    );
}

#[test]
fn times_can_be_set() {
    let mut program = program();
    path(&mut program);
    assert_eq!(
        program.path_filestat_set_times(3, 1, PATH, 4, 0, 0, 2 | 4),
        Ok(())
    );
    assert_eq!(
        program.host.calls(),
        ["get-directories", "1 file 1 2", "set-times-at"]
    );
    assert_eq!(
        program.path_filestat_set_times(99, 1, PATH, 4, 0, 0, 3),
        Err(Errno::INVAL)
    );
}

#[test]
fn links_are_read_as_far_as_there_is_room() {
    let mut program = program();
    path(&mut program);
    let read = program.path_readlink(3, PATH, 4, DATA, 9, RESULT);
    assert_eq!(stored(&program, read), Ok(4));
    assert_eq!(program.host.get(DATA, 5), b"file\xee");
    let read = program.path_readlink(3, PATH, 4, DATA + 10, 2, RESULT);
    assert_eq!(stored(&program, read), Ok(2));
    assert_eq!(program.host.get(DATA + 10, 3), b"fi\xee");
}

#[test]
fn opening_asks_once() {
    let mut program = program();
    path(&mut program);
    let opened = program.path_open(3, 1, PATH, 4, 1 | 8, READ | WRITE, 0, 2 | 8 | 16, RESULT);
    assert_eq!(stored(&program, opened), Ok(4));
    assert_eq!(program.host.calls(), ["get-directories", "open-at 1 9 31"]);
    let opened = program.path_open(3, 0, PATH, 3, 0, READ, 0, 0, RESULT);
    assert_eq!(stored(&program, opened), Err(Errno::NOENT));
    let all = (1 << 30) - 1;
    let opened = program.path_open(3, 0, PATH, 4, 0, all, all, 0, RESULT);
    assert_eq!(stored(&program, opened), Ok(5));
}

#[test]
fn files_are_opened_in_directories() {
    let mut program = program();
    let file = open(&mut program, "file", 0, READ, 0);
    let directory = open(&mut program, "dir", 0, READ, 0);
    path(&mut program);
    let mut open = |fd| program.path_open(fd, 0, PATH, 4, 0, 0, 0, 0, RESULT);
    assert_eq!(open(file), Err(Errno::NOTDIR));
    assert_eq!(open(0), Err(Errno::BADF));
    assert_eq!(open(99), Err(Errno::BADF));
    assert_eq!(open(directory), Ok(()));
}
