//! An engine that is as strict as the specification, and stricter where wasmtime fails: no event that a waiting task was
//! promised may go away.

use std::collections::{BTreeMap, BTreeSet};

use adapter_abi::ends::{EVENT, HANDLE, Operation, Request};

use super::super::requests::BLOCKED;

pub const STREAM_READ: u32 = 2;
pub const STREAM_WRITE: u32 = 3;
pub const FUTURE_READ: u32 = 4;

/// Who has the other end of a stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Peer {
    /// The guest, or the adapter.
    Inside,
    /// The host reads: so many bytes at once, and what it has got, by address.
    Reads {
        wants: u32,
        got: Vec<u32>,
    },
    /// The host writes: so many at once, and how many are left.
    Writes {
        ready: u32,
        left: u32,
    },
    Gone,
}

#[derive(Clone, Debug)]
pub struct Stream {
    pub readable: Option<u32>,
    pub writable: Option<u32>,
    pub peer: Peer,
    /// A copy that waits: where, and of how many bytes.
    pub read: Option<(u32, u32)>,
    pub write: Option<(u32, u32)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slot {
    Free,
    Readable(usize),
    Writable(usize),
    FutureReadable(usize),
    FutureWritable(usize),
    Set,
}

#[derive(Debug, Default)]
struct Future {
    readable: u32,
    is_read: bool,
    is_written: bool,
    reader_is_gone: bool,
}

#[derive(Debug)]
pub struct Engine {
    slots: Vec<Slot>,
    pub streams: Vec<Stream>,
    futures: Vec<Future>,
    /// What waits to be told, by handle.
    pub events: BTreeMap<u32, (u32, u32)>,
    /// The set that a handle is in.
    pub members: BTreeMap<u32, u32>,
    /// The sets that tasks wait on.
    pub waited_on: Vec<u32>,
}

impl Engine {
    pub fn new() -> Engine {
        Engine {
            slots: vec![Slot::Set],
            streams: Vec::new(),
            futures: Vec::new(),
            events: BTreeMap::new(),
            members: BTreeMap::new(),
            waited_on: Vec::new(),
        }
    }

    fn add(&mut self, slot: Slot) -> u32 {
        let free = self.slots.iter().position(|slot| *slot == Slot::Free);
        let number = free.unwrap_or_else(|| {
            self.slots.push(Slot::Free);
            self.slots.len() - 1
        });
        self.slots[number] = slot;
        number as u32
    }

    fn remove(&mut self, handle: u32) {
        assert!(!self.events.contains_key(&handle), "an event is gone");
        self.members.remove(&handle);
        self.slots[handle as usize] = Slot::Free;
    }

    /// How many handles there are.
    pub fn live(&self) -> usize {
        let live = self.slots.iter().filter(|slot| **slot != Slot::Free);
        live.count() - 1
    }

    pub fn new_set(&mut self) -> u32 {
        self.add(Slot::Set)
    }

    pub fn drop_set(&mut self, set: u32) {
        assert_eq!(self.slots[set as usize], Slot::Set);
        assert!(!self.members.values().any(|of| *of == set), "not empty");
        assert!(!self.waited_on.contains(&set));
        self.slots[set as usize] = Slot::Free;
    }

    fn join(&mut self, waitable: u32, set: u32) {
        assert_ne!(self.slots[waitable as usize], Slot::Free);
        let old = self.members.get(&waitable).copied().unwrap_or(0);
        if old != set && self.events.contains_key(&waitable) {
            assert!(!self.waited_on.contains(&old), "a promised event is gone");
        }
        match set {
            0 => drop(self.members.remove(&waitable)),
            set => {
                assert_eq!(self.slots[set as usize], Slot::Set);
                self.members.insert(waitable, set);
            }
        }
    }

    /// Both ends of a new stream, the readable one in the lower half.
    pub fn new_stream(&mut self) -> u64 {
        let stream = self.streams.len();
        let readable = self.add(Slot::Readable(stream));
        let writable = self.add(Slot::Writable(stream));
        self.streams.push(Stream {
            readable: Some(readable),
            writable: Some(writable),
            peer: Peer::Inside,
            read: None,
            write: None,
        });
        u64::from(writable) << 32 | u64::from(readable)
    }

