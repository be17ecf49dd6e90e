//! The exports: preview1, and the entry of commands.

#![allow(unsafe_code)]

use crate::errno;
use crate::host::{Host, Imports};
use crate::module::with_program;

/// Exports methods of the program under their own names.
macro_rules! exports {
    ($($function:ident($($parameter:ident: $type:ty),*);)*) => {
        $(
            // SAFETY: nothing else has this name.
            #[unsafe(export_name = stringify!($function))]
            extern "C" fn $function($($parameter: $type),*) -> u32 {
                errno::code(with_program(|program| program.$function($($parameter),*)))
            }
        )*
    };
}

exports! {
    args_get(pointers: u32, buffer: u32);
    args_sizes_get(count: u32, size: u32);
    clock_res_get(clock: u32, resolution: u32);
    clock_time_get(clock: u32, precision: u64, time: u32);
    environ_get(pointers: u32, buffer: u32);
    environ_sizes_get(count: u32, size: u32);
    fd_advise(fd: u32, offset: u64, length: u64, advice: u32);
    fd_allocate(fd: u32, offset: u64, length: u64);
    fd_close(fd: u32);
    fd_datasync(fd: u32);
    fd_fdstat_get(fd: u32, result: u32);
    fd_fdstat_set_flags(fd: u32, flags: u32);
    fd_fdstat_set_rights(fd: u32, base: u64, inheriting: u64);
    fd_filestat_get(fd: u32, result: u32);
    fd_filestat_set_size(fd: u32, size: u64);
    fd_filestat_set_times(fd: u32, accessed: u64, modified: u64, flags: u32);
    fd_pread(fd: u32, buffers: u32, count: u32, offset: u64, result: u32);
    fd_prestat_dir_name(fd: u32, buffer: u32, length: u32);
    fd_prestat_get(fd: u32, result: u32);
    fd_pwrite(fd: u32, buffers: u32, count: u32, offset: u64, result: u32);
    fd_read(fd: u32, buffers: u32, count: u32, result: u32);
    fd_readdir(fd: u32, buffer: u32, length: u32, cookie: u64, result: u32);
    fd_renumber(from: u32, to: u32);
    fd_seek(fd: u32, offset: i64, whence: u32, result: u32);
    fd_sync(fd: u32);
    fd_tell(fd: u32, result: u32);
    fd_write(fd: u32, buffers: u32, count: u32, result: u32);
    path_create_directory(fd: u32, path: u32, length: u32);
    path_filestat_get(fd: u32, flags: u32, path: u32, length: u32, result: u32);
    path_filestat_set_times(
        fd: u32, flags: u32, path: u32, length: u32, accessed: u64, modified: u64, time_flags: u32
    );
    path_link(
        old_fd: u32, flags: u32, old_path: u32, old_length: u32, new_fd: u32, new_path: u32, new_length: u32
    );
    path_open(
        fd: u32, lookup_flags: u32, path: u32, length: u32, oflags: u32, rights: u64, inheriting: u64, flags: u32,
        result: u32
    );
    path_readlink(fd: u32, path: u32, length: u32, buffer: u32, buffer_length: u32, result: u32);
    path_remove_directory(fd: u32, path: u32, length: u32);
    path_rename(old_fd: u32, old_path: u32, old_length: u32, new_fd: u32, new_path: u32, new_length: u32);
    path_symlink(old_path: u32, old_length: u32, fd: u32, new_path: u32, new_length: u32);
    path_unlink_file(fd: u32, path: u32, length: u32);
    poll_oneoff(subscriptions: u32, events: u32, count: u32, result: u32);
    proc_raise(signal: u32);
    random_get(buffer: u32, length: u32);
    sched_yield();
    sock_accept(fd: u32, flags: u32, result: u32);
    sock_recv(fd: u32, buffers: u32, count: u32, flags: u32, result: u32, result_flags: u32);
    sock_send(fd: u32, buffers: u32, count: u32, flags: u32, result: u32);
    sock_shutdown(fd: u32, how: u32);
}

// SAFETY: nothing else has this name.
#[unsafe(export_name = "proc_exit")]
extern "C" fn proc_exit(code: u32) {
    with_program(|program| program.proc_exit(code))
}

// SAFETY: nothing else has this name.
#[unsafe(export_name = "proc-exit-with-code")]
extern "C" fn proc_exit_with_code(code: u32) {
    with_program(|program| program.proc_exit_with_code(code))
}

// SAFETY: nothing else has this name.
#[unsafe(export_name = "run")]
extern "C" fn run() -> u32 {
    // Not through the program's state: the guest's calls need it.
    Imports.start();
    0
}
