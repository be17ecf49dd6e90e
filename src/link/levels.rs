//! How early glue can be there: a module of glue is instantiated when the memories that it works over are there, and before
//! whatever takes its functions.
//!
//! A guest's main module takes functions without a memory, and has the memory that others are lowered over. So glue is on
//! levels: on the first is what needs nothing that takes glue, on each other what needs something that takes glue of the
//! level before. Whatever is on one level can be one module: what it needs takes functions of lower levels only, so
//! nothing waits for itself.

use crate::component::emit::references;
use crate::component::{Definition, DefinitionId, Sort};
use crate::input::Guest;

use super::options::Options;
use super::sites::{Site, SiteKind};

/// For each definition of a guest, how many levels of glue have to be there before it.
pub(super) struct Levels<'g> {
    guest: &'g Guest<'g>,
    depths: Vec<u32>,
}

impl<'g> Levels<'g> {
    pub(super) fn new(guest: &'g Guest<'_>, sites: &[Site<'_>]) -> Levels<'g> {
        let mut levels = Levels {
            guest,
            depths: Vec::new(),
        };
        let mut placed: Vec<(DefinitionId, &Site<'_>)> = Vec::new();
        for site in sites {
            placed.extend(site.places.iter().map(|place| (*place, site)));
        }
        placed.sort_unstable_by_key(|(place, _)| *place);
        let mut placed = placed.into_iter().peekable();
        // What a definition refers to is defined before it.
        for (place, definition) in guest.component.iter() {
            let site = placed.next_if(|(site, _)| *site == place);
            let depth = match (site, definition) {
                (Some((_, site)), _) => levels.of_site(site) + 1,
                (None, Definition::Type(_) | Definition::CoreType(_) | Definition::Import(_)) => 0,
                (None, definition) => {
                    let references = references(definition).into_iter();
                    let depths = references.map(|(sort, id)| levels.depth(sort, id));
                    depths.max().unwrap_or(0)
                }
            };
            levels.depths.push(depth);
        }
        levels
    }

    /// How many levels of glue have to be there before what an id stands for.
    pub(super) fn depth(&self, sort: Sort, id: u32) -> u32 {
        let (place, _) = self.guest.component.definition_of(sort, id);
        self.depths[place]
    }

    /// The level of glue for a site: what it wraps has to be there as well.
    pub(super) fn of_site(&self, site: &Site<'_>) -> u32 {
        let wrapped = match site.kind {
            SiteKind::Task { function, callback } => [function, callback]
                .map(|id| self.depth(Sort::CoreFunc, id))
                .into_iter()
                .max(),
            _ => None,
        };
        self.of(site.options).max(wrapped.unwrap_or(0))
    }

    /// The level of glue with these options.
    fn of(&self, options: Options) -> u32 {
        let memory = options.memory.map(|id| (Sort::CoreMemory, id));
        let realloc = options.realloc.map(|id| (Sort::CoreFunc, id));
        let direct = options.direct.map(|id| (Sort::CoreInstance, id));
        let needed = [memory, realloc, direct].into_iter().flatten();
        let depths = needed.map(|(sort, id)| self.depth(sort, id));
        depths.max().unwrap_or(0)
    }
}
