;; Two components inside: one opens standard input, the other gets the stream from it, copies what it reads to standard
;; output, and hands the stream back to be closed.
(component
  (import "wasi:io/error@0.2.6" (instance $error (export "error" (type (sub resource)))))
  (alias export $error "error" (type $error-type))
  (import "wasi:io/streams@0.2.6" (instance $streams
    (export "input-stream" (type $input-stream (sub resource)))
    (export "output-stream" (type $output-stream (sub resource)))
    (export "error" (type $error (eq $error-type)))
    (type $failure (variant (case "last-operation-failed" (own $error)) (case "closed")))
    (export "stream-error" (type $stream-error (eq $failure)))
    (export "[method]input-stream.blocking-read" (func
      (param "self" (borrow $input-stream)) (param "len" u64) (result (result (list u8) (error $stream-error)))))
    (export "[method]output-stream.blocking-write-and-flush" (func
      (param "self" (borrow $output-stream)) (param "contents" (list u8)) (result (result (error $stream-error)))))
  ))
  (alias export $streams "input-stream" (type $input-stream))
  (alias export $streams "output-stream" (type $output-stream))
  (import "wasi:cli/stdin@0.2.6" (instance $stdin
    (export "input-stream" (type $stream (eq $input-stream)))
    (export "get-stdin" (func (result (own $stream))))))
  (import "wasi:cli/stdout@0.2.6" (instance $stdout
    (export "output-stream" (type $stream (eq $output-stream)))
    (export "get-stdout" (func (result (own $stream))))))

  (component $source
    (import "wasi:io/streams@0.2.6" (instance $streams (export "input-stream" (type (sub resource)))))
    (alias export $streams "input-stream" (type $input-stream))
    (import "wasi:cli/stdin@0.2.6" (instance $stdin
      (export "input-stream" (type $stream (eq $input-stream)))
      (export "get-stdin" (func (result (own $stream))))))
    (core func $get-stdin (canon lower (func $stdin "get-stdin")))
    (core func $drop (canon resource.drop $input-stream))
    (core module $main
      (import "host" "get-stdin" (func $get-stdin (result i32)))
      (import "host" "drop" (func $drop (param i32)))
      (func (export "open") (result i32) (call $get-stdin))
      (func (export "close") (param i32) (call $drop (local.get 0))))
    (core instance $main (instantiate $main
      (with "host" (instance (export "get-stdin" (func $get-stdin)) (export "drop" (func $drop))))))
    (func $open (result (own $input-stream)) (canon lift (core func $main "open")))
    (func $close (param "stream" (own $input-stream)) (canon lift (core func $main "close")))
    (instance $source
      (export "input-stream" (type $input-stream)) (export "open" (func $open)) (export "close" (func $close)))
    (export "test:pipe/source" (instance $source)))

  (component $sink
    (import "wasi:io/error@0.2.6" (instance $error (export "error" (type (sub resource)))))
    (alias export $error "error" (type $error-type))
    (import "wasi:io/streams@0.2.6" (instance $streams
      (export "input-stream" (type $input-stream (sub resource)))
      (export "output-stream" (type $output-stream (sub resource)))
      (export "error" (type $error (eq $error-type)))
      (type $failure (variant (case "last-operation-failed" (own $error)) (case "closed")))
      (export "stream-error" (type $stream-error (eq $failure)))
      (export "[method]input-stream.blocking-read" (func
        (param "self" (borrow $input-stream)) (param "len" u64) (result (result (list u8) (error $stream-error)))))
      (export "[method]output-stream.blocking-write-and-flush" (func
        (param "self" (borrow $output-stream)) (param "contents" (list u8)) (result (result (error $stream-error)))))
    ))
    (alias export $streams "input-stream" (type $input-stream))
    (alias export $streams "output-stream" (type $output-stream))
    (import "wasi:cli/stdout@0.2.6" (instance $stdout
      (export "output-stream" (type $stream (eq $output-stream)))
      (export "get-stdout" (func (result (own $stream))))))
    (import "test:pipe/source" (instance $source
      (export "input-stream" (type $stream (eq $input-stream)))
      (export "open" (func (result (own $stream))))
      (export "close" (func (param "stream" (own $stream))))))
    (core module $memory-module
      (memory (export "memory") 1)
      (global $end (mut i32) (i32.const 1024))
      (func (export "realloc") (param i32 i32 i32 i32) (result i32)
        (local $start i32)
        (local.set $start (i32.and (i32.add (global.get $end) (i32.const 7)) (i32.const -8)))
        (global.set $end (i32.add (local.get $start) (local.get 3)))
        (local.get $start)))
    (core instance $memory (instantiate $memory-module))
    (alias core export $memory "memory" (core memory $memory))
    (alias core export $memory "realloc" (core func $realloc))
    (core func $open (canon lower (func $source "open")))
    (core func $close (canon lower (func $source "close")))
    (core func $get-stdout (canon lower (func $stdout "get-stdout")))
    (core func $read (canon lower (func $streams "[method]input-stream.blocking-read")
      (memory (core memory $memory)) (realloc (core func $realloc))))
    (core func $write (canon lower (func $streams "[method]output-stream.blocking-write-and-flush")
      (memory (core memory $memory))))
    (core module $main
      (import "host" "memory" (memory 1))
      (import "host" "open" (func $open (result i32)))
      (import "host" "close" (func $close (param i32)))
      (import "host" "get-stdout" (func $get-stdout (result i32)))
      (import "host" "read" (func $read (param i32 i64 i32)))
      (import "host" "write" (func $write (param i32 i32 i32 i32)))
      (func (export "run") (result i32)
        (local $in i32) (local $out i32)
        (local.set $in (call $open))
        (local.set $out (call $get-stdout))
        (loop $more
          (call $read (local.get $in) (i64.const 7) (i32.const 8))
          (if (i32.eqz (i32.load8_u (i32.const 8)))
            (then
              (call $write (local.get $out) (i32.load (i32.const 12)) (i32.load (i32.const 16)) (i32.const 32))
              (br_if $more (i32.eqz (i32.load8_u (i32.const 32)))))))
        (call $close (local.get $in))
        (i32.const 0)))
    (core instance $main (instantiate $main
      (with "host" (instance
        (export "memory" (memory $memory)) (export "open" (func $open)) (export "close" (func $close))
        (export "get-stdout" (func $get-stdout)) (export "read" (func $read)) (export "write" (func $write))))))
    (func $run (result (result)) (canon lift (core func $main "run")))
    (instance $run-interface (export "run" (func $run)))
    (export "wasi:cli/run@0.2.6" (instance $run-interface)))

  (instance $source (instantiate $source
    (with "wasi:io/streams@0.2.6" (instance $streams)) (with "wasi:cli/stdin@0.2.6" (instance $stdin))))
  (instance $sink (instantiate $sink
    (with "wasi:io/error@0.2.6" (instance $error)) (with "wasi:io/streams@0.2.6" (instance $streams))
    (with "wasi:cli/stdout@0.2.6" (instance $stdout)) (with "test:pipe/source" (instance $source "test:pipe/source"))))
  (export "wasi:cli/run@0.2.6" (instance $sink "wasi:cli/run@0.2.6")))
