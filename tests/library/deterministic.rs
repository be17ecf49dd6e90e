//! A program on hosts that differ in all that they tell: deterministic, it does the same, and otherwise it does not.

use std::time::Duration;

use wasi_virt::profile::Profile;
use wasi_virt::{Linking, WasiVirt};
use wasmtime_wasi::p2::pipe::MemoryInputPipe;
use wasmtime_wasi::{FsPerms, HostMonotonicClock, HostWallClock, WasiCtxBuilder};

use super::host;

/// What a host tells: of each time the same, in nanoseconds.
#[derive(Clone, Copy)]
struct Host {
    time: u64,
    seed: u128,
    word: &'static str,
}

impl HostWallClock for Host {
    fn resolution(&self) -> Duration {
        Duration::from_nanos(self.seed as u64)
    }

    fn now(&self) -> Duration {
        Duration::from_nanos(self.time)
    }
}

impl HostMonotonicClock for Host {
    fn resolution(&self) -> u64 {
        self.seed as u64
    }

    fn now(&self) -> u64 {
        self.time
    }
}

const HOSTS: [Host; 2] = [
    Host {
        time: 1_000_000_000_123_456_789,
        seed: 1,
        word: "one",
    },
    Host {
        time: 1_900_000_000_987_654_321,
        seed: 1 << 70,
        word: "another",
    },
];

/// What a component prints on a host. No other host has the seed of its secure numbers.
fn run(component: &[u8], host: Host) -> String {
    let directory = tempfile::tempdir().unwrap();
    std::fs::write(directory.path().join(host.word), host.word).unwrap();
    let mut context = WasiCtxBuilder::new();
    context
        .wall_clock(host)
        .monotonic_clock(host)
        .insecure_random_seed(host.seed)
        .env("WORD", host.word)
        .args(&["program", host.word])
        .stdin(MemoryInputPipe::new(host.word))
        .preopened_dir(directory.path(), "/", FsPerms::ReadWrite)
        .unwrap();
    host::run_in(component, &mut context)
}

#[test]
fn a_deterministic_program_does_the_same_on_every_host() {
    for guest in ["inputs", "p1-inputs"] {
        let guest = format!("tests/components/{guest}.wasm");
        for linking in [Linking::Fused, Linking::Composed] {
            let outputs = [true, false].map(|deterministic| {
                let mut virt = WasiVirt::from(Profile::allow_all());
                if deterministic {
                    virt.deterministic();
                }
                // Something is virtual in either case.
                virt.env().overrides(&[("A", "a")]);
                virt.link(linking).guest(&guest).finish().unwrap().into()
            });
            let [deterministic, other]: [Vec<u8>; 2] = outputs;
            let [one, another] = HOSTS.map(|host| run(&deterministic, host));
            assert_eq!(one, another, "{guest} {linking:?}");
            assert_eq!(one, run(&deterministic, HOSTS[0]), "{guest} {linking:?}");
            assert!(one.contains("variables: [\"A=a\"]"), "{one}");

            let [one, another] = HOSTS.map(|host| run(&other, host));
            let lines = one.lines().zip(another.lines());
            let different = lines.filter(|(one, another)| one != another);
            let told: Vec<&str> = different
                .filter_map(|(one, _)| one.split(':').next())
                .collect();
            for expected in ["variables", "arguments", "input", "time", "hash", "/"] {
                assert!(told.contains(&expected), "no {expected} in {told:?}");
            }
        }
    }
}
