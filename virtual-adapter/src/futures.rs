//! Futures of WASI 0.3 whose value is known when they are made.
//!
//! What the value means is the caller's: it knows the future's type.

use crate::handles::{Handles, ResourceType};
use crate::trap;

/// Makes the readable end of a future with a value.
pub fn ready(handles: &mut Handles, value: u32) -> u32 {
    match handles.insert_pair(ResourceType::Future, [value, UNREAD]) {
        Some(future) => future,
        None => trap::too_many_handles(),
    }
}

/// The value. A future has one value: it can be read once.
pub fn read(handles: &mut Handles, future: u32) -> u32 {
    let [value, state] = handles.pair(ResourceType::Future, future);
    if core::mem::replace(state, READ) == READ {
        trap::future_was_read();
    }
    *value
}

const UNREAD: u32 = 0;
pub(crate) const READ: u32 = 1;
/// What is known of its value, [`crate::ends`] knows.
pub(crate) const LATE: u32 = 2;

#[cfg(target_arch = "wasm32")]
use {crate::handles::HANDLES, adapter_abi::futures};

exports! { access =>
    futures::READY
    fn make(value: u32) -> u32 {
        HANDLES.with(access, |handles| ready(handles, value))
    }

    futures::READ
    fn read_value(future: u32) -> u32 {
        HANDLES.with(access, |handles| read(handles, future))
    }

    futures::DROP
    fn drop_future(future: u32) {
        HANDLES.with(access, |handles| handles.remove(ResourceType::Future, future));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_future_has_its_value() {
        let mut handles = Handles::new();
        let (first, second) = (ready(&mut handles, 0), ready(&mut handles, 3));
        assert_eq!(read(&mut handles, second), 3);
        assert_eq!(read(&mut handles, first), 0);
        handles.remove(ResourceType::Future, second);
        assert_eq!(ready(&mut handles, 1), second);
        assert_eq!(read(&mut handles, second), 1);
    }

    #[test]
    #[should_panic(expected = "wasi-virt: a future is read twice")]
    fn a_value_is_read_once() {
        let mut handles = Handles::new();
        let future = ready(&mut handles, 0);
        read(&mut handles, future);
        read(&mut handles, future);
    }

    #[test]
    #[should_panic(expected = "wasi-virt: handle is not a live resource of this type")]
    fn a_dropped_future_is_gone() {
        let mut handles = Handles::new();
        let future = ready(&mut handles, 0);
        handles.remove(ResourceType::Future, future);
        read(&mut handles, future);
    }
}
