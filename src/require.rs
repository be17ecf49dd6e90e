//! What a file may do beyond a profile: what a gate asks before it lets a file of unknown origin through.
//!
//! What can be trusted of such a file are its imports: a host gives it nothing else. A record in it is a claim that anyone
//! can write, so that an import that is left counts as wholly allowed, until [`prove`](crate::prove) has repeated the
//! build: then the recorded profile says what is let through behind it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Display, Formatter};

use crate::input::{DeniedFunction, Guest, Import, ImportKind};
use crate::plan::{Policy, Rule, matching};
use crate::policy::{Function, Locals, Profile, Subsystem, exported, shared_rule};
use crate::types::unversioned;
use crate::wit::{Generation, InterfaceName, known_function_in};
use crate::words::{Directive, print_in_flags};

/// Something that a file may do and a profile does not allow.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Beyond {
    /// The import that it may do it by.
    pub import: String,
    /// The functions of it; a single function has an empty name, and what is no function is not named.
    pub functions: Vec<String>,
    /// Why that is beyond the profile.
    pub why: Excess,
}

/// Why an import is beyond a profile.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Excess {
    /// The profile gives nothing of the host's for this subsystem.
    Denied(Subsystem),
    /// The profile gives a part of this subsystem, and the import by itself gives all.
    All(Subsystem),
    /// The profile gives a part of this subsystem, and what was recorded, and proven, is another one.
    OtherPart(Subsystem),
    /// The profile denies it by this name.
    DeniedByName(String),
    /// It is of WASI and not known here, and the profile does not allow it by name.
    Unknown,
    /// It is not of WASI, and the profile does not allow it by name.
    NotNamed,
}

impl Excess {
    /// The subsystem that it is of, if it is of one.
    pub fn subsystem(&self) -> Option<Subsystem> {
        match self {
            Excess::Denied(subsystem) | Excess::All(subsystem) | Excess::OtherPart(subsystem) => {
                Some(*subsystem)
            }
            Excess::DeniedByName(_) | Excess::Unknown | Excess::NotNamed => None,
        }
    }
}

print_in_flags!(Beyond);

impl Display for Beyond {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Beyond {
            import,
            functions,
            why,
        } = self;
        write!(f, "it imports `{import}`")?;
        let functions: Vec<&String> = functions.iter().filter(|name| !name.is_empty()).collect();
        match functions.as_slice() {
            [] => {}
            [one] => write!(f, " (`{one}`)")?,
            [first, more @ ..] => write!(f, " (`{first}` and {} more)", more.len())?,
        }
        match why {
            Excess::Denied(subsystem) => {
                write!(f, ", and the profile denies {}", subsystem.name())
            }
            Excess::All(subsystem) => write!(
                f,
                ", which gives all of {name}, and the profile gives a part of it; that a file keeps to a part is not to be \
                 seen in its imports: `{}` proves it",
                Directive::Verify,
                name = subsystem.name()
            ),
            Excess::OtherPart(subsystem) => write!(
                f,
                ", through which the recorded profile gives more of {} than the profile does",
                subsystem.name()
            ),
            Excess::DeniedByName(name) => write!(f, ", and the profile denies `{name}`"),
            Excess::Unknown => f.write_str(
                ", which is not a stable part of WASI known here, and the profile does not allow it by name",
            ),
            Excess::NotNamed => {
                f.write_str(", which is not WASI, and the profile does not allow it by name")
            }
        }
    }
}

/// What a file imports, as far as a gate has to know.
#[derive(Debug, Clone)]
pub(crate) struct Surface {
    imports: Vec<Import>,
    /// The imports that are more than functions and types.
    others: BTreeSet<usize>,
    /// The imports whose resources an exported handler takes.
    handled: BTreeSet<usize>,
    /// What is imported by a core module and has no type.
    untyped: Vec<DeniedFunction>,
}

/// What of the host's comes through the imports that are left.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Through<'p> {
    /// All that there is.
    All,
    /// What a profile gives, which is proven to be in force.
    Proven(&'p Profile),
}

impl Surface {
    /// What a guest imports, and what was imported by the module that it was.
    pub(crate) fn of(guest: &Guest<'_>, untyped: &[DeniedFunction]) -> Self {
        let imports = guest.imports.iter().enumerate();
        let others = imports.filter(|(_, import)| {
            let is_other = matches!(import.kind, ImportKind::Other(kind) if kind != "type");
            is_other || guest.other_part(import).is_some()
        });
        Surface {
            others: others.map(|(place, _)| place).collect(),
            handled: exported(guest),
            imports: guest.imports.clone(),
            untyped: untyped.to_vec(),
        }
    }

    /// What a file with these imports may do beyond a profile, import by import.
    pub(crate) fn beyond(&self, most: &Profile, through: Through<'_>) -> Vec<Beyond> {
        let mut found = Vec::new();
        for (place, import) in self.imports.iter().enumerate() {
            let judged = Judged {
                import,
                is_other: self.others.contains(&place),
                is_handled: self.handled.contains(&place),
                most,
                through,
            };
            judged.add_to(&mut found);
        }
        let mut untyped: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for DeniedFunction { module, name, .. } in &self.untyped {
            untyped.entry(module).or_default().push(name.clone());
        }
        found.extend(untyped.into_iter().map(|(module, functions)| Beyond {
            import: module.to_string(),
            functions,
            why: Excess::NotNamed,
        }));
        found
    }
}

/// An import, and what it is compared with.
struct Judged<'j> {
    import: &'j Import,
    is_other: bool,
    is_handled: bool,
    most: &'j Profile,
    through: Through<'j>,
}

