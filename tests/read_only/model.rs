//! Random calls on many descriptors, some of them read-only, against a model: nothing changes what is read-only, and
//! nothing refuses what is not.
//!
//! The guest imports files in two versions at once: two of 0.2, or one of 0.2 and one of 0.3, whose functions it calls with
//! `async` and without. Each seed is one run; `SEED=17 cargo test --test read_only` repeats
//! one.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use tempfile::TempDir;
use tokio::runtime::Runtime;
use wasi_virt::profile::{Entry, HostPreopen, Mount, Profile};
use wasi_virt::{Linking, WasiVirt};
use wasmtime::Store;
use wasmtime::component::{Component, ComponentNamedList, Instance, Lift, Lower};
use wit_parser::Resolve;

use crate::host::{Host, OFFERED, engine, engine_of_0_3, linker, linker_of_0_3, store};
use crate::numbers::{ADAPTER, Exports};
use crate::puppet::{ARGUMENTS, DATA, Puppet, RESULT, WITH_ASYNC, wasi};
use crate::random::Random;

/// What the guest imports files of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Versions {
    /// 0.2, twice.
    Of02,
    /// 0.2 and 0.3.
    OfBoth,
}

impl Versions {
    fn names(self) -> [&'static str; 2] {
        match self {
            Versions::Of02 => ["0.2.12", "0.2.6"],
            Versions::OfBoth => ["0.2.12", "0.3.2"],
        }
    }

    /// Whether one of the two is 0.3.
    fn is_0_3(self, version: usize) -> bool {
        self.names()[version].starts_with("0.3")
    }

    /// A world that imports both. What waits is called by a function that may.
    fn world(self) -> String {
        let [first, second] = self.names();
        let may_wait = if self == Versions::OfBoth {
            "async "
        } else {
            ""
        };
        format!(
            "
package test:hostile;
world puppet {{
  import wasi:filesystem/types@{first};
  import wasi:filesystem/preopens@{first};
  import wasi:filesystem/types@{second};
  import wasi:filesystem/preopens@{second};
  export call: {may_wait}func(function: u32);
  export store: func(address: u32, value: u64);
  export load: func(address: u32) -> u64;
  export arm: func(attack: u32, countdown: u32, value: u32, first: s32, second: s32);
  export dump: func() -> list<u8>;
}}"
        )
    }
}

/// How many runs there are for each linker, and how many calls each makes.
const RUNS: u64 = 12;
const CALLS: usize = 250;

/// Where the arguments of a call with `async` are that are in memory.
const PASSED: u64 = DATA + 512;

/// How many descriptors are open at most.
const OPEN: usize = 40;

/// `error-code`s.
const READ_ONLY: u64 = 33;
const READ_ONLY_OF_0_3: u64 = 32;

/// What a call with `async` returns that is over.
const RETURNED: u64 = 2;

/// `descriptor-flags` of what is opened for changes: `read`, and `write` or `mutate-directory`.
const CHANGES_FILE: u64 = 0b11;
const CHANGES_DIRECTORY: u64 = 0b10_0001;

fn puppet(versions: Versions) -> &'static Puppet {
    static OF_0_2: OnceLock<Puppet> = OnceLock::new();
    static OF_BOTH: OnceLock<Puppet> = OnceLock::new();
    match versions {
        Versions::Of02 => OF_0_2.get_or_init(|| {
            let mut resolve = wasi();
            let [first, second] = versions.names();
            add_version(&mut resolve, first, second);
            Puppet::of(resolve, &versions.world())
        }),
        Versions::OfBoth => OF_BOTH.get_or_init(|| Puppet::of(wasi_of_both(), &versions.world())),
    }
}

/// The definitions of files once more, as of another version.
fn add_version(resolve: &mut Resolve, known: &str, version: &str) {
    let directory = tempfile::tempdir().unwrap();
    let deps = Path::new(env!("CARGO_MANIFEST_DIR")).join("wit/deps");
    fs::create_dir(directory.path().join("deps")).unwrap();
    for (name, to) in [
        ("filesystem.wit", "filesystem.wit"),
        ("io.wit", "deps/io.wit"),
        ("clocks.wit", "deps/clocks.wit"),
    ] {
        let text = fs::read_to_string(deps.join(name)).unwrap();
        let text = text.replace(known, version);
        fs::write(directory.path().join(to), text).unwrap();
    }
    resolve.push_dir(directory.path()).unwrap();
}

