//! `wasi:sockets`: the network handle that a guest passes to functions which then refuse it, and what rules say of
//! addresses and names.

pub mod address;
pub mod lookup;
pub mod memory;
pub mod rules;

#[cfg(target_arch = "wasm32")]
use {
    crate::handles::{HANDLES, ResourceType},
    adapter_abi::network,
};

exports! { access =>
    network::INSTANCE_NETWORK
    fn instance_network() -> u32 {
        HANDLES.with(access, |handles| handles.insert(ResourceType::Network, 0))
    }

    "wasi:sockets/network#[resource-drop]network"
    fn drop_network(network: u32) {
        HANDLES.with(access, |handles| handles.remove(ResourceType::Network, network));
    }
}
