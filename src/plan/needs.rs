//! What calls need besides the guest: functions of the adapter, and the files that are embedded.
//!
//! The image holds what calls are answered with, and to read local files into it may take longer than all else. So it is
//! known before the image is made whether any call can find them, and before the adapter is cut down what is called of it.

use std::collections::BTreeSet;

/// What calls need.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Needs {
    /// The functions of the adapter, by name; `None` if nothing reaches the adapter, not even its memory.
    pub(crate) adapter: Option<BTreeSet<String>>,
    /// Whether the files that are embedded can be found.
    pub(crate) files: bool,
}

impl Needs {
    /// Adds the adapter's memory.
    pub(crate) fn add_memory(&mut self) {
        self.adapter.get_or_insert_default();
    }

    /// Adds a function of the adapter, and what it needs itself. `None` if it has no such function.
    pub(crate) fn add_function(&mut self, name: &str) -> Option<()> {
        let part = Part::of(name)?;
        self.adapter
            .get_or_insert_default()
            .insert(name.to_string());
        self.files |= part.finds_files();
        Some(())
    }
}

/// The part of the adapter that a function belongs to, which is in its name before the `#`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// What host functions allocate with; it has no `#`.
    Realloc,
    Change,
    Config,
    Environment,
    HostPath,
    Network,
    Poll,
    Preopens,
    ReadOnly,
    Streams,
    Trace,
    /// A function of WASI's, under WASI's name.
    Wasi,
}

impl Part {
    /// The part of the function with this name; `None` if there is none.
    pub(crate) fn of(function: &str) -> Option<Part> {
        let Some((part, _)) = function.split_once('#') else {
            return (function == "cabi_realloc").then_some(Part::Realloc);
        };
        Some(match part {
            "change" => Part::Change,
            "config" => Part::Config,
            "environment" => Part::Environment,
            "host-path" => Part::HostPath,
            "network" => Part::Network,
            "poll" => Part::Poll,
            "preopens" => Part::Preopens,
            "read-only" => Part::ReadOnly,
            "streams" => Part::Streams,
            "trace" => Part::Trace,
            part if part.starts_with("wasi:") => Part::Wasi,
            _ => return None,
        })
    }

    /// Whether files can be found by it where nothing else has opened any.
    fn finds_files(self) -> bool {
        match self {
            Part::Preopens => true,
            // Without a preopen there is no descriptor to call them on.
            Part::Change | Part::HostPath | Part::ReadOnly | Part::Wasi => false,
            Part::Realloc
            | Part::Config
            | Part::Environment
            | Part::Network
            | Part::Poll
            | Part::Streams
            | Part::Trace => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn needs(functions: &[&str]) -> Needs {
        let mut needs = Needs::default();
        for function in functions {
            needs.add_function(function).unwrap();
        }
        needs
    }

    #[test]
    fn files_are_found_through_preopens_only() {
        let without = needs(&[
            "cabi_realloc",
            "wasi:filesystem/types#[method]descriptor.read",
        ]);
        assert!(!without.files && without.adapter.is_some());
        assert!(needs(&["streams#accepts", "preopens#hold"]).files);
    }

    #[test]
    fn what_the_adapter_cannot_have_is_not_needed_of_it() {
        for name in ["preopen#hold", "preopens", "memory", ""] {
            let mut needs = Needs::default();
            assert_eq!(needs.add_function(name), None, "{name}");
            assert_eq!(needs, Needs::default());
        }
    }

    #[test]
    fn the_memory_alone_needs_the_adapter() {
        let mut needs = Needs::default();
        needs.add_memory();
        assert_eq!(needs.adapter, Some(BTreeSet::new()));
    }
}
