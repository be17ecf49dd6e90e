;; A nested component that takes a seed from around it: succeeds when the two numbers of the seed differ.
(component
  (import "wasi:random/insecure-seed@0.2.3" (instance $seed
    (export "insecure-seed" (func (result (tuple u64 u64))))
  ))
  (component $inner
    (import "wasi:random/insecure-seed@0.2.3" (instance $seed
      (export "insecure-seed" (func (result (tuple u64 u64))))
    ))
    (core module $room (memory (export "memory") 1))
    (core instance $room (instantiate $room))
    (alias core export $room "memory" (core memory $memory))
    (core func $insecure-seed (canon lower (func $seed "insecure-seed") (memory $memory)))
    (core module $main
      (import "host" "insecure-seed" (func $insecure-seed (param i32)))
      (import "room" "memory" (memory 1))
      (func (export "run") (result i32)
        (call $insecure-seed (i32.const 16))
        (i64.eq (i64.load (i32.const 16)) (i64.load (i32.const 24)))
      )
    )
    (core instance $program (instantiate $main
      (with "host" (instance (export "insecure-seed" (func $insecure-seed))))
      (with "room" (instance $room))
    ))
    (func $run (result (result)) (canon lift (core func $program "run")))
    (instance $run-interface (export "run" (func $run)))
    (export "wasi:cli/run@0.2.3" (instance $run-interface))
  )
  (instance $guest (instantiate $inner (with "wasi:random/insecure-seed@0.2.3" (instance $seed))))
  (export "wasi:cli/run@0.2.3" (instance $guest "wasi:cli/run@0.2.3"))
)
