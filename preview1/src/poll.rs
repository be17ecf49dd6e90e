//! Waiting for clocks, streams and files.

use core::mem;

use crate::clock;
use crate::errno::{Errno, Result};
use crate::guest;
use crate::host::Host;
use crate::program::{Program, file_result};
use crate::storage;
use crate::table::{Kind, NONE};

/// Size of a subscription in memory.
const SUBSCRIPTION: u32 = 48;
/// Where a subscription has its clock or its file descriptor.
const SUBJECT: u32 = 16;
/// Size of an event in memory.
const EVENT: u32 = 32;

/// In the handle of a stream that a poll made: it is an output stream. Handles do not reach that far.
const OUTPUT: u32 = 1 << 31;

/// What to wait for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// A time.
    Clock {
        /// By which clock.
        clock: u32,
        /// When, or how long from now.
        timeout: u64,
        /// Which of both.
        absolute: bool,
    },
    /// A duration, and nothing else. For that, hosts of preview1 do not ask which clock it is by.
    Sleep(u64),
    /// A read that does not block.
    Read(u32),
    /// A write that does not block.
    Write(u32),
}

/// A subscription.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subscription {
    /// What the program knows it by.
    pub userdata: u64,
    /// What to wait for.
    pub wait: Wait,
}

impl Subscription {
    /// Loads one: only the part of it that its type has. One that is alone may be a sleep.
    pub fn load(host: &mut impl Host, place: u32, is_alone: bool) -> Result<Self> {
        let [userdata, tag] = guest::load(host, place).map(u64::from_le_bytes);
        let subject = guest::advance(place, SUBJECT);
        let wait = match tag as u8 {
            0 => Wait::clock(guest::load(host, subject).map(u64::from_le_bytes), is_alone)?,
            1 => Wait::Read(descriptor(host, subject)),
            2 => Wait::Write(descriptor(host, subject)),
            _ => return Err(Errno::INVAL),
        };
        Ok(Subscription { userdata, wait })
    }
}

fn descriptor(host: &mut impl Host, place: u32) -> u32 {
    let [fd] = guest::load(host, place).map(u32::from_le_bytes);
    fd
}

impl Wait {
    /// Unlike parameters, numbers in memory that stand for nothing do not trap.
    fn clock(words: [u64; 4], is_alone: bool) -> Result<Self> {
        const ABSOLUTE: u16 = 1;
        let [clock, timeout, _precision, flags] = words;
        let (clock, flags) = (clock as u32, flags as u16);
        if clock >= clock::CLOCKS || flags & !ABSOLUTE != 0 {
            return Err(Errno::INVAL);
        }
        let absolute = flags & ABSOLUTE != 0;
        if is_alone && !absolute {
            return Ok(Wait::Sleep(timeout));
        }
        Ok(Wait::Clock {
            clock,
            timeout,
            absolute,
        })
    }
}

/// An event, as it lies in memory.
pub fn event(userdata: u64, wait: Wait, hangup: bool) -> [[u8; 8]; 4] {
    let (tag, size) = match wait {
        Wait::Clock { .. } => (0, 0),
        Wait::Sleep(_) => (0, 1),
        Wait::Read(_) => (1, 1),
        Wait::Write(_) => (2, 1),
    };
    let mut event = [[0; 8]; 4];
    event[0] = userdata.to_le_bytes();
    event[1][2] = tag;
    event[2][0] = size;
    event[3][0] = hangup.into();
    event
}

/// A pollable, and the stream that was made for it.
struct Pollable {
    handle: u32,
    stream: u32,
}

impl<H: Host> Program<H> {
    /// `poll_oneoff`.
    pub fn poll_oneoff(
        &mut self,
        subscriptions: u32,
        events: u32,
        count: u32,
        result: u32,
    ) -> Result<()> {
        if count == 0 {
            // It would sleep forever.
            return Err(Errno::INVAL);
        }
        let handles = self.room_for_handles(count as usize)?;
        let stored = match handles.split_at_mut_checked(count as usize) {
            Some((pollables, streams)) => self.poll(subscriptions, events, pollables, streams),
            None => Err(Errno::NOMEM),
        };
        self.handles = handles;
        guest::store(&mut self.host, result, &[stored?.to_le_bytes()]);
        Ok(())
    }

