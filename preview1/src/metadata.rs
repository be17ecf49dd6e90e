//! What is known about files: their types, rights, sizes and times.

use adapter_abi::wasi::open_flags::{CREATE, TRUNCATE};
use adapter_abi::wasi::{DescriptorType, descriptor_flags};

use crate::abi::{Datetime, FileResult, MetadataHash, NewTimestamp, Optional, Outcome, Stat};
use crate::clock;
use crate::errno::{Errno, Result};
use crate::guest;
use crate::host::Host;
use crate::parameters;
use crate::program::{Program, file_result};
use crate::rights;
use crate::table::{Kind, Mode};

/// The `filetype` of what has none.
const UNKNOWN: u8 = 0;
/// The `filetype` of terminals.
const CHARACTER_DEVICE: u8 = 2;
/// The `filetype` of directories.
pub const DIRECTORY: u8 = 3;

/// `fdflags`.
const APPEND: u16 = 1;
const DSYNC: u16 = 2;
const NONBLOCK: u16 = 4;
const RSYNC: u16 = 8;
const SYNC: u16 = 16;

/// `descriptor-flags`.
const READ: u8 = descriptor_flags::READ as u8;
const WRITE: u8 = descriptor_flags::WRITE as u8;
const FILE_INTEGRITY_SYNC: u8 = descriptor_flags::FILE_INTEGRITY_SYNC as u8;
const DATA_INTEGRITY_SYNC: u8 = descriptor_flags::DATA_INTEGRITY_SYNC as u8;
const REQUESTED_WRITE_SYNC: u8 = descriptor_flags::REQUESTED_WRITE_SYNC as u8;

/// The `filetype` for a `descriptor-type`. Preview1 has none for pipes, and two for sockets.
pub fn filetype(kind: u8) -> u8 {
    const REGULAR_FILE: u8 = 4;
    const SYMBOLIC_LINK: u8 = 7;
    // Devices and directories have the same numbers in both.
    const BLOCK_DEVICE: u8 = 1;
    const _: () = assert!(DIRECTORY == DescriptorType::Directory as u8);
    const KIND_OF_LINKS: u8 = DescriptorType::SymbolicLink as u8;
    const KIND_OF_FILES: u8 = DescriptorType::RegularFile as u8;
    match kind {
        BLOCK_DEVICE..=DIRECTORY => kind,
        KIND_OF_LINKS => SYMBOLIC_LINK,
        KIND_OF_FILES => REGULAR_FILE,
        _ => UNKNOWN,
    }
}

/// What `descriptor-flags` a descriptor with these `rights` and `fdflags` is to have.
pub fn open_flags(base_rights: u64, flags: u16) -> u8 {
    let mut open_flags = 0;
    for (wanted, flag) in [
        (base_rights & rights::FD_READ != 0, READ),
        (base_rights & rights::FD_WRITE != 0, WRITE),
        (flags & SYNC != 0, FILE_INTEGRITY_SYNC),
        (flags & DSYNC != 0, DATA_INTEGRITY_SYNC),
        (flags & RSYNC != 0, REQUESTED_WRITE_SYNC),
    ] {
        if wanted {
            open_flags |= flag;
        }
    }
    open_flags
}

/// How a file is open that was opened with these flags.
pub fn mode(oflags: u32, open_flags: u8, flags: u16) -> Mode {
    /// Creating and truncating open for writing too.
    const MAKES: u32 = CREATE | TRUNCATE;
    Mode {
        write: open_flags & WRITE != 0 || oflags & MAKES != 0,
        append: flags & APPEND != 0,
        nonblock: flags & NONBLOCK != 0,
    }
}

/// An `fdstat`.
fn fdstat(filetype: u8, flags: u16, base: u64, inheriting: u64) -> [[u8; 8]; 3] {
    [
        u64::from(filetype) | u64::from(flags) << 16,
        base,
        inheriting,
    ]
    .map(u64::to_le_bytes)
}

/// The `fdstat` of an opened file or directory.
pub fn opened_fdstat(filetype: u8, descriptor_flags: u8, mode: Mode) -> [[u8; 8]; 3] {
    let mut base = rights::ALL;
    if filetype == DIRECTORY {
        base &= !rights::NOT_OF_DIRECTORIES;
    }
    if descriptor_flags & READ == 0 {
        base &= !(rights::FD_READ | rights::FD_READDIR);
    }
    if descriptor_flags & WRITE == 0 {
        base &= !rights::FD_WRITE;
    }
    let mut flags = 0;
    for (is_set, flag) in [
        (descriptor_flags & DATA_INTEGRITY_SYNC != 0, DSYNC),
        (descriptor_flags & REQUESTED_WRITE_SYNC != 0, RSYNC),
        (descriptor_flags & FILE_INTEGRITY_SYNC != 0, SYNC),
        (mode.append, APPEND),
        (mode.nonblock, NONBLOCK),
    ] {
        if is_set {
            flags |= flag;
        }
    }
    fdstat(filetype, flags, base, base)
}

/// The `filestat` of a file, whose inode is still to be asked for.
pub fn filestat(stat: &FileResult<Stat>) -> Result<[[u8; 8]; 8]> {
    const DEVICE: u64 = 1;
    // Moving this type takes more code than reading it in place.
    let stat = match stat {
        Outcome::Ok(stat) => stat,
        Outcome::Err(code) => return Err(Errno::from(*code)),
    };
    Ok([
        DEVICE,
        0,
        filetype(stat.kind).into(),
        stat.link_count,
        stat.size,
        timestamp(&stat.accessed)?,
        timestamp(&stat.modified)?,
        timestamp(&stat.changed)?,
    ]
    .map(u64::to_le_bytes))
}

