;; Imports a WASI function that is still unstable. Succeeds if the offset at the epoch is zero.
(component
  (import "wasi:clocks/wall-clock@0.2.0" (instance $wall-clock
    (type $record (record (field "seconds" u64) (field "nanoseconds" u32)))
    (export "datetime" (type (eq $record)))
  ))
  (alias export $wall-clock "datetime" (type $datetime))
  (import "wasi:clocks/timezone@0.2.0" (instance $timezone
    (export "datetime" (type $when (eq $datetime)))
    (export "utc-offset" (func (param "when" $when) (result s32)))
  ))
  (core func $utc-offset (canon lower (func $timezone "utc-offset")))
  (core module $main
    (import "host" "utc-offset" (func $utc-offset (param i64 i32) (result i32)))
    (func (export "run") (result i32)
      (i32.ne (call $utc-offset (i64.const 0) (i32.const 0)) (i32.const 0)))
  )
  (core instance $program (instantiate $main
    (with "host" (instance (export "utc-offset" (func $utc-offset))))
  ))
  (func $run (result (result)) (canon lift (core func $program "run")))
  (instance $run-interface (export "run" (func $run)))
  (export "wasi:cli/run@0.2.0" (instance $run-interface))
)
