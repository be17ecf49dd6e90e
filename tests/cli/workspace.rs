//! A directory to run the tool in, and what a run leaves.

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use tempfile::TempDir;

/// What a run of the tool left.
pub struct Run {
    pub exit: Option<i32>,
    pub stdout: Vec<u8>,
    pub messages: String,
}

impl Run {
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.stdout).expect("the report is text")
    }
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        Run {
            exit: output.status.code(),
            stdout: output.stdout,
            messages: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

/// A directory to run the tool in.
pub struct Workspace {
    directory: TempDir,
    /// A program, and its options, that the tool is started by.
    launcher: &'static [&'static str],
    /// Environment variables for it.
    variables: Vec<(&'static str, &'static str)>,
}

impl Workspace {
    pub fn new() -> Self {
        Workspace {
            directory: tempfile::tempdir().expect("a temporary directory can be made"),
            launcher: &[],
            variables: Vec::new(),
        }
    }

    /// One with `bytes` as its `guest.wasm`.
    pub fn with_guest(bytes: &[u8]) -> Self {
        let workspace = Workspace::new();
        fs::write(workspace.path("guest.wasm"), bytes).expect("the directory is writable");
        workspace
    }

    /// Lets permissions hold for the tool where they do not for root. `None` where that cannot be had, as in a
    /// container that lets nobody give up a capability.
    #[cfg(unix)]
    pub fn with_permissions_in_force(mut self) -> Option<Self> {
        use std::os::unix::fs::PermissionsExt;
        const WITHOUT_OVERRIDES: &[&str] = &[
            "setpriv",
            "--bounding-set=-dac_override,-dac_read_search",
            "--inh-caps=-dac_override,-dac_read_search",
        ];
        let locked = self.path("locked");
        fs::write(&locked, "").expect("the directory is writable");
        fs::set_permissions(&locked, fs::Permissions::from_mode(0o000)).expect("it is one's own");
        let reads = |launcher: &[&str], path: &Path| {
            let command = [launcher, &["cat"]].concat();
            let status = Command::new(command[0])
                .args(&command[1..])
                .arg(path)
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status();
            status.is_ok_and(|status| status.success())
        };
        let launchers = [&[], WITHOUT_OVERRIDES];
        let in_force = launchers
            .into_iter()
            .find(|launcher| reads(launcher, Path::new("/dev/null")) && !reads(launcher, &locked));
        fs::remove_file(locked).expect("it is one's own");
        self.launcher = in_force?;
        Some(self)
    }

    /// Sets an environment variable for the tool.
    pub fn set(&mut self, name: &'static str, value: &'static str) {
        self.variables.push((name, value));
    }

    pub fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.directory.path().join(name)
    }

    pub fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).expect("the file is there")
    }

    pub fn files(&self) -> Vec<String> {
        let entries = fs::read_dir(self.directory.path()).expect("the directory is readable");
        let mut names: Vec<String> = entries
            .map(|entry| {
                entry
                    .expect("an entry is readable")
                    .file_name()
                    .to_string_lossy()
                    .into()
            })
            .collect();
        names.sort();
        names
    }

    fn command(&self, arguments: &[impl AsRef<OsStr>]) -> Command {
        let mut line: Vec<&OsStr> = self.launcher.iter().map(OsStr::new).collect();
        line.push(env!("CARGO_BIN_EXE_wasi-virt").as_ref());
        line.extend(arguments.iter().map(AsRef::as_ref));
        let mut command = Command::new(line[0]);
        command.current_dir(self.directory.path()).args(&line[1..]);
        // Whoever runs the tests may have them set.
        for name in [
            "SOURCE_DATE_EPOCH",
            "NO_COLOR",
            "CLICOLOR",
            "CLICOLOR_FORCE",
        ] {
            command.env_remove(name);
        }
        command.envs(self.variables.iter().copied());
        command
    }

    pub fn run(&self, arguments: &[impl AsRef<OsStr>]) -> Run {
        self.command(arguments)
            .output()
            .expect("the tool starts")
            .into()
    }

    /// Starts the tool, with pipes for its standard streams.
    pub fn start(&self, arguments: &[&str]) -> Child {
        self.command(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the tool starts")
    }

    pub fn run_with_input(&self, arguments: &[&str], input: &[u8]) -> Run {
        let mut child = self.start(arguments);
        let mut stdin = child.stdin.take().expect("the input is a pipe");
        stdin.write_all(input).expect("the tool reads its input");
        drop(stdin);
        child.wait_with_output().expect("the tool ends").into()
    }

    /// The tool must refuse: one message with `parts`, the exit code, and no file made.
    #[track_caller]
    pub fn assert_refused(&self, arguments: &[&str], exit: i32, parts: &[&str]) {
        let before = self.files();
        let run = self.run(arguments);
        assert_eq!(run.exit, Some(exit), "{}", run.messages);
        assert_eq!(self.files(), before, "files were made");
        assert!(
            run.stdout.is_empty(),
            "something was written to standard output"
        );
        assert_eq!(
            run.messages.matches("error:").count(),
            1,
            "{}",
            run.messages
        );
        assert!(!run.messages.contains("panicked"), "{}", run.messages);
        // Mistakes in arguments are told with the usage.
        let is_one_line = run.messages.lines().count() == 1;
        assert!(is_one_line || exit == 2, "{}", run.messages);
        for part in parts {
            assert!(
                run.messages.contains(part),
                "no `{part}` in: {}",
                run.messages
            );
        }
    }

    #[track_caller]
    pub fn assert_done(&self, arguments: &[&str]) -> Run {
        let run = self.run(arguments);
        assert_eq!(run.exit, Some(0), "{}", run.messages);
        run
    }
}

pub fn component(name: &str) -> Vec<u8> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/components");
    fs::read(directory.join(name).with_extension("wasm")).expect("the guest is there")
}

/// The arguments of a run without policy.
pub const PLAIN: &[&str] = &["guest.wasm", "-o", "out.wasm"];
