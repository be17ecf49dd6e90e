//! What would change files. A tree that can be written is changed, so offer one that is for reading only.

use wasip3::clocks::system_clock::Instant;
use wasip3::filesystem::types::{NewTimestamp, PathFlags};

use super::calls::Outcome;
use super::report::{done, line, outcome, path_flags};
use super::{Descriptor, FOLLOW, open_or_report};

/// Paths that exist, that do not, and that lead nowhere.
const PATHS: [&str; 11] = [
    "data.txt",
    "nested",
    "empty",
    "link",
    "dangling",
    "new",
    "missing/new",
    "data.txt/new",
    "",
    "../new",
    "/new",
];

/// Tries to change each thing through its descriptor and through its path.
pub fn probe(directory: &Descriptor) {
    for path in ["data.txt", "empty.txt", "nested"] {
        if let Some(object) = open_or_report(directory, path) {
            probe_object(&object, path);
        }
    }
    for path in PATHS {
        probe_path(directory, &format!("{path:?}"), path);
    }
    probe_two_paths(directory);
    if let Some(file) = open_or_report(directory, "data.txt") {
        probe_path(&file, "a file, \"new\"", "new");
        line(
            "symlink-at(a file, \"old\", \"new\")",
            done(file.symlink_at("old", "new")),
        );
        probe_pair(&file, directory, "a file to a directory");
        probe_pair(directory, &file, "a directory to a file");
    }
    // All of this changed nothing.
    for path in PATHS {
        let found = directory
            .stat_at(PathFlags::empty(), path)
            .map(|stat| stat.kind);
        line(&format!("stat-at({path:?}) afterwards"), outcome(found));
    }
    line(
        "stat(\"data.txt\") afterwards",
        outcome(directory.stat_at(FOLLOW, "data.txt").map(|stat| stat.size)),
    );
}

/// Tries to link and to rename from one directory to another.
pub fn probe_pair(first: &Descriptor, second: &Descriptor, names: &str) {
    let flags = PathFlags::empty();
    for (old, new) in [
        ("data.txt", "new"),
        ("missing", "new"),
        ("data.txt", "data.txt"),
        ("", ""),
    ] {
        line(
            &format!("rename-at({names}, {old:?}, {new:?})"),
            done(first.rename_at(old, second, new)),
        );
        line(
            &format!("link-at({names}, -, {old:?}, {new:?})"),
            done(first.link_at(flags, old, second, new)),
        );
    }
    line(
        &format!("link-at({names}, follow, \"link\", \"new\")"),
        done(first.link_at(FOLLOW, "link", second, "new")),
    );
    line(
        &format!("is-same-object({names})"),
        first.is_same_object(second),
    );
}

fn probe_object(object: &Descriptor, path: &str) {
    for size in [0, 5, u64::MAX] {
        line(
            &format!("set-size({path:?}, {size})"),
            done(object.set_size(size)),
        );
    }
    for (name, time) in times() {
        line(
            &format!("set-times({path:?}, {name}, no-change)"),
            done(object.set_times(time, NewTimestamp::NoChange)),
        );
        line(
            &format!("set-times({path:?}, now, {name})"),
            done(object.set_times(NewTimestamp::Now, time)),
        );
    }
}

fn probe_path(directory: &Descriptor, name: &str, path: &str) {
    line(
        &format!("create-directory-at({name})"),
        done(directory.create_directory_at(path)),
    );
    line(
        &format!("remove-directory-at({name})"),
        done(directory.remove_directory_at(path)),
    );
    line(
        &format!("unlink-file-at({name})"),
        done(directory.unlink_file_at(path)),
    );
    line(
        &format!("symlink-at(\"data.txt\", {name})"),
        done(directory.symlink_at("data.txt", path)),
    );
    line(
        &format!("symlink-at(\"/etc\", {name})"),
        done(directory.symlink_at("/etc", path)),
    );
    for flags in [PathFlags::empty(), FOLLOW] {
        for (time_name, time) in times() {
            let result: Outcome<()> =
                directory.set_times_at(flags, path, time, NewTimestamp::NoChange);
            line(
                &format!(
                    "set-times-at({}, {name}, {time_name}, no-change)",
                    path_flags(flags)
                ),
                done(result),
            );
        }
    }
}

fn probe_two_paths(directory: &Descriptor) {
    for old in PATHS {
        for new in ["data.txt", "new", "nested", "", "../new"] {
            line(
                &format!("rename-at({old:?}, {new:?})"),
                done(directory.rename_at(old, directory, new)),
            );
            line(
                &format!("link-at(-, {old:?}, {new:?})"),
                done(directory.link_at(PathFlags::empty(), old, directory, new)),
            );
        }
    }
    line(
        "link-at(follow, \"link\", \"new\")",
        done(directory.link_at(FOLLOW, "link", directory, "new")),
    );
}

fn times() -> [(&'static str, NewTimestamp); 9] {
    let at = |seconds: i64, nanoseconds| {
        NewTimestamp::Timestamp(Instant {
            seconds,
            nanoseconds,
        })
    };
    [
        ("no-change", NewTimestamp::NoChange),
        ("now", NewTimestamp::Now),
        ("1.5s", at(1, 500_000_000)),
        ("1s and 2^32-1 ns", at(1, u32::MAX)),
        ("the last second", at(i64::MAX, 999_999_999)),
        ("too late", at(i64::MAX, 1_000_000_000)),
        ("1969", at(-1, 500_000_000)),
        ("the first second", at(i64::MIN, 0)),
        ("too early", at(i64::MIN, 1)),
    ]
}
