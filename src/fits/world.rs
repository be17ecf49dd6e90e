//! Worlds: what hosts offer, and what they call.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use semver::Version;
use wit_parser::{
    PackageId, PackageName, Resolve, Stability, UnresolvedPackageGroup, WorldId, WorldItem,
    WorldKey,
};

use super::bundled;
use crate::error::FitsError;

/// What hosts of one kind offer, and what they call.
#[derive(Debug, Clone)]
pub(crate) struct World {
    /// Its name, with its version if it has one.
    name: String,
    imports: Vec<Item>,
    exports: Vec<Item>,
}

/// An interface or a function of a world.
#[derive(Debug, Clone)]
pub(super) struct Item {
    /// Its name without a version; the plain name of what is of no package.
    pub(super) path: String,
    pub(super) version: Option<Version>,
    /// The functions in it; that of a function by itself has no name.
    pub(super) functions: BTreeSet<String>,
}

impl Item {
    /// The name with its version.
    pub(super) fn name(&self) -> String {
        match &self.version {
            Some(version) => format!("{}@{version}", self.path),
            None => self.path.clone(),
        }
    }
}

/// How a host has what is imported.
pub(super) enum Offer<'w> {
    /// It has it.
    Has(&'w Item),
    /// It has another version, to which this one is not compatible, or which is older.
    OtherVersion(&'w Item),
    /// It has nothing of that name.
    Nothing,
}

impl World {
    /// A world by its name, with or without a version, if it is of WASI, or else the world in a WIT file or directory:
    /// `PATH`, or `PATH#WORLD` where there are several.
    ///
    /// # Errors
    ///
    /// When there is no such world.
    pub(crate) fn read(wanted: &str) -> Result<World, FitsError> {
        match wanted.strip_prefix("wasi:") {
            Some(rest) => of_wasi(wanted, rest),
            None => of_path(wanted),
        }
    }

    /// Its name, with its version if it has one.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Whether its hosts have an import of this name, version and all.
    pub(crate) fn imports(&self, name: &str) -> bool {
        matches!(self.offer(name), Offer::Has(_))
    }

    /// The name with a version under which its hosts have an interface, if they do.
    pub(super) fn import_name(&self, path: &str) -> Option<String> {
        let mut imports = self.imports.iter();
        imports.find(|item| item.path == path).map(Item::name)
    }

    /// How its hosts have an import of this name: of the same version or an earlier one to which theirs is compatible.
    pub(super) fn offer(&self, name: &str) -> Offer<'_> {
        let (path, version) = split(name);
        let found = || self.imports.iter().filter(|item| item.path == path);
        let fitting = found().find(|item| satisfies(item.version.as_ref(), version.as_ref()));
        match (fitting, found().next_back()) {
            (Some(item), _) => Offer::Has(item),
            (None, Some(item)) => Offer::OtherVersion(item),
            (None, None) => Offer::Nothing,
        }
    }

    /// What its hosts call.
    pub(super) fn exports(&self) -> &[Item] {
        &self.exports
    }
}

/// A name and its version, if it has one.
pub(super) fn split(name: &str) -> (&str, Option<Version>) {
    match name.split_once('@') {
        Some((path, version)) => match Version::parse(version) {
            Ok(version) => (path, Some(version)),
            Err(_) => (name, None),
        },
        None => (name, None),
    }
}

/// Whether a host that has a version of an interface has another one as well: a later one of the same track.
pub(super) fn satisfies(has: Option<&Version>, wanted: Option<&Version>) -> bool {
    match (has, wanted) {
        (None, None) => true,
        (Some(has), Some(wanted)) => {
            has == wanted || (are_compatible(has, wanted) && wanted <= has)
        }
        _ => false,
    }
}

/// Whether two versions are of one track: what is in the earlier one is in the later one, too.
pub(super) fn are_compatible(a: &Version, b: &Version) -> bool {
    if !a.pre.is_empty() || !b.pre.is_empty() {
        return a == b;
    }
    let track = |version: &Version| match (version.major, version.minor) {
        (0, 0) => (0, 0, version.patch),
        (0, minor) => (0, minor, 0),
        (major, _) => (major, 0, 0),
    };
    track(a) == track(b)
}

