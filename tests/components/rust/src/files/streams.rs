//! Streams of files: reading, skipping, waiting, splicing.
//!
//! How much a call without waiting gives is the host's business, so all but one of them come after the stream is ready, and
//! long files are read in a loop.

use wasip2::cli::{stdin, stdout};
use wasip2::filesystem::types::{Descriptor, filesystem_error_code};
use wasip2::io::poll;
use wasip2::io::streams::{InputStream, StreamError};

use super::report::{bytes, line};
use super::{open, open_or_report};

/// Reads through streams.
pub fn probe(directory: &Descriptor) {
    for path in ["data.txt", "empty.txt", "large.txt"] {
        let Some(object) = open_or_report(directory, path) else {
            continue;
        };
        let size = object.stat().map_or(0, |stat| stat.size);
        let mut offsets = vec![
            0,
            size / 2,
            size.saturating_sub(1),
            size,
            size + 1,
            1 << 32,
            i64::MAX as u64,
        ];
        offsets.extend([i64::MAX as u64 + 1, u64::MAX]);
        offsets.sort_unstable();
        offsets.dedup();
        for offset in offsets {
            probe_reading(&object, path, offset);
        }
    }
    for path in ["nested", "."] {
        if let Some(object) = open_or_report(directory, path) {
            let stream = object.read_via_stream(0).map(|_| "stream");
            line(
                &format!("read-via-stream({path:?}, 0)"),
                super::report::outcome(stream),
            );
        }
    }
    if let Some(file) = open_or_report(directory, "data.txt") {
        probe_waiting(&file);
        probe_skipping(&file);
        probe_lifetime(directory);
        probe_splicing(directory);
        probe_poll(&file);
    }
}

fn stream(file: &Descriptor, offset: u64) -> InputStream {
    file.read_via_stream(offset).expect("a file has a stream")
}

fn probe_reading(file: &Descriptor, path: &str, offset: u64) {
    let call = format!("read-via-stream({path:?}, {offset})");
    for length in [1, 1000, u64::MAX] {
        let input = stream(file, offset);
        let first = input.blocking_read(length.min(1000));
        line(
            &format!("{call} blocking-read({})", length.min(1000)),
            shown(first, |part| bytes(&part)),
        );
        line(
            &format!("{call} blocking-read({length}) to the end"),
            read_to_end(&input, length.max(500)),
        );
        line(
            &format!("{call} blocking-read(1) after the end"),
            shown(input.blocking_read(1), |part| bytes(&part)),
        );
        line(
            &format!("{call} read(1) after the end"),
            shown(input.read(1), |part| bytes(&part)),
        );
        line(
            &format!("{call} skip(1) after the end"),
            shown(input.skip(1), |count| count.to_string()),
        );
        line(
            &format!("{call} blocking-skip(1) after the end"),
            shown(input.blocking_skip(1), |count| count.to_string()),
        );
    }
}

fn read_to_end(input: &InputStream, length: u64) -> String {
    let mut all = Vec::new();
    loop {
        match input.blocking_read(length) {
            Ok(part) => all.extend(part),
            Err(end) => return format!("{}, {}", bytes(&all), failure(end)),
        }
    }
}

fn probe_waiting(file: &Descriptor) {
    let input = stream(file, 0);
    line(
        "read(4) of a new stream, at once",
        shown(input.read(4), |part| bytes(&part)),
    );
    drop(input);
    let input = stream(file, 0);
    line(
        "read(0) of a new stream",
        shown(input.read(0), |part| bytes(&part)),
    );
    let pollable = input.subscribe();
    pollable.block();
    line("subscribe, block, ready", pollable.ready());
    line(
        "poll(the stream)",
        format_args!("{:?}", poll::poll(&[&pollable])),
    );
    line(
        "poll(the stream twice)",
        format_args!("{:?}", poll::poll(&[&pollable, &pollable])),
    );
    drop(pollable);
    line(
        "read(3) when ready",
        shown(input.read(3), |part| bytes(&part)),
    );
    line(
        "read(0) when ready",
        shown(input.read(0), |part| bytes(&part)),
    );
    line(
        "blocking-read(2)",
        shown(input.blocking_read(2), |part| bytes(&part)),
    );
    let rest = read_to_end(&input, 100);
    line("the rest", rest);
    let pollable = input.subscribe();
    pollable.block();
    line("ready at the end", pollable.ready());
    drop(pollable);
    line(
        "read(0) at the end",
        shown(input.read(0), |part| bytes(&part)),
    );
    let input = stream(file, 0);
    line(
        "blocking-read(0) of a new stream",
        shown(input.blocking_read(0), |part| bytes(&part)),
    );
}

