//! Changes what is in each preopened directory, and between each pair of them.

use guests::files;

fn main() {
    files::change_preopens();
}
