//! What the glue of one site reaches on the host's side, and how it is called there.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use adapter_abi::ends::Operation;
use wasm_encoder::ValType;
use wasmparser::{CanonicalFunction, CanonicalOption};

use super::emitter::{BuiltIn, Host};
use super::ends;
use super::host_functions::{self, Over};
use super::options::is_async;
use super::sites::{Site, SiteKind};
use super::trace::{self, HostStderr, ViaStream};
use crate::error::LinkError;
use crate::glue::layout::lowered;
use crate::glue::sides::numbered;
use crate::glue::{Callee, Glue, Roles, Sides, Signature};
use crate::input::{Guest, Stderr};
use crate::plan::{
    Answer, DropPlan, HostCall, HostFunction, HostResource, Plan, Print, SetValue, drop_name,
    qualified,
};
use crate::types::{ResourceId, TypeRef};
use crate::wit::WasiFunction;
use crate::wit::called::STDERR_VIA_STREAM;

/// The instance of the host's functions that glue imports.
pub(super) const HOST_INSTANCE: &str = "host";

/// A host function that glue imports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Lowered {
    /// An imported function with its own options.
    Original {
        function: u32,
        options: Vec<CanonicalOption>,
    },
    /// An imported function over the adapter's memory.
    OverAdapter { function: u32 },
    /// A function of an import that the guest may not have named.
    Other {
        import: usize,
        function: WasiFunction,
        /// The guest's memory, where glue has one.
        memory: Option<u32>,
    },
    /// The same, over the adapter's memory.
    OtherOverAdapter {
        import: usize,
        function: WasiFunction,
    },
    /// What drops the host's handles of a type.
    Drop { resource: ResourceId },
    /// A built-in as it stands in the guest.
    BuiltIn { function: CanonicalFunction },
    /// A built-in for streams of bytes.
    OfBytes { operation: StreamOperation },
    /// A built-in that the adapter can want called.
    Request { operation: Operation },
    /// A function of an import that the guest has named, which needs no memory.
    Given { import: usize, name: &'static str },
    /// What drops the future that tells what became of a stream that the host's standard output or error got.
    DropOutcome,
    /// What waits on a set, over the adapter's memory.
    Wait,
    /// A core function of the guest's.
    OfGuest { function: u32 },
}

/// What glue does with streams of bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StreamOperation {
    New,
    DropReadable,
    DropWritable,
}

/// The call to print for a site, if its calls are to be printed.
pub(super) fn traced<'s>(
    guest: &Guest<'_>,
    plan: &'s Plan,
    site: &'s Site<'_>,
) -> Option<trace::Call<'s>> {
    let (import, name, values) = match &site.kind {
        SiteKind::Lower {
            import,
            name,
            ty,
            options,
            ..
        } => {
            // Without one that glue can read, what is in memory is not known.
            let is_over_memory = |option: &CanonicalOption| {
                matches!(option, CanonicalOption::Memory(_)) && site.options.memory.is_none()
            };
            let values = if trace::can_read(options) && !options.iter().any(is_over_memory) {
                trace::Values::Typed(ty)
            } else {
                trace::Values::Unknown
            };
            (*import, name.to_string(), values)
        }
        SiteKind::Drop { resource } => (
            guest.import_of(*resource)?,
            drop_name(guest, *resource),
            trace::Values::Handle,
        ),
        SiteKind::Future { .. }
        | SiteKind::Listing { .. }
        | SiteKind::End { .. }
        | SiteKind::Task { .. } => return None,
    };
    let planned = &plan.imports[import];
    let returns = match &site.kind {
        SiteKind::Lower { route, .. } => route.as_trap().is_none(),
        SiteKind::Drop { resource } => plan.drop(*resource).is_of_any(),
        SiteKind::Future { .. }
        | SiteKind::Listing { .. }
        | SiteKind::End { .. }
        | SiteKind::Task { .. } => true,
    };
    planned.traced.contains(&name).then(|| trace::Call {
        name: qualified(&planned.label(), &name),
        values,
        signature: &site.signature,
        returns,
        is_async: match &site.kind {
            SiteKind::Lower { options, .. } => is_async(options),
            _ => false,
        },
    })
}

/// What the glue of one site reaches on the host's side.
pub(super) struct Reach<'r> {
    pub(super) guest: &'r Guest<'r>,
    pub(super) plan: &'r Plan,
    pub(super) sides: Sides,
    /// The guest's memory that the sides are over.
    pub(super) memory: Option<u32>,
    pub(super) host: &'r mut BTreeMap<String, Lowered>,
    pub(super) site: &'r Site<'r>,
    /// The number of the first core function that the site is.
    pub(super) number: u32,
    pub(super) stderr: Option<Stderr>,
    pub(super) places: &'r HashMap<&'r str, usize>,
}

