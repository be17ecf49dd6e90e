//! What the module imports: WASI, and the guest's memory.

#![allow(unsafe_code)]

use crate::abi::{
    Datetime, DirectoryEntry, ErrorCode, FileResult, MetadataHash, NewTimestamp, Optional, Preopen,
    Read, Stat, StreamResult, Variable,
};
use crate::lists::{Aimed, List, Lists, Text};

/// Rust's type of a parameter.
macro_rules! parameter {
    (bytes) => {
        &[u8]
    };
    (handles) => {
        &[u32]
    };
    (time) => {
        NewTimestamp
    };
    ($type:ident) => {
        $type
    };
}

/// What a function borrows for the lists in its result.
macro_rules! lender {
    (lists) => {
        &'l mut Lists
    };
    (aimed) => {
        Aimed<'l>
    };
}

/// Calls an import: makes its core signature from the parameters and the result.
#[cfg(target_arch = "wasm32")]
macro_rules! import {
    ($import:tt [$($types:tt)*] [$($values:tt)*] ($name:ident: bytes $(, $($rest:tt)*)?) $($result:tt)*) => {
        import! {
            $import [$($types)* _: *const u8, _: usize,] [$($values)* $name.as_ptr(), $name.len(),]
            ($($($rest)*)?) $($result)*
        }
    };
    ($import:tt [$($types:tt)*] [$($values:tt)*] ($name:ident: handles $(, $($rest:tt)*)?) $($result:tt)*) => {
        import! {
            $import [$($types)* _: *const u32, _: usize,] [$($values)* $name.as_ptr(), $name.len(),]
            ($($($rest)*)?) $($result)*
        }
    };
    ($import:tt [$($types:tt)*] [$($values:tt)*] ($name:ident: time $(, $($rest:tt)*)?) $($result:tt)*) => {
        import! {
            $import
            [$($types)* _: u32, _: u64, _: u32,]
            [$($values)* $name.case, $name.time.seconds, $name.time.nanoseconds,]
            ($($($rest)*)?) $($result)*
        }
    };
    ($import:tt [$($types:tt)*] [$($values:tt)*] ($name:ident: $type:ident $(, $($rest:tt)*)?) $($result:tt)*) => {
        import! { $import [$($types)* _: $type,] [$($values)* $name,] ($($($rest)*)?) $($result)* }
    };
    (($module:literal $function:literal) [$($types:tt)*] [$($values:tt)*] () => $result:ty) => {{
        // SAFETY: the types are those of the function's canonical ABI: an import of other types does not link.
        #[link(wasm_import_module = $module)]
        unsafe extern "C" {
            #[link_name = $function]
            fn import($($types)* _: *mut ());
        }
        let mut result = core::mem::MaybeUninit::<$result>::uninit();
        // SAFETY: the host reads what the parameters point to while it is called, which is borrowed for that long, and
        // writes a valid result of the type that was declared to where it is told to, all of it.
        unsafe {
            import($($values)* result.as_mut_ptr().cast());
            result.assume_init()
        }
    }};
    (($module:literal $function:literal) [$($types:tt)*] [$($values:tt)*] () $(-> $result:ty)?) => {{
        // SAFETY: the types are those of the function's canonical ABI.
        #[link(wasm_import_module = $module)]
        unsafe extern "C" {
            #[link_name = $function]
            fn import($($types)*) $(-> $result)?;
        }
        // SAFETY: as above, but that the result is a number.
        unsafe { import($($values)*) }
    }};
}

/// Declares functions of WASI. Results behind `->` are returned, those behind `=>` are written to memory.
///
/// A function with `<'l from ...>` is lent the memory of the lists in its result, for as long as they live. Before it is
/// called, it frees the lists of earlier results.
macro_rules! host {
    ($(
        $module:literal {
            $(
                $name:literal
                $function:ident $(<$lifetime:lifetime from $lender:ident>)? ($($parameter:ident: $type:ident),*) $(-> $returned:ty)? $(=> $written:ty)?;
            )*
        }
    )*) => {
        /// What the module imports.
        pub trait Host {
            /// Copies from the guest's memory.
            fn load(&mut self, guest: u32, own: &mut [u8]);
            /// Copies to the guest's memory.
            fn store(&mut self, guest: u32, own: &[u8]);
            /// Runs a command.
            fn start(&mut self);
            $($(
                #[doc = concat!("`", $module, "` `", $name, "`.")]
                fn $function $(<$lifetime>)? (&mut self $(, $lender: lender!($lender))? $(, $parameter: parameter!($type))*) $(-> $returned)? $(-> $written)?;
            )*)*
        }

        // Inlined, because moving results takes more code than reading them in place.
        #[cfg(target_arch = "wasm32")]
        impl Host for Imports {
            #[inline(always)]
            fn load(&mut self, guest: u32, own: &mut [u8]) {
                // SAFETY: it writes as many bytes as the slice has, and any bytes are valid there.
                unsafe { guest::load(own.as_mut_ptr(), guest, own.len()) }
            }

            #[inline(always)]
            fn store(&mut self, guest: u32, own: &[u8]) {
                // SAFETY: it reads as many bytes as the slice has, and writes to another memory.
                unsafe { guest::store(guest, own.as_ptr(), own.len()) }
            }

            #[inline(always)]
            fn start(&mut self) {
                // SAFETY: the guest calls the module's exports meanwhile. Each of them enters by itself, so that it traps if
                // this is called with the state in hand.
                unsafe { guest::start() }
            }

            $($(
                #[inline(always)]
                fn $function $(<$lifetime>)? (&mut self $(, $lender: lender!($lender))? $(, $parameter: parameter!($type))*) $(-> $returned)? $(-> $written)? {
                    $($lender.reset();)?
                    import!(($module $name) [] [] ($($parameter: $type),*) $(-> $returned)? $(=> $written)?)
                }
            )*)*
        }
    };
}

