//! What core functions of a forwarder work in: a memory, an arena in it, and a flag.

use wasm_encoder::{CanonicalOption, ComponentBuilder, ExportKind, ModuleArg};

use super::arena;
use super::forwarding::{ARENA, OUTSIDE};
use crate::link::module::{FLAG, Glue, flag_module};

/// The instances that each module of a forwarder gets.
pub(super) struct Room {
    memory_instance: u32,
    arena: u32,
    flag: u32,
    memory: u32,
    realloc: u32,
    finish: u32,
}

impl Room {
    pub(super) fn new(component: &mut ComponentBuilder) -> Self {
        let module = component.core_module_raw(None, &arena::memory_module());
        let memory_instance = component.core_instantiate(None, module, []);
        let module = component.core_module_raw(None, &arena::module());
        let arguments = [("memory", ModuleArg::Instance(memory_instance))];
        let arena = component.core_instantiate(None, module, arguments);
        let module = component.core_module_raw(None, &flag_module());
        Room {
            memory_instance,
            arena,
            flag: component.core_instantiate(None, module, []),
            memory: component.core_alias_export(
                None,
                memory_instance,
                "memory",
                ExportKind::Memory,
            ),
            realloc: component.core_alias_export(None, arena, "realloc", ExportKind::Func),
            finish: component.core_alias_export(None, arena, "finish", ExportKind::Func),
        }
    }

    /// Instantiates a module with these functions from outside.
    pub(super) fn instantiate(
        &self,
        component: &mut ComponentBuilder,
        glue: Glue,
        outside: &[(String, u32)],
    ) -> u32 {
        let module = component.core_module_raw(None, &glue.encode());
        let exports: Vec<(&str, ExportKind, u32)> = outside
            .iter()
            .map(|(name, index)| (name.as_str(), ExportKind::Func, *index))
            .collect();
        let outside = component.core_instantiate_exports(None, exports);
        let arguments = [
            ("guest", ModuleArg::Instance(self.memory_instance)),
            (ARENA, ModuleArg::Instance(self.arena)),
            (FLAG, ModuleArg::Instance(self.flag)),
            (OUTSIDE, ModuleArg::Instance(outside)),
        ];
        component.core_instantiate(None, module, arguments)
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
