//! Composed linking, where a case cannot show it: memory over many calls, and what is refused.

use wasi_virt::profile::{Access, Stream};
use wasi_virt::{Linking, WasiVirt};
use wasmtime::component::{Component, Instance, Linker, Resource, ResourceAny, ResourceTable, Val};
use wasmtime::{Engine, Store, StoreLimits, StoreLimitsBuilder};
use wasmtime_wasi::p2::bindings::io::streams::InputStream as Input;
use wasmtime_wasi::p2::pipe::MemoryInputPipe;
use wasmtime_wasi::{WasiCtx, WasiCtxView, WasiView};

/// How often the guest calls.
const CALLS: i32 = 100_000;

/// More than any memory here needs, and less than a tenth of what would be kept if a byte of each call were.
const MOST_MEMORY: usize = 4 << 20;

/// Calls functions with lists as parameters, as results, and with handles; its own realloc gives the same place again.
const CALLER: &str = r#"(component
    (import "wasi:io/error@0.2.6" (instance $error (export "error" (type (sub resource)))))
    (alias export $error "error" (type $error-type))
    (import "wasi:io/streams@0.2.6" (instance $streams
        (export "output-stream" (type $output-stream (sub resource)))
        (export "error" (type $error (eq $error-type)))
        (type $failure (variant (case "last-operation-failed" (own $error)) (case "closed")))
        (export "stream-error" (type $stream-error (eq $failure)))
        (export "[method]output-stream.blocking-write-and-flush" (func
            (param "self" (borrow $output-stream)) (param "contents" (list u8)) (result (result (error $stream-error)))))
    ))
    (alias export $streams "output-stream" (type $output-stream))
    (import "wasi:cli/stdout@0.2.6" (instance $stdout
        (export "output-stream" (type $stream (eq $output-stream)))
        (export "get-stdout" (func (result (own $stream))))))
    (import "wasi:cli/environment@0.2.6" (instance $environment
        (export "get-environment" (func (result (list (tuple string string)))))))
    (core module $memory-module
        (memory (export "memory") 1)
        (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 4096)))
    (core instance $memory (instantiate $memory-module))
    (alias core export $memory "memory" (core memory $memory))
    (alias core export $memory "realloc" (core func $realloc))
    (core func $get-environment (canon lower (func $environment "get-environment")
        (memory (core memory $memory)) (realloc (core func $realloc))))
    (core func $get-stdout (canon lower (func $stdout "get-stdout")))
    (core func $drop (canon resource.drop $output-stream))
    (core func $write (canon lower (func $streams "[method]output-stream.blocking-write-and-flush")
        (memory (core memory $memory))))
    (core module $main
        (import "host" "get-environment" (func $get-environment (param i32)))
        (import "host" "get-stdout" (func $get-stdout (result i32)))
        (import "host" "drop" (func $drop (param i32)))
        (import "host" "write" (func $write (param i32 i32 i32 i32)))
        (func (export "call") (param $left i32)
            (local $stream i32)
            (loop $more
                (call $get-environment (i32.const 8))
                (local.set $stream (call $get-stdout))
                (call $write (local.get $stream) (i32.const 4096) (i32.const 4096) (i32.const 32))
                (call $drop (local.get $stream))
                (br_if $more (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))))
    (core instance $main (instantiate $main (with "host" (instance
        (export "get-environment" (func $get-environment)) (export "get-stdout" (func $get-stdout))
        (export "drop" (func $drop)) (export "write" (func $write))))))
    (func (export "call") (param "times" s32) (canon lift (core func $main "call"))))"#;

#[test]
fn nothing_is_kept_of_a_call() {
    let mut virt = WasiVirt::new();
    virt.link(Linking::Composed)
        .guest_bytes(wat::parse_str(CALLER).unwrap());
    virt.stdio().stdout(Stream::Ignore);
    virt.env()
        .overrides(&[("A", &"a".repeat(500)), ("B", &"b".repeat(500))]);
    let output = virt.finish().unwrap();

    let engine = Engine::default();
    let limits = StoreLimitsBuilder::new()
        .memory_size(MOST_MEMORY)
        .trap_on_grow_failure(true)
        .build();
    let mut store: Store<StoreLimits> = Store::new(&engine, limits);
    store.limiter(|limits| limits);
    let component = Component::new(&engine, output.as_ref()).unwrap();
    // All is virtual, so the host offers nothing.
    let instance = Linker::new(&engine)
        .instantiate(&mut store, &component)
        .unwrap();
    let call = instance
        .get_typed_func::<(i32,), ()>(&mut store, "call")
        .unwrap();
    call.call(&mut store, (CALLS,)).unwrap();
}