/// The host's directories under paths of their own and below embedded ones, each for reading and for changes.
fn profile() -> Profile {
    let mut profile = Profile::deny_all();
    let paths = [
        ("/ro", "ro", true),
        ("/rw", "rw", false),
        ("/m/ro", "ro", true),
        ("/m/rw", "rw", false),
    ];
    profile.fs.host_preopens = paths
        .map(|(guest, host, read_only)| HostPreopen {
            guest: guest.to_string(),
            host: format!("{OFFERED}/{host}"),
            read_only,
        })
        .to_vec();
    let entries = [
        ("file", Entry::File(b"embedded".to_vec())),
        ("host", Entry::HostFile(format!("{OFFERED}/rw/kept"))),
    ];
    let entries = entries.map(|(name, entry)| (name.to_string(), entry));
    profile.fs.mounts.push(Mount {
        guest: "/m".to_string(),
        entry: Entry::Directory(entries.into()),
    });
    profile
}

fn component(link: Linking, versions: Versions) -> &'static Component {
    static FUSED: OnceLock<Component> = OnceLock::new();
    static COMPOSED: OnceLock<Component> = OnceLock::new();
    static OF_BOTH: OnceLock<Component> = OnceLock::new();
    let (cell, engine) = match (link, versions) {
        (_, Versions::OfBoth) => (&OF_BOTH, engine_of_0_3()),
        (Linking::Composed, _) => (&COMPOSED, engine()),
        _ => (&FUSED, engine()),
    };
    cell.get_or_init(|| {
        let output = virtualized(link, versions);
        Component::new(engine, output).unwrap()
    })
}

fn virtualized(link: Linking, versions: Versions) -> Vec<u8> {
    let mut virt = WasiVirt::from(profile());
    virt.link(link)
        .guest_bytes(puppet(versions).component.clone());
    virt.finish().unwrap().into_bytes()
}

/// What a descriptor is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Access {
    /// Nothing of the host's may be changed through it, though the host would let that happen.
    ReadOnly,
    /// The host's, for changes.
    Writable,
    /// Embedded.
    Virtual,
}

#[derive(Debug, Clone, Copy)]
struct Known {
    version: usize,
    access: Access,
    is_directory: bool,
    /// Whether it is the directory of the mount, through which others are found.
    is_mount: bool,
    /// How far it is below the host's directory, if it is one.
    level: usize,
    /// Whether the host lets changes through: of directories it always does, whatever they were opened for.
    for_changes: bool,
}

struct Model {
    versions: Versions,
    /// What runs guests of 0.3.
    runtime: Option<Runtime>,
    store: Store<Host>,
    instance: Instance,
    random: Random,
    /// What is open, by handle.
    open: BTreeMap<u64, Known>,
    /// How many names were made.
    names: usize,
    done: BTreeSet<&'static str>,
}

impl Model {
    fn new(seed: u64, link: Linking, versions: Versions, directory: &Path) -> Model {
        let component = component(link, versions);
        let runtime = (versions == Versions::OfBoth).then(|| {
            let mut runtime = tokio::runtime::Builder::new_current_thread();
            runtime.enable_all().build().unwrap()
        });
        let mut store = store(component.engine(), directory);
        let instance = match &runtime {
            Some(runtime) => runtime
                .block_on(linker_of_0_3().instantiate_async(&mut store, component))
                .unwrap(),
            None => linker().instantiate(&mut store, component).unwrap(),
        };
        Model {
            versions,
            runtime,
            store,
            instance,
            random: Random::new(seed),
            open: BTreeMap::new(),
            names: 0,
            done: BTreeSet::new(),
        }
    }

    fn run<P, R>(&mut self, name: &str, params: P) -> R
    where
        P: ComponentNamedList + Lower + Send + Sync + 'static,
        R: ComponentNamedList + Lift + Send + Sync + 'static,
    {
        let function = self.instance.get_typed_func::<P, R>(&mut self.store, name);
        let function = function.unwrap();
        let result = match &self.runtime {
            Some(runtime) => runtime.block_on(function.call_async(&mut self.store, params)),
            None => function.call(&mut self.store, params),
        };
        result.unwrap()
    }

    fn store(&mut self, address: u64, value: u64) {
        self.run("store", (address as u32, value))
    }

    fn load(&mut self, address: u64) -> u64 {
        self.run::<_, (u64,)>("load", (address as u32,)).0
    }

