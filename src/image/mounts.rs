//! Mounts: which trees there are, under which paths.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::mem::replace;

use image_format::{DEFAULT_TIME, Directory, Entry as Node, Tree};

use super::LATEST;
use super::contents::{Content, Contents};
use super::embedded;
use super::links;
use super::patterns::Patterns;
use super::progress::Observer;
use super::report::{AbsoluteLink, Report};
use super::walk::{Base, Walk};
use crate::error::ImageError;
use crate::note::Note;
use crate::profile::{
    Access, Embedding, Entry, Files, Locals, Mount, Symlinks, guest_names, guest_path_problem,
};

/// Everything that is embedded.
pub(super) struct Embedded {
    pub(super) tree: Option<Tree>,
    /// When files without a time of their own were modified.
    pub(super) time: u64,
    pub(super) contents: Vec<Content>,
    pub(super) notes: Vec<Note>,
}

impl Default for Embedded {
    fn default() -> Self {
        Embedded {
            tree: None,
            time: DEFAULT_TIME,
            contents: Vec::new(),
            notes: Vec::new(),
        }
    }
}

/// What is at a guest path.
struct Mounted {
    guest: String,
    path: Vec<String>,
    node: Node,
}

impl Mounted {
    fn is_directory(&self) -> bool {
        matches!(self.node, Node::Directory(_))
    }
}

/// All that is embedded, in one tree.
pub(super) struct Mounts {
    pub(super) root: Node,
    /// The paths of the directories that the guest finds opened.
    pub(super) opened: Vec<Vec<String>>,
    pub(super) contents: Vec<Content>,
}

/// Puts together all that is embedded: what an output had in it, or all mounts.
pub(super) fn embed(
    files: &Files,
    locals: &Locals,
    observer: &Observer,
) -> Result<Embedded, ImageError> {
    let mut notes = Vec::new();
    let (time, mounts, absolute_links) = match &files.embedded {
        Some(embedded) => {
            check_time(embedded.time)?;
            (
                embedded.time,
                embedded::unlist(files, embedded)?,
                Vec::new(),
            )
        }
        None if files.mounts.is_empty() => return Ok(Embedded::default()),
        None => {
            let (mounts, links) = read(files, locals, observer, &mut notes)?;
            (files.embedding.time, mounts, links)
        }
    };
    let preopens = preopens(mounts.root, &mounts.opened, files, &mut notes)?;
    notes.extend(lost_links(&absolute_links, &preopens));
    let mut tree = Tree {
        preopens,
        content_sizes: Vec::new(),
    };
    let contents = embedded::renumber(&mut tree, mounts.contents);
    Ok(Embedded {
        time,
        tree: Some(tree),
        contents,
        notes,
    })
}

/// Reads all mounts. The links are those whose targets were absolute.
fn read(
    files: &Files,
    locals: &Locals,
    observer: &Observer,
    notes: &mut Vec<Note>,
) -> Result<(Mounts, Vec<AbsoluteLink>), ImageError> {
    check_time(files.embedding.time)?;
    let mut patterns = Patterns::new(&files.embedding.exclude)?;
    let reach = reach(&files.embedding)?;
    let mut contents = Contents::told_to(observer);
    let mut report = Report::default();
    let mut empty_mount = None;
    let mut mounted: Vec<Mounted> = Vec::new();
    let mut known = HashSet::new();
    for mount in &files.mounts {
        let path = guest_path(&mount.guest)?;
        let guest = mount.guest.clone();
        if !known.insert(path.clone()) {
            return Err(ImageError::MountedTwice { guest });
        }
        let mut walk = Walk::new(
            &files.embedding,
            &reach,
            &path,
            &mut patterns,
            &mut contents,
            &mut report,
        );
        let problem = "names a file, and has to be a path in a directory";
        match walk.entry(&mount.entry)? {
            Some(node) if path.is_empty() && !matches!(node, Node::Directory(_)) => {
                return Err(ImageError::GuestPath { guest, problem });
            }
            Some(node) => {
                check_located(mount, &node, locals)?;
                mounted.push(Mounted { guest, path, node });
            }
            None => empty_mount = Some(guest),
        }
    }
    report.problems.check()?;
    if let Some(guest) = empty_mount {
        return Err(ImageError::NothingMounted { guest });
    }
    let unique = contents.deduplicate()?;
    for mounted in &mut mounted {
        replace_contents(&mut mounted.node, &unique.stands_for);
    }
    notes.extend(report.skipped.iter().map(|entry| Note::LeftOut {
        entry: entry.clone(),
    }));
    notes.extend(patterns.unmatched().map(|pattern| Note::UnmatchedPattern {
        pattern: pattern.to_string(),
    }));
    let (root, opened) = merge(mounted, files, notes)?;
    let mounts = Mounts {
        root,
        opened,
        contents: unique.contents,
    };
    Ok((mounts, report.absolute_links))
}

