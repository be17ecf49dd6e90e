//! What clocks and random numbers from inside cannot be, or do otherwise than a host's.

use adapter_abi::{AdapterFunction, clocks, random};
use wasmparser::{CanonicalFunction, CanonicalOption};

use super::{AdapterReady, ImportPlan, Route, Step};
use crate::component::Definition;
use crate::error::PlanError;
use crate::input::Guest;
use crate::note::Note;
use crate::policy::{Profile, WallClock};

/// Refuses a wall clock that stands still before 1970 where a guest reads it as WASI 0.2 has it: without a sign.
pub(super) fn check(
    guest: &Guest<'_>,
    profile: &Profile,
    imports: &[ImportPlan],
) -> Result<(), PlanError> {
    let WallClock::Fixed(time) = profile.clocks.wall else {
        return Ok(());
    };
    if time.seconds >= 0 {
        return Ok(());
    }
    let fixed = Route::adapter(clocks::FIXED);
    let mut read = guest.imports.iter().zip(imports).filter(|(import, plan)| {
        let is_0_2 = import.wasi().is_some_and(|wasi| !wasi.is_after_0_2());
        is_0_2
            && plan
                .functions
                .iter()
                .any(|function| function.route == fixed)
    });
    match read.next() {
        Some((import, _)) => Err(PlanError::BeforeEpoch {
            import: import.name.clone(),
            time: time.to_string(),
        }),
        None => Ok(()),
    }
}

/// What is told of them.
pub(super) fn notes(guest: &Guest<'_>, imports: &[ImportPlan]) -> Vec<Note> {
    let is_any = |is_meant: &dyn Fn(&Route) -> bool| {
        let mut functions = imports.iter().flat_map(|import| &import.functions);
        functions.any(|function| is_meant(&function.route))
    };
    let is_one_of = |functions: [AdapterFunction; 2]| {
        let routes = functions.map(Route::adapter);
        is_any(&|route| routes.contains(route))
    };
    let waits = [clocks::WAIT_FOR, clocks::WAIT_UNTIL];
    let secrets = [random::SECURE_BYTES, random::SECURE_NUMBER];
    let told = [
        (is_any(&polls_timers), Note::TimersBesideHost),
        (is_one_of(waits) && calls_at_once(guest), Note::WaitsAtOnce),
        (is_one_of(secrets), Note::NoSecrets),
    ];
    let told = told.into_iter().filter(|(is_so, _)| *is_so);
    told.map(|(_, note)| note).collect()
}

/// Whether the guest makes calls that it need not wait for.
fn calls_at_once(guest: &Guest<'_>) -> bool {
    guest.component.iter().any(|(_, definition)| {
        matches!(
            definition,
            Definition::Canonical(CanonicalFunction::Lower { options, .. })
                if options.contains(&CanonicalOption::Async)
        )
    })
}

/// Whether timers can be polled beside the host's pollables.
fn polls_timers(route: &Route) -> bool {
    let mut steps = route.steps().iter();
    steps.any(|step| match step {
        Step::Poll(poll) => matches!(poll.adapter_ready, AdapterReady::Timed { .. }),
        _ => false,
    })
}
