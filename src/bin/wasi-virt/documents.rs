//! What `--json` prints: `docs/json.md` says what each field means, and a test compares the two.
//!
//! Programs read it, so that it is a promise: a field that is there keeps its name and its meaning as long as [`SCHEMA`] is
//! the same. New ones may come.

use std::collections::BTreeSet;

use serde::Serialize;
use wasi_virt::input::ImportKind;
use wasi_virt::plan::{ImportPlan, Plan, Policy, Subsystem, Trace};
use wasi_virt::summary::Summary;
use wasi_virt::{Explanation, Fit, Inspection, Linked, Preview1, Record, in_flags};

use crate::require;

/// The form of these documents.
pub const SCHEMA: u32 = 1;

/// Whether a file is a component already.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
enum FileKind {
    Component,
    Preview1Module,
}

impl FileKind {
    fn of(is_module: bool) -> Self {
        match is_module {
            true => FileKind::Preview1Module,
            false => FileKind::Component,
        }
    }
}

/// What `explain` prints.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Explained<'e> {
    schema: u32,
    kind: FileKind,
    preview1: Option<Preview1>,
    summary: &'e Summary,
    imports: Option<&'e [String]>,
    exports: Option<&'e [String]>,
    functions: Vec<DecidedFunction<'e>>,
    linking: Option<Linking>,
    refusal: Option<String>,
    /// Whether a host needs multi-memory; `null` if there is no result.
    multi_memory: Option<bool>,
    trace: Option<&'e Trace>,
    notes: Vec<String>,
}

/// One imported function and its decision.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct DecidedFunction<'e> {
    pub import: String,
    pub function: &'e str,
    pub subsystem: Option<Subsystem>,
    pub decision: Policy,
    /// Whether calls trap.
    pub traps: bool,
    pub reason: String,
}

/// How the result is put together.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Linking {
    how: Linked,
    why: String,
    refusal: Option<String>,
}

impl<'e> Explained<'e> {
    pub fn of(explanation: &'e Explanation) -> Self {
        let plan = &explanation.plan;
        let refusal = explanation.refusal.as_deref();
        let refusal = refusal.map(|refusal| format!("{:#}", refusal.in_flags()));
        let notes = plan.notes.iter();
        Explained {
            schema: SCHEMA,
            kind: FileKind::of(explanation.preview1.is_some()),
            preview1: explanation.preview1,
            summary: plan.summary(),
            imports: plan.imports_left(),
            exports: plan.exports(),
            functions: decided_functions(plan),
            linking: explanation.linking.as_ref().map(|(how, why)| Linking {
                how: *how,
                why: in_flags(why).to_string(),
                refusal: refusal.clone(),
            }),
            refusal,
            multi_memory: explanation.multi_memory,
            trace: plan.trace.as_ref(),
            notes: notes.map(|note| note.in_flags().to_string()).collect(),
        }
    }
}

/// The functions that a guest imports, in the order of its imports.
pub fn decided_functions(plan: &Plan) -> Vec<DecidedFunction<'_>> {
    let imports = plan.imports.iter().chain(&plan.module_imports);
    imports.flat_map(decided_functions_of).collect()
}

fn decided_functions_of(import: &ImportPlan) -> impl Iterator<Item = DecidedFunction<'_>> {
    let functions = import.functions.iter();
    functions.map(|function| DecidedFunction {
        import: import.label(),
        function: &function.name,
        subsystem: function.subsystem,
        decision: function.policy,
        traps: function.traps(),
        reason: function.reason.in_flags().to_string(),
    })
}

/// What `explain --adapter` prints.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Compared<'f> {
    schema: u32,
    #[serde(flatten)]
    fit: &'f Fit,
}

impl<'f> Compared<'f> {
    pub fn of(fit: &'f Fit) -> Self {
        Compared {
            schema: SCHEMA,
            fit,
        }
    }
}

/// What `inspect` prints.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Inspected<'i> {
    schema: u32,
    kind: FileKind,
    summary: Summary,
    imports: Vec<String>,
    exports: Vec<&'i str>,
    functions: Vec<ImportedFunction<'i>>,
    records: Vec<Recorded<'i>>,
    /// How many records this version cannot read.
    unreadable_records: usize,
    /// What the file may do beyond the profile that is required.
    #[serde(skip_serializing_if = "Option::is_none")]
    beyond: Option<Vec<require::Entry>>,
}

/// One imported function.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ImportedFunction<'i> {
    pub import: String,
    pub function: &'i str,
    pub subsystem: Option<Subsystem>,
}

/// A record, and what it claims.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Recorded<'i> {
    #[serde(flatten)]
    record: &'i Record,
    summary: Summary,
}

impl<'i> Inspected<'i> {
    pub fn of(inspection: &'i Inspection, beyond: Option<Vec<require::Entry>>) -> Self {
        let records = inspection.records.iter();
        Inspected {
            schema: SCHEMA,
            beyond,
            kind: FileKind::of(inspection.is_module),
            summary: inspection.summary(),
            imports: imports(inspection),
            exports: exports(inspection).collect(),
            functions: imported_functions(inspection),
            records: records
                .map(|record| Recorded {
                    record,
                    summary: record.summary(),
                })
                .collect(),
            unreadable_records: inspection.unreadable_records,
        }
    }
}

/// The names of a file's imports; of a module that has others than WASI's, also the modules that it has them of.
pub fn imports(inspection: &Inspection) -> Vec<String> {
    let imports = inspection.imports.iter();
    let mut names: Vec<String> = imports.map(|import| import.label()).collect();
    let mut modules = BTreeSet::new();
    for function in &inspection.untyped_imports {
        if modules.insert(&function.module) {
            names.push(function.module.clone());
        }
    }
    names
}

/// The names of a file's exports.
pub fn exports(inspection: &Inspection) -> impl Iterator<Item = &str> {
    let exports = inspection.exports.iter();
    let exports = exports.filter(|export| !export.is_type_only());
    exports.map(|export| export.name.as_str())
}

/// The functions that a file imports, in the order of its imports.
pub fn imported_functions(inspection: &Inspection) -> Vec<ImportedFunction<'_>> {
    let typed = inspection.imports.iter().flat_map(|import| {
        let interface = import.wasi();
        let functions = match &import.kind {
            ImportKind::Instance(functions) => functions.as_slice(),
            ImportKind::Function(_) | ImportKind::Other(_) => &[],
        };
        let itself = matches!(import.kind, ImportKind::Function(_)).then_some("");
        let names = functions.iter().map(|function| function.name.as_str());
        names.chain(itself).map(move |function| ImportedFunction {
            import: import.label(),
            function,
            subsystem: interface
                .as_ref()
                .and_then(|interface| Subsystem::of(interface, function)),
        })
    });
    let untyped = inspection.untyped_imports.iter();
    let untyped = untyped.map(|function| ImportedFunction {
        import: function.module.clone(),
        function: &function.name,
        subsystem: None,
    });
    typed.chain(untyped).collect()
}
