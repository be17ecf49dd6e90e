//! What the bytes of an output are: a line for each output, a column for each kind, compared with `sizes.txt`, so that
//! growth is seen in review.
//!
//! Every byte is in one column, so the columns come to the size of the file.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;

use anyhow::{Result, ensure};
use wasi_virt::{Linking, Preview1, WasiVirt};
use wasmparser::{BinaryReader, Name, NameSectionReader, Parser};

/// An output of a real program.
pub struct Real {
    /// In `tests/components/`, without `.wasm`.
    pub guest: &'static str,
    pub label: &'static str,
    /// What is made of it, with a profile, or nothing: what an output is smaller by shows beside the guest itself.
    pub made: Option<(&'static str, Options)>,
}

/// What is set besides a profile.
type Options = fn(&mut WasiVirt);

impl Real {
    const fn itself(guest: &'static str) -> Real {
        Real {
            guest,
            label: "itself",
            made: None,
        }
    }

    const fn output(guest: &'static str, label: &'static str, profile: &'static str) -> Real {
        Real::output_with(guest, label, profile, |_| {})
    }

    const fn output_with(
        guest: &'static str,
        label: &'static str,
        profile: &'static str,
        options: Options,
    ) -> Real {
        Real {
            guest,
            label,
            made: Some((profile, options)),
        }
    }
}

const DENY_ALL: &str = "";
const ALLOW_ALL: &str = "base = 'allow-all'";
const VARIABLE: &str = "env.overrides.NAME = 'value'";
const FILE: &str = "fs.mounts = { '/data/hello.txt' = { source = 'hello' } }";
const FILE_BESIDE_HOST: &str = "\
    fs = { allow-host-preopens = true, mounts = { '/data/hello.txt' = { source = 'hello' } } }";

const TMPFS: &str = "fs.tmpfs = { '/tmp' = {} }";

pub const REAL: [Real; 18] = [
    Real::itself("sockets"),
    Real::output("sockets", "deny all", DENY_ALL),
    Real::output_with("sockets", "deny all, composed", DENY_ALL, |virt| {
        virt.link(Linking::Composed);
    }),
    Real::output_with("sockets", "deny all, stripped", DENY_ALL, |virt| {
        virt.strip(true);
    }),
    Real::output("sockets", "set a variable", VARIABLE),
    Real::output("sockets", "allow all", ALLOW_ALL),
    Real::itself("http-types"),
    Real::output("http-types", "deny all", DENY_ALL),
    Real::itself("fs"),
    Real::output("fs", "deny all", DENY_ALL),
    Real::output("fs", "mount a file", FILE),
    Real::output_with("fs", "mount a file, composed", FILE, |virt| {
        virt.link(Linking::Composed);
    }),
    Real::output("fs", "mount beside the host's", FILE_BESIDE_HOST),
    Real::output("fs", "a writable directory", TMPFS),
    Real::output("p1-calls", "deny all", DENY_ALL),
    Real::output("p1-calls", "mount a file", FILE),
    Real::output("p1-calls", "a writable directory", TMPFS),
    Real::output_with("p1-calls", "mount a file, shared", FILE, |virt| {
        virt.preview1(Preview1::Shared);
    }),
];

/// What bytes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// Modules and nested components of the guest's, and its custom sections.
    Guest,
    AdapterCode,
    /// What the adapter has in memory, the image included.
    AdapterData,
    AdapterNames,
    /// Types, imports, exports and the like.
    AdapterRest,
    /// The front end of preview1.
    FrontEnd,
    /// Of every other module that is not the guest's. What the encoder of components makes around a module is among them.
    GlueCode,
    /// The messages of traps.
    GlueNames,
    GlueRest,
    /// Types of the component.
    Types,
    /// Imports, aliases, instances, canonical functions and exports of the component.
    Wiring,
    /// Names in the component.
    Names,
    /// The record and the producers.
    Record,
}

use Kind::*;

const KINDS: [(Kind, &str); 13] = [
    (Guest, "guest"),
    (AdapterCode, "adapter: code"),
    (AdapterData, "data"),
    (AdapterNames, "names"),
    (AdapterRest, "rest"),
    (FrontEnd, "front end"),
    (GlueCode, "glue: code"),
    (GlueNames, "names"),
    (GlueRest, "rest"),
    (Types, "types"),
    (Wiring, "wiring"),
    (Names, "names"),
    (Record, "record"),
];

/// The numbers of ids that kinds are told by.
mod id {
    pub const CUSTOM: u8 = 0;
    pub const CODE: u8 = 10;
    pub const DATA: u8 = 11;
    pub const CORE_MODULE: u8 = 1;
    pub const CORE_TYPE: u8 = 3;
    pub const COMPONENT: u8 = 4;
    pub const TYPE: u8 = 7;
}

/// How long the start of a module or component is.
const HEADER: usize = 8;

/// Which modules of an output are made by the tool.
#[derive(Clone, Copy)]
enum Role {
    Adapter,
    FrontEnd,
    Glue,
}

/// How many bytes of an output are of which kind.
pub struct Sizes<'g> {
    /// The guest, and the modules and components in it, by what they have besides custom sections, which an output can be
    /// without.
    guest: HashSet<Executed<'g>>,
    bytes: BTreeMap<Kind, usize>,
}

