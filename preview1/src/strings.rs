//! Arguments and variables of the environment.

use crate::errno::{Errno, Result};
use crate::guest;
use crate::host::Host;
use crate::program::Program;

/// Where in the guest's memory the next string goes.
struct Cursor {
    pointers: u32,
    buffer: u32,
}

impl Cursor {
    /// Begins a string.
    fn begin(&mut self, host: &mut impl Host) {
        guest::store(host, self.pointers, &[self.buffer.to_le_bytes()]);
        self.pointers = guest::advance(self.pointers, 4);
    }

    /// Adds to it.
    fn add(&mut self, host: &mut impl Host, bytes: &[u8]) {
        host.store(self.buffer, bytes);
        self.buffer = guest::advance(self.buffer, bytes.len() as u32);
    }
}

/// Stores how many strings there are, and the bytes that they take. Each item is what a string has without its end.
fn store_sizes(
    host: &mut impl Host,
    count: u32,
    size: u32,
    lengths: impl Iterator<Item = usize>,
) -> Result<()> {
    let mut strings = 0u32;
    let mut bytes = 0u32;
    for length in lengths {
        strings += 1;
        bytes = u32::try_from(length)
            .ok()
            .and_then(|length| length.checked_add(1)?.checked_add(bytes))
            .ok_or(Errno::OVERFLOW)?;
    }
    guest::store(host, count, &[strings.to_le_bytes()]);
    guest::store(host, size, &[bytes.to_le_bytes()]);
    Ok(())
}

impl<H: Host> Program<H> {
    /// `args_get`.
    pub fn args_get(&mut self, pointers: u32, buffer: u32) -> Result<()> {
        let host = &mut self.host;
        let mut cursor = Cursor { pointers, buffer };
        for argument in host.get_arguments(&mut self.lists).items() {
            cursor.begin(host);
            cursor.add(host, argument.items());
            cursor.add(host, b"\0");
        }
        Ok(())
    }

    /// `args_sizes_get`.
    pub fn args_sizes_get(&mut self, count: u32, size: u32) -> Result<()> {
        let arguments = self.host.get_arguments(&mut self.lists);
        let lengths = arguments.items().iter().map(|argument| argument.length());
        store_sizes(&mut self.host, count, size, lengths)
    }

    /// `environ_get`.
    pub fn environ_get(&mut self, pointers: u32, buffer: u32) -> Result<()> {
        let host = &mut self.host;
        let mut cursor = Cursor { pointers, buffer };
        for variable in host.get_environment(&mut self.lists).items() {
            cursor.begin(host);
            cursor.add(host, variable.name.items());
            cursor.add(host, b"=");
            cursor.add(host, variable.value.items());
            cursor.add(host, b"\0");
        }
        Ok(())
    }

    /// `environ_sizes_get`.
    pub fn environ_sizes_get(&mut self, count: u32, size: u32) -> Result<()> {
        let environment = self.host.get_environment(&mut self.lists);
        let lengths = environment
            .items()
            .iter()
            .map(|variable| variable.name.length() + 1 + variable.value.length());
        store_sizes(&mut self.host, count, size, lengths)
    }
}
