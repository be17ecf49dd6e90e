//! Functions of a module: their names and core signatures.

use core::fmt;

/// A type of core values that functions of the modules take and return.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueType {
    /// A number of 32 bits, or an address.
    I32,
    /// A number of 64 bits.
    I64,
}

/// An exported function of a module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AdapterFunction {
    /// The name of the export.
    pub name: &'static str,
    /// The types of its parameters.
    pub params: &'static [ValueType],
    /// The types of its results: one at most.
    pub results: &'static [ValueType],
}

impl fmt::Display for AdapterFunction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

/// Whether a function has this signature. Evaluated while the module is compiled, where slices cannot be compared.
pub const fn is_signature(
    function: &AdapterFunction,
    params: &[ValueType],
    results: &[ValueType],
) -> bool {
    are_equal(function.params, params) && are_equal(function.results, results)
}

const fn are_equal(some: &[ValueType], others: &[ValueType]) -> bool {
    let mut place = 0;
    while place < some.len() && place < others.len() {
        if some[place] as u8 != others[place] as u8 {
            return false;
        }
        place += 1;
    }
    some.len() == others.len()
}

/// Declares the functions of a subsystem: a constant for each, `FUNCTIONS` with all of them, and a macro of the
/// subsystem's name that gives the name of each to the attribute that exports it, which takes literals only.
macro_rules! functions {
    ($subsystem:ident {
        $($(#[$attribute:meta])* $constant:ident = $name:literal ($($param:ident),*) $(-> $result:ident)?;)*
    }) => {
        $(
            $(#[$attribute])*
            pub const $constant: $crate::AdapterFunction = $crate::AdapterFunction {
                name: $name,
                params: &[$($crate::ValueType::$param),*],
                results: &[$($crate::ValueType::$result)?],
            };
        )*

        /// All of these functions.
        pub const FUNCTIONS: &[$crate::AdapterFunction] = &[$($constant),*];

        /// The name of a function, as a literal.
        #[macro_export]
        macro_rules! $subsystem {
            $(($constant) => { $name };)*
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use ValueType::{I32, I64};

    #[test]
    fn signatures_are_compared_whole() {
        let function = AdapterFunction {
            name: "a#b",
            params: &[I32, I64],
            results: &[I32],
        };
        assert!(is_signature(&function, &[I32, I64], &[I32]));
        assert!(!is_signature(&function, &[I32], &[I32]));
        assert!(!is_signature(&function, &[I32, I64, I32], &[I32]));
        assert!(!is_signature(&function, &[I32, I32], &[I32]));
        assert!(!is_signature(&function, &[I32, I64], &[]));
    }
}
