//! The format of a case file. An unknown key is an error, so that a misspelt expectation fails.

use super::servers::Servers;
use super::tree::Tree;
use anyhow::{Result, bail};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;

/// One case file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Name of the guest in `tests/components/`, without `.wasm`.
    pub guest: String,
    /// Options of the tool: the profile.
    #[serde(default)]
    pub args: Vec<String>,
    /// Options of the runs of the tool before, each on the output of the last: layers below this profile.
    #[serde(default)]
    pub layers: Vec<Vec<String>>,
    /// Whether each of their outputs loses its custom sections, as strippers do it.
    #[serde(default)]
    pub strip: bool,
    #[serde(default)]
    pub host: Host,
    /// A directory to make; `{tree}` is its path.
    #[serde(default)]
    pub tree: Tree,
    /// Another host, to run the guest itself on and compare what it prints.
    pub comparison: Option<Comparison>,
    /// What a program printed elsewhere, to compare with what the output prints.
    pub recording: Option<Recording>,
    /// The request to send to a guest that handles HTTP.
    pub http: Option<Request>,
    /// Linkers that the case does not run with, and why.
    #[serde(default)]
    pub linkers: BTreeMap<Linker, String>,
    /// What the program would notice of an output below it, and how.
    #[serde(default)]
    pub notices: BTreeMap<Below, String>,
    /// Why the case is not about the guest of WASI 0.3 that does what its guest does, if there is one.
    #[serde(default, rename = "not-in-0-3")]
    pub not_in_0_3: Option<String>,
    /// Exported functions to call, instead of the guest's `run`.
    #[serde(default, rename = "invoke")]
    pub invocations: Vec<Invocation>,
    pub expect: Expectation,
    /// The servers that the host names, bound.
    #[serde(skip)]
    pub servers: Servers,
}

/// What the names of guests of WASI 0.3 end with.
pub const OF_0_3: &str = "-0.3";

/// How the guest is linked. Without a linker of its own, a case is run with each.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Linker {
    /// What the tool chooses.
    Auto,
    Composed,
}

impl Linker {
    /// The option that chooses it.
    pub fn option(self) -> Option<&'static str> {
        (self == Linker::Composed).then_some("--link=composed")
    }
}

/// An output that a case is run over as well: what the tool makes of the guest with options under which it makes handles
/// of its own.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Below {
    /// Input that is at its end.
    Stdin,
    /// Errors that vanish.
    Stderr,
    /// An embedded directory at `/below`.
    Mount,
}

impl Below {
    /// The options that make it.
    pub fn options(self) -> Vec<String> {
        let option = match self {
            Below::Stdin => "--stdin=ignore",
            Below::Stderr => "--stderr=ignore",
            Below::Mount => "--mount=/below=fixtures/directory",
        };
        vec!["--allow-all".to_owned(), option.to_owned()]
    }
}

/// The imports that a host has.
#[derive(Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum World {
    /// All of WASI 0.2, and what tests import besides.
    #[default]
    All,
    /// Those of `wasi:http/proxy`, as `wasmtime serve` has them by itself.
    Proxy,
}

/// What the host offers, besides everything that takes no configuration.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Host {
    pub world: World,
    pub env: BTreeMap<String, String>,
    pub args: Vec<String>,
    pub cwd: Option<String>,
    pub stdin: String,
    pub config: BTreeMap<String, String>,
    /// Guest path to host directory, the latter relative to `tests/`.
    pub preopens: BTreeMap<String, String>,
    /// Whether the preopens are for reading only.
    pub read_only: bool,
    /// Servers on loopback. With one, or with names, all other addresses are refused, and noted.
    pub servers: BTreeMap<String, Server>,
    /// Names and their addresses, in place of the system's resolver.
    pub names: BTreeMap<String, IpAddr>,
    /// The scheme of a request that has none; `https` if nothing is said.
    pub default_scheme: Option<String>,
    /// Whether guests may write the header `Host` themselves.
    pub host_header: bool,
}

/// A server on loopback.
#[derive(Clone, Deserialize)]
#[serde(untagged)]
pub enum Server {
    Kind(Kind),
    At(ServerAt),
}

/// A server at an address other than 127.0.0.1.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServerAt {
    kind: Kind,
    address: IpAddr,
}

