;; Imports a package of the `wasi` namespace that belongs to no released WASI.
(component
  (import "wasi:nn/tensor@0.2.0-rc" (instance $tensor (export "count" (func (result u32)))))
  (core func $count (canon lower (func $tensor "count")))
  (core module $main
    (import "host" "count" (func $count (result i32)))
    (func (export "run") (result i32) (i32.ne (call $count) (i32.const 0)))
  )
  (core instance $program (instantiate $main
    (with "host" (instance (export "count" (func $count))))
  ))
  (func $run (result (result)) (canon lift (core func $program "run")))
  (instance $run-interface (export "run" (func $run)))
  (export "wasi:cli/run@0.2.0" (instance $run-interface))
)
