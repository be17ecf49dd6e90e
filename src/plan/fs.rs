//! Files.

use super::{Answer, AtPath, Decision, ImportPlan, Policy, Protection, Route, Rule, Subsystem};
use crate::input::Guest;
use crate::profile::{Access, Files, Profile};
use crate::types::Type;

/// Who makes descriptors is decided where the preopens are; what works on a descriptor follows.
///
/// Denied files, and none embedded: there are no preopens, so there is no descriptor to call anything on.
pub(super) fn rule(function: &str, profile: &Profile) -> Rule {
    let files = &profile.fs;
    let absent = format!(
        "no descriptor exists, for fs is denied: {}",
        Subsystem::Fs.fix()
    );
    match function {
        "get-directories" => directories(files),
        "filesystem-error-code" if has_no_host(files) => {
            Decision::answer(Subsystem::Fs, Answer::None)
        }
        _ => {
            let protection = protection(function).filter(|_| files.has_read_only_host_entries());
            let at_path = at_path(function).filter(|_| files.leads_to_host());
            if protection.is_some() || at_path.is_some() {
                return Rule::ByDescriptor {
                    absent,
                    protection,
                    at_path,
                };
            }
            match function {
                "[method]descriptor.link-at"
                | "[method]descriptor.rename-at"
                | "[method]descriptor.is-same-object" => Rule::ByEitherHandle { absent },
                _ => Rule::ByHandle { absent },
            }
        }
    }
}

/// Whether nothing of the host's can be found.
fn has_no_host(files: &Files) -> bool {
    files.host == Access::Deny && files.preopens.is_empty() && !files.leads_to_host()
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

/// What a function must not do to what is read-only.
fn protection(function: &str) -> Option<Protection> {
    match function.strip_prefix("[method]descriptor.")? {
        "open-at" => Some(Protection::Open),
        "get-flags" => Some(Protection::Flags),
        "write"
        | "write-via-stream"
        | "append-via-stream"
        | "set-size"
        | "set-times"
        | "set-times-at"
        | "create-directory-at"
        | "remove-directory-at"
        | "unlink-file-at"
        | "symlink-at"
        | "link-at"
        | "rename-at" => Some(Protection::Refuse),
        _ => None,
    }
}

/// What a function that takes a path does at the end of it.
fn at_path(function: &str) -> Option<AtPath> {
    match function.strip_prefix("[method]descriptor.")? {
        "stat-at" | "metadata-hash-at" | "readlink-at" => Some(AtPath::Looks),
        "open-at" => Some(AtPath::Opens),
        "set-times-at" => Some(AtPath::Changes),
        "create-directory-at"
        | "remove-directory-at"
        | "unlink-file-at"
        | "symlink-at"
        | "link-at"
        | "rename-at" => Some(AtPath::ChangesEntry),
        _ => None,
    }
}

/// Glue for preopens opens directories of the host's, and glue for paths asks for the host's preopens: functions that
/// the guest need not have imported, or that the plan has taken from it.
pub(super) fn keep_what_glue_calls(guest: &Guest<'_>, imports: &mut [ImportPlan]) {
    let mut opens = Vec::new();
    let mut asks = Vec::new();
    for (index, import) in guest.imports.iter().enumerate() {
        for ((_, ty), planned) in import.functions().iter().zip(&imports[index].functions) {
            match &planned.route {
                Route::Preopens { renames: true, .. } => {
                    ty.result.iter().for_each(|ty| {
                        ty.for_each_handle(&mut |id, _| opens.extend(guest.import_of(id)));
                    });
                }
                Route::Descriptor(route) if route.at_path.is_some() => {
                    let Some(Type::Borrow(id) | Type::Own(id)) =
                        ty.params.first().map(|(_, ty)| &**ty)
                    else {
                        continue;
                    };
                    asks.extend(guest.preopens_of(*id));
                }
                _ => {}
            }
        }
    }
    for import in opens {
        imports[import]
            .kept
            .insert("[method]descriptor.open-at".to_string());
    }
    for import in asks {
        imports[import].kept.insert("get-directories".to_string());
    }
}
