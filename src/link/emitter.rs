//! What the glue of one function is written with: its code, its type, and who is reached on the host's side.
//!
//! Lifting and lowering need the code alone, so an emitter is a [`Code`] with what the steps of a route need besides.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use adapter_abi::AdapterFunction as OwnFunction;
use wasm_encoder::{BlockType, Instruction as I, ValType};

use super::host_functions;
use super::trace::HostStderr;
use crate::error::LinkError;
use crate::glue::layout::{MAX_FLAT_ASYNC_PARAMS, MAX_FLAT_PARAMS, flatten, flatten_params};
use crate::glue::lift::Lists;
use crate::glue::{Callee, Code, Glue, Local, Sides, Signature};
use crate::plan::{
    AdapterFunction, Answer, DropPlan, HostCall, HostFunction, HostResource, Route, SetValue,
    function_of,
};
use crate::types::{FunctionType, ResourceId, Type, TypeRef};
use crate::wit::{FunctionName, Generation, WasiFunction, qualified};

/// What glue can call on the host's side of one function.
pub(super) trait Host {
    /// A host function.
    fn call(&mut self, glue: &mut Glue, call: &HostCall) -> Result<Callee, LinkError>;
    /// What drops a host handle.
    fn drop(&mut self, glue: &mut Glue, resource: ResourceId) -> Callee;
    /// What drops the readable end of a real future of this type, if the guest has built-ins for such.
    fn drop_future(&mut self, glue: &mut Glue, ty: &TypeRef) -> Option<Callee>;
    /// The guest's number for a resource type of an import.
    fn resource(&self, resource: &HostResource) -> Result<ResourceId, LinkError>;
    /// How handles of a resource type are dropped.
    fn drop_plan(&self, resource: ResourceId) -> &DropPlan;
    /// The answer that a value of the profile's is.
    fn value(&self, value: SetValue) -> Option<Arc<Answer>>;
    /// A built-in of the component model.
    fn built_in(&mut self, glue: &mut Glue, built_in: BuiltIn) -> Result<Callee, LinkError>;
    /// Whether the adapter answers streams, and so has to know the guest's ends.
    fn has_ends(&self) -> bool;
    /// Whether the adapter changes files in memory.
    fn changes_files(&self) -> bool;
    /// The host's standard error, to print calls on.
    fn stderr(&mut self, glue: &mut Glue) -> Result<HostStderr, LinkError>;
}

/// A built-in of the component model.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BuiltIn {
    /// `stream.new` for bytes.
    NewStream,
    /// `stream.drop-readable` for bytes.
    DropReadable,
    /// `stream.drop-writable` for bytes.
    DropWritable,
    /// The one that the site stands for.
    Own,
    /// What the adapter can want done.
    Request(adapter_abi::ends::Operation),
}

/// A function to make glue for.
pub(super) struct Site<'s> {
    /// Its name, for messages.
    pub(super) name: &'s str,
    pub(super) ty: &'s FunctionType,
    pub(super) signature: &'s Signature,
    pub(super) route: &'s Route,
    /// Whether the host gets streams whose ends have to be known.
    pub(super) passes_streams: bool,
    /// Whether it is lowered with `async`: the result goes to memory, and what is returned is how far the call is.
    pub(super) is_async: bool,
}

/// Writes the body of one function.
pub(super) struct Emitter<'e> {
    code: Code<'e, Sides>,
    pub(super) site: &'e Site<'e>,
    pub(super) host: &'e mut dyn Host,
    /// The locals of each parameter.
    params: Vec<Slots>,
    /// The locals of a list of pollables, from when on it is looked through.
    pub(super) listed: Option<super::poll::Listed>,
}

impl<'e> Emitter<'e> {
    pub(super) fn new(
        glue: &'e mut Glue,
        sides: Sides,
        site: &'e Site<'e>,
        host: &'e mut dyn Host,
    ) -> Self {
        let mut code = Code::new(glue, sides, site.signature);
        let params = match has_spilled_params(site.ty, site.is_async) {
            true => code.load_params(site.ty.params.iter().map(|(_, ty)| ty), Local::param(0)),
            false => parameter_slots(site.ty),
        };
        Emitter {
            code,
            site,
            host,
            params,
            listed: None,
        }
    }

    /// The function, ended.
    pub(super) fn finish(self) -> Callee {
        self.code.finish(self.site.signature.clone())
    }

    /// Leaves on the stack what a call that was lowered with `async` returns when it has been answered here. The host says
    /// itself how far a call is.
    pub(super) fn answered(&mut self) {
        if self.site.is_async {
            self.body.i32(RETURNED);
        }
    }

    /// The code, and the host's side of it.
    pub(super) fn parts(&mut self) -> (&mut Code<'e, Sides>, &mut dyn Host) {
        (&mut self.code, self.host)
    }

    /// What a plan for another type of function than this one is refused with.
    pub(super) fn misplanned(&self, expected: &'static str) -> LinkError {
        LinkError::Misplanned {
            function: self.site.name.to_string(),
            expected,
        }
    }

