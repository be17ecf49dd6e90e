//! Types of imports, made the component's own.
//!
//! Built-ins for streams and futures are for types, and those of WASI name types of its interfaces. Where nothing but
//! such built-ins needs a type, it need not be the import's: records, variants and the like are the same type wherever
//! they are written. A resource type is another one then, which nobody can tell where nothing but built-ins knows it. An import
//! of which only types were left is then gone.

use std::collections::{BTreeMap, HashMap};

use wasmparser::{
    CanonicalFunction, ComponentAlias, ComponentDefinedType, ComponentExternalKind,
    ComponentOuterAliasKind, ComponentType, ComponentTypeRef, ComponentValType,
    InstanceTypeDeclaration, TypeBounds, ValType, VariantCase,
};

use super::emit::{Keep, live_places, references};
use super::{Component, Definition, DefinitionId, Sort};

/// Writes out the types that only built-ins use, of imports that may go.
pub(crate) fn write_out(
    component: &mut Component<'_>,
    keep: &Keep,
    may_go: impl Fn(DefinitionId) -> bool,
) {
    let live = live_places(component, keep);
    let named = named(component, &live);
    let mut found: BTreeMap<DefinitionId, Vec<Aliased>> = BTreeMap::new();
    for (place, definition) in component.iter() {
        let Definition::Alias(ComponentAlias::InstanceExport {
            kind: ComponentExternalKind::Type,
            instance_index,
            name,
        }) = definition
        else {
            continue;
        };
        let (import, _) = component.definition_of(Sort::Instance, *instance_index);
        if live[place] && may_go(import) {
            found.entry(import).or_default().push(Aliased {
                place,
                name: name.to_string(),
                is_named: named[place],
            });
        }
    }
    for (import, aliases) in found {
        if let Some(mut scope) = Scope::of(component, import) {
            scope.keep_resources(aliases.iter().filter(|alias| alias.is_named));
            for alias in aliases.iter().filter(|alias| !alias.is_named) {
                if let Some(ty) = scope.definition(component, alias) {
                    component.replace(alias.place, ty);
                }
            }
        }
    }
}

/// An alias of a type of an import.
struct Aliased {
    place: DefinitionId,
    name: String,
    /// Whether it has to stay the import's.
    is_named: bool,
}

/// For each definition, whether imports, exports or component instances depend on it: their types have to have names.
fn named(component: &Component<'_>, live: &[bool]) -> Vec<bool> {
    let mut named = vec![false; live.len()];
    let roots = component.iter().filter(|(place, definition)| {
        live[*place]
            && matches!(
                definition,
                Definition::Import(_)
                    | Definition::Export(_)
                    | Definition::Start(_)
                    | Definition::Instance(_)
                    | Definition::Component(_)
                    | Definition::Canonical(CanonicalFunction::Lift { .. })
            )
    });
    let mut pending: Vec<DefinitionId> = roots.map(|(place, _)| place).collect();
    while let Some(place) = pending.pop() {
        if std::mem::replace(&mut named[place], true) {
            continue;
        }
        for (sort, id) in references(component.at(place)) {
            if !is_core(sort) {
                pending.push(component.definition_of(sort, id).0);
            }
        }
    }
    named
}

/// Whether definitions of a sort are within the component, where types need no names.
fn is_core(sort: Sort) -> bool {
    matches!(
        sort,
        Sort::CoreFunc
            | Sort::CoreTable
            | Sort::CoreMemory
            | Sort::CoreGlobal
            | Sort::CoreTag
            | Sort::CoreType
            | Sort::CoreModule
            | Sort::CoreInstance
    )
}

/// A type of the component that an interface uses under a name of its own, over the component's types.
fn used<'a>(component: &mut Component<'a>, id: u32) -> Option<ComponentDefinedType<'a>> {
    match component.definition_of(Sort::Type, id).1 {
        Definition::Type(ComponentType::Defined(ty)) => Some(ty.clone()),
        Definition::Alias(ComponentAlias::InstanceExport {
            kind: ComponentExternalKind::Type,
            instance_index,
            name,
        }) => {
            let name = *name;
            let (import, _) = component.definition_of(Sort::Instance, *instance_index);
            Scope::of(component, import)?.exported(component, name)
        }
        _ => None,
    }
}

/// What an id of an instance's type stands for.
enum Known<'a> {
    Defined(ComponentDefinedType<'a>),
    /// The same as another.
    Same(u32),
    /// A type of the component around it.
    Outer(u32),
    /// A resource type, which another is of the component's own, as long as nothing else knows it.
    Resource,
    Other,
}

/// The types in an instance's type.
struct Scope<'a> {
    known: Vec<Known<'a>>,
    exports: HashMap<&'a str, u32>,
    /// The component's types that these were written out as.
    written: HashMap<u32, u32>,
}

