//! What the builder's calls decide, and what they leave.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use wasi_virt::plan::Subsystem;
use wasi_virt::profile::{
    Access, HostVariables, Http, Input, Output, Profile, ProfileFile, Setting, Sockets, Stream,
};
use wasi_virt::{Error, FsEntry, Linked, Linking, Note, PlanError, WasiVirt};

use super::host::run;

fn guest(name: &str) -> PathBuf {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/components");
    directory.join(format!("{name}.wasm"))
}

fn greeting() -> FsEntry<'static> {
    FsEntry::Dir(BTreeMap::from([("data.txt", FsEntry::Source("embedded"))]))
}

/// The preopens that a guest finds on a host with one of its own, `/srv`.
fn preopens(virt: &mut WasiVirt) -> Vec<String> {
    let directory = tempfile::tempdir().unwrap();
    let output = virt.guest(guest("fs")).finish().unwrap();
    let printed = run(&output.into_bytes(), directory.path());
    let found = printed
        .lines()
        .filter_map(|line| line.strip_prefix("preopen: "));
    found.map(str::to_string).collect()
}

fn profile(toml: &str) -> Profile {
    ProfileFile::parse(toml, Path::new("profile.toml"))
        .unwrap()
        .into()
}

#[test]
fn the_first_call_that_names_files_denies_the_hosts() {
    let mut virt = WasiVirt::new();
    assert_eq!(preopens(&mut virt), ["/srv"], "none is named");
    virt.fs().preopen("/own", greeting());
    assert_eq!(preopens(&mut virt), ["/own"]);
    virt.fs().allow_host_preopens();
    virt.fs();
    assert_eq!(
        preopens(&mut virt),
        ["/own", "/srv"],
        "later calls deny nothing"
    );

    let mut virt = WasiVirt::new();
    virt.fs().allow_host_preopens();
    virt.fs().preopen("/own", greeting());
    assert_eq!(preopens(&mut virt), ["/own", "/srv"]);

    let mut virt = WasiVirt::new();
    virt.fs();
    assert!(preopens(&mut virt).is_empty());
}

#[test]
fn what_is_decided_for_all_stays_until_a_call_changes_it() {
    let mut virt = WasiVirt::new();
    virt.allow_all();
    virt.fs().preopen("/own", greeting());
    assert_eq!(preopens(&mut virt), ["/own", "/srv"]);
    virt.fs().deny_host_preopens();
    assert_eq!(preopens(&mut virt), ["/own"]);
}

#[test]
fn values_start_from_nothing_or_from_what_was_decided() {
    let mut virt = WasiVirt::new();
    virt.env().overrides(&[("A", "1")]);
    virt.config().overrides(&[("a", "1")]);
    assert_eq!(virt.profile().env.host, HostVariables::Deny);
    assert_eq!(virt.profile().config.host, HostVariables::Deny);
    virt.env().allow_all();
    virt.env().overrides(&[("B", "2")]);
    assert_eq!(virt.profile().env.host, HostVariables::Allow);

    let mut virt = WasiVirt::new();
    virt.env().allow_all();
    virt.env();
    assert_eq!(virt.profile().env.host, HostVariables::Allow);

    virt.allow_all();
    virt.env().overrides(&[("A", "1")]);
    assert_eq!(virt.profile().env.host, HostVariables::Allow);
}

