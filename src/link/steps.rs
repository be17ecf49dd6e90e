//! Glue for one function: the steps of its route, translated one by one. Nothing here decides who is called.

use adapter_abi::AdapterFunction as OwnFunction;
use adapter_abi::wasi::descriptor_flags::WRITE;
use adapter_abi::wasi::open_flags::{CREATE, TRUNCATE};
use wasm_encoder::{BlockType, Instruction as I};

use super::emitter::{Emitter, Host, Site};
use crate::error::LinkError;
use crate::glue::layout::{align, flatten, flatten_params, size};
use crate::glue::{Callee, Glue, Local, Memory, Sides, Signature, at};
use crate::plan::{Condition, HostCall, Step};
use crate::types::{Type, TypeRef};
use crate::wit::FunctionName;

/// What a [`Step::Pair`] is of.
const NUMBER: Type = Type::Int {
    bits: 64,
    signed: false,
};

const EMPTY_POLL: &str = "wasi-virt: poll on an empty list";

/// Makes the glue for a site.
pub(super) fn route(
    glue: &mut Glue,
    sides: Sides,
    site: &Site<'_>,
    host: &mut dyn Host,
) -> Result<Callee, LinkError> {
    match site.route.steps() {
        [Step::Host] if !site.passes_streams => host.call(glue, &HostCall::Own),
        steps @ [Step::Host] => {
            let mut emitter = Emitter::new(glue, sides, site, host);
            emitter.check_not_busy();
            emitter.steps(steps)?;
            Ok(emitter.finish())
        }
        [Step::Trap(message)] => Ok(glue.trap(message, site.signature.clone())),
        steps => {
            let mut emitter = Emitter::new(glue, sides, site, host);
            emitter.steps_to_end(steps)?;
            Ok(emitter.finish())
        }
    }
}

