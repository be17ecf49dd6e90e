//! The calls with arguments of Rust's types, and results that tell when a failed call wrote one.

use std::fmt::{self, Display};
use std::mem::size_of;

use crate::raw;

/// What a result's memory holds before a call.
const UNTOUCHED: u64 = 0xEEEE_EEEE_EEEE_EEEE;

/// Room for the largest result.
const ROOM: usize = 8;

pub type Result<T> = std::result::Result<T, Failure>;

/// How a call failed.
#[derive(Clone, Copy, PartialEq)]
pub struct Failure {
    errno: i32,
    /// A result was written all the same.
    wrote: bool,
}

impl Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match usize::try_from(self.errno)
            .ok()
            .and_then(|errno| ERRORS.get(errno))
        {
            Some(name) => formatter.write_str(name)?,
            None => write!(formatter, "errno {}", self.errno)?,
        }
        formatter.write_str(if self.wrote {
            ", and wrote a result"
        } else {
            ""
        })
    }
}

/// The names of errors by their numbers.
#[rustfmt::skip]
const ERRORS: [&str; 77] = [
    "success", "2big", "acces", "addrinuse", "addrnotavail", "afnosupport", "again", "already", "badf", "badmsg",
    "busy", "canceled", "child", "connaborted", "connrefused", "connreset", "deadlk", "destaddrreq", "dom", "dquot",
    "exist", "fault", "fbig", "hostunreach", "idrm", "ilseq", "inprogress", "intr", "inval", "io",
    "isconn", "isdir", "loop", "mfile", "mlink", "msgsize", "multihop", "nametoolong", "netdown", "netreset",
    "netunreach", "nfile", "nobufs", "nodev", "noent", "noexec", "nolck", "nolink", "nomem", "nomsg",
    "noprotoopt", "nospc", "nosys", "notconn", "notdir", "notempty", "notrecoverable", "notsock", "notsup", "notty",
    "nxio", "overflow", "ownerdead", "perm", "pipe", "proto", "protonosupport", "prototype", "range", "rofs",
    "spipe", "srch", "stale", "timedout", "txtbsy", "xdev", "notcapable",
];

/// A result that is plain data without references, valid whatever its bytes are.
pub trait Plain: Copy {}

impl Plain for u16 {}
impl Plain for u32 {}
impl Plain for u64 {}

#[derive(Clone, Copy)]
#[repr(C)]
pub struct Fdstat {
    pub file_type: u8,
    pub flags: u16,
    pub rights: u64,
    pub inheriting: u64,
}

#[derive(Clone, Copy)]
#[repr(C)]
pub struct Filestat {
    pub device: u64,
    pub inode: u64,
    pub file_type: u8,
    pub links: u64,
    pub size: u64,
    pub accessed: u64,
    pub modified: u64,
    pub changed: u64,
}

#[derive(Clone, Copy)]
#[repr(C)]
pub struct Prestat {
    pub tag: u8,
    pub name_length: u32,
}

#[derive(Clone, Copy, Default)]
#[repr(C)]
pub struct Subscription {
    pub userdata: u64,
    pub tag: u64,
    /// The clock, or the file descriptor.
    pub subject: u64,
    pub timeout: u64,
    pub precision: u64,
    pub flags: u64,
}

#[derive(Clone, Copy, Default)]
#[repr(C)]
pub struct Event {
    pub userdata: u64,
    pub errno: u16,
    pub kind: u8,
    pub bytes: u64,
    pub flags: u16,
}

impl Plain for Fdstat {}
impl Plain for Filestat {}
impl Plain for Prestat {}

/// What a call without results returned.
pub fn done(errno: i32) -> Result<()> {
    match errno {
        0 => Ok(()),
        errno => Err(Failure {
            errno,
            wrote: false,
        }),
    }
}

/// Makes a call that writes a result to the address it is given.
pub fn result<T: Plain>(call: impl FnOnce(usize) -> i32) -> Result<T> {
    two_results(|first, _| call(first)).map(|(first, ())| first)
}

impl Plain for () {}

/// Makes a call that writes two results.
pub fn two_results<T: Plain, U: Plain>(call: impl FnOnce(usize, usize) -> i32) -> Result<(T, U)> {
    let mut first = [UNTOUCHED; ROOM];
    let mut second = [UNTOUCHED; ROOM];
    let errno = call(first.as_mut_ptr() as usize, second.as_mut_ptr() as usize);
    let untouched = |memory: &[u64]| memory.iter().all(|word| *word == UNTOUCHED);
    if errno != 0 {
        let wrote = !untouched(&first) || !untouched(&second);
        return Err(Failure { errno, wrote });
    }
    assert!(untouched(&first[size_of::<T>().div_ceil(8)..]));
    assert!(untouched(&second[size_of::<U>().div_ceil(8)..]));
    // SAFETY: the memory is large enough, aligned to 8, and holds plain data.
    Ok(unsafe {
        (
            first.as_ptr().cast::<T>().read(),
            second.as_ptr().cast::<U>().read(),
        )
    })
}

/// Addresses and lengths, as a call takes them.
pub fn iovecs(parts: &[&[u8]]) -> Vec<[usize; 2]> {
    parts
        .iter()
        .map(|part| [part.as_ptr() as usize, part.len()])
        .collect()
}

/// The same of memory to write to.
pub fn iovecs_mut(parts: &mut [Vec<u8>]) -> Vec<[usize; 2]> {
    parts
        .iter_mut()
        .map(|part| [part.as_mut_ptr() as usize, part.len()])
        .collect()
}

pub fn write(fd: u32, parts: &[&[u8]]) -> Result<u32> {
    let iovecs = iovecs(parts);
    result(|written| raw::fd_write(fd, iovecs.as_ptr() as usize, iovecs.len() as u32, written))
}

