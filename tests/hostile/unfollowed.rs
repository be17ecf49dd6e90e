//! Guests that use streams in a way that glue cannot follow are refused, by what they do.

use wasi_virt::WasiVirt;
use wasi_virt::profile::Stream;

/// The guest with this in the place of that, and ignored standard error.
#[track_caller]
fn refused(guest: &str, changes: &[(&str, &str)]) -> String {
    let mut text = guest.to_string();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replace(from, to);
    }
    let directory = tempfile::tempdir().unwrap();
    std::fs::write(directory.path().join("file.txt"), "content").unwrap();
    let mut virt = WasiVirt::new();
    virt.deny_all();
    virt.stdio().stdout(Stream::Allow).stderr(Stream::Ignore);
    virt.fs().virtual_preopen("/", directory.path());
    let guest = wat::parse_str(&text).unwrap();
    let refused = virt.guest_bytes(guest).finish();
    refused.map(drop).unwrap_err().to_string()
}

const SINK: &str = include_str!("../components/wat/sink-0.3.wat");
const STREAMS: &str = include_str!("streams.wat");
const CALLBACK: &str = r#" async (callback (core func $main "callback"))"#;

#[track_caller]
fn check(error: &str, what: &str) {
    assert!(error.contains(what), "{error}");
}

#[test]
fn a_read_that_waits_where_it_is() {
    let asynchronous = "(canon future.read $future (memory $memory) async)";
    let synchronous = "(canon future.read $future (memory $memory))";
    let error = refused(SINK, &[(asynchronous, synchronous)]);
    check(&error, "reads a future without `async`");
}

#[test]
fn streams_in_lists() {
    let [instance, from] = [
        "(type $option (option $stream))",
        "(param \"first\" $option)",
    ];
    let to = "(param \"first\" $list)";
    let error = refused(
        STREAMS,
        &[
            (
                instance,
                "(type $option (option $stream)) (type $list (list $stream))",
            ),
            (from, to),
            (
                "(canon lower (func $take \"take\"))",
                "(canon lower (func $take \"take\") (memory $memory))",
            ),
        ],
    );
    check(&error, "passes `stream<u8>` to `take` in memory");
}

#[test]
fn streams_that_share_a_place_with_a_larger_number() {
    let function = |types| format!("(func $take (param {types}) (result i32))");
    let wider = [
        (
            "(type $result (result $stream (error u32)))".to_string(),
            "(type $result (result $stream (error u64)))".to_string(),
        ),
        (
            function("i32 i32 i32 i32 i32 i32"),
            function("i32 i32 i32 i32 i64 i32"),
        ),
        (
            "(i32.const 7) (i32.const 1) (global.get $r)".to_string(),
            "(i32.const 7) (i64.const 1) (global.get $r)".to_string(),
        ),
        (
            "(i32.const 1) (i32.const 5)".to_string(),
            "(i32.const 1) (i64.const 5)".to_string(),
        ),
        (
            "(i32.const 0) (global.get $r)".to_string(),
            "(i32.const 0) (i64.extend_i32_u (global.get $r))".to_string(),
        ),
    ];
    let wider = wider.each_ref().map(|(from, to)| (&**from, &**to));
    check(&refused(STREAMS, &wider), "or beside other values");
}

#[test]
fn a_function_that_returns_a_stream() {
    let function = r#"(func (export "stream") (result i32) (i32.const 0))"#;
    let callback = r#"(func (export "callback")"#;
    let exported = r#"(func $returned (result $stream) (canon lift (core func $main "stream")))
        (export "stream" (func $returned))"#;
    let run = "(func $run async";
    let error = refused(
        SINK,
        &[
            (callback, &format!("{function} {callback}")),
            (run, &format!("{exported} {run}")),
        ],
    );
    check(&error, "`stream` returns a `stream<u8>`");
    check(&error, "make it an `async func`");
}

#[test]
fn a_function_without_a_callback_beside_what_streams_go_to() {
    // As it would be lifted, it returns its result.
    let from = format!("(canon lift (core func $main \"go\"){CALLBACK})");
    let error = refused(STREAMS, &[(&from, "(canon lift (core func $main \"go\"))")]);
    check(&error, "lifts an `async func` without a callback");
}

#[test]
fn streams_that_are_written_to_futures() {
    let with = "(type $nested (future $stream)) (core func $nested (canon future.write $nested (memory $memory) async))
        (core func $new ";
    let error = refused(SINK, &[("(core func $new ", with)]);
    check(
        &error,
        "writes streams of bytes to other streams or futures",
    );
}

#[test]
fn futures_over_several_memories() {
    let with = "(core instance $other (instantiate $memory-module))
        (alias core export $other \"memory\" (core memory $second))
        (core func $wait (canon waitable-set.wait (memory $second)))
        (core func $new ";
    let error = refused(SINK, &[("(core func $new ", with)]);
    check(&error, "reads futures and waits over several memories");
}

#[test]
fn streams_for_a_component_inside() {
    let with = "(component $inner
            (core module $module (func (export \"take\") (param i32)))
            (core instance $instance (instantiate $module))
            (type $stream (stream u8))
            (func (export \"take\") (param \"stream\" $stream) (canon lift (core func $instance \"take\"))))
        (instance $inner (instantiate $inner))
        (core func $inner (canon lower (func $inner \"take\")))
        (core func $new ";
    let error = refused(SINK, &[("(core func $new ", with)]);
    check(&error, "passes streams to a component inside of it");
}

#[test]
fn a_call_that_waits_for_what_it_is_given() {
    let export = "(export \"take\" (func (param \"first\" $option)";
    let asynchronous = "(export \"take\" (func async (param \"first\" $option)";
    let error = refused(STREAMS, &[(export, asynchronous)]);
    check(&error, "calls `test:host/take#take` without `async`");
}
