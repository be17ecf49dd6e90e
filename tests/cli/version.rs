//! The version, and the commit that a release build has beside it.

use super::workspace::Workspace;
use std::fs;

#[path = "../../build.rs"]
#[allow(dead_code, reason = "only its search is tested")]
mod build;

const COMMIT: &str = "0123456789abcdef0123456789abcdef01234567";
const OTHER: &str = "fedcba9876543210fedcba9876543210fedcba98";

/// What is found in a directory with these files, which `COMMIT` and `OTHER` are put into.
fn found(files: &[(&str, &str)]) -> Option<(String, Vec<String>)> {
    let workspace = Workspace::new();
    for (name, content) in files {
        let path = workspace.path(name);
        let folder = path.parent().expect("a file is in a directory");
        fs::create_dir_all(folder).expect("the directory is writable");
        let content = content.replace("COMMIT", COMMIT).replace("OTHER", OTHER);
        fs::write(path, content).expect("the directory is writable");
    }
    let package = workspace.path("package");
    let source = build::source(&package)?;
    let read = source.read.iter().map(|file| {
        let file = fs::canonicalize(file).expect("it is there");
        let root = fs::canonicalize(workspace.path("")).expect("it is there");
        let file = file.strip_prefix(root).expect("it is below").display();
        file.to_string()
    });
    Some((source.commit, read.collect()))
}

#[track_caller]
fn assert_found(files: &[(&str, &str)], read: &[&str]) {
    let read: Vec<String> = read.iter().map(ToString::to_string).collect();
    assert_eq!(found(files), Some((COMMIT.to_string(), read)));
}

#[test]
fn commit_of_a_checkout() {
    let on_branch = ("package/.git/HEAD", "ref: refs/heads/main\n");
    let packed = (
        "package/.git/packed-refs",
        "# pack-refs with: peeled\nOTHER refs/heads/mainly\nCOMMIT refs/heads/main\n",
    );
    let loose = ("package/.git/refs/heads/main", "COMMIT\n");
    let older = ("package/.git/packed-refs", "OTHER refs/heads/main\n");
    let log = ("package/.git/logs/HEAD", "");
    let head = "package/.git/HEAD";
    assert_found(&[on_branch, loose], &[head]);
    assert_found(&[on_branch, packed, log], &[head, log.0]);
    assert_found(&[on_branch, loose, older], &[head]);
    assert_found(&[(head, "COMMIT\n")], &[head]);
}

#[test]
fn commit_of_a_further_working_tree() {
    let files = [
        ("package/.git", "gitdir: ../first/.git/worktrees/further\n"),
        ("first/.git/HEAD", "OTHER\n"),
        ("first/.git/worktrees/further/commondir", "../..\n"),
        ("first/.git/worktrees/further/HEAD", "ref: refs/heads/a/b\n"),
        ("first/.git/refs/heads/a/b", "COMMIT\n"),
    ];
    assert_found(&files, &["first/.git/worktrees/further/HEAD"]);
}

#[test]
fn commit_of_a_package() {
    let note = "package/.cargo_vcs_info.json";
    let clean = "{\n  \"git\": {\n    \"sha1\": \"COMMIT\"\n  },\n  \"path_in_vcs\": \"\"\n}";
    assert_found(&[(note, clean)], &[note]);
    let dirty = "{\"git\":{\"sha1\":\"COMMIT\",\"dirty\":true},\"path_in_vcs\":\"\"}";
    assert_eq!(found(&[(note, dirty)]), None);
}

#[test]
fn commit_that_is_not_known() {
    assert_eq!(found(&[]), None);
    // What is above the package can be of anything.
    assert_eq!(
        found(&[(".git/HEAD", "COMMIT\n"), ("package/file", "")]),
        None
    );
    let on_branch = ("package/.git/HEAD", "ref: refs/heads/main\n");
    assert_eq!(found(&[on_branch]), None);
    assert_eq!(found(&[("package/.git/HEAD", "no hash\n")]), None);
}

#[test]
fn version_is_told() {
    let run = Workspace::new().assert_done(&["--version"]);
    let version = concat!("wasi-virt ", env!("CARGO_PKG_VERSION"));
    // A release build has a commit behind it.
    let commit = run.text().trim_end().strip_prefix(version).expect(version);
    let is_commit = |text: &str| {
        let hash = text
            .strip_prefix(" (")
            .and_then(|text| text.strip_suffix(')'));
        hash.is_some_and(|hash| hash.len() == 12)
    };
    assert!(commit.is_empty() || is_commit(commit), "{}", run.text());
}
