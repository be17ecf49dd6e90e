//! The process: its end, signals, yielding, and randomness.

use crate::errno::{Errno, Result};
use crate::guest;
use crate::host::Host;
use crate::parameters;
use crate::program::{BUFFER_SIZE, Program};
use crate::trap;

fn check_code(code: u32) {
    if code >= 126 {
        trap::exit_code();
    }
}

impl<H: Host> Program<H> {
    /// `proc_exit`, for hosts that learn of success or failure.
    pub fn proc_exit(&mut self, code: u32) -> ! {
        check_code(code);
        self.host.exit(u32::from(code != 0));
        trap::defect()
    }

    /// `proc_exit`, for hosts that learn the code.
    pub fn proc_exit_with_code(&mut self, code: u32) -> ! {
        check_code(code);
        self.host.exit_with_code(code);
        trap::defect()
    }

    /// `proc_raise`.
    pub fn proc_raise(&mut self, signal: u32) -> Result<()> {
        parameters::choice(signal, 31);
        Err(Errno::NOTSUP)
    }

    /// `sched_yield`.
    pub fn sched_yield(&mut self) -> Result<()> {
        Ok(())
    }

    /// `random_get`.
    pub fn random_get(&mut self, buffer: u32, length: u32) -> Result<()> {
        let (mut place, mut rest) = (buffer, length);
        loop {
            let length = u64::from(rest.min(BUFFER_SIZE as u32));
            let bytes = self.host.get_random_bytes(&mut self.lists, length);
            // Another component in the host's place may give more than it was asked for.
            let bytes = bytes.items();
            let bytes = bytes.get(..rest as usize).unwrap_or(bytes);
            place = guest::write(&mut self.host, place, bytes);
            rest -= bytes.len() as u32;
            if bytes.is_empty() || rest == 0 {
                return Ok(());
            }
        }
    }
}
