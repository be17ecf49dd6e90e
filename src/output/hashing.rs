//! Copying contents while their digests are computed.
//!
//! A digest takes twice as long as the rest of copying a content. So one of a large content is computed by a thread of its
//! own while there is a processor to spare: what was written is hashed while the next part is read and written. Small
//! contents are not worth a thread.

use std::sync::mpsc::{channel, sync_channel};
use std::thread;

use sha2::{Digest as _, Sha256};

use super::processors::Processors;
use crate::image::COPY_SIZE;
use crate::policy::Digest;

/// For how much of a content, and more, hashing takes a thread.
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
        processors: &Processors,
        mut read: impl FnMut(&mut [u8]) -> Result<usize, E>,
        mut take: impl FnMut(&[u8]) -> Result<(), E>,
    ) -> Result<Digest, E> {
        let mut hasher = Sha256::new();
        let mut left = size;
        let mut buffer = self.buffer();
        loop {
            // One may be free only later, when others have nothing left to do.
            if left >= LARGE
                && let Some(_claim) = processors.claim()
            {
                self.buffers.push(buffer);
                return self.copy_with_thread(hasher, read, take);
            }
            let count = read(&mut buffer)?;
            if count == 0 {
                break;
            }
            hasher.update(&buffer[..count]);
            take(&buffer[..count])?;
            left = left.saturating_sub(count as u64);
        }
        self.buffers.push(buffer);
        Ok(Digest(hasher.finalize().into()))
    }

    /// Reads all of a content that has its digest already, and has `take` have each part.
    pub(super) fn copy_hashed<E>(
        &mut self,
        mut read: impl FnMut(&mut [u8]) -> Result<usize, E>,
        mut take: impl FnMut(&[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut buffer = self.buffer();
        loop {
            match read(&mut buffer)? {
                0 => break,
                count => take(&buffer[..count])?,
            }
        }
        self.buffers.push(buffer);
        Ok(())
    }

    fn buffer(&mut self) -> Vec<u8> {
        self.buffers.pop().unwrap_or_else(|| vec![0; COPY_SIZE])
    }

    /// Copies the rest of a content, whose start was hashed.
    fn copy_with_thread<E>(
        &mut self,
        mut hasher: Sha256,
        mut read: impl FnMut(&mut [u8]) -> Result<usize, E>,
        mut take: impl FnMut(&[u8]) -> Result<(), E>,
    ) -> Result<Digest, E> {
        thread::scope(|scope| {
            let (written, to_hash) = sync_channel::<(Vec<u8>, usize)>(BUFFERS);
            let (hashed, free) = channel();
            let hashing = scope.spawn(move || {
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
    fn copied(copier: &mut Copier, size: usize, processors: &Processors) -> (Vec<u8>, Digest) {
        let bytes: Vec<u8> = (0..size).map(|place| (place / 7) as u8).collect();
        let (mut rest, mut taken) = (bytes.as_slice(), Vec::new());
        let read = |buffer: &mut [u8]| {
            let count = rest.len().min(buffer.len()).min(12_345);
            let (part, after) = rest.split_at(count);
            buffer[..count].copy_from_slice(part);
            rest = after;
            Ok::<_, io::Error>(count)
        };
        let digest = copier.copy(size as u64, processors, read, |part| {
            taken.extend_from_slice(part);
            Ok(())
        });
        assert!(taken == bytes, "{size}");
        (taken, digest.unwrap())
    }

    #[test]
    fn what_is_copied_is_hashed_whatever_its_size() {
        for processors in [1, 2].map(Processors::new) {
            let mut copier = Copier::default();
            for size in [0, 1, 1000, LARGE as usize - 1, LARGE as usize, 5_000_000, 9] {
                let (taken, digest) = copied(&mut copier, size, &processors);
                assert_eq!(digest, Digest(Sha256::digest(&taken).into()), "{size}");
                assert!(copier.buffers.len() <= BUFFERS, "{size}");
            }
        }
    }

    #[test]
    fn a_thread_goes_on_where_a_content_was_hashed_so_far() {
        let processors = Processors::new(2);
        let mut claim = processors.claim();
        let mut left = 20;
        let read = |buffer: &mut [u8]| {
            left -= 1;
            if left == 10 {
                // Another thread has ended.
                drop(claim.take());
            }
            buffer.fill(left);
            Ok::<_, io::Error>(if left == 0 { 0 } else { buffer.len() })
        };
        let size = 19 * COPY_SIZE as u64;
        let (mut taken, mut by_threads) = (Vec::new(), Vec::new());
        let digest = Copier::default().copy(size, &processors, read, |part| {
            taken.extend_from_slice(part);
            by_threads.push(processors.claim().is_none());
            Ok(())
        });
        assert_eq!(digest.unwrap(), Digest(Sha256::digest(&taken).into()));
        assert_eq!(taken.len() as u64, size);
        // With the tenth, one is free, and taken before the next is read.
        let free = by_threads.iter().position(|by_thread| !by_thread);
        assert_eq!((free, by_threads.len()), (Some(9), 19));
        assert!(by_threads[10..].iter().all(|by_thread| *by_thread));
    }

    #[test]
    fn failures_end_it() {
        for processors in [1, 2].map(Processors::new) {
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
                copier
                    .copy(LARGE, &processors, read, |_| Ok(()))
                    .unwrap_err()
            };
            assert_eq!(failed(0), "read");
            assert_eq!(failed(10), "read");
            let mut copier = Copier::default();
            let read = |_: &mut [u8]| Ok(1);
            let failed = copier.copy(LARGE, &processors, read, |_| Err("write"));
            assert_eq!(failed.unwrap_err(), "write");
        }
    }
}
