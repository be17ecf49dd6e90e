//! Files of WASI 0.3 out of a mount, called with `async` and without: every pointer, list and handle of the calls, broken;
//! and what they share with the files of 0.2.

use wasi_virt::WasiVirt;
use wasmtime::component::{Component, Linker};
use wasmtime::{Config, Engine, Result, Store};

use crate::violations::End::{self, Trap, Value};
use crate::violations::{BOUNDS, DISCRIMINANT, FLAGS, RESULT_ALIGNMENT, UTF8, WRITE};

const MISALIGNED: End = Trap("wasi-virt: the pointer to parameters is not aligned");
const OUTSIDE: End = Trap("wasi-virt: parameters are out of bounds of memory");
const STALE: End = Trap("wasi-virt: handle is not a live resource of this type");
const COPY_OUTSIDE: &str = "wasi-virt: a copy is out of the bounds of memory";
const NESTED: End = Trap("wasi-virt: realloc must not call imports");

/// What the file holds, and so how many bytes it has.
const DATA: &str = "0123456789";
const SIZE: u64 = DATA.len() as u64;

/// The number of `read-only` in 0.3.
const READ_ONLY: u64 = 32;

/// What is done, in the order of the guest's table, and what comes of it: a number, or a trap with this message.
const CASES: [(&str, End); 29] = [
    ("open and look, with `async`", Value(SIZE)),
    ("open and look without", Value(SIZE)),
    ("have the result where the parameters are", Value(SIZE)),
    ("parameters up to the end of memory", Value(SIZE)),
    ("a result up to the end of memory", Value(SIZE)),
    (
        "a result of one byte, in the middle of a word",
        Value(0xffff_01ff),
    ),
    ("a payload that no case has", Value(READ_ONLY)),
    ("read a link", Value(u32::from_le_bytes(*b"data") as u64)),
    ("a file is the same in both versions", Value(1)),
    ("both versions count their handles as one", Value(1)),
    ("misaligned parameters", MISALIGNED),
    ("parameters to outside of memory", OUTSIDE),
    ("parameters behind memory", OUTSIDE),
    ("parameters far outside", OUTSIDE),
    ("a path to outside of memory", BOUNDS),
    ("a path that is no text", UTF8),
    ("flags without a label", FLAGS),
    ("a time of no case", DISCRIMINANT),
    ("a misaligned result", RESULT_ALIGNMENT),
    ("a result to outside of memory", WRITE),
    ("a misaligned large result", RESULT_ALIGNMENT),
    ("a large result to outside of memory", WRITE),
    ("a result of one byte outside of memory", WRITE),
    ("a forged handle", STALE),
    ("a forged handle of the host's", STALE),
    ("a dropped handle", STALE),
    ("a handle dropped twice", STALE),
    ("a string that realloc has no memory for", WRITE),
    ("a call from realloc", NESTED),
];

/// The same of listings.
const LISTINGS: [(&str, End); 27] = [
    ("read all", Value(u32::from_le_bytes(*b"data") as u64)),
    ("read one after the other, to the end", Value(0)),
    ("read up to the end of memory", Value(0x20)),
    (
        "a realloc that writes over the entries",
        Value(u32::from_le_bytes(*b"link") as u64),
    ),
    ("one of its own", Value(1)),
    ("drop a thousand and read one", Value(0x20)),
    (
        "to where it is not aligned",
        Trap("wasi-virt: the pointer of a copy is not aligned"),
    ),
    ("to outside of memory", Trap(COPY_OUTSIDE)),
    ("far outside", Trap(COPY_OUTSIDE)),
    ("into room that is not there", Trap(COPY_OUTSIDE)),
    (
        "more than a copy can be of",
        Trap("wasi-virt: a copy is of more than 2^28 - 1 elements"),
    ),
    (
        "after the end",
        Trap("wasi-virt: a stream is used after its end"),
    ),
    ("dropped", STALE),
    ("dropped twice", STALE),
    ("forged", STALE),
    ("its future as a listing", STALE),
    ("a directory as a listing", STALE),
    ("a listing as bytes", STALE),
    ("bytes as a listing", STALE),
    ("dropped as bytes", STALE),
    ("bytes dropped as a listing", STALE),
    (
        "cancel a read that is not going on",
        Trap("wasi-virt: a read is cancelled, and none is going on"),
    ),
    ("write to it", Trap("")),
    ("drop it as a writable end", Trap("")),
    ("put it into a set, where it waits for nothing", Value(0)),
    ("a realloc that has no memory", WRITE),
    ("a realloc that reads", NESTED),
];

/// A guest with one file and a link to it.
fn sealed(guest: &str) -> Vec<u8> {
    let guest = wat::parse_str(guest).unwrap();
    let tree = tempfile::tempdir().unwrap();
    std::fs::write(tree.path().join("data.txt"), DATA).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("data.txt", tree.path().join("link")).unwrap();
    let mut virt = WasiVirt::new();
    virt.deny_all().fs().virtual_preopen("/", tree.path());
    let output = virt.guest_bytes(guest).finish().unwrap();
    output.into()
}

async fn run(engine: &Engine, component: &Component, case: u32) -> Result<u32> {
    let mut store = Store::new(engine, ());
    let linker = Linker::new(engine);
    let instance = linker.instantiate_async(&mut store, component).await?;
    let go = instance.get_typed_func::<(u32,), (u32,)>(&mut store, "go")?;
    let (result,) = go.call_async(&mut store, (case,)).await?;
    Ok(result)
}

/// Does all that a guest can, each in an instance of its own. Nothing of the host's is left in it.
fn try_all(guest: &str, cases: &[(&str, End)]) {
    let guest = sealed(guest);
    assert!(wasi_virt::inspect(&guest).unwrap().imports.is_empty());
    let mut config = Config::new();
    config.wasm_component_model_async(true);
    let engine = Engine::new(&config).unwrap();
    let component = Component::new(&engine, guest).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    for (case, (name, expected)) in (0..).zip(cases) {
        match (runtime.block_on(run(&engine, &component, case)), expected) {
            (Ok(found), Value(expected)) => {
                assert_eq!(u64::from(found), *expected, "{name}: {found:#x}");
            }
            (Err(trap), Trap(message)) => {
                let trap = format!("{trap:?}");
                assert!(trap.contains(message), "{name}: {trap}");
            }
            (found, _) => panic!("{name}: {found:?}"),
        }
    }
}

#[cfg(unix)]
#[test]
fn a_call_does_what_it_says_or_traps() {
    try_all(include_str!("files_0_3.wat"), &CASES);
}

#[cfg(unix)]
#[test]
fn a_listing_is_what_it_seems_or_a_trap() {
    try_all(include_str!("listings.wat"), &LISTINGS);
}
