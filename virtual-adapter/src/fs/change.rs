//! What is answered to a call that would change what is read-only.
//!
//! It is what Linux answers on a read-only file system: paths are looked up first, as far as the call needs them, and
//! what is wrong with a path comes before `read-only`. Programs count on that: to `mkdir -p`, `exist` means that the
//! directory is there, and to open a file that is there with `create` is to open it.
//!
//! The rules are the same whoever has the files. Embedded ones are looked up in the tree. For those of the host, the
//! linker's glue makes the look-ups with `stat-at`, which changes nothing: it names the paths with `change#path` or
//! `change#located`, looks up what `change#next` asks for until that is nothing, and takes the answer from
//! `change#verdict`. Whatever the host says, no call that changes something reaches it.

use alloc::vec::Vec;

pub use adapter_abi::fs::change::Action;
use adapter_abi::wasi::DescriptorType;
use adapter_abi::wasi::descriptor_flags::WRITE;
use adapter_abi::wasi::open_flags::{CREATE, DIRECTORY, EXCLUSIVE, TRUNCATE};

use super::descriptor::descriptor_type;
use super::path::PATH_LIMIT;
use super::{ErrorCode, Flags, FsResult, Open};
use crate::abi::Owned;
use crate::growth::push;

/// A call that would change something, but for its paths.
#[derive(Clone, Copy, Debug)]
pub struct Change {
    /// What it does.
    pub action: Action,
    /// Whether a symbolic link at the end of the first path is followed.
    pub follow: bool,
    /// The `open-flags`.
    pub open_flags: Flags,
    /// The `descriptor-flags`.
    pub flags: Flags,
}

impl Change {
    /// A call that opens nothing.
    pub fn new(action: Action, follow: bool) -> Self {
        Change {
            action,
            follow,
            open_flags: 0,
            flags: 0,
        }
    }
}

/// A path of the call.
#[derive(Clone, Copy, Debug)]
pub struct Path<'p> {
    /// Which of the call's paths it is.
    place: usize,
    whole: &'p [u8],
    /// Without the slashes at its end.
    trimmed: &'p [u8],
    /// What leads to the directory of the last name.
    parent: &'p [u8],
    last: &'p [u8],
    /// Whether nothing may be changed where it leads.
    is_read_only: bool,
}

impl<'p> Path<'p> {
    /// Takes a path apart.
    pub fn new(place: usize, whole: &'p [u8], is_read_only: bool) -> Self {
        let end = whole.iter().rposition(|byte| *byte != b'/');
        let trimmed = whole.get(..end.map_or(0, |end| end + 1));
        let trimmed = trimmed.unwrap_or_default();
        let slash = trimmed.iter().rposition(|byte| *byte == b'/');
        let (parent, last) = trimmed
            .split_at_checked(slash.map_or(0, |slash| slash + 1))
            .unwrap_or_default();
        Path {
            place,
            whole,
            trimmed,
            parent: if parent.is_empty() { b"." } else { parent },
            last,
            is_read_only,
        }
    }

    /// Whether a slash comes after the last name.
    fn has_slash(self) -> bool {
        self.trimmed.len() != self.whole.len()
    }

    fn is_dots(self) -> bool {
        matches!(self.last, b"." | b"..")
    }

    /// Whether something is wrong with it that a look at its parent would not show.
    fn is_odd(self) -> bool {
        let mut bytes = self.whole.iter();
        matches!(self.last, b"" | b"..")
            || self.whole.len() >= PATH_LIMIT
            || bytes.any(|byte| *byte == 0)
    }
}

/// Something to look up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question<'p> {
    /// Which of the call's directories it is looked up in.
    place: usize,
    path: &'p [u8],
    follow: bool,
}

/// Why a call does not go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop<'p> {
    /// This is its answer.
    Refused(ErrorCode),
    /// Something has to be looked up before.
    Asks(Question<'p>),
}

impl From<ErrorCode> for Stop<'_> {
    fn from(error: ErrorCode) -> Self {
        Stop::Refused(error)
    }
}

type Judged<'p, T> = Result<T, Stop<'p>>;

/// What is known of what the call's paths lead to: the answers to all questions so far, in their order. A call is judged
/// anew with each, since glue has to return to the host in between.
#[derive(Debug)]
struct Known {
    answers: Vec<FsResult<u8>>,
    used: usize,
}

