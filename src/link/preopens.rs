//! Host directories under other paths, and what else the adapter has the host do.
//!
//! The handles that the host gives are the guest's to call as soon as it runs again. So those that it is not to have
//! are dropped before that.

use adapter_abi::fs::preopens::NO_MORE;
use adapter_abi::{AdapterFunction as OwnFunction, List};
use wasm_encoder::{BlockType, Instruction as I};

use super::emitter::Emitter;
use crate::error::LinkError;
use crate::glue::{Callee, Local, Sides, at};
use crate::plan::{Argument, Errand};
use crate::types::{ResourceId, Type};

impl Emitter<'_> {
    /// Gives the host's preopens to the adapter.
    ///
    /// ```text
    /// cell = adapter.realloc(list); host.list(cell); adapter.hold(cell)
    /// ```
    pub(super) fn hold(&mut self, list: Callee, hold: OwnFunction) {
        let cell = self.cell(align_of::<List>() as u32, size_of::<List>() as u32);
        self.body.get(cell).call(list);
        let hold = self.adapter_function(hold);
        self.body.get(cell).call(hold);
    }

    /// Has the host do what the adapter asks for, as often as it does. `place` is the number of the path that it is for.
    ///
    /// ```text
    /// loop { request = adapter.next(..); if request == null { break }; host(..request); adapter.done(..) }
    /// ```
    pub(super) fn serve(&mut self, errand: &Errand, place: Option<i32>) -> Result<(), LinkError> {
        let next = self.adapter_function(errand.next);
        let done = self.adapter_function(errand.done);
        let host = self.host(&errand.host)?;
        let request = self.local();
        self.op(I::Block(BlockType::Empty))
            .op(I::Loop(BlockType::Empty));
        self.arguments(&errand.with, place, None)?;
        self.body
            .call(next)
            .tee(request)
            .op(I::I32Eqz)
            .op(I::BrIf(1));
        self.arguments(&errand.arguments, place, Some(request))?;
        self.body.call(host);
        self.arguments(&errand.done_with, place, None)?;
        self.body.call(done).op(I::Br(0)).op(I::End).op(I::End);
        Ok(())
    }

    /// Leaves arguments on the stack. `request` is the local of a request, if there is one.
    pub(super) fn arguments(
        &mut self,
        arguments: &[Argument],
        place: Option<i32>,
        request: Option<Local>,
    ) -> Result<(), LinkError> {
        let Sides { adapter, .. } = self.roles;
        for argument in arguments {
            match argument {
                Argument::Number(number) => {
                    self.body.i32(*number as i32);
                }
                Argument::Place => {
                    let place = place.ok_or_else(|| self.misplanned("a path to follow"))?;
                    self.body.i32(place);
                }
                Argument::Field(offset) => {
                    let request = request.ok_or_else(|| self.misplanned("a request"))?;
                    self.body
                        .get(request)
                        .access(I::I32Load, at(adapter, *offset as u32, 4));
                }
                Argument::AddressOf(offset) => {
                    let request = request.ok_or_else(|| self.misplanned("a request"))?;
                    self.body.get(request).i32(*offset as i32).op(I::I32Add);
                }
                Argument::Param(place) => {
                    for (local, _) in self.param(*place)? {
                        self.body.get(local);
                    }
                }
            }
        }
        Ok(())
    }

    /// Drops the host's preopens that the guest is not to have.
    ///
    /// ```text
    /// loop { handle = adapter.unused(); if handle == -1 { break }; host.drop(handle) }
    /// ```
    pub(super) fn drop_unused(&mut self, unused: OwnFunction) -> Result<(), LinkError> {
        let descriptor = self.descriptor()?;
        let unused = self.adapter_function(unused);
        let handle = self.local();
        self.op(I::Block(BlockType::Empty))
            .op(I::Loop(BlockType::Empty))
            .call(unused)
            .tee(handle)
            .i32(NO_MORE as i32)
            .op(I::I32Eq)
            .op(I::BrIf(1));
        self.drop_of_host(descriptor, handle);
        self.op(I::Br(0)).op(I::End).op(I::End);
        Ok(())
    }

    /// The type of descriptors that the function takes first, or hands out.
    fn descriptor(&self) -> Result<ResourceId, LinkError> {
        let ty = self.site.ty;
        if let Some(Type::Borrow(id) | Type::Own(id)) = ty.params.first().map(|(_, ty)| &**ty) {
            return Ok(*id);
        }
        let mut found = None;
        if let Some(ty) = &ty.result {
            ty.for_each_handle(&mut |id, _| found = Some(id));
        }
        found.ok_or_else(|| self.misplanned("descriptors"))
    }
}