/// A world of the bundled definitions: `wanted` is `wasi:` and `rest`.
fn of_wasi(wanted: &str, rest: &str) -> Result<World, FitsError> {
    let resolve = bundled::definitions()?;
    let (path, version) = match rest.split_once('@') {
        None => (rest, Wanted::Any),
        Some((path, version)) => match Wanted::parse(version) {
            Some(version) => (path, version),
            None => return Err(unknown(&resolve, wanted)),
        },
    };
    let (package, name) = path.split_once('/').unwrap_or((path, ""));
    let mut found: Vec<(&Version, WorldId)> = Vec::new();
    for (_, known) in resolve.packages.iter() {
        let (Some(has), Some(world)) = (&known.name.version, known.worlds.get(name)) else {
            continue;
        };
        if known.name.namespace == "wasi" && known.name.name == package {
            found.push((has, *world));
        }
    }
    found.sort();
    let latest = |minor: u64| {
        let mut found = found.iter().rev().copied();
        found.find(|(has, _)| (has.major, has.minor) == (0, minor))
    };
    let chosen = match &version {
        Wanted::Any => latest(2).or_else(|| found.last().copied()),
        Wanted::Minor(minor) => latest(*minor),
        Wanted::Version(wanted) => {
            let mut found = found.iter().copied();
            found.find(|(has, _)| *has == wanted || bundled::tells(has, wanted))
        }
    };
    let (has, world) = chosen.ok_or_else(|| unknown(&resolve, wanted))?;
    let as_of = match &version {
        Wanted::Version(version) => version,
        Wanted::Any | Wanted::Minor(_) => has,
    };
    let reader = Reader {
        resolve: &resolve,
        as_of: Some((has, as_of)),
    };
    Ok(reader.world(world))
}

/// The version in which a world of WASI is wanted.
enum Wanted {
    /// The latest of 0.2 that is known here, or of 0.3 if there is none.
    Any,
    /// The latest of 0.2 or 0.3.
    Minor(u64),
    Version(Version),
}

impl Wanted {
    fn parse(version: &str) -> Option<Wanted> {
        match version {
            "0.2" => Some(Wanted::Minor(2)),
            "0.3" => Some(Wanted::Minor(3)),
            _ => Version::parse(version).ok().map(Wanted::Version),
        }
    }
}

fn unknown(resolve: &Resolve, wanted: &str) -> FitsError {
    let mut known: Vec<String> = Vec::new();
    for (_, package) in resolve.packages.iter() {
        let name = &package.name;
        let worlds = package.worlds.keys();
        known.extend(worlds.map(|world| format!("{}:{}/{world}", name.namespace, name.name)));
    }
    known.sort();
    known.dedup();
    let mut versions: Vec<_> = resolve.packages.iter().collect();
    versions.retain(|(_, package)| package.name.namespace == "wasi" && package.name.name == "cli");
    let latest = versions
        .iter()
        .filter_map(|(_, package)| package.name.version.clone());
    let mut latest: Vec<Version> = latest.collect();
    latest.sort();
    FitsError::Unknown {
        world: wanted.to_string(),
        known,
        latest,
    }
}

/// The world in a file or directory.
fn of_path(wanted: &str) -> Result<World, FitsError> {
    let (path, name) = match wanted.rsplit_once('#') {
        Some((path, name)) if !Path::new(wanted).exists() => (PathBuf::from(path), Some(name)),
        _ => (PathBuf::from(wanted), None),
    };
    if !path.exists() {
        return Err(FitsError::NoFile { path });
    }
    let mut resolve = match brings_its_own(&path) {
        true => Resolve::default(),
        false => bundled::definitions()?,
    };
    let pushed = resolve.push_path(&path);
    let (package, _) = pushed.map_err(|cause| FitsError::Wit {
        path: path.clone(),
        cause: in_one_line(&cause).into(),
    })?;
    let world = choose(&resolve, package, name).map_err(|worlds| FitsError::Worlds {
        path: path.clone(),
        worlds,
    })?;
    let reader = Reader {
        resolve: &resolve,
        as_of: None,
    };
    Ok(reader.world(world))
}

/// What the parser said, without the picture that it draws.
fn in_one_line(error: &anyhow::Error) -> String {
    let told = format!("{error:#}");
    let lines: Vec<&str> = told.split('\n').map(str::trim).collect();
    lines.join(" ")
}

