;; A preview1 module that expects its memory from the host.
(module
  (import "wasi_snapshot_preview1" "sched_yield" (func $sched_yield (result i32)))
  (import "env" "memory" (memory 1))
  (export "memory" (memory 0))
  (func (export "_start") (drop (call $sched_yield)))
)
