//! Calls the `library` guest. Composed with it, it is the `composition` guest.

wit_bindgen::generate!({
    inline: "
        package test:library;
        interface api {
            greet: func(name: string) -> string;
            env: func(name: string) -> option<string>;
        }
        world guest { import api; }
    ",
});

use test::library::api;

fn main() {
    println!("{}", api::greet("composition"));
    println!("library's NAME: {:?}", api::env("NAME"));
    println!("own NAME: {:?}", std::env::var("NAME").ok());
}
