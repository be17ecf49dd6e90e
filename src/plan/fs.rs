//! Files.

use super::{
    Answer, AtPath, Decision, ImportPlan, PathChange, Policy, Protection, Route, Rule, Subsystem,
};
use crate::input::Guest;
use crate::profile::{Access, Files, Locals, Profile};
use crate::types::{HandleWalk, Type};

/// Who makes descriptors is decided where the preopens are; what works on a descriptor follows. `None` for a function that
/// is not named here.
///
/// Denied files, and none embedded: there are no preopens, so there is no descriptor to call anything on.
pub(super) fn rule(
    interface: &str,
    function: &str,
    profile: &Profile,
    locals: &Locals,
) -> Option<Rule> {
    let files = &profile.fs;
    let absent = format!(
        "no descriptor exists, for fs is denied: {}",
        Subsystem::Fs.fix()
    );
    let rule = match (interface, function) {
        ("wasi:filesystem/preopens", "get-directories") => directories(files),
        ("wasi:filesystem/types", "filesystem-error-code") if has_no_host(files, locals) => {
            Decision::answer(Subsystem::Fs, Answer::None)
        }
        (
            "wasi:filesystem/types",
            "filesystem-error-code" | "[method]directory-entry-stream.read-directory-entry",
        ) => Rule::ByHandle { absent },
        ("wasi:filesystem/types", _) => {
            let method = Method::named(function.strip_prefix("[method]descriptor.")?)?;
            on_descriptor(method, files, locals, absent)
        }
        _ => return None,
    };
    Some(rule)
}

fn on_descriptor(method: Method, files: &Files, locals: &Locals, absent: String) -> Rule {
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
    files.host == Access::Deny && files.preopens.is_empty() && !files.leads_to_host(locals)
}

fn directories(files: &Files) -> Rule {
    let Files {
        host,
        mounts,
        preopens,
        ..
    } = files;
    let shows_host = *host == Access::Allow;
    if !shows_host && preopens.is_empty() {
        if mounts.is_empty() {
            return Decision::answer(Subsystem::Fs, Answer::Empty);
        }
        return Decision::rule(
            Policy::Virtual,
            Route::Adapter("preopens#get-virtual".to_string()),
            format!("{} embedded, none of the host's", mounts.len()),
        );
    }
    let mut found = Vec::new();
    if !mounts.is_empty() {
        found.push(format!("{} embedded", mounts.len()));
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
    let route = Route::Preopens {
        renames: !preopens.is_empty(),
        shows_host,
    };
    Decision::rule(Policy::Guard, route, found.join(", "))
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
    ChangesAt(PathChange),
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
            "open-at" => Method::ChangesAt(PathChange::Open),
            "set-times-at" => Method::ChangesAt(PathChange::SetTimes),
            "create-directory-at" => Method::ChangesAt(PathChange::CreateDirectory),
            "remove-directory-at" => Method::ChangesAt(PathChange::RemoveDirectory),
            "unlink-file-at" => Method::ChangesAt(PathChange::Unlink),
            "symlink-at" => Method::ChangesAt(PathChange::Symlink),
            "link-at" => Method::ChangesAt(PathChange::Link),
            "rename-at" => Method::ChangesAt(PathChange::Rename),
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
            Method::LooksAt | Method::ChangesAt(PathChange::SetTimes) => Some(AtPath::Looks),
            Method::HashesAt => Some(AtPath::Hashes),
            Method::ReadsLinkAt => Some(AtPath::ReadsLink),
            Method::ChangesAt(PathChange::Open) => Some(AtPath::Opens),
            Method::ChangesAt(_) => Some(AtPath::ChangesEntry),
            Method::Reads | Method::Compares | Method::TellsFlags | Method::Changes => None,
        }
    }

    /// Whether the adapter answers if either of two descriptors is its own.
    fn takes_two(self) -> bool {
        match self {
            Method::Compares | Method::ChangesAt(PathChange::Rename | PathChange::Link) => true,
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

/// Glue for preopens opens directories of the host's, glue for paths asks for the host's preopens, and what is read-only
/// is looked up before a change is refused: by functions that the guest need not have imported, or that the plan has
/// taken from it.
pub(super) fn keep_what_glue_calls(guest: &Guest<'_>, imports: &mut [ImportPlan]) {
    let mut kept = Vec::new();
    let mut listed = HandleWalk::default();
    for (index, import) in guest.imports.iter().enumerate() {
        for ((_, ty), planned) in import.functions().iter().zip(&imports[index].functions) {
            match &planned.route {
                Route::Preopens { renames: true, .. } => {
                    ty.result.iter().for_each(|ty| {
                        listed.visit(ty, &mut |id, _| {
                            kept.extend(guest.import_of(id).map(|import| (import, OPEN_AT)));
                        });
                    });
                }
                Route::Descriptor(route) => {
                    let Some(Type::Borrow(id) | Type::Own(id)) =
                        ty.params.first().map(|(_, ty)| &**ty)
                    else {
                        continue;
                    };
                    let import = guest.import_of(*id);
                    if route.at_path.is_some() {
                        kept.extend(guest.preopens_of(*id).map(|asked| (asked, GET_DIRECTORIES)));
                        kept.extend(import.map(|import| (import, OPEN_AT)));
                    }
                    if let Some(Protection::Path(_)) = route.protection {
                        kept.extend(import.map(|import| (import, STAT_AT)));
                    }
                }
                _ => {}
            }
        }
    }
    for (import, function) in kept {
        imports[import].kept.insert(function.to_string());
    }
}

const OPEN_AT: &str = "[method]descriptor.open-at";
const STAT_AT: &str = "[method]descriptor.stat-at";
const GET_DIRECTORIES: &str = "get-directories";
