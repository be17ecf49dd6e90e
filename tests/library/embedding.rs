//! The example for those who embed wasmtime.

#[path = "../../examples/embedding.rs"]
mod example;

#[test]
fn the_example_runs() {
    example::main().expect("the sealed program runs");
}
