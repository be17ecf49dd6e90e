//! A puppet in a host of its own, and its imports called by name.

use wasmtime::component::{Component, ComponentNamedList, Instance, Lift, Linker, Lower};
use wasmtime::{Result, Store};

use crate::puppet::{ARGUMENTS, Puppet};
use crate::stage::engine;

/// The most numbers that a call takes.
const NUMBERS: u32 = 17;

/// A puppet that runs.
pub struct Caller<H: 'static> {
    puppet: &'static Puppet,
    runtime: tokio::runtime::Runtime,
    store: Store<H>,
    instance: Instance,
}

impl<H: Send + 'static> Caller<H> {
    pub fn new(
        puppet: &'static Puppet,
        component: &Component,
        linker: &Linker<H>,
        host: H,
    ) -> Caller<H> {
        let mut store = Store::new(engine(), host);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let instance = linker.instantiate_async(&mut store, component);
        let instance = runtime.block_on(instance).unwrap();
        Caller {
            puppet,
            runtime,
            store,
            instance,
        }
    }

    /// Calls an export.
    pub fn run<P, R>(&mut self, name: &str, params: P) -> Result<R>
    where
        P: ComponentNamedList + Lower + Send + Sync,
        R: ComponentNamedList + Lift + Send + Sync + 'static,
    {
        let function = self
            .instance
            .get_typed_func::<P, R>(&mut self.store, name)?;
        self.runtime
            .block_on(function.call_async(&mut self.store, params))
    }

    pub fn store(&mut self, address: u64, value: u64) -> Result<()> {
        self.run::<_, ()>("store", (address as u32, value))
    }

    pub fn load(&mut self, address: u64) -> Result<u64> {
        Ok(self.run::<_, (u64,)>("load", (address as u32,))?.0)
    }

    /// Puts numbers where a call takes them from; those that are not given are 0.
    pub fn pass(&mut self, base: u32, arguments: &[u64]) -> Result<()> {
        let arguments = arguments.iter().copied().chain(std::iter::repeat(0));
        for (place, argument) in (0..NUMBERS).zip(arguments) {
            self.store(u64::from(base + 8 * place), argument)?;
        }
        Ok(())
    }

    /// Calls an import with these numbers.
    pub fn call(&mut self, name: &str, arguments: &[u64]) -> Result<u64> {
        self.pass(ARGUMENTS, arguments)?;
        self.run::<_, ()>("call", (self.puppet.position(name),))?;
        self.load(ARGUMENTS.into())
    }
}
