use std::collections::BTreeMap;
use std::path::PathBuf;

use proptest::collection::{btree_map, btree_set, vec};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::policy::{
    Access, Base, Digest, Embedded, EmbeddedEntry, EmbeddingPart, Entry, FilesPart, HostPreopen,
    HostVariables, Limits, Mount, OnDeny, Output, Profile, Schema, Setting, StdioPart, Stream,
    Strict, Subsystem, Symlinks, Tracing, VariablesPart,
};

mod lists;
mod values;

const BASES: [Base; 4] = [Base::DenyAll, Base::AllowAll, Base::Command, Base::Handler];

fn parse(text: &str) -> ProfileFile {
    ProfileFile::parse(text, Path::new("profile.toml")).unwrap()
}

#[track_caller]
fn refuse(text: &str, parts: &[&str]) {
    let path = Path::new("some/profile.toml");
    let message = format!("{:#}", ProfileFile::parse(text, path).unwrap_err());
    for part in parts.iter().chain(&["`some/profile.toml`", "; "]) {
        assert!(message.contains(part), "no `{part}` in: {message}");
    }
    assert!(!message.contains('\n'), "more than one line: {message}");
}

#[test]
fn an_empty_file_denies_and_a_base_is_all_it_takes_to_allow() {
    assert_eq!(Profile::from(parse("")), Profile::deny_all());
    for base in BASES {
        let file = parse(&format!("base = \"{}\"", base.name()));
        assert_eq!(file.base, Some(base));
        assert_eq!(Profile::from(file), base.profile());
    }
    let allowed = |base: Base| {
        let profile = base.profile();
        let subsystems = Subsystem::ALL.iter();
        let allowed = subsystems.filter(|subsystem| subsystem.is_allowed(&profile));
        allowed
            .map(|subsystem| subsystem.name())
            .collect::<Vec<_>>()
    };
    assert_eq!(allowed(Base::DenyAll), [""; 0]);
    assert_eq!(allowed(Base::AllowAll).len(), Subsystem::ALL.len());
    let command = [
        "args", "stdin", "stdout", "stderr", "clocks", "random", "exit",
    ];
    assert_eq!(allowed(Base::Command), command);
    assert_eq!(allowed(Base::Handler), ["stderr", "clocks", "random"]);
}

