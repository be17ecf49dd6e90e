//! The world of the front end: the types of WASI that its component is encoded with.
//!
//! Kept in `lib/`, because making them takes longer than all else. WASI is 0.2.0 there, which every host has, with what
//! later versions have more: the encoder takes what is used. If a module asks for later versions itself, the encoder takes
//! the later ones for all.

use std::borrow::Cow;

use semver::Version;
use wit_component::StringEncoding;

use crate::wit::known_function;

/// The version of WASI, if no other is asked for.
pub(super) const VERSION: Version = Version::new(0, 2, 0);

/// The name of the custom section in which an encoder finds a world.
pub(super) const SECTION: &str = "component-type:wasi-virt-preview1";

/// The world of programs, which export `wasi:cli/run`.
pub(super) const COMMAND: &[u8] = include_bytes!("../../../lib/preview1-command.world");

/// The world of modules that export nothing of WASI.
pub(super) const REACTOR: &[u8] = include_bytes!("../../../lib/preview1-reactor.world");

/// Whether a version can tell the host the code that a program exits with.
pub(super) fn has_exit_code(version: &Version) -> bool {
    known_function("wasi:cli/exit", "exit-with-code")
        .is_some_and(|function| function.is_stable_in(Some(version)))
}

/// The world of commands or of reactors, with WASI in a version.
pub(super) fn of(is_command: bool, version: &Version) -> anyhow::Result<Cow<'static, [u8]>> {
    let world = if is_command { COMMAND } else { REACTOR };
    if *version == VERSION {
        return Ok(Cow::Borrowed(world));
    }
    let decoded = wit_component::decode(world)?;
    let (mut resolve, package) = (decoded.resolve().clone(), decoded.package());
    for (_, package) in resolve.packages.iter_mut() {
        if package.name.version.is_some() {
            package.name.version = Some(version.clone());
        }
    }
    let names = std::mem::take(&mut resolve.package_names);
    resolve.package_names = names
        .into_iter()
        .map(|(_, id)| (resolve.packages[id].name.clone(), id))
        .collect();
    let world = resolve.select_world(&[package], None)?;
    let encoding = StringEncoding::UTF8;
    let encoded = wit_component::metadata::encode(&resolve, world, encoding, None, false)?;
    Ok(Cow::Owned(encoded))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::{Path, PathBuf};

    use super::*;
    use crate::input::preview1::own::FRONT_END;
    use crate::prebuilt::Prebuilt;

    fn root() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).into()
    }

    /// The definitions, as of the version.
    fn definitions() -> wit_parser::Resolve {
        let mut resolve = wit_parser::Resolve::default();
        let mut groups = Vec::new();
        for name in ["io", "clocks", "random", "filesystem", "sockets", "cli"] {
            let text = std::fs::read_to_string(root().join(format!("wit/deps/{name}.wit")));
            let text = text.unwrap().replace("@0.2.12", &format!("@{VERSION}"));
            let lines = text.lines().filter(|line| {
                let line = line.trim_start();
                !line.starts_with("@since") && !line.starts_with("@deprecated")
            });
            let text = lines.collect::<Vec<_>>().join("\n");
            groups.push((name, text));
        }
        for (name, text) in groups {
            resolve.push_str(format!("{name}.wit"), &text).unwrap();
        }
        resolve
    }

    fn encode(exports: &str) -> Vec<u8> {
        let front_end = Prebuilt::parse("front end", FRONT_END).unwrap();
        let interfaces: BTreeSet<&str> = front_end
            .imported_modules()
            .filter(|module| module.starts_with("wasi:"))
            .collect();
        let imports: String = interfaces
            .iter()
            .map(|interface| format!("import {interface}@{VERSION};\n"))
            .collect();
        let text =
            format!("package wasi-virt:preview1;\nworld front-end {{\n{imports}{exports}}}\n");
        let mut resolve = definitions();
        let package = resolve.push_str("world.wit", &text).unwrap();
        let world = resolve.select_world(&[package], None).unwrap();
        let encoding = wit_component::StringEncoding::UTF8;
        wit_component::metadata::encode(&resolve, world, encoding, None, false).unwrap()
    }

    /// `UPDATE=1 cargo test --lib matches` rewrites them.
    #[test]
    fn front_end_matches_its_worlds() {
        let run = format!("export wasi:cli/run@{VERSION};\n");
        let worlds = [
            ("preview1-command.world", encode(&run), COMMAND),
            ("preview1-reactor.world", encode(""), REACTOR),
        ];
        for (name, made, committed) in worlds {
            if std::env::var_os("UPDATE").is_some() {
                std::fs::write(root().join("lib").join(name), &made).unwrap();
            } else {
                assert!(
                    made == committed,
                    "`lib/{name}` is out of date: run with UPDATE=1"
                );
            }
        }
    }
}