impl Known {
    const NOTHING: Known = Known {
        answers: Vec::new(),
        used: 0,
    };

    /// The `descriptor-type` of what is looked up.
    fn look<'p>(&mut self, question: Question<'p>) -> Judged<'p, u8> {
        match self.answers.get(self.used) {
            Some(answer) => {
                self.used += 1;
                Ok((*answer)?)
            }
            None => Err(Stop::Asks(question)),
        }
    }
}

const SYMLINK: u8 = DescriptorType::SymbolicLink as u8;
const IS_DIRECTORY: u8 = DescriptorType::Directory as u8;

/// Judges a call, of whose paths at least one is read-only. It may go on if it only opens what is there, and then
/// without `create`.
fn judge<'p>(change: Change, paths: [Path<'p>; 2], known: &mut Known) -> Judged<'p, ()> {
    let [path, new] = paths;
    let error = match change.action {
        Action::CreateDirectory | Action::Symlink => {
            refuse_if_there(path, known)?;
            if path.has_slash() && change.action == Action::Symlink {
                ErrorCode::NoEntry
            } else {
                ErrorCode::ReadOnly
            }
        }
        Action::Unlink | Action::RemoveDirectory => {
            look_at_parent(path, known)?;
            match (path.last, change.action) {
                (b"." | b"..", Action::Unlink) => ErrorCode::IsDirectory,
                (b".", _) => ErrorCode::Invalid,
                (b"..", _) => ErrorCode::NotEmpty,
                _ => ErrorCode::ReadOnly,
            }
        }
        Action::Rename => {
            look_at_parent(path, known)?;
            look_at_parent(new, known)?;
            if path.is_read_only != new.is_read_only {
                ErrorCode::CrossDevice
            } else if path.is_dots() || new.is_dots() {
                ErrorCode::Busy
            } else {
                ErrorCode::ReadOnly
            }
        }
        Action::Link => {
            look_at(path, change.follow, known)?;
            refuse_if_there(new, known)?;
            if new.has_slash() {
                ErrorCode::NoEntry
            } else if new.is_read_only {
                ErrorCode::ReadOnly
            } else {
                ErrorCode::CrossDevice
            }
        }
        Action::SetTimes => {
            look_at(path, change.follow, known)?;
            ErrorCode::ReadOnly
        }
        Action::Open => return judge_open(change, path, known),
    };
    Err(error.into())
}

fn judge_open<'p>(change: Change, path: Path<'p>, known: &mut Known) -> Judged<'p, ()> {
    let Change {
        follow, open_flags, ..
    } = change;
    if open_flags & DIRECTORY != 0 && open_flags & (CREATE | EXCLUSIVE | TRUNCATE) != 0 {
        return Err(ErrorCode::Invalid.into());
    }
    let creates = open_flags & CREATE != 0;
    if creates && path.has_slash() && !path.is_dots() {
        look_at_parent(path, known)?;
        return Err(ErrorCode::IsDirectory.into());
    }
    if creates && open_flags & EXCLUSIVE != 0 {
        refuse_if_there(path, known)?;
        return Err(ErrorCode::ReadOnly.into());
    }
    let found = match look_at(path, follow, known) {
        Err(Stop::Refused(ErrorCode::NoEntry)) if creates => {
            look_at_parent(path, known)?;
            return Err(ErrorCode::ReadOnly.into());
        }
        found => found?,
    };
    let changes = open_flags & TRUNCATE != 0 || change.flags & WRITE != 0;
    let error = match found {
        SYMLINK => ErrorCode::Loop,
        IS_DIRECTORY => ErrorCode::IsDirectory,
        _ if open_flags & DIRECTORY != 0 => ErrorCode::NotDirectory,
        _ if changes => ErrorCode::ReadOnly,
        _ => return Ok(()),
    };
    Err(error.into())
}

/// Looks up what a path leads to.
fn look_at<'p>(path: Path<'p>, follow: bool, known: &mut Known) -> Judged<'p, u8> {
    known.look(Question {
        place: path.place,
        path: path.whole,
        // What comes before a slash or a dot is followed anyway, and there are hosts that have to be told.
        follow: follow || path.has_slash() || path.last == b".",
    })
}

