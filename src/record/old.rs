//! Records from before profiles had a schema: the same decisions under other names.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use toml::Table;

use crate::profile::{
    Access, Files, HostPreopen, HostVariables, OnDeny, Profile, ProfileFile, Setting, Stdio,
    Stream, Strict, Tracing, Variables,
};

/// Reads a profile, and where something was mounted: of that, only the path was recorded.
pub(super) fn read(profile: Table) -> Option<(ProfileFile, Vec<String>)> {
    let old = Old::deserialize(profile).ok()?;
    let mounts = old.fs.mounts.iter();
    let unlisted = mounts.map(|mount| mount.guest.clone()).collect();
    let mut file = ProfileFile::from(&Profile::from(old));
    file.fs.embedding = Default::default();
    Some((file, unlisted))
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Old {
    env: OldVariables,
    args: OldSetting<Vec<String>>,
    cwd: OldSetting<String>,
    config: OldVariables,
    stdio: OldStdio,
    fs: OldFiles,
    clocks: OldAccess,
    random: OldAccess,
    exit: OldAccess,
    sockets: OldAccess,
    http: OldAccess,
    allow_imports: BTreeSet<String>,
    deny_imports: BTreeSet<String>,
    on_deny: OnDeny,
    tracing: Option<OldTracing>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct OldVariables {
    host: OldNames,
    set: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum OldNames {
    Deny,
    Allow,
    Only(BTreeSet<String>),
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum OldSetting<T> {
    Allow,
    Deny,
    Set(T),
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum OldAccess {
    Allow,
    Deny,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OldStdio {
    stdin: Stream,
    stdout: Stream,
    stderr: Stream,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct OldFiles {
    host: OldAccess,
    mounts: Vec<OldMount>,
    #[serde(default)]
    preopens: Vec<OldPreopen>,
    /// How local files were read, which says nothing of the output.
    #[serde(rename = "embedding")]
    _embedding: serde::de::IgnoredAny,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OldMount {
    guest: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct OldPreopen {
    guest: String,
    host: String,
    read_only: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum OldTracing {
    Off,
    All,
    Only(BTreeSet<String>),
}

impl From<Old> for Profile {
    fn from(old: Old) -> Profile {
        let preopens = old.fs.preopens.into_iter().map(|preopen| HostPreopen {
            guest: preopen.guest,
            host: preopen.host,
            read_only: preopen.read_only,
        });
        Profile {
            env: old.env.into(),
            args: old.args.into(),
            cwd: old.cwd.into(),
            config: old.config.into(),
            stdio: Stdio {
                stdin: old.stdio.stdin.into(),
                stdout: old.stdio.stdout.into(),
                stderr: old.stdio.stderr.into(),
            },
            fs: Files {
                host_preopens: preopens.collect(),
                ..Files::host(old.fs.host.into())
            },
            clocks: Access::from(old.clocks).into(),
            random: Access::from(old.random).into(),
            exit: old.exit.into(),
            sockets: Access::from(old.sockets).into(),
            dns: None,
            http: Access::from(old.http).into(),
            allow_imports: old.allow_imports,
            deny_imports: old.deny_imports,
            on_deny: old.on_deny,
            tracing: match old.tracing {
                None | Some(OldTracing::Off) => Tracing::Off,
                Some(OldTracing::All) => Tracing::All,
                Some(OldTracing::Only(names)) => Tracing::Only(names),
            },
            strict: Strict::Off,
        }
    }
}

impl From<OldVariables> for Variables {
    fn from(old: OldVariables) -> Variables {
        Variables {
            host: match old.host {
                OldNames::Deny => HostVariables::Deny,
                OldNames::Allow => HostVariables::Allow,
                OldNames::Only(names) => HostVariables::Only(names),
            },
            overrides: old.set,
        }
    }
}

impl<T> From<OldSetting<T>> for Setting<T> {
    fn from(old: OldSetting<T>) -> Setting<T> {
        match old {
            OldSetting::Allow => Setting::Allow,
            OldSetting::Deny => Setting::Deny,
            OldSetting::Set(value) => Setting::Set(value),
        }
    }
}

impl From<OldAccess> for Access {
    fn from(old: OldAccess) -> Access {
        match old {
            OldAccess::Allow => Access::Allow,
            OldAccess::Deny => Access::Deny,
        }
    }
}
