//! What of the host's stays imported because glue calls it.

use super::{ImportPlan, Protection, Route};
use crate::input::Guest;
use crate::types::{HandleWalk, Type};

/// Glue for preopens opens directories of the host's, glue for paths asks for the host's preopens, and what is read-only
/// is looked up before a change is refused: by functions that the guest need not have imported, or that the plan has
/// taken from it.
pub(super) fn keep_what_glue_calls(guest: &Guest<'_>, imports: &mut [ImportPlan]) {
    let mut kept = Vec::new();
    let mut listed = HandleWalk::default();
    for (index, import) in guest.imports.iter().enumerate() {
        for ((_, ty), planned) in import.functions().iter().zip(&imports[index].functions) {
            match &planned.route {
                Route::Preopens { renames: true, .. } => {
                    ty.result.iter().for_each(|ty| {
                        listed.visit(ty, &mut |id, _| {
                            kept.extend(guest.import_of(id).map(|import| (import, OPEN_AT)));
                        });
                    });
                }
                Route::Descriptor(route) => {
                    let Some(Type::Borrow(id) | Type::Own(id)) =
                        ty.params.first().map(|(_, ty)| &**ty)
                    else {
                        continue;
                    };
                    let import = guest.import_of(*id);
                    if route.at_path.is_some() {
                        kept.extend(guest.preopens_of(*id).map(|asked| (asked, GET_DIRECTORIES)));
                        kept.extend(import.map(|import| (import, OPEN_AT)));
                    }
                    if let Some(Protection::Path(_)) = route.protection {
                        kept.extend(import.map(|import| (import, STAT_AT)));
                    }
                }
                _ => {}
            }
        }
    }
    for (import, function) in kept {
        imports[import].kept.insert(function.to_string());
    }
}

const OPEN_AT: &str = "[method]descriptor.open-at";
const STAT_AT: &str = "[method]descriptor.stat-at";
const GET_DIRECTORIES: &str = "get-directories";
