//! The steps of calls whose addresses and names rules decide.
//!
//! Each check comes before the host's call, and asks the host for no more than the socket's own address. What a call gets
//! that is refused is the interface's own `access-denied`.

use std::mem::offset_of;

use adapter_abi::AdapterFunction as OwnFunction;
use adapter_abi::network::{
    LOOK_UP, LOOK_UP_IN_0_3, REFUSES, REFUSES_ANY, REFUSES_TO_LISTEN, REFUSES_TO_PICK, REMEMBER,
    REMEMBER_IN_0_3, SOCKET, Socket, Use,
};

use super::inquiry::{Inquiry, Question};
use super::route::{
    Answer, Argument, Condition, HostCall, HostFunction, LookUp, Refusal, Route, Send, Step,
};
use super::steps::method;
use crate::error::PlanError;
use crate::input::{Guest, Import};
use crate::types::{FunctionType, ResourceId, Type};
use crate::wit::Generation;
use crate::wit::called::{OfSocket, RESOLVE_ADDRESSES_IN_0_3};

/// What a refused call gets, where it gets an error.
pub(super) const DENIED: Answer = Answer::Err("access-denied");

/// What of a socket's call rules decide.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Check {
    /// The address that is the last parameter, for this use.
    Address(Use),
    /// The same, and the socket's own address if the host has to pick one for it.
    AddressAndOwn(Use, OfSocket),
    /// The socket's own address, for listening.
    Listens(OfSocket),
    /// The address of each datagram.
    Datagrams,
    /// Nothing: the address in the result is one that a look-up returned.
    LookedUp,
}

impl Check {
    /// The steps for a call that the host answers.
    pub(super) fn steps(
        self,
        guest: &Guest<'_>,
        socket: ResourceId,
        ty: &FunctionType,
        refusal: &Refusal,
    ) -> Result<Vec<Step>, PlanError> {
        let refuse = |function, with| {
            let refused = vec![refusal.clone().into()];
            Step::If(Condition::Adapter(function, with), refused)
        };
        let mut steps = vec![Step::CheckResult, Step::CheckParams];
        match self {
            Check::Address(purpose) => {
                let (refuses, with) = address(ty, purpose);
                steps.push(refuse(refuses, with));
            }
            Check::AddressAndOwn(purpose, asked) => {
                let (refuses, with) = address(ty, purpose);
                steps.push(refuse(refuses, with));
                steps.push(ask(guest, socket, asked)?);
                steps.push(refuse(REFUSES_TO_PICK, Vec::new()));
            }
            Check::Listens(asked) => {
                steps.push(ask(guest, socket, asked)?);
                steps.push(refuse(REFUSES_TO_LISTEN, Vec::new()));
            }
            Check::Datagrams => {
                steps.push(Step::Send(Send {
                    refuses: REFUSES_ANY,
                    purpose: Use::UdpSend as u32,
                    refusal: refusal.clone(),
                }));
                return Ok(steps);
            }
            Check::LookedUp => {
                return Ok(vec![Step::Filter {
                    host: HostCall::OwnOverAdapter,
                    function: REMEMBER,
                }]);
            }
        }
        steps.push(Step::HostAtOnce);
        Ok(steps)
    }
}

/// What says whether the address that is the last parameter is refused, and what it is told.
fn address(ty: &FunctionType, purpose: Use) -> (OwnFunction, Vec<Argument>) {
    let refuses = match ty.params.last().map(|(_, ty)| &**ty) {
        Some(Type::Option(_)) => REFUSES_ANY,
        _ => REFUSES,
    };
    let address = ty.params.len().saturating_sub(1);
    let with = vec![Argument::Number(purpose as u32), Argument::Param(address)];
    (refuses, with)
}

/// Asks where a socket is, and of which family, which tells where the host would place it.
fn ask(guest: &Guest<'_>, socket: ResourceId, asked: OfSocket) -> Result<Step, PlanError> {
    let question = |function, arguments, answer| {
        let host = HostCall::OtherOverAdapter(method(guest, socket, function)?);
        Ok(Question::Call {
            host,
            arguments,
            answer,
        })
    };
    let this = Argument::Param(0);
    let local = Argument::AddressOf(offset_of!(Socket, local));
    Ok(Step::Ask(Inquiry {
        place: SOCKET,
        questions: vec![
            question(asked.local_address, vec![this, local], None)?,
            question(
                asked.address_family,
                vec![this],
                Some(offset_of!(Socket, family)),
            )?,
        ],
    }))
}

/// How a look-up is answered.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Names {
    /// Whether the host is asked for any: what is not, says only what an address says itself.
    pub(crate) asks_host: bool,
    /// Whether the addresses are remembered.
    pub(crate) remembers: bool,
}

impl Names {
    /// The steps of `resolve-addresses`.
    pub(super) fn route(self, import: &Import) -> Route {
        let interface = import.wasi();
        match interface.and_then(|interface| interface.generation()) {
            Some(Generation::V0_3) => self.route_in_0_3(import),
            // What is looked up is remembered when it is taken from the stream.
            Some(Generation::V0_2) | None if self.asks_host => Route::guard(LOOK_UP),
            Some(Generation::V0_2) | None => Route::adapter(LOOK_UP),
        }
    }

    fn route_in_0_3(self, import: &Import) -> Route {
        if !self.asks_host {
            return Route::adapter(LOOK_UP_IN_0_3);
        }
        let host = HostFunction {
            import: import.spelled.clone(),
            function: RESOLVE_ADDRESSES_IN_0_3,
        };
        Route::of([
            Step::Enter,
            Step::CheckResult,
            Step::AdapterIfAny(LOOK_UP_IN_0_3),
            Step::LookUp(LookUp {
                host: HostCall::OtherOverAdapter(host),
                remember: REMEMBER_IN_0_3,
                waits: self.remembers,
            }),
        ])
    }
}
