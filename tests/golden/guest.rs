//! Guests that import and export what a golden names, and do nothing.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result};
use wit_component::{ComponentEncoder, StringEncoding, embed_component_metadata};
use wit_parser::abi::{AbiVariant, WasmType};
use wit_parser::{InterfaceId, Resolve};

/// What drops a resource, as core modules import it.
const DROP: &str = "[resource-drop]";

/// What a guest imports and exports.
pub struct Guest<'g> {
    /// Functions, as `interface#function`, and interfaces. They are of WASI, without versions, or in `wit`.
    pub imports: &'g [String],
    pub exports: &'g [String],
    /// Interfaces of its own.
    pub wit: &'g str,
}

impl Guest<'_> {
    /// The component.
    pub fn component(&self) -> Result<Vec<u8>> {
        let mut resolve = Resolve::default();
        let definitions = Path::new(env!("CARGO_MANIFEST_DIR")).join("wit");
        resolve.push_dir(&definitions)?;
        let text = self.text(&resolve)?;
        let package = resolve.push_str("guest.wit", &text)?;
        let world = resolve.select_world(&[package], None)?;
        let mut module = wat::parse_str(self.module(&resolve)?)?;
        embed_component_metadata(&mut module, &resolve, world, StringEncoding::UTF8, false)?;
        ComponentEncoder::default().module(&module)?.encode()
    }

    fn imports(&self) -> impl Iterator<Item = (&str, &str)> {
        let imports = self.imports.iter();
        imports.map(|import| import.split_once('#').unwrap_or((import, "")))
    }

    /// The package with the guest's world.
    fn text(&self, resolve: &Resolve) -> Result<String> {
        let imports: BTreeSet<&str> = self.imports().map(|(interface, _)| interface).collect();
        let exports = self.exports.iter().map(|name| ("export", name.as_str()));
        let mut items = String::new();
        for (kind, name) in imports
            .into_iter()
            .map(|name| ("import", name))
            .chain(exports)
        {
            let name = match name.contains(':') {
                true => named(resolve, find(resolve, name)?),
                false => name.to_string(),
            };
            items += &format!("{kind} {name};\n");
        }
        Ok(format!(
            "package golden:guest;\n{}\nworld guest {{\n{items}}}\n",
            self.wit
        ))
    }

    fn module(&self, resolve: &Resolve) -> Result<String> {
        let mut text = String::from("(module\n");
        for (interface, name) in self.imports() {
            let interface = find(resolve, interface)?;
            let signature = match name.starts_with(DROP) {
                true => "(param i32)".to_string(),
                false => signature(resolve, interface, name, AbiVariant::GuestImport)?,
            };
            let interface = named(resolve, interface);
            text += &format!("(import \"{interface}\" \"{name}\" (func {signature}))\n");
        }
        text += "(memory (export \"memory\") 1)\n";
        text +=
            "(func (export \"cabi_realloc\") (param i32 i32 i32 i32) (result i32) unreachable)\n";
        for interface in self.exports {
            let interface = find(resolve, interface)?;
            for name in resolve.interfaces[interface].functions.keys() {
                let signature = signature(resolve, interface, name, AbiVariant::GuestExport)?;
                let interface = named(resolve, interface);
                text +=
                    &format!("(func (export \"{interface}#{name}\") {signature} unreachable)\n");
            }
        }
        Ok(text + ")")
    }
}

/// The interface of a name without a version. Of those in several versions it is the first that is no draft.
fn find(resolve: &Resolve, name: &str) -> Result<InterfaceId> {
    let mut interfaces = resolve.interfaces.iter().map(|(id, _)| id);
    let found = interfaces.find(|id| {
        let known = named(resolve, *id);
        let unversioned = known.split('@').next();
        let own = known.strip_prefix("golden:guest/");
        (unversioned == Some(name) || own == Some(name)) && !known.contains("-draft")
    });
    found.with_context(|| format!("no interface `{name}`"))
}

fn named(resolve: &Resolve, interface: InterfaceId) -> String {
    resolve.id_of(interface).unwrap_or_default()
}

fn signature(
    resolve: &Resolve,
    interface: InterfaceId,
    name: &str,
    side: AbiVariant,
) -> Result<String> {
    let functions = &resolve.interfaces[interface].functions;
    let function = functions
        .get(name)
        .with_context(|| format!("no function `{name}` in `{}`", named(resolve, interface)))?;
    let signature = resolve.wasm_signature(side, function);
    let spelled = |types: &[WasmType]| -> String {
        types.iter().map(|ty| format!(" {}", core(*ty))).collect()
    };
    Ok(format!(
        "(param{}) (result{})",
        spelled(&signature.params),
        spelled(&signature.results)
    ))
}

fn core(ty: WasmType) -> &'static str {
    match ty {
        WasmType::I32 | WasmType::Pointer | WasmType::Length => "i32",
        WasmType::I64 | WasmType::PointerOrI64 => "i64",
        WasmType::F32 => "f32",
        WasmType::F64 => "f64",
    }
}
