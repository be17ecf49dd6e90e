//! What a gate says of a case's output.

use std::path::Path;

use anyhow::{Context, Result, anyhow};
use wasi_virt::plan::Subsystem;
use wasi_virt::profile::Profile;
use wasi_virt::{Beyond, Excess, Inspection, ProofError, inspect, prove};

/// What is wrong with what a gate says of an output and its guest: its build can be repeated, it does nothing beyond the
/// profile that it was made with, and as much as its imports give beyond one that denies all.
pub fn mistakes_of_gate(guest: &Path, output: &[u8]) -> Result<Vec<String>> {
    let proof = match prove(output, std::fs::read(guest)?) {
        // The world is in a file, which is not in the output.
        Err(ProofError::World { .. }) => return Ok(Vec::new()),
        proof => proof
            .map_err(|error| anyhow!("{:#}", error.in_flags()))
            .context("the build is repeated")?,
    };
    let inspection = inspect(output)?;
    let own = proof.beyond(&proof.profile);
    let by_imports = inspection.beyond(&proof.profile);
    let none = Profile::deny_all();
    let mut mistakes = Vec::new();
    let excess = own.iter().filter(|beyond| !stays_unnamed(beyond));
    mistakes.extend(excess.map(|beyond| format!("beyond its own profile: {beyond}")));
    let excess = by_imports.iter().filter(|beyond| {
        let is_guarded = matches!(beyond.why, Excess::All(_));
        !is_guarded && !stays_unnamed(beyond)
    });
    mistakes.extend(excess.map(|beyond| format!("denied, and imported: {beyond}")));
    let seen: Vec<String> = [proof.beyond(&none), inspection.beyond(&none)]
        .into_iter()
        .flatten()
        .map(|beyond| beyond.import)
        .collect();
    let unseen = imported(&inspection).filter(|import| !seen.contains(import));
    mistakes.extend(unseen.map(|import| format!("imported, and not seen: {import}")));
    Ok(mistakes)
}

/// Whether something stays with the host that no profile has to name.
fn stays_unnamed(beyond: &Beyond) -> bool {
    beyond.why == Excess::NotNamed
}

/// The imports of an output that have functions of a subsystem. HTTP's messages can be those of an exported handler.
fn imported(inspection: &Inspection) -> impl Iterator<Item = String> + '_ {
    let imports = inspection.imports.iter().filter(|import| {
        let interface = import.wasi();
        let functions = import.functions();
        let mut subsystems = functions
            .iter()
            .filter_map(|(name, _)| Subsystem::of(interface.as_ref()?, name));
        subsystems.any(|subsystem| subsystem != Subsystem::Http)
    });
    imports.map(|import| import.label())
}
