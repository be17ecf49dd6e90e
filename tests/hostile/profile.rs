//! The profiles under attack.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use wasi_virt::profile::{Access, HostVariables, Profile, Stream, Variables};

use crate::puppet::Puppet;

/// A profile under attack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sandbox {
    /// Nothing is the host's: values are set, input and errors denied, output ignored.
    Closed,
    /// Clocks, random numbers, input and errors are the host's, and of its values those named `A`; output is ignored.
    Mixed,
    /// As `Closed`, with the host's standard error.
    Spliced,
}

impl Sandbox {
    pub const ALL: [Sandbox; 3] = [Sandbox::Closed, Sandbox::Mixed, Sandbox::Spliced];

    /// The guest in this sandbox.
    pub fn output(self) -> &'static [u8] {
        static OUTPUTS: [OnceLock<Vec<u8>>; 3] = [const { OnceLock::new() }; 3];
        OUTPUTS[self as usize].get_or_init(|| {
            let guest = Puppet::get().component.clone();
            let mut virt = wasi_virt::WasiVirt::from(self.profile());
            virt.guest_bytes(guest).finish().unwrap().into()
        })
    }

    fn profile(self) -> Profile {
        let mut profile = Profile::deny_all();
        profile.stdio.stdout = Stream::Ignore;
        profile.env = values(&[("GREETING", "hello"), ("NAME", "value")]);
        profile.config = values(&[("key", "value")]);
        if self != Sandbox::Closed {
            profile.stdio.stderr = Stream::Allow;
        }
        if self == Sandbox::Mixed {
            profile.stdio.stdin = Stream::Allow;
            profile.clocks = Access::Allow;
            profile.random = Access::Allow;
            let only = HostVariables::Only(BTreeSet::from(["A".to_string()]));
            profile.env.host = only.clone();
            profile.config.host = only;
        }
        profile
    }
}

fn values(pairs: &[(&str, &str)]) -> Variables {
    let owned = |(name, value): &(&str, &str)| (name.to_string(), value.to_string());
    Variables {
        host: HostVariables::Deny,
        set: pairs.iter().map(owned).collect::<BTreeMap<_, _>>(),
    }
}
