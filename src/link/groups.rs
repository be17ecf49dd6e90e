//! The modules of glue. What can be instantiated at the same time is one: engines take time for each instance, and for each
//! function that goes from one to another.

use std::collections::{BTreeMap, HashMap};

use wasmparser::ExternalKind;

use super::drops;
use super::emitter;
use super::ends;
use super::fillers::{self, Filler, Source};
use super::layers::Layer;
use super::levels::Levels;
use super::listings;
use super::options::{self, Options};
use super::reach::{HOST_INSTANCE, Lowered, Reach, traced};
use super::sites::{Site, SiteKind, takes_streams};
use super::steps;
use super::trace;
use crate::adapter;
use crate::component::limits::Exceeded;
use crate::component::{DefinitionId, Sort};
use crate::error::LinkError;
use crate::glue::sides::{AdapterKind, GUEST_INSTANCE, MEMORY, Over, REALLOC, numbered};
use crate::glue::{Callee, Filled, Glue, Memory, Sides};
use crate::input::{Guest, Stderr};
use crate::plan::{Plan, Route};
use crate::short_name::short_name;
use crate::types::FunctionType;

/// The instance of what goes into a table besides glue, and the table in it.
pub(super) const TABLE: &str = "table";

/// A module has glue over so many memories and reallocs of the guest at the most, and for so many sites, unless there are
/// more of the same: a guest with more of them than engines take in one module has several.
const MOST_OPTIONS: usize = 16;
const MOST_SITES: usize = 10_000;

/// A glue module and what it stands for.
pub(super) struct Group<'g> {
    pub(super) bytes: Vec<u8>,
    /// What is in it for replaced definitions: their places, and the export's name.
    pub(super) replaced: Vec<(Vec<DefinitionId>, String)>,
    /// What is in it around functions that the guest lifts.
    pub(super) wrapped: Vec<Wrapped>,
    /// The host's functions that it imports, under these names.
    pub(super) host: Vec<(String, Lowered)>,
    /// What it imports of the guest: name, kind and id.
    pub(super) guest: Vec<(String, ExternalKind, u32)>,
    /// The instance that says where lists go instead of the guest's memory, if there are any.
    pub(super) direct: Option<u32>,
    /// The instance in whose place it fills a table.
    pub(super) filling: Option<Filling<'g>>,
    adapter: Vec<String>,
    adapter_memory: bool,
    pub(super) flag: Flag,
}

/// A function that the guest lifts, by the place of that, and the exports around it and around its callback.
pub(super) struct Wrapped {
    pub(super) place: DefinitionId,
    pub(super) function: String,
    pub(super) callback: String,
}

/// What of the guest glue takes to fill a table.
pub(super) struct Filling<'g> {
    /// The instance that did it.
    pub(super) place: DefinitionId,
    /// The table and functions: name, kind, and where each is from.
    pub(super) taken: Vec<(String, ExternalKind, Source<'g>)>,
}

/// Whether a module uses the flag that is set while the guest's realloc runs, and whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flag {
    Unused,
    /// It is a variable of the module, which the later ones share.
    Own,
    Shared,
}

impl Group<'_> {
    pub(super) fn adapter_functions(&self) -> impl Iterator<Item = &str> {
        self.adapter.iter().map(String::as_str)
    }

    pub(super) fn uses_adapter(&self) -> bool {
        self.adapter_memory || !self.adapter.is_empty()
    }
}

/// The sites of a module, by their options.
type Parts<'s> = Vec<(Options, Vec<Site<'s>>)>;

/// Makes the glue for all sites: modules in the order in which they are instantiated.
pub(super) fn make<'g>(
    guest: &'g Guest<'_>,
    plan: &'g Plan,
    sites: Vec<Site<'g>>,
    layer: Layer,
    has_one_memory: bool,
) -> Result<Vec<Group<'g>>, LinkError> {
    let levels = Levels::new(guest, &sites);
    let mut by_options: BTreeMap<(u32, Options), Vec<Site<'g>>> = BTreeMap::new();
    for site in sites {
        let key = (levels.of_site(&site), site.options);
        by_options.entry(key).or_default().push(site);
    }
    // More memories and reallocs than all instances together can have are refused before they take memory.
    Exceeded::instances(by_options.len())?;
    let stderr = match &plan.trace {
        Some(_) => Some(guest.stderr().map_err(|missing| LinkError::Misplanned {
            function: missing.to_string(),
            expected: "standard error to print calls on",
        })?),
        None => None,
    };
    let imports = (0..).zip(&guest.imports);
    let modules = modules(by_options);
    let glue = (0..).zip(&modules).flat_map(|(module, (_, parts))| {
        let sites = parts.iter().flat_map(|(_, sites)| sites);
        let places = sites.flat_map(|site| &site.places);
        places.map(move |place| (*place, module))
    });
    let glue: HashMap<DefinitionId, usize> = glue.collect();
    let mut fillers = assign(fillers::find(guest, &glue), guest, &glue, &modules, &levels);
    let maker = Maker {
        guest,
        plan,
        adapter: AdapterKind {
            instance: layer.adapter_name(),
            virtual_bit: layer.virtual_bit(),
            has_one_memory,
        },
        stderr,
        has_callbacks: ends::have_callbacks(guest),
        places: imports
            .map(|(place, import)| (&*import.spelled, place))
            .collect(),
    };
    let mut groups: Vec<Group<'g>> = Vec::new();
    for (module, (_, parts)) in modules.into_iter().enumerate() {
        let has_flag = groups.iter().any(|group| group.flag == Flag::Own);
        groups.push(maker.group(parts, fillers.remove(&module), has_flag)?);
    }
    Ok(groups)
}

