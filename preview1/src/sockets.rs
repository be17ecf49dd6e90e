//! Sockets. No descriptor is one.

use crate::errno::{Errno, Result};
use crate::host::Host;
use crate::parameters;
use crate::program::Program;

impl<H: Host> Program<H> {
    fn not_a_socket(&mut self, fd: u32) -> Result<()> {
        self.entry(fd)?;
        Err(Errno::NOTSOCK)
    }

    /// `sock_accept`.
    pub fn sock_accept(&mut self, fd: u32, flags: u32, _accepted: u32) -> Result<()> {
        parameters::descriptor_flags(flags);
        self.not_a_socket(fd)
    }

    /// `sock_recv`.
    pub fn sock_recv(
        &mut self,
        fd: u32,
        _buffers: u32,
        _count: u32,
        flags: u32,
        _size: u32,
        _result_flags: u32,
    ) -> Result<()> {
        parameters::flags(flags.into(), 3);
        self.not_a_socket(fd)
    }

    /// `sock_send`.
    pub fn sock_send(
        &mut self,
        fd: u32,
        _buffers: u32,
        _count: u32,
        flags: u32,
        _size: u32,
    ) -> Result<()> {
        parameters::flags(flags.into(), 0xffff);
        self.not_a_socket(fd)
    }

    /// `sock_shutdown`.
    pub fn sock_shutdown(&mut self, fd: u32, how: u32) -> Result<()> {
        parameters::flags(how.into(), 3);
        self.not_a_socket(fd)
    }
}
