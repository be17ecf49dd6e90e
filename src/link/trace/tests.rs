//! Lines of made-up calls, as the prebuilt adapter writes them.

use wasmtime::{Caller, Engine, Instance, Linker, Memory, Module, Store, Val};

use super::*;
use crate::glue::flag::{FLAG, flag_module};
use crate::glue::layout::MAX_FLAT_PARAMS;
use crate::glue::{Body, Glue};
use crate::link::tests::run::{Nobody, sides};
use crate::link::tests::{int, list, option, tuple};

/// The host's side.
#[derive(Default)]
struct Console {
    memory: Option<Memory>,
    written: String,
    /// What writes result in.
    outcome: [u8; 12],
    open_streams: i32,
    dropped_errors: Vec<i32>,
}

const STREAM: i32 = 5;
/// Where results go.
const RESULT: i32 = 64;

struct Run {
    store: Store<Console>,
    guest: Instance,
    flag: Instance,
    glue: Instance,
}

fn console(engine: &Engine) -> Linker<Console> {
    let mut linker: Linker<Console> = Linker::new(engine);
    let get = |mut caller: Caller<'_, Console>| {
        caller.data_mut().open_streams += 1;
        STREAM
    };
    let write = |mut caller: Caller<'_, Console>, stream: i32, start: i32, length: i32, to: i32| {
        assert_eq!(stream, STREAM);
        let memory = caller.data().memory.unwrap();
        let (bytes, console) = memory.data_and_store_mut(&mut caller);
        let line = &bytes[start as usize..][..length as usize];
        console.written.push_str(std::str::from_utf8(line).unwrap());
        bytes[to as usize..][..console.outcome.len()].copy_from_slice(&console.outcome);
    };
    let drop = |mut caller: Caller<'_, Console>, stream: i32| {
        assert_eq!(stream, STREAM);
        caller.data_mut().open_streams -= 1;
    };
    let drop_error = |mut caller: Caller<'_, Console>, error: i32| {
        caller.data_mut().dropped_errors.push(error);
    };
    linker.func_wrap("host", "get-stderr", get).unwrap();
    linker.func_wrap("host", "write", write).unwrap();
    linker.func_wrap("host", "drop", drop).unwrap();
    linker.func_wrap("host", "drop-error", drop_error).unwrap();
    linker
}

impl Run {
    /// A function with these types, which returns `returned` where it is one number, and traps without.
    fn new(ty: &FunctionType, signature: &Signature, returned: Option<I<'static>>) -> Run {
        let mut glue = Glue::default();
        let sides = sides(&mut glue);
        let mut body = Body::new(signature);
        let returns = returned.is_some() || signature.results.is_empty();
        body.op(returned.unwrap_or(if returns { I::Nop } else { I::Unreachable }));
        let made = glue.define(None, signature.clone(), body);
        let call = |name: &str| Call {
            name: name.to_string(),
            values: Values::Typed(ty),
            signature,
            returns,
            is_async: ty.is_async,
        };
        let mut made = wrap(&mut glue, sides, &call("call"), made, &mut Nobody).unwrap();
        if returns {
            // What is inside of another call is not printed.
            made = wrap(&mut glue, sides, &call("call"), made, &mut Nobody).unwrap();
        }
        glue.export("call".to_string(), made);
        let glue = glue.encode();
        wasmparser::validate(&glue).unwrap();

        let engine = Engine::default();
        let mut store = Store::new(&engine, Console::default());
        let mut linker = console(&engine);
        let mut instantiate = |name: &str, bytes: &[u8]| {
            let module = Module::new(&engine, bytes).unwrap();
            let instance = linker.instantiate(&mut store, &module).unwrap();
            linker.instance(&mut store, name, instance).unwrap();
            instance
        };
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/lib/virtual-adapter.wasm");
        let adapter = instantiate("adapter", &std::fs::read(path).unwrap());
        let guest = instantiate("guest", b"(module (memory (export \"memory\") 1))");
        let flag = instantiate(FLAG, &flag_module());
        let glue = instantiate("glue", &glue);
        store.data_mut().memory = adapter.get_memory(&mut store, "memory");
        Run {
            store,
            guest,
            flag,
            glue,
        }
    }

    fn poke(&mut self, address: usize, bytes: &[u8]) {
        let memory = self.guest.get_memory(&mut self.store, "memory").unwrap();
        memory.write(&mut self.store, address, bytes).unwrap();
    }

    fn call(&mut self, arguments: &[Val]) -> wasmtime::Result<()> {
        let function = self.glue.get_func(&mut self.store, "call").unwrap();
        let mut results = vec![Val::I32(0); function.ty(&self.store).results().len()];
        function.call(&mut self.store, arguments, &mut results)
    }

