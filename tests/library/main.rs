//! What only the library offers, and what it makes without a guest.

mod adapter;
mod builder;
mod denied;
mod entries;
mod host;
mod metadata;
mod modules;
mod outside;
mod parts;
