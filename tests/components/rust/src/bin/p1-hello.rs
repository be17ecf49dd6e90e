//! A preview1 command: arguments, a variable, standard input, and the clock.

use std::io::Read;

fn main() {
    println!("hello from preview1");
    for argument in std::env::args() {
        println!("arg: {argument}");
    }
    println!("NAME: {:?}", std::env::var("NAME").ok());
    let mut content = String::new();
    let result = std::io::stdin().read_to_string(&mut content);
    println!(
        "stdin: {:?} {content:?}",
        result.map_err(|error| error.kind())
    );
    println!(
        "wall clock after 1970: {}",
        std::time::SystemTime::now() > std::time::UNIX_EPOCH
    );
}
