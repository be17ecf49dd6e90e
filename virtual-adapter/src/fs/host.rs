//! Paths from embedded directories to what is the host's.
//!
//! A tree can hold host directories and files ([`NodeKind::HostDirectory`] and others). A path that leads
//! there is followed by the host, but only from that directory on: the host keeps what is relative to a descriptor
//! beneath it, and would let the same path out of the directory if it began further up.
//!
//! The linker's glue asks for that and makes the calls. It offers each path with `host-path#find`, and if the host is
//! needed, gives what `get-directories` returns to `preopens#hold`. It opens as a directory what `host-path#next` asks
//! for, says so with `host-path#opened`, and learns from `host-path#locate` what to call the host with. Afterwards it
//! drops every directory that `preopens#unused` names, so that the guest can reach none.

use alloc::vec::Vec;

pub use adapter_abi::fs::host_path::Intent;
use adapter_abi::wasi::path_flags::SYMLINK_FOLLOW;
use image_format::NodeKind;

use super::preopens::{HostPreopen, Request};
use super::{ErrorCode, Flags, Open, path};
use crate::growth::push;

/// A path that leads to the host.
#[derive(Debug, PartialEq, Eq)]
pub struct HostPath<'n> {
    /// The path on the host of what stands in the tree.
    pub node: &'n [u8],
    /// What is to be found from there on.
    pub rest: Vec<u8>,
    /// Whether it leads to what stands in the tree itself.
    pub is_node: bool,
    /// Whether it stands for a file, whatever the host has under its path.
    pub is_file: bool,
    /// Whether nothing may be changed through what is opened by it.
    pub is_read_only: bool,
}

/// Where on the host a path leads to from an embedded directory. `None` where it leads nowhere or into embedded
/// files, and where the tree has the answer.
pub fn find<'n>(
    open: Open<'n>,
    path_flags: Flags,
    path: &[u8],
    intent: Intent,
) -> Option<HostPath<'n>> {
    let base = open.directory().ok()?;
    let follow = path_flags & SYMLINK_FOLLOW != 0;
    let found = path::resolve(base, path, follow).ok()?;
    let node = found.open.node;
    let (is_file, is_read_only) = match node.kind() {
        NodeKind::HostDirectory => (false, false),
        NodeKind::ReadOnlyHostDirectory => (false, true),
        NodeKind::HostFile => (true, true),
        NodeKind::Directory | NodeKind::File | NodeKind::Symlink => return None,
    };
    let is_node = found.rest.is_empty();
    let slashes = found.rest.iter().take_while(|byte| **byte == b'/').count();
    let is_decided = match intent {
        Intent::Object => false,
        Intent::Entry => is_node || found.rest.len() == slashes && names_entry(path),
        Intent::ReadLink => is_node,
    };
    if is_decided || is_file && !is_node {
        return None;
    }
    let mut rest = Vec::new();
    found
        .rest
        .iter()
        .skip(slashes)
        .for_each(|byte| push(&mut rest, *byte));
    if rest.is_empty() {
        push(&mut rest, b'.');
    }
    Some(HostPath {
        node: node.content(),
        rest,
        is_node,
        is_file,
        is_read_only,
    })
}

/// Whether a path that ends in a slash has a name before it. Then the slash says nothing of the entry.
fn names_entry(path: &[u8]) -> bool {
    let end = path.iter().rposition(|byte| *byte != b'/');
    let path = path.get(..=end.unwrap_or_default());
    !path.unwrap_or_default().ends_with(b"/.")
}

/// How far a path has been followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress<'n> {
    /// The node has not been looked for.
    Begun,
    /// This path from this descriptor is to be opened, as a directory.
    Asked(u32, &'n [u8]),
    /// From this descriptor on, the rest of the path is what the host is called with.
    Below(u32),
    /// The host is called with this path from this descriptor.
    At(u32, &'n [u8]),
    /// It leads nowhere, for the reason of this `error-code`.
    Failed(u8),
}

/// There is no such thing as what stands in the tree.
const MISSING: Progress<'static> = Progress::Failed(ErrorCode::NoEntry as u8);

/// A path of the call in hand that leads to the host.
#[derive(Debug)]
pub struct Target<'n> {
    path: HostPath<'n>,
    progress: Progress<'n>,
    request: Request,
}

impl<'n> Target<'n> {
    /// Begins with what was found.
    pub fn new(path: HostPath<'n>) -> Self {
        Target {
            path,
            progress: Progress::Begun,
            request: Request::NONE,
        }
    }

