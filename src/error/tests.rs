//! That errors name calls of the builder, and flags where they are printed in flags.

use std::path::PathBuf;

use semver::Version;

use super::*;
use crate::image::OpenError;
use crate::plan::Unnamed;
use crate::policy::Subsystem;

/// Each names something that can be set: without a dash in one rendering, with one in the other.
#[track_caller]
fn check<E: Into<Error>>(errors: Vec<E>) {
    for error in errors {
        let error = error.into();
        let called = error.to_string();
        assert!(!called.contains("--"), "{called}");
        let flagged = error.in_flags().to_string();
        assert!(
            flagged.contains("--") || flagged.contains(":ro"),
            "{flagged}"
        );
        assert_ne!(called, flagged);
        assert!(!flagged.contains("()."), "{flagged}");
    }
}

fn name() -> String {
    "wasi:x/y".to_string()
}

#[test]
fn without_anything_to_do() {
    check(vec![Error::NothingVirtual]);
}

#[test]
fn inputs() {
    check(vec![
        InputError::Unanswered {
            reason: "it imports `log` from `env`".to_string(),
            names: vec!["env".to_string(), "a b".to_string()],
        },
        InputError::FixedVersion {
            version: Version::new(0, 2, 3),
        },
    ]);
}

#[test]
fn plans() {
    let fixes = [
        Retained::NotAllowed(name()),
        Retained::Denied(name()),
        Retained::NotExported,
    ];
    let leaves = fixes.map(|fix| PlanError::ReadOnlyLeaves {
        what: "import",
        function: name(),
        ty: name(),
        fix,
    });
    let deniable = [true, false];
    let unknown = deniable.map(|is_deniable| PlanError::UnknownImport {
        import: name(),
        is_deniable,
    });
    let no_instance = deniable.map(|is_deniable| PlanError::NotAnInstance {
        import: name(),
        kind: "value",
        is_deniable,
    });
    let subsystems = Subsystem::ALL.iter().copied().map(Some);
    let after_0_2 = subsystems.chain([None]).map(|allowed| PlanError::After02 {
        function: name(),
        allowed,
    });
    let subsystems = Subsystem::ALL.iter().copied().map(Some);
    let unnamed = subsystems
        .chain([None])
        .map(|subsystem| PlanError::Unnamed {
            imports: vec![Unnamed {
                subsystem,
                imports: vec![name()],
            }],
        });
    let mut errors = vec![
        PlanError::UnknownFunction {
            import: name(),
            function: name(),
            why: "unstable".to_string(),
            name: name(),
        },
        PlanError::Signature {
            import: name(),
            function: name(),
            found: "func()".to_string(),
            expected: "nothing".to_string(),
        },
        PlanError::NoStderr {
            missing: "`wasi:cli/stderr`",
        },
        PlanError::PrintsWithoutWaiting { function: name() },
        PlanError::NoSuchImport {
            name: name(),
            imports: name(),
        },
        PlanError::Undeniable {
            name: name(),
            what: "the import is a value".to_string(),
        },
        PlanError::NoHandle {
            import: name(),
            function: name(),
        },
    ];
    errors.extend(leaves);
    errors.extend(unknown);
    errors.extend(no_instance);
    errors.extend(after_0_2);
    errors.extend(unnamed);
    check(errors);
}

#[test]
fn images() {
    let path = || PathBuf::from("data/link");
    let each = || {
        vec![
            ImageError::unopened(&path(), OpenError::Replaced),
            ImageError::unopened(&path(), OpenError::Resized),
            ImageError::unopened(
                &path(),
                OpenError::Failed(std::io::ErrorKind::NotFound.into()),
            ),
            ImageError::Circle { path: path() },
            ImageError::MountedInside { path: path() },
            ImageError::Special { path: path() },
            ImageError::Name { path: path() },
            ImageError::LinkTarget { path: path() },
            ImageError::Escape {
                path: path(),
                target: path(),
            },
            ImageError::Outside {
                path: path(),
                target: path(),
            },
            ImageError::Symlink { path: path() },
            ImageError::TooDeep {
                path: path(),
                limit: 1,
            },
        ]
    };
    check(each());
    let mut others = vec![
        ImageError::Repeated {
            path: path(),
            limit: 1,
        },
        ImageError::NotFollowed { path: path() },
        ImageError::TooLarge {
            message: "too large".to_string(),
        },
    ];
    others.push(ImageError::Several {
        problems: each(),
        more: 1,
    });
    check(others);
}

