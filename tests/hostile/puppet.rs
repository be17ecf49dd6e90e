//! The guest: it imports every function of the interfaces in its world, and does with them what the test says.
//!
//! Its program is generated from the definitions in `wit/`. Each import has a wrapper that takes its arguments from
//! memory as they are, so that a test can pass any number for any parameter.

use std::fmt::Write;
use std::path::Path;
use std::sync::OnceLock;

use wit_parser::abi::{AbiVariant, WasmType};
use wit_parser::{
    Function, Handle, Resolve, SizeAlign, Type, TypeDefKind, TypeId, WorldId, WorldItem,
};

/// Where the arguments of a call are, eight bytes each; the result replaces the first.
pub const ARGUMENTS: u32 = 256;
/// The same for the calls that realloc makes.
pub const NESTED: [u32; 2] = [512, 768];
/// Aligned memory for a result.
pub const RESULT: u64 = 1024;
/// Memory for what is passed.
pub const DATA: u64 = 2048;
/// Where memory ends.
pub const END: u64 = PAGES << 16;
const PAGES: u64 = 2;
/// The pages of the largest memory there is.
const MOST_PAGES: u64 = 1 << 16;

const WORLD: &str = "
package test:hostile;
world puppet {
  import wasi:cli/environment@0.2.12;
  import wasi:cli/stdin@0.2.12;
  import wasi:cli/stdout@0.2.12;
  import wasi:cli/stderr@0.2.12;
  import wasi:config/store@0.2.0-rc.1;
  import wasi:io/error@0.2.12;
  import wasi:io/poll@0.2.12;
  import wasi:io/streams@0.2.12;
  import wasi:clocks/monotonic-clock@0.2.12;
  import wasi:filesystem/types@0.2.12;
  import wasi:filesystem/preopens@0.2.12;
  import wasi:random/random@0.2.12;
  import wasi:sockets/network@0.2.12;
  import wasi:sockets/instance-network@0.2.12;
  import wasi:sockets/ip-name-lookup@0.2.12;
  import wasi:sockets/tcp-create-socket@0.2.12;
  import wasi:http/types@0.2.12;
  import wasi:http/outgoing-handler@0.2.12;
  export call: func(function: u32);
  export store: func(address: u32, value: u64);
  export load: func(address: u32) -> u64;
  export arm: func(attack: u32, countdown: u32, value: u32, first: s32, second: s32);
  export dump: func() -> list<u8>;
}";

/// What surrounds the wrappers. Realloc counts down to its attack, and is honest before and after it.
const PROGRAM: &str = r#"
  (global $end (mut i32) (i32.const 8192))
  (global $attack (mut i32) (i32.const 0))
  (global $countdown (mut i32) (i32.const 0))
  (global $value (mut i32) (i32.const 0))
  (global $first (mut i32) (i32.const -1))
  (global $second (mut i32) (i32.const -1))
  (func (export "call") (param i32)
    (call_indirect (type $wrapper) (i32.const 256) (local.get 0)))
  (func (export "store") (param i32 i64) (i64.store (local.get 0) (local.get 1)))
  (func (export "load") (param i32) (result i64) (i64.load (local.get 0)))
  (func (export "arm") (param i32 i32 i32 i32 i32)
    (global.set $attack (local.get 0))
    (global.set $countdown (local.get 1))
    (global.set $value (local.get 2))
    (global.set $first (local.get 3))
    (global.set $second (local.get 4)))
  (func (export "dump") (result i32)
    (i32.store (i32.const 240) (i32.const 0))
    (i32.store (i32.const 244) (i32.shl (memory.size) (i32.const 16)))
    (i32.const 240))
  (func $nested (param $function i32) (param $arguments i32)
    (if (i32.ge_s (local.get $function) (i32.const 0))
      (then (call_indirect (type $wrapper) (local.get $arguments) (local.get $function)))))
  (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32)
    (local $start i32) (local $attack i32)
    (if (global.get $attack) (then
      (if (global.get $countdown)
        (then (global.set $countdown (i32.sub (global.get $countdown) (i32.const 1))))
        (else
          (local.set $attack (global.get $attack))
          (global.set $attack (i32.const 0))))))
    ;; 1: return a pointer of the test's choice.
    (if (i32.eq (local.get $attack) (i32.const 1)) (then (return (global.get $value))))
    ;; 2: grow memory.
    (if (i32.eq (local.get $attack) (i32.const 2)) (then (drop (memory.grow (global.get $value)))))
    ;; 3: call imports.
    (if (i32.eq (local.get $attack) (i32.const 3)) (then
      (call $nested (global.get $first) (i32.const 512))
      (call $nested (global.get $second) (i32.const 768))))
    ;; 4: overwrite what is already there of the result and its lists.
    (if (i32.eq (local.get $attack) (i32.const 4)) (then
      (memory.fill (i32.const 1024) (global.get $value) (i32.const 1024))
      (memory.fill (i32.const 8192) (global.get $value) (i32.sub (global.get $end) (i32.const 8192)))))
    (local.set $start (i32.and (i32.add (global.get $end) (i32.const 7)) (i32.const -8)))
    (global.set $end (i32.add (local.get $start) (local.get 3)))
    (local.get $start))
