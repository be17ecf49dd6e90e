//! The definitions of WASI that come with this tool, as WIT.
//!
//! They are of one version of WASI 0.2. What an earlier version has is told by the version since when each item is stable.

use semver::Version;
use wit_parser::Resolve;

use crate::error::FitsError;

/// The files, each after those that it needs.
const FILES: [(&str, &str); 9] = [
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
