//! Why a guest cannot be linked, and what is wrong with a result.

use std::fmt;

use super::{Cause, write_failure};
use crate::link::Linking;
use crate::words::Directive;

/// A way to lower a function that the glue of fused linking cannot stand in for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Lowering {
    /// `async`, or with a callback.
    #[error("asynchronously")]
    Asynchronous,
    /// To types that the engine's garbage collector manages.
    #[error("with garbage-collected types")]
    GarbageCollected,
    /// `string-encoding=utf16` or `latin1+utf16`, for a function with strings.
    #[error("with UTF-16 strings")]
    Utf16,
    /// The memory is not one that every component can have.
    #[error("over a memory that is 64-bit, shared or of custom page size")]
    OverOtherMemory,
    /// There are more parameters than core functions of components take.
    #[error("with parameters in memory")]
    Spilled,
}

impl Lowering {
    /// Whether composed linking takes it. What is lowered asynchronously has a type that it refuses.
    pub(crate) fn can_be_composed(self) -> bool {
        !matches!(self, Lowering::Asynchronous | Lowering::Spilled)
    }

    /// What to do if a function of this import is lowered so, and fused linking was asked for.
    fn fix(self, import: &str) -> String {
        if self.can_be_composed() {
            format!("leave out `{FUSED}`")
        } else {
            let deny = Directive::DenyImport(import.to_string());
            format!("have its functions trap with `{deny}`")
        }
    }

    /// How to build a guest that fused linking takes.
    fn otherwise(self) -> &'static str {
        match self {
            Lowering::Asynchronous => "build the guest with synchronous calls of it",
            Lowering::GarbageCollected => "build the guest for linear memory",
            Lowering::Utf16 => "build the guest with UTF-8 strings",
            Lowering::OverOtherMemory => {
                "build the guest for a 32-bit memory of its own with pages of 64 KiB"
            }
            Lowering::Spilled => "build the guest with functions of at most 16 core parameters",
        }
    }
}

const FUSED: Directive = Directive::Link(Linking::Fused);
const COMPOSED: Directive = Directive::Link(Linking::Composed);

/// What would make a guest one that can be linked, or link it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, thiserror::Error)]
#[non_exhaustive]
pub enum Otherwise {
    /// To link it fused.
    #[default]
    #[error("link with `{FUSED}`")]
    Fuse,
    /// To build it so that it lowers in another way.
    #[error("{}", .0.otherwise())]
    Lower(Lowering),
    /// To virtualize the parts of a composition.
    #[error("virtualize its parts before they are composed")]
    Virtualize,
}

/// What to do where composed linking cannot pass something on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{otherwise}{}", without_tracing(*is_for_tracing))]
#[non_exhaustive]
pub struct ComposedFix {
    /// What links the guest.
    pub otherwise: Otherwise,
    /// Whether it is passed on so that calls can be printed.
    pub is_for_tracing: bool,
}

fn without_tracing(is_for_tracing: bool) -> String {
    match is_for_tracing {
        true => format!(
            ", or leave out `{}` and `{}`",
            Directive::Debug,
            Directive::Trace(None)
        ),
        false => String::new(),
    }
}

/// Why a guest cannot be linked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LinkError {
    /// A plan for another function than the one at hand: a defect of this tool.
    #[error(
        "`{function}` is not what its plan is for, which expects {expected}; nothing was written: please report this, with \
         the guest"
    )]
    Misplanned {
        /// The function.
        function: String,
        /// What the plan expects.
        expected: &'static str,
    },
    /// Nested components take WASI from their parent.
    #[error(
        "the guest is a composition: its {user} takes `{import}`, and `{function}` of it is not left to the host; fused linking works on plain components only: leave out `{FUSED}`"
    )]
    Composition {
        /// Which nested component or export.
        user: String,
        /// The import that it takes.
        import: String,
        /// A function that the plan decides.
        function: String,
    },
    /// Read-only descriptors could leave the guest's own component.
    #[error(
        "the guest's {place} can pass handles of `{ty}`, which could be descriptors that are for reading only (`{}`): fused linking knows those by numbers, which change on the way; leave out `{FUSED}`",
        Directive::ReadOnly
    )]
    Renumbered {
        /// Where they could.
        place: String,
        /// The type of the handles.
        ty: String,
    },
    /// Types that so many imports and exports share that they cannot be written for each.
    #[error(
        "the types of the guest's imports and exports come to more than {limit} bytes, where each import and export counts all of its types, and composed linking writes them for each; link with `{FUSED}`, or virtualize the parts of a composition before they are composed"
    )]
    SharedTypes {
        /// How many bytes there may be.
        limit: usize,
    },
    /// A lowering that glue cannot replace.
    #[error(
        "the guest lowers `{function}` of `{import}` {lowering}, which fused linking cannot replace; {}",
        lowering.fix(import)
    )]
    Lowering {
        /// The import.
        import: String,
        /// The function.
        function: String,
        /// What is in the way.
        lowering: Lowering,
    },
    /// A call that waits for the host could be overtaken by another.
    #[error(
        "the guest {what}, which runs while `{function}` waits for the host, and what that is about to make read-only, or to close, could be used before; {fix}, or have the function trap with `{}`",
        Directive::DenyImport(function.clone())
    )]
    Overtaken {
        /// What the guest does.
        what: &'static str,
        /// The function that waits.
        function: String,
        /// How to build it.
        fix: &'static str,
    },
    /// Streams or futures are used in a way that glue cannot follow.
    #[error(
        "the guest {what}, and streams of its own are answered inside of the file, so that each of its ends has to be known; {fix}"
    )]
    Ends {
        /// What it does.
        what: String,
        /// How to build it.
        fix: &'static str,
    },
    /// Glue has to call a function of the host that it cannot call.
    #[error(
        "what is virtual of `{import}` needs the host's `{function}` besides, which cannot be linked: {why}; have the functions trap with `{}`",
        Directive::DenyImport(import.clone())
    )]
    HostFunction {
        /// The import.
        import: String,
        /// The function, as `interface#function`.
        function: String,
        /// What is in the way.
        why: String,
    },
    /// Composed linking cannot wrap or hand on an import.
    #[error("{function}`{import}` has {what}, which composed linking cannot pass on; {fix}")]
    Wrap {
        /// The import.
        import: String,
        /// The function, where it is one.
        function: String,
        /// What is in the way.
        what: String,
        /// What to do.
        fix: ComposedFix,
    },
    /// Composed linking cannot let the host call an export.
    #[error(
        "the guest's export `{export}` shares types with imports that the plan changes, and {function}{what}, which composed linking cannot bridge; {fix}"
    )]
    Export {
        /// The export.
        export: String,
        /// The function, where it is one.
        function: String,
        /// What is in the way.
        what: String,
        /// What to do.
        fix: ComposedFix,
    },
    /// What stands between guest and host is not valid: a defect of this tool.
    #[error(fmt = forwarder)]
    Forwarder {
        /// What the validator said.
        #[source]
        cause: Cause,
    },
    /// The guest was virtualized too many times over.
    #[error(
        "the guest has been virtualized {limit} times over, which is the most there can be; start from an earlier result, and put what is to be decided into one profile"
    )]
    Layers {
        /// How often.
        limit: usize,
    },
    /// What is linked would have more of something than engines take.
    #[error(
        "what virtualizes the guest would have {exceeded}; build the guest with fewer, or choose the other way to link, \
         `{FUSED}` or `{COMPOSED}`"
    )]
    Limit {
        /// What there is too much of: the number, and the limit.
        exceeded: String,
    },
    /// The types of the virtualized side, which has those of the guest several times, are too large for engines.
    #[error(fmt = composed_type_limit)]
    TypeLimit {
        /// What the validator said.
        #[source]
        cause: Cause,
    },
    /// Linking needs something that the adapter does not have: a defect of this tool.
    #[error(
        "the adapter has no `{name}`; this is a defect of wasi-virt: please report it with the guest"
    )]
    Adapter {
        /// The missing export.
        name: String,
    },
}

