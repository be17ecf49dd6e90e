//! `wasi:io/poll`. Every virtual pollable is ready.

use alloc::vec::Vec;

use crate::growth::push;
use crate::handles::{Handles, ResourceType};
use crate::trap;

/// Indices of the pollables that are ready.
pub fn poll(handles: &Handles, pollables: &[u32]) -> core::ops::Range<u32> {
    if pollables.is_empty() {
        trap::empty_poll();
    }
    for &pollable in pollables {
        handles.get(ResourceType::Pollable, pollable);
    }
    0..pollables.len() as u32
}

/// Indices of the ready pollables in a list that has the host's beside virtual ones: the caller asks about each part
/// on its own and collects here.
#[derive(Debug, Default)]
pub struct Ready {
    indices: Vec<u32>,
}

impl Ready {
    /// No indices.
    pub const fn new() -> Self {
        Ready {
            indices: Vec::new(),
        }
    }

    /// Forgets the indices of the last list.
    pub fn begin(&mut self) {
        self.indices.clear();
    }

    /// Adds an index.
    pub fn push(&mut self, index: u32) {
        push(&mut self.indices, index);
    }

    /// The indices since `begin`.
    pub fn indices(&self) -> &[u32] {
        &self.indices
    }
}

#[cfg(target_arch = "wasm32")]
use {
    crate::abi::{Given, List},
    crate::handles::HANDLES,
    crate::module::{Global, list, reply},
    adapter_abi::poll,
};

#[cfg(target_arch = "wasm32")]
pub(crate) static READY: Global<Ready> = Global::new(Ready::new());

exports! { access =>
    "wasi:io/poll#[method]pollable.ready"
    fn ready(pollable: u32) -> bool {
        HANDLES.with(access, |handles| handles.get(ResourceType::Pollable, pollable));
        true
    }

    "wasi:io/poll#[method]pollable.block"
    fn block(pollable: u32) {
        HANDLES.with(access, |handles| handles.get(ResourceType::Pollable, pollable));
    }

    "wasi:io/poll#[resource-drop]pollable"
    fn drop_pollable(pollable: u32) {
        HANDLES.with(access, |handles| handles.remove(ResourceType::Pollable, pollable));
    }

    "wasi:io/poll#poll"
    fn poll_all(pollables: Given<u32>, length: usize) -> *const List<u32> {
        let pollables = pollables.list(length);
        let ready = HANDLES.with(access, |handles| poll(handles, &pollables));
        reply(list(ready.len(), ready))
    }

    poll::BEGIN
    fn begin() {
        READY.with(access, Ready::begin);
    }

    poll::PUSH
    fn push(index: u32) {
        READY.with(access, |ready| ready.push(index));
    }

    poll::FINISH
    fn finish() -> *const List<u32> {
        reply(READY.with(access, |ready| ready.indices().into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pollable_is_ready() {
        let mut handles = Handles::new();
        let pollable = handles.insert(ResourceType::Pollable, 0);
        assert_eq!(poll(&handles, &[pollable, pollable]), 0..2);
    }

    #[test]
    #[should_panic(expected = "wasi-virt: poll on an empty list")]
    fn a_poll_on_nothing_is_refused() {
        poll(&Handles::new(), &[]);
    }

    #[test]
    #[should_panic(expected = "wasi-virt: handle is not a live resource of this type")]
    fn a_poll_on_a_dropped_pollable_is_refused() {
        let mut handles = Handles::new();
        let pollable = handles.insert(ResourceType::Pollable, 0);
        handles.remove(ResourceType::Pollable, pollable);
        poll(&handles, &[pollable]);
    }

    #[test]
    fn each_list_begins_anew() {
        let mut ready = Ready::new();
        ready.push(1);
        ready.begin();
        ready.push(2);
        ready.push(5);
        assert_eq!(ready.indices(), [2, 5]);
    }
}
