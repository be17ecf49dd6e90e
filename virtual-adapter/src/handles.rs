//! Handles of the resources that live in the adapter.

use alloc::vec::Vec;

use crate::growth::push;
use crate::trap;

/// Set in every virtual handle and in none of the host's.
#[cfg(target_arch = "wasm32")]
pub use crate::module::virtual_bit;

/// Set in every virtual handle and in none of the host's.
#[cfg(not(target_arch = "wasm32"))]
pub const fn virtual_bit() -> u32 {
    adapter_abi::module::FIRST_VIRTUAL_BIT
}

/// Most handles that are live at a time. Composed, each is a handle of the engine as well, and wasmtime has 100,000.
pub const LIMIT: usize = 1 << 16;

/// Type of a resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
#[allow(missing_docs, reason = "the names are those of the resources")]
pub enum ResourceType {
    InputStream,
    OutputStream,
    Pollable,
    Network,
    Fields,
    OutgoingRequest,
    RequestOptions,
    OutgoingResponse,
    OutgoingBody,
    Descriptor,
    DirectoryEntryStream,
    Future,
    ReadableEnd,
    Listing,
    Request,
    Response,
    ResolveAddressStream,
    FileInput,
    FileOutput,
    MemoryListing,
    Error,
}

/// The live handles. Each has its type and a payload, whose meaning is the type's.
#[derive(Debug)]
pub struct Handles {
    slots: Vec<Slot>,
    /// Index of the first vacant slot, whose payload is the index of the next.
    vacant: u32,
}

/// What the handles of some types refer to: no table beside this one has to hold it.
pub type Pair = [u32; 2];

#[derive(Clone, Copy, Debug)]
struct Slot {
    resource: Option<ResourceType>,
    payload: Pair,
}

impl Handles {
    /// No handles.
    pub const fn new() -> Self {
        Handles {
            slots: Vec::new(),
            vacant: u32::MAX,
        }
    }

    /// Makes a handle.
    pub fn insert(&mut self, resource: ResourceType, payload: u32) -> u32 {
        match self.insert_pair(resource, [payload, 0]) {
            Some(handle) => handle,
            None => trap::too_many_handles(),
        }
    }

    /// Makes a handle whose payload is a pair, unless there are too many.
    pub fn insert_pair(&mut self, resource: ResourceType, payload: Pair) -> Option<u32> {
        let slot = Slot {
            resource: Some(resource),
            payload,
        };
        let mut index = self.vacant;
        if let Some(vacant) = self.slots.get_mut(index as usize) {
            self.vacant = vacant.payload[0];
            *vacant = slot;
        } else if self.slots.len() < LIMIT {
            index = self.slots.len() as u32;
            push(&mut self.slots, slot);
        } else {
            return None;
        }
        Some(virtual_bit() | index)
    }

    /// Payload of a handle of this type.
    pub fn get(&self, resource: ResourceType, handle: u32) -> u32 {
        // A handle without the bit, or with another high one, is beyond all slots.
        match self.slots.get((handle ^ virtual_bit()) as usize) {
            Some(slot) if slot.resource == Some(resource) => slot.payload[0],
            _ => trap::stale_handle(),
        }
    }

    /// Payload of a handle of this type that is a pair.
    #[inline]
    pub fn pair_of(&self, resource: ResourceType, handle: u32) -> Pair {
        match self.slots.get((handle ^ virtual_bit()) as usize) {
            Some(slot) if slot.resource == Some(resource) => slot.payload,
            _ => trap::stale_handle(),
        }
    }

    /// Whether a handle is a live one of this type.
    pub fn is(&self, resource: ResourceType, handle: u32) -> bool {
        match self.slots.get((handle ^ virtual_bit()) as usize) {
            Some(slot) => slot.resource == Some(resource),
            None => false,
        }
    }

    /// Payload of a handle of this type, as a pair.
    #[inline]
    pub fn pair(&mut self, resource: ResourceType, handle: u32) -> &mut Pair {
        match self.slots.get_mut((handle ^ virtual_bit()) as usize) {
            Some(slot) if slot.resource == Some(resource) => &mut slot.payload,
            _ => trap::stale_handle(),
        }
    }

    /// Ends a handle of this type and returns its payload.
    pub fn remove(&mut self, resource: ResourceType, handle: u32) -> u32 {
        let payload = self.get(resource, handle);
        let index = handle ^ virtual_bit();
        if let Some(slot) = self.slots.get_mut(index as usize) {
            *slot = Slot {
                resource: None,
                payload: [self.vacant, 0],
            };
            self.vacant = index;
        }
        payload
    }
}

impl Default for Handles {
    fn default() -> Self {
        Handles::new()
    }
}

/// Values of one type of resource. The payload of each of their handles says where the value is.
#[derive(Debug)]
pub struct Table<T> {
    resource: ResourceType,
    values: Vec<Option<T>>,
    vacant: Vec<u32>,
}