/// An interface that hands a stream of the host's to the guest for the time of a call.
const LENDER: &str = r#"(component
    (import "wasi:io/streams@0.2.6" (instance $streams
        (export "input-stream" (type $input-stream (sub resource)))
        (export "[method]input-stream.subscribe" (func (param "self" (borrow $input-stream))))))
    (alias export $streams "input-stream" (type $input-stream))
    (core func $subscribe (canon lower (func $streams "[method]input-stream.subscribe")))
    (core func $drop (canon resource.drop $input-stream))
    (core module $main
        (import "host" "subscribe" (func $subscribe (param i32)))
        (import "host" "drop" (func $drop (param i32)))
        (func (export "look") (param i32) (call $subscribe (local.get 0)) (call $drop (local.get 0))))
    (core instance $main (instantiate $main (with "host" (instance
        (export "subscribe" (func $subscribe)) (export "drop" (func $drop))))))
    (func $look (param "stream" (borrow $input-stream)) (canon lift (core func $main "look")))
    (instance $viewer (export "input-stream" (type $input-stream)) (export "look" (func $look)))
    (export "test:guest/viewer" (instance $viewer)))"#;

#[test]
fn what_cannot_be_bridged_is_refused_by_name() {
    let mut virt = WasiVirt::new();
    virt.link(Linking::Composed)
        .deny_import("wasi:io/streams")
        .guest_bytes(wat::parse_str(LENDER).unwrap());
    let error = format!("{:#}", wasi_virt::in_flags(&virt.finish().unwrap_err()));
    for part in [
        "`test:guest/viewer`",
        "`look` has borrowed handles",
        "`wasi:io/streams/input-stream`",
        "; link with `--link=fused`",
    ] {
        assert!(error.contains(part), "{error}");
    }
    assert!(error.ends_with("`--link=fused`"), "{error}");
}

#[test]
fn advice_for_compositions_does_not_go_in_circles() {
    let viewer = LENDER.replacen("(component", "(component $viewer", 1);
    let composition = format!(
        r#"(component
        (import "wasi:io/streams@0.2.6" (instance $streams
            (export "input-stream" (type $input-stream (sub resource)))
            (export "[method]input-stream.subscribe" (func (param "self" (borrow $input-stream))))))
        (alias export $streams "input-stream" (type $input-stream))
        (import "wasi:cli/stdin@0.2.6" (instance
            (export "input-stream" (type $stream (eq $input-stream)))
            (export "get-stdin" (func (result (own $stream))))))
        {viewer}
        (instance $inner (instantiate $viewer (with "wasi:io/streams@0.2.6" (instance $streams))))
        (export "test:guest/viewer" (instance $inner "test:guest/viewer")))"#
    );
    let mut virt = WasiVirt::new();
    virt.deny_import("wasi:io/streams")
        .guest_bytes(wat::parse_str(composition).unwrap());
    virt.stdio().stdin(Stream::Ignore);
    let error = format!("{:#}", wasi_virt::in_flags(&virt.finish().unwrap_err()));
    for part in [
        "`look` has borrowed handles",
        "virtualize its parts before they are composed",
    ] {
        assert!(error.contains(part), "{error}");
    }
    // Neither in circles, nor by opening what is closed.
    for part in ["--link", "allow", "--deny-import"] {
        assert!(!error.contains(part), "{error}");
    }
}

/// An interface with a stream of the component model, which shares a type with one that is denied.
const LATER: &str = r#"(component
    (import "test:host/things" (instance $things
        (export "thing" (type $thing (sub resource)))
        (type $stream (stream (own $thing)))
        (export "make" (func (result $stream)))))
    (core func $make (canon lower (func $things "make")))
    (core module $main (import "things" "make" (func (result i32))))
    (core instance (instantiate $main (with "things" (instance (export "make" (func $make)))))))"#;

#[test]
fn what_cannot_be_wrapped_is_refused_by_name() {
    let mut virt = WasiVirt::new();
    virt.link(Linking::Composed)
        .deny_import("test:host/things")
        .guest_bytes(wat::parse_str(LATER).unwrap());
    let error = format!("{:#}", wasi_virt::in_flags(&virt.finish().unwrap_err()));
    for part in ["`make` of `test:host/things`", "streams or futures"] {
        assert!(error.contains(part), "{error}");
    }
}

/// A host with streams of its own.
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

/// The `reader` guest, composed, with its environment denied and its standard streams partly so.
struct Reader {
    store: Store<Host>,
    instance: Instance,
}