    /// Room for the pollables of so many subscriptions, and for their streams.
    fn room_for_handles(&mut self, count: usize) -> Result<&'static mut [u32]> {
        let needed = count.checked_mul(2).ok_or(Errno::NOMEM)?;
        if self.handles.len() < needed {
            let room = needed.checked_next_power_of_two().unwrap_or(needed).max(64);
            self.handles = storage::zeroed(room)?;
        }
        Ok(mem::take(&mut self.handles))
    }

    fn poll(
        &mut self,
        subscriptions: u32,
        events: u32,
        pollables: &mut [u32],
        streams: &mut [u32],
    ) -> Result<u32> {
        let mut made = 0;
        let subscribed = self.subscribe_all(subscriptions, pollables, streams, &mut made);
        let ready = subscribed.map(|()| self.host.poll(&mut self.lists, pollables));
        Self::drop_all(&mut self.host, pollables, streams, made);
        let ready = ready?;
        // From here on they say which are ready.
        pollables.fill(0);
        for &index in ready.items() {
            if let Some(pollable) = pollables.get_mut(index as usize) {
                *pollable = 1;
            }
        }
        self.store_events(subscriptions, events, pollables)
    }

    fn subscribe_all(
        &mut self,
        subscriptions: u32,
        pollables: &mut [u32],
        streams: &mut [u32],
        made: &mut usize,
    ) -> Result<()> {
        let mut place = subscriptions;
        let is_alone = pollables.len() == 1;
        for (pollable, stream) in pollables.iter_mut().zip(streams) {
            if *made != 0 {
                place = guest::advance(place, SUBSCRIPTION);
            }
            let subscription = Subscription::load(&mut self.host, place, is_alone)?;
            let subscribed = self.subscribe(subscription.wait)?;
            *pollable = subscribed.handle;
            *stream = subscribed.stream;
            *made += 1;
        }
        Ok(())
    }

    fn subscribe(&mut self, wait: Wait) -> Result<Pollable> {
        match wait {
            Wait::Clock {
                clock,
                timeout,
                absolute,
            } => {
                let handle = self.subscribe_clock(clock, timeout, absolute)?;
                Ok(Pollable {
                    handle,
                    stream: NONE,
                })
            }
            Wait::Sleep(duration) => Ok(Pollable {
                handle: self.host.subscribe_duration(duration),
                stream: NONE,
            }),
            Wait::Read(fd) => self.subscribe_read(fd),
            Wait::Write(fd) => self.subscribe_write(fd),
        }
    }

    fn subscribe_clock(&mut self, clock: u32, timeout: u64, absolute: bool) -> Result<u32> {
        match (clock, absolute) {
            (clock::MONOTONIC, true) => Ok(self.host.subscribe_instant(timeout)),
            (clock::MONOTONIC | clock::REALTIME, false) => {
                Ok(self.host.subscribe_duration(timeout))
            }
            (clock::REALTIME, true) => {
                let now = clock::timestamp(&self.host.wall_now()).unwrap_or(u64::MAX);
                Ok(self.host.subscribe_duration(timeout.saturating_sub(now)))
            }
            _ => Err(Errno::INVAL),
        }
    }

    fn subscribe_read(&mut self, fd: u32) -> Result<Pollable> {
        if self.table.get(fd)?.kind == Kind::Stdin {
            let stream = self.input_stream(fd)?;
            let handle = self.host.subscribe_input(stream);
            return Ok(Pollable {
                handle,
                stream: NONE,
            });
        }
        let entry = *self.file(fd)?;
        let stream = file_result(self.host.read_via_stream(entry.handle, entry.position))?;
        let handle = self.host.subscribe_input(stream);
        Ok(Pollable { handle, stream })
    }

    fn subscribe_write(&mut self, fd: u32) -> Result<Pollable> {
        if self.table.get(fd)?.kind.is_output() {
            let stream = self.output_stream(fd)?;
            let handle = self.host.subscribe_output(stream);
            return Ok(Pollable {
                handle,
                stream: NONE,
            });
        }
        let entry = *self.file(fd)?;
        let stream = file_result(if entry.mode.append {
            self.host.append_via_stream(entry.handle)
        } else {
            self.host.write_via_stream(entry.handle, entry.position)
        })?;
        let handle = self.host.subscribe_output(stream);
        Ok(Pollable {
            handle,
            stream: stream | OUTPUT,
        })
    }

    /// Drops the first so many pollables, then the streams that they are of.
    fn drop_all(host: &mut H, pollables: &[u32], streams: &[u32], made: usize) {
        for &pollable in pollables.iter().take(made) {
            host.drop_pollable(pollable);
        }
        for &stream in streams.iter().take(made) {
            if stream == NONE {
                continue;
            }
            if stream & OUTPUT == 0 {
                host.drop_input(stream);
            } else {
                host.drop_output(stream & !OUTPUT);
            }
        }
    }

    /// Stores an event for each that is ready, and says how many.
    fn store_events(&mut self, subscriptions: u32, events: u32, ready: &[u32]) -> Result<u32> {
        let mut stored = 0;
        let is_alone = ready.len() == 1;
        for (index, _) in ready.iter().enumerate().filter(|(_, ready)| **ready != 0) {
            // Within the range that was loaded before.
            let place = subscriptions + index as u32 * SUBSCRIPTION;
            let Subscription { userdata, wait } =
                Subscription::load(&mut self.host, place, is_alone)?;
            let hangup = match wait {
                Wait::Read(fd) => self.is_at_end(fd)?,
                _ => false,
            };
            let place = guest::advance(events, stored * EVENT);
            guest::store(&mut self.host, place, &event(userdata, wait, hangup));
            stored += 1;
        }
        Ok(stored)
    }

    /// Whether the position in a file is at its end. Of streams, nobody knows.
    fn is_at_end(&mut self, fd: u32) -> Result<bool> {
        let entry = *self.table.get(fd)?;
        if entry.kind != Kind::File {
            return Ok(false);
        }
        Ok(self.size(entry.handle)? <= entry.position)
    }
}
