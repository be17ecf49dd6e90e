//! Calls every function of `wasi:filesystem` that is no stream on each preopened directory, with good arguments and bad
//! ones.

use guests_0_3::{command, files};

command! {{
    files::probe_preopens().await;
    Ok(())
}}
