//! Routes: what linking is told of a decision.

use std::fmt::Display;

use adapter_abi::AdapterFunction as OwnFunction;
use adapter_abi::fs::change::Action;

use super::SetValue;
use super::inquiry::Inquiry;
use super::streams::{Copy, CopyIn, Poll};
use crate::wit::FunctionName;
use crate::words::in_flags;

/// Who makes the handles of a resource type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Origin {
    pub(crate) host: bool,
    pub(crate) adapter: bool,
}

/// How a call is answered: steps, one after the other, until one ends the call or there is none left.
///
/// Whatever is called is in the steps, and nowhere else: what the output imports, what is kept of the adapter and whether
/// it needs files is folded from them ([`Route::for_each_call`]), and linking only translates them. A guard that has to
/// look at the arguments is steps as well: [`Step::Serve`] passes to the host what the adapter asks of it, before
/// [`Step::Host`].
///
/// An asynchronous call is made by [`Step::Host`] as well, which passes on the handle of its task as the guest would have
/// got it: what comes before is done when the call is made. Nothing can come after it, for the call is not over then. And
/// the callee may take its arguments later, so that nothing is known of what a handle among them stands for then: where
/// that decides, [`Step::HostWaited`] makes the call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Route {
    steps: Vec<Step>,
}

impl Route {
    /// These steps.
    pub(crate) fn of(steps: impl Into<Vec<Step>>) -> Route {
        Route {
            steps: steps.into(),
        }
    }

    /// The host's function, as it was.
    pub(crate) fn host() -> Route {
        Route::of([Step::Host])
    }

    /// A trap whose name is this message.
    pub(crate) fn trap(message: impl Display) -> Route {
        Refusal::trap(message).into()
    }

    /// A constant.
    pub(crate) fn answer(answer: Answer) -> Route {
        Route::of([Step::Answer(answer)])
    }

    /// The adapter's function.
    pub(crate) fn adapter(function: impl Into<AdapterFunction>) -> Route {
        Route::of([Step::Enter, Step::Adapter(function.into())])
    }

    /// The adapter's function, and the host's when that returns a null pointer.
    pub(crate) fn guard(function: OwnFunction) -> Route {
        Route::of([Step::Enter, Step::AdapterIfAny(function), Step::Host])
    }

    /// The host's function, whose result the adapter's function changes.
    pub(crate) fn filter(function: OwnFunction) -> Route {
        let filter = Step::Filter {
            host: HostCall::OwnOverAdapter,
            function,
        };
        Route::of([Step::Enter, filter])
    }

    /// The steps.
    pub(crate) fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Whether the call stays with the host, untouched.
    pub(crate) fn is_host(&self) -> bool {
        self.steps == [Step::Host]
    }

    /// The message, if all that the call does is to trap.
    pub(crate) fn as_trap(&self) -> Option<&str> {
        match self.steps.as_slice() {
            [Step::Trap(message)] => Some(message),
            _ => None,
        }
    }

