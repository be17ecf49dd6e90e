//! Preview1 core modules, made components: with our own front end, or with the adapter that is published for them.
//!
//! A module is looked at, and not validated: it is a part of the component, which is, and nothing that is made of it says
//! more than the module does. Where anything fails, the module is validated first, so that what is wrong with it is told
//! as such, at its own place, and never what followed from it ([`blame`]).

mod checks;
mod component_types;
mod denied;
mod edits;
mod encoder;
mod exports;
mod memories;
mod metadata;
mod module;
mod own;
mod placement;
mod shared;
mod stand_in;
mod start;
mod world;

pub(crate) use denied::Denied;
pub(crate) use memories::{DESTINATION, DIRECT_REALLOC, MEMORY, ROOM};
#[cfg(test)]
pub(crate) use own::front_end;

use semver::Version;
use serde::{Deserialize, Serialize};

use super::{Conversion, Provenance, invalid};
use crate::component::parse::{check_module, check_whole_module};
use crate::component::source::{Layout, Part};
use crate::error::{Cause, InputError};
use crate::note::Note;
use edits::Edits;
use module::Inspected;

/// The version of WASI that a module's component is for where none is asked for.
pub(crate) const FIRST_VERSION: Version = world::VERSION;

/// The module that preview1's functions are imported from.
const PREVIEW1: &str = "wasi_snapshot_preview1";

/// What makes a component of a preview1 module.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Preview1 {
    /// Our own front end, which has a memory of its own and leaves the module's alone. The host needs multi-memory.
    #[default]
    Own,
    /// The adapter that is published for preview1, which lives in the module's memory. Modules that take all of their
    /// memory for their own, such as Go's and AssemblyScript's, crash with it.
    Shared,
}

/// How a component is made of a module.
#[derive(Debug, Clone, Default)]
pub(crate) struct Making {
    pub(crate) preview1: Preview1,
    /// The version of WASI that it is for, if not the first.
    pub(crate) version: Option<Version>,
    pub(crate) denied: Denied,
}

impl From<Preview1> for Making {
    fn from(preview1: Preview1) -> Making {
        Making {
            preview1,
            ..Making::default()
        }
    }
}

impl Making {
    fn version(&self) -> Version {
        self.version.clone().unwrap_or(world::VERSION)
    }
}

/// A function that a core module imports, and that is answered by a trap inside of the component that it became.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DeniedFunction {
    /// The module that it is imported from.
    pub module: String,
    /// The function.
    pub name: String,
    /// The name that denies it.
    pub by: String,
}

/// Makes a component of a preview1 module: a command if it has `_start`, else a reactor.
pub(super) fn componentize(bytes: &[u8], making: &Making) -> Result<Conversion, InputError> {
    let module = module::inspect(bytes)?;
    assemble(bytes, module, making).map_err(|error| blame(bytes, error))
}

/// The error of what is made of a module: if the module is not valid, that it is not.
pub(super) fn blame(module: &[u8], error: InputError) -> InputError {
    if let Err(own) = check_module(module) {
        return invalid(own);
    }
    let InputError::Invalid { cause } = error else {
        return error;
    };
    match check_whole_module(module) {
        Err(own) => invalid(own),
        Ok(()) => failed(cause),
    }
}

fn assemble<'a>(
    bytes: &'a [u8],
    mut module: Inspected<'a>,
    making: &Making,
) -> Result<Conversion, InputError> {
    let world = component_types::read(&module.component_types)?;
    module.deny(&making.denied, &world);
    let front_end = own::front_end()?;
    module.check(&world, |name| own::type_of(&front_end, name))?;
    let mut notes: Vec<Note> = exports::lost(&module, &world).into_iter().collect();
    let mut edits = Edits::default();
    if let Some((start, export)) = module.runs_start(&world) {
        // What is taken out of it is not in the component to be validated there.
        check_module(bytes).map_err(invalid)?;
        edits = start::run_by(bytes, &mut module, start, export)?;
    }
    let (mut component, provenance) = match making.preview1 {
        // Without a function of preview1 there is nothing to adapt, and our front end, which then needs no second
        // memory, only lifts the entry.
        Preview1::Shared if module.speaks_preview1() => {
            if let Some(version) = making.version.clone() {
                return Err(InputError::FixedVersion { version });
            }
            let (component, note) = shared::componentize(bytes, &module, edits)?;
            notes.extend(note);
            (component, Provenance::PublishedAdapter)
        }
        _ => {
            let made = own::componentize(bytes, &module, edits, &front_end, &making.version())?;
            let (copying, memory) = (made.copying, made.memory);
            (made.component, Provenance::FrontEnd { copying, memory })
        }
    };
    component.push(Part::Made(metadata::of(&module)));
    Ok(Conversion {
        layout: Layout::OfModule(component),
        provenance,
        denied: denied_functions(&module),
        notes,
        exit_note: exit_note(&module, making),
    })
}