#[test]
fn every_field_is_what_the_builder_calls_so() {
    let text = r#"
        args = ["tool", "-v"]
        cwd = "/data"
        clocks = true
        random = true
        exit = true
        sockets = false
        http = true
        on-deny = "trap"
        allow-import = ["wasi:nn/tensor"]
        deny-import = ["test:host/api"]
        stdio = "ignore"

        [env]
        allow = ["LANG", "TERM"]
        overrides = { GREETING = "hello", EMPTY = "" }

        [config]
        allow = true
        deny = ["token"]
        overrides = { key = "value" }

        [fs]
        allow-host-preopens = true

        [fs.mounts]
        "/z" = "local"
        "/a".virtualize = "/absolute"

        [fs.mounts."/tree".dir]
        "text" = { source = "Hello" }
        "bytes" = { file = [255, 0] }
        "link" = { symlink = "text" }
        "file" = { runtime-file = "/srv/file" }
        "directory" = { runtime-dir = "/srv" }
        "inner".dir = { "local" = { virtualize = "inner" } }

        [fs.host-preopens]
        "/srv" = "/srv"
        "/etc" = "/etc:ro"
        "/odd" = { path = "/odd:ro" }
        "/last" = { path = "/last", read-only = true }

        [fs.embedding]
        exclude = ["*.tmp"]
        skip-special = true
    "#;
    let file = ProfileFile::parse(text, Path::new("folder/profile.toml")).unwrap();

    let mut virt = crate::WasiVirt::new();
    virt.deny_all();
    virt.args(Setting::Set(vec!["tool".into(), "-v".into()]))
        .cwd(Setting::Set("/data".into()))
        .clocks(Access::Allow)
        .random(Access::Allow)
        .exit(Access::Allow)
        .sockets(Access::Deny)
        .http(Access::Allow)
        .on_deny(OnDeny::Trap)
        .allow_import("wasi:nn/tensor")
        .deny_import("test:host/api");
    virt.stdio().ignore();
    virt.env()
        .allow(&["LANG", "TERM"])
        .overrides(&[("GREETING", "hello"), ("EMPTY", "")]);
    virt.config()
        .deny(&["token"])
        .overrides(&[("key", "value")]);
    let inner = BTreeMap::from([("local", crate::FsEntry::Virtualize("folder/inner"))]);
    let tree = BTreeMap::from([
        ("text", crate::FsEntry::Source("Hello")),
        ("bytes", crate::FsEntry::File(vec![255, 0])),
        ("link", crate::FsEntry::Symlink("text")),
        ("file", crate::FsEntry::RuntimeFile("/srv/file")),
        ("directory", crate::FsEntry::RuntimeDir("/srv")),
        ("inner", crate::FsEntry::Dir(inner)),
    ]);
    virt.fs()
        .allow_host_preopens()
        .virtual_preopen("/z", "folder/local")
        .virtual_preopen("/a", "/absolute")
        .preopen("/tree", crate::FsEntry::Dir(tree))
        .host_preopen("/srv", "/srv")
        .read_only_host_preopen("/etc", "/etc")
        .host_preopen("/odd", "/odd:ro")
        .read_only_host_preopen("/last", "/last");
    let mut embedding = virt.fs();
    let embedding = embedding.embedding();
    embedding.exclude.push("*.tmp".into());
    embedding.skip_special = true;
    assert_eq!(Profile::from(file), *virt.profile());
}

#[test]
fn a_directory_of_the_hosts_is_opened_wherever_it_is_written() {
    let profile = Profile::from(parse("fs.mounts.\"/srv\".runtime-dir = \"/host\""));
    assert!(profile.fs.mounts.is_empty());
    assert_eq!(profile.fs.host_preopens[0].host, "/host");
}

#[test]
fn what_is_over_wins() {
    let below = parse(
        r#"
        base = "allow-all"
        args = true
        clocks = true
        random = false
        allow-import = ["a", "b"]
        deny-import = ["c"]
        stdio = "ignore"
        env = { allow = true, overrides = { A = "below", B = "below" } }
        fs.mounts = { "/kept" = "kept", "/gone/" = "gone", "/opened" = "opened" }
        fs.host-preopens = { "/mounted" = "/mounted", "/host" = "/host" }
        fs.embedding = { exclude = ["x"], symlinks = "refuse", follow-into = ["a"] }
        "#,
    );
    let over = parse(
        r#"
        args = ["own"]
        clocks = false
        allow-import = ["c"]
        deny-import = ["a"]
        stdio = { stdout = "allow" }
        env = { allow = ["A"], overrides = { A = "over" } }
        fs.mounts = { "/gone" = "own", "/mounted" = "own" }
        fs.host-preopens = { "/opened" = "/srv" }
        fs.embedding = { exclude = ["y"], follow-symlinks = true, follow-into = ["b"], preserve-times = true }
        "#,
    );
    let both = parse(
        r#"
        base = "allow-all"
        args = ["own"]
        clocks = false
        random = false
        allow-import = ["b", "c"]
        deny-import = ["a"]
        stdio = { stdin = "ignore", stdout = "allow", stderr = "ignore" }
        env = { allow = ["A"], overrides = { A = "over", B = "below" } }
        fs.mounts = { "/kept" = "kept", "/gone" = "own", "/mounted" = "own" }
        fs.host-preopens = { "/host" = "/host", "/opened" = "/srv" }
        fs.embedding = { exclude = ["x", "y"], symlinks = "follow", follow-into = ["a", "b"], preserve-times = true }
        "#,
    );
    assert_eq!(over.over(below), both);
}

