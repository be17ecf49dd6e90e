//! What of a command's exports nothing outside can reach: a component exports what has a type, and of a command that is
//! its entry.

use wasmparser::ExternalKind;

use super::component_types::{Exports, World};
use super::module::{ENTRY, INITIALIZER, Inspected, MEMORY};
use crate::note::Note;

/// How many names a message lists.
const LISTED: usize = 8;

/// Exports that toolchains make for hosts of their own, by name.
const TOOLCHAINS: [&str; 17] = [
    ENTRY,
    INITIALIZER,
    MEMORY,
    "table",
    // C and TinyGo: for what passes lists to the module.
    "malloc",
    "free",
    "calloc",
    "realloc",
    "memalign",
    "aligned_alloc",
    // Emscripten: for its JavaScript.
    "setThrew",
    "setTempRet0",
    "getTempRet0",
    "stackSave",
    "stackRestore",
    "stackAlloc",
    // Threads, which run nothing by themselves.
    "wasi_thread_start",
];

/// As [`TOOLCHAINS`], by what names begin with.
const PREFIXES: [&str; 9] = [
    "__",
    "asyncify_",
    "cabi_",
    "canonical_abi_",
    "emscripten_",
    "_emscripten_",
    "dynCall_",
    // What runs a module once and keeps what it is then.
    "wasi_vfs_",
    "wizer",
];

fn is_toolchains(name: &str) -> bool {
    TOOLCHAINS.contains(&name) || PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}

/// Warns of exports that the component does not have.
pub(super) fn lost(module: &Inspected<'_>, world: &World) -> Option<Note> {
    if world.exports == Exports::Typed {
        return None;
    }
    let exports = module.exports.iter();
    let lost: Vec<String> = exports
        .filter(|(name, (kind, _))| *kind == ExternalKind::Func && !is_toolchains(name))
        .map(|(name, _)| name.escape_debug().to_string())
        .collect();
    let (listed, rest) = lost.split_at(lost.len().min(LISTED));
    (!lost.is_empty()).then(|| Note::LostExports {
        functions: listed.to_vec(),
        more: rest.len(),
    })
}
