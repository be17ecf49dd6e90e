//! Types as text, structural and in one line.
//!
//! A type of a few bytes can be a text without end, since its parts are shared: so the text has one, and `...` there.

use std::fmt::{self, Write};

use super::{FunctionType, Resources, Type, TypeRef};

/// The longest text of a type, in bytes. The signatures of WASI have less than half of it.
const LONGEST: usize = 8192;

/// A text that ends somewhere.
struct Cut<'f, 'w> {
    text: &'f mut fmt::Formatter<'w>,
    left: usize,
    is_cut: bool,
}

impl fmt::Write for Cut<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if self.is_cut || text.is_empty() {
            return Ok(());
        }
        if text.len() <= self.left {
            self.left -= text.len();
            return self.text.write_str(text);
        }
        self.is_cut = true;
        let end = text.floor_char_boundary(self.left);
        self.text.write_str(&text[..end])?;
        self.text.write_str("...")
    }
}

/// Writes what `write` writes, up to the longest text.
fn cut(
    f: &mut fmt::Formatter<'_>,
    write: impl FnOnce(&mut Cut<'_, '_>) -> fmt::Result,
) -> fmt::Result {
    write(&mut Cut {
        text: f,
        left: LONGEST,
        is_cut: false,
    })
}

/// A signature with resources by their names.
pub(super) struct Signature<'a> {
    pub(super) ty: &'a FunctionType,
    pub(super) resources: &'a Resources,
}

impl fmt::Display for Signature<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        cut(f, |text| {
            text.write_str(if self.ty.is_async {
                "async func("
            } else {
                "func("
            })?;
            text.named(&self.ty.params, self.resources)?;
            text.write_str(")")?;
            match &self.ty.result {
                Some(ty) => {
                    text.write_str(" -> ")?;
                    text.ty(ty, self.resources)
                }
                None => Ok(()),
            }
        })
    }
}

/// A type with resources by their names.
pub(super) struct Text<'a> {
    pub(super) ty: &'a Type,
    pub(super) resources: &'a Resources,
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        cut(f, |text| text.ty(self.ty, self.resources))
    }
}

impl Cut<'_, '_> {
    fn ty(&mut self, ty: &Type, resources: &Resources) -> fmt::Result {
        match ty {
            Type::Bool => self.write_str("bool"),
            Type::Int { bits, signed } => {
                write!(self, "{}{bits}", if *signed { 's' } else { 'u' })
            }
            Type::F32 => self.write_str("f32"),
            Type::F64 => self.write_str("f64"),
            Type::Char => self.write_str("char"),
            Type::String => self.write_str("string"),
            Type::List(element) => self.inside("list", &[Some(element)], resources),
            Type::Record(fields) => {
                self.write_str("record{")?;
                self.named(fields, resources)?;
                self.write_str("}")
            }
            Type::Tuple(_) => self.inside("tuple", &all(ty), resources),
            Type::Variant(cases) => {
                self.write_str("variant{")?;
                self.each(cases, |text, (name, ty)| {
                    text.write_str(name)?;
                    let Some(ty) = ty else { return Ok(()) };
                    text.write_str("(")?;
                    text.ty(ty, resources)?;
                    text.write_str(")")
                })?;
                self.write_str("}")
            }
            Type::Enum(names) => self.labels("enum", names),
            Type::Flags(names) => self.labels("flags", names),
            Type::Option(ty) => self.inside("option", &[Some(ty)], resources),
            Type::Result(None, None) => self.write_str("result"),
            Type::Result(Some(ok), None) => self.inside("result", &[Some(ok)], resources),
            Type::Result(ok, err) => self.inside("result", &[ok.as_ref(), err.as_ref()], resources),
            Type::Own(id) => write!(self, "own<{}>", resources[id.0].unversioned()),
            Type::Borrow(id) => write!(self, "borrow<{}>", resources[id.0].unversioned()),
            Type::Other(name, _) => self.inside(name, &all(ty), resources),
        }
    }

    /// `name<T, T>`, with `_` for a type that is left out.
    fn inside(
        &mut self,
        name: &str,
        parts: &[Option<&TypeRef>],
        resources: &Resources,
    ) -> fmt::Result {
        self.write_str(name)?;
        self.write_str("<")?;
        self.each(parts, |text, part| match part {
            Some(ty) => text.ty(ty, resources),
            None => text.write_str("_"),
        })?;
        self.write_str(">")
    }

    fn labels(&mut self, name: &str, labels: &[String]) -> fmt::Result {
        self.write_str(name)?;
        self.write_str("{")?;
        self.each(labels, |text, label| text.write_str(label))?;
        self.write_str("}")
    }

    fn named(&mut self, items: &[(String, TypeRef)], resources: &Resources) -> fmt::Result {
        self.each(items, |text, (name, ty)| {
            text.write_str(name)?;
            text.write_str(": ")?;
            text.ty(ty, resources)
        })
    }

    /// Writes items with commas in between, as many as there is room for.
    fn each<T>(
        &mut self,
        items: &[T],
        mut write: impl FnMut(&mut Self, &T) -> fmt::Result,
    ) -> fmt::Result {
        for (i, item) in items.iter().enumerate() {
            if self.is_cut {
                break;
            }
            if i > 0 {
                self.write_str(", ")?;
            }
            write(self, item)?;
        }
        Ok(())
    }
}

/// The parts of a type that leaves none out.
fn all(ty: &Type) -> Vec<Option<&TypeRef>> {
    ty.parts().into_iter().map(Some).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A type of this many levels, each of which has the one below twice.
    fn doubled(levels: usize) -> TypeRef {
        (0..levels).fold(Type::Bool.into(), |inner: TypeRef, _| {
            Type::Tuple(vec![inner.clone(), inner]).into()
        })
    }

    #[test]
    fn a_text_ends() {
        let text = doubled(90).display(&[]).to_string();
        assert_eq!(text.len(), LONGEST + "...".len());
        assert!(text.starts_with("tuple<tuple<") && text.ends_with("..."));
        assert_eq!(
            doubled(2).display(&[]).to_string(),
            "tuple<tuple<bool, bool>, tuple<bool, bool>>"
        );
        let label = Type::Enum(vec!["é".repeat(LONGEST)]);
        assert!(label.display(&[]).to_string().ends_with("é..."));
    }

    #[test]
    fn the_signatures_of_wasi_are_whole() {
        let tables = [
            include_str!("../../wit/functions.txt"),
            include_str!("../../wit/0.3/functions.txt"),
        ];
        let longest = tables
            .iter()
            .flat_map(|table| table.lines())
            .map(str::len)
            .max();
        assert!(longest.is_some_and(|longest| longest < LONGEST / 2));
    }
}
