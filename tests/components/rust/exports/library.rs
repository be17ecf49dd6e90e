//! A component without `run`: it exports an interface of its own.

wit_bindgen::generate!({
    inline: "
        package test:library;
        interface api {
            record entry { name: string, sizes: list<u64>, parent: option<string> }
            variant failure { empty, too-long(u32) }
            greet: func(name: string) -> string;
            env: func(name: string) -> option<string>;
            merge: func(entries: list<entry>) -> result<entry, failure>;
            say: func(text: string);
        }
        world guest { export api; }
    ",
});

use exports::test::library::api::{Entry, Failure, Guest};

struct Library;

impl Guest for Library {
    fn greet(name: String) -> String {
        format!("hello {name}")
    }

    fn env(name: String) -> Option<String> {
        std::env::var(name).ok()
    }

    /// Names joined by `+`, sizes in order, the first parent.
    fn merge(entries: Vec<Entry>) -> Result<Entry, Failure> {
        match entries.len() {
            0 => return Err(Failure::Empty),
            1..=8 => {}
            length => return Err(Failure::TooLong(length as u32)),
        }
        let names: Vec<_> = entries.iter().map(|entry| entry.name.as_str()).collect();
        Ok(Entry {
            name: names.join("+"),
            sizes: entries
                .iter()
                .flat_map(|entry| entry.sizes.clone())
                .collect(),
            parent: entries.iter().find_map(|entry| entry.parent.clone()),
        })
    }

    fn say(text: String) {
        println!("{text}");
    }
}

export!(Library);
