//! The errors for what cannot be composed.

use super::selection::Selection;
use crate::error::LinkError;
use crate::input::Guest;

/// An import of the guest, by its spelled name, or a function of it, cannot be passed on.
pub(super) fn import(
    guest: &Guest<'_>,
    selection: &Selection,
    import: &str,
    function: &str,
    what: &str,
) -> LinkError {
    let item = guest.types.as_ref().component_item_for_import(import);
    LinkError::Wrap {
        import: import.to_string(),
        function: match function {
            "" => String::new(),
            function => format!("`{function}` of "),
        },
        what: what.to_string(),
        fix: selection.fix(&guest.types, item.map(|item| item.ty)),
    }
}

/// An export of the guest, or a function of it, cannot be bridged.
pub(super) fn export(
    guest: &Guest<'_>,
    selection: &Selection,
    export: &str,
    function: &str,
    what: &str,
) -> LinkError {
    let item = guest.types.as_ref().component_item_for_export(export);
    LinkError::Export {
        export: export.to_string(),
        function: match function {
            "" => String::new(),
            function => format!("`{function}` "),
        },
        what: what.to_string(),
        fix: selection.fix(&guest.types, item.map(|item| item.ty)),
    }
}