/// Looks up the directory in which the last name is, or would be.
fn look_at_parent<'p>(path: Path<'p>, known: &mut Known) -> Judged<'p, ()> {
    if path.is_odd() {
        look_at(path, true, known)?;
    }
    let found = known.look(Question {
        place: path.place,
        path: path.parent,
        follow: true,
    })?;
    if found == IS_DIRECTORY {
        Ok(())
    } else {
        Err(ErrorCode::NotDirectory.into())
    }
}

/// Refuses a name that the directory already has. Slashes after it say nothing.
fn refuse_if_there<'p>(path: Path<'p>, known: &mut Known) -> Judged<'p, ()> {
    let trimmed = Path {
        whole: if path.is_odd() {
            path.whole
        } else {
            path.trimmed
        },
        ..path
    };
    match look_at(trimmed, false, known) {
        Ok(_) => Err(ErrorCode::Exist.into()),
        Err(Stop::Refused(ErrorCode::NoEntry)) => look_at_parent(path, known),
        Err(stop) => Err(stop),
    }
}

/// A path among embedded files: where it begins, and its bytes.
pub type EmbeddedPath<'p> = (Open<'p>, &'p [u8]);

/// Judges a call on embedded files; one of a single path has that twice.
pub fn judge_embedded(change: Change, paths: [EmbeddedPath<'_>; 2]) -> FsResult<()> {
    let [(first, path), (second, new)] = paths;
    let names = [Path::new(0, path, true), Path::new(1, new, true)];
    let mut known = Known::NOTHING;
    loop {
        known.used = 0;
        let question = match judge(change, names, &mut known) {
            Ok(()) => return Ok(()),
            Err(Stop::Refused(error)) => return Err(error),
            Err(Stop::Asks(question)) => question,
        };
        let open = if question.place == 0 { first } else { second };
        let found = open.at(question.follow.into(), question.path);
        let answer = found.map(|found| descriptor_type(found.node.kind()) as u8);
        push(&mut known.answers, answer);
    }
}

/// A path on the host: the descriptor that it counts from, its bytes, and whether nothing may be changed there.
#[derive(Debug, Default)]
pub struct HostSide {
    /// The host's descriptor.
    pub descriptor: u32,
    /// The path.
    pub path: Owned<u8>,
    /// Whether nothing may be changed where it leads.
    pub is_read_only: bool,
}

impl HostSide {
    fn path(&self, place: usize) -> Path<'_> {
        Path::new(place, &self.path, self.is_read_only)
    }
}

/// A call on the host's files that is being judged.
#[derive(Debug)]
pub struct Hearing {
    paths: [HostSide; 2],
    known: Known,
    verdict: FsResult<()>,
}

impl Default for Hearing {
    fn default() -> Self {
        Hearing::new()
    }
}

impl Hearing {
    /// One without paths.
    pub const fn new() -> Self {
        const NOWHERE: HostSide = HostSide {
            descriptor: 0,
            path: Owned::new(),
            is_read_only: true,
        };
        Hearing {
            paths: [NOWHERE; 2],
            known: Known::NOTHING,
            verdict: Err(ErrorCode::ReadOnly),
        }
    }

    /// Takes a path of the call. The first begins it.
    pub fn take(&mut self, place: usize, side: HostSide) {
        if place == 0 {
            self.known.answers.clear();
            self.verdict = Err(ErrorCode::ReadOnly);
        }
        if let Some(path) = self.paths.get_mut(place) {
            *path = side;
        }
    }

    /// Takes the host's answer to the last question.
    pub fn answer(&mut self, answer: FsResult<u8>) {
        push(&mut self.known.answers, answer);
    }

    /// What the host has to be asked next: a descriptor, a path, and whether a link at its end is followed.
    pub fn next(&mut self, change: Change) -> Option<(u32, &[u8], bool)> {
        let [first, second] = &self.paths;
        self.known.used = 0;
        let judged = judge(change, [first.path(0), second.path(1)], &mut self.known);
        self.verdict = match judged {
            Err(Stop::Asks(question)) => {
                let side = if question.place == 0 { first } else { second };
                return Some((side.descriptor, question.path, question.follow));
            }
            Err(Stop::Refused(error)) => Err(error),
            Ok(()) => Ok(()),
        };
        None
    }

    /// The answer to the call: whether it may go on, without `create`.
    pub fn verdict(&self) -> FsResult<()> {
        self.verdict
    }
}

