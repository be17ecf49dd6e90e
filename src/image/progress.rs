//! How far the reading of what is embedded has come.

use std::fmt;
use std::sync::Arc;

/// How far the reading of what is embedded has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Progress {
    /// Local files were found.
    Found {
        /// How many there are so far.
        files: u64,
        /// How large they are together.
        bytes: u64,
    },
    /// Files were read, to store the same contents once.
    Compared {
        /// How much was read so far.
        bytes: u64,
    },
}

/// Who is told, if anyone is.
#[derive(Clone, Default)]
pub(crate) struct Observer(Option<Arc<dyn Fn(Progress) + Send + Sync>>);

impl Observer {
    pub(crate) fn new(tell: impl Fn(Progress) + Send + Sync + 'static) -> Self {
        Observer(Some(Arc::new(tell)))
    }

    pub(super) fn tell(&self, progress: Progress) {
        if let Some(tell) = &self.0 {
            tell(progress);
        }
    }
}

impl fmt::Debug for Observer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Observer").field(&self.0.is_some()).finish()
    }
}
