//! Glue that asks the host about a call's arguments, for the adapter to judge by.

use wasm_encoder::Instruction as I;

use super::emitter::Emitter;
use crate::error::LinkError;
use crate::glue::{Local, Sides, at};
use crate::plan::{Inquiry, Question};

impl Emitter<'_> {
    /// Has all questions answered.
    ///
    /// ```text
    /// place = adapter.place()
    /// for each question { host(..place) }
    /// ```
    pub(super) fn ask(&mut self, inquiry: &Inquiry) -> Result<(), LinkError> {
        let place_of = self.adapter_function(inquiry.place);
        let place = self.local();
        self.body.call(place_of).set(place);
        let mut questions = inquiry.questions.iter();
        questions.try_for_each(|question| self.question(question, place))
    }

    fn question(&mut self, question: &Question, place: Local) -> Result<(), LinkError> {
        let Sides { adapter, .. } = self.roles;
        match question {
            Question::Call {
                host,
                arguments,
                answer,
            } => {
                let host = self.host(host)?;
                if answer.is_some() {
                    self.body.get(place);
                }
                self.arguments(arguments, None, Some(place))?;
                self.body.call(host);
                if let Some(field) = answer {
                    self.body.access(I::I32Store, at(adapter, *field as u32, 4));
                }
            }
            Question::Drop { resource, field } => {
                let resource = self.host.resource(resource)?;
                let drop = self.host_drop(resource);
                self.body
                    .get(place)
                    .access(I::I32Load, at(adapter, *field as u32, 4))
                    .call(drop);
            }
        }
        Ok(())
    }
}