/// The `descriptor-type` that a case of WASI 0.3 is. There is no `unknown`, which is `other`.
pub fn type_of_0_3(case: u8) -> u8 {
    case.saturating_add(1)
}

#[cfg(target_arch = "wasm32")]
use {
    super::error::error_code,
    super::host::target_of_call,
    super::read_only::READ_ONLY,
    crate::abi::{Given, Text},
    crate::module::Global,
    adapter_abi::fs::NO_RESULT,
    adapter_abi::fs::change::{self, GOES_ON, Query},
    adapter_abi::wasi::path_flags::SYMLINK_FOLLOW,
};

/// The call in hand.
#[cfg(target_arch = "wasm32")]
static HEARING: Global<Hearing, 2> = Global::new(Hearing::new());

/// What the host is to look up, and the result of its `stat-at`.
#[cfg(target_arch = "wasm32")]
static QUERY: Global<Query<Text>> = Global::new(Query {
    descriptor: 0,
    path_flags: 0,
    path: Text::EMPTY,
    result: NO_RESULT,
});

/// What the host has answered: a `descriptor-type`, or an `error-code`.
#[cfg(target_arch = "wasm32")]
fn answer(query: &Query<Text>) -> FsResult<u8> {
    let [tag, payload, ..] = query.result.map(|bytes| bytes as u8);
    if tag == 0 {
        Ok(payload)
    } else {
        Err(error_code(payload))
    }
}

/// What a host of WASI 0.3 has answered, whose numbers are others.
#[cfg(target_arch = "wasm32")]
fn answer_0_3(query: &Query<Text>) -> FsResult<u8> {
    let [tag, case, ..] = query.result.map(|bytes| bytes as u8);
    if tag == 0 {
        Ok(type_of_0_3(case))
    } else {
        Err(ErrorCode::from_0_3(case))
    }
}

exports! { access =>
    // Takes a path of the call in hand as the guest gave it, from a host descriptor.
    change::PATH
    fn export_path(place: usize, descriptor: u32, path: Given<u8>, length: usize) {
        let side = HostSide {
            descriptor,
            path: path.list(length),
            is_read_only: READ_ONLY.with(access, |handles| handles.has(descriptor)),
        };
        HEARING.with(access, |hearing| hearing.take(place, side));
    }

    // Takes a path of the call in hand that was followed to the host.
    change::LOCATED
    fn export_located(place: usize) {
        if let Some(side) = target_of_call(access, place) {
            HEARING.with(access, |hearing| hearing.take(place, side));
        }
    }

    // A null pointer when there is no more to look up.
    change::NEXT
    fn export_next(action: u32, path_flags: Flags, open_flags: Flags, flags: Flags) -> *const Query<Text> {
        let change = Change {
            action: Action::new(action).unwrap_or_else(|| crate::trap::defect()),
            follow: path_flags & SYMLINK_FOLLOW != 0,
            open_flags,
            flags,
        };
        QUERY.with_inner(access, |query, access| HEARING.with(access, |hearing| {
            let Some((descriptor, path, follow)) = hearing.next(change) else {
                return core::ptr::null();
            };
            query.descriptor = descriptor;
            query.path_flags = follow.into();
            query.path = path.into();
            &raw const *query
        }))
    }

    // Takes the host's answer to the last query.
    change::ANSWERED
    fn export_answered() {
        let answer = QUERY.with(access, |query| answer(query));
        HEARING.with(access, |hearing| hearing.answer(answer));
    }

    change::ANSWERED_0_3
    fn export_answered_0_3() {
        let answer = QUERY.with(access, |query| answer_0_3(query));
        HEARING.with(access, |hearing| hearing.answer(answer));
    }

    change::VERDICT_0_3
    fn export_verdict_0_3() -> u32 {
        match HEARING.with(access, |hearing| hearing.verdict()) {
            Ok(()) => GOES_ON,
            Err(error) => error.number_in_0_3().into(),
        }
    }

    // The `error-code` that the call is answered with, or `GOES_ON`: then it may go on, without `create`.
    change::VERDICT
    fn export_verdict() -> u32 {
        match HEARING.with(access, |hearing| hearing.verdict()) {
            Ok(()) => GOES_ON,
            Err(error) => error as u32,
        }
    }
}

#[cfg(test)]
mod tests;
