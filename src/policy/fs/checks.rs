//! Preopens that lead nowhere.

use super::{Entry, Files, HostPreopen, guest_names, guest_path_problem};
use crate::error::{PlanError, WritableError, WritableProblem};
use crate::policy::Profile;

/// Paths that lead to one directory each.
pub(super) fn check(profile: &Profile) -> Result<(), PlanError> {
    let files = &profile.fs;
    check_embedded(files)?;
    check_writable(files).map_err(PlanError::Writable)?;
    for (place, preopen) in files.host_preopens.iter().enumerate() {
        if let Some(problem) = preopen_problem(preopen) {
            return Err(refusal(preopen, problem));
        }
        let path: Vec<&str> = guest_names(&preopen.guest).collect();
        let is_same = |other: &str| guest_names(other).eq(path.iter().copied());
        let mounts = files.mounts.iter().map(|mount| &mount.guest);
        let earlier = files.host_preopens[..place]
            .iter()
            .map(|preopen| &preopen.guest);
        if let Some(other) = mounts.chain(earlier).find(|other| is_same(other)) {
            let problem = format!("is at the same path as `{other}`; give each a path of its own");
            return Err(refusal(preopen, problem));
        }
    }
    Ok(())
}

/// Entries that make one tree, with the contents of all their files, and nothing beside them.
fn check_embedded(files: &Files) -> Result<(), PlanError> {
    let Some(embedded) = &files.embedded else {
        return Ok(());
    };
    if let Some((path, problem)) = embedded.problem() {
        let path = path.escape_debug().to_string();
        return Err(PlanError::Embedded { path, problem });
    }
    if let Some(mount) = files.mounts.first() {
        return Err(PlanError::MountBesideEmbedded {
            guest: mount.guest.clone(),
        });
    }
    if files.supplied.is_none() {
        return Err(PlanError::NoContents {
            count: embedded.entries.len(),
        });
    }
    Ok(())
}

/// Writable directories that are mounted.
fn check_writable(files: &Files) -> Result<(), WritableError> {
    for (guest, limits) in &files.writable {
        let problem = guest_path_problem(guest)
            .map(WritableProblem::Path)
            .or_else(|| limits.problem())
            .or_else(|| writable_problem(files, guest));
        if let Some(problem) = problem {
            return Err(WritableError::new(guest, problem));
        }
    }
    Ok(())
}

fn writable_problem(files: &Files, guest: &str) -> Option<WritableProblem> {
    let is_same = |other: &str| guest_names(other).eq(guest_names(guest));
    let mut preopens = files.host_preopens.iter();
    if preopens.any(|preopen| is_same(&preopen.guest)) {
        return Some(WritableProblem::OfHost);
    }
    let embedded = files.embedded.iter();
    let mut embedded = embedded.flat_map(|embedded| &embedded.preopens);
    if embedded.any(|path| is_same(path)) {
        return None;
    }
    let mut mounts = files.mounts.iter();
    match mounts.find(|mount| is_same(&mount.guest)) {
        None => Some(WritableProblem::NotMounted),
        Some(mount) => match mount.entry {
            Entry::Local(_) | Entry::Directory(_) => None,
            _ => Some(WritableProblem::NoDirectory),
        },
    }
}

fn refusal(preopen: &HostPreopen, problem: String) -> PlanError {
    PlanError::Preopen {
        guest: preopen.guest.escape_debug().to_string(),
        host: preopen.host.escape_debug().to_string(),
        problem,
    }
}

fn preopen_problem(preopen: &HostPreopen) -> Option<String> {
    let HostPreopen { guest, host, .. } = preopen;
    if let Some(problem) = guest_path_problem(guest) {
        return Some(format!(
            "has a guest path that {problem}; write an absolute one such as `/data`"
        ));
    }
    let problem = if host.is_empty() {
        "names no host directory; name one of its preopens, or a path under one"
    } else if guest_names(host).any(|name| name == "..") {
        "has a `..` in the host's path; write where that leads"
    } else if host.contains('\0') {
        "has a NUL in the host's path; leave that out"
    } else {
        return None;
    };
    Some(problem.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::subsystem::refuse;

    #[test]
    fn preopens_that_lead_nowhere_are_refused() {
        let open = |guest: &str, host: &str| {
            let preopen = HostPreopen {
                guest: guest.to_string(),
                host: host.to_string(),
                read_only: false,
            };
            move |profile: &mut Profile| profile.fs.host_preopens.push(preopen)
        };
        refuse(
            open("data", "/srv"),
            "`data=/srv` has a guest path that is relative",
        );
        refuse(open("/a/../b", "/srv"), "has a guest path that has a `..`");
        refuse(open("/a", ""), "names no host directory");
        refuse(open("/a", "/srv/.."), "has a `..` in the host's path");
        refuse(open("/a", "/\0"), "has a NUL in the host's path");
        refuse(
            |profile| {
                open("/a", "/srv")(profile);
                open("/b", "/srv")(profile);
                open("//a/", "/other")(profile);
            },
            "`//a/=/other` is at the same path as `/a`",
        );
    }
}
