//! Paths that lead from the adapter's directories to the host's.
//!
//! Only the adapter knows its directories and links, and only the host can look into its own. So the adapter follows a
//! path as far as it can, has the host open the directory in which the rest begins, and the call is made there. What was
//! opened for it is dropped before the guest runs again.

use std::mem::offset_of;

use adapter_abi::AdapterFunction as OwnFunction;
use adapter_abi::fs::change::{Action, GOES_ON};
use adapter_abi::fs::host_path::{self, Intent, NOWHERE};
use wasm_encoder::{BlockType, Instruction as I};

use super::descriptors::Path;
use super::emitter::Emitter;
use crate::error::LinkError;
use crate::glue::{Local, Sides, at};
use crate::plan::{Answer, AtPath, ChangeThere, Condition, Follow};
use crate::types::Type;

/// What became of a path: whether the host has to follow it, and where it is there, or the error.
struct Located {
    state: Local,
    descriptor: Local,
    path: Local,
    length: Local,
    flags: Local,
    is_read_only: Local,
    is_node: Local,
    error: Local,
}

impl Emitter<'_> {
    /// Makes the call on the host and returns, if that is where the paths lead.
    ///
    /// ```text
    /// for each path { state = adapter.find(place, descriptor, flags, copy of the path, what it is about) }
    /// if all states {
    ///     hold the host's preopens
    ///     for each path { serve: open the directory that it begins in; located = adapter.locate(place) }
    ///     answer = adapter.result()
    ///     if all are located, and a change may go on { host(located, answer) } else { answer = err(..) }
    ///     drop what was opened
    ///     if it was opened read-only, and there { mark it }
    ///     result = lower(answer); return
    /// }
    /// if one of two states { result = err(cross-device); return }
    /// ```
    pub(super) fn follow_to_host(&mut self, follow: &Follow) -> Result<(), LinkError> {
        let Sides { adapter, .. } = self.roles;
        let (to, result) = self.result()?;
        let list = self.host(&follow.hold.list)?;
        self.check_params();
        let paths = self.call().paths;
        if paths.is_empty() {
            return Err(self.misplanned("a path"));
        }
        let mut located = Vec::new();
        for (place, path) in (0..).zip(&paths) {
            located.push(self.find(place, path, follow));
        }
        self.all(located.iter().map(|path| path.state), 0);
        self.op(I::If(BlockType::Empty));
        self.hold(list, follow.hold.hold);
        for (place, path) in (0..).zip(&located) {
            self.serve(&follow.open, Some(place))?;
            self.locate(place, path, follow.locate);
        }
        let answer = self.local();
        let place = self.adapter_function(follow.result);
        self.body.call(place).set(answer);
        self.all(located.iter().map(|path| path.descriptor), NOWHERE as i32);
        self.op(I::If(BlockType::Empty));
        match &follow.change {
            Some(change) => {
                self.refuse_there(change, &located)?;
                self.op(I::If(BlockType::Empty));
                self.call_host_there(follow, &paths, &located, answer)?;
                self.op(I::Else);
                self.fail(result, answer, &located)?;
                self.op(I::End);
            }
            None => self.call_host_there(follow, &paths, &located, answer)?,
        }
        self.op(I::Else);
        self.fail(result, answer, &located)?;
        self.op(I::End);
        self.drop_unused(follow.unused)?;
        if let (Some(mark), [path, ..]) = (&follow.mark, located.as_slice()) {
            self.body.get(path.is_read_only);
            self.succeeded(answer, adapter);
            self.op(I::I32And).op(I::If(BlockType::Empty));
            self.mark(mark, answer, adapter);
            self.op(I::End);
        }
        let hashes = follow.at_path == AtPath::Hashes;
        if let (true, [path, ..]) = (hashes, located.as_slice()) {
            // What is listed has a number, or libc would list nothing else: if the host has no such thing, the tree's.
            self.body
                .get(path.is_node)
                .get(answer)
                .access(I::I32Load8U, at(adapter, 0, 1))
                .op(I::I32And)
                .op(I::I32Eqz)
                .op(I::If(BlockType::Empty));
        }
        self.lower(result, answer, to);
        self.answered();
        self.op(I::Return);
        if hashes {
            self.op(I::End);
        }
        self.op(I::End);
        if located.len() > 1 {
            // One leads to the host, another does not.
            self.body.i32(0);
            for path in &located {
                self.body.get(path.state).op(I::I32Or);
            }
            self.op(I::If(BlockType::Empty));
            self.answer(&Answer::Err("cross-device"))?;
            self.answered();
            self.op(I::Return).op(I::End);
        }
        Ok(())
    }

    /// Leaves on the stack whether all locals are something else than `value`.
    fn all(&mut self, locals: impl Iterator<Item = Local>, value: i32) {
        self.body.i32(1);
        for local in locals {
            self.body.get(local).i32(value).op(I::I32Ne).op(I::I32And);
        }
    }

    /// Offers a path to the adapter.
    fn find(&mut self, place: i32, path: &Path, follow: &Follow) -> Located {
        let copy = self.copy_string(path.string);
        self.body.i32(place).get(path.descriptor);
        match path.flags {
            Some(flags) => self.body.get(flags),
            None => self.body.i32(0),
        };
        self.body.get(copy[0]).get(copy[1]);
        self.body.i32(intent(follow.at_path).number());
        let find = self.adapter_function(follow.find);
        let mut local = || self.local();
        let located = Located {
            state: local(),
            descriptor: local(),
            path: local(),
            length: local(),
            flags: local(),
            is_read_only: local(),
            is_node: local(),
            error: local(),
        };
        self.body.call(find).set(located.state);
        located
    }

    /// Leaves on the stack whether the call may go on where the paths lead. If it may not, the error of each path that is
    /// to be told is set, and it leads nowhere.
    ///
    /// ```text
    /// goes_on = 1
    /// if one of the paths leads to what is read-only, and `open-at` asks for changes {
    ///     for each path { adapter.located(place) }
    ///     goes_on = verdict == goes on
    ///     if goes_on { flags of `open-at` &= !create } else { the first path leads nowhere, with the verdict }
    /// }
    /// ```
    fn refuse_there(&mut self, there: &ChangeThere, located: &[Located]) -> Result<(), LinkError> {
        let change = there.verdict.change;
        let goes_on = self.local();
        self.body.i32(1).set(goes_on).i32(0);
        for path in located {
            self.body.get(path.is_read_only).op(I::I32Or);
        }
        if change == Action::Open {
            self.condition(&Condition::OpensForChanges)?;
            self.op(I::I32And);
        }
        self.op(I::If(BlockType::Empty));
        for (place, _) in (0..).zip(located) {
            let take = self.adapter_function(there.located);
            self.body.i32(place).call(take);
        }
        let verdict = self.verdict(&there.verdict)?;
        self.body
            .get(verdict)
            .i32(GOES_ON as i32)
            .op(I::I32Eq)
            .tee(goes_on)
            .op(I::If(BlockType::Empty));
        self.open_what_is_there(change)?;
        self.op(I::Else);
        if let Some(path) = located.first() {
            self.body.get(verdict).set(path.error);
            self.body.i32(NOWHERE as i32).set(path.descriptor);
        }
        self.op(I::End).op(I::End).get(goes_on);
        Ok(())
    }

    /// Calls the host's function with what the paths became; the result is at the address in local `answer`.
    fn call_host_there(
        &mut self,
        follow: &Follow,
        paths: &[Path],
        located: &[Located],
        answer: Local,
    ) -> Result<(), LinkError> {
        let original = self.host(&follow.host)?;
        let mut values = self.flat_params();
        let mut pass = |instead: Local, of: Local| {
            let value = values.iter_mut().find(|value| **value == of);
            if let Some(value) = value {
                *value = instead;
            }
        };
        for (path, there) in paths.iter().zip(located) {
            pass(there.descriptor, path.descriptor);
            pass(there.path, path.string[0]);
            pass(there.length, path.string[1]);
            if let Some(flags) = path.flags {
                self.body
                    .get(flags)
                    .get(there.flags)
                    .op(I::I32Or)
                    .set(there.flags);
                pass(there.flags, flags);
            }
        }
        if let Some(keep) = &follow.keep {
            let text = self.call().text;
            let text = text.ok_or_else(|| self.misplanned("a string that is no path"))?;
            let copy = self.copy_string(text);
            let keep = self.adapter_function(*keep);
            self.body.get(copy[0]).get(copy[1]).call(keep).set(copy[0]);
            pass(copy[0], text[0]);
        }
        values.push(answer);
        values.into_iter().for_each(|local| {
            self.body.get(local);
        });
        self.body.call(original);
        if let Some(keep) = &follow.keep_result {
            let keep = self.adapter_function(*keep);
            self.body.get(answer).call(keep);
        }
        Ok(())
    }

    /// Puts the error of a path that leads nowhere into the result at the address in local `answer`.
    fn fail(&mut self, result: &Type, answer: Local, located: &[Located]) -> Result<(), LinkError> {
        let Sides { adapter, .. } = self.roles;
        let payload = self.payload(result)?;
        self.body
            .get(answer)
            .i32(1)
            .access(I::I32Store8, at(adapter, 0, 1));
        // The first error is stored last.
        for path in located.iter().rev() {
            self.body
                .get(path.descriptor)
                .i32(NOWHERE as i32)
                .op(I::I32Eq)
                .op(I::If(BlockType::Empty));
            self.body
                .get(answer)
                .get(path.error)
                .access(I::I32Store8, at(adapter, payload, 1))
                .op(I::End);
        }
        Ok(())
    }

    /// Asks the adapter where on the host a path is.
    fn locate(&mut self, place: i32, path: &Located, locate: OwnFunction) {
        let Sides { adapter, .. } = self.roles;
        let locate = self.adapter_function(locate);
        let from = self.local();
        self.body.i32(place).call(locate).set(from);
        type Answer = host_path::Located;
        let fields = [
            (offset_of!(Answer, descriptor), path.descriptor),
            (offset_of!(Answer, path.pointer), path.path),
            (offset_of!(Answer, path.length), path.length),
            (offset_of!(Answer, flags), path.flags),
            (offset_of!(Answer, is_read_only), path.is_read_only),
            (offset_of!(Answer, is_node), path.is_node),
            (offset_of!(Answer, error), path.error),
        ];
        for (offset, local) in fields {
            self.body
                .get(from)
                .access(I::I32Load, at(adapter, offset as u32, 4))
                .set(local);
        }
    }
}

/// What the adapter takes a call to be about.
fn intent(at_path: AtPath) -> Intent {
    match at_path {
        AtPath::Looks | AtPath::Hashes | AtPath::Opens => Intent::Object,
        AtPath::ReadsLink => Intent::ReadLink,
        AtPath::ChangesEntry => Intent::Entry,
    }
}
