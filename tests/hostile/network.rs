//! Addresses and names that are forged, under lists of rules: in parameters, in lists, and while realloc runs.

use std::net::SocketAddr;
use std::ops::{Deref, DerefMut};
use std::sync::{Arc, LazyLock, Mutex};

use wasi_virt::Linking;
use wasi_virt::profile::{AllowList, Profile};
use wasmtime::Result;
use wasmtime::component::{Component, Linker, ResourceTable};
use wasmtime_wasi::sockets::SocketAddrUse;
use wasmtime_wasi::{WasiCtx, WasiCtxView, WasiView};

use crate::caller::Caller;
use crate::puppet::{DATA, NESTED, Puppet, RESULT, wasi};
use crate::stage::engine;
use crate::violations::End::{self, Trap, Value};
use crate::violations::{ALIGNMENT, BOUNDS, DISCRIMINANT, UTF8};

const WORLD: &str = "
package test:hostile;
world puppet {
  import wasi:cli/environment@0.2.12;
  import wasi:sockets/network@0.2.12;
  import wasi:sockets/instance-network@0.2.12;
  import wasi:sockets/ip-name-lookup@0.2.12;
  import wasi:sockets/tcp-create-socket@0.2.12;
  import wasi:sockets/tcp@0.2.12;
  import wasi:sockets/udp-create-socket@0.2.12;
  import wasi:sockets/udp@0.2.12;
  export call: func(function: u32);
  export store: func(address: u32, value: u64);
  export load: func(address: u32) -> u64;
  export arm: func(attack: u32, countdown: u32, value: u32, first: s32, second: s32);
  export dump: func() -> list<u8>;
}";

/// All that rules allow.
const RULES: [&str; 4] = [
    "tcp-connect:192.0.2.7:80",
    "tcp-listen:127.0.0.1:*",
    "udp-bind:127.0.0.1:*",
    "udp-send:192.0.2.7:53",
];
const NAME: &str = "api.example.com";

static PUPPET: LazyLock<Puppet> = LazyLock::new(|| Puppet::of(wasi(), WORLD));

fn component(linking: Linking) -> Component {
    let mut profile = Profile::deny_all();
    profile.env.overrides.insert("NAME".into(), "value".into());
    let mut virt = wasi_virt::WasiVirt::from(profile);
    virt.sockets(AllowList::of(RULES).unwrap());
    virt.dns(AllowList::of([NAME]).unwrap()).link(linking);
    virt.guest_bytes(PUPPET.component.clone());
    Component::new(engine(), virt.finish().unwrap().as_ref()).unwrap()
}

struct Host {
    wasi: WasiCtx,
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

/// The guest in a host that notes which addresses it is to send to or listen at, and lets nothing out.
struct Network {
    seen: Arc<Mutex<Vec<SocketAddr>>>,
    caller: Caller<Host>,
}

impl Deref for Network {
    type Target = Caller<Host>;

    fn deref(&self) -> &Caller<Host> {
        &self.caller
    }
}

impl DerefMut for Network {
    fn deref_mut(&mut self) -> &mut Caller<Host> {
        &mut self.caller
    }
}

impl Network {
    fn new(component: &Component) -> Network {
        let seen = Arc::new(Mutex::new(Vec::new()));
        let noted = seen.clone();
        let mut builder = WasiCtx::builder();
        builder.allow_tcp(true).allow_udp(true);
        builder.socket_addr_check(move |address, purpose| {
            let is_own = matches!(purpose, SocketAddrUse::TcpBind | SocketAddrUse::UdpBind);
            if !is_own {
                noted.lock().unwrap().push(address);
            }
            Box::pin(async move { is_own })
        });
        let mut linker = Linker::new(engine());
        wasmtime_wasi::p2::add_to_linker_async(&mut linker).unwrap();
        let host = Host {
            wasi: builder.build(),
            table: ResourceTable::new(),
        };
        let caller = Caller::new(&PUPPET, component, &linker, host);
        Network { seen, caller }
    }

    /// Writes numbers of 32 bits.
    fn write(&mut self, address: u64, words: &[u32]) -> Result<()> {
        for (place, pair) in words.chunks(2).enumerate() {
            let [low, high] = [pair[0], pair.get(1).copied().unwrap_or(0)].map(u64::from);
            self.store(address + 8 * place as u64, low | high << 32)?;
        }
        Ok(())
    }

    /// The handle in a result, which has to be there.
    fn made(&mut self) -> Result<u64> {
        let result = self.load(RESULT)?;
        assert_eq!(result & 0xff, 0, "an error");
        Ok(result >> 32)
    }

    /// The error in a result of nothing, and 255 for none.
    fn error(&mut self) -> Result<u64> {
        let [tag, error, ..] = self.load(RESULT)?.to_le_bytes();
        Ok(if tag == 0 { 255 } else { error.into() })
    }

