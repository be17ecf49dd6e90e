//! Calls every function of `wasi:filesystem` on each preopened directory, with good arguments and bad ones.

use guests::files;

fn main() {
    files::probe_preopens();
}
