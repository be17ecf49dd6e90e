//! What reports tell of the hosts that a result needs.

/// A line that tells whether a host needs multi-memory; nothing where there is no result.
pub fn memory(is_needed: Option<bool>) -> &'static str {
    match is_needed {
        Some(true) => {
            "the host needs multi-memory; --no-multi-memory makes a result without, where there is a way\n"
        }
        Some(false) => "the host needs no multi-memory\n",
        None => "",
    }
}

/// Whether a result is refused for the hosts that it is to run on, whichever way it is linked.
pub fn refuse(refusal: &wasi_virt::Error) -> bool {
    matches!(
        refusal,
        wasi_virt::Error::Fits(_) | wasi_virt::Error::Memory(_)
    )
}
