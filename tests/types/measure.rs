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

fn outcome<T>(result: Result<T, impl std::fmt::Display>) -> Result<(), String> {
    match result {
        Ok(_) => Ok(()),
        Err(error) => Err(format!("{:#}", wasi_virt::in_flags(&error))),
    }
}

/// Standard input is virtual, and all that shares types with it is passed on where linking is composed.
fn virt(guest: &[u8], linking: Linking) -> WasiVirt {
    let mut virt = WasiVirt::from(Profile::allow_all());
    virt.stdio().ignore();
    virt.link(linking).guest_bytes(guest);
    virt
}

/// What a way may take.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// At once, whatever the guest is, and for each of its bytes.
    at_once: (u64, u64),
    /// In all, be it given back right away: it is a measure of work.
    in_all: (u64, u64),
}

/// For types that are in proportion to the guest.
const PROPORTIONAL: Bounds = Bounds {
    at_once: (4 << 20, 400),
    in_all: (16 << 20, 2500),
};

/// For guests with an item that is written out for each place that it is in. They are refused as soon as that is more than
/// a mebibyte.
const LIMITED: Bounds = Bounds {
    at_once: (48 << 20, 400),
    in_all: (256 << 20, 4000),
};

/// A name of a type or an import is at most 100,000 bytes, and an error may have two in it.
const LONGEST_ERROR: usize = 250_000;

/// Buffers grow by doubling, so that growth comes in steps.
const SLACK: f64 = 1e6;

fn counted(
    run: fn(&[u8]) -> Result<(), String>,
    guest: &[u8],
) -> (AllocationInfo, Result<(), String>) {
    let mut outcome = Ok(());
    let taken = measure(|| outcome = run(guest));
    (taken, outcome)
}

/// Runs every way on a guest that is in proportion, and checks what each takes; returns that.
fn check(what: &str, guest: &[u8], bounds: Bounds) -> Vec<AllocationInfo> {
    let size = guest.len() as u64;
    let ways = WAYS.iter().map(|(way, run)| {
        let (taken, outcome) = counted(*run, guest);
        let error = outcome.err().unwrap_or_default();
        println!(
            "{what}, {way}: {size} -> {} at once, {} in all: {error}",
            taken.bytes_max, taken.bytes_total
        );
        assert!(error.len() < LONGEST_ERROR, "{what}: `{way}` says {error}");
        assert!(
            !error.contains("defect of wasi-virt"),
            "{what}: `{way}` says {error}"
        );
        let counts = [
            ("at once", taken.bytes_max, bounds.at_once),
            ("in all", taken.bytes_total, bounds.in_all),
        ];
        for (count, taken, (least, for_each)) in counts {
            assert!(
                taken <= least + size * for_each,
                "{what}: `{way}` takes {taken} bytes {count} for a guest of {size}"
            );
        }
        taken
    });
    ways.collect()
}

/// Runs every way on bytes of a guest that is refused when it is too much.
pub fn check_bytes(what: &str, guest: &[u8]) {
    check(what, guest, LIMITED);
}

/// Runs every way on a guest that is refused when it is too much.
pub fn check_limited(what: &str, guest: &Guest) {
    check(what, &guest.encode(), LIMITED);
}

/// One of the figures of a run.
type Count = fn(&AllocationInfo) -> u64;

/// Runs every way on guests of three sizes, each about twice the one before, that are in proportion: the second step may
/// not take much more for each byte than the first.
pub fn check_proportion(what: &str, sizes: [usize; 3], guest: impl Fn(usize) -> Guest) {
    let guests = sizes.map(|size| guest(size).encode());
    let taken = [0, 1, 2].map(|place| check(what, &guests[place], PROPORTIONAL));
    let [small, medium, large] = guests.each_ref().map(Vec::len);
    let grown = (large - medium) as f64 / (medium - small) as f64;
    let counts: [(&str, Count); 2] = [
        ("at once", |taken| taken.bytes_max),
        ("in all", |taken| taken.bytes_total),
    ];
    for (place, (way, _)) in WAYS.iter().enumerate() {
        for (count, of) in counts {
            let [small, medium, large] = [0, 1, 2].map(|size| of(&taken[size][place]));
            let first = medium.saturating_sub(small) as f64;
            let second = large.saturating_sub(medium) as f64;
            assert!(
                second <= grown * 1.5 * first + SLACK,
                "{what}: `{way}` takes {first} bytes more {count}, and then {second} more, while the guest grows {grown} \
                 times as much"
            );
        }
    }
}
