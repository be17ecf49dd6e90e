;; A preview1 module that is a command and a reactor at once.
(module
  (import "wasi_snapshot_preview1" "sched_yield" (func $sched_yield (result i32)))
  (memory (export "memory") 1)
  (func (export "_initialize"))
  (func (export "_start") (drop (call $sched_yield)))
)
