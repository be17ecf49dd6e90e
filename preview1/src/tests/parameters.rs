//! Numbers that their type has no value for trap, before descriptors and pointers are looked at.

use super::*;
use crate::fake::program;

pub const NO_CASE: &str = "wasi-virt: argument is no case of its enum";
pub const NO_FLAG: &str = "wasi-virt: argument has an unknown flag";

/// No descriptor.
const BAD: u32 = 99;
/// No pointer.
const WILD: u32 = u32::MAX;

#[track_caller]
fn traps(reason: &str, call: impl FnOnce(&mut Program<Fake>) -> Result<()>) {
    let mut program = program();
    assert_eq!(returned(|| call(&mut program)), Err(reason.to_owned()));
    assert_eq!(program.host.calls(), [""; 0]);
}

#[test]
fn enums_have_so_many_cases() {
    for clock in [4, 256, i32::MAX as u32, u32::MAX] {
        traps(NO_CASE, |program| program.clock_res_get(clock, WILD));
        traps(NO_CASE, |program| program.clock_time_get(clock, 0, WILD));
    }
    for signal in [31, 255, 256, u32::MAX] {
        traps(NO_CASE, |program| program.proc_raise(signal));
    }
    for advice in [6, 256, u32::MAX] {
        traps(NO_CASE, |program| program.fd_advise(BAD, 0, 0, advice));
    }
    for whence in [3, 256, u32::MAX] {
        traps(NO_CASE, |program| program.fd_seek(BAD, 0, whence, WILD));
    }
}

#[test]
fn flags_have_so_many_bits() {
    for flags in [16, 0x10000, u32::MAX] {
        traps(NO_FLAG, |program| {
            program.fd_filestat_set_times(BAD, 0, 0, flags)
        });
        traps(NO_FLAG, |program| {
            program.path_filestat_set_times(BAD, 0, WILD, 1, 0, 0, flags)
        });
    }
    for flags in [32, 0x10000, u32::MAX] {
        traps(NO_FLAG, |program| program.fd_fdstat_set_flags(BAD, flags));
        traps(NO_FLAG, |program| program.sock_accept(BAD, flags, WILD));
    }
    for lookup in [2, 0x10000, u32::MAX] {
        traps(NO_FLAG, |program| {
            program.path_filestat_get(BAD, lookup, WILD, 1, WILD)
        });
        traps(NO_FLAG, |program| {
            program.path_filestat_set_times(BAD, lookup, WILD, 1, 0, 0, 0)
        });
        traps(NO_FLAG, |program| {
            program.path_link(BAD, lookup, WILD, 1, BAD, WILD, 1)
        });
    }
    for rights in [1 << 30, 1 << 63, u64::MAX] {
        traps(NO_FLAG, |program| {
            program.fd_fdstat_set_rights(BAD, rights, 0)
        });
        traps(NO_FLAG, |program| {
            program.fd_fdstat_set_rights(BAD, 0, rights)
        });
    }
    for flags in [4, 0x10000] {
        traps(NO_FLAG, |program| {
            program.sock_recv(BAD, WILD, 1, flags, WILD, WILD)
        });
        traps(NO_FLAG, |program| program.sock_shutdown(BAD, flags));
    }
    traps(NO_FLAG, |program| {
        program.sock_send(BAD, WILD, 1, 0x10000, WILD)
    });
}

#[test]
fn only_known_flags_open() {
    let open = |lookup, oflags, rights, inheriting, flags| {
        move |program: &mut Program<Fake>| {
            program.path_open(
                BAD, lookup, WILD, 1, oflags, rights, inheriting, flags, WILD,
            )
        }
    };
    traps(NO_FLAG, open(2, 0, 0, 0, 0));
    traps(NO_FLAG, open(0, 16, 0, 0, 0));
    traps(NO_FLAG, open(0, 0x10000, 0, 0, 0));
    traps(NO_FLAG, open(0, 0, 1 << 30, 0, 0));
    traps(NO_FLAG, open(0, 0, 0, u64::MAX, 0));
    traps(NO_FLAG, open(0, 0, 0, 0, 32));
    traps(NO_FLAG, open(0, 0, 0, 0, 0x10000));
}