    /// What was written since the last time.
    fn written(&mut self) -> String {
        assert_eq!(self.store.data().open_streams, 0);
        std::mem::take(&mut self.store.data_mut().written)
    }
}

fn function(params: Vec<Type>, result: Option<Type>) -> FunctionType {
    let name = |(i, ty)| (format!("p{i}"), TypeRef::new(ty));
    FunctionType {
        params: params.into_iter().enumerate().map(name).collect(),
        result: result.map(TypeRef::new),
        is_async: false,
    }
}

/// A string at the start of memory, for values that hold pointers.
const TEXT: &[u8] = b"text";

/// Passes a value in one parameter.
#[track_caller]
fn passes(ty: Type, arguments: &[Val], expected: &str) {
    let flat = flatten(&ty);
    let params = if flat.len() > MAX_FLAT_PARAMS {
        vec![ValType::I32]
    } else {
        flat
    };
    let mut run = Run::new(&function(vec![ty], None), &Signature::new(params, []), None);
    run.poke(0, TEXT);
    run.call(arguments).unwrap();
    assert_eq!(run.written(), format!("call({expected})\n"));
}

/// Gets a value in memory that is these bytes.
#[track_caller]
fn gets(ty: Type, bytes: &[u8], expected: &str) {
    let signature = Signature::new([ValType::I32], []);
    let mut run = Run::new(&function(Vec::new(), Some(ty)), &signature, None);
    run.poke(0, TEXT);
    run.poke(RESULT as usize, bytes);
    run.call(&[Val::I32(RESULT)]).unwrap();
    assert_eq!(run.written(), format!("call() -> {expected}\n"));
}

fn labels(names: &[&str]) -> Vec<String> {
    names.iter().map(ToString::to_string).collect()
}

/// Its payloads share places that are as wide as the widest.
fn joined() -> Type {
    let case = |(name, ty): (&str, Option<Type>)| (name.to_string(), ty.map(TypeRef::new));
    Type::Variant(
        [
            ("char", Some(Type::Char)),
            ("long", Some(int(64, false))),
            ("string", Some(Type::String)),
            ("pair", Some(tuple([Type::F32, Type::Bool]))),
            ("nothing", None),
            ("float", Some(Type::F64)),
            ("maybe", Some(option(int(8, true)))),
            ("inside", Some(option(option(int(16, false))))),
        ]
        .map(case)
        .into(),
    )
}

#[test]
fn numbers() {
    passes(Type::Bool, &[Val::I32(0)], "false");
    passes(Type::Bool, &[Val::I32(0x100)], "true");
    passes(int(8, false), &[Val::I32(-1)], "255");
    passes(int(8, true), &[Val::I32(0x7f80)], "-128");
    passes(int(16, false), &[Val::I32(-2)], "65534");
    passes(int(16, true), &[Val::I32(0x8000)], "-32768");
    passes(int(32, false), &[Val::I32(-1)], "4294967295");
    passes(int(32, true), &[Val::I32(-1)], "-1");
    passes(int(64, false), &[Val::I64(-1)], "18446744073709551615");
    passes(int(64, true), &[Val::I64(i64::MIN)], "-9223372036854775808");
    passes(Type::F32, &[Val::F32(0x3f80_0000)], "0x3f800000");
    passes(Type::F64, &[Val::F64(0x3ff0 << 48)], "0x3ff0000000000000");
    passes(Type::Char, &[Val::I32('é' as i32)], "'é'");
    passes(Type::Char, &[Val::I32(0xd800)], "?");
}

#[test]
fn names_of_cases_and_flags() {
    let colors = || Type::Enum(labels(&["red", "green-and-blue"]));
    passes(colors(), &[Val::I32(0)], "red");
    passes(colors(), &[Val::I32(1)], "green-and-blue");
    passes(colors(), &[Val::I32(2)], "?");
    let flags = || Type::Flags(labels(&["read", "write", "run"]));
    passes(flags(), &[Val::I32(0)], "-");
    passes(flags(), &[Val::I32(0b101)], "read|run");
    passes(flags(), &[Val::I32(0b1010)], "write|?");
    let names: Vec<String> = (0..32).map(|i| format!("f{i}")).collect();
    passes(Type::Flags(names), &[Val::I32(i32::MIN + 1)], "f0|f31");
    let result = Type::Result(None, Some(TypeRef::new(colors())));
    passes(result.clone(), &[Val::I32(0), Val::I32(1)], "ok");
    passes(
        result.clone(),
        &[Val::I32(1), Val::I32(1)],
        "err(green-and-blue)",
    );
    passes(result, &[Val::I32(2), Val::I32(1)], "?");
}

