//! One glue module for all sites that share a memory and a realloc.

use std::collections::BTreeMap;

use wasm_encoder::ValType;
use wasmparser::CanonicalOption;

use super::host_functions;
use super::layers::Layer;
use super::lift::adapter_realloc;
use super::module::{ADAPTER, ADAPTER_INSTANCE, Callee, Glue, Signature};
use super::routes::{self, Host, HostStderr};
use super::sites::{Options, Site, SiteKind};
use super::trace;
use crate::component::DefinitionId;
use crate::component::limits::Exceeded;
use crate::error::LinkError;
use crate::input::{Guest, Stderr};
use crate::plan::{Origin, Plan, Route, drop_name, qualified};
use crate::types::ResourceId;
use crate::wit::called::{BLOCKING_WRITE_AND_FLUSH, GET_DIRECTORIES, GET_STDERR};
use crate::wit::{FunctionName, WasiFunction};

/// A function of the host's that glue calls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum HostFunction {
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
    /// The host's functions that it imports, by name.
    pub(super) host: BTreeMap<String, HostFunction>,
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
    let stderr = plan.trace.as_ref().and_then(|_| guest.stderr().ok());
    let maker = Maker {
        guest,
        plan,
        layer,
        has_one_memory,
        stderr,
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
}

impl Maker<'_> {
    fn group(&self, options: Options, sites: Vec<Site<'_>>) -> Result<Group, LinkError> {
        let Maker { guest, plan, .. } = self;
        let mut glue = Glue::new(options.memory.is_some())
            .with_layer(self.layer)
            .with_direct(options.direct.is_some())
            .with_one_memory(self.has_one_memory);
        let mut host = BTreeMap::new();
        let mut replaced = Vec::new();
        for site in sites {
            let number = guest.component.id_at(site.places[0]);
            let mut reach = Reach {
                guest,
                plan,
                host: &mut host,
                site: &site,
                number,
                stderr: self.stderr,
                refused: None,
            };
            let callee = match &site.kind {
                SiteKind::Lower { ty, route, .. } => {
                    let described = routes::Site {
                        ty,
                        signature: &site.signature,
                        route,
                    };
                    routes::route(&mut glue, &described, &mut reach)
                }
                SiteKind::Drop { resource } => routes::drop_route(&mut glue, *resource, &mut reach),
            };
            let callee = match traced(guest, plan, &site) {
                Some(call) => trace::wrap(&mut glue, &call, callee, &mut reach),
                None => callee,
            };
            if let Some(refused) = reach.refused {
                return Err(refused);
            }
            let name = number.to_string();
            glue.export(name.clone(), callee);
            replaced.push((site.places, name));
        }
        let adapter = glue
            .imported_from(ADAPTER_INSTANCE)
            .map(str::to_string)
            .collect();
        let imports_guest = glue.imported_from("guest").map(str::to_string).collect();
        let (adapter_memory, busy) = (glue.uses_adapter_memory(), glue.uses_flag());
        let copies_directly = glue.copies_directly();
        Ok(Group {
            options,
            replaced,
            host,
            imports_guest,
            adapter,
            adapter_memory,
            busy,
            copies_directly,
            bytes: glue.encode(),
        })
    }
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
        SiteKind::Lower { route, .. } => !matches!(route, Route::Trap(_)),
        SiteKind::Drop { resource } => plan.origins[resource.0] != Origin::default(),
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
    host: &'r mut BTreeMap<String, HostFunction>,
    site: &'r Site<'r>,
    /// The number of the first core function that the site is.
    number: u32,
    stderr: Option<Stderr>,
    /// Why the glue that was made is of no use.
    refused: Option<LinkError>,
}

impl Reach<'_> {
    fn add(
        &mut self,
        glue: &mut Glue,
        name: String,
        function: HostFunction,
        signature: Signature,
    ) -> Callee {
        let callee = glue.import("host", &name, signature);
        self.host.insert(name, function);
        callee
    }

    /// A function of an import that the guest may not have named; glue imports it by `key`.
    fn of_import(
        &mut self,
        glue: &mut Glue,
        key: String,
        import: usize,
        name: FunctionName,
        memory: u32,
    ) -> Callee {
        let found = host_functions::of_import(&self.guest.imports[import], name, memory);
        let (function, signature) = match found {
            Ok(found) => found,
            Err(error) => return self.refuse(glue, error),
        };
        let function = if memory == ADAPTER {
            adapter_memory_for_host(glue);
            HostFunction::OtherOverAdapter { import, function }
        } else {
            HostFunction::Other { import, function }
        };
        self.add(glue, key, function, signature)
    }

    /// Keeps the first error, which takes the place of the glue: what is returned is never called.
    fn refuse(&mut self, glue: &mut Glue, error: LinkError) -> Callee {
        self.refused.get_or_insert(error);
        glue.trap("wasi-virt: not a function", Signature::new([], []))
    }
}