/// The imports of the module.
#[cfg(target_arch = "wasm32")]
pub struct Imports;

#[cfg(target_arch = "wasm32")]
impl Lists {
    /// Frees the lists in results.
    #[inline(always)]
    fn reset(&mut self) {
        // SAFETY: it writes nothing but where the next list goes. No list is in use: one that is borrows this.
        unsafe { guest::reset() }
    }
}

#[cfg(target_arch = "wasm32")]
impl Aimed<'_> {
    /// Frees the lists in results, and allows the next one to be copied to the guest's memory.
    #[inline(always)]
    fn reset(self) {
        // SAFETY: it keeps two numbers.
        unsafe { guest::aim(self.guest, self.room) }
        self.lists.reset();
    }
}

/// What only the linker provides.
#[cfg(target_arch = "wasm32")]
mod guest {
    // SAFETY: the linker makes functions of these types: those of the contract, with which the module is verified.
    #[link(wasm_import_module = "guest")]
    unsafe extern "C" {
        pub fn load(own: *mut u8, guest: u32, length: usize);
        pub fn store(guest: u32, own: *const u8, length: usize);
        pub fn aim(guest: u32, room: u32);
        #[link_name = "_start"]
        pub fn start();
    }

    // SAFETY: as above.
    #[link(wasm_import_module = "own")]
    unsafe extern "C" {
        pub fn reset();
    }
}

