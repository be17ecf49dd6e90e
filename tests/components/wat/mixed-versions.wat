;; Imports `wasi:cli/environment` at three versions, and `wasi:cli/stdout` with `wasi:io/streams` at two. Prints how many
;; variables each version of `environment` gives (one digit), on the two outputs in turn.
(component
  (import "wasi:cli/environment@0.2.0" (instance $environment-0
    (export "get-environment" (func (result (list (tuple string string)))))
  ))
  (import "wasi:cli/environment@0.2.6" (instance $environment-6
    (export "get-environment" (func (result (list (tuple string string)))))
  ))
  (import "wasi:cli/environment@0.2.12" (instance $environment-12
    (export "get-environment" (func (result (list (tuple string string)))))
  ))

  (import "wasi:io/error@0.2.0" (instance $error-0 (export "error" (type (sub resource)))))
  (alias export $error-0 "error" (type $error-type-0))
  (import "wasi:io/streams@0.2.0" (instance $streams-0
    (export "output-stream" (type $output-stream (sub resource)))
    (export "error" (type $error (eq $error-type-0)))
    (type $failure (variant (case "last-operation-failed" (own $error)) (case "closed")))
    (export "stream-error" (type $stream-error (eq $failure)))
    (export "[method]output-stream.blocking-write-and-flush" (func
      (param "self" (borrow $output-stream)) (param "contents" (list u8))
      (result (result (error $stream-error)))
    ))
  ))
  (alias export $streams-0 "output-stream" (type $output-stream-0))
  (import "wasi:cli/stdout@0.2.0" (instance $stdout-0
    (export "output-stream" (type $output-stream (eq $output-stream-0)))
    (export "get-stdout" (func (result (own $output-stream))))
  ))

  (import "wasi:io/error@0.2.6" (instance $error-6 (export "error" (type (sub resource)))))
  (alias export $error-6 "error" (type $error-type-6))
  (import "wasi:io/streams@0.2.6" (instance $streams-6
    (export "output-stream" (type $output-stream (sub resource)))
    (export "error" (type $error (eq $error-type-6)))
    (type $failure (variant (case "last-operation-failed" (own $error)) (case "closed")))
    (export "stream-error" (type $stream-error (eq $failure)))
    (export "[method]output-stream.blocking-write-and-flush" (func
      (param "self" (borrow $output-stream)) (param "contents" (list u8))
      (result (result (error $stream-error)))
    ))
  ))
  (alias export $streams-6 "output-stream" (type $output-stream-6))
  (import "wasi:cli/stdout@0.2.6" (instance $stdout-6
    (export "output-stream" (type $output-stream (eq $output-stream-6)))
    (export "get-stdout" (func (result (own $output-stream))))
  ))

  (core module $memory-module
    (memory (export "memory") 2)
    (global $end (mut i32) (i32.const 1024))
    ;; Never frees: the guest runs once and its lists are short.
    (func (export "realloc") (param $old i32) (param $old-size i32) (param $align i32) (param $size i32) (result i32)
      (local $start i32)
      (local.set $start (i32.and
        (i32.add (global.get $end) (i32.sub (local.get $align) (i32.const 1)))
        (i32.sub (i32.const 0) (local.get $align))))
      (global.set $end (i32.add (local.get $start) (local.get $size)))
      (local.get $start)
    )
  )
  (core instance $memory (instantiate $memory-module))
  (alias core export $memory "memory" (core memory $linear))
  (alias core export $memory "realloc" (core func $realloc))

  (core func $get-environment-0 (canon lower (func $environment-0 "get-environment") (memory $linear) (realloc $realloc)))
  (core func $get-environment-6 (canon lower (func $environment-6 "get-environment") (memory $linear) (realloc $realloc)))
  (core func $get-environment-12 (canon lower (func $environment-12 "get-environment") (memory $linear) (realloc $realloc)))
  (core func $get-stdout-0 (canon lower (func $stdout-0 "get-stdout")))
  (core func $get-stdout-6 (canon lower (func $stdout-6 "get-stdout")))
  (core func $write-0 (canon lower (func $streams-0 "[method]output-stream.blocking-write-and-flush") (memory $linear)))
  (core func $write-6 (canon lower (func $streams-6 "[method]output-stream.blocking-write-and-flush") (memory $linear)))
  (core func $drop-0 (canon resource.drop $output-stream-0))
  (core func $drop-6 (canon resource.drop $output-stream-6))

  (core module $main
    (import "memory" "memory" (memory 1))
    (import "host" "get-environment-0" (func $get-environment-0 (param i32)))
    (import "host" "get-environment-6" (func $get-environment-6 (param i32)))
    (import "host" "get-environment-12" (func $get-environment-12 (param i32)))
    (import "host" "get-stdout-0" (func $get-stdout-0 (result i32)))
    (import "host" "get-stdout-6" (func $get-stdout-6 (result i32)))
    (import "host" "write-0" (func $write-0 (param i32 i32 i32 i32)))
    (import "host" "write-6" (func $write-6 (param i32 i32 i32 i32)))
    (import "host" "drop-0" (func $drop-0 (param i32)))
    (import "host" "drop-6" (func $drop-6 (param i32)))
    (data (i32.const 100) "0.2.0:  \n")
    (data (i32.const 120) "0.2.6:  \n")
    (data (i32.const 140) "0.2.12:  \n")
    ;; The list's length is the second word of the result at 16.
    (func $digit (result i32) (i32.add (i32.load (i32.const 20)) (i32.const 48)))
    (func (export "run") (result i32)
      (local $stdout-0 i32)
      (local $stdout-6 i32)
      (local.set $stdout-0 (call $get-stdout-0))
      (local.set $stdout-6 (call $get-stdout-6))

      (call $get-environment-0 (i32.const 16))
      (i32.store8 (i32.const 107) (call $digit))
      (call $write-0 (local.get $stdout-0) (i32.const 100) (i32.const 9) (i32.const 32))

      (call $get-environment-6 (i32.const 16))
      (i32.store8 (i32.const 127) (call $digit))
      (call $write-6 (local.get $stdout-6) (i32.const 120) (i32.const 9) (i32.const 32))

      (call $get-environment-12 (i32.const 16))
      (i32.store8 (i32.const 148) (call $digit))
      (call $write-0 (local.get $stdout-0) (i32.const 140) (i32.const 10) (i32.const 32))

      (call $drop-0 (local.get $stdout-0))
      (call $drop-6 (local.get $stdout-6))
      (i32.const 0)
    )
  )
  (core instance $program (instantiate $main
    (with "memory" (instance $memory))
    (with "host" (instance
      (export "get-environment-0" (func $get-environment-0))
      (export "get-environment-6" (func $get-environment-6))
      (export "get-environment-12" (func $get-environment-12))
      (export "get-stdout-0" (func $get-stdout-0))
      (export "get-stdout-6" (func $get-stdout-6))
      (export "write-0" (func $write-0))
      (export "write-6" (func $write-6))
      (export "drop-0" (func $drop-0))
      (export "drop-6" (func $drop-6))
    ))
  ))
  (func $run (result (result)) (canon lift (core func $program "run")))
  (instance $run-interface (export "run" (func $run)))
  (export "wasi:cli/run@0.2.0" (instance $run-interface))
)