    /// Calls `visit` with every function that the steps call.
    pub(crate) fn for_each_call(&self, visit: &mut dyn FnMut(Call<'_>)) {
        for_each_call(&self.steps, visit);
    }

    /// Calls `visit` with every function of an import that the steps call besides the guest's own.
    pub(crate) fn for_each_host_function(&self, visit: &mut dyn FnMut(&HostFunction)) {
        self.for_each_call(&mut |call| {
            if let Call::Host(
                HostCall::Instead(function)
                | HostCall::Other(function)
                | HostCall::OtherOverAdapter(function),
            ) = call
            {
                visit(function);
            }
        });
    }

    /// Whether the host answers calls, so that handles in the result can be its own.
    pub(crate) fn reaches_host(&self) -> bool {
        let mut found = false;
        self.for_each_call(&mut |call| {
            found |= matches!(
                call,
                Call::Host(HostCall::Own | HostCall::OwnWaited | HostCall::OwnOverAdapter)
            );
        });
        found
    }

    /// The function that the host answers in the place of the one that the guest calls, if it is so.
    pub(crate) fn instead(&self) -> Option<&HostFunction> {
        self.steps.iter().find_map(|step| match step {
            Step::HostInstead(function) => Some(function),
            _ => None,
        })
    }

    /// Whether something of it is known only when the host has answered.
    pub(crate) fn waits(&self) -> bool {
        self.has(&|step| {
            matches!(
                step,
                Step::HostWaited | Step::Serve(_) | Step::Judge(_) | Step::Follow(_)
            )
        })
    }

    /// Whether one of the steps, or of those inside of them, is such a one.
    pub(super) fn has(&self, is_meant: &dyn Fn(&Step) -> bool) -> bool {
        has(&self.steps, is_meant)
    }

    /// Whether the adapter answers calls, so that handles in the result can be virtual.
    pub(super) fn reaches_adapter(&self) -> bool {
        are_answered_by_adapter(&self.steps)
    }
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Step {
    /// Traps while the guest's realloc runs: neither the adapter nor realloc is entered twice.
    Enter,
    /// Traps unless the place for the result is aligned.
    CheckResult,
    /// Checks the parameters as lifting does, and leaves them where they are.
    CheckParams,
    /// Traps if the list that is the first parameter is empty.
    CheckNotEmpty,
    /// If the condition holds, takes these steps, and the call ends.
    If(Condition, Vec<Step>),
    /// If the condition holds, takes these steps as well.
    When(Condition, Vec<Step>),
    /// The function that the guest imported, with its arguments; the result is the call's.
    Host,
    /// The same, which is over when the next step is taken: a guest that calls with `async` waits as well. The arguments are
    /// those that the steps before have looked at, whatever the guest has in their place by then.
    HostWaited,
    /// As [`Step::Host`], of arguments that were checked: traps if the host has not taken them when an asynchronous call
    /// returns, for then those in memory could still change.
    HostAtOnce,
    /// A function that the guest imports by another import, of the same type, with all arguments; the result is the call's.
    HostInstead(HostFunction),
    /// Calls the host with the datagrams before the first one whose address the adapter refuses. If that is the first of
    /// all, the result is a constant.
    Send(Send),
    /// Has the host look up a name, of which it gets a copy that the guest cannot change.
    LookUp(LookUp),
    /// Another host function, with these parameters of the call; the result is the call's.
    HostWith { host: HostCall, params: Vec<usize> },
    /// A host function that takes nothing and returns a number of 64 bits, twice: the result is both numbers.
    Pair(HostCall),
    /// A function of the adapter's, with all arguments; the result is the call's.
    Adapter(AdapterFunction),
    /// A function of WASI's that the adapter answers, with these parameters of the call.
    AdapterWith {
        function: FunctionName,
        params: Vec<usize>,
    },
    /// As [`Step::Adapter`]; if it returns a null pointer, that is no result, and the steps go on.
    AdapterIfAny(OwnFunction),
    /// Has the host answer, and the adapter change the answer.
    Filter {
        host: HostCall,
        function: OwnFunction,
    },
    /// Drops the handles in the parameters that the call takes over; the result is a constant.
    Answer(Answer),
    /// Traps; the message is the name of what traps.
    Trap(String),
    /// Asks each pollable of a list where it lives whether it is ready; the indexes of those that are, are the result.
    Poll(Poll),
    /// Copies from a virtual stream with contents to a host stream.
    Copy(Copy),
    /// Copies from a host stream to a virtual stream of a file.
    CopyIn(CopyIn),
    /// Gives the list of the host's preopens to the adapter.
    Hold(Hold),
    /// Does on the host what the adapter asks for.
    Serve(Errand),
    /// Asks the host about the arguments, for the adapter to judge by.
    Ask(Inquiry),
    /// Drops those of the host's preopens that the adapter has no use for.
    DropUnused(OwnFunction),
    /// A function of the adapter's, with a number; its result is the call's.
    Finish { function: OwnFunction, number: u32 },
    /// Has the adapter judge a change by a path in a read-only directory. If the change must not be, the verdict is the
    /// error that the call gets; else an `open-at` loses its `create`.
    Judge(Judge),
    /// If the paths lead from a virtual directory to the host, makes the call there, and the call ends.
    Follow(Box<Follow>),
    /// Has the adapter remember what was opened as read-only.
    Mark(Mark),
    /// Takes the flags that tell of writing out of the result.
    MaskFlags,
    /// A stream that is at its end, and a future: the result is a tuple of both.
    EndStream(ReadyFuture),
    /// Has the adapter drop all that comes through the stream that is the only parameter; the result is a future.
    Sink,
    /// Has the adapter write what comes through the stream among the parameters to a file; the result is a future.
    WriteStream(AdapterFunction),
    /// Drops the stream among the parameters.
    DropStream,
    /// Drops the stream that is the only parameter; the result is a future.
    RefuseStream(ReadyFuture),
    /// Drops the future among the parameters.
    DropFuture,
    /// Drops the future among the parameters; the result is a tuple of the stream that the message, the first parameter, was
    /// made with, and a future. A message that was made without one has one that is at its end.
    TakeBody(TakenBody),
}

/// What is called for [`Step::TakeBody`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TakenBody {
    /// Ends the message, and returns the stream or 0.
    pub(crate) take: OwnFunction,
    /// The future in the result.
    pub(crate) future: ReadyFuture,
}

/// A future whose value is known when it is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ReadyFuture {
    /// Makes it, of a number.
    pub(crate) make: OwnFunction,
    /// Its value, of a type without a payload for `ok`.
    pub(crate) value: Answer,
}