impl Judged<'_> {
    fn add_to(&self, found: &mut Vec<Beyond>) {
        let import = self.import.label();
        found.extend(self.excesses().into_iter().map(|(why, functions)| Beyond {
            import: import.clone(),
            functions,
            why,
        }));
    }

    /// Why it is beyond the profile, and which functions of it are for that reason.
    fn excesses(&self) -> Vec<(Excess, Vec<String>)> {
        if self.is_other {
            return Vec::from_iter(self.other().map(|why| (why, Vec::new())));
        }
        let mut own: Vec<(Excess, Vec<String>)> = Vec::new();
        for (function, _) in self.import.functions() {
            let Some(why) = self.function(function) else {
                continue;
            };
            match own.iter_mut().find(|(known, _)| *known == why) {
                Some((_, functions)) => functions.push(function.to_string()),
                None => own.push((why, vec![function.to_string()])),
            }
        }
        own
    }

    /// What the profile says of the import, or of a function of it, by name.
    fn by_name(&self, function: &str) -> Option<Result<(), Excess>> {
        let most = self.most;
        if let Some(name) = matching(&most.deny_imports, self.import, function) {
            return Some(Err(Excess::DeniedByName(name.to_string())));
        }
        matching(&most.allow_imports, self.import, function).map(|_| Ok(()))
    }

    /// Why an import is beyond the profile that has other parts than functions.
    fn other(&self) -> Option<Excess> {
        match self.by_name("") {
            Some(said) => said.err(),
            None if self.import.mentions_wasi() => Some(Excess::Unknown),
            None => Some(Excess::NotNamed),
        }
    }

    /// Why a function is beyond the profile, if it is.
    fn function(&self, function: &str) -> Option<Excess> {
        if let Some(said) = self.by_name("").or_else(|| self.by_name(function)) {
            return said.err();
        }
        if !self.import.mentions_wasi() {
            return Some(Excess::NotNamed);
        }
        let interface = self.import.wasi().filter(|interface| {
            let is_instance = matches!(self.import.kind, ImportKind::Instance(_));
            is_instance && Subsystem::knows(&interface.package)
        });
        match interface {
            Some(interface) => self.of_wasi(&interface, function),
            None => Some(Excess::Unknown),
        }
    }

    /// Why a function of a package that is known is beyond the profile, if it is.
    fn of_wasi(&self, interface: &InterfaceName, function: &str) -> Option<Excess> {
        let subsystem = Subsystem::of(interface, function);
        let Some(generation) = self.generation(interface, function) else {
            return Some(Excess::Unknown);
        };
        let decided = Function {
            interface: &interface.unversioned(),
            generation,
            name: function,
            is_exported: self.is_handled,
            locals: &Locals::default(),
        };
        match subsystem {
            // It works on the handles that there are.
            None => shared_rule(&decided, self.most)
                .is_none()
                .then_some(Excess::Unknown),
            Some(subsystem) => {
                let why = self.of_subsystem(subsystem, function)?;
                let rule = subsystem.rule(&decided, self.most);
                (!rule.is_some_and(|rule| leaves(&rule))).then_some(why)
            }
        }
    }

    /// Which WASI has a function, if one has it in the version that is imported.
    fn generation(&self, interface: &InterfaceName, function: &str) -> Option<Generation> {
        let generation = interface.generation()?;
        let name = unversioned(&self.import.name);
        let known = known_function_in(generation, name, function)?;
        let is_stable = known.is_stable_in(interface.version.as_ref());
        is_stable.then_some(generation)
    }

    /// Why a subsystem is beyond the profile, as far as it comes through this function.
    fn of_subsystem(&self, subsystem: Subsystem, function: &str) -> Option<Excess> {
        let (all, none) = (Profile::allow_all(), Profile::deny_all());
        let given = match self.through {
            Through::Proven(given) if !self.is_whole(given, function) => Some(given),
            Through::All | Through::Proven(_) => None,
        };
        if subsystem.is_within(given.unwrap_or(&all), self.most) {
            return None;
        }
        Some(match given {
            _ if subsystem.is_within(self.most, &none) => Excess::Denied(subsystem),
            Some(_) => Excess::OtherPart(subsystem),
            None => Excess::All(subsystem),
        })
    }

    /// Whether a profile leaves this function to the host by its name, whatever it says of the subsystem.
    fn is_whole(&self, given: &Profile, function: &str) -> bool {
        let names = left_by_name(given);
        let name = |function| matching(names, self.import, function);
        name("").or_else(|| name(function)).is_some()
    }
}

/// Whether a rule leaves a function to the host though its subsystem is not.
fn leaves(rule: &Rule) -> bool {
    matches!(rule, Rule::Fixed(decision) if decision.policy == Policy::Allow && decision.route.is_host())
}

/// What a profile leaves to the host by name, whatever it says of subsystems. What it says of each subsystem,
/// [`Subsystem::is_within`] compares, of standard error with what is printed there; nothing else in it gives a guest more.
/// A field that comes to a profile has to be named here, and be in one or the other.
fn left_by_name(profile: &Profile) -> &BTreeSet<String> {
    let Profile {
        env: _,
        args: _,
        cwd: _,
        config: _,
        stdio: _,
        fs: _,
        clocks: _,
        random: _,
        exit: _,
        sockets: _,
        dns: _,
        http: _,
        allow_imports,
        deny_imports: _,
        on_deny: _,
        tracing: _,
        strict: _,
    } = profile;
    allow_imports
}
