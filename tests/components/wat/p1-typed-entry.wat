;; A preview1 command that exports the entry of a component too.
(module
  (import "wasi_snapshot_preview1" "sched_yield" (func $sched_yield (result i32)))
  (memory (export "memory") 1)
  (func (export "_start") (drop (call $sched_yield)))
  (func (export "wasi:cli/run@0.2.6#run") (result i32) (i32.const 0))
)
