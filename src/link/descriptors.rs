//! Functions on descriptors where not only the handle decides who answers: some of the host's descriptors are not for
//! changes, and some paths lead from the adapter's directories to the host's.

use std::mem::offset_of;

use adapter_abi::fs::host_path::{self, Intent, NOWHERE};
use adapter_abi::fs::read_only;
use adapter_abi::wasi::descriptor_flags::{MUTATE_DIRECTORY, WRITE};
use adapter_abi::wasi::open_flags::{CREATE, TRUNCATE};
use wasm_encoder::{BlockType, Instruction as I, ValType};

use super::changes;
use super::layout::{cases, flatten, payload_offset};
use super::lift::{Lists, lift_flat};
use super::lower::{check_not_busy, check_result_pointer, lower};
use super::module::{ADAPTER, Body, GUEST, Glue, at};
use super::preopens::{drop_unused, handle_of, hold, open_requested};
use super::routes::{
    Host, Site, answer_with, call_adapter, call_host, parameter_slots, refuse, result_pointer,
};
use crate::plan::{Answer, AtPath, DescriptorRoute, PathChange, Protection};
use crate::types::{ResourceId, Type};

/// `descriptor-flags` that a descriptor has through which nothing may be changed, as far as the host's has them.
const KEPT_FLAGS: i32 = !(WRITE | MUTATE_DIRECTORY) as i32;

/// What is answered where nothing is wrong with a call but that it changes something.
const READ_ONLY: Answer = Answer::Err("read-only");

/// Makes the glue of a function whose result is a `result` with an `error-code`.
pub(super) fn make(
    glue: &mut Glue,
    body: &mut Body,
    site: &Site<'_>,
    route: &DescriptorRoute,
    host: &mut dyn Host,
) {
    let (Some(to), Some(result)) = (result_pointer(site), &site.ty.result) else {
        return;
    };
    check_not_busy(glue, body);
    check_result_pointer(glue, body, to, result);
    let call = Call::of(site);
    match route.protection {
        Some(Protection::Refuse) => {
            call.if_read_only(glue, body);
            body.op(I::If(BlockType::Empty));
            answer_with(glue, body, site, &READ_ONLY, host);
            body.op(I::Return).op(I::End);
        }
        Some(Protection::Path(change)) if route.has_host => {
            call.refuse_path(glue, body, site, change, host);
        }
        Some(Protection::Path(_) | Protection::Flags) | None => {}
    }
    if let Some(adapter) = &route.adapter {
        let has_others = route.has_host || route.refusal.is_some();
        if has_others {
            call.if_any_virtual(glue, body);
        }
        if let Some(at_path) = route.at_path {
            call.follow_to_host(glue, body, site, at_path, route.change(), host);
        }
        call_adapter(glue, body, site, adapter);
        if !has_others {
            return;
        }
        body.op(I::Return).op(I::End);
    }
    if let Some(refusal) = &route.refusal {
        refuse(glue, body, site, refusal, host);
        return;
    }
    call_host(glue, body, site, host);
    match route.protection {
        Some(Protection::Path(PathChange::Open)) => {
            call.if_read_only(glue, body);
            call.add_opened(glue, body, to, GUEST, host);
        }
        Some(Protection::Flags) => {
            call.if_read_only(glue, body);
            mask_flags(body, to);
        }
        Some(Protection::Refuse | Protection::Path(_)) | None => {}
    }
}

/// Takes the flags that tell of writing out of a result, if the value on the stack is not zero.
fn mask_flags(body: &mut Body, result: u32) {
    body.get(result)
        .op(I::I32Load8U(at(GUEST, 0, 1)))
        .op(I::I32Eqz)
        .op(I::I32And)
        .op(I::If(BlockType::Empty));
    body.get(result)
        .get(result)
        .op(I::I32Load8U(at(GUEST, 1, 1)))
        .i32(KEPT_FLAGS)
        .op(I::I32And)
        .op(I::I32Store8(at(GUEST, 1, 1)))
        .op(I::End);
}

