//! What is allocated is in proportion to the entries of a mount.

use std::fs;
use std::path::Path;

use allocation_counter::measure;
use wasi_virt::{Linking, WasiVirt};

use super::virt;

const FEW: usize = 400;

/// Embeds so many of something, which `make` puts into a directory, and returns the bytes allocated in all and at a time.
fn taken(count: usize, make: impl Fn(&Path, usize, &mut WasiVirt)) -> [u64; 2] {
    let directory = tempfile::tempdir().unwrap();
    let mut virt = virt();
    make(directory.path(), count, &mut virt);
    let taken = measure(|| {
        // Refused or not.
        let _ = virt.finish_streamed();
    });
    [taken.bytes_total, taken.bytes_max]
}

/// Twice as many must not take more than twice as much, but for what allocations are rounded up by.
fn assert_in_proportion(what: &str, make: impl Fn(&Path, usize, &mut WasiVirt)) {
    let [one, two, four] = [FEW, 2 * FEW, 4 * FEW].map(|count| taken(count, &make));
    for kind in 0..2 {
        let first = two[kind].saturating_sub(one[kind]);
        let second = four[kind].saturating_sub(two[kind]);
        let name = ["in all", "at a time"][kind];
        assert!(
            second <= 3 * first + 200_000,
            "{what}, {name}: {first} bytes for {FEW} more, {second} for {} more",
            2 * FEW
        );
    }
}

fn mount(virt: &mut WasiVirt, directory: &Path) {
    virt.fs().virtual_preopen("/", directory);
}

#[test]
fn files_of_one_directory() {
    assert_in_proportion("different files", |directory, count, virt| {
        for index in 0..count {
            fs::write(
                directory.join(format!("file-{index}")),
                format!("{index:08}"),
            )
            .unwrap();
        }
        mount(virt, directory);
    });
    assert_in_proportion("equal files", |directory, count, virt| {
        for index in 0..count {
            fs::write(directory.join(format!("file-{index}")), "the same").unwrap();
        }
        mount(virt, directory);
    });
}

/// What is in files is read when the output is written, and nothing before takes memory for it: neither linking nor
/// verification, however it is linked.
#[test]
fn contents_take_nothing() {
    const MIB: u64 = 1 << 20;
    for how in [Linking::Fused, Linking::Composed] {
        let [small, large] = [1, 240 * MIB].map(|size| {
            taken(4, |directory, count, virt| {
                for index in 0..count as u64 {
                    // Of different sizes, for those that are the same are compared. Nothing is on the disk of them.
                    let file = fs::File::create(directory.join(format!("file-{index}"))).unwrap();
                    file.set_len(size + index).unwrap();
                }
                mount(virt, directory);
                virt.link(how);
            })
        });
        for kind in 0..2 {
            let more = large[kind].saturating_sub(small[kind]);
            assert!(
                more < 64 << 10,
                "{how:?}: {small:?}, and {large:?} for 960 MiB"
            );
        }
    }
}

#[test]
fn directories() {
    assert_in_proportion("directories beside each other", |directory, count, virt| {
        for index in 0..count {
            fs::create_dir(directory.join(format!("directory-{index}"))).unwrap();
        }
        mount(virt, directory);
    });
    assert_in_proportion("chains of directories", |directory, count, virt| {
        for index in 0..count / 100 {
            let deep = format!("chain-{index}/{}", "d/".repeat(100));
            fs::create_dir_all(directory.join(deep)).unwrap();
        }
        mount(virt, directory);
    });
}

#[test]
fn mounts() {
    assert_in_proportion("mounts", |directory, count, virt| {
        fs::write(directory.join("file"), "text").unwrap();
        for index in 0..count {
            virt.fs()
                .virtual_preopen(format!("/mount-{index}/file"), directory.join("file"));
        }
    });
}

#[cfg(unix)]
#[test]
fn links_and_refusals() {
    use std::os::unix::fs::symlink;
    for target in ["/missing", "../outside"] {
        assert_in_proportion(target, |directory, count, virt| {
            for index in 0..count {
                symlink(target, directory.join(format!("link-{index}"))).unwrap();
            }
            mount(virt, directory);
        });
    }
}
