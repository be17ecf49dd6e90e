use super::*;
use crate::fs::sample::{image, open};
use ErrorCode::{Invalid, Loop, NameTooLong, NoEntry, NotDirectory, NotPermitted};
use core::cell::Cell;

/// Resolves a path from a directory, with and without following a link at its end.
fn resolve_both(base: &str, path: &str) -> [Result<String, ErrorCode>; 2] {
    let image = image();
    let base = open(&image, base);
    [true, false].map(|follow| {
        let found = resolve(base, path.as_bytes(), follow)?;
        let name = found.open.node.name();
        Ok(String::from_utf8(name.to_vec()).unwrap())
    })
}

#[track_caller]
fn expect(base: &str, path: &str, expected: Result<&str, ErrorCode>) {
    let expected = expected.map(str::to_owned);
    assert_eq!(resolve_both(base, path), [expected.clone(), expected]);
}

#[test]
fn names_dots_and_slashes() {
    expect(".", ".", Ok("/"));
    expect(".", "dir", Ok("dir"));
    expect(".", "dir//inner/./", Ok("inner"));
    expect(".", "dir/inner/../file", Ok("file"));
    expect(".", "dir/..", Ok("/"));
    expect("dir", ".", Ok("dir"));
    expect(".", "dir/missing", Err(NoEntry));
    expect(".", "di", Err(NoEntry));
    expect(".", "dirs", Err(NoEntry));
}

#[test]
fn files_are_no_directories() {
    for path in ["dir/file/", "dir/file/.", "dir/file/..", "dir/file/x"] {
        expect(".", path, Err(NotDirectory));
    }
}

#[test]
fn nothing_is_outside() {
    expect(".", "..", Err(NotPermitted));
    expect(".", "dir/../..", Err(NotPermitted));
    expect(".", "/", Err(NotPermitted));
    expect(".", "/dir", Err(NotPermitted));
    expect("dir", "..", Err(NotPermitted));
    expect("dir", "inner/../../dir", Err(NotPermitted));
    expect(".", "out/x", Err(NotPermitted));
    expect(".", "root/file", Err(NotPermitted));
    expect("dir/inner", "up/", Err(NotPermitted));
}

#[test]
fn links_are_followed_in_the_middle_and_on_demand_at_the_end() {
    let both = |path| resolve_both(".", path);
    let ok = |name: &str| Ok(name.to_owned());
    assert_eq!(both("link"), [ok("dir"), ok("link")]);
    assert_eq!(both("link/"), [ok("dir"), ok("dir")]);
    assert_eq!(both("link/inner/up"), [ok("file"), ok("up")]);
    assert_eq!(both("slash"), [Err(NotDirectory), ok("slash")]);
    assert_eq!(both("out"), [Err(NotPermitted), ok("out")]);
    assert_eq!(both("root"), [Err(NotPermitted), ok("root")]);
    assert_eq!(both("dangling"), [Err(NoEntry), ok("dangling")]);
    assert_eq!(both("loop"), [Err(Loop), ok("loop")]);
    assert_eq!(both("loop/x"), [Err(Loop), Err(Loop)]);
}

#[test]
fn paths_have_limits() {
    expect(".", "", Err(NoEntry));
    expect(".", "dir\0", Err(Invalid));
    expect(".", &"a".repeat(255), Err(NoEntry));
    expect(".", &"a".repeat(256), Err(NameTooLong));
    expect(".", &format!("{}dir", "./".repeat(2046)), Ok("dir"));
    expect(".", &"./".repeat(2048), Err(NameTooLong));
}

#[test]
fn names_alone_lead_where_the_whole_walk_does() {
    let image = image();
    let names = [
        "dir", "file", "inner", "link", "loop", "up", "missing", "empty", "", ".", "..", "\0",
    ];
    let two = names.map(|first| names.map(|second| format!("{first}/{second}")));
    let two = two.as_flattened();
    let three = two
        .iter()
        .flat_map(|path| names.map(|name| format!("{path}/{name}")));
    let mut paths: Vec<String> = names.map(String::from).into_iter().chain(three).collect();
    paths.extend_from_slice(two);
    paths.push("dir/".repeat(PATH_LIMIT));
    let (mut found, recent) = (0, Cell::new(0));
    for (base, path) in [".", "dir", "dir/inner"]
        .into_iter()
        .flat_map(|base| paths.iter().map(move |path| (base, path)))
    {
        let mut base = open(&image, base);
        base.nodes = base.nodes.remembering(&recent);
        let mut at = base;
        if descend(&mut at, path.as_bytes()) {
            found += 1;
            for follow in [true, false] {
                let whole = resolve(base, path.as_bytes(), follow).unwrap();
                assert_eq!(
                    (whole.open.index, &*whole.rest),
                    (at.index, &b""[..]),
                    "{path}"
                );
            }
        }
    }
    assert!(found > 5, "{found}");
}
