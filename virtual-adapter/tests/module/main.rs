//! The prebuilt adapter does what its source says: layouts of results, ownership of parameters, and traps.

mod adapter;
mod fs;
mod http;

use adapter::{Adapter, int};
use image_format::{Body, HostRule, Image, Kind};
use wasmtime::Val;

const STALE: &str = "wasi-virt: handle is not a live resource of this type";
const VIRTUAL: u32 = adapter_abi::module::FIRST_VIRTUAL_BIT;

fn pair(name: &str, value: &str) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

#[test]
fn the_hosts_environment_is_filtered_and_freed() {
    let environment = vec![pair("A", "1")];
    let environment_rule = HostRule::Only(vec!["HOME".into(), "A".into()]);
    let image = Image::default()
        .with(Kind::Environment, Body::Pairs(environment))
        .with(Kind::EnvironmentRule, Body::Rule(environment_rule));
    let mut adapter = Adapter::new(&image);
    adapter.repeat(|adapter| {
        let secret = "x".repeat(1000);
        let host =
            adapter.give_pairs(&[("HOME", "/"), ("A", "host"), ("SECRET", &secret), ("", "")]);
        let cell = adapter.give_numbers(&host);
        let list = adapter.call("environment#filter", &[int(cell)]);
        assert_eq!(adapter.pairs(list), ["A=1", "HOME=/"]);
    });
}

#[test]
fn what_is_kept_back_of_the_hosts_is_in_no_answer() {
    let rule = || Body::Rule(HostRule::AllBut(vec!["SECRET".into()]));
    let image = Image::default()
        .with(Kind::EnvironmentRule, rule())
        .with(Kind::ConfigRule, rule());
    let mut adapter = Adapter::new(&image);
    adapter.repeat(|adapter| {
        let host = adapter.give_pairs(&[("HOME", "/"), ("SECRET", "x"), ("SECRETS", "y")]);
        let cell = adapter.give_numbers(&host);
        let list = adapter.call("environment#filter", &[int(cell)]);
        assert_eq!(adapter.pairs(list), ["HOME=/", "SECRETS=y"]);
        let key = adapter.give("SECRETS");
        assert_eq!(adapter.call("config#guard-get", &key), 0);
        let key = adapter.give("SECRET");
        let result = adapter.call("config#guard-get", &key);
        assert_eq!((adapter.byte(result), adapter.byte(result + 4)), (0, 0));
    });
}

#[test]
fn configuration_is_looked_up() {
    let config_rule = HostRule::Only(vec!["host".into()]);
    let image = Image::default()
        .with(Kind::Config, Body::Pairs(vec![pair("a", "1")]))
        .with(Kind::ConfigRule, Body::Rule(config_rule));
    let mut adapter = Adapter::new(&image);
    adapter.repeat(|adapter| {
        for function in ["config#get", "config#guard-get"] {
            let key = adapter.give("a");
            let result = adapter.call(function, &key);
            assert_eq!((adapter.byte(result), adapter.byte(result + 4)), (0, 1));
            assert_eq!(adapter.text(result + 8), "1");
            let key = adapter.give("b");
            let result = adapter.call(function, &key);
            assert_eq!((adapter.byte(result), adapter.byte(result + 4)), (0, 0));
        }
        let key = adapter.give("host");
        assert_eq!(adapter.call("config#guard-get", &key), 0);
        let result = adapter.call("config#get-all", &[]);
        assert_eq!(adapter.byte(result), 0);
        assert_eq!(adapter.pairs(result + 4), ["a=1"]);
    });
}

