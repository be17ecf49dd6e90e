//! Calls that have to trap: addresses beyond the memory, or not aligned to what lies there; numbers without a meaning.

use crate::report::{done, line};
use crate::wasi::{self, READ, open};
use crate::{ROOT, raw};

/// The last address there is.
const BEYOND: usize = u32::MAX as usize;

type Call = fn() -> i32;

/// Memory that is large enough for everything here, aligned to 8.
fn room() -> usize {
    Box::leak(Box::new([0_u64; 16])).as_mut_ptr() as usize
}

fn odd() -> usize {
    room() + 1
}

/// The last four bytes of memory, where more than those must not fit.
fn end() -> usize {
    core::arch::wasm32::memory_size(0) * 65_536 - 4
}

fn file() -> u32 {
    open(ROOT, "data.txt", READ).unwrap_or(u32::MAX)
}

fn iovecs(address: usize, length: usize) -> usize {
    Box::leak(Box::new([address, length])).as_mut_ptr() as usize
}

const PATH: &[u8] = b"data.txt";

fn path() -> usize {
    PATH.as_ptr() as usize
}

/// Addresses and ends beyond the memory.
#[rustfmt::skip]
const BEYOND_MEMORY: &[(&str, Call)] = &[
    ("args_sizes_get count beyond", || raw::args_sizes_get(BEYOND, room())),
    ("args_sizes_get size beyond", || raw::args_sizes_get(room(), BEYOND)),
    ("args_get pointers beyond", || raw::args_get(BEYOND & !3, room())),
    ("args_get buffer beyond", || raw::args_get(room(), BEYOND)),
    ("args_get buffer at the end", || raw::args_get(room(), end())),
    ("environ_sizes_get count beyond", || raw::environ_sizes_get(BEYOND, room())),
    ("environ_get pointers beyond", || raw::environ_get(BEYOND & !3, room())),
    ("environ_get buffer at the end", || raw::environ_get(room(), end())),
    ("clock_res_get beyond", || raw::clock_res_get(1, BEYOND & !7)),
    ("clock_time_get beyond", || raw::clock_time_get(1, 0, end() + 4)),
    ("random_get beyond", || raw::random_get(BEYOND, 1)),
    ("random_get at the end", || raw::random_get(end(), 5)),
    ("fd_fdstat_get beyond", || raw::fd_fdstat_get(1, BEYOND & !7)),
    ("fd_fdstat_get at the end", || raw::fd_fdstat_get(1, end() & !7)),
    ("fd_filestat_get beyond", || raw::fd_filestat_get(1, BEYOND & !7)),
    ("fd_filestat_get at the end", || raw::fd_filestat_get(file(), end() & !7)),
    ("fd_prestat_get beyond", || raw::fd_prestat_get(ROOT, BEYOND & !3)),
    ("fd_prestat_dir_name beyond", || raw::fd_prestat_dir_name(ROOT, BEYOND, 100)),
    ("fd_seek result beyond", || raw::fd_seek(file(), 0, 0, BEYOND & !7)),
    ("fd_tell result beyond", || raw::fd_tell(file(), BEYOND & !7)),
    ("fd_read iovecs beyond", || raw::fd_read(file(), BEYOND & !3, 1, room())),
    ("fd_read iovecs at the end", || raw::fd_read(file(), end(), 1, room())),
    ("fd_read memory beyond", || raw::fd_read(file(), iovecs(BEYOND, 4), 1, room())),
    ("fd_read memory at the end", || raw::fd_read(file(), iovecs(end(), 5), 1, room())),
    ("fd_read memory, more than fits", || raw::fd_read(file(), iovecs(room(), end()), 1, room())),
    ("fd_read memory beyond, at the end of the file", || {
        let file = file();
        let _ = wasi::seek(file, 0, 2);
        raw::fd_read(file, iovecs(BEYOND, 4), 1, room())
    }),
    ("fd_read result beyond", || raw::fd_read(file(), iovecs(room(), 4), 1, BEYOND & !3)),
    ("fd_read of a bad descriptor, iovecs beyond", || raw::fd_read(99, BEYOND & !3, 1, room())),
    ("fd_read of stdin, memory beyond", || raw::fd_read(0, iovecs(BEYOND, 4), 1, room())),
    ("fd_pread iovecs beyond", || raw::fd_pread(file(), BEYOND & !3, 1, 0, room())),
    ("fd_pread memory beyond", || raw::fd_pread(file(), iovecs(BEYOND, 4), 1, 0, room())),
    ("fd_write iovecs beyond", || raw::fd_write(1, BEYOND & !3, 1, room())),
    ("fd_write memory beyond", || raw::fd_write(1, iovecs(BEYOND, 4), 1, room())),
    ("fd_write memory at the end", || raw::fd_write(1, iovecs(end(), 5), 1, room())),
    ("fd_write result beyond", || raw::fd_write(1, iovecs(path(), 0), 1, BEYOND & !3)),
    ("fd_pwrite iovecs beyond", || raw::fd_pwrite(file(), BEYOND & !3, 1, 0, room())),
    ("fd_pwrite memory beyond", || raw::fd_pwrite(file(), iovecs(BEYOND, 4), 1, 0, room())),
    ("fd_readdir memory beyond", || raw::fd_readdir(ROOT, BEYOND, 100, 0, room())),
    ("fd_readdir memory at the end", || raw::fd_readdir(ROOT, end(), 100, 0, room())),
    ("fd_readdir result beyond", || raw::fd_readdir(ROOT, room(), 100, 0, BEYOND & !3)),
    ("path_open path beyond", || raw::path_open(ROOT, 0, BEYOND, 4, 0, READ, 0, 0, room())),
    ("path_open path beyond, empty", || raw::path_open(ROOT, 0, BEYOND, 0, 0, READ, 0, 0, room())),
    ("path_open path at the end", || raw::path_open(ROOT, 0, end(), 5, 0, READ, 0, 0, room())),
    ("path_open result beyond", || raw::path_open(ROOT, 0, path(), 8, 0, READ, 0, 0, BEYOND & !3)),
    ("path_filestat_get path beyond", || raw::path_filestat_get(ROOT, 0, BEYOND, 4, room())),
    ("path_filestat_get result beyond", || raw::path_filestat_get(ROOT, 0, path(), 8, BEYOND & !7)),
    ("path_filestat_set_times path beyond", || raw::path_filestat_set_times(ROOT, 0, BEYOND, 4, 0, 0, 0)),
    ("path_readlink path beyond", || raw::path_readlink(ROOT, BEYOND, 4, room(), 9, room())),
    ("path_readlink memory beyond", || raw::path_readlink(ROOT, b"link".as_ptr() as usize, 4, BEYOND, 9, room())),
    ("path_create_directory beyond", || raw::path_create_directory(ROOT, BEYOND, 4)),
    ("path_remove_directory beyond", || raw::path_remove_directory(ROOT, BEYOND, 4)),
    ("path_unlink_file beyond", || raw::path_unlink_file(ROOT, BEYOND, 4)),
    ("path_rename old beyond", || raw::path_rename(ROOT, BEYOND, 4, ROOT, path(), 8)),
    ("path_rename new beyond", || raw::path_rename(ROOT, path(), 8, ROOT, BEYOND, 4)),
    ("path_link old beyond", || raw::path_link(ROOT, 0, BEYOND, 4, ROOT, path(), 8)),
    ("path_link new beyond", || raw::path_link(ROOT, 0, path(), 8, ROOT, BEYOND, 4)),
    ("path_symlink target beyond", || raw::path_symlink(BEYOND, 4, ROOT, path(), 8)),
    ("path_symlink path beyond", || raw::path_symlink(path(), 8, ROOT, BEYOND, 4)),
    ("poll_oneoff subscriptions beyond", || raw::poll_oneoff(BEYOND & !7, room(), 1, room())),
    ("poll_oneoff subscription at the end", || raw::poll_oneoff(end() - 12, room(), 1, room())),
    ("poll_oneoff events beyond", || raw::poll_oneoff(room(), BEYOND & !7, 1, room())),
    ("poll_oneoff result beyond", || raw::poll_oneoff(room(), room(), 1, BEYOND & !3)),
];

