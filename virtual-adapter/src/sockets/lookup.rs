//! `wasi:sockets/ip-name-lookup`: what is answered of it without the host, and what is remembered of what the host answers.
//!
//! A look-up tells whoever answers it what it asks for. So one that rules do not allow is not asked, and an address that is
//! looked up as if it were a name, as C libraries do it, is its own answer. That counts as no look-up: a guest could allow
//! itself any address by it.

use core::net::IpAddr;

use adapter_abi::network::ANY_NAME;
use image_format::{Kind, Sections};
use network_rules::names::{Lookup, Table};

use crate::abi::ascii;

/// How a look-up of a name is answered. Without any rules in the image, none is.
pub fn judge(image: Sections<'_>, name: &[u8]) -> Lookup {
    // Names of other letters are written in ASCII as well, by those who ask for them.
    let Some(name) = ascii(name) else {
        return Lookup::Denied;
    };
    match image.find(Kind::NameRules) {
        Some(ANY_NAME) => network_rules::names::judge_any(name),
        rules => Table::new(rules.unwrap_or_default()).judge(name),
    }
}

/// An address that is looked up, until it is taken.
pub type Literal = Option<IpAddr>;

/// The `error-code` of `wasi:sockets/network`, as far as look-ups have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum ErrorCode {
    /// The look-up is not allowed.
    AccessDenied = 1,
}

/// The `error-code` of `wasi:sockets/ip-name-lookup` in 0.3, whose texts are of the type `T`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C, u8)]
#[allow(missing_docs, reason = "the names are those of the interface")]
pub enum LookupError<T> {
    AccessDenied,
    InvalidArgument,
    NameUnresolvable,
    TemporaryResolverFailure,
    PermanentResolverFailure,
    Other(T),
}

#[cfg(target_arch = "wasm32")]
use {
    super::address::IpAddress,
    super::memory::LookedUp,
    super::rules::LOOKED_UP,
    crate::abi::{Given, List, Optional, Outcome, Owned, Text},
    crate::handles::{HANDLES, Handles, ResourceType, Table as Streams},
    crate::module::{Global, image, list, reply},
    adapter_abi::network,
    core::ptr,
};

/// The streams of look-ups that the host was not asked for.
#[cfg(target_arch = "wasm32")]
static STREAMS: Global<Optional<Streams<Literal>>> = Global::new(Optional::None);

/// The result of `resolve-next-address`.
#[cfg(target_arch = "wasm32")]
type Next = Outcome<Optional<IpAddress>, u8>;

/// A result of `resolve-addresses` in 0.3, and how the host gives it.
#[cfg(target_arch = "wasm32")]
type Addresses = Outcome<List<IpAddress>, LookupError<Optional<Text>>>;
#[cfg(target_arch = "wasm32")]
type HostAddresses = Outcome<Owned<IpAddress>, LookupError<Optional<Owned<u8>>>>;

/// What the host has answered last, which the result points into.
#[cfg(target_arch = "wasm32")]
static ANSWER: Global<HostAddresses> = Global::new(Outcome::Ok(Owned::new()));

/// Runs `action` on the streams.
#[cfg(target_arch = "wasm32")]
fn with<R>(
    access: &mut module_support::Access<0>,
    action: impl FnOnce(&mut Streams<Literal>, &mut Handles) -> R,
) -> R {
    STREAMS.with_inner(access, |streams, access| {
        let streams =
            streams.get_or_insert_with(|| Streams::new(ResourceType::ResolveAddressStream));
        HANDLES.with(access, |handles| action(streams, handles))
    })
}

#[cfg(target_arch = "wasm32")]
impl From<&LookupError<Optional<Owned<u8>>>> for LookupError<Optional<Text>> {
    fn from(error: &LookupError<Optional<Owned<u8>>>) -> Self {
        match error {
            LookupError::AccessDenied => LookupError::AccessDenied,
            LookupError::InvalidArgument => LookupError::InvalidArgument,
            LookupError::NameUnresolvable => LookupError::NameUnresolvable,
            LookupError::TemporaryResolverFailure => LookupError::TemporaryResolverFailure,
            LookupError::PermanentResolverFailure => LookupError::PermanentResolverFailure,
            LookupError::Other(Optional::None) => LookupError::Other(Optional::None),
            LookupError::Other(Optional::Some(text)) => {
                LookupError::Other(Optional::Some(Text::from(&**text)))
            }
        }
    }
}

exports! { access =>
    network::LOOK_UP
    fn look_up(network: u32, name: Given<u8>, length: usize) -> *const Outcome<u32, ErrorCode> {
        match judge(image(), &name.list(length)) {
            Lookup::Allowed => ptr::null(),
            Lookup::Literal(address) => {
                let stream = with(access, |streams, handles| streams.insert(handles, Some(address)));
                reply(Outcome::Ok(stream))
            }
            Lookup::Denied => reply(Outcome::Err(ErrorCode::AccessDenied)),
        }
    }

    "wasi:sockets/ip-name-lookup#[method]resolve-address-stream.resolve-next-address"
    fn resolve_next_address(stream: u32) -> *const Next {
        let address = with(access, |streams, handles| streams.get(handles, stream).take());
        reply(Outcome::Ok(address.map(IpAddress::from).into()))
    }

    "wasi:sockets/ip-name-lookup#[method]resolve-address-stream.subscribe"
    fn subscribe(stream: u32) -> u32 {
        with(access, |streams, handles| {
            streams.get(handles, stream);
            handles.insert(ResourceType::Pollable, 0)
        })
    }

    "wasi:sockets/ip-name-lookup#[resource-drop]resolve-address-stream"
    fn drop_stream(stream: u32) {
        with(access, |streams, handles| streams.remove(handles, stream));
    }

    network::REMEMBER
    fn remember(next: Given<Next>) -> *const Next {
        let next = next.value();
        if let Outcome::Ok(Optional::Some(address)) = next {
            LOOKED_UP.with(access, |looked_up| looked_up.get_or_insert_with(LookedUp::default).add(address.into()));
        }
        reply(next)
    }

    network::LOOK_UP_IN_0_3
    fn look_up_in_0_3(name: Given<u8>, length: usize) -> *const Addresses {
        match judge(image(), &name.list(length)) {
            Lookup::Allowed => ptr::null(),
            Lookup::Literal(address) => reply(Outcome::Ok(list(1, [address.into()].into_iter()))),
            Lookup::Denied => reply(Outcome::Err(LookupError::AccessDenied)),
        }
    }

    network::REMEMBER_IN_0_3
    fn remember_in_0_3(answer: Given<HostAddresses>, name: Given<u8>, length: usize) -> *const Addresses {
        drop(name.list(length));
        ANSWER.with_inner(access, |held, access| {
            *held = answer.value();
            reply(match held {
                Outcome::Ok(addresses) => {
                    LOOKED_UP.with(access, |looked_up| {
                        let looked_up = looked_up.get_or_insert_with(LookedUp::default);
                        addresses.iter().for_each(|address| looked_up.add((*address).into()));
                    });
                    Outcome::Ok(List::from(&**addresses))
                }
                Outcome::Err(error) => Outcome::Err((&*error).into()),
            })
        })
    }
}
