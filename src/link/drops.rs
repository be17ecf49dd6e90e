//! Dropping handles, whoever made them.
//!
//! A guest drops handles of a type by one function, whether they are virtual or the host's, so that function has to tell
//! them apart.

use wasm_encoder::{BlockType, Instruction as I, ValType};

use super::emitter::{Emitter, Host, Site};
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
) -> Callee {
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
    emitter.drop_handle(resource, Local::param(0));
    emitter.finish()
}

impl Emitter<'_> {
    /// Drops the handle in a local.
    ///
    /// ```text
    /// if handle is virtual { adapter.drop(handle) } else { host.drop(handle); adapter.forget(handle) }
    /// ```
    pub(super) fn drop_handle(&mut self, resource: ResourceId, handle: Local) {
        let drop = self.host.drop_plan(resource).clone();
        match (drop.host, &drop.adapter) {
            (true, Some(adapter)) => {
                self.check_not_busy();
                let callee = self.adapter_drop(adapter);
                let bit = self.virtual_bit();
                self.body
                    .get(handle)
                    .i32(bit)
                    .op(I::I32And)
                    .op(I::If(BlockType::Empty));
                self.body.get(handle).call(callee).op(I::Else);
                self.drop_of_host(resource, handle);
                self.op(I::End);
            }
            (true, None) => self.drop_of_host(resource, handle),
            (false, Some(adapter)) => {
                self.check_not_busy();
                let callee = self.adapter_drop(adapter);
                self.body.get(handle).call(callee);
            }
            (false, None) => {
                let callee = self.glue.trap(NO_HANDLE, Signature::new([], []));
                self.body.call(callee);
            }
        }
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

    fn adapter_drop(&mut self, function: &AdapterFunction) -> Callee {
        self.adapter(function, Signature::new([ValType::I32], []))
    }
}
