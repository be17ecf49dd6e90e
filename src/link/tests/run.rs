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
use crate::link::emitter::{BuiltIn, Host, Site};
use crate::link::layers::Layer;
use crate::link::steps::route;
use crate::link::trace::HostStderr;
use crate::plan::{AdapterFunction, Answer, DropPlan, HostCall, Route, SetValue};
use crate::types::{FunctionType, ResourceId, Type, TypeRef};

/// Where the adapter keeps what it was called with, eight bytes each, and where its results are.
const SEEN: usize = 1024;
pub(super) const RESULT: usize = 2048;
/// Where the test's adapter and guest begin to allocate.
pub(super) const HEAP: usize = 4096;
pub(super) const PAGE: u32 = 0x1_0000;

/// A function that has no host behind it, but for standard error.
pub(in crate::link) struct Nobody;

impl Host for Nobody {
    fn call(&mut self, _: &mut Glue, _: &HostCall) -> Result<Callee, LinkError> {
        unreachable!("the routes of these tests reach no host")
    }

    fn drop(&mut self, _: &mut Glue, _: ResourceId) -> Callee {
        unreachable!("the routes of these tests reach no host")
    }

    fn drop_plan(&self, _: ResourceId) -> &DropPlan {
        unreachable!("the functions of these tests own no handles")
    }

    fn built_in(&mut self, _: &mut Glue, _: BuiltIn) -> Result<Callee, LinkError> {
        unreachable!("the routes of these tests use no built-ins")
    }

    fn value(&self, _: SetValue) -> Option<Arc<Answer>> {
        None
    }

    fn stderr(&mut self, glue: &mut Glue) -> Result<HostStderr, LinkError> {
        let mut import = |name, params: &[ValType], results: &[ValType]| {
            glue.import("host", name, Signature::new(params, results))
        };
        Ok(HostStderr {
            get: import("get-stderr", &[], &[ValType::I32]),
            write: import("write", &[ValType::I32; 4], &[]),
            drop: import("drop", &[ValType::I32], &[]),
            drop_error: import("drop-error", &[ValType::I32], &[]),
        })
    }
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
    glue: Instance,
    params: Vec<ValType>,
}

impl Run {
    /// `result` is the type of the result and what the adapter has in memory for it.
    pub(super) fn new(params: Vec<Type>, result: Option<(Type, &[u8])>) -> Run {
        let name = |(i, ty)| (format!("p{i}"), TypeRef::new(ty));
        let ty = FunctionType {
            params: params.into_iter().enumerate().map(name).collect(),
            result: result.as_ref().map(|(ty, _)| TypeRef::new(ty.clone())),
            is_async: false,
        };
        let flat: Vec<ValType> = ty.params.iter().flat_map(|(_, ty)| flatten(ty)).collect();
        let adapter = adapter(&flat, result.as_ref().map(|(_, bytes)| *bytes));
        let route = Route::adapter(AdapterFunction::Wasi("function".to_string()));
        Run::of(&ty, &route, &adapter)
    }

    /// A function without parameters, which gives a constant of this type.
    pub(super) fn answering(ty: Type, answer: Answer) -> Run {
        let ty = FunctionType {
            params: Vec::new(),
            result: Some(TypeRef::new(ty)),
            is_async: false,
        };
        Run::of(&ty, &Route::answer(answer), &adapter(&[], None))
    }

    fn of(ty: &FunctionType, of_calls: &Route, adapter: &str) -> Run {
        let mut flat: Vec<ValType> = ty.params.iter().flat_map(|(_, ty)| flatten(ty)).collect();
        if ty.result.is_some() {
            flat.push(ValType::I32);
        }
        let signature = Signature::new(flat.clone(), []);
        let mut glue = Glue::default();
        let sides = sides(&mut glue);
        glue.require_memory(sides.adapter);
        let site = Site {
            name: "function",
            ty,
            signature: &signature,
            route: of_calls,
            is_async: false,
        };
        let callee = route(&mut glue, sides, &site, &mut Nobody).unwrap();
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
        let glue = instantiate("glue", &glue);
        Run {
            store,
            adapter,
            guest,
            glue,
            params: flat,
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

    pub(super) fn call(&mut self, arguments: &[u64]) -> wasmtime::Result<()> {
        let function = self.glue.get_func(&mut self.store, "call").unwrap();
        let value = |(argument, ty): (&u64, &ValType)| match ty {
            ValType::I64 => wasmtime::Val::I64(*argument as i64),
            ValType::F32 => wasmtime::Val::F32(*argument as u32),
            ValType::F64 => wasmtime::Val::F64(*argument),
            _ => wasmtime::Val::I32(*argument as i32),
        };
        assert_eq!(arguments.len(), self.params.len());
        let arguments: Vec<_> = arguments.iter().zip(&self.params).map(value).collect();
        function.call(&mut self.store, &arguments, &mut [])
    }

    /// What the adapter was called with.
    pub(super) fn seen(&mut self, count: usize) -> Vec<u64> {
        let adapter = self.adapter;
        let bytes = &self.memory(adapter)[SEEN..][..8 * count];
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

fn adapter(params: &[ValType], result: Option<&[u8]>) -> String {
    let mut function = "(func (export \"function\")".to_string();
    for ty in params {
        write!(function, " (param {})", format!("{ty:?}").to_lowercase()).unwrap();
    }
    if result.is_some() {
        function.push_str(" (result i32)");
    }
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
    if let Some(bytes) = result {
        let escaped: String = bytes.iter().map(|byte| format!("\\{byte:02x}")).collect();
        write!(
            function,
            " (i32.const {RESULT}))(data (i32.const {RESULT}) \"{escaped}\""
        )
        .unwrap();
    }
    function.push(')');
    allocator("cabi_realloc", &function)
}
