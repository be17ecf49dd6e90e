//! Random WIT: interfaces whose types come from each other and from WASI, and a world of them.

use crate::random::Random;

/// What functions take and return.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Functions {
    /// Anything, and resources have methods.
    Any,
    /// All parameters come back, in a tuple if there are several. What is exported is imported as well, with resources
    /// of other interfaces only.
    Reflected,
    /// As [`Functions::Any`], with streams and futures, and asynchronous functions; beside WASI 0.2 there is 0.3.
    Asynchronous,
}

/// What an interface has for others.
#[derive(Clone, Default)]
struct Scope {
    resources: Vec<String>,
    values: Vec<String>,
}

const WASI: [(&str, &[&str], &[&str]); 6] = [
    ("wasi:io/error@0.2.12", &["error"], &[]),
    (
        "wasi:io/streams@0.2.12",
        &["input-stream", "output-stream"],
        &["stream-error"],
    ),
    ("wasi:io/poll@0.2.12", &["pollable"], &[]),
    ("wasi:clocks/wall-clock@0.2.12", &[], &["datetime"]),
    (
        "wasi:filesystem/types@0.2.12",
        &["descriptor"],
        &["descriptor-stat", "path-flags", "new-timestamp"],
    ),
    (
        "wasi:http/types@0.2.12",
        &["fields", "incoming-body", "outgoing-request"],
        &["method", "error-code", "header-error"],
    ),
];

/// Those that share no core type with a handle are there more often: in variants, handles have their places.
const PRIMITIVES: [&str; 18] = [
    "bool", "char", "string", "u8", "s8", "u16", "s16", "u32", "s32", "u64", "s64", "f32", "f64",
    "u64", "u64", "f64", "f64", "f32",
];

/// What there is to virtualize.
const IMPORTS: &str = "    import wasi:cli/stdin@0.2.12;
    import wasi:cli/stderr@0.2.12;
    import wasi:cli/environment@0.2.12;
    import wasi:filesystem/types@0.2.12;
    import wasi:filesystem/preopens@0.2.12;
    import wasi:http/types@0.2.12;
";

/// What there is of WASI 0.3.
const IMPORTS_OF_0_3: &str = "    import wasi:cli/stdin@0.3.2;
    import wasi:cli/stdout@0.3.2;
    import wasi:cli/environment@0.3.2;
    import wasi:clocks/monotonic-clock@0.3.2;
    import wasi:sockets/types@0.3.2;
    import wasi:sockets/ip-name-lookup@0.3.2;
    import wasi:filesystem/preopens@0.3.2;
";

/// How deep types nest in one.
const DEPTH: usize = 3;

/// The package `test:worlds`, with a world `guest`.
pub fn package(random: &mut Random, functions: Functions) -> String {
    let mut writer = Writer {
        random,
        functions,
        known: WASI
            .map(|(path, resources, values)| (path.to_string(), scope(resources, values)))
            .into(),
        text: "package test:worlds;\n".to_string(),
    };
    let mut world = String::new();
    for number in 0..=writer.random.below(4) {
        let is_exported = writer.random.percent(40);
        let own_resources = !is_exported || functions != Functions::Reflected;
        let name = writer.interface(number, own_resources);
        if !is_exported || functions == Functions::Reflected {
            world += &format!("    import {name};\n");
        }
        if is_exported {
            world += &format!("    export {name};\n");
        }
    }
    let at_world_level = writer.world_level();
    let later = match functions {
        Functions::Any | Functions::Reflected => "",
        Functions::Asynchronous => IMPORTS_OF_0_3,
    };
    writer.text + "world guest {\n" + &at_world_level + IMPORTS + later + &world + "}\n"
}

fn scope(resources: &[&str], values: &[&str]) -> Scope {
    let owned = |names: &[&str]| names.iter().map(ToString::to_string).collect();
    Scope {
        resources: owned(resources),
        values: owned(values),
    }
}

struct Writer<'r> {
    random: &'r mut Random,
    functions: Functions,
    /// Interfaces to take types from.
    known: Vec<(String, Scope)>,
    text: String,
}