impl<'a> Scope<'a> {
    fn of(component: &Component<'a>, import: DefinitionId) -> Option<Scope<'a>> {
        let Definition::Import(import) = component.at(import) else {
            return None;
        };
        let mut scope = Scope {
            known: Vec::new(),
            exports: HashMap::new(),
            written: HashMap::new(),
        };
        for declaration in component.imported_instance_type(import)? {
            scope.add(declaration);
        }
        Some(scope)
    }

    fn add(&mut self, declaration: &InstanceTypeDeclaration<'a>) {
        let known = match declaration {
            InstanceTypeDeclaration::Type(ComponentType::Defined(ty)) => Known::Defined(ty.clone()),
            InstanceTypeDeclaration::Alias(ComponentAlias::Outer {
                kind: ComponentOuterAliasKind::Type,
                count: 1,
                index,
            }) => Known::Outer(*index),
            InstanceTypeDeclaration::Export {
                name,
                ty: ComponentTypeRef::Type(bounds),
            } => {
                self.exports.insert(name.name, self.known.len() as u32);
                match bounds {
                    TypeBounds::Eq(same) => Known::Same(*same),
                    TypeBounds::SubResource => Known::Resource,
                }
            }
            InstanceTypeDeclaration::Type(_)
            | InstanceTypeDeclaration::Alias(
                ComponentAlias::Outer {
                    kind: ComponentOuterAliasKind::Type,
                    ..
                }
                | ComponentAlias::InstanceExport {
                    kind: ComponentExternalKind::Type,
                    ..
                },
            ) => Known::Other,
            InstanceTypeDeclaration::CoreType(_)
            | InstanceTypeDeclaration::Alias(_)
            | InstanceTypeDeclaration::Export { .. } => return,
        };
        self.known.push(known);
    }

    /// What an exported type is, if it is the same as another.
    fn root(&self, name: &str) -> Option<u32> {
        let mut id = *self.exports.get(name)?;
        while let Known::Same(same) = self.known.get(id as usize)? {
            id = *same;
        }
        Some(id)
    }

    /// Leaves the resource types that these are to the import.
    fn keep_resources<'n>(&mut self, named: impl Iterator<Item = &'n Aliased>) {
        for alias in named {
            let root = self.root(&alias.name);
            let known = root.and_then(|id| self.known.get_mut(id as usize));
            if let Some(known @ Known::Resource) = known {
                *known = Known::Other;
            }
        }
    }

