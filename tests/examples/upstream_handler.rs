//! `upstream-handler`: a web handler that has its files inside and may ask one server.

use std::fmt::Write;
use std::path::Path;

use super::cases_runner::{Linker, guest, run_text};
use super::copied::Copied;

const COMPONENT: &str = "example-upstream-handler";

/// Sends a request to a component on a host with `/etc/passwd` and a whole internet, and compares the answer, and what the
/// internet was asked for, with what is expected.
fn expect(component: &Path, target: &str, status: u16, body: Option<&str>, asked: &[&str]) {
    let component = component.with_extension("");
    let mut case = format!(
        "guest = {component:?}\nargs = [\"--allow-all\"]\n\
         [host]\nenv = {{ UPSTREAM = \"https://elsewhere.example.com\" }}\n\
         preopens = {{ \"/\" = \"fixtures/device\" }}\n\
         servers = {{ web = \"internet\", echo = \"tcp\" }}\n\
         [http]\nmethod = \"GET\"\npath = {target:?}\n\
         [expect]\nstatus = {status}\n"
    );
    if let Some(body) = body {
        writeln!(case, "body = {body:?}").unwrap();
    }
    let echo: &[&str] = match asked {
        ["echo"] => &["a connection"],
        _ => &[],
    };
    let web = if echo.is_empty() { asked } else { &[] };
    write!(case, "[expect.servers]\nweb = {web:?}\necho = {echo:?}\n").unwrap();
    if let Err(error) = run_text(&case, Linker::Auto) {
        panic!("{target}: {error:#}");
    }
}

fn sealed() -> Copied {
    let copied = Copied::new("upstream-handler");
    let ran = copied.run("seal.sh", &guest(COMPONENT));
    assert_eq!(ran.code, Some(0), "{}", ran.messages);
    assert_eq!(ran.messages, "");
    copied
}

const CONNECT: &str = "/diagnostics/connect?127.0.0.1:{port:echo}";
const DENIED: &str = "ErrorCode::HttpRequestDenied\n";

#[test]
fn upstream_handler_has_its_files_and_one_server() {
    let copied = sealed();
    let component = copied.path("sealed.wasm");
    let index = copied.read("files/index.html");
    expect(&component, "/", 200, Some(&index), &[]);
    let asked = ["GET https://api.example.com/api/stock?of=pumps"];
    let target = "/api/stock?of=pumps";
    expect(&component, target, 200, Some("web answers"), &asked);
    let target = "/fetch?https://API.example.com:443/api/stock";
    let asked = ["GET https://API.example.com:443/api/stock"];
    expect(&component, target, 200, Some("web answers"), &asked);
}

#[test]
fn upstream_handler_asks_nobody_else() {
    let copied = sealed();
    let component = copied.path("sealed.wasm");
    for url in [
        "https://evil.example/",
        "http://api.example.com/",
        "https://api.example.com:8443/",
        "https://www.api.example.com/",
        "https://api.example.com.evil.example/",
        "https://api.example.com@evil.example/",
        "https://evil.example:443@api.example.com/",
        "http://169.254.169.254/latest/meta-data/",
        "http://127.0.0.1:{port:echo}/",
        "http://[::1]:{port:echo}/",
    ] {
        let target = format!("/fetch?{url}");
        expect(&component, &target, 502, Some(DENIED), &[]);
    }
    expect(&component, CONNECT, 502, None, &[]);
    expect(
        &component,
        "/diagnostics/listen?127.0.0.1:0",
        502,
        None,
        &[],
    );
}

#[test]
fn upstream_handler_reads_no_other_files() {
    let copied = sealed();
    let component = copied.path("sealed.wasm");
    for path in [
        "/../etc/passwd",
        "/../../etc/passwd",
        "//etc/passwd",
        "/../../../../etc/passwd",
    ] {
        expect(&component, path, 404, None, &[]);
    }
}

#[test]
fn upstream_handler_does_it_all_without_its_sandbox() {
    let component = guest(COMPONENT);
    let target = "/../etc/passwd";
    expect(&component, target, 200, Some("root:x:0:0\n"), &[]);
    let target = "/fetch?https://evil.example/";
    let asked = ["GET https://evil.example/"];
    expect(&component, target, 200, Some("web answers"), &asked);
    expect(&component, CONNECT, 200, Some("connected\n"), &["echo"]);
    let target = "/diagnostics/listen?127.0.0.1:0";
    expect(&component, target, 200, Some("listening\n"), &[]);
}
