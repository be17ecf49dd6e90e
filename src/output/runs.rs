//! Writing an output to a file, at several places at a time.
//!
//! A digest is computed from a content's first byte to its last, so that several processors are of use only if several
//! contents are read and hashed at a time. The pieces of an output are cut into runs: a large content, or small pieces that
//! follow each other. Each thread takes the next one and writes it at its place.
//!
//! Which run fails first depends on the threads; which error is told does not. Runs are taken in the order of the output.
//! So when one fails, those before it have been taken, and are written to their ends, or fail in its place.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard};
use std::thread::{self, Builder};

use super::Pieces;
use super::copying::Copying;
use super::processors::Processors;
use crate::component::outline::Piece;
use crate::error::WriteError;
use crate::image::COPY_SIZE;

/// A run ends with the piece that makes it as large as this, which is written at once.
const RUN: u64 = COPY_SIZE as u64;

/// Takes bytes at any place, from several threads.
pub(super) trait Places: Sync {
    /// Writes some of the bytes, and says how many.
    fn write_at(&self, bytes: &[u8], place: u64) -> io::Result<usize>;
}

impl Places for File {
    #[cfg(unix)]
    fn write_at(&self, bytes: &[u8], place: u64) -> io::Result<usize> {
        std::os::unix::fs::FileExt::write_at(self, bytes, place)
    }

    #[cfg(windows)]
    fn write_at(&self, bytes: &[u8], place: u64) -> io::Result<usize> {
        std::os::windows::fs::FileExt::seek_write(self, bytes, place)
    }

    /// Where the only place is the file's own, one thread has it at a time.
    #[cfg(not(any(unix, windows)))]
    fn write_at(&self, bytes: &[u8], place: u64) -> io::Result<usize> {
        use std::io::{Seek as _, SeekFrom};
        static PLACE: Mutex<()> = Mutex::new(());
        let _moved = lock(&PLACE);
        let mut file = self;
        file.seek(SeekFrom::Start(place))?;
        file.write(bytes)
    }
}

/// Writes an output, and tells `wrote` of each part how large it is.
pub(super) fn write(
    pieces: &Pieces,
    target: &dyn Places,
    processors: Processors,
    wrote: &(dyn Fn(u64) + Sync),
) -> Result<(), WriteError> {
    // Where there is little to write, threads do not pay.
    let workers = (pieces.size() / RUN).clamp(1, processors.count() as u64);
    let copying = Copying::new(&pieces.contents, processors);
    let runs = Runs::new(pieces.body());
    let at = |place| {
        let part = Part {
            target,
            place,
            wrote,
        };
        BufWriter::with_capacity(COPY_SIZE, part)
    };
    together(workers, &copying.processors, &|| {
        runs.work(&copying, at(0));
    });
    let mut target = at(runs.finish()?);
    let take = &mut |bytes: &[u8]| target.write_all(bytes).map_err(failed);
    let digests = copying.into_digests();
    pieces.record.fill(&pieces.contents, digests, take)?;
    target.flush().map_err(failed)
}

/// Does the same on so many threads, of which this is one, until all have ended.
fn together(workers: u64, processors: &Processors, work: &(dyn Fn() + Sync)) {
    thread::scope(|scope| {
        let others = (1..workers).map_while(|_| {
            let claim = processors.claim()?;
            let work = move || {
                let _claim = claim;
                work();
            };
            // Where no thread can be had, the others do it.
            Builder::new().spawn_scoped(scope, work).ok()
        });
        let others: Vec<_> = others.collect();
        work();
        processors.release_own();
        for other in others {
            if let Err(panic) = other.join() {
                std::panic::resume_unwind(panic);
            }
        }
    });
}

fn failed(cause: io::Error) -> WriteError {
    WriteError::Target { cause }
}

/// What a thread writes, one part behind the other.
struct Part<'t> {
    target: &'t dyn Places,
    place: u64,
    wrote: &'t (dyn Fn(u64) + Sync),
}

