//! The profiles under attack.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use wasi_virt::Linking;
use wasi_virt::profile::{Access, Entry, HostVariables, Mount, Profile, Stream, Variables};

use crate::puppet::Puppet;

/// A profile under attack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sandbox {
    /// Nothing is the host's: values are set, files embedded, input and errors denied, output ignored.
    Closed,
    /// Clocks, random numbers, input and errors are the host's, and of its values those named `A`; output is ignored.
    Mixed,
    /// As `Closed`, without files and with the host's standard error.
    Spliced,
    /// As `Closed`, with the host's files behind the embedded ones, its values named `A`, and its standard error.
    Beside,
}

/// How a guest gets into a sandbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Fused,
    /// Fused, with lines about calls.
    Traced,
    Composed,
}

impl Way {
    pub const ALL: [Way; 3] = [Way::Fused, Way::Traced, Way::Composed];
}

/// What the embedded `/file` holds.
pub const CONTENTS: &str = "hello world";

/// What the host's `/host/data.txt` holds.
pub const HOST_CONTENTS: &str = include_str!("../fixtures/directory/data.txt");

impl Sandbox {
    pub const ALL: [Sandbox; 4] = [
        Sandbox::Closed,
        Sandbox::Mixed,
        Sandbox::Spliced,
        Sandbox::Beside,
    ];

    /// Whether files are embedded.
    pub fn has_files(self) -> bool {
        matches!(self, Sandbox::Closed | Sandbox::Beside)
    }

    /// The guest in this sandbox.
    pub fn output(self) -> &'static [u8] {
        static OUTPUTS: [OnceLock<Vec<u8>>; Sandbox::ALL.len()] =
            [const { OnceLock::new() }; Sandbox::ALL.len()];
        OUTPUTS[self as usize].get_or_init(|| self.virtualize(Puppet::get(), Way::Fused))
    }

    /// A guest in this sandbox.
    pub fn virtualize(self, guest: &Puppet, way: Way) -> Vec<u8> {
        let mut virt = wasi_virt::WasiVirt::from(self.profile());
        match way {
            Way::Fused => virt.link(Linking::Fused),
            Way::Traced => virt.link(Linking::Fused).debug(true),
            Way::Composed => virt.link(Linking::Composed),
        };
        virt.guest_bytes(guest.component.clone());
        virt.finish().unwrap().into()
    }

    fn profile(self) -> Profile {
        let mut profile = Profile::deny_all();
        profile.stdio.stdout = Stream::Ignore.into();
        profile.env = values(&[("GREETING", "hello"), ("NAME", "value")]);
        profile.config = values(&[("key", "value")]);
        if self != Sandbox::Closed {
            profile.stdio.stderr = Stream::Allow.into();
        }
        if self.has_files() {
            profile.fs.mounts = mounts();
        }
        if self == Sandbox::Beside {
            profile.fs.host = Access::Allow;
        }
        if matches!(self, Sandbox::Mixed | Sandbox::Beside) {
            let only = HostVariables::Only(BTreeSet::from(["A".to_string()]));
            profile.env.host = only.clone();
            profile.config.host = only;
        }
        if self == Sandbox::Mixed {
            profile.stdio.stdin = Stream::Allow.into();
            profile.clocks = Access::Allow.into();
            profile.random = Access::Allow.into();
        }
        profile
    }
}

/// The guest where a host directory is opened for reading only, and nothing else is to be had.
pub fn read_only() -> Vec<u8> {
    let mut virt = wasi_virt::WasiVirt::new();
    virt.deny_all();
    virt.fs().read_only_host_preopen("/ro", "/host");
    virt.guest_bytes(Puppet::get().component.clone());
    virt.finish().unwrap().into()
}

/// Two directories: one with a file, a link to it and another directory, and an empty one.
fn mounts() -> Vec<Mount> {
    let file = || Entry::File(CONTENTS.into());
    let directory = |entries: Vec<(&str, Entry)>| {
        let named = |(name, entry): (&str, Entry)| (name.to_string(), entry);
        Entry::Directory(entries.into_iter().map(named).collect())
    };
    let root = directory(vec![
        ("directory", directory(vec![("inner", file())])),
        ("file", file()),
        ("link", Entry::Symlink("file".to_string())),
    ]);
    let mount = |guest: &str, entry| Mount {
        guest: guest.to_string(),
        entry,
    };
    vec![mount("/", root), mount("/empty", directory(Vec::new()))]
}

fn values(pairs: &[(&str, &str)]) -> Variables {
    let owned = |(name, value): &(&str, &str)| (name.to_string(), value.to_string());
    let mut variables = Profile::deny_all().env;
    variables.overrides = pairs.iter().map(owned).collect::<BTreeMap<_, _>>();
    variables
}
