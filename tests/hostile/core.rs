//! The adapter after an attack. An engine never enters a component again that has trapped, so here the core modules of
//! an output run without it: whatever was tried, the adapter's state is what it was.

use std::collections::BTreeMap;

use wasmparser::{
    CanonicalFunction, ComponentAlias, ComponentExternalKind, ExternalKind, Parser, Payload,
};
use wasmtime::{
    Caller, ExternType, Func, Global, Linker, Memory, MemoryType, Module, Ref, Result, Store,
    Table, Val, ValType,
};

use crate::handles;
use crate::numbers::{ADAPTER, place};
use crate::parameters;
use crate::profile::{CONTENTS, Sandbox};
use crate::puppet::{DATA, NESTED, Puppet, RESULT};
use crate::realloc;
use crate::stage::{Guest, Realloc, engine};
use crate::violations::{self, End, assert_none, compare};

/// What realloc of the guest needs.
#[derive(Default)]
struct State {
    functions: BTreeMap<String, Func>,
    memory: Option<Memory>,
    end: u32,
    attack: Option<(Realloc, u32)>,
}

/// Adapter and glue of an output, and in place of the guest the test itself.
struct Core {
    store: Store<State>,
    busy: Global,
    memory: Memory,
}

impl Core {
    fn new(sandbox: Sandbox) -> Core {
        let mut store = Store::new(engine(), State::default());
        let mut linker = Linker::new(engine());
        let memory = Memory::new(&mut store, MemoryType::new(2, None)).unwrap();
        store.data_mut().memory = Some(memory);
        store.data_mut().end = 8192;
        linker.define(&store, "guest", "memory", memory).unwrap();
        linker.func_wrap("guest", "realloc", reallocate).unwrap();
        let names = core_functions(&Puppet::get().component);
        let mut busy = None;
        for module in modules(sandbox.output()) {
            let module = Module::new(engine(), module).unwrap();
            let Some(role) = Role::of(&module) else {
                continue;
            };
            define_table(&mut store, &mut linker, &module);
            linker.define_unknown_imports_as_traps(&module).unwrap();
            let instance = linker.instantiate(&mut store, &module).unwrap();
            match role {
                Role::Adapter => linker
                    .instance(&mut store, ADAPTER, instance)
                    .map(drop)
                    .unwrap(),
                Role::Glue => {
                    if let Some(flag) = instance.get_global(&mut store, FLAG) {
                        busy = Some(flag);
                        linker.define(&store, FLAG, FLAG, flag).unwrap();
                    }
                    for export in module.exports().filter(|export| export.name() != FLAG) {
                        let name = &names[place(export.name()).unwrap()];
                        let function = instance.get_func(&mut store, export.name()).unwrap();
                        store.data_mut().functions.insert(name.clone(), function);
                    }
                }
            }
        }
        Core {
            store,
            busy: busy.unwrap(),
            memory,
        }
    }

    /// What a trap ends in a component: the call of realloc that it came from.
    fn recover(&mut self) {
        self.busy.set(&mut self.store, Val::I32(0)).unwrap();
        self.store.data_mut().attack = None;
        self.store.data_mut().end = 8192;
    }
}

fn reallocate(mut caller: Caller<'_, State>, _: u32, _: u32, _: u32, size: u32) -> Result<u32> {
    let mut due = None;
    if let Some((attack, countdown)) = &mut caller.data_mut().attack {
        match countdown.checked_sub(1) {
            Some(left) => *countdown = left,
            None => due = Some(*attack),
        }
    }
    if due.is_some() {
        caller.data_mut().attack = None;
    }
    let memory = caller.data().memory.unwrap();
    match due {
        Some(Realloc::Return(pointer)) => return Ok(pointer),
        Some(Realloc::Call(name)) => call_nested(&mut caller, name, NESTED[0])?,
        Some(Realloc::CallBoth(first, second)) => {
            call_nested(&mut caller, first, NESTED[0])?;
            call_nested(&mut caller, second, NESTED[1])?;
        }
        Some(Realloc::Overwrite(byte)) => {
            let end = caller.data().end as usize;
            let bytes = memory.data_mut(&mut caller);
            bytes[1024..2048].fill(byte);
            bytes[8192..end].fill(byte);
        }
        // Other attacks count on where memory ends.
        Some(Realloc::Grow(_)) | None => {}
    }
    let state = caller.data_mut();
    let start = state.end.next_multiple_of(8);
    state.end = start + size;
    Ok(start)
}