    /// A stream of the host's: the readable end.
    pub fn stream_of_host(&mut self, left: u32) -> u32 {
        let stream = self.streams.len();
        let readable = self.add(Slot::Readable(stream));
        self.streams.push(Stream {
            readable: Some(readable),
            writable: None,
            peer: Peer::Writes { ready: 0, left },
            read: None,
            write: None,
        });
        readable
    }

    /// The host takes a readable end; the number of the stream.
    pub fn pass_to_host(&mut self, readable: u32, wants: u32) -> usize {
        let Slot::Readable(stream) = self.slots[readable as usize] else {
            panic!("no readable end")
        };
        assert!(self.streams[stream].read.is_none());
        self.remove(readable);
        self.streams[stream].readable = None;
        self.streams[stream].peer = Peer::Reads {
            wants,
            got: Vec::new(),
        };
        stream
    }

    pub fn read(&mut self, readable: u32, at: u32, length: u32) -> u32 {
        let Slot::Readable(number) = self.slots[readable as usize] else {
            panic!("no readable end")
        };
        assert!(!self.events.contains_key(&readable), "busy");
        let stream = &mut self.streams[number];
        assert!(stream.read.is_none(), "busy");
        match (&mut stream.peer, stream.write) {
            (Peer::Writes { left: 0, .. } | Peer::Gone, _) => 1,
            (Peer::Writes { ready, left }, _) if *ready > 0 => {
                let count = length.min(*ready).min(*left);
                *ready -= count;
                *left -= count;
                count << 4
            }
            (Peer::Inside, Some((from, count))) => {
                let copied = length.min(count);
                assert!(copied > 0);
                stream.write = None;
                let _ = from;
                if let Some(writable) = stream.writable {
                    self.events.insert(writable, (STREAM_WRITE, copied << 4));
                }
                copied << 4
            }
            _ => {
                stream.read = Some((at, length));
                BLOCKED
            }
        }
    }

    pub fn write(&mut self, writable: u32, at: u32, length: u32) -> u32 {
        let Slot::Writable(number) = self.slots[writable as usize] else {
            panic!("no writable end")
        };
        assert!(!self.events.contains_key(&writable), "busy");
        let stream = &mut self.streams[number];
        assert!(stream.write.is_none(), "busy");
        match &mut stream.peer {
            Peer::Gone => 1,
            Peer::Reads { wants, got } if *wants > 0 => {
                let count = length.min(*wants);
                *wants -= count;
                got.extend(at..at + count);
                count << 4
            }
            _ => {
                assert!(stream.read.is_none());
                stream.write = Some((at, length));
                BLOCKED
            }
        }
    }

    pub fn drop_readable(&mut self, readable: u32) {
        let Slot::Readable(number) = self.slots[readable as usize] else {
            panic!("no readable end")
        };
        assert!(self.streams[number].read.is_none(), "busy");
        self.remove(readable);
        self.streams[number].readable = None;
        if self.streams[number].peer == Peer::Inside {
            self.streams[number].peer = Peer::Gone;
        }
    }

    pub fn drop_writable(&mut self, writable: u32) {
        let Slot::Writable(number) = self.slots[writable as usize] else {
            panic!("no writable end")
        };
        assert!(self.streams[number].write.is_none(), "busy");
        self.remove(writable);
        self.streams[number].writable = None;
        if self.streams[number].peer == Peer::Inside {
            self.streams[number].peer = Peer::Gone;
        }
    }

    fn future(&self, handle: u32, is_readable: bool) -> usize {
        match (self.slots[handle as usize], is_readable) {
            (Slot::FutureReadable(future), true) | (Slot::FutureWritable(future), false) => future,
            other => panic!("{handle} is no such end of a future: {other:?}"),
        }
    }