/// Each value in the forms that a caller has it in.
#[test]
fn values_are_taken_as_they_come() {
    let owned = vec!["tool".to_string(), "x".to_string()];
    let set = Setting::Set(owned.clone());
    let mut virt = WasiVirt::new();
    let args = |virt: &WasiVirt| virt.profile().args.clone();
    assert_eq!(args(virt.args(["tool", "x"])), set);
    assert_eq!(args(virt.args(false)), Setting::Deny);
    assert_eq!(args(virt.args(&owned)), set);
    assert_eq!(args(virt.args(Setting::Allow)), Setting::Allow);
    assert_eq!(args(virt.args(owned.clone())), set);
    assert_eq!(args(virt.args(true)), Setting::Allow);
    assert_eq!(args(virt.args(&owned[..])), set);
    let cwd = |virt: &WasiVirt| virt.profile().cwd.clone();
    assert_eq!(cwd(virt.cwd("/x")), Setting::Set("/x".to_string()));
    assert_eq!(cwd(virt.cwd(true)), Setting::Allow);
    assert_eq!(
        cwd(virt.cwd("/y".to_string())),
        Setting::Set("/y".to_string())
    );
    virt.clocks(false).random(false).exit(false);
    virt.http(false).sockets(Access::Deny);
    let Profile {
        clocks,
        random,
        exit,
        http,
        sockets,
        ..
    } = virt.profile();
    assert_eq!(*clocks, Access::Deny.into());
    assert_eq!(*random, Access::Deny.into());
    assert_eq!(*exit, Access::Deny);
    assert_eq!(*sockets, Sockets::Deny);
    assert_eq!(*http, Http::Deny);
    virt.clocks(true).exit(Access::Allow);
    assert_eq!(virt.profile().clocks, Access::Allow.into());
    assert_eq!(virt.profile().exit, Access::Allow);
    virt.env()
        .allow(&owned)
        .overrides(&[("A", "1".to_string())]);
    virt.config().allow(&["a"]).deny(&owned);
    let names = owned.into_iter().collect();
    assert_eq!(virt.profile().env.host, HostVariables::Only(names));
}

/// The older library's `deny` is all of the host's but what it names.
#[test]
fn names_that_are_denied_let_the_others_through() {
    let names = |names: &[&str]| names.iter().map(|name| name.to_string()).collect();
    let all_but = |denied: &[&str]| HostVariables::AllBut(names(denied));
    for mut virt in [WasiVirt::new(), WasiVirt::from(Profile::deny_all())] {
        virt.env().deny(&["TOKEN"]);
        virt.config().deny(&["token"]);
        assert_eq!(virt.profile().env.host, all_but(&["TOKEN"]));
        assert_eq!(virt.profile().config.host, all_but(&["token"]));
        virt.env().deny(&["KEY"]);
        assert_eq!(virt.profile().env.host, all_but(&["TOKEN", "KEY"]));
        virt.env().allow(&["A", "B"]).deny(&["B"]);
        assert_eq!(virt.profile().env.host, HostVariables::Only(names(&["A"])));
        virt.env().allow_all().deny(&["TOKEN"]);
        assert_eq!(virt.profile().env.host, all_but(&["TOKEN"]));
        virt.env().deny_all();
        assert_eq!(virt.profile().env.host, HostVariables::Deny);
    }
    let mut virt = WasiVirt::new();
    virt.env().deny(&["NO*"]);
    let refused = virt.guest(guest("env")).finish().unwrap_err().to_string();
    assert!(refused.contains("variable `NO*` is denied"), "{refused}");
}

#[test]
fn streams_are_decided_one_by_one() {
    let mut virt = WasiVirt::new();
    virt.stdio().stdin(Stream::Deny);
    let stdio = &virt.profile().stdio;
    assert_eq!(
        (&stdio.stdin, &stdio.stdout, &stdio.stderr),
        (&Input::Deny, &Output::Allow, &Output::Allow)
    );
}

/// The same words mean the same in both: what is not said is as the base has it.
#[test]
fn calls_over_a_base_say_what_a_profile_says_over_it() {
    let text = "env.overrides = { A = '1' }\n\
                config.overrides = { a = '1' }\n\
                stdio = { stdin = 'deny' }\n\
                fs.mounts = { '/own' = { dir = { 'data.txt' = { source = 'embedded' } } } }\n";
    let say = |mut virt: WasiVirt| {
        virt.env().overrides(&[("A", "1")]);
        virt.config().overrides(&[("a", "1")]);
        virt.stdio().stdin(Stream::Deny);
        virt.fs().preopen("/own", greeting());
        virt.profile().clone()
    };
    let with = |change: fn(&mut WasiVirt) -> &mut WasiVirt| {
        let mut virt = WasiVirt::new();
        change(&mut virt);
        virt
    };
    for base in ["allow-all", "deny-all"] {
        let base = format!("base = '{base}'\n");
        let written = profile(&format!("{base}{text}"));
        assert_eq!(say(WasiVirt::from(profile(&base))), written);
        let virt = if base.contains("allow") {
            with(WasiVirt::allow_all)
        } else {
            with(WasiVirt::deny_all)
        };
        assert_eq!(say(virt), written);
    }
    // Without a base, what is named is denied, and the rest is the host's.
    let mut denied = profile(&format!("base = 'deny-all'\n{text}"));
    denied.stdio.stdout = Stream::Allow.into();
    denied.stdio.stderr = Stream::Allow.into();
    let named = say(WasiVirt::new());
    assert_eq!((&named.env, &named.config), (&denied.env, &denied.config));
    assert_eq!((&named.stdio, &named.fs), (&denied.stdio, &denied.fs));
    assert_eq!(named.clocks, Access::Allow.into());
}