impl Emitter<'_> {
    /// Steps after which the call ends.
    fn steps_to_end(&mut self, steps: &[Step]) -> Result<(), LinkError> {
        self.steps(steps)?;
        if !steps.last().is_some_and(Step::says_how_far) {
            self.answered();
        }
        Ok(())
    }

    fn steps(&mut self, steps: &[Step]) -> Result<(), LinkError> {
        steps.iter().try_for_each(|step| self.step(step))
    }

    fn step(&mut self, step: &Step) -> Result<(), LinkError> {
        let Sides { guest, .. } = self.roles;
        match step {
            Step::Enter => self.check_not_busy(),
            Step::CheckResult => self.check_result()?,
            Step::CheckParams => self.check_params(),
            Step::CheckNotEmpty => self.check_not_empty()?,
            Step::If(condition, steps) => {
                self.condition(condition)?;
                self.op(I::If(BlockType::Empty));
                self.steps_to_end(steps)?;
                self.op(I::Return).op(I::End);
            }
            Step::When(condition, steps) => {
                self.condition(condition)?;
                self.op(I::If(BlockType::Empty));
                self.steps(steps)?;
                self.op(I::End);
            }
            Step::Host if self.site.passes_streams => self.pass_to_host(Emitter::call_host)?,
            Step::Host => self.call_host()?,
            Step::HostWaited if self.site.passes_streams => {
                self.pass_to_host(Emitter::call_host_waited)?;
            }
            Step::HostWaited => self.call_host_waited()?,
            Step::HostInstead(function) if self.site.passes_streams => {
                self.check_not_busy();
                self.pass_to_host(|emitter| emitter.call_host_instead(function))?;
            }
            Step::HostInstead(function) => self.call_host_instead(function)?,
            Step::HostAtOnce => self.call_host_at_once()?,
            Step::Send(send) => self.send(send)?,
            Step::LookUp(look_up) => self.look_up(look_up)?,
            Step::HostWith { host, params } => self.call_host_with(host, params)?,
            Step::Pair(host) => self.pair(host)?,
            Step::Adapter(function) => self.call_adapter(function)?,
            Step::AdapterWith { function, params } => self.call_adapter_with(*function, params)?,
            Step::AdapterIfAny(function) => self.call_adapter_if_any(*function)?,
            Step::Filter { host, function } => self.filter(host, *function)?,
            Step::Answer(answer) => self.answer(answer)?,
            Step::Trap(message) => self.trap(message),
            Step::Poll(poll) => self.poll(poll)?,
            Step::Copy(copy) => self.copy_to_host(copy)?,
            Step::CopyIn(copy) => self.copy_from_host(copy)?,
            Step::Hold(hold) => {
                let list = self.host(&hold.list)?;
                self.hold(list, hold.hold);
            }
            Step::Serve(errand) => self.serve(errand, None)?,
            Step::Ask(inquiry) => self.ask(inquiry)?,
            Step::DropUnused(unused) => self.drop_unused(*unused)?,
            Step::Finish { function, number } => {
                let finish = self.adapter_function(*function);
                let from = self.local();
                self.body.i32(*number as i32).call(finish).set(from);
                self.lower_result(from)?;
            }
            Step::Judge(judge) => self.refuse_change(judge)?,
            Step::Follow(follow) => self.follow_to_host(follow)?,
            Step::Mark(mark) => {
                let (to, _) = self.result()?;
                self.mark(mark, to, guest);
            }
            Step::MaskFlags => self.mask_flags()?,
            Step::EndStream(future) => self.end_stream(future)?,
            Step::RefuseStream(future) => self.refuse_stream(future)?,
            Step::DropStream => self.drop_stream()?,
            Step::DropFuture => self.drop_future()?,
            Step::TakeBody(body) => self.take_body(body)?,
            Step::Sink => self.sink()?,
            Step::WriteStream(function) => self.write_stream(function)?,
        }
        Ok(())
    }

    /// Traps; the message is the name of what traps.
    pub(super) fn trap(&mut self, message: &str) {
        let callee = self.glue.trap(message, Signature::new([], []));
        self.body.call(callee).op(I::Unreachable);
    }

    /// Leaves on the stack whether a condition holds.
    pub(super) fn condition(&mut self, condition: &Condition) -> Result<(), LinkError> {
        let Sides { guest, .. } = self.roles;
        match condition {
            Condition::Virtual(place) => {
                let handle = self.handle(*place)?;
                let bit = self.virtual_bit();
                self.body.get(handle).i32(bit).op(I::I32And);
            }
            Condition::AnyVirtual => {
                self.body.i32(0);
                for handle in self.handles() {
                    self.body.get(handle).op(I::I32Or);
                }
                let bit = self.virtual_bit();
                self.body.i32(bit).op(I::I32And);
            }
            Condition::AnyListed => self.are_any_listed_virtual(),
            Condition::Adapter(function, with) => {
                let is = self.adapter_function(*function);
                self.arguments(with, None, None)?;
                self.body.call(is);
            }
            Condition::AnyDescriptor(function) => {
                let is = self.adapter_function(*function);
                self.body.i32(0);
                for handle in self.handles() {
                    self.body.get(handle).call(is).op(I::I32Or);
                }
            }
            Condition::OpensForChanges => {
                let (how, access) = self.open_flags()?;
                self.body
                    .get(how)
                    .i32((CREATE | TRUNCATE) as i32)
                    .op(I::I32And)
                    .get(access)
                    .i32(WRITE as i32)
                    .op(I::I32And)
                    .op(I::I32Or)
                    .i32(0)
                    .op(I::I32Ne);
            }
            Condition::Succeeded => {
                let (to, _) = self.result()?;
                self.succeeded(to, guest);
            }
            Condition::Not(condition) => {
                self.condition(condition)?;
                self.op(I::I32Eqz);
            }
            Condition::All(conditions) => {
                for (place, condition) in conditions.iter().enumerate() {
                    self.condition(condition)?;
                    if place > 0 {
                        self.op(I::I32And);
                    }
                }
            }
        }
        Ok(())
    }

    /// Leaves on the stack whether the `result` at the address in a local is `ok`.
    pub(super) fn succeeded(&mut self, result: Local, memory: Memory) {
        self.body
            .get(result)
            .access(I::I32Load8U, at(memory, 0, 1))
            .op(I::I32Eqz);
    }

    /// The local of a parameter that is a handle.
    fn handle(&self, place: usize) -> Result<Local, LinkError> {
        let ty = self.site.ty.params.get(place).map(|(_, ty)| &**ty);
        match (ty, self.param(place)?.as_slice()) {
            (Some(Type::Borrow(_) | Type::Own(_)), [(local, _)]) => Ok(*local),
            _ => Err(self.misplanned("a handle in this place")),
        }
    }

    /// The locals of all parameters that are handles.
    pub(super) fn handles(&self) -> Vec<Local> {
        let handles = self.params().filter(|(ty, _)| is_handle(ty));
        handles.map(|(_, slots)| slots[0].0).collect()
    }

    fn check_not_empty(&mut self) -> Result<(), LinkError> {
        let [_, (length, _)] = self.param(0)?[..] else {
            return Err(self.misplanned("a list"));
        };
        self.body.get(length).op(I::I32Eqz);
        self.trap_if(EMPTY_POLL);
        Ok(())
    }

    fn call_host_with(&mut self, host: &HostCall, params: &[usize]) -> Result<(), LinkError> {
        let (to, _) = self.result()?;
        let callee = self.host(host)?;
        for place in params {
            for (local, _) in self.param(*place)? {
                self.body.get(local);
            }
        }
        self.body.get(to).call(callee);
        Ok(())
    }

    /// ```text
    /// result = (host(), host())
    /// ```
    fn pair(&mut self, host: &HostCall) -> Result<(), LinkError> {
        let Sides { guest, .. } = self.roles;
        let (to, _) = self.result()?;
        let callee = self.host(host)?;
        for offset in [0, size(&NUMBER)] {
            self.body
                .get(to)
                .call(callee)
                .access(I::I64Store, at(guest, offset, align(&NUMBER)));
        }
        Ok(())
    }

    fn call_adapter_with(
        &mut self,
        function: FunctionName,
        params: &[usize],
    ) -> Result<(), LinkError> {
        let params = params.iter().map(|place| self.param(*place));
        let slots = params.collect::<Result<Vec<_>, _>>()?.concat();
        let (callee, ty) = self.wasi(function)?;
        if !flatten_params(&ty)
            .iter()
            .eq(slots.iter().map(|(_, ty)| ty))
        {
            return Err(self.misplanned("other parameters"));
        }
        let from = self.local();
        for (local, _) in slots {
            self.body.get(local);
        }
        self.body.call(callee).set(from);
        self.lower_result(from)
    }

    /// ```text
    /// cell = adapter.realloc(size of the result)
    /// host(arguments, cell)
    /// result = lower(adapter(cell))
    /// ```
    fn filter(&mut self, host: &HostCall, function: OwnFunction) -> Result<(), LinkError> {
        let (to, ty) = self.result()?;
        let cell = self.cell(align(ty), size(ty));
        let original = self.host(host)?;
        for local in Local::params(self.site.signature).take_while(|local| *local != to) {
            self.body.get(local);
        }
        self.body.get(cell).call(original);
        let callee = self.adapter_function(function);
        self.body.get(cell).call(callee).set(cell);
        self.lower_result(cell)
    }

    /// Takes memory of the adapter's; its address is in a local.
    pub(super) fn cell(&mut self, align: u32, size: u32) -> Local {
        let realloc = self.adapter_realloc();
        let cell = self.local();
        self.body
            .i32(0)
            .i32(0)
            .i32(align as i32)
            .i32(size as i32)
            .call(realloc)
            .set(cell);
        cell
    }
}

pub(super) fn is_handle(ty: &TypeRef) -> bool {
    matches!(**ty, Type::Borrow(_) | Type::Own(_)) && flatten(ty).len() == 1
}
