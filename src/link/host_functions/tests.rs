//! Every function of WASI, declared in a guest that does not have it.

use std::fmt::Write;

use wasmparser::types::Types;
use wasmparser::{
    CanonicalFunction, CanonicalOption, Export, ExternalKind, Instance, InstantiationArg,
    InstantiationArgKind, Validator,
};

use super::*;
use crate::component::emit::{Chunk, Keep, emit};
use crate::input::everything;
use crate::wit::{Generation, called, resource_types};

/// What is used of an interface besides resource types, and is neither without names inside.
const SOCKET_ADDRESSES: &str = r#"
    (type $v4-address (tuple u8 u8 u8 u8))
    (type $v4 (record (field "port" u16) (field "address" $v4-address)))
    (export "ipv4-socket-address" (type $ipv4 (eq $v4)))
    (type $v6-address (tuple u16 u16 u16 u16 u16 u16 u16 u16))
    (type $v6 (record
        (field "port" u16) (field "flow-info" u32) (field "address" $v6-address) (field "scope-id" u32)))
    (export "ipv6-socket-address" (type $ipv6 (eq $v6)))
    (type $address (variant (case "ipv4" $ipv4) (case "ipv6" $ipv6)))
    (export "ip-socket-address" (type (eq $address)))"#;

/// A guest that imports all interfaces of WASI with their resource types, and has a memory and a realloc.
fn with_resource_types() -> Vec<u8> {
    let mut text = "(component\n".to_string();
    for (interface, resources) in resource_types() {
        write!(text, r#"(import "{interface}@0.2.12" (instance"#).unwrap();
        for name in resources {
            write!(text, r#" (export "{name}" (type (sub resource)))"#).unwrap();
        }
        if interface == "wasi:sockets/network" {
            text += SOCKET_ADDRESSES;
        }
        text += "))\n";
    }
    text += r#"(core module $main
            (memory (export "memory") 1)
            (func (export "realloc") (param i32 i32 i32 i32) (result i32) (unreachable)))
        (core instance $main (instantiate $main))
        (alias core export $main "memory" (core memory $memory))
        (alias core export $main "realloc" (core func $realloc)))"#;
    wat::parse_str(text).unwrap()
}

/// The guest with functions that an import gains, of which the last is lowered.
fn gain(guest: &Guest<'_>, functions: &[WasiFunction]) -> Result<Vec<u8>, LinkError> {
    let import = |interface: &str| {
        let mut imports = guest.imports.iter();
        let found = imports.position(|import| {
            let wasi = import.wasi();
            wasi.is_some_and(|wasi| wasi.unversioned() == interface)
        });
        found.unwrap()
    };
    let mut component = guest.component.clone();
    let mut gained: BTreeMap<usize, BTreeSet<WasiFunction>> = BTreeMap::new();
    for function in functions {
        let import = import(function.interface);
        gained.entry(import).or_default().insert(*function);
    }
    let additions = additions(guest, &mut component, &mut Aliases::new(), &gained)?;
    let mut definitions = guest.component.iter();
    let has_memory = definitions.any(|(_, known)| matches!(known, Definition::CoreModule(_)));
    if let Some(last) = functions.last().filter(|_| has_memory) {
        let place = guest.imports[import(last.interface)].place;
        lower(&mut component, place, last.function.name);
    }
    let places = guest.imports.iter().map(|import| import.place);
    let keep = Keep {
        whole: places
            .filter(|place| !additions.contains_key(place))
            .collect(),
        additions,
    };
    let chunks = emit(&component, &keep).into_iter();
    let bytes = chunks.map(|chunk| match chunk {
        Chunk::Guest(range) => guest.source.get(&range).unwrap().to_vec(),
        Chunk::Made(bytes) => bytes,
        Chunk::Contents(_) => panic!("there is no image"),
    });
    Ok(bytes.collect::<Vec<_>>().concat())
}

/// Lowers a function of an import, and passes it to a core instance, so that it stays.
fn lower(component: &mut Component<'_>, import: DefinitionId, name: &'static str) {
    let func_index = component.add(Definition::Alias(ComponentAlias::InstanceExport {
        kind: ComponentExternalKind::Func,
        instance_index: component.id_at(import),
        name,
    }));
    let index = component.add(Definition::Canonical(CanonicalFunction::Lower {
        func_index,
        options: [CanonicalOption::Memory(0), CanonicalOption::Realloc(0)].into(),
    }));
    let lowered = component.add(Definition::CoreInstance(Instance::FromExports(
        [Export {
            name: "lowered",
            kind: ExternalKind::Func,
            index,
        }]
        .into(),
    )));
    component.add(Definition::CoreInstance(Instance::Instantiate {
        module_index: 0,
        args: [InstantiationArg {
            name: "lowered",
            kind: InstantiationArgKind::Instance,
            index: lowered,
        }]
        .into(),
    }));
}

