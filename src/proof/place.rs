//! What is at a place of an output, in words.

use wasmparser::{Parser, Payload};

use crate::component::names::RECORD;

/// How many records a guest has: a component one for each time that it was virtualized, a module none. What cannot be read
/// has those that come before.
pub(super) fn records_in(component: &[u8]) -> usize {
    if !Parser::is_component(component) {
        return 0;
    }
    let mut depth = 0usize;
    let mut count = 0;
    for payload in Parser::new(0).parse_all(component) {
        match payload {
            Ok(Payload::ModuleSection { .. } | Payload::ComponentSection { .. }) => depth += 1,
            Ok(Payload::End(_)) => depth = depth.saturating_sub(1),
            Ok(Payload::CustomSection(section)) if depth == 0 && section.name() == RECORD => {
                count += 1;
            }
            Ok(_) => {}
            Err(_) => break,
        }
    }
    count
}

/// What is at a byte: a section, and what it is in.
pub(super) fn place(output: &[u8], offset: u64) -> String {
    if offset >= output.len() as u64 {
        return "what is behind its end".to_string();
    }
    let mut inside = Vec::new();
    let mut modules = 0;
    for payload in Parser::new(0).parse_all(output) {
        let Ok(payload) = payload else { break };
        match &payload {
            Payload::ModuleSection { .. } => {
                modules += 1;
                inside.push(format!("core module {modules}"));
                continue;
            }
            Payload::ComponentSection { .. } => {
                inside.push("a component inside of it".to_string());
                continue;
            }
            Payload::End(_) => {
                inside.pop();
                continue;
            }
            _ => {}
        }
        let range = payload.as_section().map(|(_, range)| range);
        if range.is_some_and(|range| offset < range.end) {
            let section = name_of(&payload);
            return match inside.last() {
                Some(outer) => format!("{section} of {outer}"),
                None => section,
            };
        }
    }
    "what is between its sections".to_string()
}

fn name_of(payload: &Payload<'_>) -> String {
    let name = match payload {
        Payload::CustomSection(section) if section.name() == RECORD => "the record",
        Payload::CustomSection(section) => {
            return format!("the custom section `{}`", section.name());
        }
        Payload::ComponentImportSection(_) | Payload::ImportSection(_) => "the imports",
        Payload::ComponentExportSection(_) | Payload::ExportSection(_) => "the exports",
        Payload::CodeSectionStart { .. } | Payload::CodeSectionEntry(_) => "the code",
        Payload::DataSection(_) | Payload::DataCountSection { .. } => "the data",
        Payload::ComponentTypeSection(_)
        | Payload::CoreTypeSection(_)
        | Payload::TypeSection(_) => "the types",
        Payload::ComponentCanonicalSection(_) => "what is lifted and lowered",
        Payload::ComponentInstanceSection(_) | Payload::InstanceSection(_) => "the instances",
        Payload::ComponentAliasSection(_) => "the aliases",
        _ => "a section",
    };
    name.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_told_by_what_they_are_in() {
        let bytes = wat::parse_str(
            r#"(component
                (core module (func (drop (i32.const 7))))
                (import "a" (func))
                (@custom "wasi-virt" "{}"))"#,
        )
        .unwrap();
        let find = |part: &[u8]| bytes.windows(part.len()).position(|at| at == part).unwrap();
        let told = |at: usize| place(&bytes, at as u64);
        assert_eq!(told(find(&[0x41, 7])), "the code of core module 1");
        assert_eq!(told(find(b"{}")), "the record");
        assert_eq!(told(bytes.len()), "what is behind its end");
        assert_eq!(records_in(&bytes), 1);
        let nested = wat::parse_str(r#"(component (component (@custom "wasi-virt" "{}")))"#);
        assert_eq!(records_in(&nested.unwrap()), 0);
    }
}
