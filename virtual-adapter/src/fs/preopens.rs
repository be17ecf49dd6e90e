//! `wasi:filesystem/preopens`: the directories that a guest finds opened.
//!
//! First come the embedded ones, then those of the host's that have another path here, then the host's own if the
//! guest may see them. The linker's glue makes the calls to the host: it gives what `get-directories` returns to
//! `preopens#hold`, opens what `preopens#next` asks for and says so with `preopens#opened`, drops what
//! `preopens#unused` names, and takes the list from `preopens#finish`.

use alloc::vec::Vec;

use adapter_abi::wasi::descriptor_flags::{MUTATE_DIRECTORY, READ};
use image_format::{HostDirectory, Nodes};

use super::host::locate;
use super::open::ABSENT;
use crate::abi::{Owned, Text};
use crate::growth::push;
use crate::handles::{Handles, ResourceType};

/// A preopened directory in a result.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct Preopen {
    descriptor: u32,
    path: Text,
}

/// A preopened directory of the host.
#[derive(Debug)]
#[repr(C)]
pub struct HostPreopen {
    /// Its handle.
    pub descriptor: u32,
    /// Its path.
    pub path: Owned<u8>,
}

impl From<&HostPreopen> for Preopen {
    fn from(host: &HostPreopen) -> Self {
        Preopen {
            descriptor: host.descriptor,
            path: (&*host.path).into(),
        }
    }
}

/// Opens the embedded directories anew.
pub fn preopens(nodes: Nodes<'_>, handles: &mut Handles) -> impl Iterator<Item = Preopen> {
    nodes.preopens().filter_map(move |index| {
        Some(Preopen {
            descriptor: handles.insert(ResourceType::Descriptor, index),
            path: nodes.get(index)?.name().into(),
        })
    })
}

/// The host's directories, while a call needs them.
#[derive(Debug)]
pub struct Held {
    preopens: Owned<HostPreopen>,
    /// What was opened beneath them.
    opened: Vec<u32>,
    /// How many of the preopens were dropped.
    dropped: usize,
}

impl Default for Held {
    fn default() -> Self {
        Held::new()
    }
}

impl Held {
    /// None.
    pub const fn new() -> Self {
        Held {
            preopens: Owned::new(),
            opened: Vec::new(),
            dropped: 0,
        }
    }

    /// What the host has returned.
    pub fn hold(&mut self, preopens: Owned<HostPreopen>) {
        self.preopens = preopens;
        self.opened.clear();
        self.dropped = 0;
    }

    /// All of the preopens.
    pub fn preopens(&self) -> &[HostPreopen] {
        &self.preopens
    }

    /// Adds a directory that was opened.
    pub fn add(&mut self, descriptor: u32) {
        push(&mut self.opened, descriptor);
    }

    /// One that is not dropped yet, and counts as dropped from now on.
    pub fn unused(&mut self) -> Option<u32> {
        // What was opened last goes first: a host may not drop a directory before what was opened from it.
        if let Some(descriptor) = self.opened.pop() {
            return Some(descriptor);
        }
        let preopen = self.preopens.get(self.dropped)?;
        self.dropped += 1;
        Some(preopen.descriptor)
    }
}

/// A host directory to open.
#[derive(Clone, Copy, Debug)]
#[repr(transparent)]
pub struct Request(pub adapter_abi::fs::preopens::Request<Text>);

impl Request {
    /// In the place of one.
    pub const NONE: Request = Request::new(0, Text::EMPTY, true);

    /// Asks for a directory for changes, or for reading only.
    pub const fn new(descriptor: u32, path: Text, is_read_only: bool) -> Self {
        Request(adapter_abi::fs::preopens::Request {
            descriptor,
            path,
            flags: if is_read_only {
                READ
            } else {
                READ | MUTATE_DIRECTORY
            },
            result: [0; 5],
        })
    }

    /// The descriptor, or the `error-code`.
    pub fn answer(&self) -> Result<u32, u8> {
        let [tag, payload, ..] = self.0.result;
        // Only these bytes are written for a discriminant.
        if tag & 0xff == 0 {
            Ok(payload)
        } else {
            Err((payload & 0xff) as u8)
        }
    }

    /// Asks for less than before, if that is possible: a host that lets nothing be changed may refuse to open for
    /// changes.
    pub fn retry(&mut self) -> bool {
        let was_for_changes = self.0.flags != READ;
        self.0.flags = READ;
        was_for_changes
    }
}

