//! Guests that have a great many of one thing, for a few bytes each.

use std::fmt::Write;

use wasm_encoder::{
    Alias, CanonicalFunctionSection, CanonicalOption, ComponentAliasSection, ComponentExportKind,
    ComponentImportSection, ComponentSection, ComponentTypeRef, ComponentTypeSection, ExportKind,
    InstanceSection, InstanceType, ModuleArg,
};

/// What every guest has: a memory, a realloc, and something to export.
const MAIN: &str = r#"
    (core module $code
        (memory (export "memory") 1)
        (func (export "realloc") (param i32 i32 i32 i32) (result i32) unreachable)
        (func (export "run")))
    (core instance $main (instantiate $code))
    (alias core export $main "memory" (core memory $memory))
    (alias core export $main "realloc" (core func $realloc))
    (func $run (canon lift (core func $main "run")))
    (export "run" (func $run))
"#;

const ENVIRONMENT: &str = r#"
    (import "wasi:cli/environment@0.2.6" (instance $environment
        (export "get-environment" (func (result (list (tuple string string)))))))
"#;

/// Something with a subsystem, so that every way of linking has something to do.
const RANDOM: &str = r#"
    (import "wasi:random/random@0.2.6" (instance $random
        (export "get-random-u64" (func (result u64)))))
    (core func (canon lower (func $random "get-random-u64")))
"#;

fn encode(text: &str) -> Vec<u8> {
    let component = format!("(component {text})");
    wat::parse_str(&component).unwrap_or_else(|error| {
        let start: String = component.chars().take(2000).collect();
        panic!("{error}\n{start}")
    })
}

