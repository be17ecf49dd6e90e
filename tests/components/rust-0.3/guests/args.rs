//! Prints its arguments, the program's name first, and its initial working directory.

use guests_0_3::{command, say};
use wasip3::cli::environment::{get_arguments, get_initial_cwd};

command! {{
    for argument in get_arguments() {
        say!("arg: {argument}");
    }
    match get_initial_cwd() {
        Some(path) => say!("cwd: {path}"),
        None => say!("cwd: none"),
    }
    Ok(())
}}
