//! What a guest asks for and is given, subsystem by subsystem: what people read first, and what programs judge by.
//!
//! A plan decides function by function, for so it is enforced. Nobody wants to read that first. So the same is told here
//! once more, an entry for each subsystem, as data: whoever prints it finds the words.
//!
//! There are three sources. A [plan](crate::plan::Plan::summary) knows what is decided and who asks. The imports of a
//! [file](crate::Inspection::summary) prove what its host is asked for, and an import that is left counts as all that it is. A
//! [record](crate::Record::summary) says what a file answers itself; it is a claim, which anyone can write.

mod asked;
mod embedded;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use serde::Serialize;

pub(crate) use asked::{of_imports, of_plan};
pub(crate) use embedded::{Found, of_entries, of_listing};

use crate::plan::Subsystem;
use crate::policy::{
    AllowList, HostPreopen, HostVariables, ListRule, Mount, NameRule, OnDeny, Profile,
    RandomSource, SocketRule, Variables, guest_names,
};

/// What is asked for, and what of it is given.
///
/// ```
/// # fn main() -> Result<(), wasi_virt::Error> {
/// use wasi_virt::WasiVirt;
/// use wasi_virt::plan::Subsystem;
/// use wasi_virt::summary::Grant;
///
/// let mut virt = WasiVirt::new();
/// virt.deny_all().stdio().allow();
/// let output = virt.guest("tests/components/random.wasm").finish()?;
/// let summary = output.plan().summary();
///
/// let random = summary.of(Subsystem::Random).expect("the guest asks for random numbers");
/// assert!(random.interfaces.iter().any(|interface| interface == "wasi:random/random"));
/// assert!(matches!(random.grant, Grant::Denied { traps: true, errors: false, .. }));
/// assert_eq!(summary.of(Subsystem::Stdout).map(|stdout| &stdout.grant), Some(&Grant::Host));
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
#[non_exhaustive]
pub struct Summary {
    /// The subsystems in the order of reports, then what is of none, by name.
    pub entries: Vec<Entry>,
}

/// A subsystem, or a package of interfaces that is of none, as packages outside of WASI are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub struct Entry {
    /// The subsystem's name, or the package's with its namespace, such as `acme:db`.
    pub name: String,
    /// The subsystem; `None` for a package that is of none.
    pub subsystem: Option<Subsystem>,
    /// The interfaces of it that are imported, without versions. Nothing is known of them in a record.
    pub interfaces: Vec<String>,
    /// What is given of it.
    pub grant: Grant,
    /// The names by which some of its functions are left to the host, whatever is given of the rest.
    pub allowed_by_name: Vec<String>,
    /// The names by which some of its functions are denied, whatever is given of the rest.
    pub denied_by_name: Vec<String>,
}

