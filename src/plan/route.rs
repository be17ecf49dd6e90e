//! Routes: what linking is told of a decision.

/// Who makes the handles of a resource type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Origin {
    pub(crate) host: bool,
    pub(crate) adapter: bool,
}

/// How a call reaches what answers it. All that linking needs to know of a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Route {
    /// The host's function, as it was.
    Host,
    /// A trap whose name is this message.
    Trap(String),
    /// A constant.
    Answer(Answer),
    /// The adapter's function.
    Adapter(String),
    /// The adapter's function for a virtual handle in the first parameter, the host's for its own.
    Split(String),
    /// The adapter's function if the first handle or the next is virtual, the host's for two of its own.
    SplitEither(String),
    /// The adapter's function for virtual handles; those that callers hand in of what is denied are refused.
    OnlyVirtual {
        /// The adapter's function.
        adapter: String,
        /// Whether one virtual handle of two is enough.
        is_either: bool,
        /// What a call on another handle gets.
        refusal: Refusal,
    },
    /// The adapter's function, and the host's when that returns a null pointer.
    Guard(String),
    /// The host's function, whose result the adapter's function changes.
    Filter(String),
    /// `wasi:io/poll.poll` over virtual and host pollables.
    Poll,
    /// `get-directories` over the host's: renamed ones, and all of them if the guest may see them.
    Preopens {
        /// Whether directories of the host's have to be opened under other paths.
        renames: bool,
        /// Whether the guest sees the host's as they are, too.
        shows_host: bool,
    },
    /// A function on descriptors where not only the handle decides who answers.
    Descriptor(DescriptorRoute),
    /// `splice` or `blocking-splice` between virtual and host streams.
    Splice {
        /// The adapter's function where both ends are virtual.
        adapter: String,
        /// Whether it is `blocking-splice`.
        blocking: bool,
        /// Whether a host stream can be spliced into a virtual one, which takes the host's `skip`.
        skips: bool,
        /// Whether a virtual stream with contents can be spliced into a host one, which takes the host's writes.
        writes: bool,
    },
}

impl Route {
    /// Whether the host is called.
    pub(crate) fn reaches_host(&self) -> bool {
        match self {
            Route::Host
            | Route::Split(_)
            | Route::SplitEither(_)
            | Route::Guard(_)
            | Route::Filter(_)
            | Route::Poll
            | Route::Preopens { .. }
            | Route::Splice { .. } => true,
            Route::Descriptor(route) => route.has_host || route.at_path.is_some(),
            Route::Trap(_) | Route::Answer(_) | Route::Adapter(_) | Route::OnlyVirtual { .. } => {
                false
            }
        }
    }

    /// What calls get on handles that are refused, where there are others.
    pub(super) fn refusal(&mut self) -> Option<&mut Refusal> {
        match self {
            Route::OnlyVirtual { refusal, .. } => Some(refusal),
            Route::Descriptor(route) => route.refusal.as_mut(),
            _ => None,
        }
    }

    /// The host's functions that are called besides the one that the guest imports.
    pub(crate) fn also_calls(&self) -> Vec<&'static str> {
        let Route::Splice {
            blocking,
            skips,
            writes,
            ..
        } = self
        else {
            let ready = matches!(self, Route::Poll).then_some("[method]pollable.ready");
            return ready.into_iter().collect();
        };
        let mut called = Vec::new();
        if *skips {
            called.push(if *blocking {
                "[method]input-stream.blocking-skip"
            } else {
                "[method]input-stream.skip"
            });
        }
        if *writes && *blocking {
            called.push("[method]output-stream.blocking-write-and-flush");
        } else if *writes {
            called.extend([
                "[method]output-stream.check-write",
                "[method]output-stream.write",
            ]);
        }
        called
    }

    /// Whether the adapter is called.
    pub(super) fn reaches_adapter(&self) -> bool {
        match self {
            Route::Adapter(_)
            | Route::Split(_)
            | Route::SplitEither(_)
            | Route::OnlyVirtual { .. }
            | Route::Guard(_)
            | Route::Filter(_)
            | Route::Poll
            | Route::Preopens { .. }
            | Route::Splice { .. } => true,
            Route::Descriptor(route) => route.adapter.is_some(),
            Route::Host | Route::Trap(_) | Route::Answer(_) => false,
        }
    }
}

/// Who answers a function on descriptors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DescriptorRoute {
    /// The adapter's function for virtual descriptors, if there are any.
    pub(crate) adapter: Option<String>,
    /// Whether there are descriptors of the host's.
    pub(crate) has_host: bool,
    /// What a call gets on a descriptor that a caller handed in, where the host's files are denied.
    pub(crate) refusal: Option<Refusal>,
    /// What has to be seen to with descriptors that nothing may be changed through.
    pub(crate) protection: Option<Protection>,
    /// What the function does at the end of its path, if the path can lead from a virtual directory to the host.
    pub(crate) at_path: Option<AtPath>,
}

impl DescriptorRoute {
    /// What is changed by a path that may be read-only.
    pub(crate) fn change(&self) -> Option<PathChange> {
        match self.protection? {
            Protection::Path(change) => Some(change),
            Protection::Refuse | Protection::Flags => None,
        }
    }
}

/// What a function does at the end of its path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AtPath {
    /// It looks, or changes what is there.
    Looks,
    /// It looks for a number that tells what is there from all else.
    Hashes,
    /// It looks at what is there, where that is a symbolic link.
    ReadsLink,
    /// It opens, for changes if its flags say so.
    Opens,
    /// It changes what the directory has under that name.
    ChangesEntry,
}

/// What a function on a descriptor that nothing may be changed through has to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Protection {
    /// It is refused.
    Refuse,
    /// It is refused with what is wrong with its paths, which are looked up. What `open-at` opens is as its directory.
    Path(PathChange),
    /// `get-flags`: tells of nothing that writes.
    Flags,
}

/// What a function with paths changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PathChange {
    /// `create-directory-at`
    CreateDirectory,
    /// `symlink-at`
    Symlink,
    /// `unlink-file-at`
    Unlink,
    /// `remove-directory-at`
    RemoveDirectory,
    /// `rename-at`
    Rename,
    /// `link-at`
    Link,
    /// `set-times-at`
    SetTimes,
    /// `open-at`, if its flags say so.
    Open,
}

/// A constant answer, to be spelled in the type that the guest imports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Answer {
    /// An empty list.
    Empty,
    /// `none`.
    None,
    /// `ok` of a constant.
    Ok(Box<Answer>),
    /// `err` of the case of this name, of an enum or without a payload.
    Err(&'static str),
}

/// What a denied call gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// The interface's own error.
    Answer(Answer),
    /// A trap whose name is this message.
    Trap(String),
}

impl From<Refusal> for Route {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Answer(answer) => Route::Answer(answer),
            Refusal::Trap(message) => Route::Trap(message),
        }
    }
}
