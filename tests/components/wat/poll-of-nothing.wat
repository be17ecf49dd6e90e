;; Imports what polls, and nothing that makes something to wait for.
(component
  (import "wasi:io/poll@0.2.6" (instance $poll
    (export "pollable" (type $pollable (sub resource)))
    (export "poll" (func (param "in" (list (borrow $pollable))) (result (list u32))))))
  (import "wasi:random/random@0.2.6" (instance $random
    (export "get-random-u64" (func (result u64)))))
  (core module $memory
    (memory (export "memory") 1)
    (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 1024)))
  (core instance $memory (instantiate $memory))
  (core func $lowered-poll (canon lower (func $poll "poll")
    (memory (core memory $memory "memory")) (realloc (core func $memory "realloc"))))
  (core func $lowered-random (canon lower (func $random "get-random-u64")))
  (core module $main
    (import "host" "poll" (func $poll (param i32 i32 i32)))
    (import "host" "get-random-u64" (func $get-random-u64 (result i64)))
    (func (export "wait") (call $poll (i32.const 0) (i32.const 0) (i32.const 8)))
    (func (export "roll") (result i64) (call $get-random-u64)))
  (core instance $main (instantiate $main (with "host" (instance
    (export "poll" (func $lowered-poll))
    (export "get-random-u64" (func $lowered-random))))))
  (func (export "wait") (canon lift (core func $main "wait")))
  (func (export "roll") (result u64) (canon lift (core func $main "roll"))))
