//! The steps of a call that sends an HTTP request under a list of rules.
//!
//! The request is the host's. So the host is asked for all that it will send it by, the adapter judges that, and only then
//! the call is made. No code of the guest's runs in between.

use std::mem::offset_of;

use adapter_abi::http::{self, HTTPS, Request};

use super::inquiry::{HostResource, Inquiry, Question};
use super::route::{Argument, Condition, HostCall, HostFunction, Refusal, Route, Step};
use crate::error::PlanError;
use crate::input::Guest;
use crate::types::ResourceId;
use crate::wit::called::{FIELDS_GET, REQUEST_0_2, REQUEST_0_3, RequestMethods};
use crate::wit::{FunctionName, Generation};

/// The parameter that is the request.
const REQUEST: Argument = Argument::Param(0);

/// The resource type of headers.
const FIELDS: &str = "fields";

/// `some`, in an argument of an option.
const SOME: Argument = Argument::Number(1);

/// A word of an argument that its case does not use.
const UNUSED: Argument = Argument::Number(0);

/// Where the handles of a request and its headers are defined.
struct Types<'t> {
    import: &'t str,
    methods: RequestMethods,
}

/// Sends the request that is the first parameter, unless the adapter refuses it.
pub(super) fn send(
    guest: &Guest<'_>,
    request: ResourceId,
    generation: Generation,
    refusal: Refusal,
) -> Result<Route, PlanError> {
    let types = Types::of(guest, request, generation)?;
    let if_adapter = |says, steps| Step::If(Condition::Adapter(says, Vec::new()), steps);
    let refuse = |says| if_adapter(says, vec![refusal.clone().into()]);
    let without_scheme = Condition::Adapter(http::LACKS_SCHEME, Vec::new());
    Ok(Route::of([
        Step::Enter,
        Step::Ask(types.ask()),
        refuse(http::REFUSES),
        Step::When(
            without_scheme,
            vec![Step::Ask(types.set_scheme()), refuse(http::KEEPS_SCHEME)],
        ),
        // A request that waits to be taken is still the guest's to change.
        Step::HostAtOnce,
    ]))
}

impl<'t> Types<'t> {
    fn of(
        guest: &'t Guest<'_>,
        request: ResourceId,
        generation: Generation,
    ) -> Result<Types<'t>, PlanError> {
        let methods = match generation {
            Generation::V0_2 => REQUEST_0_2,
            Generation::V0_3 => REQUEST_0_3,
        };
        let missing = |resource: &str| PlanError::NotImported {
            resource: resource.to_string(),
            function: methods.headers.to_string(),
        };
        let import = guest
            .import_of(request)
            .ok_or_else(|| missing(&guest.resource(request).name))?;
        let types = Types {
            import: &guest.imports[import].spelled,
            methods,
        };
        let has_fields = guest.resource_named(types.import, FIELDS).is_some();
        has_fields.then_some(types).ok_or_else(|| missing(FIELDS))
    }

    /// Asks for all that a request is judged by.
    fn ask(&self) -> Inquiry {
        let methods = self.methods;
        let field = Argument::Field;
        let headers = offset_of!(Request, headers);
        Inquiry {
            place: http::REQUEST,
            questions: vec![
                self.part(methods.method, offset_of!(Request, method)),
                self.part(methods.scheme, offset_of!(Request, scheme)),
                self.part(methods.authority, offset_of!(Request, authority)),
                self.part(methods.path, offset_of!(Request, path)),
                self.call(methods.headers, vec![REQUEST], Some(headers)),
                self.call(
                    FIELDS_GET,
                    vec![
                        field(headers),
                        field(offset_of!(Request, host.pointer)),
                        field(offset_of!(Request, host.length)),
                        Argument::AddressOf(offset_of!(Request, values)),
                    ],
                    None,
                ),
                Question::Drop {
                    resource: HostResource {
                        import: self.import.to_string(),
                        name: FIELDS.to_string(),
                    },
                    field: headers,
                },
            ],
        }
    }

    /// Sets the scheme that the request was judged by: what hosts take a request without one for differs.
    fn set_scheme(&self) -> Inquiry {
        let https = Argument::Number(HTTPS);
        let arguments = vec![REQUEST, SOME, https, UNUSED, UNUSED];
        let set = offset_of!(Request, set);
        Inquiry {
            place: http::REQUEST,
            questions: vec![self.call(self.methods.set_scheme, arguments, Some(set))],
        }
    }

    /// Asks for a part of the request, which goes to a field.
    fn part(&self, method: FunctionName, field: usize) -> Question {
        self.call(method, vec![REQUEST, Argument::AddressOf(field)], None)
    }

    fn call(
        &self,
        function: FunctionName,
        arguments: Vec<Argument>,
        answer: Option<usize>,
    ) -> Question {
        Question::Call {
            host: HostCall::OtherOverAdapter(HostFunction {
                import: self.import.to_string(),
                function,
            }),
            arguments,
            answer,
        }
    }
}
