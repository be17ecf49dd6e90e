//! What becomes of functions on files.

use adapter_abi::fs::change::Action;

use super::Files;
use crate::plan::{Answer, AtPath, Decision, Policy, Protection, Reason, Route, Rule};
use crate::policy::{Access, Function, Locals, Profile, Subsystem};
use crate::wit::Generation;

/// Who makes descriptors is decided where the preopens are; what works on a descriptor follows. `None` for a function that
/// is not named here.
///
/// Denied files, and none embedded: there are no preopens, so there is no descriptor to call anything on.
pub(super) fn rule(function: &Function<'_>, profile: &Profile) -> Option<Rule> {
    let files = &profile.fs;
    let absent = Reason::NothingToWorkOn("descriptor", Subsystem::Fs);
    let rule = match (function.interface, function.name) {
        ("wasi:filesystem/preopens", "get-directories") => directories(files),
        ("wasi:filesystem/types", "filesystem-error-code")
            if has_no_host(files, function.locals) =>
        {
            Decision::answer(Subsystem::Fs, Answer::None)
        }
        (
            "wasi:filesystem/types",
            "filesystem-error-code" | "[method]directory-entry-stream.read-directory-entry",
        ) => Rule::ByHandle { absent },
        ("wasi:filesystem/types", name) => {
            let name = name.strip_prefix("[method]descriptor.")?;
            let method = Method::named(name)?;
            if function.generation == Generation::V0_3 && TAKE_STREAMS.contains(&name) {
                let is_protected = files.has_read_only_host_entries();
                return Some(Rule::RefusesStream {
                    absent,
                    is_protected,
                });
            }
            on_descriptor(method, files, function.locals, absent)
        }
        _ => return None,
    };
    Some(rule)
}

/// What of 0.3 is given a stream to write.
const TAKE_STREAMS: [&str; 2] = ["write-via-stream", "append-via-stream"];

/// Whether there is nothing to find: of the host's, or embedded.
fn is_closed(files: &Files) -> bool {
    files.host == Access::Deny && files.host_preopens.is_empty() && files.embedded_count() == 0
}

fn on_descriptor(method: Method, files: &Files, locals: &Locals, absent: Reason) -> Rule {
    let protection = method
        .protection()
        .filter(|_| files.has_read_only_host_entries());
    let at_path = method.at_path().filter(|_| files.leads_to_host(locals));
    if protection.is_some() || at_path.is_some() {
        Rule::ByDescriptor {
            absent,
            protection,
            at_path,
        }
    } else if method.takes_two() {
        Rule::ByEitherHandle { absent }
    } else {
        Rule::ByHandle { absent }
    }
}

/// Whether nothing of the host's can be found.
fn has_no_host(files: &Files, locals: &Locals) -> bool {
    files.host == Access::Deny && files.host_preopens.is_empty() && !files.leads_to_host(locals)
}

fn directories(files: &Files) -> Rule {
    let Files {
        host,
        host_preopens: preopens,
        ..
    } = files;
    let embedded = files.embedded_count();
    let shows_host = *host == Access::Allow;
    if is_closed(files) {
        return Decision::answer(Subsystem::Fs, Answer::Empty);
    }
    if !shows_host && preopens.is_empty() {
        return Decision::rule(
            Policy::Virtual,
            Route::adapter(adapter_abi::fs::preopens::GET_VIRTUAL),
            Reason::Policy(format!("{embedded} embedded, none of the host's").into()),
        );
    }
    let mut found = Vec::new();
    if embedded > 0 {
        found.push(format!("{embedded} embedded"));
    }
    if !preopens.is_empty() {
        found.push(format!(
            "{} of the host's under paths of their own",
            preopens.len()
        ));
    }
    if shows_host {
        found.push("the host's".to_string());
    }
    Rule::Preopens {
        renames: !preopens.is_empty(),
        shows_host,
        reason: Reason::Policy(found.join(", ").into()),
    }
}

/// What a method of a descriptor does: as much of it as decides who answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Method {
    /// Reads what is open, tells of it, or brings it to the disk.
    Reads,
    /// As `Reads`, of two descriptors.
    Compares,
    /// Tells what the descriptor was opened for.
    TellsFlags,
    /// Changes what is open.
    Changes,
    /// Tells of what is at a path.
    LooksAt,
    /// Gives a number to what is at a path.
    HashesAt,
    /// Tells where a symbolic link at a path leads.
    ReadsLinkAt,
    /// Changes something by a path, or two.
    ChangesAt(Action),
}

impl Method {
    /// The method of a name. One that is not here is refused: it could be one that changes something.
    fn named(name: &str) -> Option<Method> {
        let method = match name {
            "advise" | "get-type" | "metadata-hash" | "read" | "read-directory"
            | "read-via-stream" | "stat" | "sync" | "sync-data" => Method::Reads,
            "is-same-object" => Method::Compares,
            "get-flags" => Method::TellsFlags,
            "write" | "write-via-stream" | "append-via-stream" | "set-size" | "set-times" => {
                Method::Changes
            }
            "stat-at" => Method::LooksAt,
            "metadata-hash-at" => Method::HashesAt,
            "readlink-at" => Method::ReadsLinkAt,
            "open-at" => Method::ChangesAt(Action::Open),
            "set-times-at" => Method::ChangesAt(Action::SetTimes),
            "create-directory-at" => Method::ChangesAt(Action::CreateDirectory),
            "remove-directory-at" => Method::ChangesAt(Action::RemoveDirectory),
            "unlink-file-at" => Method::ChangesAt(Action::Unlink),
            "symlink-at" => Method::ChangesAt(Action::Symlink),
            "link-at" => Method::ChangesAt(Action::Link),
            "rename-at" => Method::ChangesAt(Action::Rename),
            _ => return None,
        };
        Some(method)
    }

    /// What it must not do to what is read-only.
    fn protection(self) -> Option<Protection> {
        match self {
            Method::TellsFlags => Some(Protection::Flags),
            Method::Changes => Some(Protection::Refuse),
            Method::ChangesAt(change) => Some(Protection::Path(change)),
            Method::Reads
            | Method::Compares
            | Method::LooksAt
            | Method::HashesAt
            | Method::ReadsLinkAt => None,
        }
    }

    /// What it does at the end of a path, if it takes one.
    fn at_path(self) -> Option<AtPath> {
        match self {
            Method::LooksAt | Method::ChangesAt(Action::SetTimes) => Some(AtPath::Looks),
            Method::HashesAt => Some(AtPath::Hashes),
            Method::ReadsLinkAt => Some(AtPath::ReadsLink),
            Method::ChangesAt(Action::Open) => Some(AtPath::Opens),
            Method::ChangesAt(_) => Some(AtPath::ChangesEntry),
            Method::Reads | Method::Compares | Method::TellsFlags | Method::Changes => None,
        }
    }

    /// Whether the adapter answers if either of two descriptors is its own.
    fn takes_two(self) -> bool {
        match self {
            Method::Compares | Method::ChangesAt(Action::Rename | Action::Link) => true,
            Method::Reads
            | Method::TellsFlags
            | Method::Changes
            | Method::LooksAt
            | Method::HashesAt
            | Method::ReadsLinkAt
            | Method::ChangesAt(_) => false,
        }
    }
}
