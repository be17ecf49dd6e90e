//! Changes what is in each preopened directory, and between each pair of them.

use guests_0_3::command;
use guests_0_3::files;

command!({
    files::change_preopens().await;
    Ok(())
});
