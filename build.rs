//! Finds the commit that the command is built from, for `--version`.
//!
//! It is read from files, without git: from a package's own note, or a checkout. Only release builds have it. Others are
//! built again and again between commits, and all tests would be built anew after each.

use std::fs;
use std::path::{Path, PathBuf};

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let is = |name: &str, value: &str| std::env::var(name).is_ok_and(|found| found == value);
    if !is("PROFILE", "release") || std::env::var_os("CARGO_FEATURE_CLI").is_none() {
        return;
    }
    let Some(package) = std::env::var_os("CARGO_MANIFEST_DIR") else {
        return;
    };
    let Some(source) = source(Path::new(&package)) else {
        return;
    };
    for file in &source.read {
        println!("cargo:rerun-if-changed={}", file.display());
    }
    let version = env!("CARGO_PKG_VERSION");
    let commit = &source.commit[..SHOWN];
    println!("cargo:rustc-env=WASI_VIRT_VERSION={version} ({commit})");
}

/// How many characters of a commit are shown.
const SHOWN: usize = 12;

/// A commit, and the files that change when another is built.
pub struct Source {
    /// Its hash.
    pub commit: String,
    /// Files that are there: for one that is not, everything would be built each time.
    pub read: Vec<PathBuf>,
}

/// What a package is built from, if that is known: none of a directory above it, which can be of anything.
pub fn source(package: &Path) -> Option<Source> {
    packaged(package).or_else(|| checked_out(package))
}

/// As `cargo package` notes it.
fn packaged(package: &Path) -> Option<Source> {
    let note = package.join(".cargo_vcs_info.json");
    let text = fs::read_to_string(&note).ok()?;
    // What was changed since is no commit.
    if text.contains("\"dirty\"") {
        return None;
    }
    let (_, hash) = text.split_once("\"sha1\"")?;
    let commit = hash.split('"').nth(1).and_then(hash_in)?;
    Some(Source {
        commit,
        read: vec![note],
    })
}

fn checked_out(package: &Path) -> Option<Source> {
    let git = package.join(".git");
    // Of a further working tree it is a file that says where its own part is, and that one, where the common part is.
    let git = match fs::read_to_string(&git) {
        Ok(text) => package.join(text.strip_prefix("gitdir:")?.trim()),
        Err(_) => git,
    };
    let common = match fs::read_to_string(git.join("commondir")) {
        Ok(path) => git.join(path.trim()),
        Err(_) => git.clone(),
    };
    let head_file = git.join("HEAD");
    let head = fs::read_to_string(&head_file).ok()?;
    let commit = match head.trim().strip_prefix("ref: ") {
        Some(branch) => loose(&common, branch).or_else(|| packed(&common, branch))?,
        None => hash_in(&head)?,
    };
    // The log has a line for every commit, whatever becomes of the branch's own file.
    let read = [head_file, git.join("logs/HEAD")];
    Some(Source {
        commit,
        read: read.into_iter().filter(|file| file.is_file()).collect(),
    })
}

/// The commit of a branch that has a file of its own.
fn loose(common: &Path, branch: &str) -> Option<String> {
    hash_in(&fs::read_to_string(common.join(branch)).ok()?)
}

/// The commit of a branch that is in the list of all.
fn packed(common: &Path, branch: &str) -> Option<String> {
    let list = fs::read_to_string(common.join("packed-refs")).ok()?;
    let mut lines = list.lines().filter_map(|line| line.split_once(' '));
    let (hash, _) = lines.find(|(_, name)| *name == branch)?;
    hash_in(hash)
}

fn hash_in(text: &str) -> Option<String> {
    let hash = text.trim();
    let is_hash = hash.len() >= 40 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_hash.then(|| hash.to_string())
}
