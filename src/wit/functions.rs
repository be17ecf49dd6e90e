//! Which functions WASI has, from when on, and with which signature: what a guest's own are compared with.

use std::collections::HashMap;
use std::sync::LazyLock;

use semver::Version;

/// From when on a WASI function is stable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Since {
    /// The first version that has it.
    Version(Version),
    /// Behind a feature gate in every version.
    Unstable(&'static str),
}

/// What the table knows of one function.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct KnownFunction {
    /// From when on it is stable.
    pub since: Since,
    /// Its signature, as [`crate::types::FunctionType::display`] spells it.
    pub signature: &'static str,
}

impl KnownFunction {
    /// Whether a guest that imports `version` of the interface may count on the function.
    pub fn is_stable_in(&self, version: Option<&Version>) -> bool {
        match (&self.since, version) {
            (Since::Unstable(_), _) => false,
            (Since::Version(since), Some(version)) => version >= since,
            (Since::Version(_), None) => false,
        }
    }
}

/// The function `name` of `interface` (without version), if WASI 0.2 has it.
pub fn known_function(interface: &str, name: &str) -> Option<&'static KnownFunction> {
    static TABLE: LazyLock<Table> =
        LazyLock::new(|| parse_table(include_str!("../../wit/functions.txt")));
    TABLE.get(interface)?.get(name)
}

/// Functions by interface and name.
type Table = HashMap<&'static str, HashMap<&'static str, KnownFunction>>;

fn parse_table(text: &'static str) -> Table {
    let mut table = Table::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((interface, name, function)) = parse_line(line) {
            table.entry(interface).or_default().insert(name, function);
        }
    }
    table
}

fn parse_line(line: &'static str) -> Option<(&'static str, &'static str, KnownFunction)> {
    let mut columns = line.split('\t');
    let (interface, name) = (columns.next()?, columns.next()?);
    let (since, signature) = (columns.next()?, columns.next()?);
    let since = match since.strip_prefix("unstable(") {
        Some(feature) => Since::Unstable(feature.trim_end_matches(')')),
        None => Since::Version(Version::parse(since).ok()?),
    };
    Some((interface, name, KnownFunction { since, signature }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_parses() {
        let text = include_str!("../../wit/functions.txt");
        let lines = text
            .lines()
            .filter(|line| !line.starts_with('#') && !line.is_empty())
            .count();
        assert_eq!(
            parse_table(text).values().map(HashMap::len).sum::<usize>(),
            lines
        );
        assert!(lines > 150);
    }
}