impl Reach<'_> {
    fn add(
        &mut self,
        glue: &mut Glue,
        name: String,
        function: Lowered,
        signature: Signature,
    ) -> Callee {
        let callee = glue.import(HOST_INSTANCE, &name, signature);
        self.host.insert(name, function);
        callee
    }

    /// A core function of the guest's.
    pub(super) fn of_guest(
        &mut self,
        glue: &mut Glue,
        function: u32,
        signature: Signature,
    ) -> Callee {
        let name = format!("guest-{function}");
        self.add(glue, name, Lowered::OfGuest { function }, signature)
    }

    /// A host function over the adapter's memory needs that memory and its realloc, even where glue does not.
    fn require_adapter_memory(&self, glue: &mut Glue) {
        glue.require_memory(self.sides.adapter);
        self.sides.adapter_realloc(glue);
    }

    /// The function that the site stands for, and its options.
    fn own(&self) -> Result<(u32, &[CanonicalOption]), LinkError> {
        match &self.site.kind {
            SiteKind::Lower {
                function, options, ..
            } => Ok((*function, options)),
            _ => Err(self.not_of_import()),
        }
    }

    /// The type of what the function that the site stands for is lowered to without `async`.
    fn waited(&self) -> Result<Signature, LinkError> {
        match &self.site.kind {
            SiteKind::Lower { ty, .. } => {
                let (params, results) = lowered(ty);
                Ok(Signature::new(params, results))
            }
            _ => Err(self.not_of_import()),
        }
    }

    fn not_of_import(&self) -> LinkError {
        LinkError::Misplanned {
            function: self.site.name().to_string(),
            expected: "a function of an import",
        }
    }

    /// What prints by standard error of 0.3.
    fn stderr_via_stream(
        &mut self,
        glue: &mut Glue,
        import: usize,
    ) -> Result<HostStderr, LinkError> {
        let number = ValType::I32;
        let give = Lowered::Given {
            import,
            name: STDERR_VIA_STREAM.name,
        };
        let signature = Signature::new([number], [number]);
        let give = self.add(glue, "write-via-stream".to_string(), give, signature);
        let name = "stderr-future-drop-readable".to_string();
        let signature = Signature::new([number], []);
        let drop_future = self.add(glue, name, Lowered::DropOutcome, signature);
        let signature = Signature::new([number; 2], [number]);
        let wait = self.add(glue, "wait".to_string(), Lowered::Wait, signature);
        let mut request = |operation| self.built_in(glue, BuiltIn::Request(operation));
        Ok(HostStderr::ViaStream(ViaStream {
            new: request(Operation::StreamNew)?,
            give,
            drop_future,
            write: request(Operation::StreamWrite)?,
            new_set: request(Operation::SetNew)?,
            join: request(Operation::Join)?,
            wait,
            drop_set: request(Operation::SetDrop)?,
            drop: request(Operation::StreamDropWritable)?,
        }))
    }

    fn place(&self, import: &str) -> Result<usize, LinkError> {
        let place = self.places.get(import).copied();
        place.ok_or_else(|| LinkError::Misplanned {
            function: import.to_string(),
            expected: "an import of the guest's",
        })
    }
}