    /// Calls a function of `wasi:filesystem`; what the first word of its result is.
    fn call(&mut self, version: usize, function: &str, arguments: &[u64]) -> u64 {
        let interface = match function {
            "get-directories" => "preopens",
            _ => "types",
        };
        let interface = format!(
            "wasi:filesystem/{interface}@{}",
            self.versions.names()[version]
        );
        let imports = &puppet(self.versions).imports;
        let position = |name: &str| {
            imports
                .iter()
                .position(|import| import.is(&interface, name))
        };
        let with_async = position(&format!("{WITH_ASYNC}{function}"));
        let with_async = with_async.filter(|_| self.random.percent(50));
        let place = with_async.or_else(|| position(function));
        let place = place.unwrap_or_else(|| panic!("no `{interface}#{function}`"));
        for (place, argument) in
            (0..).zip(self.arguments(function, arguments, with_async.is_some()))
        {
            self.store(u64::from(ARGUMENTS) + 8 * place, argument);
        }
        self.run::<_, ()>("call", (place as u32,));
        if with_async.is_some() {
            assert_eq!(self.load(ARGUMENTS.into()), RETURNED, "{function}");
            self.done.insert("called with `async`");
        }
        self.load(RESULT)
    }

    /// What a call is made with. With `async`, more than four arguments are in memory: here all are of 32 bits, but for the
    /// last two of `open-at`, which are flags.
    fn arguments(&mut self, function: &str, arguments: &[u64], with_async: bool) -> Vec<u64> {
        let [passed @ .., result] = arguments else {
            return Vec::new();
        };
        if !with_async || passed.len() <= 4 {
            return arguments.to_vec();
        }
        let mut passed = passed.to_vec();
        if function == "[method]descriptor.open-at" {
            let access = passed.pop().unwrap();
            *passed.last_mut().unwrap() |= access << 8;
        }
        for (place, pair) in (0..).zip(passed.chunks(2)) {
            let high = pair.get(1).copied().unwrap_or_default();
            self.store(PASSED + 8 * place, pair[0] | high << 32);
        }
        vec![PASSED, *result]
    }

    /// The `error-code` of a result that has nothing else.
    fn error(&self, version: usize, result: u64) -> u64 {
        let place = if self.versions.is_0_3(version) { 32 } else { 8 };
        result >> place & 0xff
    }

    fn method(&mut self, handle: u64, method: &str, arguments: &[u64]) -> u64 {
        let version = self.open[&handle].version;
        let arguments = [&[handle], arguments, &[RESULT]].concat();
        self.call(version, &format!("[method]descriptor.{method}"), &arguments)
    }

    /// Calls a method with a path in it, and others before and after that.
    fn at(&mut self, handle: u64, method: &str, path: &str, after: &[u64], before: &[u64]) -> u64 {
        let text = self.text(0, path);
        self.method(handle, method, &[before, &text, after].concat())
    }

    /// Puts a text into the guest's memory.
    fn text(&mut self, place: u64, text: &str) -> [u64; 2] {
        let address = DATA + 64 * place;
        for (word, bytes) in (0..).zip(text.as_bytes().chunks(8)) {
            let mut padded = [0; 8];
            padded[..bytes.len()].copy_from_slice(bytes);
            self.store(address + 8 * word, u64::from_le_bytes(padded));
        }
        [address, text.len() as u64]
    }

    fn add(&mut self, handle: u64, known: Known) {
        let before = self.open.insert(handle, known);
        assert!(before.is_none(), "{handle} was open");
    }

    fn list(&mut self) {
        let version = self.random.below(2);
        let list = self.call(version, "get-directories", &[RESULT]);
        let (start, count) = (list & 0xffff_ffff, list >> 32);
        assert_eq!(count, 5);
        let found = [
            Access::Virtual,
            Access::ReadOnly,
            Access::Writable,
            Access::ReadOnly,
            Access::Writable,
        ];
        for (place, access) in (0..).zip(found) {
            let handle = self.load(start + 12 * place) & 0xffff_ffff;
            let known = Known {
                version,
                access,
                is_directory: true,
                is_mount: access == Access::Virtual,
                level: 0,
                for_changes: true,
            };
            self.add(handle, known);
        }
    }

    fn any(&mut self, is_meant: impl Fn(&Known) -> bool) -> Option<u64> {
        let open = self.open.iter().filter(|(_, known)| is_meant(known));
        let handles: Vec<u64> = open.map(|(handle, _)| *handle).collect();
        (!handles.is_empty()).then(|| *self.random.choose(&handles))
    }

