//! `wasi:http/types`.

use crate::STALE;
use crate::adapter::{Adapter, int};
use image_format::Image;
use wasmtime::Val;

fn name(function: &str) -> String {
    format!("wasi:http/types#{function}")
}

fn call(adapter: &mut Adapter, function: &str, parameters: &[&[Val]]) -> u32 {
    adapter.call(&name(function), &parameters.concat())
}

fn append(adapter: &mut Adapter, fields: u32, field: &str, value: &str) -> (u8, u8) {
    let (field, value) = (adapter.give(field), adapter.give(value));
    let result = call(
        adapter,
        "[method]fields.append",
        &[&[int(fields)], &field, &value],
    );
    (adapter.byte(result), adapter.byte(result + 1))
}

#[test]
fn fields_are_kept_and_freed() {
    let mut adapter = Adapter::new(&Image::default());
    adapter.repeat(|adapter| {
        let fields = call(adapter, "[constructor]fields", &[]);
        assert_eq!(append(adapter, fields, "Accept", "1").0, 0);
        assert_eq!(append(adapter, fields, "accept", "2").0, 0);
        assert_eq!(append(adapter, fields, "a b", ""), (1, 0));
        assert_eq!(append(adapter, fields, "Host", "a"), (1, 1));
        let values = adapter.give_pairs(&[("x", "y")]);
        let field = adapter.give("b");
        let result = call(
            adapter,
            "[method]fields.set",
            &[&[int(fields)], &field, &[int(values[0]), int(2)]],
        );
        assert_eq!(adapter.byte(result), 0);
        let field = adapter.give("ACCEPT");
        let list = call(adapter, "[method]fields.get", &[&[int(fields)], &field]);
        assert_eq!(adapter.texts(list), ["1", "2"]);
        let clone = call(adapter, "[method]fields.clone", &[&[int(fields)]]);
        let field = adapter.give("accept");
        let result = call(adapter, "[method]fields.delete", &[&[int(clone)], &field]);
        assert_eq!(adapter.byte(result), 0);
        let field = adapter.give("accept");
        assert_eq!(
            call(adapter, "[method]fields.has", &[&[int(clone)], &field]),
            0
        );
        let list = call(adapter, "[method]fields.entries", &[&[int(fields)]]);
        assert_eq!(adapter.pairs(list), ["accept=1", "accept=2", "b=x", "b=y"]);
        call(adapter, "[resource-drop]fields", &[&[int(fields)]]);
        call(adapter, "[resource-drop]fields", &[&[int(clone)]]);
    });
}

#[test]
fn lists_become_fields() {
    let mut adapter = Adapter::new(&Image::default());
    adapter.repeat(|adapter| {
        let [start, length] = adapter.give_pairs(&[("a", "1"), ("b", "")]);
        let result = call(
            adapter,
            "[static]fields.from-list",
            &[&[int(start), int(length)]],
        );
        assert_eq!(adapter.byte(result), 0);
        let fields = adapter.number(result + 4);
        let list = call(adapter, "[method]fields.entries", &[&[int(fields)]]);
        assert_eq!(adapter.pairs(list), ["a=1", "b="]);
        call(adapter, "[resource-drop]fields", &[&[int(fields)]]);
        let [start, length] = adapter.give_pairs(&[("a", "1"), ("host", "b"), ("c", "2")]);
        let result = call(
            adapter,
            "[static]fields.from-list",
            &[&[int(start), int(length)]],
        );
        assert_eq!((adapter.byte(result), adapter.byte(result + 4)), (1, 1));
    });
}

#[test]
fn requests_are_kept_and_freed() {
    let mut adapter = Adapter::new(&Image::default());
    let method = |name: &str| format!("[method]outgoing-request.{name}");
    adapter.repeat(|adapter| {
        let fields = call(adapter, "[constructor]fields", &[]);
        append(adapter, fields, "a", "1");
        let request = call(adapter, "[constructor]outgoing-request", &[&[int(fields)]]);
        let none = [int(0), int(0), int(0)];

        let result = call(adapter, &method("method"), &[&[int(request)]]);
        assert_eq!(adapter.byte(result), 0);
        let other = adapter.give("BREW");
        assert_eq!(
            call(
                adapter,
                &method("set-method"),
                &[&[int(request), int(9)], &other]
            ),
            0
        );
        let other = adapter.give("not one");
        assert_eq!(
            call(
                adapter,
                &method("set-method"),
                &[&[int(request), int(9)], &other]
            ),
            1
        );
        let result = call(adapter, &method("method"), &[&[int(request)]]);
        assert_eq!(
            (adapter.byte(result), adapter.text(result + 4).as_str()),
            (9, "BREW")
        );

        for (part, valid, invalid) in [
            ("path-with-query", "/a?b", "a"),
            ("authority", "a:80", "a:b:c"),
        ] {
            let text = adapter.give(valid);
            assert_eq!(
                call(
                    adapter,
                    &method(&format!("set-{part}")),
                    &[&[int(request), int(1)], &text]
                ),
                0
            );
            let text = adapter.give(invalid);
            assert_eq!(
                call(
                    adapter,
                    &method(&format!("set-{part}")),
                    &[&[int(request), int(1)], &text]
                ),
                1
            );
            let result = call(adapter, &method(part), &[&[int(request)]]);
            assert_eq!(
                (adapter.byte(result), adapter.text(result + 4).as_str()),
                (1, valid)
            );
            assert_eq!(
                call(
                    adapter,
                    &method(&format!("set-{part}")),
                    &[&[int(request)], &none]
                ),
                0
            );
            let result = call(adapter, &method(part), &[&[int(request)]]);
            assert_eq!(adapter.byte(result), 0);
        }

        let other = adapter.give("ftp");
        assert_eq!(
            call(
                adapter,
                &method("set-scheme"),
                &[&[int(request), int(1), int(2)], &other]
            ),
            0
        );
        let result = call(adapter, &method("scheme"), &[&[int(request)]]);
        assert_eq!((adapter.byte(result), adapter.byte(result + 4)), (1, 2));
        assert_eq!(adapter.text(result + 8), "ftp");

        let headers = call(adapter, &method("headers"), &[&[int(request)]]);
        assert_eq!(append(adapter, headers, "a", "2"), (1, 2));
        call(adapter, "[resource-drop]fields", &[&[int(headers)]]);
        call(
            adapter,
            "[resource-drop]outgoing-request",
            &[&[int(request)]],
        );
    });
}

