//! What a module is changed in, without a copy of the rest.

use std::ops::Range;

use crate::component::emit::Chunk;

/// Ranges of a module, none over another, and what comes in their place.
#[derive(Debug, Default)]
pub(super) struct Edits(Vec<(Range<usize>, Vec<u8>)>);

impl Edits {
    /// Has bytes come in the place of a range.
    pub(super) fn replace(&mut self, range: Range<usize>, bytes: Vec<u8>) {
        self.0.push((range, bytes));
    }

    /// A module of so many bytes with all of them made.
    pub(super) fn apply(mut self, size: usize) -> Vec<Chunk> {
        self.0.sort_by_key(|(range, _)| range.start);
        let (mut chunks, mut done) = (Vec::new(), 0);
        for (range, bytes) in self.0 {
            chunks.extend([Chunk::Guest(done..range.start), Chunk::Made(bytes)]);
            done = range.end;
        }
        chunks.push(Chunk::Guest(done..size));
        chunks.retain(|chunk| chunk.size() > 0);
        chunks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_changed_is_a_range_of_the_module() {
        let mut edits = Edits::default();
        edits.replace(8..8, b"between".to_vec());
        edits.replace(2..4, b"new".to_vec());
        edits.replace(4..6, Vec::new());
        let told: Vec<String> = edits
            .apply(8)
            .iter()
            .map(|chunk| format!("{chunk:?}"))
            .collect();
        assert_eq!(
            told,
            [
                "Guest(0..2)",
                "Made([110, 101, 119])",
                "Guest(6..8)",
                "Made([98, 101, 116, 119, 101, 101, 110])"
            ]
        );
    }
}
