//! Many tasks at once, by chance: each stream's bytes get to whom they are for, in their order, and none is lost.

use std::collections::{BTreeMap, BTreeSet};

use adapter_abi::NONE;
use adapter_abi::ends::UNKNOWN;
use proptest::prelude::*;

use super::engine::{Engine, FUTURE_READ, Peer};
use crate::ends::{Ends, open};
use crate::handles::Handles;

/// What a future writes to: not looked at here.
const BUFFER: u32 = 4096;

/// A task of the guest's: its set, and the futures that it waits for.
#[derive(Debug)]
struct Task {
    set: u32,
    futures: BTreeSet<u32>,
    /// Writable ends of streams that a sink has, to be dropped before it waits.
    is_over: bool,
}

struct World<'c> {
    handles: Handles,
    ends: Ends,
    engine: Engine,
    choices: std::slice::Iter<'c, u32>,
    tasks: Vec<Task>,
    /// Tasks by the set that they wait on.
    waiting: BTreeMap<u32, Vec<Option<usize>>>,
    /// For each stream that the host has: the bytes that it is to get.
    left: BTreeMap<usize, (u32, u32)>,
    next_file: u32,
}

impl World<'_> {
    fn choose(&mut self, below: u32) -> u32 {
        self.choices.next().map_or(0, |choice| choice % below)
    }

    fn serve(&mut self) {
        while let Some(request) = self.ends.next_request() {
            let result = self.engine.perform(request);
            self.ends.done(result);
        }
    }

    fn open(&mut self) -> [u32; 4] {
        let start = self.next_file;
        let end = start + self.choose(200);
        self.next_file = end + 1;
        let [readable, future] = open(&mut self.handles, &mut self.ends, start, end);
        [readable, future, start, end]
    }

    /// Waits for a future, or drops it.
    fn follow(&mut self, task: &mut Task, future: u32) {
        if self.choose(3) == 0 {
            self.ends.drop_future(&mut self.handles, future);
            return self.serve();
        }
        let value = self.ends.read_future(&mut self.handles, future, BUFFER);
        self.serve();
        if value != UNKNOWN {
            assert_eq!(value, 0);
            self.ends.drop_future(&mut self.handles, future);
            return self.serve();
        }
        if self.choose(4) == 0 {
            self.ends.cancel_future(&mut self.handles, future);
            self.serve();
            return self.follow(task, future);
        }
        assert!(!self.ends.join(&mut self.handles, future, task.set));
        self.serve();
        task.futures.insert(future);
    }

    fn read_file(&mut self, task: &mut Task) {
        let [readable, future, start, end] = self.open();
        let mut at = start;
        for _ in 0..self.choose(4) {
            let length = self.choose(100);
            match self.ends.read(&mut self.handles, readable, length) {
                Some(bytes) => {
                    assert_eq!(bytes.start, at);
                    at += bytes.length;
                }
                None => {
                    assert_eq!(at, end);
                    break;
                }
            }
        }
        assert!(!self.ends.drop_readable(&mut self.handles, readable));
        self.serve();
        self.follow(task, future);
    }

    fn pass_file(&mut self, task: &mut Task) {
        let [readable, future, mut start, end] = self.open();
        if end > start {
            let length = self.choose(end - start);
            let bytes = self.ends.read(&mut self.handles, readable, length).unwrap();
            start += bytes.length;
        }
        self.ends.leave(&mut self.handles, readable);
        self.serve();
        let wants = self.choose(100);
        let stream = self.engine.pass_to_host(self.ends.made(), wants);
        self.ends.start();
        self.serve();
        self.left.insert(stream, (start, end));
        self.follow(task, future);
    }

    fn sink(&mut self, task: &mut Task, readable: u32) {
        self.ends.set_scratch(|| 1 << 20);
        self.ends.sink(&mut self.handles, readable);
        self.serve();
        let future = self.ends.made();
        self.follow(task, future);
    }

    fn sink_pair(&mut self, task: &mut Task) {
        let both = self.engine.new_stream();
        self.ends.pair(both);
        let [readable, writable] = [both as u32, (both >> 32) as u32];
        let is_written = self.choose(2) == 0;
        if is_written {
            let length = 1 + self.choose(1 << 18);
            assert!(!self.ends.write(writable));
            self.engine.write(writable, 0, length);
        }
        self.sink(task, readable);
        assert!(self.ends.write(writable));
        // The guest takes the event of what it has written before.
        assert_eq!(self.engine.events.remove(&writable).is_some(), is_written);
        self.ends.drop_writable(writable);
        self.engine.drop_writable(writable);
        self.serve();
    }

    fn act(&mut self, task: &mut Task) {
        match self.choose(6) {
            0 => self.read_file(task),
            1 | 2 => self.pass_file(task),
            3 => self.sink_pair(task),
            4 => {
                let left = self.choose(100);
                let readable = self.engine.stream_of_host(left);
                self.sink(task, readable);
            }
            _ => {
                let [readable, future, ..] = self.open();
                self.sink(task, readable);
                self.follow(task, future);
            }
        }
    }

    fn start(&mut self) {
        let set = self.engine.new_set();
        self.ends.new_set(set);
        let mut task = Task {
            set,
            futures: BTreeSet::new(),
            is_over: false,
        };
        for _ in 0..=self.choose(3) {
            self.act(&mut task);
        }
        self.tasks.push(task);
        self.end_turn(self.tasks.len() - 1);
    }

    /// The guest's code returns.
    fn end_turn(&mut self, number: usize) {
        let set = self.tasks[number].set;
        let code = match self.tasks[number].futures.is_empty() {
            true => {
                self.ends.drop_set(set);
                self.serve();
                self.engine.drop_set(set);
                self.tasks[number].is_over = true;
                0
            }
            false => set << 4 | 2,
        };
        self.ends.after(code);
        self.serve();
        let guest = (!self.tasks[number].is_over).then_some(number);
        self.returned(self.ends.outcome().code, guest);
    }

    /// A task returns to the engine: of the guest's code, or one that stays for us.
    fn returned(&mut self, code: u32, task: Option<usize>) {
        match code & 15 {
            0 => assert_eq!(task, None),
            2 => {
                let set = code >> 4;
                self.engine.waited_on.push(set);
                self.waiting.entry(set).or_default().push(task);
            }
            other => panic!("{other}"),
        }
    }

    /// Calls a task back for an event.
    fn deliver(&mut self) -> bool {
        let ready = self.engine.ready();
        if ready.is_empty() {
            return false;
        }
        let which = self.choose(ready.len() as u32) as usize;
        let set = *ready.iter().nth(which).unwrap();
        let which = self.choose(100) as usize;
        let [event, handle, code] = self.engine.take(set, which);
        let place = self.engine.waited_on.iter().position(|of| *of == set);
        self.engine.waited_on.swap_remove(place.unwrap());
        let task = self.waiting.get_mut(&set).unwrap().pop().unwrap();
        self.ends.before(event, handle, code);
        self.serve();
        let outcome = self.ends.outcome();
        if outcome.code != NONE {
            self.returned(outcome.code, task.filter(|_| outcome.code != 0));
            return true;
        }
        let number = task.expect("an event for a task that is over");
        assert_eq!((event, outcome.buffer), (FUTURE_READ, BUFFER));
        assert!(
            self.tasks[number].futures.remove(&outcome.handle),
            "another task's"
        );
        self.ends.join(&mut self.handles, outcome.handle, 0);
        self.serve();
        self.ends.drop_future(&mut self.handles, outcome.handle);
        self.serve();
        if self.choose(3) == 0 {
            let mut task = std::mem::replace(
                &mut self.tasks[number],
                Task {
                    set: 0,
                    futures: BTreeSet::new(),
                    is_over: false,
                },
            );
            self.act(&mut task);
            self.tasks[number] = task;
        }
        self.end_turn(number);
        true
    }

    fn host(&mut self, count: u32, drops: bool) {
        let streams = self.engine.streams.len() as u32;
        if streams == 0 {
            return;
        }
        let stream = self.choose(streams) as usize;
        if drops {
            self.left.remove(&stream);
        }
        self.engine.host(stream, count, drops);
    }

    /// Lets everything come to its end.
    fn finish(&mut self) {
        loop {
            let mut goes_on = false;
            for stream in 0..self.engine.streams.len() {
                let waiting = &self.engine.streams[stream];
                if waiting.read.is_some() || waiting.write.is_some() {
                    goes_on = true;
                }
                self.engine.host(stream, 1000, false);
            }
            let mut delivered = false;
            while self.deliver() {
                delivered = true;
            }
            if !delivered && (!goes_on || self.engine.waited_on.is_empty()) {
                break;
            }
        }
    }
}