    /// A path, and what it leads to if anything is there.
    fn path(&mut self, from: Known) -> (String, Option<Known>) {
        let (below, is_directory, level) = *self.random.choose(&[
            (".", true, from.level),
            ("a", true, 1),
            ("a/b", true, 2),
            ("a/b/..", true, 1),
            ("kept", false, 0),
            ("a/kept", false, 0),
        ]);
        let exists = match from.level {
            0 => true,
            1 => matches!(below, "." | "kept"),
            _ => below == ".",
        };
        let found = Known {
            is_directory,
            is_mount: false,
            level,
            ..from
        };
        if !from.is_mount {
            return (below.to_string(), exists.then_some(found));
        }
        let leads = |path: String, access| (path, Some(Known { access, ..found }));
        let file = |path: &str, access| {
            let is_directory = false;
            let known = Known {
                access,
                is_directory,
                ..found
            };
            (path.to_string(), Some(known))
        };
        match self.random.below(6) {
            0 => file("file", Access::Virtual),
            1 => file("host", Access::ReadOnly),
            2 => leads(format!("ro/../rw/{below}"), Access::Writable),
            3 => leads(format!("rw/../ro/{below}"), Access::ReadOnly),
            4 => leads(format!("ro/{below}"), Access::ReadOnly),
            _ => leads(format!("rw/{below}"), Access::Writable),
        }
    }

    /// Opens what there is. To open a file for changes that is not to be changed is refused; a directory is opened, and
    /// nothing can be changed through it.
    fn open(&mut self) {
        let Some(from) = self.any(|known| known.is_directory) else {
            return;
        };
        let directory = self.open[&from];
        let (path, found) = self.path(directory);
        let is_directory = found.is_some_and(|found| found.is_directory);
        let for_changes = self.random.percent(60);
        let flags = match (for_changes, is_directory) {
            (false, _) => 1,
            (true, true) => CHANGES_DIRECTORY,
            (true, false) => CHANGES_FILE,
        };
        let how = 2 * u64::from(is_directory);
        let result = self.at(from, "open-at", &path, &[how, flags], &[0]);
        let found = found
            .filter(|found| found.access == Access::Writable || !for_changes || found.is_directory);
        let is_opened = result & 0xff == 0;
        assert_eq!(
            is_opened,
            found.is_some(),
            "`{path}` of {directory:?} with {flags}: {result:x}"
        );
        let Some(found) = found else {
            return;
        };
        self.done.insert(match found.access {
            Access::ReadOnly => "opened for reading",
            Access::Writable => "opened for changes",
            Access::Virtual => "opened an embedded one",
        });
        let for_changes = for_changes || is_directory;
        self.add(
            result >> 32,
            Known {
                for_changes,
                ..found
            },
        );
    }

    fn drop(&mut self) {
        let Some(handle) = self.any(|_| true) else {
            return;
        };
        let known = self.open.remove(&handle).unwrap();
        self.call(known.version, "[resource-drop]descriptor", &[handle]);
    }

    fn name(&mut self) -> String {
        self.names += 1;
        format!("n{}", self.names)
    }

    /// What has to come of a change through descriptors.
    fn expect(&mut self, what: &'static str, result: u64, through: &[Known]) {
        let is_done = result & 0xff == 0;
        let is_allowed = through
            .iter()
            .all(|known| known.access == Access::Writable && known.for_changes);
        // What the host itself refuses, for it was opened for reading only, says nothing of us.
        let is_open = through
            .iter()
            .all(|known| known.access != Access::Writable || known.for_changes);
        if is_allowed {
            assert!(is_done, "`{what}` is refused: {result:x}, {through:?}");
            self.done.insert(what);
        } else if is_open {
            assert!(!is_done, "`{what}` through {through:?}");
            self.done.insert("refused a change");
        }
    }

