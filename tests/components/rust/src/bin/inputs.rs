//! Prints all that a host can tell a program, by std: what differs from host to host, and from run to run.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::io::Read;
use std::time::{Duration, Instant, SystemTime};

fn main() {
    let mut variables: Vec<String> = std::env::vars().map(|(name, value)| name + "=" + &value).collect();
    variables.sort();
    println!("variables: {variables:?}");
    println!("arguments: {:?}", std::env::args().collect::<Vec<_>>());
    println!("directory: {:?}", std::env::current_dir().ok());
    let mut input = String::new();
    let read = std::io::stdin().read_to_string(&mut input);
    println!("input: {:?} {input:?}", read.is_ok());

    println!("time: {:?}", SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).ok());
    let start = Instant::now();
    std::thread::sleep(Duration::from_millis(1));
    println!("slept: {:?}", start.elapsed());

    let map: HashMap<u32, ()> = (0..12).map(|key| (key, ())).collect();
    println!("order of a map: {:?}", map.keys().collect::<Vec<_>>());
    println!("hash: {:x}", RandomState::new().hash_one("text"));

    for directory in ["/", "/data"] {
        let names: Option<Vec<String>> = std::fs::read_dir(directory).ok().map(|entries| {
            let names = entries.flatten().map(|entry| entry.file_name());
            names.map(|name| name.to_string_lossy().into_owned()).collect()
        });
        println!("{directory}: {names:?}");
    }
    let modified = std::fs::metadata("/data/data.txt").and_then(|found| found.modified());
    println!("modified: {:?}", modified.ok().and_then(|time| time.duration_since(SystemTime::UNIX_EPOCH).ok()));
}
