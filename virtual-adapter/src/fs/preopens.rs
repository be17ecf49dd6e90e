//! `wasi:filesystem/preopens`: the directories that a guest finds opened.

use image_format::Nodes;

use crate::abi::{Owned, Text};
use crate::handles::{Handles, ResourceType};

/// A preopened directory in a result.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct Preopen {
    descriptor: u32,
    path: Text,
}

/// A preopened directory of the host.
#[derive(Debug)]
#[repr(C)]
pub struct HostPreopen {
    descriptor: u32,
    path: Owned<u8>,
}

impl From<&HostPreopen> for Preopen {
    fn from(host: &HostPreopen) -> Self {
        Preopen {
            descriptor: host.descriptor,
            path: (&*host.path).into(),
        }
    }
}

/// Opens the embedded directories anew.
pub fn preopens(nodes: Nodes<'_>, handles: &mut Handles) -> impl Iterator<Item = Preopen> {
    nodes.preopens().filter_map(move |index| {
        Some(Preopen {
            descriptor: handles.insert(ResourceType::Descriptor, index),
            path: nodes.get(index)?.name().into(),
        })
    })
}

#[cfg(target_arch = "wasm32")]
use {
    crate::abi::{Given, List},
    crate::handles::HANDLES,
    crate::module::{Global, image, list, reply},
};

/// The host's directories, whose paths the last result points into.
#[cfg(target_arch = "wasm32")]
static HOST: Global<Owned<HostPreopen>> = Global::new(Owned::new());

exports! {
    "preopens#get-virtual"
    fn get_virtual() -> *const List<Preopen> {
        let nodes = Nodes::new(image());
        HANDLES.with(|handles| {
            reply(list(nodes.preopens().len(), preopens(nodes, handles)))
        })
    }

    // `host` is the result of the host's `get-directories`.
    "preopens#merge"
    fn merge(host: Given<Owned<HostPreopen>>) -> *const List<Preopen> {
        let nodes = Nodes::new(image());
        HANDLES.with(|handles| HOST.with(|held| {
            *held = host.value();
            let count = nodes.preopens().len() + held.len();
            let host = held.iter().map(Preopen::from);
            reply(list(count, preopens(nodes, handles).chain(host)))
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fs::sample::image;
    use image_format::Sections;

    #[test]
    fn every_call_opens_the_preopens_anew() {
        let image = image();
        let mut handles = Handles::new();
        let nodes = Nodes::new(Sections::new(&image));
        assert_eq!(preopens(nodes, &mut handles).count(), 2);
        assert_eq!(preopens(nodes, &mut handles).count(), 2);
        let indices =
            [0, 1, 2, 3].map(|slot| handles.get(ResourceType::Descriptor, 1 << 30 | slot));
        assert_eq!(indices, [0, 1, 0, 1]);
        let none = Nodes::new(Sections::new(&[]));
        assert_eq!(preopens(none, &mut handles).count(), 0);
    }
}
