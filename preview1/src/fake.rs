//! A host for tests: a guest's memory, some files, and a record of what was called.
//!
//! It plays the linker too: it copies lists to the guest's memory or not.

use std::collections::BTreeMap;

use crate::abi::{
    Datetime, DirectoryEntry, ErrorCode, FileResult, MetadataHash, NewTimestamp, Optional, Outcome,
    Preopen, Read, Stat, StreamError, StreamResult, Variable,
};
use crate::host::Host;
use crate::lists::{Aimed, List, Lists, Text};
use crate::program::Program;

/// `error-code`s.
pub const BAD_DESCRIPTOR: ErrorCode = 3;
pub const NO_ENTRY: ErrorCode = 20;
pub const PIPE: ErrorCode = 32;

/// `descriptor-type`s.
pub const DIRECTORY: u8 = 3;
pub const REGULAR_FILE: u8 = 6;

/// What a handle stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resource {
    Stdin,
    Stdout,
    Stderr,
    /// An entry of `nodes`.
    Descriptor(usize),
    Input,
    Output(usize),
    /// The number of the next entry.
    Entries(usize),
    Pollable,
    Error,
    Terminal,
}

/// A file or directory of the host.
#[derive(Clone, Debug)]
pub struct Node {
    pub path: &'static str,
    pub kind: u8,
    pub bytes: Vec<u8>,
}

pub struct Fake {
    pub memory: Vec<u8>,
    /// The calls since the test last took them, without those that touch the guest's memory.
    pub calls: Vec<String>,
    pub live: BTreeMap<u32, Resource>,
    next_handle: u32,
    pub nodes: Vec<Node>,
    pub preopens: Vec<&'static str>,
    /// What the directories have in them, each.
    pub entries: Vec<(u8, String)>,
    /// Entries that are listed still, but were removed.
    pub removed: Vec<String>,
    pub arguments: Vec<&'static str>,
    pub environment: Vec<(&'static str, &'static str)>,
    /// What reads from stdin give, from the last to the first.
    pub stdin: Vec<StreamResult<&'static str>>,
    pub stdout: Vec<u8>,
    pub stderr: Vec<u8>,
    /// How many bytes an output stream takes.
    pub permit: u64,
    /// How many bytes a read gives at most.
    pub at_once: usize,
    /// How many bytes a write to a descriptor takes at most.
    pub written_at_once: usize,
    /// What an operation on a descriptor fails with, by its name.
    pub failures: BTreeMap<&'static str, ErrorCode>,
    /// What a write to a stream fails with.
    pub stream_failure: Option<StreamError>,
    pub error_code: Optional<ErrorCode>,
    /// Whether lists are copied to the guest's memory.
    pub direct: bool,
    pub terminal: bool,
    pub ready: Vec<u32>,
    pub time: u64,
}

/// A program with a file `file` and a directory `dir` in a preopen `/`.
pub fn program() -> Program<Fake> {
    let host = Fake {
        memory: vec![0xee; 1 << 18],
        calls: Vec::new(),
        live: BTreeMap::new(),
        next_handle: 1,
        nodes: vec![
            Node {
                path: "",
                kind: DIRECTORY,
                bytes: Vec::new(),
            },
            Node {
                path: "file",
                kind: REGULAR_FILE,
                bytes: b"content".to_vec(),
            },
            Node {
                path: "dir",
                kind: DIRECTORY,
                bytes: Vec::new(),
            },
        ],
        preopens: vec!["/"],
        entries: vec![
            (REGULAR_FILE, "file".into()),
            (DIRECTORY, "dir".into()),
            (5, "link".into()),
        ],
        removed: Vec::new(),
        arguments: Vec::new(),
        environment: Vec::new(),
        stdin: Vec::new(),
        stdout: Vec::new(),
        stderr: Vec::new(),
        permit: 1 << 16,
        at_once: 1 << 16,
        written_at_once: usize::MAX,
        failures: BTreeMap::new(),
        stream_failure: None,
        error_code: Optional::None,
        direct: false,
        terminal: false,
        ready: Vec::new(),
        time: 5_000_000_000,
    };
    Program::new(host, Lists::leaked())
}

