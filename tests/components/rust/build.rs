//! The `mixed` guest keeps the interface versions of std and of the `wasip2` crate apart: by default the linker would
//! merge them.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_ENV").as_deref() == Ok("p2") {
        println!("cargo::rustc-link-arg-bin=mixed=--merge-imports-based-on-semver=false");
    }
}