impl Reader {
    fn new() -> Reader {
        let mut virt = WasiVirt::new();
        virt.link(Linking::Composed)
            .guest("tests/components/reader.wasm")
            .exit(Access::Deny);
        virt.stdio().stdin(Stream::Ignore).stdout(Stream::Deny);
        let output = virt.finish().unwrap();
        let engine = Engine::default();
        let component = Component::new(&engine, output.as_ref()).unwrap();
        let mut linker = Linker::new(&engine);
        wasmtime_wasi::p2::add_to_linker_sync(&mut linker).unwrap();
        let host = Host {
            wasi: WasiCtx::builder().build(),
            table: ResourceTable::new(),
        };
        let mut store = Store::new(&engine, host);
        let instance = linker.instantiate(&mut store, &component).unwrap();
        Reader { store, instance }
    }

    fn call(&mut self, name: &str, params: &[Val]) -> wasmtime::Result<Val> {
        let interface = self
            .instance
            .get_export_index(&mut self.store, None, "test:reader/api");
        let function = self
            .instance
            .get_export_index(&mut self.store, interface.as_ref(), name)
            .unwrap();
        let function = self.instance.get_func(&mut self.store, function).unwrap();
        let mut results = [Val::Bool(false)];
        function.call(&mut self.store, params, &mut results)?;
        let [result] = results;
        Ok(result)
    }

    fn stream(&mut self, text: &'static str) -> Val {
        let stream: Input = Box::new(MemoryInputPipe::new(text));
        let stream: Resource<Input> = self.store.data_mut().table.push(stream).unwrap();
        Val::Resource(ResourceAny::try_from_resource(stream, &mut self.store).unwrap())
    }
}

/// The texts and the streams of a result of `read`.
fn lines(result: Val) -> Vec<(String, Val)> {
    let Val::Result(Ok(Some(lines))) = result else {
        panic!("{result:?}");
    };
    let Val::List(lines) = *lines else {
        panic!("{lines:?}");
    };
    let parts = lines.into_iter().map(|line| match line {
        Val::Record(fields) => match <[(String, Val); 2]>::try_from(fields).unwrap() {
            [(_, Val::String(text)), (_, source)] => (text, source),
            fields => panic!("{fields:?}"),
        },
        line => panic!("{line:?}"),
    });
    parts.collect()
}

#[test]
fn exports_work_on_the_hosts_streams_and_their_own_resources() {
    let mut guest = Reader::new();
    let name = Val::String("name".to_owned());
    let reader = guest.call("[constructor]reader", &[name]).unwrap();
    let named = guest.call("name-of", std::slice::from_ref(&reader));
    assert_eq!(named.unwrap(), Val::String("name".to_owned()));

    let streams = Val::List(vec![guest.stream("first"), guest.stream("second")]);
    let read = [reader.clone(), streams, Val::U64(3)];
    let result = lines(guest.call("[method]reader.read", &read).unwrap());
    let texts: Vec<&str> = result.iter().map(|(text, _)| text.as_str()).collect();
    assert_eq!(texts, ["name: sec", "name: fir"]);

    // What came back are the host's own streams, to be handed in again.
    let streams = result.into_iter().map(|(_, source)| source);
    let read = [reader.clone(), Val::List(streams.collect()), Val::U64(9)];
    let result = lines(guest.call("[method]reader.read", &read).unwrap());
    let texts: Vec<&str> = result.iter().map(|(text, _)| text.as_str()).collect();
    assert_eq!(texts, ["name: st", "name: ond"]);
    for (_, source) in result {
        let Val::Resource(source) = source else {
            panic!("{source:?}");
        };
        source.resource_drop(&mut guest.store).unwrap();
    }

    let Val::Resource(reader) = reader else {
        panic!("{reader:?}");
    };
    reader.resource_drop(&mut guest.store).unwrap();
    assert!(guest.store.data().table.is_empty(), "no stream is left");
}

#[test]
fn errors_of_streams_pass_the_bridge() {
    let mut guest = Reader::new();
    let name = Val::String(String::new());
    let reader = guest.call("[constructor]reader", &[name]).unwrap();
    let streams = Val::List(vec![guest.stream(""), guest.stream("left")]);
    let result = guest.call("[method]reader.read", &[reader, streams, Val::U64(1)]);
    let closed = Val::Variant("closed".to_owned(), None);
    assert_eq!(result.unwrap(), Val::Result(Err(Some(Box::new(closed)))));
}

#[test]
fn a_virtual_stream_does_not_leave() {
    let mut guest = Reader::new();
    let error = guest.call("open", &[]).unwrap_err();
    assert!(format!("{error:?}").contains("unknown handle"), "{error:?}");
}
