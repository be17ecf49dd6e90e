//! Calls every function of `wasi:io/streams` and `wasi:io/poll` on the three standard streams.

use wasip2::cli::{stderr, stdin, stdout};
use wasip2::io::poll;
use wasip2::io::streams::{InputStream, OutputStream, StreamError};

use crate::stream_outcome;

/// One line per call: its name and result. Standard input should hold more than 16 bytes.
pub fn probe_streams() -> Vec<String> {
    let mut lines = Vec::new();
    let (input, output, errors) = (
        stdin::get_stdin(),
        stdout::get_stdout(),
        stderr::get_stderr(),
    );
    probe_output(&mut lines, "stdout", &output);
    probe_output(&mut lines, "stderr", &errors);
    probe_input(&mut lines, &input);
    probe_splice(&mut lines, &input, &output);
    probe_poll(&mut lines, &input, &[&output, &errors]);
    drop((input, output, errors));
    lines
}

fn probe_output(lines: &mut Vec<String>, name: &str, stream: &OutputStream) {
    let mut record = |call: &str, result: String| lines.push(format!("{name} {call}: {result}"));
    record("check-write", permit(stream.check_write()));
    record("write", unit(stream.write(b"[write]")));
    record("flush", unit(stream.flush()));
    record("blocking-flush", unit(stream.blocking_flush()));
    let contents = b"[blocking-write-and-flush]";
    record(
        "blocking-write-and-flush",
        unit(stream.blocking_write_and_flush(contents)),
    );
    record("check-write", permit(stream.check_write()));
    record("write-zeroes", unit(stream.write_zeroes(2)));
    record("blocking-flush", unit(stream.blocking_flush()));
    let zeroes = stream.blocking_write_zeroes_and_flush(1);
    record("blocking-write-zeroes-and-flush", unit(zeroes));
    let pollable = stream.subscribe();
    pollable.block();
    record("subscribe, block, ready", pollable.ready().to_string());
}

fn probe_input(lines: &mut Vec<String>, stream: &InputStream) {
    let mut record = |call: &str, result: String| lines.push(format!("stdin {call}: {result}"));
    let pollable = stream.subscribe();
    pollable.block();
    record("subscribe, block, ready", pollable.ready().to_string());
    drop(pollable);
    record("read", bytes(stream.read(4)));
    record("blocking-read", bytes(stream.blocking_read(4)));
    record("skip", stream_outcome(stream.skip(2)));
    record("blocking-skip", stream_outcome(stream.blocking_skip(2)));
}

fn probe_splice(lines: &mut Vec<String>, input: &InputStream, output: &OutputStream) {
    let mut record = |call: &str, result: String| lines.push(format!("{call}: {result}"));
    record("check-write before splice", permit(output.check_write()));
    record("splice", stream_outcome(output.splice(input, 4)));
    record("blocking-flush after splice", unit(output.blocking_flush()));
    let mut total = 0;
    let end = loop {
        match output.blocking_splice(input, 1024) {
            // A host may move nothing a few times before it sees the end.
            Ok(moved) => total += moved,
            Err(error) => break stream_outcome(Err::<u64, _>(error)),
        }
    };
    record(
        "blocking-splice, all that is left",
        format!("{total}, then {end}"),
    );
    record("stdin read at the end", bytes(input.read(4)));
    record(
        "stdin blocking-read at the end",
        bytes(input.blocking_read(4)),
    );
    record("stdin skip at the end", stream_outcome(input.skip(4)));
    record(
        "stdin blocking-skip at the end",
        stream_outcome(input.blocking_skip(4)),
    );
}

fn probe_poll(lines: &mut Vec<String>, input: &InputStream, outputs: &[&OutputStream]) {
    let mut pollables = vec![input.subscribe()];
    pollables.extend(outputs.iter().map(|stream| stream.subscribe()));
    for pollable in &pollables {
        pollable.block();
    }
    let ready = poll::poll(&pollables.iter().collect::<Vec<_>>());
    lines.push(format!("poll of stdin, stdout, stderr: {ready:?}"));
}

/// How much a host permits is its own business; whether it does is not.
fn permit(result: Result<u64, StreamError>) -> String {
    stream_outcome(result.map(|permit| if permit > 0 { "some" } else { "none" }))
}

fn unit(result: Result<(), StreamError>) -> String {
    stream_outcome(result.map(|()| "ok"))
}

fn bytes(result: Result<Vec<u8>, StreamError>) -> String {
    stream_outcome(result.map(|bytes| format!("{:?}", String::from_utf8_lossy(&bytes))))
}
