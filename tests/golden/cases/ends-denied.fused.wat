;; core modules 4, instances of them 4, memories 2, imports 12
(component
  (type $error-code (;0;) (enum "io" "illegal-byte-sequence" "pipe"))
  (type $stream (;1;) (stream u8))
  (type $result (;2;) (result (error $error-code)))
  (type $future (;3;) (future $result))
  (core module $memory-module (;0;)
    (memory (;0;) 1)
    (export "memory" (memory 0))
  )
  (core instance $memory-instance (;0;) (instantiate $memory-module))
  (alias core export $memory-instance "memory" (core memory $memory (;0;)))
  (core module (;1;)
    ;; prebuilt
    (export "cabi_realloc" ...)
    (export "futures#drop" ...)
    (export "futures#read" ...)
    (export "futures#ready" ...)
    (export "memory" ...)
  )
  (core instance (;1;) (instantiate 1))
  (type (;4;) (stream u8))
  (core func (;0;) (canon stream.drop-readable 4))
  (core func (;1;) (canon future.read $future (memory $memory) async))
  (core instance (;2;)
    (export "0" (func 1))
    (export "1" (func 0))
  )
  (core instance (;3;)
    (export "memory" (memory $memory))
  )
  (core module (;2;)
    (type (;0;) (func (param i32) (result i32)))
    (type (;1;) (func (param i32)))
    (type (;2;) (func (param i32 i32) (result i32)))
    (type (;3;) (func))
    (import "@1" "futures#ready" (func (;0;) (type 0) (param i32) (result i32)))
    (import "host" "1" (func (;1;) (type 1) (param i32)))
    (import "host" "0" (func (;2;) (type 2) (param i32 i32) (result i32)))
    (import "@1" "futures#read" (func (;3;) (type 0) (param i32) (result i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (global (;0;) (mut i32) i32.const 0)
    (export "0" (func 5))
    (export "3" (func 6))
    (export "flag" (global 0))
    (func $"wasi-virt: realloc must not call imports" (;4;) (type 3)
      unreachable
    )
    (func (;5;) (type 0) (param i32) (result i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      call 1
      i32.const 3
      call 0
    )
    (func (;6;) (type 2) (param i32 i32) (result i32)
      (local i32)
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        global.get 0
        if ;; label = @2
          call $"wasi-virt: realloc must not call imports"
        end
        local.get 0
        call 3
        local.set 2
        local.get 1
        i32.const 0
        i32.const 2
        memory.fill
        local.get 2
        if ;; label = @2
          local.get 1
          i32.const 1
          i32.store8
          local.get 1
          local.get 2
          i32.const 1
          i32.sub
          i32.store8 offset=1
        end
        i32.const 0
        return
      end
      local.get 0
      local.get 1
      call 2
    )
  )
  (core instance (;4;) (instantiate 2
      (with "guest" (instance 3))
      (with "host" (instance 2))
      (with "@1" (instance 1))
    )
  )
  (alias core export 4 "0" (core func $stderr (;2;)))
  (core func $new (;3;) (canon stream.new $stream))
  (core func $drop-writable (;4;) (canon stream.drop-writable $stream))
  (alias core export 4 "3" (core func $read (;5;)))
  (core func $set-new (;6;) (canon waitable-set.new))
  (core func $join (;7;) (canon waitable.join))
  (type (;5;) (result))
  (core func $return (;8;) (canon task.return (result 5)))
  (core module $main (;3;)
    (type (;0;) (func (param i32) (result i32)))
    (type (;1;) (func (result i64)))
    (type (;2;) (func (param i32)))
    (type (;3;) (func (param i32 i32) (result i32)))
    (type (;4;) (func (result i32)))
    (type (;5;) (func (param i32 i32)))
    (type (;6;) (func (param i32 i32 i32) (result i32)))
    (import "host" "stderr" (func $stderr (;0;) (type 0) (param i32) (result i32)))
    (import "host" "new" (func $new (;1;) (type 1) (result i64)))
    (import "host" "drop-writable" (func $drop-writable (;2;) (type 2) (param i32)))
    (import "host" "read" (func $read (;3;) (type 3) (param i32 i32) (result i32)))
    (import "host" "set-new" (func $set-new (;4;) (type 4) (result i32)))
    (import "host" "join" (func $join (;5;) (type 5) (param i32 i32)))
    (import "host" "return" (func $return (;6;) (type 2) (param i32)))
    (export "run" (func 7))
    (export "callback" (func 8))
    (func (;7;) (type 4) (result i32)
      (local $ends i64) (local $future i32) (local $set i32)
      call $new
      local.set $ends
      local.get $ends
      i32.wrap_i64
      call $stderr
      local.set $future
      local.get $future
      i32.const 0
      call $read
      drop
      call $set-new
      local.set $set
      local.get $future
      local.get $set
      call $join
      local.get $ends
      i64.const 32
      i64.shr_u
      i32.wrap_i64
      call $drop-writable
      i32.const 2
      local.get $set
      i32.const 4
      i32.shl
      i32.or
    )
    (func (;8;) (type 6) (param i32 i32 i32) (result i32)
      i32.const 0
      call $return
      i32.const 0
    )
  )
  (core instance (;5;)
    (export "stderr" (func $stderr))
    (export "new" (func $new))
    (export "drop-writable" (func $drop-writable))
    (export "read" (func $read))
    (export "set-new" (func $set-new))
    (export "join" (func $join))
    (export "return" (func $return))
  )
  (core instance $main (;6;) (instantiate $main
      (with "host" (instance 5))
    )
  )
  (type (;6;) (result))
  (type (;7;) (func async (result 6)))
  (alias core export $main "run" (core func (;9;)))
  (alias core export $main "callback" (core func (;10;)))
  (func $run (;0;) (type 7) (canon lift (core func 9) async (callback 10)))
  (instance $run (;0;)
    (export "run" (func $run))
  )
  (export (;1;) "wasi:cli/run@0.3.0" (instance $run))
)
