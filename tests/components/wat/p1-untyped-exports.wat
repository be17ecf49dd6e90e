;; A preview1 reactor with an export whose type in an interface nothing tells.
(module
  (import "wasi_snapshot_preview1" "sched_yield" (func $sched_yield (result i32)))
  (memory (export "memory") 1)
  (func (export "_initialize"))
  (func (export "twice") (param i32) (result i32)
    (drop (call $sched_yield))
    (i32.mul (local.get 0) (i32.const 2))
  )
)
