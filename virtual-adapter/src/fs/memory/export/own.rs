//! What the adapter's contract has of writable memory.

use adapter_abi::fs::memory;

use super::super::walk::{Last, find_host};
use super::streams::outcome;
use super::{with, with_opened};
use crate::abi::{Given, Outcome, Owned};
use crate::clocks::Datetime;
use crate::ends;
use crate::fs::host::{self, Intent};
use crate::fs::path::Found;
use crate::fs::{Flags, Open};
use crate::handles::{HANDLES, ResourceType, virtual_bit};
use crate::module::{Global, nodes, reply};
use crate::streams::{StreamError, StreamResult};

/// The time that the host's clock says, and whether it was asked for the call in hand.
static CLOCK: Global<memory::Asked> = Global::new(memory::Asked {
    is_asked: 0,
    seconds: 0,
    nanoseconds: 0,
});

exports! { access =>
    // Where the host's clock writes the time; a null pointer when it was asked.
    memory::CLOCK
    fn export_clock() -> *const memory::Asked {
        CLOCK.with(access, |asked| {
            asked.is_asked ^= 1;
            if asked.is_asked == 0 { core::ptr::null() } else { &raw const *asked }
        })
    }

    // Takes the time.
    memory::TOLD
    fn export_told() {
        let (seconds, nanoseconds) = CLOCK.with(access, |asked| (asked.seconds, asked.nanoseconds));
        with(access, |memory, _| memory.clock.tell(Datetime::new(seconds as i64, nanoseconds)));
    }

    // Whether an output stream is one of a file.
    memory::IS_FILE
    fn export_is_file(stream: u32) -> bool {
        HANDLES.with(access, |handles| handles.is(ResourceType::FileOutput, stream))
    }

    // How many of so many bytes can be written to a file for certain.
    memory::ROOM
    fn export_room(stream: u32, length: u64) -> u64 {
        with(access, |memory, handles| {
            let stream = handles.get(ResourceType::FileOutput, stream);
            memory.room(stream, length)
        })
    }

    // Writes what the host's `read` has answered; a null pointer where there was no room to ask it.
    memory::SPLICED
    fn export_spliced(
        stream: u32,
        read: Given<Outcome<Owned<u8>, StreamError>>,
        was_asked: u32
    ) -> *const StreamResult<u64> {
        let read = if was_asked == 0 { None } else { Some(read.value()) };
        reply(with(access, |memory, handles| {
            let stream = handles.get(ResourceType::FileOutput, stream);
            let result = match read {
                None => memory.spliced(stream, None),
                Some(Outcome::Ok(bytes)) => memory.spliced(stream, Some(&bytes)),
                Some(Outcome::Err(error)) => return Outcome::Err(error),
            };
            outcome(handles, result)
        }))
    }

    // Takes a path of the call in hand. Whether the host has to follow it.
    memory::FIND_HOST
    fn export_find_host(
        place: usize,
        descriptor: u32,
        path_flags: Flags,
        path: Given<u8>,
        length: usize,
        intent: u32
    ) -> u32 {
        let intent = Intent::new(intent).unwrap_or_else(|| crate::trap::defect());
        let path = path.list(length);
        let is_ours = descriptor & virtual_bit() != 0;
        let nodes = nodes(access);
        let found = is_ours.then(|| {
            let (node, rest) = with_opened(access, descriptor, |memory, opened| {
                find_host(memory, opened.at, &path, Last::new(path_flags))
            })?;
            let open = Open::new(nodes, node.id.in_image()?);
            host::lead(Found { open, rest }, &path, intent)
        });
        host::keep_path(access, place, descriptor, path, found.flatten())
    }

    // Takes what the guest writes to a stream that a file is given. Returns what the guest's write does.
    memory::WRITE_END
    fn export_write_end(writable: u32, bytes: Given<u8>, length: usize) -> u32 {
        let bytes = bytes.list(length);
        ends::with(access, |ends, _| ends.take_written(writable, &bytes))
    }

    // The value of the future that an event was about.
    memory::VALUE
    fn export_value() -> u32 {
        ends::with(access, |ends, _| ends.value())
    }
}
