//! What several guests share.

pub mod files;
pub mod network;
pub mod requests;
pub mod streams_probe;

use std::fmt::Debug;

use wasip2::io::streams::StreamError;

/// `ok`, or the error as its WIT case is spelled in Rust.
pub fn outcome<T, E: Debug>(result: Result<T, E>) -> String {
    match result {
        Ok(_) => "ok".to_string(),
        Err(error) => format!("error {error:?}"),
    }
}

/// The value, or the error's case.
pub fn stream_outcome<T: ToString>(result: Result<T, StreamError>) -> String {
    match result {
        Ok(value) => value.to_string(),
        Err(StreamError::Closed) => "closed".to_string(),
        Err(StreamError::LastOperationFailed(_)) => "failed".to_string(),
    }
}
