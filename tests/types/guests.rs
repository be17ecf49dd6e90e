//! Components whose types share their parts.

use std::fmt::Write;

/// A guest that takes standard input, and imports an interface with types of its streams, so that composed linking has to
/// pass that on.
#[derive(Debug, Clone, Default)]
pub struct Guest {
    /// What is before the interface.
    outside: String,
    /// Types in the interface.
    types: String,
    functions: Vec<String>,
    /// What is after it.
    after: String,
}

impl Guest {
    /// Adds something beside the interface: after it, if it has functions.
    pub fn outside(&mut self, text: &str) {
        let place = match self.functions.is_empty() {
            true => &mut self.outside,
            false => &mut self.after,
        };
        place.push_str(text);
        place.push('\n');
    }

    /// Adds a type to the interface.
    pub fn ty(&mut self, text: &str) {
        self.types.push_str(text);
        self.types.push('\n');
    }

    /// Adds a function with these parameters and results to the interface.
    pub fn function(&mut self, ty: &str) {
        self.functions.push(ty.to_string());
    }

    pub fn encode(&self) -> Vec<u8> {
        let mut functions = String::new();
        let mut lowered = String::new();
        for (index, ty) in self.functions.iter().enumerate() {
            writeln!(functions, "(export \"f{index}\" (func {ty}))").unwrap();
            writeln!(
                lowered,
                "(core func (canon lower (func $api \"f{index}\")
                    (memory (core memory $main \"memory\"))
                    (realloc (core func $main \"realloc\"))))"
            )
            .unwrap();
        }
        let Guest {
            outside,
            types,
            after,
            ..
        } = self;
        let text = format!(
            r#"(component
            (import "wasi:io/error@0.2.6" (instance $errors
                (export "error" (type (sub resource)))))
            (alias export $errors "error" (type $E))
            (import "wasi:io/streams@0.2.6" (instance $streams
                (export "input-stream" (type (sub resource)))
                (export "output-stream" (type (sub resource)))
                (alias outer 1 $E (type $E))
                (export "error" (type $error (eq $E)))
                (type $failure (variant (case "last-operation-failed" (own $error)) (case "closed")))
                (export "stream-error" (type (eq $failure)))))
            (alias export $streams "input-stream" (type $IS))
            (alias export $streams "output-stream" (type $OS))
            (import "wasi:cli/stderr@0.2.6" (instance
                (alias outer 1 $OS (type $OS))
                (export "output-stream" (type $os (eq $OS)))
                (export "get-stderr" (func (result (own $os))))))
            (import "wasi:cli/stdin@0.2.6" (instance $stdin
                (alias outer 1 $IS (type $IS))
                (export "input-stream" (type $is (eq $IS)))
                (type $own (own $is))
                (export "get-stdin" (func (result $own)))))
            {outside}
            (import "test:host/api" (instance $api
                (alias outer 1 $IS (type $IS))
                (export "input-stream" (type $is (eq $IS)))
                {types}
                {functions}))
            (core func $get (canon lower (func $stdin "get-stdin")))
            (core module $code
                (import "" "get" (func (result i32)))
                (memory (export "memory") 1)
                (func (export "realloc") (param i32 i32 i32 i32) (result i32) unreachable)
                (func (export "run") (drop (call 0))))
            (core instance $main (instantiate $code
                (with "" (instance (export "get" (func $get))))))
            {lowered}
            {after}
            (func (export "run") (canon lift (core func $main "run"))))"#
        );
        wat::parse_str(&text).unwrap_or_else(|error| panic!("{error}\n{text}"))
    }
}

/// An interface with a type made out of another by `form`, and so on; the first is made out of `bottom`. Functions take
/// and return the last. What has labels needs a name in the interface.
pub fn doubled(form: &str, bottom: &str, levels: usize) -> Guest {
    let mut guest = Guest::default();
    let has_labels = form.starts_with("(record") || form.starts_with("(variant");
    guest.ty(&match bottom.starts_with('(') {
        true => format!("(type $t0 {bottom})"),
        false => format!("(type $t0 (tuple {bottom}))"),
    });
    for level in 1..=levels {
        let ty = form.replace("$x", &format!("$t{}", level - 1));
        match has_labels {
            true => guest.ty(&format!(
                "(type $n{level} {ty}) (export \"t{level}\" (type $t{level} (eq $n{level})))"
            )),
            false => guest.ty(&format!("(type $t{level} {ty})")),
        }
    }
    guest.function(&format!("(param \"v\" (list $t{levels}))"));
    // What is borrowed cannot be returned.
    if !bottom.contains("borrow") {
        guest.function(&format!("(result $t{levels})"));
    }
    guest
}

/// An interface with a tuple of so many of the same.
pub fn wide(part: &str, count: usize) -> Guest {
    let mut guest = Guest::default();
    guest.ty(&format!("(type $part (tuple {part}))"));
    guest.ty(&format!("(type $wide (tuple {}))", "$part ".repeat(count)));
    guest
}

/// An interface with a record of so many fields, and as many names for it, each for the record or for the name before.
pub fn aliased(count: usize, chained: bool) -> Guest {
    let mut guest = Guest::default();
    let fields: Vec<String> = (0..count)
        .map(|index| format!("(field \"a{index}\" u32)"))
        .collect();
    guest.ty(&format!("(type $named (record {}))", fields.join(" ")));
    guest.ty("(export \"t0\" (type $t0 (eq $named)))");
    for index in 1..=count {
        let of = if chained { index - 1 } else { 0 };
        guest.ty(&format!(
            "(export \"t{index}\" (type $t{index} (eq $t{of})))"
        ));
        guest.function(&format!("(param \"v\" $t{index})"));
    }
    guest
}
