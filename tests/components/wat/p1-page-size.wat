;; A preview1 module whose memory has pages of one byte.
(module
  (import "wasi_snapshot_preview1" "sched_yield" (func $sched_yield (result i32)))
  (memory (export "memory") 65536 65536 (pagesize 1))
  (func (export "_start") (drop (call $sched_yield)))
)