/// A path in the parameters: the descriptor that it counts from, and the flags that go with it.
struct Path {
    descriptor: u32,
    flags: Option<u32>,
    /// Locals of the string.
    string: [u32; 2],
}

/// Where the parameters are.
struct Call {
    /// Locals of the descriptors, with their type.
    descriptors: Vec<(u32, ResourceId)>,
    paths: Vec<Path>,
    /// A string that is not a path.
    text: Option<[u32; 2]>,
    /// The last two sets of flags, which `open-at` has: how to open, and for what.
    flags: Vec<u32>,
}

/// What became of a path: whether the host has to follow it, and where it is there, or the error.
struct Located {
    state: u32,
    descriptor: u32,
    path: u32,
    length: u32,
    flags: u32,
    is_read_only: u32,
    is_node: u32,
    error: u32,
}

impl Call {
    fn of(site: &Site<'_>) -> Call {
        let mut call = Call {
            descriptors: Vec::new(),
            paths: Vec::new(),
            text: None,
            flags: Vec::new(),
        };
        let slots = parameter_slots(site.ty);
        let params = site.ty.params.iter().map(|(_, ty)| &**ty);
        let params: Vec<(&Type, u32)> = params.zip(slots.iter().map(|slots| slots[0].0)).collect();
        let mut strings = Vec::new();
        for (place, (ty, local)) in params.iter().enumerate() {
            if let Some(id) = handle_of(ty) {
                call.descriptors.push((*local, id));
            }
            match ty {
                Type::String => {
                    let before = place.checked_sub(1).map(|before| params[before]);
                    let flags = before
                        .filter(|(ty, _)| matches!(ty, Type::Flags(_)))
                        .map(|(_, local)| local);
                    strings.push(([*local, *local + 1], flags));
                }
                Type::Flags(_) => call.flags.push(*local),
                _ => {}
            }
        }
        // Each descriptor has its path; the target of a symbolic link comes before that.
        while strings.len() > call.descriptors.len() {
            call.text = Some(strings.remove(0).0);
        }
        call.paths = strings
            .into_iter()
            .zip(&call.descriptors)
            .map(|((string, flags), (descriptor, _))| Path {
                descriptor: *descriptor,
                flags,
                string,
            })
            .collect();
        call
    }

    /// Leaves on the stack whether nothing may be changed through one of the descriptors.
    fn if_read_only(&self, glue: &mut Glue, body: &mut Body) {
        let has = glue.adapter(read_only::HAS);
        body.i32(0);
        for (descriptor, _) in &self.descriptors {
            body.get(*descriptor).call(has).op(I::I32Or);
        }
    }

    /// Marks what was opened, if the value on the stack is not zero and it was.
    fn add_opened(
        &self,
        glue: &mut Glue,
        body: &mut Body,
        result: u32,
        memory: u32,
        host: &dyn Host,
    ) {
        let directory = self.descriptors.first();
        let number = directory.and_then(|(_, id)| host.number_of_descriptor(*id));
        let add = glue.adapter(read_only::ADD);
        body.get(result)
            .op(I::I32Load8U(at(memory, 0, 1)))
            .op(I::I32Eqz)
            .op(I::I32And)
            .op(I::If(BlockType::Empty));
        body.i32(number.unwrap_or_default() as i32)
            .get(result)
            .op(I::I32Load(at(memory, 4, 4)))
            .call(add)
            .op(I::End);
    }

    /// Leaves on the stack whether the flags of `open-at` ask for changes.
    fn asks_to_write(&self, body: &mut Body) {
        let [.., how, access] = self.flags.as_slice() else {
            body.i32(0);
            return;
        };
        body.get(*how)
            .i32((CREATE | TRUNCATE) as i32)
            .op(I::I32And)
            .get(*access)
            .i32(WRITE as i32)
            .op(I::I32And)
            .op(I::I32Or)
            .i32(0)
            .op(I::I32Ne);
    }

    fn if_any_virtual(&self, glue: &Glue, body: &mut Body) {
        self.are_any_virtual(glue, body);
        body.op(I::If(BlockType::Empty));
    }

