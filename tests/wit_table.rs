//! Keeps `wit/functions.txt`, the table of every WASI function, equal to the definitions in `wit/deps`.
//! `UPDATE=1 cargo test --test wit_table` rewrites it.

use std::collections::BTreeMap;
use std::path::Path;

use wit_parser::{
    Function, Handle, Interface, Resolve, Stability, Type, TypeDefKind, TypeId, TypeOwner,
};

const HEADING: &str = "\
# Every WASI function: interface, name, first version, signature with its types expanded; separated by tabs.
# Made from `wit/deps` by `UPDATE=1 cargo test --test wit_table`.
";

#[test]
fn table_matches_definitions() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = root.join("wit/functions.txt");
    let table = render(&read_definitions(&root.join("wit")));
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &table).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == table,
        "`wit/functions.txt` is out of date: run with UPDATE=1"
    );
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
    let mut packages: Vec<_> = resolve
        .packages
        .iter()
        .map(|(_, package)| package)
        .collect();
    packages.sort_by(|a, b| a.name.version.cmp(&b.name.version));

    let mut rows: BTreeMap<(String, String), (String, String)> = BTreeMap::new();
    for package in packages {
        for (name, id) in &package.interfaces {
            let interface = &resolve.interfaces[*id];
            let qualified = format!("{}:{}/{name}", package.name.namespace, package.name.name);
            for function in interface.functions.values() {
                let version = package.name.version.as_ref().unwrap().to_string();
                let since = first_version(function, interface).unwrap_or(version);
                let signature = expand_function(resolve, function);
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

fn first_version(function: &Function, interface: &Interface) -> Option<String> {
    [&function.stability, &interface.stability]
        .into_iter()
        .find_map(|stability| match stability {
            Stability::Stable { since, .. } => Some(since.to_string()),
            Stability::Unstable { feature, .. } => Some(format!("unstable({feature})")),
            Stability::Unknown => None,
        })
}

fn expand_function(resolve: &Resolve, function: &Function) -> String {
    let parameters = join(&function.params, |parameter| {
        format!("{}: {}", parameter.name, expand(resolve, &parameter.ty))
    });
    match &function.result {
        Some(result) => format!("func({parameters}) -> {}", expand(resolve, result)),
        None => format!("func({parameters})"),
    }
}

fn expand(resolve: &Resolve, ty: &Type) -> String {
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
    let expand = |ty: &Type| expand(resolve, ty);
    match &resolve.types[id].kind {
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
            format!("own<{}>", name_resource(resolve, *resource))
        }
        TypeDefKind::Handle(Handle::Borrow(resource)) => {
            format!("borrow<{}>", name_resource(resolve, *resource))
        }
        other => panic!("WASI 0.2 has no `{}`", other.as_str()),
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
    let interface = &resolve.interfaces[owner];
    let package = &resolve.packages[interface.package.unwrap()].name;
    format!(
        "{}:{}/{}/{}",
        package.namespace,
        package.name,
        interface.name.as_ref().unwrap(),
        definition.name.as_ref().unwrap()
    )
}

fn join<T>(items: &[T], render: impl Fn(&T) -> String) -> String {
    items.iter().map(render).collect::<Vec<_>>().join(", ")
}