impl Writer<'_> {
    /// Writes an interface; returns its name.
    fn interface(&mut self, number: usize, own_resources: bool) -> String {
        let name = format!("i{number}");
        let (mut here, uses) = self.uses();
        let mut own = Scope::default();
        let mut items = String::new();
        if own_resources {
            for index in 0..self.random.below(3) {
                let resource = format!("r{number}x{index}");
                here.resources.push(resource.clone());
                own.resources.push(resource);
            }
        }
        for index in 0..self.random.below(4) {
            let value = format!("v{number}x{index}");
            items += &self.value(&value, &here);
            here.values.push(value.clone());
            own.values.push(value);
        }
        for resource in &own.resources {
            items += &self.resource(resource, &here);
        }
        for index in 0..=self.random.below(3) {
            items += &format!("    f{index}: {};\n", self.function(&here));
        }
        // Types are exported in the order in which functions use them, whatever the order in the text is.
        self.text += &format!("interface {name} {{\n{uses}{items}}}\n");
        self.known.push((name.clone(), own));
        name
    }

    /// What the world has by itself: types and functions.
    fn world_level(&mut self) -> String {
        if self.random.percent(60) {
            return String::new();
        }
        let (mut here, mut items) = self.uses();
        for index in 0..self.random.below(2) {
            let value = format!("w{index}");
            items += &self.value(&value, &here);
            here.values.push(value);
        }
        for index in 0..self.random.below(3) {
            let function = self.function(&here);
            let (imports, exports) = match self.functions {
                Functions::Reflected => (true, true),
                Functions::Any | Functions::Asynchronous => {
                    (self.random.percent(70), self.random.percent(50))
                }
            };
            if imports {
                items += &format!("    import in-f{index}: {function};\n");
            }
            if exports {
                items += &format!("    export out-f{index}: {function};\n");
            }
        }
        items
    }

    /// Takes types from other interfaces.
    fn uses(&mut self) -> (Scope, String) {
        let mut here = Scope::default();
        let mut text = String::new();
        for (path, scope) in &self.known {
            if self.random.percent(45) {
                continue;
            }
            let mut taken = Vec::new();
            // Values come without the types in them, or with these before or after.
            for (names, into) in [
                (&scope.values, &mut here.values),
                (&scope.resources, &mut here.resources),
            ] {
                for name in names {
                    if self.random.percent(60) {
                        into.push(name.clone());
                        taken.insert(self.random.below(taken.len() + 1), name.as_str());
                    }
                }
            }
            if !taken.is_empty() {
                text += &format!("    use {path}.{{{}}};\n", taken.join(", "));
            }
        }
        (here, text)
    }

    fn value(&mut self, name: &str, here: &Scope) -> String {
        let kind = *self.random.choose(&[
            "record", "record", "variant", "variant", "flags", "enum", "type",
        ]);
        let mut parts = Vec::new();
        for index in 0..=self.random.below(4) {
            parts.push(match kind {
                "record" => format!("p{index}: {}", self.ty(here, 0, false)),
                "variant" if self.random.percent(70) => {
                    format!("p{index}({})", self.ty(here, 0, false))
                }
                _ => format!("p{index}"),
            });
        }
        match kind {
            "type" => format!("    type {name} = option<{}>;\n", self.ty(here, 1, false)),
            _ => format!("    {kind} {name} {{ {} }}\n", parts.join(", ")),
        }
    }

    fn resource(&mut self, name: &str, here: &Scope) -> String {
        if self.functions == Functions::Reflected || self.random.percent(30) {
            return format!("    resource {name};\n");
        }
        let mut methods = String::new();
        if self.random.percent(50) {
            methods += &format!(" constructor({});", self.params(here));
        }
        for index in 0..self.random.below(3) {
            let is_static = if self.random.percent(30) {
                "static "
            } else {
                ""
            };
            methods += &format!(" m{index}: {is_static}{};", self.function(here));
        }
        format!("    resource {name} {{{methods} }}\n")
    }

    fn function(&mut self, here: &Scope) -> String {
        if self.functions != Functions::Reflected {
            let is_async = self.functions == Functions::Asynchronous && self.random.percent(40);
            let how = if is_async { "async " } else { "" };
            let params = self.params(here);
            return if self.random.percent(70) {
                format!("{how}func({params}) -> {}", self.ty(here, 0, false))
            } else {
                format!("{how}func({params})")
            };
        }
        let types: Vec<String> = (0..=self.random.below(6))
            .map(|_| self.ty(here, 0, false))
            .collect();
        let named = types.iter().enumerate();
        let named: Vec<String> = named.map(|(index, ty)| format!("p{index}: {ty}")).collect();
        let result = match &types[..] {
            [ty] => ty.clone(),
            types => format!("tuple<{}>", types.join(", ")),
        };
        format!("func({}) -> {result}", named.join(", "))
    }

    fn params(&mut self, here: &Scope) -> String {
        let count = self.random.below(5);
        let params = (0..count).map(|index| format!("p{index}: {}", self.ty(here, 0, true)));
        params.collect::<Vec<_>>().join(", ")
    }

    fn ty(&mut self, here: &Scope, depth: usize, can_borrow: bool) -> String {
        if self.functions == Functions::Asynchronous && depth < DEPTH && self.random.percent(15) {
            let kind = *self.random.choose(&["stream", "future"]);
            return match self.random.below(4) {
                0 => kind.to_string(),
                1 => format!("{kind}<u8>"),
                // A stream cannot be one of characters.
                _ => format!("{kind}<option<{}>>", self.ty(here, depth + 1, false)),
            };
        }
        let dice = self.random.below(100);
        if dice < 30 && !here.resources.is_empty() {
            let resource = self.random.choose(&here.resources);
            return match can_borrow && self.random.percent(30) {
                true => format!("borrow<{resource}>"),
                false => resource.clone(),
            };
        }
        if dice < 60 && !here.values.is_empty() {
            return self.random.choose(&here.values).clone();
        }
        if dice < 85 && depth < DEPTH {
            let mut inner = || self.ty(here, depth + 1, can_borrow);
            let (first, second) = (inner(), inner());
            return match self.random.below(5) {
                0 => format!("list<{first}>"),
                1 => format!("option<{first}>"),
                2 => format!("result<_, {first}>"),
                3 => format!("result<{first}, {second}>"),
                _ => format!("tuple<{first}, {second}>"),
            };
        }
        (*self.random.choose(&PRIMITIVES)).to_string()
    }
}
