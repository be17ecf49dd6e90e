//! The stages, from the bytes of a guest to an output that is verified: each is a call here, in their order.
//!
//! There is one way through them, so that nothing is noted or refused on one of several only. What
//! [`explain`](crate::WasiVirt::explain) tells is what [`finish`](crate::WasiVirt::finish) does: one keeps the plan and the
//! reason why there is no output, the other the output. An adapter is made as if for a guest that imports all of WASI.
//!
//! The order has its reasons. What is called is in the plan, for the functions that the guest turns out to reach: that
//! decides whether files are read into the image at all. The adapter is cut down to it, and has the image in it; linking
//! puts glue and adapter into the guest, or beside it.

use std::collections::BTreeSet;
use std::sync::Arc;

use semver::Version;

use crate::adapter::Adapter;
use crate::component::Custom;
use crate::component::customs::{Customs, Stripped};
use crate::component::emit::Chunk;
use crate::component::names::PRODUCERS;
use crate::component::source::Shared;
use crate::compose::Forwarder;
use crate::error::{Error, FitsError, InputError, MemoryError};
use crate::fits::{self, World};
use crate::image::{self, Content, Image, Listing};
use crate::input::{self, Conversion, Guest, Making, Preview1, everything};
use crate::link::{self, Link, LinkReason, Linked, Linking};
use crate::note::Note;
use crate::output::{Pieces, RecordSections};
use crate::plan::{Made, Plan, Subsystem, check_named, note_traps, plan_for};
use crate::profile::{Locals, Profile, locate};
use crate::record::BuildOptions;
use crate::summary::{Found, of_listing};
use crate::verify::{self, Embedding, verify};

/// What is asked for.
#[derive(Clone)]
pub(crate) struct Job<'j> {
    pub(crate) profile: &'j Profile,
    /// The subsystems that nothing has named, which a strict profile refuses.
    pub(crate) unnamed: &'j BTreeSet<Subsystem>,
    pub(crate) given: Given,
    pub(crate) making: Making,
    pub(crate) linking: Linking,
    /// The world that the result is to fit, if there is one.
    pub(crate) world: Option<World>,
    /// Whether the result may have core modules with several memories.
    pub(crate) multi_memory: bool,
    pub(crate) customs: Customs,
    pub(crate) observer: &'j image::Observer,
}

/// What the profile is for.
#[derive(Clone)]
pub(crate) enum Given {
    /// A component or a preview1 module.
    Guest(Arc<Vec<u8>>),
    /// Any guest: all of WASI, as of a version, stands for what it imports.
    Everything(Version),
}

/// What the stages came to.
pub(crate) struct Outcome {
    /// The plan, with what all stages had to note.
    pub(crate) plan: Plan,
    pub(crate) preview1: Option<Preview1>,
    /// How the guest is linked, and why; `None` if it is left as it is.
    pub(crate) linking: Option<(Linked, LinkReason)>,
    /// Whether hosts need multi-memory for it, if it was made.
    pub(crate) has_several_memories: Option<bool>,
    /// What was made as planned, or why nothing was.
    pub(crate) output: Result<Pieces, Error>,
}

/// All stages, one after the other.
///
/// # Errors
///
/// Up to planning. What fails later is a part of the outcome: there is a plan to tell besides.
pub(crate) fn run(job: &Job<'_>) -> Result<Outcome, Error> {
    let read;
    let job = match image::with_input(job.profile)? {
        Some(profile) => {
            read = profile;
            &Job {
                profile: &read,
                ..job.clone()
            }
        }
        None => job,
    };
    let (read, converted) = job.convert()?;
    let component = job.supply(Shared {
        read,
        layout: converted.layout,
    })?;
    let stripped;
    let mut guest = Guest::read(&component.source())?;
    guest.provenance = converted.provenance;
    guest.customs = job.customs;
    if guest.customs == Customs::Needed {
        stripped = Stripped::new(&guest.component, &guest.source);
        stripped.put_into(&mut guest.component);
    }
    guest.denied = converted.denied;
    job.name_imports(&mut guest);
    let locals = locate(&job.profile.fs);
    let mut plan = plan_for(&guest, job.profile, &locals, job.world.as_ref())?;
    plan.notes.extend(converted.notes);
    let exit_note = converted.exit_note;
    plan.notes
        .extend(exit_note.filter(|_| plan.leaves("wasi:cli/exit", "exit")));
    plan.notes.extend(note_of_nothing(&guest));
    plan.notes.extend(job.notes_of_traps(&guest, &plan));
    if job.profile.strict.is_on()
        && let Err(refusal) = check_named(&guest, job.profile, &plan, job.unnamed)
    {
        return Ok(Outcome {
            plan,
            preview1: converted.provenance.preview1(),
            linking: None,
            has_several_memories: None,
            output: Err(refusal.into()),
        });
    }
    let (way, linking) = job.choose_way(&guest, &plan)?;
    let build = job.build_options(&guest, &plan, way);
    let planned = Planned {
        job,
        component: &component,
        guest: &guest,
        locals: &locals,
        plan: &plan,
        way,
        build,
    };
    let mut notes = Vec::new();
    let finished = planned.make(&mut notes);
    plan.notes.extend(notes);
    let (output, has_several_memories) = match finished {
        Ok(Finished {
            output,
            made,
            found,
            has_several_memories,
        }) => {
            plan.summary.take_found(found);
            plan.made = Some(made);
            (Ok(output), Some(has_several_memories))
        }
        Err(error) => (Err(error), None),
    };
    Ok(Outcome {
        plan,
        preview1: converted.provenance.preview1(),
        linking,
        has_several_memories,
        output,
    })
}

