#!/bin/sh
# Builds lib/virtual-adapter.wasm and writes, beside it, what made it.
#
#   build-adapter.sh           build
#   build-adapter.sh --check   build elsewhere and compare with lib/ (only verify, if the compiler is another one)
set -eu

cd "$(dirname "$0")"
root=$PWD
target=wasm32-unknown-unknown
wasm=lib/virtual-adapter.wasm
record=lib/virtual-adapter.toml

case "${1-}" in
    "" | --check) mode=${1-} ;;
    *) echo "unknown argument \`$1\`: use \`--check\` or none" >&2; exit 2 ;;
esac

# The compiler that has the target's core library, else a Debian one that can build it.
: "${RUSTC:=rustc}"
build_std=
if [ ! -d "$("$RUSTC" --print target-libdir --target "$target")" ]; then
    RUSTC=/usr/bin/rustc
    if [ ! -x "$RUSTC" ] || [ ! -d "$("$RUSTC" --print sysroot)/lib/rustlib/src/rust/library" ]; then
        echo "no compiler for \`$target\`: run \`rustup target add $target\`," >&2
        echo "or \`apt-get install rustc-web rust-web-src lld-22\`" >&2
        exit 1
    fi
    build_std="-Zbuild-std=core,alloc,panic_abort -Zbuild-std-features=optimize_for_size"
    export RUSTC_BOOTSTRAP=1
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER="${WASM_LD-wasm-ld-22}"
fi
export RUSTC

# Every engine has these features. Only names stay of the custom sections. No path of this machine may show.
sysroot=$("$RUSTC" --print sysroot)
separator=$(printf '\037')
flags=
for flag in \
    -Ctarget-cpu=mvp \
    -Ctarget-feature=+bulk-memory,+mutable-globals,+sign-ext \
    -Clink-arg=--stack-first \
    -Clink-arg=-zstack-size=16384 \
    -Clink-arg=--strip-all \
    -Clink-arg=--keep-section=name \
    -Clink-arg=--demangle \
    "--remap-path-prefix=$root=." \
    "--remap-path-prefix=${CARGO_HOME-$HOME/.cargo}=cargo" \
    "--remap-path-prefix=$sysroot=rust"
do
    flags=$flags${flags:+$separator}$flag
done

directory=${CARGO_TARGET_DIR-$root/target}/adapter
# shellcheck disable=SC2086 # `build_std` is empty or two arguments
CARGO_TARGET_DIR=$directory CARGO_ENCODED_RUSTFLAGS=$flags \
    cargo build --locked --quiet --package virtual-adapter --lib --profile adapter --target "$target" $build_std
built=$directory/$target/adapter/virtual_adapter.wasm

# With the whole workspace, so that what the tests have compiled serves here too.
env -u RUSTC -u RUSTC_BOOTSTRAP cargo build --locked --quiet --workspace --example verify
"${CARGO_TARGET_DIR-$root/target}/debug/examples/verify" "$built"

release=$("$RUSTC" -vV | sed -n 's/^release: //p')
commit=$("$RUSTC" -vV | sed -n 's/^commit-hash: //p')
hash=$(sha256sum "$built" | cut -d ' ' -f 1)
size=$(wc -c < "$built" | tr -d ' ')
text="# Written by build-adapter.sh.
rustc-release = \"$release\"
rustc-commit = \"$commit\"
sha256 = \"$hash\"
size = $size"

if [ "$mode" != --check ]; then
    mkdir -p lib
    cp "$built" "$wasm.new"
    chmod 644 "$wasm.new"
    mv "$wasm.new" "$wasm"
    printf '%s\n' "$text" > "$record"
    echo "$wasm: $size bytes"
elif ! grep -qx "rustc-release = \"$release\"" "$record" || ! grep -qx "rustc-commit = \"$commit\"" "$record"; then
    echo "built with rustc $release, not with the recorded one: bytes not compared"
elif ! cmp "$built" "$wasm" || [ "$(cat "$record")" != "$text" ]; then
    echo "\`$wasm\` or \`$record\` is not what its sources make: run \`build-adapter.sh\`" >&2
    exit 1
else
    echo "$wasm is what its sources make"
fi
