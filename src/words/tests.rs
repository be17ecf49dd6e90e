use std::collections::BTreeMap;

use super::*;
use crate::WasiVirt;
use crate::profile::{Profile, Stream};

#[test]
fn names_are_quoted_for_shells() {
    for (name, expected) in [
        ("my_host", "my_host"),
        ("./index.js", "./index.js"),
        ("test:host/api@1.0.0#ask", "test:host/api@1.0.0#ask"),
        ("", "''"),
        ("a b", "'a b'"),
        ("$HOME", "'$HOME'"),
        ("it's", r"'it'\''s'"),
    ] {
        assert_eq!(quoted(name), expected);
    }
}

/// Without spaces, which the compiler puts between tokens as it likes.
fn dense(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Compiles calls of the builder, and says how they are written.
macro_rules! written {
    ($virt:ident, $($call:tt)+) => {{
        let _ = $virt.$($call)+;
        dense(stringify!($($call)+))
    }};
    ($virt:ident; $($change:tt)+) => {{
        $virt.$($change)+;
        dense(stringify!($($change)+))
    }};
}

#[test]
fn the_calls_of_directives_are_calls_of_the_builder() -> Result<(), semver::Error> {
    let mut virt = WasiVirt::new();
    let (name, pattern, directory) = ("", String::new(), PathBuf::new());
    let (guest, local, host) = ("/", ".", "/");
    let limits = crate::profile::Limits::new();
    let (world, seed) = ("wasi:cli/command", 7);
    let output: &[u8] = b"";
    let wanted = [
        (
            Directive::FilesFrom,
            written!(virt, fs().files_from(output)),
        ),
        (
            Directive::DenyNetwork,
            written!(virt, http(false).sockets(false)),
        ),
        (Directive::HostTimers, written!(virt, monotonic_clock(true))),
        (
            Directive::SeedSecrets,
            written!(virt, random_seed_secure(seed)),
        ),
        (
            Directive::AllowImport("a:b/c".into()),
            written!(virt, allow_import("a:b/c")),
        ),
        (
            Directive::DenyImport("a:b/c".into()),
            written!(virt, deny_import("a:b/c")),
        ),
        (
            Directive::DenyImports(vec!["env".into(), "a\"b".into()]),
            written!(virt, deny_import("env").deny_import("a\"b")),
        ),
        (
            Directive::Mount,
            written!(virt, fs().virtual_preopen(guest, local)),
        ),
        (Directive::Tmpfs, written!(virt, fs().tmpfs(guest, limits))),
        (
            Directive::Preopen,
            written!(virt, fs().host_preopen(guest, host)),
        ),
        (
            Directive::ReadOnly,
            written!(virt, fs().read_only_host_preopen(guest, host)),
        ),
        (
            Directive::MountExclude,
            written!(virt, fs().embedding().exclude.push(pattern)),
        ),
        (
            Directive::Symlinks(Symlinks::Keep),
            written!(virt; fs().embedding().symlinks = Symlinks::Keep),
        ),
        (
            Directive::Symlinks(Symlinks::Follow),
            written!(virt; fs().embedding().symlinks = Symlinks::Follow),
        ),
        (
            Directive::Symlinks(Symlinks::Refuse),
            written!(virt; fs().embedding().symlinks = Symlinks::Refuse),
        ),
        (
            Directive::FollowInto(None),
            written!(virt, fs().embedding().follow_into.push(directory)),
        ),
        (
            Directive::FollowInto(Some("/a".into())),
            written!(virt, fs().embedding().follow_into.push("/a".into())),
        ),
        (
            Directive::SkipUnreadable,
            written!(virt; fs().embedding().skip_unreadable = true),
        ),
        (
            Directive::SkipSpecial,
            written!(virt; fs().embedding().skip_special = true),
        ),
        (
            Directive::Link(Linking::Auto),
            written!(virt, link(Linking::Auto)),
        ),
        (
            Directive::Link(Linking::Fused),
            written!(virt, link(Linking::Fused)),
        ),
        (
            Directive::Link(Linking::Composed),
            written!(virt, link(Linking::Composed)),
        ),
        (
            Directive::Preview1(Preview1::Own),
            written!(virt, preview1(Preview1::Own)),
        ),
        (
            Directive::Preview1(Preview1::Shared),
            written!(virt, preview1(Preview1::Shared)),
        ),
        (
            Directive::WasiVersion(Version::new(0, 2, 12)),
            written!(virt, wasi_version("0.2.12".parse()?)),
        ),
        (Directive::Fits(None), written!(virt, fits(world))),
        (
            Directive::Fits(Some("wasi:cli/command".into())),
            written!(virt, fits("wasi:cli/command")),
        ),
        (
            Directive::NoMultiMemory,
            written!(virt, multi_memory(false)),
        ),
        (Directive::Strip, written!(virt, strip(true))),
        (Directive::Strict, written!(virt, strict(true))),
        (Directive::Debug, written!(virt, debug(true))),
        (Directive::Trace(None), written!(virt, trace(name))),
        (
            Directive::Trace(Some("a:b/c".into())),
            written!(virt, trace("a:b/c")),
        ),
    ];
    for (directive, written) in wanted {
        assert_eq!(dense(&directive.to_string()), written);
    }
    let _ = (crate::inspect, WasiVirt::explain);
    assert!(crate::prove([], []).is_err());
    Ok(())
}

#[test]
fn the_calls_of_subsystems_are_calls_of_the_builder() {
    let mut virt = WasiVirt::new();
    let (list, path, pairs) = (Vec::<String>::new(), "/".to_string(), &[("", "")]);
    let (guest, local) = ("/", ".");
    let allow = [
        (Subsystem::Env, written!(virt, env().allow_all())),
        (Subsystem::Args, written!(virt, args(true))),
        (Subsystem::Cwd, written!(virt, cwd(true))),
        (Subsystem::Config, written!(virt, config().allow_all())),
        (
            Subsystem::Stdin,
            written!(virt, stdio().stdin(Stream::Allow)),
        ),
        (
            Subsystem::Stdout,
            written!(virt, stdio().stdout(Stream::Allow)),
        ),
        (
            Subsystem::Stderr,
            written!(virt, stdio().stderr(Stream::Allow)),
        ),
        (Subsystem::Fs, written!(virt, fs().allow_host_preopens())),
        (Subsystem::Clocks, written!(virt, clocks(true))),
        (Subsystem::Random, written!(virt, random(true))),
        (Subsystem::Exit, written!(virt, exit(true))),
        (Subsystem::Sockets, written!(virt, sockets(true))),
        (Subsystem::Http, written!(virt, http(true))),
    ];
    let closed: BTreeMap<Subsystem, String> = [
        (Subsystem::Env, written!(virt, env().overrides(pairs))),
        (Subsystem::Args, written!(virt, args(list))),
        (Subsystem::Cwd, written!(virt, cwd(path))),
        (Subsystem::Config, written!(virt, config().overrides(pairs))),
        (
            Subsystem::Stdin,
            written!(virt, stdio().stdin(Stream::Ignore)),
        ),
        (
            Subsystem::Stdout,
            written!(virt, stdio().stdout(Stream::Ignore)),
        ),
        (
            Subsystem::Stderr,
            written!(virt, stdio().stderr(Stream::Ignore)),
        ),
        (
            Subsystem::Fs,
            written!(virt, fs().virtual_preopen(guest, local)),
        ),
    ]
    .into();
    assert!(allow.iter().map(|(of, _)| of).eq(Subsystem::ALL));
    for (subsystem, allow) in allow {
        assert_eq!(Directive::Allow(subsystem).to_string(), allow);
        let fix = dense(&subsystem.fix().to_string());
        assert!(fix.contains(&allow), "{fix}");
        match closed.get(&subsystem) {
            Some(closed) => assert!(fix.starts_with(closed), "{fix}"),
            None => assert!(fix.starts_with(&allow), "{fix}"),
        }
    }
}

#[test]
fn what_denies_subsystems_is_a_call_of_the_builder() {
    let mut virt = WasiVirt::new();
    let deny = [
        (Subsystem::Env, written!(virt, env().deny_all())),
        (Subsystem::Args, written!(virt, args(false))),
        (Subsystem::Cwd, written!(virt, cwd(false))),
        (Subsystem::Config, written!(virt, config().deny_all())),
        (
            Subsystem::Stdin,
            written!(virt, stdio().stdin(Stream::Deny)),
        ),
        (
            Subsystem::Stdout,
            written!(virt, stdio().stdout(Stream::Deny)),
        ),
        (
            Subsystem::Stderr,
            written!(virt, stdio().stderr(Stream::Deny)),
        ),
        (Subsystem::Fs, written!(virt, fs().deny_host_preopens())),
        (Subsystem::Clocks, written!(virt, clocks(false))),
        (Subsystem::Random, written!(virt, random(false))),
        (Subsystem::Exit, written!(virt, exit(false))),
        (Subsystem::Sockets, written!(virt, sockets(false))),
        (Subsystem::Http, written!(virt, http(false))),
    ];
    assert!(deny.iter().map(|(of, _)| of).eq(Subsystem::ALL));
    assert_eq!(*virt.profile(), Profile::deny_all());
    for (subsystem, deny) in deny {
        assert_eq!(Directive::Deny(subsystem).to_string(), deny);
    }
}

#[test]
fn what_is_printed_in_flags_ends_with_the_message() {
    let deny = Directive::DenyImport("env".to_string());
    let both = format!(
        "{} {deny}",
        in_flags(&format_args!("{deny} {}", in_flags(&deny)))
    );
    assert_eq!(
        both,
        "--deny-import env --deny-import env deny_import(\"env\")"
    );
}
