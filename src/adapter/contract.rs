//! The built adapter is what the contract says, and the contract says what WASI does.

use std::collections::BTreeMap;
use std::path::Path;

use adapter_abi::fs::LARGEST_RESULT;
use adapter_abi::module::{
    DATA_END, HEAP_BASE, IMAGE_SLOT, MEMORY, MESSAGE_PREFIX, REALLOC, STACK, VIRTUAL_BIT_SLOT,
};
use adapter_abi::wasi::{DescriptorType, ErrorCode, descriptor_flags, open_flags, path_flags};
use adapter_abi::{AdapterFunction, OWN, ValueType, config, fs, network, streams};
use wasm_encoder::ValType;
use wasmparser::{ExternalKind, FuncType, Parser, Payload};
use wit_component::{ComponentEncoder, StringEncoding, dummy_module, embed_component_metadata};
use wit_parser::{ManglingAndAbi, Resolve};

use super::PREBUILT;
use crate::input::{Guest, LATEST, everything};
use crate::types::layout::{element, field_offsets, fields, flatten, flatten_params, size};
use crate::types::{FunctionType, Type};

/// Parameters and results, a letter for each.
type Signature = (String, String);

/// All of WASI's functions as adapters answer them, by `interface#function`; those of 0.3 have `@0.3` behind the interface.
struct Wasi(BTreeMap<String, FunctionType>);

impl Wasi {
    fn read() -> Self {
        let mut functions = functions_of(&everything(&LATEST).unwrap(), "");
        for (package, world) in [("filesystem", "imports"), ("http", "service")] {
            functions.extend(functions_of(&of_0_3(package, world), OF_0_3));
        }
        Wasi(functions)
    }

    fn function(&self, name: &str) -> &FunctionType {
        self.0.get(name).unwrap_or_else(|| panic!("`{name}`"))
    }

    /// What the adapter's function of this name has to be.
    fn signature(&self, name: &str) -> Signature {
        if name.contains("#[resource-drop]") {
            return ("i".to_string(), String::new());
        }
        lowered(self.function(name))
    }

    fn method(&self, name: &str) -> &FunctionType {
        self.method_of("", name)
    }

    fn method_of(&self, generation: &str, name: &str) -> &FunctionType {
        self.function(&format!(
            "wasi:filesystem/types{generation}#[method]descriptor.{name}"
        ))
    }
}

/// What is behind the names of the interfaces of 0.3.
const OF_0_3: &str = "@0.3";

/// The functions that a component imports.
fn functions_of(component: &[u8], generation: &str) -> BTreeMap<String, FunctionType> {
    let guest = Guest::decode(component).unwrap();
    let functions = guest.imports.iter().flat_map(|import| {
        let interface = import.wasi().unwrap().unversioned();
        let functions = import.functions().into_iter();
        functions.map(move |(name, ty)| (format!("{interface}{generation}#{name}"), ty.clone()))
    });
    functions.collect()
}

/// A component of a world of 0.3.
fn of_0_3(package: &str, world: &str) -> Vec<u8> {
    let mut resolve = Resolve::default();
    let definitions = Path::new(env!("CARGO_MANIFEST_DIR")).join("wit/0.3");
    resolve.push_dir(definitions).unwrap();
    let mut packages = resolve.packages.iter();
    let found = packages.find(|(_, known)| known.name.name == package);
    let world = resolve
        .select_world(&[found.unwrap().0], Some(world))
        .unwrap();
    let mut module = dummy_module(&resolve, world, ManglingAndAbi::Standard32);
    embed_component_metadata(&mut module, &resolve, world, StringEncoding::UTF8, false).unwrap();
    ComponentEncoder::default()
        .module(&module)
        .unwrap()
        .encode()
        .unwrap()
}

fn letters(types: &[ValType]) -> String {
    let letter = |ty: &ValType| match ty {
        ValType::I32 => 'i',
        ValType::I64 => 'I',
        _ => '?',
    };
    types.iter().map(letter).collect()
}

/// Parameters are flat, and a result of more than one value is a pointer.
fn lowered(ty: &FunctionType) -> Signature {
    let results = match ty.result.as_ref().map(|ty| flatten(ty)) {
        Some(flat) if flat.len() > 1 => "i".to_string(),
        Some(flat) => letters(&flat),
        None => String::new(),
    };
    (letters(&flatten_params(ty)), results)
}