fn validate(bytes: &[u8], function: WasiFunction) -> Types {
    Validator::new()
        .validate_all(bytes)
        .unwrap_or_else(|error| panic!("{:?}: {error}", function.name()))
}

/// The type of the core function behind the realloc.
fn last_signature(types: &Types) -> Signature {
    let types = types.as_ref();
    let last = types.core_function_at(1);
    let ty = types[last].unwrap_func();
    let convert = |types: &[wasmparser::ValType]| {
        let types = types.iter().map(|ty| match ty {
            wasmparser::ValType::I64 => wasm_encoder::ValType::I64,
            wasmparser::ValType::F32 => wasm_encoder::ValType::F32,
            wasmparser::ValType::F64 => wasm_encoder::ValType::F64,
            _ => wasm_encoder::ValType::I32,
        });
        types.collect::<Vec<_>>()
    };
    Signature::new(convert(ty.params()), convert(ty.results()))
}

#[test]
fn every_function_is_declared_over_resource_types_alone() {
    let bytes = with_resource_types();
    let guest = Guest::decode(&bytes).unwrap();
    let mut refused = Vec::new();
    let all = WasiFunction::all(Generation::V0_2);
    for function in &all {
        let bytes = match gain(&guest, &[*function]) {
            Ok(bytes) => bytes,
            Err(error) => {
                refused.push((function.name(), error.to_string()));
                continue;
            }
        };
        let types = validate(&bytes, *function);
        let (params, results) = lowered(&function.ty().unwrap().0);
        assert_eq!(
            last_signature(&types),
            Signature::new(params, results),
            "{:?}",
            function.name()
        );
    }
    // Its errors have names of another interface inside.
    let [(name, error)] = &refused[..] else {
        panic!("{refused:?}");
    };
    assert_eq!(name.interface, "wasi:http/outgoing-handler");
    assert!(
        error.contains("the type `error-code` of `wasi:http/types`"),
        "{error}"
    );
    assert!(all.len() > 180);
}

/// As it is for 0.2, over the resource types of 0.3.
#[test]
fn every_function_of_0_3_is_declared_that_glue_can_call() {
    let bytes = wat::parse_str(
        r#"(component
        (import "wasi:filesystem/types@0.3.1" (instance $files (export "descriptor" (type (sub resource)))))
        (alias export $files "descriptor" (type $descriptor))
        (import "wasi:filesystem/preopens@0.3.1" (instance
            (alias outer 1 $descriptor (type $outer))
            (export "descriptor" (type (eq $outer)))))
        (core module $main
            (memory (export "memory") 1)
            (func (export "realloc") (param i32 i32 i32 i32) (result i32) (unreachable)))
        (core instance $main (instantiate $main))
        (alias core export $main "memory" (core memory $memory))
        (alias core export $main "realloc" (core func $realloc)))"#,
    )
    .unwrap();
    let guest = Guest::decode(&bytes).unwrap();
    for name in [called::OPEN_AT, called::STAT_AT, called::GET_DIRECTORIES] {
        let function = WasiFunction::find(Generation::V0_3, name).unwrap();
        let types = validate(&gain(&guest, &[function]).unwrap(), function);
        let (params, results) = lowered(&function.ty().unwrap().0);
        let expected = Signature::new(params, results);
        assert_eq!(last_signature(&types), expected, "{name}");
        let import = usize::from(name == called::GET_DIRECTORIES);
        let (_, found) = of_import(&guest.imports[import], name, Over::Adapter).unwrap();
        assert_eq!(found, expected, "{name}");
    }
}

#[test]
fn types_of_other_interfaces_are_theirs() {
    let bytes = with_resource_types();
    let guest = Guest::decode(&bytes).unwrap();
    let all = WasiFunction::all(Generation::V0_2).into_iter();
    let types: Vec<WasiFunction> = all
        .filter(|known| known.interface == "wasi:http/types")
        .collect();
    let bytes = gain(&guest, &types).unwrap();
    let guest = Guest::decode(&bytes).unwrap();
    let handle = WasiFunction::find(
        Generation::V0_2,
        FunctionName {
            interface: "wasi:http/outgoing-handler",
            name: "handle",
        },
    );
    let handle = handle.unwrap();
    validate(&gain(&guest, &[handle]).unwrap(), handle);
}

