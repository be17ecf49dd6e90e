//! Writes to standard output and error in turn, and then to both what is in the files that its arguments name.

use std::io::{self, Write};

fn main() {
    for number in 1..=2 {
        let said = print(&format!("out {number}\n"));
        let told = report(&format!("err {number}, output {said}\n"));
        if told != "taken" {
            print(&format!("error {told}\n"));
        }
    }
    for path in std::env::args().skip(1) {
        let content = std::fs::read_to_string(&path);
        let told = format!("{path}: {content:?}\n");
        print(&told);
        report(&told);
    }
}

fn print(text: &str) -> &'static str {
    let mut output = io::stdout();
    // It is written line by line only where it is a terminal.
    let written = output.write_all(text.as_bytes());
    said(&written.and_then(|()| output.flush()))
}

fn report(text: &str) -> &'static str {
    said(&io::stderr().write_all(text.as_bytes()))
}

fn said(result: &io::Result<()>) -> &'static str {
    match result {
        Ok(()) => "taken",
        Err(_) => "not taken",
    }
}
