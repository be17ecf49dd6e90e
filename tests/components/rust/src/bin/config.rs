//! Prints configuration values.

wit_bindgen::generate!({
    inline: "package test:config; world guest { import wasi:config/store@0.2.0-rc.1; }",
    path: "../../../wit/deps/config.wit",
    world: "test:config/guest",
    generate_all,
});

use wasi::config::store;

fn main() {
    for key in ["a", "b", "missing"] {
        println!("get {key}: {:?}", store::get(key));
    }
    match store::get_all() {
        Err(error) => println!("get-all: {error:?}"),
        Ok(mut pairs) => {
            pairs.sort();
            println!("get-all: {}", pairs.len());
            for (key, value) in pairs {
                println!("{key}={value}");
            }
        }
    }
}