#[test]
fn another_access_than_for_reading_is_refused() {
    for path in ["/x:RO", "/x:rw", "/x:", "/x:y:ro"] {
        let text = format!("[fs.host-preopens]\n\"/a\" = \"{path}\"");
        refuse(&text, &["line 2, column 8", path, "only `:ro`"]);
    }
    let text = "[fs.host-preopens]\n\"/a\" = \"/x:RO/\"\n\"/b\" = \"/x:y/z:w/:ro\"";
    let file = ProfileFile::parse(text, Path::new("profile.toml")).unwrap();
    let opened = file.fs.host_preopens.iter();
    let opened: Vec<_> = opened
        .map(|opened| (&*opened.host, opened.read_only))
        .collect();
    assert_eq!(opened, [("/x:RO/", false), ("/x:y/z:w/", true)]);
}

#[test]
fn unknown_fields_are_refused_wherever_they_are() {
    refuse(
        "evn = 1",
        &[
            "line 1, column 1",
            "unknown field `evn`",
            "`base`",
            "`env`, `config`, `fs`",
        ],
    );
    refuse(
        "\n[env]\nalow = true",
        &[
            "line 3, column 1",
            "in `env`",
            "`alow`",
            "one of `allow`, `deny`, `overrides`",
        ],
    );
    refuse(
        "[stdio]\nout = \"allow\"",
        &[
            "line 2, column 1",
            "in `stdio`",
            "`stdin`, `stdout`, `stderr`",
        ],
    );
    refuse(
        "[fs]\npreopens = {}",
        &["line 2, column 1", "in `fs`", "`mounts`, `host-preopens`"],
    );
    refuse(
        "fs.embedding.follow = true",
        &["in `fs.embedding`", "`symlinks`, `follow-symlinks`"],
    );
    refuse(
        "fs.embedding.symlinks = \"follow-all\"",
        &["in `fs.embedding.symlinks`", "`keep`, `follow`, `refuse`"],
    );
    refuse(
        "[fs.embedding]\nsymlinks = \"keep\"\nfollow-symlinks = true",
        &[
            "in `fs.embedding`",
            "`symlinks` and `follow-symlinks` are one setting",
        ],
    );
    refuse(
        "fs.host-preopens.\"/x\" = { pth = \"/\" }",
        &["in `fs.host-preopens./x`", "`path` or `read-only`"],
    );
    refuse(
        "fs.mounts.\"/x\".dir.a.sorce = \"\"",
        &["in `fs.mounts./x.dir.a`", "`source`, `virtualize`"],
    );
    refuse("\"a\\nb\" = 1", &["unknown field `a\\nb`"]);
}

#[test]
fn wrong_types_are_refused_with_what_was_expected() {
    refuse(
        "base = \"deny\"",
        &[
            "line 1, column 8",
            "in `base`",
            "one of `deny-all`, `allow-all`, `command`, `handler`",
        ],
    );
    refuse(
        "clocks = \"allow\"",
        &[
            "line 1, column 10",
            "in `clocks`",
            "string \"allow\"",
            "`true`, `false`, or a table of `wall` and `monotonic`",
        ],
    );
    refuse(
        "args = \"tool\"",
        &["in `args`", "`true`, `false` or a list of texts"],
    );
    refuse("cwd = 1", &["in `cwd`", "`true`, `false` or a text"]);
    refuse(
        "on-deny = \"ignore\"",
        &["in `on-deny`", "`error` or `trap`"],
    );
    refuse(
        "stdio = true",
        &[
            "in `stdio`",
            "`\"allow\"`, `\"deny\"`, `\"ignore\"`, or a table",
        ],
    );
    refuse(
        "stdio.stdin = \"none\"",
        &["in `stdio.stdin`", "`allow`, `deny`, `ignore`"],
    );
    refuse(
        "env = true",
        &["in `env`", "a table of `allow`, `deny` and `overrides`"],
    );
    refuse(
        "env.allow = \"LANG\"",
        &["in `env.allow`", "`true`, `false` or a list of names"],
    );
    refuse(
        "env.allow = [\n  \"A\",\n  1]",
        &["line 3, column 3", "in `env.allow`", "integer `1`"],
    );
    refuse(
        "env.overrides = { A = 1 }",
        &["in `env.overrides.A`", "a string"],
    );
    refuse(
        "fs = \"/\"",
        &["in `fs`", "a table of `allow-host-preopens`, `mounts`"],
    );
    refuse(
        "fs.mounts = [\"/\"]",
        &["in `fs.mounts`", "a table of the guest's paths"],
    );
    refuse(
        "fs.mounts.\"/x\" = 1",
        &[
            "in `fs.mounts./x`",
            "a local path, or a table of one of `dir`",
        ],
    );
    refuse(
        "fs.mounts.\"/x\".dir.a = \"a\"",
        &["in `fs.mounts./x.dir.a`", "a table of one of `dir`"],
    );
    refuse(
        "fs.mounts.\"/x\".file = [256]",
        &["in `fs.mounts./x.file`", "integer `256`"],
    );
    refuse(
        "fs.host-preopens.\"/x\" = 1",
        &["in `fs.host-preopens./x`", "a host path, or a table"],
    );
    refuse(
        "fs.host-preopens.\"/x\".read-only = true",
        &["missing field `path`"],
    );
}