    fn change(&mut self) {
        let is_file = self.random.percent(25);
        let Some(handle) = self.any(|known| known.is_directory != is_file) else {
            return;
        };
        let known = self.open[&handle];
        if is_file {
            let result = match self.random.below(2) {
                0 => self.method(handle, "set-size", &[3]),
                // Of 0.3, it takes a stream.
                _ if self.versions.is_0_3(known.version) => self.method(handle, "set-size", &[2]),
                _ => {
                    let [address, length] = self.text(0, "new");
                    self.method(handle, "write", &[address, length, 0])
                }
            };
            return self.expect("changing a file", result, &[known]);
        }
        let name = self.name();
        match self.random.below(5) {
            4 => self.link(handle, &name),
            0 => {
                let result = self.at(handle, "create-directory-at", &name, &[], &[]);
                if known.access != Access::Writable {
                    assert_eq!(result & 0xff, 1);
                    let error = self.error(known.version, result);
                    let is_0_3 = self.versions.is_0_3(known.version);
                    assert_eq!(error, if is_0_3 { READ_ONLY_OF_0_3 } else { READ_ONLY });
                }
                self.expect("making a directory", result, &[known]);
            }
            1 => {
                let target = self.text(1, "anywhere");
                let result = self.at(handle, "symlink-at", &name, &[], &target);
                self.expect("making a link", result, &[known]);
            }
            2 => {
                // `create`, and for writing.
                let result = self.at(handle, "open-at", &name, &[1, CHANGES_FILE], &[0]);
                self.expect("creating a file", result, &[known]);
                if result & 0xff == 0 {
                    let known = Known {
                        is_directory: false,
                        ..known
                    };
                    self.add(result >> 32, known);
                }
            }
            _ => self.rename(handle, &name),
        }
    }

    /// Renames what is made for it, if it can be made.
    fn rename(&mut self, from: u64, name: &str) {
        let known = self.open[&from];
        let Some(to) = self.any(|other| other.is_directory && other.version == known.version)
        else {
            return;
        };
        let made = self.at(from, "create-directory-at", name, &[], &[]) & 0xff == 0;
        let other = self.open[&to];
        let old = self.text(0, if made { name } else { "a" });
        let new_name = self.name();
        let new = self.text(1, &new_name);
        let arguments = [old[0], old[1], to, new[0], new[1]];
        let result = self.method(from, "rename-at", &arguments);
        self.expect("renaming", result, &[known, other]);
    }

    /// Gives a file another name, under which it could be changed.
    fn link(&mut self, from: u64, name: &str) {
        let known = self.open[&from];
        let Some(to) = self.any(|other| other.is_directory && other.version == known.version)
        else {
            return;
        };
        let other = self.open[&to];
        let (old, source) = self.file(known);
        let (into, target) = self.place(other, name);
        let [old, new] = [self.text(0, &old), self.text(1, &into)];
        let arguments = [0, old[0], old[1], to, new[0], new[1]];
        let result = self.method(from, "link-at", &arguments);
        self.expect("linking", result, &[source, target]);
    }

    /// A path to a file from a directory.
    fn file(&mut self, from: Known) -> (String, Known) {
        let (path, access) = match from.is_mount {
            true => *self.random.choose(&[
                ("ro/kept", Access::ReadOnly),
                ("rw/kept", Access::Writable),
                ("host", Access::ReadOnly),
                ("file", Access::Virtual),
            ]),
            // Further down there is none.
            false if from.level == 2 => ("../kept", Access::ReadOnly),
            false => ("kept", from.access),
        };
        (path.to_string(), Known { access, ..from })
    }

    /// A path to nothing from a directory.
    fn place(&mut self, from: Known, name: &str) -> (String, Known) {
        let access = match from.is_mount {
            true => *self
                .random
                .choose(&[Access::ReadOnly, Access::Writable, Access::Virtual]),
            false => from.access,
        };
        let below = match access {
            Access::ReadOnly => "ro/",
            Access::Writable => "rw/",
            Access::Virtual => "",
        };
        let below = if from.is_mount { below } else { "" };
        (format!("{below}{name}"), Known { access, ..from })
    }

    /// What a descriptor says of itself.
    fn look(&mut self) {
        let Some(handle) = self.any(|_| true) else {
            return;
        };
        let known = self.open[&handle];
        let result = self.method(handle, "get-flags", &[]);
        assert_eq!(result & 0xff, 0, "{known:?}");
        let flags = self.error(known.version, result);
        let changes = flags & 0b10_0010 != 0;
        let is_writable = known.access == Access::Writable && known.for_changes;
        assert!(is_writable || !changes, "{known:?}");
        // What a directory can be changed through, the host does not tell.
        assert!(!is_writable || changes || known.is_directory, "{known:?}");
    }

    fn step(&mut self) {
        if self.open.len() > OPEN {
            return self.drop();
        }
        match self.random.below(100) {
            0..8 => self.list(),
            8..40 => self.open(),
            40..60 => self.drop(),
            60..70 => self.look(),
            _ => self.change(),
        }
    }
}

