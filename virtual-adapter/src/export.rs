//! How a subsystem declares its exports.

/// Exports functions under the names before them. They exist in the module only: what a native test needs is in the
/// safe functions that they call.
macro_rules! exports {
    ($($name:literal fn $function:ident($($parameter:ident: $type:ty),*) $(-> $result:ty)? $body:block)*) => {
        #[cfg(target_arch = "wasm32")]
        #[allow(unsafe_code)]
        mod exports {
            use super::*;
            $(
                // SAFETY: nothing else has this name.
                #[unsafe(export_name = $name)]
                extern "C" fn $function($($parameter: $type),*) $(-> $result)? $body
            )*
        }
    };
}
