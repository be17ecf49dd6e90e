//! Exits with code 3 through `exit-with-code`, which WASI 0.2.12 added.

fn main() {
    println!("before exit-with-code");
    wasip2::cli::exit::exit_with_code(3);
}