/// Refuses a local path that has become a directory since the plan was made for a file, or the other way round.
fn check_located(mount: &Mount, node: &Node, locals: &Locals) -> Result<(), ImageError> {
    match &mount.entry {
        Entry::Local(path) if locals.is_directory(path) != matches!(node, Node::Directory(_)) => {
            Err(ImageError::Replaced { path: path.clone() })
        }
        _ => Ok(()),
    }
}

fn check_time(seconds: u64) -> Result<(), ImageError> {
    if seconds > LATEST {
        return Err(ImageError::Time {
            seconds,
            latest: LATEST,
        });
    }
    Ok(())
}

/// The directories outside of mounts that links may be followed into.
fn reach(embedding: &Embedding) -> Result<Vec<Base>, ImageError> {
    let paths = &embedding.follow_into;
    if let (Some(path), Symlinks::Keep | Symlinks::Refuse) = (paths.first(), embedding.symlinks) {
        return Err(ImageError::NotFollowed { path: path.clone() });
    }
    let bases = paths.iter().map(|path| {
        Base::open(path).map_err(|cause| ImageError::FollowInto {
            path: path.clone(),
            cause,
        })
    });
    bases.collect()
}

/// Tells of absolute links that led somewhere on this machine, and do not in what is embedded.
fn lost_links(absolute: &[AbsoluteLink], preopens: &[(String, Directory)]) -> Option<Note> {
    let paths = preopens.iter().map(|(path, _)| guest_names(path));
    let paths: Vec<Vec<String>> = paths
        .map(|names| names.map(str::to_string).collect())
        .collect();
    let known = Paths::new(paths.iter().map(Vec::as_slice));
    let is_lost = |link: &&AbsoluteLink| {
        let Some(preopen) = known.nearest(&link.names) else {
            return false;
        };
        let below = &link.names[paths[preopen].len()..];
        // Another mount can have taken its place.
        links::target_of(&preopens[preopen].1, below) == Some(&link.text)
            && !links::leads_somewhere(preopens, preopen, below)
    };
    let mut lost = absolute.iter().filter(is_lost);
    let first = lost.next()?;
    Some(Note::LostLink {
        link: shown(&first.names),
        target: first.target.clone(),
        more: lost.count(),
    })
}

/// The components of an absolute guest path.
fn guest_path(guest: &str) -> Result<Vec<String>, ImageError> {
    match guest_path_problem(guest) {
        Some(problem) => Err(ImageError::GuestPath {
            guest: guest.to_string(),
            problem,
        }),
        None => Ok(guest_names(guest).map(str::to_string).collect()),
    }
}

fn shown(path: &[String]) -> String {
    format!("/{}", path.join("/"))
}

