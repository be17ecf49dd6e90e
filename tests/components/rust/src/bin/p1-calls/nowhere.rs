//! Addresses beyond the memory that nothing is read from and nothing is stored to.

use crate::report::{line, outcome};
use crate::wasi::{self, READ, Result, Subscription, open};
use crate::{ROOT, raw};

/// The last address there is.
const BEYOND: usize = u32::MAX as usize;

pub fn probe() {
    let memory = [[BEYOND, 4]];
    let list = memory.as_ptr() as usize;
    let sized = |call: &dyn Fn(usize) -> i32| {
        let size: Result<u32> = wasi::result(call);
        outcome(size)
    };
    if let Ok(file) = open(ROOT, "data.txt", READ) {
        line(
            "fd_pread(file, at its end, beyond)",
            sized(&|size| raw::fd_pread(file, list, 1, 17, size)),
        );
        line(
            "fd_read(file, nothing, beyond)",
            sized(&|size| raw::fd_read(file, [[BEYOND, 0]].as_ptr() as usize, 1, size)),
        );
    }
    if let Ok(directory) = open(ROOT, "nested", READ) {
        line(
            "fd_read(directory, beyond)",
            sized(&|size| raw::fd_read(directory, list, 1, size)),
        );
    }
    if let Ok(directory) = open(ROOT, "nested", READ) {
        line(
            "fd_write(directory, beyond)",
            sized(&|size| raw::fd_write(directory, list, 1, size)),
        );
    }
    let _ = wasi::read(0, &[1000]);
    line(
        "fd_read(stdin, at its end, beyond)",
        sized(&|size| raw::fd_read(0, list, 1, size)),
    );
    for (name, fd) in [("root", ROOT), ("bad", 99)] {
        line(
            format!("fd_read({name}, beyond)"),
            sized(&|size| raw::fd_read(fd, list, 1, size)),
        );
        line(
            format!("fd_write({name}, beyond)"),
            sized(&|size| raw::fd_write(fd, list, 1, size)),
        );
        line(
            format!("fd_pwrite({name}, beyond)"),
            sized(&|size| raw::fd_pwrite(fd, list, 1, 0, size)),
        );
    }
    line(
        "fd_pwrite(stdout, beyond)",
        sized(&|size| raw::fd_pwrite(1, list, 1, 0, size)),
    );
    line(
        "fd_readdir(beyond, 0)",
        sized(&|size| raw::fd_readdir(ROOT, BEYOND, 0, 0, size)),
    );
    line(
        "path_readlink(beyond, 0)",
        sized(&|size| raw::path_readlink(ROOT, b"link".as_ptr() as usize, 4, BEYOND, 0, size)),
    );
    line("poll_oneoff(at the end)", outcome(poll_at_the_end()));
}

/// Polls with a subscription of which only the part that its type needs is in memory.
fn poll_at_the_end() -> Result<u32> {
    const NEEDED: usize = 24;
    let place = core::arch::wasm32::memory_size(0) * 65_536 - NEEDED;
    let subscription = Subscription {
        userdata: 1,
        tag: 2,
        subject: 1,
        ..Subscription::default()
    };
    let bytes = (&raw const subscription).cast::<u8>();
    let mut kept = [0; NEEDED];
    // SAFETY: the range is the end of memory; what an allocator may have there is put back before it is used again.
    unsafe {
        core::ptr::copy_nonoverlapping(place as *const u8, kept.as_mut_ptr(), NEEDED);
        core::ptr::copy_nonoverlapping(bytes, place as *mut u8, NEEDED);
    }
    let mut event = [0_u64; 4];
    let address = event.as_mut_ptr() as usize;
    let ready = wasi::result(|ready| raw::poll_oneoff(place, address, 1, ready));
    // SAFETY: as above.
    unsafe { core::ptr::copy_nonoverlapping(kept.as_ptr(), place as *mut u8, NEEDED) };
    ready
}