#[test]
fn every_function_is_declared_over_the_types_that_are_there() {
    let bytes = everything(&Version::new(0, 2, 12)).unwrap();
    let guest = Guest::decode(&bytes).unwrap();
    let is_there = |function: &WasiFunction| {
        let mut imports = guest.imports.iter();
        imports.any(|import| {
            let wasi = import.wasi();
            wasi.is_some_and(|wasi| wasi.unversioned() == function.interface)
        })
    };
    let functions: Vec<WasiFunction> = WasiFunction::all(Generation::V0_2)
        .into_iter()
        .filter(is_there)
        .collect();
    assert!(functions.len() > 170);
    for function in &functions {
        validate(&gain(&guest, &[*function]).unwrap(), *function);
    }
    validate(&gain(&guest, &functions).unwrap(), functions[0]);
}

/// Why glue cannot call a function of the only import.
fn refused(import: &str, function: FunctionName, over: Over) -> String {
    let text = format!(r#"(component (import "{import}" (instance)))"#);
    let bytes = wat::parse_str(text).unwrap();
    let guest = Guest::decode(&bytes).unwrap();
    of_import(&guest.imports[0], function, over)
        .unwrap_err()
        .to_string()
}

#[test]
fn what_cannot_be_called_is_refused_by_name() {
    let function = |interface, name| FunctionName { interface, name };
    let authority = function("wasi:http/types", "[method]outgoing-request.authority");
    let error = refused("wasi:http/types@0.2.12", authority, Over::Guest);
    assert!(error.contains("allocated in the guest's memory"), "{error}");
    let exit = function("wasi:cli/exit", "exit-with-code");
    let error = refused("wasi:cli/exit@0.2.6", exit, Over::Guest);
    assert!(
        error.contains("stable only from version 0.2.12 on"),
        "{error}"
    );
    let offset = function("wasi:clocks/timezone", "utc-offset");
    let error = refused("wasi:clocks/timezone@0.2.12", offset, Over::Guest);
    assert!(
        error.contains("unstable (feature `clocks-timezone`)"),
        "{error}"
    );
    for import in ["wasi:filesystem/preopens@0.2.6", "test:host/api"] {
        let error = refused(import, called::STAT_AT, Over::Adapter);
        assert!(error.contains("is another interface"), "{error}");
    }
    let error = refused(
        "wasi:io/poll@0.2.6",
        function("wasi:io/poll", "wait"),
        Over::Guest,
    );
    assert!(
        error.contains("WASI has no function `wasi:io/poll#wait`"),
        "{error}"
    );
}

#[test]
fn results_in_the_adapters_memory_are_allocated_there() {
    let text = r#"(component (import "wasi:http/types@0.2.12" (instance)))"#;
    let bytes = wat::parse_str(text).unwrap();
    let guest = Guest::decode(&bytes).unwrap();
    for name in [
        "[method]outgoing-request.authority",
        "[method]outgoing-request.scheme",
    ] {
        let name = FunctionName {
            interface: "wasi:http/types",
            name,
        };
        let (_, signature) = of_import(&guest.imports[0], name, Over::Adapter).unwrap();
        assert_eq!(
            signature,
            Signature::new([wasm_encoder::ValType::I32; 2], [])
        );
    }
}

#[test]
fn types_that_are_not_there_are_refused_by_name() {
    let text = r#"(component
        (import "wasi:filesystem/types@0.2.6" (instance))
        (import "wasi:clocks/monotonic-clock@0.2.6" (instance)))"#;
    let bytes = wat::parse_str(text).unwrap();
    let guest = Guest::decode(&bytes).unwrap();
    let error = |interface, name| {
        let function =
            WasiFunction::find(Generation::V0_2, FunctionName { interface, name }).unwrap();
        gain(&guest, &[function]).unwrap_err().to_string()
    };
    let of_its_own = error("wasi:filesystem/types", "[method]descriptor.sync");
    assert!(
        of_its_own
            .contains("does not import the resource type `descriptor` of `wasi:filesystem/types`"),
        "{of_its_own}"
    );
    let foreign = error("wasi:clocks/monotonic-clock", "subscribe-instant");
    assert!(
        foreign.contains("does not import the type `pollable` of `wasi:io/poll`"),
        "{foreign}"
    );
}

/// Interfaces whose types depend on each other the other way round than WASI's do.
#[test]
fn types_are_not_taken_from_what_depends_on_their_user() {
    let text = r#"(component
        (import "wasi:clocks/monotonic-clock@0.2.6" (instance $clock
            (export "thing" (type (sub resource)))))
        (alias export $clock "thing" (type $thing))
        (import "wasi:io/poll@0.2.6" (instance
            (alias outer 1 $thing (type $outer))
            (export "thing" (type (eq $outer)))
            (export "pollable" (type (sub resource))))))"#;
    let bytes = wat::parse_str(text).unwrap();
    let guest = Guest::decode(&bytes).unwrap();
    let function = WasiFunction::find(
        Generation::V0_2,
        FunctionName {
            interface: "wasi:clocks/monotonic-clock",
            name: "subscribe-instant",
        },
    );
    assert!(gain(&guest, &[function.unwrap()]).is_err());
}
