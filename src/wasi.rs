//! What WASI is: interface names, and the table of its stable functions.

use std::collections::HashMap;
use std::sync::LazyLock;

use semver::Version;

/// What gives standard error, and what writes to it.
pub(crate) const GET_STDERR: &str = "get-stderr";
pub(crate) const WRITE: &str = "[method]output-stream.blocking-write-and-flush";

/// `interface#function`, as messages spell it.
pub(crate) fn qualified(interface: &str, function: &str) -> String {
    if function.is_empty() {
        interface.to_string()
    } else {
        format!("{interface}#{function}")
    }
}

/// The name of an imported WASI interface, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterfaceName {
    /// The package without `wasi:`, such as `cli`.
    pub package: String,
    /// The interface, such as `environment`.
    pub interface: String,
    /// The version, where the name has one.
    pub version: Option<Version>,
}

impl InterfaceName {
    /// Takes `wasi:cli/environment@0.2.6` apart; `None` for names outside of WASI.
    pub fn parse(name: &str) -> Option<InterfaceName> {
        let rest = name.strip_prefix("wasi:")?;
        let (path, version) = match rest.split_once('@') {
            Some((path, version)) => (path, Version::parse(version).ok()),
            None => (rest, None),
        };
        let (package, interface) = path.split_once('/')?;
        Some(InterfaceName {
            package: package.to_string(),
            interface: interface.to_string(),
            version,
        })
    }

    /// `wasi:cli/environment`
    pub fn unversioned(&self) -> String {
        format!("wasi:{}/{}", self.package, self.interface)
    }

    /// Whether it belongs to WASI 0.3 or later, whose streams and futures are built into the component model.
    pub fn is_after_0_2(&self) -> bool {
        self.version
            .as_ref()
            .is_some_and(|version| (version.major, version.minor) >= (0, 3))
    }
}

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
        LazyLock::new(|| parse_table(include_str!("../wit/functions.txt")));
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
        let text = include_str!("../wit/functions.txt");
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

    #[test]
    fn names_are_taken_apart() {
        let name = InterfaceName::parse("wasi:io/streams@0.2.3").unwrap();
        assert_eq!(name.unversioned(), "wasi:io/streams");
        assert_eq!(name.version, Some(Version::new(0, 2, 3)));
        assert!(InterfaceName::parse("test:host/api").is_none());
        assert!(
            InterfaceName::parse("wasi:clocks/types@0.3.0")
                .unwrap()
                .is_after_0_2()
        );
    }
}
