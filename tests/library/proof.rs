//! Outputs that were changed: nothing is proven of them, whatever they are.

use wasi_virt::profile::Profile;
use wasi_virt::{ProofError, WasiVirt, prove};

use super::random::Random;

/// How many changed outputs are tried.
const CHANGES: usize = 150;

fn guest() -> Vec<u8> {
    std::fs::read("tests/components/clock.wasm").unwrap()
}

fn output() -> Vec<u8> {
    let mut virt = WasiVirt::from(Profile::command());
    virt.fs().preopen("/a", wasi_virt::FsEntry::Source("text"));
    virt.guest_bytes(guest()).finish().unwrap().into()
}

#[test]
fn an_output_that_was_changed_anywhere_is_not_proven() {
    let (guest, output) = (guest(), output());
    prove(output.clone(), guest.clone()).unwrap();
    let mut random = Random::new(1);
    for _ in 0..CHANGES {
        let mut changed = output.clone();
        let at = random.below(changed.len());
        changed[at] ^= 1 << random.below(8);
        assert!(prove(changed, guest.clone()).is_err(), "at {at}");
    }
}

#[test]
fn an_output_that_was_cut_or_lengthened_is_not_proven() {
    let (guest, output) = (guest(), output());
    for end in (0..output.len()).step_by(output.len() / 40) {
        assert!(prove(&output[..end], guest.clone()).is_err(), "up to {end}");
    }
    let mut longer = output;
    // A custom section, which does nothing.
    longer.extend([0, 3, 1, b'a', 0]);
    let error = prove(longer, guest).unwrap_err();
    let ProofError::Different { difference, .. } = &error else {
        panic!("{error}");
    };
    assert_eq!(difference.place, "the custom section `a`");
    assert!(difference.added.is_empty() && difference.missing.is_empty());
}
