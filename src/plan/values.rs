//! Values in a profile that no program could be given.

use crate::error::PlanError;
use crate::profile::{HostVariables, Profile, Setting};

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
    Ok(())
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
}
