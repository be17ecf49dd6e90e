//! `fd_readdir`: whole listings, cookies, and memory too small for them. A host lists in any order, so lines about
//! single entries are sorted, and others tell how a call compares with the whole listing.

use crate::mutations::renew;
use crate::report::{done, file_type, filestat, line, outcome};
use crate::wasi::{self, FOLLOW, READ, READDIR, Result, open};
use crate::{ROOT, raw};

/// Bytes before an entry's name.
const HEADER: usize = 24;

/// Those of them that mean something.
const FIELDS: usize = 21;

/// Enough for each listing here.
const ROOM: usize = 65_536;

/// How many files are made to list.
const MANY: usize = 300;

struct Entry {
    next: u64,
    inode: u64,
    kind: u8,
    name: String,
    /// Where it begins in the listing.
    start: usize,
}

pub fn probe() {
    for path in [".", "nested", "nested/inner", "empty", "to-nested"] {
        match open(ROOT, path, READ | READDIR) {
            Ok(directory) => {
                probe_directory(&format!("{path:?}"), directory);
                raw::fd_close(directory);
            }
            Err(failure) => line(format!("path_open({path:?})"), failure),
        }
    }
    probe_directory("the preopened one", ROOT);
    changing();
    many();
}

fn readdir(directory: u32, room: usize, cookie: u64) -> Result<Vec<u8>> {
    // What is not used must stay as it is.
    let mut buffer = vec![b'_'; room + 1];
    let address = buffer.as_mut_ptr() as usize;
    let used: u32 =
        wasi::result(|used| raw::fd_readdir(directory, address, room as u32, cookie, used))?;
    let kept = buffer
        .get(used as usize..)
        .is_some_and(|rest| rest.iter().all(|byte| *byte == b'_'));
    buffer.truncate(used as usize);
    if !kept {
        line("fd_readdir", "wrote more than it said");
    }
    clear_padding(&mut buffer);
    Ok(buffer)
}

/// Clears what lies between the fields of an entry and its name, which may be anything.
fn clear_padding(listing: &mut [u8]) {
    let mut rest = listing;
    while !rest.is_empty() {
        let header = rest.len().min(HEADER);
        let fields = header.min(FIELDS);
        rest[fields..header].fill(0);
        let length = rest.get(16..20).map_or(0, name_length);
        let next = rest.len().min(HEADER + length);
        rest = &mut rest[next..];
    }
}

fn name_length(field: &[u8]) -> usize {
    field.try_into().map_or(0, u32::from_le_bytes) as usize
}

/// The entries that are whole.
fn entries(listing: &[u8]) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut start = 0;
    let word = |at: usize| {
        listing[at..at + 8]
            .try_into()
            .map(u64::from_le_bytes)
            .unwrap_or(0)
    };
    while start + HEADER <= listing.len() {
        let length = word(start + 16) as u32 as usize;
        let name = start + HEADER..start + HEADER + length;
        let Some(name) = listing.get(name) else { break };
        entries.push(Entry {
            next: word(start),
            inode: word(start + 8),
            kind: listing[start + 20],
            name: String::from_utf8_lossy(name).into_owned(),
            start,
        });
        start += HEADER + length;
    }
    entries
}

fn probe_directory(shown: &str, directory: u32) {
    let whole = match readdir(directory, ROOM, 0) {
        Ok(whole) => whole,
        Err(failure) => return line(format!("fd_readdir({shown})"), failure),
    };
    let listed = entries(&whole);
    line(
        format!("fd_readdir({shown})"),
        format!("{} bytes, {} entries", whole.len(), listed.len()),
    );
    let first: Vec<_> = listed
        .iter()
        .take(2)
        .map(|entry| entry.name.as_str())
        .collect();
    line(format!("fd_readdir({shown}) begins"), first.join(" "));
    let cookies: Vec<_> = listed.iter().map(|entry| entry.next).collect();
    let counted = cookies.iter().copied().eq(1..=cookies.len() as u64);
    line(format!("fd_readdir({shown}) cookies count from 1"), counted);
    let mut sorted: Vec<_> = listed.iter().collect();
    sorted.sort_by(|left, right| left.name.cmp(&right.name));
    let own = wasi::filestat(directory);
    for entry in sorted {
        let call = format!("fd_readdir({shown}) {:?}", entry.name);
        line(&call, file_type(entry.kind));
        let stat = match entry.name.as_str() {
            // Both have the directory's own.
            "." | ".." => own,
            name => wasi::path_filestat(directory, 0, name.as_bytes()),
        };
        line(
            format!("{call} has its inode"),
            outcome(stat.map(|stat| stat.inode == entry.inode)),
        );
    }
    again(shown, directory, &whole, &listed);
    small(shown, directory, &whole, &listed);
}