#[test]
fn fields_that_exclude_each_other_are_refused() {
    refuse(
        "fs.mounts.\"/x\" = { source = \"\", file = [] }",
        &[
            "line 1, column 18",
            "in `fs.mounts./x`",
            "`source` and `file` exclude each other",
        ],
    );
    refuse(
        "fs.mounts.\"/x\" = {}",
        &["in `fs.mounts./x`", "empty table"],
    );
    refuse(
        "clocks = true\nclocks = false",
        &["line 2, column 1", "duplicate key"],
    );
}

#[test]
fn nesting_has_an_end_and_no_stack_is_too_small() {
    let deep = |directories: usize| {
        let dotted = ".dir.a".repeat(30);
        let count = directories.div_ceil(30);
        let open = format!("{{ x{dotted} = ").repeat(count);
        format!("fs.mounts.\"/x\" = {open}\"\"{}", "}".repeat(count))
    };
    for directories in [60, 2300] {
        refuse(&deep(directories), &["line 1", "nested more than 64 deep"]);
    }
    refuse(&deep(30_000), &["is not TOML", "recursion"]);
    let written = |count| format!("fs.mounts.\"/x\"{}.source = \"\"", ".dir.a".repeat(count));
    let file = parse(&written(30));
    assert_eq!(parse(&file.to_toml().unwrap()), file);
    refuse(&written(31), &["nested more than 64 deep"]);
}

#[test]
fn the_example_in_the_documentation_is_a_profile() {
    let documentation = include_str!("../../../docs/profile.md");
    let (_, rest) = documentation.split_once("```toml\n").unwrap();
    let (example, rest) = rest.split_once("```").unwrap();
    let (_, rest) = rest.split_once("```toml\n").unwrap();
    let (embedded, rest) = rest.split_once("```").unwrap();
    assert!(!rest.contains("```toml"), "two examples, tested");
    let embedded = parse(embedded).fs.embedded.unwrap();
    assert_eq!((embedded.preopens.len(), embedded.entries.len()), (1, 3));
    let profile = Profile::from(parse(example));
    assert_eq!(profile.stdio.stdout, Stream::Allow);
    assert_eq!(
        (profile.fs.mounts.len(), profile.fs.host_preopens.len()),
        (3, 2)
    );
    assert_eq!(parse(&parse(example).to_toml().unwrap()), parse(example));
    let shown = std::fs::read_to_string("tests/fixtures/profile.toml").unwrap();
    assert_eq!(example, shown);
}

#[test]
fn what_is_no_toml_is_refused() {
    refuse("[env", &["is not TOML", "line 1, column 5", "expected `]`"]);
    refuse("clocks = yes", &["is not TOML", "line 1, column 10"]);
    refuse("a = 1\nb", &["is not TOML", "line 2"]);
}

