//! A check that looks at the arguments through the host, before the host is called: what an allow list takes. No policy
//! of today's is one, so this test holds the shape.

use std::sync::Arc;

use adapter_abi::{AdapterFunction as OwnFunction, ValueType};
use wasm_encoder::ValType;

use crate::error::LinkError;
use crate::glue::layout::lowered;
use crate::glue::{Callee, Glue, Signature};
use crate::link::emitter::{BuiltIn, Host, Site};
use crate::link::steps::route;
use crate::link::tests::run::sides;
use crate::link::trace::HostStderr;
use crate::plan::{
    Answer, Argument, Call, Condition, DropPlan, Errand, HostCall, HostFunction, HostResource,
    Route, SetValue, Step,
};
use crate::types::{ResourceId, TypeRef};
use crate::wit::{FunctionName, Generation, WasiFunction};

const HANDLE: FunctionName = FunctionName {
    interface: "wasi:http/outgoing-handler",
    name: "handle",
};
const AUTHORITY: FunctionName = FunctionName {
    interface: "wasi:http/types",
    name: "[method]outgoing-request.authority",
};

/// What the adapter would have for it: what to ask next, that it was answered, and whether the request is refused.
const NEXT: OwnFunction = own("http#next", &[], &[ValueType::I32]);
const ANSWERED: OwnFunction = own("http#answered", &[], &[]);
const REFUSES: OwnFunction = own("http#refuses", &[], &[ValueType::I32]);

const fn own(
    name: &'static str,
    params: &'static [ValueType],
    results: &'static [ValueType],
) -> OwnFunction {
    OwnFunction {
        name,
        params,
        results,
    }
}

/// Asks the request for its authority, has the adapter decide, and sends it.
fn guarded() -> Route {
    let authority = HostFunction {
        import: AUTHORITY.interface.to_string(),
        function: AUTHORITY,
    };
    let ask = Errand {
        next: NEXT,
        with: Vec::new(),
        host: HostCall::OtherOverAdapter(authority),
        arguments: vec![Argument::Param(0), Argument::AddressOf(0)],
        done: ANSWERED,
        done_with: Vec::new(),
    };
    let denied = Step::Answer(Answer::Err("HTTP-request-denied"));
    Route::of([
        Step::Enter,
        Step::CheckResult,
        Step::Serve(ask),
        Step::If(Condition::Adapter(REFUSES, Vec::new()), vec![denied]),
        Step::Host,
    ])
}

/// A host with whatever is asked for.
struct Anything {
    own: Signature,
    drops: DropPlan,
}

impl Host for Anything {
    fn call(&mut self, glue: &mut Glue, call: &HostCall) -> Result<Callee, LinkError> {
        Ok(match call {
            HostCall::Own | HostCall::OwnWaited | HostCall::OwnOverAdapter => {
                glue.import("host", "own", self.own.clone())
            }
            HostCall::Instead(other)
            | HostCall::Other(other)
            | HostCall::OtherOverAdapter(other) => {
                let (ty, _) = WasiFunction::find(Generation::V0_2, other.function)
                    .unwrap()
                    .ty()
                    .unwrap();
                let (params, results) = lowered(&ty);
                glue.import("host", other.function.name, Signature::new(params, results))
            }
        })
    }

    fn drop(&mut self, glue: &mut Glue, resource: ResourceId) -> Callee {
        let signature = Signature::new([ValType::I32], []);
        glue.import("host", &format!("drop-{}", resource.0), signature)
    }

    fn drop_future(&mut self, _: &mut Glue, _: &TypeRef) -> Option<Callee> {
        None
    }

    fn drop_plan(&self, _: ResourceId) -> &DropPlan {
        &self.drops
    }

    fn resource(&self, _: &HostResource) -> Result<ResourceId, LinkError> {
        unreachable!("the routes of these tests drop no handles by name")
    }

    fn built_in(&mut self, _: &mut Glue, _: BuiltIn) -> Result<Callee, LinkError> {
        unreachable!("the routes of these tests use no built-ins")
    }

    fn value(&self, _: SetValue) -> Option<Arc<Answer>> {
        None
    }

    fn has_ends(&self) -> bool {
        false
    }

    fn changes_files(&self) -> bool {
        false
    }

    fn stderr(&mut self, _: &mut Glue) -> Result<HostStderr, LinkError> {
        unreachable!("nothing is printed here")
    }
}

#[test]
fn what_a_guard_calls_is_folded_from_its_steps() {
    let (mut host, mut adapter) = (Vec::new(), Vec::new());
    guarded().for_each_call(&mut |call| match call {
        Call::Host(HostCall::OtherOverAdapter(other)) => host.push(other.function.name),
        Call::Host(HostCall::Own) => host.push("own"),
        Call::Own(function) => adapter.push(function.name),
        Call::DropOwned => host.push("drops"),
        other => panic!("{other:?}"),
    });
    assert_eq!(host, [AUTHORITY.name, "drops", "own"]);
    assert_eq!(adapter, [NEXT.name, ANSWERED.name, REFUSES.name]);
    assert!(guarded().reaches_host());
}

#[test]
fn a_guard_is_translated_as_any_other_steps() {
    let (ty, _) = WasiFunction::find(Generation::V0_2, HANDLE)
        .unwrap()
        .ty()
        .unwrap();
    let (params, results) = lowered(&ty);
    let signature = Signature::new(params, results);
    let mut glue = Glue::default();
    let sides = sides(&mut glue);
    let route_of = guarded();
    let site = Site {
        name: HANDLE.name,
        ty: &ty,
        signature: &signature,
        route: &route_of,
        passes_streams: false,
        is_async: false,
    };
    let mut host = Anything {
        own: signature.clone(),
        drops: DropPlan {
            host: true,
            ..DropPlan::default()
        },
    };
    let callee = route(&mut glue, sides, &site, &mut host).unwrap();
    glue.export("call".to_string(), callee);
    let imported: Vec<String> = glue.imported_from("host").map(str::to_string).collect();
    assert_eq!(imported.first().map(String::as_str), Some(AUTHORITY.name));
    assert_eq!(imported.last().map(String::as_str), Some("own"));
    wasmparser::validate(&glue.encode()).unwrap();
}

#[test]
fn steps_for_another_type_are_refused_by_name() {
    let (ty, _) = WasiFunction::find(Generation::V0_2, AUTHORITY)
        .unwrap()
        .ty()
        .unwrap();
    let (params, results) = lowered(&ty);
    let signature = Signature::new(params, results);
    let route_of = Route::of([Step::Answer(Answer::Err("HTTP-request-denied"))]);
    let site = Site {
        name: AUTHORITY.name,
        ty: &ty,
        signature: &signature,
        route: &route_of,
        passes_streams: false,
        is_async: false,
    };
    let mut host = Anything {
        own: signature.clone(),
        drops: DropPlan::default(),
    };
    let mut glue = Glue::default();
    let sides = sides(&mut glue);
    let refused = route(&mut glue, sides, &site, &mut host).unwrap_err();
    assert!(refused.to_string().contains(AUTHORITY.name), "{refused}");
}
