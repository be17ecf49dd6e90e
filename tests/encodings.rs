//! Guests that pass strings in UTF-16, in Latin-1 where that is enough, or in UTF-8 here and otherwise there: strings
//! go both ways, and come back as they were.

#[allow(
    dead_code,
    reason = "the case runner's own test walks through files, and is told of linkers by them"
)]
mod cases_runner;

use wasi_virt::{Error, LinkError, Linked, Linking, Lowering, WasiVirt};

const UTF16: &str = "string-encoding=utf16";

/// The guest, in which each lowering of strings is encoded as the next of these says.
fn guest(encodings: &[&str]) -> Vec<u8> {
    let bytes = std::fs::read(cases_runner::guest("utf16")).unwrap();
    let text = wasmprinter::print_bytes(&bytes).unwrap();
    let mut parts = text.split(UTF16);
    let mut encoded = parts.next().unwrap().to_string();
    for (part, encoding) in parts.zip(encodings.iter().cycle()) {
        encoded.push_str(&format!("string-encoding={encoding}{part}"));
    }
    wat::parse_str(encoded).unwrap()
}

/// How long the names are, as the encoding of `get-environment` and that of `read-directory-entry` count: each is a
/// name of the environment or an entry, and what is found under the value or the name.
struct Lengths {
    variables: [&'static str; 3],
    entries: [&'static str; 3],
}

const COUNTED_IN_UTF16: [&str; 3] = ["00000001", "00000002", "00000004"];
const COUNTED_IN_LATIN1: [&str; 3] = ["00000001", "00000002", "80000004"];
const COUNTED_IN_UTF8: [&str; 3] = ["00000001", "00000003", "00000007"];

const ENTRIES_IN_UTF16: [&str; 3] = ["00000009", "00000007", "00000007"];
const ENTRIES_IN_LATIN1: [&str; 3] = ["00000009", "00000007", "80000007"];
const ENTRIES_IN_UTF8: [&str; 3] = ["00000009", "00000008", "0000000a"];

/// What the options set, or the host offers: names and values in ASCII, in Latin-1, and with a surrogate pair.
const VARIABLES: [(&str, &str); 3] = [("A", "plain.txt"), ("Bï", "dïr.txt"), ("Cł😀", "ł😀.txt")];
const FILES: [(&str, &str); 3] = [
    ("plain.txt", "plain"),
    ("dïr.txt", "latin"),
    ("ł😀.txt", "wide"),
];

impl Lengths {
    /// What the guest prints. Variables and entries come in the order of their bytes.
    fn printed(&self) -> String {
        let [plain, latin, wide] = [("plain", 0), ("latin", 1), ("wide", 2)];
        let variables =
            [plain, latin, wide].map(|(contents, place)| (self.variables[place], contents));
        let entries = [latin, plain, wide].map(|(contents, place)| (self.entries[place], contents));
        let lines = variables.into_iter().chain(entries);
        lines
            .map(|(length, contents)| format!("{length} -> {contents}\n"))
            .collect()
    }
}

fn toml_tables() -> (String, String) {
    let tree = FILES.map(|(name, contents)| format!("'local-dir/{name}' = '{contents}'\n"));
    let env = VARIABLES.map(|(name, value)| format!("'{name}' = '{value}'"));
    (tree.concat(), env.join(", "))
}

#[track_caller]
fn run(encodings: &[&str], options: &str, lengths: &Lengths) {
    let component = guest(encodings);
    let (tree, env) = toml_tables();
    let printed = lengths.printed();
    let case = format!(
        "guest = 'utf16'\n[tree]\n{tree}[host]\nenv = {{ {env} }}\n[expect]\nstdout = '''\n{printed}'''\n"
    );
    for link in ["", "--link=composed", "--debug"] {
        let line = format!("wasi-virt component.wasm {options} --stdout=allow {link} -o virt.wasm");
        cases_runner::run_line(&line, &case, &component)
            .unwrap_or_else(|error| panic!("{encodings:?}, `{line}`: {error:#}"));
    }
}

fn set() -> String {
    let variables = VARIABLES.map(|(name, value)| format!("-e {name}={value} "));
    format!("--mount /=./local-dir {}", variables.concat())
}

const ALLOWED: &str = "--mount /=./local-dir --allow-env";

#[test]
fn utf_16() {
    let lengths = Lengths {
        variables: COUNTED_IN_UTF16,
        entries: ENTRIES_IN_UTF16,
    };
    run(&["utf16"], &set(), &lengths);
    run(&["utf16"], ALLOWED, &lengths);
}

#[test]
fn latin_1_or_utf_16() {
    let lengths = Lengths {
        variables: COUNTED_IN_LATIN1,
        entries: ENTRIES_IN_LATIN1,
    };
    run(&["latin1+utf16"], &set(), &lengths);
    run(&["latin1+utf16"], ALLOWED, &lengths);
}

/// The lowerings of strings are `get-environment`, `get-directories`, `open-at` and `read-directory-entry`. What is read
/// as path is what was returned, so these have one encoding.
#[test]
fn lowerings_that_differ() {
    let lengths = Lengths {
        variables: COUNTED_IN_UTF16,
        entries: ENTRIES_IN_UTF16,
    };
    run(&["utf16", "utf8", "utf16", "utf16"], &set(), &lengths);
    run(
        &["utf16", "latin1+utf16", "utf16", "utf16"],
        &set(),
        &lengths,
    );
    let lengths = Lengths {
        variables: COUNTED_IN_UTF8,
        entries: ENTRIES_IN_UTF8,
    };
    run(&["utf8", "utf16", "utf8", "utf8"], &set(), &lengths);
    run(&["utf8"], &set(), &lengths);
}

/// What is left to the host is lowered as it was.
#[test]
fn strings_of_the_hosts_are_no_reason_to_compose() {
    let explanation = WasiVirt::new()
        .guest_bytes(guest(&["utf16"]))
        .explain()
        .unwrap();
    assert!(explanation.linking.is_none());
    let mut virt = WasiVirt::new();
    virt.guest_bytes(guest(&["utf16"]))
        .stdio()
        .stdout(wasi_virt::profile::Stream::Deny);
    let (linking, _) = virt.explain().unwrap().linking.unwrap();
    assert_eq!(linking, Linked::Fused);
}

#[test]
fn the_reason_is_told() {
    for encoding in ["utf16", "latin1+utf16"] {
        let mut virt = WasiVirt::new();
        virt.guest_bytes(guest(&[encoding])).env().deny_all();
        let explanation = virt.explain().unwrap();
        let (linking, why) = explanation.linking.unwrap();
        assert_eq!(linking, Linked::Composed);
        let expected = "the guest lowers `get-environment` of `wasi:cli/environment@0.2.0` with UTF-16 strings";
        assert_eq!(why, expected);
        assert_eq!(explanation.refusal, None);
    }
}

/// The advice is not to open what is closed.
#[test]
fn fused_linking_says_what_to_do() {
    let mut virt = WasiVirt::new();
    virt.guest_bytes(guest(&["utf16"]))
        .link(Linking::Fused)
        .env()
        .deny_all();
    let error = virt.finish().unwrap_err();
    let Error::Link(LinkError::Lowering { lowering, fix, .. }) = &error else {
        panic!("{error}");
    };
    assert_eq!(*lowering, Lowering::Utf16);
    assert_eq!(fix, "leave out `--link=fused`");
    assert!(!format!("{error:#}").contains("--allow"), "{error}");
}

/// A guest that asks for the environment through a lowering with these options, over a memory of this type. Its core
/// function has these parameters and results.
fn lowered(options: &str, memory: &str, core: &str, pointer: &str) -> Vec<u8> {
    let text = format!(
        r#"(component
            (import "wasi:cli/environment@0.2.0" (instance $environment
                (export "get-environment" (func (result (list (tuple string string)))))))
            (core module $memory
                (memory (export "memory") {memory})
                (func (export "realloc") (param {pointer} {pointer} {pointer} {pointer}) (result {pointer})
                    ({pointer}.const 8)))
            (core instance $memory (instantiate $memory))
            (alias core export $memory "memory" (core memory $shared))
            (alias core export $memory "realloc" (core func $realloc))
            (alias export $environment "get-environment" (func $get-environment))
            (core func $lowered (canon lower (func $get-environment)
                (memory $shared) (realloc $realloc) {options}))
            (core module $main
                (import "wasi" "get-environment" (func {core}))
                (func (export "run")))
            (core instance $main (instantiate $main
                (with "wasi" (instance (export "get-environment" (func $lowered))))))
            (alias core export $main "run" (core func $run))
            (func (export "run") (canon lift (core func $run))))"#
    );
    wat::parse_str(text).unwrap()
}

fn odd_lowerings() -> [(Vec<u8>, Lowering); 3] {
    let utf16 = lowered("string-encoding=utf16", "1", "(param i32)", "i32");
    let large = lowered("", "i64 1", "(param i64)", "i64");
    let small_pages = lowered("", "1 (pagesize 1)", "(param i32)", "i32");
    [
        (utf16, Lowering::Utf16),
        (large, Lowering::OverOtherMemory),
        (small_pages, Lowering::OverOtherMemory),
    ]
}

/// Each is composed unless it is to be fused; the result is valid, and nothing denied is left in it.
#[test]
fn lowerings_that_glue_does_not_know_are_composed() {
    for (guest, expected) in odd_lowerings() {
        let mut virt = WasiVirt::from(wasi_virt::profile::Profile::deny_all());
        virt.guest_bytes(guest.clone());
        let (linking, why) = virt.explain().unwrap().linking.unwrap();
        assert_eq!(linking, Linked::Composed, "{expected:?}");
        assert!(why.ends_with(&expected.to_string()), "{why}");
        let output = virt.finish().unwrap();
        let imports = wasi_virt::inspect(output.as_ref()).unwrap().imports;
        assert!(imports.is_empty(), "{expected:?}: {imports:?}");

        virt.guest_bytes(guest).link(Linking::Fused);
        let Err(Error::Link(LinkError::Lowering { lowering, fix, .. })) = virt.finish() else {
            panic!("{expected:?} is fused");
        };
        assert_eq!(lowering, expected);
        assert_eq!(fix, "leave out `--link=fused`");
    }
}

/// A trap stands in for a function however it is lowered, and needs no memory for it.
#[test]
fn traps_need_no_memory() {
    for (guest, expected) in odd_lowerings() {
        let mut profile = wasi_virt::profile::Profile::deny_all();
        profile.on_deny = wasi_virt::profile::OnDeny::Trap;
        let mut virt = WasiVirt::from(profile);
        virt.guest_bytes(guest).link(Linking::Fused);
        let output = virt
            .finish()
            .unwrap_or_else(|error| panic!("{expected:?}: {error}"));
        let imports = wasi_virt::inspect(output.as_ref()).unwrap().imports;
        assert!(imports.is_empty(), "{expected:?}: {imports:?}");
    }
}
