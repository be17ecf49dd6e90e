//! What the stages take, in allocated bytes.

use allocation_counter::{AllocationInfo, measure};
use wasi_virt::profile::Profile;
use wasi_virt::{Linking, WasiVirt, inspect};

/// A way through the stages. Whether it refuses the guest does not matter here, but that it ends.
type Way = (&'static str, fn(&[u8]));

const WAYS: [Way; 8] = [
    ("inspect", |guest| drop(inspect(guest))),
    ("explain", |guest| drop(denying(guest).explain())),
    ("fused", |guest| {
        drop(denying(guest).link(Linking::Fused).finish());
    }),
    ("composed", |guest| {
        drop(denying(guest).link(Linking::Composed).finish());
    }),
    ("filtered", |guest| {
        let mut virt = denying(guest);
        virt.env().allow(&["C"]);
        drop(virt.finish());
    }),
    ("read-only", |guest| {
        let mut virt = denying(guest);
        virt.fs().read_only_host_preopen("/", "/");
        drop(virt.finish());
    }),
    ("all denied", |guest| {
        drop(denying(guest).deny_import("test:host").finish());
    }),
    ("traced", |guest| {
        drop(denying(guest).deny_import("test:host").debug(true).finish());
    }),
];

/// What virtualizes a guest, from a profile that leaves it alone.
pub fn virt(guest: &[u8]) -> WasiVirt {
    let mut virt = WasiVirt::from(Profile::allow_all());
    virt.guest_bytes(guest);
    virt
}

/// What denies everything, and sets a variable.
fn denying(guest: &[u8]) -> WasiVirt {
    let mut virt = virt(guest);
    virt.deny_all();
    virt.env().overrides(&[("A", "B")]);
    virt
}

/// Runs every way on a guest.
pub fn run_all(guest: &[u8]) {
    for (_, run) in WAYS {
        run(guest);
    }
}

/// What every way may take for any guest, and for each byte of it: at once, and in all that is allocated, be it given back.
const LEAST: u64 = 16 << 20;
const FOR_EACH_BYTE: u64 = 500;
const LEAST_WORK: u64 = 64 << 20;
const WORK_FOR_EACH_BYTE: u64 = 5000;

/// Buffers grow by doubling, so that growth comes in steps.
const SLACK: f64 = 2e6;

/// One of the figures of a run.
type Count = fn(&AllocationInfo) -> u64;

/// Runs every way on a guest of three sizes, each twice the one before, and checks what each takes: the second step may
/// cost twice what the first does, but not four times as much.
pub fn check_proportion(what: &str, sizes: [usize; 3], guest: fn(usize) -> Vec<u8>) {
    let guests = sizes.map(guest);
    let size = guests.each_ref().map(|guest| guest.len() as u64);
    for (way, run) in WAYS {
        let taken = guests.each_ref().map(|guest| measure(|| run(guest)));
        let counts: [(&str, Count, u64); 2] = [
            (
                "at once",
                |taken| taken.bytes_max,
                LEAST + size[2] * FOR_EACH_BYTE,
            ),
            (
                "in all",
                |taken| taken.bytes_total,
                LEAST_WORK + size[2] * WORK_FOR_EACH_BYTE,
            ),
        ];
        for (count, of, most) in counts {
            let [small, medium, large] = taken.each_ref().map(of);
            println!("{what}, {way}: {small}, {medium}, {large} {count} for {size:?}");
            assert!(
                large <= most,
                "{what}: `{way}` takes {large} bytes {count} for a guest of {}",
                size[2]
            );
            let (first, second) = (medium.saturating_sub(small), large.saturating_sub(medium));
            let grown = (size[2] - size[1]) as f64 / (size[1] - size[0]) as f64;
            assert!(
                second as f64 <= grown * 1.5 * first as f64 + SLACK,
                "{what}: `{way}` takes {first} and then {second} bytes more {count}, for guests of {size:?}"
            );
        }
    }
}
