//! Reads files of each preopened directory through streams, and tries to write to them.

use guests_0_3::{command, files};

command! {{
    files::probe_streams().await;
    Ok(())
}}
