//! Prints its environment variables, sorted.

fn main() {
    let mut variables: Vec<_> = std::env::vars().collect();
    variables.sort();
    println!("env: {}", variables.len());
    for (name, value) in variables {
        println!("{name}={value}");
    }
}
