//! `wasi:sockets`.

functions! { network {
    /// A handle of a network that refuses.
    INSTANCE_NETWORK = "network#instance-network"() -> I32;
}}
