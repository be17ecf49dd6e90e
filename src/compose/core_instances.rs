//! The core instances that glue for calls works with: a memory, what hands it out, and a flag.

use wasm_encoder::{CanonicalOption, ComponentBuilder, ExportKind, ModuleArg};

use super::call_glue::{MEMORY, OUTSIDE, SCRATCH};
use super::scratch_memory;
use crate::component::limits::Exceeded;
use crate::glue::Glue;
use crate::glue::flag::{FLAG, flag_module};

/// The instances that each module of glue gets.
pub(super) struct CoreInstances {
    memory_instance: u32,
    scratch: u32,
    flag: u32,
    memory: u32,
    realloc: u32,
    finish: u32,
}

impl CoreInstances {
    pub(super) fn new(component: &mut ComponentBuilder) -> Self {
        let module = component.core_module_raw(None, &scratch_memory::memory_module());
        let memory_instance = component.core_instantiate(None, module, []);
        let module = component.core_module_raw(None, &scratch_memory::module());
        let arguments = [("memory", ModuleArg::Instance(memory_instance))];
        let scratch = component.core_instantiate(None, module, arguments);
        let module = component.core_module_raw(None, &flag_module());
        CoreInstances {
            memory_instance,
            scratch,
            flag: component.core_instantiate(None, module, []),
            memory: component.core_alias_export(
                None,
                memory_instance,
                "memory",
                ExportKind::Memory,
            ),
            realloc: component.core_alias_export(None, scratch, "realloc", ExportKind::Func),
            finish: component.core_alias_export(None, scratch, "finish", ExportKind::Func),
        }
    }

    /// Instantiates a module with these functions from outside.
    pub(super) fn instantiate(
        &self,
        component: &mut ComponentBuilder,
        glue: Glue,
        outside: &[(String, u32)],
    ) -> Result<u32, Exceeded> {
        Exceeded::arguments(outside.len())?;
        let module = component.core_module_raw(None, &glue.encode());
        let exports: Vec<(&str, ExportKind, u32)> = outside
            .iter()
            .map(|(name, index)| (name.as_str(), ExportKind::Func, *index))
            .collect();
        let outside = component.core_instantiate_exports(None, exports);
        let arguments = [
            (MEMORY, ModuleArg::Instance(self.memory_instance)),
            (SCRATCH, ModuleArg::Instance(self.scratch)),
            (FLAG, ModuleArg::Instance(self.flag)),
            (OUTSIDE, ModuleArg::Instance(outside)),
        ];
        Ok(component.core_instantiate(None, module, arguments))
    }

    /// Lowers a function into the memory.
    pub(super) fn lower(&self, component: &mut ComponentBuilder, function: u32) -> u32 {
        let options = [
            CanonicalOption::Memory(self.memory),
            CanonicalOption::Realloc(self.realloc),
        ];
        component.lower_func(None, function, options)
    }

    /// Lifts a function of an instance out of the memory.
    pub(super) fn lift(
        &self,
        component: &mut ComponentBuilder,
        instance: u32,
        name: &str,
        ty: u32,
        returns_memory: bool,
    ) -> u32 {
        let core = component.core_alias_export(None, instance, name, ExportKind::Func);
        let mut options = vec![
            CanonicalOption::Memory(self.memory),
            CanonicalOption::Realloc(self.realloc),
        ];
        if returns_memory {
            options.push(CanonicalOption::PostReturn(self.finish));
        }
        component.lift_func(None, core, ty, options)
    }
}
