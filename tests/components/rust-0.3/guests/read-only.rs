//! Tries to change what is read-only, in the first preopen: prints what `c/c-read-only.c` does, of which this has the
//! paths and ways, but calls the interface itself. An argument is put before each path.

use guests_0_3::command;
use guests_0_3::files::{Descriptor, FOLLOW, Outcome, opened_directories, report, streams};
use wasip3::clocks::system_clock::Instant;
use wasip3::filesystem::types::{DescriptorFlags, NewTimestamp, OpenFlags, PathFlags};

const PATHS: &[&str] = &[
    "data.txt",
    "data.txt/",
    "data.txt/.",
    "data.txt/..",
    "data.txt/new",
    "nested",
    "nested/",
    "nested//",
    "nested/.",
    "nested/..",
    "nested/file.txt",
    "nested/new",
    "nested/new/",
    "empty",
    "empty/new",
    "link",
    "link/",
    "link/.",
    "link/new",
    "to-nested",
    "to-nested/",
    "to-nested/.",
    "to-nested/file.txt",
    "to-nested/new",
    "to-nested/new/",
    "dangling",
    "dangling/",
    "dangling/new",
    "to-dangling",
    "loop",
    "loop/",
    "loop/new",
    "new",
    "new/",
    "new/.",
    "new/..",
    "missing/new",
    "missing/new/",
    "missing/../new",
    "./new",
    "nested/../new",
    "nested/inner/../../new",
    ".",
    "./",
    "./.",
    "",
    "L255",
    "L256",
    "L256/",
    "L256/new",
    "missing/L256",
    "HERE/data.txt",
    "HERE/new",
];

const NEW_PATHS: &[&str] = &[
    "data.txt",
    "data.txt/",
    "data.txt/new",
    "nested",
    "nested/",
    "nested/.",
    "link",
    "dangling",
    "loop",
    "new",
    "new/",
    "missing/new",
    "L256",
    ".",
    "",
];

const NOFOLLOW: PathFlags = PathFlags::empty();
const READ: DescriptorFlags = DescriptorFlags::READ;
const WRITE: DescriptorFlags = DescriptorFlags::WRITE;

const TIME: NewTimestamp = NewTimestamp::Timestamp(Instant {
    seconds: 1,
    nanoseconds: 0,
});

/// Where the paths lead from.
struct Start {
    directory: Descriptor,
    prefix: String,
}

impl Start {
    /// A path with what stands for a long part written out.
    fn expand(&self, path: &str) -> String {
        let path = path
            .replace("L255", &"x".repeat(255))
            .replace("L256", &"x".repeat(256))
            .replace("HERE", &["here"; 41].join("/"));
        match path.as_str() {
            "" => path,
            _ => format!("{}{path}", self.prefix),
        }
    }

    fn names(&self, path: &str) {
        let directory = &self.directory;
        let whole = self.expand(path);
        let set = |flags| directory.set_times_at(flags, &whole, TIME, TIME);
        line("mkdir", path, "", directory.create_directory_at(&whole));
        line(
            "symlink",
            path,
            "",
            directory.symlink_at("data.txt", &whole),
        );
        line("unlink", path, "", directory.unlink_file_at(&whole));
        line("rmdir", path, "", directory.remove_directory_at(&whole));
        line("utimens", path, "", set(FOLLOW));
        line("utimens", path, ", nofollow", set(NOFOLLOW));
    }

    fn opens(&self, path: &str) {
        let none = OpenFlags::empty();
        let create = OpenFlags::CREATE;
        let exclusive = create | OpenFlags::EXCLUSIVE;
        let truncate = OpenFlags::TRUNCATE;
        for (name, follow, open_flags, flags) in [
            (", read", FOLLOW, none, READ),
            (", read, creat", FOLLOW, create, READ),
            (", read, creat, excl", FOLLOW, exclusive, READ),
            (", write", FOLLOW, none, WRITE),
            (", write, creat", FOLLOW, create, WRITE),
            (", write, creat, excl", FOLLOW, exclusive, WRITE),
            (", write, trunc", FOLLOW, truncate, WRITE),
            (", write, creat, trunc", FOLLOW, create | truncate, WRITE),
            (", read and write, creat", FOLLOW, create, READ | WRITE),
            (", write, directory", FOLLOW, OpenFlags::DIRECTORY, WRITE),
            (", read, creat, nofollow", NOFOLLOW, create, READ),
            (", write, nofollow", NOFOLLOW, none, WRITE),
            (", write, creat, excl, nofollow", NOFOLLOW, exclusive, WRITE),
        ] {
            let whole = self.expand(path);
            let opened = self.directory.open_at(follow, &whole, open_flags, flags);
            line("open", path, name, opened);
        }
    }

