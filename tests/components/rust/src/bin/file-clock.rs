//! Makes a file and writes to it: whether its times are those of the wall clock.

use wasip2::clocks::wall_clock::now;
use wasip2::filesystem::preopens::get_directories;
use wasip2::filesystem::types::{Datetime, DescriptorFlags, OpenFlags, PathFlags};

fn main() {
    let directories = get_directories();
    let (directory, _) = directories.first().expect("there is a directory");
    let flags = DescriptorFlags::READ | DescriptorFlags::WRITE;
    let file = directory.open_at(PathFlags::empty(), "file", OpenFlags::CREATE, flags);
    let file = file.expect("a file can be made");
    let is_now = |time: Option<Datetime>| {
        let time = time.expect("there is a time").seconds;
        now().seconds.abs_diff(time) < 600
    };
    let stat = file.stat().expect("it is open");
    println!("made: {}", is_now(stat.data_modification_timestamp));
    file.write(b"x", 0).expect("there is room");
    let stat = file.stat().expect("it is open");
    println!("written: {}", is_now(stat.data_modification_timestamp));
    println!("changed: {}", is_now(stat.status_change_timestamp));
}
