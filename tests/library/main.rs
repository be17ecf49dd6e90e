//! What only the library offers, and what it makes without a guest.

mod adapter;
mod builder;
mod denied;
mod deterministic;
mod embedding;
mod entries;
mod host;
mod metadata;
mod modules;
#[path = "../numbers/mod.rs"]
#[allow(dead_code, reason = "other tests use more of it")]
mod numbers;
mod outside;
mod parts;
mod proof;
#[path = "../random/mod.rs"]
#[allow(dead_code, reason = "other tests use more of it")]
mod random;
mod supplied;
mod writable;
