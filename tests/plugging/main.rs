//! What `match_adapter` tells of guests and adapters, compared with what `wac plug` makes of them: whatever is left to
//! the host is told, and so is whatever fails.
//!
//! Each seed makes a guest: a random world, or all of WASI, and then some changes to what it imports.
//! `SEED=17 cargo test --test plugging` tries one alone, and `SEED=400..2000` others than usual.

mod adapters;
mod compose;
mod mutations;
#[path = "../worlds/package.rs"]
mod package;
#[path = "../random/mod.rs"]
mod random;
mod wac;
#[allow(
    dead_code,
    reason = "the worlds of another test, which runs some of them"
)]
#[path = "../worlds/wit.rs"]
mod wit;

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

use adapters::{Adapter, adapters};
use compose::composed;
use random::Random;
use wac::{Plugged, plugged};
use wasi_virt::input::Guest;
use wasi_virt::{Fit, Offer, Preview1, match_adapter};
use wasmparser::{Validator, WasmFeatures};
use wit::Functions;
use wit_component::{StringEncoding, dummy_module};
use wit_parser::Resolve;

/// How many guests are tried.
const GUESTS: u64 = 400;

fn seeds() -> Vec<u64> {
    let Ok(given) = std::env::var("SEED") else {
        return (0..GUESTS).collect();
    };
    match given.split_once("..") {
        Some((first, end)) => (first.parse().unwrap()..end.parse().unwrap()).collect(),
        None => vec![given.parse().unwrap()],
    }
}

/// The text of a guest that imports all of WASI and has no code.
fn everything() -> String {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("lib/wasi.wasm");
    wasmprinter::print_file(path).unwrap()
}

/// A guest, changed or not; none if what came of that is not valid.
fn guest(wasi: &Resolve, seed: u64) -> Option<Vec<u8>> {
    let mut random = Random::new(seed);
    let text = if seed.is_multiple_of(3) {
        everything()
    } else {
        let (resolve, world, _) = package::random_world(wasi, seed, Functions::Any)?;
        let module = dummy_module(&resolve, world, package::ABI);
        let component = package::component(&resolve, world, module, StringEncoding::UTF8);
        wasmprinter::print_bytes(component).unwrap()
    };
    let text = match random.percent(90) {
        true => mutations::mutate(&text, &mut random),
        false => text,
    };
    let bytes = wat::parse_str(&text).ok()?;
    let mut validator = Validator::new_with_features(WasmFeatures::all());
    validator.validate_all(&bytes).ok()?;
    Some(bytes)
}

/// What another tool does; that it panicked is an error, too, and is not printed.
fn caught<T>(run: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    let print = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let caught = catch_unwind(AssertUnwindSafe(run));
    std::panic::set_hook(print);
    caught.unwrap_or_else(|_| Err("it panicked".to_string()))
}

/// What came of all that was tried.
#[derive(Debug, Default)]
struct Counts {
    tried: usize,
    whole: usize,
    failed: usize,
    /// Guests that `wasm-tools compose` composed.
    composed: usize,
    /// Guests with imports that are left to the host and were told to be.
    left: usize,
    /// Guests that could be composed, and of which it was told that this fails, or may.
    cautious: usize,
}

fn is_taken(offer: &Offer) -> bool {
    matches!(offer, Offer::Same | Offer::OtherVersion(_))
}

/// The imports of a guest by their names as spelled.
fn spelled(guest: &[u8]) -> Vec<String> {
    let guest = Guest::decode(guest).unwrap();
    let imports = guest.imports.into_iter();
    imports.map(|import| import.spelled).collect()
}

