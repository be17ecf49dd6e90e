//! The values that a profile sets and calls are answered with. A plan has each once, however many versions of its function
//! a guest imports.

use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};
use std::sync::Arc;

use super::Answer;

/// Which value it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum SetValue {
    Environment,
    Arguments,
    InitialCwd,
}

/// Those that are set.
#[derive(Debug, Clone, Default)]
pub(crate) struct SetValues(BTreeMap<SetValue, Arc<Answer>>);

impl SetValues {
    pub(crate) fn get(&self, value: SetValue) -> Option<Arc<Answer>> {
        self.0.get(&value).cloned()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (SetValue, &Answer)> {
        self.0.iter().map(|(value, answer)| (*value, &**answer))
    }
}

impl FromIterator<(SetValue, Answer)> for SetValues {
    fn from_iter<I: IntoIterator<Item = (SetValue, Answer)>>(values: I) -> Self {
        let values = values.into_iter();
        SetValues(
            values
                .map(|(value, answer)| (value, answer.into()))
                .collect(),
        )
    }
}

impl Display for SetValue {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            SetValue::Environment => "variables",
            SetValue::Arguments => "arguments",
            SetValue::InitialCwd => "working directory",
        })
    }
}
