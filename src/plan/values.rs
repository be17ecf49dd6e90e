//! Values in a profile that no program could be given.

use crate::error::PlanError;
use crate::profile::{
    Files, HostPreopen, HostVariables, Profile, Setting, guest_names, guest_path_problem,
};

/// Names and values that could not be handed to a program.
pub(super) fn check(profile: &Profile) -> Result<(), PlanError> {
    let problem = |what, name: &str, problem| {
        Err(PlanError::Value {
            what,
            name: name.escape_debug().to_string(),
            problem,
        })
    };
    let mut names: Vec<&String> = profile.env.set.keys().collect();
    if let HostVariables::Only(allowed) = &profile.env.host {
        names.extend(allowed);
    }
    for name in names {
        if name.is_empty() {
            return problem("variable", name, "has an empty name; write `NAME=VALUE`");
        }
        if name.contains('\0') {
            return problem("variable", name, "has a NUL in its name; leave that out");
        }
        if name.contains('=') {
            return problem(
                "variable",
                name,
                "has a `=` in its name; the name ends at the first `=`",
            );
        }
    }
    if let Some((name, _)) = profile
        .env
        .set
        .iter()
        .find(|(_, value)| value.contains('\0'))
    {
        return problem("the value of", name, "has a NUL in it; leave that out");
    }
    if let Setting::Set(args) = &profile.args
        && let Some(argument) = args.iter().find(|argument| argument.contains('\0'))
    {
        return problem("argument", argument, "has a NUL in it; leave that out");
    }
    if let Setting::Set(directory) = &profile.cwd
        && (directory.contains('\0') || directory.is_empty())
    {
        return problem(
            "working directory",
            directory,
            "is empty or has a NUL in it; name a directory such as `/`",
        );
    }
    check_preopens(&profile.fs)
}

/// Paths that lead to one directory each.
fn check_preopens(files: &Files) -> Result<(), PlanError> {
    for (place, preopen) in files.preopens.iter().enumerate() {
        if let Some(problem) = preopen_problem(preopen) {
            return Err(refusal(preopen, problem));
        }
        let path: Vec<&str> = guest_names(&preopen.guest).collect();
        let is_same = |other: &str| guest_names(other).eq(path.iter().copied());
        let mounts = files.mounts.iter().map(|mount| &mount.guest);
        let earlier = files.preopens[..place].iter().map(|preopen| &preopen.guest);
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
        "names no directory of the host's; name one of its preopens, or a path under one"
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

    #[track_caller]
    fn refuse(change: impl FnOnce(&mut Profile), expected: &str) {
        let mut profile = Profile::deny_all();
        assert!(check(&profile).is_ok());
        change(&mut profile);
        let message = check(&profile).unwrap_err().to_string();
        assert!(message.contains(expected), "{message}");
    }

    #[test]
    fn what_no_program_could_be_given_is_refused() {
        let set = |name: &str, value: &str| {
            let pair = (name.to_string(), value.to_string());
            move |profile: &mut Profile| profile.env.set.extend([pair])
        };
        refuse(set("A\0B", "x"), "variable `A\\0B` has a NUL");
        refuse(set("A=B", "x"), "variable `A=B` has a `=`");
        refuse(set("", "x"), "empty name");
        refuse(set("A", "x\0"), "the value of `A` has a NUL");
        refuse(
            |profile| profile.env.host = HostVariables::Only(["B\0".to_string()].into()),
            "variable `B\\0`",
        );
        refuse(
            |profile| profile.args = Setting::Set(vec!["a".into(), "b\0".into()]),
            "argument `b\\0`",
        );
        refuse(
            |profile| profile.cwd = Setting::Set(String::new()),
            "working directory",
        );
    }

    #[test]
    fn preopens_that_lead_nowhere_are_refused() {
        let open = |guest: &str, host: &str| {
            let preopen = HostPreopen {
                guest: guest.to_string(),
                host: host.to_string(),
                read_only: false,
            };
            move |profile: &mut Profile| profile.fs.preopens.push(preopen)
        };
        refuse(
            open("data", "/srv"),
            "`data=/srv` has a guest path that is relative",
        );
        refuse(open("/a/../b", "/srv"), "has a guest path that has a `..`");
        refuse(open("/a", ""), "names no directory");
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
