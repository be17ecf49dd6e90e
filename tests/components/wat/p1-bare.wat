;; A command without imports and memory, which only traps: after its start function has run, by another name.
(module
  (global $is-prepared (mut i32) (i32.const 0))
  (func $prepare (global.set $is-prepared (i32.const 1)))
  (start $prepare)
  (func $started-unprepared unreachable)
  (func $started unreachable)
  (func (export "_start")
    (if (global.get $is-prepared) (then (call $started)) (else (call $started-unprepared)))
  )
)
