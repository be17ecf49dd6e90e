//! What there is once per module: its state.

use core::cell::Cell;

use module_support::{Entered, Global, OneThread, enter};

use crate::host::Imports;
use crate::lists::Lists;
use crate::program::Program;
use crate::trap;

/// The program that the module serves.
#[allow(unsafe_code)]
static PROGRAM: Global<Program<Imports>> = Global::new(Program::new(
    Imports,
    // SAFETY: the module makes no other.
    unsafe { Lists::new() },
));

static RUNNING: OneThread<Cell<bool>> = OneThread::new(Cell::new(false));

/// This module.
struct FrontEnd;

impl Entered for FrontEnd {
    #[inline(always)]
    fn is_running() -> &'static OneThread<Cell<bool>> {
        &RUNNING
    }

    // The linker lets nothing back in that the module calls.
    fn trap() -> ! {
        trap::defect()
    }
}

/// Runs `action` on the program.
#[inline(always)]
#[allow(unsafe_code)]
pub fn with_program<R>(action: impl FnOnce(&mut Program<Imports>) -> R) -> R {
    // SAFETY: no other access is made in this module, and nothing else in it writes the flag.
    unsafe { enter::<FrontEnd, _>(|access| PROGRAM.with(access, action)) }
}
