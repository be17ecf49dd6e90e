//! Functions that take paths.

use crate::errno::{Errno, Result};
use crate::guest;
use crate::host::Host;
use crate::metadata;
use crate::parameters;
use crate::program::{Program, file_result};
use crate::table::{Entry, Kind};

/// Loads a string into the begin of a buffer that has room for it, and gives it and the rest of that.
fn load_string<'a>(
    host: &mut impl Host,
    buffer: &'a mut [u8],
    pointer: u32,
    length: u32,
) -> Result<(&'a [u8], &'a mut [u8])> {
    let Some((string, rest)) = buffer.split_at_mut_checked(length as usize) else {
        return Err(Errno::NOMEM);
    };
    host.load(pointer, string);
    match str::from_utf8(string) {
        Ok(_) => Ok((string, rest)),
        Err(_) => Err(Errno::ILSEQ),
    }
}

impl<H: Host> Program<H> {
    /// The host, and a path.
    fn path(&mut self, pointer: u32, length: u32) -> Result<(&mut H, &[u8])> {
        let buffer = self.buffer.of_size(length as usize)?;
        let (path, _) = load_string(&mut self.host, buffer, pointer, length)?;
        Ok((&mut self.host, path))
    }

    /// The host, and two paths.
    fn paths(&mut self, first: (u32, u32), second: (u32, u32)) -> Result<(&mut H, &[u8], &[u8])> {
        let length = (first.1 as usize).checked_add(second.1 as usize);
        let buffer = self.buffer.of_size(length.ok_or(Errno::NOMEM)?)?;
        let (first, rest) = load_string(&mut self.host, buffer, first.0, first.1)?;
        let (second, _) = load_string(&mut self.host, rest, second.0, second.1)?;
        Ok((&mut self.host, first, second))
    }

    /// `path_create_directory`.
    pub fn path_create_directory(&mut self, fd: u32, path: u32, length: u32) -> Result<()> {
        let directory = self.directory(fd)?;
        let (host, path) = self.path(path, length)?;
        file_result(host.create_directory_at(directory, path))
    }

    /// `path_filestat_get`.
    pub fn path_filestat_get(
        &mut self,
        fd: u32,
        flags: u32,
        path: u32,
        length: u32,
        result: u32,
    ) -> Result<()> {
        let follow = parameters::lookup_flags(flags);
        let directory = self.directory(fd)?;
        let (host, path) = self.path(path, length)?;
        let filestat = metadata::filestat(&host.stat_at(directory, follow, path))?;
        let hash = host.metadata_hash_at(directory, follow, path);
        metadata::store_filestat(host, result, filestat, hash)
    }

    /// `path_filestat_set_times`.
    #[expect(clippy::too_many_arguments, reason = "as many as the function has")]
    pub fn path_filestat_set_times(
        &mut self,
        fd: u32,
        flags: u32,
        path: u32,
        length: u32,
        accessed: u64,
        modified: u64,
        time_flags: u32,
    ) -> Result<()> {
        let follow = parameters::lookup_flags(flags);
        let (accessed, modified) = metadata::new_times(accessed, modified, time_flags)?;
        let directory = self.directory(fd)?;
        let (host, path) = self.path(path, length)?;
        file_result(host.set_times_at(directory, follow, path, accessed, modified))
    }

    /// `path_link`.
    #[expect(clippy::too_many_arguments, reason = "as many as the function has")]
    pub fn path_link(
        &mut self,
        old_fd: u32,
        flags: u32,
        old_path: u32,
        old_length: u32,
        new_fd: u32,
        new_path: u32,
        new_length: u32,
    ) -> Result<()> {
        let follow = parameters::lookup_flags(flags);
        let old_directory = self.directory(old_fd)?;
        let new_directory = self.directory(new_fd)?;
        let (host, old_path, new_path) =
            self.paths((old_path, old_length), (new_path, new_length))?;
        file_result(host.link_at(old_directory, follow, old_path, new_directory, new_path))
    }

