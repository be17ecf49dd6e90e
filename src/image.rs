//! What the adapter has to know of a profile.

use image_format::{HostRule, Image};

use crate::profile::{HostVariables, Profile, Setting, Variables};

/// Encodes the values of a profile that calls are answered with.
pub(crate) fn encode(profile: &Profile) -> Vec<u8> {
    let image = Image {
        environment: pairs(&profile.env),
        environment_rule: rule(&profile.env.host),
        arguments: match &profile.args {
            Setting::Set(args) => Some(args.clone()),
            Setting::Allow | Setting::Deny => None,
        },
        initial_cwd: match &profile.cwd {
            Setting::Set(directory) => Some(directory.clone()),
            Setting::Allow | Setting::Deny => None,
        },
        config: pairs(&profile.config),
        config_rule: rule(&profile.config.host),
        ..Image::default()
    };
    image.encode()
}

fn pairs(variables: &Variables) -> Vec<(String, String)> {
    variables
        .set
        .iter()
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect()
}

fn rule(host: &HostVariables) -> HostRule {
    match host {
        HostVariables::Deny => HostRule::None,
        HostVariables::Allow => HostRule::All,
        HostVariables::Only(names) => HostRule::Only(names.iter().cloned().collect()),
    }
}
