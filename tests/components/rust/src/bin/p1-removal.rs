//! A preview1 command that empties directories while it lists them: std asks for a few entries at a time.

use std::fs::{DirEntry, create_dir, read_dir, remove_dir, remove_file, write};
use std::io::Result;
use std::path::{Path, PathBuf};

const FILES: usize = 200;

fn fill(directory: &Path) -> Result<Vec<PathBuf>> {
    create_dir(directory)?;
    let paths = (0..FILES).map(|number| directory.join(format!("file-{number:03}")));
    let paths: Vec<PathBuf> = paths.collect();
    paths.iter().try_for_each(|path| write(path, "content"))?;
    Ok(paths)
}

/// Removes everything once the first entry was found, and goes on.
fn all_at_once(directory: &Path) -> Result<()> {
    let paths = fill(directory)?;
    let mut entries = read_dir(directory)?;
    entries.next().transpose()?;
    paths.iter().try_for_each(remove_file)?;
    entries.collect::<Result<Vec<DirEntry>>>()?;
    remove_dir(directory)
}

/// Removes each entry when it is found, and says how many were.
fn each(directory: &Path) -> Result<usize> {
    fill(directory)?;
    let mut found = 0;
    for entry in read_dir(directory)? {
        remove_file(entry?.path())?;
        found += 1;
    }
    remove_dir(directory)?;
    Ok(found)
}

fn main() {
    match all_at_once(Path::new("/place/all")) {
        Ok(()) => println!("all at once: ok, none left"),
        Err(error) => println!("all at once: {error}"),
    }
    match each(Path::new("/place/each")) {
        Ok(found) => println!("each as it is found: ok, {found} found, none left"),
        Err(error) => println!("each as it is found: {error}"),
    }
}