#[test]
fn bodies_take_everything() {
    let mut adapter = Adapter::new(&Image::default());
    adapter.repeat(|adapter| {
        for message in ["outgoing-request", "outgoing-response"] {
            let fields = call(adapter, "[constructor]fields", &[]);
            let handle = call(
                adapter,
                &format!("[constructor]{message}"),
                &[&[int(fields)]],
            );
            let body = format!("[method]{message}.body");
            let result = call(adapter, &body, &[&[int(handle)]]);
            assert_eq!(adapter.byte(result), 0);
            let outgoing = adapter.number(result + 4);
            let result = call(adapter, &body, &[&[int(handle)]]);
            assert_eq!(adapter.byte(result), 1);
            let result = call(adapter, "[method]outgoing-body.write", &[&[int(outgoing)]]);
            let stream = adapter.number(result + 4);
            assert_eq!(adapter.call("streams#accepts", &[int(stream)]), 1);
            let result = call(adapter, "[method]outgoing-body.write", &[&[int(outgoing)]]);
            assert_eq!(adapter.byte(result), 1);
            adapter.call(
                "wasi:io/streams#[resource-drop]output-stream",
                &[int(stream)],
            );
            let trailers = call(adapter, "[constructor]fields", &[]);
            let result = call(
                adapter,
                "[static]outgoing-body.finish",
                &[&[int(outgoing), int(1), int(trailers)]],
            );
            assert_eq!(adapter.byte(result), 0);
            call(
                adapter,
                &format!("[resource-drop]{message}"),
                &[&[int(handle)]],
            );
        }
    });
    let parameters = [int(adapter_abi::module::FIRST_VIRTUAL_BIT), int(0), int(0)];
    adapter.trap(&name("[static]outgoing-body.finish"), &parameters, STALE);
}

#[test]
fn status_codes_and_timeouts_are_kept() {
    let mut adapter = Adapter::new(&Image::default());
    let fields = call(&mut adapter, "[constructor]fields", &[]);
    let response = call(
        &mut adapter,
        "[constructor]outgoing-response",
        &[&[int(fields)]],
    );
    assert_eq!(
        call(
            &mut adapter,
            "[method]outgoing-response.status-code",
            &[&[int(response)]]
        ),
        200
    );
    assert_eq!(
        call(
            &mut adapter,
            "[method]outgoing-response.set-status-code",
            &[&[int(response), int(404)]]
        ),
        0
    );
    assert_eq!(
        call(
            &mut adapter,
            "[method]outgoing-response.set-status-code",
            &[&[int(response), int(1000)]]
        ),
        1
    );
    assert_eq!(
        call(
            &mut adapter,
            "[method]outgoing-response.status-code",
            &[&[int(response)]]
        ),
        404
    );

    let options = call(&mut adapter, "[constructor]request-options", &[]);
    for timeout in [
        "connect-timeout",
        "first-byte-timeout",
        "between-bytes-timeout",
    ] {
        let get = format!("[method]request-options.{timeout}");
        let set = format!("[method]request-options.set-{timeout}");
        let result = call(&mut adapter, &get, &[&[int(options)]]);
        assert_eq!(adapter.byte(result), 0);
        assert_eq!(
            call(
                &mut adapter,
                &set,
                &[&[int(options), int(1), Val::I64(5 << 32 | 6)]]
            ),
            0
        );
        let result = call(&mut adapter, &get, &[&[int(options)]]);
        assert_eq!((adapter.byte(result), result % 8), (1, 0));
        assert_eq!(
            (adapter.number(result + 8), adapter.number(result + 12)),
            (6, 5)
        );
    }
    call(
        &mut adapter,
        "[resource-drop]request-options",
        &[&[int(options)]],
    );
}

#[test]
fn fields_are_limited() {
    let mut adapter = Adapter::new(&Image::default());
    let fields = call(&mut adapter, "[constructor]fields", &[]);
    let (field, value) = (adapter.give("a"), adapter.give("x".repeat(128 << 10)));
    let parameters = [&[int(fields)], &field[..], &value[..]].concat();
    adapter.trap(
        &name("[method]fields.append"),
        &parameters,
        "wasi-virt: http fields are too large",
    );
}
