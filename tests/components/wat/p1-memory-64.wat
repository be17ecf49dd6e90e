;; A preview1 module whose memory has 64-bit addresses.
(module
  (import "wasi_snapshot_preview1" "sched_yield" (func $sched_yield (result i32)))
  (memory (export "memory") i64 1)
  (func (export "_start") (drop (call $sched_yield)))
)