/// What a server does.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Answers requests.
    Http,
    /// As `Http`, and it stands for every authority that is not on this machine.
    Internet,
    /// Sends back what comes.
    Tcp,
    /// Sends back each datagram.
    Udp,
    /// A free port for a guest to listen on, which is connected to as soon as it does.
    Visitor,
    /// A free port for a guest's datagrams.
    FreeUdp,
}

impl Server {
    pub fn kind(&self) -> Kind {
        match self {
            Self::Kind(kind) => *kind,
            Self::At(server) => server.kind,
        }
    }

    pub fn address(&self) -> IpAddr {
        match self {
            Self::Kind(_) => IpAddr::V4(Ipv4Addr::LOCALHOST),
            Self::At(server) => server.address,
        }
    }
}

impl Host {
    /// Whether it has a network of its own: nothing else is reached.
    pub fn has_network(&self) -> bool {
        !self.servers.is_empty() || !self.names.is_empty()
    }

    /// The same host with one more argument.
    pub fn with_argument(&self, argument: Option<&String>) -> Host {
        let mut host = self.clone();
        host.args.extend(argument.cloned());
        host
    }
}

/// A host on which the guest itself ends as the output does and prints what it prints, with these differences.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comparison {
    pub host: Host,
    /// Both run once for each of these, which is their last argument; once as they are if there are none.
    #[serde(default)]
    pub each: Vec<String>,
    #[serde(default, rename = "difference")]
    pub differences: Vec<Difference>,
}

/// Lines `call -> result` that were printed on another system.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recording {
    /// A path below `tests/`.
    pub file: PathBuf,
    #[serde(default, rename = "difference")]
    pub differences: Vec<Difference>,
}

/// Lines `call -> result` that are meant to differ. `*` stands for any text.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Difference {
    /// Why they do.
    pub reason: String,
    pub calls: Vec<String>,
    /// The result of the guest itself.
    pub host: String,
    /// The result of the output.
    pub output: String,
}

/// An HTTP request.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Request {
    pub method: String,
    pub path: String,
    #[serde(default)]
    pub body: String,
    /// How many times over the body is sent.
    #[serde(default = "once")]
    pub repeat: usize,
    /// Whether the body is sent again only once the answer has brought it back.
    #[serde(default)]
    pub in_turn: bool,
}

fn once() -> usize {
    1
}

/// A call of an exported function.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Invocation {
    /// `interface#function`, or the name of a function exported by the component itself.
    pub export: String,
    /// Arguments, each in the WAVE notation.
    #[serde(default)]
    pub args: Vec<String>,
    /// The result in the WAVE notation, empty for a function without one.
    pub result: String,
}

/// What must be true. Everything left out is not checked.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
#[derive(Default, PartialEq)]
pub struct Expectation {
    /// The exit code of the program. A program that runs must exit with 0 if neither this nor
    /// `trap` is given.
    pub exit: Option<i32>,
    /// Part of the error, or of its backtrace, that ends the program.
    pub trap: Option<String>,
    pub stdout: Option<String>,
    pub stdout_contains: Vec<String>,
    pub stdout_absent: Vec<String>,
    pub stderr: Option<String>,
    pub stderr_contains: Vec<String>,
    /// The status of the HTTP response.
    pub status: Option<u16>,
    /// The body of the HTTP response.
    pub body: Option<String>,
    /// The size of the body of the HTTP response, for one too large to spell out.
    pub body_length: Option<usize>,
    /// The output must end and print as the guest does by itself on the same host.
    pub same_as_guest: bool,
    /// All imports of the output, in any order.
    pub imports: Option<Vec<String>>,
    /// Imports that must be among the output's.
    pub imports_contain: Vec<String>,
    /// Prefixes no import of the output may have.
    pub imports_absent: Vec<String>,
    /// Prefixes, each of which a call of the host must have.
    pub host_calls_contain: Vec<String>,
    /// Prefixes no call of the host may have.
    pub host_calls_absent: Vec<String>,
    pub host_call_count: Option<usize>,
    /// What each server noted, line by line.
    pub servers: BTreeMap<String, Vec<String>>,
    /// What else the host's network was asked for, and refused: uses of addresses, and requests. Nothing unless said.
    pub elsewhere: Vec<String>,
    /// The names that the host was asked for. Nothing unless said.
    pub lookups: Vec<String>,
    /// Part of the message with which the tool must fail, writing nothing.
    pub tool_error: Option<String>,
    /// The tool's exit code: 1 with `tool-error` unless given, else 0.
    pub tool_exit: Option<i32>,
    /// Part of a warning of a tool that succeeds.
    pub tool_warning: Option<String>,
    /// Whether the output is the guest, custom sections aside.
    pub unchanged: Option<bool>,
}