/// Whether a file or directory has all that it names with it: what defines packages of WASI, or has definitions beside
/// it, or is binary. All else can name WASI's packages that are known here.
fn brings_its_own(path: &Path) -> bool {
    let parsed = match path.is_dir() {
        true => UnresolvedPackageGroup::parse_dir(path).ok(),
        false => {
            let text = std::fs::read_to_string(path).ok();
            text.and_then(|text| UnresolvedPackageGroup::parse(path, &text).ok())
        }
    };
    let Some(group) = parsed else { return true };
    let mut packages = std::iter::once(&group.main).chain(&group.nested);
    path.join("deps").exists() || packages.any(|package| package.name.namespace == "wasi")
}

/// The world of a package that has this name, or the only one; else the names of its worlds.
fn choose(
    resolve: &Resolve,
    package: PackageId,
    name: Option<&str>,
) -> Result<WorldId, Vec<String>> {
    let worlds = &resolve.packages[package].worlds;
    let found = match name {
        Some(name) => worlds.get(name),
        None => worlds.values().next().filter(|_| worlds.len() == 1),
    };
    found
        .copied()
        .ok_or_else(|| worlds.keys().cloned().collect())
}

struct Reader<'r> {
    resolve: &'r Resolve,
    /// A version of the definitions, and the one that they are read as of.
    as_of: Option<(&'r Version, &'r Version)>,
}

