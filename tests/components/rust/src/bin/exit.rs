//! Exits with code 3 through std.

fn main() {
    println!("before exit");
    std::process::exit(3);
}
