//! Whether a core module has more than one memory: a host without the multi-memory proposal takes none of these.
//!
//! It is counted as payloads are read, so that nothing is read twice for it. Neither the validator's types nor the arena
//! say it, for memories that a module keeps to itself are no part of its type.

use wasmparser::{BinaryReaderError, Payload, TypeRef};

/// Counts the memories of core modules.
#[derive(Debug, Default)]
pub(crate) struct Memories {
    /// How many the module at hand has. No module is inside of another.
    here: u64,
    several: bool,
}

impl Memories {
    /// Counts what is next in a component or module.
    pub(crate) fn add(&mut self, payload: &Payload<'_>) -> Result<(), BinaryReaderError> {
        match payload {
            Payload::Version { .. } => self.here = 0,
            Payload::ImportSection(section) => {
                for import in section.clone().into_imports() {
                    self.here += u64::from(matches!(import?.ty, TypeRef::Memory(_)));
                }
            }
            Payload::MemorySection(section) => self.here += u64::from(section.count()),
            _ => {}
        }
        self.several |= self.here > 1;
        Ok(())
    }

    /// Whether one of the modules so far has more than one.
    pub(crate) fn are_several(&self) -> bool {
        self.several
    }
}

#[cfg(test)]
mod tests {
    use wasmparser::Parser;

    use super::*;

    fn are_several(text: &str) -> bool {
        let bytes = wat::parse_str(text).unwrap();
        let mut memories = Memories::default();
        for payload in Parser::new(0).parse_all(&bytes) {
            memories.add(&payload.unwrap()).unwrap();
        }
        memories.are_several()
    }

    #[test]
    fn memories_are_counted_by_module() {
        let one =
            r#"(component (core module (memory 1)) (core module (import "a" "b" (memory 1))))"#;
        assert!(!are_several(one));
        for two in [
            r#"(component (core module (memory 1) (memory 1)))"#,
            r#"(component (core module (import "a" "b" (memory 1)) (memory 1)))"#,
            r#"(component (component (core module (memory 1) (memory 1))) (core module))"#,
        ] {
            assert!(are_several(two), "{two}");
        }
    }
}
