//! Prints its preopens, then lists, reads, writes and removes, each with the error it gets.

use std::fs;
use std::io;

use wasip2::filesystem::preopens::get_directories;

fn main() {
    let preopens: Vec<_> = get_directories()
        .into_iter()
        .map(|(_, name)| name)
        .collect();
    println!("preopens: {}", preopens.len());
    for name in preopens {
        println!("preopen: {name}");
    }
    for path in ["/", ".", "missing"] {
        println!("list {path}: {}", list(path).unwrap_or_else(describe));
    }
    for path in ["data.txt", "/data.txt", "missing.txt"] {
        println!(
            "read {path}: {}",
            fs::read_to_string(path).unwrap_or_else(describe)
        );
    }
    for path in ["/", "data.txt"] {
        let kind = fs::metadata(path).map(|metadata| match metadata.is_dir() {
            true => "directory".to_string(),
            false => format!("{} bytes", metadata.len()),
        });
        println!("stat {path}: {}", kind.unwrap_or_else(describe));
    }
    println!("write new.txt: {}", outcome(fs::write("new.txt", "new")));
    println!(
        "read new.txt: {}",
        fs::read_to_string("new.txt").unwrap_or_else(describe)
    );
    println!(
        "rename new.txt: {}",
        outcome(fs::rename("new.txt", "renamed.txt"))
    );
    println!(
        "remove renamed.txt: {}",
        outcome(fs::remove_file("renamed.txt"))
    );
    println!("create directory new: {}", outcome(fs::create_dir("new")));
    println!("remove directory new: {}", outcome(fs::remove_dir("new")));
}

fn list(path: &str) -> io::Result<String> {
    let mut names = Vec::new();
    for entry in fs::read_dir(path)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names.join(" "))
}

fn outcome(result: io::Result<()>) -> String {
    result.map_or_else(describe, |()| "ok".to_string())
}

fn describe(error: io::Error) -> String {
    format!("error {:?}", error.kind())
}
