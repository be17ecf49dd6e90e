//! Written in runs, an output is what it is when it is written in order, and so are errors.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::AtomicU64;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use tempfile::TempDir;

use super::*;
use crate::WasiVirt;
use crate::output::Streamed;
use crate::profile::Profile;

/// What no byte of an output is before it is written.
type Written = Vec<Option<u8>>;

/// Memory, of which each place is written once.
struct Memory(Mutex<Written>);

impl Places for Memory {
    fn write_at(&self, bytes: &[u8], place: u64) -> io::Result<usize> {
        let mut memory = lock(&self.0);
        // What is asked for need not be done at once.
        let count = bytes.len().min(100_000);
        for (offset, byte) in bytes[..count].iter().enumerate() {
            let before = memory[place as usize + offset].replace(*byte);
            assert_eq!(before, None, "{place} + {offset} was written before");
        }
        Ok(count)
    }
}

/// A disk that has room for so many bytes.
struct Full(u64);

impl Places for Full {
    fn write_at(&self, bytes: &[u8], place: u64) -> io::Result<usize> {
        match self.0.checked_sub(place) {
            None | Some(0) => Err(io::Error::other(format!("no room behind {}", self.0))),
            Some(room) => Ok(bytes.len().min(room as usize)),
        }
    }
}

/// Where parts are written, and how large they are; with the first, `stop` is told that another thread panicked.
struct Parts<'s> {
    written: Mutex<Vec<(u64, usize)>>,
    stop: Option<&'s AtomicUsize>,
}

impl Places for Parts<'_> {
    fn write_at(&self, bytes: &[u8], place: u64) -> io::Result<usize> {
        lock(&self.written).push((place, bytes.len()));
        if let Some(first_failed) = self.stop {
            first_failed.store(0, Ordering::Relaxed);
        }
        Ok(bytes.len())
    }
}

/// Files in a directory of their own, `a` and so on, and an output that has them.
fn embedded(files: &[Vec<u8>]) -> (TempDir, Streamed) {
    let directory = tempfile::tempdir().unwrap();
    for (index, bytes) in files.iter().enumerate() {
        fs::write(name(directory.path(), index), bytes).unwrap();
    }
    let mut virt = WasiVirt::from(Profile::deny_all());
    virt.fs().virtual_preopen("/", directory.path());
    let output = virt.finish_streamed().unwrap();
    (directory, output)
}

fn name(directory: &Path, index: usize) -> std::path::PathBuf {
    directory.join(format!("file-{index:03}"))
}

fn bytes(size: usize, seed: usize) -> Vec<u8> {
    (0..size).map(|place| (place / 7 + seed) as u8).collect()
}

fn in_order(output: &Streamed) -> Result<Vec<u8>, WriteError> {
    let mut written = Vec::new();
    output.write_to(&mut written).map(|()| written)
}

fn in_runs(output: &Streamed, processors: usize) -> Result<Vec<u8>, WriteError> {
    let memory = Memory(Mutex::new(vec![None; output.size() as usize]));
    let told = AtomicU64::new(0);
    let processors = Processors::new(processors);
    write(&output.pieces, &memory, processors, &|count| {
        told.fetch_add(count, Ordering::Relaxed);
    })?;
    assert_eq!(told.into_inner(), output.size());
    let written = memory.0.into_inner().unwrap().into_iter();
    Ok(written.map(|byte| byte.expect("it is written")).collect())
}

/// Sizes on both sides of all that sizes are compared with, by number.
fn sizes() -> impl Strategy<Value = Vec<(usize, usize)>> {
    const LIMITS: [usize; 6] = [1, 256, 8 << 10, COPY_SIZE, 1 << 20, (1 << 20) + COPY_SIZE];
    let near = (prop::sample::select(&LIMITS[..]), 0_usize..3)
        .prop_map(|(limit, offset)| limit + offset - 1);
    let size = prop_oneof![3 => near, 2 => 0_usize..1000, 1 => 0_usize..400_000];
    // Contents of the same size and seed are the same.
    prop::collection::vec((size, 0_usize..3), 0..16)
}

#[test]
fn the_bytes_are_those_of_an_output_that_is_written_in_order() {
    let config = Config {
        failure_persistence: None,
        ..Config::with_cases(16)
    };
    let same = |files: Vec<(usize, usize)>| {
        let files: Vec<Vec<u8>> = files
            .into_iter()
            .map(|(size, seed)| bytes(size, seed))
            .collect();
        let (_directory, output) = embedded(&files);
        let expected = in_order(&output).unwrap();
        for processors in 1..=4 {
            prop_assert!(in_runs(&output, processors).unwrap() == expected);
        }
        Ok(())
    };
    TestRunner::new(config).run(&sizes(), same).unwrap();
}

#[test]
fn a_file_is_written_from_its_start() {
    let (directory, output) = embedded(&[bytes(3 << 20, 0), bytes(50, 0), bytes(2 << 20, 1)]);
    let path = directory.path().join("written");
    let told = AtomicU64::new(0);
    let file = File::create(&path).unwrap();
    output
        .write_to_file(&file, &|count| {
            told.fetch_add(count, Ordering::Relaxed);
        })
        .unwrap();
    assert!(fs::read(&path).unwrap() == in_order(&output).unwrap());
    assert_eq!(told.into_inner(), output.size());
}

