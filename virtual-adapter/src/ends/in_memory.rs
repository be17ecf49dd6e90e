//! Ends of files that can be changed in memory: streams that read them, wherever those go, and what is written to them.
//!
//! What a stream is of is known by its number among the memory's. Nothing of this is in the adapter without memory, which
//! has `no_memory.rs` in this one's place.

use alloc::vec::Vec;

use adapter_abi::ends::{Bytes, Operation};

use super::Ends;
use super::rows::Kind;
use super::streams::{File, NO_FUTURE, SCRATCH};
use crate::abi::Owned;
use crate::fs::memory::Memory;
use crate::fs::memory::streams::Failure;
use crate::fs::{ErrorCode, FsResult};
use crate::futures::ready;
use crate::growth::{has_room, push, try_push};
use crate::handles::{Handles, virtual_bit};
use crate::trap;

/// In the place of the end of a file's bytes: it is one in memory, and its start is the number of the stream.
const IN_MEMORY: u32 = u32::MAX;

/// What a write returns when nobody reads any more; above is how many bytes were taken.
const DROPPED: u32 = 1;

/// What is known of such ends.
#[derive(Debug)]
pub struct FileEnds {
    /// All files, while a call is about ends.
    pub memory: Option<Memory<'static>>,
    /// The streams that leave the guest as this writable end.
    feeds: Vec<Feed>,
    /// What is written to, by the place of the future that tells how that went.
    sinks: Vec<Option<Sink>>,
    /// What futures are to tell, by their places: zero is `ok`.
    values: Vec<u32>,
    /// Where the guest's own writes are read to, which are over at once.
    scratch: Owned<u8>,
    /// The value of the future that was read last.
    value: u32,
}

/// A stream that has left the guest.
#[derive(Debug)]
struct Feed {
    writable: u32,
    stream: u32,
    /// What the engine copies from, while the file can change.
    buffer: Owned<u8>,
}

/// What is written to a file.
#[derive(Debug)]
struct Sink {
    stream: u32,
    errors: Errors,
    /// What the engine copies to.
    buffer: Owned<u8>,
}

/// Whose errors the future of a write tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Errors {
    /// Those of `wasi:filesystem`.
    OfFiles,
    /// Those of `wasi:cli`, for standard output and error: all are the first of them, `io`.
    OfOutput,
}

impl Errors {
    /// As the value of a future: its place among the errors, behind `ok`.
    fn number(self, error: ErrorCode) -> u32 {
        match self {
            Errors::OfFiles => 1 + u32::from(error.number_in_0_3()),
            Errors::OfOutput => 1,
        }
    }
}

impl Default for FileEnds {
    fn default() -> Self {
        FileEnds::new()
    }
}

impl FileEnds {
    /// Nothing is known.
    pub const fn new() -> Self {
        FileEnds {
            memory: None,
            feeds: Vec::new(),
            sinks: Vec::new(),
            values: Vec::new(),
            scratch: Owned::new(),
            value: 0,
        }
    }

    fn memory(&mut self) -> &mut Memory<'static> {
        match &mut self.memory {
            Some(memory) => memory,
            None => trap::defect(),
        }
    }

    fn sink(&mut self, future: u32) -> Option<&mut Sink> {
        self.sinks.get_mut(future as usize)?.as_mut()
    }
}

/// Takes all files, to lend them.
#[cfg(target_arch = "wasm32")]
pub fn take(access: &mut module_support::Access<0>) -> Option<Memory<'static>> {
    crate::fs::memory::export::take(access)
}

/// Puts them back.
#[cfg(target_arch = "wasm32")]
pub fn put_back(access: &mut module_support::Access<0>, files: Option<Memory<'static>>) {
    crate::fs::memory::export::put_back(access, files);
}

/// Makes a stream of a file: its readable end, and the future that is resolved when all is read, or the end is dropped.
pub fn open(handles: &mut Handles, ends: &mut Ends, stream: u32) -> [u32; 2] {
    let [place, future] = ends.futures.add(handles);
    let file = File::new(stream, IN_MEMORY, place);
    [ends.files.insert(handles, file), future]
}

/// The stream in memory that a readable end is of.
pub fn stream_of(file: &File) -> Option<u32> {
    let [start, end] = file.bytes();
    (end == IN_MEMORY).then_some(start)
}

fn address(bytes: &[u8]) -> u32 {
    bytes.as_ptr().expose_provenance() as u32
}

/// A buffer for the engine, if there is memory for one.
fn buffer() -> Option<Owned<u8>> {
    has_room(SCRATCH as usize).then(|| Owned::zeroed(SCRATCH as usize))
}

/// Copies the next bytes of a stream to its buffer: where they begin and end there.
fn next_bytes(memory: &mut Memory<'_>, feed: &mut Feed) -> Result<[u32; 2], Failure> {
    if feed.buffer.is_empty() {
        feed.buffer = buffer().ok_or(ErrorCode::InsufficientMemory)?;
    }
    let bytes = memory.read_stream(feed.stream, SCRATCH.into())?;
    if let Some(to) = feed.buffer.get_mut(..bytes.len()) {
        to.copy_from_slice(bytes);
    }
    let start = address(&feed.buffer);
    Ok([start, start + bytes.len() as u32])
}

