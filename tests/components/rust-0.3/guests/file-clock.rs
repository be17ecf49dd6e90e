//! Makes a file and writes to it: whether its times are those of the wall clock.

use guests_0_3::{command, say};
use wasip3::clocks::system_clock::{Instant, now};
use wasip3::filesystem::preopens::get_directories;
use wasip3::filesystem::types::{DescriptorFlags, OpenFlags, PathFlags};

fn is_now(time: Option<Instant>) -> bool {
    let time = time.expect("there is a time").seconds;
    now().seconds.abs_diff(time) < 600
}

command!({
    let (directory, _) = get_directories().remove(0);
    let flags = DescriptorFlags::READ | DescriptorFlags::WRITE;
    let file = directory.open_at(PathFlags::empty(), "file".to_string(), OpenFlags::CREATE, flags);
    let file = file.await.expect("a file can be made");
    let stat = file.stat().await.expect("it is open");
    say!("made: {}", is_now(stat.data_modification_timestamp));
    let (mut writer, reader) = wasip3::wit_stream::new();
    let end = file.write_via_stream(reader, 0);
    writer.write_all(b"x".to_vec()).await;
    drop(writer);
    end.await.expect("there is room");
    let stat = file.stat().await.expect("it is open");
    say!("written: {}", is_now(stat.data_modification_timestamp));
    say!("changed: {}", is_now(stat.status_change_timestamp));
    Ok(())
});
