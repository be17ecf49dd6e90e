//! Guest, glue and adapter of one made-up function.

use std::fmt::Write;
use std::sync::Arc;

use wasm_encoder::ValType;
use wasmtime::{Engine, Instance, Linker, Module, Store};

use crate::error::LinkError;
use crate::glue::flag::{FLAG, flag_module};
use crate::glue::layout::flatten;
use crate::glue::sides::AdapterKind;
use crate::glue::{Callee, Glue, Sides, Signature};
use crate::link::emitter::{BuiltIn, Host, RETURNED, Site, has_spilled_params};
use crate::link::layers::Layer;
use crate::link::steps::route;
use crate::link::trace::HostStderr;
use crate::plan::{
    AdapterFunction, Answer, Condition, DropPlan, HostCall, HostResource, Route, SetValue, Step,
};
use crate::types::{FunctionType, ResourceId, Type, TypeRef};

/// Where the adapter keeps what it was called with, eight bytes each, and where its results are.
const SEEN: usize = 1024;
pub(super) const RESULT: usize = 2048;
/// Where the test's adapter and guest begin to allocate.
pub(super) const HEAP: usize = 4096;
pub(super) const PAGE: u32 = 0x1_0000;
/// What the host returns for a call that is not over: the call's number, and that it has started.
pub(super) const NOT_OVER: i32 = 7 << 4 | 1;

/// A function that has no host behind it, but for standard error.
pub(in crate::link) struct Nobody;

impl Host for Nobody {
    fn call(&mut self, _: &mut Glue, _: &HostCall) -> Result<Callee, LinkError> {
        unreachable!("the routes of these tests reach no host")
    }

    fn drop(&mut self, _: &mut Glue, _: ResourceId) -> Callee {
        unreachable!("the routes of these tests reach no host")
    }

    fn drop_future(&mut self, _: &mut Glue, _: &TypeRef) -> Option<Callee> {
        None
    }

    fn drop_plan(&self, _: ResourceId) -> &DropPlan {
        unreachable!("the functions of these tests own no handles")
    }

    fn resource(&self, _: &HostResource) -> Result<ResourceId, LinkError> {
        unreachable!("the routes of these tests drop no handles by name")
    }

    fn built_in(&mut self, _: &mut Glue, _: BuiltIn) -> Result<Callee, LinkError> {
        unreachable!("the routes of these tests use no built-ins")
    }

    fn value(&self, _: SetValue) -> Option<Arc<Answer>> {
        None
    }

    fn has_ends(&self) -> bool {
        false
    }

    fn stderr(&mut self, glue: &mut Glue) -> Result<HostStderr, LinkError> {
        let mut import = |name, params: &[ValType], results: &[ValType]| {
            glue.import("host", name, Signature::new(params, results))
        };
        Ok(HostStderr::Stream {
            get: import("get-stderr", &[], &[ValType::I32]),
            write: import("write", &[ValType::I32; 4], &[]),
            drop: import("drop", &[ValType::I32], &[]),
            drop_error: import("drop-error", &[ValType::I32], &[]),
        })
    }
}

/// A function with a host behind it.
struct Passing(Signature);

impl Host for Passing {
    fn call(&mut self, glue: &mut Glue, _: &HostCall) -> Result<Callee, LinkError> {
        Ok(glue.import("host", "function", self.0.clone()))
    }

    fn drop(&mut self, glue: &mut Glue, resource: ResourceId) -> Callee {
        Nobody.drop(glue, resource)
    }

    fn drop_future(&mut self, _: &mut Glue, _: &TypeRef) -> Option<Callee> {
        None
    }

    fn drop_plan(&self, _: ResourceId) -> &DropPlan {
        unreachable!("the functions of these tests own no handles")
    }

    fn resource(&self, resource: &HostResource) -> Result<ResourceId, LinkError> {
        Nobody.resource(resource)
    }

