//! Prints what std says of the time of day, and how much time passes for it.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

fn main() {
    match SystemTime::now().duration_since(UNIX_EPOCH) {
        Ok(since) => println!("now: {}.{:09}", since.as_secs(), since.subsec_nanos()),
        Err(before) => println!("now: {:?} before 1970", before.duration()),
    }
    let start = Instant::now();
    println!("a reading takes {:?}", start.elapsed());
    let start = Instant::now();
    std::thread::sleep(Duration::from_secs(60));
    println!("a minute's sleep takes {:?}", start.elapsed());
}
