//! The `error-code` of the interface.

pub use adapter_abi::wasi::ErrorCode;

/// The case of this number in a result of the host.
pub fn error_code(number: u8) -> ErrorCode {
    ErrorCode::of_number(number).unwrap_or(ErrorCode::Io)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases_have_the_numbers_of_the_interface() {
        for (number, error) in [
            (0, ErrorCode::Access),
            (7, ErrorCode::Exist),
            (20, ErrorCode::NoEntry),
            (33, ErrorCode::ReadOnly),
            (36, ErrorCode::CrossDevice),
        ] {
            assert_eq!(error as u8, number);
            assert_eq!(error_code(number), error);
        }
        assert_eq!(error_code(37), ErrorCode::Io);
    }
}
