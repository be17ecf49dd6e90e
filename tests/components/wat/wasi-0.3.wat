;; Imports an interface of WASI 0.3, a function without anything asynchronous. Succeeds if the clock does not go back.
(component
  (import "wasi:clocks/monotonic-clock@0.3.0" (instance $clock (export "now" (func (result u64)))))
  (core func $now (canon lower (func $clock "now")))
  (core module $main
    (import "host" "now" (func $now (result i64)))
    (func (export "run") (result i32) (i64.gt_u (call $now) (call $now)))
  )
  (core instance $program (instantiate $main
    (with "host" (instance (export "now" (func $now))))
  ))
  (func $run (result (result)) (canon lift (core func $program "run")))
  (instance $run-interface (export "run" (func $run)))
  (export "wasi:cli/run@0.2.0" (instance $run-interface))
)