impl Fake {
    pub fn put(&mut self, address: u32, bytes: &[u8]) {
        self.memory[address as usize..][..bytes.len()].copy_from_slice(bytes);
    }

    pub fn put_words(&mut self, address: u32, words: &[u32]) {
        let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
        self.put(address, &bytes);
    }

    pub fn get(&self, address: u32, length: u32) -> &[u8] {
        &self.memory[address as usize..][..length as usize]
    }

    pub fn word(&self, address: u32) -> u32 {
        u32::from_le_bytes(self.get(address, 4).try_into().unwrap())
    }

    pub fn long(&self, address: u32) -> u64 {
        u64::from_le_bytes(self.get(address, 8).try_into().unwrap())
    }

    /// The calls since the last time.
    pub fn calls(&mut self) -> Vec<String> {
        std::mem::take(&mut self.calls)
    }

    /// How many resources are live that are no descriptors and no streams of the program.
    pub fn temporary(&self) -> usize {
        use Resource::{Descriptor, Stderr, Stdin, Stdout};
        let kept =
            |resource: &&Resource| !matches!(resource, Descriptor(_) | Stdin | Stdout | Stderr);
        self.live.values().filter(kept).count()
    }

    fn called(&mut self, name: &str) {
        self.calls.push(name.into());
    }

    fn insert(&mut self, resource: Resource) -> u32 {
        let handle = self.next_handle;
        self.next_handle += 1;
        self.live.insert(handle, resource);
        handle
    }

    fn take(&mut self, handle: u32) {
        self.live.remove(&handle).expect("the handle is live");
    }

    fn fail(&mut self, name: &'static str) -> Option<ErrorCode> {
        self.called(name);
        self.failures.get(name).copied()
    }

    fn operation<T>(&mut self, name: &'static str, result: T) -> FileResult<T> {
        match self.fail(name) {
            Some(code) => Outcome::Err(code),
            None => Outcome::Ok(result),
        }
    }

    fn node(&self, descriptor: u32) -> usize {
        match self.live.get(&descriptor) {
            Some(Resource::Descriptor(node)) => *node,
            other => panic!("{other:?} is no descriptor"),
        }
    }

    fn find(&self, path: &[u8]) -> Option<usize> {
        self.nodes
            .iter()
            .position(|node| node.path.as_bytes() == path)
    }

    /// A list that the linker may copy.
    fn bytes<'l>(&mut self, aimed: Aimed<'l>, bytes: Vec<u8>) -> Text<'l> {
        if !self.direct || bytes.len() > aimed.room as usize {
            return List::leaked(bytes);
        }
        self.store(aimed.guest, &bytes);
        List::direct(bytes.len())
    }

    fn write_to(&mut self, stream: u32, contents: &[u8]) -> StreamResult<()> {
        if let Some(error) = self.stream_failure {
            if matches!(error, StreamError::LastOperationFailed(_)) {
                let error = self.insert(Resource::Error);
                return Outcome::Err(StreamError::LastOperationFailed(error));
            }
            return Outcome::Err(error);
        }
        match self.live[&stream] {
            Resource::Stdout => self.stdout.extend(contents),
            Resource::Stderr => self.stderr.extend(contents),
            Resource::Output(node) => self.nodes[node].bytes.extend(contents),
            other => panic!("{other:?} is no output stream"),
        }
        Outcome::Ok(())
    }

    fn stat_node(&self, node: usize) -> Stat {
        let time = |seconds| {
            Optional::Some(Datetime {
                seconds,
                nanoseconds: 1,
            })
        };
        Stat {
            kind: self.nodes[node].kind,
            link_count: 1,
            size: self.nodes[node].bytes.len() as u64,
            accessed: time(1),
            modified: time(2),
            changed: Optional::None,
        }
    }

    fn get_terminal(&mut self, name: &'static str) -> Optional<u32> {
        self.called(name);
        if self.terminal {
            Optional::Some(self.insert(Resource::Terminal))
        } else {
            Optional::None
        }
    }
}