impl Ends {
    /// Reads from a virtual end of a file in memory. `None` at the end, about which the guest is told once.
    pub(super) fn read_in_memory(
        &mut self,
        handles: &mut Handles,
        readable: u32,
        stream: u32,
        length: u32,
    ) -> Option<Bytes> {
        let memory = self.in_memory.memory();
        let read = memory.read_stream(stream, length.into());
        let read = read.map(|bytes| Bytes {
            start: address(bytes),
            length: bytes.len() as u32,
        });
        let is_over = read.is_err() || memory.is_at_end(stream);
        let file = self.files.get(handles, readable);
        if read.is_err() {
            file.set_over();
        }
        if is_over && let Some(future) = file.take_future() {
            if let Err(Failure::Error(error)) = read {
                self.fail(future, error);
            }
            self.resolve(future);
        }
        read.ok()
    }

    /// Ends the stream of a readable end that is no more.
    pub(super) fn end_in_memory(&mut self, file: &File) {
        if let Some(stream) = stream_of(file) {
            self.in_memory.memory().end_stream(stream);
        }
    }

    /// The bytes that a stream which has left begins with: of one in memory, they are read later.
    pub(super) fn feed_in_memory(&mut self, writable: u32, start: u32, end: u32) -> [u32; 2] {
        if end != IN_MEMORY {
            return [start, end];
        }
        let feed = Feed {
            writable,
            stream: start,
            buffer: Owned::new(),
        };
        push(&mut self.in_memory.feeds, feed);
        [0, 0]
    }

    /// Has a pump write the next bytes of a stream that has left, if it has written those before: they are put where they
    /// stay until they are written. At the end there are none.
    pub(super) fn refill(&mut self, writable: u32) {
        let Kind::Feed { start, end, future } = self.rows.kind(writable) else {
            return;
        };
        let FileEnds { memory, feeds, .. } = &mut self.in_memory;
        let mut feeds = feeds.iter_mut();
        let feed = feeds.find(|feed| feed.writable == writable);
        let (true, Some(memory), Some(feed)) = (start == end, memory, feed) else {
            return;
        };
        match next_bytes(memory, feed) {
            Ok([start, end]) => {
                self.rows.at(writable).kind = Kind::Feed { start, end, future };
            }
            Err(Failure::Closed) => {}
            Err(Failure::Error(error)) => self.fail(future, error),
        }
    }

    /// Ends what a pump that writes has read from.
    pub(super) fn stop_in_memory(&mut self, writable: u32) {
        let mut feeds = self.in_memory.feeds.iter();
        if let Some(place) = feeds.position(|feed| feed.writable == writable) {
            let feed = self.in_memory.feeds.swap_remove(place);
            self.in_memory.memory().end_stream(feed.stream);
        }
    }

    /// Gives a readable end to a stream that writes to a file, if there is one. The future that is made tells how that went.
    pub fn write_to(
        &mut self,
        handles: &mut Handles,
        readable: u32,
        stream: FsResult<u32>,
        errors: Errors,
    ) {
        let stream = match stream {
            Ok(stream) => stream,
            Err(error) => {
                if self.drop_readable(handles, readable) {
                    self.requests.add(Operation::StreamDropReadable, readable);
                }
                self.made = ready(handles, errors.number(error));
                return;
            }
        };
        let [future, handle] = self.futures.add(handles);
        self.made = handle;
        if !self.keep(future, stream, errors) {
            self.in_memory.memory().end_stream(stream);
            self.tell(future, errors.number(ErrorCode::InsufficientMemory));
        } else if readable & virtual_bit() != 0 {
            self.copy(handles, readable, future);
        }
        self.sink_to(handles, readable, future);
    }

    fn keep(&mut self, future: u32, stream: u32, errors: Errors) -> bool {
        let sinks = &mut self.in_memory.sinks;
        while sinks.len() <= future as usize {
            if !try_push(sinks, None) {
                return false;
            }
        }
        if let Some(place) = sinks.get_mut(future as usize) {
            let buffer = Owned::new();
            *place = Some(Sink {
                stream,
                errors,
                buffer,
            });
        }
        true
    }

    /// Writes all of a virtual end to a file.
    fn copy(&mut self, handles: &mut Handles, readable: u32, future: u32) {
        let file = *self.files.get(handles, readable);
        if file.is_over() {
            trap::stream_is_over();
        }
        let FileEnds { memory, sinks, .. } = &mut self.in_memory;
        let sink = sinks.get(future as usize).and_then(Option::as_ref);
        let (Some(memory), Some(sink)) = (memory, sink) else {
            trap::defect()
        };
        let to = sink.stream;
        let result = match stream_of(&file) {
            Some(from) => loop {
                match memory.splice(to, from, SCRATCH.into()) {
                    Ok(_) => {}
                    Err(Failure::Closed) => break Ok(()),
                    Err(Failure::Error(error)) => break Err(error),
                }
            },
            None => {
                let image = memory.store.image;
                let [start, end] = file.bytes();
                let start = (start as usize).wrapping_sub(image.as_ptr().addr());
                let length = end as usize - file.bytes()[0] as usize;
                let bytes = image.get(start..start.wrapping_add(length));
                match memory.write_stream(to, bytes.unwrap_or_default()) {
                    Err(Failure::Error(error)) => Err(error),
                    _ => Ok(()),
                }
            }
        };
        if let Err(error) = result {
            self.fail(future, error);
        }
    }

