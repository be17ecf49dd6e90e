//! What is written is read again, and bytes that are no image are refused or read without harm.

mod walk;

use image_format::{
    Body, DEFAULT_TIME, Directory, Entry, Form, FormatError, HostPath, HostRule, Image, Kind,
    LayoutError, Reader, Rule, Texts, Time, Tree, Writable,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

fn pairs() -> impl Strategy<Value = Vec<(String, String)>> {
    vec((".{0,8}", ".{0,8}"), 0..4)
}

fn rule() -> impl Strategy<Value = HostRule> {
    prop_oneof![
        Just(HostRule::None),
        Just(HostRule::All),
        vec(".{0,8}", 0..4).prop_map(HostRule::Only),
        vec(".{0,8}", 0..4).prop_map(HostRule::AllBut)
    ]
}

prop_compose! {
    fn host_path()(guest in ".{0,8}", host in ".{0,8}", is_read_only: bool) -> HostPath {
        HostPath { guest, host, is_read_only }
    }
}

prop_compose! {
    fn writable()(root: u32, bytes: u64, entries: u64) -> Writable {
        Writable { root, bytes, entries }
    }
}

prop_compose! {
    fn image()(
        environment in pairs(),
        environment_rule in rule(),
        config in pairs(),
        config_rule in rule(),
        host_directories in vec(host_path(), 0..3),
        time in option::of(any::<u64>()),
        rules in vec(any::<u8>(), 0..4),
        writable in vec(writable(), 0..3),
        wall_clock in option::of((any::<i64>(), 0..1_000_000_000_u32)),
    ) -> Image {
        let mut image = Image::default()
            .with(Kind::Environment, Body::Pairs(environment))
            .with(Kind::EnvironmentRule, Body::Rule(environment_rule))
            .with(Kind::Config, Body::Pairs(config))
            .with(Kind::ConfigRule, Body::Rule(config_rule))
            .with(Kind::HostDirectories, Body::HostDirectories(host_directories))
            .with(Kind::HttpRules, Body::Bytes(rules))
            .with(Kind::Writable, Body::Writable(writable));
        if let Some((seconds, nanoseconds)) = wall_clock {
            image.set(Kind::WallClock, Body::Datetime(seconds, nanoseconds));
        }
        match time {
            Some(seconds) => image.with(Kind::Time, Body::Number(seconds)),
            None => image,
        }
    }
}

fn owned_pairs<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<(String, String)> {
    pairs
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

fn owned_rule(rule: Rule<'_>) -> HostRule {
    match rule {
        Rule::None => HostRule::None,
        Rule::All => HostRule::All,
        Rule::Only(names) => HostRule::Only(Texts::from(names).map(str::to_owned).collect()),
        Rule::AllBut(names) => HostRule::AllBut(Texts::from(names).map(str::to_owned).collect()),
    }
}

fn read(reader: Reader<'_>) -> Image {
    let mut image = Image::default();
    for kind in Kind::ALL {
        let body = match kind.form() {
            Form::Pairs => Some(Body::Pairs(owned_pairs(reader.pairs(kind)))),
            Form::Rule => Some(Body::Rule(owned_rule(reader.rule(kind)))),
            Form::Number => reader.number(kind).map(Body::Number),
            Form::Bytes => reader.bytes(kind).map(<[u8]>::to_vec).map(Body::Bytes),
            Form::Datetime => reader
                .datetime(kind)
                .map(|(seconds, nanoseconds)| Body::Datetime(seconds, nanoseconds)),
            Form::HostDirectories => {
                let directories = reader.host_directories();
                let directories = directories.map(|(guest, host, is_read_only)| HostPath {
                    guest: guest.to_owned(),
                    host: host.to_owned(),
                    is_read_only,
                });
                Some(Body::HostDirectories(directories.collect()))
            }
            Form::Writable => Some(Body::Writable(reader.writable().collect())),
            Form::Tree => None,
        };
        if let Some(body) = body {
            image.set(kind, body);
        }
    }
    image
}

fn encode(image: &Image) -> Vec<u8> {
    image.layout().unwrap().head
}

/// Reads the bytes with both readers.
fn walk(bytes: &[u8]) {
    if let Ok(reader) = Reader::parse(bytes) {
        walk::checked(reader);
    }
    walk::unchecked(bytes);
}

proptest! {
    #[test]
    fn written_images_are_read_again(image in image()) {
        let bytes = encode(&image);
        let reader = Reader::parse(&bytes).unwrap();
        prop_assert_eq!(read(reader), image);
    }

    #[test]
    fn random_bytes_do_no_harm(bytes in vec(any::<u8>(), 0..64)) {
        walk(&bytes);
    }

    #[test]
    fn damaged_images_do_no_harm(image in image(), at in any::<prop::sample::Index>(), byte: u8, length in any::<prop::sample::Index>()) {
        let mut bytes = encode(&image);
        prop_assume!(!bytes.is_empty());
        let position = at.index(bytes.len());
        bytes[position] = byte;
        bytes.truncate(length.index(bytes.len()) + 1);
        walk(&bytes);
    }

    #[test]
    fn accepted_images_are_written_as_they_were(image in image(), at in any::<prop::sample::Index>(), byte: u8) {
        let mut bytes = encode(&image);
        prop_assume!(!bytes.is_empty());
        let position = at.index(bytes.len());
        bytes[position] = byte;
        if let Ok(reader) = Reader::parse(&bytes) {
            let again = encode(&read(reader));
            prop_assert_eq!(read(Reader::parse(&again).unwrap()), read(reader));
        }
    }
}

fn sections(parts: &[(u32, &[u8])]) -> Vec<u8> {
    let mut bytes = [&image_format::MAGIC[..], &1u32.to_le_bytes()].concat();
    for (kind, body) in parts {
        bytes.extend(kind.to_le_bytes());
        bytes.extend((body.len() as u32).to_le_bytes());
        bytes.extend(*body);
    }
    bytes
}

#[track_caller]
fn refuse(bytes: &[u8], expected: FormatError) {
    assert_eq!(Reader::parse(bytes).unwrap_err(), expected);
}

#[test]
fn defaults_take_no_bytes() {
    assert_eq!(encode(&Image::default()), []);
    assert_eq!(read(Reader::parse(&[]).unwrap()), Image::default());
}

#[test]
fn each_fault_has_its_error() {
    refuse(b"\0asm", FormatError::Magic);
    refuse(&image_format::MAGIC, FormatError::Truncated);
    refuse(
        &[&image_format::MAGIC[..], &2u32.to_le_bytes()].concat(),
        FormatError::Version(2),
    );
    refuse(
        &[&sections(&[])[..], &[1, 0]].concat(),
        FormatError::Truncated,
    );
    for unknown in [0, 3, 99] {
        let bytes = sections(&[(unknown, b"")]);
        refuse(&bytes, FormatError::UnknownSection(unknown));
    }
    for body in [&b""[..], b"\0\0\0\0\0\0\0", b"\0\0\0\0\0\0\0\0\0"] {
        refuse(&sections(&[(8, body)]), FormatError::Body(Kind::Time));
    }
    refuse(&sections(&[(9, b"")]), FormatError::Body(Kind::HttpRules));
    let second = [&[0; 8][..], &1_000_000_000u32.to_le_bytes()].concat();
    for body in [&b""[..], &[0; 11], &[0; 13], &second] {
        refuse(&sections(&[(12, body)]), FormatError::Body(Kind::WallClock));
    }
    for body in [&b"\0\0\0\0\0\0\0\0"[..], b"\0\0\0\0\0\0\0\0\x01\0\0\0x"] {
        refuse(
            &sections(&[(7, body)]),
            FormatError::Body(Kind::HostDirectories),
        );
    }
    refuse(
        &sections(&[(2, b"\x01"), (2, b"\x01")]),
        FormatError::SectionOrder(Kind::EnvironmentRule),
    );
    refuse(
        &sections(&[(2, b"\x01"), (1, b"")]),
        FormatError::SectionOrder(Kind::Environment),
    );
    refuse(
        &sections(&[(1, b"\x01\0\0\0a")]),
        FormatError::Body(Kind::Environment),
    );
    refuse(
        &sections(&[(1, b"\x02\0\0\0a")]),
        FormatError::Body(Kind::Environment),
    );
    refuse(
        &sections(&[(2, b"\x04")]),
        FormatError::Body(Kind::EnvironmentRule),
    );
    refuse(
        &sections(&[(2, b"\x03\x02\0\0\0a")]),
        FormatError::Body(Kind::EnvironmentRule),
    );
    refuse(
        &sections(&[(6, b"\x01\0")]),
        FormatError::Body(Kind::ConfigRule),
    );
    refuse(
        &sections(&[(1, b"\x01\0\0\0\xff\0\0\0\0")]),
        FormatError::Utf8(Kind::Environment),
    );
}

/// Zeros that nothing has written take no memory.
#[cfg(target_pointer_width = "64")]
#[test]
fn what_no_image_can_hold_is_refused() {
    let part = || String::from_utf8(vec![0; 1 << 30]).unwrap();
    let parts = || (0..4).map(|_| part());
    let refuse = |image: Image| {
        let Err(LayoutError::TooLarge(length)) = image.layout() else {
            panic!("it fits");
        };
        assert!(length > 1 << 32 && length < (1 << 32) + 1000);
    };
    let names = Body::Rule(HostRule::Only(parts().collect()));
    refuse(Image::default().with(Kind::EnvironmentRule, names));
    // Each section is small enough.
    let pairs = || Body::Pairs(parts().take(2).map(|name| (name, String::new())).collect());
    refuse(
        Image::default()
            .with(Kind::Environment, pairs())
            .with(Kind::Config, pairs()),
    );
}

#[test]
fn a_node_without_a_time_has_that_of_all() {
    let file = |time| Entry::File { content: 0, time };
    let own = Time {
        seconds: 5,
        nanoseconds: 6,
    };
    let directory = Directory {
        entries: [("a".into(), file(None)), ("b".into(), file(Some(own)))].into(),
        time: None,
    };
    for time in [DEFAULT_TIME, 0, u64::MAX] {
        let mut image = Image::default();
        if time != DEFAULT_TIME {
            image.set(Kind::Time, Body::Number(time));
        }
        image.tree = Some(Tree {
            preopens: vec![("/".into(), directory.clone())],
            content_sizes: vec![0],
        });
        let bytes = encode(&image);
        let nodes = Reader::parse(&bytes).unwrap().nodes();
        let of_all = Time {
            seconds: time,
            nanoseconds: 0,
        };
        assert_eq!(
            [0, 1, 2].map(|index| nodes.time(index)),
            [of_all, of_all, own]
        );
    }
}

#[test]
fn a_body_has_the_form_of_its_kind() {
    let image = Image::default().with(
        Kind::Time,
        Body::Pairs(vec![("1980".into(), String::new())]),
    );
    assert_eq!(image.layout().unwrap_err(), LayoutError::Form(Kind::Time));
    let default = Image::default()
        .with(Kind::Config, Body::Pairs(vec![("a".into(), "b".into())]))
        .with(Kind::Config, Body::Pairs(Vec::new()));
    assert_eq!(default, Image::default());
}

#[test]
fn errors_name_the_section() {
    let error = FormatError::Body(Kind::Environment).to_string();
    assert_eq!(error, "image section `Environment` is malformed");
}
