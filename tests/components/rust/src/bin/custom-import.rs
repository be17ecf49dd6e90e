//! Imports an interface that is not WASI.

wit_bindgen::generate!({
    inline: "
        package test:host;
        interface api { answer: func() -> u32; }
        world guest { import api; }
    ",
});

fn main() {
    println!("answer: {}", test::host::api::answer());
}
