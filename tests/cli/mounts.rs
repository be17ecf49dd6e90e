//! Mounts whose directories no case file can hold, and the bytes that they make.

use super::workspace::{Workspace, component};
use std::fs;
use std::time::{Duration, SystemTime};

/// The arguments that mount `directory`.
const MOUNT: &[&str] = &["guest.wasm", "--mount", "/=directory", "-o", "out.wasm"];

/// A workspace with a guest that reads files, and these files.
fn workspace(files: &[(&str, &[u8])]) -> Workspace {
    let workspace = Workspace::with_guest(&component("fs"));
    fs::create_dir(workspace.path("directory")).expect("the workspace is writable");
    for (name, content) in files {
        let path = workspace.path(name);
        let parent = path.parent().expect("a file is in a directory");
        fs::create_dir_all(parent).expect("the workspace is writable");
        fs::write(path, content).expect("the workspace is writable");
    }
    workspace
}

fn with(options: &[&'static str]) -> Vec<&'static str> {
    [MOUNT, options].concat()
}

fn set_time(workspace: &Workspace, name: &str, seconds: u64) {
    let time = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
    fs::File::open(workspace.path(name))
        .and_then(|file| file.set_modified(time))
        .expect("the times of one's own file can be set");
}

#[test]
fn the_same_files_give_the_same_bytes_anywhere() {
    let first = workspace(&[
        ("directory/a.txt", b"a"),
        ("directory/b.txt", b"b"),
        ("directory/c/d.txt", b"d"),
    ]);
    let second = workspace(&[
        ("other/c/d.txt", b"d"),
        ("other/b.txt", b"b"),
        ("other/a.txt", b"a"),
    ]);
    set_time(&first, "directory/a.txt", 1_000_000);
    set_time(&second, "other/a.txt", 2_000_000);
    first.assert_done(MOUNT);
    let elsewhere = second.path("other");
    let mount = format!("/={}", elsewhere.display());
    second.assert_done(&["guest.wasm", "--mount", &mount, "-o", "out.wasm"]);
    assert!(first.read("out.wasm") == second.read("out.wasm"));
}

#[test]
fn times_are_kept_if_that_is_asked_for() {
    let workspace = workspace(&[("directory/a.txt", b"a")]);
    let output = |seconds| {
        set_time(&workspace, "directory/a.txt", seconds);
        set_time(&workspace, "directory", 5_000_000);
        workspace.assert_done(&with(&["--preserve-times"]));
        workspace.read("out.wasm")
    };
    let first = output(1_000_000);
    assert!(first != output(2_000_000), "another time, the same bytes");
    assert!(first == output(1_000_000), "the same time, other bytes");
}

/// The output of a mount with a variable that says when sources were changed.
fn with_source_date(date: &'static str, options: &[&'static str]) -> Vec<u8> {
    let mut workspace = workspace(&[("directory/a.txt", b"a")]);
    set_time(&workspace, "directory/a.txt", 1_000_000_000);
    set_time(&workspace, "directory", 1_000_000_000);
    if !date.is_empty() {
        workspace.set("SOURCE_DATE_EPOCH", date);
    }
    workspace.assert_done(&with(options));
    workspace.read("out.wasm")
}

#[test]
fn the_default_time_is_that_of_the_sources() {
    let plain = with_source_date("", &[]);
    assert!(
        plain == with_source_date("315532800", &[]),
        "1980 is the default"
    );
    let dated = with_source_date("1700000000", &[]);
    assert!(dated != plain && dated == with_source_date("1700000000", &[]));
    // One before 1980 was asked for, and costs what any other does.
    let early = with_source_date("0", &[]);
    assert!(early != plain && early.len() <= dated.len());
    // The default takes no room.
    let record = "\"time\":1700000000,".len();
    assert_eq!(dated.len(), plain.len() + 16 + record);
    // A time that is kept is not the default.
    let kept = |date| with_source_date(date, &["--preserve-times"]);
    assert!(kept("") != kept("1700000000"), "the record tells of it");
}

#[test]
fn a_source_date_that_is_no_time_is_refused() {
    for (date, told) in [
        ("yesterday", "`SOURCE_DATE_EPOCH` is `yesterday`"),
        ("", "`SOURCE_DATE_EPOCH` is ``"),
        ("-1", "`SOURCE_DATE_EPOCH` is `-1`"),
        ("+1", "`SOURCE_DATE_EPOCH` is `+1`"),
        ("1.5", "`SOURCE_DATE_EPOCH` is `1.5`"),
        (" 1", "`SOURCE_DATE_EPOCH` is ` 1`"),
        (
            "18446744073709551616",
            "`SOURCE_DATE_EPOCH` is `18446744073709551616`",
        ),
        ("18446744074", "cannot be of 18446744074 seconds since 1970"),
    ] {
        let mut workspace = workspace(&[("directory/a.txt", b"a")]);
        workspace.set("SOURCE_DATE_EPOCH", date);
        workspace.assert_refused(MOUNT, 1, &[told, "SOURCE_DATE_EPOCH"]);
        // Without files it is of no use, and so of no harm.
        workspace.assert_done(&["guest.wasm", "-o", "out.wasm"]);
    }
}

#[test]
fn the_source_date_is_only_of_files() {
    let workspace = |date| {
        let mut workspace = Workspace::with_guest(&component("env"));
        workspace.set("SOURCE_DATE_EPOCH", date);
        workspace.assert_done(&["guest.wasm", "-e", "A=B", "-o", "out.wasm"]);
        workspace.read("out.wasm")
    };
    assert!(workspace("1700000000") == workspace("0"));
}

#[test]
fn equal_contents_are_embedded_once() {
    let content: Vec<u8> = (0..100_000_u32)
        .map(|index| (index.wrapping_mul(2_654_435_761) >> 24) as u8)
        .collect();
    let mut other = content.clone();
    *other.last_mut().expect("there are bytes") ^= 1;
    let size = |files: &[(&str, &[u8])]| {
        let workspace = workspace(files);
        workspace.assert_done(MOUNT);
        workspace.read("out.wasm").len()
    };
    let one = size(&[("directory/a", &content)]);
    let same = size(&[
        ("directory/a", &content),
        ("directory/b", &content),
        ("directory/c/d", &content),
    ]);
    let different = size(&[("directory/a", &content), ("directory/b", &other)]);
    assert!(
        same < one + 1_000,
        "{one} bytes with one, {same} with three"
    );
    assert!(
        different > one + content.len() - 1_000,
        "{one} bytes with one, {different} with another that ends differently"
    );
}

#[test]
fn many_small_files() {
    let workspace = workspace(&[]);
    for index in 0..3_000 {
        let name = workspace.path(format!("directory/{index}"));
        fs::write(name, format!("{index} ").repeat(100)).expect("the workspace is writable");
    }
    let run = workspace.assert_done(&[MOUNT, &["--allow-exit"]].concat());
    assert!(
        run.messages.is_empty(),
        "what is for terminals only: {}",
        run.messages
    );
}

/// Four that are read at the same time where the output is a file, and one after the other where it is a pipe.
fn large_files() -> Workspace {
    let [a, b, c, d] = [1, 2, 3, 4].map(|number| vec![number; usize::from(number) << 20]);
    workspace(&[
        ("directory/a", &a),
        ("directory/b", &b),
        ("directory/c", &c),
        ("directory/d", &d),
        ("directory/empty", b""),
        ("directory/small", b"some text"),
    ])
}

#[test]
fn large_files_give_the_same_bytes_in_a_file_and_through_a_pipe() {
    let workspace = large_files();
    workspace.assert_done(MOUNT);
    let run = workspace.run(&["guest.wasm", "--mount", "/=directory", "-o", "-"]);
    assert_eq!(run.exit, Some(0), "{}", run.messages);
    assert!(run.stdout == workspace.read("out.wasm"));
}

#[test]
fn deep_directories() {
    let workspace = workspace(&[]);
    let deep = |levels| format!("directory/{}", "d/".repeat(levels));
    fs::create_dir_all(workspace.path(deep(200))).expect("the workspace is writable");
    workspace.assert_done(MOUNT);
    fs::create_dir_all(workspace.path(deep(300))).expect("the workspace is writable");
    fs::remove_file(workspace.path("out.wasm")).expect("it was written");
    workspace.assert_refused(MOUNT, 1, &["directories deep"]);
}

#[test]
fn a_slash_behind_a_file_is_refused() {
    let workspace = workspace(&[("directory/data.txt", b"data")]);
    for (local, slash) in [
        ("directory/data.txt/", true),
        ("directory/data.txt/.", true),
        ("directory/data.txt", false),
    ] {
        let mount = format!("/f={local}");
        let arguments = ["guest.wasm", "--mount", &mount, "-o", "out.wasm"];
        if slash {
            let refused = format!("cannot mount `{local}`");
            workspace.assert_refused(&arguments, 1, &[&refused]);
        } else {
            workspace.assert_done(&arguments);
        }
    }
}

#[test]
fn no_local_path_is_in_the_output() {
    let workspace = workspace(&[("directory/a.txt", b"a")]);
    let directory = workspace.path("directory");
    let directory = directory.to_str().expect("the path is text");
    let mount = format!("/={directory}");
    workspace.assert_done(&["guest.wasm", "--mount", &mount, "-o", "out.wasm"]);
    let output = workspace.read("out.wasm");
    let mut windows = output.windows(directory.len());
    assert!(!windows.any(|window| window == directory.as_bytes()));
}

#[cfg(unix)]
mod unix {
    use super::*;
    use crate::workspace::Run;
    use std::ffi::OsStr;
    use std::io::Read;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::os::unix::net::UnixListener;
    use std::process::Command;

    #[test]
    fn sockets_and_pipes_are_refused_or_left_out() {
        let workspace = workspace(&[("directory/data.txt", b"data")]);
        let plain = workspace.path("plain.wasm");
        workspace.assert_done(&with(&["--skip-special"]));
        fs::rename(workspace.path("out.wasm"), plain).expect("the workspace is writable");

        let path = workspace.path("directory/pipe");
        let made = Command::new("mkfifo").arg(&path).status();
        assert!(made.expect("mkfifo starts").success());
        workspace.assert_refused(MOUNT, 1, &["`directory/pipe`", "--skip-special"]);
        fs::remove_file(&path).expect("the pipe is there");
        UnixListener::bind(workspace.path("directory/socket")).expect("a socket can be made");
        workspace.assert_refused(MOUNT, 1, &["`directory/socket`", "--skip-special"]);

        let run = workspace.assert_done(&with(&["--skip-special"]));
        assert!(run.messages.contains("left out: `directory/socket`"));
        assert!(workspace.read("out.wasm") == workspace.read("plain.wasm"));
    }

    #[test]
    fn all_problems_are_named_at_once_up_to_a_number() {
        let workspace = workspace(&[("directory/data.txt", b"data")]);
        for index in 10..35 {
            symlink("../../x", workspace.path(format!("directory/link-{index}")))
                .expect("the workspace is writable");
        }
        let escape = "`directory/link-29` leaves the mount: it points to `../../x`; and 5 more; ";
        let count =
            "error: cannot virtualize `guest.wasm`: 25 entries cannot be embedded: the link";
        workspace.assert_refused(MOUNT, 1, &[count, escape, "`--mount-exclude`"]);
        let run = workspace.run(MOUNT);
        assert!(!run.messages.contains("link-30"), "{}", run.messages);
    }

    /// What a terminal would obey is spelled out.
    #[test]
    fn odd_names_are_told_on_one_line() {
        let workspace = workspace(&[("directory/data.txt", b"data")]);
        symlink("../\u{1b}[2Jx", workspace.path("directory/new\nline"))
            .expect("the workspace is writable");
        let told = r"the link `directory/new\nline` leaves the mount: it points to `../\u{1b}[2Jx`";
        workspace.assert_refused(MOUNT, 1, &[told]);
    }

    #[test]
    fn a_special_file_as_a_mount_is_refused() {
        let workspace = workspace(&[]);
        let arguments = ["guest.wasm", "--mount", "/null=/dev/null", "-o", "out.wasm"];
        workspace.assert_refused(&arguments, 1, &["`/dev/null`"]);
        let arguments = [&arguments[..], &["--skip-special"]].concat();
        workspace.assert_refused(&arguments, 1, &["`/null`"]);
    }

    #[test]
    fn a_name_that_is_not_utf8_is_refused_or_left_out() {
        let workspace = workspace(&[("directory/data.txt", b"data")]);
        let name = OsStr::from_bytes(b"bad\xff");
        fs::write(workspace.path("directory").join(name), "").expect("Linux takes any bytes");
        workspace.assert_refused(MOUNT, 1, &["`directory/bad", "not UTF-8"]);
        let run = workspace.assert_done(&with(&["--skip-unreadable"]));
        assert!(run.messages.contains("left out: `directory/bad"));
    }

    #[test]
    fn what_cannot_be_read_is_refused_or_left_out() {
        // What is of one size is compared before anything is written: these sizes differ.
        let workspace = workspace(&[
            ("directory/file", b"secret"),
            ("directory/nested/file", b"another"),
            ("directory/empty", b""),
        ])
        .with_permissions_in_force();
        let Some(workspace) = workspace else {
            eprintln!("skipped: no permission holds for this user");
            return;
        };
        let lock = |name: &str, mode| {
            let permissions = fs::Permissions::from_mode(mode);
            fs::set_permissions(workspace.path(name), permissions).expect("it is one's own");
        };
        for (name, mode) in [
            ("directory/file", 0o600),
            ("directory/empty", 0o600),
            ("directory/nested", 0o700),
        ] {
            lock(name, 0);
            let refused = format!("cannot read `{name}`: Permission denied");
            workspace.assert_refused(MOUNT, 1, &[&refused, "--skip-unreadable"]);
            let run = workspace.assert_done(&with(&["--skip-unreadable"]));
            let left_out = format!("left out: `{name}`: Permission denied");
            assert!(run.messages.contains(&left_out), "{}", run.messages);
            fs::remove_file(workspace.path("out.wasm")).expect("it was written");
            lock(name, mode);
        }
    }

    #[test]
    fn a_link_to_what_is_not_utf8_is_refused_or_left_out() {
        let workspace = workspace(&[("directory/data.txt", b"data")]);
        let target = OsStr::from_bytes(b"bad\xff");
        symlink(target, workspace.path("directory/link")).expect("Linux takes any bytes");
        let target_is_bad = "the target of the link `directory/link` is not UTF-8";
        workspace.assert_refused(MOUNT, 1, &[target_is_bad, "--skip-unreadable"]);
        let run = workspace.assert_done(&with(&["--skip-unreadable"]));
        let left_out = "left out: `directory/link`: its target is not UTF-8";
        assert!(run.messages.contains(left_out), "{}", run.messages);
    }

    /// Two files, the first of which fills a pipe. When it begins to come out, the second is known and not yet read.
    #[test]
    fn a_file_that_shrinks_while_the_output_is_written_is_named() {
        let large = vec![7; 1 << 20];
        let workspace = workspace(&[("directory/a", &large), ("directory/b", b"some text")]);
        let mut child = workspace.start(&["guest.wasm", "--mount", "/=directory", "-o", "-"]);
        let mut output = child.stdout.take().expect("the output is a pipe");
        output.read_exact(&mut [0]).expect("the output begins");
        fs::write(workspace.path("directory/b"), "some").expect("the workspace is writable");
        std::io::copy(&mut output, &mut std::io::sink()).expect("the output ends");
        let run: Run = child.wait_with_output().expect("the tool ends").into();
        assert_eq!(run.exit, Some(1), "{}", run.messages);
        let changed = "error: `directory/b` changed its size while it was read; run again";
        assert!(run.messages.starts_with(changed), "{}", run.messages);
    }

    /// As above; the pipe is opened by nobody else, so to wait for it would have no end.
    #[test]
    fn a_file_that_is_replaced_while_the_output_is_written_is_named() {
        let replacements: [&dyn Fn(&std::path::Path); 2] = [
            &|path| symlink("/etc/passwd", path).expect("the workspace is writable"),
            &|path| {
                let made = Command::new("mkfifo").arg(path).status();
                assert!(made.expect("mkfifo starts").success());
            },
        ];
        let large = vec![7; 1 << 20];
        for replace in replacements {
            let workspace = workspace(&[("directory/a", &large), ("directory/b", b"some text")]);
            let mut child = workspace.start(&["guest.wasm", "--mount", "/=directory", "-o", "-"]);
            let mut output = child.stdout.take().expect("the output is a pipe");
            output.read_exact(&mut [0]).expect("the output begins");
            let path = workspace.path("directory/b");
            fs::remove_file(&path).expect("the workspace is writable");
            replace(&path);
            std::io::copy(&mut output, &mut std::io::sink()).expect("the output ends");
            let run: Run = child.wait_with_output().expect("the tool ends").into();
            assert_eq!(run.exit, Some(1), "{}", run.messages);
            let replaced = "error: `directory/b` was replaced or written to while it was read; run";
            assert!(run.messages.starts_with(replaced), "{}", run.messages);
        }
    }

    /// No file may be larger than 512 or 1024 KiB, by what a block is to the shell.
    #[test]
    fn an_output_of_large_files_that_cannot_be_written_leaves_nothing() {
        let workspace = large_files();
        let before = workspace.files();
        let limited = "trap '' XFSZ; ulimit -f 1024; exec \"$0\" \"$@\"";
        let run = Command::new("sh")
            .args(["-c", limited, env!("CARGO_BIN_EXE_wasi-virt")])
            .args(MOUNT)
            .current_dir(workspace.path(""))
            .output();
        let run: Run = run.expect("the shell starts").into();
        assert_eq!(run.exit, Some(1), "{}", run.messages);
        let told = "error: cannot write to `out.wasm`: File too large";
        assert!(run.messages.starts_with(told), "{}", run.messages);
        assert_eq!(workspace.files(), before);
    }

    /// Files of the kernel's are empty to those who ask for their size.
    #[cfg(target_os = "linux")]
    #[test]
    fn what_is_said_to_be_empty_and_is_not_is_refused() {
        let workspace = workspace(&[]);
        let with = |mount| ["guest.wasm", "--mount", mount, "-o", "out.wasm"];
        let changed = ["`/proc/self/status` changed its size", "--mount-exclude"];
        workspace.assert_refused(&with("/file=/proc/self/status"), 1, &changed);
        let refused = ["cannot read `/proc/self/mem`", "--mount-exclude"];
        workspace.assert_refused(&with("/file=/proc/self/mem"), 1, &refused);
        let unreadable = [&with("/file=/proc/self/mem")[..], &["--skip-unreadable"]].concat();
        workspace.assert_refused(&unreadable, 1, &["nothing is left to mount on `/file`"]);
    }

    #[test]
    fn a_local_path_is_any_that_the_system_has() {
        let workspace = workspace(&[("directory/data.txt", b"data")]);
        workspace.assert_done(MOUNT);
        let odd = OsStr::from_bytes(b"odd\xff=");
        fs::rename(workspace.path("directory"), workspace.path(odd))
            .expect("Linux takes any bytes");
        let mount = OsStr::from_bytes(b"/=odd\xff=");
        let arguments = ["guest.wasm", "--mount"].map(OsStr::new);
        let rest = ["-o", "odd.wasm"].map(OsStr::new);
        let run = workspace.run(&[&arguments[..], &[mount], &rest].concat());
        assert_eq!(run.exit, Some(0), "{}", run.messages);
        assert!(workspace.read("out.wasm") == workspace.read("odd.wasm"));
        let guest_is_odd = [
            &arguments[..],
            &[OsStr::from_bytes(b"/\xff=directory")],
            &rest,
        ]
        .concat();
        let run = workspace.run(&guest_is_odd);
        assert_eq!(run.exit, Some(2));
        assert!(
            run.messages.contains("is not GUEST=LOCAL"),
            "{}",
            run.messages
        );
    }

    #[test]
    fn a_link_as_a_mount_is_what_it_points_to() {
        let workspace = workspace(&[("directory/data.txt", b"data")]);
        symlink("directory", workspace.path("link")).expect("the workspace is writable");
        workspace.assert_done(MOUNT);
        workspace.assert_done(&["guest.wasm", "--mount", "/=link", "-o", "linked.wasm"]);
        assert!(workspace.read("out.wasm") == workspace.read("linked.wasm"));
    }
}
