//! Worlds, from a text or at random, and components of them.

use std::path::Path;

use wit_component::{ComponentEncoder, StringEncoding, embed_component_metadata};
use wit_parser::{LiftLowerAbi, ManglingAndAbi, Resolve, WorldId};

use crate::random::Random;
use crate::wit::{self, Functions};

pub const ABI: ManglingAndAbi = ManglingAndAbi::Legacy(LiftLowerAbi::Sync);

/// The definitions of WASI.
pub fn wasi() -> Resolve {
    let mut resolve = Resolve::default();
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("wit");
    resolve.push_dir(&directory).unwrap();
    resolve.push_dir(directory.join("0.3")).unwrap();
    resolve
}

/// The one world of a package.
pub fn world(wasi: &Resolve, text: &str) -> Result<(Resolve, WorldId), String> {
    let mut resolve = wasi.clone();
    let world = resolve
        .push_str("guest.wit", text)
        .and_then(|package| resolve.select_world(&[package], None));
    let world = world.map_err(|error| format!("{error:#}"))?;
    Ok((resolve, world))
}

/// A random world, with its text; none if its interfaces do not go together.
pub fn random_world(
    wasi: &Resolve,
    seed: u64,
    functions: Functions,
) -> Option<(Resolve, WorldId, String)> {
    let text = wit::package(&mut Random::new(seed), functions);
    match world(wasi, &text) {
        Ok((resolve, world)) => Some((resolve, world, text)),
        // One is exported, and with it those whose types it has, one of which is to be imported.
        Err(error) if error.contains("incompatible ways") => None,
        Err(error) => panic!("seed {seed}: {error}\n{text}"),
    }
}

/// The component of a world whose code is this module.
pub fn component(
    resolve: &Resolve,
    world: WorldId,
    mut module: Vec<u8>,
    encoding: StringEncoding,
) -> Vec<u8> {
    embed_component_metadata(&mut module, resolve, world, encoding, false).unwrap();
    let mut encoder = ComponentEncoder::default();
    encoder.module(&module).unwrap().encode().unwrap()
}