/// Warns of exit codes that the host does not learn.
fn exit_note(module: &Inspected<'_>, making: &Making) -> Option<Note> {
    if world::has_exit_code(&making.version())
        || module.preview1().all(|(name, _)| name != own::EXIT)
    {
        return None;
    }
    Some(Note::ExitCode {
        shared: making.preview1 == Preview1::Shared,
    })
}

fn denied_functions(module: &Inspected<'_>) -> Vec<DeniedFunction> {
    let denied = module.denied().map(|(function, by)| DeniedFunction {
        module: function.module.to_string(),
        name: function.name.to_string(),
        by: by.to_string(),
    });
    let mut known = std::collections::BTreeSet::new();
    denied
        .filter(|function| known.insert((function.module.clone(), function.name.clone())))
        .collect()
}

fn failed(cause: impl Into<Cause>) -> InputError {
    InputError::Componentize {
        cause: cause.into(),
        fix: "build it for `wasm32-wasip2`, or componentize it with its own toolchain and pass the component"
            .to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::component::source::Source;
    use crate::input::{Guest, convert};

    /// A program that runs a start section if it is told to, with so many bytes of data, and of code.
    fn module(size: usize, start: &str) -> Vec<u8> {
        let code = "(drop (i32.const 1))".repeat(size / 3);
        let text = format!(
            r#"(module
                (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
                (memory (export "memory") 100)
                (func (export "_start"))
                (func $prepare {code})
                {start}
                (data "{}"))"#,
            "a".repeat(size)
        );
        wat::parse_str(text).unwrap()
    }

    /// How many bytes of the component are made, and how many are the module's.
    fn count(module: &[u8], preview1: Preview1) -> [usize; 2] {
        let Layout::OfModule(parts) = convert(module, &preview1.into()).unwrap().layout else {
            panic!("it is no component");
        };
        let mut counts = [0; 2];
        for part in &parts {
            match part {
                Part::Made(bytes) => counts[0] += bytes.len(),
                Part::Read(range) => counts[1] += range.len(),
            }
        }
        counts
    }

    /// What is made is as much for a large module as for a small one, up to the numbers that tell sizes.
    #[test]
    fn a_module_is_not_copied() {
        for preview1 in [Preview1::Own, Preview1::Shared] {
            for start in ["", "(start $prepare)"] {
                let small = module(100, start);
                let large = module(1 << 20, start);
                let [made, _] = count(&small, preview1);
                let [made_of_large, read] = count(&large, preview1);
                assert!(made_of_large <= made + 10, "{made_of_large}, and {made}");
                assert!(large.len() - read < 200, "{read} of {}", large.len());
            }
        }
    }

    /// What is told of a module that is not valid is what the validator finds in it, at its own place, whatever else is
    /// wrong with it.
    #[test]
    fn what_is_wrong_with_a_module_is_told_of_it() {
        let imports = r#"(import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))"#;
        let all = [
            // In a body; in the one of an entry; outside.
            r#"(func (export "_start")) (func (drop (i32.add)))"#,
            r#"(func (export "_start") (drop (i32.add))) (func $s) (start $s)"#,
            r#"(func (export "_start")) (global i32 (i64.const 1))"#,
            r#"(func (export "_start")) (export "a" (func 7))"#,
            // What runs it takes a start section out.
            r#"(func (export "_start")) (func $s (result i32) (i32.const 1)) (start $s)"#,
            // And it could not be served.
            r#"(func (export "_start") (param i32)) (global i32 (i64.const 1))"#,
            r#"(global i32 (i64.const 1))"#,
        ];
        for text in all {
            let text = format!(r#"(module {imports} (memory (export "memory") 1) {text})"#);
            let bytes = wat::parse_str(&text).unwrap();
            let own = check_whole_module(&bytes).unwrap_err();
            for preview1 in [Preview1::Own, Preview1::Shared] {
                let read = convert(&bytes, &preview1.into())
                    .and_then(|made| Guest::read(&Source::new(&bytes, &made.layout)).map(drop));
                let Err(InputError::Invalid { cause }) = read else {
                    panic!("{text}: {read:?}");
                };
                assert_eq!(cause.to_string(), own.to_string(), "{text}");
            }
        }
    }

    #[test]
    fn what_is_wrong_with_what_was_made_is_not_blamed_on_the_module() {
        let bytes = module(3, "");
        let error = blame(&bytes, invalid("of our making"));
        assert!(
            matches!(&error, InputError::Componentize { cause, .. } if cause.to_string() == "of our making"),
            "{error:?}"
        );
        let mut made = convert(&bytes, &Preview1::Own.into()).unwrap();
        if let Layout::OfModule(parts) = &mut made.layout {
            parts.push(Part::Made(vec![1, 2, 3]));
        }
        let read = Guest::read(&Source::new(&bytes, &made.layout));
        assert!(matches!(read, Err(InputError::Componentize { .. })));
    }
}
