//! `wasi:io/poll.poll` over virtual and host pollables.
//!
//! The host takes no list with virtual pollables in it. One that has such is therefore asked item by item, and the host's
//! own `poll` is left to wait where there are none.

use wasm_encoder::{BlockType, Instruction as I, ValType};

use super::emitter::Emitter;
use crate::error::LinkError;
use crate::glue::{Body, Callee, Local, Memory, at};
use crate::plan::{AdapterReady, Poll};

/// The parameters: a list, and its length.
const LIST: Local = Local::param(0);
const LENGTH: Local = Local::param(1);

/// The locals with which a list of pollables is looked through.
#[derive(Debug, Clone, Copy)]
pub(super) struct Listed {
    i: Local,
    handle: Local,
    seen: Local,
}

impl Listed {
    fn load(self, body: &mut Body, guest: Memory) {
        body.get(LIST)
            .get(self.i)
            .i32(2)
            .op(I::I32Shl)
            .op(I::I32Add)
            .access(I::I32Load, at(guest, 0, 4));
    }

    fn next(self, body: &mut Body) {
        body.get(self.i)
            .i32(1)
            .op(I::I32Add)
            .tee(self.i)
            .get(LENGTH)
            .op(I::I32LtU)
            .op(I::BrIf(0));
    }
}

impl Emitter<'_> {
    fn listed(&mut self) -> Listed {
        if let Some(listed) = self.listed {
            return listed;
        }
        let [i, handle, seen] = std::array::from_fn(|_| self.local());
        *self.listed.insert(Listed { i, handle, seen })
    }

    /// Leaves on the stack whether one of the handles in a list that is not empty is virtual.
    ///
    /// ```text
    /// loop { seen |= list[i]; i += 1; if i < length { continue } }
    /// seen & virtual bit
    /// ```
    pub(super) fn are_any_listed_virtual(&mut self) {
        let listed = self.listed();
        let (guest, bit) = (self.roles.guest, self.virtual_bit());
        let body = &mut self.body;
        body.op(I::Loop(BlockType::Empty));
        listed.load(body, guest);
        body.get(listed.seen).op(I::I32Or).set(listed.seen);
        listed.next(body);
        body.op(I::End).get(listed.seen).i32(bit).op(I::I32And);
    }

    /// Polls each pollable where it lives. Virtual ones are always ready, or timers whose end the adapter can bring about,
    /// so there is never anything to wait for. Where nothing is ready, it says that it has done so, and all are asked again.
    ///
    /// ```text
    /// loop {
    ///     i = 0; begin()
    ///     loop {
    ///         handle = list[i]
    ///         if (handle is virtual ? adapter.ready(handle) : host.ready(handle)) { push(i) }
    ///         i += 1; if i < length { continue }
    ///     }
    ///     if adapter.waits() { continue }
    /// }
    /// result = lower(finish())
    /// ```
    pub(super) fn poll(&mut self, poll: &Poll) -> Result<(), LinkError> {
        match poll.adapter_ready {
            AdapterReady::Wasi(function) => {
                let (ready, _) = self.wasi(function)?;
                self.ask_each(poll, ready)?;
            }
            AdapterReady::Timed { check, waits } => {
                let check = self.adapter_function(check);
                let waits = self.adapter_function(waits);
                self.op(I::Loop(BlockType::Empty));
                self.ask_each(poll, check)?;
                self.body.call(waits).op(I::BrIf(0)).op(I::End);
            }
        }
        let finish = self.adapter_function(poll.finish);
        let Listed { handle, .. } = self.listed();
        self.body.call(finish).set(handle);
        self.lower_result(handle)
    }

    /// Asks each pollable where it lives whether it is ready; the adapter collects those that are.
    fn ask_each(&mut self, poll: &Poll, adapter_ready: Callee) -> Result<(), LinkError> {
        let listed = self.listed();
        let Listed { i, handle, .. } = listed;
        let host_ready = self.host(&poll.host_ready)?;
        let begin = self.adapter_function(poll.begin);
        let push = self.adapter_function(poll.push);
        let (guest, bit) = (self.roles.guest, self.virtual_bit());
        let body = &mut self.body;
        body.i32(0).set(i).call(begin).op(I::Loop(BlockType::Empty));
        listed.load(body, guest);
        body.tee(handle).i32(bit).op(I::I32And);
        body.op(I::If(BlockType::Result(ValType::I32)))
            .get(handle)
            .call(adapter_ready);
        body.op(I::Else).get(handle).call(host_ready).op(I::End);
        body.op(I::If(BlockType::Empty))
            .get(i)
            .call(push)
            .op(I::End);
        listed.next(body);
        body.op(I::End);
        Ok(())
    }
}
