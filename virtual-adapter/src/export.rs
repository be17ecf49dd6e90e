//! How a subsystem declares its exports.

use adapter_abi::ValueType;

/// Exports functions: WASI's under the names before them, the adapter's own as the contract has them, with its names
/// and signatures. They exist in the module only: what a native test needs is in the safe functions that they call.
///
/// `access` is a name of the caller's for what gives them the module's state. What is exported has no name in Rust, so
/// that nothing here can call it.
macro_rules! exports {
    ($access:ident => $(
        $($subsystem:ident::$constant:ident)? $($name:literal)?
        fn $function:ident($($parameter:ident: $type:ty),*) $(-> $result:ty)? $body:block
    )*) => {
        $(
            #[cfg(target_arch = "wasm32")]
            const _: () = {
                #[allow(unused_variables)]
                #[inline(always)]
                fn $function(
                    $access: &mut module_support::Access<0>,
                    $($parameter: $type),*
                ) $(-> $result)? $body

                #[allow(unsafe_code)]
                const _: () = {
                    // SAFETY: nothing else has this name.
                    #[unsafe(export_name = export_name!($($subsystem::$constant)? $($name)?))]
                    extern "C" fn export($($parameter: $type),*) $(-> $result)? {
                        // SAFETY: exports alone make one, and none is called before this one returns: the module has
                        // one thread and no imports, which the verifier of what is built makes sure of, and no code
                        // of it names an export.
                        let access = &mut unsafe { module_support::Access::new() };
                        $function(access, $($parameter),*)
                    }
                };

                check_signature! { $($subsystem::$constant)? ($($type),*) ($($result)?) }
            };
        )*
    };
}

/// The name of an export, as a literal.
#[cfg(target_arch = "wasm32")]
macro_rules! export_name {
    ($subsystem:ident::$constant:ident) => {
        adapter_abi::$subsystem!($constant)
    };
    ($name:literal) => {
        $name
    };
}

/// Does not compile if a function of the contract has other types here.
#[cfg(target_arch = "wasm32")]
macro_rules! check_signature {
    ($subsystem:ident::$constant:ident ($($type:ty),*) ($($result:ty)?)) => {
        const _: () = assert!(adapter_abi::is_signature(
            &$subsystem::$constant,
            &[$(<$type as $crate::export::Flat>::TYPE),*],
            &[$(<$result as $crate::export::Flat>::TYPE)?],
        ));
    };
    ($($other:tt)*) => {};
}

/// What a parameter or result of an export is in the module.
pub trait Flat {
    /// Its core type.
    const TYPE: ValueType;
}

macro_rules! flat {
    ($($type:ty: $flat:ident;)*) => {
        $(impl Flat for $type {
            const TYPE: ValueType = ValueType::$flat;
        })*
    };
}

flat! {
    bool: I32;
    u32: I32;
    i32: I32;
    usize: I32;
    u64: I64;
    i64: I64;
}

impl<T> Flat for *const T {
    const TYPE: ValueType = ValueType::I32;
}

impl<T> Flat for *mut T {
    const TYPE: ValueType = ValueType::I32;
}

impl<T> Flat for crate::abi::Given<T> {
    const TYPE: ValueType = ValueType::I32;
}
