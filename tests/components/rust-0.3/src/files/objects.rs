//! What is known of an open file or directory, and which of them are the same.

use wasip3::filesystem::types::{Advice, PathFlags};

use super::calls::{Outcome, Stat};
use super::report::{descriptor_flags, done, line, outcome};
use super::{Descriptor, FOLLOW, open, open_or_report};

const OBJECTS: [&str; 9] = [
    ".",
    "data.txt",
    "same.txt",
    "empty.txt",
    "large.txt",
    "nested",
    "nested/file.txt",
    "empty",
    "link",
];

/// Calls what takes no path.
pub fn probe(directory: &Descriptor) {
    for path in OBJECTS {
        let Some(object) = open_or_report(directory, path) else {
            continue;
        };
        line(&format!("get-type({path:?})"), outcome(object.get_type()));
        line(
            &format!("get-flags({path:?})"),
            outcome(object.get_flags().map(descriptor_flags)),
        );
        line(&format!("sync({path:?})"), done(object.sync()));
        line(&format!("sync-data({path:?})"), done(object.sync_data()));
        match object.stat() {
            Ok(stat) => report_stat(&format!("stat({path:?})"), &stat),
            Err(error) => line(&format!("stat({path:?})"), error),
        }
    }
    for path in ["link", "dangling", "to-nested"] {
        if let Ok(stat) = directory.stat_at(PathFlags::empty(), path) {
            report_stat(&format!("stat-at(-, {path:?})"), &stat);
        }
    }
    probe_advice(directory);
    probe_identity(directory);
}

fn report_stat(call: &str, stat: &Stat) {
    let presence = |is_some: bool| if is_some { "present" } else { "absent" };
    line(&format!("{call} type"), stat.kind);
    line(&format!("{call} link-count"), stat.link_count);
    line(&format!("{call} size"), stat.size);
    line(&format!("{call} access time"), presence(stat.times[0]));
    line(
        &format!("{call} modification time"),
        presence(stat.times[1]),
    );
    line(&format!("{call} change time"), presence(stat.times[2]));
}

fn probe_advice(directory: &Descriptor) {
    let all = [
        Advice::Normal,
        Advice::Sequential,
        Advice::Random,
        Advice::WillNeed,
        Advice::DontNeed,
        Advice::NoReuse,
    ];
    for path in ["data.txt", "nested"] {
        let Some(object) = open_or_report(directory, path) else {
            continue;
        };
        for (offset, length) in [
            (0, 0),
            (1, 2),
            (u64::MAX, 1),
            (0, u64::MAX),
            (u64::MAX, u64::MAX),
        ] {
            let results: Vec<_> = all
                .iter()
                .map(|advice| done(object.advise(offset, length, *advice)))
                .collect();
            line(
                &format!("advise({path:?}, {offset}, {length}, each)"),
                results.join(" "),
            );
        }
    }
}

/// Same object, same hash; another object, another hash.
fn probe_identity(directory: &Descriptor) {
    let opened: Vec<_> = OBJECTS
        .iter()
        .filter_map(|path| Some((path, open(directory, path).ok()?)))
        .collect();
    for (path, object) in &opened {
        let same: Vec<_> = opened
            .iter()
            .filter(|(_, other)| object.is_same_object(other))
            .map(|(other, _)| other)
            .collect();
        line(
            &format!("is-same-object({path:?}, each)"),
            format_args!("{same:?}"),
        );
        let same: Vec<_> = opened
            .iter()
            .filter(|(_, other)| hash(object.metadata_hash()) == hash(other.metadata_hash()))
            .map(|(other, _)| other)
            .collect();
        line(
            &format!("metadata-hash({path:?}) is that of"),
            format_args!("{same:?}"),
        );
        let at = hash(directory.metadata_hash_at(FOLLOW, path));
        line(
            &format!("metadata-hash({path:?}) is that of the path"),
            at == hash(object.metadata_hash()),
        );
        let again = hash(directory.metadata_hash_at(FOLLOW, path));
        line(
            &format!("metadata-hash-at({path:?}) is the same twice"),
            at == again,
        );
    }
    let link = hash(directory.metadata_hash_at(PathFlags::empty(), "link"));
    line(
        "metadata-hash-at(-, \"link\") is that of \"data.txt\"",
        link == hash(directory.metadata_hash_at(FOLLOW, "data.txt")),
    );
}

fn hash(value: Outcome<(u64, u64)>) -> Option<(u64, u64)> {
    value.ok()
}
