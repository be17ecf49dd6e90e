//! The last stage: re-parses the output and checks it against the plan.

mod embedded;
mod told;

use std::collections::{BTreeMap, HashMap};

use crate::component::outline::{Check, OutlineError, Piece, outline};
use crate::component::parse::{ValidModules, is_type_limit};
use crate::error::VerifyError;
use crate::input::{Export, Import, Shape, TooMany, read_outline};
use crate::plan::{ImportPlan, Plan};
use crate::types::{Digest, Digester, Resource, ResourceId, Signatures};
pub(crate) use embedded::Embedding;

/// What a guest exports, to be found unchanged in the output: names, and what is there.
pub(crate) struct Exports(BTreeMap<String, (&'static str, Digest)>);

impl Exports {
    pub(crate) fn of(exports: &[Export], resources: &[Resource]) -> Self {
        let mut resources = Resources {
            resources,
            known: HashMap::new(),
        };
        let mut signatures = Signatures::new(move |id| resources.key(id));
        let mut sorted: Vec<&Export> = exports.iter().collect();
        sorted.sort_by(|a, b| a.name.cmp(&b.name));
        let described = sorted.into_iter().map(|export| {
            let mut digester = Digester::default();
            for function in &export.functions {
                digester.add(function.name.as_bytes());
                digester.add(&signatures.digest(&function.ty));
            }
            (export.name.clone(), (export.kind, digester.finish()))
        });
        Exports(described.collect())
    }
}

/// What a resource type is known by in a guest and in what it becomes: its number among those of the exports, and its name.
/// Where it is imported from may have another version in a guest than in what stands beside it.
struct Resources<'r> {
    resources: &'r [Resource],
    known: HashMap<ResourceId, Vec<u8>>,
}

impl Resources<'_> {
    fn key(&mut self, id: ResourceId) -> Vec<u8> {
        let number = self.known.len();
        let name = || {
            let mut digester = Digester::default();
            digester.add(&number.to_le_bytes());
            digester.add(self.resources[id.0].unversioned().as_bytes());
            digester.finish().to_vec()
        };
        self.known.entry(id).or_insert_with(name).clone()
    }
}

/// What an output looks like from outside.
pub(crate) struct Verified {
    pub(crate) shape: Shape,
    /// Whether one of its core modules has more than one memory, so that hosts need multi-memory.
    pub(crate) has_several_memories: bool,
}

impl Verified {
    /// The names of its imports.
    pub(crate) fn imports_left(&self) -> Vec<String> {
        self.shape.imports.iter().map(Import::label).collect()
    }
}

/// Reads an output and checks that it is a valid component whose imports the plan allows and whose exports are the
/// guest's, and that what is embedded is what its record tells. `guests` are the modules of the guest whose bytes pieces of
/// the output are. Returns what it looks like from outside.
///
/// # Errors
///
/// At the first surprise.
pub(crate) fn verify<'p>(
    output: impl Iterator<Item = Piece<'p>> + Clone,
    guests: &ValidModules,
    plan: &Plan,
    exports: &Exports,
    embedding: &Embedding<'_>,
) -> Result<Verified, VerifyError> {
    let found = outline(output, Check::AllButGuests(guests)).map_err(|error| match error {
        OutlineError::Invalid(cause) if is_type_limit(&*cause) => VerifyError::TypeLimit { cause },
        OutlineError::Invalid(cause) => VerifyError::Invalid { cause },
        OutlineError::Exceeded(exceeded) => VerifyError::Limit {
            exceeded: exceeded.to_string(),
        },
    })?;
    embedding.check(&found.segments, found.record.as_deref())?;
    let has_several_memories = found.has_several_memories;
    let shape = read_outline(found).map_err(|TooMany { limit }| VerifyError::Invalid {
        cause: format!("it has more than {limit} bytes of names").into(),
    })?;
    let planned = plan.imports.iter();
    let planned = planned.map(|import| (&*import.spelled, import)).collect();
    for import in &shape.imports {
        check_import(import, &planned)?;
    }
    let found = Exports::of(&shape.exports, &shape.resources);
    let differs = |export: &str, problem| {
        Err(VerifyError::Export {
            export: export.to_string(),
            problem,
        })
    };
    for (name, description) in &exports.0 {
        match found.0.get(name) {
            None => return differs(name, "is missing"),
            Some(found) if found != description => {
                return differs(name, "has another type than the guest's");
            }
            Some(_) => {}
        }
    }
    match found.0.keys().find(|name| !exports.0.contains_key(*name)) {
        Some(name) => differs(name, "is not the guest's"),
        None => Ok(Verified {
            shape,
            has_several_memories,
        }),
    }
}

