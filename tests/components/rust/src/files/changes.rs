//! Changes files in every way: a directory that can be written answers each call as every other does. One line per
//! observation; all is made below a directory of its own.

use std::fmt::Write as _;

use wasip2::cli::stdin::get_stdin;
use wasip2::filesystem::types::{
    Datetime, Descriptor, DescriptorFlags, DescriptorType, ErrorCode, NewTimestamp, OpenFlags,
    PathFlags, filesystem_error_code,
};
use wasip2::io::streams::{OutputStream, StreamError};

use super::FOLLOW;
use super::report::{bytes, done, line, outcome};

const NONE: PathFlags = PathFlags::empty();
const READ: DescriptorFlags = DescriptorFlags::READ;
const WRITE: DescriptorFlags = DescriptorFlags::WRITE;
const CREATE: OpenFlags = OpenFlags::CREATE;

/// Changes what is in a directory.
pub fn probe(directory: &Descriptor) {
    let sections: [(&str, fn(&Descriptor)); 9] = [
        ("opening", opening),
        ("contents", contents),
        ("names", names),
        ("renames", renames),
        ("links", links),
        ("removed", removed),
        ("streams", streams),
        ("times", times),
        ("listing", listing),
    ];
    for (name, section) in sections {
        println!("# {name}");
        line(
            &format!("create-directory-at({name})"),
            done(directory.create_directory_at(name)),
        );
        let flags = READ | DescriptorFlags::MUTATE_DIRECTORY;
        match directory.open_at(NONE, name, OpenFlags::DIRECTORY, flags) {
            Ok(directory) => {
                section(&directory);
                tree(&directory, "");
            }
            Err(error) => line(&format!("open-at({name})"), error.name()),
        }
    }
}

/// Makes a file, a directory and links.
fn populate(directory: &Descriptor) {
    put(directory, "file", b"content of the file");
    line(
        "create-directory-at(dir)",
        done(directory.create_directory_at("dir")),
    );
    put(directory, "dir/inner", b"inside");
    line(
        "symlink-at(file, link)",
        done(directory.symlink_at("file", "link")),
    );
    line(
        "symlink-at(dir, to-dir)",
        done(directory.symlink_at("dir", "to-dir")),
    );
    line(
        "symlink-at(nothing, dangling)",
        done(directory.symlink_at("nothing", "dangling")),
    );
}

fn put(directory: &Descriptor, path: &str, content: &[u8]) {
    let opened = directory.open_at(NONE, path, CREATE, READ | WRITE);
    let written = opened.and_then(|file| file.write(content, 0));
    line(
        &format!("write({path:?}, {})", content.len()),
        outcome(written),
    );
}

const PATHS: [&str; 14] = [
    "file",
    "dir",
    "link",
    "to-dir",
    "dangling",
    "new",
    "file/",
    "dir/",
    "new/",
    "dir/.",
    "dir/..",
    "missing/new",
    "file/new",
    "to-dir/new",
];

fn opening(directory: &Descriptor) {
    populate(directory);
    for path in PATHS {
        for open_flags in [
            OpenFlags::empty(),
            CREATE,
            CREATE | OpenFlags::EXCLUSIVE,
            CREATE | OpenFlags::TRUNCATE,
            OpenFlags::TRUNCATE,
            OpenFlags::DIRECTORY,
        ] {
            for follow in [NONE, FOLLOW] {
                let flags = READ | WRITE;
                let call = format!("open-at({path:?}, {open_flags:?}, {follow:?})");
                let opened = directory.open_at(follow, path, open_flags, flags);
                let told = opened.and_then(|file| {
                    let kind = file.get_type()?;
                    let size = file.stat()?.size;
                    let flags = file.get_flags()?;
                    Ok(match kind {
                        DescriptorType::RegularFile => format!("file of {size}, {flags:?}"),
                        kind => format!("{kind:?}"),
                    })
                });
                line(&call, outcome(told));
            }
        }
        // What was made goes, so that each path is tried alike.
        for new in ["new", "nothing", "dir/new"] {
            let _ = directory.unlink_file_at(new);
        }
    }
    let read = directory.open_at(NONE, "file", OpenFlags::empty(), READ);
    if let Ok(file) = read {
        line("write(opened for reading)", outcome(file.write(b"x", 0)));
        line("set-size(opened for reading)", done(file.set_size(0)));
    }
    if let Ok(file) = directory.open_at(NONE, "file", OpenFlags::empty(), WRITE) {
        line("read(opened for writing)", done(file.read(1, 0)));
    }
    if let Ok(dir) = directory.open_at(NONE, "dir", OpenFlags::DIRECTORY, READ) {
        line("write(a directory)", outcome(dir.write(b"x", 0)));
        line("set-size(a directory)", done(dir.set_size(0)));
        line("sync(a directory)", done(dir.sync()));
    }
}