    fn pairs(&self, path: &str, new_path: &str) {
        let directory = &self.directory;
        let (old, new) = (self.expand(path), self.expand(new_path));
        let arguments = format!(", \"{new_path}\"");
        let renamed = directory.rename_at(&old, directory, &new);
        line("rename", path, &arguments, renamed);
        let linked = directory.link_at(NOFOLLOW, &old, directory, &new);
        line("link", path, &arguments, linked);
    }

    /// As `mkdir -p` does it: what is there already is fine.
    fn make_all(&self, path: &str) {
        for (end, _) in path.match_indices('/').chain([(path.len(), "")]) {
            let part = &path[..end];
            match self.directory.create_directory_at(&self.expand(part)) {
                Ok(()) | Err("exist") => {}
                error => {
                    return report::text(format_args!(
                        "mkdir -p {path} -> {} at {part}",
                        name(error)
                    ));
                }
            }
        }
        report::text(format_args!("mkdir -p {path} -> ok"));
    }

    fn open(
        &self,
        path: &str,
        open_flags: OpenFlags,
        flags: DescriptorFlags,
    ) -> Outcome<Descriptor> {
        let path = self.expand(path);
        self.directory.open_at(FOLLOW, &path, open_flags, flags)
    }

    fn append(&self, path: &str) {
        let opened = self.open(path, OpenFlags::CREATE, WRITE);
        report::text(format_args!("append to {path} -> {}", name(opened)));
    }

    async fn read_or_create(&self, path: &str) {
        let call = format!("read or create {path} ->");
        match self.open(path, OpenFlags::CREATE, READ) {
            Err(error) => report::text(format_args!("{call} {}", name(Err::<(), _>(error)))),
            Ok(opened) => {
                let bytes = streams::read_all(&opened).await;
                let bytes = bytes.map_or(0, |bytes| bytes.len().min(1));
                let changed = name(opened.set_times(TIME, TIME));
                report::text(format_args!("{call} {bytes} byte, then {changed}"));
            }
        }
    }
}

fn line<T>(call: &str, path: &str, more: &str, result: Outcome<T>) {
    report::text(format_args!("{call}(\"{path}\"{more}) -> {}", name(result)));
}

/// `ok`, or the name of the error in C.
fn name<T>(result: Outcome<T>) -> &'static str {
    match result {
        Ok(_) => "ok",
        Err("bad-descriptor") => "EBADF",
        Err("busy") => "EBUSY",
        Err("cross-device") => "EXDEV",
        Err("exist") => "EEXIST",
        Err("invalid") => "EINVAL",
        Err("is-directory") => "EISDIR",
        Err("loop") => "ELOOP",
        Err("name-too-long") => "ENAMETOOLONG",
        Err("no-entry") => "ENOENT",
        Err("not-directory") => "ENOTDIR",
        Err("not-empty") => "ENOTEMPTY",
        Err("not-permitted") => "EPERM",
        Err("read-only") => "EROFS",
        Err(_) => "another error",
    }
}

command! {{
    let Some((directory, _)) = opened_directories().into_iter().next() else {
        guests_0_3::say!("no preopen");
        return Ok(());
    };
    let arguments = wasip3::cli::environment::get_arguments();
    let prefix = arguments.into_iter().nth(1).unwrap_or_default();
    let start = Start { directory, prefix };
    for path in PATHS {
        start.names(path);
        start.opens(path);
    }
    for path in PATHS {
        for new_path in NEW_PATHS {
            start.pairs(path, new_path);
        }
    }
    start.make_all("nested/inner");
    start.make_all("nested/new/sub");
    start.make_all("missing/sub");
    start.append("data.txt");
    start.append("new");
    start.read_or_create("data.txt").await;
    start.read_or_create("new").await;
    report::flush().await;
    Ok(())
}}
