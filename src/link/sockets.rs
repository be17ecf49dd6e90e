//! Datagrams and names: what of a call the host is not to see, and what it must not be able to see otherwise than it was
//! checked.
//!
//! Nothing of the guest runs between a check and the host's call. So what is checked where it is in the guest's memory is
//! what the host reads there, as long as the host reads it at once.

use wasm_encoder::{BlockType, Instruction as I};

use super::emitter::{Emitter, Site, Slots};
use crate::error::LinkError;
use crate::glue::Local;
use crate::glue::layout::{align, field_offsets, fields, size};
use crate::glue::lift::Lists;
use crate::plan::{HostCall, LookUp, Refusal, Send};
use crate::types::{Type, TypeRef};

/// In what an asynchronous call returns: how far it is.
const STATE: i32 = 0xf;

/// It waits to be taken, with its arguments.
///
/// Source: `Subtask.State.STARTING` in the component model's `CanonicalABI.md`.
const STARTING: i32 = 0;

const NOT_TAKEN: &str =
    "wasi-virt: the host has not taken a call at once whose arguments were checked";

/// The parameter that is a list of datagrams.
const DATAGRAMS: usize = 1;

impl<'e> Emitter<'e> {
    /// Calls the host. What an asynchronous call leaves in memory it has to have taken when it returns.
    ///
    /// ```text
    /// state = host(arguments)
    /// if state & 0xf == starting { trap }
    /// ```
    pub(super) fn call_host_at_once(&mut self) -> Result<(), LinkError> {
        self.call_host()?;
        if !self.site.is_async {
            return Ok(());
        }
        let state = self.local();
        self.body
            .tee(state)
            .i32(STATE)
            .op(I::I32And)
            .i32(STARTING)
            .op(I::I32Eq);
        self.trap_if(NOT_TAKEN);
        self.body.get(state);
        Ok(())
    }

    /// Sends what stands before the first datagram that is refused. The list is one that the guest's memory has all of.
    ///
    /// ```text
    /// loop {
    ///     if count == length { break }
    ///     if adapter.refuses(purpose, address of list[count]) {
    ///         if count == 0 { result = denied; return }
    ///         break
    ///     }
    ///     count += 1
    /// }
    /// host(socket, list, count, result)
    /// ```
    pub(super) fn send(&mut self, send: &Send) -> Result<(), LinkError> {
        let [(list, _), (length, _)] = self.param(DATAGRAMS)?[..] else {
            return Err(self.misplanned("a list"));
        };
        let (datagram, offset, address) = self.datagram()?;
        let (count, at) = (self.local(), self.local());
        let refuses = self.adapter_function(send.refuses);
        self.op(I::Block(BlockType::Empty))
            .op(I::Loop(BlockType::Empty));
        self.body.get(count).get(length).op(I::I32Eq).op(I::BrIf(1));
        self.body
            .get(count)
            .i32(size(datagram) as i32)
            .op(I::I32Mul)
            .get(list)
            .op(I::I32Add)
            .set(at);
        let slots: Slots = self.load_flat(address, at, offset);
        self.lift_flat(address, &slots, Lists::Check);
        self.body.i32(send.purpose as i32);
        for (local, _) in slots {
            self.body.get(local);
        }
        self.body.call(refuses).op(I::If(BlockType::Empty));
        self.body
            .get(count)
            .op(I::I32Eqz)
            .op(I::If(BlockType::Empty));
        self.refuse(&send.refusal)?;
        self.op(I::Return).op(I::End);
        self.op(I::Br(2)).op(I::End);
        self.body
            .get(count)
            .i32(1)
            .op(I::I32Add)
            .set(count)
            .op(I::Br(0))
            .op(I::End)
            .op(I::End);
        let host = self.host(&HostCall::Own)?;
        for local in Local::params(self.site.signature) {
            self.body.get(if local == length { count } else { local });
        }
        self.body.call(host);
        Ok(())
    }

    fn refuse(&mut self, refusal: &Refusal) -> Result<(), LinkError> {
        match refusal {
            Refusal::Answer(answer) => self.answer(answer),
            Refusal::Trap(message) => {
                self.trap(message);
                Ok(())
            }
        }
    }

    /// The type of the datagrams in the list, where in one the address is, and its type.
    fn datagram(&self) -> Result<(&'e Type, u32, &'e TypeRef), LinkError> {
        let site: &'e Site<'e> = self.site;
        let list = site.ty.params.get(DATAGRAMS).map(|(_, ty)| &**ty);
        let Some(Type::List(datagram)) = list else {
            return Err(self.misplanned("a list of datagrams"));
        };
        let fields = fields(datagram).map(|fields| field_offsets(&fields));
        match fields.and_then(|fields| fields.last().copied()) {
            Some((offset, address)) => Ok((datagram, offset, address)),
            None => Err(self.misplanned("a list of datagrams")),
        }
    }

    /// Has the host look up the name that is the only parameter. Who waits for the host could have other tasks of the guest
    /// run meanwhile, so the host reads a copy then.
    ///
    /// ```text
    /// name = copy of the name; cell = adapter.realloc(result)
    /// host(name, cell)
    /// result = lower(adapter.remember(cell, name))
    /// ```
    pub(super) fn look_up(&mut self, look_up: &LookUp) -> Result<(), LinkError> {
        if self.site.is_async && !look_up.waits {
            return self.call_host_at_once();
        }
        let (_, ty) = self.result()?;
        let [(name, _), (length, _)] = self.param(0)?[..] else {
            return Err(self.misplanned("a name"));
        };
        let copy = self.copy_string([name, length]);
        let cell = self.cell(align(ty), size(ty));
        let host = self.host(&look_up.host)?;
        let remember = self.adapter_function(look_up.remember);
        self.body
            .get(copy[0])
            .get(copy[1])
            .get(cell)
            .call(host)
            .get(cell)
            .get(copy[0])
            .get(copy[1])
            .call(remember)
            .set(cell);
        self.lower_result(cell)?;
        self.answered();
        Ok(())
    }
}
