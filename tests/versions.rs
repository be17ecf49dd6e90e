//! Guests for versions of WASI that no compiler at hand makes: those of `components/`, with the version replaced.

#[allow(
    dead_code,
    reason = "the case runner's own test walks through files, and is told of linkers by them"
)]
mod cases_runner;

use std::collections::BTreeSet;

const VERSIONS: [&str; 6] = ["0.2.0", "0.2.1", "0.2.3", "0.2.6", "0.2.9", "0.2.12"];

/// A guest, with all that it imports at `version`.
fn at_version(guest: &str, version: &str) -> Vec<u8> {
    let bytes = std::fs::read(cases_runner::guest(guest)).unwrap();
    let text = wasmprinter::print_bytes(&bytes).unwrap();
    // What is inside its core modules is indented further, and can have versions of its own.
    let lines = text.lines().map(|line| match line.split_once('@') {
        Some((before, after)) if before.starts_with("  (import \"") => {
            let (_, rest) = after.split_once('"').unwrap();
            format!("{before}@{version}\"{rest}\n")
        }
        _ => format!("{line}\n"),
    });
    let bytes = wat::parse_str(lines.collect::<String>()).unwrap();
    let is_wanted = |name: &String| name.ends_with(&format!("@{version}"));
    assert!(imports(&bytes).iter().all(is_wanted));
    bytes
}

fn imports(component: &[u8]) -> BTreeSet<String> {
    let inspection = wasi_virt::inspect(component).unwrap();
    let names = inspection.imports.into_iter().map(|import| import.name);
    names.collect()
}

/// Runs a command line on a guest at every version, in both ways of linking.
fn run(guest: &str, options: &str, given: &str, expected: &str) {
    let case = format!("guest = '{guest}'\n{given}\n[expect]\n{expected}");
    for version in VERSIONS {
        let component = at_version(guest, version);
        let known = imports(&component);
        for link in ["fused", "composed"] {
            let line = format!("wasi-virt component.wasm {options} --link={link} -o virt.wasm");
            let output = cases_runner::run_line(&line, &case, &component)
                .unwrap_or_else(|error| panic!("{version}, `{line}`: {error:#}"));
            let left = imports(&output);
            assert!(left.is_subset(&known), "{version}, `{line}`: {left:?}");
        }
    }
}

#[test]
fn variables_at_every_version() {
    run(
        "env",
        "-e CUSTOM=VAR --stdout=allow",
        "[host]\nenv = { SECRET = 'x' }",
        "stdout = \"env: 1\\nCUSTOM=VAR\\n\"\nimports-absent = ['wasi:cli/environment']",
    );
}

#[test]
fn variables_of_the_hosts_at_every_version() {
    run(
        "env",
        "-e CUSTOM=VAR --allow-env=SOME --stdio=allow",
        "[host]\nenv = { SECRET = 'x', SOME = '1' }",
        "stdout = \"env: 2\\nCUSTOM=VAR\\nSOME=1\\n\"\nimports-contain = ['wasi:cli/environment']",
    );
}

#[test]
fn a_mount_at_every_version() {
    run(
        "fs",
        "--mount /=./local-dir --stdout=allow --stdin=ignore",
        "[tree]\n'local-dir/data.txt' = 'local'\n[host]\npreopens = { '/' = 'fixtures/directory' }",
        r#"
            stdout-contains = ["preopens: 1\npreopen: /\nlist /: data.txt\n", "read data.txt: local\n"]
            imports-absent = ["wasi:filesystem"]
        "#,
    );
}

#[test]
fn a_directory_of_the_hosts_at_every_version() {
    run(
        "fs",
        "--preopen /=/srv --mount /virt=./local-dir --stdio=allow",
        r#"
            [tree]
            "local-dir/own.txt" = "local"
            "host/data.txt" = "host"
            [host]
            preopens = { "/srv" = "{tree}/host" }
        "#,
        r#"
            stdout-contains = ["preopens: 2\n", "list /: data.txt\n", "read data.txt: host\n"]
            imports-contain = ["wasi:filesystem/preopens", "wasi:filesystem/types"]
        "#,
    );
}
