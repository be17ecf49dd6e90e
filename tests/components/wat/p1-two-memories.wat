;; A preview1 module with two memories.
(module
  (import "wasi_snapshot_preview1" "sched_yield" (func $sched_yield (result i32)))
  (memory (export "memory") 1)
  (memory (export "other-memory") 1)
  (func (export "_start") (drop (call $sched_yield)))
)
