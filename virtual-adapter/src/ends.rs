//! Streams and futures of WASI 0.3 that are answered inside of the file.
//!
//! Readable ends of bytes of ours, and futures, are virtual handles that the engine never sees. What can be waited for is
//! the engine's: a future that is read before its value is known has a real one behind it, and a stream that leaves the
//! guest is a real one that a pump writes to. What is known of real handles is in rows, by the engine's numbers.
//!
//! Nothing here calls the engine. What it is to do are requests ([`requests`]), which glue performs one after the other.

mod futures;
#[cfg(any(feature = "memory", not(target_arch = "wasm32")))]
pub mod in_memory;
#[cfg(not(any(feature = "memory", not(target_arch = "wasm32"))))]
#[path = "ends/no_memory.rs"]
pub mod in_memory;
mod pumps;
mod requests;
mod rows;
mod streams;
mod tasks;
#[cfg(test)]
mod tests;

use alloc::vec::Vec;

use adapter_abi::NONE;
use adapter_abi::ends::Outcome;

use crate::handles::{ResourceType, Table};
use futures::Futures;
use in_memory::FileEnds;
use requests::Requests;
use rows::Rows;
use streams::File;
use tasks::Finally;

pub use streams::open;
#[cfg(all(feature = "memory", target_arch = "wasm32"))]
pub(crate) use streams::take_scratch;

#[cfg(target_arch = "wasm32")]
pub(crate) use exported::with;

/// What is known of ends.
#[derive(Debug)]
pub struct Ends {
    rows: Rows,
    requests: Requests,
    futures: Futures,
    files: Table<File>,
    /// The ends that we write or drain.
    pumps: Vec<u32>,
    /// How many of these are in sets that somebody waits on.
    served: usize,
    /// Pumps to start once what they are for was passed.
    starting: Vec<u32>,
    /// Where drained bytes go.
    scratch: u32,
    made: u32,
    outcome: Outcome,
    finally: Finally,
    /// The set of ours that is polled when a task lets others run, or 0.
    polled: u32,
    /// What is known of files that can be changed.
    pub in_memory: FileEnds,
}

impl Ends {
    /// Nothing is known.
    pub const fn new() -> Self {
        Ends {
            rows: Rows::new(),
            requests: Requests::new(),
            futures: Futures::new(),
            files: Table::new(ResourceType::ReadableEnd),
            pumps: Vec::new(),
            served: 0,
            starting: Vec::new(),
            scratch: 0,
            made: 0,
            outcome: Outcome {
                code: NONE,
                handle: 0,
                buffer: NONE,
            },
            finally: Finally::Nothing,
            polled: 0,
            in_memory: FileEnds::new(),
        }
    }

    /// The number that the last call made.
    pub fn made(&self) -> u32 {
        self.made
    }

    /// What becomes of the last event.
    pub fn outcome(&self) -> Outcome {
        self.outcome
    }
}

impl Default for Ends {
    fn default() -> Self {
        Ends::new()
    }
}

#[cfg(target_arch = "wasm32")]
mod exported {
    use alloc::vec::Vec;

    use adapter_abi::ends::{self, Bytes, Outcome, Request};

    use super::{Ends, in_memory, streams};
    use crate::growth::push;
    use crate::handles::{HANDLES, Handles};
    use crate::module::{Global, reply};
    use crate::trap;

    /// The ends of the module, from when on there are some: others pay no data for them.
    static ENDS: Global<Vec<Ends>> = Global::new(Vec::new());

    type Access<'a> = &'a mut module_support::Access<0>;

    /// What is known of ends, and the handles.
    pub(crate) fn with<R>(
        access: Access<'_>,
        action: impl FnOnce(&mut Ends, &mut Handles) -> R,
    ) -> R {
        let files = in_memory::take(access);
        let (result, files) = ENDS.with_inner(access, |ends, access| {
            let ends = made(ends);
            ends.in_memory.memory = files;
            let result = HANDLES.with(access, |handles| action(ends, handles));
            (result, core::mem::take(&mut ends.in_memory.memory))
        });
        in_memory::put_back(access, files);
        result
    }