    /// Leaves on the stack whether one of the descriptors is virtual.
    fn are_any_virtual(&self, glue: &Glue, body: &mut Body) {
        body.i32(0);
        for (descriptor, _) in &self.descriptors {
            body.get(*descriptor).op(I::I32Or);
        }
        body.i32(glue.virtual_bit()).op(I::I32And);
    }

    /// Refuses a change by a path that begins in a read-only directory of the host's. An `open-at` that may go on loses
    /// its `create`.
    fn refuse_path(
        &self,
        glue: &mut Glue,
        body: &mut Body,
        site: &Site<'_>,
        change: PathChange,
        host: &mut dyn Host,
    ) {
        let (Some(to), Some(result)) = (result_pointer(site), &site.ty.result) else {
            return;
        };
        self.if_read_only(glue, body);
        self.are_any_virtual(glue, body);
        body.op(I::I32Eqz).op(I::I32And);
        if change == PathChange::Open {
            self.asks_to_write(body);
            body.op(I::I32And);
        }
        body.op(I::If(BlockType::Empty));
        check_params(glue, body, site);
        for (place, path) in (0..).zip(&self.paths) {
            let copy = copy_string(glue, body, path.string);
            changes::take_path(glue, body, place, path.descriptor, copy);
        }
        let verdict = self.judge(glue, body, change, host);
        body.get(verdict)
            .i32(changes::GOES_ON)
            .op(I::I32Ne)
            .op(I::If(BlockType::Empty));
        answer_with(glue, body, site, &READ_ONLY, host);
        let payload = payload_offset(&cases(result).unwrap_or_default());
        body.get(to)
            .get(verdict)
            .op(I::I32Store8(at(GUEST, payload, 1)));
        body.op(I::Return).op(I::End);
        self.open_what_is_there(body, change);
        body.op(I::End);
    }

    /// Has the adapter judge the call, of whose paths it has been told. Returns the local of the verdict.
    fn judge(
        &self,
        glue: &mut Glue,
        body: &mut Body,
        change: PathChange,
        host: &mut dyn Host,
    ) -> u32 {
        let verdict = body.local(ValType::I32);
        let Some((_, resource)) = self.descriptors.first() else {
            return verdict;
        };
        let [how, access] = match (change, self.flags.as_slice()) {
            (PathChange::Open, [.., how, access]) => [Some(*how), Some(*access)],
            _ => [None; 2],
        };
        let follow = self.paths.first().and_then(|path| path.flags);
        changes::judge(glue, body, *resource, change, [follow, how, access], host);
        body.set(verdict);
        verdict
    }

    /// Takes `create` from an `open-at` that may go on.
    fn open_what_is_there(&self, body: &mut Body, change: PathChange) {
        if let (PathChange::Open, [.., how, _]) = (change, self.flags.as_slice()) {
            body.get(*how).i32(!CREATE as i32).op(I::I32And).set(*how);
        }
    }

