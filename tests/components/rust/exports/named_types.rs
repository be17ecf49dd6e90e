//! Exports an interface over types that other interfaces name.

wit_bindgen::generate!({
    inline: "
        package test:names;

        interface api {
            use wasi:clocks/wall-clock@0.2.12.{datetime};
            use wasi:http/types@0.2.12.{error-code};
            record stamp { at: datetime, others: list<datetime> }
            twice: func(at: datetime) -> stamp;
            fail: func(name: string) -> result<stamp, error-code>;
        }

        world guest {
            export api;
            import wasi:clocks/wall-clock@0.2.12;
            import wasi:http/outgoing-handler@0.2.12;
        }
    ",
    path: "../../../wit",
    world: "test:names/guest",
    generate_all,
});

use exports::test::names::api::{Datetime, ErrorCode, Guest, Stamp};
use wasi::http::types::DnsErrorPayload;

struct Library;

impl Guest for Library {
    fn twice(at: Datetime) -> Stamp {
        Stamp {
            at,
            others: vec![at],
        }
    }

    fn fail(name: String) -> Result<Stamp, ErrorCode> {
        // So that the clock is imported, and not its types alone.
        if name == "clock" {
            return Ok(Library::twice(wasi::clocks::wall_clock::now()));
        }
        Err(ErrorCode::DnsError(DnsErrorPayload {
            rcode: Some(name),
            info_code: None,
        }))
    }
}

export!(Library);