/// The host directories that the guest finds under paths of their own, while they are opened.
#[derive(Debug)]
pub struct Opening {
    /// What is opened so far.
    opened: Vec<Preopen>,
    request: Request,
    /// Whether the request is made again.
    retries: bool,
}

impl Default for Opening {
    fn default() -> Self {
        Opening::new()
    }
}

impl Opening {
    /// Nothing is opened.
    pub const fn new() -> Self {
        Opening {
            opened: Vec::new(),
            request: Request::NONE,
            retries: false,
        }
    }

    /// Begins with the first directory.
    pub fn begin(&mut self) {
        self.opened.clear();
        self.retries = false;
    }

    /// What has to be opened next. What no preopen of the host's has is absent.
    pub fn next<'i>(
        &mut self,
        directories: impl Iterator<Item = HostDirectory<'i>> + Clone,
        handles: &mut Handles,
        host: &[HostPreopen],
    ) -> Option<&mut Request> {
        loop {
            let directory = directories.clone().nth(self.opened.len())?;
            if self.retries {
                return Some(&mut self.request);
            }
            if let Some((descriptor, path)) = locate(host, directory.host) {
                self.request = Request::new(descriptor, path.into(), directory.is_read_only);
                return Some(&mut self.request);
            }
            self.add_absent(directory, handles);
        }
    }

    /// Takes the host's answer to the last request. Returns the handle if nothing may be changed through it.
    pub fn take_answer(
        &mut self,
        mut directories: impl Iterator<Item = HostDirectory<'static>>,
        handles: &mut Handles,
    ) -> Option<u32> {
        let directory = directories.nth(self.opened.len())?;
        let Ok(descriptor) = self.request.answer() else {
            self.retries = self.request.retry();
            if !self.retries {
                self.add_absent(directory, handles);
            }
            return None;
        };
        self.retries = false;
        self.add(directory, descriptor);
        directory.is_read_only.then_some(descriptor)
    }

    fn add_absent(&mut self, directory: HostDirectory<'_>, handles: &mut Handles) {
        let descriptor = handles.insert(ResourceType::Descriptor, ABSENT);
        self.add(directory, descriptor);
    }

    fn add(&mut self, directory: HostDirectory<'_>, descriptor: u32) {
        let path = directory.guest.into();
        push(&mut self.opened, Preopen { descriptor, path });
    }
}

#[cfg(target_arch = "wasm32")]
use {
    super::read_only::READ_ONLY,
    crate::abi::{Given, List},
    crate::handles::HANDLES,
    crate::module::{Global, image, list, reply},
    adapter_abi::fs::preopens::{self, NO_MORE},
};

/// The host's directories, whose paths the last result may point into.
#[cfg(target_arch = "wasm32")]
pub static HELD: Global<Held, 3> = Global::new(Held::new());

#[cfg(target_arch = "wasm32")]
static OPENING: Global<Opening, 4> = Global::new(Opening::new());