#[test]
fn linking() {
    let lowerings = [
        Lowering::Asynchronous,
        Lowering::GarbageCollected,
        Lowering::Utf16,
        Lowering::OverOtherMemory,
        Lowering::Spilled,
    ];
    let lowerings = lowerings.map(|lowering| LinkError::Lowering {
        import: name(),
        function: name(),
        lowering,
    });
    let fixes = [
        ComposedFix {
            otherwise: Otherwise::Fuse,
            is_for_tracing: false,
        },
        ComposedFix {
            otherwise: Otherwise::Lower(Lowering::Utf16),
            is_for_tracing: true,
        },
        ComposedFix {
            otherwise: Otherwise::Virtualize,
            is_for_tracing: true,
        },
    ];
    let wraps = fixes.map(|fix| LinkError::Wrap {
        import: name(),
        function: String::new(),
        what: "an asynchronous function".to_string(),
        fix,
    });
    let exports = fixes.map(|fix| LinkError::Export {
        export: name(),
        function: String::new(),
        what: "an asynchronous function".to_string(),
        fix,
    });
    let mut errors = vec![
        LinkError::Composition {
            user: "component 0".to_string(),
            import: name(),
            function: name(),
        },
        LinkError::Overtaken {
            what: "makes threads",
            function: "wasi:filesystem/types@0.3.2#[method]descriptor.open-at".to_string(),
            fix: "build it without threads",
        },
        LinkError::Renumbered {
            place: "export".to_string(),
            ty: name(),
        },
        LinkError::SharedTypes { limit: 1 },
        LinkError::HostFunction {
            import: name(),
            function: name(),
            why: "it has another type".to_string(),
        },
        LinkError::Limit {
            exceeded: "too much".to_string(),
        },
        LinkError::TypeLimit {
            cause: "too much".into(),
        },
    ];
    errors.extend(lowerings);
    errors.extend(wraps);
    errors.extend(exports);
    check(errors);
}

#[test]
fn hosts() {
    let fixes = [
        Close::Subsystem(Subsystem::Env),
        Close::Subsystem(Subsystem::Exit),
        Close::Import(name()),
        Close::Named(name()),
        Close::Preopens,
        Close::Tracing,
    ];
    let lacking = fixes.map(|fix| FitsError::Lacking {
        world: name(),
        imports: vec![Lacking {
            import: name(),
            what: Lack::Nothing,
            fix,
        }],
        exports: Vec::new(),
    });
    let mut errors = vec![
        FitsError::NoGuest,
        FitsError::Lacking {
            world: name(),
            imports: Vec::new(),
            exports: vec![name()],
        },
    ];
    errors.extend(lacking);
    check(errors);
    let refused = MemoryError::Refused {
        cause: Box::new(LinkError::SharedTypes { limit: 1 }.into()),
    };
    check(vec![
        MemoryError::Guest,
        MemoryError::FrontEnd,
        MemoryError::Fused,
        refused,
    ]);
}

#[test]
fn what_hosts_lack_is_named_with_what_they_have() {
    let told = |what: Lack| {
        let (import, fix) = (name(), Close::Rebuild);
        Lacking { import, what, fix }.to_string()
    };
    let has = "wasi:x/y@0.2.0".to_string();
    let function = "f".to_string();
    let (found, expected) = ("func()".to_string(), "func() -> u8".to_string());
    for (what, text) in [
        (Lack::Nothing, "`wasi:x/y`"),
        (Lack::Version { has }, "`wasi:x/y`, having `wasi:x/y@0.2.0`"),
        (
            Lack::Function {
                function: function.clone(),
            },
            "`f` of `wasi:x/y`",
        ),
        (
            Lack::Type {
                function,
                found,
                expected,
            },
            "`f` of `wasi:x/y` as `func()`, having `func() -> u8`",
        ),
    ] {
        assert_eq!(
            told(what),
            format!("{text} (build the guest for this world)")
        );
    }
}

#[test]
fn results() {
    check(vec![
        VerifyError::Limit {
            exceeded: "too much".to_string(),
        },
        VerifyError::TypeLimit {
            cause: "too much".into(),
        },
        VerifyError::Denied {
            name: name(),
            import: name(),
        },
    ]);
}
