;; Calls imports while it is being instantiated, with a realloc that calls one in turn.
(component
  (import "wasi:cli/environment@0.2.0" (instance $environment
    (export "get-environment" (func (result (list (tuple string string)))))
    (export "get-arguments" (func (result (list string))))
  ))
  (core module $memory-module
    (memory (export "memory") 1)
    (table (export "table") 1 funcref)
    (func (export "realloc") (param i32 i32 i32 i32) (result i32)
      (call_indirect (param i32) (i32.const 32) (i32.const 0))
      (i32.const 64)))
  (core instance $memory (instantiate $memory-module))
  (alias core export $memory "memory" (core memory $linear))
  (alias core export $memory "realloc" (core func $realloc))
  (core func $get-environment (canon lower (func $environment "get-environment") (memory $linear) (realloc $realloc)))
  (core func $get-arguments (canon lower (func $environment "get-arguments") (memory $linear) (realloc $realloc)))
  (core module $main
    (import "memory" "table" (table 1 funcref))
    (import "host" "get-environment" (func $get-environment (param i32)))
    (import "host" "get-arguments" (func $get-arguments (param i32)))
    (elem (i32.const 0) func $get-arguments)
    (func $start (call $get-environment (i32.const 16)))
    (func (export "run"))
    (start $start)
  )
  (core instance $program (instantiate $main (with "memory" (instance $memory)) (with "host" (instance
    (export "get-environment" (func $get-environment))
    (export "get-arguments" (func $get-arguments))
  ))))
  (func (export "run") (canon lift (core func $program "run")))
)
