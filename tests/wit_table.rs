//! Keeps the tables of WASI equal to the definitions in `wit/deps` and `wit/0.3/deps`: `wit/functions.txt` and
//! `wit/0.3/functions.txt` have every function, and `interfaces.txt` beside each what it takes to declare one.
//! `UPDATE=1 cargo test --test wit_table` rewrites them.

use std::collections::BTreeMap;
use std::path::Path;

use wit_parser::{
    Function, Handle, Interface, InterfaceId, Package, Resolve, Stability, Type, TypeDefKind,
    TypeId, TypeOwner,
};

const HEADING: &str = "\
# Every WASI function: interface, name, first version, signature with its types expanded; separated by tabs.
# Made from `deps` by `UPDATE=1 cargo test --test wit_table`.
";

const INTERFACES_HEADING: &str = "\
# What every WASI interface declares, in the order of its definition: interface, name, definition; separated by tabs.
# A definition is over the names of its own interface; `use` names the interface that a type is from.
# Made from `deps` by `UPDATE=1 cargo test --test wit_table`.
";

#[test]
fn tables_match_definitions() {
    assert_is_committed("functions.txt", "", render);
    assert_is_committed("functions.txt", "0.3", render);
}

#[test]
fn interfaces_match_definitions() {
    assert_is_committed("interfaces.txt", "", render_interfaces);
    assert_is_committed("interfaces.txt", "0.3", render_interfaces);
}

/// Compares a table with the committed one, in a folder with the definitions that it is made from, or writes it.
fn assert_is_committed(file: &str, folder: &str, render: impl Fn(&Resolve) -> String) {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("wit")
        .join(folder);
    let path = directory.join(file);
    let table = render(&read_definitions(&directory));
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &table).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == table,
        "`{}` is out of date: run with UPDATE=1",
        path.display()
    );
}

#[test]
fn both_versions_have_their_own_signatures() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("wit");
    let table = render(&read_definitions(&root.join("0.3")));
    for line in [
        "wasi:cli/stdout\twrite-via-stream\t0.3.0\tfunc(data: stream<u8>) -> \
         future<result<_, enum{io, illegal-byte-sequence, pipe}>>\n",
        "wasi:clocks/monotonic-clock\twait-for\t0.3.0\tasync func(how-long: u64)\n",
    ] {
        assert!(table.contains(line), "missing: {line}");
    }
}

#[test]
fn table_holds_every_track() {
    let table = render(&read_definitions(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("wit"),
    ));
    let count = |interface: &str| {
        let prefix = format!("{interface}\t");
        table
            .lines()
            .filter(|line| line.starts_with(&prefix))
            .count()
    };
    assert_eq!(count("wasi:cli/environment"), 3);
    assert_eq!(count("wasi:io/streams"), 15);
    assert_eq!(count("wasi:config/runtime"), 2);
    assert_eq!(count("wasi:config/store"), 2);
    for line in [
        "wasi:cli/exit\texit-with-code\t0.2.12\tfunc(status-code: u8)\n",
        "wasi:clocks/timezone\tutc-offset\tunstable(clocks-timezone)\t\
         func(when: record{seconds: u64, nanoseconds: u32}) -> s32\n",
        "wasi:io/streams\t[method]output-stream.subscribe\t0.2.0\t\
         func(self: borrow<wasi:io/streams/output-stream>) -> own<wasi:io/poll/pollable>\n",
    ] {
        assert!(table.contains(line), "missing: {line}");
    }
}

fn read_definitions(directory: &Path) -> Resolve {
    let mut resolve = Resolve {
        all_features: true,
        ..Resolve::default()
    };
    resolve.push_dir(directory).unwrap();
    resolve
}

/// An interface can occur in several versions of its package (`wasi:config`): one line per function then stands for all
/// of them, with the earliest version.
fn render(resolve: &Resolve) -> String {
    let mut rows: BTreeMap<(String, String), (String, String)> = BTreeMap::new();
    for package in packages(resolve) {
        for (name, id) in &package.interfaces {
            let interface = &resolve.interfaces[*id];
            let qualified = format!("{}:{}/{name}", package.name.namespace, package.name.name);
            for function in interface.functions.values() {
                let version = package.name.version.as_ref().unwrap().to_string();
                let since = first_version(function, interface).unwrap_or(version);
                let signature = spell_function(resolve, function, &expanded);
                let key = (qualified.clone(), function.name.clone());
                let row = rows
                    .entry(key)
                    .or_insert_with(|| (since, signature.clone()));
                assert_eq!(row.1, signature, "`{qualified}` changed between versions");
            }
        }
    }
    let mut table = HEADING.to_string();
    for ((interface, function), (since, signature)) in rows {
        table.push_str(&format!("{interface}\t{function}\t{since}\t{signature}\n"));
    }
    table
}

