use proptest::prelude::*;

use super::*;
use crate::cursors::Cursors;
use crate::fake::{PIPE, program};

/// An entry as it was listed: the next cookie, the inode, the type and the name.
type Listed = (u64, u64, u8, String);

/// Reads entries; what is left is part of one.
fn parse(mut bytes: &[u8]) -> (Vec<Listed>, Vec<u8>) {
    let mut entries = Vec::new();
    while let Some((header, rest)) = bytes.split_first_chunk::<24>() {
        let long = |place: usize| u64::from_le_bytes(header[place..][..8].try_into().unwrap());
        let length = u32::from_le_bytes(header[16..20].try_into().unwrap()) as usize;
        assert_eq!(header[21..], [0; 3]);
        let Some((name, rest)) = rest.split_at_checked(length) else {
            break;
        };
        entries.push((
            long(0),
            long(8),
            header[20],
            String::from_utf8(name.to_vec()).unwrap(),
        ));
        bytes = rest;
    }
    (entries, bytes.to_vec())
}

/// Lists a directory from a cookie on, with so much room.
fn list(
    program: &mut Program<Fake>,
    fd: u32,
    room: u32,
    cookie: u64,
) -> Result<(Vec<Listed>, Vec<u8>)> {
    program.host.memory[DATA as usize..].fill(0xee);
    program.fd_readdir(fd, DATA, room, cookie, RESULT)?;
    let used = program.host.word(RESULT);
    assert!(used <= room);
    assert!(
        program.host.memory[(DATA + used) as usize..]
            .iter()
            .all(|&byte| byte == 0xee)
    );
    Ok(parse(program.host.get(DATA, used)))
}

fn all() -> Vec<Listed> {
    [
        (1, 1000, 3, "."),
        (2, 1000, 3, ".."),
        (3, 4, 4, "file"),
        (4, 3, 3, "dir"),
        (5, 4, 7, "link"),
    ]
    .map(|(next, inode, filetype, name)| (next, inode, filetype, name.to_owned()))
    .to_vec()
}

#[test]
fn a_listing_begins_with_the_directories() {
    for direct in [false, true] {
        let mut program = program();
        program.host.direct = direct;
        assert_eq!(list(&mut program, 3, 1000, 0), Ok((all(), vec![])));
        // At its end, the listing holds nothing.
        assert_eq!(program.host.temporary(), 0);
        for cookie in 0..6 {
            let (entries, rest) = list(&mut program, 3, 1000, cookie).unwrap();
            assert_eq!(entries, all()[cookie as usize..]);
            assert_eq!(rest, []);
        }
        assert_eq!(list(&mut program, 3, 1000, 6), Ok((vec![], vec![])));
        assert_eq!(list(&mut program, 3, 1000, u64::MAX), Ok((vec![], vec![])));
    }
}

#[test]
fn a_listing_goes_on_without_beginning_anew() {
    let mut program = program();
    // Room for two, and part of the third.
    assert_eq!(list(&mut program, 3, 70, 0).unwrap().0.len(), 2);
    program.host.calls();
    assert_eq!(list(&mut program, 3, 70, 2).unwrap().0[..], all()[2..4]);
    assert_eq!(list(&mut program, 3, 70, 4).unwrap().0[..], all()[4..]);
    let calls = [
        "read-directory-entry",
        "metadata-hash-at",
        "read-directory-entry",
        "metadata-hash-at",
        "read-directory-entry",
    ];
    assert_eq!(program.host.calls(), calls);
}

#[test]
fn two_listings_do_not_meet() {
    let mut program = program();
    let other = open(&mut program, "dir", 2, READ, 0);
    for cookie in 0..5 {
        for fd in [3, other] {
            assert_eq!(
                list(&mut program, fd, 28, cookie).unwrap().0[..1],
                all()[cookie as usize..][..1]
            );
        }
    }
    assert_eq!(program.host.temporary(), 2);
    assert_eq!(program.fd_close(other), Ok(()));
    assert_eq!(program.host.temporary(), 1);
    let other = open(&mut program, "dir", 2, READ, 0);
    assert_eq!(list(&mut program, other, 1000, 0).unwrap().0, all());
    assert_eq!(list(&mut program, 3, 1000, 3).unwrap().0[..], all()[3..]);
    assert_eq!(program.host.temporary(), 0);
}

#[test]
fn a_listing_from_the_begin_sees_what_is_new() {
    // Cut within the first entry, and later.
    for room in [76, 120] {
        let mut program = program();
        list(&mut program, 3, room, 0).unwrap();
        program.host.entries.insert(0, (6, "new".into()));
        let (entries, _) = list(&mut program, 3, 1000, 0).unwrap();
        assert_eq!(entries[2].3, "new");
        assert_eq!(entries.len(), 6);
    }
}

#[test]
fn cursors_are_used_again() {
    let mut cursors = Cursors::new();
    let indices: Vec<u32> = (0..10).map(|_| cursors.insert(7).unwrap()).collect();
    assert_eq!(indices, (0..10).collect::<Vec<u32>>());
    for index in [3, 9, 0] {
        cursors.remove(index).unwrap();
    }
    let indices: Vec<u32> = (0..4).map(|_| cursors.insert(7).unwrap()).collect();
    assert_eq!(indices, [0, 9, 3, 10]);
}

#[test]
fn only_directories_are_listed() {
    let mut program = program();
    let file = open(&mut program, "file", 0, READ, 0);
    for fd in [0, file, 99] {
        assert_eq!(list(&mut program, fd, 100, 0), Err(Errno::BADF));
    }
}