impl Job<'_> {
    /// What is read, and what a component is made of it. The output has ranges of both.
    fn convert(&self) -> Result<(Arc<Vec<u8>>, Conversion), InputError> {
        Ok(match &self.given {
            Given::Guest(bytes) => (Arc::clone(bytes), input::convert(bytes, &self.making)?),
            Given::Everything(version) => (Arc::new(everything(version)?), Conversion::as_it_is()),
        })
    }

    /// The component with what answers for hosts of the world are made of.
    fn supply(&self, component: Shared) -> Result<Arc<Shared>, Error> {
        let component = Arc::new(component);
        match (&self.world, &self.given) {
            (None, _) => Ok(component),
            (Some(world), Given::Guest(_)) => Ok(fits::supply(component, self.profile, world)?),
            (Some(_), Given::Everything(_)) => Err(FitsError::NoGuest.into()),
        }
    }

    /// An adapter imports under other names than it exports, which are those that users know.
    fn name_imports(&self, guest: &mut Guest<'_>) {
        if let Given::Everything(version) = &self.given {
            guest.name_as_exported(version);
        }
    }

    /// How the output is put together, as it is recorded: what would be done without options is not, so that asking for it
    /// changes nothing. All that changes the bytes of an output, and is not in its profile, has to be here.
    fn build_options(&self, guest: &Guest<'_>, plan: &Plan, way: Way) -> BuildOptions {
        let Job {
            profile: _,
            unnamed: _,
            given,
            making:
                Making {
                    preview1: _,
                    version,
                    denied: _,
                },
            linking: _,
            world,
            // The way that is chosen for it is recorded.
            multi_memory: _,
            customs,
            observer: _,
        } = self;
        let link = match way {
            Way::Untouched | Way::Alone => None,
            Way::Inside => Some(Linked::Fused),
            Way::Beside => Some(Linked::Composed),
        };
        let unasked = |link: &Linked| *link == link::choose(guest, plan, Linking::Auto).0;
        let preview1 = guest.provenance.preview1();
        let version = match given {
            Given::Guest(_) => version.as_ref().filter(|_| preview1.is_some()),
            Given::Everything(_) => None,
        };
        BuildOptions {
            link: link.filter(|link| !unasked(link)),
            preview1: preview1.filter(|preview1| *preview1 != Preview1::default()),
            wasi_version: version
                .filter(|version| **version != input::FIRST_VERSION)
                .cloned(),
            fits: world
                .as_ref()
                .filter(|_| plan.answers_for_world())
                .map(|world| world.name().to_string()),
            strip: *customs == Customs::Needed,
        }
    }

    /// What a guest calls in vain. What one that is not known calls, nobody knows.
    fn notes_of_traps(&self, guest: &Guest<'_>, plan: &Plan) -> Vec<Note> {
        match self.given {
            Given::Guest(_) => note_traps(guest, plan, self.profile),
            Given::Everything(_) => Vec::new(),
        }
    }

    /// What is linked, and how and why the user is told of.
    fn choose_way(
        &self,
        guest: &Guest<'_>,
        plan: &Plan,
    ) -> Result<(Way, Option<(Linked, LinkReason)>), Error> {
        let is_untouched = link::is_untouched(plan);
        match &self.given {
            Given::Guest(_) if is_untouched => Ok((Way::Untouched, None)),
            Given::Guest(_) => {
                let (how, why) = link::choose(guest, plan, self.linking);
                let way = match how {
                    Linked::Fused => Way::Inside,
                    Linked::Composed => Way::Beside,
                };
                Ok((way, Some((how, why))))
            }
            Given::Everything(_) if is_untouched => Err(Error::NothingVirtual),
            Given::Everything(_) => Ok((Way::Alone, Some((Linked::Composed, LinkReason::NoGuest)))),
        }
    }
}

