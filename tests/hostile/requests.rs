//! Requests under a list of rules, by a guest that changes what it passes, and passes what it has not: nothing gets to the
//! host that no rule allows.

use std::ops::{Deref, DerefMut};
use std::sync::{Arc, LazyLock, Mutex};

use bytes::Bytes;
use http_body_util::{BodyExt, Empty};
use wasi_virt::Linking;
use wasi_virt::profile::{Http, Profile};
use wasmtime::Result;
use wasmtime::component::{Component, Linker, ResourceTable};
use wasmtime_wasi::{WasiCtx, WasiCtxView, WasiView};
use wasmtime_wasi_http::{
    Error, ForbiddenHeaderFilter, RequestOptions, WasiBody, WasiHttpCtx, WasiHttpCtxView,
    WasiHttpHooks, WasiHttpView,
};

use crate::caller::Caller;
use crate::puppet::{DATA, NESTED, Puppet, RESULT, wasi};
use crate::stage::engine;
use crate::violations::End::{self, Trap, Value};
use crate::violations::{DISCRIMINANT, RESULT_ALIGNMENT, WRITE};

const WORLD: &str = "
package test:hostile;
world puppet {
  import wasi:cli/environment@0.2.12;
  import wasi:io/error@0.2.12;
  import wasi:io/poll@0.2.12;
  import wasi:io/streams@0.2.12;
  import wasi:clocks/monotonic-clock@0.2.12;
  import wasi:http/types@0.2.12;
  import wasi:http/outgoing-handler@0.2.12;
  export call: func(function: u32);
  export store: func(address: u32, value: u64);
  export load: func(address: u32) -> u64;
  export arm: func(attack: u32, countdown: u32, value: u32, first: s32, second: s32);
  export dump: func() -> list<u8>;
}";

const ALLOWED: &str = "api.example.com";
const DENIED: &str = "evil.example";

static PUPPET: LazyLock<Puppet> = LazyLock::new(|| Puppet::of(wasi(), WORLD));

fn component(linking: Linking) -> Component {
    let mut profile = Profile::deny_all();
    profile.env.overrides.insert("NAME".into(), "value".into());
    let mut virt = wasi_virt::WasiVirt::from(profile);
    virt.http(Http::of([ALLOWED]).unwrap()).link(linking);
    virt.guest_bytes(PUPPET.component.clone());
    Component::new(engine(), virt.finish().unwrap().as_ref()).unwrap()
}

struct Host {
    wasi: WasiCtx,
    http: WasiHttpCtx,
    hooks: Noting,
    table: ResourceTable,
}

impl WasiView for Host {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView {
            ctx: &mut self.wasi,
            table: &mut self.table,
        }
    }
}

impl WasiHttpView for Host {
    fn http(&mut self) -> WasiHttpCtxView<'_> {
        WasiHttpCtxView {
            hooks: &mut self.hooks,
            table: &mut self.table,
            ctx: &mut self.http,
        }
    }
}

/// Notes requests, and answers them. Guests may write every header.
struct Noting(Arc<Mutex<Vec<String>>>);

type Sent = Box<dyn Future<Output = Result<(), Error>> + Send>;

impl WasiHttpHooks for Noting {
    fn forbidden_header_filter(&mut self) -> ForbiddenHeaderFilter {
        Arc::new(|_| false)
    }

    fn send_request(
        &mut self,
        request: http::Request<WasiBody>,
        _: Option<RequestOptions>,
        _: Sent,
    ) -> Box<dyn Future<Output = Result<(http::Response<WasiBody>, Sent), Error>> + Send> {
        let mut seen = self.0.lock().unwrap();
        seen.push(request.uri().to_string());
        let body = Empty::<Bytes>::new().map_err(|never| match never {});
        let response = http::Response::new(body.boxed_unsync());
        Box::new(async move { Ok((response, Box::new(async { Ok(()) }) as Sent)) })
    }
}

/// The guest in such a host.
struct Client {
    seen: Arc<Mutex<Vec<String>>>,
    caller: Caller<Host>,
}