/// From each cookie, in any order, the rest is the same.
fn again(shown: &str, directory: u32, whole: &[u8], listed: &[Entry]) {
    let mut same = true;
    for entry in listed.iter().rev().chain(listed) {
        let end = listed.iter().find(|other| other.start > entry.start);
        let rest = end.map_or(&[][..], |next| &whole[next.start..]);
        same &= readdir(directory, ROOM, entry.next).is_ok_and(|found| found == rest);
    }
    line(
        format!("fd_readdir({shown}) from each cookie gives the rest"),
        same,
    );
    for cookie in [
        listed.len() as u64 + 1,
        1000,
        u64::from(u32::MAX),
        1 << 32,
        1 << 63,
        u64::MAX,
    ] {
        // The number is the listing's, which the cases may have different ones of.
        let call = match cookie {
            cookie if cookie == listed.len() as u64 + 1 => "one beyond the end".to_string(),
            cookie => cookie.to_string(),
        };
        let found = readdir(directory, ROOM, cookie).map(|found| format!("{} bytes", found.len()));
        line(
            format!("fd_readdir({shown}) from cookie {call}"),
            outcome(found),
        );
    }
    let found = readdir(directory, ROOM, 0).map(|found| found == whole);
    line(
        format!("fd_readdir({shown}) from 0 again is the same"),
        outcome(found),
    );
}

/// Memory that takes parts of entries.
fn small(shown: &str, directory: u32, whole: &[u8], listed: &[Entry]) {
    for room in [
        0, 1, 8, 20, 23, 24, 25, 26, 48, 49, 50, 51, 52, 74, 75, 76, 100,
    ] {
        let found = readdir(directory, room, 0);
        let call = format!("fd_readdir({shown}, {room} bytes)");
        line(
            &call,
            outcome(found.as_ref().map(Vec::len).map_err(|failure| *failure)),
        );
        let is_start = found.map(|found| whole.starts_with(&found));
        line(
            format!("{call} is the start of the whole"),
            outcome(is_start),
        );
    }
    // As libraries read: a cut entry is asked for again, with memory that grows if not even one fits.
    for size in [24, 30, 64, 200] {
        let mut names = 0;
        let mut room = size;
        let mut cookie = 0;
        let mut calls = 0;
        while let Ok(found) = readdir(directory, room, cookie) {
            calls += 1;
            let some = entries(&found);
            match some.last() {
                Some(last) => cookie = last.next,
                None if found.len() < room => break,
                None => room *= 2,
            }
            names += some.len();
            if found.len() < room && some.is_empty() || calls > 10 * MANY {
                break;
            }
        }
        let call = format!("fd_readdir({shown}) in pieces of {size} bytes");
        line(call, names == listed.len());
    }
}

/// What a directory lists that changes.
fn changing() {
    renew();
    let Ok(directory) = open(ROOT, "work/directory", READ | READDIR) else {
        return;
    };
    let count = || outcome(readdir(directory, ROOM, 0).map(|listing| entries(&listing).len()));
    line("fd_readdir(\"work/directory\")", count());
    let made = wasi::path_open(directory, FOLLOW, b"made", wasi::CREATE, wasi::WRITE, 0);
    if let Ok(made) = made {
        raw::fd_close(made);
    }
    line("path_open(\"made\", create)", done(made));
    line("fd_readdir(\"work/directory\") with one more", count());
    let rest = readdir(directory, ROOM, 2).map(|rest| entries(&rest).len());
    line(
        "fd_readdir(\"work/directory\") with one more, from cookie 2",
        outcome(rest),
    );
    let removed = wasi::on_path(raw::path_unlink_file, directory, b"made");
    line("path_unlink_file(\"made\")", done(removed));
    line("fd_readdir(\"work/directory\") with one less", count());
    let removed = wasi::on_path(raw::path_remove_directory, ROOT, b"work/directory");
    line("path_remove_directory(the open one)", done(removed));
    line("fd_readdir(\"work/directory\") removed", count());
    line(
        "fd_filestat_get(\"work/directory\") removed",
        outcome(wasi::filestat(directory).map(filestat)),
    );
    raw::fd_close(directory);
}

/// More entries than any memory on the way may hold.
fn many() {
    renew();
    let mut made = 0;
    for index in 0..MANY {
        let path = format!("work/directory/a-rather-long-name-of-a-file-{index}");
        let rights = wasi::WRITE;
        if let Ok(file) = wasi::path_open(ROOT, 0, path.as_bytes(), wasi::CREATE, rights, 0) {
            raw::fd_close(file);
            made += 1;
        }
    }
    line("path_open(300 files, create)", made);
    if let Ok(directory) = open(ROOT, "work/directory", READ | READDIR) {
        let whole = readdir(directory, ROOM, 0).unwrap_or_default();
        let listed = entries(&whole);
        line(
            "fd_readdir(300 files)",
            format!("{} bytes, {} entries", whole.len(), listed.len()),
        );
        again("300 files", directory, &whole, &listed);
        small("300 files", directory, &whole, &listed);
        raw::fd_close(directory);
    }
    for index in 0..MANY {
        let path = format!("work/directory/a-rather-long-name-of-a-file-{index}");
        let _ = wasi::on_path(raw::path_unlink_file, ROOT, path.as_bytes());
    }
}
