//! Passes standard input's handle through an interface of the host's that is not WASI, in every kind of type, and reads
//! a byte each time it comes back. The host gives back the first parameter.

wit_bindgen::generate!({
    inline: "
        package test:host;

        interface echo {
            use wasi:io/streams@0.2.12.{input-stream};

            variant choice {
                nothing,
                number(u64),
                one(input-stream),
                both(tuple<u8, input-stream>),
            }

            record named {
                name: string,
                input: input-stream,
                size: u64,
            }

            owned: func(value: input-stream) -> input-stream;
            optional: func(value: option<input-stream>) -> option<input-stream>;
            fallible: func(value: result<input-stream, string>) -> result<input-stream, string>;
            chosen: func(value: choice) -> choice;
            paired: func(value: tuple<string, input-stream, u8>) -> tuple<string, input-stream, u8>;
            labelled: func(value: named) -> named;
            several: func(value: list<input-stream>) -> list<input-stream>;
            nested: func(value: list<option<named>>) -> list<option<named>>;
            spilled: func(value: named, b: named, c: named, d: named, e: named) -> named;
            borrowed: func(value: string, streams: list<borrow<input-stream>>) -> string;
        }

        world guest {
            import echo;
            import wasi:cli/stdin@0.2.12;
        }
    ",
    path: "../../../wit",
    world: "test:host/guest",
    generate_all,
});

use test::host::echo::{self, Choice, Named};
use wasi::cli::stdin::get_stdin;
use wasi::io::streams::InputStream;

fn named(name: &str, input: InputStream) -> Named {
    Named {
        name: name.to_string(),
        input,
        size: 1 << 40,
    }
}

/// Prints the next byte.
fn show(what: &str, stream: &InputStream) {
    let read = stream.blocking_read(1).map_err(|_| "error");
    println!("{what}: {:?}", read.as_deref().map(String::from_utf8_lossy));
}

fn show_named(what: &str, value: &Named) {
    show(
        &format!("{what} {} {}", value.name, value.size),
        &value.input,
    );
}

fn main() {
    let stream = echo::owned(get_stdin());
    show("owned", &stream);
    let stream = echo::optional(Some(stream)).unwrap();
    show("optional", &stream);
    println!("optional: {}", echo::optional(None).is_none());
    let stream = echo::fallible(Ok(stream)).unwrap();
    show("fallible", &stream);
    println!(
        "fallible: {:?}",
        echo::fallible(Err("failed".to_string())).err()
    );
    let Choice::One(stream) = echo::chosen(Choice::One(stream)) else {
        return println!("chosen: another case");
    };
    show("chosen", &stream);
    let Choice::Both((number, stream)) = echo::chosen(Choice::Both((7, stream))) else {
        return println!("chosen: another case");
    };
    show(&format!("chosen {number}"), &stream);
    println!(
        "chosen: {}",
        matches!(echo::chosen(Choice::Number(1 << 40)), Choice::Number(n) if n == 1 << 40)
    );
    println!(
        "chosen: {}",
        matches!(echo::chosen(Choice::Nothing), Choice::Nothing)
    );
    let (name, stream, number) = echo::paired(("pair".to_string(), stream, 8));
    show(&format!("paired {name} {number}"), &stream);
    show_named("labelled", &echo::labelled(named("one", stream)));
    for (i, stream) in echo::several(vec![get_stdin(), get_stdin(), get_stdin()])
        .iter()
        .enumerate()
    {
        show(&format!("several {i}"), stream);
    }
    for (i, value) in echo::nested(vec![
        None,
        Some(named("two", get_stdin())),
        Some(named("three", get_stdin())),
    ])
    .iter()
    .enumerate()
    {
        match value {
            Some(value) => show_named(&format!("nested {i}"), value),
            None => println!("nested {i}: none"),
        }
    }
    let [b, c, d, e] = ["b", "c", "d", "e"].map(|name| named(name, get_stdin()));
    show_named(
        "spilled",
        &echo::spilled(named("a", get_stdin()), b, c, d, e),
    );
    let (first, second) = (get_stdin(), get_stdin());
    println!(
        "borrowed: {}",
        echo::borrowed("streams", &[&first, &second])
    );
    show("after", &first);
}
