//! Changes files in every way, as `../../rust/src/files/changes.rs` does it in 0.2: a directory that can be written answers
//! each call as every other does. One line per observation; all is made below a directory of its own.

use wasip3::clocks::system_clock::Instant;
use wasip3::filesystem::types::{
    DescriptorFlags, DescriptorStat, ErrorCode, NewTimestamp, OpenFlags, PathFlags,
};
use wasip3::wit_bindgen::StreamReader;
use wasip3::wit_bindgen::rt::async_support::FutureReader;

use super::calls::Outcome;
use super::report::{done, flush, line, outcome, text};
use super::streams::{bytes, list, take};
use super::{Descriptor, FOLLOW};

const NONE: PathFlags = PathFlags::empty();
const READ: DescriptorFlags = DescriptorFlags::READ;
const WRITE: DescriptorFlags = DescriptorFlags::WRITE;
const CREATE: OpenFlags = OpenFlags::CREATE;

/// Changes what is in a directory.
pub async fn probe(directory: &Descriptor) {
    for name in [
        "opening", "contents", "names", "renames", "links", "removed", "streams", "times",
        "listing",
    ] {
        text(format_args!("# {name}"));
        line(
            &format!("create-directory-at({name})"),
            done(directory.create_directory_at(name)),
        );
        let flags = READ | DescriptorFlags::MUTATE_DIRECTORY;
        match directory.open_at(NONE, name, OpenFlags::DIRECTORY, flags) {
            Ok(directory) => {
                match name {
                    "opening" => opening(&directory).await,
                    "contents" => contents(&directory).await,
                    "names" => names(&directory).await,
                    "renames" => renames(&directory).await,
                    "links" => links(&directory).await,
                    "removed" => removed(&directory).await,
                    "streams" => streams(&directory).await,
                    "times" => times(&directory).await,
                    _ => listing(&directory).await,
                }
                Box::pin(tree(&directory, "")).await;
            }
            Err(error) => line(&format!("open-at({name})"), error),
        }
        flush().await;
    }
}

/// What a stream to a file comes to.
async fn ended(end: FutureReader<Result<(), ErrorCode>>) -> Outcome<()> {
    end.await.map_err(|error| super::calls::error(&error))
}

/// Writes at an offset.
async fn write(file: &Descriptor, content: &[u8], offset: u64) -> Outcome<()> {
    let (mut writer, reader) = wasip3::wit_stream::new();
    let end = file.0.write_via_stream(reader, offset);
    writer.write_all(content.to_vec()).await;
    drop(writer);
    ended(end).await
}

/// Reads so many bytes at an offset.
async fn read(file: &Descriptor, length: usize, offset: u64) -> Outcome<Vec<u8>> {
    let (mut stream, end) = file.0.read_via_stream(offset);
    let read = take(&mut stream, length).await;
    drop(stream);
    ended(end).await.map(|()| read)
}