    fn built_in(&mut self, glue: &mut Glue, built_in: BuiltIn) -> Result<Callee, LinkError> {
        Nobody.built_in(glue, built_in)
    }

    fn value(&self, value: SetValue) -> Option<Arc<Answer>> {
        Nobody.value(value)
    }

    fn has_ends(&self) -> bool {
        false
    }

    fn stderr(&mut self, glue: &mut Glue) -> Result<HostStderr, LinkError> {
        Nobody.stderr(glue)
    }
}

fn function(params: Vec<Type>, result: Option<&Type>, is_async: bool) -> FunctionType {
    let name = |(i, ty)| (format!("p{i}"), TypeRef::new(ty));
    FunctionType {
        params: params.into_iter().enumerate().map(name).collect(),
        result: result.map(|ty| TypeRef::new(ty.clone())),
        is_async,
    }
}

fn adapters() -> Route {
    Route::adapter(AdapterFunction::Wasi("function".to_string()))
}

fn flattened(ty: &FunctionType) -> Vec<ValType> {
    ty.params.iter().flat_map(|(_, ty)| flatten(ty)).collect()
}

/// The function as a guest calls it, which lowers all that is asynchronous with `async`.
fn signature(ty: &FunctionType) -> Signature {
    let mut params = match has_spilled_params(ty, ty.is_async) {
        true => vec![ValType::I32],
        false => flattened(ty),
    };
    params.extend(ty.result.as_ref().map(|_| ValType::I32));
    let status = ty.is_async.then_some(ValType::I32);
    Signature::new(params, Vec::from_iter(status))
}

/// The sides of a guest with a memory of its own, in the innermost layer.
pub(in crate::link) fn sides(glue: &mut Glue) -> Sides {
    let adapter = AdapterKind {
        instance: "adapter",
        virtual_bit: Layer::default().virtual_bit(),
        has_one_memory: false,
    };
    let sides = Sides::declare(glue, adapter);
    glue.require_memory(sides.guest);
    sides
}

/// Guest, glue and adapter of one function.
pub(super) struct Run {
    store: Store<()>,
    pub(super) adapter: Instance,
    pub(super) guest: Instance,
    host: Instance,
    glue: Instance,
    signature: Signature,
}

/// What the adapter returns.
pub(super) enum Returned<'r> {
    InMemory(&'r [u8]),
    Number(u64),
}

impl Run {
    /// `result` is the type of the result and what the adapter has in memory for it.
    pub(super) fn new(params: Vec<Type>, result: Option<(Type, &[u8])>) -> Run {
        let ty = function(params, result.as_ref().map(|(ty, _)| ty), false);
        let adapter = adapter(&flattened(&ty), result.as_ref().map(|(_, bytes)| *bytes));
        Run::of(&ty, &adapters(), &adapter, &mut Nobody)
    }