#[test]
fn variants_whose_payloads_share_their_place() {
    let pass = |tag: i32, first: i64, second: i32, expected: &str| {
        let arguments = [Val::I32(tag), Val::I64(first), Val::I32(second)];
        passes(
            joined(),
            &[&arguments[..], &[Val::I32(7)]].concat()[..flatten(&joined()).len()],
            expected,
        );
    };
    pass(0, 0x41, 0, "char('A')");
    pass(1, -1, 0, "long(18446744073709551615)");
    pass(2, 0, 4, "string(\"text\")");
    pass(2, 0xffff_ffff, 4, "string(?)");
    pass(3, 0x3f80_0000, 2, "pair((0x3f800000, true))");
    pass(4, 1, 1, "nothing");
    pass(5, 0x3ff0 << 48, 0, "float(0x3ff0000000000000)");
    pass(6, 0, 9, "maybe(none)");
    pass(6, 1, 0x80, "maybe(some(-128))");
    pass(7, 1, 0, "inside(some(none))");
    pass(8, 0, 0, "?");
}

#[test]
fn values_in_memory() {
    let pair = Type::Record(vec![
        ("name".to_string(), TypeRef::new(Type::String)),
        ("size".to_string(), TypeRef::new(int(64, true))),
        ("on".to_string(), TypeRef::new(Type::Bool)),
    ]);
    let mut bytes = [0; 24];
    bytes[4] = 4;
    bytes[8..16].copy_from_slice(&(-2i64).to_le_bytes());
    bytes[16] = 1;
    gets(pair, &bytes, "{name: \"text\", size: -2, on: true}");
    let mut bytes = [0; 16];
    (bytes[0], bytes[8], bytes[10]) = (3, 1, 0);
    gets(joined(), &bytes, "pair((0x1, false))");
    bytes[0] = 9;
    gets(joined(), &bytes, "?");
    gets(option(option(Type::Bool)), &[1, 1, 1], "some(some(true))");
    let handle = Type::Own(crate::types::ResourceId(0));
    let ok = Type::Result(Some(TypeRef::new(handle)), None);
    gets(ok, &[0, 0, 0, 0, 2, 0, 0, 0x40], "ok(0x40000002)");
    let float = tuple([Type::F64, Type::F32]);
    gets(float, &[1, 0, 0, 0, 0, 0, 0, 0, 2], "(0x1, 0x2)");
    let many = tuple((0..40).map(|_| int(8, false)));
    let shown = "7, ".repeat(32);
    gets(many.clone(), &[7; 40], &format!("({shown}...)"));
    // Parameters that do not fit into locals.
    let zeros = "0, ".repeat(32);
    passes(many.clone(), &[Val::I32(1024)], &format!("({zeros}...)"));
    passes(many, &[Val::I32(-1)], "?");
}

#[test]
fn lists() {
    let bytes = list(int(8, false));
    passes(bytes.clone(), &[Val::I32(0), Val::I32(4)], "b\"text\"");
    passes(bytes.clone(), &[Val::I32(0), Val::I32(0)], "b\"\"");
    let zeros = "\\u{0}".repeat(60);
    let long = format!("b\"text{zeros}\"... (65536 bytes)");
    passes(bytes.clone(), &[Val::I32(0), Val::I32(0x1_0000)], &long);
    passes(bytes.clone(), &[Val::I32(0), Val::I32(0x1_0001)], "b?");
    passes(bytes.clone(), &[Val::I32(-1), Val::I32(2)], "b?");
    passes(bytes, &[Val::I32(0x1_0000), Val::I32(0)], "b\"\"");
    passes(
        list(int(8, true)),
        &[Val::I32(0), Val::I32(3)],
        "[116, 101, 120]",
    );
    let shorts = list(int(16, false));
    passes(shorts.clone(), &[Val::I32(16), Val::I32(0)], "[]");
    passes(shorts.clone(), &[Val::I32(16), Val::I32(4)], "[0, 0, 0, 0]");
    passes(
        shorts.clone(),
        &[Val::I32(16), Val::I32(5)],
        "[0, 0, 0, 0, ... (5 items)]",
    );
    // 64 bits, or this would wrap around.
    passes(shorts, &[Val::I32(0), Val::I32(i32::MIN)], "?");
    let strings = list(Type::String);
    passes(
        strings.clone(),
        &[Val::I32(16), Val::I32(2)],
        "[\"\", \"\"]",
    );
    // The characters of the text as pointer and length.
    passes(strings, &[Val::I32(0), Val::I32(1)], "[?]");
    let mut bytes = [0; 24];
    (bytes[0], bytes[4]) = (RESULT as u8 + 8, 1);
    (bytes[8], bytes[12], bytes[16]) = (RESULT as u8 + 16, 4, 1);
    gets(
        list(list(Type::Bool)),
        &bytes,
        "[[true, false, false, false]]",
    );
}

