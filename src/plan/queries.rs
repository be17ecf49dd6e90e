//! What a program asks of a plan: what is denied, what of that traps, and what is left to import.

use super::{FunctionPlan, ImportPlan, Plan, Policy, Reason};
use crate::summary::Summary;

impl Plan {
    /// What is denied: each function, with the import that it is of.
    ///
    /// ```
    /// # fn main() -> Result<(), wasi_virt::Error> {
    /// use wasi_virt::WasiVirt;
    ///
    /// let mut virt = WasiVirt::new();
    /// virt.deny_all();
    /// let output = virt.guest("tests/components/random.wasm").finish()?;
    /// let plan = output.plan();
    ///
    /// // A program that asks for random numbers would trap, and reads no variables.
    /// let denied: Vec<&str> = plan.denied().map(|(_, function)| &*function.name).collect();
    /// let traps: Vec<&str> = plan.traps().map(|(_, function)| &*function.name).collect();
    /// assert!(denied.contains(&"get-random-u64") && denied.contains(&"get-environment"));
    /// assert!(traps.contains(&"get-random-u64") && !traps.contains(&"get-environment"));
    ///
    /// // Nothing of the host is left in the file.
    /// assert_eq!(plan.imports_left(), Some(&[][..]));
    /// # Ok(())
    /// # }
    /// ```
    pub fn denied(&self) -> impl Iterator<Item = (&ImportPlan, &FunctionPlan)> {
        let imports = self.imports.iter().chain(&self.module_imports);
        let functions = imports.flat_map(|import| {
            let functions = import.functions.iter();
            functions.map(move |function| (import, function))
        });
        functions.filter(|(_, function)| function.policy == Policy::Deny)
    }

    /// What is denied, and traps when it is called. Some of it cannot be called, for there is nothing to call it on:
    /// [`FunctionPlan::reason`] says so.
    pub fn traps(&self) -> impl Iterator<Item = (&ImportPlan, &FunctionPlan)> {
        self.denied().filter(|(_, function)| function.traps())
    }

    /// Whether something is answered because hosts of a world lack it.
    pub(crate) fn answers_for_world(&self) -> bool {
        let mut functions = self.imports.iter().flat_map(|import| &import.functions);
        functions.any(|function| matches!(function.reason, Reason::NotInWorld { .. }))
    }

    /// The imports that the result has, by name, as they were read of it; `None` for the plan of what was not made.
    pub fn imports_left(&self) -> Option<&[String]> {
        Some(&self.made.as_ref()?.imports)
    }

    /// The exports that the result has, by name; `None` for the plan of what was not made.
    pub fn exports(&self) -> Option<&[String]> {
        Some(&self.made.as_ref()?.exports)
    }

    /// What the guest asks for and what it is given, subsystem by subsystem. How much is embedded is known in the plan of an
    /// output, for that is when mounts are read.
    pub fn summary(&self) -> &Summary {
        &self.summary
    }
}

impl FunctionPlan {
    /// Whether a call does nothing but trap.
    pub fn traps(&self) -> bool {
        self.route.as_trap().is_some()
    }
}
