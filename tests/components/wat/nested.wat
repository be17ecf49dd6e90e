;; A nested component that imports WASI and exports `run`: the smallest composition. Succeeds when random data can be had.
(component
  (import "wasi:random/random@0.2.0" (instance $random (export "get-random-u64" (func (result u64)))))
  (component $inner
    (import "wasi:random/random@0.2.0" (instance $random (export "get-random-u64" (func (result u64)))))
    (core func $get-random-u64 (canon lower (func $random "get-random-u64")))
    (core module $main
      (import "host" "get-random-u64" (func $get-random-u64 (result i64)))
      (func (export "run") (result i32) (drop (call $get-random-u64)) (i32.const 0))
    )
    (core instance $program (instantiate $main
      (with "host" (instance (export "get-random-u64" (func $get-random-u64))))
    ))
    (func $run (result (result)) (canon lift (core func $program "run")))
    (instance $run-interface (export "run" (func $run)))
    (export "wasi:cli/run@0.2.0" (instance $run-interface))
  )
  (instance $guest (instantiate $inner (with "wasi:random/random@0.2.0" (instance $random))))
  (export "wasi:cli/run@0.2.0" (instance $guest "wasi:cli/run@0.2.0"))
)
