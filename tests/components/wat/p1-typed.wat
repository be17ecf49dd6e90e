;; A core module that a component-type section, made of `p1-typed.wit`, is all there is to know of: it imports nothing of
;; preview1, and has no entry.
(module
  (import "test:host/api" "answer" (func $answer (result i32)))
  (import "wasi:random/random@0.2.0" "get-random-bytes" (func $random (param i64 i32)))
  (memory (export "memory") 1)
  (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32) (i32.const 1024))
  (func (export "ask") (result i32) (call $answer))
  (func (export "draw") (param i32) (result i32)
    (call $random (i64.extend_i32_u (local.get 0)) (i32.const 64))
    (i32.load (i32.const 68))
  )
)
