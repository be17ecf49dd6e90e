//! Echoes standard input. Prints what each standard stream says of its end on those that take it.

use guests_0_3::{command, write};
use wasip3::cli::{stderr, stdin, stdout};
use wasip3::cli::{terminal_stderr, terminal_stdin, terminal_stdout};

command! {{
    let (stream, end) = stdin::read_via_stream();
    let content = stream.collect().await;
    let terminals = format!(
        "terminals: stdin={} stdout={} stderr={}",
        terminal_stdin::get_terminal_stdin().is_some(),
        terminal_stdout::get_terminal_stdout().is_some(),
        terminal_stderr::get_terminal_stderr().is_some(),
    );
    let report = format!(
        "{terminals}\nstdin: {} bytes, then {:?}\n{}\n",
        content.len(),
        end.await,
        String::from_utf8_lossy(&content),
    );
    let (rest, end) = write(stdout::write_via_stream, report).await;
    let report = format!("stdout: {rest} bytes not taken, then {end:?}\n");
    let (rest, end) = write(stderr::write_via_stream, report).await;
    let report = format!("stderr: {rest} bytes not taken, then {end:?}\n");
    let _ = write(stdout::write_via_stream, report).await;
    Ok(())
}}
