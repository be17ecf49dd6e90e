//! Exports a resource of its own, which works on streams of whoever calls it.

wit_bindgen::generate!({
    inline: "
        package test:reader;

        interface api {
            use wasi:io/streams@0.2.12.{input-stream, stream-error};

            record line { text: string, source: input-stream }

            resource reader {
                constructor(name: string);
                read: func(sources: list<input-stream>, length: u64) -> result<list<line>, stream-error>;
            }

            open: func() -> option<input-stream>;
            name-of: func(reader: borrow<reader>) -> string;
        }

        world guest {
            export api;
            import wasi:cli/stdin@0.2.12;
        }
    ",
    path: "../../../wit",
    world: "test:reader/guest",
    generate_all,
});

use exports::test::reader::api::{Guest, GuestReader, Line, ReaderBorrow};
use wasi::io::streams::{InputStream, StreamError};

struct Library;

struct Reader {
    name: String,
}

impl GuestReader for Reader {
    fn new(name: String) -> Self {
        Reader { name }
    }

    /// Reads from each stream, and gives them back in the reverse order.
    fn read(&self, sources: Vec<InputStream>, length: u64) -> Result<Vec<Line>, StreamError> {
        let lines = sources.into_iter().rev().map(|source| {
            let bytes = source.blocking_read(length)?;
            Ok(Line {
                text: format!("{}: {}", self.name, String::from_utf8_lossy(&bytes)),
                source,
            })
        });
        lines.collect()
    }
}

impl Guest for Library {
    type Reader = Reader;

    fn open() -> Option<InputStream> {
        Some(wasi::cli::stdin::get_stdin())
    }

    fn name_of(reader: ReaderBorrow<'_>) -> String {
        reader.get::<Reader>().name.clone()
    }
}

export!(Library);
