//! What reports tell of the hosts that a result needs.

/// Whether a host needs multi-memory; nothing where there is no result.
pub fn memory(is_needed: Option<bool>) -> Option<&'static str> {
    is_needed.map(|is_needed| match is_needed {
        true => {
            "needs multi-memory; `--no-multi-memory` makes a result without, where there is a way"
        }
        false => "needs no multi-memory",
    })
}

/// Whether a result is refused for the hosts that it is to run on, whichever way it is linked.
pub fn refuse(refusal: &wasi_virt::Error) -> bool {
    matches!(
        refusal,
        wasi_virt::Error::Fits(_) | wasi_virt::Error::Memory(_)
    )
}
