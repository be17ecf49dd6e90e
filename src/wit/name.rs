//! Names of WASI's interfaces and functions.

use std::fmt;

use semver::Version;

/// `interface#function`, as messages spell it.
pub(crate) fn qualified(interface: &str, function: &str) -> String {
    if function.is_empty() {
        interface.to_string()
    } else {
        format!("{interface}#{function}")
    }
}

/// The name of a function of WASI.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FunctionName {
    /// The interface without version, such as `wasi:io/streams`.
    pub(crate) interface: &'static str,
    /// The function in it.
    pub(crate) name: &'static str,
}

impl fmt::Display for FunctionName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}#{}", self.interface, self.name)
    }
}

impl FunctionName {
    /// Its place among the functions that glue calls; others are behind those.
    pub(super) fn rank(self) -> usize {
        let mut all = called::ALL.iter();
        let found = all.position(|known| *known == self);
        found.unwrap_or(called::ALL.len())
    }
}

/// The functions that glue calls besides those that the guest calls.
pub(crate) mod called {
    use super::FunctionName;

    const fn function(interface: &'static str, name: &'static str) -> FunctionName {
        FunctionName { interface, name }
    }

    const STREAMS: &str = "wasi:io/streams";
    const FILES: &str = "wasi:filesystem/types";
    const HTTP: &str = "wasi:http/types";

    /// What the host is asked about a request.
    #[derive(Debug, Clone, Copy)]
    pub(crate) struct RequestMethods {
        pub(crate) method: FunctionName,
        pub(crate) scheme: FunctionName,
        pub(crate) set_scheme: FunctionName,
        pub(crate) authority: FunctionName,
        pub(crate) path: FunctionName,
        pub(crate) headers: FunctionName,
    }

    /// Of a request of 0.2.
    pub(crate) const REQUEST_0_2: RequestMethods = RequestMethods {
        method: function(HTTP, "[method]outgoing-request.method"),
        scheme: function(HTTP, "[method]outgoing-request.scheme"),
        set_scheme: function(HTTP, "[method]outgoing-request.set-scheme"),
        authority: function(HTTP, "[method]outgoing-request.authority"),
        path: function(HTTP, "[method]outgoing-request.path-with-query"),
        headers: function(HTTP, "[method]outgoing-request.headers"),
    };

    /// Of a request of 0.3.
    pub(crate) const REQUEST_0_3: RequestMethods = RequestMethods {
        method: function(HTTP, "[method]request.get-method"),
        scheme: function(HTTP, "[method]request.get-scheme"),
        set_scheme: function(HTTP, "[method]request.set-scheme"),
        authority: function(HTTP, "[method]request.get-authority"),
        path: function(HTTP, "[method]request.get-path-with-query"),
        headers: function(HTTP, "[method]request.get-headers"),
    };

    pub(crate) const FIELDS_GET: FunctionName = function(HTTP, "[method]fields.get");

    pub(crate) const POLLABLE_READY: FunctionName =
        function("wasi:io/poll", "[method]pollable.ready");
    pub(crate) const SKIP: FunctionName = function(STREAMS, "[method]input-stream.skip");
    pub(crate) const BLOCKING_SKIP: FunctionName =
        function(STREAMS, "[method]input-stream.blocking-skip");
    pub(crate) const READ: FunctionName = function(STREAMS, "[method]input-stream.read");
    pub(crate) const BLOCKING_READ: FunctionName =
        function(STREAMS, "[method]input-stream.blocking-read");
    pub(crate) const CHECK_WRITE: FunctionName =
        function(STREAMS, "[method]output-stream.check-write");
    pub(crate) const WRITE: FunctionName = function(STREAMS, "[method]output-stream.write");
    pub(crate) const BLOCKING_WRITE_AND_FLUSH: FunctionName =
        function(STREAMS, "[method]output-stream.blocking-write-and-flush");
    pub(crate) const OPEN_AT: FunctionName = function(FILES, "[method]descriptor.open-at");
    pub(crate) const STAT_AT: FunctionName = function(FILES, "[method]descriptor.stat-at");
    pub(crate) const GET_DIRECTORIES: FunctionName =
        function("wasi:filesystem/preopens", "get-directories");
    pub(crate) const GET_STDERR: FunctionName = function("wasi:cli/stderr", "get-stderr");
    /// Called by guests only, or in the place of the other one.
    pub(crate) const GET_STDOUT: FunctionName = function("wasi:cli/stdout", "get-stdout");
    pub(crate) const GET_RANDOM_U64: FunctionName =
        function("wasi:random/random", "get-random-u64");
    pub(crate) const WALL_CLOCK_NOW: FunctionName = function("wasi:clocks/wall-clock", "now");