fn declared(function: &AdapterFunction) -> Signature {
    let letters = |types: &[ValueType]| {
        let letter = |ty: &ValueType| match ty {
            ValueType::I32 => 'i',
            ValueType::I64 => 'I',
        };
        types.iter().map(letter).collect()
    };
    (letters(function.params), letters(function.results))
}

fn built(ty: &FuncType) -> Signature {
    let letter = |ty: &wasmparser::ValType| match ty {
        wasmparser::ValType::I32 => 'i',
        wasmparser::ValType::I64 => 'I',
        _ => '?',
    };
    let letters = |types: &[wasmparser::ValType]| types.iter().map(letter).collect();
    (letters(ty.params()), letters(ty.results()))
}

/// What the adapter exports: functions with their signatures, and the names of globals and memories.
fn exports() -> (BTreeMap<String, Signature>, Vec<String>) {
    let (mut types, mut indices) = (Vec::new(), Vec::new());
    let (mut functions, mut others) = (BTreeMap::new(), Vec::new());
    for payload in Parser::new(0).parse_all(PREBUILT) {
        match payload.unwrap() {
            Payload::TypeSection(section) => {
                types.extend(section.into_iter_err_on_gc_types().map(Result::unwrap));
            }
            Payload::FunctionSection(section) => {
                indices.extend(section.into_iter().map(Result::unwrap))
            }
            Payload::ExportSection(section) => {
                for export in section.into_iter().map(Result::unwrap) {
                    if export.kind == ExternalKind::Func {
                        let ty = &types[indices[export.index as usize] as usize];
                        functions.insert(export.name.to_string(), built(ty));
                    } else {
                        others.push(export.name.to_string());
                    }
                }
            }
            _ => {}
        }
    }
    (functions, others)
}

fn own() -> impl Iterator<Item = &'static AdapterFunction> {
    OWN.iter().copied().flatten().chain([&REALLOC])
}

#[test]
fn every_function_of_the_adapter_is_known() {
    let wasi = Wasi::read();
    let own: BTreeMap<&str, Signature> = own().map(|own| (own.name, declared(own))).collect();
    let (functions, _) = exports();
    for (name, signature) in &functions {
        if name.starts_with(MESSAGE_PREFIX) {
            continue;
        }
        match own.get(name.as_str()) {
            Some(declared) => assert_eq!(signature, declared, "`{name}`"),
            None => assert_eq!(*signature, wasi.signature(name), "`{name}`"),
        }
    }
}

#[test]
fn the_adapter_has_all_that_is_declared() {
    let (functions, others) = exports();
    for function in own() {
        assert!(functions.contains_key(function.name), "`{}`", function.name);
    }
    let mut expected = [
        MEMORY,
        IMAGE_SLOT,
        VIRTUAL_BIT_SLOT,
        HEAP_BASE,
        DATA_END,
        STACK,
    ];
    let mut others: Vec<&str> = others.iter().map(String::as_str).collect();
    expected.sort_unstable();
    others.sort_unstable();
    assert_eq!(others, expected);
}

/// Glue calls these with what the guest's function takes.
#[test]
fn what_takes_the_place_of_a_function_has_its_signature() {
    let wasi = Wasi::read();
    for (name, functions) in [
        (
            "wasi:config/store#get",
            vec![config::GET, config::GUARD_GET],
        ),
        ("wasi:config/store#get-all", vec![config::GET_ALL]),
        ("wasi:cli/stdin#get-stdin", vec![streams::CLOSED_INPUT]),
        (
            "wasi:cli/stdout#get-stdout",
            vec![streams::CLOSED_OUTPUT, streams::IGNORED_OUTPUT],
        ),
        (
            "wasi:filesystem/preopens#get-directories",
            vec![fs::preopens::GET_VIRTUAL],
        ),
        (
            "wasi:sockets/instance-network#instance-network",
            vec![network::INSTANCE_NETWORK],
        ),
    ] {
        for function in functions {
            assert_eq!(
                declared(&function),
                wasi.signature(name),
                "`{}`",
                function.name
            );
        }
    }
}