/// What is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(
    tag = "kind",
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case"
)]
#[non_exhaustive]
pub enum Grant {
    /// The host's own, all of it.
    Host,
    /// Nothing.
    Denied {
        /// Whether there are calls that trap, for they have no error to return.
        traps: bool,
        /// Whether there are calls that get an error, or are told that there is nothing.
        errors: bool,
        /// Whether calls on what callers hand in stay with the host, as the messages of an exported HTTP handler do.
        handed_in: bool,
    },
    /// Nothing, and calls succeed.
    Ignored,
    /// Standard input that is embedded.
    Input {
        /// How many bytes; `None` where they were not read, because something else failed first.
        size: Option<u64>,
    },
    /// A standard stream that is what another one is.
    Redirected {
        /// That one.
        to: Subsystem,
    },
    /// A standard stream that is appended to a file of the guest's.
    Appended {
        /// Its path.
        path: String,
    },
    /// Some of the host's variables, and some that are set.
    Variables {
        /// Which of the host's.
        host: HostNames,
        /// The names of those that are set.
        set: Vec<String>,
    },
    /// These program arguments.
    Arguments {
        /// The first is the program's name.
        set: Vec<String>,
    },
    /// What one of these rules allows of the host's.
    Rules {
        /// As a profile has them.
        rules: Vec<String>,
    },
    /// Of sockets, and of name lookup, what rules allow of the host's.
    Network {
        /// Rules of uses of addresses.
        sockets: ByRules,
        /// Rules of names.
        names: ByRules,
    },
    /// Clocks, of which one at least is neither the host's nor denied with the other one: each as a profile writes it.
    Clocks {
        /// The time of day: `allow`, `deny`, a time, or how far it is from the host's.
        wall: String,
        /// The monotonic clock and timers: `allow`, `deny`, or `step:` and a length of time.
        monotonic: String,
    },
    /// Random numbers, of which some at least are neither the host's nor denied with the others.
    Random {
        /// Where insecure ones come from, the seed for hash maps among them: `allow`, `deny`, or a seed.
        insecure: RandomSource,
        /// Where those come from that secrets are made of.
        secure: RandomSource,
    },
    /// This directory.
    Directory {
        /// Its path.
        path: String,
    },
    /// Files that are embedded, and host directories.
    Files {
        /// Whether the host's own directories are found as well.
        host: bool,
        /// What is embedded, by the directories that the guest finds opened.
        embedded: Vec<EmbeddedRoot>,
        /// What of the host is found at paths of the guest.
        opened: Vec<Opened>,
    },
}

/// What of something is given that rules can allow a part of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum ByRules {
    /// All of it, or nothing.
    All(bool),
    /// What one of these rules allows, as a profile has them.
    Rules(Vec<String>),
}

impl<R: ListRule> From<&AllowList<R>> for ByRules {
    fn from(list: &AllowList<R>) -> Self {
        match list.rules() {
            Some(rules) => ByRules::Rules(rules.iter().map(R::to_string).collect()),
            None => ByRules::All(*list == AllowList::Allow),
        }
    }
}

/// Which of the host's variables are given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum HostNames {
    /// None.
    None,
    /// All.
    All,
    /// Those of these names; a `*` at the end of one stands for any text.
    Only(Vec<String>),
    /// All but those of these names.
    AllBut(Vec<String>),
}

/// An embedded directory that the guest finds opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub struct EmbeddedRoot {
    /// Where the guest finds it.
    pub path: String,
    /// What is in it; `None` where that was not read.
    pub contents: Option<Contents>,
    /// Whether the guest can change it, in memory; else it is read-only.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub writable: bool,
}

/// How much an embedded directory has in it, with all directories below it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub struct Contents {
    /// Files.
    pub files: u64,
    /// Directories.
    pub directories: u64,
    /// Symbolic links.
    pub links: u64,
    /// The sizes of all files.
    pub bytes: u64,
}

/// Something of the host at a path of the guest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub struct Opened {
    /// Where the guest finds it.
    pub path: String,
    /// Where it is on the host.
    pub host: String,
    /// Whether nothing in it may be changed.
    pub read_only: bool,
}

impl Summary {
    /// The entry of a subsystem, if it is asked for.
    pub fn of(&self, subsystem: Subsystem) -> Option<&Entry> {
        let mut entries = self.entries.iter();
        entries.find(|entry| entry.subsystem == Some(subsystem))
    }

    /// What a profile gives of every subsystem, and of what it names, whoever asks.
    pub(crate) fn of_profile(profile: &Profile) -> Summary {
        let subsystems = Subsystem::ALL.iter().map(|subsystem| {
            let mut grant = subsystem.grant(profile);
            if profile.on_deny == OnDeny::Trap && matches!(grant, Grant::Denied { .. }) {
                grant = Grant::denied(true);
            }
            Entry::new(subsystem.name(), Some(*subsystem), grant)
        });
        let allowed = profile.allow_imports.iter();
        let allowed = allowed.map(|name| Entry::new(name, None, Grant::Host));
        let denied = profile.deny_imports.iter();
        let denied = denied.map(|name| Entry::new(name, None, Grant::denied(true)));
        Summary {
            entries: subsystems.chain(allowed).chain(denied).collect(),
        }
    }

