//! The command line.

mod amounts;
mod documents;
mod env_file;
mod explain;
mod files;
mod foreign;
mod hosts;
mod inspect;
mod mistakes;
mod options;
mod replace;
mod require;
mod summary;
mod table;
mod terminal;
mod text_format;
mod tree;
mod verify;
mod virtualize;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, Subcommand};

/// Give a WebAssembly program its sandbox at build time.
///
/// Every WASI import of GUEST is decided: by default all are denied. Imports that are not WASI stay with the host, unless
/// `--deny-import` names them; a note tells of those.
#[derive(Parser)]
#[command(
    name = "wasi-virt",
    version = VERSION,
    args_conflicts_with_subcommands = true,
    after_help = "Examples:\n  \
        wasi-virt tool.wasm -o sealed.wasm                     all of WASI is denied\n  \
        wasi-virt tool.wasm --base=command -o t.wasm           what command-line programs need to start\n  \
        wasi-virt web.wasm --base=handler -o w.wasm            what HTTP handlers need to start\n  \
        wasi-virt tool.wasm --stdio=allow -e LANG=C -o t.wasm  standard streams and one variable\n  \
        wasi-virt explain tool.wasm --base=command             what would be decided\n  \
        wasi-virt inspect t.wasm                               what a file asks for, and how it was made\n  \
        wasi-virt verify t.wasm --guest tool.wasm              that it was made of this guest, and how\n\n\
        Exit codes: 0 done, 1 the work failed, 2 the arguments are wrong, 3 a file may do more than `--require` says."
)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    // Before the others, whose last have a heading.
    #[command(flatten)]
    terminal: terminal::Options,
    #[command(flatten)]
    virtualize: virtualize::Options,
}

#[derive(Subcommand)]
enum Command {
    /// Show what a file asks its host for, and the profile recorded in it
    Inspect(inspect::Options),
    /// Prove which guest and profile an output was made of: repeat its build, and compare; write nothing
    Verify(verify::Options),
    /// Show what a guest asks for, and what these options give it; write nothing
    Explain(Box<explain::Options>),
}

/// The version, and the commit where `build.rs` knows it.
const VERSION: &str = match option_env!("WASI_VIRT_VERSION") {
    Some(version) => version,
    None => env!("CARGO_PKG_VERSION"),
};

/// Ends the program as it does for arguments that cannot be parsed.
fn refuse_arguments(message: &str) -> ! {
    Cli::command()
        .error(
            ErrorKind::MissingRequiredArgument,
            terminal::wrapped_error(message),
        )
        .exit()
}

/// What the arguments say; if that is nothing, the program ends.
fn parse() -> Cli {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let arguments = terminal::choose_colors(arguments);
    let cli = Cli::try_parse_from(&arguments)
        .unwrap_or_else(|error| mistakes::told(error, Cli::command(), &arguments).exit());
    if let Some(mistake) = mistakes::hidden(Cli::command(), &arguments) {
        mistake.exit();
    }
    cli
}

fn main() -> ExitCode {
    let cli = parse();
    let result = match cli.command {
        Some(Command::Inspect(options)) => options.run(),
        Some(Command::Verify(options)) => options.run(),
        Some(Command::Explain(options)) => options.run(),
        None => cli.virtualize.run(),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            files::print_error(&error);
            require::exit_code(&error)
        }
    }
}