host! {
    "wasi:cli/environment" {
        "get-arguments" get_arguments<'l from lists>() => List<'l, Text<'l>>;
        "get-environment" get_environment<'l from lists>() => List<'l, Variable<'l>>;
    }
    "wasi:cli/exit" {
        "exit" exit(failed: u32);
        "exit-with-code" exit_with_code(code: u32);
    }
    "wasi:cli/stdin" {
        "get-stdin" get_stdin() -> u32;
    }
    "wasi:cli/stdout" {
        "get-stdout" get_stdout() -> u32;
    }
    "wasi:cli/stderr" {
        "get-stderr" get_stderr() -> u32;
    }
    "wasi:cli/terminal-stdin" {
        "get-terminal-stdin" get_terminal_stdin() => Optional<u32>;
    }
    "wasi:cli/terminal-stdout" {
        "get-terminal-stdout" get_terminal_stdout() => Optional<u32>;
    }
    "wasi:cli/terminal-stderr" {
        "get-terminal-stderr" get_terminal_stderr() => Optional<u32>;
    }
    "wasi:cli/terminal-input" {
        "[resource-drop]terminal-input" drop_terminal_input(terminal: u32);
    }
    "wasi:cli/terminal-output" {
        "[resource-drop]terminal-output" drop_terminal_output(terminal: u32);
    }
    "wasi:clocks/monotonic-clock" {
        "now" monotonic_now() -> u64;
        "resolution" monotonic_resolution() -> u64;
        "subscribe-instant" subscribe_instant(when: u64) -> u32;
        "subscribe-duration" subscribe_duration(duration: u64) -> u32;
    }
    "wasi:clocks/wall-clock" {
        "now" wall_now() => Datetime;
        "resolution" wall_resolution() => Datetime;
    }
    "wasi:filesystem/preopens" {
        "get-directories" get_directories<'l from lists>() => List<'l, Preopen<'l>>;
    }
    "wasi:filesystem/types" {
        "[method]descriptor.read-via-stream"
            read_via_stream(descriptor: u32, offset: u64) => FileResult<u32>;
        "[method]descriptor.write-via-stream"
            write_via_stream(descriptor: u32, offset: u64) => FileResult<u32>;
        "[method]descriptor.append-via-stream"
            append_via_stream(descriptor: u32) => FileResult<u32>;
        "[method]descriptor.advise"
            advise(descriptor: u32, offset: u64, length: u64, advice: u32) => FileResult<()>;
        "[method]descriptor.sync-data" sync_data(descriptor: u32) => FileResult<()>;
        "[method]descriptor.get-flags" get_flags(descriptor: u32) => FileResult<u8>;
        "[method]descriptor.get-type" get_type(descriptor: u32) => FileResult<u8>;
        "[method]descriptor.set-size" set_size(descriptor: u32, size: u64) => FileResult<()>;
        "[method]descriptor.set-times"
            set_times(descriptor: u32, accessed: time, modified: time) => FileResult<()>;
        "[method]descriptor.read"
            read<'l from aimed>(descriptor: u32, length: u64, offset: u64) => FileResult<Read<'l>>;
        "[method]descriptor.write"
            write(descriptor: u32, buffer: bytes, offset: u64) => FileResult<u64>;
        "[method]descriptor.read-directory" read_directory(descriptor: u32) => FileResult<u32>;
        "[method]descriptor.sync" sync(descriptor: u32) => FileResult<()>;
        "[method]descriptor.create-directory-at"
            create_directory_at(descriptor: u32, path: bytes) => FileResult<()>;
        "[method]descriptor.stat" stat(descriptor: u32) => FileResult<Stat>;
        "[method]descriptor.stat-at"
            stat_at(descriptor: u32, follow: u32, path: bytes) => FileResult<Stat>;
        "[method]descriptor.set-times-at"
            set_times_at(descriptor: u32, follow: u32, path: bytes, accessed: time, modified: time) => FileResult<()>;
        "[method]descriptor.link-at"
            link_at(descriptor: u32, follow: u32, old_path: bytes, directory: u32, new_path: bytes) => FileResult<()>;
        "[method]descriptor.open-at"
            open_at(descriptor: u32, follow: u32, path: bytes, open_flags: u32, flags: u32) => FileResult<u32>;
        "[method]descriptor.readlink-at"
            readlink_at<'l from lists>(descriptor: u32, path: bytes) => FileResult<Text<'l>>;
        "[method]descriptor.remove-directory-at"
            remove_directory_at(descriptor: u32, path: bytes) => FileResult<()>;
        "[method]descriptor.rename-at"
            rename_at(descriptor: u32, old_path: bytes, directory: u32, new_path: bytes) => FileResult<()>;
        "[method]descriptor.symlink-at"
            symlink_at(descriptor: u32, old_path: bytes, new_path: bytes) => FileResult<()>;
        "[method]descriptor.unlink-file-at"
            unlink_file_at(descriptor: u32, path: bytes) => FileResult<()>;
        "[method]descriptor.metadata-hash"
            metadata_hash(descriptor: u32) => FileResult<MetadataHash>;
        "[method]descriptor.metadata-hash-at"
            metadata_hash_at(descriptor: u32, follow: u32, path: bytes) => FileResult<MetadataHash>;
        "[method]directory-entry-stream.read-directory-entry"
            read_directory_entry<'l from aimed>(entries: u32) => FileResult<Optional<DirectoryEntry<'l>>>;
        "[resource-drop]descriptor" drop_descriptor(descriptor: u32);
        "[resource-drop]directory-entry-stream" drop_entries(entries: u32);
        "filesystem-error-code" filesystem_error_code(error: u32) => Optional<ErrorCode>;
    }
    "wasi:io/error" {
        "[resource-drop]error" drop_error(error: u32);
    }
    "wasi:io/poll" {
        "poll" poll<'l from lists>(pollables: handles) => List<'l, u32>;
        "[resource-drop]pollable" drop_pollable(pollable: u32);
    }
    "wasi:io/streams" {
        "[method]input-stream.blocking-read"
            blocking_read<'l from aimed>(stream: u32, length: u64) => StreamResult<Text<'l>>;
        "[method]input-stream.subscribe" subscribe_input(stream: u32) -> u32;
        "[method]output-stream.check-write" check_write(stream: u32) => StreamResult<u64>;
        "[method]output-stream.write"
            write_stream(stream: u32, contents: bytes) => StreamResult<()>;
        "[method]output-stream.blocking-write-and-flush"
            blocking_write_and_flush(stream: u32, contents: bytes) => StreamResult<()>;
        "[method]output-stream.blocking-flush" blocking_flush(stream: u32) => StreamResult<()>;
        "[method]output-stream.subscribe" subscribe_output(stream: u32) -> u32;
        "[resource-drop]input-stream" drop_input(stream: u32);
        "[resource-drop]output-stream" drop_output(stream: u32);
    }
    "wasi:random/random" {
        "get-random-bytes" get_random_bytes<'l from lists>(length: u64) => Text<'l>;
    }
}
