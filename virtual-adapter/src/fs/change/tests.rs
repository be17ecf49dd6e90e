use super::*;
use crate::fs::sample::{image, open};
use Action::{CreateDirectory, Link, RemoveDirectory, Rename, SetTimes, Symlink, Unlink};
use ErrorCode::{
    Busy, CrossDevice, Exist, Invalid, IsDirectory, Loop, NameTooLong, NoEntry, NotDirectory,
    NotEmpty, NotPermitted, ReadOnly,
};

/// Judges a call on the sample of embedded files.
fn on_embedded(change: Change, [path, new]: [&str; 2]) -> FsResult<()> {
    let image = image();
    let root = open(&image, ".");
    judge_embedded(change, [(root, path.as_bytes()), (root, new.as_bytes())])
}

/// Judges the same call on a host that has these files, in its descriptors 3 and 4.
fn on_host(change: Change, [path, new]: [&str; 2], are_read_only: [bool; 2]) -> FsResult<()> {
    let image = image();
    let root = open(&image, ".");
    let side = |descriptor, path: &str, is_read_only| HostSide {
        descriptor,
        path: path.as_bytes().into(),
        is_read_only,
    };
    let mut hearing = Hearing::new();
    hearing.answer(Ok(0));
    hearing.take(0, side(3, path, are_read_only[0]));
    hearing.take(1, side(4, new, are_read_only[1]));
    for _ in 0..6 {
        assert_eq!(hearing.verdict(), Err(ReadOnly));
        let Some((descriptor, path, follow)) = hearing.next(change) else {
            return hearing.verdict();
        };
        assert!([3, 4].contains(&descriptor));
        let found = root.at(follow.into(), path);
        let answer = found.map(|found| descriptor_type(found.node.kind()) as u8);
        hearing.answer(answer);
    }
    panic!("the host is asked too much");
}

/// Expects an answer of embedded files and of a host's.
#[track_caller]
fn expect_of(change: Change, paths: [&str; 2], expected: FsResult<()>) {
    assert_eq!(on_embedded(change, paths), expected, "{change:?} {paths:?}");
    let answer = on_host(change, paths, [true; 2]);
    assert_eq!(answer, expected, "{change:?} {paths:?} on a host");
}

#[track_caller]
fn expect(action: Action, path: &str, expected: ErrorCode) {
    expect_of(Change::new(action, false), [path; 2], Err(expected));
}

#[test]
fn what_is_there_is_not_made() {
    for action in [CreateDirectory, Symlink] {
        for path in [
            "dir",
            "dir/",
            "empty",
            "empty/",
            "link",
            "link/",
            "dangling",
            "dangling/",
            "loop",
            ".",
            "./",
            "dir/.",
            "dir/..",
        ] {
            expect(action, path, Exist);
        }
        expect(action, "new", ReadOnly);
        expect(action, "link/new", ReadOnly);
        expect(action, "missing/new", NoEntry);
        expect(action, "missing/new/", NoEntry);
        expect(action, "new/.", NoEntry);
        expect(action, "new/..", NoEntry);
        expect(action, "", NoEntry);
        expect(action, "empty/new", NotDirectory);
        expect(action, "empty/.", NotDirectory);
        expect(action, "loop/new", Loop);
        expect(action, "..", NotPermitted);
        expect(action, "../new", NotPermitted);
        expect(action, "/new", NotPermitted);
        expect(action, "/", NotPermitted);
        expect(action, "new\0", Invalid);
        expect(action, &"x".repeat(256), NameTooLong);
        expect(action, &"./".repeat(2048), NameTooLong);
    }
    expect(CreateDirectory, "new/", ReadOnly);
    expect(Symlink, "new/", NoEntry);
}

#[test]
fn a_name_is_not_looked_up_to_be_removed() {
    for action in [Unlink, RemoveDirectory] {
        for path in [
            "dir", "dir/", "empty", "empty/", "new", "new/", "loop", "link/new",
        ] {
            expect(action, path, ReadOnly);
        }
        expect(action, &"x".repeat(256), ReadOnly);
        expect(action, "missing/new", NoEntry);
        expect(action, "", NoEntry);
        expect(action, "empty/new", NotDirectory);
        expect(action, "empty/.", NotDirectory);
        expect(action, "empty/..", NotDirectory);
        expect(action, "loop/new", Loop);
        expect(action, "..", NotPermitted);
        expect(action, "dir/../..", NotPermitted);
        expect(action, "/", NotPermitted);
        expect(action, "new\0", Invalid);
        expect(action, &"./".repeat(2048), NameTooLong);
    }
    for (path, unlink, remove) in [
        (".", IsDirectory, Invalid),
        ("dir/..", IsDirectory, NotEmpty),
    ] {
        expect(Unlink, path, unlink);
        expect(RemoveDirectory, path, remove);
    }
}

#[test]
fn what_is_not_there_has_no_times() {
    expect(SetTimes, "dir", ReadOnly);
    expect(SetTimes, "empty/", NotDirectory);
    expect(SetTimes, "new", NoEntry);
    expect(SetTimes, "dangling", ReadOnly);
    let followed = Change::new(SetTimes, true);
    expect_of(followed, ["dangling"; 2], Err(NoEntry));
    expect_of(followed, ["link"; 2], Err(ReadOnly));
}