/// Addresses that are not aligned to what lies there.
#[rustfmt::skip]
const MISALIGNED: &[(&str, Call)] = &[
    ("args_sizes_get count odd", || raw::args_sizes_get(odd(), room())),
    ("args_sizes_get size odd", || raw::args_sizes_get(room(), odd())),
    ("args_get pointers odd", || raw::args_get(odd(), room())),
    ("environ_sizes_get size odd", || raw::environ_sizes_get(room(), odd())),
    ("environ_get pointers odd", || raw::environ_get(odd(), room())),
    ("clock_res_get odd", || raw::clock_res_get(1, odd())),
    ("clock_time_get odd", || raw::clock_time_get(1, 0, room() + 4)),
    ("fd_fdstat_get odd", || raw::fd_fdstat_get(1, room() + 4)),
    ("fd_filestat_get odd", || raw::fd_filestat_get(1, room() + 4)),
    ("fd_prestat_get odd", || raw::fd_prestat_get(ROOT, odd())),
    ("fd_seek result odd", || raw::fd_seek(file(), 0, 0, odd())),
    ("fd_tell result odd", || raw::fd_tell(file(), odd())),
    ("fd_read iovecs odd", || raw::fd_read(file(), iovecs(room(), 4) + 1, 1, room())),
    ("fd_read result odd", || raw::fd_read(file(), iovecs(room(), 4), 1, odd())),
    ("fd_pread iovecs odd", || raw::fd_pread(file(), iovecs(room(), 4) + 1, 1, 0, room())),
    ("fd_pread result odd", || raw::fd_pread(file(), iovecs(room(), 4), 1, 0, odd())),
    ("fd_write iovecs odd", || raw::fd_write(1, iovecs(room(), 4) + 1, 1, room())),
    ("fd_write result odd", || raw::fd_write(1, iovecs(path(), 0), 1, odd())),
    ("fd_readdir result odd", || raw::fd_readdir(ROOT, room(), 100, 0, odd())),
    ("path_open result odd", || raw::path_open(ROOT, 0, path(), 8, 0, READ, 0, 0, odd())),
    ("path_filestat_get result odd", || raw::path_filestat_get(ROOT, 0, path(), 8, room() + 4)),
    ("path_readlink result odd", || raw::path_readlink(ROOT, b"link".as_ptr() as usize, 4, room(), 9, odd())),
    ("poll_oneoff subscriptions odd", || raw::poll_oneoff(odd(), room(), 1, room())),
    ("poll_oneoff events odd", || raw::poll_oneoff(room(), room() + 4, 1, room())),
    ("poll_oneoff result odd", || raw::poll_oneoff(room(), room(), 1, odd())),
];