impl ReadyFuture {
    /// One with this value.
    pub(crate) fn new(value: Answer) -> ReadyFuture {
        let make = adapter_abi::futures::READY;
        ReadyFuture { make, value }
    }
}

/// What a step depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Condition {
    /// The parameter is a virtual handle.
    Virtual(usize),
    /// One of the handles among the parameters is virtual.
    AnyVirtual,
    /// One of the handles in the list that is the first parameter is virtual.
    AnyListed,
    /// The adapter says so.
    Adapter(OwnFunction, Vec<Argument>),
    /// The adapter says so of one of the descriptors among the parameters.
    AnyDescriptor(OwnFunction),
    /// The flags of `open-at` ask for changes.
    OpensForChanges,
    /// The result is `ok`.
    Succeeded,
    /// It does not hold.
    Not(Box<Condition>),
    /// All of them hold.
    All(Vec<Condition>),
}

impl Condition {
    pub(crate) fn not(self) -> Condition {
        Condition::Not(Box::new(self))
    }
}

/// A function of the adapter's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum AdapterFunction {
    /// One of its own.
    Own(OwnFunction),
    /// One of WASI's that the adapter answers, as `interface#function`: without a version where it is of 0.2, and with
    /// `@0.3` behind the interface where it is of that.
    Wasi(String),
}

impl AdapterFunction {
    /// The name of the export.
    pub(crate) fn name(&self) -> &str {
        match self {
            AdapterFunction::Own(function) => function.name,
            AdapterFunction::Wasi(name) => name,
        }
    }
}

impl From<OwnFunction> for AdapterFunction {
    fn from(function: OwnFunction) -> Self {
        AdapterFunction::Own(function)
    }
}

/// A host function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum HostCall {
    /// The function that the guest imported, over the guest's memory.
    Own,
    /// The same without `async`: one that is asynchronous is waited for.
    OwnWaited,
    /// The same, over the adapter's memory.
    OwnOverAdapter,
    /// One that the guest imports by another import, over no memory.
    Instead(HostFunction),
    /// Another one, over the guest's memory.
    Other(HostFunction),
    /// Another one, over the adapter's memory.
    OtherOverAdapter(HostFunction),
}

/// A function of an import, which the guest need not know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HostFunction {
    /// The name of the import as spelled, by which other guests of the same plan know it, too.
    pub(crate) import: String,
    /// The function of WASI.
    pub(crate) function: FunctionName,
}

/// What steps call.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Call<'s> {
    Host(&'s HostCall),
    Adapter(&'s AdapterFunction),
    /// One of the adapter's own.
    Own(OwnFunction),
    /// One of WASI's that the adapter answers.
    Wasi(FunctionName),
    /// What drops the handles in the parameters that a call takes over.
    DropOwned,
    /// What drops a host handle of the type that the function hands out or takes first.
    DropHost,
}

/// What is called for [`Step::Send`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Send {
    /// Whether the address of a datagram is refused.
    pub(crate) refuses: OwnFunction,
    /// What it is refused for, as the adapter knows it.
    pub(crate) purpose: u32,
    /// What the call gets if the first one is.
    pub(crate) refusal: Refusal,
}

