//! Functions on descriptors where not only the handle decides who answers, because some host descriptors are read-only:
//! where paths and flags are in the parameters, and what a change of what is read-only gets.
//!
//! The host knows nothing of read-only descriptors. So a call on one is judged before the host sees it, by the adapter,
//! which asks for what it has to know of the paths.

use adapter_abi::fs::change::{Action, GOES_ON};
use adapter_abi::wasi::descriptor_flags::{MUTATE_DIRECTORY, WRITE};
use adapter_abi::wasi::open_flags::CREATE;
use wasm_encoder::{BlockType, Instruction as I};

use super::emitter::{Emitter, Slots};
use crate::error::LinkError;
use crate::glue::layout::{cases, payload_offset};
use crate::glue::{Local, Memory, Sides, at};
use crate::plan::{Judge, Mark, READ_ONLY, Verdict};
use crate::types::{Type, TypeRef};

/// `descriptor-flags` that a read-only descriptor has, as far as the host's has them.
const KEPT_FLAGS: i32 = !(WRITE | MUTATE_DIRECTORY) as i32;

/// A path in the parameters: the descriptor that it counts from, and the flags with which it is followed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Path {
    pub(super) descriptor: Local,
    pub(super) flags: Option<Local>,
    /// Locals of the string.
    pub(super) string: [Local; 2],
}

/// Where the parameters are.
#[derive(Debug, Clone)]
pub(super) struct Call {
    pub(super) paths: Vec<Path>,
    /// A string that is not a path.
    pub(super) text: Option<[Local; 2]>,
    /// The flags of `open-at`: how to open, and for what.
    pub(super) opens: Option<(Local, Local)>,
}

impl Call {
    /// Of a function with these parameters.
    fn of(params: &[(&TypeRef, Slots)]) -> Call {
        let mut descriptors = Vec::new();
        let mut strings = Vec::new();
        let mut flags = Vec::new();
        for (place, (ty, slots)) in params.iter().enumerate() {
            match (&***ty, &slots[..]) {
                (Type::Borrow(_) | Type::Own(_), [(descriptor, _)]) => {
                    descriptors.push(*descriptor)
                }
                (Type::String, [(start, _), (length, _)]) => {
                    let before = place.checked_sub(1).map(|before| &params[before]);
                    let flags = before.filter(|(ty, _)| matches!(***ty, Type::Flags(_)));
                    strings.push(([*start, *length], flags.map(|(_, slots)| slots[0].0)));
                }
                (Type::Flags(_), [(found, _), ..]) => flags.push(*found),
                _ => {}
            }
        }
        // Each descriptor has its path; the target of a symbolic link comes before that.
        let mut text = None;
        while strings.len() > descriptors.len() {
            text = Some(strings.remove(0).0);
        }
        let paths = strings.into_iter().zip(descriptors);
        let paths = paths.map(|((string, flags), descriptor)| Path {
            descriptor,
            flags,
            string,
        });
        Call {
            paths: paths.collect(),
            text,
            opens: match flags.as_slice() {
                [.., how, access] => Some((*how, *access)),
                _ => None,
            },
        }
    }
}

impl Emitter<'_> {
    pub(super) fn call(&self) -> Call {
        Call::of(&self.params().collect::<Vec<_>>())
    }

    /// The flags of `open-at`: how to open, and for what.
    pub(super) fn open_flags(&self) -> Result<(Local, Local), LinkError> {
        let opens = self.call().opens;
        opens.ok_or_else(|| self.misplanned("the flags of `open-at`"))
    }

    /// Takes the flags that tell of writing out of a result.
    ///
    /// ```text
    /// flags of the result &= !(write | mutate-directory)
    /// ```
    pub(super) fn mask_flags(&mut self) -> Result<(), LinkError> {
        let Sides { guest, .. } = self.roles;
        let (to, _) = self.result()?;
        self.body
            .get(to)
            .get(to)
            .access(I::I32Load8U, at(guest, 1, 1))
            .i32(KEPT_FLAGS)
            .op(I::I32And)
            .access(I::I32Store8, at(guest, 1, 1));
        Ok(())
    }

    /// Has the adapter remember the handle in a `result` as read-only.
    ///
    /// ```text
    /// adapter.add(number of the type, handle in the result)
    /// ```
    pub(super) fn mark(&mut self, mark: &Mark, result: Local, memory: Memory) {
        let add = self.adapter_function(mark.add);
        self.body
            .i32(mark.number as i32)
            .get(result)
            .access(I::I32Load, at(memory, 4, 4))
            .call(add);
    }

    /// Refuses a change, unless the adapter lets it go on.
    ///
    /// ```text
    /// for each path { adapter.path(place, descriptor, copy of the path) }
    /// verdict = ..
    /// if verdict != goes on { result = err(verdict); return }
    /// flags of `open-at` &= !create
    /// ```
    pub(super) fn refuse_change(&mut self, judge: &Judge) -> Result<(), LinkError> {
        let Sides { guest, .. } = self.roles;
        let (to, result) = self.result()?;
        let payload = self.payload(result)?;
        for (place, path) in (0..).zip(self.call().paths) {
            let copy = self.copy_string(path.string);
            let take = self.adapter_function(judge.path);
            self.body.i32(place).get(path.descriptor);
            copy.into_iter().for_each(|local| {
                self.body.get(local);
            });
            self.body.call(take);
        }
        let verdict = self.verdict(&judge.verdict)?;
        self.body
            .get(verdict)
            .i32(GOES_ON as i32)
            .op(I::I32Ne)
            .op(I::If(BlockType::Empty));
        self.answer(&READ_ONLY)?;
        self.body
            .get(to)
            .get(verdict)
            .access(I::I32Store8, at(guest, payload, 1));
        self.answered();
        self.op(I::Return).op(I::End);
        self.open_what_is_there(judge.verdict.change)
    }

    /// Has the adapter judge the call, of whose paths it has been told. Returns the local of the verdict.
    ///
    /// ```text
    /// serve what the adapter asks for; verdict = adapter.verdict()
    /// ```
    pub(super) fn verdict(&mut self, verdict: &Verdict) -> Result<Local, LinkError> {
        let found = self.local();
        let Verdict { look, verdict, .. } = verdict;
        self.adapter_function(look.next);
        self.adapter_function(look.done);
        let verdict = self.adapter_function(*verdict);
        self.serve(look, None)?;
        self.body.call(verdict).set(found);
        Ok(found)
    }

    /// Takes `create` from an `open-at` that may go on.
    pub(super) fn open_what_is_there(&mut self, change: Action) -> Result<(), LinkError> {
        if change == Action::Open {
            let (how, _) = self.open_flags()?;
            self.body
                .get(how)
                .i32(!CREATE as i32)
                .op(I::I32And)
                .set(how);
        }
        Ok(())
    }

    /// Where the payload of a `result` is.
    pub(super) fn payload(&self, result: &Type) -> Result<u32, LinkError> {
        match result {
            Type::Result(..) => cases(result).map(|cases| payload_offset(&cases)),
            _ => None,
        }
        .ok_or_else(|| self.misplanned("a `result`"))
    }
}