fn contents(directory: &Descriptor) {
    let Ok(file) = directory.open_at(NONE, "file", CREATE, READ | WRITE) else {
        return line("open-at(file)", "failed");
    };
    let tell = |call: &str| {
        let size = file.stat().map(|stat| stat.size);
        line(&format!("size after {call}"), outcome(size));
        let (mut all, mut at) = (Vec::new(), 0);
        while let Ok((part, is_end)) = file.read(60_000, at) {
            at += part.len() as u64;
            all.extend(part);
            if is_end || at > 1 << 20 {
                break;
            }
        }
        line(&format!("content after {call}"), bytes(&all));
    };
    let page: Vec<u8> = (0..10_000_u32).map(|at| (at % 251) as u8).collect();
    line("write(10000 at 0)", outcome(file.write(&page, 0)));
    tell("10000 at 0");
    line("write(3 at 4095)", outcome(file.write(b"abc", 4095)));
    tell("3 at 4095");
    line("write(1 at 50000)", outcome(file.write(b"x", 50_000)));
    tell("1 at 50000");
    line("write(0 at 60000)", outcome(file.write(b"", 60_000)));
    tell("0 at 60000");
    line("set-size(5000)", done(file.set_size(5000)));
    line("set-size(9000)", done(file.set_size(9000)));
    tell("5000, then 9000");
    line("set-size(0)", done(file.set_size(0)));
    tell("0");
    line(
        "write(10 at 1 GiB)",
        outcome(file.write(b"0123456789", 1 << 30)),
    );
    line("stat(1 GiB)", outcome(file.stat().map(|stat| stat.size)));
    line(
        "read(at 1 GiB)",
        outcome(file.read(20, 1 << 30).map(|(read, _)| bytes(&read))),
    );
    line(
        "read(between)",
        outcome(file.read(20, 1 << 20).map(|(read, _)| bytes(&read))),
    );
    line("set-size(1)", done(file.set_size(1)));
    line("write(at 2^63)", outcome(file.write(b"x", 1 << 63)));
    line("set-size(2^63)", done(file.set_size(1 << 63)));
    line("sync()", done(file.sync()));
    line("sync-data()", done(file.sync_data()));
    tell("all");
}

fn names(directory: &Descriptor) {
    type Call = fn(&Descriptor, &str) -> Result<(), ErrorCode>;
    let calls: [(&str, Call); 4] = [
        ("create-directory-at", Descriptor::create_directory_at),
        ("symlink-at", |directory, path| {
            directory.symlink_at("target", path)
        }),
        ("remove-directory-at", Descriptor::remove_directory_at),
        ("unlink-file-at", Descriptor::unlink_file_at),
    ];
    for path in PATHS.iter().chain(&["empty", "empty/", "."]) {
        for (name, call) in calls {
            populate_quietly(directory);
            line(&format!("{name}({path:?})"), done(call(directory, path)));
            clear(directory);
        }
    }
    for path in [
        "",
        ".",
        "..",
        "/x",
        "../x",
        &"n".repeat(256),
        &"n".repeat(255),
    ] {
        let shown = path.get(..3).unwrap_or(path);
        line(
            &format!("create-directory-at({shown:?})"),
            done(directory.create_directory_at(path)),
        );
        line(
            &format!("unlink-file-at({shown:?})"),
            done(directory.unlink_file_at(path)),
        );
        line(
            &format!("remove-directory-at({shown:?})"),
            done(directory.remove_directory_at(path)),
        );
    }
    for target in ["", "/absolute", "../..", &"t".repeat(300)] {
        let shown = target.get(..3).unwrap_or(target);
        line(
            &format!("symlink-at({shown:?})"),
            done(directory.symlink_at(target, "to")),
        );
        line(
            &format!("readlink-at({shown:?})"),
            outcome(directory.readlink_at("to")),
        );
        let _ = directory.unlink_file_at("to");
    }
}

