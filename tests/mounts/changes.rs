//! What was found is what is embedded, or there is an error that names it.

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;

use tempfile::TempDir;
use wasi_virt::profile::Symlinks;
use wasi_virt::{Error, ImageError, Progress, Streamed, WasiVirt, WriteError};

use super::virt;

/// What must never be in an output. As long as what is mounted.
const SECRET: &str = "secret of the machine";
const TEXT: &str = "text that is embedded";

/// A directory that is mounted, and things outside of it.
struct Machine(TempDir);

impl Machine {
    fn new() -> Self {
        let machine = Machine(tempfile::tempdir().unwrap());
        for (path, text) in [
            ("mounted/a", "first"),
            ("mounted/inner/file", TEXT),
            ("outside/file", SECRET),
        ] {
            let path = machine.path(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        machine
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn virt(&self) -> WasiVirt {
        let mut virt = virt();
        virt.fs().virtual_preopen("/", self.path("mounted"));
        virt
    }

    fn move_away(&self, name: &str) {
        fs::rename(self.path(name), self.path("moved")).unwrap();
    }
}

/// Does something to a machine.
type Change = fn(&Machine);

/// All that can take the place of `mounted/inner/file`.
const REPLACEMENTS: [Change; 8] = [
    |machine| {
        machine.move_away("mounted/inner/file");
        symlink("../../outside/file", machine.path("mounted/inner/file")).unwrap();
    },
    |machine| {
        machine.move_away("mounted/inner/file");
        symlink(machine.path("moved"), machine.path("mounted/inner/file")).unwrap();
    },
    |machine| {
        let secret = machine.path("outside/file");
        fs::rename(secret, machine.path("mounted/inner/file")).unwrap();
    },
    // To open it must not wait for a writer.
    |machine| {
        let path = machine.path("mounted/inner/file");
        fs::remove_file(&path).unwrap();
        assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
    },
    |machine| {
        machine.move_away("mounted/inner/file");
        drop(UnixListener::bind(machine.path("mounted/inner/file")).unwrap());
    },
    |machine| {
        machine.move_away("mounted/inner/file");
        fs::create_dir(machine.path("mounted/inner/file")).unwrap();
    },
    |machine| {
        machine.move_away("mounted/inner");
        symlink("../outside", machine.path("mounted/inner")).unwrap();
    },
    // Of the same size, and with the same time of writing.
    |machine| {
        let mut file = fs::File::options()
            .write(true)
            .open(machine.path("mounted/inner/file"))
            .unwrap();
        let time = file.metadata().unwrap().modified().unwrap();
        file.write_all(SECRET.as_bytes()).unwrap();
        file.set_modified(time).unwrap();
    },
];

fn has_secret(bytes: &[u8]) -> bool {
    let mut windows = bytes.windows(SECRET.len());
    windows.any(|window| window == SECRET.as_bytes())
}

/// Writes an output, of which something was replaced.
#[track_caller]
fn assert_not_written(output: &Streamed, path: &Path) {
    let mut written = Vec::new();
    let error = output.write_to(&mut written).unwrap_err();
    let WriteError::Image(ImageError::Replaced { path: named }) = &error else {
        panic!("{error}");
    };
    assert_eq!(named, path);
    let told = format!(
        "`{}` was replaced or written to while it was read",
        path.display()
    );
    assert!(error.to_string().starts_with(&told), "{error}");
    assert!(!has_secret(&written));
}

#[test]
fn nothing_is_written_that_has_taken_the_place_of_a_file() {
    for replace in REPLACEMENTS {
        let machine = Machine::new();
        let output = machine.virt().finish_streamed().unwrap();
        replace(&machine);
        assert_not_written(&output, &machine.path("mounted/inner/file"));
    }
}

/// Such as are read already: the first of them is read again when it is written.
#[test]
fn nothing_is_written_that_has_taken_the_place_of_a_file_that_was_compared() {
    for replace in REPLACEMENTS {
        let machine = Machine::new();
        fs::write(machine.path("mounted/same"), TEXT).unwrap();
        let output = machine.virt().finish_streamed().unwrap();
        replace(&machine);
        assert_not_written(&output, &machine.path("mounted/inner/file"));
    }
}

/// Files above the size up to which they are read as they are found.
#[test]
fn nothing_is_written_that_has_taken_the_place_of_a_large_file() {
    for is_compared in [false, true] {
        for replace in REPLACEMENTS {
            let machine = Machine::new();
            for (name, start) in [("mounted/inner/file", TEXT), ("outside/file", SECRET)] {
                fs::write(machine.path(name), large(start)).unwrap();
            }
            if is_compared {
                fs::write(machine.path("mounted/same"), large(TEXT)).unwrap();
            }
            let output = machine.virt().finish_streamed().unwrap();
            replace(&machine);
            assert_not_written(&output, &machine.path("mounted/inner/file"));
        }
    }
}

fn large(start: &str) -> Vec<u8> {
    let mut bytes = start.as_bytes().to_vec();
    bytes.resize(100_000, 0);
    bytes
}

#[test]
fn what_is_the_same_as_another_file_is_not_needed_any_more() {
    let machine = Machine::new();
    fs::write(machine.path("mounted/same"), TEXT).unwrap();
    let output = machine.virt().finish_streamed().unwrap();
    fs::remove_file(machine.path("mounted/same")).unwrap();
    output.write_to(&mut Vec::new()).unwrap();
}

#[test]
fn what_grows_shrinks_or_goes_is_named() {
    let changes: [Change; 3] = [
        |machine| {
            fs::write(
                machine.path("mounted/inner/file"),
                "more text than there was",
            )
            .unwrap()
        },
        |machine| fs::write(machine.path("mounted/inner/file"), "less").unwrap(),
        |machine| fs::remove_file(machine.path("mounted/inner/file")).unwrap(),
    ];
    let told = changes.map(|change| {
        let machine = Machine::new();
        let output = machine.virt().finish_streamed().unwrap();
        change(&machine);
        let error = format!("{:#}", output.write_to(&mut Vec::new()).unwrap_err());
        error.replace(&machine.0.path().display().to_string(), "DIRECTORY")
    });
    for (told, start) in told.iter().zip([
        "`DIRECTORY/mounted/inner/file` changed its size",
        "`DIRECTORY/mounted/inner/file` changed its size",
        "cannot read `DIRECTORY/mounted/inner/file`: No such file",
    ]) {
        assert!(told.starts_with(start), "{told}");
    }
}

/// It is in no part of an output but the record.
#[test]
fn an_empty_file_that_is_replaced_is_refused() {
    for count in [1, 2] {
        let machine = Machine::new();
        for name in &["mounted/empty", "mounted/other"][..count] {
            fs::write(machine.path(name), "").unwrap();
        }
        let output = machine.virt().finish_streamed().unwrap();
        output.write_to(&mut Vec::new()).unwrap();
        fs::write(machine.path("mounted/empty"), SECRET).unwrap();
        let error = output.write_to(&mut Vec::new()).unwrap_err();
        assert!(
            matches!(&error, WriteError::Image(ImageError::Changed { path })
                if *path == machine.path("mounted/empty")),
            "{error}"
        );
    }
}

/// What happens to a machine as soon as the first file of the mount is found, and what that gives.
fn change_while_walking(
    machine: Machine,
    symlinks: Symlinks,
    change: impl Fn(&Machine) + Send + Sync + 'static,
) -> (PathBuf, Result<Streamed, Error>) {
    let place = machine.path("mounted");
    let mut virt = machine.virt();
    virt.fs().embedding().symlinks = symlinks;
    let machine = Mutex::new(Some(machine));
    virt.on_progress(move |progress| {
        if matches!(progress, Progress::Found { files: 1, .. }) {
            let machine = machine.lock().unwrap();
            change(machine.as_ref().unwrap());
        }
    });
    let output = virt.finish_streamed();
    // The machine goes with the observer.
    (place, output)
}

#[test]
fn a_directory_that_is_replaced_while_its_parent_is_walked_is_refused() {
    let changes: [Change; 4] = [
        |machine| symlink("../outside", machine.path("mounted/inner")).unwrap(),
        |machine| symlink(machine.path("outside"), machine.path("mounted/inner")).unwrap(),
        |machine| fs::rename(machine.path("outside"), machine.path("mounted/inner")).unwrap(),
        |machine| fs::write(machine.path("mounted/inner"), SECRET).unwrap(),
    ];
    for symlinks in [Symlinks::Keep, Symlinks::Refuse, Symlinks::Follow] {
        for change in changes {
            let (place, output) = change_while_walking(Machine::new(), symlinks, move |machine| {
                machine.move_away("mounted/inner");
                change(machine);
            });
            let error = output.map(drop).unwrap_err();
            let is_named = |path: &Path| path == place.join("inner");
            assert!(
                matches!(&error, Error::Image(ImageError::Replaced { path }) if is_named(path)),
                "{error}"
            );
        }
    }
}

#[test]
fn a_link_that_is_turned_away_while_it_is_walked_is_refused() {
    let machine = Machine::new();
    symlink("inner/file", machine.path("mounted/link")).unwrap();
    let (place, output) = change_while_walking(machine, Symlinks::Follow, |machine| {
        fs::remove_file(machine.path("mounted/link")).unwrap();
        symlink("../outside/file", machine.path("mounted/link")).unwrap();
    });
    let error = output.map(drop).unwrap_err();
    let is_named = |path: &Path| path == place.join("link");
    assert!(
        matches!(&error, Error::Image(ImageError::Outside { path, .. }) if is_named(path)),
        "{error}"
    );
}

#[test]
fn a_followed_file_that_is_replaced_is_not_written() {
    let machine = Machine::new();
    symlink("inner/file", machine.path("mounted/link")).unwrap();
    let mut virt = machine.virt();
    virt.fs().embedding().symlinks = Symlinks::Follow;
    let output = virt.finish_streamed().unwrap();
    REPLACEMENTS[0](&machine);
    let error = output.write_to(&mut Vec::new()).unwrap_err();
    assert!(
        matches!(&error, WriteError::Image(ImageError::Replaced { path })
            if *path == machine.path("mounted/inner/file")),
        "{error}"
    );
}

/// A mount that is given through a link is what that led to when it was found.
#[test]
fn a_mounted_file_that_is_replaced_is_not_written() {
    let machine = Machine::new();
    symlink("mounted/inner/file", machine.path("link")).unwrap();
    let mut virt = virt();
    virt.fs().virtual_preopen("/file", machine.path("link"));
    let output = virt.finish_streamed().unwrap();
    let mut written = Vec::new();
    output.write_to(&mut written).unwrap();
    // To another file, the link itself may lead by now.
    fs::remove_file(machine.path("link")).unwrap();
    symlink("outside/file", machine.path("link")).unwrap();
    let mut again = Vec::new();
    output.write_to(&mut again).unwrap();
    assert!(written == again && !has_secret(&again));
    REPLACEMENTS[0](&machine);
    assert_not_written(&output, &machine.path("link"));
}
