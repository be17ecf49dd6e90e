//! Streams and futures of WASI 0.3 that are answered inside of the file: what is known of each end is the adapter's, and glue
//! asks it in the place of the guest's built-ins.
//!
//! The adapter has no imports. What it wants done with ends of the engine's is a queue of [`Request`]s: after each call
//! that is said to make some, glue takes one after the other from [`NEXT`], performs it, and tells [`DONE`] what came of
//! it, until there is none left.
//!
//! A function that hands out a stream of a file's bytes needs none of this: in the adapter, `ends::open(handles, streams,
//! start, end)` returns the readable end and the future, both virtual.

use crate::NONE;

numbered! {
    /// What glue is to do, and what `a`, `b` and `c` of the [`Request`] are.
    pub enum Operation {
        /// `stream.new` for bytes: both ends are the result.
        StreamNew = 0,
        /// `stream.read` from `a`, to the adapter's memory at `b`, of `c` bytes.
        StreamRead = 1,
        /// `stream.write` to `a`, from the adapter's memory at `b`, of `c` bytes.
        StreamWrite = 2,
        /// `stream.cancel-read` of `a`.
        StreamCancelRead = 3,
        /// `stream.drop-readable` of `a`.
        StreamDropReadable = 4,
        /// `stream.drop-writable` of `a`.
        StreamDropWritable = 5,
        /// `future.new` without a value: both ends are the result.
        FutureNew = 6,
        /// `future.read` from `a`.
        FutureRead = 7,
        /// `future.write` to `a`.
        FutureWrite = 8,
        /// `future.cancel-read` of `a`.
        FutureCancelRead = 9,
        /// `future.drop-readable` of `a`.
        FutureDropReadable = 10,
        /// `future.drop-writable` of `a`.
        FutureDropWritable = 11,
        /// `waitable-set.new`.
        SetNew = 12,
        /// `waitable-set.drop` of `a`.
        SetDrop = 13,
        /// `waitable.join` of `a` to `b`.
        Join = 14,
        /// `waitable-set.poll` of `a`, to the adapter's memory at `b`: the event is the result, its parts at [`HANDLE`] and [`EVENT`].
        SetPoll = 15,
    }
}

/// Where in the result of a poll the event's handle and kind are: below them is its number.
pub const HANDLE: u32 = 32;
/// See there.
pub const EVENT: u32 = 60;

/// Something to do with ends of the engine's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct Request {
    /// The number of an [`Operation`].
    pub operation: u32,
    /// What it is done with.
    pub a: u32,
    /// See there.
    pub b: u32,
    /// See there.
    pub c: u32,
}

/// Bytes in the adapter's memory that a read comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct Bytes {
    /// Where they are.
    pub start: u32,
    /// How many.
    pub length: u32,
}

/// What becomes of an event, or of what a task returns to the engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct Outcome {
    /// [`NONE`] if the event is the guest's, else what the task returns; for a wait, whether it goes on.
    pub code: u32,
    /// The handle that the guest knows.
    pub handle: u32,
    /// Where the value of a future goes, which is `ok`; [`NONE`] if it is no such event.
    pub buffer: u32,
}

/// In the place of the value of a future: it is not known yet.
pub const UNKNOWN: u32 = NONE;

functions! { ends {
    /// The address of the next [`Request`], or null.
    NEXT = "ends#next"() -> I32;
    /// What came of it.
    DONE = "ends#done"(I64);
    /// The number that the last call with requests made.
    MADE = "ends#made"() -> I32;
    /// The address of the [`Outcome`] of the last event, once its requests are done.
    OUTCOME = "ends#outcome"() -> I32;

    /// The guest has made both ends of a stream.
    PAIR = "ends#pair"(I64);
    /// Traps if an end is not the guest's to use.
    CHECK = "ends#check"(I32);
    /// Reads from a virtual end: the address of [`Bytes`], or null at the end.
    READ = "ends#read"(I32, I32) -> I32;
    /// Whether what is written to an end is dropped.
    WRITE = "ends#write"(I32) -> I32;
    /// Before a readable end is dropped: whether the engine has it. Makes requests.
    DROP_READABLE = "ends#drop-readable"(I32) -> I32;
    /// Before a writable end is dropped. Makes requests, to be served after that.
    DROP_WRITABLE = "ends#drop-writable"(I32);
    /// Gives a readable end to what drops all that is written; the future is what is [`MADE`]. Makes requests.
    SINK = "ends#sink"(I32);
    /// Before a readable end leaves the guest: the number to pass is what is [`MADE`]. Makes requests.
    LEAVE = "ends#leave"(I32);
    /// What has left was passed. Makes requests.
    START = "ends#start"();

    /// Reads a future to this address: its value, or [`UNKNOWN`] if it is not known, and the read waits. Makes requests.
    READ_FUTURE = "ends#read-future"(I32, I32) -> I32;
    /// Cancels the read of a future. Makes requests.
    CANCEL_FUTURE = "ends#cancel-future"(I32);
    /// Drops a future. Makes requests.
    DROP_FUTURE = "ends#drop-future"(I32);

    /// The guest has made a set.
    NEW_SET = "ends#new-set"(I32);
    /// Before the guest drops a set. Makes requests.
    DROP_SET = "ends#drop-set"(I32);
    /// Before the guest puts a waitable into a set: whether the engine has it. Makes requests.
    JOIN = "ends#join"(I32, I32) -> I32;
    /// Before the guest waits on a set, or polls one. Makes requests.
    WAIT = "ends#wait"(I32);
    /// After that: of the set, the event and its two numbers. Makes requests and an [`Outcome`].
    WOKEN = "ends#woken"(I32, I32, I32, I32);
    /// Before a task lets others run. Makes requests.
    YIELD = "ends#yield"();
    /// Before a task's callback: of the event and its two numbers. Makes requests and an [`Outcome`].
    BEFORE = "ends#before"(I32, I32, I32);
    /// After a task's function or callback, of what it returned. Makes requests and an [`Outcome`].
    AFTER = "ends#after"(I32);
}}
