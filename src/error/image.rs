//! What is wrong with files that are to be embedded, or written.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use super::{OutputFileError, WritableError, write_failure};
use crate::image::OpenError;
use crate::policy::Symlinks;
use crate::words::Directive;

/// What to do about local entries that cannot be embedded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
enum Fix {
    #[error(
        "check its permissions, leave it out with `{}`, or leave out whatever cannot be read with `{}`",
        Directive::MountExclude,
        Directive::SkipUnreadable
    )]
    Read,
    #[error("name a local directory or file that can be read")]
    Source,
    #[error(
        "leave it out with `{}`, or keep links as links with `{}`",
        Directive::MountExclude,
        KEEP
    )]
    Circle,
    #[error("leave it out with `{}`", Directive::MountExclude)]
    Exclude,
    #[error(
        "run again when it is at rest, or leave it out with `{}`",
        Directive::MountExclude
    )]
    AtRest,
    #[error("leave such entries out with `{}`", Directive::SkipSpecial)]
    Special,
    #[error("rename it, or leave it out with `{}`", Directive::SkipUnreadable)]
    Name,
    #[error(
        "embed what it points to with `{}`, or leave it out with `{}`",
        FOLLOW,
        Directive::SkipUnreadable
    )]
    LinkTarget,
    #[error(
        "leave it out with `{}`, or embed what it points to with `{}`, and `{}` with the directory that this is in",
        Directive::MountExclude,
        FOLLOW,
        Directive::FollowInto(None)
    )]
    Escape,
    #[error(
        "keep it as a link with `{}`, leave it out with `{}`, or name the directory that may be followed into with `{}`",
        KEEP,
        Directive::MountExclude,
        Directive::FollowInto(None)
    )]
    Outside,
    #[error(
        "mend it, or leave it out with `{}` or `{}`",
        Directive::MountExclude,
        Directive::SkipUnreadable
    )]
    Link,
}

const KEEP: Directive = Directive::Symlinks(Symlinks::Keep);
const FOLLOW: Directive = Directive::Symlinks(Symlinks::Follow);
const REFUSE: Directive = Directive::Symlinks(Symlinks::Refuse);