/// What is called for [`Step::LookUp`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LookUp {
    /// The host's function.
    pub(crate) host: HostCall,
    /// Takes the result, and gives it back.
    pub(crate) remember: OwnFunction,
    /// Whether an asynchronous call is waited for, since the adapter has to see the result.
    pub(crate) waits: bool,
}

/// What is called for [`Step::Hold`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hold {
    /// Lists the host's preopens.
    pub(crate) list: HostCall,
    /// Takes the list.
    pub(crate) hold: OwnFunction,
}

/// Something that the adapter has done by the host: it says what, as often as it likes, and is told what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Errand {
    /// Returns where the next request is, or null.
    pub(crate) next: OwnFunction,
    /// What `next` is called with.
    pub(crate) with: Vec<Argument>,
    /// What the host is asked to do.
    pub(crate) host: HostCall,
    /// What it is called with.
    pub(crate) arguments: Vec<Argument>,
    /// Is told that it was done.
    pub(crate) done: OwnFunction,
    /// What `done` is called with.
    pub(crate) done_with: Vec<Argument>,
}

/// An argument of a call that the guest has not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Argument {
    /// This number.
    Number(u32),
    /// The number of the path that is being followed.
    Place,
    /// What the request has at this offset.
    Field(usize),
    /// The address of what the request has at this offset.
    AddressOf(usize),
    /// This parameter of the call, number by number.
    Param(usize),
}

/// What is called for [`Step::Judge`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Judge {
    /// Takes a path of the call.
    pub(crate) path: OwnFunction,
    /// Comes to a verdict.
    pub(crate) verdict: Verdict,
}

/// How the adapter comes to a verdict on a change, once it knows the paths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Verdict {
    /// What is changed.
    pub(crate) change: Action,
    /// Looks up what the adapter asks for.
    pub(crate) look: Errand,
    /// Returns the verdict.
    pub(crate) verdict: OwnFunction,
}

/// What is called for [`Step::Follow`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Follow {
    /// What the function does at the end of its path.
    pub(crate) at_path: AtPath,
    /// Takes a path, and returns whether the host has to follow it.
    pub(crate) find: OwnFunction,
    /// Gives the adapter the host's preopens.
    pub(crate) hold: Hold,
    /// Opens the directory that the host is to follow a path from: what it is asked for stays beneath that.
    pub(crate) open: Errand,
    /// Returns where on the host a path is.
    pub(crate) locate: OwnFunction,
    /// Returns where the result goes.
    pub(crate) result: OwnFunction,
    /// What is checked there, if the function changes something.
    pub(crate) change: Option<ChangeThere>,
    /// The call itself.
    pub(crate) host: HostCall,
    /// Keeps a string that is no path, if the function has one.
    pub(crate) keep: Option<OwnFunction>,
    /// Keeps a string in the result, if it has one.
    pub(crate) keep_result: Option<OwnFunction>,
    /// Drops what was opened.
    pub(crate) unused: OwnFunction,
    /// Remembers what was opened as read-only, if the function opens.
    pub(crate) mark: Option<Mark>,
}

/// How a change is judged where a path leads to the host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ChangeThere {
    /// Takes a path that was followed.
    pub(crate) located: OwnFunction,
    /// Comes to a verdict.
    pub(crate) verdict: Verdict,
}

/// What is called for [`Step::Mark`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mark {
    /// Takes the number of the descriptor's type, and the handle.
    pub(crate) add: OwnFunction,
    /// The number.
    pub(crate) number: u32,
}

/// What a function does at the end of its path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AtPath {
    /// It looks, or changes what is there.
    Looks,
    /// It looks for a number that tells what is there from all else.
    Hashes,
    /// It looks at what is there, where that is a symbolic link.
    ReadsLink,
    /// It opens, for changes if its flags say so.
    Opens,
    /// It changes what the directory has under that name.
    ChangesEntry,
}

/// What a function on a read-only descriptor has to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Protection {
    /// It is refused.
    Refuse,
    /// It is refused with what is wrong with its paths, which are looked up. What `open-at` opens is as its directory.
    Path(Action),
    /// `get-flags`: tells of nothing that writes.
    Flags,
}

