//! The functions of `wasi_snapshot_preview1` as a module imports them. Addresses are numbers, so that bad ones can be
//! given as easily as good ones.

#[link(wasm_import_module = "wasi_snapshot_preview1")]
unsafe extern "C" {
    pub safe fn args_get(pointers: usize, buffer: usize) -> i32;
    pub safe fn args_sizes_get(count: usize, size: usize) -> i32;
    pub safe fn clock_res_get(clock: u32, resolution: usize) -> i32;
    pub safe fn clock_time_get(clock: u32, precision: u64, time: usize) -> i32;
    pub safe fn environ_get(pointers: usize, buffer: usize) -> i32;
    pub safe fn environ_sizes_get(count: usize, size: usize) -> i32;
    pub safe fn fd_advise(fd: u32, offset: u64, length: u64, advice: u32) -> i32;
    pub safe fn fd_allocate(fd: u32, offset: u64, length: u64) -> i32;
    pub safe fn fd_close(fd: u32) -> i32;
    pub safe fn fd_datasync(fd: u32) -> i32;
    pub safe fn fd_fdstat_get(fd: u32, stat: usize) -> i32;
    pub safe fn fd_fdstat_set_flags(fd: u32, flags: u32) -> i32;
    pub safe fn fd_fdstat_set_rights(fd: u32, base: u64, inheriting: u64) -> i32;
    pub safe fn fd_filestat_get(fd: u32, stat: usize) -> i32;
    pub safe fn fd_filestat_set_size(fd: u32, size: u64) -> i32;
    pub safe fn fd_filestat_set_times(fd: u32, accessed: u64, modified: u64, flags: u32) -> i32;
    pub safe fn fd_pread(fd: u32, iovecs: usize, count: u32, offset: u64, read: usize) -> i32;
    pub safe fn fd_prestat_get(fd: u32, prestat: usize) -> i32;
    pub safe fn fd_prestat_dir_name(fd: u32, name: usize, length: u32) -> i32;
    pub safe fn fd_pwrite(fd: u32, iovecs: usize, count: u32, offset: u64, written: usize) -> i32;
    pub safe fn fd_read(fd: u32, iovecs: usize, count: u32, read: usize) -> i32;
    pub safe fn fd_readdir(fd: u32, buffer: usize, length: u32, cookie: u64, used: usize) -> i32;
    pub safe fn fd_renumber(from: u32, to: u32) -> i32;
    pub safe fn fd_seek(fd: u32, offset: i64, whence: u32, position: usize) -> i32;
    pub safe fn fd_sync(fd: u32) -> i32;
    pub safe fn fd_tell(fd: u32, position: usize) -> i32;
    pub safe fn fd_write(fd: u32, iovecs: usize, count: u32, written: usize) -> i32;
    pub safe fn path_create_directory(fd: u32, path: usize, length: usize) -> i32;
    pub safe fn path_filestat_get(
        fd: u32,
        lookup: u32,
        path: usize,
        length: usize,
        stat: usize,
    ) -> i32;
    pub safe fn path_filestat_set_times(
        fd: u32,
        lookup: u32,
        path: usize,
        length: usize,
        accessed: u64,
        modified: u64,
        flags: u32,
    ) -> i32;
    pub safe fn path_link(
        old_fd: u32,
        lookup: u32,
        old: usize,
        old_length: usize,
        new_fd: u32,
        new: usize,
        new_length: usize,
    ) -> i32;
    pub safe fn path_open(
        fd: u32,
        lookup: u32,
        path: usize,
        length: usize,
        open_flags: u32,
        rights: u64,
        inheriting: u64,
        fd_flags: u32,
        opened: usize,
    ) -> i32;
    pub safe fn path_readlink(
        fd: u32,
        path: usize,
        length: usize,
        buffer: usize,
        buffer_length: usize,
        used: usize,
    ) -> i32;
    pub safe fn path_remove_directory(fd: u32, path: usize, length: usize) -> i32;
    pub safe fn path_rename(
        old_fd: u32,
        old: usize,
        old_length: usize,
        new_fd: u32,
        new: usize,
        new_length: usize,
    ) -> i32;
    pub safe fn path_symlink(
        target: usize,
        target_length: usize,
        fd: u32,
        path: usize,
        length: usize,
    ) -> i32;
    pub safe fn path_unlink_file(fd: u32, path: usize, length: usize) -> i32;
    pub safe fn poll_oneoff(subscriptions: usize, events: usize, count: u32, ready: usize) -> i32;
    pub safe fn proc_exit(code: u32) -> !;
    pub safe fn proc_raise(signal: u32) -> i32;
    pub safe fn random_get(buffer: usize, length: usize) -> i32;
    pub safe fn sched_yield() -> i32;
    pub safe fn sock_accept(fd: u32, flags: u32, accepted: usize) -> i32;
    pub safe fn sock_recv(
        fd: u32,
        iovecs: usize,
        count: u32,
        flags: u32,
        received: usize,
        result_flags: usize,
    ) -> i32;
    pub safe fn sock_send(fd: u32, iovecs: usize, count: u32, flags: u32, sent: usize) -> i32;
    pub safe fn sock_shutdown(fd: u32, how: u32) -> i32;
}
