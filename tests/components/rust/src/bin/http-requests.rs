//! Makes the requests that its arguments are, as `requests.rs` has them.

fn main() {
    for argument in std::env::args().skip(1) {
        println!("{argument} -> {}", guests::requests::answer(&argument));
    }
}
