//! Symbolic links that stay links.

use std::path::{Component, Path, PathBuf};

use image_format::{Directory, Entry as Node};

/// Most links that one path leads through.
const MOST_LINKS: usize = 40;

/// Whether a target does not begin where the link is.
pub(super) fn is_absolute(target: &str) -> bool {
    target.starts_with('/') || Path::new(target).is_absolute()
}

/// The target of a link in a directory this deep in a mount, relative; `None` where it leads out of the mount by its
/// words. An absolute one begins at the mount, as its root, or goes on from there behind what the mount is called on this
/// machine.
pub(super) fn within(depth: usize, known_as: &[PathBuf], target: &str) -> Option<String> {
    if !is_absolute(target) {
        return (!climbs(depth, target)).then(|| target.to_string());
    }
    let own = known_as.iter().find_map(|root| below(root, target));
    let below = match own {
        Some(below) => below,
        None => target.strip_prefix('/')?,
    };
    let below = from_root(below);
    if climbs(0, below) {
        return None;
    }
    let text = format!("{}{below}", "../".repeat(depth));
    Some(match text.as_str() {
        "" => ".".to_string(),
        _ if below.is_empty() => text.trim_end_matches('/').to_string(),
        _ => text,
    })
}

/// What of a target is behind a directory that it begins with.
fn below<'t>(root: &Path, target: &'t str) -> Option<&'t str> {
    let root = root.to_str()?.trim_end_matches('/');
    let below = target.strip_prefix(root)?;
    (below.is_empty() || below.starts_with('/')).then_some(below)
}

/// Leaves out what leads nowhere from a root: slashes, and names of itself, as which it is its own parent.
fn from_root(mut path: &str) -> &str {
    loop {
        path = path.trim_start_matches('/');
        let name = path.split('/').next().unwrap_or(path);
        if !matches!(name, "." | "..") {
            return path;
        }
        path = &path[name.len()..];
    }
}

/// Whether a path leads to above the root of a directory this deep, by its words alone.
fn climbs(mut depth: usize, path: &str) -> bool {
    for component in Path::new(path).components() {
        match component {
            Component::Prefix(_) | Component::RootDir => return true,
            Component::CurDir => {}
            Component::ParentDir if depth == 0 => return true,
            Component::ParentDir => depth -= 1,
            Component::Normal(_) => depth += 1,
        }
    }
    false
}

/// Whether a path from a preopen on leads to something, or to where only the host knows.
pub(super) fn leads_somewhere(
    preopens: &[(String, Directory)],
    preopen: usize,
    names: &[String],
) -> bool {
    let mut above = vec![&preopens[preopen].1];
    let mut pending: Vec<&str> = names.iter().rev().map(String::as_str).collect();
    let mut links = 0;
    while let Some(name) = pending.pop() {
        let here = match name {
            "" | "." => continue,
            ".." => {
                above.pop();
                match above.is_empty() {
                    true => return false,
                    false => continue,
                }
            }
            name => above
                .last()
                .and_then(|directory| directory.entries.get(name)),
        };
        match here {
            None => return false,
            Some(Node::Directory(directory)) => above.push(directory),
            Some(Node::Preopen(index)) => above.push(&preopens[*index].1),
            Some(Node::File { .. }) => return pending.is_empty(),
            Some(Node::HostDirectory { .. } | Node::HostFile(_)) => return true,
            Some(Node::Symlink { target, .. }) => {
                links += 1;
                if links > MOST_LINKS {
                    return false;
                }
                pending.extend(target.split('/').rev());
            }
        }
    }
    true
}

/// The target of a link at a path from a preopen on.
pub(super) fn target_of<'t>(root: &'t Directory, names: &[String]) -> Option<&'t str> {
    let (last, above) = names.split_last()?;
    let mut directory = root;
    for name in above {
        match directory.entries.get(name)? {
            Node::Directory(inner) => directory = inner,
            _ => return None,
        }
    }
    match directory.entries.get(last)? {
        Node::Symlink { target, .. } => Some(target),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn within_mount(depth: usize, target: &str) -> Option<String> {
        let known_as = ["/srv/made/here", "/"].map(PathBuf::from);
        within(depth, &known_as[..1], target)
    }

    #[test]
    fn relative_links_are_held_inside_by_their_words() {
        for (depth, target) in [
            (1, "../b"),
            (1, "./c/../../b"),
            (0, "a/b"),
            (2, "../.."),
            (0, "."),
        ] {
            assert_eq!(within_mount(depth, target).as_deref(), Some(target));
        }
        for (depth, target) in [(1, "../../b"), (0, ".."), (0, "a/../.."), (1, "../../..")] {
            assert_eq!(within_mount(depth, target), None, "{target}");
        }
    }

    #[test]
    fn absolute_links_begin_at_the_mount() {
        for (depth, target, text) in [
            (0, "/usr/lib", "usr/lib"),
            (2, "/usr/lib", "../../usr/lib"),
            (2, "//usr//lib/", "../../usr//lib/"),
            (0, "/", "."),
            (0, "//", "."),
            (2, "/", "../.."),
            (1, "/.", ".."),
            // The root is its own parent.
            (1, "/../../etc", "../etc"),
            (0, "/./../etc/..", "etc/.."),
            (0, "/...", "..."),
            // What was made on this machine leads where it does there.
            (1, "/srv/made/here/x", "../x"),
            (0, "/srv/made/here", "."),
            (0, "/srv/made/hereafter", "srv/made/hereafter"),
        ] {
            assert_eq!(
                within_mount(depth, target).as_deref(),
                Some(text),
                "{target}"
            );
        }
        for target in ["/usr/../..", "/a/../../b"] {
            assert_eq!(within_mount(3, target), None, "{target}");
        }
    }

    #[test]
    fn a_mount_of_the_root_changes_no_target() {
        let root = [PathBuf::from("/")];
        assert_eq!(within(1, &root, "/usr/lib").as_deref(), Some("../usr/lib"));
    }

    fn link(target: &str) -> Node {
        Node::Symlink {
            target: target.to_string(),
            time: None,
        }
    }

    fn directory(entries: &[(&str, Node)]) -> Directory {
        let entries = entries.iter();
        Directory {
            entries: entries
                .map(|(name, node)| (name.to_string(), node.clone()))
                .collect(),
            time: None,
        }
    }

    #[test]
    fn paths_lead_through_links_and_mounts() {
        let file = || Node::File {
            content: 0,
            time: None,
        };
        let host = Node::HostDirectory {
            path: "/h".to_string(),
            is_read_only: false,
        };
        let usr = directory(&[("lib", Node::Directory(directory(&[("so", file())])))]);
        let root = directory(&[
            ("usr", Node::Preopen(1)),
            ("lib", link("usr/lib")),
            ("host", host),
            (
                "deep",
                Node::Directory(directory(&[("up", link("../lib/so"))])),
            ),
            ("loop", link("loop")),
            ("out", link("..")),
            ("file", file()),
        ]);
        let preopens = [("/".to_string(), root), ("/usr".to_string(), usr)];
        let leads = |path: &str| {
            let names: Vec<String> = path.split('/').map(str::to_string).collect();
            leads_somewhere(&preopens, 0, &names)
        };
        for path in [
            "lib",
            "lib/so",
            "deep/up",
            "host/any",
            "usr/lib/../lib/so",
            ".",
        ] {
            assert!(leads(path), "{path}");
        }
        for path in ["missing", "lib/no", "loop", "out", "file/x", "deep/../.."] {
            assert!(!leads(path), "{path}");
        }
    }
}
