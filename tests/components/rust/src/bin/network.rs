//! Does what its arguments say, one use of the network each; `network/mod.rs` has them.

fn main() {
    for argument in std::env::args().skip(1) {
        println!("{argument} -> {}", guests::network::answer(&argument));
    }
}
