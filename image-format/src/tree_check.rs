//! Checking of the tree of files.

use crate::tree::{
    HEADER_SIZE, KIND, NO_TIME, NODE_SIZE, Node, NodeKind, Nodes, TIME_SIZE, is_name, number,
};
use crate::{FormatError, Kind};

const MALFORMED: FormatError = FormatError::Body(Kind::Tree);

/// Checks the tree whose section has this body, in an image with no faults before it. Behind the bytes that are given there
/// may be contents of files, up to this length.
pub(crate) fn check_tree(image: &[u8], body: &[u8], length: u64) -> Result<(), FormatError> {
    if body.len() < HEADER_SIZE {
        return Err(MALFORMED);
    }
    let [start, count, preopens, times] = [0, 1, 2, 3].map(|field| number(body, field));
    check_array(image, start, count, NODE_SIZE)?;
    if times != 0 {
        check_array(image, times, count, TIME_SIZE)?;
        check_times(&image[times as usize..], count)?;
    }
    if preopens > count {
        return Err(MALFORMED);
    }
    check_nodes(image, Nodes::of_body(image, body), length)
}

/// Whether as many items of this size are in the image.
fn check_array(image: &[u8], start: u32, count: u32, size: usize) -> Result<(), FormatError> {
    let end = u64::from(start) + u64::from(count) * size as u64;
    demand(end <= image.len() as u64)
}

fn check_times(times: &[u8], count: u32) -> Result<(), FormatError> {
    let times = times.as_chunks::<TIME_SIZE>().0.iter();
    let mut nanoseconds = times.take(count as usize).map(|time| number(time, 2));
    demand(nanoseconds.all(|part| part < 1_000_000_000 || part == NO_TIME))
}

/// The children of directories follow each other in the order of the directories, and after the preopens. So every
/// other node is in one directory. It comes behind that directory, so none is below itself.
fn check_nodes(image: &[u8], nodes: Nodes<'_>, length: u64) -> Result<(), FormatError> {
    let mut child = nodes.preopens().end;
    for index in 0..nodes.count() {
        let node = nodes.get(index).ok_or(MALFORMED)?;
        demand(index < child)?;
        check_range(image, node.field(1), node.field(2))?;
        text(node.name())?;
        // The same file is the same kind of file, and the first of its nodes is its own.
        let first = nodes.get(node.identity()).ok_or(MALFORMED)?;
        demand(node.identity() <= index && first.identity() == node.identity())?;
        demand(first.kind() == node.kind())?;
        match node.field(0) & KIND {
            kind if kind == NodeKind::Directory as u32 => {
                let children = node.children();
                demand(children.start == child && children.len() as u32 == node.field(5))?;
                check_children(nodes, index, node)?;
                child = children.end;
            }
            kind if kind <= NodeKind::HostFile as u32 => {
                if node.kind() == NodeKind::File {
                    demand(u64::from(node.field(4)) + u64::from(node.field(5)) <= length)?;
                } else {
                    check_range(image, node.field(4), node.field(5))?;
                    text(node.content())?;
                }
                demand(!nodes.preopens().contains(&index))?;
            }
            _ => return Err(MALFORMED),
        }
        if nodes.preopens().contains(&index) {
            demand(node.parent() == index)?;
        }
    }
    demand(child == nodes.count())
}

fn check_children(nodes: Nodes<'_>, index: u32, directory: Node<'_>) -> Result<(), FormatError> {
    let mut previous: &[u8] = b"";
    for child in directory.children() {
        let child = nodes.get(child).ok_or(MALFORMED)?;
        let name = child.name();
        demand(child.parent() == index && is_name(name) && previous < name)?;
        previous = name;
    }
    Ok(())
}

fn check_range(image: &[u8], start: u32, length: u32) -> Result<(), FormatError> {
    check_array(image, start, length, 1)
}

fn text(bytes: &[u8]) -> Result<&str, FormatError> {
    str::from_utf8(bytes).map_err(|_| FormatError::Utf8(Kind::Tree))
}

fn demand(condition: bool) -> Result<(), FormatError> {
    if condition { Ok(()) } else { Err(MALFORMED) }
}
