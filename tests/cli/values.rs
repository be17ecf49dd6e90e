//! Values for clocks and random numbers: how options and files say them, what is refused of them, and what is told of them.

use std::fs;

use crate::workspace::{Workspace, component};

const PRINT: &str = "--print-profile";

/// What options come to over a file, as a profile has it: the lines of these tables.
#[track_caller]
fn printed(file: &str, options: &[&str]) -> Vec<String> {
    let workspace = Workspace::new();
    fs::write(workspace.path("profile.toml"), file).expect("the directory is writable");
    let run = workspace.assert_done(&[&["--profile=profile.toml", PRINT], options].concat());
    let is_meant = |line: &&str| {
        let fields = [
            "wall",
            "monotonic",
            "insecure",
            "secure",
            "clocks",
            "random",
        ];
        fields.iter().any(|field| line.starts_with(field))
    };
    let lines = run.text().lines().filter(is_meant);
    lines.map(str::to_string).collect()
}

#[test]
fn options_decide_clocks_one_by_one() {
    let both = "clocks = { wall = \"+1h\", monotonic = \"step:1ms\" }";
    let none: &[&str] = &[];
    for (file, options, expected) in [
        (
            both,
            none,
            &["wall = \"+3600s\"", "monotonic = \"step:1ms\""][..],
        ),
        (
            both,
            &["--wall-clock=1969-12-31T23:00:00.5-01:00"],
            &[
                "wall = \"1970-01-01T00:00:00.5Z\"",
                "monotonic = \"step:1ms\"",
            ],
        ),
        (both, &["--allow-clocks"], &["clocks = true"]),
        (
            both,
            &["--allow-clocks", "--monotonic-clock=deny"],
            &["wall = \"allow\"", "monotonic = \"deny\""],
        ),
        ("", &["--wall-clock=-90m"], &["wall = \"-5400s\""]),
        (
            "clocks = true",
            &["--monotonic-clock=step:250us"],
            &["wall = \"allow\"", "monotonic = \"step:250us\""],
        ),
    ] {
        assert_eq!(printed(file, options), expected, "{file} {options:?}");
    }
}

#[test]
fn options_decide_random_numbers_one_by_one() {
    for (file, options, expected) in [
        ("", &["--random-seed=7"][..], &["insecure = 7"][..]),
        (
            "random.insecure = 7",
            &["--random-seed-secure=9223372036854775807"],
            &["insecure = 7", "secure = 9223372036854775807"],
        ),
        (
            "random = true",
            &["--random-seed=0"],
            &["insecure = 0", "secure = \"allow\""],
        ),
        (
            "random.secure = 7",
            &["--allow-random=false"],
            &["random = false"],
        ),
    ] {
        assert_eq!(printed(file, options), expected, "{file} {options:?}");
    }
}

#[test]
fn what_is_no_value_is_refused_with_what_is_one() {
    let workspace = Workspace::new();
    for (option, fix) in [
        ("--wall-clock=noon", "such as `2026-01-01T00:00:00Z`"),
        ("--wall-clock=", "such as `2026-01-01T00:00:00Z`"),
        ("--wall-clock=+1y", "such as `+3600s` or `-1h30m`"),
        ("--wall-clock=3600s", "such as `+3600s` or `-1h30m`"),
        ("--monotonic-clock=1ms", "such as `step:1ms`"),
        ("--monotonic-clock=step:0s", "write `step:1ms`"),
        ("--monotonic-clock=step:-1ms", "write `step:1ms`"),
        ("--monotonic-clock=step:9000h", "write `step:1ms`"),
        ("--random-seed=-1", "from 0 to 9223372036854775807"),
        ("--random-seed=0x7", "from 0 to 9223372036854775807"),
        (
            "--random-seed-secure=9223372036854775808",
            "from 0 to 9223372036854775807",
        ),
    ] {
        let (flag, value) = option.split_once('=').expect("an option has a value");
        let named = format!("'{value}' for '{flag}");
        workspace.assert_refused(&[option, PRINT], 2, &[&named, fix]);
    }
    for (text, parts) in [
        ("clocks.wall = \"noon\"", &["line 1", "such as `+3600s`"]),
        ("clocks.monotonic = 1", &["line 1", "string"]),
        ("random.secure = -1", &["line 1", "a seed from 0 to"]),
        (
            "random = 7",
            &["line 1", "a table of `insecure` and `secure`"],
        ),
    ] {
        fs::write(workspace.path("profile.toml"), text).expect("the directory is writable");
        workspace.assert_refused(&["--profile=profile.toml", PRINT], 1, parts);
    }
}

#[test]
fn inspect_says_first_that_secrets_are_none() {
    let workspace = Workspace::with_guest(&component("random-values"));
    let first = |seeds: &[&str]| {
        let options = [&["guest.wasm", "-o", "out.wasm", "--stdout"], seeds].concat();
        workspace.assert_done(&options);
        let report = workspace.assert_done(&["inspect", "out.wasm"]);
        report.text().lines().next().map(str::to_string)
    };
    let secure = first(&["--random-seed-secure=7"]).unwrap_or_default();
    assert!(
        secure.starts_with("# its secrets guard nothing"),
        "{secure}"
    );
    let insecure = first(&["--random-seed=7"]).unwrap_or_default();
    assert!(insecure.starts_with("# asks its host for"), "{insecure}");
}