    /// The bit that virtual handles have.
    pub(super) fn virtual_bit(&self) -> i32 {
        self.roles.virtual_bit as i32
    }

    /// A fresh local of 32 bits.
    pub(super) fn local(&mut self) -> Local {
        self.body.local(ValType::I32)
    }

    /// A function of the adapter's, which has this signature if it is WASI's.
    pub(super) fn adapter(&mut self, function: &AdapterFunction, wasi: Signature) -> Callee {
        match function {
            AdapterFunction::Own(function) => self.adapter_function(*function),
            AdapterFunction::Wasi(name) => {
                let instance = self.roles.adapter_instance;
                self.glue.import(instance, name, wasi)
            }
        }
    }

    /// A function of WASI's that the adapter answers, and its type.
    pub(super) fn wasi(&mut self, name: FunctionName) -> Result<(Callee, FunctionType), LinkError> {
        self.answered_by(
            &AdapterFunction::Wasi(qualified(name.interface, name.name)),
            name,
        )
    }

    /// A function that answers one of WASI's, and its type.
    pub(super) fn answered_by(
        &mut self,
        function: &AdapterFunction,
        name: FunctionName,
    ) -> Result<(Callee, FunctionType), LinkError> {
        let found =
            WasiFunction::find(Generation::V0_2, function_of(name)).and_then(WasiFunction::ty);
        let (ty, _) = found
            .map_err(|error| host_functions::refusal(name.interface, name, error.to_string()))?;
        let callee = self.adapter(function, adapter_signature(&ty));
        Ok((callee, ty))
    }

    /// A host function.
    pub(super) fn host(&mut self, call: &HostCall) -> Result<Callee, LinkError> {
        self.host.call(self.code.glue, call)
    }

    /// A built-in of the component model.
    pub(super) fn host_built_in(&mut self, built_in: BuiltIn) -> Result<Callee, LinkError> {
        self.host.built_in(self.code.glue, built_in)
    }

    /// What drops a host handle.
    pub(super) fn host_drop(&mut self, resource: ResourceId) -> Callee {
        self.host.drop(self.code.glue, resource)
    }

    /// What drops a real future.
    pub(super) fn host_drop_future(&mut self, ty: &TypeRef) -> Option<Callee> {
        self.host.drop_future(self.code.glue, ty)
    }

    /// Where the guest wants the result, and of which type it is: in a function whose result goes to memory.
    pub(super) fn result(&self) -> Result<(Local, &'e Type), LinkError> {
        match (result_pointer(self.site), self.site.ty.result.as_deref()) {
            (Some(to), Some(ty)) => Ok((to, ty)),
            _ => Err(self.misplanned("a result in memory")),
        }
    }

    /// The locals of a parameter.
    pub(super) fn param(&self, place: usize) -> Result<Slots, LinkError> {
        let slots = self.params.get(place).cloned();
        slots.ok_or_else(|| self.misplanned("more parameters"))
    }

