;; A preview1 module that imports a function of another module too, whose type in an interface nothing tells.
(module
  (import "wasi_snapshot_preview1" "sched_yield" (func $sched_yield (result i32)))
  (import "plugin" "answer" (func $answer (result i32)))
  (memory (export "memory") 1)
  (func (export "_start") (drop (call $sched_yield)) (drop (call $answer)))
)