    /// Does what the adapter wants.
    pub fn perform(&mut self, request: Request) -> u64 {
        let Request { operation, a, b, c } = request;
        match Operation::new(operation).unwrap() {
            Operation::StreamNew => return self.new_stream(),
            Operation::StreamRead => return self.read(a, b, c).into(),
            Operation::StreamWrite => return self.write(a, b, c).into(),
            Operation::StreamCancelRead => {
                let Slot::Readable(number) = self.slots[a as usize] else {
                    panic!("no readable end")
                };
                assert!(!self.members.contains_key(&a), "in a set");
                self.streams[number].read.take().unwrap();
                return 2;
            }
            Operation::StreamDropReadable => self.drop_readable(a),
            Operation::StreamDropWritable => self.drop_writable(a),
            Operation::FutureNew => {
                let future = self.futures.len();
                let readable = self.add(Slot::FutureReadable(future));
                let writable = self.add(Slot::FutureWritable(future));
                self.futures.push(Future {
                    readable,
                    ..Future::default()
                });
                return u64::from(writable) << 32 | u64::from(readable);
            }
            Operation::FutureRead => {
                let future = self.future(a, true);
                assert!(!self.futures[future].is_read && !self.futures[future].is_written);
                self.futures[future].is_read = true;
                return BLOCKED.into();
            }
            Operation::FutureWrite => {
                let number = self.future(a, false);
                let future = &mut self.futures[number];
                assert!(!future.is_written);
                future.is_written = true;
                if future.reader_is_gone {
                    return 1;
                }
                assert!(future.is_read, "nobody reads");
                self.events.insert(future.readable, (FUTURE_READ, 0));
            }
            Operation::FutureCancelRead => {
                let future = self.future(a, true);
                assert!(self.futures[future].is_read);
                assert!(!self.members.contains_key(&a), "in a set");
                self.events.remove(&a);
                self.futures[future].is_read = false;
                return 2;
            }
            Operation::FutureDropReadable => {
                let future = self.future(a, true);
                let is_done = self.futures[future].is_written || !self.futures[future].is_read;
                assert!(is_done, "busy");
                self.futures[future].reader_is_gone = true;
                self.remove(a);
            }
            Operation::FutureDropWritable => {
                let future = self.future(a, false);
                assert!(self.futures[future].is_written, "not written");
                self.remove(a);
            }
            Operation::SetNew => return self.new_set().into(),
            Operation::SetDrop => self.drop_set(a),
            Operation::Join => self.join(a, b),
            Operation::SetPoll => {
                let is_member = |handle: &u32| self.members.get(handle) == Some(&a);
                if self.events.keys().any(is_member) {
                    let [event, handle, code] = self.take(a, 0);
                    let place = u64::from(event) << EVENT | u64::from(handle) << HANDLE;
                    return place | u64::from(code);
                }
            }
        }
        0
    }

    /// The host reads or writes so many bytes of a stream, or drops its end.
    pub fn host(&mut self, number: usize, count: u32, drops: bool) {
        let stream = &mut self.streams[number];
        let (handle, event) = match (&mut stream.peer, stream.read, stream.write) {
            (Peer::Reads { .. }, _, waiting) if drops => {
                stream.peer = Peer::Gone;
                stream.write = None;
                (
                    stream.writable.filter(|_| waiting.is_some()),
                    (STREAM_WRITE, 1),
                )
            }
            (Peer::Reads { got, .. }, _, Some((at, length))) => {
                let copied = length.min(count);
                if copied == 0 {
                    return;
                }
                got.extend(at..at + copied);
                stream.write = None;
                (stream.writable, (STREAM_WRITE, copied << 4))
            }
            (Peer::Reads { wants, .. }, _, None) => {
                *wants += count;
                return;
            }
            (Peer::Writes { left, .. }, Some((_, length)), _) => {
                let copied = length.min(count).min(*left);
                *left -= copied;
                let code = match *left {
                    0 => copied << 4 | 1,
                    _ if copied == 0 => return,
                    _ => copied << 4,
                };
                stream.read = None;
                (stream.readable, (STREAM_READ, code))
            }
            (Peer::Writes { ready, .. }, None, _) => {
                *ready += count;
                return;
            }
            _ => return,
        };
        if let Some(handle) = handle {
            assert!(self.events.insert(handle, event).is_none());
        }
    }

    /// The sets that tasks wait on and that have events.
    pub fn ready(&self) -> BTreeSet<u32> {
        let sets = self
            .events
            .keys()
            .filter_map(|handle| self.members.get(handle));
        sets.copied()
            .filter(|set| self.waited_on.contains(set))
            .collect()
    }

    /// Takes an event of a set: its kind, handle and number.
    pub fn take(&mut self, set: u32, which: usize) -> [u32; 3] {
        let handles: Vec<u32> = self
            .events
            .keys()
            .copied()
            .filter(|handle| self.members.get(handle) == Some(&set))
            .collect();
        let handle = handles[which % handles.len()];
        let (event, code) = self.events.remove(&handle).unwrap();
        [event, handle, code]
    }
}