#[test]
fn a_file_that_cannot_be_read_is_named() {
    let missing = ProfileFile::read(Path::new("no/such.toml")).unwrap_err();
    assert!(missing.to_string().contains("`no/such.toml`"), "{missing}");
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("latin.toml");
    std::fs::write(&path, b"# ok\nx = \"\xff\"").unwrap();
    let latin = format!("{:#}", ProfileFile::read(&path).unwrap_err());
    assert!(
        latin.contains("line 2, column 6") && latin.contains("not UTF-8"),
        "{latin}"
    );
}

#[test]
fn what_no_table_can_hold_is_not_written() {
    let mut file = parse("fs.mounts.\"/x\" = \"a\"");
    file.fs
        .mounts
        .extend(parse("fs.mounts.\"/x\" = \"b\"").fs.mounts);
    let error = format!("{:#}", file.to_toml().unwrap_err());
    assert!(error.contains("`/x` is given twice"), "{error}");
}

fn setting<T: std::fmt::Debug + Clone>(
    value: impl Strategy<Value = T>,
) -> impl Strategy<Value = Setting<T>> {
    of(of(value)).prop_map(|value| match value {
        None => Setting::Deny,
        Some(None) => Setting::Allow,
        Some(Some(value)) => Setting::Set(value),
    })
}

fn variables() -> impl Strategy<Value = VariablesPart> {
    let names = || btree_set(any::<String>(), 0..3);
    let overrides = btree_map(any::<String>(), any::<String>(), 0..3);
    (of(setting(names())), names(), overrides).prop_map(|(allow, deny, overrides)| VariablesPart {
        allow,
        deny,
        overrides,
    })
}

fn entry() -> impl Strategy<Value = Entry> {
    let leaf = prop_oneof![
        any::<String>().prop_map(|path| Entry::Local(path.into())),
        any::<Vec<u8>>().prop_map(Entry::File),
        any::<String>().prop_map(|text| Entry::File(text.into_bytes())),
        any::<String>().prop_map(Entry::Symlink),
        any::<String>().prop_map(Entry::HostDirectory),
        any::<String>().prop_map(Entry::HostFile),
    ];
    leaf.prop_recursive(4, 12, 3, |inner| {
        btree_map(any::<String>(), inner, 0..3).prop_map(Entry::Directory)
    })
}

fn host_path() -> impl Strategy<Value = (String, bool)> {
    (
        prop_oneof![any::<String>(), "/[a:/]{0,4}(:ro|:rw)?/?"],
        any::<bool>(),
    )
}

fn files() -> impl Strategy<Value = FilesPart> {
    let symlinks = prop_oneof![
        Just(Symlinks::Keep),
        Just(Symlinks::Follow),
        Just(Symlinks::Refuse)
    ];
    let embedding = (
        (vec(any::<String>(), 0..3), vec(any::<String>(), 0..2)),
        of(symlinks),
        any::<[bool; 3]>(),
    );
    (
        of(any::<bool>()),
        btree_map(any::<String>(), entry(), 0..3),
        btree_map(any::<String>(), limits(), 0..3),
        btree_map(any::<String>(), host_path(), 0..3),
        embedding,
        of(embedded()),
    )
        .prop_map(
            |(
                allow_host_preopens,
                mounts,
                writable,
                opened,
                (texts, symlinks, flags),
                embedded,
            )| {
                let (exclude, follow_into) = texts;
                let mounts = mounts.into_iter().rev();
                let opened = opened.into_iter().rev();
                FilesPart {
                    allow_host_preopens,
                    mounts: mounts
                        .map(|(guest, entry)| Mount { guest, entry })
                        .collect(),
                    writable,
                    host_preopens: opened
                        .map(|(guest, (host, read_only))| HostPreopen {
                            guest,
                            host,
                            read_only,
                        })
                        .collect(),
                    embedding: EmbeddingPart {
                        exclude,
                        symlinks,
                        follow_into: follow_into.into_iter().map(PathBuf::from).collect(),
                        preserve_times: flags[0],
                        time: None,
                        skip_unreadable: flags[1],
                        skip_special: flags[2],
                    },
                    embedded,
                }
            },
        )
}

