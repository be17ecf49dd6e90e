use super::*;
use crate::image::disk;

/// What a walk makes of a path, and what it left out. One that is refused is an error.
fn walk(
    embedding: &Embedding,
    read: impl FnOnce(&mut Walk<'_>) -> Result<Option<Node>, ImageError>,
) -> (Result<Option<Node>, ImageError>, Vec<String>) {
    let mut report = Report::default();
    let (mut patterns, mut contents) = (Patterns::default(), Contents::default());
    let mut walk = Walk::new(
        embedding,
        &[],
        &[],
        &mut patterns,
        &mut contents,
        &mut report,
    );
    let node = read(&mut walk);
    let node = node.and_then(|node| report.problems.check().map(|()| node));
    (node, report.skipped)
}

fn skipping() -> Embedding {
    Embedding {
        skip_unreadable: true,
        ..Embedding::default()
    }
}

fn following() -> Embedding {
    Embedding {
        symlinks: Symlinks::Follow,
        ..Embedding::default()
    }
}

fn root(path: &Path) -> Root {
    Root {
        path: path.to_path_buf(),
        known_as: Vec::new(),
        base: Some(Base::open(path).unwrap()),
        depth: 0,
    }
}

fn place(path: &Path) -> Place {
    Place {
        shown: path.to_path_buf(),
        real: None,
    }
}

/// What was found and is no more is named, or left out if that is asked for.
#[test]
fn what_is_gone_before_it_is_read_is_refused_or_left_out() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("inner");
    std::fs::create_dir(&path).unwrap();
    let found = disk::find(&path).unwrap();
    std::fs::remove_dir(&path).unwrap();
    let root = root(directory.path());
    let list = |walk: &mut Walk<'_>| walk.directory(&root, &place(&path), &found, 0);
    let (node, skipped) = walk(&Embedding::default(), list);
    let is_named = matches!(&node, Err(ImageError::Read { path: named, .. }) if *named == path);
    assert!(is_named && skipped.is_empty(), "{node:?} {skipped:?}");
    let (node, skipped) = walk(&skipping(), list);
    assert!(matches!(node, Ok(None)), "{node:?}");
    let start = format!("`{}`: ", path.display());
    assert!(
        skipped.len() == 1 && skipped[0].starts_with(&start),
        "{skipped:?}"
    );
}

/// What is something else by now is refused, whatever is to be left out: nobody has asked for it.
#[cfg(unix)]
#[test]
fn what_is_replaced_before_it_is_read_is_refused() {
    let directory = tempfile::tempdir().unwrap();
    let [inner, other, file] = ["inner", "other", "file"].map(|name| directory.path().join(name));
    std::fs::create_dir(&other).unwrap();
    std::fs::write(&file, "text").unwrap();
    std::fs::create_dir(&inner).unwrap();
    let found = disk::find(&inner).unwrap();
    let root = root(directory.path());
    std::fs::rename(&inner, directory.path().join("moved")).unwrap();
    let replacements: [&dyn Fn(); 4] = [
        &|| std::os::unix::fs::symlink(&other, &inner).unwrap(),
        &|| std::os::unix::fs::symlink(&file, &inner).unwrap(),
        &|| std::fs::create_dir(&inner).unwrap(),
        &|| std::fs::write(&inner, "text").unwrap(),
    ];
    for replace in replacements {
        replace();
        for embedding in [Embedding::default(), skipping(), following()] {
            let (node, _) = walk(&embedding, |walk| {
                walk.directory(&root, &place(&inner), &found, 0)
            });
            let is_named = matches!(&node, Err(ImageError::Replaced { path }) if *path == inner);
            assert!(is_named, "{node:?}");
        }
        let removed = std::fs::remove_file(&inner).or_else(|_| std::fs::remove_dir(&inner));
        removed.unwrap();
    }
    // The directory itself is the same at another path.
    std::os::unix::fs::symlink("moved", &inner).unwrap();
    let moved = place(&directory.path().join("moved"));
    let (node, _) = walk(&Embedding::default(), |walk| {
        walk.directory(&root, &moved, &found, 0)
    });
    assert!(matches!(node, Ok(Some(_))));
}