fn check_import(import: &Import, planned: &BTreeMap<&str, &ImportPlan>) -> Result<(), VerifyError> {
    let surprise = |import: String, expected| Err(VerifyError::Import { import, expected });
    let Some(planned) = planned.get(&*import.spelled) else {
        return surprise(import.name.clone(), "does not know");
    };
    if let Some(denied) = planned.denied.as_ref().filter(|denied| denied.has_to_go) {
        return Err(VerifyError::Denied {
            name: denied.name.clone(),
            import: import.name.clone(),
        });
    }
    for (function, _) in import.functions() {
        if !planned.kept.contains(function) {
            return surprise(format!("{}#{function}", import.name), "removes");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{ComponentSection as _, CustomSection};

    use super::*;
    use crate::error::Error;
    use crate::input::Guest;
    use crate::profile::Profile;

    const GUEST: &str = r#"(component
        (import "wasi:random/random@0.2.6" (instance $random
            (export "get-random-u64" (func (result u64)))
        ))
        (core func $lowered (canon lower (func $random "get-random-u64")))
        (core module $main (import "random" "u64" (func (result i64))) (export "roll" (func 0)))
        (core instance $main (instantiate $main
            (with "random" (instance (export "u64" (func $lowered))))))
        (func $roll (result u64) (canon lift (core func $main "roll")))
        (export "roll" (func $roll))
    )"#;

    fn check(output: &str) -> Result<(), Error> {
        let guest_bytes = wat::parse_str(GUEST).unwrap();
        let guest = Guest::decode(&guest_bytes)?;
        let plan = crate::plan::plan(&guest, &Profile::deny_all(), &Default::default())?;
        let mut output = wat::parse_str(output).unwrap();
        let record = CustomSection {
            name: "wasi-virt".into(),
            data: br#"{"profile":{}}"#[..].into(),
        };
        record.append_to_component(&mut output);
        verify(
            std::iter::once(Piece::Bytes(&output)),
            &guest.modules,
            &plan,
            &Exports::of(&guest.exports, &guest.resources),
            &NOTHING,
        )?;
        Ok(())
    }

    const NOTHING: Embedding<'static> = Embedding {
        sizes: &|_| None,
        opened: &[],
    };

    /// A result that links as planned.
    const CLEAN: &str = r#"(component
        (core module $main (func (export "roll") (result i64) unreachable))
        (core instance $main (instantiate $main))
        (func $roll (result u64) (canon lift (core func $main "roll")))
        (export "roll" (func $roll))
    )"#;

    #[test]
    fn a_clean_result_passes() {
        check(CLEAN).unwrap();
    }

    #[test]
    fn one_import_too_many_is_found() {
        // The guest itself is what a linker would write that forgets to link.
        let error = check(GUEST).unwrap_err().to_string();
        assert!(
            error.contains("wasi:random/random@0.2.6#get-random-u64"),
            "{error}"
        );
        let other_version = GUEST.replace("0.2.6", "0.2.7");
        let error = check(&other_version).unwrap_err().to_string();
        assert!(
            error.contains("`wasi:random/random@0.2.7`, which the plan does not know"),
            "{error}"
        );
        let extra = CLEAN.replacen(
            "(component",
            r#"(component (import "wasi:cli/exit@0.2.0" (instance))"#,
            1,
        );
        assert!(check(&extra).is_err());
    }

    #[test]
    fn changed_exports_are_found() {
        let renamed = CLEAN.replace(
            r#"(export "roll" (func $roll))"#,
            r#"(export "rolls" (func $roll))"#,
        );
        assert!(
            check(&renamed)
                .unwrap_err()
                .to_string()
                .contains("`roll` is missing")
        );
        let added = CLEAN.replace(
            r#"(export "roll" (func $roll))"#,
            r#"(export "roll" (func $roll)) (export "back-door" (func $roll))"#,
        );
        assert!(
            check(&added)
                .unwrap_err()
                .to_string()
                .contains("`back-door` is not the guest's")
        );
        let retyped = CLEAN.replace("(result u64)", "(result s64)");
        assert!(
            check(&retyped)
                .unwrap_err()
                .to_string()
                .contains("another type")
        );
    }

    /// Two resource types that have the same name in two versions of an interface are two.
    #[test]
    fn changed_resource_types_are_found() {
        let exports = |second: &str| {
            let text = r#"(component
                (import "wasi:io/poll@0.2.0" (instance $a (export "pollable" (type (sub resource)))))
                (import "wasi:io/poll@0.2.6" (instance $b (export "pollable" (type (sub resource)))))
                (alias export $a "pollable" (type $a))
                (alias export $b "pollable" (type $b))
                (core module $main (func (export "f") (param i32)))
                (core instance $main (instantiate $main))
                (func $f (param "p" (own $a)) (canon lift (core func $main "f")))
                (func $g (param "p" (own SECOND)) (canon lift (core func $main "f")))
                (export "f" (func $f))
                (export "g" (func $g))
            )"#;
            let bytes = wat::parse_str(text.replace("SECOND", second)).unwrap();
            let guest = Guest::decode(&bytes).unwrap();
            Exports::of(&guest.exports, &guest.resources).0
        };
        assert_eq!(exports("$a"), exports("$a"));
        assert_ne!(exports("$a"), exports("$b"));
    }

    #[test]
    fn what_does_not_validate_is_found() {
        let guest_bytes = wat::parse_str(GUEST).unwrap();
        let guest = Guest::decode(&guest_bytes).unwrap();
        let plan = crate::plan::plan(&guest, &Profile::deny_all(), &Default::default()).unwrap();
        let exports = Exports::of(&guest.exports, &guest.resources);
        let cut = &guest_bytes[..guest_bytes.len() - 3];
        assert!(matches!(
            verify(
                std::iter::once(Piece::Bytes(cut)),
                &guest.modules,
                &plan,
                &exports,
                &NOTHING
            ),
            Err(VerifyError::Invalid { .. })
        ));
    }
}