fn renames(directory: &Descriptor) {
    const FROM: [&str; 8] = [
        "file", "dir", "link", "empty", "missing", "file/", "dir/", ".",
    ];
    const TO: [&str; 11] = [
        "file",
        "other",
        "dir",
        "dir/in",
        "empty",
        "new",
        "new/",
        "link",
        "missing/x",
        "..",
        "dir/inner",
    ];
    for from in FROM {
        for to in TO {
            populate_quietly(directory);
            let result = directory.rename_at(from, directory, to);
            line(&format!("rename-at({from:?}, {to:?})"), done(result));
            line("then", names_in(directory));
            clear(directory);
        }
    }
    populate_quietly(directory);
    let hash = |path: &str| {
        let hash = directory.metadata_hash_at(NONE, path);
        hash.map(|hash| (hash.lower, hash.upper))
    };
    let before = hash("file").ok();
    line(
        "rename-at(file, kept)",
        done(directory.rename_at("file", directory, "kept")),
    );
    line("the same file", before == hash("kept").ok());
    line("another file", before == hash("other").ok());
}

fn populate_quietly(directory: &Descriptor) {
    for path in ["file", "other"] {
        if let Ok(file) = directory.open_at(NONE, path, CREATE, WRITE) {
            let _ = file.write(path.as_bytes(), 0);
        }
    }
    let _ = directory.create_directory_at("dir");
    let _ = directory.open_at(NONE, "dir/inner", CREATE, WRITE);
    let _ = directory.create_directory_at("empty");
    let _ = directory.symlink_at("file", "link");
    let _ = directory.symlink_at("dir", "to-dir");
    let _ = directory.symlink_at("nothing", "dangling");
}

/// Removes all, however deep.
fn clear(directory: &Descriptor) {
    for (name, kind) in entries(directory) {
        if kind == DescriptorType::Directory {
            let flags = READ | DescriptorFlags::MUTATE_DIRECTORY;
            if let Ok(inner) = directory.open_at(NONE, &name, OpenFlags::DIRECTORY, flags) {
                clear(&inner);
            }
            let _ = directory.remove_directory_at(&name);
        } else {
            let _ = directory.unlink_file_at(&name);
        }
    }
}

fn links(directory: &Descriptor) {
    populate(directory);
    for from in ["file", "dir", "link", "dangling", "missing", "file/"] {
        for to in ["hard", "file", "dir", "missing/x", "hard/", "dir/hard"] {
            let result = directory.link_at(NONE, from, directory, to);
            line(&format!("link-at({from:?}, {to:?})"), done(result));
            // Hosts do not agree on how many links a directory has, and on what comes after a slash.
            let stat = directory.stat_at(NONE, from);
            if let Ok(stat) = stat
                && stat.type_ != DescriptorType::Directory
                && !from.ends_with('/')
            {
                line("links", stat.link_count);
            }
            let _ = directory.unlink_file_at("hard");
            let _ = directory.unlink_file_at("dir/hard");
        }
    }
    line(
        "link-at(file, again)",
        done(directory.link_at(NONE, "file", directory, "again")),
    );
    put(directory, "again", b"CONTENT");
    line(
        "rename-at(file, again)",
        done(directory.rename_at("file", directory, "again")),
    );
}

fn removed(directory: &Descriptor) {
    populate(directory);
    let Ok(file) = directory.open_at(NONE, "file", OpenFlags::empty(), READ | WRITE) else {
        return;
    };
    let Ok(dir) = directory.open_at(NONE, "dir", OpenFlags::DIRECTORY, READ) else {
        return;
    };
    line(
        "unlink-file-at(open)",
        done(directory.unlink_file_at("file")),
    );
    line("write(unlinked)", outcome(file.write(b"still", 100)));
    line(
        "read(unlinked)",
        outcome(file.read(200, 0).map(|(read, _)| bytes(&read))),
    );
    line(
        "links(unlinked)",
        outcome(file.stat().map(|stat| stat.link_count)),
    );
    put(directory, "file", b"a new one");
    let new = directory.open_at(NONE, "file", OpenFlags::empty(), READ);
    line(
        "is-same-object(new)",
        new.is_ok_and(|new| new.is_same_object(&file)),
    );
    line(
        "unlink-file-at(dir/inner)",
        done(directory.unlink_file_at("dir/inner")),
    );
    line(
        "remove-directory-at(open)",
        done(directory.remove_directory_at("dir")),
    );
    line(
        "create-directory-at(in removed)",
        done(dir.create_directory_at("x")),
    );
    line(
        "open-at(in removed)",
        done(dir.open_at(NONE, "x", CREATE, WRITE)),
    );
    line("names(removed)", names_in(&dir));
}

