//! Fills the first preopen until there is no more room, and frees it again: as much fits as before.

use wasip2::cli::stdin::get_stdin;
use wasip2::filesystem::preopens::get_directories;
use wasip2::filesystem::types::{
    Descriptor, DescriptorFlags, ErrorCode, OpenFlags, PathFlags, filesystem_error_code,
};
use wasip2::io::streams::StreamError;

const NONE: PathFlags = PathFlags::empty();

fn main() {
    let directories = get_directories();
    let (directory, _) = directories.first().expect("there is a directory");
    let block = vec![7; 100_000];
    for (round, name) in ["a", "b", "a"].into_iter().enumerate() {
        let file = create(directory, name);
        println!("round {round}: {}", fill(&file, &block));
        println!(
            "one byte more: {}",
            told(file.write(b"x", 1 << 30).map(|_| ()))
        );
        println!(
            "over what is there: {}",
            told(file.write(b"over", 0).map(|_| ()))
        );
        println!("remove: {}", told(directory.unlink_file_at(name)));
        println!(
            "while it is open: {}",
            fill(&create(directory, "other"), b"x")
        );
        let _ = directory.unlink_file_at("other");
    }
    let file = create(directory, "cut");
    println!("to be cut off: {}", fill(&file, &block));
    println!("cut off: {}", told(file.set_size(1)));
    println!("again: {}", fill(&file, &block));
    println!("a hole: {}", told(file.set_size(1 << 40)));
    println!("nothing: {}", told(file.set_size(0)));
    streams(directory, &file, &block);
    let _ = directory.unlink_file_at("cut");
    drop(file);
    for _ in 0..3 {
        println!("entries: {}", entries(directory));
    }
    churn(directory);
    println!("after all: {}", fill(&create(directory, "last"), &block));
}

fn create(directory: &Descriptor, name: &str) -> Descriptor {
    let flags = DescriptorFlags::READ | DescriptorFlags::WRITE;
    let file = directory.open_at(NONE, name, OpenFlags::CREATE, flags);
    file.expect("a file can be made")
}

/// Writes at the end until that fails: how much the file has then, and why.
fn fill(file: &Descriptor, block: &[u8]) -> String {
    loop {
        let size = file.stat().map_or(0, |stat| stat.size);
        match file.write(block, size) {
            Ok(written) if written > 0 && size < 1 << 24 => {}
            Ok(written) => return format!("{size} bytes and no error, {written}"),
            Err(error) => return format!("{size} bytes, {}", error.name()),
        }
    }
}

/// What a stream does when there is no more room: nothing vanishes.
fn streams(directory: &Descriptor, file: &Descriptor, block: &[u8]) {
    let stream = file.append_via_stream().expect("a file has a stream");
    let failed = loop {
        if let Err(error) = stream.blocking_write_and_flush(&block[..4096]) {
            break error;
        }
    };
    println!("stream: {}", why(failed));
    println!(
        "then: {}",
        stream
            .check_write()
            .map_or_else(why, |room| room.to_string())
    );
    let input = get_stdin();
    let stream = file.append_via_stream().expect("a file has a stream");
    println!(
        "splice: {}",
        stream
            .splice(&input, 100)
            .map_or_else(why, |count| count.to_string())
    );
    let read = input.blocking_read(100).unwrap_or_default();
    println!("left of it: {}", String::from_utf8_lossy(&read));
    println!(
        "more: {}",
        told(create(directory, "more").write(b"x", 0).map(|_| ()))
    );
    let _ = directory.unlink_file_at("more");
}

/// Makes directories until that fails: how many. Removes them.
fn entries(directory: &Descriptor) -> String {
    let mut count = 0;
    let error = loop {
        match directory.create_directory_at(&format!("{count}")) {
            Ok(()) => count += 1,
            Err(error) => break error,
        }
    };
    for number in 0..count {
        let _ = directory.remove_directory_at(&format!("{number}"));
    }
    format!("{count}, {}", error.name())
}

/// Makes and removes many files, of which there are a few at a time.
fn churn(directory: &Descriptor) {
    let mut made = 0;
    for number in 0..20_000 {
        let name = format!("{number:0width$}", width = 1 + number % 200);
        made += usize::from(create(directory, &name).write(b"contents", 5000).is_ok());
        if number >= 10 {
            let number = number - 10;
            let name = format!("{number:0width$}", width = 1 + number % 200);
            let _ = directory.unlink_file_at(&name);
        }
    }
    println!("made: {made}");
    for number in 19_990..20_000 {
        let name = format!("{number:0width$}", width = 1 + number % 200);
        let _ = directory.unlink_file_at(&name);
    }
}

fn told(result: Result<(), ErrorCode>) -> String {
    result.map_or_else(|error| error.name().to_string(), |()| "ok".to_string())
}

fn why(error: StreamError) -> String {
    match error {
        StreamError::Closed => "closed".to_string(),
        StreamError::LastOperationFailed(error) => match filesystem_error_code(&error) {
            Some(code) => format!("{}, told as {}", code.name(), error.to_debug_string()),
            None => "failed".to_string(),
        },
    }
}
