//! The functions of descriptors, called without `async`: as C libraries do it, and with far less code for each than what
//! waits for them.

use wasip3::filesystem::types::{
    Advice, DescriptorFlags, DescriptorType, ErrorCode, NewTimestamp, OpenFlags, PathFlags,
};

use super::Descriptor;

/// A result, or the name of the error.
pub type Outcome<T> = Result<T, &'static str>;

/// The cases of `error-code`, in their order.
const ERRORS: [&str; 37] = [
    "access",
    "already",
    "bad-descriptor",
    "busy",
    "deadlock",
    "quota",
    "exist",
    "file-too-large",
    "illegal-byte-sequence",
    "in-progress",
    "interrupted",
    "invalid",
    "io",
    "is-directory",
    "loop",
    "too-many-links",
    "message-size",
    "name-too-long",
    "no-device",
    "no-entry",
    "no-lock",
    "insufficient-memory",
    "insufficient-space",
    "not-directory",
    "not-empty",
    "not-recoverable",
    "unsupported",
    "no-tty",
    "no-such-device",
    "overflow",
    "not-permitted",
    "pipe",
    "read-only",
    "invalid-seek",
    "text-file-busy",
    "cross-device",
    "other",
];

/// The cases of `descriptor-type`, in their order.
const KINDS: [&str; 8] = [
    "block-device",
    "character-device",
    "directory",
    "fifo",
    "symbolic-link",
    "regular-file",
    "socket",
    "other",
];

/// The name of an error that bindings have lifted.
pub fn error(error: &ErrorCode) -> &'static str {
    named(&ERRORS, &format!("{error:?}"))
}

/// The name of a type that bindings have lifted.
pub fn kind(kind: &DescriptorType) -> &'static str {
    named(&KINDS, &format!("{kind:?}"))
}