    /// Where the engine is to copy to what is written to a file; what nobody reads goes to the scratch of all. `is_own` says
    /// whether the copy can take its time.
    pub(super) fn room_for(&mut self, future: u32, is_own: bool) -> u32 {
        let common = self.scratch;
        let FileEnds { sinks, scratch, .. } = &mut self.in_memory;
        let Some(Some(sink)) = sinks.get_mut(future as usize) else {
            return common;
        };
        let place = if is_own { &mut sink.buffer } else { scratch };
        if place.is_empty() {
            match buffer() {
                Some(buffer) => *place = buffer,
                // What comes is dropped then, and the future says so.
                None => {
                    self.fail(future, ErrorCode::InsufficientMemory);
                    self.end_sink(future);
                    return common;
                }
            }
        }
        address(place)
    }

    /// Writes what a pump has read for a file, if it reads for one. Whether it could be.
    pub(super) fn take_drained(&mut self, readable: u32, count: u32) -> bool {
        match self.rows.kind(readable) {
            Kind::Drain { future } => self.take_copied(future, count, true),
            _ => true,
        }
    }

    /// Writes what the engine has copied for a file. Whether it could be.
    pub(super) fn take_copied(&mut self, future: u32, count: u32, is_own: bool) -> bool {
        let FileEnds {
            memory,
            sinks,
            scratch,
            ..
        } = &mut self.in_memory;
        let (Some(memory), Some(Some(sink))) = (memory, sinks.get(future as usize)) else {
            return true;
        };
        let bytes = if is_own { &sink.buffer } else { &*scratch };
        let bytes = bytes.get(..count as usize).unwrap_or_default();
        match memory.write_stream(sink.stream, bytes) {
            Err(Failure::Error(error)) => {
                self.fail(future, error);
                false
            }
            _ => true,
        }
    }

    /// A stream of the guest's is not read any more: writes to it are told so.
    pub(super) fn abandon(&mut self, readable: u32, future: u32) {
        if let Kind::Readable { writable } = self.rows.kind(readable)
            && writable != 0
        {
            self.rows.at(writable).kind = Kind::Writable { readable: 0 };
        }
        self.rows.clear(readable);
        self.requests.add(Operation::StreamDropReadable, readable);
        self.resolve(future);
    }

    /// Takes what the guest writes to a stream that was given away. Returns what the guest's write does.
    pub fn take_written(&mut self, writable: u32, bytes: &[u8]) -> u32 {
        let Kind::Sunk { readable, future } = self.rows.kind(writable) else {
            trap::defect()
        };
        let taken = (bytes.len() as u32) << 4;
        let Some(sink) = self.in_memory.sink(future) else {
            return taken;
        };
        let stream = sink.stream;
        let Err(Failure::Error(error)) = self.in_memory.memory().write_stream(stream, bytes) else {
            return taken;
        };
        self.fail(future, error);
        self.rows.at(writable).kind = Kind::Writable { readable: 0 };
        self.rows.clear(readable);
        self.requests.add(Operation::StreamDropReadable, readable);
        self.resolve(future);
        DROPPED
    }

    /// Ends what a future tells of, which is resolved.
    pub(super) fn end_sink(&mut self, future: u32) {
        let sink = self.in_memory.sinks.get_mut(future as usize);
        if let Some(sink) = sink.and_then(Option::take) {
            self.in_memory.memory().end_stream(sink.stream);
        }
    }

    /// Has a future tell of an error, if the guest can still read it.
    fn fail(&mut self, future: u32, error: ErrorCode) {
        let errors = match self.in_memory.sink(future) {
            Some(sink) => sink.errors,
            None => Errors::OfFiles,
        };
        self.tell(future, errors.number(error));
    }

    /// Has a future tell a value.
    fn tell(&mut self, future: u32, value: u32) {
        if future == NO_FUTURE || !self.futures.is_known(future) {
            return;
        }
        while self.in_memory.values.len() <= future as usize {
            push(&mut self.in_memory.values, 0);
        }
        if let Some(place) = self.in_memory.values.get_mut(future as usize) {
            *place = value;
        }
    }

    /// What a future tells.
    pub(super) fn value_of(&mut self, future: u32) -> u32 {
        let value = self.in_memory.values.get(future as usize);
        self.in_memory.value = value.copied().unwrap_or_default();
        self.in_memory.value
    }

    /// A future is dropped: its place can be another's.
    pub(super) fn forget_value(&mut self, future: u32) {
        if let Some(value) = self.in_memory.values.get_mut(future as usize) {
            *value = 0;
        }
    }

    /// The value of the future that was read last: zero is `ok`, others are errors, by their places.
    pub fn value(&self) -> u32 {
        self.in_memory.value
    }
}