impl From<crate::component::limits::Exceeded> for LinkError {
    fn from(exceeded: crate::component::limits::Exceeded) -> Self {
        LinkError::Limit {
            exceeded: exceeded.to_string(),
        }
    }
}

/// What is wrong with an output.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum VerifyError {
    /// It is not a valid component.
    #[error(fmt = invalid)]
    Invalid {
        /// What the validator said.
        #[source]
        cause: Cause,
    },
    /// It has more of something than engines take.
    #[error(
        "the result would have {exceeded}; nothing was written: build the guest with fewer, or choose the other way to \
         link, `{FUSED}` or `{COMPOSED}`"
    )]
    Limit {
        /// What there is too much of: the number, and the limit.
        exceeded: String,
    },
    /// Its types are too large for engines.
    #[error(fmt = type_limit)]
    TypeLimit {
        /// What the validator said.
        #[source]
        cause: Cause,
    },
    /// It imports what the plan does not allow.
    #[error(
        "the result imports `{import}`, which the plan {expected}; nothing was written: this is a defect of wasi-virt, please report it with the guest"
    )]
    Import {
        /// The import or the function.
        import: String,
        /// What the plan says.
        expected: &'static str,
    },
    /// It imports an interface of types that the profile denies.
    #[error(
        "`{}`: `{import}` has no functions to deny, and the result still imports its types, which the guest uses elsewhere; nothing was written: leave out the option",
        Directive::DenyImport(name.clone())
    )]
    Denied {
        /// The name given.
        name: String,
        /// The import.
        import: String,
    },
    /// Its exports are not the guest's.
    #[error(
        "the result's export `{export}` {problem}; nothing was written: this is a defect of wasi-virt, please report it with the guest"
    )]
    Export {
        /// The export.
        export: String,
        /// Missing, added or changed.
        problem: &'static str,
    },
    /// Its image, its record and the contents of files do not agree.
    #[error(
        "in the result, {what} {problem}; nothing was written: this is a defect of wasi-virt, please report it with the guest"
    )]
    Embedded {
        /// Which file or content, or what else.
        what: String,
        /// What is wrong with it.
        problem: &'static str,
    },
}

fn forwarder(cause: &Cause, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let what = format_args!("the virtualized side is not a valid component");
    let fix = "this is a defect of wasi-virt: please report it with the guest";
    write_failure(f, what, &**cause, fix)
}

fn composed_type_limit(cause: &Cause, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let what = format_args!(
        "composed linking writes the guest's types for more than one component, and they are too large for that"
    );
    let fix = format_args!(
        "link with `{FUSED}`, or virtualize the parts of a composition before they are composed"
    );
    write_failure(f, what, &**cause, fix)
}

fn invalid(cause: &Cause, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let what = format_args!("the result is not a valid component");
    let fix = "nothing was written: this is a defect of wasi-virt, please report it with the guest";
    write_failure(f, what, &**cause, fix)
}

fn type_limit(cause: &Cause, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let what = format_args!("the result's types are too large");
    let fix = format_args!(
        "nothing was written: import and export fewer interfaces, or link with `{FUSED}` if this was composed"
    );
    write_failure(f, what, &**cause, fix)
}