"#;

/// What is before the name of a function that is lowered with `async`.
pub const WITH_ASYNC: &str = "[async-lower]";

/// A function that the guest imports.
pub struct Import {
    /// `RESOURCE.METHOD`, `INTERFACE.FUNCTION`, `new RESOURCE` or `drop RESOURCE`.
    pub name: String,
    /// For each core parameter the resource whose handle it is, if it is one.
    pub handles: Vec<Option<String>>,
    /// What can be broken in a parameter, and the first core parameter that it takes.
    pub breakable: Vec<(usize, Breakable)>,
    /// Whether the last core parameter points to where the result goes.
    pub has_result_pointer: bool,
    /// The alignment of the result.
    pub result_alignment: u64,
    /// The size of the result.
    pub result_size: u64,
    module: String,
    field: String,
    params: Vec<WasmType>,
    results: Vec<WasmType>,
}

impl Import {
    /// Whether it makes, uses or drops descriptors or streams of directories.
    pub fn is_of_descriptors(&self) -> bool {
        let is_other = self.field == "filesystem-error-code";
        self.module.starts_with("wasi:filesystem/") && !is_other
    }

    /// Whether it is this function of this interface.
    pub fn is(&self, interface: &str, function: &str) -> bool {
        self.module == interface && self.field == function
    }
}

/// A parameter whose type has rules that a core value can break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breakable {
    String,
    /// A list whose items have this alignment and this size.
    List(u64, u64),
    /// Flags with so many labels.
    Flags(u32),
    /// An enum, variant or option with so many cases.
    Cases(u64),
}

/// The guest.
pub struct Puppet {
    pub imports: Vec<Import>,
    pub component: Vec<u8>,
}

impl Puppet {
    /// The one guest of all tests.
    pub fn get() -> &'static Puppet {
        static PUPPET: OnceLock<Puppet> = OnceLock::new();
        PUPPET.get_or_init(|| Puppet::of(wasi(), WORLD))
    }

    /// The same with as much memory as there can be.
    pub fn with_most_memory() -> &'static Puppet {
        static PUPPET: OnceLock<Puppet> = OnceLock::new();
        PUPPET.get_or_init(|| Puppet::with_pages(wasi(), WORLD, MOST_PAGES))
    }

    /// The number of an import.
    pub fn position(&self, name: &str) -> u32 {
        let position = self.imports.iter().position(|import| import.name == name);
        position.unwrap_or_else(|| panic!("no import `{name}`")) as u32
    }

    /// The guest that imports what is in a world named `puppet`.
    pub fn of(resolve: Resolve, world: &str) -> Puppet {
        Puppet::with_pages(resolve, world, PAGES)
    }

    fn with_pages(mut resolve: Resolve, world: &str, pages: u64) -> Puppet {
        let package = resolve.push_str("puppet.wit", world).unwrap();
        let world = resolve.packages[package].worlds["puppet"];
        let imports = imports(&resolve, world);
        let mut module = wat::parse_str(program(&imports, pages)).unwrap();
        let encoding = wit_component::StringEncoding::UTF8;
        wit_component::embed_component_metadata(&mut module, &resolve, world, encoding, false)
            .unwrap();
        let component = wit_component::ComponentEncoder::default()
            .merge_imports_based_on_semver(false)
            .module(&module)
            .and_then(|encoder| encoder.validate(true).encode())
            .unwrap();
        Puppet { imports, component }
    }
}