    /// Makes the call on the host and returns, if that is where the paths lead.
    fn follow_to_host(
        &self,
        glue: &mut Glue,
        body: &mut Body,
        site: &Site<'_>,
        at_path: AtPath,
        change: Option<PathChange>,
        host: &mut dyn Host,
    ) {
        let (Some(to), Some(result)) = (result_pointer(site), &site.ty.result) else {
            return;
        };
        let Some((_, resource)) = self.descriptors.first() else {
            return;
        };
        let Some(get_directories) = host.get_directories(glue, *resource) else {
            return;
        };
        glue.use_adapter_memory();
        check_params(glue, body, site);
        let located: Vec<Located> = (0..)
            .zip(&self.paths)
            .map(|(place, path)| self.find(glue, body, place, path, at_path))
            .collect();
        body.i32(1);
        for path in &located {
            body.get(path.state).i32(0).op(I::I32Ne).op(I::I32And);
        }
        body.op(I::If(BlockType::Empty));
        hold(glue, body, |body, cell| {
            body.get(cell).call(get_directories);
        });
        for (place, path) in (0..).zip(&located) {
            open_below(glue, body, *resource, place, host);
            locate(glue, body, place, path);
        }
        let answer = body.local(ValType::I32);
        let place = glue.adapter(host_path::RESULT);
        body.call(place).set(answer);
        body.i32(1);
        for path in &located {
            body.get(path.descriptor)
                .i32(NOWHERE as i32)
                .op(I::I32Ne)
                .op(I::I32And);
        }
        body.op(I::If(BlockType::Empty));
        match change {
            Some(change) => {
                self.refuse_there(glue, body, change, &located, host);
                body.op(I::If(BlockType::Empty));
                self.call_host_there(glue, body, site, &located, answer, host);
                body.op(I::Else);
                fail(body, result, answer, &located);
                body.op(I::End);
            }
            None => self.call_host_there(glue, body, site, &located, answer, host),
        }
        body.op(I::Else);
        fail(body, result, answer, &located);
        body.op(I::End);
        drop_unused(glue, body, *resource, host);
        if at_path == AtPath::Opens
            && let Some(path) = located.first()
        {
            body.get(path.is_read_only);
            self.add_opened(glue, body, answer, ADAPTER, host);
        }
        if at_path == AtPath::Hashes
            && let Some(path) = located.first()
        {
            // What is listed has a number, or libc would list nothing else: if the host has no such thing, the tree's.
            body.get(path.is_node)
                .get(answer)
                .op(I::I32Load8U(at(ADAPTER, 0, 1)))
                .op(I::I32And)
                .op(I::I32Eqz)
                .op(I::If(BlockType::Empty));
        }
        lower(glue, body, result, answer, to);
        body.op(I::Return);
        if at_path == AtPath::Hashes {
            body.op(I::End);
        }
        body.op(I::End);
        if located.len() > 1 {
            // One leads to the host, another does not.
            body.i32(0);
            for path in &located {
                body.get(path.state).op(I::I32Or);
            }
            body.op(I::If(BlockType::Empty));
            answer_with(glue, body, site, &Answer::Err("cross-device"), host);
            body.op(I::Return).op(I::End);
        }
    }

    /// Offers a path to the adapter.
    fn find(
        &self,
        glue: &mut Glue,
        body: &mut Body,
        place: i32,
        path: &Path,
        at_path: AtPath,
    ) -> Located {
        let copy = copy_string(glue, body, path.string);
        body.i32(place).get(path.descriptor);
        match path.flags {
            Some(flags) => body.get(flags),
            None => body.i32(0),
        };
        body.get(copy[0]).get(copy[1]);
        body.i32(intent(at_path).number());
        let find = glue.adapter(host_path::FIND);
        let mut local = || body.local(ValType::I32);
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
        body.call(find).set(located.state);
        located
    }

    /// Leaves on the stack whether the call may go on where the paths lead. If it may not, the error of each path that is
    /// to be told is set, and it leads nowhere.
    fn refuse_there(
        &self,
        glue: &mut Glue,
        body: &mut Body,
        change: PathChange,
        located: &[Located],
        host: &mut dyn Host,
    ) {
        let goes_on = body.local(ValType::I32);
        body.i32(1).set(goes_on).i32(0);
        for path in located {
            body.get(path.is_read_only).op(I::I32Or);
        }
        if change == PathChange::Open {
            self.asks_to_write(body);
            body.op(I::I32And);
        }
        body.op(I::If(BlockType::Empty));
        for (place, _) in (0..).zip(located) {
            changes::take_located(glue, body, place);
        }
        let verdict = self.judge(glue, body, change, host);
        body.get(verdict)
            .i32(changes::GOES_ON)
            .op(I::I32Eq)
            .op(I::LocalTee(goes_on))
            .op(I::If(BlockType::Empty));
        self.open_what_is_there(body, change);
        body.op(I::Else);
        if let Some(path) = located.first() {
            body.get(verdict).set(path.error);
            body.i32(NOWHERE as i32).set(path.descriptor);
        }
        body.op(I::End).op(I::End).get(goes_on);
    }