exports! { access =>
    preopens::GET_VIRTUAL
    fn get_virtual() -> *const List<Preopen> {
        let nodes = Nodes::new(image());
        HANDLES.with(access, |handles| {
            reply(list(nodes.preopens().len(), preopens(nodes, handles)))
        })
    }

    // `host` is the result of the host's `get-directories`.
    preopens::HOLD
    fn hold(host: Given<Owned<HostPreopen>>) {
        HELD.with(access, |held| held.hold(host.value()));
        OPENING.with(access, Opening::begin);
    }

    // A null pointer when there is no more to open.
    preopens::NEXT
    fn next() -> *const Request {
        let request = HANDLES.with_inner(access, |handles, access| HELD.with_inner(access, |held, access| OPENING.with(access, |opening| {
            let next = opening.next(image().host_directories(), handles, held.preopens());
            next.map(|request| &raw const *request)
        })));
        request.unwrap_or(core::ptr::null())
    }

    // `ty` is the number under which the type of what was opened is known to the set of the read-only.
    preopens::OPENED
    fn opened(ty: u32) {
        let read_only = HANDLES.with_inner(access, |handles, access| OPENING.with(access, |opening| {
            opening.take_answer(image().host_directories(), handles)
        }));
        if let Some(descriptor) = read_only {
            READ_ONLY.with(access, |descriptors| descriptors.add(ty, descriptor));
        }
    }

    // `NO_MORE` when there is no more to drop.
    preopens::UNUSED
    fn unused() -> u32 {
        HELD.with(access, Held::unused).unwrap_or(NO_MORE)
    }

    preopens::FINISH
    fn finish(shows_host: bool) -> *const List<Preopen> {
        let nodes = Nodes::new(image());
        HANDLES.with_inner(access, |handles, access| HELD.with_inner(access, |held, access| OPENING.with(access, |opening| {
            let host = if shows_host { held.preopens() } else { &[] };
            let count = nodes.preopens().len() + opening.opened.len() + host.len();
            let host = host.iter().map(Preopen::from);
            let opened = opening.opened.iter().copied();
            reply(list(count, preopens(nodes, handles).chain(opened).chain(host)))
        })))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fs::sample::image;
    use crate::handles::virtual_bit;
    use image_format::{Body, HostPath, Image, Kind, Sections};

    #[test]
    fn every_call_opens_the_preopens_anew() {
        let image = image();
        let mut handles = Handles::new();
        let nodes = Nodes::new(Sections::new(&image));
        assert_eq!(preopens(nodes, &mut handles).count(), 2);
        assert_eq!(preopens(nodes, &mut handles).count(), 2);
        let indices =
            [0, 1, 2, 3].map(|slot| handles.get(ResourceType::Descriptor, virtual_bit() | slot));
        assert_eq!(indices, [0, 1, 0, 1]);
        let none = Nodes::new(Sections::new(&[]));
        assert_eq!(preopens(none, &mut handles).count(), 0);
    }

    fn host_directory(guest: &str, host: &str, is_read_only: bool) -> HostPath {
        HostPath {
            guest: guest.to_owned(),
            host: host.to_owned(),
            is_read_only,
        }
    }

    /// Opens what the requests ask for, as a host that has `answers` for them.
    fn open(
        directories: Vec<HostPath>,
        host: &[HostPreopen],
        answers: &[[u32; 2]],
    ) -> (Vec<u32>, Vec<u32>, Vec<u32>) {
        let image = Image::default();
        let image = image.with(Kind::HostDirectories, Body::HostDirectories(directories));
        let image: &'static [u8] = image.layout().unwrap().head.leak();
        let directories = || Sections::new(image).host_directories();
        let mut handles = Handles::new();
        let mut opening = Opening::new();
        opening.begin();
        let mut answers = answers.iter();
        let (mut flags, mut read_only) = (Vec::new(), Vec::new());
        while let Some(request) = opening.next(directories(), &mut handles, host) {
            flags.push(request.0.flags);
            let [tag, payload] = *answers.next().unwrap();
            request.0.result = [tag, payload, 0, 0, 0];
            read_only.extend(opening.take_answer(directories(), &mut handles));
        }
        let opened = opening.opened.iter().map(|preopen| preopen.descriptor);
        (opened.collect(), read_only, flags)
    }

    fn root() -> [HostPreopen; 1] {
        [HostPreopen {
            descriptor: 3,
            path: b"/".as_slice().into(),
        }]
    }

    #[test]
    fn directories_of_the_host_are_opened_in_order() {
        let directories = vec![
            host_directory("/a", "/x", false),
            host_directory("/b", "/y", true),
            host_directory("/c", "relative", false),
        ];
        let opened = open(directories, &root(), &[[0, 7], [0, 8]]);
        let absent = virtual_bit();
        assert_eq!(opened, (vec![7, 8, absent], vec![8], vec![33, 1]));
    }

    #[test]
    fn what_cannot_be_opened_for_changes_is_opened_for_reading() {
        let directories = vec![
            host_directory("/a", "/x", false),
            host_directory("/b", "/y", false),
        ];
        let error = [1, 33];
        let opened = open(directories, &root(), &[error, [0, 7], error, error]);
        assert_eq!(opened, (vec![7, virtual_bit()], vec![], vec![33, 1, 33, 1]));
    }

    #[test]
    fn each_directory_is_dropped_once() {
        let mut held = Held::new();
        assert_eq!(held.unused(), None);
        held.hold(Owned::from(Vec::from(root())));
        held.add(7);
        held.add(8);
        let dropped: Vec<_> = core::iter::from_fn(|| held.unused()).collect();
        assert_eq!(dropped, [8, 7, 3]);
        assert_eq!(held.preopens().len(), 1);
        held.hold(Owned::new());
        assert_eq!(held.unused(), None);
    }
}
