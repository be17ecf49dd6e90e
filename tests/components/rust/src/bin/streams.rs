//! Calls every stream function on the standard streams and reports on standard error.

use guests::streams_probe::probe_streams;

fn main() {
    let report = probe_streams().join("\n");
    let errors = wasip2::cli::stderr::get_stderr();
    let _ = errors.blocking_write_and_flush(format!("\n{report}\n").as_bytes());
}