impl Host for Reach<'_> {
    fn call(&mut self, glue: &mut Glue, call: &HostCall) -> Result<Callee, LinkError> {
        let own = self.site.signature.clone();
        Ok(match call {
            HostCall::Own => {
                let (function, options) = self.own()?;
                let options = options.to_vec();
                // Two lowerings of one function can differ in their options.
                let name = format!("lower-{}", self.number);
                self.add(glue, name, Lowered::Original { function, options }, own)
            }
            HostCall::OwnWaited => {
                let (function, options) = self.own()?;
                let mut options = options.to_vec();
                options.retain(|option| *option != CanonicalOption::Async);
                let name = format!("waited-{}", self.number);
                let signature = self.waited()?;
                let lowered = Lowered::Original { function, options };
                self.add(glue, name, lowered, signature)
            }
            HostCall::OwnOverAdapter => {
                self.require_adapter_memory(glue);
                let (function, _) = self.own()?;
                let name = format!("over-adapter-{function}");
                let signature = self.waited()?;
                self.add(glue, name, Lowered::OverAdapter { function }, signature)
            }
            HostCall::Instead(HostFunction { import, function }) => {
                let (import, name) = (self.place(import)?, function.name);
                let given = Lowered::Given { import, name };
                let signature = self.waited()?;
                self.add(glue, format!("{import}-{name}"), given, signature)
            }
            HostCall::Other(HostFunction { import, function }) => {
                let (import, name) = (self.place(import)?, function.name);
                let from = &self.guest.imports[import];
                let (function, signature) =
                    host_functions::of_import(from, *function, Over::Guest)?;
                let lowered = Lowered::Other {
                    import,
                    function,
                    memory: self.memory,
                };
                let name = numbered(&format!("{import}-{name}"), self.sides.number());
                self.add(glue, name, lowered, signature)
            }
            HostCall::OtherOverAdapter(HostFunction { import, function }) => {
                self.require_adapter_memory(glue);
                let (import, name) = (self.place(import)?, function.name);
                let from = &self.guest.imports[import];
                let (function, signature) =
                    host_functions::of_import(from, *function, Over::Adapter)?;
                let lowered = Lowered::OtherOverAdapter { import, function };
                // Methods are called over the guest's memory, too.
                let over = match name.starts_with("[method]") {
                    true => "-over-adapter",
                    false => "",
                };
                self.add(glue, format!("{import}-{name}{over}"), lowered, signature)
            }
        })
    }

    fn resource(&self, resource: &HostResource) -> Result<ResourceId, LinkError> {
        let HostResource { import, name } = resource;
        let found = self.guest.resource_named(import, name);
        found.ok_or_else(|| LinkError::Misplanned {
            function: import.clone(),
            expected: "an import with the planned resource type",
        })
    }

    fn drop(&mut self, glue: &mut Glue, resource: ResourceId) -> Callee {
        let signature = Signature::new([ValType::I32], []);
        let name = format!("drop-{}", resource.0);
        self.add(glue, name, Lowered::Drop { resource }, signature)
    }

    fn drop_future(&mut self, glue: &mut Glue, future: &TypeRef) -> Option<Callee> {
        let digest = future.facts().digest;
        let ends = self.guest.ends.iter();
        let same = ends.filter(|(_, ty)| ty.facts().digest == digest);
        let ty = same.map(|(id, _)| *id).min()?;
        let name = format!("future-drop-readable-{ty}");
        let function = CanonicalFunction::FutureDropReadable { ty };
        let signature = Signature::new([ValType::I32], []);
        Some(self.add(glue, name, Lowered::BuiltIn { function }, signature))
    }

    fn built_in(&mut self, glue: &mut Glue, built_in: BuiltIn) -> Result<Callee, LinkError> {
        let [handle, ends] = [ValType::I32, ValType::I64];
        let (name, lowered, signature) = match built_in {
            BuiltIn::NewStream => (
                "stream-new",
                StreamOperation::New,
                Signature::new([], [ends]),
            ),
            BuiltIn::DropReadable => (
                "stream-drop-readable",
                StreamOperation::DropReadable,
                Signature::new([handle], []),
            ),
            BuiltIn::DropWritable => (
                "stream-drop-writable",
                StreamOperation::DropWritable,
                Signature::new([handle], []),
            ),
            BuiltIn::Request(operation) => {
                glue.require_memory(self.sides.adapter);
                let name = format!("request-{}", operation.number());
                let signature = ends::request_signature(operation);
                return Ok(self.add(glue, name, Lowered::Request { operation }, signature));
            }
            BuiltIn::Own => {
                let (SiteKind::Future { function, .. }
                | SiteKind::Listing { function, .. }
                | SiteKind::End { function, .. }) = &self.site.kind
                else {
                    return Err(LinkError::Misplanned {
                        function: self.site.name().to_string(),
                        expected: "a built-in",
                    });
                };
                let function = (*function).clone();
                let name = format!("built-in-{}", self.number);
                let own = self.site.signature.clone();
                return Ok(self.add(glue, name, Lowered::BuiltIn { function }, own));
            }
        };
        let lowered = Lowered::OfBytes { operation: lowered };
        Ok(self.add(glue, name.to_string(), lowered, signature))
    }

    fn has_ends(&self) -> bool {
        self.plan.has_ends
    }

    fn changes_files(&self) -> bool {
        self.plan.changes_files
    }

    fn drop_plan(&self, resource: ResourceId) -> &DropPlan {
        self.plan.drop(resource)
    }

    fn value(&self, value: SetValue) -> Option<Arc<Answer>> {
        self.plan.set_values.get(value)
    }

    fn stderr(&mut self, glue: &mut Glue) -> Result<HostStderr, LinkError> {
        let misplanned = || LinkError::Misplanned {
            function: self.site.name().to_string(),
            expected: "that its calls are printed",
        };
        let (Some(stderr), Some(trace)) = (self.stderr, &self.plan.trace) else {
            return Err(misplanned());
        };
        match (&trace.print, stderr) {
            (Print::Stream { get, write }, Stderr::Stream(stderr)) => {
                let write = self.call(glue, write)?;
                Ok(HostStderr::Stream {
                    get: self.call(glue, get)?,
                    write,
                    drop: self.drop(glue, stderr.stream),
                    drop_error: self.drop(glue, stderr.error),
                })
            }
            (Print::ViaStream(_), Stderr::ViaStream(import)) => {
                self.stderr_via_stream(glue, import)
            }
            _ => Err(misplanned()),
        }
    }
}