fn limits() -> impl Strategy<Value = Limits> {
    (of(0..=u64::from(u32::MAX)), of(any::<u32>())).prop_map(|(size, entries)| {
        let mut limits = Limits::new();
        limits.size = size;
        limits.entries = entries;
        limits
    })
}

fn embedded_entry() -> impl Strategy<Value = EmbeddedEntry> {
    let time = || of((0..=u64::from(u32::MAX), 0..1_000_000_000u32));
    let (size, digest) = (0..=u64::from(u32::MAX), any::<[u8; 32]>());
    prop_oneof![
        time().prop_map(|time| EmbeddedEntry::Directory { time }),
        (size, digest, time()).prop_map(|(size, digest, time)| EmbeddedEntry::File {
            size,
            digest: Digest(digest),
            time
        }),
        (any::<String>(), time())
            .prop_map(|(target, time)| EmbeddedEntry::Symlink { target, time }),
        any::<String>().prop_map(EmbeddedEntry::HostDirectory),
        any::<String>().prop_map(EmbeddedEntry::HostFile),
    ]
}

fn embedded() -> impl Strategy<Value = Embedded> {
    (
        0..=u64::from(u32::MAX),
        vec(any::<String>(), 0..3),
        btree_map(any::<String>(), embedded_entry(), 0..4),
    )
        .prop_map(|(time, preopens, entries)| Embedded {
            time,
            preopens,
            entries,
        })
}

fn file() -> impl Strategy<Value = ProfileFile> {
    let access = || of(any::<bool>());
    let names = || btree_set(any::<String>(), 0..3);
    (
        (of(proptest::sample::select(&BASES[..])), access(), access()),
        (
            of(setting(vec(any::<String>(), 0..3))),
            of(setting(any::<String>())),
        ),
        (
            values::clocks(),
            values::random(),
            access(),
            (of(lists::sockets()), of(lists::names())),
            of(lists::http()),
        ),
        of(prop_oneof![Just(OnDeny::Error), Just(OnDeny::Trap)]),
        (names(), names()),
        (
            values::input(),
            values::output(Output::Stderr),
            values::output(Output::Stdout),
        ),
        (variables(), variables()),
        files(),
        of(tracing()),
    )
        .prop_map(
            |(
                (base, strict, deterministic),
                (args, cwd),
                access,
                on_deny,
                imports,
                stdio,
                values,
                fs,
                tracing,
            )| {
                let (clocks, random, exit, (sockets, dns), http) = access;
                ProfileFile {
                    schema: Schema,
                    base,
                    strict,
                    deterministic,
                    args,
                    cwd,
                    clocks,
                    random,
                    exit,
                    sockets,
                    dns,
                    http,
                    on_deny,
                    allow_import: imports.0,
                    deny_import: imports.1,
                    stdio: StdioPart {
                        stdin: stdio.0,
                        stdout: stdio.1,
                        stderr: stdio.2,
                    },
                    env: values.0,
                    config: values.1,
                    fs,
                    tracing,
                }
            },
        )
}

fn tracing() -> impl Strategy<Value = Tracing> {
    prop_oneof![
        Just(Tracing::Off),
        Just(Tracing::All),
        btree_set(any::<String>(), 0..3).prop_map(Tracing::Only)
    ]
}

