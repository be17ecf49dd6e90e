//! Uses handles of all kinds side by side, many times over, and prints what is behind them.

use guests::{outcome, stream_outcome};
use wasip2::cli::{stderr::get_stderr, stdin::get_stdin, stdout::get_stdout};
use wasip2::filesystem::preopens::get_directories;
use wasip2::filesystem::types::{Descriptor, DescriptorFlags, ErrorCode, OpenFlags, PathFlags};
use wasip2::http::outgoing_handler::handle;
use wasip2::http::types::{Fields, OutgoingRequest, Scheme};
use wasip2::io::poll::{Pollable, poll};
use wasip2::io::streams::InputStream;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::IpAddressFamily;
use wasip2::sockets::tcp_create_socket::create_tcp_socket;

/// How often numbers are given back and out again.
const ROUNDS: usize = 200;

fn main() {
    let directories = get_directories();
    for (directory, name) in &directories {
        println!("{name}: {}", describe(directory));
    }
    println!("again and again: {}", alternate(&directories));
    let input = get_stdin();
    println!("poll: {:?}", ready(&directories, &input));
    println!("stdin: {}", rest(&input));
    splice(&directories);
    let errors = get_stderr();
    println!(
        "stderr: {}",
        stream_outcome(
            errors
                .blocking_write_and_flush(b"to stderr\n")
                .map(|()| "ok")
        )
    );
    let network = instance_network();
    let socket = create_tcp_socket(IpAddressFamily::Ipv4);
    let socket = socket.map_or_else(|error| error.name(), |_| "ok");
    println!("socket: {socket}");
    drop(network);
    println!("http: {}", request());
}

fn open(directory: &Descriptor) -> Result<Descriptor, ErrorCode> {
    let follow = PathFlags::SYMLINK_FOLLOW;
    directory.open_at(
        follow,
        "data.txt",
        OpenFlags::empty(),
        DescriptorFlags::READ,
    )
}

fn contents(directory: &Descriptor) -> Result<InputStream, ErrorCode> {
    open(directory)?.read_via_stream(0)
}

fn text(directory: &Descriptor) -> Result<String, ErrorCode> {
    Ok(rest(&contents(directory)?))
}

fn rest(input: &InputStream) -> String {
    let mut all = Vec::new();
    while let Ok(bytes) = input.blocking_read(7) {
        all.extend(bytes);
    }
    format!("{:?}", String::from_utf8_lossy(&all))
}

/// What is in `data.txt`, and whether a file can be made and removed.
fn describe(directory: &Descriptor) -> String {
    let read = text(directory).unwrap_or_else(|error| error.name().to_string());
    let flags = OpenFlags::CREATE | OpenFlags::EXCLUSIVE;
    let made = directory
        .open_at(PathFlags::empty(), "made", flags, DescriptorFlags::WRITE)
        .and_then(|file| file.write(b"made", 0))
        .and_then(|_| directory.unlink_file_at("made"));
    let made = made.map_or_else(|error| error.name(), |()| "ok");
    format!("{read}, make a file: {made}")
}

/// Opens in one directory after the other what was closed in the one before, so that all get the same numbers.
fn alternate(directories: &[(Descriptor, String)]) -> bool {
    let first: Vec<_> = directories
        .iter()
        .map(|(each, _)| text(each).ok())
        .collect();
    (0..ROUNDS).all(|round| {
        let place = round % directories.len().max(1);
        let Some((directory, _)) = directories.get(place) else {
            return true;
        };
        let held: Vec<_> = directories.iter().map(|(each, _)| open(each)).collect();
        let is_same = text(directory).ok() == first[place];
        drop(held);
        is_same
    })
}

/// The places of the pollables that are ready of one for each file, of standard input, and of an output.
fn ready(directories: &[(Descriptor, String)], input: &InputStream) -> Vec<u32> {
    let streams: Vec<_> = directories
        .iter()
        .filter_map(|(each, _)| contents(each).ok())
        .collect();
    let output = get_stdout();
    let mut pollables: Vec<Pollable> = streams.iter().map(InputStream::subscribe).collect();
    pollables.push(input.subscribe());
    pollables.push(output.subscribe());
    // All are ready sooner or later; hosts' files are when they have been looked at.
    pollables.iter().for_each(Pollable::block);
    let all: Vec<&Pollable> = pollables.iter().collect();
    // Hosts answer in any order.
    let mut places = poll(&all);
    places.sort_unstable();
    places
}

/// From each file to standard output.
fn splice(directories: &[(Descriptor, String)]) {
    for (directory, name) in directories {
        let Ok(input) = contents(directory) else {
            continue;
        };
        let output = get_stdout();
        let spliced = output.blocking_splice(&input, 100);
        let _ = output.blocking_flush();
        println!("spliced from {name}: {}", stream_outcome(spliced));
    }
}

fn request() -> String {
    let fields = Fields::new();
    let set = fields.set("x-name", &[b"value".to_vec()]);
    let request = OutgoingRequest::new(fields);
    let named = request
        .set_authority(Some("example.test"))
        .and_then(|()| request.set_scheme(Some(&Scheme::Http)))
        .and_then(|()| request.set_path_with_query(Some("/")));
    named.expect("these are parts of an address");
    let sent = handle(request, None);
    let sent = sent.map_or_else(
        |error| format!("{error:?}"),
        |response| {
            response.subscribe().block();
            "sent".to_string()
        },
    );
    format!("{}, {sent}", outcome(set))
}
