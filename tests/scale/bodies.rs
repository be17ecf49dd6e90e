//! Large modules: function bodies are validated in guests of every size, whatever is in an output has been, and no module is copied.

use wasi_virt::profile::Access;
use wasi_virt::{Linking, Preview1, WasiVirt, inspect};

use super::guests::code;

/// More than was ever left to engines, and enough for many batches of code.
const SIZE: usize = 5 << 20;

/// What every way makes of a guest: an error, or nothing to say.
fn outcomes(guest: &[u8]) -> Vec<Result<(), String>> {
    let mut virts: Vec<WasiVirt> = [Linking::Auto, Linking::Fused, Linking::Composed]
        .into_iter()
        .map(|linking| {
            let mut virt = WasiVirt::new();
            virt.random(Access::Deny).link(linking).guest_bytes(guest);
            virt
        })
        .collect();
    // Nothing to do: the output is the guest.
    virts.push(WasiVirt::new());
    virts.last_mut().unwrap().guest_bytes(guest);
    let finished = virts.iter_mut().map(|virt| match virt.finish() {
        Ok(output) => {
            let mut validator =
                wasmparser::Validator::new_with_features(wasmparser::WasmFeatures::all());
            validator.validate_all(output.as_ref()).unwrap();
            Ok(())
        }
        Err(error) => Err(format!("{:#}", wasi_virt::in_flags(&error))),
    });
    let mut outcomes: Vec<Result<(), String>> = finished.collect();
    let looked = inspect(guest).map(drop);
    outcomes.push(looked.map_err(|error| format!("{:#}", wasi_virt::in_flags(&error))));
    outcomes
}

#[test]
fn valid_bodies_pass() {
    for depth in [1, 3] {
        for outcome in outcomes(&code(SIZE, depth, &[])) {
            outcome.unwrap();
        }
    }
}

#[test]
fn a_body_that_is_not_valid_is_found_wherever_it_is() {
    let last = SIZE / 1000 - 1;
    for depth in [1, 3] {
        for broken in [0, last / 2, last] {
            for outcome in outcomes(&code(SIZE, depth, &[broken])) {
                let message = outcome.expect_err("the body is not valid");
                assert!(
                    message.contains(&format!("unknown local {broken}")),
                    "{message}"
                );
            }
        }
    }
}

/// Whichever of several threads finds one first.
#[test]
fn of_several_the_first_is_told() {
    let last = SIZE / 1000 - 1;
    let guest = code(SIZE, 1, &[last / 3, last / 3 + 1, last / 2, last]);
    let message = format!("unknown local {}", last / 3);
    for _ in 0..10 {
        let error = format!("{:#}", wasi_virt::in_flags(&inspect(&guest).unwrap_err()));
        assert!(error.contains(&message), "{error}");
    }
}

#[test]
fn bodies_of_a_preview1_module_are_validated() {
    let data = "a".repeat(SIZE);
    let module = |body: &str| {
        wat::parse_str(format!(
            "(module (import \"wasi_snapshot_preview1\" \"proc_exit\" (func (param i32)))
            (memory (export \"memory\") 100) (data (i32.const 0) \"{data}\")
            (func (export \"_start\") {body}))"
        ))
        .unwrap()
    };
    let finish = |body| {
        let mut virt = WasiVirt::new();
        virt.deny_all().guest_bytes(module(body)).finish()
    };
    finish("").unwrap();
    let error = format!("{:#}", finish("(drop (i32.add))").unwrap_err());
    assert!(error.contains("type mismatch"), "{error}");
}

/// It is in memory once: neither what it becomes nor the output is a copy of it.
#[test]
fn a_preview1_module_is_not_copied() {
    let data = "a".repeat(SIZE);
    let text = format!(
        r#"(module
            (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
            (memory (export "memory") 100)
            (func $prepare)
            (func (export "_start"))
            START
            (data (i32.const 0) "{data}"))"#
    );
    for preview1 in [Preview1::Own, Preview1::Shared] {
        for start in ["", "(start $prepare)"] {
            let module = wat::parse_str(text.replace("START", start)).unwrap();
            let mut virt = WasiVirt::new();
            virt.deny_all().preview1(preview1).guest_bytes(module);
            let taken = allocation_counter::measure(|| {
                let output = virt.finish_streamed().unwrap();
                output.write_to(&mut std::io::sink()).unwrap();
            });
            let limit = 3 << 20;
            assert!(taken.bytes_max < limit, "{} bytes", taken.bytes_max);
        }
    }
}
