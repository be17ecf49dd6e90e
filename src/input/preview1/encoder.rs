//! The encoder of components, which trusts what it is given.

use std::any::Any;
use std::panic::{self, UnwindSafe};

use super::PREVIEW1;

/// Makes a component of a module, or of its stand-in, with what adapts preview1 if something does.
pub(super) fn encode(bytes: &[u8], adapter: Option<&[u8]>) -> anyhow::Result<Vec<u8>> {
    let encode = || {
        let mut encoder = wit_component::ComponentEncoder::default();
        encoder.validate(false);
        encoder.module(bytes)?;
        if let Some(adapter) = adapter {
            encoder.adapter(PREVIEW1, adapter)?;
        }
        encoder.encode()
    };
    unpanicked(encode)
}

/// What is made of a world, with panics as errors: the encoder and its parser assert what every world is like that a
/// toolchain writes, and a damaged one may be otherwise.
pub(super) fn unpanicked<T>(
    work: impl FnOnce() -> anyhow::Result<T> + UnwindSafe,
) -> anyhow::Result<T> {
    panic::catch_unwind(work).unwrap_or_else(|panic| {
        Err(anyhow::anyhow!(
            "its component-type section is of a form that was not expected ({})",
            text(panic.as_ref())
        ))
    })
}

/// What a panic says.
fn text(panic: &(dyn Any + Send)) -> &str {
    let literal = panic.downcast_ref::<&str>().copied();
    literal
        .or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("no message")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn panics_become_errors() {
        let error = unpanicked::<()>(|| panic!("in the encoder")).unwrap_err();
        assert!(error.to_string().contains("in the encoder"), "{error}");
        assert_eq!(unpanicked(|| Ok(1)).unwrap(), 1);
    }
}