    /// As [`Run::new`], of a function that is lowered with `async`.
    pub(super) fn asynchronous(params: Vec<Type>, result: Option<(Type, Returned<'_>)>) -> Run {
        let ty = function(params, result.as_ref().map(|(ty, _)| ty), true);
        let flat = flattened(&ty);
        let adapter = match result {
            Some((_, Returned::InMemory(bytes))) => adapter(&flat, Some(bytes)),
            Some((ty, Returned::Number(number))) => {
                adapter_of_number(&flat, flatten(&ty)[0], number)
            }
            None => adapter(&flat, None),
        };
        Run::of(&ty, &adapters(), &adapter, &mut Nobody)
    }

    /// One whose first parameter is a handle: the adapter answers if that is virtual, else the host, which remembers as the
    /// adapter does how it was called, and says that the call is not over.
    pub(super) fn by_handle(params: Vec<Type>, result: Type) -> Run {
        let ty = function(params, Some(&result), true);
        let adapter = adapter(&flattened(&ty), Some(&[]));
        let on_virtual = adapters().steps().to_vec();
        let if_virtual = Step::If(Condition::Virtual(0), on_virtual);
        let route = Route::of([if_virtual, Step::Host]);
        let mut host = Passing(signature(&ty));
        Run::of(&ty, &route, &adapter, &mut host)
    }

    /// A function without parameters, which gives a constant of this type.
    pub(super) fn answering(ty: Type, answer: Answer) -> Run {
        let ty = function(Vec::new(), Some(&ty), false);
        let route = Route::answer(answer);
        Run::of(&ty, &route, &adapter(&[], None), &mut Nobody)
    }

    /// One whose host has to take the arguments of an asynchronous call at once, and returns this for how far that is.
    pub(super) fn at_once(params: Vec<Type>, result: Type, status: i32) -> Run {
        let ty = function(params, Some(&result), true);
        let adapter = adapter(&flattened(&ty), None);
        let route = Route::of([Step::HostAtOnce]);
        let mut host = Passing(signature(&ty));
        Run::with_status(&ty, &route, &adapter, &mut host, status)
    }

    fn of(ty: &FunctionType, of_calls: &Route, adapter: &str, host: &mut dyn Host) -> Run {
        Run::with_status(ty, of_calls, adapter, host, NOT_OVER)
    }

    fn with_status(
        ty: &FunctionType,
        of_calls: &Route,
        adapter: &str,
        host: &mut dyn Host,
        status: i32,
    ) -> Run {
        let signature = signature(ty);
        let mut glue = Glue::default();
        let sides = sides(&mut glue);
        glue.require_memory(sides.adapter);
        let site = Site {
            name: "function",
            ty,
            signature: &signature,
            route: of_calls,
            passes_streams: false,
            is_async: ty.is_async,
        };
        let callee = route(&mut glue, sides, &site, host).unwrap();
        glue.export("call".to_string(), callee);
        let glue = glue.encode();
        wasmparser::validate(&glue).unwrap();

        let engine = Engine::default();
        let mut store = Store::new(&engine, ());
        let mut linker = Linker::new(&engine);
        let mut instantiate = |name: &str, bytes: &[u8]| {
            let module = Module::new(&engine, bytes).unwrap();
            let instance = linker.instantiate(&mut store, &module).unwrap();
            linker.instance(&mut store, name, instance).unwrap();
            instance
        };
        let adapter = instantiate("adapter", adapter.as_bytes());
        let guest = instantiate("guest", allocator("realloc", "").as_bytes());
        instantiate(FLAG, &flag_module());
        let host = instantiate("host", host_module(&signature, status).as_bytes());
        let glue = instantiate("glue", &glue);
        Run {
            store,
            adapter,
            guest,
            host,
            glue,
            signature,
        }
    }

    pub(super) fn memory(&mut self, of: Instance) -> &mut [u8] {
        let memory = of.get_memory(&mut self.store, "memory").unwrap();
        memory.data_mut(&mut self.store)
    }

    pub(super) fn poke(&mut self, address: usize, bytes: &[u8]) {
        let guest = self.guest;
        self.memory(guest)[address..][..bytes.len()].copy_from_slice(bytes);
    }

    /// Calls a function that is over when it returns.
    pub(super) fn call(&mut self, arguments: &[u64]) -> wasmtime::Result<()> {
        let status = self.status(arguments)?;
        assert!(status.is_none_or(|status| status == RETURNED), "{status:?}");
        Ok(())
    }

    /// Calls the function; returns how far the call is, if it is lowered with `async`.
    pub(super) fn status(&mut self, arguments: &[u64]) -> wasmtime::Result<Option<i32>> {
        let function = self.glue.get_func(&mut self.store, "call").unwrap();
        let value = |(argument, ty): (&u64, &ValType)| match ty {
            ValType::I64 => wasmtime::Val::I64(*argument as i64),
            ValType::F32 => wasmtime::Val::F32(*argument as u32),
            ValType::F64 => wasmtime::Val::F64(*argument),
            _ => wasmtime::Val::I32(*argument as i32),
        };
        let Signature { params, results } = &self.signature;
        assert_eq!(arguments.len(), params.len());
        let arguments: Vec<_> = arguments.iter().zip(params).map(value).collect();
        let mut status = vec![wasmtime::Val::I32(0); results.len()];
        function.call(&mut self.store, &arguments, &mut status)?;
        Ok(status.first().and_then(wasmtime::Val::i32))
    }

    /// What the adapter was called with.
    pub(super) fn seen(&mut self, count: usize) -> Vec<u64> {
        self.seen_by(self.adapter, count)
    }

    /// What the host was called with.
    pub(super) fn passed(&mut self, count: usize) -> Vec<u64> {
        self.seen_by(self.host, count)
    }

    fn seen_by(&mut self, callee: Instance, count: usize) -> Vec<u64> {
        let bytes = &self.memory(callee)[SEEN..][..8 * count];
        bytes
            .chunks(8)
            .map(|word| u64::from_le_bytes(word.try_into().unwrap()))
            .collect()
    }
}

/// A module with one page of memory, and a realloc that never frees.
fn allocator(name: &str, more: &str) -> String {
    format!(
        "(module (memory (export \"memory\") 1) (global $end (mut i32) (i32.const {HEAP}))
           (func (export \"{name}\") (param i32 i32 i32 i32) (result i32)
             (local $start i32)
             (local.set $start (i32.and (i32.add (global.get $end) (i32.const 7)) (i32.const -8)))
             (global.set $end (i32.add (local.get $start) (local.get 3)))
             (local.get $start))
           {more})"
    )
}

/// One that returns the address of these bytes.
fn adapter(params: &[ValType], result: Option<&[u8]>) -> String {
    let Some(bytes) = result else {
        return adapter_with(params, "", "", "");
    };
    let escaped: String = bytes.iter().map(|byte| format!("\\{byte:02x}")).collect();
    let data = format!("(data (i32.const {RESULT}) \"{escaped}\")");
    adapter_with(
        params,
        "(result i32)",
        &format!("(i32.const {RESULT})"),
        &data,
    )
}

/// A host whose function says how far a call is.
fn host_module(signature: &Signature, status: i32) -> String {
    let status = format!("(i32.const {status})");
    match signature.results.is_empty() {
        true => adapter_with(&signature.params, "", "", ""),
        false => adapter_with(&signature.params, "(result i32)", &status, ""),
    }
}

fn adapter_of_number(params: &[ValType], ty: ValType, number: u64) -> String {
    let (name, number) = match ty {
        ValType::I64 => ("i64", format!("(i64.const {number})")),
        ValType::F32 => ("f32", format!("(f32.reinterpret_i32 (i32.const {number}))")),
        ValType::F64 => ("f64", format!("(f64.reinterpret_i64 (i64.const {number}))")),
        _ => ("i32", format!("(i32.const {number})")),
    };
    adapter_with(params, &format!("(result {name})"), &number, "")
}

/// An adapter whose function remembers its parameters.
fn adapter_with(params: &[ValType], result: &str, returned: &str, more: &str) -> String {
    let mut function = "(func (export \"function\")".to_string();
    for ty in params {
        write!(function, " (param {})", format!("{ty:?}").to_lowercase()).unwrap();
    }
    function.push_str(result);
    for (i, ty) in params.iter().enumerate() {
        let value = match ty {
            ValType::I64 => format!("(local.get {i})"),
            ValType::F32 => format!("(i64.extend_i32_u (i32.reinterpret_f32 (local.get {i})))"),
            ValType::F64 => format!("(i64.reinterpret_f64 (local.get {i}))"),
            _ => format!("(i64.extend_i32_u (local.get {i}))"),
        };
        write!(
            function,
            " (i64.store (i32.const {}) {value})",
            SEEN + 8 * i
        )
        .unwrap();
    }
    write!(function, " {returned}) {more}").unwrap();
    allocator("cabi_realloc", &function)
}