impl Case {
    /// Refuses a case that could not fail, or asks for things that exclude each other.
    pub fn check(&self) -> Result<()> {
        let expect = &self.expect;
        if *expect == Expectation::default()
            && self.invocations.is_empty()
            && self.comparison.is_none()
            && self.recording.is_none()
        {
            bail!("the case expects nothing");
        }
        self.check_network()?;
        if expect.exit.is_some() && expect.trap.is_some() {
            bail!("a program cannot both exit and trap");
        }
        if expect.tool_error.is_some() && (self.needs_execution() || expect.imports.is_some()) {
            bail!("a case with `tool-error` has no output to check");
        }
        let responds =
            expect.status.is_some() || expect.body.is_some() || expect.body_length.is_some();
        let is_answered = self.http.is_some() && expect.trap.is_none();
        if responds != is_answered {
            bail!("`[http]` and the expected response, or trap, belong together");
        }
        if self
            .http
            .as_ref()
            .is_some_and(|http| http.in_turn && http.body.is_empty())
        {
            bail!("an empty body cannot come back in turn");
        }
        Ok(())
    }

    /// Refuses a case whose servers nobody looks at.
    fn check_network(&self) -> Result<()> {
        let (expect, host) = (&self.expect, &self.host);
        if expect.tool_error.is_none() && !expect.servers.keys().eq(host.servers.keys()) {
            bail!("`[expect.servers]` has to say what each of `[host.servers]` notes");
        }
        let has_notes = !expect.elsewhere.is_empty() || !expect.lookups.is_empty();
        if has_notes && !host.has_network() {
            bail!("`elsewhere` and `lookups` are noted on a host with servers or names");
        }
        let other = self.comparison.as_ref().map(|comparison| &comparison.host);
        if other.is_some_and(Host::has_network) {
            bail!("a case has the servers and names of one host");
        }
        Ok(())
    }

    /// The last argument of each run of the output.
    pub fn runs(&self) -> Vec<Option<&String>> {
        match &self.comparison {
            Some(comparison) if !comparison.each.is_empty() => {
                comparison.each.iter().map(Some).collect()
            }
            _ => vec![None],
        }
    }

    /// Whether the case is to be run with a linker.
    pub fn applies_to(&self, linker: Linker) -> bool {
        let has_own = self.args.iter().any(|arg| arg.starts_with("--link"));
        !self.linkers.contains_key(&linker) && (linker == Linker::Auto || !has_own)
    }

    /// What the case is run over as well: the first that the program does not notice.
    pub fn below(&self) -> Option<Below> {
        let all = [Below::Stdin, Below::Stderr, Below::Mount];
        all.into_iter()
            .find(|below| !self.notices.contains_key(below))
    }

    /// The same case about the guest of WASI 0.3 that does what its guest does. What an interface and its functions are
    /// called there is not what the case says, so that it says what must not be there only.
    pub fn in_0_3(mut self) -> Self {
        self.guest.push_str(OF_0_3);
        self.expect.imports = None;
        self.expect.imports_contain.clear();
        self.expect.host_calls_contain.clear();
        self
    }

    /// Whether the output has to run for this case.
    pub fn needs_execution(&self) -> bool {
        !self.invocations.is_empty()
            || self.comparison.is_some()
            || self.recording.is_some()
            || self.expect.needs_execution()
    }
}

impl Expectation {
    fn needs_execution(&self) -> bool {
        self.exit.is_some()
            || self.trap.is_some()
            || self.stdout.is_some()
            || self.stderr.is_some()
            || self.status.is_some()
            || self.body.is_some()
            || self.body_length.is_some()
            || self.same_as_guest
            || self.host_call_count.is_some()
            || !self.servers.is_empty()
            || [
                &self.stdout_contains,
                &self.stdout_absent,
                &self.stderr_contains,
                &self.host_calls_contain,
                &self.host_calls_absent,
                &self.elsewhere,
                &self.lookups,
            ]
            .iter()
            .any(|list| !list.is_empty())
    }
}
