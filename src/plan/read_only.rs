//! Descriptors through which nothing may be changed stay inside.
//!
//! They are the host's handles, and the adapter knows them by their numbers. A handle that leaves the program comes back
//! under another number, and whoever borrows one can open what is writable in it. So nothing may take a descriptor out
//! or bring one in.

use super::names::{matching, qualified};
use super::{ImportPlan, Subsystem};
use crate::error::{PlanError, Retained};
use crate::input::{Export, Guest, Import};
use crate::profile::Profile;
use crate::types::{FunctionType, HandleWalk, Resource, ResourceId};
use crate::wit::InterfaceName;

const DESCRIPTOR: &str = "wasi:filesystem/types/descriptor";

impl Resource {
    /// Whether it is the type of descriptors, of whatever version.
    pub(crate) fn is_descriptor(&self) -> bool {
        self.unversioned() == DESCRIPTOR
    }

    /// Whether an engine could find it to be the type of descriptors: it is, or it is a type that an interface outside of
    /// WASI has under a name of its own, which whoever provides the interface can let be any type.
    pub(crate) fn may_be_descriptor(&self) -> bool {
        let interface = self.import.as_deref().and_then(InterfaceName::parse);
        let is_wasi = interface.is_some_and(|interface| Subsystem::knows(&interface.package));
        !is_wasi || self.is_descriptor()
    }
}

/// Refuses a guest that could pass descriptors to or from the outside, if some are for reading only.
pub(super) fn check(
    guest: &Guest<'_>,
    profile: &Profile,
    imports: &[ImportPlan],
) -> Result<(), PlanError> {
    if !profile.fs.has_read_only_host_entries() {
        return Ok(());
    }
    // The first descriptor is an error, so that what was looked through before has none.
    let mut handles = HandleWalk::default();
    for (import, planned) in guest.imports.iter().zip(imports) {
        check_import(guest, profile, import, planned, &mut handles)?;
    }
    guest
        .exports
        .iter()
        .try_for_each(|export| check_export(guest, export, &mut handles))
}

fn check_import(
    guest: &Guest<'_>,
    profile: &Profile,
    import: &Import,
    planned: &ImportPlan,
    handles: &mut HandleWalk,
) -> Result<(), PlanError> {
    for ((name, ty), function) in import.functions().into_iter().zip(&planned.functions) {
        // What the rules for files decide is guarded as far as it has to be.
        let is_guarded = function.subsystem == Some(Subsystem::Fs);
        if is_guarded || !function.route.reaches_host() {
            continue;
        }
        let Some(descriptor) = descriptor_in(guest, ty, handles) else {
            continue;
        };
        let allowed = ["", name]
            .into_iter()
            .find_map(|name| matching(&profile.allow_imports, import, name));
        return Err(PlanError::ReadOnlyLeaves {
            what: "import",
            function: qualified(&import.name, name),
            ty: named(guest, descriptor),
            fix: match allowed {
                Some(name) => Retained::NotAllowed(name.to_string()),
                None => Retained::Denied(import.name.clone()),
            },
        });
    }
    Ok(())
}

fn check_export(
    guest: &Guest<'_>,
    export: &Export,
    handles: &mut HandleWalk,
) -> Result<(), PlanError> {
    let leaves = |function: &str, ty: String, what| PlanError::ReadOnlyLeaves {
        what,
        function: qualified(&export.name, function),
        ty,
        fix: Retained::NotExported,
    };
    for function in &export.functions {
        if let Some(descriptor) = descriptor_in(guest, &function.ty, handles) {
            return Err(leaves(&function.name, named(guest, descriptor), "export"));
        }
    }
    let taken = guest.taken_by_components(export);
    match taken
        .into_iter()
        .find(|import| may_have_descriptors(import))
    {
        Some(import) => Err(leaves("", import.to_string(), "exported component")),
        None => Ok(()),
    }
}

/// Whether descriptors could be among what an exported component takes by an import of this name. Whoever instantiates
/// it gives it what it takes, and nothing of that is guarded.
fn may_have_descriptors(import: &str) -> bool {
    let interface = InterfaceName::parse(import);
    let is_other = interface.is_some_and(|interface| {
        Subsystem::knows(&interface.package) && interface.package != "filesystem"
    });
    !is_other
}

fn named(guest: &Guest<'_>, descriptor: ResourceId) -> String {
    let Resource { import, name, .. } = guest.resource(descriptor);
    match import {
        Some(import) => qualified(import, name),
        None => name.clone(),
    }
}

/// The type of descriptors that a function takes or returns, however deep inside of other types.
fn descriptor_in(
    guest: &Guest<'_>,
    ty: &FunctionType,
    handles: &mut HandleWalk,
) -> Option<ResourceId> {
    let mut found = None;
    for ty in ty.params.iter().map(|(_, ty)| ty).chain(&ty.result) {
        handles.visit(ty, &mut |id, _| {
            if guest.resource(id).is_descriptor() {
                found = Some(id);
            }
        });
    }
    found
}
