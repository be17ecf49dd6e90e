;; A preview1 module whose start section calls preview1: before anything else, `_start` among it.
(module
  (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (data (i32.const 0) "\10\00\00\00\06\00\00\00")
  (data (i32.const 16) "start\nentry\n")
  (func $print (if (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)) (then unreachable)))
  (start $prepare)
  (func $prepare
    (call $print)
    (i32.store (i32.const 0) (i32.const 22))
  )
  (func (export "_start") (call $print))
)
