//! What a run leaves that is killed while it writes.

use super::workspace::{PLAIN, Workspace, component};
use std::fs::{self, File};

/// Runs the tool so that the system kills it as soon as it has written more than a block to a file: of all signals, the
/// one that comes at a known moment. The tool handles none, so that they all do the same.
#[cfg(target_os = "linux")]
fn kill_while_it_writes(workspace: &Workspace) {
    use std::os::unix::process::ExitStatusExt;
    use std::process::Command;
    const FILE_TOO_LARGE: i32 = 25;
    let output = Command::new("sh")
        .current_dir(workspace.path(""))
        .args(["-c", "ulimit -c 0; ulimit -f 1; exec \"$@\"", "sh"])
        .arg(env!("CARGO_BIN_EXE_wasi-virt"))
        .args(PLAIN)
        .output()
        .expect("a shell is there");
    assert_eq!(output.status.signal(), Some(FILE_TOO_LARGE), "{output:?}");
}

/// Whether the file system of the workspace has files without names.
#[cfg(target_os = "linux")]
fn has_unnamed_files(workspace: &Workspace) -> bool {
    use rustix::fs::{CWD, Mode, OFlags};
    let flags = OFlags::TMPFILE | OFlags::WRONLY;
    rustix::fs::openat(CWD, workspace.path(""), flags, Mode::RUSR | Mode::WUSR).is_ok()
}

#[cfg(target_os = "linux")]
#[test]
fn a_killed_run_leaves_nothing() {
    let workspace = Workspace::with_guest(&component("c-hello"));
    kill_while_it_writes(&workspace);
    if has_unnamed_files(&workspace) {
        assert_eq!(workspace.files(), ["guest.wasm"]);
    }
    workspace.assert_done(PLAIN);
    assert_eq!(workspace.files(), ["guest.wasm", "out.wasm"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_killed_run_leaves_the_output_that_was_there() {
    let workspace = Workspace::with_guest(&component("c-hello"));
    fs::write(workspace.path("out.wasm"), "precious").expect("the directory is writable");
    kill_while_it_writes(&workspace);
    assert_eq!(workspace.read("out.wasm"), b"precious");
    workspace.assert_done(PLAIN);
    assert_ne!(workspace.read("out.wasm"), b"precious");
    assert_eq!(workspace.files(), ["guest.wasm", "out.wasm"]);
}

/// What a signal does is the caller's affair: of those that could be handled, the one that test runners do not ignore.
#[cfg(unix)]
#[test]
fn no_signal_is_handled() {
    use std::os::unix::process::ExitStatusExt;
    const TERMINATED: i32 = 15;
    let workspace = Workspace::new();
    // It waits for its guest.
    let mut run = workspace.start(&["-", "-o", "out.wasm"]);
    let pid = run.id().to_string();
    let sent = std::process::Command::new("kill")
        .args(["-s", "TERM", &pid])
        .status();
    assert!(sent.expect("`kill` is there").success());
    let status = run.wait().expect("the run ends");
    assert_eq!(status.signal(), Some(TERMINATED));
    assert!(workspace.files().is_empty());
}

#[test]
fn what_was_left_is_taken_away_by_the_next_run() {
    let workspace = Workspace::with_guest(&component("no-imports"));
    let made = |name: &str| fs::write(workspace.path(name), "").expect("it is writable");
    made(".wasi-virt-aB3dE6.tmp");
    // Names that no run gives.
    let others = [
        ".wasi-virt-aB3dE6",
        ".wasi-virt-aB3dE67.tmp",
        ".wasi-virt-aB-dE6.tmp",
        "wasi-virt-aB3dE6.tmp",
    ];
    others.into_iter().for_each(made);
    fs::create_dir(workspace.path(".wasi-virt-folder.tmp")).expect("it is writable");
    // A run that lives has its file locked.
    let living = File::create(workspace.path(".wasi-virt-living.tmp")).expect("it is writable");
    living.try_lock().expect("nobody else has it");

    workspace.assert_done(PLAIN);
    let mut expected = others.to_vec();
    expected.extend([".wasi-virt-folder.tmp", ".wasi-virt-living.tmp"]);
    expected.extend(["guest.wasm", "out.wasm"]);
    expected.sort();
    assert_eq!(workspace.files(), expected);

    drop(living);
    workspace.assert_done(PLAIN);
    assert!(!workspace.path(".wasi-virt-living.tmp").exists());
}

#[cfg(unix)]
#[test]
fn what_is_not_a_file_is_not_waited_for() {
    let workspace = Workspace::with_guest(&component("no-imports"));
    let pipe = workspace.path(".wasi-virt-aPipe1.tmp");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.expect("`mkfifo` is there").success());
    std::os::unix::fs::symlink("guest.wasm", workspace.path(".wasi-virt-aLink1.tmp"))
        .expect("the directory is writable");
    workspace.assert_done(PLAIN);
    let expected = [
        ".wasi-virt-aLink1.tmp",
        ".wasi-virt-aPipe1.tmp",
        "guest.wasm",
        "out.wasm",
    ];
    assert_eq!(workspace.files(), expected);
}