    /// Of 0.3, which no import gains.
    pub(crate) const STDERR_VIA_STREAM: FunctionName =
        function("wasi:cli/stderr", "write-via-stream");
    pub(crate) const STDOUT_VIA_STREAM: FunctionName =
        function("wasi:cli/stdout", "write-via-stream");
    /// What a socket is asked for by a guard: which address it has, and of which family it is.
    #[derive(Debug, Clone, Copy)]
    pub(crate) struct OfSocket {
        pub(crate) local_address: FunctionName,
        pub(crate) address_family: FunctionName,
    }

    const SOCKETS: &str = "wasi:sockets/types";

    pub(crate) const OF_TCP: OfSocket = OfSocket {
        local_address: function("wasi:sockets/tcp", "[method]tcp-socket.local-address"),
        address_family: function("wasi:sockets/tcp", "[method]tcp-socket.address-family"),
    };
    pub(crate) const OF_TCP_IN_0_3: OfSocket = OfSocket {
        local_address: function(SOCKETS, "[method]tcp-socket.get-local-address"),
        address_family: function(SOCKETS, "[method]tcp-socket.get-address-family"),
    };
    pub(crate) const OF_UDP_IN_0_3: OfSocket = OfSocket {
        local_address: function(SOCKETS, "[method]udp-socket.get-local-address"),
        address_family: function(SOCKETS, "[method]udp-socket.get-address-family"),
    };
    pub(crate) const SYSTEM_CLOCK_NOW: FunctionName = function("wasi:clocks/system-clock", "now");
    pub(crate) const RESOLVE_ADDRESSES_IN_0_3: FunctionName =
        function("wasi:sockets/ip-name-lookup", "resolve-addresses");

    /// In the order in which an import gains them.
    pub(crate) const ALL: [FunctionName; 16] = [
        POLLABLE_READY,
        SKIP,
        BLOCKING_SKIP,
        CHECK_WRITE,
        WRITE,
        BLOCKING_WRITE_AND_FLUSH,
        OPEN_AT,
        STAT_AT,
        GET_DIRECTORIES,
        GET_STDERR,
        GET_RANDOM_U64,
        READ,
        BLOCKING_READ,
        WALL_CLOCK_NOW,
        OF_TCP.local_address,
        OF_TCP.address_family,
    ];
}

/// Versions of WASI that have one set of interfaces. Some interfaces have the same name in both, and other functions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Generation {
    /// 0.2, whose streams and pollables are resources of `wasi:io`; and what there was before.
    V0_2,
    /// 0.3, whose streams, futures and asynchronous functions are the component model's.
    V0_3,
}

/// The name of an imported WASI interface, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
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

    /// The generation that it belongs to; `None` for one that is not known here. A name without a version is taken as one
    /// of the first.
    pub(crate) fn generation(&self) -> Option<Generation> {
        let Some(version) = &self.version else {
            return Some(Generation::V0_2);
        };
        match (version.major, version.minor) {
            (0, 0..=2) => Some(Generation::V0_2),
            (0, 3) => Some(Generation::V0_3),
            _ => None,
        }
    }

    /// Whether it belongs to WASI 0.3 or later, whose streams and futures are built into the component model.
    pub fn is_after_0_2(&self) -> bool {
        self.version
            .as_ref()
            .is_some_and(|version| (version.major, version.minor) >= (0, 3))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
