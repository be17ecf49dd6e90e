//! Wasmtime's files: a directory that is opened for reading only.

use std::path::Path;

use wasmtime::component::{Resource, ResourceTable};
use wasmtime_wasi::filesystem::{Descriptor, FsPerms, WasiFilesystemCtxView, WasiFilesystemView};
use wasmtime_wasi::p2::FsResult;
use wasmtime_wasi::p2::bindings::filesystem::types::ErrorCode;
use wasmtime_wasi::p2::bindings::sync::filesystem::types::{
    DescriptorFlags, DescriptorStat, HostDescriptor, HostDirectoryEntryStream, OpenFlags, PathFlags,
};
use wasmtime_wasi::{WasiCtx, WasiCtxBuilder, WasiCtxView, WasiView};

pub struct Host {
    context: WasiCtx,
    table: ResourceTable,
}

impl WasiView for Host {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView {
            ctx: &mut self.context,
            table: &mut self.table,
        }
    }
}

/// A result with the number that the interface gives to an error.
pub type Numbered<T> = Result<T, u8>;

/// Number of the table's entry of a descriptor.
pub type Handle = u32;

impl Host {
    pub fn new(directory: &Path) -> (Self, Handle) {
        let mut builder = WasiCtxBuilder::new();
        builder.allow_blocking_current_thread(true);
        builder
            .preopened_dir(directory, "/", FsPerms::ReadOnly)
            .unwrap();
        let mut host = Host {
            context: builder.build(),
            table: ResourceTable::new(),
        };
        let root = wasmtime_wasi::p2::bindings::filesystem::preopens::Host::get_directories(
            &mut host.filesystem(),
        )
        .unwrap()
        .remove(0)
        .0
        .rep();
        (host, root)
    }

    fn call<T>(
        &mut self,
        handle: Handle,
        call: impl FnOnce(&mut WasiFilesystemCtxView<'_>, Resource<Descriptor>) -> FsResult<T>,
    ) -> Numbered<T> {
        let descriptor = Resource::new_borrow(handle);
        call(&mut self.filesystem(), descriptor).map_err(|error| number(error.downcast().unwrap()))
    }

    pub fn open_at(
        &mut self,
        handle: Handle,
        path_flags: u32,
        path: &str,
        open_flags: u32,
        flags: u32,
    ) -> Numbered<Handle> {
        let follow = path_flags_of(path_flags);
        let all = [
            OpenFlags::CREATE,
            OpenFlags::DIRECTORY,
            OpenFlags::EXCLUSIVE,
            OpenFlags::TRUNCATE,
        ];
        let open_flags = chosen(open_flags, all).fold(OpenFlags::empty(), |set, flag| set | flag);
        let all = [
            DescriptorFlags::READ,
            DescriptorFlags::WRITE,
            DescriptorFlags::FILE_INTEGRITY_SYNC,
            DescriptorFlags::DATA_INTEGRITY_SYNC,
            DescriptorFlags::REQUESTED_WRITE_SYNC,
            DescriptorFlags::MUTATE_DIRECTORY,
        ];
        let flags = chosen(flags, all).fold(DescriptorFlags::empty(), |set, flag| set | flag);
        let opened = self.call(handle, |host, descriptor| {
            HostDescriptor::open_at(host, descriptor, follow, path.to_owned(), open_flags, flags)
        });
        opened.map(|descriptor| descriptor.rep())
    }

    pub fn stat(&mut self, handle: Handle) -> Numbered<DescriptorStat> {
        self.call(handle, |host, descriptor| {
            HostDescriptor::stat(host, descriptor)
        })
    }

    pub fn stat_at(
        &mut self,
        handle: Handle,
        path_flags: u32,
        path: &str,
    ) -> Numbered<DescriptorStat> {
        self.call(handle, |host, descriptor| {
            HostDescriptor::stat_at(host, descriptor, path_flags_of(path_flags), path.to_owned())
        })
    }

    pub fn metadata_hash(&mut self, handle: Handle) -> Numbered<u64> {
        let hash = self.call(handle, |host, descriptor| {
            HostDescriptor::metadata_hash(host, descriptor)
        });
        hash.map(|hash| hash.lower)
    }

    pub fn metadata_hash_at(
        &mut self,
        handle: Handle,
        path_flags: u32,
        path: &str,
    ) -> Numbered<u64> {
        let hash = self.call(handle, |host, descriptor| {
            HostDescriptor::metadata_hash_at(
                host,
                descriptor,
                path_flags_of(path_flags),
                path.to_owned(),
            )
        });
        hash.map(|hash| hash.lower)
    }

    pub fn readlink_at(&mut self, handle: Handle, path: &str) -> Numbered<String> {
        self.call(handle, |host, descriptor| {
            HostDescriptor::readlink_at(host, descriptor, path.to_owned())
        })
    }

    pub fn read(&mut self, handle: Handle, length: u64, offset: u64) -> Numbered<(Vec<u8>, bool)> {
        self.call(handle, |host, descriptor| {
            HostDescriptor::read(host, descriptor, length, offset)
        })
    }

    pub fn can_stream(&mut self, handle: Handle) -> Numbered<()> {
        let stream = self.call(handle, |host, descriptor| {
            HostDescriptor::read_via_stream(host, descriptor, 0)
        });
        stream.map(|_| ())
    }

    pub fn advise(&mut self, handle: Handle) -> Numbered<()> {
        use wasmtime_wasi::p2::bindings::sync::filesystem::types::Advice;
        self.call(handle, |host, descriptor| {
            HostDescriptor::advise(host, descriptor, 0, 10, Advice::Normal)
        })
    }

    pub fn get_flags(&mut self, handle: Handle) -> Numbered<u8> {
        let flags = self.call(handle, |host, descriptor| {
            HostDescriptor::get_flags(host, descriptor)
        })?;
        assert_eq!(flags, DescriptorFlags::READ);
        Ok(1)
    }

    pub fn names(&mut self, handle: Handle) -> Numbered<Vec<String>> {
        let stream = self
            .call(handle, |host, descriptor| {
                HostDescriptor::read_directory(host, descriptor)
            })?
            .rep();
        let mut names = Vec::new();
        loop {
            let mut view = self.filesystem();
            let entry = HostDirectoryEntryStream::read_directory_entry(
                &mut view,
                Resource::new_borrow(stream),
            );
            match entry.map_err(|_| "an entry cannot be read").unwrap() {
                Some(entry) => names.push(entry.name),
                None => break,
            }
        }
        names.sort();
        Ok(names)
    }
}

fn path_flags_of(bits: u32) -> PathFlags {
    if bits == 0 {
        PathFlags::empty()
    } else {
        PathFlags::SYMLINK_FOLLOW
    }
}

fn chosen<T, const N: usize>(bits: u32, all: [T; N]) -> impl Iterator<Item = T> {
    (0..)
        .zip(all)
        .filter(move |(bit, _)| bits & (1 << bit) != 0)
        .map(|(_, flag)| flag)
}

/// The number of an error in the interface.
fn number(error: ErrorCode) -> u8 {
    match error {
        ErrorCode::BadDescriptor => 3,
        ErrorCode::Invalid => 12,
        ErrorCode::IsDirectory => 14,
        ErrorCode::Loop => 15,
        ErrorCode::NameTooLong => 18,
        ErrorCode::NoEntry => 20,
        ErrorCode::NotDirectory => 24,
        ErrorCode::Unsupported => 27,
        ErrorCode::NotPermitted => 31,
        error => panic!("no error of the adapter is {error}"),
    }
}
