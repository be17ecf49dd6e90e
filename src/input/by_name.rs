//! Items by their names, without the names a second time.

/// The places of items, in the order of their names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct ByName(Vec<usize>);

impl ByName {
    /// Of as many items as `name` has names for.
    pub(crate) fn new<'n>(count: usize, name: impl Fn(usize) -> &'n str) -> Self {
        let mut places: Vec<usize> = (0..count).collect();
        // Of equal names, the first stays first.
        places.sort_by(|one, other| name(*one).cmp(name(*other)));
        ByName(places)
    }

    /// The place of the first item of a name.
    pub(crate) fn find<'n>(&self, wanted: &str, name: impl Fn(usize) -> &'n str) -> Option<usize> {
        let at = self.0.partition_point(|place| name(*place) < wanted);
        let place = *self.0.get(at)?;
        (name(place) == wanted).then_some(place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_a_name_is_found() {
        let names = ["write", "read", "write", "", "flush"];
        let by_name = ByName::new(names.len(), |place| names[place]);
        let find = |name: &str| by_name.find(name, |place| names[place]);
        assert_eq!(find("write"), Some(0));
        assert_eq!(find("read"), Some(1));
        assert_eq!(find(""), Some(3));
        assert_eq!(find("reads"), None);
        assert_eq!(find("z"), None);
    }
}
