//! Passes streams of files on: whole and in part, to standard output and error, and two at a time.

use guests_0_3::{command, say};
use wasip3::cli::{stderr, stdout};
use wasip3::filesystem::preopens::get_directories;
use wasip3::filesystem::types::{Descriptor, DescriptorFlags, OpenFlags, PathFlags};
use wasip3::wit_bindgen::StreamReader;

async fn open(directory: &Descriptor, path: &str) -> Descriptor {
    let (how, access) = (OpenFlags::empty(), DescriptorFlags::READ);
    let opened = directory.open_at(PathFlags::empty(), path.to_string(), how, access);
    opened.await.unwrap()
}

/// Reads a little.
async fn skip(stream: &mut StreamReader<u8>, length: usize) -> String {
    let (_, bytes) = stream.read(Vec::with_capacity(length)).await;
    String::from_utf8(bytes).unwrap()
}

command! {{
    let (root, _) = get_directories().remove(0);
    let small = open(&root, "small.txt").await;
    let large = open(&root, "large.txt").await;
    let empty = open(&root, "empty.txt").await;

    for file in [&small, &large, &empty] {
        let (stream, end) = file.read_via_stream(0);
        let written = stdout::write_via_stream(stream);
        say!("\nwritten {:?}, read {:?}", written.await, end.await);
        let (stream, end) = file.read_via_stream(0);
        let written = stdout::write_via_stream(stream);
        say!("\nread {:?}, written {:?}", end.await, written.await);
    }
    let (mut stream, end) = small.read_via_stream(2);
    say!("first {:?}", skip(&mut stream, 3).await);
    let written = stdout::write_via_stream(stream);
    say!("then written {:?}, read {:?}", written.await, end.await);

    let (first, first_end) = large.read_via_stream(100);
    let (second, second_end) = large.read_via_stream(200);
    let (first, second) = (stdout::write_via_stream(first), stderr::write_via_stream(second));
    say!("\nsecond {:?} {:?}", second_end.await, second.await);
    say!("first {:?} {:?}", first_end.await, first.await);

    let (stream, end) = small.read_via_stream(0);
    drop(end);
    drop(stdout::write_via_stream(stream));
    let (stream, _) = small.read_via_stream(0);
    drop(small);
    let ended = stderr::write_via_stream(stream).await;
    say!("without the descriptor {ended:?}");
    Ok(())
}}