/// Stores a `filestat`.
pub fn store_filestat(
    host: &mut impl Host,
    result: u32,
    mut filestat: [[u8; 8]; 8],
    hash: FileResult<MetadataHash>,
) -> Result<()> {
    filestat[1] = file_result(hash)?.lower.to_le_bytes();
    guest::store(host, result, &filestat);
    Ok(())
}

fn timestamp(time: &Optional<Datetime>) -> Result<u64> {
    match time {
        Optional::None => Ok(0),
        Optional::Some(time) => clock::timestamp(time),
    }
}

/// The new times of access and modification, with their `fstflags`.
pub fn new_times(accessed: u64, modified: u64, flags: u32) -> Result<(NewTimestamp, NewTimestamp)> {
    let flags = parameters::flags(flags.into(), 0xf) as u32;
    Ok((new_time(accessed, flags)?, new_time(modified, flags >> 2)?))
}

fn new_time(time: u64, flags: u32) -> Result<NewTimestamp> {
    const SECOND: u64 = 1_000_000_000;
    const NO_CHANGE: u32 = 0;
    const NOW: u32 = 1;
    const TIMESTAMP: u32 = 2;
    let (case, time) = match flags & 3 {
        0 => (NO_CHANGE, 0),
        1 => (TIMESTAMP, time),
        2 => (NOW, 0),
        _ => return Err(Errno::INVAL),
    };
    let time = Datetime {
        seconds: time / SECOND,
        nanoseconds: (time % SECOND) as u32,
    };
    Ok(NewTimestamp { case, time })
}

impl<H: Host> Program<H> {
    /// The `filetype` of a stream of the program.
    fn stream_filetype(&mut self, kind: Kind) -> u8 {
        let terminal = match kind {
            Kind::Stdin => self.host.get_terminal_stdin(),
            Kind::Stdout => self.host.get_terminal_stdout(),
            _ => self.host.get_terminal_stderr(),
        };
        match terminal.option() {
            None => return UNKNOWN,
            Some(terminal) if kind == Kind::Stdin => self.host.drop_terminal_input(terminal),
            Some(terminal) => self.host.drop_terminal_output(terminal),
        }
        CHARACTER_DEVICE
    }

    /// `fd_fdstat_get`.
    pub fn fd_fdstat_get(&mut self, fd: u32, result: u32) -> Result<()> {
        let entry = *self.entry(fd)?;
        let fdstat = match entry.kind {
            Kind::Preopen => fdstat(DIRECTORY, 0, rights::PREOPEN, rights::PREOPEN_INHERITING),
            kind if kind.is_stream() => {
                let filetype = self.stream_filetype(kind);
                let rights = if kind == Kind::Stdin {
                    rights::FD_READ
                } else {
                    rights::FD_WRITE
                };
                fdstat(filetype, 0, rights, rights)
            }
            _ => {
                let flags = file_result(self.host.get_flags(entry.handle))?;
                let filetype = filetype(file_result(self.host.get_type(entry.handle))?);
                let entry = self.table.get(fd)?;
                entry.opened_as(filetype);
                opened_fdstat(filetype, flags, entry.mode)
            }
        };
        guest::store(&mut self.host, result, &fdstat);
        Ok(())
    }

    /// `fd_fdstat_set_flags`.
    pub fn fd_fdstat_set_flags(&mut self, fd: u32, flags: u32) -> Result<()> {
        let flags = parameters::descriptor_flags(flags);
        let entry = self.file(fd)?;
        if flags & (DSYNC | RSYNC | SYNC) != 0 {
            return Err(Errno::INVAL);
        }
        entry.mode.append = flags & APPEND != 0;
        entry.mode.nonblock = flags & NONBLOCK != 0;
        Ok(())
    }

    /// `fd_fdstat_set_rights`.
    pub fn fd_fdstat_set_rights(&mut self, fd: u32, base: u64, inheriting: u64) -> Result<()> {
        parameters::rights(base);
        parameters::rights(inheriting);
        self.descriptor(fd)?;
        Err(Errno::NOTSUP)
    }

    /// `fd_filestat_get`.
    pub fn fd_filestat_get(&mut self, fd: u32, result: u32) -> Result<()> {
        let entry = *self.entry(fd)?;
        if entry.kind.is_stream() {
            let filetype = self.stream_filetype(entry.kind);
            let mut filestat = [[0; 8]; 8];
            filestat[2][0] = filetype;
            guest::store(&mut self.host, result, &filestat);
            return Ok(());
        }
        let filestat = filestat(&self.host.stat(entry.handle))?;
        self.table.get(fd)?.opened_as(filestat[2][0]);
        let hash = self.host.metadata_hash(entry.handle);
        store_filestat(&mut self.host, result, filestat, hash)
    }

    /// Size of a file.
    pub fn size(&mut self, descriptor: u32) -> Result<u64> {
        match &self.host.stat(descriptor) {
            Outcome::Ok(stat) => Ok(stat.size),
            Outcome::Err(code) => Err(Errno::from(*code)),
        }
    }

    /// `fd_filestat_set_times`.
    pub fn fd_filestat_set_times(
        &mut self,
        fd: u32,
        accessed: u64,
        modified: u64,
        flags: u32,
    ) -> Result<()> {
        let (accessed, modified) = new_times(accessed, modified, flags)?;
        let descriptor = self.descriptor(fd)?;
        file_result(self.host.set_times(descriptor, accessed, modified))
    }
}