impl<T> Table<T> {
    /// No values.
    pub const fn new(resource: ResourceType) -> Self {
        Table {
            resource,
            values: Vec::new(),
            vacant: Vec::new(),
        }
    }

    /// Keeps a value and makes a handle for it.
    pub fn insert(&mut self, handles: &mut Handles, value: T) -> u32 {
        let place = self.vacant.pop().unwrap_or(self.values.len() as u32);
        match self.values.get_mut(place as usize) {
            Some(vacant) => *vacant = Some(value),
            None => push(&mut self.values, Some(value)),
        }
        handles.insert(self.resource, place)
    }

    /// Value of a handle.
    pub fn get(&mut self, handles: &Handles, handle: u32) -> &mut T {
        let place = handles.get(self.resource, handle);
        match self.values.get_mut(place as usize) {
            Some(Some(value)) => value,
            _ => trap::defect(),
        }
    }

    /// Ends a handle and gives its value back.
    pub fn remove(&mut self, handles: &mut Handles, handle: u32) -> T {
        let place = handles.remove(self.resource, handle);
        push(&mut self.vacant, place);
        match self.values.get_mut(place as usize).and_then(Option::take) {
            Some(value) => value,
            None => trap::defect(),
        }
    }
}

/// The handles of the module: one space for all types, as a host has it.
#[cfg(target_arch = "wasm32")]
pub static HANDLES: crate::module::Global<Handles, 2> = crate::module::Global::new(Handles::new());

#[cfg(test)]
mod tests {
    use super::*;
    use ResourceType::{Fields, Network, Pollable};

    const VIRTUAL: u32 = virtual_bit();

    #[test]
    fn ended_handles_are_used_again() {
        let mut handles = Handles::new();
        let first = handles.insert(Pollable, 7);
        let second = handles.insert(Network, 8);
        assert_eq!((first, second), (VIRTUAL, VIRTUAL | 1));
        assert_eq!(handles.get(Pollable, first), 7);
        assert_eq!(handles.remove(Pollable, first), 7);
        assert_eq!(handles.remove(Network, second), 8);
        assert_eq!(handles.insert(Network, 9), second);
        assert_eq!(handles.insert(Network, 10), first);
        assert_eq!(handles.insert(Network, 11), VIRTUAL | 2);
        assert_eq!(handles.get(Network, second), 9);
    }

    #[track_caller]
    fn refuse(handle: u32) {
        let refused = std::panic::catch_unwind(|| {
            let mut handles = Handles::new();
            handles.insert(Pollable, 0);
            let ended = handles.insert(Pollable, 0);
            handles.remove(Pollable, ended);
            handles.get(Pollable, handle)
        });
        let message = refused.unwrap_err().downcast::<&str>().unwrap();
        assert_eq!(
            *message,
            "wasi-virt: handle is not a live resource of this type"
        );
    }

    #[test]
    fn forged_handles_are_refused() {
        refuse(0);
        refuse(VIRTUAL | 1);
        refuse(VIRTUAL | 2);
        refuse(VIRTUAL | 0x8000_0000);
        refuse(0x8000_0000);
        refuse(u32::MAX);
    }

    #[test]
    #[should_panic(expected = "wasi-virt: handle is not a live resource of this type")]
    fn a_handle_of_another_type_is_refused() {
        let mut handles = Handles::new();
        let handle = handles.insert(Pollable, 0);
        handles.remove(Network, handle);
    }

    #[test]
    #[should_panic(expected = "wasi-virt: too many handles")]
    fn handles_are_limited() {
        let mut handles = Handles::new();
        for _ in 0..=LIMIT {
            handles.insert(Pollable, 0);
        }
    }

    #[test]
    fn a_limit_that_can_be_told_is_no_trap() {
        let mut handles = Handles::new();
        for number in 0..LIMIT as u32 {
            handles.insert_pair(Pollable, [number, 0]).unwrap();
        }
        assert_eq!(handles.insert_pair(Pollable, [0, 0]), None);
        handles.remove(Pollable, VIRTUAL | 5);
        assert_eq!(handles.insert_pair(Network, [1, 2]), Some(VIRTUAL | 5));
        assert_eq!(handles.pair(Network, VIRTUAL | 5), &mut [1, 2]);
    }

    #[test]
    fn values_keep_their_handles() {
        let mut handles = Handles::new();
        let mut table = Table::new(Fields);
        let first = table.insert(&mut handles, "first");
        handles.insert(Pollable, 0);
        let second = table.insert(&mut handles, "second");
        assert_eq!(table.remove(&mut handles, first), "first");
        let third = table.insert(&mut handles, "third");
        assert_eq!(*table.get(&handles, second), "second");
        assert_eq!(*table.get(&handles, third), "third");
        assert_eq!(table.values.len(), 2);
    }
}
