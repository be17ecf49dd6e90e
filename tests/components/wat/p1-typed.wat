;; A core module that a component-type section, made of `p1-typed.wit`, is all there is to know of: it imports nothing of
;; preview1, and has no entry.
(module
  (import "test:host/api" "answer" (func $answer (result i32)))
  (import "wasi:random/random@0.2.0" "get-random-u64" (func $random (result i64)))
  (memory (export "memory") 1)
  (func (export "ask") (result i32) (call $answer))
  (func (export "draw") (result i64) (call $random))
)