/// Makes a file, a directory and links.
async fn populate(directory: &Descriptor) {
    put(directory, "file", b"content of the file").await;
    line(
        "create-directory-at(dir)",
        done(directory.create_directory_at("dir")),
    );
    put(directory, "dir/inner", b"inside").await;
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

async fn put(directory: &Descriptor, path: &str, content: &[u8]) {
    let written = match directory.open_at(NONE, path, CREATE, READ | WRITE) {
        Ok(file) => write(&file, content, 0).await,
        Err(error) => Err(error),
    };
    line(
        &format!("write({path:?}, {})", content.len()),
        done(written),
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

async fn opening(directory: &Descriptor) {
    populate(directory).await;
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
                        "regular-file" => format!("file of {size}, {flags:?}"),
                        kind => kind.to_string(),
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
    if let Ok(file) = directory.open_at(NONE, "file", OpenFlags::empty(), READ) {
        line(
            "write(opened for reading)",
            done(write(&file, b"x", 0).await),
        );
        line("set-size(opened for reading)", done(file.set_size(0)));
    }
    if let Ok(file) = directory.open_at(NONE, "file", OpenFlags::empty(), WRITE) {
        line("read(opened for writing)", done(read(&file, 1, 0).await));
    }
    if let Ok(dir) = directory.open_at(NONE, "dir", OpenFlags::DIRECTORY, READ) {
        line("write(a directory)", done(write(&dir, b"x", 0).await));
        line("set-size(a directory)", done(dir.set_size(0)));
        line("sync(a directory)", done(dir.sync()));
    }
}

/// The size of a file, and what is in it.
async fn tell(file: &Descriptor, call: &str) {
    let size = file.stat().map(|stat| stat.size);
    line(&format!("size after {call}"), outcome(size));
    let all = read(file, 1 << 20, 0).await;
    line(
        &format!("content after {call}"),
        outcome(all.map(|all| bytes(&all))),
    );
}

async fn contents(directory: &Descriptor) {
    let Ok(file) = directory.open_at(NONE, "file", CREATE, READ | WRITE) else {
        return line("open-at(file)", "failed");
    };
    let page: Vec<u8> = (0..100_000_u32).map(|at| (at % 251) as u8).collect();
    line("write(100000 at 0)", done(write(&file, &page, 0).await));
    tell(&file, "100000 at 0").await;
    line("write(3 at 4095)", done(write(&file, b"abc", 4095).await));
    tell(&file, "3 at 4095").await;
    line(
        "write(1 at 150000)",
        done(write(&file, b"x", 150_000).await),
    );
    tell(&file, "1 at 150000").await;
    line("write(0 at 160000)", done(write(&file, b"", 160_000).await));
    tell(&file, "0 at 160000").await;
    line("set-size(5000)", done(file.set_size(5000)));
    line("set-size(9000)", done(file.set_size(9000)));
    tell(&file, "5000, then 9000").await;
    line("set-size(0)", done(file.set_size(0)));
    tell(&file, "0").await;
    line(
        "write(10 at 1 GiB)",
        done(write(&file, b"0123456789", 1 << 30).await),
    );
    line("stat(1 GiB)", outcome(file.stat().map(|stat| stat.size)));
    for (what, at) in [("at 1 GiB", 1 << 30), ("between", 1 << 20)] {
        let read = read(&file, 20, at).await;
        line(
            &format!("read({what})"),
            outcome(read.map(|read| bytes(&read))),
        );
    }
    line("set-size(1)", done(file.set_size(1)));
    line("write(at 2^63)", done(write(&file, b"x", 1 << 63).await));
    line("set-size(2^63)", done(file.set_size(1 << 63)));
    line("sync()", done(file.sync()));
    line("sync-data()", done(file.sync_data()));
    tell(&file, "all").await;
}

async fn names(directory: &Descriptor) {
    type Call = fn(&Descriptor, &str) -> Outcome<()>;
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
            populate_quietly(directory).await;
            line(&format!("{name}({path:?})"), done(call(directory, path)));
            clear(directory).await;
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

async fn renames(directory: &Descriptor) {
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
            populate_quietly(directory).await;
            let result = directory.rename_at(from, directory, to);
            line(&format!("rename-at({from:?}, {to:?})"), done(result));
            line("then", names_in(directory).await);
            clear(directory).await;
        }
    }
    populate_quietly(directory).await;
    let hash = |path: &str| directory.metadata_hash_at(NONE, path).ok();
    let before = hash("file");
    line(
        "rename-at(file, kept)",
        done(directory.rename_at("file", directory, "kept")),
    );
    line("the same file", before == hash("kept"));
    line("another file", before == hash("other"));
}

async fn populate_quietly(directory: &Descriptor) {
    for path in ["file", "other"] {
        if let Ok(file) = directory.open_at(NONE, path, CREATE, WRITE) {
            let _ = write(&file, path.as_bytes(), 0).await;
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
async fn clear(directory: &Descriptor) {
    for (name, kind) in entries(directory).await {
        if kind == "directory" {
            let flags = READ | DescriptorFlags::MUTATE_DIRECTORY;
            if let Ok(inner) = directory.open_at(NONE, &name, OpenFlags::DIRECTORY, flags) {
                Box::pin(clear(&inner)).await;
            }
            let _ = directory.remove_directory_at(&name);
        } else {
            let _ = directory.unlink_file_at(&name);
        }
    }
}

async fn links(directory: &Descriptor) {
    populate(directory).await;
    for from in ["file", "dir", "link", "dangling", "missing", "file/"] {
        for to in ["hard", "file", "dir", "missing/x", "hard/", "dir/hard"] {
            let result = directory.link_at(NONE, from, directory, to);
            line(&format!("link-at({from:?}, {to:?})"), done(result));
            // Hosts do not agree on how many links a directory has, and on what comes after a slash.
            let stat = directory.stat_at(NONE, from);
            if let Ok(stat) = stat
                && stat.kind != "directory"
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
    put(directory, "again", b"CONTENT").await;
    line(
        "rename-at(file, again)",
        done(directory.rename_at("file", directory, "again")),
    );
}

async fn removed(directory: &Descriptor) {
    populate(directory).await;
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
    line("write(unlinked)", done(write(&file, b"still", 100).await));
    let all = read(&file, 200, 0).await;
    line("read(unlinked)", outcome(all.map(|read| bytes(&read))));
    line(
        "links(unlinked)",
        outcome(file.stat().map(|stat| stat.link_count)),
    );
    put(directory, "file", b"a new one").await;
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
    line("names(removed)", names_in(&dir).await);
}

async fn streams(directory: &Descriptor) {
    let Ok(file) = directory.open_at(NONE, "file", CREATE, READ | WRITE) else {
        return;
    };
    // Given away before anything is written, and while something is written.
    let (mut writer, reader) = wasip3::wit_stream::new();
    let end = file.0.write_via_stream(reader, 3);
    for part in ["12345", "6789", ""] {
        let rest = writer.write_all(part.as_bytes().to_vec()).await;
        line(&format!("write({part:?}) left"), rest.len());
    }
    drop(writer);
    line("write-via-stream(3)", done(ended(end).await));
    line("content", content(&file).await);
    // Two at a time, to places of their own.
    let (mut first, reader) = wasip3::wit_stream::new();
    let first_end = file.0.write_via_stream(reader, 0);
    let (mut second, reader) = wasip3::wit_stream::new();
    let second_end = file.0.append_via_stream(reader);
    for part in 0..3 {
        first.write_all(vec![b'a' + part]).await;
        second.write_all(vec![b'x' + part]).await;
    }
    drop((first, second));
    line("write-via-stream(0)", done(ended(first_end).await));
    line("append-via-stream()", done(ended(second_end).await));
    line("content", content(&file).await);
    // The host's stream.
    let (input, input_end) = wasip3::cli::stdin::read_via_stream();
    line("append-via-stream(stdin)", done(append(&file, input).await));
    line("stdin then", input_end.await.is_ok());
    line("content", content(&file).await);
    // One of another file, and one that was read in part.
    if let Ok(copy) = directory.open_at(NONE, "copy", CREATE, READ | WRITE) {
        let (mut stream, end) = file.0.read_via_stream(1);
        line("read(2)", bytes(&take(&mut stream, 2).await));
        line("append-via-stream(file)", done(append(&copy, stream).await));
        line("file then", done(ended(end).await));
        line("content", content(&copy).await);
    }
    // Without the descriptor, and without what tells how it went.
    if let Ok(late) = directory.open_at(NONE, "late", CREATE, READ | WRITE) {
        let (mut writer, reader) = wasip3::wit_stream::new();
        let end = late.0.write_via_stream(reader, 0);
        drop(late);
        writer.write_all(b"late".to_vec()).await;
        drop(writer);
        line(
            "write-via-stream(without its descriptor)",
            done(ended(end).await),
        );
    }
    if let Ok(late) = directory.open_at(NONE, "late", CREATE, READ | WRITE) {
        line("content", content(&late).await);
    }
    if let Ok(dir) = directory.open_at(NONE, ".", OpenFlags::DIRECTORY, READ) {
        for (name, end) in [
            ("append", dir.0.append_via_stream(nothing())),
            ("write", dir.0.write_via_stream(nothing(), 0)),
        ] {
            line(
                &format!("{name}-via-stream(a directory)"),
                done(ended(end).await),
            );
        }
    }
}

/// A stream that is at its end.
fn nothing() -> StreamReader<u8> {
    let (writer, reader) = wasip3::wit_stream::new();
    drop(writer);
    reader
}

async fn append(file: &Descriptor, stream: StreamReader<u8>) -> Outcome<()> {
    ended(file.0.append_via_stream(stream)).await
}

async fn content(file: &Descriptor) -> String {
    let content = read(file, 100, 0).await;
    outcome(content.map(|read| String::from_utf8_lossy(&read).escape_debug().to_string()))
}

async fn stat_of(directory: &Descriptor, path: &str) -> Outcome<DescriptorStat> {
    let stat = directory.0.stat_at(NONE, path.to_string()).await;
    stat.map_err(|error| super::calls::error(&error))
}

async fn tell_times(directory: &Descriptor, path: &str) {
    let times = stat_of(directory, path).await.map(|stat| {
        let [access, modification] = [stat.data_access_timestamp, stat.data_modification_timestamp];
        let seconds = [access, modification].map(|time| time.map(|time| time.seconds));
        format!("{:?} {:?}", seconds[0], seconds[1])
    });
    line(&format!("times({path})"), outcome(times));
}

async fn modified(directory: &Descriptor, path: &str) -> Option<(i64, u32)> {
    let time = stat_of(directory, path)
        .await
        .ok()?
        .data_modification_timestamp?;
    Some((time.seconds, time.nanoseconds))
}

async fn times(directory: &Descriptor) {
    populate(directory).await;
    let at = |seconds| {
        NewTimestamp::Timestamp(Instant {
            seconds,
            nanoseconds: 500,
        })
    };
    let set = |path: &str, flags| directory.set_times_at(flags, path, at(1000), at(2000));
    for path in ["file", "dir", "link"] {
        line(&format!("set-times-at({path})"), done(set(path, NONE)));
        tell_times(directory, path).await;
    }
    line(
        "set-times-at(dangling, follow)",
        done(set("dangling", FOLLOW)),
    );
    line("set-times-at(missing)", done(set("missing", NONE)));
    if let Ok(file) = directory.open_at(NONE, "file", OpenFlags::empty(), READ) {
        let kept = file.set_times(NewTimestamp::NoChange, at(3000));
        line("set-times(no change, 3000)", done(kept));
        tell_times(directory, "file").await;
        let mine = modified(directory, "file").await;
        let now = file.set_times(NewTimestamp::NoChange, NewTimestamp::Now);
        line("set-times(no change, now)", done(now));
        line("it is later", mine < modified(directory, "file").await);
    }
    let before = modified(directory, "dir").await;
    put(directory, "dir/newer", b"x").await;
    let is_newer = before < modified(directory, "dir").await;
    line("a directory with another name is newer", is_newer);
}

async fn listing(directory: &Descriptor) {
    for number in 0..20 {
        let _ = directory.open_at(NONE, &format!("{number:02}"), CREATE, WRITE);
    }
    let (mut stream, end) = directory.0.read_directory();
    let mut seen = Vec::new();
    while let Some(entry) = stream.next().await {
        let _ = directory.unlink_file_at(&entry.name);
        seen.push(entry.name);
    }
    drop(stream);
    line("read-directory() then", done(ended(end).await));
    line("listed while it was emptied", seen.len());
    line("left", names_in(directory).await);
    put(directory, "file", b"x").await;
    let file = directory.open_at(NONE, "file", OpenFlags::empty(), READ);
    let listed = match file {
        Ok(file) => list(&file).await.map(|_| ()),
        Err(error) => Err(error),
    };
    line("read-directory(a file)", done(listed));
}

async fn entries(directory: &Descriptor) -> Vec<(String, &'static str)> {
    let mut entries = list(directory).await.unwrap_or_default();
    entries.sort();
    entries
}

async fn names_in(directory: &Descriptor) -> String {
    let entries = entries(directory).await.into_iter();
    let names = entries.map(|(name, _)| name.get(..20).unwrap_or(&name).to_owned());
    names.collect::<Vec<_>>().join(" ")
}

/// All that there is.
async fn tree(directory: &Descriptor, path: &str) {
    for (name, kind) in entries(directory).await {
        let shown = format!("{path}/{}", name.get(..20).unwrap_or(&name));
        let mut told = kind.to_string();
        match kind {
            "directory" => {
                line(&shown, &told);
                let inner = directory.open_at(NONE, &name, OpenFlags::DIRECTORY, READ);
                if let Ok(inner) = inner {
                    Box::pin(tree(&inner, &shown)).await;
                }
                continue;
            }
            "symbolic-link" => {
                told += &format!(" to {}", outcome(directory.readlink_at(&name)));
            }
            _ => {
                let content = match directory.open_at(NONE, &name, OpenFlags::empty(), READ) {
                    Ok(file) => read(&file, 100_000, 0).await.map(|read| bytes(&read)),
                    Err(error) => Err(error),
                };
                told += &format!(" of {}", outcome(content));
            }
        }
        let links = directory.stat_at(NONE, &name).map(|stat| stat.link_count);
        line(&shown, format_args!("{told}, {} links", outcome(links)));
    }
}

/// Moves and links from one directory to another.
pub async fn probe_pair(first: &Descriptor, second: &Descriptor) {
    put(first, "mine", b"mine").await;
    line(
        "rename-at(to another)",
        done(first.rename_at("mine", second, "yours")),
    );
    line(
        "link-at(to another)",
        done(first.link_at(NONE, "mine", second, "yours")),
    );
    line(
        "rename-at(missing to another)",
        done(first.rename_at("missing", second, "yours")),
    );
    let _ = first.unlink_file_at("mine");
}