    fn tcp(&mut self) -> Result<[u64; 2]> {
        self.call("tcp-create-socket.create-tcp-socket", &[0, RESULT])?;
        Ok([self.made()?, self.network()?])
    }

    fn network(&mut self) -> Result<u64> {
        self.call("instance-network.instance-network", &[])
    }

    /// Connects to an address of these numbers; an error, or 255 where the host tries it.
    fn connect(&mut self, address: [u64; 12]) -> Result<u64> {
        let [socket, network] = self.tcp()?;
        let arguments = [&[socket, network], &address[..], &[RESULT]].concat();
        self.call("tcp-socket.start-connect", &arguments)?;
        let error = self.error()?;
        if error == 255 {
            self.call("tcp-socket.finish-connect", &[socket, RESULT])?;
        }
        Ok(error)
    }

    /// A stream of datagrams of a socket that is bound.
    fn outgoing(&mut self) -> Result<u64> {
        self.call("udp-create-socket.create-udp-socket", &[0, RESULT])?;
        let [socket, network] = [self.made()?, self.network()?];
        let local = [0, 0, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0];
        let arguments = [&[socket, network], &local[..], &[RESULT]].concat();
        self.call("udp-socket.start-bind", &arguments)?;
        assert_eq!(self.error()?, 255);
        self.call("udp-socket.finish-bind", &[socket, RESULT])?;
        self.call(
            "udp-socket.stream",
            &[&[socket], &[0; 13][..], &[RESULT]].concat(),
        )?;
        let result = self.load(RESULT)?;
        assert_eq!(result & 0xff, 0);
        let outgoing = self.load(RESULT + 8)? & u64::from(u32::MAX);
        self.call("outgoing-datagram-stream.check-send", &[outgoing, RESULT])?;
        Ok(outgoing)
    }

