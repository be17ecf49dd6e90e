//! Echoes standard input through std. Never panics: what failed is the exit code (stdout 1, stderr 2, stdin 4) and a
//! line on whichever stream still works.

use std::io::{self, IsTerminal, Read, Write};

fn main() {
    let (mut stdin, mut stdout, mut stderr) = (io::stdin(), io::stdout(), io::stderr());
    let mut failures = 0;

    let mut content = Vec::new();
    if stdin.read_to_end(&mut content).is_err() {
        failures |= 4;
    }
    let report = format!(
        "terminals: stdin={} stdout={} stderr={}\nstdin: {} bytes\n{}\n",
        stdin.is_terminal(),
        stdout.is_terminal(),
        stderr.is_terminal(),
        content.len(),
        String::from_utf8_lossy(&content),
    );
    if stdout
        .write_all(report.as_bytes())
        .and_then(|()| stdout.flush())
        .is_err()
    {
        failures |= 1;
    }
    if stderr
        .write_all(b"to stderr\n")
        .and_then(|()| stderr.flush())
        .is_err()
    {
        failures |= 2;
    }
    if failures != 0 {
        let line = format!("failed: {failures}\n");
        let _ = stdout
            .write_all(line.as_bytes())
            .and_then(|()| stdout.flush());
        let _ = stderr.write_all(line.as_bytes());
        std::process::exit(failures);
    }
}