/// The modules, each with its level, in the order of these.
fn modules<'g>(by_options: BTreeMap<(u32, Options), Vec<Site<'g>>>) -> Vec<(u32, Parts<'g>)> {
    let mut by_level: BTreeMap<u32, Parts<'g>> = BTreeMap::new();
    for ((level, options), sites) in by_options {
        by_level.entry(level).or_default().push((options, sites));
    }
    let mut modules: Vec<(u32, Parts<'g>)> = Vec::new();
    for (level, parts) in by_level {
        let mut count = 0;
        let first = modules.len();
        for (options, sites) in parts {
            let is_full = |(_, parts): &(u32, Parts<'g>)| {
                parts.len() == MOST_OPTIONS || count + sites.len() > MOST_SITES
            };
            if modules.len() == first || modules.last().is_some_and(is_full) {
                modules.push((level, Vec::new()));
                count = 0;
            }
            count += sites.len();
            if let Some((_, parts)) = modules.last_mut() {
                parts.push((options, sites));
            }
        }
    }
    modules
}

/// For modules, the filler whose place each can take: one that puts its glue into a table, and besides what there is
/// before that.
fn assign<'g>(
    fillers: Vec<Filler<'g>>,
    guest: &Guest<'_>,
    glue: &HashMap<DefinitionId, usize>,
    modules: &[(u32, Parts<'_>)],
    levels: &Levels<'_>,
) -> HashMap<usize, Filler<'g>> {
    let module_of = |source: &Source<'_>| match source {
        Source::Item(id) => {
            let (place, _) = guest.component.definition_of(Sort::CoreFunc, *id);
            glue.get(&place).copied()
        }
        Source::Export { .. } => None,
    };
    let mut assigned = HashMap::new();
    for filler in fillers {
        let functions = filler.functions.iter().map(|(source, _)| source);
        let Some(module) = functions.clone().filter_map(module_of).max() else {
            continue;
        };
        let mut others: Vec<(Sort, u32)> = functions
            .filter(|source| module_of(source) != Some(module))
            .map(|source| source.needs(Sort::CoreFunc))
            .collect();
        others.push(filler.table.needs(Sort::CoreTable));
        let (level, _) = modules[module];
        let mut depths = others.into_iter().map(|(sort, id)| levels.depth(sort, id));
        if depths.all(|depth| depth <= level) {
            assigned.entry(module).or_insert(filler);
        }
    }
    assigned
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
fn by_number(host: BTreeMap<String, Lowered>) -> Vec<(String, Lowered)> {
    let functions = host.into_values().enumerate();
    functions
        .map(|(number, function)| (short_name(number), function))
        .collect()
}

/// What glue is made from.
struct Maker<'m> {
    guest: &'m Guest<'m>,
    plan: &'m Plan,
    adapter: AdapterKind,
    stderr: Option<Stderr>,
    /// The imports by their names as spelled.
    places: HashMap<&'m str, usize>,
    /// Whether somebody is there to move the bytes of streams whenever the guest waits. Elsewhere, a function that only some
    /// calls of reach the host takes none of the adapter's.
    has_callbacks: bool,
}

