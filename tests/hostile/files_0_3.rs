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

/// The guest with one file and a link to it.
fn sealed() -> Vec<u8> {
    let guest = wat::parse_str(include_str!("files_0_3.wat")).unwrap();
    let tree = tempfile::tempdir().unwrap();
    std::fs::write(tree.path().join("data.txt"), DATA).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("data.txt", tree.path().join("link")).unwrap();
    let mut virt = WasiVirt::new();
    virt.deny_all().fs().virtual_preopen("/", tree.path());
    let output = virt.guest_bytes(guest).finish().unwrap();
    assert_eq!(output.plan().imports_left(), Some(&[][..]));
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

#[cfg(unix)]
#[test]
fn a_call_does_what_it_says_or_traps() {
    let mut config = Config::new();
    config.wasm_component_model_async(true);
    let engine = Engine::new(&config).unwrap();
    let component = Component::new(&engine, sealed()).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    for (case, (name, expected)) in (0..).zip(CASES) {
        match (runtime.block_on(run(&engine, &component, case)), expected) {
            (Ok(found), Value(expected)) => {
                assert_eq!(u64::from(found), expected, "{name}: {found:#x}")
            }
            (Err(trap), Trap(message)) => {
                let trap = format!("{trap:?}");
                assert!(trap.contains(message), "{name}: {trap}");
            }
            (found, _) => panic!("{name}: {found:?}"),
        }
    }
}
