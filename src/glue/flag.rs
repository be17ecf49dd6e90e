//! A flag that several modules of glue share: a module of its own, instantiated once beside them.
//!
//! It is a global and not a word of memory, because no memory in reach of glue is one that a guest could not write to.

use wasm_encoder::{
    ConstExpr, ExportKind, ExportSection, GlobalSection, GlobalType, Module, ValType,
};

use super::body::Global;
use super::module::Glue;

/// The instance of [`flag_module`] in a glue module, and the flag in it.
pub(crate) const FLAG: &str = "flag";

/// Declares the flag in a module of glue.
pub(crate) fn declare(glue: &mut Glue) -> Global {
    glue.global(FLAG, FLAG)
}

/// A module with a flag that is not set, for several others to share.
pub(crate) fn flag_module() -> Vec<u8> {
    let mut globals = GlobalSection::new();
    let ty = GlobalType {
        val_type: ValType::I32,
        mutable: true,
        shared: false,
    };
    globals.global(ty, &ConstExpr::i32_const(0));
    let mut exports = ExportSection::new();
    exports.export(FLAG, ExportKind::Global, 0);
    let mut module = Module::new();
    module.section(&globals).section(&exports);
    module.finish()
}
