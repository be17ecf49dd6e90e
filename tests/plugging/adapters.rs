//! Adapters of several profiles and versions, and such as this tool does not make.

use wasi_virt::input::{Guest, Import};
use wasi_virt::plan::Subsystem;
use wasi_virt::profile::{Access, Profile, Stream};
use wasi_virt::{FsEntry, Version, WasiVirt};

/// An adapter, and the profile that it was made from.
pub struct Adapter {
    pub name: &'static str,
    pub bytes: Vec<u8>,
    profile: Option<Profile>,
}

impl Adapter {
    /// Whether an import of a guest should not stay with the host, by what the adapter is for.
    pub fn is_for(&self, spelled: &str, guest: &[u8]) -> bool {
        let guest = Guest::decode(guest).unwrap();
        let mut imports = guest.imports.iter();
        let import = imports.find(|import| import.spelled == spelled).unwrap();
        let is_decided = |profile: &Profile| is_decided(import, profile);
        import.mentions_wasi() && self.profile.as_ref().is_none_or(is_decided)
    }
}

/// Whether a profile does not leave an import of WASI to the host.
fn is_decided(import: &Import, profile: &Profile) -> bool {
    let Some(wasi) = import.wasi() else {
        return true;
    };
    let functions = import.functions().into_iter();
    let mut subsystems = functions.filter_map(|(function, _)| Subsystem::of(&wasi, function));
    subsystems.any(|subsystem| !subsystem.is_allowed(profile))
}

fn made(
    name: &'static str,
    patch: u64,
    base: Profile,
    change: impl FnOnce(&mut WasiVirt),
) -> Adapter {
    let mut virt = WasiVirt::from(base);
    virt.wasi_version(Version::new(0, 2, patch));
    change(&mut virt);
    let profile = virt.profile().clone();
    Adapter {
        name,
        bytes: virt.finish().unwrap().into_bytes(),
        profile: Some(profile),
    }
}

fn written(name: &'static str, text: &str) -> Adapter {
    Adapter {
        name,
        bytes: wat::parse_str(text).unwrap(),
        profile: None,
    }
}

/// An interface with what is asked for most.
const ENVIRONMENT: &str = r#"(instance
    (export "get-environment" (func (result (list (tuple string string)))))
    (export "get-arguments" (func (result (list string))))
    (export "initial-cwd" (func (result (option string)))))"#;

pub fn adapters() -> Vec<Adapter> {
    let mut adapters = Vec::new();
    for (name, patch) in [
        ("denies 0.2.12", 12),
        ("denies 0.2.6", 6),
        ("denies 0.2.0", 0),
    ] {
        adapters.push(made(name, patch, Profile::deny_all(), |_| {}));
    }
    adapters.push(made("sets a variable", 12, Profile::allow_all(), |virt| {
        virt.env().overrides(&[("A", "b")]);
    }));
    adapters.push(made("ignores input", 12, Profile::allow_all(), |virt| {
        virt.stdio().stdin(Stream::Ignore);
    }));
    adapters.push(made("has files", 6, Profile::deny_all(), |virt| {
        virt.fs().preopen("/f", FsEntry::Source("text"));
        virt.stdio().allow();
    }));
    adapters.push(made("denies timers", 12, Profile::allow_all(), |virt| {
        virt.clocks(Access::Deny);
    }));
    // Virtualized again: one more record, and other imports.
    let first = &adapters[4];
    let mut again = WasiVirt::from(Profile::deny_all());
    let bytes = again.guest_bytes(first.bytes.clone()).finish().unwrap();
    adapters.push(Adapter {
        name: "virtualized again",
        bytes: bytes.into_bytes(),
        profile: Some(Profile::deny_all()),
    });
    adapters.push(written(
        "two versions",
        &format!(
            r#"(component (import "in" {ENVIRONMENT})
                (export "wasi:cli/environment@0.2.3" (instance 0))
                (export "wasi:cli/environment@0.2.6" (instance 0)))"#
        ),
    ));
    adapters.push(written(
        "one interface",
        &format!(
            r#"(component (import "wasi:cli/environment@0.2.1" {ENVIRONMENT})
                (export "wasi:cli/environment@0.2.12" (instance 0)))"#
        ),
    ));
    adapters.push(written(
        "two types of one name",
        r#"(component
            (import "one" (instance $one (export "error" (type (sub resource)))))
            (import "two" (instance $two (export "error" (type (sub resource)))))
            (export "wasi:io/error@0.2.12" (instance $one))
            (export "test:beside/a" (instance $two)))"#,
    ));
    adapters
}
