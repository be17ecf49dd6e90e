//! Opens, reads to the end and closes each file of its first preopen, many times; prints `NAME SIZE NANOSECONDS` for each, for
//! one time. For benches.

use guests_0_3::{command, say};
use wasip3::clocks::monotonic_clock::now;
use wasip3::filesystem::preopens::get_directories;
use wasip3::filesystem::types::{Descriptor, DescriptorFlags, OpenFlags, PathFlags};
use wasip3::wit_bindgen::StreamResult;

const TIMES: u64 = 1000;
const PIECE: usize = 64 << 10;

async fn read(directory: &Descriptor, path: &str, mut piece: Vec<u8>) -> (usize, Vec<u8>) {
    let (how, access) = (OpenFlags::empty(), DescriptorFlags::READ);
    let opened = directory.open_at(PathFlags::empty(), path.to_string(), how, access);
    let file = opened.await.expect("the file is there");
    let (mut stream, _end) = file.read_via_stream(0);
    let mut size = 0;
    loop {
        piece.clear();
        let (status, bytes) = stream.read(piece).await;
        size += bytes.len();
        piece = bytes;
        if let StreamResult::Dropped = status {
            return (size, piece);
        }
    }
}

command! {{
    let (root, _) = get_directories().remove(0);
    let (entries, _) = root.read_directory();
    let mut names: Vec<String> = entries.collect().await.into_iter().map(|entry| entry.name).collect();
    names.sort();
    for name in names {
        let mut piece = Vec::with_capacity(PIECE);
        let mut size = 0;
        let started = now();
        for _ in 0..TIMES {
            (size, piece) = read(&root, &name, piece).await;
        }
        say!("{name} {size} {}", (now() - started) / TIMES);
    }
    Ok(())
}}
