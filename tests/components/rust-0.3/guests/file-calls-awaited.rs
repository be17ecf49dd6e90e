//! Calls some functions of `wasi:filesystem` with `async`, and the same ones without, on each preopened directory.

use guests_0_3::{command, files};

command! {{
    files::probe_awaited().await;
    Ok(())
}}