/// The earliest version of each package first.
fn packages(resolve: &Resolve) -> Vec<&Package> {
    let packages = resolve.packages.iter().map(|(_, package)| package);
    let mut packages: Vec<_> = packages.collect();
    packages.sort_by(|a, b| a.name.version.cmp(&b.name.version));
    packages
}

/// As in the other table, several versions of an interface are one.
fn render_interfaces(resolve: &Resolve) -> String {
    let mut interfaces: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in packages(resolve) {
        for id in package.interfaces.values() {
            let name = name_interface(resolve, *id);
            let rows = declare(resolve, *id);
            let known = interfaces.entry(name.clone()).or_insert(rows.clone());
            assert_eq!(*known, rows, "`{name}` changed between versions");
        }
    }
    let rows: Vec<String> = interfaces.into_values().flatten().collect();
    INTERFACES_HEADING.to_string() + &rows.concat()
}

/// The rows of one interface: its types, then its functions.
fn declare(resolve: &Resolve, id: InterfaceId) -> Vec<String> {
    let interface = &resolve.interfaces[id];
    let row = |name: &str, definition: String| {
        format!("{}\t{name}\t{definition}\n", name_interface(resolve, id))
    };
    let types = interface
        .types
        .iter()
        .map(|(name, ty)| row(name, define(resolve, *ty)));
    let functions = interface
        .functions
        .values()
        .map(|function| row(&function.name, spell_function(resolve, function, &by_name)));
    types.chain(functions).collect()
}

/// What a name of an interface stands for.
fn define(resolve: &Resolve, id: TypeId) -> String {
    let definition = &resolve.types[id];
    match &definition.kind {
        TypeDefKind::Resource => "resource".into(),
        TypeDefKind::Type(Type::Id(aliased)) => {
            let aliased = &resolve.types[*aliased];
            let name = aliased.name.as_ref().unwrap();
            match aliased.owner {
                owner if owner == definition.owner => name.clone(),
                TypeOwner::Interface(other) => {
                    format!("use {}/{name}", name_interface(resolve, other))
                }
                _ => panic!("a WASI type belongs to an interface"),
            }
        }
        TypeDefKind::Type(ty) => spell(resolve, ty, &by_name),
        kind => spell_kind(resolve, kind, &by_name),
    }
}

fn first_version(function: &Function, interface: &Interface) -> Option<String> {
    [&function.stability, &interface.stability]
        .into_iter()
        .find_map(|stability| match stability {
            Stability::Stable { since, .. } => Some(since.to_string()),
            Stability::Unstable { feature, .. } => Some(format!("unstable({feature})")),
            Stability::Unknown => None,
        })
}

/// How a type that has a name is spelled: by its own, or expanded; `None` expands it.
type Spelling = dyn Fn(&Resolve, TypeId) -> Option<String>;

/// By the name that it has in the interface.
fn by_name(resolve: &Resolve, id: TypeId) -> Option<String> {
    resolve.types[id].name.clone()
}

/// Resources by the interfaces that define them, all else expanded.
fn expanded(resolve: &Resolve, id: TypeId) -> Option<String> {
    let ty = &resolve.types[id];
    match ty.kind {
        TypeDefKind::Resource => Some(name_resource(resolve, id)),
        TypeDefKind::Type(Type::Id(aliased)) => expanded(resolve, aliased),
        _ => None,
    }
}

fn spell_function(resolve: &Resolve, function: &Function, spelling: &Spelling) -> String {
    let spell = |ty: &Type| spell(resolve, ty, spelling);
    let parameters = join(&function.params, |parameter| {
        format!("{}: {}", parameter.name, spell(&parameter.ty))
    });
    let is_async = match function.kind.is_async() {
        true => "async ",
        false => "",
    };
    match &function.result {
        Some(result) => format!("{is_async}func({parameters}) -> {}", spell(result)),
        None => format!("{is_async}func({parameters})"),
    }
}

