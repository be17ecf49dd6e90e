;; A module for WASIX, which extends preview1 by a module of its own.
(module
  (import "wasi_snapshot_preview1" "sched_yield" (func $sched_yield (result i32)))
  (import "wasix_32v1" "thread_id" (func $thread_id (param i32) (result i32)))
  (memory (export "memory") 1)
  (func (export "_start") (drop (call $sched_yield)) (drop (call $thread_id (i32.const 0))))
)
