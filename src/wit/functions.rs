//! Which functions WASI has, from when on, and with which signature: what a guest's own are compared with.

use std::collections::HashMap;
use std::sync::LazyLock;

use semver::Version;

use super::name::Generation;

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
    known_function_in(Generation::V0_2, interface, name)
}

/// The function `name` of `interface` (without version), if a generation of WASI has it.
pub(crate) fn known_function_in(
    generation: Generation,
    interface: &str,
    name: &str,
) -> Option<&'static KnownFunction> {
    static V0_2: LazyLock<Table> = LazyLock::new(|| parse_table(TABLE_0_2));
    static V0_3: LazyLock<Table> = LazyLock::new(|| parse_table(TABLE_0_3));
    let table = match generation {
        Generation::V0_2 => &V0_2,
        Generation::V0_3 => &V0_3,
    };
    table.get(interface)?.get(name)
}

const TABLE_0_2: &str = include_str!("../../wit/functions.txt");
const TABLE_0_3: &str = include_str!("../../wit/0.3/functions.txt");

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
    fn every_line_of_the_tables_parses() {
        for text in [TABLE_0_2, TABLE_0_3] {
            let lines = text
                .lines()
                .filter(|line| !line.starts_with('#') && !line.is_empty())
                .count();
            assert_eq!(
                parse_table(text).values().map(HashMap::len).sum::<usize>(),
                lines
            );
            assert!(lines > 120);
        }
    }
}
