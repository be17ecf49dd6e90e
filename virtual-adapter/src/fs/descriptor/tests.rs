use super::*;
use crate::fs::directory::read_directory;
use crate::fs::sample::{image, open};
use crate::handles::LIMIT;
use ErrorCode::{
    BadDescriptor, InsufficientMemory, Invalid, IsDirectory, Loop, NoEntry, NotDirectory,
    NotPermitted, ReadOnly, Unsupported,
};

/// Opens a path with these flags, and returns the name of what is open then.
fn opened(path: &str, open_flags: Flags, flags: Flags) -> FsResult<String> {
    let image = image();
    let mut handles = Handles::new();
    let root = open(&image, ".");
    let opened = open_at(root, &mut handles, 1, path.as_bytes(), open_flags, flags)?;
    let index = handles.get(ResourceType::Descriptor, opened);
    Ok(String::from_utf8(root.nodes.get(index).unwrap().name().to_vec()).unwrap())
}

#[test]
fn files_and_directories_open() {
    assert_eq!(opened("link/file", 0, 1), Ok("file".into()));
    assert_eq!(opened("link", DIRECTORY, 1), Ok("dir".into()));
    assert_eq!(opened("dir/file", EXCLUSIVE, 0), Ok("file".into()));
    assert_eq!(opened("dir/file", DIRECTORY, 1), Err(NotDirectory));
    assert_eq!(opened("missing", 0, 1), Err(NoEntry));
}

#[test]
fn the_first_reason_to_refuse_counts() {
    for flag in 2..5 {
        assert_eq!(opened("missing", CREATE, 1 << flag), Err(Unsupported));
    }
    for other in [CREATE, EXCLUSIVE, TRUNCATE] {
        assert_eq!(opened("missing", DIRECTORY | other, WRITE), Err(Invalid));
    }
    assert_eq!(opened("missing", CREATE, 1), Err(ReadOnly));
    assert_eq!(opened("missing", TRUNCATE, 1), Err(NoEntry));
    assert_eq!(opened("missing", 0, WRITE), Err(NoEntry));
    assert_eq!(opened("dir/file", TRUNCATE, 1), Err(ReadOnly));
    assert_eq!(opened("dir/file", CREATE, 1), Ok("file".into()));
}

#[test]
fn a_link_that_is_not_followed_does_not_open() {
    let image = image();
    let mut handles = Handles::new();
    let result = open_at(open(&image, "."), &mut handles, 0, b"link", DIRECTORY, 1);
    assert_eq!(result, Err(Loop));
    let file = open(&image, "dir/file");
    let result = open_at(file, &mut handles, 0, b".", 0, 1 << 2);
    assert_eq!(result, Err(NotDirectory));
}

#[test]
fn parts_of_files_are_read() {
    let image = image();
    let file = open(&image, "dir/file");
    assert_eq!(read(file, 5, 0), Ok(&b"hello"[..]));
    assert_eq!(read(file, u64::MAX, 6), Ok(&b"world"[..]));
    assert_eq!(read(file, 5, 11), Ok(&b""[..]));
    assert_eq!(read(file, 5, 1 << 40), Ok(&b""[..]));
    assert_eq!(read(file, 0, 0), Ok(&b""[..]));
    assert_eq!(read(file, 1, i64::MAX as u64), Err(Invalid));
    assert_eq!(read(open(&image, "dir"), 1, 0), Err(BadDescriptor));
    assert_eq!(read(open(&image, "empty"), 1, 0), Ok(&b""[..]));
}

#[test]
fn streams_begin_anywhere() {
    let image = image();
    let mut handles = Handles::new();
    let file = open(&image, "dir/file");
    for (offset, expected) in [(0, "hello world"), (6, "world"), (11, ""), (u64::MAX, "")] {
        let stream = read_via_stream(file, &mut handles, offset).unwrap();
        let [start, end] = *handles.pair(ResourceType::InputStream, stream);
        assert_eq!(&image[start as usize..end as usize], expected.as_bytes());
    }
    let directory = open(&image, "dir");
    assert_eq!(
        read_via_stream(directory, &mut handles, 0),
        Err(IsDirectory)
    );
}

#[test]
fn links_tell_their_targets() {
    let image = image();
    let root = open(&image, ".");
    assert_eq!(readlink_at(root, b"link/inner/up"), Ok(&b"../file"[..]));
    assert_eq!(readlink_at(root, b"root"), Err(NotPermitted));
    assert_eq!(readlink_at(root, b"dir"), Err(Invalid));
    assert_eq!(readlink_at(root, b"link/"), Err(Invalid));
}

#[test]
fn too_many_handles_are_an_error() {
    let image = image();
    let mut handles = Handles::new();
    for _ in 0..LIMIT {
        handles.insert(ResourceType::Descriptor, 0);
    }
    let (root, file) = (open(&image, "."), open(&image, "dir/file"));
    let opened = open_at(root, &mut handles, 0, b"dir", 0, 1);
    assert_eq!(opened, Err(InsufficientMemory));
    assert_eq!(read_directory(root, &mut handles), Err(InsufficientMemory));
    let stream = read_via_stream(file, &mut handles, 0);
    assert_eq!(stream, Err(InsufficientMemory));
}