    /// Puts what was found when mounts were read in the place of what the profile says of them.
    pub(crate) fn take_found(&mut self, found: Found) {
        let mut grants = self.entries.iter_mut().map(|entry| &mut entry.grant);
        let files = grants.find_map(|grant| match grant {
            Grant::Files {
                embedded, opened, ..
            } => Some((embedded, opened)),
            _ => None,
        });
        if let Some((embedded, opened)) = files {
            let writable = embedded.iter().filter(|root| root.writable);
            let writable: BTreeSet<String> = writable.map(|root| plain(&root.path)).collect();
            *embedded = found.embedded;
            for root in embedded {
                root.writable = writable.contains(&root.path);
            }
            *opened = found.opened;
        }
    }
}

impl Entry {
    fn new(name: &str, subsystem: Option<Subsystem>, grant: Grant) -> Self {
        Entry {
            name: name.to_string(),
            subsystem,
            interfaces: Vec::new(),
            grant,
            allowed_by_name: Vec::new(),
            denied_by_name: Vec::new(),
        }
    }
}

impl Grant {
    /// Of what is the host's, or is not there.
    pub(crate) fn host_or_denied(is_allowed: bool, traps: bool) -> Grant {
        match is_allowed {
            true => Grant::Host,
            false => Grant::denied(traps),
        }
    }

    /// Nothing.
    pub(crate) fn denied(traps: bool) -> Grant {
        Grant::Denied {
            traps,
            errors: !traps,
            handed_in: false,
        }
    }

    /// Of what rules allow.
    pub(crate) fn of_list<R: ListRule>(list: &AllowList<R>) -> Grant {
        match list.rules() {
            Some(rules) => Grant::Rules {
                rules: rules.iter().map(R::to_string).collect(),
            },
            None => Grant::host_or_denied(*list == AllowList::Allow, false),
        }
    }

    /// Of what rules allow of sockets and of name lookup.
    pub(crate) fn of_network(
        sockets: &AllowList<SocketRule>,
        names: &AllowList<NameRule>,
    ) -> Grant {
        Grant::Network {
            sockets: sockets.into(),
            names: names.into(),
        }
    }

    /// Of named values.
    pub(crate) fn of_variables(variables: &Variables) -> Grant {
        let names = |names: &BTreeSet<String>| names.iter().cloned().collect();
        let host = match &variables.host {
            HostVariables::Deny => HostNames::None,
            HostVariables::Allow => HostNames::All,
            HostVariables::Only(only) if only.is_empty() => HostNames::None,
            HostVariables::Only(only) => HostNames::Only(names(only)),
            HostVariables::AllBut(denied) => HostNames::AllBut(names(denied)),
        };
        let set: Vec<String> = variables.overrides.keys().cloned().collect();
        match host {
            HostNames::All if set.is_empty() => Grant::Host,
            HostNames::None if set.is_empty() => Grant::denied(false),
            host => Grant::Variables { host, set },
        }
    }
}

impl EmbeddedRoot {
    /// What a mount becomes.
    pub(crate) fn unread(mount: &Mount) -> EmbeddedRoot {
        EmbeddedRoot {
            path: mount.guest.clone(),
            contents: None,
            writable: false,
        }
    }
}

impl Opened {
    pub(crate) fn of(preopen: &HostPreopen) -> Opened {
        Opened {
            path: preopen.guest.clone(),
            host: preopen.host.clone(),
            read_only: preopen.read_only,
        }
    }
}

/// A guest path as found directories have it.
fn plain(path: &str) -> String {
    let names: Vec<&str> = guest_names(path).collect();
    format!("/{}", names.join("/"))
}
