//! What clocks and random numbers from inside cannot be, or do otherwise than a host's.

use adapter_abi::{clocks, random};

use super::{AdapterReady, ImportPlan, Route, Step};
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
pub(super) fn notes(imports: &[ImportPlan]) -> Vec<Note> {
    let functions = imports.iter().flat_map(|import| &import.functions);
    let mut notes = Vec::new();
    if functions
        .clone()
        .any(|function| polls_timers(&function.route))
    {
        notes.push(Note::TimersBesideHost);
    }
    let seeded = [random::SECURE_BYTES, random::SECURE_NUMBER].map(Route::adapter);
    if functions
        .clone()
        .any(|function| seeded.contains(&function.route))
    {
        notes.push(Note::NoSecrets);
    }
    notes
}

/// Whether timers can be polled beside the host's pollables.
fn polls_timers(route: &Route) -> bool {
    let mut steps = route.steps().iter();
    steps.any(|step| match step {
        Step::Poll(poll) => matches!(poll.adapter_ready, AdapterReady::Timed { .. }),
        _ => false,
    })
}