/// Arguments that are no case of an enum, or have bits that are no flag.
#[rustfmt::skip]
const VALUES: &[(&str, Call)] = &[
    ("clock_res_get clock 4", || raw::clock_res_get(4, room())),
    ("clock_res_get clock -1", || raw::clock_res_get(u32::MAX, room())),
    ("clock_time_get clock 4", || raw::clock_time_get(4, 0, room())),
    ("proc_raise 31", || raw::proc_raise(31)),
    ("proc_raise 256", || raw::proc_raise(256)),
    ("fd_advise 6", || raw::fd_advise(file(), 0, 0, 6)),
    ("fd_advise 256", || raw::fd_advise(file(), 0, 0, 256)),
    ("fd_advise 6 of a bad descriptor", || raw::fd_advise(99, 0, 0, 6)),
    ("fd_seek whence 3", || raw::fd_seek(file(), 0, 3, room())),
    ("fd_seek whence 256", || raw::fd_seek(file(), 0, 256, room())),
    ("fd_fdstat_set_flags 32", || raw::fd_fdstat_set_flags(file(), 32)),
    ("fd_fdstat_set_flags 65536", || raw::fd_fdstat_set_flags(file(), 65_536)),
    ("fd_fdstat_set_rights base 2^30", || raw::fd_fdstat_set_rights(file(), 1 << 30, 0)),
    ("fd_fdstat_set_rights inheriting 2^63", || raw::fd_fdstat_set_rights(file(), 0, 1 << 63)),
    ("fd_filestat_set_times flags 16", || raw::fd_filestat_set_times(file(), 0, 0, 16)),
    ("fd_filestat_set_times flags 65536", || raw::fd_filestat_set_times(file(), 0, 0, 65_536)),
    ("path_filestat_get lookup 2", || raw::path_filestat_get(ROOT, 2, path(), 8, room())),
    ("path_filestat_set_times lookup 2", || raw::path_filestat_set_times(ROOT, 2, path(), 8, 0, 0, 0)),
    ("path_filestat_set_times flags 16", || raw::path_filestat_set_times(ROOT, 0, path(), 8, 0, 0, 16)),
    ("path_link lookup 2", || raw::path_link(ROOT, 2, path(), 8, ROOT, path(), 8)),
    ("path_open lookup 2", || raw::path_open(ROOT, 2, path(), 8, 0, READ, 0, 0, room())),
    ("path_open lookup -1", || raw::path_open(ROOT, u32::MAX, path(), 8, 0, READ, 0, 0, room())),
    ("path_open flags 16", || raw::path_open(ROOT, 0, path(), 8, 16, READ, 0, 0, room())),
    ("path_open flags 65536", || raw::path_open(ROOT, 0, path(), 8, 65_536, READ, 0, 0, room())),
    ("path_open rights 2^30", || raw::path_open(ROOT, 0, path(), 8, 0, READ | 1 << 30, 0, 0, room())),
    ("path_open inheriting 2^63", || raw::path_open(ROOT, 0, path(), 8, 0, READ, 1 << 63, 0, room())),
    ("path_open descriptor flags 32", || raw::path_open(ROOT, 0, path(), 8, 0, READ, 0, 32, room())),
    ("path_open descriptor flags 65536", || raw::path_open(ROOT, 0, path(), 8, 0, READ, 0, 65_536, room())),
    ("sock_accept 32", || raw::sock_accept(1, 32, room())),
    ("sock_recv flags 4", || raw::sock_recv(1, iovecs(room(), 4), 1, 4, room(), room())),
    ("sock_send flags 65536", || raw::sock_send(1, iovecs(room(), 4), 1, 65_536, room())),
    ("sock_shutdown 4", || raw::sock_shutdown(1, 4)),
    ("sock_shutdown 256", || raw::sock_shutdown(1, 256)),
];

/// Makes one of the calls. What it answers is printed if it does not trap, and is of interest where a host does not.
pub fn make(name: &str) {
    let mut calls = BEYOND_MEMORY.iter().chain(MISALIGNED).chain(VALUES);
    let found = calls.find(|(known, _)| *known == name);
    let (_, call) = found.unwrap_or_else(|| panic!("no call is named {name:?}"));
    line(name, "is called");
    line(name, done(wasi::done(call())));
}