fn call_nested(caller: &mut Caller<'_, State>, name: &str, arguments: u32) -> Result<()> {
    let Some(function) = caller.data().functions.get(name).copied() else {
        return Ok(());
    };
    let memory = caller.data().memory.unwrap();
    let start = arguments as usize;
    let words: Vec<u64> = memory.data(&*caller)[start..start + 17 * 8]
        .chunks(8)
        .map(|word| u64::from_le_bytes(word.try_into().unwrap()))
        .collect();
    let ty = function.ty(&*caller);
    let mut results = vec![Val::I32(0); ty.results().len()];
    function.call(caller, &values(ty.params(), &words), &mut results)
}

fn values(types: impl Iterator<Item = ValType>, words: &[u64]) -> Vec<Val> {
    let value = |(i, ty)| {
        let word = words.get(i).copied().unwrap_or_default();
        match ty {
            ValType::I64 => Val::I64(word as i64),
            _ => Val::I32(word as i32),
        }
    };
    types.enumerate().map(value).collect()
}

impl Guest for Core {
    fn call(&mut self, name: &str, arguments: &[u64]) -> Result<u64> {
        let function = self.store.data().functions[name];
        let ty = function.ty(&self.store);
        let mut results = vec![Val::I32(0); ty.results().len()];
        let arguments_given = values(ty.params(), arguments);
        function.call(&mut self.store, &arguments_given, &mut results)?;
        Ok(match results.first() {
            Some(Val::I32(value)) => u64::from(*value as u32),
            _ => arguments.first().copied().unwrap_or_default(),
        })
    }

    fn load(&mut self, address: u64) -> Result<u64> {
        let mut word = [0; 8];
        self.memory.read(&self.store, address as usize, &mut word)?;
        Ok(u64::from_le_bytes(word))
    }

    fn store(&mut self, address: u64, value: u64) -> Result<()> {
        let bytes = value.to_le_bytes();
        Ok(self
            .memory
            .write(&mut self.store, address as usize, &bytes)?)
    }

    fn arm(&mut self, attack: Realloc, countdown: u32) -> Result<()> {
        self.store.data_mut().attack = Some((attack, countdown));
        Ok(())
    }

    fn dump(&mut self) -> Result<Vec<u8>> {
        Ok(self.memory.data(&self.store).to_vec())
    }
}

/// The flag that is set while realloc of the guest runs.
const FLAG: &str = "flag";

/// The table that glue fills, in the place of the guest's.
const TABLE: &str = "table";

fn define_table(store: &mut Store<State>, linker: &mut Linker<State>, module: &Module) {
    let mut imports = module.imports();
    let table = imports.find_map(|import| match import.ty() {
        ExternType::Table(ty) if import.module() == TABLE => Some(ty),
        _ => None,
    });
    if let Some(ty) = table {
        let table = Table::new(&mut *store, ty, Ref::Func(None)).unwrap();
        linker.define(&*store, TABLE, TABLE, table).unwrap();
    }
}

/// What a core module of an output is for.
enum Role {
    Adapter,
    Glue,
}

impl Role {
    fn of(module: &Module) -> Option<Role> {
        let is_made = |name: &str| ["guest", "host", ADAPTER, FLAG, TABLE].contains(&name);
        let has_numbers = module
            .exports()
            .all(|export| export.name() == FLAG || place(export.name()).is_some());
        let mut exports = module.exports();
        if !has_numbers {
            None
        } else if module.imports().len() == 0
            && exports.any(|export| export.ty().memory().is_some())
        {
            Some(Role::Adapter)
        } else if module.imports().all(|import| is_made(import.module())) {
            Some(Role::Glue)
        } else {
            None
        }
    }
}

fn modules(component: &[u8]) -> Vec<&[u8]> {
    let mut modules = Vec::new();
    for payload in Parser::new(0).parse_all(component) {
        if let Payload::ModuleSection {
            unchecked_range, ..
        } = payload.unwrap()
        {
            let (start, end) = (unchecked_range.start as usize, unchecked_range.end as usize);
            modules.push(&component[start..end]);
        }
    }
    modules
}

