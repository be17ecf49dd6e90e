;; A preview1 module whose memory is shared between threads.
(module
  (import "wasi_snapshot_preview1" "sched_yield" (func $sched_yield (result i32)))
  (memory (export "memory") 1 2 shared)
  (func (export "_start") (drop (call $sched_yield)))
)
