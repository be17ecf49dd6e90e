//! What is answered from inside because hosts of the world that a result is for lack it.
//!
//! Only what does no harm: the guest gets no more than it is allowed, and cannot tell the answer from one that a host of
//! that world could give. All else that is lacking is an error, once the result is made.
//!
//! * `wasi:random/insecure-seed` of 0.2: two numbers of `wasi:random/random`, where random numbers are allowed.
//! * The terminals of streams that are allowed: there is none, as where a stream is no terminal.

use super::names::matching;
use super::{Answer, Decision, HostCall, HostFunction, Pending, Policy, Reason, Route, Rule, Step};
use crate::fits::World;
use crate::input::{Guest, Import};
use crate::policy::{Profile, Subsystem};
use crate::types::Resource;
use crate::wit::called::GET_RANDOM_U64;

const SEED: &str = "wasi:random/insecure-seed";
const TERMINALS: [&str; 3] = [
    "wasi:cli/terminal-stdin",
    "wasi:cli/terminal-stdout",
    "wasi:cli/terminal-stderr",
];
const TERMINAL_TYPES: [&str; 2] = ["wasi:cli/terminal-input", "wasi:cli/terminal-output"];

/// Answers functions of an import that are left to hosts of a world which lack it.
pub(super) fn answer(
    guest: &Guest<'_>,
    import: &Import,
    profile: &Profile,
    world: &World,
    pending: &mut [Pending<'_>],
) {
    if !is_lacking(import, world) {
        return;
    }
    for pending in pending {
        let is_left = matches!(&pending.rule, Rule::Fixed(decision) if decision.route.is_host());
        if is_left && let Some((route, how)) = route(guest, import, profile, pending.function) {
            let world = world.name().to_string();
            let reason = Reason::NotInWorld { how, world };
            pending.rule = Decision::rule(Policy::Virtual, route, reason);
        }
    }
}

/// The answer to a function, and how it is told.
fn route(
    guest: &Guest<'_>,
    import: &Import,
    profile: &Profile,
    function: &str,
) -> Option<(Route, &'static str)> {
    match (import.unversioned(), function) {
        (SEED, "insecure-seed") => {
            let host = HostCall::Other(numbers(guest, profile)?);
            let route = Route::of([Step::CheckResult, Step::Pair(host)]);
            Some((route, "made of two of the host's random numbers"))
        }
        // 0.3's is another function, which the worlds of 0.3 have.
        (interface, _) if TERMINALS.contains(&interface) => {
            Some((Route::answer(Answer::None), "no terminal"))
        }
        _ => None,
    }
}

/// The host's random numbers, if the guest imports them and may have them.
fn numbers(guest: &Guest<'_>, profile: &Profile) -> Option<HostFunction> {
    let function = GET_RANDOM_U64;
    let mut imports = guest.imports.iter().filter(|import| is_numbers(import));
    let import = imports.find(|import| !is_denied(import, profile))?;
    Subsystem::Random.is_allowed(profile).then(|| HostFunction {
        import: import.spelled.clone(),
        function,
    })
}

fn is_numbers(import: &Import) -> bool {
    import.unversioned() == GET_RANDOM_U64.interface && is_of_0_2(import)
}

fn is_denied(import: &Import, profile: &Profile) -> bool {
    let mut named = ["", GET_RANDOM_U64.name].into_iter();
    named.any(|function| matching(&profile.deny_imports, import, function).is_some())
}

fn is_of_0_2(import: &Import) -> bool {
    import.wasi().is_some_and(|wasi| !wasi.is_after_0_2())
}

fn is_lacking(import: &Import, world: &World) -> bool {
    import.wasi().is_some() && !world.imports(&import.name)
}

/// Whether nothing makes handles of a resource type: those of terminals that hosts of a world lack.
pub(super) fn never_exists(resource: &Resource, world: &World) -> bool {
    let import = resource.import.as_deref();
    import.is_some_and(|import| {
        TERMINAL_TYPES.contains(&crate::types::unversioned(import)) && !world.imports(import)
    })
}

/// The import of a seed that is to be made of the host's random numbers, where the guest imports none of these.
pub(crate) fn needs_numbers<'g>(
    guest: &'g Guest<'_>,
    profile: &Profile,
    world: &World,
) -> Option<&'g Import> {
    let mut imports = guest.imports.iter();
    let is_seed = |import: &Import| import.unversioned() == SEED && is_of_0_2(import);
    let seed = imports.find(|import| is_seed(import) && is_lacking(import, world))?;
    let is_named = |name: &String| name.starts_with("wasi:random");
    let is_open = Subsystem::Random.is_allowed(profile)
        && !profile.deny_imports.iter().any(is_named)
        && !guest.imports.iter().any(is_numbers);
    is_open.then_some(seed)
}
