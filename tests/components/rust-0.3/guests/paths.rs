//! Does what its arguments say, each `CALL:PATH` or `CALL:PATH:PATH`, with paths from its first preopen.

use guests_0_3::files::{Descriptor, FOLLOW, Outcome, opened_directories, streams};
use guests_0_3::{command, say};
use wasip3::filesystem::types::{DescriptorFlags, NewTimestamp, OpenFlags, PathFlags};

const READ: DescriptorFlags = DescriptorFlags::READ;

command! {{
    let preopens = opened_directories();
    let names: Vec<&String> = preopens.iter().map(|(_, name)| name).collect();
    say!("preopens: {names:?}");
    let Some((root, _)) = preopens.first() else {
        return Ok(());
    };
    for argument in wasip3::cli::environment::get_arguments().iter().skip(1) {
        let mut words = argument.split(':');
        let mut next = || words.next().unwrap_or_default();
        let [call, path, other] = [next(), next(), next()];
        let answer = answer(root, call, path, other).await;
        say!("{argument} -> {}", answer.unwrap_or_else(str::to_string));
    }
    Ok(())
}}

async fn answer(root: &Descriptor, call: &str, path: &str, other: &str) -> Outcome<String> {
    let done = |()| "ok".to_string();
    let written = |count: usize| format!("{count} bytes");
    let open = |open_flags, flags| root.open_at(FOLLOW, path, open_flags, flags);
    let none = OpenFlags::empty();
    match call {
        "stat" => root.stat_at(FOLLOW, path).map(|stat| camel(stat.kind)),
        "lstat" => root
            .stat_at(PathFlags::empty(), path)
            .map(|stat| format!("DescriptorType::{}", camel(stat.kind))),
        "read" => {
            let bytes = streams::read_all(&open(none, READ)?).await?;
            let start = &bytes[..bytes.len().min(100)];
            Ok(format!("{:?}", String::from_utf8_lossy(start)))
        }
        "flood" => flood(root, path),
        "list" => list(&open(OpenFlags::DIRECTORY, READ)?).await,
        "flags" => open(none, READ)?
            .get_flags()
            .map(|flags| format!("{flags:?}")),
        "create" => {
            let file = open(OpenFlags::CREATE, READ | DescriptorFlags::WRITE)?;
            streams::write(&file, b"made\n").await.map(written)
        }
        // Through what was opened for reading.
        "write" => {
            let file = open(none, READ)?;
            streams::write(&file, b"changed").await.map(written)
        }
        "stream" => streams::write(&open(none, READ)?, b"")
            .await
            .map(|_| done(())),
        "append" => streams::append(&open(none, READ)?).await.map(done),
        "resize" => open(none, READ)?.set_size(1).map(done),
        "touch" => open(none, READ)?
            .set_times(NewTimestamp::Now, NewTimestamp::Now)
            .map(done),
        "create-in" => open(OpenFlags::DIRECTORY, READ)?
            .create_directory_at(other)
            .map(done),
        "write-in" => open(OpenFlags::DIRECTORY, READ)?
            .open_at(FOLLOW, other, none, DescriptorFlags::WRITE)
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
            let [first, second] = [path, other].map(|path| root.open_at(FOLLOW, path, none, READ));
            let (first, second) = (first?, second?);
            let have_one_hash = first.metadata_hash().ok() == second.metadata_hash().ok();
            let is_same = first.is_same_object(&second);
            Ok(format!("{is_same}, hashes {have_one_hash}"))
        }
        "churn" => churn(root, path, other),
        // A handle that nobody gave to this program: one so many before that of its preopen.
        "forge" => {
            let forged = root.forged(path.parse().unwrap_or(1));
            let answer = forged.stat();
            std::mem::forget(forged);
            answer.map(|stat| format!("DescriptorType::{}", camel(stat.kind)))
        }
        _ => Ok("no such call".to_string()),
    }
}

/// The name of a type in Rust.
fn camel(kind: &str) -> String {
    let words = kind.split('-').map(|word| {
        let (first, rest) = word.split_at(1);
        first.to_ascii_uppercase() + rest
    });
    words.collect()
}

/// Opens and drops something for reading only and something that can be written, whose handles are the same numbers.
fn churn(root: &Descriptor, read_only: &str, writable: &str) -> Outcome<String> {
    let none = OpenFlags::empty();
    for _ in 0..100 {
        let first = root.open_at(FOLLOW, read_only, none, READ)?;
        if first.set_times(NewTimestamp::NoChange, NewTimestamp::NoChange) != Err("read-only") {
            return Ok("changed what is read-only".to_string());
        }
        drop(first);
        let second = root.open_at(FOLLOW, writable, none, READ)?;
        second.set_times(NewTimestamp::NoChange, NewTimestamp::NoChange)?;
    }
    Ok("ok".to_string())
}

/// Opens a file until there is an error, and once more when all are closed.
fn flood(root: &Descriptor, path: &str) -> Outcome<String> {
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
    Ok(format!("{count}, then {error}"))
}

async fn list(directory: &Descriptor) -> Outcome<String> {
    let entries = streams::list(directory).await?;
    let names = entries
        .iter()
        .map(|(name, kind)| format!("{name} {}", camel(kind)));
    let mut names: Vec<String> = names.collect();
    names.sort();
    Ok(names.join(", "))
}