    fn send(&mut self, list: u64, length: u64) -> Result<u64> {
        let outgoing = self.outgoing()?;
        let arguments = [outgoing, list, length, RESULT];
        self.call("outgoing-datagram-stream.send", &arguments)?;
        let tag = self.load(RESULT)? & 0xff;
        let value = self.load(RESULT + 8)?;
        Ok(if tag == 0 {
            value
        } else {
            100 + (value & 0xff)
        })
    }
}

/// A datagram: no data, and an address of IPv4.
fn datagram(tag: u32, case: u32, port: u16, address: [u8; 4]) -> [u32; 11] {
    let [a, b, c, d] = address;
    let port = u32::from(port) | u32::from(u16::from_le_bytes([a, b])) << 16;
    let rest = u32::from(u16::from_le_bytes([c, d])) | 0xabcd_0000;
    [DATA as u32, 0, tag, case, port, rest, 7, 7, 7, 7, 7]
}

type Attack = fn(&mut Network) -> Result<u64>;

const ALLOWED: [u64; 6] = [0, 80, 192, 0, 2, 7];
const DENIED: End = Value(1);
const NESTED_CALL: End = Trap("wasi-virt: realloc must not call imports");

/// An address of IPv4, with these numbers in the places that it does not have.
fn v4([case, port, a, b, c, d]: [u64; 6], rest: u64) -> [u64; 12] {
    [case, port, a, b, c, d, rest, rest, rest, rest, rest, rest]
}

/// An address of IPv6.
fn v6(port: u64, segments: [u64; 8]) -> [u64; 12] {
    let [a, b, c, d, e, f, g, h] = segments;
    [1, port, u64::from(u32::MAX), a, b, c, d, e, f, g, h, 3]
}

/// Attacks, what each ends with, and what the host is to see.
#[rustfmt::skip]
const ATTACKS: &[(&str, Attack, End, &[&str])] = &[
    ("what is allowed", |n| n.connect(v4(ALLOWED, 0)), Value(255), &["192.0.2.7:80"]),
    ("numbers in places without use", |n| n.connect(v4(ALLOWED, 0xffff_ffff)), Value(255), &["192.0.2.7:80"]),
    ("bits above a port", |n| n.connect(v4([0, 0xabcd_0050, 192, 0, 2, 7], 0)), Value(255), &["192.0.2.7:80"]),
    ("bits above a part", |n| n.connect(v4([0, 80, 0x1c0, 0x100, 0xff02, 0x3007], 0)), Value(255), &["192.0.2.7:80"]),
    ("a port in the upper half", |n| n.connect(v4([0, 0x0050_0051, 192, 0, 2, 7], 0)), DENIED, &[]),
    ("the port after the largest", |n| n.connect(v4([0, 0x1_0000, 192, 0, 2, 7], 0)), DENIED, &[]),
    ("another address", |n| n.connect(v4([0, 80, 192, 0, 2, 8], 0)), DENIED, &[]),
    ("a case that is none", |n| n.connect(v4([2, 80, 192, 0, 2, 7], 0)), DISCRIMINANT, &[]),
    ("a case of many bits", |n| n.connect(v4([0x100, 80, 192, 0, 2, 7], 0)), DISCRIMINANT, &[]),
    ("a mapped address", |n| n.connect(v6(80, [0, 0, 0, 0, 0, 0xffff, 0xc000, 0x0208])), DENIED, &[]),
    ("bits above a segment", |n| n.connect(v6(80, [0x2_0000, 0, 0, 0, 0, 0x1_ffff, 0xc000, 0x0208])), DENIED, &[]),
    ("listening without a place", |n| {
        let [socket, _] = n.tcp()?;
        n.call("tcp-socket.start-listen", &[socket, RESULT])?;
        n.error()
    }, DENIED, &[]),
    ("datagrams", |n| {
        n.write(DATA, &[datagram(1, 0, 53, [192, 0, 2, 7]), datagram(1, 0, 53, [192, 0, 2, 8])].concat())?;
        n.send(DATA, 2)
    }, Value(101), &["192.0.2.7:53"]),
    ("a datagram elsewhere", |n| {
        n.write(DATA, &datagram(1, 0, 53, [192, 0, 2, 8]))?;
        n.send(DATA, 1)
    }, Value(101), &[]),
    ("a datagram whose address is no option", |n| {
        n.write(DATA, &datagram(2, 0, 53, [192, 0, 2, 7]))?;
        n.send(DATA, 1)
    }, DISCRIMINANT, &[]),
    ("a datagram to a case that is none", |n| {
        n.write(DATA, &datagram(1, 2, 53, [192, 0, 2, 7]))?;
        n.send(DATA, 1)
    }, DISCRIMINANT, &[]),
    ("datagrams whose bytes wrap around", |n| n.send(DATA, 0x05d1_745e), BOUNDS, &[]),
    ("datagrams that end outside", |n| n.send(0xffff_fff0, 1), BOUNDS, &[]),
    ("datagrams beyond the memory", |n| n.send(0xffff_fffc, 0x0ba2_e8bb), BOUNDS, &[]),
    ("datagrams that are not aligned", |n| n.send(DATA + 2, 1), ALIGNMENT, &[]),
    ("no datagrams", |n| n.send(DATA, 0), Value(0), &[]),
    ("a name that is no text", |n| {
        let network = n.network()?;
        n.write(DATA, &[0xffff_ffff])?;
        n.call("ip-name-lookup.resolve-addresses", &[network, DATA, 4, RESULT])
    }, UTF8, &[]),
    ("a name outside", |n| {
        let network = n.network()?;
        n.call("ip-name-lookup.resolve-addresses", &[network, 0xffff_fff0, 32, RESULT])
    }, BOUNDS, &[]),
    ("a stream that is forged", |n| {
        n.call("resolve-address-stream.resolve-next-address", &[0x0800_0000, RESULT])
    }, Trap("wasi-virt: handle is not a live resource of this type"), &[]),
    ("a connection from realloc", |n| {
        let [socket, network] = n.tcp()?;
        let nested = [&[socket, network], &v4([0, 80, 192, 0, 2, 8], 0)[..], &[RESULT]].concat();
        n.pass(NESTED[0], &nested)?;
        let connect = PUPPET.position("tcp-socket.start-connect") as i32;
        n.run::<(u32, u32, u32, i32, i32), ()>("arm", (3, 0, 0, connect, -1))?;
        n.call("environment.get-environment", &[RESULT])
    }, NESTED_CALL, &[]),
];

fn attack(linking: Linking, is_meant: impl Fn(End) -> bool) {
    let component = component(linking);
    let mut failures = Vec::new();
    for (name, attack, expected, seen) in ATTACKS {
        if !is_meant(*expected) {
            continue;
        }
        let mut network = Network::new(&component);
        let ended = attack(&mut network);
        let is_expected = match (&ended, expected) {
            (Ok(value), Value(expected)) => value == expected,
            (Err(error), Trap(message)) => format!("{error:?}").contains(message),
            _ => false,
        };
        let noted = network.seen.lock().unwrap();
        let noted: Vec<String> = noted.iter().map(SocketAddr::to_string).collect();
        if !is_expected || noted != *seen {
            failures.push(format!("{name}: {ended:?}, and the host saw {noted:?}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn forged_addresses_and_names_get_nothing_through() {
    attack(Linking::Fused, |_| true);
}

/// What breaks the canonical ABI an engine refuses itself there, in its own words.
#[test]
fn forged_addresses_get_nothing_through_beside_the_guest() {
    attack(Linking::Composed, |end| matches!(end, Value(_)));
}
