//! What glue asks the host about a call's arguments, before it makes the call: the adapter has a place for the answers, and
//! judges by them.
//!
//! An [errand](super::route::Errand) is asked as often as the adapter wants to know. An inquiry is always the same questions,
//! one after the other, and an answer can be the handle that a later one is about.

use std::fmt::{self, Display, Formatter};

use adapter_abi::AdapterFunction as OwnFunction;

use super::route::{Argument, Call, HostCall};

/// Questions, and where the answers go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Inquiry {
    /// Returns the address of a struct of the adapter's, which arguments are fields of.
    pub(crate) place: OwnFunction,
    /// One after the other.
    pub(crate) questions: Vec<Question>,
}

/// Something that the host is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Question {
    /// A call, over the adapter's memory.
    Call {
        host: HostCall,
        arguments: Vec<Argument>,
        /// The field that the result is written to, if it is one number. Any other the host writes itself.
        answer: Option<usize>,
    },
    /// That a handle is dropped, which an earlier question was answered with.
    Drop {
        resource: HostResource,
        /// The field that has the handle.
        field: usize,
    },
}

/// A resource type of an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HostResource {
    /// The name of the import as spelled, by which other guests of the same plan know it, too.
    pub(crate) import: String,
    /// The name of the type there.
    pub(crate) name: String,
}

impl Inquiry {
    pub(super) fn for_each_call(&self, visit: &mut dyn FnMut(Call<'_>)) {
        visit(Call::Own(self.place));
        for question in &self.questions {
            if let Question::Call { host, .. } = question {
                visit(Call::Host(host));
            }
        }
    }
}

impl Display for Inquiry {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "for adapter {}", self.place)?;
        for (place, question) in self.questions.iter().enumerate() {
            let before = if place == 0 { ": " } else { "; " };
            write!(f, "{before}{question}")?;
        }
        Ok(())
    }
}

impl Display for Question {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Question::Call {
                host, arguments, ..
            } => {
                let arguments = arguments.iter().map(Argument::to_string);
                let arguments: Vec<String> = arguments.collect();
                write!(f, "{host}({})", arguments.join(", "))
            }
            Question::Drop { resource, .. } => write!(f, "drop the {}", resource.name),
        }
    }
}