#[test]
fn explain_says_what_clocks_and_random_numbers_are() {
    for (guest, options, expected) in [
        (
            "clock-values",
            &["--wall-clock=-1h"][..],
            "the host's time -3600s; no timers; calls trap",
        ),
        (
            "clock-values",
            &["--allow-clocks", "--wall-clock=2026-01-01T00:00:00Z"],
            "the time is 2026-01-01T00:00:00Z; the host's timers",
        ),
        (
            "random-values",
            &["--random-seed-secure=7"],
            "insecure ones are denied; calls trap; those for secrets are made of the seed 7, and guard no secrets",
        ),
    ] {
        let workspace = Workspace::with_guest(&component(guest));
        let run = workspace.assert_done(&[&["explain", "guest.wasm"], options].concat());
        assert!(run.text().contains(expected), "{}", run.text());
    }
}

/// A fixed or stepping clock and a seed ask for nothing, a shifted clock asks for the host's.
#[test]
fn a_gate_lets_through_what_comes_from_the_file() {
    let workspace = Workspace::with_guest(&component("clock-values"));
    fs::write(workspace.path("required.toml"), "stdio.stdout = \"allow\"").expect("it is writable");
    let build = |wall: &str| {
        let options = ["guest.wasm", "-o", "out.wasm", "--stdout"];
        workspace.assert_done(&[&options[..], &["--monotonic-clock=step:1ms", wall]].concat());
    };
    let gates = [
        &["inspect", "out.wasm", "--require=required.toml"][..],
        &[
            "verify",
            "out.wasm",
            "--guest=guest.wasm",
            "--require=required.toml",
        ],
    ];
    build("--wall-clock=2026-01-01T00:00:00Z");
    for gate in gates {
        workspace.assert_done(gate);
    }
    build("--wall-clock=+1h");
    for gate in gates {
        let run = workspace.run(gate);
        assert_eq!(run.exit, Some(3), "{}", run.messages);
        assert!(
            run.text()
                .contains("clocks: it imports `wasi:clocks/wall-clock")
        );
    }
    fs::write(
        workspace.path("required.toml"),
        "stdio.stdout = \"allow\"\nclocks.wall = \"+1h\"",
    )
    .expect("it is writable");
    workspace.assert_done(gates[1]);
}

#[test]
fn one_clock_that_is_named_names_clocks() {
    let workspace = Workspace::with_guest(&component("clock-values"));
    let named = [
        "explain",
        "guest.wasm",
        "--strict",
        "--stdio",
        "--allow-exit",
    ];
    let options = [&named[..], &["--allow-env=false"]].concat();
    let unnamed = workspace.run(&options);
    let message = "does not name all that is imported: clocks (`";
    assert_eq!(unnamed.exit, Some(1));
    assert!(unnamed.messages.contains(message), "{}", unnamed.messages);
    let clock = ["--wall-clock=2026-01-01T00:00:00Z"];
    workspace.assert_done(&[&options[..], &clock].concat());
}

#[test]
fn options_decide_streams_one_by_one() {
    let workspace = Workspace::new();
    let printed = |options: &[&str]| {
        let run = workspace.assert_done(&[&[PRINT], options].concat());
        let (_, streams) = run.text().split_once("stdio").expect("streams are said");
        streams.replace('\n', " ").trim().to_string()
    };
    for (options, expected) in [
        (&["--stdio=stdout"][..], None),
        (
            &["--stdio", "--stdout=stderr"],
            Some("] stdin = \"allow\" stdout = \"stderr\" stderr = \"allow\""),
        ),
        (
            &["--stderr=stdout", "--stdin-text=-"],
            Some("] stderr = \"stdout\"  [stdio.stdin] source = \"-\""),
        ),
        (&["--stdin-file=a/b"], Some(".stdin] virtualize = \"a/b\"")),
        (&["--stdout=stdout"], None),
        (&["--stderr=stderr"], None),
        (&["--stdin=stdout"], None),
        (&["--stdin", "--stdin-text=a"], None),
        (&["--stdin-file=a", "--stdin-text=a"], None),
    ] {
        match expected {
            Some(expected) => assert_eq!(printed(options), expected),
            None => {
                workspace.assert_refused(&[options, &[PRINT]].concat(), 2, &["--st"]);
            }
        }
    }
}

