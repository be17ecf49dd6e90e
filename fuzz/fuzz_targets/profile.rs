//! Profiles of any text: an error, or a profile that is written and read again as it was.

#![no_main]

use std::path::Path;

use libfuzzer_sys::fuzz_target;
use wasi_virt::profile::{Profile, ProfileFile};

fuzz_target!(|text: &str| {
    let path = Path::new("profile.toml");
    let Ok(file) = ProfileFile::parse(text, path) else {
        return;
    };
    let written = file.to_toml().expect("what was read can be written");
    let again = ProfileFile::parse(&written, path);
    assert_eq!(again.ok().as_ref(), Some(&file), "{written}");
    let _ = Profile::from(file.clone().over(file));
});