/// What is linked, and what the output is a copy of but for that.
#[derive(Debug, Clone, Copy)]
enum Way {
    /// Nothing: the output is the guest.
    Untouched,
    /// The guest.
    Inside,
    /// A forwarder, which stands beside the guest in the output.
    Beside,
    /// A forwarder, which is the output.
    Alone,
}

/// What is to be said of a guest of which there is nothing to decide.
fn note_of_nothing(guest: &Guest<'_>) -> Option<Note> {
    (guest.imports.is_empty() && guest.denied.is_empty()).then_some(Note::NoImports)
}

/// A guest whose plan is made.
struct Planned<'p> {
    job: &'p Job<'p>,
    component: &'p Arc<Shared>,
    guest: &'p Guest<'p>,
    locals: &'p Locals,
    plan: &'p Plan,
    way: Way,
    build: BuildOptions,
}

/// What linking gives.
struct Linkage {
    chunks: Vec<Chunk>,
    contents: Vec<Content>,
    listing: Option<Listing>,
    finds_files: bool,
}

/// An output, and what is told of it.
struct Finished {
    output: Pieces,
    made: Made,
    found: Found,
    has_several_memories: bool,
}

impl Planned<'_> {
    /// The stages from linking on: what they make, and what that looks like.
    fn make(&self, notes: &mut Vec<Note>) -> Result<Finished, Error> {
        let Planned {
            guest,
            plan,
            component,
            ..
        } = *self;
        if !self.job.multi_memory && guest.has_several_memories {
            return Err(self.has_too_many_memories());
        }
        match self.way {
            Way::Untouched => self.finish(guest, component, Linkage::untouched(guest), notes),
            Way::Inside => {
                let link = Link::new(guest, plan)?;
                // Known before files are read: glue over the adapter's memory is over the guest's as well.
                if !self.job.multi_memory && link.needs().has_adapter() {
                    return Err(self.has_too_many_memories());
                }
                let made = self.link(link, notes)?;
                self.finish(guest, component, made, notes)
            }
            Way::Beside => {
                let forwarder = Forwarder::new(guest, plan)?;
                let virtual_side = forwarder.decode()?;
                let plan = plan.carried_over(guest, &virtual_side);
                let mut made = self.link(Forwarder::link(&virtual_side, &plan)?, notes)?;
                made.chunks = forwarder.compose(made.chunks)?;
                self.finish(guest, component, made, notes)
            }
            Way::Alone => {
                let forwarder = Forwarder::new(guest, plan)?;
                notes.extend(forwarder.passed_on(guest, plan));
                let mut virtual_side = forwarder.decode()?;
                self.job.name_imports(&mut virtual_side);
                let plan = plan.carried_over(guest, &virtual_side);
                let made = self.link(Forwarder::link(&virtual_side, &plan)?, notes)?;
                let forwarder = Shared::as_read(Arc::clone(forwarder.bytes()));
                self.finish(&virtual_side, &Arc::new(forwarder), made, notes)
            }
        }
    }

    /// Image, adapter and linking, for glue that is made.
    fn link(&self, link: Link<'_>, notes: &mut Vec<Note>) -> Result<Linkage, Error> {
        let Job {
            profile, observer, ..
        } = self.job;
        let needs = link.needs();
        let finds_files = needs.has_files();
        let image = image::build(profile, finds_files, self.locals, observer)?;
        notes.extend(image.notes.iter().cloned());
        let adapter = adapter(&link, &image)?;
        Ok(Linkage {
            chunks: link.finish(adapter)?,
            contents: image.contents,
            listing: image.listing,
            finds_files,
        })
    }

    /// Record and verification, for an output that is a copy of `base` but for what is linked.
    fn finish(
        &self,
        base: &Guest<'_>,
        source: &Arc<Shared>,
        linkage: Linkage,
        notes: &mut Vec<Note>,
    ) -> Result<Finished, Error> {
        notes.extend(self.notes_of_files(linkage.finds_files));
        let found = self.found(&linkage);
        let producers: Vec<&[u8]> = producers(base).map(|custom| custom.data).collect();
        let listing = linkage.listing;
        let record = RecordSections::new(self.job.profile, &self.build, listing, &producers)?;
        let exports = verify::Exports::of(&base.exports, &base.resources);
        let output = Pieces::new(Arc::clone(source), linkage.chunks, linkage.contents, record);
        let embedding = Embedding {
            sizes: &|index| output.content_size(index),
            opened: &self.job.profile.fs.host_preopens,
        };
        let guests = &base.modules;
        let verified = verify(output.iter(), guests, self.plan, &exports, &embedding)?;
        if !self.job.multi_memory && verified.has_several_memories {
            return Err(self.has_too_many_memories());
        }
        if let Some(world) = &self.job.world {
            let shape = &verified.shape;
            let result = fits::FitResult {
                imports: &shape.imports,
                exports: &shape.exports,
                resources: &shape.resources,
            };
            fits::check(world, &result, self.plan)?;
        }
        let exports = base.exports.iter();
        let exports = exports.filter(|export| !export.is_type_only());
        Ok(Finished {
            made: Made {
                imports: verified.imports_left(),
                exports: exports.map(|export| export.name.clone()).collect(),
            },
            output,
            found,
            has_several_memories: verified.has_several_memories,
        })
    }

    /// What the guest finds of files.
    fn found(&self, linkage: &Linkage) -> Found {
        let files = &self.job.profile.fs;
        match linkage.finds_files {
            true => of_listing(linkage.listing.as_ref(), &files.host_preopens),
            false => Found::default(),
        }
    }

    /// Whose memories are several in one module.
    fn has_too_many_memories(&self) -> Error {
        let is_front_end = self.guest.provenance.preview1() == Some(Preview1::Own);
        let error = match (self.guest.has_several_memories, self.way) {
            (true, _) if is_front_end => MemoryError::FrontEnd,
            (false, Way::Inside) => MemoryError::Fused,
            _ => MemoryError::Guest,
        };
        error.into()
    }

    /// What is to be said of files that are given and cannot be found.
    fn notes_of_files(&self, finds_files: bool) -> Vec<Note> {
        let files = &self.job.profile.fs;
        let guest = matches!(self.job.given, Given::Guest(_));
        let mounts = (!files.mounts.is_empty()).then_some(Note::NothingMounted { guest });
        let preopens = (!files.host_preopens.is_empty()).then_some(Note::NothingOpened { guest });
        let notes = mounts.into_iter().chain(preopens);
        notes.filter(|_| !finds_files).collect()
    }
}

