//! What the guests share: output by streams of WASI 0.3, the export that makes a command, and probes of files.

pub mod files;
pub mod network;
pub mod requests;

use wasip3::cli::types::ErrorCode;
use wasip3::wit_bindgen::StreamReader;
use wasip3::wit_bindgen::rt::async_support::FutureReader;

/// What writes a stream to standard output or error.
type Sink = fn(StreamReader<u8>) -> FutureReader<Result<(), ErrorCode>>;

/// Writes a text to a standard stream. The bytes that were not taken, and what the stream says of the whole.
pub async fn write(sink: Sink, text: String) -> (usize, Result<(), ErrorCode>) {
    let (mut writer, reader) = wasip3::wit_stream::new();
    let result = sink(reader);
    let rest = writer.write_all(text.into_bytes()).await;
    drop(writer);
    (rest.len(), result.await)
}

/// Writes a text to standard output, if that takes it.
pub async fn print(text: String) {
    let _ = write(wasip3::cli::stdout::write_via_stream, text).await;
}

/// Prints a line.
#[macro_export]
macro_rules! say {
    ($($arguments:tt)*) => {
        $crate::print(format!("{}\n", format_args!($($arguments)*))).await
    };
}

/// Makes a command of what a block does.
#[macro_export]
macro_rules! command {
    ($body:block) => {
        struct Command;

        wasip3::cli::command::export!(Command);

        impl wasip3::exports::cli::run::Guest for Command {
            async fn run() -> Result<(), ()> $body
        }
    };
}