impl Reader<'_> {
    fn world(&self, id: WorldId) -> World {
        let world = &self.resolve.worlds[id];
        let items = |items: &[(&WorldKey, &WorldItem)]| {
            let items = items.iter();
            items
                .filter_map(|(key, item)| self.item(key, item))
                .collect()
        };
        let package = world.package.map(|id| &self.resolve.packages[id].name);
        World {
            name: self.qualified(package, &world.name),
            imports: items(&world.imports.iter().collect::<Vec<_>>()),
            exports: items(&world.exports.iter().collect::<Vec<_>>()),
        }
    }

    fn qualified(&self, package: Option<&PackageName>, name: &str) -> String {
        let Some(package) = package else {
            return name.to_string();
        };
        let path = format!("{}:{}/{name}", package.namespace, package.name);
        match self.version(package) {
            Some(version) => format!("{path}@{version}"),
            None => path,
        }
    }

    fn version(&self, package: &PackageName) -> Option<Version> {
        match (&package.version, self.as_of) {
            (Some(version), Some((has, wanted))) if version == has => Some(wanted.clone()),
            (version, _) => version.clone(),
        }
    }

    fn item(&self, key: &WorldKey, item: &WorldItem) -> Option<Item> {
        let (stability, functions) = match item {
            WorldItem::Interface { id, stability, .. } => {
                let functions = self.resolve.interfaces[*id].functions.values();
                let functions = functions.filter(|function| self.has(&function.stability));
                let names = functions.map(|function| function.name.clone());
                (stability, names.collect())
            }
            WorldItem::Function(function) => (&function.stability, BTreeSet::from([String::new()])),
            WorldItem::Type { .. } => return None,
        };
        if !self.has(stability) {
            return None;
        }
        let (path, version) = match key {
            WorldKey::Name(name) => (name.clone(), None),
            WorldKey::Interface(id) => {
                let interface = &self.resolve.interfaces[*id];
                let package = &self.resolve.packages[interface.package?].name;
                let name = interface.name.as_deref()?;
                let path = format!("{}:{}/{name}", package.namespace, package.name);
                (path, self.version(package))
            }
        };
        Some(Item {
            path,
            version,
            functions,
        })
    }

    /// Whether the version that definitions are read as of has what is stable since some version.
    fn has(&self, stability: &Stability) -> bool {
        match (stability, self.as_of) {
            (Stability::Stable { since, .. }, Some((_, wanted))) => since <= wanted,
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn world(name: &str) -> World {
        World::read(name).unwrap()
    }

    #[test]
    fn worlds_of_wasi_are_known_in_every_version() {
        let newest = world("wasi:http/proxy");
        assert_eq!(newest.name(), "wasi:http/proxy@0.2.12");
        assert_eq!(newest.exports().len(), 1);
        assert_eq!(
            newest.exports()[0].name(),
            "wasi:http/incoming-handler@0.2.12"
        );
        for version in ["0.2.0", "0.2.3", "0.2.12"] {
            let name = format!("wasi:http/proxy@{version}");
            assert_eq!(world(&name).name(), name);
            let random = world(&name).import_name("wasi:random/random").unwrap();
            assert_eq!(random, format!("wasi:random/random@{version}"));
        }
        for unknown in [
            "wasi:http/proxy@0.2.13",
            "wasi:http/proxy@0.3.0",
            "wasi:http/proxy@0.3",
            "wasi:http/service@0.2",
            "wasi:http/service@0.3.3",
            "wasi:http/service@0.3.0-rc.1",
            "wasi:http/proxy@0.4",
            "wasi:http/proxy@two",
            "wasi:http/nothing",
            "wasi:http",
        ] {
            let error = World::read(unknown).unwrap_err();
            assert!(matches!(error, FitsError::Unknown { .. }), "{unknown}");
        }
    }

    #[test]
    fn worlds_of_both_generations_are_known() {
        for (wanted, name) in [
            ("wasi:cli/command", "wasi:cli/command@0.2.12"),
            ("wasi:cli/command@0.2", "wasi:cli/command@0.2.12"),
            ("wasi:cli/command@0.3", "wasi:cli/command@0.3.2"),
            ("wasi:cli/command@0.3.1", "wasi:cli/command@0.3.1"),
            ("wasi:http/service", "wasi:http/service@0.3.2"),
            ("wasi:http/middleware@0.3.0", "wasi:http/middleware@0.3.0"),
        ] {
            assert_eq!(world(wanted).name(), name);
        }
        let service = world("wasi:http/service@0.3.1");
        assert!(service.imports("wasi:http/types@0.3.0"));
        assert!(!service.imports("wasi:http/types@0.3.2"));
        assert!(!service.imports("wasi:http/types@0.2.0"));
        assert_eq!(service.exports()[0].name(), "wasi:http/handler@0.3.1");
    }

    #[test]
    fn an_earlier_version_has_what_it_had() {
        let exit = |name: &str| match world(name).offer("wasi:cli/exit@0.2.0") {
            Offer::Has(item) => item.functions.len(),
            _ => panic!("there is no `exit`"),
        };
        assert_eq!(exit("wasi:cli/command"), 2);
        assert_eq!(exit("wasi:cli/command@0.2.11"), 1);
    }

    #[test]
    fn an_import_needs_the_version_of_its_host_or_an_earlier_one() {
        let old = world("wasi:http/proxy@0.2.3");
        for (name, is_there) in [
            ("wasi:cli/stdout@0.2.0", true),
            ("wasi:cli/stdout@0.2.3", true),
            ("wasi:cli/stdout@0.2.4", false),
            ("wasi:cli/stdout@0.3.0", false),
            ("wasi:cli/stdout@0.2.0-rc.1", false),
            ("wasi:cli/stdout", false),
            ("wasi:cli/environment@0.2.0", false),
        ] {
            assert_eq!(old.imports(name), is_there, "{name}");
        }
        let versions = |a: &str, b: &str| {
            let [a, b] = [a, b].map(|version| Version::parse(version).unwrap());
            satisfies(Some(&a), Some(&b))
        };
        assert!(versions("1.4.0", "1.2.9") && !versions("2.0.0", "1.2.9"));
        assert!(versions("0.0.1", "0.0.1") && !versions("0.0.2", "0.0.1"));
        assert!(versions("0.2.0-rc.1", "0.2.0-rc.1") && !versions("0.2.0", "0.2.0-rc.1"));
    }

    #[test]
    fn a_file_has_one_world_or_says_which() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("worlds.wit");
        let text =
            "package a:b@1.0.0; world one { import wasi:cli/stdout@0.2.12; import log: func(); }";
        std::fs::write(&path, text).unwrap();
        let path = path.to_str().unwrap();
        let one = world(path);
        assert_eq!(one.name(), "a:b/one@1.0.0");
        assert!(one.imports("wasi:cli/stdout@0.2.3") && one.imports("log"));
        assert!(!one.imports("wasi:cli/stdin@0.2.3"));
        std::fs::write(path, format!("{text} world two {{}}")).unwrap();
        let Err(FitsError::Worlds { worlds, .. }) = World::read(path) else {
            panic!("one of two worlds was taken");
        };
        assert_eq!(worlds, ["one", "two"]);
        assert_eq!(world(&format!("{path}#two")).name(), "a:b/two@1.0.0");
        for (wanted, is_expected) in [
            (
                "no/such.wit".to_string(),
                (|error| matches!(error, FitsError::NoFile { .. })) as fn(&FitsError) -> bool,
            ),
            (format!("{path}#three"), |error| {
                matches!(error, FitsError::Worlds { .. })
            }),
        ] {
            assert!(is_expected(&World::read(&wanted).unwrap_err()), "{wanted}");
        }
    }
}
