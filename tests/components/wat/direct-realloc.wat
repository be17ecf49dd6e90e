;; A component whose reallocs have the name by which the linker knows the preview1 front end's, beside exports that have
;; the other names, and without. It traps unless the environment is one variable, whose value is one letter, `v`.
(component
  (import "wasi:cli/environment@0.2.0" (instance $environment
    (export "get-environment" (func (result (list (tuple string string)))))
  ))
  (core module $with-names
    (memory (export "memory") 1)
    (global $next (mut i32) (i32.const 4096))
    (global (export "destination") (mut i32) (i32.const -16))
    (global (export "room") (mut i32) (i32.const -1))
    (func (export "wasi-virt-direct-realloc") (param i32 i32 i32 i32) (result i32)
      (global.get $next)
      (global.set $next (i32.add (global.get $next) (i32.and (i32.add (local.get 3) (i32.const 7)) (i32.const -8))))
    )
  )
  (core module $without-names
    (memory (export "memory") 1)
    (global $next (mut i32) (i32.const 4096))
    (func (export "wasi-virt-direct-realloc") (param i32 i32 i32 i32) (result i32)
      (global.get $next)
      (global.set $next (i32.add (global.get $next) (i32.and (i32.add (local.get 3) (i32.const 7)) (i32.const -8))))
    )
  )
  (core module $program
    (import "host" "get-environment" (func $get-environment (param i32)))
    (import "host" "memory" (memory 1))
    (func (export "check")
      (call $get-environment (i32.const 64))
      (if (i32.ne (i32.load (i32.const 68)) (i32.const 1)) (then unreachable))
      (if (i32.ne (i32.load offset=12 (i32.load (i32.const 64))) (i32.const 1)) (then unreachable))
      (if (i32.ne (i32.load8_u (i32.load offset=8 (i32.load (i32.const 64)))) (i32.const 118)) (then unreachable))
    )
  )
  (core module $both
    (import "first" "check" (func $first))
    (import "second" "check" (func $second))
    (func (export "run") (result i32) (call $first) (call $second) (i32.const 0))
  )
  (core instance $a (instantiate $with-names))
  (core func $get-a (canon lower (func $environment "get-environment")
    (memory (core memory $a "memory")) (realloc (core func $a "wasi-virt-direct-realloc"))))
  (core instance $first (instantiate $program (with "host" (instance
    (export "get-environment" (func $get-a)) (export "memory" (memory $a "memory"))))))
  (core instance $b (instantiate $without-names))
  (core func $get-b (canon lower (func $environment "get-environment")
    (memory (core memory $b "memory")) (realloc (core func $b "wasi-virt-direct-realloc"))))
  (core instance $second (instantiate $program (with "host" (instance
    (export "get-environment" (func $get-b)) (export "memory" (memory $b "memory"))))))
  (core instance $main (instantiate $both (with "first" (instance $first)) (with "second" (instance $second))))
  (func $run (result (result)) (canon lift (core func $main "run")))
  (instance $entry (export "run" (func $run)))
  (export "wasi:cli/run@0.2.0" (instance $entry))
)