pub fn pwrite(fd: u32, parts: &[&[u8]], offset: u64) -> Result<u32> {
    let iovecs = iovecs(parts);
    let (address, count) = (iovecs.as_ptr() as usize, iovecs.len() as u32);
    result(|written| raw::fd_pwrite(fd, address, count, offset, written))
}

/// Reads into memory of these sizes: the count, and what the memory holds, `_` where nothing was written.
pub fn read(fd: u32, sizes: &[usize]) -> Result<(u32, Vec<Vec<u8>>)> {
    scatter(sizes, |address, count, read| {
        raw::fd_read(fd, address, count, read)
    })
}

pub fn pread(fd: u32, sizes: &[usize], offset: u64) -> Result<(u32, Vec<Vec<u8>>)> {
    scatter(sizes, |address, count, read| {
        raw::fd_pread(fd, address, count, offset, read)
    })
}

/// Makes a call that fills memory of these sizes.
pub fn scatter(
    sizes: &[usize],
    call: impl FnOnce(usize, u32, usize) -> i32,
) -> Result<(u32, Vec<Vec<u8>>)> {
    let mut parts: Vec<_> = sizes.iter().map(|size| vec![b'_'; *size]).collect();
    let iovecs = iovecs_mut(&mut parts);
    let count = result(|read| call(iovecs.as_ptr() as usize, iovecs.len() as u32, read))?;
    Ok((count, parts))
}

pub fn fdstat(fd: u32) -> Result<Fdstat> {
    result(|stat| raw::fd_fdstat_get(fd, stat))
}

pub fn filestat(fd: u32) -> Result<Filestat> {
    result(|stat| raw::fd_filestat_get(fd, stat))
}

pub fn path_filestat(fd: u32, lookup: u32, path: &[u8]) -> Result<Filestat> {
    let (address, length) = (path.as_ptr() as usize, path.len());
    result(|stat| raw::path_filestat_get(fd, lookup, address, length, stat))
}

/// The name of a preopened directory.
pub fn preopen_name(fd: u32) -> Result<String> {
    let prestat: Prestat = result(|prestat| raw::fd_prestat_get(fd, prestat))?;
    let mut name = vec![0; prestat.name_length as usize];
    let address = name.as_mut_ptr() as usize;
    done(raw::fd_prestat_dir_name(fd, address, prestat.name_length))?;
    Ok(String::from_utf8_lossy(&name).into_owned())
}

pub const FOLLOW: u32 = 1;

pub const READ: u64 = 1 << 1;
pub const WRITE: u64 = 1 << 6;
pub const READDIR: u64 = 1 << 14;
/// Every right there is.
pub const ALL_RIGHTS: u64 = (1 << 30) - 1;

pub const CREATE: u32 = 1;
pub const DIRECTORY: u32 = 2;
pub const EXCLUSIVE: u32 = 4;
pub const TRUNCATE: u32 = 8;

pub const APPEND: u32 = 1;
pub const DSYNC: u32 = 2;
pub const NONBLOCK: u32 = 4;
pub const RSYNC: u32 = 8;
pub const SYNC: u32 = 16;

/// `path_open` as its arguments are in the interface, without inherited rights.
pub fn path_open(
    fd: u32,
    lookup: u32,
    path: &[u8],
    open_flags: u32,
    rights: u64,
    fd_flags: u32,
) -> Result<u32> {
    let (address, length) = (path.as_ptr() as usize, path.len());
    result(|opened| {
        raw::path_open(
            fd, lookup, address, length, open_flags, rights, 0, fd_flags, opened,
        )
    })
}

/// Opens what is there, following links.
pub fn open(fd: u32, path: &str, rights: u64) -> Result<u32> {
    path_open(fd, FOLLOW, path.as_bytes(), 0, rights, 0)
}

pub fn seek(fd: u32, offset: i64, whence: u32) -> Result<u64> {
    result(|position| raw::fd_seek(fd, offset, whence, position))
}

pub fn tell(fd: u32) -> Result<u64> {
    result(|position| raw::fd_tell(fd, position))
}

pub fn readlink(fd: u32, path: &[u8], room: usize) -> Result<(u32, Vec<u8>)> {
    let mut buffer = vec![b'_'; room];
    let (address, length) = (path.as_ptr() as usize, path.len());
    let target = buffer.as_mut_ptr() as usize;
    let used = result(|used| raw::path_readlink(fd, address, length, target, room, used))?;
    Ok((used, buffer))
}

/// Makes a call on a path.
pub fn on_path(call: extern "C" fn(u32, usize, usize) -> i32, fd: u32, path: &[u8]) -> Result<()> {
    done(call(fd, path.as_ptr() as usize, path.len()))
}

pub fn rename(old_fd: u32, old: &[u8], new_fd: u32, new: &[u8]) -> Result<()> {
    let (old_address, new_address) = (old.as_ptr() as usize, new.as_ptr() as usize);
    done(raw::path_rename(
        old_fd,
        old_address,
        old.len(),
        new_fd,
        new_address,
        new.len(),
    ))
}

pub fn link(old_fd: u32, lookup: u32, old: &[u8], new_fd: u32, new: &[u8]) -> Result<()> {
    let (old_address, new_address) = (old.as_ptr() as usize, new.as_ptr() as usize);
    done(raw::path_link(
        old_fd,
        lookup,
        old_address,
        old.len(),
        new_fd,
        new_address,
        new.len(),
    ))
}

pub fn symlink(target: &[u8], fd: u32, path: &[u8]) -> Result<()> {
    let (target_address, address) = (target.as_ptr() as usize, path.as_ptr() as usize);
    done(raw::path_symlink(
        target_address,
        target.len(),
        fd,
        address,
        path.len(),
    ))
}