impl Deref for Client {
    type Target = Caller<Host>;

    fn deref(&self) -> &Caller<Host> {
        &self.caller
    }
}

impl DerefMut for Client {
    fn deref_mut(&mut self) -> &mut Caller<Host> {
        &mut self.caller
    }
}

impl Client {
    fn new(component: &Component) -> Client {
        let seen = Arc::new(Mutex::new(Vec::new()));
        let mut linker = Linker::new(engine());
        wasmtime_wasi::p2::add_to_linker_async(&mut linker).unwrap();
        wasmtime_wasi_http::p2::add_only_http_to_linker_async(&mut linker).unwrap();
        let host = Host {
            wasi: WasiCtx::builder().build(),
            http: WasiHttpCtx::new(),
            hooks: Noting(seen.clone()),
            table: ResourceTable::new(),
        };
        let caller = Caller::new(&PUPPET, component, &linker, host);
        Client { seen, caller }
    }

    /// Puts a text where it can be passed from.
    fn text(&mut self, text: &str) -> Result<[u64; 2]> {
        for (place, bytes) in (0..).zip(text.as_bytes().chunks(8)) {
            let mut word = [0; 8];
            word[..bytes.len()].copy_from_slice(bytes);
            self.store(DATA + 8 * place, u64::from_le_bytes(word))?;
        }
        Ok([DATA, text.len() as u64])
    }

    /// A request by HTTPS.
    fn request(&mut self, authority: &str) -> Result<u64> {
        let fields = self.call("new fields", &[])?;
        let request = self.call("new outgoing-request", &[fields])?;
        self.call("outgoing-request.set-scheme", &[request, 1, HTTPS, 0, 0])?;
        self.set_path(request)?;
        self.set_authority(request, authority)?;
        Ok(request)
    }

    fn set_path(&mut self, request: u64) -> Result<u64> {
        let [start, length] = self.text("/")?;
        let path = [request, 1, start, length];
        self.call("outgoing-request.set-path-with-query", &path)
    }

    fn set_authority(&mut self, request: u64, authority: &str) -> Result<()> {
        let [start, length] = self.text(authority)?;
        let set = self.call(
            "outgoing-request.set-authority",
            &[request, 1, start, length],
        )?;
        assert_eq!(set, 0, "the host takes `{authority}`");
        Ok(())
    }

    /// Sends a request; the error, or 255 where the host has taken it.
    fn send(&mut self, request: u64) -> Result<u64> {
        self.call("outgoing-handler.handle", &[request, 0, 0, RESULT])?;
        Ok(match self.load(RESULT)? & 0xff {
            0 => SENT,
            _ => self.load(RESULT + 8)? & 0xff,
        })
    }

    /// Has an import called while realloc runs.
    fn arm(&mut self, name: &str, arguments: &[u64]) -> Result<()> {
        self.pass(NESTED[0], arguments)?;
        let function = PUPPET.position(name) as i32;
        self.run::<_, ()>("arm", (3u32, 0u32, 0u32, function, -1))
    }
}

const HTTPS: u64 = 1;
const SENT: u64 = 255;
/// The place of `HTTP-request-denied` among the errors.
const REFUSED: End = Value(15);
const URL: &str = "https://api.example.com/";

type Attack = fn(&mut Client) -> Result<u64>;

