//! Contents of embedded files from an output, which may be damaged or no output at all.

use std::collections::BTreeMap;

use wasi_virt::profile::Profile;
use wasi_virt::{FsEntry, Linking, WasiVirt, inspect};

use super::random::Random;

const SEEDS: u64 = 3000;

fn guest() -> Vec<u8> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/components/fs.wasm");
    std::fs::read(path).unwrap()
}

/// An output with a few files, and the profile that is recorded in it.
fn output() -> (Vec<u8>, Profile) {
    let mut virt = WasiVirt::new();
    virt.deny_all();
    let entries = BTreeMap::from([
        ("a", FsEntry::Source("one")),
        ("b", FsEntry::File(vec![7; 5000])),
        ("c", FsEntry::Symlink("a")),
        ("d", FsEntry::Source("")),
    ]);
    virt.fs().preopen("/data", FsEntry::Dir(entries));
    let output = virt.guest_bytes(guest()).finish().unwrap().into_bytes();
    let record = inspect(&output).unwrap().records.remove(0);
    (output, Profile::from(record.profile))
}

fn again(profile: &Profile, output: &[u8]) -> Result<Vec<u8>, wasi_virt::ProfileError> {
    let mut virt = WasiVirt::from(profile.clone());
    virt.fs().files_from(output)?;
    let made = virt.link(Linking::Auto).guest_bytes(guest()).finish();
    Ok(made.unwrap().into_bytes())
}

#[test]
fn an_output_has_the_contents_of_its_own_profile() {
    let (output, profile) = output();
    assert_eq!(again(&profile, &output).unwrap(), output);
    let mut virt = WasiVirt::from(profile);
    let refused = virt.guest_bytes(guest()).finish().unwrap_err().to_string();
    assert!(refused.contains("not what is in them"), "{refused}");
}

#[test]
fn damage_is_an_error_or_does_no_harm() {
    let (output, profile) = output();
    let magic = output.windows(8).position(|bytes| bytes == b"\0wvimage");
    let image = magic.expect("the output has an image");
    let mut accepted = 0;
    for seed in 0..SEEDS {
        let mut random = Random::new(seed);
        let mut damaged = output.clone();
        for _ in 0..=random.below(4) {
            // Half of the damage is in the image.
            let place = match random.percent(50) {
                true => image + random.below(400.min(damaged.len() - image)),
                false => random.below(damaged.len()),
            };
            match random.below(10) {
                0 => damaged.truncate(place.max(image + 400)),
                1 => drop(damaged.remove(place)),
                2 => damaged[place..]
                    .iter_mut()
                    .take(4)
                    .for_each(|byte| *byte = 0xff),
                _ => damaged[place] = random.next() as u8,
            }
        }
        let mut virt = WasiVirt::from(profile.clone());
        if virt.fs().files_from(&damaged).is_ok() {
            accepted += 1;
            // What was found by its digest is what it was.
            if accepted < 20 {
                assert_eq!(again(&profile, &damaged).unwrap(), output, "seed {seed}");
            }
        }
    }
    assert!((20..SEEDS).contains(&accepted), "{accepted}");
}
