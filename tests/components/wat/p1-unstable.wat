;; A module for the interface before preview1.
(module
  (import "wasi_unstable" "sched_yield" (func $sched_yield (result i32)))
  (memory (export "memory") 1)
  (func (export "_start") (drop (call $sched_yield)))
)
