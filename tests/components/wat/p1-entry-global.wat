;; A preview1 module whose `_start` is no function.
(module
  (import "wasi_snapshot_preview1" "sched_yield" (func $sched_yield (result i32)))
  (memory (export "memory") 1)
  (global (export "_start") i32 (i32.const 0))
  (func (export "main") (drop (call $sched_yield)))
)