    /// The types of the parameters, each with its locals.
    pub(super) fn params(&self) -> impl Iterator<Item = (&'e TypeRef, Slots)> + use<'e> {
        let types = self.site.ty.params.iter().map(|(_, ty)| ty);
        types.zip(self.params.clone())
    }

    /// Checks the parameters, and leaves them as they are.
    pub(super) fn check_params(&mut self) {
        for (ty, slots) in self.params() {
            self.lift_flat(ty, &slots, Lists::Check);
        }
    }

    pub(super) fn check_result(&mut self) -> Result<(), LinkError> {
        let (to, ty) = self.result()?;
        self.check_result_pointer(to, ty);
        Ok(())
    }

    /// Lowers the result at the address in a local in the adapter's memory.
    pub(super) fn lower_result(&mut self, from: Local) -> Result<(), LinkError> {
        let (to, ty) = self.result()?;
        self.lower(ty, from, to);
        Ok(())
    }

    /// Lifts copies of the parameters, for the originals may still be needed, and calls the adapter.
    pub(super) fn lift_and_call(&mut self, function: &AdapterFunction) {
        let mut all = Vec::new();
        for (ty, slots) in self.params() {
            let copies: Vec<(Local, ValType)> = slots
                .into_iter()
                .map(|(local, flat)| {
                    let copy = self.body.local(flat);
                    self.body.get(local).set(copy);
                    (copy, flat)
                })
                .collect();
            self.lift_flat(ty, &copies, Lists::Copy);
            all.extend(copies);
        }
        let callee = self.adapter(function, adapter_signature(self.site.ty));
        all.into_iter().for_each(|(local, _)| {
            self.body.get(local);
        });
        self.body.call(callee);
    }

    /// Calls the adapter, and leaves the result where the guest expects it.
    pub(super) fn call_adapter(&mut self, function: &AdapterFunction) -> Result<(), LinkError> {
        self.lift_and_call(function);
        if result_pointer(self.site).is_none() {
            return Ok(());
        }
        let (to, ty) = self.result()?;
        match flatten(ty)[..] {
            // The adapter knows nothing of `async`.
            [flat] => {
                let number = self.body.local(flat);
                self.body.set(number);
                self.lower_number(ty, (number, flat), to);
            }
            _ => {
                let from = self.local();
                self.body.set(from);
                self.lower(ty, from, to);
            }
        }
        Ok(())
    }

    /// ```text
    /// from = adapter(arguments)
    /// if from != null { result = lower(from); return }
    /// ```
    pub(super) fn call_adapter_if_any(&mut self, function: OwnFunction) -> Result<(), LinkError> {
        self.lift_and_call(&function.into());
        let from = self.local();
        self.body.tee(from).op(I::If(BlockType::Empty));
        self.lower_result(from)?;
        self.answered();
        self.op(I::Return).op(I::End);
        Ok(())
    }

    /// Calls a host function with the parameters as they are.
    pub(super) fn call_host(&mut self) -> Result<(), LinkError> {
        let callee = self.host(&HostCall::Own)?;
        for local in Local::params(self.site.signature) {
            self.body.get(local);
        }
        self.body.call(callee);
        Ok(())
    }

    /// Calls another host function, which is over at once, with the parameters as they are.
    pub(super) fn call_host_instead(&mut self, function: &HostFunction) -> Result<(), LinkError> {
        let callee = self.host(&HostCall::Instead(function.clone()))?;
        for local in self.flat_params() {
            self.body.get(local);
        }
        self.body.call(callee);
        if self.site.is_async {
            let (to, ty) = self.result()?;
            let number = self.local();
            self.body.set(number);
            self.lower_number(ty, (number, ValType::I32), to);
        }
        Ok(())
    }

    /// Calls it without `async`, with the parameters as they were read.
    pub(super) fn call_host_waited(&mut self) -> Result<(), LinkError> {
        if !self.site.is_async {
            return self.call_host();
        }
        let callee = self.host(&HostCall::OwnWaited)?;
        for local in self.flat_params() {
            self.body.get(local);
        }
        let Some(ty) = self.site.ty.result.as_deref() else {
            self.body.call(callee);
            return Ok(());
        };
        let (to, _) = self.result()?;
        match flatten(ty)[..] {
            [flat] => {
                self.body.call(callee);
                let number = self.body.local(flat);
                self.body.set(number);
                self.lower_number(ty, (number, flat), to);
            }
            _ => {
                self.body.get(to).call(callee);
            }
        }
        Ok(())
    }

    /// The locals of all parameters.
    pub(super) fn flat_params(&self) -> Vec<Local> {
        let slots = self.params.iter().flatten();
        slots.map(|(local, _)| *local).collect()
    }

    /// Copies a string to the adapter; its locals are returned.
    pub(super) fn copy_string(&mut self, string: [Local; 2]) -> [Local; 2] {
        let copies = string.map(|local| {
            let copy = self.body.local(ValType::I32);
            self.body.get(local).set(copy);
            copy
        });
        let slots: Vec<(Local, ValType)> = copies.into_iter().zip(flatten(&Type::String)).collect();
        self.lift_flat(&Type::String, &slots, Lists::Copy);
        copies
    }
}

impl<'e> Deref for Emitter<'e> {
    type Target = Code<'e, Sides>;

    fn deref(&self) -> &Self::Target {
        &self.code
    }
}

impl DerefMut for Emitter<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.code
    }
}

/// What a call that was lowered with `async` returns when it is over, and there is no subtask.
///
/// Source: `Subtask.State.RETURNED` and `canon_lower` in the component model's `CanonicalABI.md`.
pub(super) const RETURNED: i32 = 2;

/// The locals of a value, and the type of each.
pub(super) type Slots = Vec<(Local, ValType)>;

/// Whether the parameters travel in memory.
pub(super) fn has_spilled_params(ty: &FunctionType, is_async: bool) -> bool {
    flatten_params(ty).len()
        > if is_async {
            MAX_FLAT_ASYNC_PARAMS
        } else {
            MAX_FLAT_PARAMS
        }
}

/// The locals of each parameter that is passed flat; those after them are for the result.
pub(super) fn parameter_slots(ty: &FunctionType) -> Vec<Slots> {
    let mut next = 0;
    let slots = ty.params.iter().map(|(_, ty)| {
        let slots = flatten(ty).into_iter().map(|flat| {
            next += 1;
            (Local::param(next - 1), flat)
        });
        slots.collect()
    });
    slots.collect()
}

/// The local in which the guest passes where the result goes, if it goes to memory.
pub(super) fn result_pointer(site: &Site<'_>) -> Option<Local> {
    let result = site.ty.result.as_ref()?;
    (site.is_async || flatten(result).len() > 1).then(|| Local::params(site.signature).last())?
}

fn adapter_signature(ty: &FunctionType) -> Signature {
    let params = flatten_params(ty);
    let results = match ty.result.as_ref().map(|ty| flatten(ty)) {
        Some(flat) if flat.len() > 1 => vec![ValType::I32],
        Some(flat) => flat,
        None => Vec::new(),
    };
    Signature::new(params, results)
}
