;; A preview1 module whose `_start` takes a parameter.
(module
  (import "wasi_snapshot_preview1" "sched_yield" (func $sched_yield (result i32)))
  (memory (export "memory") 1)
  (func (export "_start") (param i32) (drop (call $sched_yield)))
)