/// For each core function of a component the import that it lowers, by the guest's name for it. Glue exports are
/// numbered like them.
fn core_functions(component: &[u8]) -> Vec<String> {
    let (mut instances, mut types) = (Vec::new(), Vec::new());
    let (mut functions, mut core) = (Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(component) {
        match payload.unwrap() {
            Payload::ComponentImportSection(imports) => {
                instances.extend(imports.into_iter().map(|import| import.unwrap().name.name));
            }
            Payload::ComponentTypeSection(section) => {
                types.extend(section.into_iter().map(|_| ""));
            }
            Payload::ComponentAliasSection(aliases) => {
                for alias in aliases {
                    match alias.unwrap() {
                        ComponentAlias::InstanceExport {
                            kind,
                            instance_index,
                            name,
                        } => match kind {
                            ComponentExternalKind::Func => functions.push((instance_index, name)),
                            ComponentExternalKind::Type => types.push(name),
                            _ => {}
                        },
                        ComponentAlias::CoreInstanceExport {
                            kind: ExternalKind::Func,
                            ..
                        } => {
                            core.push(String::new());
                        }
                        _ => {}
                    }
                }
            }
            Payload::ComponentCanonicalSection(section) => {
                for canonical in section {
                    match canonical.unwrap() {
                        CanonicalFunction::Lower { func_index, .. } => {
                            let (instance, name) = functions[func_index as usize];
                            core.push(describe(instances[instance as usize], name));
                        }
                        CanonicalFunction::ResourceDrop { resource } => {
                            core.push(format!("drop {}", types[resource as usize]));
                        }
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
    core
}

fn describe(interface: &str, function: &str) -> String {
    let imports = &Puppet::get().imports;
    let import = imports.iter().find(|import| import.is(interface, function));
    import.unwrap().name.clone()
}

/// Most handles that are live at a time.
const LIMIT: u64 = 1 << 16;

/// What makes a handle, and its arguments.
type Maker<'a> = (&'static str, &'a [u64]);

/// Makes a handle, or says which error there was.
fn make_one(core: &mut Core, (name, arguments): Maker<'_>) -> std::result::Result<u64, u64> {
    core.call(name, arguments).unwrap();
    let result = core.load(RESULT).unwrap();
    match result & 0xff {
        0 => Ok(result >> 32),
        _ => Err(result >> 32),
    }
}

#[test]
fn handles_of_files_are_limited_and_used_again() {
    const INSUFFICIENT_MEMORY: u64 = 22;
    let mut core = Core::new(Sandbox::Closed);
    let directory = handles::make(&mut core, "descriptor").unwrap();
    let file = handles::open(&mut core, directory, "file").unwrap();
    let stream = handles::contents(&mut core, file).unwrap();
    let makers: [Maker<'_>; 3] = [
        ("descriptor.open-at", &[directory, 0, DATA, 4, 0, 1, RESULT]),
        ("descriptor.read-via-stream", &[file, 0, RESULT]),
        ("descriptor.read-directory", &[directory, RESULT]),
    ];
    for handle in stream + 1..handles::VIRTUAL + LIMIT {
        let maker = makers[handle as usize % 3];
        assert_eq!(make_one(&mut core, maker), Ok(handle), "{}", maker.0);
    }
    for maker in makers {
        let made = make_one(&mut core, maker);
        assert_eq!(made, Err(INSUFFICIENT_MEMORY), "{}", maker.0);
    }
    for (name, argument) in [
        ("input-stream.subscribe", stream),
        ("preopens.get-directories", RESULT),
    ] {
        let ended = core.call(name, &[argument]);
        let expected = End::Trap("wasi-virt: too many handles");
        assert_eq!(compare(ended, expected), None, "{name}");
        core.recover();
    }
    let dropped: Vec<u64> = (stream + 1..stream + 30_001).collect();
    for handle in &dropped {
        let drop = [
            "drop descriptor",
            "drop input-stream",
            "drop directory-entry-stream",
        ];
        core.call(drop[*handle as usize % 3], &[*handle]).unwrap();
    }
    for handle in dropped.iter().rev() {
        // Not what was there before.
        let maker = makers[(*handle as usize + 1) % 3];
        assert_eq!(make_one(&mut core, maker), Ok(*handle), "{}", maker.0);
    }
    assert_eq!(make_one(&mut core, makers[0]), Err(INSUFFICIENT_MEMORY));
    let stale = core.call("descriptor.stat", &[dropped[0], RESULT]);
    let expected = match dropped[0] % 3 {
        2 => End::Value(dropped[0]),
        _ => End::Trap("wasi-virt: handle is not a live resource of this type"),
    };
    assert_eq!(compare(stale, expected), None);
    core.recover();
    core.call("descriptor.read", &[file, 64, 0, RESULT])
        .unwrap();
    let length = core.load(RESULT + 8).unwrap() & 0xffff_ffff;
    assert_eq!(length, CONTENTS.len() as u64);
}

/// Things in the adapter, and what it says of them.
struct Belongings {
    handles: BTreeMap<&'static str, u64>,
}

impl Belongings {
    fn make(core: &mut Core) -> Result<Belongings> {
        let mut handles = BTreeMap::new();
        for resource in handles::RESOURCES {
            handles.insert(resource, handles::make(core, resource)?);
        }
        core.write(DATA, b"name")?;
        core.write(DATA + 8, b"value")?;
        core.write(DATA + 16, b"/path?query")?;
        let (fields, request) = (handles["fields"], handles["outgoing-request"]);
        core.call("fields.append", &[fields, DATA, 4, DATA + 8, 5, RESULT])?;
        core.call(
            "outgoing-request.set-path-with-query",
            &[request, 1, DATA + 16, 11],
        )?;
        core.call("outgoing-request.set-method", &[request, 9, DATA, 4])?;
        let file = handles::file(core)?;
        handles.insert("file", file);
        handles.insert("contents", handles::contents(core, file)?);
        let options = handles["request-options"];
        core.call(
            "request-options.set-connect-timeout",
            &[options, 1, 123_456],
        )?;
        let response = handles["outgoing-response"];
        core.call("outgoing-response.set-status-code", &[response, 404])?;
        Ok(Belongings { handles })
    }

    /// Everything that can be asked without changing anything: results, and what they left in memory.
    fn observe(&self, core: &mut Core) -> Result<Vec<Observation>> {
        let mut seen = Vec::new();
        for (name, arguments, defined) in OBSERVATIONS {
            let arguments: Vec<u64> = arguments
                .iter()
                .map(|argument| match argument {
                    Argument::Handle(resource) => self.handles[resource],
                    Argument::Number(number) => *number,
                })
                .collect();
            core.recover();
            core.memory.data_mut(&mut core.store)[RESULT as usize..].fill(0);
            core.write(DATA, b"name")?;
            core.write(DATA + 8, b"key")?;
            core.store(DATA + 16, self.handles["pollable"])?;
            core.write(DATA + 24, b"link")?;
            let value = core.call(name, &arguments)?;
            let mut memory = core.dump()?.split_off(RESULT as usize);
            let undefined = defined
                .bytes()
                .enumerate()
                .filter(|(_, mark)| *mark == b'.');
            undefined.for_each(|(place, _)| memory[place] = 0);
            seen.push((*name, value, memory));
        }
        Ok(seen)
    }
}

/// A function, its flat result, and memory from the result on.
type Observation = (&'static str, u64, Vec<u8>);

enum Argument {
    Handle(&'static str),
    Number(u64),
}

use Argument::{Handle, Number};

/// Type, number of links, size, and three absent times.
const STAT: &str = "=.......=.......================\
    =.......................=.......................=.......................";

/// A function, its arguments, and which bytes of its result in memory are defined.
#[rustfmt::skip]
const OBSERVATIONS: &[(&str, &[Argument], &str)] = &[
    ("environment.get-environment", &[Number(RESULT)], "========"),
    ("store.get", &[Number(DATA + 8), Number(3), Number(RESULT)], "=...=...========"),
    ("store.get-all", &[Number(RESULT)], "=...========"),
    ("poll.poll", &[Number(DATA + 16), Number(1), Number(RESULT)], "========"),
    ("pollable.ready", &[Handle("pollable")], ""),
    ("input-stream.read", &[Handle("input-stream"), Number(1), Number(RESULT)], "=...=......."),
    ("output-stream.check-write", &[Handle("output-stream"), Number(RESULT)], "=.......========"),
    ("input-stream.read", &[Handle("contents"), Number(0), Number(RESULT)], "=...========"),
    ("descriptor.get-type", &[Handle("descriptor"), Number(RESULT)], "=="),
    ("descriptor.stat", &[Handle("file"), Number(RESULT)], STAT),
    ("descriptor.read", &[Handle("file"), Number(64), Number(0), Number(RESULT)], "=...=========..."),
    ("descriptor.readlink-at", &[Handle("descriptor"), Number(DATA + 24), Number(4), Number(RESULT)], "=...========"),
    ("descriptor.metadata-hash-at", &[Handle("descriptor"), Number(0), Number(DATA + 24), Number(4), Number(RESULT)], "=.......================"),
    ("descriptor.is-same-object", &[Handle("descriptor"), Handle("file")], ""),
    ("fields.entries", &[Handle("fields"), Number(RESULT)], "========"),
    ("fields.get", &[Handle("fields"), Number(DATA), Number(4), Number(RESULT)], "========"),
    ("fields.has", &[Handle("fields"), Number(DATA), Number(4)], ""),
    ("outgoing-request.method", &[Handle("outgoing-request"), Number(RESULT)], "=...========"),
    ("outgoing-request.path-with-query", &[Handle("outgoing-request"), Number(RESULT)], "=...========"),
    ("request-options.connect-timeout", &[Handle("request-options"), Number(RESULT)], "=.......========"),
    ("outgoing-response.status-code", &[Handle("outgoing-response")], ""),
];

#[test]
fn the_adapter_is_unharmed() {
    let mut core = Core::new(Sandbox::Closed);
    let belongings = Belongings::make(&mut core).unwrap();
    let before = belongings.observe(&mut core).unwrap();
    let mut failures = Vec::new();
    let mut check = |core: &mut Core, what: String, ended: Option<(Result<u64>, End)>| {
        if let Some(why) = ended.and_then(|(ended, expected)| compare(ended, expected)) {
            failures.push(format!("{what}: {why}"));
        }
        match belongings.observe(core) {
            Ok(after) if after == before => {}
            Ok(after) => {
                let changed = before
                    .iter()
                    .zip(&after)
                    .find(|(before, after)| before != after);
                let name = changed.map(|(before, _)| before.0);
                failures.push(format!("{what}: changed what the adapter says to {name:?}"));
            }
            Err(error) => failures.push(format!("{what}: broke the adapter: {error}")),
        }
    };
    for (kind, name, attack, expected) in violations::all() {
        let ended = attack(&mut core);
        check(
            &mut core,
            format!("{kind}: {name}"),
            Some((ended, expected)),
        );
    }
    for (name, attack, expected) in handles::attacks(Sandbox::Closed) {
        let ended = attack(&mut core);
        check(&mut core, name.to_string(), Some((ended, expected)));
    }
    for (name, realloc, countdown, attack, expected) in realloc::attacks(Sandbox::Closed) {
        core.arm(realloc, countdown).unwrap();
        let ended = attack(&mut core);
        check(&mut core, name.to_string(), Some((ended, expected)));
    }
    for attack in parameters::attacks(Sandbox::Closed) {
        let ended = attack.run(&mut core);
        let expected = (!parameters::is_absent(&ended)).then_some((ended, attack.expected));
        check(&mut core, attack.name(), expected);
    }
    for (outer, call) in realloc::allocating(Sandbox::Closed) {
        for import in &Puppet::get().imports {
            core.arm(Realloc::Call(&import.name), 0).unwrap();
            let ended = call(&mut core);
            let inner = &import.name;
            // Functions that the sandbox has not replaced are not there to be called.
            if ended.is_err() || !core.store.data().functions.contains_key(inner) {
                check(&mut core, format!("{outer}, from it `{inner}`"), None);
            }
        }
    }
    assert_none(&failures);
}
