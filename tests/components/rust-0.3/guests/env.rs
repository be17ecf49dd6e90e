//! Prints its environment variables, sorted.

use guests_0_3::{command, say};

command! {{
    let mut variables = wasip3::cli::environment::get_environment();
    variables.sort();
    say!("env: {}", variables.len());
    for (name, value) in variables {
        say!("{name}={value}");
    }
    Ok(())
}}
