//! Does what its arguments say, each `CALL:PATH` or `CALL:PATH:PATH`, with paths from its first preopen.

use wasip2::filesystem::preopens::get_directories;
use wasip2::filesystem::types::{
    Descriptor, DescriptorFlags, ErrorCode, NewTimestamp, OpenFlags, PathFlags,
};

type Result<T> = std::result::Result<T, ErrorCode>;

const FOLLOW: PathFlags = PathFlags::SYMLINK_FOLLOW;
const READ: DescriptorFlags = DescriptorFlags::READ;

fn main() {
    let preopens = get_directories();
    let names: Vec<&String> = preopens.iter().map(|(_, name)| name).collect();
    println!("preopens: {names:?}");
    let Some((root, _)) = preopens.first() else {
        return;
    };
    for argument in std::env::args().skip(1) {
        let mut words = argument.split(':');
        let call = words.next().unwrap_or_default();
        let (path, other) = (
            words.next().unwrap_or_default(),
            words.next().unwrap_or_default(),
        );
        let answer = answer(root, call, path, other);
        println!(
            "{argument} -> {}",
            answer.unwrap_or_else(|error| error.name().to_string())
        );
    }
}

fn answer(root: &Descriptor, call: &str, path: &str, other: &str) -> Result<String> {
    let done = |()| "ok".to_string();
    let open = |open_flags, flags| root.open_at(FOLLOW, path, open_flags, flags);
    match call {
        "stat" => {
            let stat = root.stat_at(FOLLOW, path)?;
            let kind = format!("{:?}", stat.type_);
            Ok(kind.trim_start_matches("DescriptorType::").to_string())
        }
        "lstat" => root
            .stat_at(PathFlags::empty(), path)
            .map(|stat| format!("{:?}", stat.type_)),
        "read" => text(&open(OpenFlags::empty(), READ)?),
        "flood" => flood(root, path),
        "list" => list(&open(OpenFlags::DIRECTORY, READ)?),
        "flags" => open(OpenFlags::empty(), READ)?
            .get_flags()
            .map(|flags| format!("{flags:?}")),
        "create" => {
            let file = open(OpenFlags::CREATE, READ | DescriptorFlags::WRITE)?;
            file.write(b"made\n", 0)
                .map(|count| format!("{count} bytes"))
        }
        // Through what was opened for reading.
        "write" => open(OpenFlags::empty(), READ)?
            .write(b"changed", 0)
            .map(|count| format!("{count} bytes")),
        "stream" => open(OpenFlags::empty(), READ)?
            .write_via_stream(0)
            .map(|_| done(())),
        "append" => open(OpenFlags::empty(), READ)?
            .append_via_stream()
            .map(|_| done(())),
        "resize" => open(OpenFlags::empty(), READ)?.set_size(1).map(done),
        "touch" => open(OpenFlags::empty(), READ)?
            .set_times(NewTimestamp::Now, NewTimestamp::Now)
            .map(done),
        "create-in" => open(OpenFlags::DIRECTORY, READ)?
            .create_directory_at(other)
            .map(done),
        "write-in" => open(OpenFlags::DIRECTORY, READ)?
            .open_at(FOLLOW, other, OpenFlags::empty(), DescriptorFlags::WRITE)
            .map(|_| done(())),
        "times" => root
            .set_times_at(FOLLOW, path, NewTimestamp::Now, NewTimestamp::NoChange)
            .map(done),
        "mkdir" => root.create_directory_at(path).map(done),
        "rmdir" => root.remove_directory_at(path).map(done),
        "unlink" => root.unlink_file_at(path).map(done),
        "symlink" => root.symlink_at(path, other).map(done),
        "readlink" => root.readlink_at(path),
        "rename" => root.rename_at(path, root, other).map(done),
        "link" => root
            .link_at(PathFlags::empty(), path, root, other)
            .map(done),
        "same" => {
            let [first, second] =
                [path, other].map(|path| root.open_at(FOLLOW, path, OpenFlags::empty(), READ));
            let (first, second) = (first?, second?);
            let hashes = [&first, &second].map(|file| file.metadata_hash());
            let hashes = [hashes[0].as_ref(), hashes[1].as_ref()]
                .map(|hash| hash.ok().map(|hash| (hash.lower, hash.upper)));
            Ok(format!(
                "{}, hashes {}",
                first.is_same_object(&second),
                hashes[0] == hashes[1]
            ))
        }
        "churn" => churn(root, path, other),
        // A handle that nobody gave to this program: one so many before that of its preopen.
        "forge" => {
            let number = root.handle() - path.parse().unwrap_or(1);
            // SAFETY: whoever owns the handle finds out.
            let forged = unsafe { Descriptor::from_handle(number) };
            let answer = forged.stat().map(|stat| format!("{:?}", stat.type_));
            std::mem::forget(forged);
            answer
        }
        _ => Ok("no such call".to_string()),
    }
}

/// Opens and drops something for reading only and something that can be written, whose handles are the same numbers.
fn churn(root: &Descriptor, read_only: &str, writable: &str) -> Result<String> {
    for _ in 0..100 {
        let first = root.open_at(FOLLOW, read_only, OpenFlags::empty(), READ)?;
        if first.set_times(NewTimestamp::NoChange, NewTimestamp::NoChange)
            != Err(ErrorCode::ReadOnly)
        {
            return Ok("changed what is read-only".to_string());
        }
        drop(first);
        let second = root.open_at(FOLLOW, writable, OpenFlags::empty(), READ)?;
        second.set_times(NewTimestamp::NoChange, NewTimestamp::NoChange)?;
    }
    Ok("ok".to_string())
}

/// Opens a file until there is an error, and once more when all are closed.
fn flood(root: &Descriptor, path: &str) -> Result<String> {
    let mut opened = Vec::new();
    let error = loop {
        match root.open_at(FOLLOW, path, OpenFlags::empty(), READ) {
            Ok(file) => opened.push(file),
            Err(error) => break error,
        }
    };
    let count = opened.len();
    drop(opened);
    root.open_at(FOLLOW, path, OpenFlags::empty(), READ)?;
    Ok(format!("{count}, then {}", error.name()))
}

fn text(file: &Descriptor) -> Result<String> {
    let (bytes, _) = file.read(100, 0)?;
    Ok(format!("{:?}", String::from_utf8_lossy(&bytes)))
}

fn list(directory: &Descriptor) -> Result<String> {
    let entries = directory.read_directory()?;
    let mut names = Vec::new();
    while let Some(entry) = entries.read_directory_entry()? {
        let kind = format!("{:?}", entry.type_);
        names.push(format!(
            "{} {}",
            entry.name,
            kind.trim_start_matches("DescriptorType::")
        ));
    }
    names.sort();
    Ok(names.join(", "))
}
