//! Who answers a function, given whose handles it gets, and the steps that lead there.

use std::fmt::Display;

use super::family::Family;
use super::redirected;
use super::requests;
use super::route::{
    AdapterFunction, AtPath, Condition, Errand, Protection, ReadyFuture, Step, TakenBody,
};
use super::sockets::{self, Check};
use super::steps::{self, Descriptor, Files, Numbers, Splice};
use super::{Answer, Pending, Reason, Refusal, Route, Rule, Subsystem, trapped};
use crate::error::PlanError;
use crate::input::{Guest, Import};
use crate::policy::OnDeny;
use crate::types::{ResourceId, Type};
use crate::wit::{Generation, qualified};

/// A function that is called.
pub(super) struct Called<'c> {
    pub(super) guest: &'c Guest<'c>,
    pub(super) import: &'c Import,
    pub(super) pending: &'c Pending<'c>,
    /// Its name, without a version.
    pub(super) name: String,
    pub(super) numbers: &'c Numbers,
    pub(super) family: &'c Family,
    pub(super) on_deny: OnDeny,
    /// Whether virtual pollables can be timers.
    pub(super) has_timers: bool,
    /// Whether virtual input streams can be standard input.
    pub(super) has_input: bool,
}

/// Who answers a function.
#[derive(Debug, Clone, Copy)]
pub(super) enum Answered {
    ByHost,
    ByAdapter,
    /// Whoever made the handles.
    ByHandle,
    /// The same, but for changes of what is read-only.
    Guarded,
    /// Nobody: there are no handles, or those that there are may not be worked on.
    Never,
}

/// Whose handles a function finds in a parameter.
pub(super) struct Made {
    pub(super) resource: ResourceId,
    /// The host's that it works on.
    pub(super) host: bool,
    pub(super) adapter: bool,
    /// The host's that come from outside, of what is denied.
    pub(super) outside: bool,
}

/// Who answers, and how; an error where the type is not what the rule is for.
type Found = Result<(Answered, Route), PlanError>;

