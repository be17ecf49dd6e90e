//! Uses std and the `wasip2` crate for the same things. The linker keeps their interface versions apart, so that one
//! component imports several versions of one interface.

use std::io::Write;

use wasip2::cli::{environment, stdout};

fn main() {
    println!("std variables: {}", std::env::vars().count());
    println!("std arguments: {}", std::env::args().count());
    std::io::stdout().flush().unwrap();

    let output = stdout::get_stdout();
    let variables = environment::get_environment().len();
    let arguments = environment::get_arguments().len();
    let report = format!("crate variables: {variables}\ncrate arguments: {arguments}\n");
    output.blocking_write_and_flush(report.as_bytes()).unwrap();
}
