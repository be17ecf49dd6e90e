;; A preview1 module with a start section, which runs before the memory can be reached from outside.
(module
  (import "wasi_snapshot_preview1" "sched_yield" (func $sched_yield (result i32)))
  (memory (export "memory") 1)
  (func $prepare (drop (call $sched_yield)))
  (start $prepare)
  (func (export "_start"))
)