    /// What takes the place of an alias.
    fn definition(
        &mut self,
        component: &mut Component<'a>,
        alias: &Aliased,
    ) -> Option<Definition<'a>> {
        let root = self.root(&alias.name)?;
        if !matches!(self.known.get(root as usize)?, Known::Resource) {
            let ty = self.exported(component, &alias.name)?;
            return Some(Definition::Type(ComponentType::Defined(ty)));
        }
        Some(match self.written.get(&root) {
            Some(index) => Definition::Alias(ComponentAlias::Outer {
                kind: ComponentOuterAliasKind::Type,
                count: 0,
                index: *index,
            }),
            None => {
                self.written.insert(root, component.id_at(alias.place));
                let rep = ValType::I32;
                Definition::Type(ComponentType::Resource { rep, dtor: None })
            }
        })
    }

    /// An exported type over the component's own. `None` for one that has an identity, or is of another kind.
    fn exported(
        &mut self,
        component: &mut Component<'a>,
        name: &str,
    ) -> Option<ComponentDefinedType<'a>> {
        let id = self.root(name)?;
        match self.known.get(id as usize)? {
            Known::Defined(ty) => {
                let ty = ty.clone();
                self.over_component(component, ty)
            }
            Known::Outer(id) => used(component, *id),
            Known::Same(_) | Known::Resource | Known::Other => None,
        }
    }

    /// The component's type that one of the scope is written out as.
    fn written(&mut self, component: &mut Component<'a>, id: u32) -> Option<u32> {
        if let Some(known) = self.written.get(&id) {
            return Some(*known);
        }
        let written = match self.known.get(id as usize)? {
            Known::Outer(id) => *id,
            Known::Same(same) => {
                let same = *same;
                self.written(component, same)?
            }
            Known::Defined(ty) => {
                let ty = ty.clone();
                let ty = self.over_component(component, ty)?;
                component.add(Definition::Type(ComponentType::Defined(ty)))
            }
            Known::Resource | Known::Other => return None,
        };
        self.written.insert(id, written);
        Some(written)
    }

    fn over_component(
        &mut self,
        component: &mut Component<'a>,
        ty: ComponentDefinedType<'a>,
    ) -> Option<ComponentDefinedType<'a>> {
        use ComponentDefinedType as Defined;
        let mut value = |ty: ComponentValType| match ty {
            ComponentValType::Primitive(_) => Some(ty),
            ComponentValType::Type(id) => {
                let id = self.written(component, id)?;
                Some(ComponentValType::Type(id))
            }
        };
        let mut option = |ty: Option<ComponentValType>| match ty {
            Some(ty) => value(ty).map(Some),
            None => Some(None),
        };
        Some(match ty {
            Defined::Primitive(_) | Defined::Flags(_) | Defined::Enum(_) => ty,
            Defined::Record(fields) => {
                let fields = fields.iter().map(|(name, ty)| Some((*name, value(*ty)?)));
                Defined::Record(fields.collect::<Option<_>>()?)
            }
            Defined::Variant(cases) => {
                let cases = cases.iter().map(|case| {
                    let ty = option(case.ty)?;
                    Some(VariantCase {
                        name: case.name,
                        ty,
                    })
                });
                Defined::Variant(cases.collect::<Option<_>>()?)
            }
            Defined::List(ty) => Defined::List(value(ty)?),
            Defined::Tuple(types) => {
                let types = types.iter().map(|ty| value(*ty));
                Defined::Tuple(types.collect::<Option<_>>()?)
            }
            Defined::Option(ty) => Defined::Option(value(ty)?),
            Defined::Result { ok, err } => Defined::Result {
                ok: option(ok)?,
                err: option(err)?,
            },
            Defined::Map(..)
            | Defined::FixedLengthList(..)
            | Defined::Own(_)
            | Defined::Borrow(_)
            | Defined::Future(_)
            | Defined::Stream(_) => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::WasiVirt;

    /// A guest that reads the future of standard input, whose type is of another interface.
    fn text(export: &str) -> String {
        format!(
            r#"(component
                (import "wasi:cli/types@0.3.0" (instance $types
                    (type $codes (enum "io" "illegal-byte-sequence" "pipe"))
                    (export "error-code" (type (eq $codes)))))
                (alias export $types "error-code" (type $error))
                (import "wasi:cli/stdin@0.3.0" (instance $stdin
                    (alias outer 1 $error (type $outer))
                    (export "error-code" (type $error (eq $outer)))
                    (type $result (result (error $error)))
                    (type $both (tuple (stream u8) (future $result)))
                    (export "read-via-stream" (func (result $both)))))
                (type $result (result (error $error)))
                (type $future (future $result))
                (core module $memory (memory (export "memory") 1))
                (core instance $memory (instantiate $memory))
                (alias core export $memory "memory" (core memory $m))
                (core func $stdin (canon lower (func $stdin "read-via-stream") (memory $m)))
                (core func $read (canon future.read $future (memory $m) async))
                (core module $main
                    (import "host" "stdin" (func (param i32)))
                    (import "host" "read" (func (param i32 i32) (result i32)))
                    (import "host" "memory" (memory 1))
                    (func (export "run") (result i32)
                        (call 0 (i32.const 0))
                        (drop (call 1 (i32.load8_u (i32.const 4)) (i32.const 8)))
                        (i32.const 0))
                    )
                (core instance $main (instantiate $main (with "host" (instance
                    (export "stdin" (func $stdin))
                    (export "read" (func $read))
                    (export "memory" (memory $m))))))
                {export})"#
        )
    }

    fn guest(export: &str) -> Vec<u8> {
        wat::parse_str(text(export)).unwrap()
    }

    fn imports(guest: Vec<u8>) -> Vec<String> {
        let mut virt = WasiVirt::new();
        let output = virt.deny_all().guest_bytes(guest).finish().unwrap();
        let imports = crate::inspect(output.as_ref()).unwrap().imports;
        imports.into_iter().map(|import| import.name).collect()
    }

    #[test]
    fn an_import_goes_with_the_last_who_needs_its_types() {
        let run = r#"(func (export "run") (result u32) (canon lift (core func $main "run")))"#;
        assert!(imports(guest(run)).is_empty());
    }

    /// An interface that uses a type has it under a name of its own.
    #[test]
    fn a_type_that_another_interface_uses_goes_as_well() {
        let run = r#"(func (export "run") (result u32) (canon lift (core func $main "run")))"#;
        let guest = text(run).replace(
            "(type $result (result (error $error)))\n                (type $future",
            "(alias export $stdin \"error-code\" (type $same))
             (type $result (result (error $same)))
             (type $future",
        );
        assert!(guest.contains("$same"));
        assert!(imports(wat::parse_str(guest).unwrap()).is_empty());
    }

    /// What an export is of has to have a name, which is the import's.
    #[test]
    fn a_type_of_an_export_is_the_imports() {
        let run = r#"(func (export "run") (result $error) (canon lift (core func $main "run")))"#;
        assert_eq!(imports(guest(run)), ["wasi:cli/types@0.3.0"]);
    }
}