/// A constant answer, to be spelled in the type that the guest imports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Answer {
    /// An empty list.
    Empty,
    /// A list.
    List(Vec<Answer>),
    /// A tuple.
    Tuple(Vec<Answer>),
    /// A string.
    Text(String),
    /// A value that the profile sets.
    Set(SetValue),
    /// `none`.
    None,
    /// `some` of a constant.
    Some(Box<Answer>),
    /// `ok` of a constant.
    Ok(Box<Answer>),
    /// `err` of the case of this name, of an enum or without a payload.
    Err(&'static str),
}

/// What a denied call gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// The interface's own error.
    Answer(Answer),
    /// A trap whose name is this message.
    Trap(String),
}

impl Refusal {
    /// A trap whose name is this message, with flags in it wherever it is made: it goes into the output, which must not
    /// depend on that, and is seen by whoever runs it. What they can change, they change on a command line.
    pub(crate) fn trap(message: impl Display) -> Self {
        Refusal::Trap(in_flags(&message).to_string())
    }
}

impl From<Refusal> for Step {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Answer(answer) => Step::Answer(answer),
            Refusal::Trap(message) => Step::Trap(message),
        }
    }
}

impl From<Refusal> for Route {
    fn from(refusal: Refusal) -> Self {
        Route::of([refusal.into()])
    }
}

fn has(steps: &[Step], is_meant: &dyn Fn(&Step) -> bool) -> bool {
    steps.iter().any(|step| match step {
        Step::If(_, inner) | Step::When(_, inner) => has(inner, is_meant),
        step => is_meant(step),
    })
}

