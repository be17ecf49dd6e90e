//! Function types of two components, compared.

use std::collections::HashMap;
use std::rc::Rc;

use super::{Digest, Digester, FunctionType, ResourceId, TypeRef};

/// Gives function types digests, by which those of another component are known to be the same. A type is looked at once,
/// in however many functions it is.
pub(crate) struct Signatures<R> {
    /// What a resource type is known by in both components.
    resource: R,
    types: HashMap<Digest, Digest>,
    /// The types are kept: their addresses are not given to others.
    functions: HashMap<*const FunctionType, (Rc<FunctionType>, Digest)>,
}

impl<R: FnMut(ResourceId) -> Vec<u8>> Signatures<R> {
    pub(crate) fn new(resource: R) -> Self {
        Signatures {
            resource,
            types: HashMap::new(),
            functions: HashMap::new(),
        }
    }

    pub(crate) fn digest(&mut self, ty: &Rc<FunctionType>) -> Digest {
        if let Some((_, known)) = self.functions.get(&Rc::as_ptr(ty)) {
            return *known;
        }
        let mut digester = Digester::default();
        digester.add(&[ty.is_async.into(), ty.result.is_some().into()]);
        for (name, ty) in &ty.params {
            digester.add(name.as_bytes());
            digester.add(&self.value(ty));
        }
        if let Some(result) = &ty.result {
            digester.add(&self.value(result));
        }
        let digest = digester.finish();
        self.functions.insert(Rc::as_ptr(ty), (ty.clone(), digest));
        digest
    }

    fn value(&mut self, ty: &TypeRef) -> Digest {
        let known = ty.facts().digest;
        if !ty.facts().has_handles {
            return known;
        }
        if let Some(digest) = self.types.get(&known) {
            return *digest;
        }
        let mut digester = Digester::new(ty, &mut self.resource);
        for part in ty.parts() {
            digester.add(&self.value(part));
        }
        let digest = digester.finish();
        self.types.insert(known, digest);
        digest
    }
}