/// The name of a case, of that in Rust.
fn named(names: &[&'static str], debug: &str) -> &'static str {
    let case = debug.rsplit("::").next().unwrap_or_default();
    let is_meant = |name: &&str| name.replace('-', "") == case.to_ascii_lowercase();
    names.iter().copied().find(is_meant).unwrap_or("other")
}

/// What a descriptor's `stat` tells.
pub struct Stat {
    pub kind: &'static str,
    pub link_count: u64,
    pub size: u64,
    /// Whether there is a time of access, of modification and of change.
    pub times: [bool; 3],
}

/// Room for the result of any function.
#[repr(C, align(8))]
struct Area([u8; 112]);

impl Area {
    fn new() -> Area {
        Area([0xaa; 112])
    }

    fn to(&mut self) -> *mut u8 {
        self.0.as_mut_ptr()
    }

    /// The payload of the result, which begins there for `ok` and for errors.
    fn outcome(&self, payload: usize) -> Outcome<&[u8]> {
        match self.0[0] {
            0 => Ok(&self.0[payload..]),
            _ => Err(ERRORS[usize::from(self.0[payload])]),
        }
    }

    fn done(&self) -> Outcome<()> {
        self.outcome(4).map(|_| ())
    }

    fn stat(&self) -> Outcome<Stat> {
        let payload = self.outcome(8)?;
        Ok(Stat {
            kind: KINDS[usize::from(payload[0])],
            link_count: number(&payload[16..]),
            size: number(&payload[24..]),
            times: [32, 56, 80].map(|place| payload[place] == 1),
        })
    }

    fn hash(&self) -> Outcome<(u64, u64)> {
        let payload = self.outcome(8)?;
        Ok((number(payload), number(&payload[8..])))
    }
}

fn number(bytes: &[u8]) -> u64 {
    u64::from_le_bytes(bytes[..8].try_into().unwrap_or_default())
}

fn word(bytes: &[u8]) -> u32 {
    u32::from_le_bytes(bytes[..4].try_into().unwrap_or_default())
}

fn flat(time: NewTimestamp) -> (u32, i64, u32) {
    match time {
        NewTimestamp::NoChange => (0, 0, 0),
        NewTimestamp::Now => (1, 0, 0),
        NewTimestamp::Timestamp(instant) => (2, instant.seconds, instant.nanoseconds),
    }
}

#[link(wasm_import_module = "wasi:filesystem/types@0.3.2")]
unsafe extern "C" {
    #[link_name = "[method]descriptor.advise"]
    fn advise(file: u32, offset: u64, length: u64, advice: u32, to: *mut u8);
    #[link_name = "[method]descriptor.sync"]
    fn sync(file: u32, to: *mut u8);
    #[link_name = "[method]descriptor.sync-data"]
    fn sync_data(file: u32, to: *mut u8);
    #[link_name = "[method]descriptor.get-flags"]
    fn get_flags(file: u32, to: *mut u8);
    #[link_name = "[method]descriptor.get-type"]
    fn get_type(file: u32, to: *mut u8);
    #[link_name = "[method]descriptor.set-size"]
    fn set_size(file: u32, size: u64, to: *mut u8);
    #[link_name = "[method]descriptor.set-times"]
    fn set_times(file: u32, _: u32, _: i64, _: u32, _: u32, _: i64, _: u32, to: *mut u8);
    #[link_name = "[method]descriptor.create-directory-at"]
    fn create_directory_at(file: u32, path: *const u8, length: usize, to: *mut u8);
    #[link_name = "[method]descriptor.stat"]
    fn stat(file: u32, to: *mut u8);
    #[link_name = "[method]descriptor.stat-at"]
    fn stat_at(file: u32, flags: u32, path: *const u8, length: usize, to: *mut u8);
    #[link_name = "[method]descriptor.set-times-at"]
    fn set_times_at(
        file: u32,
        flags: u32,
        path: *const u8,
        length: usize,
        _: u32,
        _: i64,
        _: u32,
        _: u32,
        _: i64,
        _: u32,
        to: *mut u8,
    );
    #[link_name = "[method]descriptor.link-at"]
    fn link_at(
        file: u32,
        flags: u32,
        path: *const u8,
        length: usize,
        directory: u32,
        new: *const u8,
        new_length: usize,
        to: *mut u8,
    );
    #[link_name = "[method]descriptor.open-at"]
    fn open_at(
        file: u32,
        flags: u32,
        path: *const u8,
        length: usize,
        open_flags: u32,
        rights: u32,
        to: *mut u8,
    );
    #[link_name = "[method]descriptor.readlink-at"]
    fn readlink_at(file: u32, path: *const u8, length: usize, to: *mut u8);
    #[link_name = "[method]descriptor.remove-directory-at"]
    fn remove_directory_at(file: u32, path: *const u8, length: usize, to: *mut u8);
    #[link_name = "[method]descriptor.rename-at"]
    fn rename_at(
        file: u32,
        path: *const u8,
        length: usize,
        directory: u32,
        new: *const u8,
        new_length: usize,
        to: *mut u8,
    );
    #[link_name = "[method]descriptor.symlink-at"]
    fn symlink_at(
        file: u32,
        target: *const u8,
        target_length: usize,
        path: *const u8,
        length: usize,
        to: *mut u8,
    );
    #[link_name = "[method]descriptor.unlink-file-at"]
    fn unlink_file_at(file: u32, path: *const u8, length: usize, to: *mut u8);
    #[link_name = "[method]descriptor.is-same-object"]
    fn is_same_object(file: u32, other: u32) -> u32;
    #[link_name = "[method]descriptor.metadata-hash"]
    fn metadata_hash(file: u32, to: *mut u8);
    #[link_name = "[method]descriptor.metadata-hash-at"]
    fn metadata_hash_at(file: u32, flags: u32, path: *const u8, length: usize, to: *mut u8);
}

/// Calls a function with these arguments, and gives the area that has its result.
macro_rules! call {
    ($function:ident($($argument:expr),*)) => {{
        let mut area = Area::new();
        // SAFETY: the function has this type in WASI, and the area has room for its result.
        unsafe { $function($($argument,)* area.to()) };
        area
    }};
}

impl Descriptor {
    pub fn advise(&self, offset: u64, length: u64, advice: Advice) -> Outcome<()> {
        call!(advise(self.handle(), offset, length, advice as u32)).done()
    }

    pub fn sync(&self) -> Outcome<()> {
        call!(sync(self.handle())).done()
    }

    pub fn sync_data(&self) -> Outcome<()> {
        call!(sync_data(self.handle())).done()
    }

    pub fn get_flags(&self) -> Outcome<DescriptorFlags> {
        let area = call!(get_flags(self.handle()));
        let payload = area.outcome(4)?;
        Ok(DescriptorFlags::from_bits_retain(payload[0]))
    }

    pub fn get_type(&self) -> Outcome<&'static str> {
        let area = call!(get_type(self.handle()));
        let payload = area.outcome(4)?;
        Ok(KINDS[usize::from(payload[0])])
    }

    pub fn set_size(&self, size: u64) -> Outcome<()> {
        call!(set_size(self.handle(), size)).done()
    }

    pub fn set_times(&self, accessed: NewTimestamp, modified: NewTimestamp) -> Outcome<()> {
        let (accessed, modified) = (flat(accessed), flat(modified));
        let area = call!(set_times(
            self.handle(),
            accessed.0,
            accessed.1,
            accessed.2,
            modified.0,
            modified.1,
            modified.2
        ));
        area.done()
    }

    pub fn create_directory_at(&self, path: &str) -> Outcome<()> {
        call!(create_directory_at(
            self.handle(),
            path.as_ptr(),
            path.len()
        ))
        .done()
    }

    pub fn stat(&self) -> Outcome<Stat> {
        call!(stat(self.handle())).stat()
    }

    pub fn stat_at(&self, flags: PathFlags, path: &str) -> Outcome<Stat> {
        let flags = flags.bits().into();
        call!(stat_at(self.handle(), flags, path.as_ptr(), path.len())).stat()
    }

    pub fn set_times_at(
        &self,
        flags: PathFlags,
        path: &str,
        accessed: NewTimestamp,
        modified: NewTimestamp,
    ) -> Outcome<()> {
        let (accessed, modified) = (flat(accessed), flat(modified));
        let area = call!(set_times_at(
            self.handle(),
            flags.bits().into(),
            path.as_ptr(),
            path.len(),
            accessed.0,
            accessed.1,
            accessed.2,
            modified.0,
            modified.1,
            modified.2
        ));
        area.done()
    }

    pub fn link_at(
        &self,
        flags: PathFlags,
        path: &str,
        directory: &Descriptor,
        new: &str,
    ) -> Outcome<()> {
        let area = call!(link_at(
            self.handle(),
            flags.bits().into(),
            path.as_ptr(),
            path.len(),
            directory.handle(),
            new.as_ptr(),
            new.len()
        ));
        area.done()
    }

    pub fn open_at(
        &self,
        flags: PathFlags,
        path: &str,
        open_flags: OpenFlags,
        rights: DescriptorFlags,
    ) -> Outcome<Descriptor> {
        let area = call!(open_at(
            self.handle(),
            flags.bits().into(),
            path.as_ptr(),
            path.len(),
            open_flags.bits().into(),
            rights.bits().into()
        ));
        Ok(Descriptor::of(word(area.outcome(4)?)))
    }

    pub fn readlink_at(&self, path: &str) -> Outcome<String> {
        let area = call!(readlink_at(self.handle(), path.as_ptr(), path.len()));
        let payload = area.outcome(4)?;
        let (pointer, length) = (word(payload) as usize, word(&payload[4..]) as usize);
        // SAFETY: the string was lowered to memory of the exported `realloc`, which is the allocator's.
        Ok(unsafe { String::from_raw_parts(pointer as *mut u8, length, length) })
    }

    pub fn remove_directory_at(&self, path: &str) -> Outcome<()> {
        call!(remove_directory_at(
            self.handle(),
            path.as_ptr(),
            path.len()
        ))
        .done()
    }

    pub fn rename_at(&self, path: &str, directory: &Descriptor, new: &str) -> Outcome<()> {
        let area = call!(rename_at(
            self.handle(),
            path.as_ptr(),
            path.len(),
            directory.handle(),
            new.as_ptr(),
            new.len()
        ));
        area.done()
    }

    pub fn symlink_at(&self, target: &str, path: &str) -> Outcome<()> {
        let area = call!(symlink_at(
            self.handle(),
            target.as_ptr(),
            target.len(),
            path.as_ptr(),
            path.len()
        ));
        area.done()
    }

    pub fn unlink_file_at(&self, path: &str) -> Outcome<()> {
        call!(unlink_file_at(self.handle(), path.as_ptr(), path.len())).done()
    }

    pub fn is_same_object(&self, other: &Descriptor) -> bool {
        // SAFETY: the function has this type in WASI.
        unsafe { is_same_object(self.handle(), other.handle()) != 0 }
    }

    pub fn metadata_hash(&self) -> Outcome<(u64, u64)> {
        call!(metadata_hash(self.handle())).hash()
    }

    pub fn metadata_hash_at(&self, flags: PathFlags, path: &str) -> Outcome<(u64, u64)> {
        let flags = flags.bits().into();
        call!(metadata_hash_at(
            self.handle(),
            flags,
            path.as_ptr(),
            path.len()
        ))
        .hash()
    }
}