#[test]
fn an_error_is_of_its_call_only() {
    for function in [
        "read-directory",
        "read-directory-entry",
        "metadata-hash",
        "metadata-hash-at",
    ] {
        let mut program = program();
        program.host.failures.insert(function, PIPE);
        assert_eq!(
            list(&mut program, 3, 1000, 0),
            Err(Errno::PIPE),
            "{function}"
        );
        program.host.failures.clear();
        assert_eq!(
            list(&mut program, 3, 1000, 2).unwrap().0[..],
            all()[2..],
            "{function}"
        );
        assert_eq!(program.host.temporary(), 0);
    }
}

#[test]
fn a_listing_goes_on_behind_an_error() {
    for function in ["read-directory-entry", "metadata-hash-at"] {
        let mut program = program();
        // Room for two, and part of the third.
        list(&mut program, 3, 70, 0).unwrap();
        assert_eq!(list(&mut program, 3, 28, 2).unwrap().0[..], all()[2..3]);
        program.host.failures.insert(function, PIPE);
        for _ in 0..2 {
            assert_eq!(list(&mut program, 3, 1000, 3), Err(Errno::PIPE));
        }
        program.host.failures.clear();
        program.host.calls();
        assert_eq!(list(&mut program, 3, 1000, 3).unwrap().0[..], all()[3..]);
        // A new listing would begin behind what was removed since.
        let calls = program.host.calls();
        assert!(!calls.iter().any(|call| call == "read-directory"));
        assert_eq!(program.host.temporary(), 0);
    }
}

#[test]
fn a_listing_that_failed_is_closed_with_its_directory() {
    let mut program = program();
    let directory = open(&mut program, "dir", 2, READ, 0);
    program.host.failures.insert("metadata-hash-at", PIPE);
    assert_eq!(list(&mut program, directory, 99, 0), Err(Errno::PIPE));
    assert_eq!(program.fd_close(directory), Ok(()));
    assert_eq!(program.host.temporary(), 0);
}

#[test]
fn what_was_removed_meanwhile_is_not_listed() {
    let mut program = program();
    list(&mut program, 3, 28, 0).unwrap();
    program.host.removed = vec!["file".into(), "link".into()];
    let (entries, _) = list(&mut program, 3, 1000, 2).unwrap();
    assert_eq!(entries, [(3, 3, 3, "dir".to_owned())]);
    program.host.removed.push("dir".into());
    assert_eq!(list(&mut program, 3, 1000, 2), Ok((vec![], vec![])));
    assert_eq!(program.host.temporary(), 0);
}

#[test]
fn names_have_a_limit() {
    let mut program = program();
    program.host.entries = vec![(6, "n".repeat(1000))];
    assert_eq!(list(&mut program, 3, 2000, 2).unwrap().0.len(), 1);
    program.host.entries = vec![(6, "n".repeat(1001))];
    assert_eq!(list(&mut program, 3, 2000, 2), Err(Errno::NAMETOOLONG));
}

proptest! {
    /// Any way through a directory, as libraries go it: from the last cookie that was listed whole.
    #[test]
    fn every_entry_is_listed_once(
        names in prop::collection::vec("[a-z]{1,40}", 0..20),
        rooms in prop::collection::vec(24..200u32, 1..10),
        direct: bool,
    ) {
        let mut program = program();
        program.host.direct = direct;
        program.host.entries = names.iter().map(|name| (6, name.clone())).collect();
        let expected: Vec<Listed> = [".", ".."].into_iter().chain(names.iter().map(String::as_str))
            .zip(1..)
            .map(|(name, next)| match next {
                1 | 2 => (next, 1000, 3, name.to_owned()),
                _ => (next, name.len() as u64, 4, name.to_owned()),
            })
            .collect();
        let mut listed = Vec::new();
        for room in rooms.iter().cycle() {
            let cookie = listed.last().map_or(0, |entry: &Listed| entry.0);
            // An entry that never fits would be asked for without end.
            let room = room.max(&64);
            let (entries, rest) = list(&mut program, 3, *room, cookie).unwrap();
            let used = program.host.word(RESULT);
            let next = listed.len() + entries.len();
            if let (Some((_, inode, _, name)), true) = (expected.get(next), rest.len() >= 24) {
                prop_assert_eq!(&rest[24..], &name.as_bytes()[..rest.len() - 24]);
                let found = u64::from_le_bytes(rest[8..16].try_into().unwrap());
                prop_assert_eq!(found, *inode);
            }
            listed.extend(entries);
            if used < *room {
                break;
            }
        }
        prop_assert_eq!(listed, expected);
        prop_assert_eq!(program.host.temporary(), 0);
    }

    /// As programs do that remove what they find: everything is listed once, or was removed before.
    #[test]
    fn nothing_is_skipped_when_others_are_removed(
        count in 1..40usize,
        rooms in prop::collection::vec(64..300u32, 1..5),
        removed in prop::collection::vec(0..40usize, 0..60),
    ) {
        let names: Vec<String> = (0..count).map(|number| format!("file-{number:02}")).collect();
        let mut program = program();
        program.host.entries = names.iter().map(|name| (6, name.clone())).collect();
        let mut removed = removed.into_iter();
        let mut listed: Vec<Listed> = Vec::new();
        for room in rooms.iter().cycle() {
            let cookie = listed.last().map_or(2, |entry| entry.0);
            let (entries, _) = list(&mut program, 3, *room, cookie).unwrap();
            let used = program.host.word(RESULT);
            listed.extend(entries);
            if used < *room {
                break;
            }
            program.host.removed.extend(removed.by_ref().take(3).filter_map(|number| names.get(number).cloned()));
        }
        for name in &names {
            let times = listed.iter().filter(|entry| entry.3 == *name).count();
            prop_assert!(times == 1 || times == 0 && program.host.removed.contains(name), "{name}");
        }
        prop_assert!(listed.iter().zip(3..).all(|(entry, next)| entry.0 == next));
    }
}