/// One tree, into which all is mounted in order, and the directories in it that the guest finds opened: each mounted one,
/// and those around mounted files.
fn merge(
    mounted: Vec<Mounted>,
    files: &Files,
    notes: &mut Vec<Note>,
) -> Result<(Node, Vec<Vec<String>>), ImageError> {
    let hosts = files.host_preopens.iter();
    let hosts: Vec<Vec<String>> = hosts
        .map(|preopen| guest_path(&preopen.guest))
        .collect::<Result<_, _>>()?;
    let host_paths = Paths::new(hosts.iter().map(Vec::as_slice));
    let opened = opened(&mounted, &host_paths, files, notes)?;
    let mut root = empty();
    for Mounted { guest, path, node } in mounted {
        match place(&mut root, &path, 0, notes) {
            Ok(place) => *place = node,
            Err(depth) => {
                let directory = shown(&path[..depth]);
                return Err(ImageError::BelowHost { guest, directory });
            }
        }
    }
    Ok((root, opened))
}

/// The directories that the guest finds opened, with what is in them.
///
/// A guest opens a path in the preopen with the longest matching path. Each shows its part of one tree, so a file is the
/// same whichever it is found through.
fn preopens(
    mut root: Node,
    opened: &[Vec<String>],
    files: &Files,
    notes: &mut Vec<Note>,
) -> Result<Vec<(String, Directory)>, ImageError> {
    let known = Paths::new(opened.iter().map(Vec::as_slice));
    // The deepest first: those above refer to it.
    let mut deepest: Vec<usize> = (0..opened.len()).collect();
    deepest.sort_by_key(|&index| Reverse(opened[index].len()));
    let mut trees = vec![empty(); opened.len()];
    for index in deepest {
        if let Ok(place) = place(&mut root, &opened[index], 0, notes) {
            trees[index] = replace(place, Node::Preopen(index));
        }
    }
    for preopen in &files.host_preopens {
        let path = guest_path(&preopen.guest)?;
        let Some(index) = known.nearest(&path) else {
            continue;
        };
        // What is in a host directory is the host's.
        if let Ok(place) = place(&mut trees[index], &path, opened[index].len(), notes) {
            *place = Node::HostDirectory {
                path: preopen.host.clone(),
                is_read_only: preopen.read_only,
            };
        }
    }
    let preopens = opened.iter().zip(trees).map(|(path, tree)| {
        let directory = match tree {
            Node::Directory(directory) => directory,
            _ => Directory::default(),
        };
        (shown(path), directory)
    });
    Ok(preopens.collect())
}

/// The paths of all that is opened of what is mounted.
fn opened(
    mounted: &[Mounted],
    hosts: &Paths<'_>,
    files: &Files,
    notes: &mut Vec<Note>,
) -> Result<Vec<Vec<String>>, ImageError> {
    let hidden = hidden(mounted, hosts);
    let mut opened: Vec<&[String]> = Vec::new();
    let mut others = Vec::new();
    for (mount, hidden) in mounted.iter().zip(hidden) {
        match hidden {
            Some(other) => notes.push(Note::HiddenMount {
                guest: mount.guest.clone(),
                by: shown(other),
            }),
            None if mount.is_directory() => opened.push(&mount.path),
            None => others.push(mount),
        }
    }
    let mut known = Paths::new(opened.iter().copied());
    for mount in others {
        let parent = &mount.path[..mount.path.len() - 1];
        let above = known.nearest(parent).map(|index| opened[index].len());
        let host = hosts.nearest(parent).map(|index| hosts.all[index].len());
        if let Some(host) = host.filter(|host| above.is_none_or(|above| *host > above)) {
            return Err(ImageError::BelowHost {
                guest: mount.guest.clone(),
                directory: shown(&parent[..host]),
            });
        }
        if above.is_none() {
            // It must hide nothing beside the file, so it has all that is mounted below it.
            known.add(parent);
            opened.push(parent);
            if files.host == Access::Allow {
                notes.push(Note::HostCanHide {
                    guest: mount.guest.clone(),
                    directory: shown(parent),
                });
            }
        }
    }
    Ok(opened.into_iter().map(<[String]>::to_vec).collect())
}

