//! Records which functions of the host a guest calls.
//!
//! The host's bindings open a tracing span for each call; its target holds the package and the
//! interface as Rust paths, its fields the function. Dropping a resource is not a call.

use std::cell::RefCell;
use std::fmt::Debug;
use std::mem;
use std::sync::Once;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

const SPAN: &str = "wit-bindgen import";

thread_local! {
    /// A case runs on one thread, its guest included.
    static CALLS: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Starts a new record for this thread.
pub fn start() {
    static INSTALL: Once = Once::new();
    INSTALL.call_once(|| {
        tracing::subscriber::set_global_default(Recorder).expect("no other subscriber is set");
    });
    finish();
}

/// Adds a call, `interface#function`, that no span tells of.
pub fn record(name: String) {
    CALLS.with_borrow_mut(|calls| calls.push(name));
}

/// The calls since the start.
pub fn finish() -> Vec<String> {
    CALLS.with_borrow_mut(mem::take)
}

struct Recorder;

impl Subscriber for Recorder {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.name() == SPAN
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut function = FunctionName(String::new());
        span.record(&mut function);
        record(format!(
            "{}#{}",
            interface(span.metadata().target()),
            function.0
        ));
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn event(&self, _: &Event<'_>) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

/// Turns `...::wasi::io::streams` into `wasi:io/streams`.
fn interface(target: &str) -> String {
    let path = target
        .rsplit_once("::wasi::")
        .map_or(target, |(_, path)| path);
    format!("wasi:{}", path.replace("::", "/").replace('_', "-"))
}

struct FunctionName(String);

impl Visit for FunctionName {
    fn record_str(&mut self, field: &Field, value: &str) {
        if field.name() == "function" {
            value.clone_into(&mut self.0);
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn Debug) {}
}