#[test]
fn streams_that_lead_nowhere_are_refused_with_what_does() {
    for (file, parts) in [
        (
            "stdio = { stdout = \"stderr\", stderr = \"stdout\" }",
            &[
                "stdout goes to stderr",
                "`--stdout=deny` or `--stdout=allow`",
            ][..],
        ),
        (
            "stdio = { stdout = \"stdout\" }",
            &["stdout goes to itself", "`--stdout=deny`"],
        ),
        (
            "stdio = { stderr = \"stderr\" }",
            &["stderr goes to itself", "`--stderr=deny`"],
        ),
    ] {
        let workspace = Workspace::with_guest(&component("stdio"));
        fs::write(workspace.path("profile.toml"), file).expect("the directory is writable");
        let run = ["guest.wasm", "--profile=profile.toml", "-o", "out.wasm"];
        workspace.assert_refused(&run, 1, parts);
    }
}

/// The file counts from the folder of the profile, the record has what was in it, and the build can be repeated without it.
#[test]
fn input_is_recorded_with_what_it_is() {
    let workspace = Workspace::with_guest(&component("stdio"));
    fs::create_dir(workspace.path("folder")).expect("the directory is writable");
    let write = |name: &str, bytes: &[u8]| {
        fs::write(workspace.path(name), bytes).expect("the directory is writable");
    };
    write("folder/input", b"a\nb");
    write(
        "folder/profile.toml",
        b"stdio.stdin = { virtualize = \"input\" }",
    );
    let build = ["guest.wasm", "--profile=folder/profile.toml", "-oout.wasm"];
    workspace.assert_done(&build);
    fs::remove_dir_all(workspace.path("folder")).expect("the directory is writable");
    let report = workspace.assert_done(&["inspect", "out.wasm"]);
    assert!(
        report.text().contains("source = \"\"\"\na\nb\"\"\""),
        "{}",
        report.text()
    );
    assert!(report.text().contains("3 B embedded"), "{}", report.text());
    workspace.assert_done(&["verify", "out.wasm", "--guest=guest.wasm"]);
}

#[test]
fn input_that_is_too_large_is_refused() {
    let workspace = Workspace::with_guest(&component("stdio"));
    let file = fs::File::create(workspace.path("input")).expect("the directory is writable");
    file.set_len((16 << 20) + 1).expect("it can be sparse");
    let run = ["guest.wasm", "--stdin-file=input", "-o", "out.wasm"];
    let parts = ["more than 16 MiB", "embed it as a file with `--mount`"];
    workspace.assert_refused(&run, 1, &parts);
}

/// The time of sources is that of the program, where nothing else is said of its clock.
#[test]
fn a_deterministic_program_is_of_the_time_of_its_sources() {
    let printed = |date: Option<&'static str>, options: &[&str]| {
        let mut workspace = Workspace::new();
        if let Some(date) = date {
            workspace.set("SOURCE_DATE_EPOCH", date);
        }
        let run = workspace.assert_done(&[&["--deterministic", PRINT], options].concat());
        let wall = run.text().lines().find(|line| line.starts_with("wall"));
        assert!(run.text().contains("deterministic = true\n"));
        wall.map(str::to_string)
    };
    let of = |time: &str| Some(format!("wall = \"{time}\""));
    assert_eq!(printed(None, &[]), None);
    assert_eq!(printed(Some("1700000000"), &[]), of("2023-11-14T22:13:20Z"));
    let set = ["--wall-clock=2026-01-01T00:00:00Z"];
    assert_eq!(printed(Some("1"), &set), of("2026-01-01T00:00:00Z"));
    assert_eq!(printed(Some("1"), &["--allow-clocks"]), None);

    let workspace = |date| {
        let mut workspace = Workspace::with_guest(&component("now"));
        workspace.set("SOURCE_DATE_EPOCH", date);
        workspace
    };
    let build = ["guest.wasm", "--deterministic", "-o", "out.wasm"];
    let parts = ["`SOURCE_DATE_EPOCH` is `noon`", "or unset it"];
    workspace("noon").assert_refused(&build, 1, &parts);
    let parts = ["outside of the years 0 to 9999", "set another one"];
    workspace("99999999999999").assert_refused(&build, 1, &parts);
    // Whoever does not ask for it is not told.
    workspace("noon").assert_done(&["guest.wasm", "-o", "out.wasm"]);
}

/// A record says what came of it, so that the build can be repeated whatever the environment says.
#[test]
fn a_deterministic_build_can_be_repeated() {
    let mut workspace = Workspace::with_guest(&component("now"));
    workspace.set("SOURCE_DATE_EPOCH", "1700000000");
    let build = [
        "guest.wasm",
        "--deterministic",
        "--base=command",
        "-o",
        "out.wasm",
    ];
    workspace.assert_done(&build);
    let report = workspace.assert_done(&["inspect", "out.wasm"]);
    for line in [
        "the time is 2023-11-14T22:13:20Z",
        "wall = \"2023-11-14T22:13:20Z\"",
        "secure = 0",
        "# its secrets guard nothing",
    ] {
        assert!(report.text().contains(line), "{}", report.text());
    }
    workspace.set("SOURCE_DATE_EPOCH", "1");
    workspace.assert_done(&["verify", "out.wasm", "--guest=guest.wasm"]);
}
