//! A function that is being written, and the module that it becomes a part of.
//!
//! Whatever writes code needs both: the body to write to, and the module for what the body calls. `roles` is what the
//! one who makes the module has declared in it. Functions over several memories can be in one module, with roles each.

use wasm_encoder::{BlockType, Instruction as I};

use super::body::{Body, Callee, Local};
use super::helper::Helper;
use super::module::{Glue, Signature};

/// What the one who makes a module has declared in it for some of its functions.
pub(crate) trait Roles: Copy {
    /// Tells them apart from others in the same module: functions are shared over the same roles only.
    fn number(self) -> usize;
}

/// A function that is being written.
pub(crate) struct Code<'g, R> {
    pub(crate) glue: &'g mut Glue,
    pub(crate) body: Body,
    pub(crate) roles: R,
}

/// Most bytes of a list or string that the canonical ABI passes on: its `MAX_LIST_BYTE_LENGTH` and
/// `MAX_STRING_BYTE_LENGTH`.
const LONGEST_LIST: i64 = (1 << 28) - 1;

const TOO_LONG: &str = "wasi-virt: a list or string has more than 2^28 - 1 bytes";

impl<'g, R: Roles> Code<'g, R> {
    pub(crate) fn new(glue: &'g mut Glue, roles: R, signature: &Signature) -> Self {
        let body = Body::new(signature);
        Code { glue, body, roles }
    }

    /// The function, ended.
    pub(crate) fn finish(self, signature: Signature) -> Callee {
        self.glue.define(None, signature, self.body)
    }

    pub(crate) fn op(&mut self, instruction: I<'static>) -> &mut Body {
        self.body.op(instruction)
    }

    /// The shared function that does this; `write` writes its body when it is asked for first.
    pub(crate) fn share(
        &mut self,
        helper: Helper,
        signature: Signature,
        write: impl FnOnce(&mut Code<'_, R>),
    ) -> Callee {
        let helper = (self.roles.number(), helper);
        if let Some(known) = self.glue.helper(&helper) {
            return known;
        }
        let mut code = Code::new(self.glue, self.roles, &signature);
        write(&mut code);
        let body = code.body;
        self.glue.define_helper(helper, signature, body)
    }

    /// Traps with a message if the value on the stack is not zero.
    ///
    /// ```text
    /// if value { trap(); }
    /// ```
    pub(crate) fn trap_if(&mut self, message: &str) {
        let trap = self.glue.trap(message, Signature::new([], []));
        self.body.op(I::If(BlockType::Empty)).call(trap).op(I::End);
    }

    /// Traps if a constant list or string has so many bytes that the canonical ABI does not pass it on; returns whether it
    /// does.
    pub(crate) fn traps_for_length(&mut self, bytes: u64) -> bool {
        let is_too_long = bytes > LONGEST_LIST as u64;
        if is_too_long {
            let trap = self.glue.trap(TOO_LONG, Signature::new([], []));
            self.body.call(trap);
        }
        is_too_long
    }

    /// Traps if the bytes of a list, counted in a local of 64 bits, are more than the canonical ABI passes on. The others
    /// 32 bits can count.
    pub(crate) fn check_byte_length(&mut self, bytes: Local) {
        self.body
            .get(bytes)
            .op(I::I64Const(LONGEST_LIST))
            .op(I::I64GtU);
        self.trap_if(TOO_LONG);
    }
}
