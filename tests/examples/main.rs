//! The folders that a reader can copy, copied and run.

#![cfg(unix)]

#[allow(dead_code, reason = "other tests run cases of their own through it")]
#[path = "../cases_runner/mod.rs"]
mod cases_runner;
mod copied;
mod file_server;
mod gate;
mod server;
mod upstream_handler;
