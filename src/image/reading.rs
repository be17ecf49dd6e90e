//! The one reading of small files.
//!
//! What a small file costs is the system calls that find, open and read it, not its bytes. So it is read as it is found,
//! while it is open to see whether it can be, and hashed at once: by that it is compared with others, and the record has it.
//! Its bytes are kept for the output if they are no more than what is known of the file besides, or while there is room.
//!
//! That something is wrong with a file is not told here: then there is no reading, and it is read again like a large one.

use std::fs::File;
use std::io::{self, Read as _};

use sha2::{Digest as _, Sha256};

use super::disk::Found;

/// Files up to this size are read as they are found.
pub(super) const SMALL: u64 = 8 << 10;

/// Contents up to this size are kept, however many there are.
const TINY: u64 = 256;

/// How many bytes of larger ones are kept.
const ROOM: u64 = 16 << 20;

/// What a file held when it was found.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) digest: [u8; 32],
    pub(super) bytes: Box<[u8]>,
}

/// Reads small files.
#[derive(Debug)]
pub(super) struct SmallReader {
    /// Of one byte more than they have.
    buffer: [u8; SMALL as usize + 1],
}

impl Default for SmallReader {
    fn default() -> Self {
        SmallReader {
            buffer: [0; SMALL as usize + 1],
        }
    }
}

impl SmallReader {
    /// Reads a file that was just opened and found; nothing if it is large, or has another size than it says.
    pub(super) fn read(&mut self, file: &mut File, found: &Found) -> io::Result<Option<Reading>> {
        if found.size > SMALL {
            return Ok(None);
        }
        let size = found.size as usize;
        let mut filled = 0;
        // There is room for one byte that should not be there. A disk's file gives all it has at once, so that what gives
        // no more than it should has ended.
        loop {
            match file.read(&mut self.buffer[filled..=size]) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                result => match result? {
                    0 => break,
                    count => filled += count,
                },
            }
            if filled >= size {
                break;
            }
        }
        let bytes = &self.buffer[..size];
        Ok((filled == size).then(|| Reading {
            digest: Sha256::digest(bytes).into(),
            bytes: bytes.into(),
        }))
    }
}

/// How much more can be kept.
#[derive(Debug)]
pub(super) struct Room(u64);

impl Default for Room {
    fn default() -> Self {
        Room(ROOM)
    }
}

impl Room {
    #[cfg(test)]
    pub(super) fn of(bytes: u64) -> Self {
        Room(bytes)
    }

    /// Whether a content of this size is kept.
    pub(super) fn take(&mut self, size: u64) -> bool {
        if size <= TINY {
            return true;
        }
        match self.0.checked_sub(size) {
            Some(left) => {
                self.0 = left;
                true
            }
            None => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::image::disk;

    /// What is read of a file that has these bytes, and says that it has so many.
    fn read(path: &Path, bytes: &[u8], size: usize) -> Option<Reading> {
        std::fs::write(path, bytes).unwrap();
        let mut found = disk::find(path).unwrap();
        found.size = size as u64;
        let mut file = File::open(path).unwrap();
        SmallReader::default().read(&mut file, &found).unwrap()
    }

    #[test]
    fn small_files_are_read_and_hashed() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("file");
        for size in [0, 1, 255, 4096, SMALL as usize] {
            let bytes: Vec<u8> = (0..size).map(|place| (place / 7) as u8).collect();
            let reading = read(&path, &bytes, size).unwrap();
            assert_eq!(*reading.bytes, bytes);
            assert_eq!(reading.digest[..], Sha256::digest(&bytes)[..]);
        }
        let large = vec![0; SMALL as usize + 1];
        assert_eq!(read(&path, &large, large.len()), None);
    }

    #[test]
    fn what_has_another_size_than_it_says_is_not_taken() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("file");
        for (held, said) in [(1, 0), (5, 4), (5, 6), (0, 1), (9000, SMALL as usize)] {
            assert_eq!(read(&path, &vec![7; held], said), None, "{held} {said}");
        }
    }

    #[test]
    fn what_is_kept_is_bounded_but_for_tiny_files() {
        let mut room = Room::default();
        let kept = (0..2 * ROOM / SMALL).filter(|_| room.take(SMALL)).count() as u64;
        assert_eq!(kept, ROOM / SMALL);
        assert!(!room.take(TINY + 1) && room.take(TINY) && room.take(0));
    }
}
