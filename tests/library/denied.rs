//! What of a denied subsystem is left in an output: none of its functions, but for the exceptions that the README names.

use std::path::{Path, PathBuf};

use wasi_virt::input::{Guest, Import};
use wasi_virt::plan::Subsystem;
use wasi_virt::profile::{Access, Profile, Stream};
use wasi_virt::{Linking, WasiVirt, inspect};

fn guests() -> Vec<PathBuf> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/components");
    let files = std::fs::read_dir(directory)
        .unwrap()
        .map(|file| file.unwrap().path());
    let mut guests: Vec<PathBuf> = files
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "wasm")
        })
        .collect();
    guests.sort();
    guests
}

/// The imports of an output, if the guest can be virtualized so.
fn imports(guest: &Path, linking: Linking, profile: &Profile) -> Option<Vec<Import>> {
    let mut virt = WasiVirt::from(profile.clone());
    let output = virt.link(linking).guest(guest).finish().ok()?;
    Some(inspect(output.as_ref()).unwrap().imports)
}

fn handles_http(guest: &Path) -> bool {
    let bytes = std::fs::read(guest).unwrap();
    let is_handler = |name: &str| name.starts_with("wasi:http/incoming-handler@");
    Guest::decode(&bytes)
        .is_ok_and(|guest| guest.exports.iter().any(|export| is_handler(&export.name)))
}

/// The functions among imports that are of a subsystem, as `interface#function`.
fn functions(imports: &[Import], is_meant: impl Fn(Subsystem) -> bool) -> Vec<String> {
    let of = |import: &Import| {
        let wasi = import.wasi().filter(|interface| !interface.is_after_0_2());
        let functions = import.functions().into_iter();
        let meant = functions.filter(|(function, _)| {
            let subsystem = wasi.as_ref().and_then(|wasi| Subsystem::of(wasi, function));
            subsystem.is_some_and(&is_meant)
        });
        meant
            .map(|(function, _)| format!("{}#{function}", import.name))
            .collect::<Vec<_>>()
    };
    imports.iter().flat_map(of).collect()
}

#[test]
fn nothing_denied_is_imported_but_http_messages_of_handlers() {
    let mut files = Profile::deny_all();
    files.fs.host = Access::Allow;
    files.stdio.stdout = Stream::Allow.into();
    let mut linked = 0;
    for guest in guests() {
        for linking in [Linking::Fused, Linking::Composed] {
            for profile in [Profile::deny_all(), files.clone()] {
                let Some(imports) = imports(&guest, linking, &profile) else {
                    continue;
                };
                linked += 1;
                let mut left = functions(&imports, |subsystem| !subsystem.is_allowed(&profile));
                if handles_http(&guest) {
                    left.retain(|function| !function.starts_with("wasi:http/types@"));
                }
                assert!(left.is_empty(), "{}: {left:?}", guest.display());
            }
        }
    }
    assert!(linked > 100, "{linked}");
}

#[test]
fn types_of_what_is_denied_stay_where_files_need_them() {
    let guest = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/components/fs.wasm");
    let mut profile = Profile::deny_all();
    profile.fs.host = Access::Allow;
    let imports = imports(&guest, Linking::Auto, &profile).unwrap();
    let clock = imports
        .iter()
        .find(|import| import.name.starts_with("wasi:clocks/wall-clock@"));
    assert!(clock.is_some_and(|import| import.functions().is_empty()));
}

#[test]
fn only_tracing_leaves_standard_error_against_the_policy() {
    let guest = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/components/env.wasm");
    let stderr = |change: fn(&mut WasiVirt) -> &mut WasiVirt| {
        let mut virt = WasiVirt::from(Profile::deny_all());
        let output = change(&mut virt).guest(&guest).finish().unwrap();
        let imports = inspect(output.as_ref()).unwrap().imports;
        functions(&imports, |subsystem| subsystem == Subsystem::Stderr)
    };
    assert!(stderr(|virt| virt).is_empty());
    assert_eq!(
        stderr(|virt| virt.debug(true)),
        ["wasi:cli/stderr@0.2.6#get-stderr"]
    );
}

/// What a plan says is left is what is found in the output.
#[test]
fn a_plan_tells_what_is_denied_and_what_is_left() {
    let mut compared = 0;
    for guest in guests() {
        for profile in [Profile::deny_all(), Profile::allow_all()] {
            for linking in [Linking::Fused, Linking::Composed] {
                let mut virt = WasiVirt::from(profile.clone());
                let Ok(output) = virt.link(linking).guest(&guest).finish() else {
                    continue;
                };
                let found = inspect(output.as_ref()).unwrap().imports;
                let found: Vec<String> = found.iter().map(Import::label).collect();
                let plan = output.plan();
                assert_eq!(plan.imports_left(), Some(&found[..]), "{}", guest.display());
                let explained = virt.explain().unwrap().plan;
                assert_eq!(explained.imports_left(), plan.imports_left());
                let is_allowed = profile == Profile::allow_all();
                assert!(!is_allowed || plan.denied().next().is_none());
                assert!(plan.traps().count() <= plan.denied().count());
                compared += found.len();
            }
        }
    }
    assert!(compared > 0);
    // One that cannot be made has none.
    let mut virt = WasiVirt::from(Profile::deny_all());
    let composition = guests()
        .into_iter()
        .find(|guest| guest.ends_with("composition.wasm"));
    virt.link(Linking::Fused).guest(composition.unwrap());
    assert_eq!(virt.explain().unwrap().plan.imports_left(), None);
}