    /// The directory that has to be opened next.
    pub fn next(&mut self, host: &[HostPreopen]) -> Option<&mut Request> {
        if self.progress == Progress::Begun {
            self.progress = match locate(host, self.path.node) {
                None => MISSING,
                // A preopen needs no opening, and is no file.
                Some((_, b".")) if self.path.is_file => MISSING,
                Some((descriptor, b".")) => Progress::Below(descriptor),
                Some((descriptor, path)) => {
                    let is_read_only = self.path.is_read_only;
                    self.request = Request::new(descriptor, path.into(), is_read_only);
                    Progress::Asked(descriptor, path)
                }
            };
        }
        matches!(self.progress, Progress::Asked(..)).then_some(&mut self.request)
    }

    /// Takes the host's answer to the last request. Returns what was opened.
    pub fn take_answer(&mut self) -> Option<u32> {
        self.take(self.request.answer())
    }

    /// The same, of a host of WASI 0.3, whose errors have other numbers.
    pub fn take_answer_0_3(&mut self) -> Option<u32> {
        let answer = self.request.answer();
        self.take(answer.map_err(|case| ErrorCode::from_0_3(case) as u8))
    }

    fn take(&mut self, answer: Result<u32, u8>) -> Option<u32> {
        self.progress = match (answer, self.progress) {
            (Ok(_), _) if self.path.is_file => MISSING,
            (Ok(descriptor), _) => Progress::Below(descriptor),
            (Err(_), Progress::Asked(descriptor, path)) if self.path.is_file => {
                Progress::At(descriptor, path)
            }
            (Err(_), asked) if self.request.retry() => asked,
            (Err(error), _) => Progress::Failed(error),
        };
        answer.ok()
    }

    /// What to call the host with: a descriptor, a path, and `path-flags` to add.
    pub fn located(&self) -> Result<(u32, &[u8], Flags), u8> {
        match self.progress {
            Progress::Below(descriptor) => Ok((descriptor, &self.path.rest, 0)),
            Progress::At(descriptor, path) => Ok((descriptor, path, SYMLINK_FOLLOW)),
            Progress::Failed(error) => Err(error),
            Progress::Begun | Progress::Asked(..) => Err(ErrorCode::NoEntry as u8),
        }
    }
}

/// The host's preopen that has a path, and the path in it. Of several, that with the longest path.
pub fn locate<'p>(host: &[HostPreopen], path: &'p [u8]) -> Option<(u32, &'p [u8])> {
    let mut found: Option<(u32, &[u8])> = None;
    for preopen in host {
        let Some(rest) = below(&preopen.path, path) else {
            continue;
        };
        if found.is_none_or(|(_, known)| rest.len() < known.len()) {
            found = Some((preopen.descriptor, rest));
        }
    }
    let (descriptor, rest) = found?;
    Some((descriptor, if rest.is_empty() { b"." } else { rest }))
}

/// What is left of a path below another. `.` and slashes at an end say nothing.
fn below<'p>(mut above: &[u8], mut path: &'p [u8]) -> Option<&'p [u8]> {
    if (above.first() == Some(&b'/')) != (path.first() == Some(&b'/')) {
        return None;
    }
    loop {
        let (name, rest) = first_name(above);
        if name.is_empty() {
            // Nothing in front of what is left.
            let (name, _) = first_name(path);
            let skipped = name.as_ptr() as usize - path.as_ptr() as usize;
            return Some(path.get(skipped..).unwrap_or_default());
        }
        let (found, left) = first_name(path);
        if found != name {
            return None;
        }
        (above, path) = (rest, left);
    }
}

/// The first name in a path, and what follows it. The name is empty at the end.
fn first_name(path: &[u8]) -> (&[u8], &[u8]) {
    let mut rest = path;
    loop {
        let length = rest.iter().position(|byte| *byte == b'/');
        let split = rest.split_at_checked(length.unwrap_or(rest.len()));
        let (name, after) = split.unwrap_or_default();
        match (name, after) {
            (b"" | b".", [_, after @ ..]) => rest = after,
            (b".", []) => return (after, after),
            _ => return (name, after),
        }
    }
}

#[cfg(target_arch = "wasm32")]
use {
    super::change::HostSide,
    super::error::error_code,
    super::opened,
    super::preopens::HELD,
    super::read_only::READ_ONLY,
    crate::abi::{Given, Outcome, Owned, Text},
    crate::handles::virtual_bit,
    crate::module::{Global, reply},
    adapter_abi::fs::host_path::{self, Found, Located, NOWHERE},
    adapter_abi::fs::{HostResult, NO_RESULT},
    module_support::Access,
};

/// Most paths in one call.
#[cfg(target_arch = "wasm32")]
const PATHS: usize = 2;

