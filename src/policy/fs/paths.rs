//! Paths at which the guest finds something, and host paths.

/// What is wrong with a path at which the guest is to find something, if anything is.
pub fn guest_path_problem(path: &str) -> Option<&'static str> {
    if !path.starts_with('/') {
        return Some("is relative");
    }
    if guest_names(path).any(|name| name == "..") {
        return Some("has a `..`");
    }
    path.contains('\0').then_some("has a NUL")
}

/// What is wrong with a host path, if anything is.
pub fn host_path_problem(path: &str) -> Option<&'static str> {
    if path.is_empty() {
        return Some("is empty; name one of the host's preopens, or a path under one");
    }
    if guest_names(path).any(|name| name == "..") {
        return Some("has a `..`; write where that leads");
    }
    path.contains('\0').then_some("has a NUL; leave that out")
}

/// The names in a guest path.
pub(crate) fn guest_names(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter(|name| !matches!(*name, "" | "."))
}
