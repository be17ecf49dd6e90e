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
