//! One glue module for all sites that share a memory and a realloc.

use std::collections::{BTreeMap, HashMap};

use wasm_encoder::ValType;
use wasmparser::CanonicalOption;

use super::drops;
use super::emitter::{self, Host};
use super::host_functions::{self, Over};
use super::layers::Layer;
use super::options::Options;
use super::sites::{Site, SiteKind};
use super::steps;
use super::trace::{self, HostStderr};
use crate::adapter;
use crate::component::DefinitionId;
use crate::component::limits::Exceeded;
use crate::error::LinkError;
use crate::glue::sides::{Aim, GUEST_INSTANCE, GuestKind};
use crate::glue::{Callee, Glue, Sides, Signature};
use crate::input::{Guest, Stderr};
use crate::plan::{DropPlan, HostCall, HostFunction, Plan, drop_name, qualified};
use crate::short_name::short_name;
use crate::types::ResourceId;
use crate::wit::WasiFunction;

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
    },
    /// The same, over the adapter's memory.
    OtherOverAdapter {
        import: usize,
        function: WasiFunction,
    },
    /// What drops the host's handles of a type.
    Drop { resource: ResourceId },
}

/// A glue module and what it stands for.
pub(super) struct Group {
    pub(super) options: Options,
    pub(super) bytes: Vec<u8>,
    /// What is in it for replaced definitions: their places, and the export's name.
    pub(super) replaced: Vec<(Vec<DefinitionId>, String)>,
    /// The host's functions that it imports, under these names.
    pub(super) host: Vec<(String, Lowered)>,
    pub(super) imports_guest: Vec<String>,
    adapter: Vec<String>,
    adapter_memory: bool,
    busy: bool,
    copies_directly: bool,
}

impl Group {
    pub(super) fn adapter_functions(&self) -> impl Iterator<Item = &str> {
        self.adapter.iter().map(String::as_str)
    }

    pub(super) fn uses_adapter(&self) -> bool {
        self.adapter_memory || !self.adapter.is_empty()
    }

    pub(super) fn uses_busy(&self) -> bool {
        self.busy
    }

    /// The instance that says where lists go instead of the guest's memory, if there are any.
    pub(super) fn direct(&self) -> Option<u32> {
        self.options.direct.filter(|_| self.copies_directly)
    }
}

/// Makes the glue for all sites.
pub(super) fn make(
    guest: &Guest<'_>,
    plan: &Plan,
    sites: Vec<Site<'_>>,
    layer: Layer,
    has_one_memory: bool,
) -> Result<Vec<Group>, LinkError> {
    let mut by_options: BTreeMap<Options, Vec<Site<'_>>> = BTreeMap::new();
    for site in sites {
        by_options.entry(site.options).or_default().push(site);
    }
    // Each is instantiated. More than all instances together can be have to be refused before they take memory.
    Exceeded::instances(by_options.len())?;
    let stderr = match &plan.trace {
        Some(_) => Some(guest.stderr().map_err(|missing| LinkError::Misplanned {
            function: missing.to_string(),
            expected: "standard error to print calls on",
        })?),
        None => None,
    };
    let imports = (0..).zip(&guest.imports);
    let maker = Maker {
        guest,
        plan,
        layer,
        has_one_memory,
        stderr,
        places: imports
            .map(|(place, import)| (&*import.spelled, place))
            .collect(),
    };
    by_options
        .into_iter()
        .map(|(options, sites)| maker.group(options, sites))
        .collect()
}

/// What glue is made from.
struct Maker<'m> {
    guest: &'m Guest<'m>,
    plan: &'m Plan,
    layer: Layer,
    has_one_memory: bool,
    stderr: Option<Stderr>,
    /// The imports by their names as spelled.
    places: HashMap<&'m str, usize>,
}

impl Maker<'_> {
    fn group(&self, options: Options, sites: Vec<Site<'_>>) -> Result<Group, LinkError> {
        let Maker { guest, plan, .. } = self;
        let kind = GuestKind {
            has_memory: options.memory.is_some(),
            has_one_memory: self.has_one_memory,
            is_direct: options.direct.is_some(),
        };
        let mut glue = Glue::default();
        let (adapter, bit) = (self.layer.adapter_name(), self.layer.virtual_bit());
        let sides = Sides::declare(&mut glue, kind, adapter, bit);
        let mut host = BTreeMap::new();
        let mut replaced = Vec::new();
        for site in sites {
            let number = guest.component.id_at(site.places[0]);
            let mut reach = Reach {
                guest,
                plan,
                sides,
                host: &mut host,
                site: &site,
                number,
                stderr: self.stderr,
                places: &self.places,
            };
            let callee = match &site.kind {
                SiteKind::Lower {
                    name, ty, route, ..
                } => {
                    let described = emitter::Site {
                        name,
                        ty,
                        signature: &site.signature,
                        route,
                    };
                    steps::route(&mut glue, sides, &described, &mut reach)?
                }
                SiteKind::Drop { resource } => {
                    drops::drop_route(&mut glue, sides, *resource, &site.signature, &mut reach)
                }
            };
            let callee = match traced(guest, plan, &site) {
                Some(call) => trace::wrap(&mut glue, sides, &call, callee, &mut reach)?,
                None => callee,
            };
            let name = short_name(number as usize);
            glue.export(name.clone(), callee);
            replaced.push((site.places, name));
        }
        let adapter = glue
            .imported_from(sides.adapter_instance)
            .map(str::to_string)
            .collect();
        let imports_guest = glue
            .imported_from(GUEST_INSTANCE)
            .map(str::to_string)
            .collect();
        let aims = |aim: Aim| glue.uses_memory(aim.memory);
        let copies_directly = sides.aim.is_some_and(aims);
        let adapter_memory = glue.uses_memory(sides.adapter);
        let busy = glue.uses_global(sides.busy);
        shorten(&mut glue, sides, &host)?;
        Ok(Group {
            options,
            replaced,
            host: numbered(host),
            imports_guest,
            adapter,
            adapter_memory,
            busy,
            copies_directly,
            bytes: glue.encode(),
        })
    }
}