#[cfg(target_arch = "wasm32")]
static TARGETS: Global<[Option<Target<'static>>; PATHS]> = Global::new([None, None]);

#[cfg(target_arch = "wasm32")]
impl Target<'static> {
    /// Has one of the call in hand do something.
    fn with<R>(
        access: &mut Access<0>,
        place: usize,
        act: impl FnOnce(&mut Self, &mut Access<1>) -> R,
    ) -> R {
        TARGETS.with_inner(access, |targets, access| match targets.get_mut(place) {
            Some(Some(target)) => act(target, access),
            _ => crate::trap::defect(),
        })
    }

    /// What glue is told of it.
    fn answer(&self) -> Located<Text> {
        let located = self.located();
        let (descriptor, path, flags) = located.unwrap_or((NOWHERE, b"", 0));
        Located {
            descriptor,
            path: path.into(),
            flags,
            is_read_only: u32::from(self.path.is_read_only),
            is_node: u32::from(self.path.is_node),
            error: located.err().unwrap_or_default().into(),
        }
    }
}

/// A path of the call in hand as the host is called with it, if it leads somewhere.
#[cfg(target_arch = "wasm32")]
pub fn target_of_call(access: &mut Access<0>, place: usize) -> Option<HostSide> {
    Target::with(access, place, |target, _| {
        let (descriptor, path, _) = target.located().ok()?;
        Some(HostSide {
            descriptor,
            path: path.into(),
            is_read_only: target.path.is_read_only,
        })
    })
}

/// A text that the host is passed, or has returned.
#[cfg(target_arch = "wasm32")]
static TEXT: Global<Owned<u8>> = Global::new(Owned::new());

/// Room for the result of any function on descriptors.
#[cfg(target_arch = "wasm32")]
static RESULT: Global<HostResult> = Global::new(NO_RESULT);

exports! { access =>
    // Takes a path of the call in hand. Whether the host has to follow it.
    host_path::FIND
    fn export_find(
        place: usize,
        descriptor: u32,
        path_flags: Flags,
        path: Given<u8>,
        length: usize,
        intent: u32
    ) -> u32 {
        let intent = Intent::new(intent).unwrap_or_else(|| crate::trap::defect());
        let path = path.list(length);
        let (target, answer) = if descriptor & virtual_bit() == 0 {
            let target = Target {
                progress: Progress::Below(descriptor),
                ..Target::new(HostPath {
                    node: b"",
                    rest: path.into(),
                    is_node: false,
                    is_file: false,
                    is_read_only: READ_ONLY.with(access, |handles| handles.has(descriptor)),
                })
            };
            (Some(target), Found::FromHost)
        } else {
            match find(opened(access, descriptor), path_flags, &path, intent) {
                Some(path) => (Some(Target::new(path)), Found::Host),
                None => (None, Found::Here),
            }
        };
        TARGETS.with(access, |targets| if let Some(kept) = targets.get_mut(place) {
            *kept = target;
        });
        answer as u32
    }

    // A null pointer when there is no more to open.
    host_path::NEXT
    fn export_next(place: usize) -> *const Request {
        let request = Target::with(access, place, |target, access| HELD.with(access, |held| {
            target.next(held.preopens()).map(|request| &raw const *request)
        }));
        request.unwrap_or(core::ptr::null())
    }

    host_path::OPENED
    fn export_opened(place: usize) {
        if let Some(descriptor) = Target::with(access, place, |target, _| target.take_answer()) {
            HELD.with(access, |held| held.add(descriptor));
        }
    }

    host_path::OPENED_0_3
    fn export_opened_0_3(place: usize) {
        if let Some(descriptor) = Target::with(access, place, |target, _| target.take_answer_0_3()) {
            HELD.with(access, |held| held.add(descriptor));
        }
    }

    host_path::LOCATE
    fn export_locate(place: usize) -> *const Located<Text> {
        Target::with(access, place, |target, _| reply(target.answer()))
    }

    host_path::LOCATE_0_3
    fn export_locate_0_3(place: usize) -> *const Located<Text> {
        Target::with(access, place, |target, _| {
            let mut answer = target.answer();
            answer.error = error_code(answer.error as u8).number_in_0_3().into();
            reply(answer)
        })
    }

    // Where the host's result may go.
    host_path::RESULT
    fn export_result() -> *const HostResult {
        RESULT.with(access, |result| &raw const *result)
    }

    // Keeps a text of the call in hand until the next one.
    host_path::KEEP
    fn export_keep(text: Given<u8>, length: usize) -> *const u8 {
        TEXT.with(access, |kept| {
            *kept = text.list(length);
            kept.as_ptr()
        })
    }

    // Keeps the text in a `result` that the host has returned.
    host_path::KEEP_RESULT
    fn export_keep_result(result: Given<Outcome<Owned<u8>, u32>>) {
        if let Some(text) = result.ok() {
            TEXT.with(access, |kept| *kept = text);
        }
    }
}

#[cfg(test)]
mod tests;
