//! Fills the first preopen through streams until there is no more room: what is written to learns why.

use guests_0_3::command;
use guests_0_3::files::{Descriptor, opened_directories, report, streams};
use wasip3::filesystem::types::{DescriptorFlags, ErrorCode, OpenFlags, PathFlags};
use wasip3::wit_bindgen::rt::async_support::FutureReader;

const BLOCK: usize = 100_000;

fn create(directory: &Descriptor, name: &str) -> Descriptor {
    let flags = DescriptorFlags::READ | DescriptorFlags::WRITE;
    let file = directory.open_at(PathFlags::empty(), name, OpenFlags::CREATE, flags);
    file.expect("a file can be made")
}

async fn ended(end: FutureReader<Result<(), ErrorCode>>) -> &'static str {
    match end.await {
        Ok(()) => "ok",
        Err(ErrorCode::InsufficientSpace) => "insufficient-space",
        Err(_) => "another error",
    }
}

fn size(file: &Descriptor) -> u64 {
    file.stat().map_or(0, |stat| stat.size)
}

command!({
    let directories = opened_directories();
    let (directory, _) = directories.first().expect("there is a directory");
    for name in ["a", "b"] {
        let file = create(directory, name);
        // The end is waited for before anything is written.
        let (mut writer, end) = file.write();
        wasip3::spawn_local(async move {
            let rest = writer.write_all(vec![7; 20 * BLOCK]).await;
            report::text(format_args!("not all was taken: {}", !rest.is_empty()));
        });
        let told = ended(end).await;
        report::text(format_args!("waited for: {}, {}", told, size(&file)));
        // It is asked for when all is over.
        let (mut writer, end) = file.append();
        let rest = writer.write_all(vec![7; BLOCK]).await;
        report::text(format_args!("not all was taken: {}", !rest.is_empty()));
        drop(writer);
        let told = ended(end).await;
        report::text(format_args!("asked: {}, {}", told, size(&file)));
        report::text(format_args!(
            "removed: {}",
            report::done(directory.unlink_file_at(name))
        ));
    }
    let file = create(directory, "copied");
    let filled = streams::write(&file, &vec![7; 6 * BLOCK]).await;
    report::text(format_args!("filled: {}", report::done(filled)));
    let other = create(directory, "copy");
    let (stream, read) = file.read();
    let told = ended(other.append_stream(stream)).await;
    report::text(format_args!("copied: {}, {}", told, size(&other)));
    let told = ended(read).await;
    report::text(format_args!("read: {}", told));
    let (input, _) = wasip3::cli::stdin::read_via_stream();
    let told = ended(other.append_stream(input)).await;
    report::text(format_args!("from the host: {}, {}", told, size(&other)));
    report::text(format_args!(
        "removed: {}",
        report::done(directory.unlink_file_at("copied"))
    ));
    drop(file);
    // Without a look at how it ends.
    for _ in 0..100 {
        let (mut writer, end) = other.write();
        drop(end);
        writer.write_all(vec![1; 10]).await;
    }
    report::text(format_args!("size: {}", size(&other)));
    report::flush().await;
    Ok(())
});