/// Why something cannot be embedded.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ImageError {
    /// The file that is to be standard input cannot be read.
    #[error("cannot embed `{}` as standard input; name a local file that can be read", path.display())]
    Input {
        /// Its path.
        path: PathBuf,
        /// Why not.
        #[source]
        cause: io::Error,
    },
    /// Several local entries cannot be embedded.
    #[error("{}", told(problems, *more))]
    Several {
        /// The first of them: one error each.
        problems: Vec<ImageError>,
        /// How many more there are.
        more: usize,
    },
    /// An embedded file whose content nothing supplies.
    #[error(
        "nothing has the content `{digest}`, which is that of the embedded file `{path}`; take it from the output that the profile is of, with `{}`",
        Directive::FilesFrom
    )]
    NoContent {
        /// The path of the guest's.
        path: String,
        /// The digest.
        digest: String,
    },
    /// A local file or directory cannot be read.
    #[error(fmt = read)]
    Read {
        /// The local path.
        path: PathBuf,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
    /// What is to be mounted is not there.
    #[error(fmt = source)]
    Source {
        /// The local path.
        path: PathBuf,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
    /// A followed link leads to a directory above it.
    #[error(
        "the link `{path}` leads to a directory that it is in; {}",
        Fix::Circle
    )]
    Circle {
        /// The link.
        path: PathBuf,
    },
    /// A directory is mounted somewhere below itself on this machine.
    #[error("`{path}` is a directory that it is in; {}", Fix::Exclude)]
    MountedInside {
        /// The local path.
        path: PathBuf,
    },
    /// Followed links revisit the same directories.
    #[error(
        "symlinks revisit the same directories, the last one `{path}`, which makes more than {limit} entries of those that are embedded already; leave such links out with `{}`, or keep links as links with `{}`",
        Directive::MountExclude,
        KEEP
    )]
    Repeated {
        /// The link at which there were too many.
        path: PathBuf,
        /// The limit.
        limit: usize,
    },
    /// More entries than anyone means to embed.
    #[error("`{path}` has more than {limit} entries; embed less")]
    TooMany {
        /// The local path of the mount.
        path: PathBuf,
        /// The limit.
        limit: usize,
    },
    /// A local file is not as large as it was found to be.
    #[error("`{path}` changed its size while it was read; {}", Fix::AtRest)]
    Changed {
        /// The local path.
        path: PathBuf,
    },
    /// What is at a local path is not what was found there, or was written to since.
    #[error(
        "`{path}` was replaced or written to while it was read; {}",
        Fix::AtRest
    )]
    Replaced {
        /// The local path.
        path: PathBuf,
    },
    /// A local entry is neither file nor directory.
    #[error(
        "`{path}` is a pipe, a socket or a device, which cannot be embedded; {}",
        Fix::Special
    )]
    Special {
        /// The local path.
        path: PathBuf,
    },
    /// A local name is not UTF-8.
    #[error(
        "the name of `{path}` is not UTF-8, and guests know no other names; {}",
        Fix::Name
    )]
    Name {
        /// The local path.
        path: PathBuf,
    },
    /// Where a link points to is not UTF-8.
    #[error(
        "the target of the link `{path}` is not UTF-8, and guests know no other paths; {}",
        Fix::LinkTarget
    )]
    LinkTarget {
        /// The link.
        path: PathBuf,
    },
    /// A link that would stay one points out of the mount.
    #[error(
        "the link `{path}` leaves the mount: it points to `{target}`; {}",
        Fix::Escape
    )]
    Escape {
        /// The link.
        path: PathBuf,
        /// Where it points to.
        target: PathBuf,
    },
    /// A link that would be followed leads out of the mount.
    #[error(
        "the link `{path}` leads out of the mount, to `{target}`, and links are not followed there; {}",
        Fix::Outside
    )]
    Outside {
        /// The link.
        path: PathBuf,
        /// Where it leads.
        target: PathBuf,
    },
    /// A link where none may be.
    #[error(
        "`{path}` is a symbolic link, which `{}` refuses; {}",
        REFUSE,
        Fix::Circle
    )]
    Symlink {
        /// The link.
        path: PathBuf,
    },
    /// A link cannot be followed.
    #[error(fmt = link)]
    Link {
        /// The link.
        path: PathBuf,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
    /// A directory that links may be followed into cannot be opened.
    #[error(fmt = follow_into)]
    FollowInto {
        /// The local path.
        path: PathBuf,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
    /// A directory is named that links may be followed into, and none is followed.
    #[error(
        "`{}` is for links that are followed, and none are; add `{}`, or leave it out",
        Directive::FollowInto(Some(path.clone())), FOLLOW
    )]
    NotFollowed {
        /// The local path.
        path: PathBuf,
    },
    /// A time that programs cannot be told.
    #[error(
        "embedded files cannot be of {seconds} seconds since 1970, as preview1 has no time after {latest}; set `SOURCE_DATE_EPOCH`, or the time of the embedding, to an earlier one"
    )]
    Time {
        /// The time.
        seconds: u64,
        /// The latest that there is.
        latest: u64,
    },
    /// Directories are too deep.
    #[error("`{path}` is more than {limit} directories deep; {}", Fix::Exclude)]
    TooDeep {
        /// The local path.
        path: PathBuf,
        /// The limit.
        limit: usize,
    },
    /// A path in the guest that is no mount point.
    #[error("the guest path `{guest}` {problem}; write an absolute one such as `/data`")]
    GuestPath {
        /// The path.
        guest: String,
        /// What is wrong with it.
        problem: &'static str,
    },
    /// A directory that cannot be writable, or not with these limits.
    #[error(transparent)]
    Writable(#[from] WritableError),
    /// A file that a standard stream cannot be.
    #[error(transparent)]
    OutputFile(#[from] OutputFileError),
    /// Two mounts at one path.
    #[error(
        "two mounts on `{guest}`; put what belongs together into one directory, or mount below it"
    )]
    MountedTwice {
        /// The path.
        guest: String,
    },
    /// A mount that no path would lead to, or that would hide what the host has beside it.
    #[error(
        "the mount on `{guest}` is in `{directory}`, a host directory, which it cannot be put into; mount it on a path outside of that one, or a directory on a path of its own"
    )]
    BelowHost {
        /// The path of the mount.
        guest: String,
        /// The path of that directory.
        directory: String,
    },
    /// A host path that leads nowhere.
    #[error("the host's path `{path}` {problem}")]
    HostPath {
        /// The path.
        path: String,
        /// What is wrong, and the fix.
        problem: &'static str,
    },
    /// A mount whose source was left out.
    #[error(
        "nothing is left to mount on `{guest}`; leave out that mount, or do not skip its source"
    )]
    NothingMounted {
        /// The path.
        guest: String,
    },
    /// A name of an entry that no directory could have.
    #[error(
        "`{name}` is no name for an entry of a directory; write one path component, and nest directories"
    )]
    EntryName {
        /// The name.
        name: String,
    },
    /// A pattern that is not one.
    #[error("`{pattern}` is not a pattern: {message}; write one such as `*.tmp` or `target/**`")]
    Pattern {
        /// The pattern.
        pattern: String,
        /// What is wrong with it.
        message: String,
    },
    /// More than the format or an engine can hold.
    #[error(
        "{message}; embed less: leave out what is not needed with `{}`",
        Directive::MountExclude
    )]
    TooLarge {
        /// The sizes.
        message: String,
    },
}

