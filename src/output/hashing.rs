//! Copying contents while their digests are computed.
//!
//! A digest takes about as long as writing the content. So one of a large content is computed by a thread of its own: what
//! was written is hashed while the next part is read and written. Small contents are not worth a thread.

use std::sync::mpsc::{channel, sync_channel};
use std::thread;

use sha2::{Digest as _, Sha256};

use crate::image::COPY_SIZE;
use crate::policy::Digest;

/// From which size on a content is hashed by a thread.
const LARGE: u64 = 1 << 20;

/// How many parts are under way at a time.
const BUFFERS: usize = 3;

/// Copies one content after the other through the same buffers.
#[derive(Default)]
pub(super) struct Copier {
    buffers: Vec<Vec<u8>>,
}

impl Copier {
    /// Reads all of a content of this size with `read`, has `take` have each part, and returns the digest.
    pub(super) fn copy<E>(
        &mut self,
        size: u64,
        read: impl FnMut(&mut [u8]) -> Result<usize, E>,
        take: impl FnMut(&[u8]) -> Result<(), E>,
    ) -> Result<Digest, E> {
        if size < LARGE {
            self.copy_small(read, take)
        } else {
            self.copy_large(read, take)
        }
    }

    fn buffer(&mut self) -> Vec<u8> {
        self.buffers.pop().unwrap_or_else(|| vec![0; COPY_SIZE])
    }

    fn copy_small<E>(
        &mut self,
        mut read: impl FnMut(&mut [u8]) -> Result<usize, E>,
        mut take: impl FnMut(&[u8]) -> Result<(), E>,
    ) -> Result<Digest, E> {
        let mut hasher = Sha256::new();
        let mut buffer = self.buffer();
        loop {
            match read(&mut buffer)? {
                0 => break,
                count => {
                    hasher.update(&buffer[..count]);
                    take(&buffer[..count])?;
                }
            }
        }
        self.buffers.push(buffer);
        Ok(Digest(hasher.finalize().into()))
    }

    fn copy_large<E>(
        &mut self,
        mut read: impl FnMut(&mut [u8]) -> Result<usize, E>,
        mut take: impl FnMut(&[u8]) -> Result<(), E>,
    ) -> Result<Digest, E> {
        thread::scope(|scope| {
            let (written, to_hash) = sync_channel::<(Vec<u8>, usize)>(BUFFERS);
            let (hashed, free) = channel();
            let hashing = scope.spawn(move || {
                let mut hasher = Sha256::new();
                for (buffer, count) in to_hash {
                    hasher.update(&buffer[..count]);
                    // Nobody waits for it where the copy has failed.
                    let _ = hashed.send(buffer);
                }
                Digest(hasher.finalize().into())
            });
            let mut under_way = 0;
            loop {
                let mut buffer = match free.try_recv() {
                    Ok(buffer) => buffer,
                    Err(_) if under_way < BUFFERS => {
                        under_way += 1;
                        self.buffer()
                    }
                    // All are with the thread, which gives each back.
                    Err(_) => free.recv().unwrap_or_else(|_| self.buffer()),
                };
                let count = read(&mut buffer)?;
                if count == 0 {
                    self.buffers.push(buffer);
                    break;
                }
                take(&buffer[..count])?;
                if written.send((buffer, count)).is_err() {
                    break;
                }
            }
            drop(written);
            match hashing.join() {
                Ok(digest) => {
                    self.buffers.extend(free.try_iter());
                    Ok(digest)
                }
                Err(panic) => std::panic::resume_unwind(panic),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    /// Copies so many bytes, which come in parts of another size than is asked for.
    fn copied(copier: &mut Copier, size: usize) -> (Vec<u8>, Digest) {
        let bytes: Vec<u8> = (0..size).map(|place| (place / 7) as u8).collect();
        let (mut rest, mut taken) = (bytes.as_slice(), Vec::new());
        let read = |buffer: &mut [u8]| {
            let count = rest.len().min(buffer.len()).min(12_345);
            let (part, after) = rest.split_at(count);
            buffer[..count].copy_from_slice(part);
            rest = after;
            Ok::<_, io::Error>(count)
        };
        let digest = copier.copy(size as u64, read, |part| {
            taken.extend_from_slice(part);
            Ok(())
        });
        assert!(taken == bytes, "{size}");
        (taken, digest.unwrap())
    }

    #[test]
    fn what_is_copied_is_hashed_whatever_its_size() {
        let mut copier = Copier::default();
        for size in [0, 1, 1000, LARGE as usize - 1, LARGE as usize, 5_000_000, 9] {
            let (taken, digest) = copied(&mut copier, size);
            assert_eq!(digest, Digest(Sha256::digest(&taken).into()), "{size}");
            assert!(copier.buffers.len() <= BUFFERS, "{size}");
        }
    }

    #[test]
    fn failures_end_it() {
        let failed = |reads: u64| {
            let mut left = reads;
            let read = |_: &mut [u8]| match left.checked_sub(1) {
                Some(rest) => {
                    left = rest;
                    Ok(1)
                }
                None => Err("read"),
            };
            let mut copier = Copier::default();
            copier.copy(LARGE, read, |_| Ok(())).unwrap_err()
        };
        assert_eq!(failed(0), "read");
        assert_eq!(failed(10), "read");
        let mut copier = Copier::default();
        let failed = copier.copy(LARGE, |_: &mut [u8]| Ok(1), |_| Err("write"));
        let failed = failed.unwrap_err();
        assert_eq!(failed, "write");
    }
}
