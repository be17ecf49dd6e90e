//! Functions of WASI that glue calls besides the guest's own: what they are lowered to, and how imports gain them.
//!
//! Their types are from the table of WASI. The guest may not have named them, so its types say nothing of them.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use semver::Version;
use wasmparser::{
    ComponentAlias, ComponentExternalKind, ComponentTypeRef, InstanceTypeDeclaration,
};

use crate::component::additions::Additions;
use crate::component::emit::references;
use crate::component::{Component, Definition, DefinitionId};
use crate::error::LinkError;
use crate::glue::Signature;
use crate::glue::layout::lowered;
use crate::input::{Guest, Import};
use crate::types::FunctionType;
use crate::wit::{
    Foreign, FunctionName, Generation, Since, WasiFunction, known_function_in, qualified,
};

const FIRST: Version = Version::new(0, 2, 0);

/// The types that stand for types of imports: by import and name.
pub(super) type Aliases<'g> = HashMap<(usize, &'g str), u32>;

/// Whose memory a function is lowered over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Over {
    Guest,
    Adapter,
}

/// A function of an import, as glue can call it over a memory.
///
/// # Errors
///
/// When the import does not have the function, or glue cannot call it.
pub(super) fn of_import(
    import: &Import,
    name: FunctionName,
    over: Over,
) -> Result<(WasiFunction, Signature), LinkError> {
    let refuse = |why: String| Err(refusal(&import.name, name, why));
    let generation = generation(import);
    let found = WasiFunction::find(generation, name);
    let found = found.and_then(|function| Ok((function, function.ty()?.0)));
    let (function, ty) = match found {
        Ok(found) => found,
        Err(error) => return refuse(error.to_string()),
    };
    if let Err(why) = check_version(import, generation, name) {
        return refuse(why);
    }
    // It is called as the guest would call it without `async`: an asynchronous one is waited for.
    if ty.is_async && over == Over::Guest {
        return refuse("it is asynchronous".to_string());
    }
    if over == Over::Guest && needs_realloc(&ty) {
        return refuse("its result would be allocated in the guest's memory".to_string());
    }
    let (params, results) = lowered(&ty);
    Ok((function, Signature::new(params, results)))
}

/// Which WASI's table has the functions of an import.
fn generation(import: &Import) -> Generation {
    let interface = import.wasi();
    let generation = interface.and_then(|interface| interface.generation());
    generation.unwrap_or(Generation::V0_2)
}

/// The functions of the first version are in every one.
fn check_version(
    import: &Import,
    generation: Generation,
    name: FunctionName,
) -> Result<(), String> {
    let wasi = import.wasi();
    let Some(wasi) = wasi.filter(|wasi| wasi.unversioned() == name.interface) else {
        return Err(format!("`{}` is another interface", name.interface));
    };
    match known_function_in(generation, name.interface, name.name) {
        Some(known) if known.is_stable_in(wasi.version.as_ref()) => Ok(()),
        Some(known) => match &known.since {
            Since::Version(since) if *since <= FIRST => Ok(()),
            Since::Version(since) => Err(format!("it is stable only from version {since} on")),
            Since::Unstable(feature) => Err(format!("it is unstable (feature `{feature}`)")),
        },
        None => Err("it is not a function of WASI".to_string()),
    }
}

/// Whether the result is allocated by the caller's realloc.
fn needs_realloc(ty: &FunctionType) -> bool {
    ty.result.as_ref().is_some_and(|ty| ty.facts().has_pointers)
}

/// Why glue cannot call a function.
pub(super) fn refusal(import: &str, name: FunctionName, why: String) -> LinkError {
    LinkError::HostFunction {
        import: import.to_string(),
        function: qualified(name.interface, name.name),
        why,
    }
}

/// What is declared in the types of imports for the functions that they gain. Aliases of the types that those need are
/// added to the component.
///
/// # Errors
///
/// When the types of a function are not there.
pub(super) fn additions<'a, 'g: 'a>(
    guest: &Guest<'g>,
    component: &mut Component<'g>,
    aliases: &mut Aliases<'a>,
    gained: &BTreeMap<usize, BTreeSet<WasiFunction>>,
) -> Result<BTreeMap<DefinitionId, Additions>, LinkError> {
    let mut found = BTreeMap::new();
    for (index, functions) in gained {
        let import = &guest.imports[*index];
        let Some(declarations) = declarations(guest, *index) else {
            return Err(LinkError::Misplanned {
                function: import.name.clone(),
                expected: "an interface whose type is written in the guest",
            });
        };
        let mut outer = |foreign| foreign_type(guest, component, aliases, *index, foreign);
        let generation = generation(import);
        let additions = Additions::new(generation, functions, declarations, &mut outer)
            .map_err(|error| refusal(&import.name, error.function.name(), error.why.to_string()))?;
        found.insert(import.place, additions);
    }
    Ok(found)
}

fn declarations<'c, 'g>(
    guest: &'c Guest<'g>,
    import: usize,
) -> Option<&'c [InstanceTypeDeclaration<'g>]> {
    match guest.component.at(guest.imports[import].place) {
        Definition::Import(import) => guest.component.imported_instance_type(import),
        _ => None,
    }
}

/// A type of the interface that defines it, for the type of the import `into`. Where several imports are of that
/// interface, it is not known from which it has to be.
fn foreign_type<'a, 'g: 'a>(
    guest: &Guest<'g>,
    component: &mut Component<'g>,
    aliases: &mut Aliases<'a>,
    into: usize,
    foreign: Foreign,
) -> Option<u32> {
    let of_user = generation(&guest.imports[into]);
    let is_meant = |import: &Import| {
        let wasi = import.wasi();
        wasi.is_some_and(|wasi| wasi.unversioned() == foreign.interface)
            && generation(import) == of_user
    };
    let imports = (0..guest.imports.len()).filter(|index| is_meant(&guest.imports[*index]));
    let mut having =
        imports.filter_map(|index| Some((index, exported_type(guest, index, foreign.name)?)));
    let (Some((import, name)), None) = (having.next(), having.next()) else {
        return None;
    };
    let [from, into] = [import, into].map(|index| guest.imports[index].place);
    if depends_on(guest, from, into) {
        return None;
    }
    if let Some(known) = aliases.get(&(import, name)) {
        return Some(*known);
    }
    let alias = ComponentAlias::InstanceExport {
        kind: ComponentExternalKind::Type,
        instance_index: component.id_at(from),
        name,
    };
    let ty = component.add(Definition::Alias(alias));
    aliases.insert((import, name), ty);
    Some(ty)
}

/// The name of a type that an imported instance exports, as it is spelled in the guest's bytes.
pub(super) fn exported_type<'g>(guest: &Guest<'g>, import: usize, wanted: &str) -> Option<&'g str> {
    let declarations = declarations(guest, import)?;
    declarations
        .iter()
        .find_map(|declaration| match declaration {
            InstanceTypeDeclaration::Export {
                name,
                ty: ComponentTypeRef::Type(_),
            } if name.name == wanted => Some(name.name),
            _ => None,
        })
}

/// Whether a definition of the guest uses another, through however many in between.
fn depends_on(guest: &Guest<'_>, user: DefinitionId, used: DefinitionId) -> bool {
    let mut seen = HashSet::new();
    let mut pending = vec![user];
    while let Some(place) = pending.pop() {
        if place == used {
            return true;
        }
        // What is used is defined before what uses it.
        if place > used && seen.insert(place) {
            let references = references(guest.component.at(place));
            let places = references
                .into_iter()
                .map(|(sort, id)| guest.component.definition_of(sort, id).0);
            pending.extend(places);
        }
    }
    false
}