fn is_flags(ty: &Type, named: &[(&str, u32)]) -> bool {
    let Type::Flags(names) = ty else {
        return false;
    };
    let bits = names.iter().zip(0..).map(|(name, bit)| (&**name, 1 << bit));
    bits.collect::<Vec<(&str, u32)>>() == named
}

#[test]
fn flags_have_the_bits_of_wasi() {
    let wasi = Wasi::read();
    for generation in ["", OF_0_3] {
        let params = wasi.method_of(generation, "open-at").params.iter();
        let flags = params.filter(|(_, ty)| matches!(**ty, Type::Flags(_)));
        let open: Vec<_> = flags.map(|(_, ty)| ty).collect();
        assert_eq!(open.len(), 3);
        for (ty, named) in open.into_iter().zip([
            path_flags::NAMED,
            open_flags::NAMED,
            descriptor_flags::NAMED,
        ]) {
            assert!(is_flags(ty, named), "{ty:?}, not {named:?}");
        }
    }
}

fn error_of(ty: &FunctionType) -> &Type {
    match ty.result.as_deref() {
        Some(Type::Result(_, Some(error))) => error,
        other => panic!("{other:?}"),
    }
}

#[test]
fn enums_have_the_numbers_of_wasi() {
    let wasi = Wasi::read();
    let Type::Enum(errors) = error_of(wasi.method("open-at")) else {
        panic!("the error is no enum");
    };
    let named: Vec<&str> = ErrorCode::NAMED.iter().map(|(name, _)| *name).collect();
    assert_eq!(*errors, named);
    let numbers = ErrorCode::NAMED.iter().map(|(_, error)| *error as usize);
    assert!(numbers.eq(0..errors.len()));
    let Some(Type::Result(Some(kind), _)) = wasi.method("get-type").result.as_deref() else {
        panic!("the type is no result");
    };
    let Type::Enum(kinds) = &**kind else {
        panic!("the type is no enum");
    };
    for (name, kind) in DescriptorType::NAMED {
        assert_eq!(kinds[*kind as usize], *name);
    }
}

/// The name of a case without a payload.
fn plain_case(ty: &Type, number: u8) -> &str {
    let Type::Variant(cases) = ty else {
        panic!("{ty:?} is no variant");
    };
    let (name, payload) = &cases[usize::from(number)];
    assert!(payload.is_none(), "`{name}` has a payload");
    name
}

#[test]
fn variants_of_0_3_have_the_numbers_of_wasi() {
    let wasi = Wasi::read();
    let errors = error_of(wasi.method_of(OF_0_3, "open-at"));
    let known = ErrorCode::NAMED.iter();
    for (name, error) in known.filter(|(_, error)| *error != ErrorCode::WouldBlock) {
        assert_eq!(plain_case(errors, error.number_in_0_3()), *name);
    }
    assert_eq!(
        plain_case(errors, ErrorCode::WouldBlock.number_in_0_3()),
        "io"
    );
    let kind = wasi.method_of(OF_0_3, "get-type").result.as_deref();
    let Some(Type::Result(Some(kind), _)) = kind else {
        panic!("the type is no result");
    };
    for (name, known) in DescriptorType::NAMED {
        assert_eq!(plain_case(kind, known.number_in_0_3()), *name);
    }
}

/// One function answers for both, and one drops descriptors of both.
#[test]
fn preopens_have_one_layout_in_both_generations() {
    let wasi = Wasi::read();
    let result = |generation: &str| {
        let name = format!("wasi:filesystem/preopens{generation}#get-directories");
        let ty = wasi.function(&name);
        assert!(ty.params.is_empty());
        let result = element(ty.result.as_deref().unwrap());
        let fields = fields(result).unwrap();
        let offsets = field_offsets(&fields).into_iter();
        let offsets: Vec<_> = offsets.map(|(offset, ty)| (offset, flatten(ty))).collect();
        (size(result), offsets)
    };
    assert_eq!(result(""), result(OF_0_3));
}

#[test]
fn there_is_room_for_every_result() {
    let wasi = Wasi::read();
    let (functions, _) = exports();
    let sizes = functions
        .keys()
        .filter_map(|name| wasi.0.get(name)?.result.as_ref())
        .map(|ty| size(ty) as usize);
    assert_eq!(sizes.max(), Some(LARGEST_RESULT));
}
