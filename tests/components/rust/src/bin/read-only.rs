//! Tries to change what is read-only, in the first preopen: prints what `c/c-read-only.c` does, of which this has the
//! paths and ways, but calls the interface itself. An argument is put before each path.

use wasip2::filesystem::preopens::get_directories;
use wasip2::filesystem::types::{
    Datetime, Descriptor, DescriptorFlags, ErrorCode, NewTimestamp, OpenFlags, PathFlags,
};

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

const FOLLOW: PathFlags = PathFlags::SYMLINK_FOLLOW;
const NOFOLLOW: PathFlags = PathFlags::empty();
const READ: DescriptorFlags = DescriptorFlags::READ;
const WRITE: DescriptorFlags = DescriptorFlags::WRITE;

const TIME: NewTimestamp = NewTimestamp::Timestamp(Datetime {
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
                Ok(()) | Err(ErrorCode::Exist) => {}
                error => return println!("mkdir -p {path} -> {} at {part}", name(error)),
            }
        }
        println!("mkdir -p {path} -> ok");
    }

    fn open(
        &self,
        path: &str,
        open_flags: OpenFlags,
        flags: DescriptorFlags,
    ) -> Result<Descriptor, ErrorCode> {
        let path = self.expand(path);
        self.directory.open_at(FOLLOW, &path, open_flags, flags)
    }

    fn append(&self, path: &str) {
        let opened = self.open(path, OpenFlags::CREATE, WRITE);
        println!("append to {path} -> {}", name(opened));
    }

    fn read_or_create(&self, path: &str) {
        match self.open(path, OpenFlags::CREATE, READ) {
            Err(error) => println!("read or create {path} -> {}", name(Err::<(), _>(error))),
            Ok(opened) => {
                let bytes = opened.read(1, 0).map_or(0, |(bytes, _)| bytes.len());
                let changed = name(opened.set_times(TIME, TIME));
                println!("read or create {path} -> {bytes} byte, then {changed}");
            }
        }
    }
}

fn line<T>(call: &str, path: &str, more: &str, result: Result<T, ErrorCode>) {
    println!("{call}(\"{path}\"{more}) -> {}", name(result));
}

/// `ok`, or the name of the error in C.
fn name<T>(result: Result<T, ErrorCode>) -> &'static str {
    match result {
        Ok(_) => "ok",
        Err(ErrorCode::BadDescriptor) => "EBADF",
        Err(ErrorCode::Busy) => "EBUSY",
        Err(ErrorCode::CrossDevice) => "EXDEV",
        Err(ErrorCode::Exist) => "EEXIST",
        Err(ErrorCode::Invalid) => "EINVAL",
        Err(ErrorCode::IsDirectory) => "EISDIR",
        Err(ErrorCode::Loop) => "ELOOP",
        Err(ErrorCode::NameTooLong) => "ENAMETOOLONG",
        Err(ErrorCode::NoEntry) => "ENOENT",
        Err(ErrorCode::NotDirectory) => "ENOTDIR",
        Err(ErrorCode::NotEmpty) => "ENOTEMPTY",
        Err(ErrorCode::NotPermitted) => "EPERM",
        Err(ErrorCode::ReadOnly) => "EROFS",
        Err(_) => "another error",
    }
}

fn main() {
    let Some((directory, _)) = get_directories().into_iter().next() else {
        return println!("no preopen");
    };
    let prefix = std::env::args().nth(1).unwrap_or_default();
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
    start.read_or_create("data.txt");
    start.read_or_create("new");
}
