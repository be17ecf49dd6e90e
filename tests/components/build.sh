#!/usr/bin/env bash
# Rebuilds every test guest from its source into this directory. The results are committed, so that the tests need none
# of these: the Rust targets wasm32-wasip1 and wasm32-wasip2, Python's `ziglang`, `wasm-tools` and `wac`.
set -euo pipefail
cd "$(dirname "$0")"

target=${CARGO_TARGET_DIR:-$PWD/target}
# No path of the machine that builds may end up in a guest.
export RUSTFLAGS="--remap-path-prefix=$PWD/rust=. --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo"

build_rust() {
  cargo build --quiet --release --locked --manifest-path rust/Cargo.toml --target-dir "$target" "$@"
}

# copy TARGET NAME...: cargo writes `_` for `-` in the names of examples.
copy() {
  local from=$target/$1/release name
  shift
  for name in "$@"; do
    cp "$from/$name.wasm" "$(basename "$name" | tr _ -).wasm"
  done
}

build_rust --target wasm32-wasip2 --bins --example http-handler --example http-stream --example http-upstream \
  --example http-words --example library \
  --example named-types --example reader
for source in rust/src/bin/*.rs; do
  name=$(basename "$source" .rs)
  case $name in
    p1-hash | p1-hello | uses-library) ;;
    *) copy wasm32-wasip2 "$name" ;;
  esac
done
copy wasm32-wasip2 examples/http_handler examples/http_stream examples/http_upstream examples/http_words \
  examples/library examples/named_types examples/reader
wac plug "$target/wasm32-wasip2/release/uses-library.wasm" --plug library.wasm -o composition.wasm

build_rust --target wasm32-wasip1 --bin custom-import --bin inputs --bin now --bin p1-calls --bin p1-hash --bin p1-hello --bin p1-removal --bin times \
  --example reactor
copy wasm32-wasip1 p1-calls p1-hash p1-hello p1-removal examples/reactor
cp "$target/wasm32-wasip1/release/custom-import.wasm" p1-custom-import.wasm
cp "$target/wasm32-wasip1/release/inputs.wasm" p1-inputs.wasm
cp "$target/wasm32-wasip1/release/now.wasm" p1-now.wasm
cp "$target/wasm32-wasip1/release/times.wasm" p1-times.wasm

cargo build --quiet --release --locked --manifest-path rust-0.3/Cargo.toml --target-dir "$target/0.3" \
  --target wasm32-wasip2 --examples
for source in rust-0.3/guests/*.rs; do
  name=$(basename "$source" .rs)
  cp "$target/0.3/wasm32-wasip2/release/examples/$(echo "$name" | tr - _).wasm" "$name-0.3.wasm"
done

# What readers build of the folders in `examples/`.
build_example() {
  cargo build --quiet --release --locked --manifest-path "../../examples/$1/Cargo.toml" --target-dir "$target/examples" \
    --target wasm32-wasip2
  cp "$target/examples/wasm32-wasip2/release/$2.wasm" "example-$1.wasm"
}
build_example file-server file-server
build_example upstream-handler upstream_handler

for source in c/*.c; do
  python3 -m ziglang cc -target wasm32-wasi -Os -s -Wall -Werror -o "$(basename "$source" .c).wasm" "$source"
done

for source in wat/*.wat; do
  wasm-tools parse "$source" -o "$(basename "$source" .wat).wasm"
done
wasm-tools component embed wat/p1-typed.wit p1-typed.wasm -o p1-typed.wasm
wasm-tools component wit --wasm wat/wit-package.wit -o wit-package.wasm

chmod 644 -- *.wasm
for guest in *.wasm; do
  wasm-tools validate --features all "$guest"
done