/// For each mount, the path of what hides it, if something does: a later mount above it, or below it where it is a
/// file, as a file with something below it is none.
fn hidden<'p>(mounted: &'p [Mounted], hosts: &Paths<'p>) -> Vec<Option<&'p [String]>> {
    let paths = Paths::new(mounted.iter().map(|mount| mount.path.as_slice()));
    let mut hidden: Vec<Option<&[String]>> = mounted
        .iter()
        .enumerate()
        .map(|(index, mount)| {
            let above = paths.above(&mount.path).filter(|above| *above > index);
            above.min().map(|above| paths.all[above])
        })
        .collect();
    let later = mounted.iter().map(|mount| mount.path.as_slice());
    let later = later.enumerate();
    let below = hosts.all.iter().map(|path| (mounted.len(), *path));
    for (order, path) in later.chain(below) {
        let above: Vec<usize> = paths.above(path).filter(|above| *above < order).collect();
        for index in above {
            if !mounted[index].is_directory() {
                hidden[index].get_or_insert(path);
            }
        }
    }
    hidden
}

/// Paths, of which those that lead to another are found by its names.
struct Paths<'p> {
    all: Vec<&'p [String]>,
    places: HashMap<&'p [String], usize>,
}

impl<'p> Paths<'p> {
    fn new(paths: impl Iterator<Item = &'p [String]>) -> Self {
        let mut all = Paths {
            all: Vec::new(),
            places: HashMap::new(),
        };
        paths.for_each(|path| all.add(path));
        all
    }

    fn add(&mut self, path: &'p [String]) {
        self.places.entry(path).or_insert(self.all.len());
        self.all.push(path);
    }

    /// Those that lead to a path, or are it, the longest first.
    fn above(&self, path: &[String]) -> impl Iterator<Item = usize> {
        let lengths = (0..=path.len()).rev();
        lengths.filter_map(|length| self.places.get(&path[..length]).copied())
    }

    /// The longest that leads to a path.
    fn nearest(&self, path: &[String]) -> Option<usize> {
        self.above(path).next()
    }
}

pub(super) fn empty() -> Node {
    Node::Directory(Directory::default())
}

/// The place of a path in a tree, whose own path is as many of its names as `start` says. Directories are made on the way,
/// in place of files and links. Where a host directory is on the way, after how many names it is.
pub(super) fn place<'n>(
    mut node: &'n mut Node,
    path: &[String],
    start: usize,
    notes: &mut Vec<Note>,
) -> Result<&'n mut Node, usize> {
    for (depth, name) in path.iter().enumerate().skip(start) {
        if let Node::Symlink { target, .. } = node {
            notes.push(Note::ReplacedLink {
                path: shown(path),
                link: shown(&path[..depth]),
                target: target.clone(),
            });
        }
        if !matches!(node, Node::Directory(_) | Node::HostDirectory { .. }) {
            *node = empty();
        }
        let Node::Directory(directory) = node else {
            return Err(depth);
        };
        node = directory.entries.entry(name.clone()).or_insert_with(empty);
    }
    Ok(node)
}