#[test]
fn types_that_are_too_deep_or_not_known() {
    let deep = (0..20).fold(Type::Bool, |ty, _| option(ty));
    let open = "some(".repeat(9);
    let close = ")".repeat(9);
    gets(deep, &[1; 21], &format!("{open}...{close}"));
    let other = Type::Other("future", Vec::new());
    passes(option(other), &[Val::I32(1), Val::I32(1)], "?");
    let names: Vec<String> = (0..3000).map(|i| format!("c{i}")).collect();
    passes(Type::Enum(names.clone()), &[Val::I32(1023)], "c1023");
    passes(Type::Enum(names), &[Val::I32(1024)], "?");
    let long = "x".repeat(1000);
    passes(Type::Enum(labels(&[&long])), &[Val::I32(0)], &long[..256]);
}

/// Parameters in memory, and a result that is there if the call is over.
#[test]
fn calls_with_async() {
    let byte = || int(8, false);
    let params = vec![byte(), byte(), byte(), byte(), Type::String];
    let ty = FunctionType {
        is_async: true,
        ..function(params, Some(Type::Bool))
    };
    let signature = Signature::new([ValType::I32; 2], [ValType::I32]);
    for (status, shown) in [(RETURNED, "true"), (7 << 4 | 1, "?")] {
        let mut run = Run::new(&ty, &signature, Some(I::I32Const(status)));
        run.poke(0, TEXT);
        run.poke(64, &[1, 2, 3, 4, 0, 0, 0, 0, 4, 0, 0, 0]);
        run.poke(RESULT as usize, &[1]);
        run.call(&[Val::I32(64), Val::I32(RESULT)]).unwrap();
        let expected = format!("call(1, 2, 3, 4, \"text\") -> {shown}\n");
        assert_eq!(run.written(), expected);
    }
    let few = FunctionType {
        is_async: true,
        ..function(vec![byte()], None)
    };
    let signature = Signature::new([ValType::I32], [ValType::I32]);
    let mut run = Run::new(&few, &signature, Some(I::I32Const(RETURNED)));
    run.call(&[Val::I32(5)]).unwrap();
    assert_eq!(run.written(), "call(5)\n");
}

#[test]
fn results_in_one_number() {
    let signature = Signature::new([ValType::I32], [ValType::I64]);
    let ty = function(vec![Type::Bool], Some(int(64, true)));
    let mut run = Run::new(&ty, &signature, Some(I::I64Const(-7)));
    run.call(&[Val::I32(1)]).unwrap();
    assert_eq!(run.written(), "call(true) -> -7\n");
}

#[test]
fn a_result_that_was_put_nowhere() {
    let signature = Signature::new([ValType::I32], []);
    let ty = function(Vec::new(), Some(Type::String));
    let mut run = Run::new(&ty, &signature, None);
    run.call(&[Val::I32(-4)]).unwrap();
    assert_eq!(run.written(), "call() -> ?\n");
}

#[test]
fn a_call_that_does_not_return_is_printed_before() {
    let signature = Signature::new([ValType::I32], [ValType::I32]);
    let ty = function(vec![Type::Bool], Some(Type::Bool));
    let mut run = Run::new(&ty, &signature, None);
    assert!(run.call(&[Val::I32(1)]).is_err());
    assert_eq!(run.written(), "call(true)\n");
}

#[test]
fn nothing_is_printed_while_realloc_runs() {
    let signature = Signature::new([], []);
    let mut run = Run::new(&function(Vec::new(), None), &signature, None);
    let flag = run.flag.get_global(&mut run.store, FLAG).unwrap();
    flag.set(&mut run.store, Val::I32(1)).unwrap();
    run.call(&[]).unwrap();
    assert_eq!(run.written(), "");
    flag.set(&mut run.store, Val::I32(0)).unwrap();
    run.call(&[]).unwrap();
    assert_eq!(run.written(), "call()\n");
}

#[test]
fn errors_of_the_host_are_dropped() {
    let signature = Signature::new([], []);
    let mut run = Run::new(&function(Vec::new(), None), &signature, None);
    // `err(last-operation-failed(7))`, with bytes between that mean nothing.
    for (outcome, dropped) in [
        ([1, 9, 9, 9, 0, 9, 9, 9, 7, 0, 0, 0], vec![7]),
        ([1, 9, 9, 9, 1, 9, 9, 9, 8, 0, 0, 0], vec![]),
        ([0, 9, 9, 9, 0, 9, 9, 9, 9, 0, 0, 0], vec![]),
    ] {
        run.store.data_mut().outcome = outcome;
        run.call(&[]).unwrap();
        assert_eq!(run.written(), "call()\n");
        assert_eq!(
            std::mem::take(&mut run.store.data_mut().dropped_errors),
            dropped
        );
    }
}