fn spell(resolve: &Resolve, ty: &Type, spelling: &Spelling) -> String {
    let id = match ty {
        Type::Id(id) => *id,
        Type::Bool => return "bool".into(),
        Type::U8 => return "u8".into(),
        Type::U16 => return "u16".into(),
        Type::U32 => return "u32".into(),
        Type::U64 => return "u64".into(),
        Type::S8 => return "s8".into(),
        Type::S16 => return "s16".into(),
        Type::S32 => return "s32".into(),
        Type::S64 => return "s64".into(),
        Type::F32 => return "f32".into(),
        Type::F64 => return "f64".into(),
        Type::Char => return "char".into(),
        Type::String => return "string".into(),
        Type::ErrorContext => return "error-context".into(),
    };
    spelling(resolve, id).unwrap_or_else(|| spell_kind(resolve, &resolve.types[id].kind, spelling))
}

fn spell_kind(resolve: &Resolve, kind: &TypeDefKind, spelling: &Spelling) -> String {
    let handle = |id: TypeId| spelling(resolve, id).expect("a resource has a name");
    let expand = |ty: &Type| spell(resolve, ty, spelling);
    match kind {
        TypeDefKind::Type(aliased) => expand(aliased),
        TypeDefKind::List(element) => format!("list<{}>", expand(element)),
        TypeDefKind::Option(payload) => format!("option<{}>", expand(payload)),
        TypeDefKind::Tuple(tuple) => format!("tuple<{}>", join(&tuple.types, expand)),
        TypeDefKind::Result(result) => match (&result.ok, &result.err) {
            (Some(ok), Some(err)) => format!("result<{}, {}>", expand(ok), expand(err)),
            (Some(ok), None) => format!("result<{}>", expand(ok)),
            (None, Some(err)) => format!("result<_, {}>", expand(err)),
            (None, None) => "result".into(),
        },
        TypeDefKind::Record(record) => {
            let fields = join(&record.fields, |field| {
                format!("{}: {}", field.name, expand(&field.ty))
            });
            format!("record{{{fields}}}")
        }
        TypeDefKind::Variant(variant) => {
            let cases = join(&variant.cases, |case| match &case.ty {
                Some(payload) => format!("{}({})", case.name, expand(payload)),
                None => case.name.clone(),
            });
            format!("variant{{{cases}}}")
        }
        TypeDefKind::Enum(cases) => {
            format!("enum{{{}}}", join(&cases.cases, |case| case.name.clone()))
        }
        TypeDefKind::Flags(flags) => {
            format!("flags{{{}}}", join(&flags.flags, |flag| flag.name.clone()))
        }
        TypeDefKind::Handle(Handle::Own(resource)) => {
            format!("own<{}>", handle(*resource))
        }
        TypeDefKind::Handle(Handle::Borrow(resource)) => {
            format!("borrow<{}>", handle(*resource))
        }
        TypeDefKind::Stream(element) => {
            format!("stream<{}>", element.as_ref().map_or(String::new(), expand))
        }
        TypeDefKind::Future(value) => {
            format!("future<{}>", value.as_ref().map_or(String::new(), expand))
        }
        other => panic!("WASI has no `{}`", other.as_str()),
    }
}

/// A resource is named after the interface that defines it, however many `use` lie between.
fn name_resource(resolve: &Resolve, id: TypeId) -> String {
    let definition = &resolve.types[id];
    if let TypeDefKind::Type(Type::Id(aliased)) = definition.kind {
        return name_resource(resolve, aliased);
    }
    let TypeOwner::Interface(owner) = definition.owner else {
        panic!("a WASI resource belongs to an interface");
    };
    format!(
        "{}/{}",
        name_interface(resolve, owner),
        definition.name.as_ref().unwrap()
    )
}

fn name_interface(resolve: &Resolve, id: InterfaceId) -> String {
    let interface = &resolve.interfaces[id];
    let package = &resolve.packages[interface.package.unwrap()].name;
    format!(
        "{}:{}/{}",
        package.namespace,
        package.name,
        interface.name.as_ref().unwrap()
    )
}

fn join<T>(items: &[T], render: impl Fn(&T) -> String) -> String {
    items.iter().map(render).collect::<Vec<_>>().join(", ")
}
