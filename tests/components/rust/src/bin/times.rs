//! Prints when what is at the paths that are its arguments was modified, in seconds since 1970.

use std::time::UNIX_EPOCH;

fn main() {
    for path in std::env::args().skip(1) {
        let time = std::fs::symlink_metadata(&path).and_then(|metadata| metadata.modified());
        match time.map(|time| time.duration_since(UNIX_EPOCH)) {
            Ok(Ok(since)) => println!("{path}: {}.{:09}", since.as_secs(), since.subsec_nanos()),
            Ok(Err(_)) => println!("{path}: before 1970"),
            Err(error) => println!("{path}: error {:?}", error.kind()),
        }
    }
}