/// The first in the output takes longest to fail, as it is read to its end.
#[test]
fn of_several_files_the_first_is_named() {
    let files: Vec<Vec<u8>> = (0..8)
        .map(|index| bytes((1 << 20) + index * 300_000, index))
        .collect();
    for changed in [[0, 1, 2], [1, 4, 7], [5, 6, 7]] {
        let (directory, output) = embedded(&files);
        let [first, others @ ..] = changed.map(|index| name(directory.path(), index));
        let size = first.metadata().unwrap().len();
        let file = File::options().write(true).open(&first).unwrap();
        file.set_len(size - 1).unwrap();
        others
            .iter()
            .for_each(|path| fs::remove_file(path).unwrap());
        let expected = in_order(&output).unwrap_err().to_string();
        assert!(expected.contains(first.to_str().unwrap()), "{expected}");
        for processors in [1, 2, 3, 4, 4, 4, 4] {
            let told = in_runs(&output, processors).unwrap_err().to_string();
            assert_eq!(told, expected, "{processors}");
        }
    }
}

/// What is empty is read last of all.
#[test]
fn an_empty_file_that_is_not_empty_any_more_is_named() {
    let (directory, output) = embedded(&[Vec::new(), bytes(COPY_SIZE, 0), bytes(600_000, 0)]);
    for index in [0, 2] {
        let path = name(directory.path(), index);
        fs::write(&path, "other").unwrap();
        for processors in 1..=4 {
            let told = in_runs(&output, processors).unwrap_err().to_string();
            assert!(told.contains(path.to_str().unwrap()), "{told}");
        }
    }
}

#[test]
fn a_full_disk_is_told_wherever_it_is_full() {
    let files: Vec<Vec<u8>> = (0..6).map(|index| bytes(700_000 + index, index)).collect();
    let (_directory, output) = embedded(&files);
    for room in [0, 1, 1 << 20, 3 << 20, output.size() - 1] {
        for processors in 1..=4 {
            let processors = Processors::new(processors);
            let error = write(&output.pieces, &Full(room), processors, &|_| {}).unwrap_err();
            assert!(
                matches!(&error, WriteError::Target { cause }
                    if cause.to_string() == format!("no room behind {room}")),
                "{error}"
            );
        }
    }
    write(
        &output.pieces,
        &Full(output.size()),
        Processors::new(4),
        &|_| {},
    )
    .unwrap();
}

#[test]
fn a_panic_comes_out() {
    let files: Vec<Vec<u8>> = (0..6).map(|index| bytes(700_000 + index, index)).collect();
    let (_directory, output) = embedded(&files);
    for processors in 1..=4 {
        let wrote = |_| panic!("on purpose");
        let writing = || {
            let processors = Processors::new(processors);
            write(&output.pieces, &Full(u64::MAX), processors, &wrote)
        };
        let panic = catch_unwind(AssertUnwindSafe(writing)).unwrap_err();
        assert_eq!(panic.downcast_ref::<&str>(), Some(&"on purpose"));
    }
}

/// Four runs of one piece each.
fn four_runs() -> Runs<impl Iterator<Item = Piece<'static>>> {
    static LARGE: [u8; COPY_SIZE] = [0; COPY_SIZE];
    Runs::new([Piece::Bytes(&LARGE); 4].into_iter())
}

#[test]
fn what_is_behind_a_failure_is_not_taken_and_what_is_before_it_goes_on() {
    let runs = four_runs();
    let taken: Vec<Run<'_>> = (0..3).flat_map(|_| runs.next()).collect();
    let places: Vec<u64> = taken.iter().map(|run| run.place / RUN).collect();
    assert_eq!(places, [0, 1, 2]);
    let error = |text| failed(io::Error::other(text));
    runs.note(taken[1].number, error("second"));
    assert!(runs.next().is_none());
    runs.check(taken[0].number).unwrap();
    runs.check(taken[2].number).unwrap_err();
    runs.note(taken[2].number, error("third"));
    runs.note(taken[0].number, error("first"));
    let WriteError::Target { cause } = runs.finish().unwrap_err() else {
        panic!("it is another error");
    };
    assert_eq!(cause.to_string(), "first");
}

#[test]
fn a_panic_stops_all_others() {
    let runs = four_runs();
    let taken = runs.next().unwrap();
    catch_unwind(AssertUnwindSafe(|| {
        let _stopping = StopOnPanic(&runs.first_failed);
        panic!("on purpose");
    }))
    .unwrap_err();
    runs.check(taken.number).unwrap_err();
    assert!(runs.next().is_none());
}

#[test]
fn a_large_content_is_left_in_the_middle_if_another_thread_fails() {
    let (_directory, output) = embedded(&[bytes(8 << 20, 0)]);
    let copying = Copying::new(&output.pieces.contents, Processors::new(1));
    let runs = Runs::new(output.pieces.body());
    let parts = Parts {
        written: Mutex::default(),
        stop: Some(&runs.first_failed),
    };
    let part = Part {
        target: &parts,
        place: 0,
        wrote: &|_| {},
    };
    runs.work(&copying, BufWriter::with_capacity(COPY_SIZE, part));
    let written: usize = lock(&parts.written).iter().map(|(_, size)| size).sum();
    assert!((1..1 << 20).contains(&written), "{written}");
}

#[test]
fn a_large_content_is_written_at_multiples_of_what_is_written_at_a_time() {
    const SIZE: usize = 4 << 20;
    let (_directory, output) = embedded(&[bytes(SIZE, 0)]);
    let parts = Parts {
        written: Mutex::default(),
        stop: None,
    };
    write(&output.pieces, &parts, Processors::new(2), &|_| {}).unwrap();
    let written = parts.written.into_inner().unwrap();
    let whole = |(place, size): &&(u64, usize)| place % RUN == 0 && *size == COPY_SIZE;
    // All but its start and its end, which may be written together with what is beside them.
    assert!(written.iter().filter(whole).count() >= SIZE / COPY_SIZE - 1);
}