/// All that is in a directory: paths and contents.
fn contents(directory: &Path) -> BTreeMap<String, Option<Vec<u8>>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(directory).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if entry.file_type().unwrap().is_dir() {
            let below = contents(&entry.path()).into_iter();
            found.extend(below.map(|(path, content)| (format!("{name}/{path}"), content)));
            found.insert(name, None);
        } else {
            let content = fs::read(entry.path()).unwrap_or_default();
            found.insert(name, Some(content));
        }
    }
    found
}

fn offered() -> TempDir {
    let directory = tempfile::tempdir().unwrap();
    for name in ["ro", "rw"] {
        let top = directory.path().join(name);
        fs::create_dir_all(top.join("a/b")).unwrap();
        for file in ["kept", "a/kept"] {
            fs::write(top.join(file), "as it was").unwrap();
        }
    }
    directory
}

/// One run; what was done in it.
fn run(seed: u64, link: Linking, versions: Versions) -> BTreeSet<&'static str> {
    let directory = offered();
    let read_only = directory.path().join("ro");
    let before = contents(&read_only);
    let mut model = Model::new(seed, link, versions, directory.path());
    model.list();
    for call in 0..CALLS {
        model.step();
        assert_eq!(contents(&read_only), before, "call {call}");
    }
    model.done
}

fn check(link: Linking, versions: Versions) {
    let seed = std::env::var("SEED").ok().map(|seed| seed.parse().unwrap());
    let seeds = seed.map_or(0..RUNS, |seed: u64| seed..seed + 1);
    let mut done = BTreeSet::new();
    for seed in seeds {
        let run = std::panic::AssertUnwindSafe(|| run(seed, link, versions));
        match std::panic::catch_unwind(run) {
            Ok(more) => done.extend(more),
            Err(_) => panic!("SEED={seed}, {link:?}, {versions:?}"),
        }
    }
    if seed.is_none() {
        assert_eq!(
            done.remove("called with `async`"),
            versions == Versions::OfBoth
        );
        let expected = [
            "changing a file",
            "creating a file",
            "linking",
            "making a directory",
            "making a link",
            "opened an embedded one",
            "opened for changes",
            "opened for reading",
            "refused a change",
            "renaming",
        ];
        assert_eq!(done.into_iter().collect::<Vec<_>>(), expected);
    }
}

#[test]
fn only_what_is_read_only_stays_as_it_is() {
    check(Linking::Fused, Versions::Of02);
}

#[test]
fn only_what_is_read_only_stays_as_it_is_composed() {
    check(Linking::Composed, Versions::Of02);
}

#[test]
fn only_what_is_read_only_stays_as_it_is_in_0_3() {
    check(Linking::Fused, Versions::OfBoth);
}

/// The numbers that glue passes to functions of the adapter of this name, first of their arguments or alone.
fn numbers_for(text: &str, function: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let adapter = Exports::read();
    let start = format!("(import \"{ADAPTER}\" \"");
    let is_meant = |import: &&str| {
        let number = import.split('"').next();
        number.and_then(|number| adapter.name(number)) == Some(function)
    };
    for module in text.split("(core module") {
        let mut imports = module
            .lines()
            .filter_map(|line| line.trim_start().strip_prefix(&*start));
        let Some(import) = imports.find(is_meant) else {
            continue;
        };
        let index = import
            .split("(;")
            .nth(1)
            .unwrap()
            .split(";)")
            .next()
            .unwrap();
        let call = format!("call {index}");
        let mut number = "";
        for line in module.lines().map(str::trim) {
            if let Some(constant) = line.strip_prefix("i32.const ") {
                number = constant;
            }
            if line == call {
                found.insert(number.to_string());
            }
        }
    }
    found
}

/// A host may count the handles of each type by themselves: then a handle of one version says nothing of another's.
#[test]
fn each_version_has_descriptors_of_its_own() {
    for versions in [Versions::Of02, Versions::OfBoth] {
        let output = virtualized(Linking::Fused, versions);
        let text = wasmprinter::print_bytes(output).unwrap();
        let both = BTreeSet::from(["0".to_string(), "1".to_string()]);
        for function in ["preopens#opened", "read-only#add", "read-only#remove"] {
            assert_eq!(numbers_for(&text, function), both, "{function}");
        }
    }
}

/// The definitions of WASI 0.2 and 0.3.
fn wasi_of_both() -> Resolve {
    let mut resolve = wasi();
    let wit = Path::new(env!("CARGO_MANIFEST_DIR")).join("wit/0.3");
    resolve.push_dir(wit).unwrap();
    resolve
}
