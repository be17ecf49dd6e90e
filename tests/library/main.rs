//! What only the library offers, and what it makes without a guest.

mod adapter;
mod entries;
mod host;
