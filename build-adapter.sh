#!/bin/sh
# Builds the prebuilt modules, lib/virtual-adapter.wasm, the same with writable memory, lib/memory-adapter.wasm, and
# lib/preview1.wasm, and writes, beside each, what made it.
#
#   build-adapter.sh           build
#   build-adapter.sh --check   build elsewhere and compare with lib/ (only verify, if the compiler is another one)
set -eu

cd "$(dirname "$0")"
root=$PWD
target=wasm32-unknown-unknown

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
sysroot=$("$RUSTC" --print sysroot)
release=$("$RUSTC" -vV | sed -n 's/^release: //p')
commit=$("$RUSTC" -vV | sed -n 's/^commit-hash: //p')

# With the whole workspace, so that what the tests have compiled serves here too.
env -u RUSTC -u RUSTC_BOOTSTRAP cargo build --locked --quiet --workspace \
    --example verify --example verify-preview1

# recorded KEY: what the module's record has for it.
recorded() {
    sed -n "s/^$1 = \"\(.*\)\"\$/\1/p" "$record"
}

# build_module NAME PACKAGE FEATURES VERIFIER FLAG...: builds a module, has it verified, and writes or compares it.
build_module() {
    wasm=lib/$1.wasm
    record=lib/$1.toml
    package=$2
    features=$3
    verifier=$4
    shift 4

    # Every engine has these features. Only names stay of the custom sections. No path of this machine may show.
    separator=$(printf '\037')
    flags=
    for flag in \
        -Ctarget-cpu=mvp \
        -Ctarget-feature=+bulk-memory,+mutable-globals,+sign-ext \
        -Clink-arg=--stack-first \
        -Clink-arg=-zstack-size=17408 \
        -Clink-arg=--strip-all \
        -Clink-arg=--keep-section=name \
        -Clink-arg=--demangle \
        "--remap-path-prefix=$root=." \
        "--remap-path-prefix=${CARGO_HOME-$HOME/.cargo}=cargo" \
        "--remap-path-prefix=$sysroot=rust" \
        "$@"
    do
        flags=$flags${flags:+$separator}$flag
    done

    directory=${CARGO_TARGET_DIR-$root/target}/adapter
    # shellcheck disable=SC2086 # `build_std` is empty or two arguments
    CARGO_TARGET_DIR=$directory CARGO_ENCODED_RUSTFLAGS=$flags \
        cargo build --locked --quiet --package "$package" --features "$features" --lib --profile adapter --target "$target" $build_std
    built=$directory/$target/adapter/$(echo "$package" | tr - _).wasm
    "${CARGO_TARGET_DIR-$root/target}/debug/examples/$verifier" "$built"

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
    elif [ "$release $commit" != "$(recorded rustc-release) $(recorded rustc-commit)" ]; then
        echo "$wasm: what was built is verified, but not compared: another compiler makes other bytes."
        echo "  here:     rustc $release ($commit)"
        echo "  recorded: rustc $(recorded rustc-release) ($(recorded rustc-commit))"
        echo "To compare, run \`rustup toolchain install $(recorded rustc-release) --target $target\`"
        echo "and \`RUSTUP_TOOLCHAIN=$(recorded rustc-release) ./build-adapter.sh --check\`;"
        echo "to go over to the compiler here, run \`./build-adapter.sh\`."
    elif ! cmp "$built" "$wasm" || [ "$(cat "$record")" != "$text" ]; then
        echo "\`$wasm\` or \`$record\` is not what its sources make: run \`build-adapter.sh\`" >&2
        exit 1
    else
        echo "$wasm is what its sources make"
    fi
}

# One memory serves both modules where both are linked into one output: they have one stack, the front end's data follow
# that, and the adapter's those.
#
# The compiler makes less code when it optimizes for speed and inlines little than when it optimizes for size, and far
# faster code: a path was found in four times as many instructions. The names are in the module, so they are to be short.
build_adapter() {
    build_module "$1" virtual-adapter "$2" verify \
        -Csymbol-mangling-version=v0 \
        -Cllvm-args=-inline-threshold=20 \
        -Clink-arg=--global-base=20480 \
        -Clink-arg=--export=__stack_pointer
}
build_adapter virtual-adapter ""
# Beside the other, for what shares code or data with it would change that in every output.
build_adapter memory-adapter memory
# A linker that may use bulk memory clears an imported memory in a start function; one that may not puts the zeros into
# the module, here 8 bytes.
build_module preview1 preview1 "" verify-preview1 \
    -Clink-arg=--import-memory \
    -Clink-arg=--features=mutable-globals,sign-ext \
    -Clink-arg=--no-check-features \
    -Csymbol-mangling-version=v0 \
    -Cllvm-args=-inline-threshold=30