    /// `path_open`.
    #[expect(clippy::too_many_arguments, reason = "as many as the function has")]
    pub fn path_open(
        &mut self,
        fd: u32,
        lookup_flags: u32,
        path: u32,
        length: u32,
        oflags: u32,
        rights: u64,
        inheriting: u64,
        flags: u32,
        result: u32,
    ) -> Result<()> {
        let follow = parameters::lookup_flags(lookup_flags);
        // As `open-flags` they are the same number.
        let oflags = parameters::flags(oflags.into(), 0xf) as u32;
        let rights = parameters::rights(rights);
        parameters::rights(inheriting);
        let flags = parameters::descriptor_flags(flags);

        self.path(path, length)?;
        let directory = self.open_in(fd)?;
        self.table.reserve()?;
        let open_flags = metadata::open_flags(rights, flags);
        let buffer = self.buffer.of_size(length as usize)?;
        let path = buffer.get(..length as usize).unwrap_or_default();
        let opened = self
            .host
            .open_at(directory, follow, path, oflags, open_flags.into());
        let descriptor = file_result(opened)?;
        let mut entry = Entry::new(Kind::Opened, descriptor);
        entry.mode = metadata::mode(oflags, open_flags, flags);
        let opened = self.table.insert(entry)?;
        guest::store(&mut self.host, result, &[opened.to_le_bytes()]);
        Ok(())
    }

    /// The descriptor of the directory to open something in.
    fn open_in(&mut self, fd: u32) -> Result<u32> {
        self.directory(fd).map_err(|errno| match self.file(fd) {
            Ok(_) => Errno::NOTDIR,
            Err(_) => errno,
        })
    }

    /// `path_readlink`.
    pub fn path_readlink(
        &mut self,
        fd: u32,
        path: u32,
        length: u32,
        buffer: u32,
        buffer_length: u32,
        result: u32,
    ) -> Result<()> {
        let directory = self.directory(fd)?;
        let own = self.buffer.of_size(length as usize)?;
        let (path, _) = load_string(&mut self.host, own, path, length)?;
        let target = self.host.readlink_at(&mut self.lists, directory, path);
        let target = file_result(target)?;
        let target = target.items();
        let target = target.get(..buffer_length as usize).unwrap_or(target);
        guest::write(&mut self.host, buffer, target);
        let length = target.len() as u32;
        guest::store(&mut self.host, result, &[length.to_le_bytes()]);
        Ok(())
    }

    /// `path_remove_directory`.
    pub fn path_remove_directory(&mut self, fd: u32, path: u32, length: u32) -> Result<()> {
        let directory = self.directory(fd)?;
        let (host, path) = self.path(path, length)?;
        file_result(host.remove_directory_at(directory, path))
    }

    /// `path_rename`.
    pub fn path_rename(
        &mut self,
        old_fd: u32,
        old_path: u32,
        old_length: u32,
        new_fd: u32,
        new_path: u32,
        new_length: u32,
    ) -> Result<()> {
        let old_directory = self.directory(old_fd)?;
        let new_directory = self.directory(new_fd)?;
        let (host, old_path, new_path) =
            self.paths((old_path, old_length), (new_path, new_length))?;
        file_result(host.rename_at(old_directory, old_path, new_directory, new_path))
    }

    /// `path_symlink`.
    pub fn path_symlink(
        &mut self,
        old_path: u32,
        old_length: u32,
        fd: u32,
        new_path: u32,
        new_length: u32,
    ) -> Result<()> {
        let directory = self.directory(fd)?;
        let (host, old_path, new_path) =
            self.paths((old_path, old_length), (new_path, new_length))?;
        file_result(host.symlink_at(directory, old_path, new_path))
    }

    /// `path_unlink_file`.
    pub fn path_unlink_file(&mut self, fd: u32, path: u32, length: u32) -> Result<()> {
        let directory = self.directory(fd)?;
        let (host, path) = self.path(path, length)?;
        file_result(host.unlink_file_at(directory, path))
    }
}