/// The definitions of WASI 0.2.
pub fn wasi() -> Resolve {
    let mut resolve = Resolve::default();
    let wit = Path::new(env!("CARGO_MANIFEST_DIR")).join("wit");
    resolve.push_dir(wit).unwrap();
    resolve
}

fn imports(resolve: &Resolve, world: WorldId) -> Vec<Import> {
    let mut imports = Vec::new();
    let mut sizes = SizeAlign::default();
    sizes.fill(resolve).unwrap();
    for (key, item) in &resolve.worlds[world].imports {
        let WorldItem::Interface { id, .. } = item else {
            continue;
        };
        let interface = &resolve.interfaces[*id];
        let short = interface.name.as_deref().unwrap();
        let module = resolve.name_world_key(key);
        let functions = interface.functions.values();
        for (function, variant) in functions.flat_map(lowerings) {
            let signature = resolve.wasm_signature(variant, function);
            let prefix = match variant {
                AbiVariant::GuestImportAsync => WITH_ASYNC,
                _ => "",
            };
            let name = match function.name.split_once(']') {
                Some(("[constructor", resource)) => format!("new {resource}"),
                Some((_, name)) => name.to_string(),
                None => format!("{short}.{}", function.name),
            };
            let mut handles: Vec<_> = function
                .params
                .iter()
                .flat_map(|parameter| flat_handles(resolve, &parameter.ty))
                .collect();
            handles.resize(signature.params.len(), None);
            let result = function.result.as_ref();
            imports.push(Import {
                name,
                handles,
                breakable: breakable(resolve, &sizes, function),
                has_result_pointer: signature.retptr,
                result_alignment: result.map_or(1, |ty| sizes.align(ty).align_wasm32() as u64),
                result_size: result.map_or(0, |ty| sizes.size(ty).size_wasm32() as u64),
                module: module.clone(),
                field: format!("{prefix}{}", function.name),
                params: signature.params,
                results: signature.results,
            });
        }
        for (name, ty) in &interface.types {
            if !matches!(resolve.types[*ty].kind, TypeDefKind::Resource) {
                continue;
            }
            imports.push(Import {
                name: format!("drop {name}"),
                handles: vec![Some(name.clone())],
                breakable: Vec::new(),
                has_result_pointer: false,
                result_alignment: 1,
                result_size: 0,
                module: module.clone(),
                field: format!("[resource-drop]{name}"),
                params: vec![WasmType::I32],
                results: Vec::new(),
            });
        }
    }
    imports
}

/// How a function is lowered: an asynchronous one with `async` and without.
fn lowerings(function: &Function) -> Vec<(&Function, AbiVariant)> {
    let with_async = function
        .kind
        .is_async()
        .then_some(AbiVariant::GuestImportAsync);
    let variants = [AbiVariant::GuestImport].into_iter().chain(with_async);
    variants.map(|variant| (function, variant)).collect()
}

/// The resource of a parameter that is a handle, and nothing for each other core parameter it takes.
fn flat_handles(resolve: &Resolve, ty: &Type) -> Vec<Option<String>> {
    if let Type::Id(id) = ty
        && let TypeDefKind::Handle(Handle::Own(resource) | Handle::Borrow(resource)) =
            resolve.types[*id].kind
    {
        return vec![Some(resource_name(resolve, resource))];
    }
    vec![None; flat_count(resolve, ty)]
}

