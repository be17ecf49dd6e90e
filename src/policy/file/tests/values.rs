//! Values for clocks, random numbers and standard streams.

use super::*;
use crate::policy::{ClocksPart, Input, RandomPart, RandomSource};

fn stream() -> impl Strategy<Value = Stream> {
    select(&[Stream::Allow, Stream::Deny, Stream::Ignore][..])
}

pub(super) fn input() -> impl Strategy<Value = Option<Input>> {
    of(prop_oneof![
        stream().prop_map(Input::from),
        any::<String>().prop_map(Input::from),
        any::<Vec<u8>>().prop_map(Input::Bytes),
        any::<String>().prop_map(|path| Input::Local(path.into())),
    ])
}

pub(super) fn output(other: Output) -> impl Strategy<Value = Option<Output>> {
    of(prop_oneof![stream().prop_map(Output::from), Just(other)])
}

pub(super) fn clocks() -> impl Strategy<Value = ClocksPart> {
    let wall = ["allow", "deny", "1969-07-20T20:17:40.5Z", "-1.5s"];
    let monotonic = ["allow", "deny", "step:1500us"];
    let (wall, monotonic) = (of(select(wall.to_vec())), of(select(monotonic.to_vec())));
    (wall, monotonic).prop_map(|(wall, monotonic)| ClocksPart {
        wall: wall.map(|text| text.parse().unwrap()),
        monotonic: monotonic.map(|text| text.parse().unwrap()),
    })
}

pub(super) fn random() -> impl Strategy<Value = RandomPart> {
    let source = || {
        of(prop_oneof![
            Just(RandomSource::Allow),
            Just(RandomSource::Deny),
            (0..=RandomSource::LARGEST_SEED).prop_map(RandomSource::Seed)
        ])
    };
    (source(), source()).prop_map(|(insecure, secure)| RandomPart { insecure, secure })
}