#[test]
fn the_hosts_configuration_is_filtered_and_its_error_passes() {
    let image = Image::default().with(Kind::ConfigRule, Body::Rule(HostRule::All));
    let mut adapter = Adapter::new(&image);
    adapter.repeat(|adapter| {
        let [start, length] = adapter.give_pairs(&[("a", "1"), ("b", "2")]);
        let cell = adapter.give_numbers(&[0, start, length, 0]);
        let result = adapter.call("config#filter-get-all", &[int(cell)]);
        assert_eq!(adapter.byte(result), 0);
        assert_eq!(adapter.pairs(result + 4), ["a=1", "b=2"]);
        for case in [0, 1] {
            let [start, length] = adapter
                .give("broken")
                .map(|value| value.unwrap_i32() as u32);
            let cell = adapter.give_numbers(&[1, case, start, length]);
            let result = adapter.call("config#filter-get-all", &[int(cell)]);
            assert_eq!(
                (adapter.byte(result), adapter.byte(result + 4)),
                (1, case as u8)
            );
            assert_eq!(adapter.text(result + 8), "broken");
        }
    });
}

#[test]
fn streams_are_closed_or_ignored() {
    let mut adapter = Adapter::new(&Image::default());
    let method = |name: &str| format!("wasi:io/streams#[method]{name}");
    adapter.repeat(|adapter| {
        let input = adapter.call("streams#closed-input", &[]);
        for read in ["read", "blocking-read"] {
            let result = adapter.call(
                &method(&format!("input-stream.{read}")),
                &[int(input), Val::I64(7)],
            );
            assert_eq!((adapter.byte(result), adapter.byte(result + 4)), (1, 1));
        }
        for skip in ["skip", "blocking-skip"] {
            let result = adapter.call(
                &method(&format!("input-stream.{skip}")),
                &[int(input), Val::I64(7)],
            );
            assert_eq!((adapter.byte(result), adapter.byte(result + 8)), (1, 1));
        }
        for (function, is_open) in [
            ("streams#closed-output", false),
            ("streams#ignored-output", true),
        ] {
            let output = adapter.call(function, &[]);
            assert_eq!(
                adapter.call("streams#accepts", &[int(output)]),
                u32::from(is_open)
            );
            let result = adapter.call(&method("output-stream.check-write"), &[int(output)]);
            assert_eq!(adapter.byte(result), u8::from(!is_open));
            if is_open {
                assert_eq!(
                    (adapter.number(result + 8), adapter.number(result + 12)),
                    (1 << 20, 0)
                );
            }
            for write in ["write", "blocking-write-and-flush"] {
                let contents = adapter.give([0; 3000]);
                let parameters = [&[int(output)], &contents[..]].concat();
                let result = adapter.call(&method(&format!("output-stream.{write}")), &parameters);
                assert_eq!(adapter.byte(result), u8::from(!is_open));
            }
            for zeroes in ["write-zeroes", "blocking-write-zeroes-and-flush"] {
                let result = adapter.call(
                    &method(&format!("output-stream.{zeroes}")),
                    &[int(output), Val::I64(7)],
                );
                assert_eq!(adapter.byte(result), u8::from(!is_open));
            }
            for flush in ["flush", "blocking-flush"] {
                let result =
                    adapter.call(&method(&format!("output-stream.{flush}")), &[int(output)]);
                assert_eq!(adapter.byte(result), u8::from(!is_open));
            }
            for splice in ["splice", "blocking-splice"] {
                let parameters = [int(output), int(input), Val::I64(7)];
                let result = adapter.call(&method(&format!("output-stream.{splice}")), &parameters);
                assert_eq!((adapter.byte(result), adapter.byte(result + 8)), (1, 1));
            }
            adapter.call(
                "wasi:io/streams#[resource-drop]output-stream",
                &[int(output)],
            );
        }
        adapter.call("wasi:io/streams#[resource-drop]input-stream", &[int(input)]);
    });
}