/// How many core parameters a parameter takes.
fn flat_count(resolve: &Resolve, ty: &Type) -> usize {
    let mut storage = [WasmType::I32; Resolve::MAX_FLAT_PARAMS + 1];
    let mut flat = wit_parser::abi::FlatTypes::new(&mut storage);
    resolve.push_flat(ty, &mut flat);
    flat.to_vec().len()
}

fn breakable(resolve: &Resolve, sizes: &SizeAlign, function: &Function) -> Vec<(usize, Breakable)> {
    let mut place = 0;
    let mut found = Vec::new();
    for parameter in &function.params {
        if let Some(kind) = breakable_type(resolve, sizes, &parameter.ty) {
            found.push((place, kind));
        }
        place += flat_count(resolve, &parameter.ty);
    }
    found
}

fn breakable_type(resolve: &Resolve, sizes: &SizeAlign, ty: &Type) -> Option<Breakable> {
    let id = match ty {
        Type::String => return Some(Breakable::String),
        Type::Id(id) => *id,
        _ => return None,
    };
    match &resolve.types[id].kind {
        TypeDefKind::Type(aliased) => breakable_type(resolve, sizes, aliased),
        TypeDefKind::List(item) => Some(Breakable::List(
            sizes.align(item).align_wasm32() as u64,
            sizes.size(item).size_wasm32() as u64,
        )),
        TypeDefKind::Flags(flags) => Some(Breakable::Flags(flags.flags.len() as u32)),
        TypeDefKind::Enum(cases) => Some(Breakable::Cases(cases.cases.len() as u64)),
        TypeDefKind::Variant(cases) => Some(Breakable::Cases(cases.cases.len() as u64)),
        TypeDefKind::Option(_) | TypeDefKind::Result(_) => Some(Breakable::Cases(2)),
        _ => None,
    }
}

fn resource_name(resolve: &Resolve, id: TypeId) -> String {
    match resolve.types[id].kind {
        TypeDefKind::Type(Type::Id(aliased)) => resource_name(resolve, aliased),
        _ => resolve.types[id].name.clone().unwrap(),
    }
}

fn program(imports: &[Import], pages: u64) -> String {
    let mut text = "(module (type $wrapper (func (param i32)))".to_string();
    let types = |types: &[WasmType]| {
        types
            .iter()
            .map(|ty| core_type(*ty))
            .collect::<Vec<_>>()
            .join(" ")
    };
    for (i, import) in imports.iter().enumerate() {
        let Import {
            module,
            field,
            params,
            results,
            ..
        } = import;
        let (params, results) = (types(params), types(results));
        writeln!(
            text,
            "(import {module:?} {field:?} (func $import{i} (param {params}) (result {results})))"
        )
        .unwrap();
    }
    writeln!(text, "(memory (export \"memory\") {pages})").unwrap();
    text.push_str(PROGRAM);
    for (i, import) in imports.iter().enumerate() {
        let mut call = format!("(call $import{i}");
        for (k, ty) in import.params.iter().enumerate() {
            let load = format!("(i64.load offset={} (local.get 0))", 8 * k);
            match core_type(*ty) {
                "i32" => write!(call, " (i32.wrap_i64 {load})").unwrap(),
                _ => write!(call, " {load}").unwrap(),
            }
        }
        call.push(')');
        let body = match import.results.first().map(|ty| core_type(*ty)) {
            None => call,
            Some("i32") => format!("(i64.store (local.get 0) (i64.extend_i32_u {call}))"),
            Some(_) => format!("(i64.store (local.get 0) {call})"),
        };
        writeln!(text, "(func $wrapper{i} (type $wrapper) {body})").unwrap();
    }
    let wrappers: Vec<String> = (0..imports.len()).map(|i| format!("$wrapper{i}")).collect();
    writeln!(text, "(table funcref (elem {})))", wrappers.join(" ")).unwrap();
    text
}

/// No function of the interfaces has floating-point parameters.
fn core_type(ty: WasmType) -> &'static str {
    match ty {
        WasmType::I64 | WasmType::PointerOrI64 => "i64",
        _ => "i32",
    }
}