impl Write for Part<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.target.write_at(bytes, self.place)?;
        self.place += count as u64;
        (self.wrote)(count as u64);
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Pieces that one thread writes.
struct Run<'p> {
    /// The first is 1.
    number: usize,
    place: u64,
    pieces: Vec<Piece<'p>>,
}

/// The runs of an output.
struct Runs<I> {
    left: Mutex<Left<I>>,
    /// The number of the first run that failed.
    first_failed: AtomicUsize,
    error: Mutex<Option<WriteError>>,
}

/// What no thread has taken.
struct Left<I> {
    pieces: I,
    number: usize,
    place: u64,
}

impl<'p, I: Iterator<Item = Piece<'p>>> Runs<I> {
    fn new(pieces: I) -> Self {
        Runs {
            left: Mutex::new(Left {
                pieces,
                number: 0,
                place: 0,
            }),
            first_failed: AtomicUsize::new(usize::MAX),
            error: Mutex::new(None),
        }
    }

    /// Takes runs and writes them until there are none, or one has failed.
    fn work(&self, copying: &Copying<'_>, mut target: BufWriter<Part<'_>>) {
        let _stopping = StopOnPanic(&self.first_failed);
        let mut copy = copying.start();
        while let Some(run) = self.next() {
            (copy.place, target.get_mut().place) = (run.place, run.place);
            let mut take = |bytes: &[u8]| {
                self.check(run.number)?;
                target.write_all(bytes).map_err(failed)
            };
            let mut pieces = run.pieces.into_iter();
            let copied = pieces.try_for_each(|piece| copy.copy(piece, &mut take));
            if let Err(error) = copied.and_then(|()| target.flush().map_err(failed)) {
                self.note(run.number, error);
                break;
            }
        }
    }

    fn next(&self) -> Option<Run<'p>> {
        let run = lock(&self.left).next()?;
        self.check(run.number).ok()?;
        Some(run)
    }

    /// Fails if a run before this one has failed: then nobody needs this one, nor its error.
    fn check(&self, number: usize) -> Result<(), WriteError> {
        if number <= self.first_failed.load(Ordering::Relaxed) {
            return Ok(());
        }
        Err(failed(io::Error::other(
            "what is before it was not written",
        )))
    }

    /// Notes an error, unless there is one before it.
    fn note(&self, number: usize, error: WriteError) {
        let mut known = lock(&self.error);
        if number < self.first_failed.load(Ordering::Relaxed) {
            self.first_failed.store(number, Ordering::Relaxed);
            *known = Some(error);
        }
    }

    /// Where all that was written ends, or the first error.
    fn finish(self) -> Result<u64, WriteError> {
        match lock(&self.error).take() {
            Some(error) => Err(error),
            None => Ok(lock(&self.left).place),
        }
    }
}

impl<'p, I: Iterator<Item = Piece<'p>>> Iterator for Left<I> {
    type Item = Run<'p>;

    fn next(&mut self) -> Option<Run<'p>> {
        let start = self.place;
        let mut pieces = Vec::new();
        while self.place - start < RUN
            && let Some(piece) = self.pieces.next()
        {
            self.place += piece.size();
            pieces.push(piece);
        }
        if pieces.is_empty() {
            return None;
        }
        self.number += 1;
        Some(Run {
            number: self.number,
            place: start,
            pieces,
        })
    }
}

/// What a thread leaves behind that panics is never half of anything: places and errors are set as a whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex
        .lock()
        .unwrap_or_else(|poisoned| poisoned.into_inner())
}

/// A thread's panic ends the others: to them, a run before all others has failed.
struct StopOnPanic<'f>(&'f AtomicUsize);

impl Drop for StopOnPanic<'_> {
    fn drop(&mut self) {
        if thread::panicking() {
            self.0.store(0, Ordering::Relaxed);
        }
    }
}

#[cfg(test)]
mod tests;