/// Names the content that stands for each.
fn replace_contents(node: &mut Node, stands_for: &[u32]) {
    match node {
        Node::Directory(directory) => {
            let entries = directory.entries.values_mut();
            entries.for_each(|node| replace_contents(node, stands_for));
        }
        Node::File { content, .. } => *content = stands_for[*content as usize],
        Node::Symlink { .. }
        | Node::Preopen(_)
        | Node::HostDirectory { .. }
        | Node::HostFile(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::{HostPreopen, locate};
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    fn files(mounts: &[(&str, Entry)]) -> Files {
        let mut files = Files::host(Access::Deny);
        files.mounts = mounts
            .iter()
            .map(|(guest, entry)| Mount {
                guest: guest.to_string(),
                entry: entry.clone(),
            })
            .collect();
        files
    }

    fn embed_at(mounts: &[(&str, Entry)]) -> Result<Embedded, ImageError> {
        let files = files(mounts);
        embed(&files, &locate(&files), &Observer::default())
    }

    fn directory(entries: &[(&str, Entry)]) -> Entry {
        Entry::Directory(
            entries
                .iter()
                .map(|(name, entry)| (name.to_string(), entry.clone()))
                .collect(),
        )
    }

    #[test]
    fn what_has_become_a_directory_since_it_was_planned_is_refused() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("data");
        let files = files(&[("/d", Entry::Local(path.clone()))]);
        let embed = |locals: &Locals| embed(&files, locals, &Observer::default()).map(drop);
        std::fs::write(&path, "").unwrap();
        let planned = locate(&files);
        embed(&planned).unwrap();
        std::fs::remove_file(&path).unwrap();
        std::fs::create_dir(&path).unwrap();
        let refused = embed(&planned).unwrap_err();
        assert!(matches!(refused, ImageError::Replaced { .. }), "{refused}");
        embed(&locate(&files)).unwrap();
    }

    #[test]
    fn later_mounts_appear_in_those_above() {
        let root = directory(&[("data", Entry::File(b"hidden".to_vec()))]);
        let data = directory(&[("file", Entry::File(b"seen".to_vec()))]);
        let tree = embed_at(&[("/", root), ("/data", data)])
            .unwrap()
            .tree
            .unwrap();
        assert_eq!(tree.preopens[0].1.entries["data"], Node::Preopen(1));
        assert!(tree.preopens[1].1.entries.contains_key("file"));
        assert_eq!(tree.preopens[1].0, "/data");
    }

    #[test]
    fn a_mounted_file_stands_in_its_directory() {
        let tree = embed_at(&[("/etc/motd", Entry::File(b"hi".to_vec()))])
            .unwrap()
            .tree
            .unwrap();
        assert_eq!(tree.preopens[0].0, "/etc");
        assert!(tree.preopens[0].1.entries.contains_key("motd"));
    }

    #[test]
    fn a_mounted_file_hides_nothing_beside_it() {
        let file = || Entry::File(b"hi".to_vec());
        let tree = |mounts: &[(&str, Entry)]| embed_at(mounts).unwrap().tree.unwrap().preopens;
        let root = directory(&[("etc", directory(&[("hosts", file())]))]);
        let preopens = tree(&[("/", root), ("/etc/motd", file())]);
        assert_eq!(preopens.len(), 1);
        let Node::Directory(etc) = &preopens[0].1.entries["etc"] else {
            panic!()
        };
        assert_eq!(Vec::from_iter(etc.entries.keys()), ["hosts", "motd"]);
        let preopens = tree(&[
            ("/etc/a", file()),
            ("/etc/sub/b", file()),
            ("/etc/c", file()),
        ]);
        assert_eq!(preopens.len(), 1);
        assert_eq!(
            Vec::from_iter(preopens[0].1.entries.keys()),
            ["a", "c", "sub"]
        );
        let preopens = tree(&[("/etc/sub/b", file()), ("/etc/a", file())]);
        let paths: Vec<&str> = preopens.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(paths, ["/etc/sub", "/etc"]);
        assert_eq!(Vec::from_iter(preopens[1].1.entries.keys()), ["a", "sub"]);
    }

    fn open(guest: &str) -> HostPreopen {
        HostPreopen {
            guest: guest.to_string(),
            host: "/srv".to_string(),
            read_only: false,
        }
    }

    fn embed_beside(mounts: &[(&str, Entry)], hosts: &[&str]) -> Result<Embedded, ImageError> {
        let mut files = files(mounts);
        files.host_preopens = hosts.iter().map(|guest| open(guest)).collect();
        embed(&files, &locate(&files), &Observer::default())
    }

    #[test]
    fn no_file_is_put_into_a_directory_of_the_hosts() {
        let file = || Entry::File(b"hi".to_vec());
        for (guest, host, directory) in [
            ("/f", "/", "/"),
            ("/a/f", "/a", "/a"),
            ("/etc/sub/motd", "/", "/"),
            ("/a/b/f", "/a//b", "/a/b"),
        ] {
            let refused = embed_beside(&[(guest, file())], &["/other", host]);
            let is_named = |error| {
                matches!(error, ImageError::BelowHost { guest: named, directory: above }
                    if named == guest && above == directory)
            };
            assert!(refused.is_err_and(is_named), "{guest} {host}");
        }
        // In an embedded directory of its own it is found.
        let etc = directory(&[("hosts", file())]);
        let embedded = embed_beside(&[("/etc", etc), ("/etc/motd", file())], &["/"]).unwrap();
        assert_eq!(embedded.tree.unwrap().preopens.len(), 1);
        let runtime = directory(&[("srv", Entry::HostDirectory("/srv".to_string()))]);
        for inner in [file(), directory(&[])] {
            let refused = embed_at(&[("/", runtime.clone()), ("/srv/x", inner)]);
            assert!(
                matches!(refused, Err(ImageError::BelowHost { directory, .. }) if directory == "/srv")
            );
        }
    }

    #[test]
    fn directories_of_the_hosts_are_found_in_what_is_embedded_above_them() {
        let file = || Entry::File(b"hi".to_vec());
        let host =
            |read: &Directory, name: &str| matches!(read.entries[name], Node::HostDirectory { .. });
        // The outer one of two has what is below it, in whatever order they are given.
        for hosts in [["/srv", "/srv/inner"], ["/srv/inner", "/srv"]] {
            for mount in [("/", directory(&[])), ("/f", file())] {
                let tree = embed_beside(&[mount], &hosts).unwrap().tree.unwrap();
                assert_eq!(tree.preopens[0].0, "/");
                assert!(host(&tree.preopens[0].1, "srv"));
            }
        }
    }

    #[test]
    fn what_is_not_found_is_told() {
        let file = || Entry::File(b"hi".to_vec());
        let notes = |mounts: &[(&str, Entry)]| embed_at(mounts).unwrap().notes;
        assert!(notes(&[("/", directory(&[])), ("/data", directory(&[]))]).is_empty());
        for mounts in [
            [("/a/f", file()), ("/a", directory(&[]))],
            [("/f/g", file()), ("/f", file())],
            [("/f", file()), ("/f/g", file())],
            [("/data", directory(&[])), ("/", directory(&[]))],
        ] {
            let [note] = &notes(&mounts)[..] else {
                panic!()
            };
            let [first, second] = [mounts[0].0, mounts[1].0];
            let start = format!("the mount on `{first}` is hidden by the one on `{second}`");
            let note = note.to_string();
            assert!(note.starts_with(&start), "{note}");
        }
        let mut files = files(&[("/motd", file())]);
        files.host = Access::Allow;
        let [note] = &embed(&files, &locate(&files), &Observer::default())
            .unwrap()
            .notes[..]
        else {
            panic!()
        };
        let note = note.to_string();
        assert!(
            note.contains("`/motd`") && note.contains("preopen `/`"),
            "{note}"
        );
    }

    #[test]
    fn odd_guest_paths_are_refused() {
        for guest in ["data", "/a/../b", "", "/a\0"] {
            assert!(
                matches!(
                    embed_at(&[(guest, directory(&[]))]),
                    Err(ImageError::GuestPath { .. })
                ),
                "{guest:?}"
            );
        }
        let twice = embed_at(&[("/a", directory(&[])), ("/a/", directory(&[]))]);
        assert!(matches!(twice, Err(ImageError::MountedTwice { .. })));
        let name = embed_at(&[("/a", directory(&[("b/c", Entry::File(Vec::new()))]))]);
        assert!(matches!(name, Err(ImageError::EntryName { .. })));
    }

    /// What is at a path: a directory, or a file, by its length.
    #[derive(Debug, Clone, PartialEq)]
    enum Place {
        Directory,
        File(usize),
    }

    type Places = BTreeMap<Vec<String>, Place>;

    /// All that is in an entry, by its path.
    fn spread(entry: &Entry, path: &[String], places: &mut Places) {
        let place = match entry {
            Entry::File(bytes) => Place::File(bytes.len()),
            _ => Place::Directory,
        };
        places.insert(path.to_vec(), place);
        if let Entry::Directory(entries) = entry {
            for (name, entry) in entries {
                spread(entry, &[path, std::slice::from_ref(name)].concat(), places);
            }
        }
    }

    /// What mounts mean: one after the other, each in place of all that was at its path.
    fn model(mounts: &[(Vec<String>, Entry)]) -> Places {
        let mut places = Places::new();
        for (path, entry) in mounts {
            places.retain(|known, _| !known.starts_with(path));
            for length in 0..path.len() {
                places.insert(path[..length].to_vec(), Place::Directory);
            }
            spread(entry, path, &mut places);
        }
        places
    }

    /// All that a preopen leads to, by its path from the root on.
    fn found(tree: &Tree, node: &Node, path: &[String], places: &mut Places) {
        let directory = match node {
            Node::Directory(directory) => directory,
            Node::Preopen(index) => &tree.preopens[*index].1,
            Node::File { content, .. } => {
                let size = tree.content_sizes[*content as usize];
                places.insert(path.to_vec(), Place::File(size as usize));
                return;
            }
            _ => panic!("{node:?}"),
        };
        places.insert(path.to_vec(), Place::Directory);
        for (name, node) in &directory.entries {
            found(
                tree,
                node,
                &[path, std::slice::from_ref(name)].concat(),
                places,
            );
        }
    }

    fn a_name() -> impl Strategy<Value = String> {
        "[abc]"
    }

    /// A small tree, whose files have lengths that tell them apart.
    fn an_entry() -> impl Strategy<Value = Entry> {
        let file = (0usize..200).prop_map(|length| Entry::File(vec![0; length]));
        file.prop_recursive(3, 12, 3, |inner| {
            proptest::collection::btree_map(a_name(), inner, 0..3).prop_map(Entry::Directory)
        })
    }

    proptest! {
        #[test]
        fn every_path_leads_to_what_was_mounted_there_last(
            given in proptest::collection::vec(
                (proptest::collection::vec(a_name(), 0..4), an_entry()),
                1..6,
            ),
        ) {
            let mut mounts: Vec<(Vec<String>, Entry)> = Vec::new();
            for (path, entry) in given {
                let is_file_as_root = path.is_empty() && !matches!(entry, Entry::Directory(_));
                if !is_file_as_root && mounts.iter().all(|(known, _)| *known != path) {
                    mounts.push((path, entry));
                }
            }
            prop_assume!(!mounts.is_empty());
            let guests: Vec<String> = mounts.iter().map(|(path, _)| shown(path)).collect();
            let entries = mounts.iter().map(|(_, entry)| entry.clone());
            let given: Vec<(&str, Entry)> = guests.iter().map(String::as_str).zip(entries).collect();
            let tree = embed_at(&given).unwrap().tree.unwrap();
            let expected = model(&mounts);
            let mut reached = Places::new();
            for (path, directory) in &tree.preopens {
                let path: Vec<String> = guest_names(path).map(str::to_string).collect();
                let mut places = Places::new();
                found(&tree, &Node::Directory(directory.clone()), &path, &mut places);
                let below = expected.iter().filter(|(place, _)| place.starts_with(&path));
                let below = below.map(|(path, place)| (path.clone(), place.clone()));
                prop_assert_eq!(&places, &below.collect::<Places>());
                reached.extend(places);
            }
            for (path, place) in &expected {
                let is_file = matches!(place, Place::File(_));
                prop_assert!(!is_file || reached.contains_key(path), "{:?}", path);
            }
            let paths = tree.preopens.iter().map(|(path, _)| path);
            prop_assert_eq!(paths.collect::<std::collections::BTreeSet<_>>().len(), tree.preopens.len());
            // As it is written.
            let image = image_format::Image { tree: Some(tree), ..Default::default() };
            prop_assert!(image.layout().is_ok());
        }
    }
}
