//! Finds the way to a result whose core modules have one memory each, for hosts without multi-memory.
//!
//! Two things put a second memory into a module: fused linking, whose glue works over the guest's memory and the adapter's,
//! and our own front end for preview1, which works over the module's memory and its own. Composed linking and the published
//! front end do without. Each way is tried as the pipeline goes it, the default first, and what it makes is counted: so
//! nothing is composed that needs no adapter. What is asked for besides stays as it is asked for.

use wasmparser::Parser;

use crate::error::{Error, MemoryError};
use crate::input::Preview1;
use crate::link::{LinkReason, Linking};
use crate::pipeline::{self, Given, Job, Outcome};

/// All stages, in the first way that gives a result without several memories in a module.
///
/// # Errors
///
/// As the pipeline's, for the default way.
pub(crate) fn run(job: &Job<'_>, preview1: Option<Preview1>) -> Result<Outcome, Error> {
    let mut first: Option<Outcome> = None;
    for (preview1, linking) in ways(job, preview1) {
        let mut way = job.clone();
        way.making.preview1 = preview1;
        way.linking = linking;
        let tried = pipeline::run(&way);
        let Some(first) = &mut first else {
            let outcome = tried?;
            if !is_about_memories(&outcome.output) {
                return Ok(outcome);
            }
            first = Some(outcome);
            continue;
        };
        let refusal = match tried {
            Ok(outcome) if outcome.output.is_ok() => return Ok(told(outcome, job.linking)),
            Ok(outcome) => outcome.output.err(),
            Err(error) => Some(error),
        };
        if let Some(error) = refusal {
            first.output = Err(refused(error));
        }
    }
    first.ok_or_else(|| MemoryError::Guest.into())
}

/// The ways, the default first.
fn ways(job: &Job<'_>, preview1: Option<Preview1>) -> Vec<(Preview1, Linking)> {
    let is_module = match &job.given {
        Given::Guest(bytes) => !Parser::is_component(bytes),
        Given::Everything(_) => false,
    };
    let front_ends = match preview1 {
        Some(asked) => vec![asked],
        None if is_module => vec![Preview1::Own, Preview1::Shared],
        None => vec![Preview1::default()],
    };
    let linkings = match job.linking {
        Linking::Auto => vec![Linking::Auto, Linking::Composed],
        asked => vec![asked],
    };
    let ways = front_ends.into_iter().flat_map(|front_end| {
        let linkings = linkings.iter();
        linkings.map(move |linking| (front_end, *linking))
    });
    ways.collect()
}

fn is_about_memories<T>(output: &Result<T, Error>) -> bool {
    matches!(output, Err(Error::Memory(_)))
}

/// The error for a way that was tried because others need multi-memory.
fn refused(error: Error) -> Error {
    match error {
        Error::Memory(_) => error,
        error => {
            let cause = Box::new(error);
            MemoryError::Refused { cause }.into()
        }
    }
}

/// Says why the result is composed, where that was not asked for.
fn told(mut outcome: Outcome, asked: Linking) -> Outcome {
    if asked == Linking::Auto
        && let Some((_, why @ LinkReason::AsAsked)) = &mut outcome.linking
    {
        *why = LinkReason::OneMemory;
    }
    outcome
}