impl Host for Reach<'_> {
    fn original(&mut self, glue: &mut Glue) -> Callee {
        let SiteKind::Lower {
            function, options, ..
        } = &self.site.kind
        else {
            return glue.trap("wasi-virt: not a function", self.site.signature.clone());
        };
        let original = HostFunction::Original {
            function: *function,
            options: options.to_vec(),
        };
        // Two lowerings of one function can differ in their options.
        self.add(
            glue,
            format!("lower-{}", self.number),
            original,
            self.site.signature.clone(),
        )
    }

    fn over_adapter(&mut self, glue: &mut Glue) -> Callee {
        let SiteKind::Lower { function, .. } = &self.site.kind else {
            return glue.trap("wasi-virt: not a function", self.site.signature.clone());
        };
        adapter_memory_for_host(glue);
        let function = *function;
        let signature = self.site.signature.clone();
        self.add(
            glue,
            format!("over-adapter-{function}"),
            HostFunction::OverAdapter { function },
            signature,
        )
    }

    fn other(
        &mut self,
        glue: &mut Glue,
        resource: ResourceId,
        name: FunctionName,
        memory: u32,
    ) -> Callee {
        match self.guest.import_of(resource) {
            Some(import) => {
                let over = if memory == ADAPTER {
                    "-over-adapter"
                } else {
                    ""
                };
                let key = format!("{import}-{}{over}", name.name);
                self.of_import(glue, key, import, name, memory)
            }
            None => {
                let resource = &self.guest.resource(resource).name;
                let why = format!("the guest defines `{resource}` itself");
                let error = host_functions::refusal(name.interface, name, why);
                self.refuse(glue, error)
            }
        }
    }

    fn get_directories(&mut self, glue: &mut Glue, descriptor: ResourceId) -> Option<Callee> {
        let import = self.guest.preopens_of(descriptor)?;
        let key = format!("{import}-{}", GET_DIRECTORIES.name);
        Some(self.of_import(glue, key, import, GET_DIRECTORIES, ADAPTER))
    }

    fn number_of_descriptor(&self, resource: ResourceId) -> Option<u32> {
        if !self.plan.forgets_read_only {
            return None;
        }
        let resources = (0..).map(ResourceId).zip(&self.guest.resources);
        let descriptors = resources.filter(|(_, known)| known.is_descriptor());
        let found = descriptors.zip(0..).find(|((id, _), _)| *id == resource);
        found.map(|(_, number)| number)
    }

    fn drop(&mut self, glue: &mut Glue, resource: ResourceId) -> Callee {
        let signature = Signature::new([ValType::I32], []);
        self.add(
            glue,
            format!("drop-{}", resource.0),
            HostFunction::Drop { resource },
            signature,
        )
    }

    fn origin(&self, resource: ResourceId) -> Origin {
        self.plan.origins[resource.0]
    }

    fn adapter_drop(&self, resource: ResourceId) -> String {
        let resource = self.guest.resource(resource);
        let import = resource.import.as_deref().unwrap_or_default();
        let interface = import.split('@').next().unwrap_or_default();
        format!("{interface}#[resource-drop]{}", resource.name)
    }

    fn stderr(&mut self, glue: &mut Glue) -> Option<HostStderr> {
        let stderr = self.stderr?;
        let write = self.other(glue, stderr.stream, BLOCKING_WRITE_AND_FLUSH, ADAPTER);
        let key = format!("{}-{}", stderr.import, GET_STDERR.name);
        Some(HostStderr {
            get: self.of_import(glue, key, stderr.import, GET_STDERR, ADAPTER),
            write,
            drop: self.drop(glue, stderr.stream),
            drop_error: self.drop(glue, stderr.error),
        })
    }
}

/// A host function over the adapter's memory needs that memory and its realloc, even where glue does not.
fn adapter_memory_for_host(glue: &mut Glue) {
    glue.use_adapter_memory();
    adapter_realloc(glue);
}
