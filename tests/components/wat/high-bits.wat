;; A guest whose own glue keeps the four highest bits of handles for itself, as no engine uses them.
(component
  (import "wasi:io/streams@0.2.6" (instance $streams
    (export "output-stream" (type $output (sub resource)))))
  (alias export $streams "output-stream" (type $output))
  (import "wasi:cli/stdout@0.2.6" (instance $stdout
    (export "output-stream" (type $o (eq $output)))
    (export "get-stdout" (func (result (own $o))))))
  (core func $get-stdout (canon lower (func $stdout "get-stdout")))
  (core func $drop (canon resource.drop $output))
  (core module $glue
    (import "host" "get-stdout" (func $get-stdout (result i32)))
    (import "host" "drop" (func $drop (param i32)))
    ;; A mark of its own on a handle, which must not be there before.
    (func (export "get-marked") (param $mark i32) (result i32)
      (local $handle i32)
      (local.set $handle (call $get-stdout))
      (if (i32.and (local.get $handle) (i32.const 0xf0000000)) (then unreachable))
      (i32.or (local.get $handle) (local.get $mark)))
    (func (export "drop-marked") (param $handle i32) (param $mark i32)
      (if (i32.ne (i32.and (local.get $handle) (i32.const 0xf0000000)) (local.get $mark)) (then unreachable))
      (call $drop (i32.and (local.get $handle) (i32.const 0x0fffffff)))))
  (core instance $glue (instantiate $glue (with "host" (instance
    (export "get-stdout" (func $get-stdout))
    (export "drop" (func $drop))))))
  (core module $main
    (import "glue" "get-marked" (func $get (param i32) (result i32)))
    (import "glue" "drop-marked" (func $drop (param i32 i32)))
    (func (export "run") (result i32)
      (call $drop (call $get (i32.const 0x10000000)) (i32.const 0x10000000))
      (call $drop (call $get (i32.const 0x20000000)) (i32.const 0x20000000))
      (call $drop (call $get (i32.const 0x40000000)) (i32.const 0x40000000))
      (call $drop (call $get (i32.const 0x80000000)) (i32.const 0x80000000))
      (i32.const 0)))
  (core instance $main (instantiate $main (with "glue" (instance $glue))))
  (func $run (result (result)) (canon lift (core func $main "run")))
  (component $shim
    (import "import-func-run" (func $run (result (result))))
    (export "run" (func $run)))
  (instance $run (instantiate $shim (with "import-func-run" (func $run))))
  (export "wasi:cli/run@0.2.6" (instance $run)))