/// A section: its number, how many bytes it has, and what is in it behind its size.
type Section<'b> = (u8, usize, &'b [u8]);

/// The sections of a module or component but the custom ones: their numbers, and what is in them.
type Executed<'b> = Vec<(u8, &'b [u8])>;

fn executed(binary: &[u8]) -> Result<Executed<'_>> {
    let sections = sections(binary)?.into_iter();
    let executed = sections.filter(|(id, ..)| *id != id::CUSTOM);
    Ok(executed.map(|(id, _, contents)| (id, contents)).collect())
}

fn sections(binary: &[u8]) -> Result<Vec<Section<'_>>> {
    let mut reader = BinaryReader::new(&binary[HEADER..], 0);
    let mut found = Vec::new();
    while !reader.eof() {
        let start = reader.current_position();
        let id = reader.read_u8()?;
        let size = reader.read_var_u32()? as usize;
        let contents = reader.read_bytes(size)?;
        found.push((id, reader.current_position() - start, contents));
    }
    Ok(found)
}

fn name_of(custom: &[u8]) -> Result<(&str, &[u8])> {
    let mut reader = BinaryReader::new(custom, 0);
    let name = reader.read_string()?;
    Ok((name, &custom[reader.current_position()..]))
}

impl<'g> Sizes<'g> {
    /// The line of an output of this guest.
    pub fn line(label: &str, output: &[u8], guest: &'g [u8]) -> Result<String> {
        let mut sizes = Sizes {
            guest: HashSet::new(),
            bytes: BTreeMap::new(),
        };
        if !guest.is_empty() {
            sizes.know(guest)?;
        }
        sizes.component(output)?;
        let sum: usize = sizes.bytes.values().sum();
        ensure!(sum == output.len(), "{label}: {sum} of {}", output.len());
        let mut line = format!("{label:40}{sum:8}");
        for (kind, name) in KINDS {
            let size = sizes.bytes.get(&kind).copied().unwrap_or_default();
            write!(line, "{size:width$}", width = width(name))?;
        }
        Ok(line)
    }

    /// Takes a module or component, and what is in it, to be the guest's.
    fn know(&mut self, binary: &'g [u8]) -> Result<()> {
        self.guest.insert(executed(binary)?);
        if Parser::is_component(binary) {
            for (id, _, contents) in sections(binary)? {
                if [id::CORE_MODULE, id::COMPONENT].contains(&id) {
                    self.know(contents)?;
                }
            }
        }
        Ok(())
    }

    fn add(&mut self, kind: Kind, size: usize) {
        *self.bytes.entry(kind).or_default() += size;
    }

    fn component(&mut self, component: &[u8]) -> Result<()> {
        self.add(Wiring, HEADER);
        for (id, size, contents) in sections(component)? {
            match id {
                id::CUSTOM => self.add(custom(contents)?, size),
                id::CORE_MODULE | id::COMPONENT if self.guest.contains(&executed(contents)?) => {
                    self.add(Guest, size);
                }
                id::CORE_MODULE => self.module(size, contents)?,
                id::COMPONENT => {
                    self.add(Wiring, size - contents.len());
                    self.component(contents)?;
                }
                id::TYPE | id::CORE_TYPE => self.add(Types, size),
                _ => self.add(Wiring, size),
            }
        }
        Ok(())
    }

    fn module(&mut self, size: usize, module: &[u8]) -> Result<()> {
        let role = role(module)?;
        let mut rest = size;
        for (id, size, contents) in sections(module)? {
            let is_names = id == id::CUSTOM && name_of(contents)?.0 == "name";
            let kind = match (role, id) {
                (Role::Adapter, id::CODE) => AdapterCode,
                (Role::Adapter, id::DATA) => AdapterData,
                (Role::Adapter, _) if is_names => AdapterNames,
                (Role::Glue, id::CODE) => GlueCode,
                (Role::Glue, _) if is_names => GlueNames,
                _ => continue,
            };
            rest -= size;
            self.add(kind, size);
        }
        let kind = match role {
            Role::Adapter => AdapterRest,
            Role::FrontEnd => FrontEnd,
            Role::Glue => GlueRest,
        };
        self.add(kind, rest);
        Ok(())
    }
}

fn custom(section: &[u8]) -> Result<Kind> {
    Ok(match name_of(section)?.0 {
        "component-name" => Names,
        "producers" | "wasi-virt" => Record,
        _ => Guest,
    })
}

/// What a module is, by its name.
fn role(module: &[u8]) -> Result<Role> {
    for (id, _, contents) in sections(module)? {
        if id != id::CUSTOM {
            continue;
        }
        let ("name", names) = name_of(contents)? else {
            continue;
        };
        for name in NameSectionReader::new(BinaryReader::new(names, 0)) {
            if let Name::Module { name, .. } = name? {
                return Ok(match name {
                    "wasi-virt-adapter" => Role::Adapter,
                    "wasi-virt-preview1" => Role::FrontEnd,
                    _ => Role::Glue,
                });
            }
        }
    }
    Ok(Role::Glue)
}

fn width(column: &str) -> usize {
    column.len().max(6) + 2
}

/// The line above the others.
pub fn head() -> String {
    let mut line = format!("{:40}{:>8}", "output", "bytes");
    for (_, name) in KINDS {
        line += &format!("{name:>width$}", width = width(name));
    }
    line
}
