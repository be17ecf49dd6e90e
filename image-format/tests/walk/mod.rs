//! Reading of everything that an image can be asked for. The fuzz target reads so as well.

use image_format::{Form, Kind, Node, NodeKind, Nodes, Reader, Sections};

/// Names to ask for: none of them has to be there.
const NAMES: [&[u8]; 3] = [b"", b"NAME", b"\xff"];

/// Most children to look at: damaged directories can say that they have billions.
const MOST: usize = 100;

/// Reads all of an image that was checked, and panics where it is not as the check promises.
pub fn checked(reader: Reader<'_>) {
    for kind in Kind::ALL {
        match kind.form() {
            Form::Pairs => reader.pairs(kind).for_each(drop),
            Form::Number => drop(reader.number(kind)),
            Form::Bytes => drop(reader.bytes(kind)),
            Form::Datetime => {
                let datetime = reader.datetime(kind);
                assert!(datetime.is_none_or(|(_, nanoseconds)| nanoseconds < 1_000_000_000));
            }
            Form::Rule => NAMES.into_iter().for_each(|name| {
                reader.rule(kind).allows(name);
            }),
            Form::HostDirectories => reader.host_directories().for_each(drop),
            Form::Writable => reader.writable().for_each(drop),
            Form::Tree => {}
        }
    }

    let nodes = reader.nodes();
    let mut found = nodes.preopens().len();
    for index in 0..nodes.count() {
        let node = nodes.get(index).unwrap();
        assert!(str::from_utf8(node.name()).is_ok(), "a name is text");
        check_place(nodes, index, node);
        check_content(node);
        assert!(nodes.time(index).nanoseconds < 1_000_000_000);
        found += check_children(nodes, index, node);
    }
    assert_eq!(found, nodes.count() as usize, "each node is in a directory");
}

/// Every way up ends at a preopen, and the first node of the same file is its own.
fn check_place(nodes: Nodes<'_>, index: u32, node: Node<'_>) {
    if nodes.preopens().contains(&index) {
        assert_eq!(node.kind(), NodeKind::Directory);
        assert_eq!(node.parent(), index);
    } else {
        assert!(node.parent() < index, "node {index} is not below itself");
    }
    let first = nodes.get(node.identity()).unwrap();
    assert!(node.identity() <= index);
    assert_eq!(
        (first.kind(), first.identity()),
        (node.kind(), node.identity())
    );
}

fn check_content(node: Node<'_>) {
    let content = node.content();
    assert_eq!(content.len(), node.place().len(), "all of it is there");
    assert!(node.kind() == NodeKind::File || str::from_utf8(content).is_ok());
}

/// Returns how many children there are.
fn check_children(nodes: Nodes<'_>, index: u32, node: Node<'_>) -> usize {
    let children = node.children();
    for child in children.clone() {
        let entry = nodes.get(child).unwrap();
        assert_eq!(entry.parent(), index);
        assert_eq!(nodes.child(node, entry.name()), Some(child));
    }
    children.len()
}

/// Reads all of an image as the adapter does, which checks nothing first.
pub fn unchecked(image: &[u8]) {
    let sections = Sections::new(image);
    for kind in Kind::ALL {
        sections.find(kind);
        sections.number(kind);
        sections.datetime(kind);
        sections.strings(kind).for_each(drop);
        let mut strings = sections.strings(kind);
        while strings.pair().is_some() {}
        for name in NAMES {
            sections.rule(kind).allows(name);
        }
    }
    sections.host_directories().for_each(drop);
    sections.writable().for_each(drop);

    let nodes = Nodes::new(sections);
    for index in nodes.preopens().chain(0..nodes.count()) {
        let node = nodes.get(index).unwrap();
        nodes.time(index);
        nodes.get(node.parent());
        nodes.get(node.identity());
        look_up(nodes, node);
    }
    for beyond in [nodes.count(), u32::MAX] {
        assert!(nodes.get(beyond).is_none());
        nodes.time(beyond);
    }
}

fn look_up(nodes: Nodes<'_>, node: Node<'_>) {
    let is_short = node.content().len() <= node.place().len();
    assert!(is_short, "no content is more than its place");
    assert!(!node.kind().is_of_host() || node.children().is_empty());
    for name in NAMES.into_iter().chain([node.name()]) {
        nodes.child(node, name);
    }
    for child in node.children().take(MOST) {
        nodes
            .get(child)
            .and_then(|child| nodes.child(node, child.name()));
    }
}