/// Compares what is told with what is so.
fn compare(
    guest: &[u8],
    adapter: &Adapter,
    fit: &Fit,
    plugged: &Plugged,
    counts: &mut Counts,
) -> Result<(), String> {
    counts.tried += 1;
    let imports = spelled(guest);
    let told_to_fail = !fit.failures.is_empty()
        || fit.imports.iter().any(|found| !found.shares.is_empty())
        || !fit.exports.is_empty();
    match &plugged.whole {
        Ok(_) if told_to_fail => counts.cautious += 1,
        Ok(_) => counts.whole += 1,
        Err(_) if told_to_fail => counts.failed += 1,
        Err(error) => return Err(format!("it is not told that composing fails: {error}")),
    }
    let Some(given) = &plugged.given else {
        return Ok(());
    };
    for (spelled, found) in imports.iter().zip(&fit.imports) {
        let is_given = given.contains(spelled);
        let is_told = fit.left_out().any(|left| left.import == found.import);
        if is_taken(&found.offer) && !is_given {
            return Err(format!(
                "`{spelled}` is left to the host, and told to be the adapter's"
            ));
        }
        let is_meant = adapter.is_for(spelled, guest);
        if !is_given && is_meant && !is_told {
            return Err(format!(
                "`{spelled}` is left to the host, and that is not told"
            ));
        }
        if !is_given && is_told {
            counts.left += 1;
        }
        let is_comparable = !matches!(&found.offer, Offer::Unfit { .. });
        if is_given && !is_taken(&found.offer) && is_comparable {
            return Err(format!(
                "`{spelled}` is the adapter's, and told to be left: {found:?}"
            ));
        }
    }
    let Ok(whole) = &plugged.whole else {
        return Ok(());
    };
    if fit.is_whole() {
        imports_as_told(guest, adapter, fit, whole)?;
        if let Ok(composed) = composed(guest, &adapter.bytes) {
            counts.composed += 1;
            is_composed_as_told(&imports, fit, &composed)?;
        }
    }
    Ok(())
}

/// What the adapter has in the version of the guest is its own with `wasm-tools compose`, too.
fn is_composed_as_told(imports: &[String], fit: &Fit, composed: &[u8]) -> Result<(), String> {
    let composed = Guest::decode(composed).map_err(|error| format!("{error:#}"))?;
    let is_left = |spelled: &String| {
        let mut left = composed.imports.iter();
        left.any(|import| import.spelled == *spelled && !import.functions().is_empty())
    };
    let same = imports.iter().zip(&fit.imports);
    let mut same = same.filter(|(_, found)| found.offer == Offer::Same);
    match same.find(|(spelled, _)| is_left(spelled)) {
        None => Ok(()),
        Some((spelled, _)) => Err(format!(
            "`wasm-tools compose` leaves `{spelled}` to the host"
        )),
    }
}

/// What is told to be whole imports nothing but what is told to be left to the host, and what the adapter imports.
fn imports_as_told(guest: &[u8], adapter: &Adapter, fit: &Fit, whole: &[u8]) -> Result<(), String> {
    let unversioned = |name: &str| name.split('@').next().unwrap().to_string();
    let imports = spelled(guest).into_iter().zip(&fit.imports);
    let left = imports.filter(|(_, found)| !is_taken(&found.offer));
    let mut told: BTreeSet<String> = left.map(|(spelled, _)| unversioned(&spelled)).collect();
    told.extend(spelled(&adapter.bytes).iter().map(|name| unversioned(name)));
    let whole = Guest::decode(whole).map_err(|error| format!("{error:#}"))?;
    let with_functions = whole.imports.iter();
    let mut surprising = with_functions
        .filter(|import| !import.functions().is_empty())
        .filter(|import| !told.contains(&unversioned(&import.spelled)));
    match surprising.next() {
        None => Ok(()),
        Some(import) => Err(format!(
            "the whole imports `{}`, which is not told",
            import.spelled
        )),
    }
}

#[test]
fn what_is_told_of_random_guests_is_what_composing_gives() {
    let wasi = package::wasi();
    let adapters = adapters();
    let mut counts = Counts::default();
    let mut failures = Vec::new();
    let seeds = seeds();
    for seed in seeds.iter().copied() {
        let Some(guest) = guest(&wasi, seed) else {
            continue;
        };
        let mut random = Random::new(seed);
        for _ in 0..2 {
            let adapter = random.choose(&adapters);
            let compared = match match_adapter(&adapter.bytes, &guest, Preview1::Own) {
                Ok(fit) => {
                    let plugged = plugged(&guest, &adapter.bytes);
                    compare(&guest, adapter, &fit, &plugged, &mut counts)
                        .map_err(|error| format!("{error}\n{fit:?}"))
                }
                Err(error) => Err(format!("{error:#}")),
            };
            if let Err(error) = compared {
                failures.push(format!("seed {seed}, adapter {}: {error}", adapter.name));
            }
        }
    }
    assert!(failures.is_empty(), "{counts:?}\n{}", failures.join("\n"));
    // Were most not valid, or told to fail though they do not, little would have been compared.
    let are_telling = counts.whole * 4 > counts.tried && counts.left > 100 && counts.failed > 20;
    assert!(seeds.len() == 1 || are_telling, "{counts:?}");
    let are_few = counts.cautious * 5 < counts.tried;
    assert!(seeds.len() == 1 || are_few, "{counts:?}");
    println!("{counts:?}");
}
