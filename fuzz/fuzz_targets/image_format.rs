//! The reader of images over any bytes: an error, or an image all of which can be read. The adapter reads without
//! checking first, and must stay inside the bytes whatever they are.

#![no_main]

use image_format::{Kind, Reader, Sections};
use libfuzzer_sys::fuzz_target;

const KINDS: [Kind; 7] = [
    Kind::Environment,
    Kind::EnvironmentRule,
    Kind::Arguments,
    Kind::InitialCwd,
    Kind::Config,
    Kind::ConfigRule,
    Kind::HostDirectories,
];

fuzz_target!(|data: &[u8]| {
    if let Ok(reader) = Reader::parse(data) {
        reader.environment().for_each(drop);
        reader.config().for_each(drop);
        reader.arguments().into_iter().flatten().for_each(drop);
        reader.initial_cwd();
        reader.environment_rule().allows(b"NAME");
        reader.config_rule().allows(b"NAME");
        reader.host_directories().for_each(drop);
    }
    let sections = Sections::new(data);
    for kind in KINDS {
        sections.find(kind);
        sections.strings(kind).for_each(drop);
        sections.rule(kind).allows(b"NAME");
    }
    sections.host_directories().for_each(drop);
});