    /// Calls the host's function with what the paths became; the result is at the address in local `answer`.
    fn call_host_there(
        &self,
        glue: &mut Glue,
        body: &mut Body,
        site: &Site<'_>,
        located: &[Located],
        answer: u32,
        host: &mut dyn Host,
    ) {
        let original = host.over_adapter(glue);
        let mut values: Vec<u32> = (0..site.signature.params.len() as u32).collect();
        for (path, there) in self.paths.iter().zip(located) {
            values[path.descriptor as usize] = there.descriptor;
            values[path.string[0] as usize] = there.path;
            values[path.string[1] as usize] = there.length;
            if let Some(flags) = path.flags {
                body.get(flags)
                    .get(there.flags)
                    .op(I::I32Or)
                    .set(there.flags);
                values[flags as usize] = there.flags;
            }
        }
        if let Some(text) = self.text {
            let copy = copy_string(glue, body, text);
            let keep = glue.adapter(host_path::KEEP);
            body.get(copy[0]).get(copy[1]).call(keep).set(copy[0]);
            values[text[0] as usize] = copy[0];
        }
        if let Some(last) = values.last_mut() {
            *last = answer;
        }
        values.into_iter().for_each(|local| {
            body.get(local);
        });
        body.call(original);
        if let Some(Type::Result(Some(ok), _)) = site.ty.result.as_deref()
            && matches!(**ok, Type::String)
        {
            let keep = glue.adapter(host_path::KEEP_RESULT);
            body.get(answer).call(keep);
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

/// Checks what is not copied, for the host takes it as it is.
fn check_params(glue: &mut Glue, body: &mut Body, site: &Site<'_>) {
    for ((_, ty), slots) in site.ty.params.iter().zip(parameter_slots(site.ty)) {
        lift_flat(glue, body, ty, &slots, Lists::Check);
    }
}

/// Copies a string to the adapter; its locals are returned.
fn copy_string(glue: &mut Glue, body: &mut Body, string: [u32; 2]) -> [u32; 2] {
    let copies = string.map(|local| {
        let copy = body.local(ValType::I32);
        body.get(local).set(copy);
        copy
    });
    let slots: Vec<(u32, ValType)> = copies.into_iter().zip(flatten(&Type::String)).collect();
    lift_flat(glue, body, &Type::String, &slots, Lists::Copy);
    copies
}

/// Opens the directory that the host is to follow a path from: what it is asked for stays beneath that.
fn open_below(
    glue: &mut Glue,
    body: &mut Body,
    resource: ResourceId,
    place: i32,
    host: &mut dyn Host,
) {
    let next = glue.adapter(host_path::NEXT);
    let opened = glue.adapter(host_path::OPENED);
    let ask = |function| {
        move |body: &mut Body| {
            body.i32(place).call(function);
        }
    };
    open_requested(glue, body, resource, host, ask(next), ask(opened));
}

/// Puts the error of a path that leads nowhere into the result at the address in local `answer`.
fn fail(body: &mut Body, result: &Type, answer: u32, located: &[Located]) {
    let payload = payload_offset(&cases(result).unwrap_or_default());
    body.get(answer).i32(1).op(I::I32Store8(at(ADAPTER, 0, 1)));
    // The first error is stored last.
    for path in located.iter().rev() {
        body.get(path.descriptor)
            .i32(NOWHERE as i32)
            .op(I::I32Eq)
            .op(I::If(BlockType::Empty));
        body.get(answer)
            .get(path.error)
            .op(I::I32Store8(at(ADAPTER, payload, 1)))
            .op(I::End);
    }
}

/// Asks the adapter where on the host a path is.
fn locate(glue: &mut Glue, body: &mut Body, place: i32, path: &Located) {
    let locate = glue.adapter(host_path::LOCATE);
    let from = body.local(ValType::I32);
    body.i32(place).call(locate).set(from);
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
        body.get(from)
            .op(I::I32Load(at(ADAPTER, offset as u32, 4)))
            .set(local);
    }
}
