//! What `wac plug` does, by its own library.

use std::collections::BTreeSet;

use crate::caught;
use wac_graph::types::Package;
use wac_graph::{CompositionGraph, EncodeOptions, NodeKind, PackageId, plug};

/// What became of a guest and an adapter.
#[derive(Debug)]
pub struct Plugged {
    /// The guest's imports that the adapter's exports were given to, as spelled; `None` if that failed.
    pub given: Option<BTreeSet<String>>,
    /// The whole, or why there is none.
    pub whole: Result<Vec<u8>, String>,
}

/// As `wac plug GUEST --plug ADAPTER`.
pub fn plugged(guest: &[u8], adapter: &[u8]) -> Plugged {
    let mut given = None;
    let whole = caught(|| {
        let mut graph = CompositionGraph::new();
        let adapter = package(&mut graph, "virt:adapter", adapter)?;
        let guest = package(&mut graph, "test:guest", guest)?;
        plug(&mut graph, vec![adapter], guest).map_err(|error| format!("{error:?}"))?;
        given = Some(arguments(&graph, guest));
        let encoded = graph.encode(EncodeOptions::default());
        encoded.map_err(|error| format!("{error:?}"))
    });
    Plugged { given, whole }
}

fn package(graph: &mut CompositionGraph, name: &str, bytes: &[u8]) -> Result<PackageId, String> {
    let package = Package::from_bytes(name, None, bytes, graph.types_mut());
    let package = package.map_err(|error| format!("{error:?}"))?;
    graph
        .register_package(package)
        .map_err(|error| format!("{error:?}"))
}

fn arguments(graph: &CompositionGraph, guest: PackageId) -> BTreeSet<String> {
    let is_guest = |node: &wac_graph::NodeId| {
        let node = &graph[*node];
        matches!(node.kind(), NodeKind::Instantiation(_)) && node.package() == Some(guest)
    };
    let guests = graph.node_ids().filter(is_guest);
    let given = guests.flat_map(|node| graph.get_instantiation_arguments(node));
    given.map(|(name, _)| name.to_string()).collect()
}
