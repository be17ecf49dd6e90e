//! What a strict profile refuses: imports that nothing names, so that they would be decided in silence.

use std::collections::{BTreeMap, BTreeSet};

use super::names::matching;
use super::{FunctionPlan, Plan, Reason, Subsystem};
use crate::error::PlanError;
use crate::input::{Guest, Import, ImportKind};
use crate::profile::Profile;
use crate::words::Directive;

/// Imports that nothing names.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unnamed {
    /// Their subsystem; `None` for an import outside of WASI, which has to be named by itself.
    pub subsystem: Option<Subsystem>,
    /// Their names.
    pub imports: Vec<String>,
}

impl Unnamed {
    /// What is not named.
    pub(crate) fn what(&self) -> String {
        let imports = self.imports.iter().map(|import| format!("`{import}`"));
        let imports: Vec<String> = imports.collect();
        match self.subsystem {
            Some(subsystem) => format!("{} ({})", subsystem.name(), imports.join(", ")),
            None => imports.join(", "),
        }
    }

    /// What names it, and keeps it closed.
    pub(crate) fn closed(&self) -> String {
        match self.subsystem {
            Some(subsystem) => format!(
                "`{}` denies {}",
                Directive::Deny(subsystem),
                subsystem.name()
            ),
            None => format!(
                "`{}` replaces what is not WASI by traps, and `{}` leaves it to the host",
                Directive::DenyImports(self.imports.clone()),
                Directive::AllowImport("NAME".to_string())
            ),
        }
    }
}

/// Refuses imports that are decided, and that nothing names.
///
/// # Errors
///
/// When there are some. All are in it.
pub(crate) fn check_named(
    guest: &Guest<'_>,
    profile: &Profile,
    plan: &Plan,
    unnamed: &BTreeSet<Subsystem>,
) -> Result<(), PlanError> {
    let mut by_subsystem: BTreeMap<Subsystem, Vec<String>> = BTreeMap::new();
    let mut others = Vec::new();
    for (import, planned) in guest.imports.iter().zip(&plan.imports) {
        if is_other(guest, import) {
            let is_named = matching(&profile.allow_imports, import, "").is_some();
            let stays = |function: &FunctionPlan| function.reason == Reason::NotWasi;
            let is_empty = planned.functions.is_empty();
            if !is_named && (is_empty || planned.functions.iter().any(stays)) {
                others.push(planned.spelled.clone());
            }
            continue;
        }
        let functions = planned.functions.iter();
        let subsystems: BTreeSet<Subsystem> = functions
            .filter_map(|function| function.subsystem)
            .filter(|subsystem| unnamed.contains(subsystem))
            .collect();
        for subsystem in subsystems {
            let imports = by_subsystem.entry(subsystem).or_default();
            imports.push(planned.label());
        }
    }
    let by_subsystem = by_subsystem
        .into_iter()
        .map(|(subsystem, imports)| Unnamed {
            subsystem: Some(subsystem),
            imports,
        });
    let mut found: Vec<Unnamed> = by_subsystem.collect();
    if !others.is_empty() {
        found.push(Unnamed {
            subsystem: None,
            imports: others,
        });
    }
    match found.is_empty() {
        true => Ok(()),
        false => Err(PlanError::Unnamed { imports: found }),
    }
}

/// Whether an import is outside of WASI, and more than types.
fn is_other(guest: &Guest<'_>, import: &Import) -> bool {
    let has_more = match import.kind {
        ImportKind::Other(kind) => kind != "type",
        ImportKind::Function(_) => true,
        ImportKind::Instance(_) => {
            !import.functions().is_empty() || guest.other_part(import).is_some()
        }
    };
    has_more && !import.mentions_wasi()
}