impl Host for Fake {
    fn load(&mut self, guest: u32, own: &mut [u8]) {
        own.copy_from_slice(
            self.memory
                .get(guest as usize..)
                .expect("in bounds")
                .get(..own.len())
                .expect("in bounds"),
        );
    }

    fn store(&mut self, guest: u32, own: &[u8]) {
        let memory = self.memory.get_mut(guest as usize..).expect("in bounds");
        memory
            .get_mut(..own.len())
            .expect("in bounds")
            .copy_from_slice(own);
    }

    fn start(&mut self) {
        self.called("start");
    }

    fn get_arguments<'l>(&mut self, _: &'l mut Lists) -> List<'l, Text<'l>> {
        self.called("get-arguments");
        let arguments = self.arguments.iter();
        let arguments = arguments.map(|text| List::leaked(text.as_bytes().to_vec()));
        List::leaked(arguments.collect())
    }

    fn get_environment<'l>(&mut self, _: &'l mut Lists) -> List<'l, Variable<'l>> {
        self.called("get-environment");
        let variables = self.environment.iter().map(|(name, value)| Variable {
            name: List::leaked(name.as_bytes().to_vec()),
            value: List::leaked(value.as_bytes().to_vec()),
        });
        List::leaked(variables.collect())
    }

    fn exit(&mut self, failed: u32) {
        panic!("exit {failed}");
    }

    fn exit_with_code(&mut self, code: u32) {
        panic!("exit with code {code}");
    }

    fn get_stdin(&mut self) -> u32 {
        self.called("get-stdin");
        self.insert(Resource::Stdin)
    }

    fn get_stdout(&mut self) -> u32 {
        self.called("get-stdout");
        self.insert(Resource::Stdout)
    }

    fn get_stderr(&mut self) -> u32 {
        self.called("get-stderr");
        self.insert(Resource::Stderr)
    }

    fn get_terminal_stdin(&mut self) -> Optional<u32> {
        self.get_terminal("get-terminal-stdin")
    }

    fn get_terminal_stdout(&mut self) -> Optional<u32> {
        self.get_terminal("get-terminal-stdout")
    }

    fn get_terminal_stderr(&mut self) -> Optional<u32> {
        self.get_terminal("get-terminal-stderr")
    }

    fn drop_terminal_input(&mut self, terminal: u32) {
        self.take(terminal);
    }

    fn drop_terminal_output(&mut self, terminal: u32) {
        self.take(terminal);
    }

    fn monotonic_now(&mut self) -> u64 {
        self.time
    }

    fn monotonic_resolution(&mut self) -> u64 {
        7
    }

    fn subscribe_instant(&mut self, when: u64) -> u32 {
        self.called(&format!("subscribe-instant {when}"));
        self.insert(Resource::Pollable)
    }

    fn subscribe_duration(&mut self, duration: u64) -> u32 {
        self.called(&format!("subscribe-duration {duration}"));
        self.insert(Resource::Pollable)
    }

    fn wall_now(&mut self) -> Datetime {
        Datetime {
            seconds: self.time / 1_000_000_000,
            nanoseconds: 9,
        }
    }

    fn wall_resolution(&mut self) -> Datetime {
        Datetime {
            seconds: 1,
            nanoseconds: 1,
        }
    }

    fn get_directories<'l>(&mut self, _: &'l mut Lists) -> List<'l, Preopen<'l>> {
        self.called("get-directories");
        let mut preopens = Vec::new();
        for path in self.preopens.clone() {
            preopens.push(Preopen {
                descriptor: self.insert(Resource::Descriptor(0)),
                path: List::leaked(path.as_bytes().to_vec()),
            });
        }
        List::leaked(preopens)
    }

    fn read_via_stream(&mut self, _descriptor: u32, _offset: u64) -> FileResult<u32> {
        let stream = self.insert(Resource::Input);
        self.operation("read-via-stream", stream)
    }

    fn write_via_stream(&mut self, descriptor: u32, _offset: u64) -> FileResult<u32> {
        if let Some(code) = self.fail("write-via-stream") {
            return Outcome::Err(code);
        }
        let node = self.node(descriptor);
        Outcome::Ok(self.insert(Resource::Output(node)))
    }

    fn append_via_stream(&mut self, descriptor: u32) -> FileResult<u32> {
        if let Some(code) = self.fail("append-via-stream") {
            return Outcome::Err(code);
        }
        let node = self.node(descriptor);
        Outcome::Ok(self.insert(Resource::Output(node)))
    }

    fn advise(
        &mut self,
        _descriptor: u32,
        _offset: u64,
        _length: u64,
        _advice: u32,
    ) -> FileResult<()> {
        self.operation("advise", ())
    }

    fn sync_data(&mut self, _descriptor: u32) -> FileResult<()> {
        self.operation("sync-data", ())
    }

    fn get_flags(&mut self, _descriptor: u32) -> FileResult<u8> {
        self.operation("get-flags", 1)
    }

    fn get_type(&mut self, descriptor: u32) -> FileResult<u8> {
        let kind = self.nodes[self.node(descriptor)].kind;
        self.operation("get-type", kind)
    }

    fn set_size(&mut self, _descriptor: u32, size: u64) -> FileResult<()> {
        self.called(&size.to_string());
        self.operation("set-size", ())
    }

    fn set_times(
        &mut self,
        _descriptor: u32,
        accessed: NewTimestamp,
        modified: NewTimestamp,
    ) -> FileResult<()> {
        self.called(&format!("{accessed:?} {modified:?}"));
        self.operation("set-times", ())
    }

    fn read<'l>(
        &mut self,
        aimed: Aimed<'l>,
        descriptor: u32,
        length: u64,
        offset: u64,
    ) -> FileResult<Read<'l>> {
        self.called(&format!("read {length} {offset}"));
        let node = &self.nodes[self.node(descriptor)];
        if node.kind == DIRECTORY {
            return Outcome::Err(NO_ENTRY);
        }
        let bytes = node.bytes.iter().skip(offset as usize).copied();
        let bytes: Vec<u8> = bytes.take(self.at_once.min(length as usize)).collect();
        let end = bytes.is_empty();
        let bytes = self.bytes(aimed, bytes);
        self.operation("read", Read { bytes, end })
    }

    fn write(&mut self, descriptor: u32, buffer: &[u8], offset: u64) -> FileResult<u64> {
        let node = self.node(descriptor);
        if self.nodes[node].kind == DIRECTORY {
            return Outcome::Err(NO_ENTRY);
        }
        let taken = &buffer[..buffer.len().min(self.written_at_once)];
        self.called(&format!("write {} {offset}", buffer.len()));
        if let Some(code) = self.fail("write") {
            return Outcome::Err(code);
        }
        let bytes = &mut self.nodes[node].bytes;
        bytes.resize(bytes.len().max(offset as usize + taken.len()), 0);
        bytes[offset as usize..][..taken.len()].copy_from_slice(taken);
        Outcome::Ok(taken.len() as u64)
    }

    fn read_directory(&mut self, _descriptor: u32) -> FileResult<u32> {
        if let Some(code) = self.fail("read-directory") {
            return Outcome::Err(code);
        }
        Outcome::Ok(self.insert(Resource::Entries(0)))
    }

    fn sync(&mut self, _descriptor: u32) -> FileResult<()> {
        self.operation("sync", ())
    }

    fn create_directory_at(&mut self, _descriptor: u32, path: &[u8]) -> FileResult<()> {
        self.called(str::from_utf8(path).unwrap());
        self.operation("create-directory-at", ())
    }

    fn stat(&mut self, descriptor: u32) -> FileResult<Stat> {
        let stat = self.stat_node(self.node(descriptor));
        self.operation("stat", stat)
    }

    fn stat_at(&mut self, _descriptor: u32, follow: u32, path: &[u8]) -> FileResult<Stat> {
        self.called(&format!("stat-at {follow}"));
        match self.find(path) {
            Some(node) => Outcome::Ok(self.stat_node(node)),
            None => Outcome::Err(NO_ENTRY),
        }
    }

    fn set_times_at(
        &mut self,
        _descriptor: u32,
        follow: u32,
        path: &[u8],
        accessed: NewTimestamp,
        modified: NewTimestamp,
    ) -> FileResult<()> {
        let path = str::from_utf8(path).unwrap();
        self.called(&format!(
            "{follow} {path} {} {}",
            accessed.case, modified.case
        ));
        self.operation("set-times-at", ())
    }

    fn link_at(
        &mut self,
        from: u32,
        follow: u32,
        old: &[u8],
        to: u32,
        new: &[u8],
    ) -> FileResult<()> {
        let (old, new) = (str::from_utf8(old).unwrap(), str::from_utf8(new).unwrap());
        self.called(&format!("{from} {follow} {old} {to} {new}"));
        self.operation("link-at", ())
    }

    fn open_at(
        &mut self,
        _descriptor: u32,
        follow: u32,
        path: &[u8],
        open_flags: u32,
        flags: u32,
    ) -> FileResult<u32> {
        self.called(&format!("open-at {follow} {open_flags} {flags}"));
        match self.find(path) {
            Some(node) => Outcome::Ok(self.insert(Resource::Descriptor(node))),
            None => Outcome::Err(NO_ENTRY),
        }
    }

    fn readlink_at<'l>(
        &mut self,
        _: &'l mut Lists,
        _descriptor: u32,
        path: &[u8],
    ) -> FileResult<Text<'l>> {
        let target = List::leaked(path.to_vec());
        self.operation("readlink-at", target)
    }

    fn remove_directory_at(&mut self, _descriptor: u32, path: &[u8]) -> FileResult<()> {
        self.called(str::from_utf8(path).unwrap());
        self.operation("remove-directory-at", ())
    }

    fn rename_at(&mut self, from: u32, old: &[u8], to: u32, new: &[u8]) -> FileResult<()> {
        let (old, new) = (str::from_utf8(old).unwrap(), str::from_utf8(new).unwrap());
        self.called(&format!("{from} {old} {to} {new}"));
        self.operation("rename-at", ())
    }

    fn symlink_at(&mut self, _descriptor: u32, old: &[u8], new: &[u8]) -> FileResult<()> {
        let (old, new) = (str::from_utf8(old).unwrap(), str::from_utf8(new).unwrap());
        self.called(&format!("{old} {new}"));
        self.operation("symlink-at", ())
    }

    fn unlink_file_at(&mut self, _descriptor: u32, path: &[u8]) -> FileResult<()> {
        self.called(str::from_utf8(path).unwrap());
        self.operation("unlink-file-at", ())
    }

    fn metadata_hash(&mut self, _descriptor: u32) -> FileResult<MetadataHash> {
        self.operation(
            "metadata-hash",
            MetadataHash {
                lower: 1000,
                upper: 1,
            },
        )
    }

    /// The length of the path tells files apart.
    fn metadata_hash_at(
        &mut self,
        _descriptor: u32,
        _follow: u32,
        path: &[u8],
    ) -> FileResult<MetadataHash> {
        if self.removed.iter().any(|name| name.as_bytes() == path) {
            self.called("metadata-hash-at");
            return Outcome::Err(NO_ENTRY);
        }
        let lower = path.len() as u64;
        self.operation("metadata-hash-at", MetadataHash { lower, upper: 1 })
    }

    fn read_directory_entry<'l>(
        &mut self,
        aimed: Aimed<'l>,
        entries: u32,
    ) -> FileResult<Optional<DirectoryEntry<'l>>> {
        if let Some(code) = self.fail("read-directory-entry") {
            return Outcome::Err(code);
        }
        let Some(Resource::Entries(next)) = self.live.get_mut(&entries) else {
            panic!("a live stream of entries")
        };
        let index = *next;
        *next += 1;
        let Some((kind, name)) = self.entries.get(index).cloned() else {
            return Outcome::Ok(Optional::None);
        };
        let name = self.bytes(aimed, name.into_bytes());
        Outcome::Ok(Optional::Some(DirectoryEntry { kind, name }))
    }

    fn drop_descriptor(&mut self, descriptor: u32) {
        self.take(descriptor);
    }

    fn drop_entries(&mut self, entries: u32) {
        self.take(entries);
    }

    fn filesystem_error_code(&mut self, _error: u32) -> Optional<ErrorCode> {
        self.error_code
    }

    fn drop_error(&mut self, error: u32) {
        self.take(error);
    }

    fn poll<'l>(&mut self, _: &'l mut Lists, pollables: &[u32]) -> List<'l, u32> {
        let all = pollables
            .iter()
            .all(|pollable| self.live[pollable] == Resource::Pollable);
        assert!(all, "live pollables");
        self.called(&format!("poll {}", pollables.len()));
        List::leaked(self.ready.clone())
    }

    fn drop_pollable(&mut self, pollable: u32) {
        self.take(pollable);
    }

    fn blocking_read<'l>(
        &mut self,
        aimed: Aimed<'l>,
        _stream: u32,
        length: u64,
    ) -> StreamResult<Text<'l>> {
        self.called(&format!("blocking-read {length}"));
        match self
            .stdin
            .pop()
            .unwrap_or(Outcome::Err(StreamError::Closed))
        {
            Outcome::Ok(text) => Outcome::Ok(self.bytes(aimed, text.as_bytes().to_vec())),
            Outcome::Err(StreamError::LastOperationFailed(_)) => {
                let error = self.insert(Resource::Error);
                Outcome::Err(StreamError::LastOperationFailed(error))
            }
            Outcome::Err(error) => Outcome::Err(error),
        }
    }

    fn subscribe_input(&mut self, _stream: u32) -> u32 {
        self.called("subscribe-input");
        self.insert(Resource::Pollable)
    }

    fn check_write(&mut self, _stream: u32) -> StreamResult<u64> {
        self.called("check-write");
        Outcome::Ok(self.permit)
    }

    fn write_stream(&mut self, stream: u32, contents: &[u8]) -> StreamResult<()> {
        self.called(&format!("write {}", contents.len()));
        assert!(
            contents.len() as u64 <= self.permit,
            "no more than permitted"
        );
        self.write_to(stream, contents)
    }

    fn blocking_write_and_flush(&mut self, stream: u32, contents: &[u8]) -> StreamResult<()> {
        self.called(&format!("blocking-write-and-flush {}", contents.len()));
        assert!(contents.len() <= 4096, "no more than the interface allows");
        self.write_to(stream, contents)
    }

    fn blocking_flush(&mut self, _stream: u32) -> StreamResult<()> {
        self.called("blocking-flush");
        Outcome::Ok(())
    }

    fn subscribe_output(&mut self, _stream: u32) -> u32 {
        self.called("subscribe-output");
        self.insert(Resource::Pollable)
    }

    fn drop_input(&mut self, stream: u32) {
        self.take(stream);
    }

    fn drop_output(&mut self, stream: u32) {
        self.take(stream);
    }

    fn get_random_bytes<'l>(&mut self, _: &'l mut Lists, length: u64) -> Text<'l> {
        self.called(&format!("get-random-bytes {length}"));
        List::leaked(vec![4; length as usize])
    }
}