fn streams(directory: &Descriptor) {
    let Ok(file) = directory.open_at(NONE, "file", CREATE, READ | WRITE) else {
        return;
    };
    if let Ok(stream) = file.write_via_stream(3) {
        line(
            "check-write()",
            told(stream.check_write().map(|room| room > 0)),
        );
        line(
            "write(5)",
            told(
                stream
                    .write(b"12345")
                    .and_then(|()| stream.blocking_flush()),
            ),
        );
        line(
            "blocking-write-and-flush(4)",
            told(stream.blocking_write_and_flush(b"6789")),
        );
        let zeros = stream.blocking_write_zeroes_and_flush(10);
        line("blocking-write-zeroes-and-flush(10)", told(zeros));
        splice_all(&stream, "stdin", &get_stdin());
    }
    line("content", content(&file));
    if let Ok(stream) = file.append_via_stream() {
        line("append(3)", told(stream.blocking_write_and_flush(b"end")));
    }
    line("content", content(&file));
    let copied = directory.open_at(NONE, "copy", CREATE, READ | WRITE);
    if let (Ok(copy), Ok(from)) = (copied, file.read_via_stream(1)) {
        if let Ok(to) = copy.write_via_stream(0) {
            splice_all(&to, "file", &from);
        }
        line("content", content(&copy));
    }
    if let Ok(dir) = directory.open_at(NONE, ".", OpenFlags::DIRECTORY, READ) {
        line(
            "append-via-stream(a directory)",
            done(dir.append_via_stream()),
        );
        line(
            "write-via-stream(a directory)",
            done(dir.write_via_stream(0)),
        );
    }
}

/// Moves all that there is, in as many parts as it takes.
fn splice_all(to: &OutputStream, name: &str, from: &wasip2::io::streams::InputStream) {
    let mut moved = 0;
    let end = loop {
        match to.blocking_splice(from, 7) {
            Ok(count) => moved += count,
            Err(error) => break error,
        }
        let _ = to.blocking_flush();
    };
    line(
        &format!("splice({name})"),
        format_args!("{moved}, {}", told::<u64>(Err(end))),
    );
}

fn content(file: &Descriptor) -> String {
    outcome(
        file.read(100, 0)
            .map(|(read, _)| String::from_utf8_lossy(&read).escape_debug().to_string()),
    )
}

fn told<T: std::fmt::Debug>(result: Result<T, StreamError>) -> String {
    match result {
        Ok(value) => format!("{value:?}"),
        Err(StreamError::Closed) => "closed".to_owned(),
        Err(StreamError::LastOperationFailed(error)) => match filesystem_error_code(&error) {
            Some(code) => format!("failed: {}", code.name()),
            None => "failed".to_owned(),
        },
    }
}