impl Maker<'_> {
    fn group<'g>(
        &self,
        parts: Parts<'_>,
        filler: Option<Filler<'g>>,
        has_flag: bool,
    ) -> Result<Group<'g>, LinkError> {
        let mut glue = Glue::default();
        let taken = Taken::declare(
            &mut glue,
            self.adapter,
            parts.iter().map(|(options, _)| *options),
        );
        let mut host = BTreeMap::new();
        let (mut replaced, mut wrapped) = (Vec::new(), Vec::new());
        let mut made: HashMap<DefinitionId, Callee> = HashMap::new();
        for (options, sites) in parts {
            let (sides, memory) = taken.sides(options);
            for site in sites {
                let number = self.guest.component.id_at(site.places[0]);
                let mut reach = Reach {
                    guest: self.guest,
                    plan: self.plan,
                    sides,
                    memory,
                    host: &mut host,
                    site: &site,
                    number,
                    stderr: self.stderr,
                    places: &self.places,
                };
                if let SiteKind::Task { .. } = &site.kind {
                    wrapped.push(wrap(&mut glue, &mut reach)?);
                    continue;
                }
                let callee = self.site(&mut glue, &mut reach)?;
                let name = short_name(number as usize);
                glue.export(name.clone(), callee);
                if filler.is_some() {
                    made.extend(site.places.iter().map(|place| (*place, callee)));
                }
                replaced.push((site.places, name));
            }
        }
        let filling = filler.map(|filler| self.fill(&mut glue, filler, &made));
        let shared = taken.first;
        let flag = match (glue.uses_global(shared.busy), has_flag) {
            (false, _) => Flag::Unused,
            (true, false) => Flag::Own,
            (true, true) => Flag::Shared,
        };
        if flag == Flag::Own {
            glue.own(shared.busy);
        }
        let adapter = glue.imported_from(shared.adapter_instance);
        let adapter = adapter.map(str::to_string).collect();
        let adapter_memory = glue.uses_memory(shared.adapter);
        shorten(&mut glue, shared, &host)?;
        Ok(Group {
            replaced,
            wrapped,
            host: by_number(host),
            guest: taken.of_guest(&glue),
            direct: taken.direct(&glue),
            filling,
            adapter,
            adapter_memory,
            flag,
            bytes: glue.encode(),
        })
    }

    /// Whether a function has the host get streams that the adapter has to be asked of.
    fn passes_streams(&self, ty: &FunctionType, route: &Route) -> bool {
        let is_passed = || route.is_host() || route.instead().is_some();
        let is_moved = || is_passed() || route.reaches_host() && self.has_callbacks;
        self.plan.has_ends && takes_streams(ty) && is_moved()
    }

    /// The glue for a site.
    fn site(&self, glue: &mut Glue, reach: &mut Reach<'_>) -> Result<Callee, LinkError> {
        let (site, sides) = (reach.site, reach.sides);
        let callee = match &site.kind {
            SiteKind::Lower {
                name,
                ty,
                route,
                options,
                ..
            } => {
                let described = emitter::Site {
                    name,
                    ty,
                    signature: &site.signature,
                    route,
                    is_async: options::is_async(options),
                    passes_streams: self.passes_streams(ty, route),
                };
                steps::route(glue, sides, &described, reach)?
            }
            SiteKind::Future { operation, ty, .. } => {
                let future = ends::FutureSite {
                    operation: *operation,
                    ty,
                    signature: &site.signature,
                };
                ends::future(glue, sides, &future, reach)?
            }
            SiteKind::Listing { operation, ty, .. } => {
                let listing = listings::ListingSite {
                    operation: *operation,
                    ty,
                    signature: &site.signature,
                };
                listings::listing(glue, sides, &listing, reach)?
            }
            SiteKind::End {
                operation, result, ..
            } => {
                let result = result.map(|ty| &**ty);
                ends::end(glue, sides, *operation, &site.signature, result, reach)?
            }
            SiteKind::Task { .. } => {
                return Err(LinkError::Misplanned {
                    function: site.name().to_string(),
                    expected: "one function",
                });
            }
            SiteKind::Drop { resource } => {
                drops::drop_route(glue, sides, *resource, &site.signature, reach)?
            }
        };
        match traced(self.guest, self.plan, site) {
            Some(call) => trace::wrap(glue, sides, &call, callee, reach),
            None => Ok(callee),
        }
    }

    /// Has glue do what a filler does: functions that are glue are known by their places.
    fn fill<'g>(
        &self,
        glue: &mut Glue,
        filler: Filler<'g>,
        made: &HashMap<DefinitionId, Callee>,
    ) -> Filling<'g> {
        let mut taken = vec![(TABLE.to_string(), ExternalKind::Table, filler.table)];
        let mut callees = Vec::new();
        for (number, (source, signature)) in filler.functions.into_iter().enumerate() {
            let known = match source {
                Source::Item(id) => {
                    let component = &self.guest.component;
                    made.get(&component.definition_of(Sort::CoreFunc, id).0)
                }
                Source::Export { .. } => None,
            };
            callees.push(match known {
                Some(callee) => *callee,
                None => {
                    let name = number.to_string();
                    let callee = glue.import(TABLE, &name, signature);
                    taken.push((name, ExternalKind::Func, source));
                    callee
                }
            });
        }
        let runs = filler.runs.into_iter().map(|(offset, functions)| {
            let functions = functions.into_iter().map(|function| callees[function]);
            (offset, functions.collect())
        });
        glue.fill(Filled {
            instance: TABLE,
            name: TABLE,
            ty: filler.ty,
            runs: runs.collect(),
        });
        Filling {
            place: filler.place,
            taken,
        }
    }
}

