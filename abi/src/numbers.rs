//! Enums that are passed as numbers.

/// Defines an enum whose cases have numbers, and the case of a number.
macro_rules! numbered {
    (
        $(#[$attribute:meta])*
        pub enum $name:ident { $($(#[$case_attribute:meta])* $case:ident = $number:literal,)* }
    ) => {
        $(#[$attribute])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u32)]
        pub enum $name {
            $($(#[$case_attribute])* $case = $number,)*
        }

        impl $name {
            /// The case of this number, if there is one.
            pub const fn new(number: u32) -> Option<Self> {
                match number {
                    $($number => Some($name::$case),)*
                    _ => None,
                }
            }

            /// Its number, as code pushes it.
            pub const fn number(self) -> i32 {
                self as i32
            }
        }
    };
}