fn times(directory: &Descriptor) {
    populate(directory);
    let at = |seconds| {
        NewTimestamp::Timestamp(Datetime {
            seconds,
            nanoseconds: 500,
        })
    };
    let tell = |path: &str| {
        let stat = directory.stat_at(NONE, path);
        let times = stat.map(|stat| {
            let [access, modification] =
                [stat.data_access_timestamp, stat.data_modification_timestamp];
            format!(
                "{:?} {:?}",
                access.map(|time| time.seconds),
                modification.map(|time| time.seconds)
            )
        });
        line(&format!("times({path})"), outcome(times));
    };
    let set = |path: &str, flags| directory.set_times_at(flags, path, at(1000), at(2000));
    for path in ["file", "dir", "link"] {
        line(&format!("set-times-at({path})"), done(set(path, NONE)));
        tell(path);
    }
    line(
        "set-times-at(dangling, follow)",
        done(set("dangling", FOLLOW)),
    );
    line("set-times-at(missing)", done(set("missing", NONE)));
    if let Ok(file) = directory.open_at(NONE, "file", OpenFlags::empty(), READ) {
        let kept = file.set_times(NewTimestamp::NoChange, at(3000));
        line("set-times(no change, 3000)", done(kept));
        tell("file");
        let mine = file
            .stat()
            .ok()
            .and_then(|stat| stat.data_modification_timestamp);
        line(
            "set-times(no change, now)",
            done(file.set_times(NewTimestamp::NoChange, NewTimestamp::Now)),
        );
        let now = file
            .stat()
            .ok()
            .and_then(|stat| stat.data_modification_timestamp);
        let is_later = mine.map(|time| time.seconds) < now.map(|time| time.seconds);
        line("it is later", is_later);
    }
    let modified = |path: &str| {
        let time = directory
            .stat_at(NONE, path)
            .ok()?
            .data_modification_timestamp?;
        Some((time.seconds, time.nanoseconds))
    };
    let before = modified("dir");
    put(directory, "dir/newer", b"x");
    line(
        "a directory with another name is newer",
        before < modified("dir"),
    );
}

fn listing(directory: &Descriptor) {
    for number in 0..20 {
        let _ = directory.open_at(NONE, &format!("{number:02}"), CREATE, WRITE);
    }
    let Ok(stream) = directory.read_directory() else {
        return;
    };
    let mut seen = Vec::new();
    while let Ok(Some(entry)) = stream.read_directory_entry() {
        let _ = directory.unlink_file_at(&entry.name);
        seen.push(entry.name);
    }
    seen.sort();
    line("listed while it was emptied", seen.len());
    line("left", names_in(directory));
    line("read-directory(a file)", {
        put(directory, "file", b"x");
        let file = directory.open_at(NONE, "file", OpenFlags::empty(), READ);
        done(file.and_then(|file| file.read_directory()))
    });
}

fn entries(directory: &Descriptor) -> Vec<(String, DescriptorType)> {
    let mut entries = Vec::new();
    if let Ok(stream) = directory.read_directory() {
        while let Ok(Some(entry)) = stream.read_directory_entry() {
            entries.push((entry.name, entry.type_));
        }
    }
    entries.sort_by(|(one, _), (other, _)| one.cmp(other));
    entries
}

fn names_in(directory: &Descriptor) -> String {
    let entries = entries(directory).into_iter();
    entries
        .map(|(name, _)| name.get(..20).unwrap_or(&name).to_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

/// All that there is.
fn tree(directory: &Descriptor, path: &str) {
    for (name, kind) in entries(directory) {
        let shown = format!("{path}/{}", name.get(..20).unwrap_or(&name));
        let mut told = format!("{kind:?}");
        match kind {
            DescriptorType::Directory => {
                line(&shown, &told);
                let inner = directory.open_at(NONE, &name, OpenFlags::DIRECTORY, READ);
                if let Ok(inner) = inner {
                    tree(&inner, &shown);
                }
                continue;
            }
            DescriptorType::SymbolicLink => {
                let _ = write!(told, " to {}", outcome(directory.readlink_at(&name)));
            }
            _ => {
                let content = directory
                    .open_at(NONE, &name, OpenFlags::empty(), READ)
                    .and_then(|file| file.read(100_000, 0))
                    .map(|(read, _)| bytes(&read));
                let _ = write!(told, " of {}", outcome(content));
            }
        }
        let links = directory.stat_at(NONE, &name).map(|stat| stat.link_count);
        line(&shown, format_args!("{told}, {} links", outcome(links)));
    }
}

/// Moves and links from one directory to another.
pub fn probe_pair(first: &Descriptor, second: &Descriptor) {
    let error = |result: Result<(), ErrorCode>| done(result);
    put(first, "mine", b"mine");
    line(
        "rename-at(to another)",
        error(first.rename_at("mine", second, "yours")),
    );
    line(
        "link-at(to another)",
        error(first.link_at(NONE, "mine", second, "yours")),
    );
    line(
        "rename-at(missing to another)",
        error(first.rename_at("missing", second, "yours")),
    );
    let _ = first.unlink_file_at("mine");
}