/// Wraps a function that the guest lifts, and its callback.
fn wrap(glue: &mut Glue, reach: &mut Reach<'_>) -> Result<Wrapped, LinkError> {
    let (site, sides) = (reach.site, reach.sides);
    let SiteKind::Task { function, callback } = site.kind else {
        return Err(LinkError::Misplanned {
            function: site.name().to_string(),
            expected: "a task",
        });
    };
    let own = reach.of_guest(glue, function, site.signature.clone());
    let around = ends::tasks::function(glue, sides, &site.signature, own, reach)?;
    let own = reach.of_guest(glue, callback, ends::tasks::callback_signature());
    let delivers = site.options.memory.is_some();
    let around_callback = ends::tasks::callback(glue, sides, own, delivers, reach)?;
    let wrapped = Wrapped {
        place: site.places[0],
        function: format!("task-{}", reach.number),
        callback: format!("callback-{}", reach.number),
    };
    glue.export(wrapped.function.clone(), around);
    glue.export(wrapped.callback.clone(), around_callback);
    Ok(wrapped)
}

/// What a module takes of the guest.
struct Taken {
    /// What all of its sides share.
    first: Sides,
    memories: Vec<(u32, Memory)>,
    reallocs: Vec<u32>,
    /// The sides over each memory and realloc.
    sides: Vec<(Options, Sides)>,
}

impl Taken {
    /// Declares what functions with these options take. They are in order, so that those without a realloc come first; they
    /// need none, and share what those over the same memory have.
    fn declare(
        glue: &mut Glue,
        adapter: AdapterKind,
        options: impl DoubleEndedIterator<Item = Options>,
    ) -> Taken {
        let mut taken = Taken {
            first: Sides::declare(glue, adapter),
            memories: Vec::new(),
            reallocs: Vec::new(),
            sides: Vec::new(),
        };
        for options in options.rev() {
            let Some(memory) = options.memory else {
                continue;
            };
            let known = taken.memories.iter().find(|(id, _)| *id == memory);
            let known = known.map(|(_, declared)| *declared);
            if options.realloc.is_none() && known.is_some() {
                continue;
            }
            let declared = known.unwrap_or_else(|| taken.declare_memory(glue, memory));
            let over = Over {
                number: taken.sides.len(),
                memory: declared,
                realloc: taken.reallocs.len(),
                is_direct: options.direct.is_some(),
            };
            taken.reallocs.extend(options.realloc);
            taken.sides.push((options, taken.first.over(glue, over)));
        }
        taken
    }

    fn declare_memory(&mut self, glue: &mut Glue, id: u32) -> Memory {
        let declared = match self.memories.len() {
            0 => self.first.guest,
            number => Sides::declare_memory(glue, number),
        };
        self.memories.push((id, declared));
        declared
    }

    /// The sides for functions with these options, and the guest's memory that they are over.
    fn sides(&self, options: Options) -> (Sides, Option<u32>) {
        let same = |known: &&(Options, Sides)| known.0 == options;
        let over_same = |known: &&(Options, Sides)| known.0.memory == options.memory;
        let mut sides = self.sides.iter();
        let known = sides.clone().find(same).or_else(|| sides.find(over_same));
        // Without a memory, there is nothing to be over.
        let known = known.or(self.sides.first());
        (
            known.map_or(self.first, |(_, sides)| *sides),
            options.memory,
        )
    }

    /// What glue has come to import of the guest.
    fn of_guest(&self, glue: &Glue) -> Vec<(String, ExternalKind, u32)> {
        let memories = (0..).zip(&self.memories);
        let memories = memories.filter(|(_, (_, declared))| glue.imports_memory(*declared));
        let memories =
            memories.map(|(number, (id, _))| (numbered(MEMORY, number), ExternalKind::Memory, *id));
        let imported: Vec<&str> = glue.imported_from(GUEST_INSTANCE).collect();
        let reallocs = (0..).zip(&self.reallocs);
        let reallocs = reallocs
            .map(|(number, id)| (numbered(REALLOC, number), ExternalKind::Func, *id))
            .filter(|(name, ..)| imported.contains(&name.as_str()));
        memories.chain(reallocs).collect()
    }

    /// The instance that says where lists go instead of the guest's memory, if glue asks it.
    fn direct(&self, glue: &Glue) -> Option<u32> {
        let mut sides = self.sides.iter();
        sides.find_map(|(options, sides)| {
            let aim = sides.aim?;
            options.direct.filter(|_| glue.uses_memory(aim.memory))
        })
    }
}