/// A guest in memory and a guest in a file, a module and no guest, with files and without: each time the same.
#[test]
fn what_is_made_again_is_the_same() {
    let bytes = |name| std::fs::read(guest(name)).unwrap();
    let with_files = |virt: &mut WasiVirt| {
        let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/directory");
        virt.fs().virtual_preopen("/own", directory);
    };
    let mut virts: Vec<WasiVirt> = Vec::new();
    for name in ["env", "fs", "p1-hello"] {
        for linking in [Linking::Fused, Linking::Composed] {
            let mut virt = WasiVirt::from(Profile::deny_all());
            virt.link(linking).guest_bytes(bytes(name));
            with_files(&mut virt);
            virts.push(virt.clone());
            virt.guest(guest(name));
            virts.push(virt);
        }
    }
    let mut adapter = WasiVirt::from(Profile::deny_all());
    with_files(&mut adapter);
    virts.push(adapter);
    let mut untouched = WasiVirt::new();
    untouched.guest_bytes(bytes("env"));
    virts.push(untouched);
    for virt in &virts {
        let before = virt.explain().unwrap();
        assert!(before.refusal.is_none());
        let first = virt.finish().unwrap();
        let streamed = virt.finish_streamed().unwrap();
        let mut written = Vec::new();
        streamed.write_to(&mut written).unwrap();
        let again = virt.finish().unwrap();
        assert_eq!(streamed.plan().notes, before.plan.notes);
        assert_eq!(again.plan().notes, before.plan.notes);
        assert_eq!(virt.explain().unwrap().linking, before.linking);
        let first = first.into_bytes();
        assert!(first == written && first == again.into_bytes());
    }
    // The first two are of one guest.
    let [in_memory, in_file] = [0, 1].map(|place| virts[place].finish().unwrap().into_bytes());
    assert!(in_memory == in_file);
}

#[test]
fn a_guest_can_be_made_again_after_a_failure() {
    let bytes = std::fs::read(guest("env")).unwrap();
    let mut virt = WasiVirt::from(Profile::deny_all());
    virt.guest_bytes(bytes)
        .allow_import("not a name")
        .exit(Access::Allow);
    let warned = virt.finish().unwrap();
    assert_eq!(warned.plan().notes.len(), 1);
    virt.deny_import("wasi:no/import");
    let refusals = [virt.explain().map(drop), virt.finish().map(drop)];
    for refusal in refusals.map(Result::unwrap_err) {
        assert!(refusal.to_string().contains("wasi:no/import"), "{refusal}");
    }
}

/// What is told of an adapter without a guest is what is done.
#[test]
fn an_adapter_is_explained_as_it_is_made() {
    let mut virt = WasiVirt::from(Profile::deny_all());
    virt.stdio().ignore();
    virt.link(Linking::Fused);
    virt.fs().preopen("/own", greeting());
    let explained = virt.explain().unwrap();
    let (linking, why) = explained.linking.unwrap();
    assert_eq!(linking, Linked::Composed, "{why}");
    assert_eq!(virt.finish().unwrap().plan().notes, explained.plan.notes);

    virt.deny_import("wasi:filesystem/preopens");
    let explained = virt.explain().unwrap();
    let notes: Vec<String> = explained
        .plan
        .notes
        .iter()
        .map(ToString::to_string)
        .collect();
    let notes = notes.join("\n");
    assert!(
        notes.contains("the adapter exports no files, so nothing is mounted"),
        "{notes}"
    );
    assert_eq!(virt.finish().unwrap().plan().notes, explained.plan.notes);
}