fn run(choices: &[u32]) {
    let mut world = World {
        handles: Handles::new(),
        ends: Ends::new(),
        engine: Engine::new(),
        choices: choices.iter(),
        tasks: Vec::new(),
        waiting: BTreeMap::new(),
        left: BTreeMap::new(),
        next_file: 10_000,
    };
    while world.choices.len() > 0 {
        match world.choose(8) {
            0 | 1 => world.start(),
            2..=4 => {
                let count = world.choose(100);
                world.host(count, false);
            }
            5 if world.choose(4) == 0 => world.host(0, true),
            6 => {
                world.ends.poll();
                world.serve();
            }
            _ => drop(world.deliver()),
        }
    }
    world.finish();
    for task in &world.tasks {
        assert!(task.is_over, "{task:?}");
    }
    for (stream, (start, end)) in &world.left {
        let Peer::Reads { got, .. } = &world.engine.streams[*stream].peer else {
            panic!("{stream}")
        };
        assert!(got.iter().copied().eq(*start..*end), "{stream}");
    }
    let drained = world.engine.streams.iter();
    let drained = drained.filter(|stream| stream.readable.is_some()).count();
    // The set that is polled stays.
    let polled = usize::from(world.ends.polled != 0);
    assert_eq!(world.engine.live(), drained + polled);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]
    #[test]
    fn tasks_get_what_is_theirs(choices in proptest::collection::vec(any::<u32>(), 1..600)) {
        run(&choices);
    }
}