/// Attacks, what each ends with, and what the host is to see.
#[rustfmt::skip]
const ATTACKS: &[(&str, Attack, End, &[&str])] = &[
    ("what is allowed", |c| {
        let request = c.request(ALLOWED)?;
        c.send(request)
    }, Value(SENT), &[URL]),
    ("what is not", |c| {
        let request = c.request(DENIED)?;
        c.send(request)
    }, REFUSED, &[]),
    ("a request that was refused", |c| {
        let request = c.request(DENIED)?;
        c.send(request)?;
        c.send(request)
    }, Trap("unknown handle index"), &[]),
    ("a request that was sent", |c| {
        let request = c.request(ALLOWED)?;
        c.send(request)?;
        c.send(request)
    }, Trap("handle index"), &[URL]),
    ("no request", |c| c.send(77), Trap("unknown handle index"), &[]),
    ("fields for a request", |c| {
        let fields = c.call("new fields", &[])?;
        c.send(fields)
    }, Trap("handle index"), &[]),
    ("a request that is changed after it was refused elsewhere", |c| {
        let [first, second] = [c.request(DENIED)?, c.request(ALLOWED)?];
        c.send(first)?;
        c.set_authority(second, DENIED)?;
        c.send(second)
    }, REFUSED, &[]),
    ("headers that are changed while they are borrowed", |c| {
        let request = c.request(ALLOWED)?;
        let fields = c.call("outgoing-request.headers", &[request])?;
        let [start, length] = c.text("hostevil.example")?;
        c.call("fields.append", &[fields, start, 4, start + 4, length - 4, RESULT])?;
        assert_eq!(c.load(RESULT)? & 0xff, 1, "they are immutable");
        c.call("drop fields", &[fields])?;
        c.send(request)
    }, Value(SENT), &[URL]),
    ("headers that name another host", |c| {
        let fields = c.call("new fields", &[])?;
        let [start, length] = c.text("hostevil.example")?;
        c.call("fields.append", &[fields, start, 4, start + 4, length - 4, RESULT])?;
        let request = c.call("new outgoing-request", &[fields])?;
        c.call("outgoing-request.set-scheme", &[request, 1, HTTPS, 0, 0])?;
        c.set_authority(request, ALLOWED)?;
        c.send(request)
    }, REFUSED, &[]),
    ("a request from realloc, inside of the glue", |c| {
        let request = c.request(DENIED)?;
        c.arm("outgoing-handler.handle", &[request, 0, 0, RESULT])?;
        c.call("environment.get-environment", &[RESULT])
    }, Trap("wasi-virt: realloc must not call imports"), &[]),
    ("a request from realloc, inside of the host", |c| {
        let request = c.request(DENIED)?;
        c.arm("outgoing-handler.handle", &[request, 0, 0, RESULT])?;
        c.call("outgoing-request.authority", &[request, RESULT])
    }, Trap("cannot leave component instance"), &[]),
    ("options that are no option", |c| {
        let request = c.request(DENIED)?;
        c.call("outgoing-handler.handle", &[request, 2, 0, RESULT])
    }, DISCRIMINANT, &[]),
    ("options that are none", |c| {
        let request = c.request(DENIED)?;
        c.call("outgoing-handler.handle", &[request, 1, 77, RESULT])
    }, Trap("unknown handle index"), &[]),
    ("a result that is not aligned", |c| {
        let request = c.request(DENIED)?;
        c.call("outgoing-handler.handle", &[request, 0, 0, RESULT + 4])
    }, RESULT_ALIGNMENT, &[]),
    ("a result outside", |c| {
        let request = c.request(DENIED)?;
        c.call("outgoing-handler.handle", &[request, 0, 0, 0xffff_fff8])
    }, WRITE, &[]),
];

fn attack(linking: Linking, is_meant: impl Fn(End) -> bool) {
    let component = component(linking);
    let mut failures = Vec::new();
    for (name, attack, expected, seen) in ATTACKS {
        if !is_meant(*expected) {
            continue;
        }
        let mut client = Client::new(&component);
        let ended = attack(&mut client);
        let is_expected = match (&ended, expected) {
            (Ok(value), Value(expected)) => value == expected,
            (Err(error), Trap(message)) => format!("{error:?}").contains(message),
            _ => false,
        };
        let noted = client.seen.lock().unwrap();
        if !is_expected || noted.iter().ne(*seen) {
            failures.push(format!("{name}: {ended:?}, and the host saw {noted:?}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn requests_that_no_rule_allows_get_nowhere() {
    attack(Linking::Fused, |_| true);
}

/// What breaks the canonical ABI an engine refuses itself there, in its own words.
#[test]
fn requests_that_no_rule_allows_get_nowhere_beside_the_guest() {
    attack(Linking::Composed, |end| matches!(end, Value(_)));
}
