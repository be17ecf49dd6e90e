;; A component inside that takes variables from WASI 0.2 and 0.3, and standard input of 0.3 besides. Succeeds if each version
;; gives one variable.
(component
  (import "wasi:cli/environment@0.2.0" (instance $old
    (export "get-environment" (func (result (list (tuple string string)))))))
  (import "wasi:cli/environment@0.3.0" (instance $new
    (export "get-environment" (func (result (list (tuple string string)))))))
  (import "wasi:cli/types@0.3.0" (instance $types
    (type $codes (enum "io" "illegal-byte-sequence" "pipe"))
    (export "error-code" (type (eq $codes)))))
  (alias export $types "error-code" (type $error-code))
  (import "wasi:cli/stdin@0.3.0" (instance $stdin
    (alias outer 1 $error-code (type $outer))
    (export "error-code" (type $error-code (eq $outer)))
    (type $result (result (error $error-code)))
    (type $future (future $result))
    (type $stream (stream u8))
    (type $both (tuple $stream $future))
    (export "read-via-stream" (func (result $both)))))
  (component $inner
    (import "old" (instance $old
      (export "get-environment" (func (result (list (tuple string string)))))))
    (import "new" (instance $new
      (export "get-environment" (func (result (list (tuple string string)))))))
    (core module $memory-module
      (memory (export "memory") 1)
      (global $next (mut i32) (i32.const 1024))
      (func (export "realloc") (param i32 i32 i32 i32) (result i32)
        (global.get $next)
        (global.set $next (i32.add (global.get $next) (i32.and (i32.add (local.get 3) (i32.const 7)) (i32.const -8))))))
    (core instance $memory (instantiate $memory-module))
    (alias core export $memory "memory" (core memory $m))
    (alias core export $memory "realloc" (core func $realloc))
    (core func $old-environment (canon lower (func $old "get-environment") (memory $m) (realloc $realloc)))
    (core func $new-environment (canon lower (func $new "get-environment") (memory $m) (realloc $realloc)))
    (core module $main
      (import "host" "memory" (memory 1))
      (import "host" "old" (func $old (param i32)))
      (import "host" "new" (func $new (param i32)))
      (func (export "run") (result i32)
        (call $old (i32.const 0))
        (call $new (i32.const 8))
        (i32.or
          (i32.ne (i32.load (i32.const 4)) (i32.const 1))
          (i32.ne (i32.load (i32.const 12)) (i32.const 1)))))
    (core instance $program (instantiate $main (with "host" (instance
      (export "memory" (memory $m))
      (export "old" (func $old-environment))
      (export "new" (func $new-environment))))))
    (func (export "run") (result (result)) (canon lift (core func $program "run"))))
  (instance $program (instantiate $inner (with "old" (instance $old)) (with "new" (instance $new))))
  (core module $memory-module (memory (export "memory") 1))
  (core instance $memory (instantiate $memory-module))
  (alias core export $memory "memory" (core memory $unused))
  (core func $read (canon lower (func $stdin "read-via-stream") (memory $unused)))
  (core module $main (import "host" "read" (func (param i32))))
  (core instance (instantiate $main (with "host" (instance (export "read" (func $read))))))
  (alias export $program "run" (func $run))
  (instance $run-interface (export "run" (func $run)))
  (export "wasi:cli/run@0.2.0" (instance $run-interface))
)