/// What the stages before a refusal had to note is told beside it.
#[test]
fn a_refusal_takes_no_note_away() {
    let text = r#"(component
        (import "wasi:cli/environment@0.2.6" (instance $env
            (export "get-arguments" (func (result (list string))))))
        (export "env" (instance $env)))"#;
    let mut virt = WasiVirt::from(Profile::deny_all());
    virt.guest_bytes(wat::parse_str(text).unwrap())
        .link(Linking::Fused)
        .allow_import("test:no/import");
    let explained = virt.explain().unwrap();
    let [note] = &explained.plan.notes[..] else {
        panic!("{:?}", explained.plan.notes);
    };
    let name = "test:no/import".to_string();
    assert_eq!(*note, Note::UnmatchedAllow { name });
    let refusal = virt.finish().unwrap_err();
    assert_eq!(
        explained.refusal.map(|refusal| refusal.to_string()),
        Some(refusal.to_string())
    );
}

/// The subsystems that a strict build refuses, for a guest that imports all of WASI; `other` for what is not WASI.
#[track_caller]
fn unnamed(virt: &WasiVirt) -> Vec<&'static str> {
    match virt.finish() {
        Ok(_) => Vec::new(),
        Err(Error::Plan(PlanError::Unnamed { imports })) => {
            let names = imports.iter();
            let names = names.map(|unnamed| unnamed.subsystem.map_or("other", Subsystem::name));
            names.collect()
        }
        Err(error) => panic!("{error:#}"),
    }
}

#[test]
fn each_call_names_what_it_is_about() {
    let mut virt = WasiVirt::new();
    virt.strict(true);
    assert_eq!(unnamed(&virt).len(), 13);
    virt.env();
    virt.config().overrides(&[("a", "b")]);
    virt.fs();
    virt.args(["a"]).cwd(false).clocks(true).random(true);
    virt.exit(false).http(false);
    assert_eq!(unnamed(&virt), ["stdin", "stdout", "stderr", "sockets"]);
    // The call by itself names no stream.
    virt.stdio().stdout(Stream::Deny);
    assert_eq!(unnamed(&virt), ["stdin", "stderr", "sockets"]);
    virt.stdio().ignore();
    virt.sockets(false);
    assert_eq!(unnamed(&virt), [""; 0]);
}

#[test]
fn it_does_not_matter_when_a_build_becomes_strict() {
    let guest = std::fs::read("tests/components/random.wasm").unwrap();
    let mut virt = WasiVirt::new();
    virt.guest_bytes(guest).random(false);
    virt.env().deny_all();
    virt.strict(true);
    assert_eq!(unnamed(&virt), ["stdin", "stdout", "stderr", "exit"]);
    virt.strict(false);
    assert_eq!(unnamed(&virt), [""; 0]);
    virt.strict(true).deny_all();
    assert_eq!(unnamed(&virt), [""; 0]);
}

#[test]
fn a_strict_file_names_what_it_says_and_calls_name_the_rest() {
    let guest = std::fs::read("tests/components/random.wasm").unwrap();
    let text = "strict = true\nbase = \"handler\"\nstdio = \"allow\"";
    let file = ProfileFile::parse(text, "profile.toml".as_ref()).unwrap();
    let mut virt = WasiVirt::from(Profile::from(file));
    virt.guest_bytes(guest);
    assert_eq!(unnamed(&virt), ["env", "exit"]);
    // What a call names, it does not deny: that is decided.
    virt.env().overrides(&[("A", "b")]);
    virt.exit(true);
    assert_eq!(unnamed(&virt), [""; 0]);
    let mut virt = WasiVirt::from(Profile::command());
    virt.strict(true)
        .guest("tests/components/custom-import.wasm");
    assert_eq!(unnamed(&virt), ["other"]);
    virt.allow_import("test:host/api");
    assert_eq!(unnamed(&virt), [""; 0]);
}

#[test]
fn a_strict_output_is_the_same() {
    let guest = std::fs::read("tests/components/env.wasm").unwrap();
    let build = |strict| {
        let mut virt = WasiVirt::from(Profile::command());
        virt.strict(strict).guest_bytes(guest.clone());
        virt.finish().unwrap().into_bytes()
    };
    assert!(build(true) == build(false));
}
