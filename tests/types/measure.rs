//! What the stages take, in allocated bytes.

use allocation_counter::{AllocationInfo, measure};
use wasi_virt::profile::Profile;
use wasi_virt::{Linking, Preview1, WasiVirt, inspect, match_adapter};

use super::guests::Guest;

/// A stage or more, to run on a guest. It may refuse the guest, but it has to end.
type Way = (&'static str, fn(&[u8]) -> Result<(), String>);

const WAYS: [Way; 7] = [
    ("inspect", |guest| outcome(inspect(guest))),
    ("explain", |guest| {
        outcome(virt(guest, Linking::Auto).explain())
    }),
    ("fused", |guest| {
        outcome(virt(guest, Linking::Fused).finish())
    }),
    ("composed", |guest| {
        outcome(virt(guest, Linking::Composed).finish())
    }),
    ("denied", |guest| {
        let mut virt = virt(guest, Linking::Fused);
        outcome(virt.deny_import("test:host").finish())
    }),
    ("traced", |guest| {
        let mut virt = virt(guest, Linking::Fused);
        outcome(virt.deny_import("test:host").debug(true).finish())
    }),
    ("adapter", |guest| {
        outcome(match_adapter(guest, guest, Preview1::Own))
    }),
];

fn outcome<T>(result: Result<T, impl ToString>) -> Result<(), String> {
    match result {
        Ok(_) => Ok(()),
        Err(error) => Err(error.to_string()),
    }
}

/// Standard input is virtual, and all that shares types with it is passed on where linking is composed.
fn virt(guest: &[u8], linking: Linking) -> WasiVirt {
    let mut virt = WasiVirt::from(Profile::allow_all());
    virt.stdio().ignore();
    virt.link(linking).guest_bytes(guest);
    virt
}

/// What every way may take for any guest: to decode one of a few types, to read the table of what is known, and to put
/// the adapter into it. Then, for each byte of the guest.
const LEAST: u64 = 6 << 20;
const FOR_EACH_BYTE: u64 = 500;

/// As above, of all that is allocated, be it given back at once: it is a measure of work.
const LEAST_WORK: u64 = 24 << 20;
const WORK_FOR_EACH_BYTE: u64 = 3_000;

/// A name of a type or an import is at most 100,000 bytes, and an error may have two in it.
const LONGEST_ERROR: usize = 250_000;

fn counted(run: fn(&[u8]) -> Result<(), String>, guest: &[u8]) -> (AllocationInfo, Result<(), String>) {
    let mut outcome = Ok(());
    let taken = measure(|| outcome = run(guest));
    (taken, outcome)
}

/// Runs every way on a guest, and checks what each takes.
pub fn check(what: &str, guest: &Guest) {
    let guest = guest.encode();
    for (way, run) in WAYS {
        let (taken, outcome) = counted(run, &guest);
        let size = guest.len() as u64;
        let error = outcome.err().unwrap_or_default();
        assert!(error.len() < LONGEST_ERROR, "{what}: `{way}` says {error}");
        println!(
            "{what}, {way}: {size} -> {} at once, {} in all: {error}",
            taken.bytes_max, taken.bytes_total
        );
        assert!(
            taken.bytes_max <= LEAST + size * FOR_EACH_BYTE,
            "{what}: `{way}` takes {} bytes at once for a guest of {size}",
            taken.bytes_max
        );
        assert!(
            taken.bytes_total <= LEAST_WORK + size * WORK_FOR_EACH_BYTE,
            "{what}: `{way}` allocates {} bytes for a guest of {size}",
            taken.bytes_total
        );
    }
}

/// As [`check`], for a guest of three sizes, each twice the one before: the second step may cost twice what the first
/// does, but not four times as much.
pub fn check_proportion(what: &str, sizes: [usize; 3], guest: impl Fn(usize) -> Guest) {
    let guests = sizes.map(|size| guest(size));
    guests.iter().for_each(|guest| check(what, guest));
    let guests = guests.map(|guest| guest.encode());
    for (way, run) in WAYS {
        let [small, medium, large] = [0, 1, 2].map(|place| {
            let guest: &[u8] = &guests[place];
            counted(run, guest).0
        });
        let bytes = |place: usize| guests[place].len() as u64;
        let counts: [(&str, fn(&AllocationInfo) -> u64); 2] = [
            ("at once", |taken| taken.bytes_max),
            ("in all", |taken| taken.bytes_total),
        ];
        for (count, of) in counts {
            let first = of(&medium).saturating_sub(of(&small));
            let second = of(&large).saturating_sub(of(&medium));
            let grown = (bytes(2) - bytes(1)) as f64 / (bytes(1) - bytes(0)) as f64;
            assert!(
                second as f64 <= grown * 1.5 * first as f64 + SLACK,
                "{what}: `{way}` takes {first} and then {second} bytes more {count}, for guests of {}, {} and {}",
                bytes(0), bytes(1), bytes(2)
            );
        }
    }
}

/// Buffers grow by doubling, so that growth comes in steps.
const SLACK: f64 = 2e6;
