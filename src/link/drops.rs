//! Dropping handles, whoever made them.
//!
//! A guest drops handles of a type by one function, whether they are virtual or the host's, so that function has to tell
//! them apart.

use wasm_encoder::{BlockType, Instruction as I, ValType};

use super::emitter::{Emitter, Host, Site};
use crate::error::LinkError;
use crate::glue::{Callee, Glue, Local, Sides, Signature};
use crate::plan::{AdapterFunction, Forget, Route};
use crate::types::{FunctionType, ResourceId, Type, TypeRef};

const NO_HANDLE: &str = "wasi-virt: a handle of a resource that nothing makes";

/// Makes the glue that drops a handle of a type that the host does not make alone.
pub(super) fn drop_route(
    glue: &mut Glue,
    sides: Sides,
    resource: ResourceId,
    signature: &Signature,
    host: &mut dyn Host,
) -> Result<Callee, LinkError> {
    let ty = FunctionType {
        params: vec![("self".to_string(), TypeRef::new(Type::Own(resource)))],
        result: None,
        is_async: false,
    };
    let site = Site {
        name: "[resource-drop]",
        ty: &ty,
        signature,
        route: &Route::of([]),
        passes_streams: false,
        is_async: false,
    };
    let mut emitter = Emitter::new(glue, sides, &site, host);
    emitter.drop_handle(resource, Local::param(0))?;
    Ok(emitter.finish())
}

impl Emitter<'_> {
    /// Drops the handle in a local.
    ///
    /// ```text
    /// if handle is virtual { adapter.drop(handle) } else { host.drop(handle); adapter.forget(handle) }
    /// ```
    pub(super) fn drop_handle(
        &mut self,
        resource: ResourceId,
        handle: Local,
    ) -> Result<(), LinkError> {
        let drop = self.host.drop_plan(resource).clone();
        match (drop.host, &drop.adapter) {
            (true, Some(adapter)) => {
                self.check_not_busy();
                let bit = self.virtual_bit();
                self.body
                    .get(handle)
                    .i32(bit)
                    .op(I::I32And)
                    .op(I::If(BlockType::Empty));
                self.drop_of_adapter(adapter, handle)?;
                self.op(I::Else);
                self.drop_of_host(resource, handle);
                self.op(I::End);
            }
            (true, None) => self.drop_of_host(resource, handle),
            (false, Some(adapter)) => {
                self.check_not_busy();
                self.drop_of_adapter(adapter, handle)?;
            }
            (false, None) => {
                let callee = self.glue.trap(NO_HANDLE, Signature::new([], []));
                self.body.call(callee);
            }
        }
        Ok(())
    }

    /// Drops a host handle. The host will give out its number again.
    pub(super) fn drop_of_host(&mut self, resource: ResourceId, handle: Local) {
        let callee = self.host_drop(resource);
        self.body.get(handle).call(callee);
        if let Some(Forget { remove, number }) = self.host.drop_plan(resource).forget.clone() {
            let callee = self.adapter_function(remove);
            self.body.i32(number as i32).get(handle).call(callee);
        }
    }

    /// Drops a virtual handle, and the stream that it leaves.
    ///
    /// ```text
    /// stream = adapter.take(handle)
    /// if stream != 0 { drop it }
    /// ```
    fn drop_of_adapter(
        &mut self,
        function: &AdapterFunction,
        handle: Local,
    ) -> Result<(), LinkError> {
        let callee = self.adapter(function, Signature::new([ValType::I32], []));
        self.body.get(handle).call(callee);
        if let AdapterFunction::Own(_) = function {
            let stream = self.local();
            self.body.tee(stream);
            self.op(I::If(BlockType::Empty));
            self.drop_readable(stream)?;
            self.op(I::End);
        }
        Ok(())
    }
}