#[test]
fn names_that_are_denied_narrow_what_is_allowed_and_open_nothing() {
    let host = |text: &str| Profile::from(parse(text)).env.host;
    let names = |names: &[&str]| names.iter().map(|name| name.to_string()).collect();
    let deny = "env.deny = [\"A\", \"B\"]\n";
    assert_eq!(host(deny), HostVariables::Deny);
    assert_eq!(
        host(&format!("{deny}env.allow = false")),
        HostVariables::Deny
    );
    let all_but = HostVariables::AllBut(names(&["A", "B"]));
    assert_eq!(host(&format!("{deny}env.allow = true")), all_but);
    assert_eq!(host(&format!("base = \"allow-all\"\n{deny}")), all_but);
    let only = HostVariables::Only(names(&["C"]));
    let allow = "env.allow = [\"A\", \"C\"]";
    assert_eq!(host(&format!("{deny}{allow}")), only);
    let nothing = HostVariables::Allow;
    assert_eq!(host("env = { allow = true, deny = [] }"), nothing);
    // Both deny, but for what the upper one allows by its name.
    let over = |upper: &str, below: &str| Profile::from(parse(upper).over(parse(below))).env.host;
    let below = "env = { allow = true, deny = [\"B\"] }";
    assert_eq!(over("env.deny = [\"A\"]", below), all_but);
    let kept = HostVariables::AllBut(names(&["B"]));
    assert_eq!(over("env.allow = true", below), kept);
    let only = HostVariables::Only(names(&["A", "B"]));
    assert_eq!(over("env.allow = [\"A\", \"B\"]", below), only);
}

#[test]
fn names_that_are_denied_in_vain_are_refused() {
    let check = |text: &str| parse(text).check_denied_names();
    for (text, expected) in [
        (
            "env.deny = [\"A\", \"B\"]",
            "the env names `A`, `B` are denied",
        ),
        ("config.deny = [\"a\"]", "with `--allow-config`"),
        (
            "env = { allow = [\"NA*\"], deny = [\"NAB\"] }",
            "`NAB` is denied, and `NA*` allows it",
        ),
        (
            "env = { allow = [\"NAB\"], deny = [\"NA*\"] }",
            "`NA*` is denied, and a denied name is no pattern",
        ),
        (
            "config = { allow = true, deny = [\"a*\"] }",
            "config name `a*` is denied",
        ),
        (
            "base = \"command\"\nenv.deny = [\"A\"]",
            "with `--allow-env`",
        ),
        (
            "base = \"allow-all\"\nenv = { allow = false, deny = [\"A\"] }",
            "leave them out",
        ),
    ] {
        let refused = check(text).unwrap_err();
        let message = refused.in_flags().to_string();
        assert!(message.contains(expected), "{message}");
    }
    for text in [
        "env = { allow = true, deny = [\"A\"] }",
        "env = { allow = [\"A\", \"B\"], deny = [\"A\"] }",
        "base = \"allow-all\"\nconfig.deny = [\"A\"]",
        "env.deny = []",
        "",
    ] {
        check(text).unwrap();
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(file in file()) {
        let text = file.to_toml().unwrap();
        let read = ProfileFile::parse(&text, Path::new("profile.toml"));
        prop_assert_eq!(read.unwrap(), file, "{}", text);
    }

    #[test]
    fn what_is_written_as_json_is_read_again(file in file()) {
        let text = serde_json::to_string(&file).unwrap();
        let read = ProfileFile::parse(&text, Path::new("profile.json"));
        prop_assert_eq!(read.unwrap(), file, "{}", text);
    }

    #[test]
    fn the_file_of_a_profile_says_all_of_it(file in file(), time: u64) {
        let mut profile = Profile::from(file);
        profile.fs.embedding.time = time;
        // What says all names all.
        if let Strict::On { unnamed } = &mut profile.strict {
            unnamed.clear();
        }
        let said = ProfileFile::from(&profile);
        prop_assert_eq!(Profile::from(said.clone()), profile.clone());
        for base in BASES {
            let other = ProfileFile { base: Some(base), ..Default::default() };
            prop_assert_eq!(Profile::from(said.clone().over(other)), profile.clone());
        }
    }

    #[test]
    fn nothing_over_a_file_changes_nothing(file in file()) {
        prop_assert_eq!(ProfileFile::default().over(file.clone()), file);
    }
}
