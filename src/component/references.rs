//! What a definition refers to: one walk, used to collect references and to rename them.

use std::convert::Infallible;

use wasm_encoder::reencode::{Error, Reencode, ReencodeComponent};
use wasmparser::{ComponentExternalKind, ComponentOuterAliasKind};

use super::Sort;

/// Rewrites references with a function from (level, sort, id) to index.
///
/// Level 0 is the scope that the rewritten definition stands in, level 1 the scope around that, and so on;
/// references to what a type declares inside of itself are left alone.
pub(crate) struct Renamer<F> {
    depth: u32,
    rename: F,
}

impl<F: FnMut(u32, Sort, u32) -> u32> Renamer<F> {
    pub(crate) fn new(rename: F) -> Self {
        Renamer { depth: 0, rename }
    }

    fn here(&mut self, sort: Sort, id: u32) -> u32 {
        if self.depth == 0 {
            (self.rename)(0, sort, id)
        } else {
            id
        }
    }

    fn outer(&mut self, count: u32, sort: Sort, id: u32) -> u32 {
        match count.checked_sub(self.depth) {
            Some(level) => (self.rename)(level, sort, id),
            None => id,
        }
    }
}

impl<F: FnMut(u32, Sort, u32) -> u32> Reencode for Renamer<F> {
    type Error = Infallible;

    fn function_index(&mut self, id: u32) -> Result<u32, Error> {
        Ok(self.here(Sort::CoreFunc, id))
    }

    fn global_index(&mut self, id: u32) -> Result<u32, Error> {
        Ok(self.here(Sort::CoreGlobal, id))
    }

    fn memory_index(&mut self, id: u32) -> Result<u32, Error> {
        Ok(self.here(Sort::CoreMemory, id))
    }

    fn table_index(&mut self, id: u32) -> Result<u32, Error> {
        Ok(self.here(Sort::CoreTable, id))
    }

    fn tag_index(&mut self, id: u32) -> Result<u32, Error> {
        Ok(self.here(Sort::CoreTag, id))
    }

    fn type_index(&mut self, id: u32) -> Result<u32, Error> {
        Ok(self.here(Sort::CoreType, id))
    }
}

impl<F: FnMut(u32, Sort, u32) -> u32> ReencodeComponent for Renamer<F> {
    fn component_type_index(&mut self, id: u32) -> u32 {
        self.here(Sort::Type, id)
    }

    fn component_instance_index(&mut self, id: u32) -> u32 {
        self.here(Sort::Instance, id)
    }

    fn component_func_index(&mut self, id: u32) -> u32 {
        self.here(Sort::Func, id)
    }

    fn component_index(&mut self, id: u32) -> u32 {
        self.here(Sort::Component, id)
    }

    fn module_index(&mut self, id: u32) -> u32 {
        self.here(Sort::CoreModule, id)
    }

    fn instance_index(&mut self, id: u32) -> u32 {
        self.here(Sort::CoreInstance, id)
    }

    fn component_value_index(&mut self, id: u32) -> u32 {
        self.here(Sort::Value, id)
    }

    fn outer_type_index(&mut self, count: u32, id: u32) -> Result<u32, Error> {
        Ok(self.outer(count, ComponentOuterAliasKind::CoreType.into(), id))
    }

    fn outer_component_type_index(&mut self, count: u32, id: u32) -> u32 {
        self.outer(count, ComponentOuterAliasKind::Type.into(), id)
    }

    fn outer_component_index(&mut self, count: u32, id: u32) -> u32 {
        self.outer(count, ComponentOuterAliasKind::Component.into(), id)
    }

    fn outer_module_index(&mut self, count: u32, id: u32) -> u32 {
        self.outer(count, ComponentOuterAliasKind::CoreModule.into(), id)
    }

    fn parse_component_submodule(
        &mut self,
        component: &mut wasm_encoder::Component,
        _: wasmparser::Parser,
        module: &[u8],
    ) -> Result<(), Error> {
        component.section(&wasm_encoder::RawSection {
            id: wasm_encoder::ComponentSectionId::CoreModule as u8,
            data: module,
        });
        Ok(())
    }

    fn parse_component_custom_section(
        &mut self,
        component: &mut wasm_encoder::Component,
        section: wasmparser::CustomSectionReader<'_>,
    ) -> Result<(), Error> {
        // Names in it are by index, but nothing inside of a nested component is numbered anew.
        component.section(&wasm_encoder::CustomSection {
            name: section.name().into(),
            data: section.data().into(),
        });
        Ok(())
    }

    fn push_depth(&mut self) {
        self.depth += 1;
    }

    fn pop_depth(&mut self) {
        self.depth -= 1;
    }

    fn component_external_index(&mut self, kind: ComponentExternalKind, id: u32) -> u32 {
        self.here(kind.into(), id)
    }
}
