//! The definitions of WASI that come with this tool, as WIT.
//!
//! They are of one version of WASI 0.2 and one of 0.3. What an earlier version has is told by the version since when each item
//! is stable.

use semver::Version;
use wit_parser::Resolve;

use crate::error::FitsError;

/// The files, each after those that it needs.
const FILES: [(&str, &str); 15] = [
    ("io.wit", include_str!("../../wit/deps/io.wit")),
    ("clocks.wit", include_str!("../../wit/deps/clocks.wit")),
    ("random.wit", include_str!("../../wit/deps/random.wit")),
    (
        "filesystem.wit",
        include_str!("../../wit/deps/filesystem.wit"),
    ),
    ("sockets.wit", include_str!("../../wit/deps/sockets.wit")),
    ("cli.wit", include_str!("../../wit/deps/cli.wit")),
    ("http.wit", include_str!("../../wit/deps/http.wit")),
    (
        "config-draft.wit",
        include_str!("../../wit/deps/config-draft.wit"),
    ),
    ("config.wit", include_str!("../../wit/deps/config.wit")),
    (
        "0.3/clocks.wit",
        include_str!("../../wit/0.3/deps/clocks.wit"),
    ),
    (
        "0.3/random.wit",
        include_str!("../../wit/0.3/deps/random.wit"),
    ),
    (
        "0.3/filesystem.wit",
        include_str!("../../wit/0.3/deps/filesystem.wit"),
    ),
    (
        "0.3/sockets.wit",
        include_str!("../../wit/0.3/deps/sockets.wit"),
    ),
    ("0.3/cli.wit", include_str!("../../wit/0.3/deps/cli.wit")),
    ("0.3/http.wit", include_str!("../../wit/0.3/deps/http.wit")),
];

/// All of them.
///
/// # Errors
///
/// When they cannot be read, which is a defect.
pub(super) fn definitions() -> Result<Resolve, FitsError> {
    let mut resolve = Resolve::default();
    for (name, text) in FILES {
        resolve
            .push_source(name, text)
            .map_err(|cause| FitsError::Wit {
                path: name.into(),
                cause: cause.into(),
            })?;
    }
    Ok(resolve)
}

/// Whether definitions of a version tell what another version has: both are releases of one minor version, and the other
/// is not later.
pub(super) fn tells(has: &Version, wanted: &Version) -> bool {
    let is_release = has.pre.is_empty() && wanted.pre.is_empty() && wanted.build.is_empty();
    is_release && (has.major, has.minor) == (wanted.major, wanted.minor) && wanted <= has
}
