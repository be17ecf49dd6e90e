//! What the adapter's functions are called in outputs: numbers in base 36, their places among the exports of what is built.

use std::path::Path;

use wasmparser::{Parser, Payload};

/// The instance of the adapter in glue, in the innermost layer.
pub const ADAPTER: &str = "@1";

/// What the adapter is called in its section of names.
const NAME: &[u8] = b"wasi-virt-adapter";

/// How the names begin of what has the last numbers.
const SELDOM_CALLED: [&str; 3] = ["clocks#", "random#", "stdin#"];

/// The names of what the adapter exports, in the order of their numbers.
pub struct Exports(Vec<String>);

impl Exports {
    /// Those of what is built; what only the adapter with writable memory has comes last.
    pub fn read() -> Exports {
        let mut names = built("virtual-adapter.wasm");
        names.sort_by_key(|name| SELDOM_CALLED.iter().any(|start| name.starts_with(start)));
        for name in built("memory-adapter.wasm") {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        Exports(names)
    }

    /// What is exported under a number.
    pub fn name(&self, number: &str) -> Option<&str> {
        Some(self.0.get(place(number)?)?)
    }

    /// What of it the adapter in an output exports.
    pub fn kept_in(&self, output: &[u8]) -> Vec<&str> {
        let mut kept = Vec::new();
        for payload in Parser::new(0).parse_all(output) {
            if let Payload::ModuleSection {
                unchecked_range, ..
            } = payload.expect("an output is valid")
            {
                let module = &output[unchecked_range.start as usize..unchecked_range.end as usize];
                if module.windows(NAME.len()).any(|name| name == NAME) {
                    let numbers = exports(module);
                    kept.extend(numbers.iter().filter_map(|number| self.name(number)));
                }
            }
        }
        kept
    }
}

/// The place that a name is the number of.
pub fn place(number: &str) -> Option<usize> {
    let is_short = number.len() <= 3;
    is_short.then(|| usize::from_str_radix(number, 36).ok())?
}

fn built(name: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("lib").join(name);
    exports(&std::fs::read(path).expect("the adapter is built"))
}

fn exports(module: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::ExportSection(section) = payload.expect("a module is valid") {
            let names = section
                .into_iter()
                .map(|export| export.map(|export| export.name));
            found.extend(names.map(|name| name.expect("a section is valid").to_string()));
        }
    }
    found
}