#[test]
fn pollables_are_ready() {
    let mut adapter = Adapter::new(&Image::default());
    adapter.repeat(|adapter| {
        let stream = adapter.call("streams#closed-input", &[]);
        let pollable = adapter.call(
            "wasi:io/streams#[method]input-stream.subscribe",
            &[int(stream)],
        );
        assert_eq!(
            adapter.call("wasi:io/poll#[method]pollable.ready", &[int(pollable)]),
            1
        );
        adapter.call("wasi:io/poll#[method]pollable.block", &[int(pollable)]);
        let list = adapter.give_numbers(&[pollable; 3]);
        let ready = adapter.call("wasi:io/poll#poll", &[int(list), int(3)]);
        let indices: Vec<u32> = adapter
            .items(ready, 4)
            .map(|item| adapter.number(item))
            .collect();
        assert_eq!(indices, [0, 1, 2]);
        adapter.call("poll#begin", &[]);
        adapter.call("poll#push", &[int(1)]);
        adapter.call("poll#push", &[int(4)]);
        let ready = adapter.call("poll#finish", &[]);
        let indices: Vec<u32> = adapter
            .items(ready, 4)
            .map(|item| adapter.number(item))
            .collect();
        assert_eq!(indices, [1, 4]);
        adapter.call("wasi:io/poll#[resource-drop]pollable", &[int(pollable)]);
        adapter.call(
            "wasi:io/streams#[resource-drop]input-stream",
            &[int(stream)],
        );
    });
    adapter.trap(
        "wasi:io/poll#poll",
        &[int(4), int(0)],
        "wasi-virt: poll on an empty list",
    );
}

#[test]
fn handles_are_checked() {
    let mut adapter = Adapter::new(&Image::default());
    let network = adapter.call("network#instance-network", &[]);
    assert_eq!(network, VIRTUAL);
    for handle in [0, network, VIRTUAL + 1, 0x8000_0000, u32::MAX] {
        adapter.trap(
            "wasi:io/streams#[method]output-stream.flush",
            &[int(handle)],
            STALE,
        );
        adapter.trap("wasi:io/poll#[method]pollable.ready", &[int(handle)], STALE);
        adapter.trap(
            "wasi:http/types#[resource-drop]fields",
            &[int(handle)],
            STALE,
        );
    }
    adapter.call(
        "wasi:sockets/network#[resource-drop]network",
        &[int(network)],
    );
    adapter.trap(
        "wasi:sockets/network#[resource-drop]network",
        &[int(network)],
        STALE,
    );
}

#[test]
fn handles_are_limited() {
    let mut adapter = Adapter::new(&Image::default());
    for _ in 0..virtual_adapter::handles::LIMIT {
        adapter.call("streams#closed-input", &[]);
    }
    adapter.trap("streams#closed-input", &[], "wasi-virt: too many handles");
}

#[test]
fn memory_is_limited() {
    let mut adapter = Adapter::new(&Image::default());
    let parameters = |size: u32| [int(0), int(0), int(1), int(size)];
    adapter.trap(
        "cabi_realloc",
        &parameters(u32::MAX),
        "wasi-virt: out of memory",
    );
    adapter.trap(
        "cabi_realloc",
        &parameters((256 << 20) + 1),
        "wasi-virt: out of memory",
    );
    for _ in 0..255 {
        adapter.call("cabi_realloc", &parameters(1 << 20));
    }
    adapter.trap(
        "cabi_realloc",
        &parameters(2 << 20),
        "wasi-virt: out of memory",
    );
}

#[test]
fn blocks_do_not_overlap_and_keep_their_contents() {
    let mut adapter = Adapter::new(&Image::default());
    let mut blocks: Vec<(u32, usize)> = Vec::new();
    for size in [
        1, 7, 8, 9, 15, 16, 17, 100, 4096, 65535, 65536, 65537, 200_000, 3,
    ] {
        let start = adapter.allocate(8, size);
        assert_eq!(start % 8, 0);
        for (other, other_size) in &blocks {
            assert!(start + size as u32 <= *other || other + *other_size as u32 <= start);
        }
        blocks.push((start, size));
    }
    let [start, length] = adapter.give("contents");
    let moved = adapter.call("cabi_realloc", &[start, length, int(1), int(5000)]);
    let contents = &adapter.memory.data(&adapter.store)[moved as usize..][..8];
    assert_eq!(contents, b"contents");
    assert_eq!(adapter.allocate(8, 0), 8);
}
