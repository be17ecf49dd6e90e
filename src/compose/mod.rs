//! Composed linking: the guest stays whole, and what virtualizes it stands beside it.
//!
//! Nothing is virtualized here. A forwarder imports what the guest imports and exports it again; linked with the plan
//! as if it were the guest, it is the virtualized side.

mod bridge;
mod call_glue;
mod core_instances;
mod forwarder;
mod graph;
mod handles;
mod interface;
mod mentions;
mod names;
mod refusal;
mod scratch_memory;
mod selection;
mod type_rewriter;

use std::sync::Arc;

use wasmparser::types::Types;

use crate::component::contents::Contents;
use crate::component::emit::Chunk;
use crate::component::outline::{Check, OutlineError, Piece, check_limits, outline};
use crate::component::parse::is_type_limit;
use crate::error::{Cause, InputError, LinkError};
use crate::input::Guest;
use crate::link::{Link, Tenant};
use crate::note::Note;
use crate::plan::Plan;
use bridge::Bridge;
pub(crate) use mentions::{foreign, mentioned_by, parts, referenced_by};
use selection::Selection;
pub(crate) use selection::check_sizes;

/// The forwarder for a guest.
pub(crate) struct Forwarder<'g> {
    guest: &'g Guest<'g>,
    bytes: Arc<Vec<u8>>,
    selection: Selection,
    bridges: Vec<Bridge<'g>>,
}

impl<'g> Forwarder<'g> {
    /// Makes the forwarder that a plan asks for.
    ///
    /// # Errors
    ///
    /// When an import cannot be wrapped, or the guest exports what mentions a type that has to be.
    pub(crate) fn new(guest: &'g Guest<'g>, plan: &Plan) -> Result<Self, LinkError> {
        let selection = Selection::new(guest, plan)?;
        let bridges = bridge::find(guest, &selection)?;
        let bytes = forwarder::encode(guest, &selection, &bridges)?;
        check_limits(&bytes)?;
        Ok(Forwarder {
            guest,
            bytes: Arc::new(bytes),
            selection,
            bridges,
        })
    }

    /// The forwarder as a guest.
    ///
    /// # Errors
    ///
    /// When it is not valid, which is a defect.
    pub(crate) fn decode(&self) -> Result<Guest<'_>, LinkError> {
        // The text of the error is about guests, and a guest it is in name only.
        Guest::decode(&self.bytes).map_err(|error| match error {
            InputError::Invalid { cause } => invalid(cause),
            InputError::Repeated { limit } => LinkError::SharedTypes { limit },
            error => invalid(error.into()),
        })
    }

    /// The forwarder's bytes.
    pub(crate) fn bytes(&self) -> &Arc<Vec<u8>> {
        &self.bytes
    }

    /// What the user should know of interfaces that are in it though the plan leaves them to the host.
    pub(crate) fn passed_on(&self, guest: &Guest<'_>, plan: &Plan) -> Option<Note> {
        let imports: Vec<String> = self
            .selection
            .imports
            .iter()
            .filter(|index| {
                let functions = &plan.imports[**index].functions;
                let mut functions = functions.iter();
                functions.len() > 0 && functions.all(|function| function.route.is_host())
            })
            .map(|index| guest.imports[*index].name.clone())
            .collect();
        (!imports.is_empty()).then_some(Note::PassedOn { imports })
    }

    /// Links the forwarder, decoded, as the guest that it stands for is planned.
    ///
    /// # Errors
    ///
    /// As for [`Link::new`].
    pub(crate) fn link<'f>(
        virtual_side: &'f Guest<'f>,
        plan: &'f Plan,
    ) -> Result<Link<'f>, LinkError> {
        // One memory: some hosts have no more.
        let tenant = Tenant::CallGlue(forwarder::memory_place(virtual_side));
        Link::with(virtual_side, plan, Some(tenant))
    }

    /// Puts the linked forwarder beside the guest.
    ///
    /// # Errors
    ///
    /// When the guest has imports that cannot be handed on.
    pub(crate) fn compose(&self, linked: Vec<Chunk>) -> Result<Vec<Chunk>, LinkError> {
        let pieces: Vec<Chunk> = linked
            .into_iter()
            .map(|chunk| match chunk {
                Chunk::Guest(range) => Chunk::Made(self.bytes[range].to_vec()),
                chunk => chunk,
            })
            .collect();
        let (imports, types) = imports(&pieces)?;
        let virtual_side = graph::Virtual {
            imports,
            types: &types,
            pieces,
        };
        graph::encode(self.guest, &self.selection, virtual_side, &self.bridges)
    }
}

/// The error for a virtualized side that does not validate.
fn invalid(cause: Cause) -> LinkError {
    match is_type_limit(&*cause) {
        true => LinkError::TypeLimit { cause },
        false => LinkError::Forwarder { cause },
    }
}

/// The imports of a linked forwarder. What is embedded does not matter for them.
fn imports(pieces: &[Chunk]) -> Result<(Vec<String>, Types), LinkError> {
    let blank = pieces.iter().flat_map(|chunk| {
        let (bytes, contents) = match chunk {
            Chunk::Made(bytes) => (Some(Piece::Bytes(bytes)), None),
            Chunk::Guest(_) => (None, None),
            Chunk::Contents(contents) => (None, Some(contents)),
        };
        let contents = contents.into_iter().flat_map(Contents::pieces);
        bytes.into_iter().chain(contents)
    });
    let outline = outline(blank, Check::Outside).map_err(|error| match error {
        OutlineError::Invalid(cause) => invalid(cause),
        OutlineError::Exceeded(exceeded) => exceeded.into(),
    })?;
    let names = outline.imports.into_iter().map(|name| name.spelled);
    Ok((names.collect(), outline.types))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::Profile;

    #[test]
    fn a_defect_is_not_blamed_on_the_guest() {
        let bytes = wat::parse_str("(component)").unwrap();
        let guest = Guest::decode(&bytes).unwrap();
        let plan = crate::plan::plan(&guest, &Profile::deny_all(), &Default::default()).unwrap();
        let mut forwarder = Forwarder::new(&guest, &plan).unwrap();
        Arc::make_mut(&mut forwarder.bytes).pop();
        let Err(error) = forwarder.decode() else {
            panic!("what is cut short is valid");
        };
        let error = format!("{error:#}");
        assert!(error.contains("this is a defect of wasi-virt"), "{error}");
        assert!(!error.contains("the guest is"), "{error}");
        assert!(!error.contains("build or copy it again"), "{error}");
    }
}