#[test]
fn a_directory_that_is_in_itself_is_refused() {
    let directory = tempfile::tempdir().unwrap();
    let inner = directory.path().join("inner");
    std::fs::create_dir(&inner).unwrap();
    // As where the outer one is mounted on the inner one.
    let found = disk::find(&inner).unwrap();
    let root = root(directory.path());
    let (node, _) = walk(&Embedding::default(), |walk| {
        walk.above.push(found.id.clone());
        walk.directory(&root, &place(&inner), &found, 1)
    });
    assert!(matches!(node, Err(ImageError::MountedInside { path }) if path == inner));
}

#[test]
fn a_path_of_the_hosts_that_leads_nowhere_is_refused() {
    for path in ["", "/x/../../y", "../y", "/a\0"] {
        for entry in [
            Entry::HostFile(path.to_string()),
            Entry::HostDirectory(path.to_string()),
        ] {
            let inner = Entry::Directory([("name".to_string(), entry)].into());
            let (node, _) = walk(&Embedding::default(), |walk| walk.entry(&inner));
            assert!(matches!(node, Err(ImageError::HostPath { path: named, .. }) if named == path));
        }
    }
}

#[test]
fn a_link_that_is_given_begins_at_its_mount() {
    let link = |target: &str| Entry::Symlink(target.to_string());
    let inside = Entry::Directory([("link".to_string(), link("/x"))].into());
    let inside = Entry::Directory([("deep".to_string(), inside)].into());
    let text = |names: &[&str], entry: &Entry| {
        let names: Vec<String> = names.iter().map(ToString::to_string).collect();
        let embedding = Embedding::default();
        let mut report = Report::default();
        let (mut patterns, mut contents) = (Patterns::default(), Contents::default());
        let mut walk = Walk::new(
            &embedding,
            &[],
            &names,
            &mut patterns,
            &mut contents,
            &mut report,
        );
        let mut node = walk.entry(entry).unwrap().unwrap();
        while let Node::Directory(directory) = &mut node {
            let (_, inner) = directory.entries.pop_first().unwrap();
            node = inner;
        }
        match &mut node {
            Node::Symlink { target, .. } => std::mem::take(target),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(text(&[], &inside), "../x");
    assert_eq!(text(&["srv"], &inside), "../x");
    assert_eq!(text(&["srv", "link"], &link("/x")), "../x");
    assert_eq!(text(&["link"], &link("/x")), "x");
    // One that leaves it was asked for.
    assert_eq!(text(&["srv", "link"], &link("../../x")), "../../x");
}

/// Directories of two links to the next: each doubles what there is below it.
#[cfg(unix)]
#[test]
fn links_that_lead_to_the_same_directories_without_end_are_refused() {
    let directory = tempfile::tempdir().unwrap();
    let root = directory.path();
    let names: Vec<String> = (0..13).map(|level| format!("d{level}")).collect();
    for name in &names {
        std::fs::create_dir(root.join(name)).unwrap();
    }
    for pair in names.windows(2) {
        for name in ["a", "b"] {
            let next = format!("../{}", pair[1]);
            std::os::unix::fs::symlink(next, root.join(&pair[0]).join(name)).unwrap();
        }
    }
    let reach = [Base::open(root).unwrap()];
    let embedding = following();
    let read = |repeated| {
        let mut report = Report::default();
        let (mut patterns, mut contents) = (Patterns::default(), Contents::default());
        let mut walk = Walk::new(
            &embedding,
            &reach,
            &[],
            &mut patterns,
            &mut contents,
            &mut report,
        );
        walk.followed.repeated = repeated;
        let node = walk.entry(&Entry::Local(root.join("d0")));
        report.problems.check().and(node)
    };
    // So few are no trouble.
    assert!(matches!(read(0), Ok(Some(_))));
    let is_named = |path: &Path| path.starts_with(root) && path.is_symlink();
    let refused = read(MOST_REPEATED - 1000);
    assert!(matches!(refused, Err(ImageError::Repeated { path, .. }) if is_named(&path)));
}