impl Called<'_> {
    /// Who answers the function, and how calls get there. `handles` are those in its parameters.
    pub(super) fn route(&self, handles: &[Made]) -> Found {
        match (&self.pending.rule, handles) {
            (Rule::Fixed(decision), _) => Ok((Answered::ByHandle, decision.route.clone())),
            (
                Rule::Preopens {
                    renames,
                    shows_host,
                    ..
                },
                _,
            ) => {
                let ty = self.pending.ty;
                let files = self.files();
                let route = steps::preopens(&files, ty, *renames, *shows_host)?;
                Ok((Answered::ByHandle, route))
            }
            (Rule::ByHandle { absent }, [this, ..]) => {
                self.by_handle(this, Condition::Virtual(0), self.answered(), absent)
            }
            (Rule::Checked { absent, check, .. }, [this, ..]) => self.checked(this, *check, absent),
            (Rule::Redirected { subsystem, to }, _) => {
                let ty = self.pending.ty;
                let route = redirected::route(self.guest, self.import, ty, *subsystem, *to)?;
                Ok((Answered::ByAdapter, route))
            }
            (Rule::LookUp { names, .. }, _) => Ok((Answered::ByHandle, names.route(self.import))),
            (
                Rule::RefusesStream {
                    absent,
                    is_protected,
                },
                [this, ..],
            ) => {
                let refused = match self.family.is_in_memory() {
                    true => {
                        let clock = self.clock().map(Step::Serve).into_iter();
                        clock.chain([Step::WriteStream(self.adapter())]).collect()
                    }
                    false => vec![Step::DropStream, Step::Adapter(self.adapter())],
                };
                if *is_protected && this.host {
                    let on_virtual = this.adapter.then_some(refused);
                    let route = steps::protected_from_stream(on_virtual);
                    return Ok((Answered::Guarded, route));
                }
                self.by_handle(this, Condition::Virtual(0), refused, absent)
            }
            (Rule::TakesBody { absent, take }, [this, ..]) => {
                let body = TakenBody {
                    take: *take,
                    future: ReadyFuture::new(Answer::Ok(Box::new(Answer::None))),
                };
                let taken = vec![Step::TakeBody(body)];
                self.by_handle(this, Condition::Virtual(0), taken, absent)
            }
            (Rule::ByEitherHandle { absent }, [this, ..]) => {
                self.by_handle(this, Condition::AnyVirtual, self.answered(), absent)
            }
            (
                Rule::ByDescriptor {
                    absent,
                    protection,
                    at_path,
                },
                [this, ..],
            ) => self.by_descriptor(this, absent, *protection, *at_path),
            (Rule::Poll, [listed, ..]) => self.poll(listed),
            (Rule::Sends { absent, .. }, [request, ..]) => self.sends(request, absent),
            (
                Rule::Splice {
                    blocking,
                    has_files,
                },
                [output, input, ..],
            ) => self.splice(output, input, *blocking, *has_files),
            (
                Rule::ByHandle { .. }
                | Rule::RefusesStream { .. }
                | Rule::TakesBody { .. }
                | Rule::Checked { .. }
                | Rule::ByEitherHandle { .. }
                | Rule::ByDescriptor { .. }
                | Rule::Poll
                | Rule::Sends { .. }
                | Rule::Unjudged
                | Rule::Splice { .. },
                _,
            ) => Err(PlanError::NoHandle {
                import: self.import.name.clone(),
                function: self.pending.function.to_string(),
            }),
        }
    }

    fn adapter(&self) -> AdapterFunction {
        let timed = steps::on_timers(&self.name).filter(|_| self.has_timers);
        // What answers for files in memory answers for standard input as well.
        let has_input = self.has_input && !self.family.is_in_memory();
        let input = steps::on_input(&self.name).filter(|_| has_input);
        if let Some(function) = timed.or(input) {
            return function;
        }
        match self.generation() {
            Generation::V0_3 => {
                let interface = format!("{}@0.3", self.import.unversioned());
                let interface = self.family.interface(&interface);
                AdapterFunction::Wasi(qualified(&interface, self.pending.function))
            }
            Generation::V0_2 => {
                let interface = self.family.interface(self.import.unversioned());
                AdapterFunction::Wasi(qualified(&interface, self.pending.function))
            }
        }
    }

    fn files(&self) -> Files<'_> {
        Files {
            guest: self.guest,
            generation: self.generation(),
            numbers: self.numbers,
        }
    }

    fn generation(&self) -> Generation {
        let interface = self.import.wasi();
        let generation = interface.and_then(|interface| interface.generation());
        generation.unwrap_or(Generation::V0_2)
    }

    /// A function that nothing can be called on.
    fn never(&self, why: &dyn Display) -> Found {
        let route = Route::trap(format_args!("{} cannot be called: {why}", self.name));
        Ok((Answered::Never, route))
    }

    /// The adapter's steps, where nothing else has to be done.
    fn answered(&self) -> Vec<Step> {
        let clock = self.clock().map(Step::Serve);
        let adapter = Step::Adapter(self.adapter());
        clock.into_iter().chain([adapter]).collect()
    }

    /// What has to be asked before the adapter answers.
    fn clock(&self) -> Option<Errand> {
        let interface = self.import.unversioned();
        self.family.clock(interface, self.pending.function)
    }

    /// Whoever made the handle answers; these are the steps if it is the adapter.
    fn by_handle(
        &self,
        this: &Made,
        is_virtual: Condition,
        on_virtual: Vec<Step>,
        absent: &Reason,
    ) -> Found {
        let alone = || Route::of([vec![Step::Enter], on_virtual.clone()].concat());
        let split = |other: Step| {
            let on_virtual = Step::If(is_virtual, on_virtual.clone());
            Route::of([Step::Enter, on_virtual, other])
        };
        let refused = this.outside.then(|| self.refusal()).flatten();
        Ok(match (this.host, this.adapter, refused) {
            (true, true, _) => (Answered::ByHandle, split(Step::Host)),
            (true, false, _) => (Answered::ByHost, Route::host()),
            (false, true, None) => (Answered::ByAdapter, alone()),
            (false, true, Some(refusal)) => (Answered::ByAdapter, split(refusal.into())),
            (false, false, None) => return self.never(absent),
            (false, false, Some(refusal)) => (Answered::Never, refusal.into()),
        })
    }

    /// Whoever made the handle answers, the host as far as rules allow it.
    fn checked(&self, this: &Made, check: Check, absent: &Reason) -> Found {
        if !this.host {
            return self.by_handle(this, Condition::Virtual(0), self.answered(), absent);
        }
        let mut steps = vec![Step::Enter];
        if this.adapter {
            steps.push(Step::If(Condition::Virtual(0), self.answered()));
        }
        let refusal = match self.on_deny {
            OnDeny::Error => Refusal::Answer(sockets::DENIED),
            OnDeny::Trap => Refusal::trap(format_args!(
                "{} is denied: no sockets rule allows the address",
                qualified(&self.import.label(), self.pending.function)
            )),
        };
        let ty = self.pending.ty;
        steps.extend(check.steps(self.guest, this.resource, ty, &refusal)?);
        Ok((Answered::Guarded, Route::of(steps)))
    }

    /// Whoever made the descriptor answers, but for what is read-only, and for paths that lead to the host.
    fn by_descriptor(
        &self,
        this: &Made,
        absent: &Reason,
        protection: Option<Protection>,
        at_path: Option<AtPath>,
    ) -> Found {
        let refusal = this.outside.then(|| self.refusal()).flatten();
        if !this.host && !this.adapter {
            return match refusal {
                Some(refusal) => Ok((Answered::Never, refusal.into())),
                None => self.never(absent),
            };
        }
        let at_path = at_path.filter(|_| this.adapter);
        let descriptor = Descriptor {
            adapter: this.adapter.then(|| self.adapter()),
            clock: self.clock(),
            find: match self.family.is_in_memory() {
                true => adapter_abi::fs::memory::FIND_HOST,
                false => adapter_abi::fs::host_path::FIND,
            },
            has_host: this.host,
            refusal,
            protection: protection.filter(|_| this.host || at_path.is_some()),
            at_path,
            resource: this.resource,
            ty: self.pending.ty,
        };
        let answered = match &descriptor {
            Descriptor {
                adapter: None,
                protection: None,
                ..
            } => return Ok((Answered::ByHost, Route::host())),
            Descriptor {
                has_host: false,
                at_path: None,
                ..
            } => Answered::ByAdapter,
            Descriptor {
                protection: Some(_),
                ..
            } => Answered::Guarded,
            Descriptor { .. } => Answered::ByHandle,
        };
        Ok((answered, descriptor.route(&self.files())?))
    }

    fn poll(&self, listed: &Made) -> Found {
        Ok(match (listed.host, listed.adapter) {
            (true, true) => {
                let route = steps::poll(self.guest, listed.resource, self.has_timers)?;
                (Answered::ByHandle, route)
            }
            (true, false) => (Answered::ByHost, Route::host()),
            (false, true) => (Answered::ByAdapter, Route::adapter(self.adapter())),
            (false, false) => return self.never(&"nothing that is allowed makes a pollable"),
        })
    }

    /// Sends a request of the host's, wherever it comes from: what is sent is judged, not who has made it.
    fn sends(&self, request: &Made, absent: &Reason) -> Found {
        if !request.host && !request.outside {
            return self.never(absent);
        }
        let refusal = match self.on_deny {
            OnDeny::Error => Refusal::Answer(Answer::Err("HTTP-request-denied")),
            OnDeny::Trap => Refusal::trap(format_args!(
                "{} is denied: no http rule allows the request",
                qualified(&self.import.label(), self.pending.function)
            )),
        };
        let generation = self.generation();
        let route = requests::send(self.guest, request.resource, generation, refusal)?;
        Ok((Answered::Guarded, route))
    }

    fn splice(&self, output: &Made, input: &Made, blocking: bool, has_files: bool) -> Found {
        let exists = |made: &Made| made.host || made.adapter;
        if !exists(output) || !exists(input) {
            return self.never(&"nothing that is allowed makes such streams");
        }
        if !output.adapter && !input.adapter {
            return Ok((Answered::ByHost, Route::host()));
        }
        if !output.host && !input.host {
            let steps = [vec![Step::Enter], self.answered()].concat();
            return Ok((Answered::ByAdapter, Route::of(steps)));
        }
        let splice = Splice {
            adapter: self.adapter(),
            clock: self.clock(),
            is_in_memory: self.family.is_in_memory(),
            blocking,
            skips: output.adapter && input.host,
            writes: (has_files || self.has_input) && output.host && input.adapter,
            reads_input: self.has_input,
            output: output.resource,
            input: input.resource,
        };
        Ok((Answered::ByHandle, splice.route(self.guest)?))
    }

    /// What a function gives on a handle of what is denied; `None` if it is of no subsystem.
    fn refusal(&self) -> Option<Refusal> {
        let Called { pending, name, .. } = self;
        let subsystem = pending.subsystem?;
        if self.on_deny == OnDeny::Trap {
            return Some(trapped(self.import, pending));
        }
        let result = pending.ty.result.as_deref();
        Some(match result.and_then(|ty| denied(subsystem, ty)) {
            Some(answer) => Refusal::Answer(answer),
            None => Refusal::trap(format_args!("{name} is denied: {}", subsystem.fix())),
        })
    }
}

/// The error with which a subsystem denies, in the type of a result.
fn denied(subsystem: Subsystem, ty: &Type) -> Option<Answer> {
    let Type::Result(_, error) = ty else {
        return None;
    };
    let Some(error) = error else {
        return Some(Answer::Err(""));
    };
    let has = |name: &str| match &**error {
        Type::Enum(cases) => cases.iter().any(|case| case == name),
        Type::Variant(cases) => cases
            .iter()
            .any(|(case, payload)| case == name && payload.is_none()),
        _ => false,
    };
    let mut names = subsystem.errors().iter();
    names.find(|name| has(name)).map(|name| Answer::Err(name))
}