fn probe_skipping(file: &Descriptor) {
    let input = stream(file, 0);
    input.subscribe().block();
    line(
        "skip(2) when ready",
        shown(input.skip(2), |count| count.to_string()),
    );
    line(
        "blocking-skip(3)",
        shown(input.blocking_skip(3), |count| count.to_string()),
    );
    line(
        "blocking-skip(0)",
        shown(input.blocking_skip(0), |count| count.to_string()),
    );
    line(
        "blocking-read(4) after skipping",
        shown(input.blocking_read(4), |part| {
            String::from_utf8_lossy(&part).into_owned()
        }),
    );
    line(
        "blocking-skip(u64::MAX)",
        shown(input.blocking_skip(u64::MAX), |count| count.to_string()),
    );
    line(
        "blocking-skip(1) at the end",
        shown(input.blocking_skip(1), |count| count.to_string()),
    );
}

/// A stream outlives its descriptor, and two streams do not meet.
fn probe_lifetime(directory: &Descriptor) {
    let Ok(file) = open(directory, "data.txt") else {
        return;
    };
    let (first, second) = (stream(&file, 0), stream(&file, 5));
    drop(file);
    line(
        "blocking-read(3) without the descriptor",
        shown(first.blocking_read(3), |part| bytes(&part)),
    );
    line(
        "blocking-read(3) of the other stream",
        shown(second.blocking_read(3), |part| bytes(&part)),
    );
    drop(second);
    line(
        "the rest without the other stream",
        read_to_end(&first, 100),
    );
}

fn probe_splicing(directory: &Descriptor) {
    let output = stdout::get_stdout();
    for (path, offset) in [
        ("data.txt", 0),
        ("data.txt", 5),
        ("empty.txt", 0),
        ("large.txt", 319_990),
    ] {
        let Some(file) = open_or_report(directory, path) else {
            continue;
        };
        let input = stream(&file, offset);
        let mut total = 0;
        let end = loop {
            match output.blocking_splice(&input, 7) {
                Ok(moved) => total += moved,
                Err(end) => break failure(end),
            }
        };
        println!();
        line(
            &format!("blocking-splice({path:?} from {offset}, 7) to the end"),
            format_args!("{total}, {end}"),
        );
    }
    let Some(file) = open_or_report(directory, "data.txt") else {
        return;
    };
    let input = stream(&file, 0);
    input.subscribe().block();
    line(
        "check-write before splice",
        output.check_write().is_ok_and(|permit| permit > 0),
    );
    let moved = output.splice(&input, 4);
    let flushed = output.blocking_flush();
    println!();
    line(
        "splice(4) when ready",
        shown(moved, |count| count.to_string()),
    );
    line(
        "blocking-flush after splice",
        shown(flushed, |()| "ok".to_string()),
    );
    line(
        "splice(0)",
        shown(output.splice(&input, 0), |count| count.to_string()),
    );
    line(
        "blocking-read(4) after splice",
        shown(input.blocking_read(4), |part| bytes(&part)),
    );
    line("the rest after splice", read_to_end(&input, 100));
    line(
        "splice(1) at the end",
        shown(output.splice(&input, 1), |count| count.to_string()),
    );
    line(
        "blocking-splice(1) at the end",
        shown(output.blocking_splice(&input, 1), |count| count.to_string()),
    );
    line(
        "check-write at the end of the source",
        output.check_write().is_ok_and(|permit| permit > 0),
    );
}

fn probe_poll(file: &Descriptor) {
    let (input, output, from_file) = (stdin::get_stdin(), stdout::get_stdout(), stream(file, 0));
    let pollables = [input.subscribe(), from_file.subscribe(), output.subscribe()];
    pollables.iter().for_each(|pollable| pollable.block());
    let [of_input, of_file, of_output] = &pollables;
    for (names, asked) in [
        ("stdin, file, stdout", vec![of_input, of_file, of_output]),
        ("file, stdin", vec![of_file, of_input]),
        ("file, stdout, file", vec![of_file, of_output, of_file]),
        ("stdout", vec![of_output]),
    ] {
        // In which order the ready ones come is the host's business.
        let mut ready = poll::poll(&asked);
        ready.sort_unstable();
        line(&format!("poll({names})"), format_args!("{ready:?}"));
    }
    drop(pollables);
    line(
        "blocking-read(4) of the file",
        shown(from_file.blocking_read(4), |part| bytes(&part)),
    );
    line(
        "blocking-read(4) of stdin",
        shown(input.blocking_read(4), |part| bytes(&part)),
    );
    line(
        "blocking-read(4) of the file again",
        shown(from_file.blocking_read(4), |part| bytes(&part)),
    );
}

fn shown<T>(result: Result<T, StreamError>, show: impl FnOnce(T) -> String) -> String {
    result.map_or_else(failure, show)
}

/// `closed`, or what `filesystem-error-code` makes of the error.
fn failure(error: StreamError) -> String {
    match error {
        StreamError::Closed => "closed".to_string(),
        StreamError::LastOperationFailed(error) => match filesystem_error_code(&error) {
            Some(code) => format!("failed, {}", code.name()),
            None => "failed".to_string(),
        },
    }
}
