//! Exits with code 3.

use guests_0_3::{command, say};

command! {{
    say!("before exit-with-code");
    wasip3::cli::exit::exit_with_code(3);
    Ok(())
}}
