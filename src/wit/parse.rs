//! Reads `wit/interfaces.txt` and `wit/0.3/interfaces.txt`: a line of them, and the types in it.

use wasmparser::PrimitiveValType;

use super::interfaces::{Definition, End, Function, Type};

/// What an item of an interface is.
pub(super) enum Item {
    /// A name for a type.
    Type(Definition),
    /// A function.
    Function(Function),
}

/// Reads a row: interface, name and definition.
pub(super) fn row(line: &'static str) -> Option<(&'static str, &'static str, Item)> {
    let mut columns = line.split('\t');
    let (interface, name, text) = (columns.next()?, columns.next()?, columns.next()?);
    let item = item(name, text)?;
    columns.next().is_none().then_some((interface, name, item))
}

fn item(name: &'static str, text: &'static str) -> Option<Item> {
    if text == "resource" {
        return Some(Item::Type(Definition::Resource));
    }
    if let Some(path) = text.strip_prefix("use ") {
        let (interface, name) = path.rsplit_once('/')?;
        return Some(Item::Type(Definition::Used { interface, name }));
    }
    let mut reader = Reader { rest: text };
    let item = match reader.function(name) {
        Some(function) => Item::Function(function?),
        None => Item::Type(Definition::Type(reader.ty()?)),
    };
    reader.rest.is_empty().then_some(item)
}

/// Reads from the front of a text; `None` is what it cannot read.
struct Reader {
    rest: &'static str,
}

impl Reader {
    /// Takes `text` away, if it is next.
    fn skip(&mut self, text: &str) -> bool {
        let rest = self.rest.strip_prefix(text);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn expect(&mut self, text: &str) -> Option<()> {
        self.skip(text).then_some(())
    }

    /// A name, or a keyword.
    fn word(&mut self) -> Option<&'static str> {
        let is_part = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
        let end = self.rest.find(|c| !is_part(c)).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        (!word.is_empty()).then_some(word)
    }

    /// A function; `None` on the outside if the text is a type.
    fn function(&mut self, name: &'static str) -> Option<Option<Function>> {
        let is_async = self.skip("async ");
        if !self.skip("func(") {
            return is_async.then_some(None);
        }
        Some(self.signature(name, is_async))
    }

    fn signature(&mut self, name: &'static str, is_async: bool) -> Option<Function> {
        let params = self.until(")", Reader::field)?;
        let result = match self.skip(" -> ") {
            true => Some(self.ty()?),
            false => None,
        };
        Some(Function {
            name,
            is_async,
            params,
            result,
        })
    }

    /// `name: type`
    fn field(&mut self) -> Option<(&'static str, Type)> {
        let name = self.word()?;
        self.expect(": ")?;
        Some((name, self.ty()?))
    }

    /// `name` or `name(type)`
    fn case(&mut self) -> Option<(&'static str, Option<Type>)> {
        let name = self.word()?;
        if !self.skip("(") {
            return Some((name, None));
        }
        let payload = self.ty()?;
        self.expect(")")?;
        Some((name, Some(payload)))
    }

    /// Items with commas in between, and what ends them.
    fn until<T>(
        &mut self,
        end: &str,
        mut item: impl FnMut(&mut Self) -> Option<T>,
    ) -> Option<Vec<T>> {
        let mut items = Vec::new();
        while !self.skip(end) {
            if !items.is_empty() {
                self.expect(", ")?;
            }
            items.push(item(self)?);
        }
        Some(items)
    }

    /// One type, in `<` and `>`.
    fn inside(&mut self) -> Option<Box<Type>> {
        self.expect("<")?;
        let ty = self.ty()?;
        self.expect(">")?;
        Some(Box::new(ty))
    }

    /// One type in `<` and `>`, or none.
    fn end(&mut self) -> Option<Option<Box<Type>>> {
        if self.skip("<>") {
            return Some(None);
        }
        self.inside().map(Some)
    }

    /// The name of a resource, in `<` and `>`.
    fn resource(&mut self) -> Option<&'static str> {
        self.expect("<")?;
        let name = self.word()?;
        self.expect(">")?;
        Some(name)
    }

    fn ty(&mut self) -> Option<Type> {
        let word = self.word()?;
        Some(match word {
            "list" => Type::List(self.inside()?),
            "option" => Type::Option(self.inside()?),
            "own" => Type::Own(self.resource()?),
            "borrow" => Type::Borrow(self.resource()?),
            "tuple" => {
                self.expect("<")?;
                Type::Tuple(self.until(">", Reader::ty)?)
            }
            "result" => self.result()?,
            "stream" => Type::End(End::Stream, self.end()?),
            "future" => Type::End(End::Future, self.end()?),
            "record" => {
                self.expect("{")?;
                Type::Record(self.until("}", Reader::field)?)
            }
            "variant" => {
                self.expect("{")?;
                Type::Variant(self.until("}", Reader::case)?)
            }
            "enum" => {
                self.expect("{")?;
                Type::Enum(self.until("}", Reader::word)?)
            }
            "flags" => {
                self.expect("{")?;
                Type::Flags(self.until("}", Reader::word)?)
            }
            _ => primitive(word).map_or(Type::Named(word), Type::Primitive),
        })
    }

    /// `result`, `result<T>`, `result<_, E>` or `result<T, E>`, behind its first word.
    fn result(&mut self) -> Option<Type> {
        if !self.skip("<") {
            return Some(Type::Result(None, None));
        }
        let ok = match self.skip("_") {
            true => None,
            false => Some(Box::new(self.ty()?)),
        };
        let err = match self.skip(", ") {
            true => Some(Box::new(self.ty()?)),
            false => None,
        };
        self.expect(">")?;
        Some(Type::Result(ok, err))
    }
}

fn primitive(word: &str) -> Option<PrimitiveValType> {
    Some(match word {
        "bool" => PrimitiveValType::Bool,
        "u8" => PrimitiveValType::U8,
        "u16" => PrimitiveValType::U16,
        "u32" => PrimitiveValType::U32,
        "u64" => PrimitiveValType::U64,
        "s8" => PrimitiveValType::S8,
        "s16" => PrimitiveValType::S16,
        "s32" => PrimitiveValType::S32,
        "s64" => PrimitiveValType::S64,
        "f32" => PrimitiveValType::F32,
        "f64" => PrimitiveValType::F64,
        "char" => PrimitiveValType::Char,
        "string" => PrimitiveValType::String,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_is_no_type() {
        let reads = |text| row(text).is_some();
        assert!(reads(
            "wasi:a/b\tf\tasync func(a: u8, b: list<t>) -> result<_, e>"
        ));
        assert!(reads("wasi:a/b\tt\ttuple<u8, option<string>>"));
        assert!(reads("wasi:a/b\tt\ttuple<stream<u8>, future<>>"));
        for text in [
            "",
            "wasi:a/b\tt",
            "wasi:a/b\tt\tu8\tu8",
            "wasi:a/b\tt\tlist<u8",
            "wasi:a/b\tt\tlist<u8>>",
            "wasi:a/b\tt\trecord{a u8}",
            "wasi:a/b\tt\tuse wasi",
            "wasi:a/b\tf\tfunc(a: u8",
            "wasi:a/b\tf\tasync u8",
            "wasi:a/b\tf\tfunc() ->",
        ] {
            assert!(!reads(text), "{text}");
        }
    }

    #[test]
    fn asynchronous_functions_are_known_by_it() {
        let Some((_, _, Item::Function(function))) = row("wasi:a/b\tf\tasync func()") else {
            panic!("it is a function");
        };
        assert!(function.is_async);
    }
}
