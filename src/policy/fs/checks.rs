//! Preopens that lead nowhere.

use super::{HostPreopen, guest_names, guest_path_problem};
use crate::error::PlanError;
use crate::policy::Profile;

/// Paths that lead to one directory each.
pub(super) fn check(profile: &Profile) -> Result<(), PlanError> {
    let files = &profile.fs;
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