/// Writes what glue imports from the adapter, and from among these host functions, under short names.
fn shorten(
    glue: &mut Glue,
    sides: Sides,
    host: &BTreeMap<String, Lowered>,
) -> Result<(), LinkError> {
    let short = |name: &str| adapter::short_name(name).map(str::to_string);
    glue.rename_imports(sides.adapter_instance, short)?;
    let numbers: HashMap<&str, usize> = host.keys().map(String::as_str).zip(0..).collect();
    glue.rename_imports(HOST_INSTANCE, |name| {
        let number = numbers.get(name);
        let number = number.ok_or_else(|| LinkError::Misplanned {
            function: name.to_string(),
            expected: "a host function",
        })?;
        Ok(short_name(*number))
    })
}

/// Host functions by their numbers among them.
fn numbered(host: BTreeMap<String, Lowered>) -> Vec<(String, Lowered)> {
    let functions = host.into_values().enumerate();
    functions
        .map(|(number, function)| (short_name(number), function))
        .collect()
}

/// The call to print for a site, if its calls are to be printed.
fn traced<'s>(guest: &Guest<'_>, plan: &'s Plan, site: &'s Site<'_>) -> Option<trace::Call<'s>> {
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
    };
    let planned = &plan.imports[import];
    let returns = match &site.kind {
        SiteKind::Lower { route, .. } => route.as_trap().is_none(),
        SiteKind::Drop { resource } => plan.drop(*resource).is_of_any(),
    };
    planned.traced.contains(&name).then(|| trace::Call {
        name: qualified(&planned.label(), &name),
        values,
        signature: &site.signature,
        returns,
    })
}

/// What the glue of one site reaches on the host's side.
struct Reach<'r> {
    guest: &'r Guest<'r>,
    plan: &'r Plan,
    sides: Sides,
    host: &'r mut BTreeMap<String, Lowered>,
    site: &'r Site<'r>,
    /// The number of the first core function that the site is.
    number: u32,
    stderr: Option<Stderr>,
    places: &'r HashMap<&'r str, usize>,
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
            SiteKind::Drop { .. } => Err(LinkError::Misplanned {
                function: self.site.name().to_string(),
                expected: "a function of an import",
            }),
        }
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
            HostCall::OwnOverAdapter => {
                self.require_adapter_memory(glue);
                let (function, _) = self.own()?;
                let name = format!("over-adapter-{function}");
                self.add(glue, name, Lowered::OverAdapter { function }, own)
            }
            HostCall::Other(HostFunction { import, function }) => {
                let (import, name) = (self.place(import)?, function.name);
                let from = &self.guest.imports[import];
                let (function, signature) =
                    host_functions::of_import(from, *function, Over::Guest)?;
                let lowered = Lowered::Other { import, function };
                self.add(glue, format!("{import}-{name}"), lowered, signature)
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

    fn drop(&mut self, glue: &mut Glue, resource: ResourceId) -> Callee {
        let signature = Signature::new([ValType::I32], []);
        let name = format!("drop-{}", resource.0);
        self.add(glue, name, Lowered::Drop { resource }, signature)
    }

    fn drop_plan(&self, resource: ResourceId) -> &DropPlan {
        self.plan.drop(resource)
    }

    fn stderr(&mut self, glue: &mut Glue) -> Result<HostStderr, LinkError> {
        let (Some(stderr), Some(trace)) = (self.stderr, &self.plan.trace) else {
            return Err(LinkError::Misplanned {
                function: self.site.name().to_string(),
                expected: "that its calls are printed",
            });
        };
        let write = self.call(glue, &trace.print.write)?;
        Ok(HostStderr {
            get: self.call(glue, &trace.print.get)?,
            write,
            drop: self.drop(glue, stderr.stream),
            drop_error: self.drop(glue, stderr.error),
        })
    }
}
