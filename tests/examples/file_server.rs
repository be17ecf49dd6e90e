//! `file-server`: the web server of a device, which has its files inside and listens on one port.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::Path;

use super::cases_runner::guest;
use super::copied::{Copied, copy};
use super::server::{Port, Running, is_connected};

const COMPONENT: &str = "example-file-server";
const SECRET: &str = "root:x:0:0\n";

/// What a device has besides.
struct Device {
    /// Its files: `/etc/passwd`, and a site.
    root: tempfile::TempDir,
    /// A service that is not for everyone.
    service: TcpListener,
    /// A port that nobody listens on.
    port: Port,
}

impl Device {
    fn new(site: &Path) -> Self {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("etc")).unwrap();
        fs::write(root.path().join("etc/passwd"), SECRET).unwrap();
        copy(site, &root.path().join("site"));
        Self {
            root,
            service: TcpListener::bind("127.0.0.1:0").unwrap(),
            port: Port::new(),
        }
    }

    /// What an attacker asks to be connected with the service.
    fn connect(&self) -> String {
        let address = self.service.local_addr().unwrap();
        format!("/diagnostics/connect?{address}")
    }

    /// What an attacker asks for another port to be opened.
    fn listen(&self) -> String {
        format!("/diagnostics/listen?{}", self.port.address())
    }
}

/// The folder, for a port other than that of its profile, and what it makes.
fn sealed(port: &Port) -> Copied {
    let copied = Copied::new("file-server");
    let profile = copied.read("sandbox.toml");
    copied.write(
        "sandbox.toml",
        &profile.replace("8080", &port.number.to_string()),
    );
    let ran = copied.run("seal.sh", &guest(COMPONENT));
    assert_eq!(ran.code, Some(0), "{}", ran.messages);
    assert_eq!(ran.messages, "");
    copied
}

#[test]
fn file_server_answers_with_its_files_and_does_nothing_else() {
    let port = Port::new();
    let copied = sealed(&port);
    let device = Device::new(&copied.path("files"));
    let server = Running::start(&copied.path("sealed.wasm"), device.root.path(), &["device"]);
    let get = |target: &str| server.get(port.address(), target);

    assert_eq!(get("/"), (200, copied.read("files/index.html")));
    assert_eq!(
        get("/settings.txt"),
        (200, copied.read("files/settings.txt"))
    );
    for target in [
        "/../etc/passwd",
        "/../../etc/passwd",
        "/../../../../../../etc/passwd",
        "//etc/passwd",
        "/./../etc/passwd",
    ] {
        let (status, body) = get(target);
        assert_eq!(status, 404, "{target}: {body}");
        assert!(!body.contains(SECRET), "{target}: {body}");
    }

    let (status, body) = get(&device.connect());
    assert_eq!(status, 502, "{body}");
    assert!(body.contains("Permission denied"), "{body}");
    assert!(!is_connected(&device.service));
    for elsewhere in [
        "192.0.2.1:80",
        "[2001:db8::1]:80",
        "localhost:80",
        "device.example:80",
    ] {
        let (status, body) = get(&format!("/diagnostics/connect?{elsewhere}"));
        assert_eq!(status, 502, "{elsewhere}: {body}");
    }

    let (status, body) = get(&device.listen());
    assert_eq!(status, 502, "{body}");
    assert!(body.contains("Permission denied"), "{body}");
    assert!(TcpStream::connect(device.port.address()).is_err());
    for at in ["0.0.0.0:0", "127.0.0.1:0", "[::1]:0"] {
        let (status, body) = get(&format!("/diagnostics/listen?{at}"));
        assert_eq!(status, 502, "{at}: {body}");
    }
    assert_eq!(get("/").0, 200, "it serves on");
}

#[test]
fn file_server_does_it_all_without_its_sandbox() {
    let port = Port::new();
    let copied = Copied::new("file-server");
    let device = Device::new(&copied.path("files"));
    let arguments = ["file-server", &port.address().to_string()];
    let server = Running::start(&guest(COMPONENT), device.root.path(), &arguments);
    let get = |target: &str| server.get(port.address(), target);

    assert_eq!(get("/"), (200, copied.read("files/index.html")));
    assert_eq!(get("/../etc/passwd"), (200, SECRET.to_owned()));
    assert_eq!(get(&device.connect()).0, 200);
    assert!(is_connected(&device.service));
    assert_eq!(get(&device.listen()).0, 200);
    assert!(TcpStream::connect(device.port.address()).is_ok());
}