impl ImageError {
    /// Why a local entry that was found is not read.
    pub(crate) fn unopened(path: &Path, error: OpenError) -> Self {
        let path = path.to_path_buf();
        match error {
            OpenError::Failed(cause) => ImageError::Read { path, cause },
            OpenError::Replaced => ImageError::Replaced { path },
            OpenError::Resized => ImageError::Changed { path },
        }
    }

    /// What to do about it, if it is of one local entry among others.
    fn fix(&self) -> Option<Fix> {
        Some(match self {
            ImageError::Read { .. } => Fix::Read,
            ImageError::Source { .. } => Fix::Source,
            ImageError::Circle { .. } => Fix::Circle,
            ImageError::MountedInside { .. } | ImageError::TooDeep { .. } => Fix::Exclude,
            ImageError::Changed { .. } | ImageError::Replaced { .. } => Fix::AtRest,
            ImageError::Special { .. } => Fix::Special,
            ImageError::Name { .. } => Fix::Name,
            ImageError::LinkTarget { .. } => Fix::LinkTarget,
            ImageError::Escape { .. } => Fix::Escape,
            ImageError::Outside { .. } => Fix::Outside,
            ImageError::Symlink { .. } => Fix::Circle,
            ImageError::Link { .. } => Fix::Link,
            _ => return None,
        })
    }
}

fn read(path: &Path, cause: &io::Error, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let what = format_args!("cannot read `{}`", path.display());
    write_failure(f, what, cause, Fix::Read)
}

fn source(path: &Path, cause: &io::Error, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let what = format_args!("cannot mount `{}`", path.display());
    write_failure(f, what, cause, Fix::Source)
}

fn link(path: &Path, cause: &io::Error, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let what = format_args!("cannot follow the link `{}`", path.display());
    write_failure(f, what, cause, Fix::Link)
}

fn follow_into(path: &Path, cause: &io::Error, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let what = format_args!("cannot follow links into `{}`", path.display());
    write_failure(f, what, cause, "name a local directory that can be read")
}

/// All of some problems: what is wrong with each, then what to do, once where it is the same.
fn told(problems: &[ImageError], more: usize) -> String {
    let mut fixes: Vec<String> = Vec::new();
    let mut parts = Vec::with_capacity(problems.len());
    for problem in problems {
        // Of several causes none is the source: all are told here.
        let message = format!("{problem:#}");
        let fix = problem.fix().map(|fix| fix.to_string());
        let alone = fix.as_deref();
        let alone = alone.and_then(|fix| message.strip_suffix(fix)?.strip_suffix("; "));
        parts.push(alone.unwrap_or(&message).to_string());
        fixes.extend(fix.filter(|fix| !fixes.contains(fix)));
    }
    if more > 0 {
        parts.push(format!("and {more} more"));
    }
    let count = problems.len() + more;
    parts.extend(fixes);
    format!("{count} entries cannot be embedded: {}", parts.join("; "))
}

/// Why a result cannot be written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum WriteError {
    /// An embedded file cannot be read.
    #[error(transparent)]
    Image(#[from] ImageError),
    /// What is written to fails.
    #[error(fmt = target)]
    Target {
        /// What the system said.
        #[source]
        cause: io::Error,
    },
}

fn target(cause: &io::Error, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let what = format_args!("cannot write the result");
    write_failure(f, what, cause, "free some space, or write it elsewhere")
}
