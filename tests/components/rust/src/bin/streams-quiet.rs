//! Calls every stream function on the standard streams and reports on standard output.

use guests::streams_probe::probe_streams;

fn main() {
    let report = probe_streams().join("\n");
    let output = wasip2::cli::stdout::get_stdout();
    let _ = output.blocking_write_and_flush(format!("\n{report}\n").as_bytes());
}