/// The adapter cut down to what is needed of it, if anything is.
fn adapter(link: &Link<'_>, image: &Image) -> Result<Option<Vec<Chunk>>, Error> {
    if !link.needs().has_adapter() {
        return Ok(None);
    }
    let exports: Vec<&str> = link.adapter_exports().collect();
    let adapter = Adapter::having(&exports)?.specialize(&exports, image, link.virtual_bit())?;
    Ok(Some(adapter))
}

impl Linkage {
    /// All of the guest that an output is to have but its producers, which are written anew.
    fn untouched(guest: &Guest<'_>) -> Linkage {
        let chunks = match guest.customs {
            Customs::All => all_but_producers(guest),
            // Producers are not needed.
            customs @ Customs::Needed => customs.chunks(&guest.source),
        };
        Linkage {
            chunks,
            contents: Vec::new(),
            listing: None,
            finds_files: false,
        }
    }
}

fn all_but_producers(guest: &Guest<'_>) -> Vec<Chunk> {
    let mut chunks = Vec::new();
    let mut start = 0;
    for custom in producers(guest) {
        chunks.push(Chunk::Guest(start..custom.section.start));
        start = custom.section.end;
    }
    chunks.push(Chunk::Guest(start..guest.source.len()));
    chunks
}

/// The sections that tell what a guest was made by.
fn producers<'g>(guest: &'g Guest<'_>) -> impl Iterator<Item = &'g Custom<'g>> {
    let customs = guest.component.customs.iter();
    customs.filter(|custom| custom.name == PRODUCERS)
}
