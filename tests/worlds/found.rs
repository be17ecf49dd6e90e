//! Worlds that could not be linked once, or gave what was not valid.

/// What each is about, and its text.
pub const WORLDS: [(&str, &str); 11] = [
    (
        "a type that is used before one that is in it",
        "interface a { record v { f: f64 } variant q { a(v) } }
        interface b { use a.{v, q}; f: func(i: q) -> q; g: func(i: v) -> v; }
        world guest { import b; export b; import wasi:cli/stdin@0.2.12; }",
    ),
    (
        "the same, with handles",
        "interface a {
            use wasi:io/streams@0.2.12.{input-stream};
            record v { f: input-stream }
            variant q { a(v), b(u64) }
        }
        interface b { use a.{v, q}; f: func(i: q) -> q; g: func(i: v) -> v; }
        world guest { import b; export b; import wasi:cli/stdin@0.2.12; }",
    ),
    (
        "an error that holds a handle, from another interface",
        "interface a { use wasi:io/streams@0.2.12.{stream-error}; f: func(i: result<_, stream-error>) -> result<_, stream-error>; }
        world guest { import a; export a; import wasi:cli/stdin@0.2.12; import wasi:cli/stdout@0.2.12; }",
    ),
    (
        "a record that holds a handle, from another interface",
        "interface a { use wasi:io/streams@0.2.12.{input-stream}; record v { f: input-stream } }
        interface b { use a.{v}; use wasi:io/streams@0.2.12.{input-stream}; f: func(i: v) -> v; g: func(i: list<v>, s: input-stream) -> tuple<list<v>, input-stream>; }
        world guest { import b; export b; import wasi:cli/stdin@0.2.12; }",
    ),
    (
        "a record of another interface that is exported as well",
        "interface a { use wasi:io/streams@0.2.12.{input-stream}; record v { f: input-stream } record z { v: v } f: func(i: v) -> v; }
        interface b { use a.{z}; f: func(i: z) -> z; }
        world guest { import a; import b; export a; export b; import wasi:cli/stdin@0.2.12; }",
    ),
    (
        "a record of another interface whose exports are bridged",
        "interface a {
            use wasi:io/streams@0.2.12.{input-stream};
            record v { f: f64 }
            record z { v: v }
            f: func(i: input-stream, v: v) -> tuple<input-stream, v>;
        }
        interface b { use a.{z}; f: func(i: z) -> z; }
        world guest { import a; import b; export a; export b; import wasi:cli/stdin@0.2.12; }",
    ),
    (
        "an option beside 64 bits",
        "interface a {
            use wasi:io/streams@0.2.12.{input-stream};
            f: func(i: result<u64, option<input-stream>>) -> result<u64, option<input-stream>>;
            g: func(i: result<f64, option<option<input-stream>>>) -> result<f64, option<option<input-stream>>>;
        }
        world guest { import a; export a; import wasi:cli/stdin@0.2.12; }",
    ),
    (
        "a result beside floats",
        "interface a {
            use wasi:io/streams@0.2.12.{input-stream};
            variant v { a(tuple<f32, f64>), b(result<input-stream, string>), c(tuple<u8, option<list<input-stream>>>), d(f32) }
            f: func(i: v) -> v;
            g: func(i: result<f64, result<input-stream, string>>) -> result<f64, result<input-stream, string>>;
            h: func(i: result<f32, variant-of-one>) -> result<f32, variant-of-one>;
            variant variant-of-one { a(input-stream) }
        }
        world guest { import a; export a; import wasi:cli/stdin@0.2.12; }",
    ),
    (
        "functions and types of a world's own",
        "world guest {
            use wasi:io/streams@0.2.12.{input-stream, stream-error};
            import wasi:cli/stdin@0.2.12;
            record mine { name: string, input: option<input-stream> }
            import in-f: func(i: mine, e: stream-error) -> tuple<mine, stream-error>;
            export out-f: func(i: mine, e: stream-error) -> tuple<mine, stream-error>;
            import in-g: func(i: input-stream) -> input-stream;
            export out-g: func(i: input-stream) -> input-stream;
        }",
    ),
    (
        "a resource of a world's own",
        "world guest {
            use wasi:io/streams@0.2.12.{input-stream};
            import wasi:cli/stdin@0.2.12;
            resource mine { constructor(i: input-stream); take: func() -> input-stream; }
            import in-f: func(i: list<mine>, s: input-stream) -> tuple<list<mine>, input-stream>;
            export out-f: func(i: list<mine>, s: input-stream) -> tuple<list<mine>, input-stream>;
        }",
    ),
    (
        "a record of a world's own beside interfaces that are left to the host",
        "interface a { record v { f: f64 } variant q { a(v) } f: func(i: q) -> q; }
        world guest {
            use a.{q};
            import wasi:cli/stdin@0.2.12;
            export a;
            import in-f: func(i: option<q>) -> option<q>;
            export out-f: func(i: option<q>) -> option<q>;
        }",
    ),
];

/// The same, of guests that do not run: they export resources of their own.
pub const LINKED: [(&str, &str); 1] = [(
    "a resource of another interface whose exports are bridged",
    "interface a {
        use wasi:io/streams@0.2.12.{input-stream};
        resource r;
        record z { r: r }
        f: func(i: input-stream) -> r;
    }
    interface b { use a.{z}; f: func(i: z); }
    world guest { export a; export b; import wasi:cli/stdin@0.2.12; }",
)];
