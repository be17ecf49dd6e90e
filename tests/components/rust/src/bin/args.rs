//! Prints its arguments, the program's name first, and its initial working directory.

fn main() {
    for argument in std::env::args() {
        println!("arg: {argument}");
    }
    match wasip2::cli::environment::initial_cwd() {
        Some(path) => println!("cwd: {path}"),
        None => println!("cwd: none"),
    }
}
