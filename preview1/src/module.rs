//! What there is once per module: its state.

pub use module_support::Global;

use crate::host::Imports;
use crate::program::Program;

/// The program that the module serves.
pub static PROGRAM: Global<Program<Imports>> = Global::new(Program::new(Imports));
