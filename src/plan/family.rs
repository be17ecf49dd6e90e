//! Which of the adapter's functions for an interface are called: those for files that nothing can change, or those for
//! files of which some can be. They have the same signatures.

use std::borrow::Cow;

use super::names::matching;
use super::route::{Argument, Errand, HostCall, HostFunction};
use crate::input::{Guest, Import};
use crate::policy::{Profile, WallClock};
use crate::types::unversioned;
use crate::wit::FunctionName;
use crate::wit::called::{SYSTEM_CLOCK_NOW, WALL_CLOCK_NOW};

/// What is behind the names of interfaces in the adapter's exports for writable files.
pub(crate) const IN_MEMORY: &str = "@memory";

/// The interfaces that have such functions.
const INTERFACES: [&str; 4] = [
    "wasi:filesystem/types",
    "wasi:filesystem/types@0.3",
    "wasi:io/error",
    "wasi:io/streams",
];

/// How the adapter answers for files.
#[derive(Debug, Clone, Default)]
pub(super) struct Family {
    is_in_memory: bool,
    /// Asks the host what time it is, where the guest may know.
    clock: Option<Errand>,
}

impl Family {
    /// What a profile needs.
    pub(super) fn new(guest: &Guest<'_>, profile: &Profile) -> Family {
        let is_in_memory = profile.fs.is_writable();
        Family {
            is_in_memory,
            clock: is_in_memory.then(|| clock(guest, profile)).flatten(),
        }
    }

    /// Whether some files are writable.
    pub(super) fn is_in_memory(&self) -> bool {
        self.is_in_memory
    }

    /// The interface whose functions the adapter has for one of WASI.
    pub(super) fn interface<'i>(&self, interface: &'i str) -> Cow<'i, str> {
        match self.is_in_memory && INTERFACES.contains(&interface) {
            true => format!("{interface}{IN_MEMORY}").into(),
            false => interface.into(),
        }
    }

    /// What has to be asked before the adapter answers a function.
    pub(super) fn clock(&self, interface: &str, function: &str) -> Option<Errand> {
        let changes = match interface {
            "wasi:filesystem/types" => CHANGES.iter().any(|name| function.ends_with(name)),
            "wasi:io/streams" => {
                let output = function.strip_prefix("[method]output-stream.");
                output.is_some_and(|name| name.contains("write") || name.contains("splice"))
            }
            _ => false,
        };
        self.clock.clone().filter(|_| changes)
    }
}

/// What of files keeps a time.
const CHANGES: [&str; 13] = [
    "descriptor.append-via-stream",
    "descriptor.create-directory-at",
    "descriptor.link-at",
    "descriptor.open-at",
    "descriptor.remove-directory-at",
    "descriptor.rename-at",
    "descriptor.set-size",
    "descriptor.set-times",
    "descriptor.set-times-at",
    "descriptor.symlink-at",
    "descriptor.unlink-file-at",
    "descriptor.write",
    "descriptor.write-via-stream",
];

/// Asks the host's wall clock, if it is left to the guest, shifted or not. No clock is imported for files alone.
fn clock(guest: &Guest<'_>, profile: &Profile) -> Option<Errand> {
    let is_host = matches!(
        profile.clocks.wall,
        WallClock::Allow | WallClock::Shifted(_)
    );
    if !is_host {
        return None;
    }
    let is_denied = |import: &Import, function: &str| {
        let meant = |function| matching(&profile.deny_imports, import, function).is_some();
        meant("") || meant(function)
    };
    // What both tell is laid out alike.
    let clocks = [WALL_CLOCK_NOW, SYSTEM_CLOCK_NOW];
    let (import, function) = clocks.into_iter().find_map(|clock| {
        let mut imports = guest.imports.iter();
        let import = imports.find(|import| {
            let mut functions = import.functions().into_iter();
            unversioned(&import.name) == clock.interface
                && functions.any(|(name, _)| name == clock.name)
                && !is_denied(import, clock.name)
        });
        Some((import?, clock))
    })?;
    Some(Errand {
        next: adapter_abi::fs::memory::CLOCK,
        with: Vec::new(),
        host: HostCall::OtherOverAdapter(HostFunction {
            import: import.spelled.clone(),
            function,
        }),
        arguments: vec![Argument::AddressOf(0)],
        done: adapter_abi::fs::memory::TOLD,
        done_with: Vec::new(),
    })
}

/// The function of WASI's that one of the adapter's for writable files is.
pub(crate) fn function_of(function: FunctionName) -> FunctionName {
    let interface = function.interface.strip_suffix(IN_MEMORY);
    FunctionName {
        interface: interface.unwrap_or(function.interface),
        ..function
    }
}