    /// What is known of ends.
    fn with_ends<R>(access: Access<'_>, action: impl FnOnce(&mut Ends) -> R) -> R {
        let files = in_memory::take(access);
        let (result, files) = ENDS.with(access, |ends| {
            let ends = made(ends);
            ends.in_memory.memory = files;
            (action(ends), core::mem::take(&mut ends.in_memory.memory))
        });
        in_memory::put_back(access, files);
        result
    }

    fn made(ends: &mut Vec<Ends>) -> &mut Ends {
        if ends.is_empty() {
            push(ends, Ends::new());
        }
        match ends.first_mut() {
            Some(ends) => ends,
            None => trap::defect(),
        }
    }

    /// Takes memory for events, if pumps can have some.
    fn prepare(ends: &mut Ends) {
        if !ends.pumps.is_empty() {
            ends.set_scratch(streams::take_scratch);
        }
    }

    exports! { access =>
        ends::NEXT
        fn next() -> *const Request {
            match with_ends(access, Ends::next_request) {
                Some(request) => reply(request),
                None => core::ptr::null(),
            }
        }

        ends::DONE
        fn done(result: u64) {
            with_ends(access, |ends| ends.done(result));
        }

        ends::MADE
        fn number_made() -> u32 {
            with_ends(access, |ends| ends.made())
        }

        ends::OUTCOME
        fn outcome() -> *const Outcome {
            reply(with_ends(access, |ends| ends.outcome()))
        }

        ends::PAIR
        fn pair(both: u64) {
            with_ends(access, |ends| ends.pair(both));
        }

        ends::CHECK
        fn check(end: u32) {
            with_ends(access, |ends| ends.check(end));
        }

        ends::READ
        fn read(readable: u32, length: u32) -> *const Bytes {
            match with(access, |ends, handles| ends.read(handles, readable, length)) {
                Some(bytes) => reply(bytes),
                None => core::ptr::null(),
            }
        }

        ends::WRITE
        fn write(writable: u32) -> bool {
            with_ends(access, |ends| ends.write(writable))
        }

        ends::DROP_READABLE
        fn drop_readable(readable: u32) -> bool {
            with(access, |ends, handles| ends.drop_readable(handles, readable))
        }

        ends::DROP_WRITABLE
        fn drop_writable(writable: u32) {
            with_ends(access, |ends| ends.drop_writable(writable));
        }

        ends::SINK
        fn sink(readable: u32) {
            with(access, |ends, handles| {
                ends.set_scratch(streams::take_scratch);
                ends.sink(handles, readable);
            });
        }

        ends::LEAVE
        fn leave(readable: u32) {
            with(access, |ends, handles| ends.leave(handles, readable));
        }

        ends::START
        fn start() {
            with_ends(access, |ends| ends.start());
        }

        ends::READ_FUTURE
        fn read_future(future: u32, buffer: u32) -> u32 {
            with(access, |ends, handles| ends.read_future(handles, future, buffer))
        }

        ends::CANCEL_FUTURE
        fn cancel_future(future: u32) {
            with(access, |ends, handles| ends.cancel_future(handles, future));
        }

        ends::DROP_FUTURE
        fn drop_future(future: u32) {
            with(access, |ends, handles| ends.drop_future(handles, future));
        }

        ends::NEW_SET
        fn new_set(set: u32) {
            with_ends(access, |ends| ends.new_set(set));
        }

        ends::DROP_SET
        fn drop_set(set: u32) {
            with_ends(access, |ends| ends.drop_set(set));
        }

        ends::JOIN
        fn join(waitable: u32, set: u32) -> bool {
            with(access, |ends, handles| ends.join(handles, waitable, set))
        }

        ends::WAIT
        fn wait(set: u32) {
            with_ends(access, |ends| ends.wait(set));
        }

        ends::WOKEN
        fn woken(set: u32, event: u32, handle: u32, code: u32) {
            with_ends(access, |ends| ends.woken(set, event, handle, code));
        }

        ends::YIELD
        fn let_others_run() {
            with_ends(access, |ends| {
                prepare(ends);
                ends.poll();
            });
        }

        ends::BEFORE
        fn before(event: u32, handle: u32, code: u32) {
            with_ends(access, |ends| ends.before(event, handle, code));
        }

        ends::AFTER
        fn after(code: u32) {
            with_ends(access, |ends| {
                prepare(ends);
                ends.after(code);
            });
        }
    }
}