/// Text once for each number.
/// One function in so many versions, all lowered with the same options.
pub fn environments(count: usize) -> Vec<u8> {
    let imports = each(count, |number| {
        format!(
            "(import \"wasi:cli/environment@0.2.{number}\" (instance $e{number}
                (export \"get-environment\" (func (result (list (tuple string string)))))))
            (core func $f{number} (canon lower (func $e{number} \"get-environment\")
                (memory (core memory $main \"memory\")) (realloc (core func $main \"realloc\"))))"
        )
    });
    let taken = each(count, |number| {
        format!("(import \"\" \"{number}\" (func (param i32)))")
    });
    let given = each(count, |number| {
        format!("(export \"{number}\" (func $f{number}))")
    });
    let guest = format!(
        "(component
            (core module $main (memory (export \"memory\") 1)
                (func (export \"realloc\") (param i32 i32 i32 i32) (result i32) unreachable))
            (core instance $main (instantiate $main))
            {imports}
            (core module $user {taken})
            (core instance (instantiate $user (with \"\" (instance {given})))))"
    );
    wat::parse_str(guest).unwrap()
}

fn each(count: usize, text: impl Fn(usize) -> String) -> String {
    (0..count).fold(String::new(), |mut all, number| {
        writeln!(all, "{}", text(number)).unwrap();
        all
    })
}

/// What uses so many core functions.
fn used(count: usize) -> String {
    let exports = each(count, |number| {
        format!("(export \"{number}\" (func $l{number}))")
    });
    format!(
        "(core instance $all {exports})
        (core module $user)
        (core instance (instantiate $user (with \"all\" (instance $all))))"
    )
}

/// A component of some text, and sections behind it: text with many names takes long to read.
struct Guest {
    bytes: Vec<u8>,
}

impl Guest {
    fn new(text: &str) -> Self {
        let bytes = encode(text);
        Guest { bytes }
    }

    fn add(mut self, section: &impl ComponentSection) -> Self {
        section.append_to_component(&mut self.bytes);
        self
    }

    /// Lowers the functions from `first` on.
    fn lower(
        self,
        first: u32,
        count: usize,
        options: impl Fn(u32) -> Vec<CanonicalOption>,
    ) -> Self {
        let mut lowered = CanonicalFunctionSection::new();
        for number in 0..count as u32 {
            lowered.lower(first + number, options(number));
        }
        self.add(&lowered)
    }

    /// Instantiates the module `user` with the core functions from `first` on, in the core instance `next`.
    fn uses(self, user: u32, next: u32, first: u32, count: usize) -> Vec<u8> {
        let names: Vec<String> = (0..count).map(|number| number.to_string()).collect();
        let exports = names.iter().zip(first..);
        let exports = exports.map(|(name, index)| (name.as_str(), ExportKind::Func, index));
        let mut instances = InstanceSection::new();
        instances.export_items(exports.collect::<Vec<_>>());
        instances.instantiate(user, [("all", ModuleArg::Instance(next))]);
        self.add(&instances).bytes
    }
}

/// Aliases of exports of an instance.
fn aliases(instance: u32, kind: ComponentExportKind, names: &[String]) -> ComponentAliasSection {
    let mut aliases = ComponentAliasSection::new();
    for name in names {
        aliases.alias(Alias::InstanceExport {
            instance,
            kind,
            name,
        });
    }
    aliases
}

/// One function lowered again and again, with the same options. All of what is lowered is used.
pub fn lowerings(count: usize) -> Vec<u8> {
    let mut lowered = CanonicalFunctionSection::new();
    for _ in 0..count {
        let options = [CanonicalOption::Memory(0), CanonicalOption::Realloc(0)];
        lowered.lower(0, options);
    }
    Guest::new(&format!(
        "{ENVIRONMENT} (alias export $environment \"get-environment\" (func)) {MAIN} (core module $user)"
    ))
    .add(&lowered)
    // Behind the realloc and `run`.
    .uses(1, 1, 2, count)
}

/// The same, through aliases of its own each time.
pub fn aliased_lowerings(count: usize) -> Vec<u8> {
    let names = vec!["get-environment".to_string(); count];
    let mut of_core = ComponentAliasSection::new();
    for _ in 0..count {
        for (kind, name) in [
            (ExportKind::Memory, "memory"),
            (ExportKind::Func, "realloc"),
        ] {
            let instance = 0;
            of_core.alias(Alias::CoreInstanceExport {
                instance,
                kind,
                name,
            });
        }
    }
    // Before them: one memory; the realloc and `run`; and `run` lifted and exported.
    let options = |number| {
        vec![
            CanonicalOption::Memory(1 + number),
            CanonicalOption::Realloc(2 + number),
        ]
    };
    Guest::new(&format!("{ENVIRONMENT} {MAIN} (core module $user)"))
        .add(&aliases(0, ComponentExportKind::Func, &names))
        .add(&of_core)
        .lower(2, count, options)
        .uses(1, 1, 2 + count as u32, count)
}

/// One function lowered with another name of the memory each time, which only running it would show to be the same.
pub fn memories(count: usize) -> Vec<u8> {
    let names = each(count, |number| {
        format!("(export \"{number}\" (memory $memory))")
    });
    let mut memories = ComponentAliasSection::new();
    for number in 0..count {
        memories.alias(Alias::CoreInstanceExport {
            instance: 1,
            kind: ExportKind::Memory,
            name: &number.to_string(),
        });
    }
    // There is one memory before them.
    let mut lowered = CanonicalFunctionSection::new();
    for number in 0..count as u32 {
        let options = [
            CanonicalOption::Memory(1 + number),
            CanonicalOption::Realloc(0),
        ];
        lowered.lower(0, options);
    }
    Guest::new(&format!(
        "{ENVIRONMENT} (alias export $environment \"get-environment\" (func)) {MAIN} (core instance {names})"
    ))
    .add(&memories)
    .add(&lowered)
    .bytes
}

/// So many modules with a memory each, over which one function is lowered.
pub fn modules(count: usize) -> Vec<u8> {
    let modules = each(count, |number| {
        format!(
            "(core module $m{number} (memory (export \"memory\") 1)
                (func (export \"realloc\") (param i32 i32 i32 i32) (result i32) unreachable))
            (core instance $i{number} (instantiate $m{number}))
            (core func (canon lower (func $get) (memory (core memory $i{number} \"memory\"))
                (realloc (core func $i{number} \"realloc\"))))"
        )
    });
    encode(&format!(
        "{ENVIRONMENT} {MAIN} (alias export $environment \"get-environment\" (func $get)) {modules}"
    ))
}

/// One resource type, dropped again and again.
pub fn drops(count: usize) -> Vec<u8> {
    let mut drops = CanonicalFunctionSection::new();
    for _ in 0..count {
        drops.resource_drop(1);
    }
    Guest::new(&format!(
        r#"(import "wasi:io/poll@0.2.6" (instance $poll
            (export "pollable" (type $pollable (sub resource)))
            (export "[method]pollable.block" (func (param "self" (borrow $pollable))))))
        (alias export $poll "pollable" (type))
        {MAIN} (core module $user)"#
    ))
    .add(&drops)
    .uses(1, 1, 2, count)
}

/// An interface with so many functions, all of them lowered.
pub fn functions(count: usize) -> Vec<u8> {
    let names: Vec<String> = (0..count).map(|number| format!("f{number}")).collect();
    let mut interface = InstanceType::new();
    interface
        .ty()
        .function()
        .params::<[(&str, wasm_encoder::ComponentValType); 0], _>([])
        .result(None);
    for name in &names {
        interface.export(name, ComponentTypeRef::Func(0));
    }
    let mut types = ComponentTypeSection::new();
    types.instance(&interface);
    let mut imports = ComponentImportSection::new();
    // The first types are those of `wasi:random` and of `run`.
    imports.import("test:host/api", ComponentTypeRef::Instance(2));
    // Its function is the first; then there is `run`, and `run` exported.
    Guest::new(&format!("{RANDOM} {MAIN} (core module $user)"))
        .add(&types)
        .add(&imports)
        .add(&aliases(1, ComponentExportKind::Func, &names))
        .lower(3, count, |_| Vec::new())
        .uses(1, 1, 3, count.min(100_000))
}

/// So many functions imported by themselves, all of them lowered.
pub fn imports(count: usize) -> Vec<u8> {
    let mut imports = ComponentImportSection::new();
    for number in 0..count {
        imports.import(format!("f{number}"), ComponentTypeRef::Func(0));
    }
    Guest::new(&format!(
        "(type (func)) {RANDOM} {MAIN} (core module $user)"
    ))
    .add(&imports)
    .lower(3, count, |_| Vec::new())
    .uses(1, 1, 3, count.min(100_000))
}

/// So many versions of an interface, each of which makes descriptors of the version before it. The last ones are had from
/// the host.
pub fn versions(count: usize) -> Vec<u8> {
    let flags = "(flags \"create\" \"directory\" \"exclusive\" \"truncate\")";
    let versions = each(count, |number| {
        let before = match number {
            0 => "(export \"before\" (type $before (sub resource)))".to_string(),
            _ => format!("(alias outer 1 $d{} (type $before))", number - 1),
        };
        format!(
            "(import \"wasi:filesystem/types@0.2.{number}\" (instance $types{number}
                {before}
                (export \"descriptor\" (type $d (sub resource)))
                (type $error-code {ERROR_CODE})
                (export \"error-code\" (type $e (eq $error-code)))
                (type $path-flags (flags \"symlink-follow\"))
                (export \"path-flags\" (type $p (eq $path-flags)))
                (type $open-flags {flags})
                (export \"open-flags\" (type $o (eq $open-flags)))
                (type $descriptor-flags {DESCRIPTOR_FLAGS})
                (export \"descriptor-flags\" (type $f (eq $descriptor-flags)))
                (export \"[method]descriptor.open-at\" (func (param \"self\" (borrow $d)) (param \"path-flags\" $p)
                    (param \"path\" string) (param \"open-flags\" $o) (param \"flags\" $f)
                    (result (result (own $before) (error $e)))))
                (export \"[method]descriptor.sync\" (func (param \"self\" (borrow $d)) (result (result (error $e)))))))
            (alias export $types{number} \"descriptor\" (type $d{number}))"
        )
    });
    let last = count - 1;
    let uses = each(count, |number| {
        format!(
            "(core func $l{number} (canon lower (func $types{number} \"[method]descriptor.sync\") (memory $memory)))
            (core func (canon resource.drop $d{number}))"
        )
    });
    encode(&format!(
        "{versions}
        (import \"wasi:filesystem/preopens@0.2.{last}\" (instance
            (alias outer 1 $d{last} (type $last))
            (export \"descriptor\" (type $d (eq $last)))
            (export \"get-directories\" (func (result (list (tuple (own $d) string)))))))
        {RANDOM} {MAIN} {uses} {}",
        used(count)
    ))
}

const ERROR_CODE: &str = r#"(enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist"
    "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop"
    "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory"
    "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow"
    "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device")"#;

const DESCRIPTOR_FLAGS: &str = r#"(flags "read" "write" "file-integrity-sync" "data-integrity-sync"
    "requested-write-sync" "mutate-directory")"#;

/// An interface with so many resource types and functions of them, all dropped and lowered.
pub fn resources(count: usize) -> Vec<u8> {
    let exports = each(count, |number| {
        format!(
            "(export \"r{number}\" (type $r{number} (sub resource)))
            (export \"f{number}\" (func (param \"r\" (borrow $r{number}))))"
        )
    });
    let uses = each(count, |number| {
        format!(
            "(alias export $api \"r{number}\" (type $r{number}))
            (core func (canon resource.drop $r{number}))
            (core func (canon lower (func $api \"f{number}\")))"
        )
    });
    encode(&format!(
        "(import \"test:host/api\" (instance $api {exports})) {RANDOM} {MAIN} {uses}"
    ))
}

/// So many exports, and an interface that is exported again under many other names.
pub fn exports(count: usize) -> Vec<u8> {
    let functions = each(100, |number| format!("(export \"f{number}\" (func))"));
    let instances = each((count / 10).min(4000), |number| {
        format!("(export \"test:out/i{number}\" (instance $api))")
    });
    let exports = each(count, |number| {
        format!("(export \"e{number}\" (func $run))")
    });
    encode(&format!(
        "(import \"test:host/api\" (instance $api {functions})) {RANDOM} {MAIN} {instances} {exports}"
    ))
}

/// One instance type with so many declarations that mean nothing, and a tenth as many imports of it.
pub fn declarations(count: usize) -> Vec<u8> {
    let declarations = "(type (list u8))\n".repeat(count);
    let imports = each((count / 10).min(4000), |number| {
        format!(
            "(import \"test:host/i{number}\" (instance $i{number} (type $interface)))
            (core func (canon lower (func $i{number} \"f\")))"
        )
    });
    encode(&format!(
        "(type $interface (instance {declarations} (export \"f\" (func)))) {imports} {RANDOM} {MAIN}"
    ))
}

/// A core instance of so many exports, all of one function, aliased again.
pub fn core_exports(count: usize) -> Vec<u8> {
    let exports = each(count, |number| {
        format!("(export \"e{number}\" (func $realloc))")
    });
    let aliases = each(count, |number| {
        format!("(alias core export $all \"e{number}\" (core func))")
    });
    encode(&format!(
        "{RANDOM} {MAIN} (core instance $all {exports}) {aliases}"
    ))
}

/// So many custom sections.
pub fn customs(count: usize) -> Vec<u8> {
    let customs = each(count, |number| format!("(@custom \"c{number}\" \"x\")"));
    encode(&format!("{customs} {RANDOM} {MAIN}"))
}

/// Components inside of each other, as deep as they may, with so many custom sections in the innermost, which takes
/// something from the outermost.
pub fn nested(count: usize) -> Vec<u8> {
    const DEPTH: usize = 90;
    let customs = each(count, |number| format!("(@custom \"c{number}\" \"x\")"));
    let innermost = format!("(component (alias outer {DEPTH} $some (type)) {customs})");
    let nested = (1..DEPTH).fold(innermost, |inner, _| format!("(component {inner})"));
    encode(&format!("(type $some (list u8)) {nested} {RANDOM} {MAIN}"))
}

/// A module of about so many bytes, all of it code, in so many components; where `broken` says so, the body of that number
/// is not valid.
pub fn code(size: usize, depth: usize, broken: &[usize]) -> Vec<u8> {
    use wasm_encoder::{CodeSection, Function, FunctionSection, Instruction, Module, TypeSection};
    const BODY: usize = 1000;
    let mut types = TypeSection::new();
    types.ty().function([], []);
    let mut functions = FunctionSection::new();
    let mut code = CodeSection::new();
    for number in 0..size / BODY {
        functions.function(0);
        let mut body = Function::new([]);
        for _ in 0..BODY / 3 {
            body.instruction(&Instruction::I32Const(7));
            body.instruction(&Instruction::Drop);
        }
        if broken.contains(&number) {
            body.instruction(&Instruction::LocalGet(number as u32));
            body.instruction(&Instruction::Drop);
        }
        body.instruction(&Instruction::End);
        code.function(&body);
    }
    let mut module = Module::new();
    module.section(&types).section(&functions).section(&code);
    let mut binary = module.finish();
    let mut id = wasm_encoder::ComponentSectionId::CoreModule;
    for _ in 0..depth {
        let mut around = wasm_encoder::Component::new();
        around.section(&wasm_encoder::RawSection {
            id: id as u8,
            data: &binary,
        });
        binary = around.finish();
        id = wasm_encoder::ComponentSectionId::Component;
    }
    let mut guest = encode(&format!("{RANDOM} {MAIN}"));
    let mut outer = wasm_encoder::Component::new();
    outer.section(&wasm_encoder::RawSection {
        id: id as u8,
        data: &binary,
    });
    guest.extend(&outer.finish()[8..]);
    guest
}