fn for_each_call(steps: &[Step], visit: &mut dyn FnMut(Call<'_>)) {
    for step in steps {
        step.for_each_call(visit);
    }
}

impl Step {
    /// Whether it leaves what an asynchronous call returns: how far it is.
    pub(crate) fn says_how_far(&self) -> bool {
        matches!(self, Step::Host | Step::HostAtOnce | Step::LookUp(_))
    }

    fn for_each_call(&self, visit: &mut dyn FnMut(Call<'_>)) {
        match self {
            Step::Enter
            | Step::CheckResult
            | Step::CheckParams
            | Step::CheckNotEmpty
            | Step::Trap(_)
            | Step::DropStream
            | Step::MaskFlags => {}
            Step::If(condition, steps) | Step::When(condition, steps) => {
                condition.for_each_call(visit);
                for_each_call(steps, visit);
            }
            Step::Host | Step::HostAtOnce => visit(Call::Host(&HostCall::Own)),
            Step::HostWaited => visit(Call::Host(&HostCall::OwnWaited)),
            Step::Send(send) => {
                visit(Call::Own(send.refuses));
                visit(Call::DropOwned);
                visit(Call::Host(&HostCall::Own));
            }
            Step::LookUp(look_up) => {
                visit(Call::Host(&HostCall::Own));
                visit(Call::Host(&look_up.host));
                visit(Call::Own(look_up.remember));
            }
            Step::HostInstead(function) => {
                visit(Call::Host(&HostCall::Instead(function.clone())));
            }
            Step::HostWith { host, .. } | Step::Pair(host) => visit(Call::Host(host)),
            Step::Adapter(function) => visit(Call::Adapter(function)),
            Step::AdapterWith { function, .. } => visit(Call::Wasi(*function)),
            Step::AdapterIfAny(function) | Step::Finish { function, .. } => {
                visit(Call::Own(*function));
            }
            Step::Filter { host, function } => {
                visit(Call::Host(host));
                visit(Call::Own(*function));
            }
            Step::Answer(_) => visit(Call::DropOwned),
            Step::Poll(poll) => poll.for_each_call(visit),
            Step::Copy(copy) => copy.for_each_call(visit),
            Step::CopyIn(copy) => copy.for_each_call(visit),
            Step::Hold(hold) => hold.for_each_call(visit),
            Step::Serve(errand) => errand.for_each_call(visit),
            Step::Ask(inquiry) => inquiry.for_each_call(visit),
            Step::DropUnused(function) => {
                visit(Call::Own(*function));
                visit(Call::DropHost);
            }
            Step::Judge(judge) => {
                visit(Call::Own(judge.path));
                judge.verdict.for_each_call(visit);
                // The error takes the place of a constant.
                visit(Call::DropOwned);
            }
            Step::Follow(follow) => follow.for_each_call(visit),
            Step::Mark(mark) => visit(Call::Own(mark.add)),
            Step::Sink => visit(Call::Own(adapter_abi::ends::SINK)),
            Step::WriteStream(function) => visit(Call::Adapter(function)),
            Step::EndStream(future) | Step::RefuseStream(future) => visit(Call::Own(future.make)),
            Step::DropFuture => visit(Call::Own(adapter_abi::futures::DROP)),
            Step::TakeBody(TakenBody { take, future }) => {
                visit(Call::Own(adapter_abi::futures::DROP));
                visit(Call::Own(*take));
                visit(Call::Own(future.make));
            }
        }
    }
}

impl Condition {
    fn for_each_call(&self, visit: &mut dyn FnMut(Call<'_>)) {
        match self {
            Condition::Virtual(_)
            | Condition::AnyVirtual
            | Condition::AnyListed
            | Condition::OpensForChanges
            | Condition::Succeeded => {}
            Condition::Adapter(function, _) | Condition::AnyDescriptor(function) => {
                visit(Call::Own(*function));
            }
            Condition::Not(condition) => condition.for_each_call(visit),
            Condition::All(conditions) => conditions
                .iter()
                .for_each(|condition| condition.for_each_call(visit)),
        }
    }
}

impl Hold {
    fn for_each_call(&self, visit: &mut dyn FnMut(Call<'_>)) {
        visit(Call::Host(&self.list));
        visit(Call::Own(self.hold));
    }
}

impl Errand {
    fn for_each_call(&self, visit: &mut dyn FnMut(Call<'_>)) {
        visit(Call::Own(self.next));
        visit(Call::Host(&self.host));
        visit(Call::Own(self.done));
    }
}

impl Verdict {
    fn for_each_call(&self, visit: &mut dyn FnMut(Call<'_>)) {
        self.look.for_each_call(visit);
        visit(Call::Own(self.verdict));
    }
}

impl Follow {
    fn for_each_call(&self, visit: &mut dyn FnMut(Call<'_>)) {
        let Follow {
            at_path: _,
            find,
            hold,
            open,
            locate,
            result,
            change,
            host,
            keep,
            keep_result,
            unused,
            mark,
        } = self;
        hold.for_each_call(visit);
        open.for_each_call(visit);
        if let Some(ChangeThere { located, verdict }) = change {
            visit(Call::Own(*located));
            verdict.for_each_call(visit);
        }
        visit(Call::Host(host));
        let adapter = [find, locate, result, unused].into_iter();
        let adapter = adapter.chain(keep).chain(keep_result);
        for function in adapter.chain(mark.as_ref().map(|mark| &mark.add)) {
            visit(Call::Own(*function));
        }
        visit(Call::DropHost);
        // Where one path leads to the host and another does not, the call gets an error.
        visit(Call::DropOwned);
    }
}

fn are_answered_by_adapter(steps: &[Step]) -> bool {
    steps.iter().any(|step| match step {
        Step::Adapter(_)
        | Step::AdapterWith { .. }
        | Step::AdapterIfAny(_)
        | Step::Filter { .. }
        | Step::CopyIn(_)
        | Step::Poll(_)
        | Step::Finish { .. } => true,
        Step::If(_, steps) | Step::When(_, steps) => are_answered_by_adapter(steps),
        Step::Enter
        | Step::CheckResult
        | Step::CheckParams
        | Step::CheckNotEmpty
        | Step::Host
        | Step::HostWaited
        | Step::HostAtOnce
        | Step::Send(_)
        | Step::LookUp(_)
        | Step::HostInstead(_)
        | Step::HostWith { .. }
        | Step::Pair(_)
        | Step::Answer(_)
        | Step::Trap(_)
        | Step::Copy(_)
        | Step::Hold(_)
        | Step::Serve(_)
        | Step::Ask(_)
        | Step::DropUnused(_)
        | Step::Judge(_)
        | Step::Follow(_)
        | Step::Mark(_)
        | Step::MaskFlags
        | Step::DropStream
        // What these hand out are no resources.
        | Step::Sink
        | Step::WriteStream(_)
        | Step::EndStream(_)
        | Step::RefuseStream(_)
        | Step::DropFuture
        // The stream is the guest's own.
        | Step::TakeBody(_) => false,
    })
}
