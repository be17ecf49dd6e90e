//! The same functions called with `async`, as bindings of 0.3 do it, beside those without.

use wasip3::clocks::system_clock::Instant;
use wasip3::filesystem::types::{DescriptorFlags, NewTimestamp, OpenFlags};

use super::report::line;
use super::{Descriptor, FOLLOW};

/// Calls with parameters in memory and in numbers, and with results of all sizes.
pub async fn probe(directory: &Descriptor) {
    let root = &directory.0;
    for path in ["data.txt", "nested", "missing", "../out", "to-nested"] {
        let (open_flags, rights) = (OpenFlags::empty(), DescriptorFlags::READ);
        let opened = root.open_at(FOLLOW, path.to_string(), open_flags, rights);
        let opened = match opened.await {
            Ok(opened) => opened,
            Err(error) => {
                line(&format!("async open-at({path:?})"), error);
                continue;
            }
        };
        match opened.stat().await {
            Ok(stat) => line(
                &format!("async stat({path:?})"),
                format_args!("{:?}", stat.type_),
            ),
            Err(error) => line(&format!("async stat({path:?})"), error),
        }
        let file = Descriptor(opened);
        let again = directory.open_at(FOLLOW, path, open_flags, rights);
        if let Ok(again) = &again {
            let same = file.0.is_same_object(&again.0).await;
            line(&format!("async is-same-object({path:?})"), same);
            let same = file.0.is_same_object(&directory.0).await;
            line(&format!("async is-same-object({path:?}, the root)"), same);
        }
    }
    let time = |seconds| {
        NewTimestamp::Timestamp(Instant {
            seconds,
            nanoseconds: 1_000_000_000,
        })
    };
    for (path, seconds) in [("data.txt", 1), ("missing", 1), ("data.txt", i64::MAX)] {
        let set = root.set_times_at(FOLLOW, path.to_string(), NewTimestamp::Now, time(seconds));
        let call = format!("async set-times-at({path:?}, {seconds})");
        match set.await {
            Ok(()) => line(&call, "ok"),
            Err(error) => line(&call, error),
        }
    }
    let target = root.readlink_at("link".to_string()).await;
    line("async readlink-at(\"link\")", format_args!("{target:?}"));
}
