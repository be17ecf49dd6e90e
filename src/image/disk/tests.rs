use super::*;

/// A file, and another of the same size.
fn files() -> (tempfile::TempDir, PathBuf, PathBuf) {
    let directory = tempfile::tempdir().unwrap();
    let [file, other] = ["file", "other"].map(|name| directory.path().join(name));
    std::fs::write(&file, "text").unwrap();
    std::fs::write(&other, "same").unwrap();
    (directory, file, other)
}

#[test]
fn a_file_that_is_the_same_is_opened() {
    let (_directory, file, _) = files();
    let found = find(&file).unwrap();
    assert_eq!((found.kind, found.size), (Kind::File, 4));
    let opened = open(&file, &found).unwrap();
    assert!(found.check_file(&opened, &file).is_ok());
    std::fs::write(&file, "more text").unwrap();
    assert!(matches!(
        found.check_file(&opened, &file),
        Err(OpenError::Resized)
    ));
    std::fs::remove_file(&file).unwrap();
    assert!(matches!(open(&file, &found), Err(OpenError::Failed(_))));
}

/// The time when a file was changed is of the system, which may count in steps; that of the last writing can be set.
#[test]
fn a_file_that_was_written_to_is_not_opened() {
    let (_directory, file, _) = files();
    let found = find(&file).unwrap();
    let opened = std::fs::File::options().write(true).open(&file).unwrap();
    let later = std::time::SystemTime::now() + std::time::Duration::from_secs(5);
    opened.set_modified(later).unwrap();
    assert!(matches!(open(&file, &found), Err(OpenError::Replaced)));
}

#[cfg(unix)]
#[test]
fn what_has_taken_the_place_of_a_file_is_not_opened() {
    let (directory, file, other) = files();
    let found = find(&file).unwrap();
    std::fs::rename(&file, directory.path().join("moved")).unwrap();
    let replacements: [&dyn Fn(); 5] = [
        &|| std::fs::rename(&other, &file).unwrap(),
        &|| std::os::unix::fs::symlink("moved", &file).unwrap(),
        &|| std::fs::create_dir(&file).unwrap(),
        &|| drop(std::os::unix::net::UnixListener::bind(&file).unwrap()),
        // To open it must not wait for a writer.
        &|| {
            let made = std::process::Command::new("mkfifo").arg(&file).status();
            assert!(made.unwrap().success());
        },
    ];
    for replace in replacements {
        replace();
        assert!(matches!(open(&file, &found), Err(OpenError::Replaced)));
        let removed = std::fs::remove_file(&file).or_else(|_| std::fs::remove_dir(&file));
        removed.unwrap();
    }
}

#[cfg(unix)]
#[test]
fn no_link_is_passed_through_below_a_directory() {
    let (directory, _, _) = files();
    let base = directory.path();
    std::fs::create_dir_all(base.join("a/b")).unwrap();
    std::fs::write(base.join("a/b/c"), "deep").unwrap();
    std::os::unix::fs::symlink("a", base.join("link")).unwrap();
    std::os::unix::fs::symlink("b/c", base.join("a/last")).unwrap();
    let opened = Directory::open_any(base).unwrap();
    let find = |path: &str| opened.find_below(Path::new(path));
    assert_eq!(find("a/b/c").unwrap().kind, Kind::File);
    assert_eq!(find("").unwrap().kind, Kind::Directory);
    assert_eq!(find("a/last").unwrap().kind, Kind::Symlink);
    assert!(find("link/b/c").is_err());
    assert!(find("a/missing").is_err());
}

#[test]
fn names_are_sorted_and_no_more_than_asked_for() {
    let (directory, _, _) = files();
    std::fs::create_dir(directory.path().join("a")).unwrap();
    let names = |most| {
        let opened = Directory::open_any(directory.path()).unwrap();
        let names = opened.names(most).unwrap();
        names.into_iter().map(|name| name.name).collect::<Vec<_>>()
    };
    assert_eq!(names(10), ["a", "file", "other"]);
    assert_eq!(names(2).len(), 2);
}