#[test]
fn both_paths_count() {
    let both = |action, path, new, expected| {
        expect_of(Change::new(action, false), [path, new], Err(expected));
    };
    both(Rename, "empty", "new", ReadOnly);
    both(Rename, "new", "dir", ReadOnly);
    both(Rename, "missing/x", "empty/x", NoEntry);
    both(Rename, "empty/x", "missing/x", NotDirectory);
    both(Rename, "new", "missing/x", NoEntry);
    both(Rename, ".", "new", Busy);
    both(Rename, "new", "dir/..", Busy);
    both(Rename, "", "new", NoEntry);
    both(Rename, "new", "..", NotPermitted);
    both(Link, "empty", "new", ReadOnly);
    both(Link, "empty", "dir", Exist);
    both(Link, "empty", "new/", NoEntry);
    both(Link, "empty", "missing/x", NoEntry);
    both(Link, "empty/", "new", NotDirectory);
    both(Link, "new", "dir", NoEntry);
    both(Link, "dangling", "new", ReadOnly);
    expect_of(Change::new(Link, true), ["dangling", "new"], Err(NoEntry));
}

#[test]
fn other_file_systems_are_other_devices() {
    let across = |action, paths, are_read_only| {
        on_host(Change::new(action, false), paths, are_read_only).unwrap_err()
    };
    for are_read_only in [[true, false], [false, true]] {
        assert_eq!(across(Rename, ["empty", "new"], are_read_only), CrossDevice);
        assert_eq!(
            across(Rename, ["empty", "missing/x"], are_read_only),
            NoEntry
        );
        assert_eq!(across(Link, ["empty", "dir"], are_read_only), Exist);
    }
    assert_eq!(across(Link, ["empty", "new"], [true, false]), CrossDevice);
    assert_eq!(across(Link, ["empty", "new"], [false, true]), ReadOnly);
}

#[test]
fn what_is_there_is_opened_for_reading() {
    let open_as = |path, open_flags, flags, expected| {
        let change = Change {
            action: Action::Open,
            follow: true,
            open_flags,
            flags,
        };
        expect_of(change, [path; 2], expected);
    };
    open_as("empty", CREATE, 1, Ok(()));
    open_as("link/file", CREATE, 0, Ok(()));
    for (open_flags, flags) in [
        (CREATE, WRITE),
        (TRUNCATE, 1),
        (CREATE | TRUNCATE, 1),
        (0, WRITE),
    ] {
        open_as("empty", open_flags, flags, Err(ReadOnly));
        open_as("dir", open_flags, flags, Err(IsDirectory));
        open_as("missing/new", open_flags, flags, Err(NoEntry));
        open_as("empty/new", open_flags, flags, Err(NotDirectory));
        open_as("loop", open_flags, flags, Err(Loop));
        let creates = open_flags & CREATE != 0;
        let missing = Err(if creates { ReadOnly } else { NoEntry });
        open_as("new", open_flags, flags, missing);
        open_as("dangling", open_flags, flags, missing);
        let directory = Err(if creates { IsDirectory } else { NotDirectory });
        open_as("empty/", open_flags, flags, directory);
    }
    open_as("dir", CREATE, 1, Err(IsDirectory));
    open_as(".", CREATE, 1, Err(IsDirectory));
    open_as("new/", CREATE, 1, Err(IsDirectory));
    open_as("missing/new/", CREATE, 1, Err(NoEntry));
    open_as("", CREATE, 1, Err(NoEntry));
    for path in ["empty", "dir", "dangling", "loop", "."] {
        open_as(path, CREATE | EXCLUSIVE, 1, Err(Exist));
    }
    open_as("new", CREATE | EXCLUSIVE, 1, Err(ReadOnly));
    open_as("dir/", CREATE | EXCLUSIVE, 1, Err(IsDirectory));
    open_as("empty", DIRECTORY, WRITE, Err(NotDirectory));
    open_as("missing", DIRECTORY | CREATE, 1, Err(Invalid));
}

#[test]
fn a_link_that_is_not_followed_is_not_opened() {
    let change = Change {
        action: Action::Open,
        follow: false,
        open_flags: CREATE,
        flags: 1,
    };
    expect_of(change, ["slash"; 2], Err(Loop));
    expect_of(change, ["dangling"; 2], Err(Loop));
    expect_of(change, ["empty"; 2], Ok(()));
}

#[test]
fn what_the_host_says_counts_while_it_is_no_success() {
    let mut hearing = Hearing::new();
    let change = Change::new(CreateDirectory, false);
    assert_eq!(hearing.verdict(), Err(ReadOnly));
    hearing.take(0, HostSide::default());
    hearing.take(2, HostSide::default());
    assert!(hearing.next(change).is_some());
    hearing.answer(Err(ErrorCode::Access));
    assert!(hearing.next(change).is_none());
    assert_eq!(hearing.verdict(), Err(ErrorCode::Access));
}

#[test]
fn numbers_of_0_3_are_those_of_0_2_by_name() {
    for error in ErrorCode::ALL {
        let expected = match error {
            ErrorCode::WouldBlock => ErrorCode::Io,
            error => *error,
        };
        assert_eq!(ErrorCode::from_0_3(error.number_in_0_3()), expected);
    }
    // The last case of 0.3 has a text, and there is none behind it.
    for number in [36, 37, u8::MAX] {
        assert_eq!(ErrorCode::from_0_3(number), ErrorCode::Io);
    }
    for kind in DescriptorType::ALL {
        assert_eq!(type_of_0_3(kind.number_in_0_3()), *kind as u8);
    }
    let other = type_of_0_3(7);
    assert!(![SYMLINK, IS_DIRECTORY].contains(&other));
    assert_eq!(type_of_0_3(u8::MAX), u8::MAX);
}
