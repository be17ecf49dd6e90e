//! What both linkers build core modules from.
//!
//! Glue stands where a call would otherwise reach the host: in `link` between a guest and the adapter, in `compose`
//! between two components whose handles differ. Each linker has memories and globals of its own to work over, so the
//! builder knows none: who makes a module declares them ([`Glue::memory`], [`Glue::global`]) and works with the typed
//! ids that it gets. A body cannot mix up a local with a memory, and an index means the same in every file.
//!
//! [`module`] is the module under construction, [`body`] a function's body, [`code`] both of them in one hand, and
//! [`encoding`] the module's bytes.
//! [`load`], [`lift`] and [`lower`] are what stands in for an engine's canonical ABI, between the two [`sides`].

pub(crate) mod body;
pub(crate) mod code;
mod encoding;
pub(crate) mod flag;
pub(crate) mod helper;
pub(crate) mod layout;
pub(crate) mod lift;
mod load;
pub(crate) mod lower;
pub(crate) mod module;
pub(crate) mod sides;
mod utf8;

pub(crate) use body::{Body, Callee, Global, Local, Memory, at};
pub(crate) use code::{Code, Roles};
pub(crate) use helper::Helper;
pub(crate) use module::{Filled, Glue, Signature};
pub(crate) use sides::Sides;
