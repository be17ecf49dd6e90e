;; core modules 6, instances of them 6, memories 2, imports 9
(component
  (type (;0;)
    (instance
      (type (;0;) u64)
      (export (;1;) "instant" (type (eq 0)))
      (type (;2;) (func (result 1)))
      (export (;0;) "now" (func (type 2)))
    )
  )
  (import "wasi:clocks/monotonic-clock@0.2.12" (instance (;0;) (type 0)))
  (component (;0;)
    (core module (;0;)
      (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;1;) (func))
      (type (;2;) (func (param i32)))
      (memory (;0;) 0)
      (export "memory" (memory 0))
      (export "cabi_realloc" (func 0))
      (func (;0;) (type 0) (param i32 i32 i32 i32) (result i32)
        (local i32)
        local.get 3
        i32.const 16
        i32.shr_u
        i32.const 1
        i32.add
        memory.grow
        local.tee 4
        i32.const -1
        i32.eq
        if ;; label = @1
          unreachable
        end
        local.get 4
        i32.const 16
        i32.shl
      )
    )
    (core instance (;0;) (instantiate 0))
    (core module (;1;)
      (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;1;) (func))
      (type (;2;) (func (param i32)))
      (import "memory" "memory" (memory (;0;) 0))
      (import "memory" "cabi_realloc" (func (;0;) (type 0) (param i32 i32 i32 i32) (result i32)))
      (global (;0;) (mut i32) i32.const 0)
      (global (;1;) (mut i32) i32.const 0)
      (global (;2;) (mut i32) i32.const 0)
      (export "realloc" (func 1))
      (export "reset" (func 2))
      (export "finish" (func 3))
      (func (;1;) (type 0) (param i32 i32 i32 i32) (result i32)
        (local i32 i32)
        local.get 3
        i32.const 0
        i32.lt_s
        if ;; label = @1
          unreachable
        end
        global.get 1
        local.get 2
        i32.add
        i32.const 1
        i32.sub
        i32.const 0
        local.get 2
        i32.sub
        i32.and
        local.set 4
        global.get 2
        local.get 4
        i32.sub
        local.get 3
        i32.lt_u
        if ;; label = @1
          local.get 3
          i32.const 4096
          local.get 3
          i32.const 4096
          i32.gt_u
          select
          local.set 5
          local.get 5
          global.get 2
          global.get 0
          i32.sub
          i32.const 1
          i32.shl
          local.get 5
          global.get 2
          global.get 0
          i32.sub
          i32.const 1
          i32.shl
          i32.gt_u
          select
          i32.const 7
          i32.add
          i32.const -8
          i32.and
          local.set 5
          i32.const 0
          i32.const 0
          i32.const 8
          local.get 5
          call 0
          local.tee 4
          global.set 0
          global.get 0
          local.get 5
          i32.add
          global.set 2
        end
        local.get 4
        local.get 3
        i32.add
        global.set 1
        local.get 4
        local.get 0
        local.get 1
        local.get 3
        local.get 1
        local.get 3
        i32.lt_u
        select
        memory.copy
        local.get 4
      )
      (func (;2;) (type 1)
        global.get 0
        global.set 1
      )
      (func (;3;) (type 2) (param i32)
        global.get 0
        global.set 1
      )
    )
    (core instance (;1;) (instantiate 1
        (with "memory" (instance 0))
      )
    )
    (core module (;2;)
      (global (;0;) (mut i32) i32.const 0)
      (export "flag" (global 0))
    )
    (core instance (;2;) (instantiate 2))
    (alias core export 0 "memory" (core memory (;0;)))
    (alias core export 1 "realloc" (core func (;0;)))
    (core module (;3;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (result i64)))
      (export "2" (func $"wasi:cli/exit#exit is denied: --allow-exit allows it"))
      (export "3" (func $"wasi:random/random#get-random-u64 is denied: --allow-random allows it"))
      (func $"wasi:cli/exit#exit is denied: --allow-exit allows it" (;0;) (type 0) (param i32)
        unreachable
      )
      (func $"wasi:random/random#get-random-u64 is denied: --allow-random allows it" (;1;) (type 1) (result i64)
        unreachable
      )
    )
    (core instance (;3;) (instantiate 3))
    (alias core export 3 "2" (core func (;1;)))
    (alias core export 3 "3" (core func (;2;)))
    (core module (;4;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func))
      (type (;2;) (func (result i64)))
      (import "outside" "0" (func (;0;) (type 0) (param i32)))
      (import "scratch" "reset" (func (;1;) (type 1)))
      (import "outside" "1" (func (;2;) (type 2) (result i64)))
      (import "guest" "memory" (memory (;0;) 0))
      (export "0" (func 3))
      (export "1" (func 4))
      (func (;3;) (type 0) (param i32)
        local.get 0
        call 0
        call 1
      )
      (func (;4;) (type 2) (result i64)
        (local i64)
        call 2
        local.set 0
        local.get 0
        call 1
      )
    )
    (core instance (;4;)
      (export "0" (func 1))
      (export "1" (func 2))
    )
    (core instance (;5;) (instantiate 4
        (with "guest" (instance 0))
        (with "scratch" (instance 1))
        (with "flag" (instance 2))
        (with "outside" (instance 4))
      )
    )
    (type (;0;) (result))
    (type (;1;) (func (param "status" 0)))
    (alias core export 5 "0" (core func (;3;)))
    (func (;0;) (type 1) (canon lift (core func 3) (memory 0) (realloc 0)))
    (type (;2;) (func (result u64)))
    (alias core export 5 "1" (core func (;4;)))
    (func (;1;) (type 2) (canon lift (core func 4) (memory 0) (realloc 0)))
    (component (;0;)
      (type (;0;) (result))
      (type (;1;) (func (param "status" 0)))
      (import "f0" (func (;0;) (type 1)))
      (type (;2;) (result))
      (type (;3;) (func (param "status" 2)))
      (export (;1;) "exit" (func 0) (func (type 3)))
    )
    (instance (;0;) (instantiate 0
        (with "f0" (func 0))
      )
    )
    (export (;1;) "wasi:cli/exit@0.2.12" (instance 0))
    (component (;1;)
      (type (;0;) (func (result u64)))
      (import "f0" (func (;0;) (type 0)))
      (type (;1;) (func (result u64)))
      (export (;1;) "get-random-u64" (func 0) (func (type 1)))
    )
    (instance (;2;) (instantiate 1
        (with "f0" (func 1))
      )
    )
    (export (;3;) "wasi:random/random@0.2.12" (instance 2))
  )
  (component (;1;)
    (type $ty-wasi:cli/exit@0.2.12 (;0;)
      (instance
        (type (;0;) (result))
        (type (;1;) (func (param "status" 0)))
        (export (;0;) "exit" (func (type 1)))
      )
    )
    (import "wasi:cli/exit@0.2.12" (instance $wasi:cli/exit@0.2.12 (;0;) (type $ty-wasi:cli/exit@0.2.12)))
    (type $ty-wasi:clocks/monotonic-clock@0.2.12 (;1;)
      (instance
        (type (;0;) u64)
        (export (;1;) "instant" (type (eq 0)))
        (type (;2;) (func (result 1)))
        (export (;0;) "now" (func (type 2)))
      )
    )
    (import "wasi:clocks/monotonic-clock@0.2.12" (instance $wasi:clocks/monotonic-clock@0.2.12 (;1;) (type $ty-wasi:clocks/monotonic-clock@0.2.12)))
    (type $ty-wasi:random/random@0.2.12 (;2;)
      (instance
        (type (;0;) (func (result u64)))
        (export (;0;) "get-random-u64" (func (type 0)))
      )
    )
    (import "wasi:random/random@0.2.12" (instance $wasi:random/random@0.2.12 (;2;) (type $ty-wasi:random/random@0.2.12)))
    (core module $main (;0;)
      (type (;0;) (func (result i64)))
      (type (;1;) (func (param i32)))
      (type (;2;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;3;) (func (result i32)))
      (import "wasi:random/random@0.2.12" "get-random-u64" (func (;0;) (type 0) (result i64)))
      (import "wasi:clocks/monotonic-clock@0.2.12" "now" (func (;1;) (type 0) (result i64)))
      (import "wasi:cli/exit@0.2.12" "exit" (func (;2;) (type 1) (param i32)))
      (memory (;0;) 1)
      (export "memory" (memory 0))
      (export "cabi_realloc" (func 3))
      (export "wasi:cli/run@0.2.12#run" (func 4))
      (func (;3;) (type 2) (param i32 i32 i32 i32) (result i32)
        unreachable
      )
      (func (;4;) (type 3) (result i32)
        unreachable
      )
    )
    (alias export $wasi:random/random@0.2.12 "get-random-u64" (func $get-random-u64 (;0;)))
    (core func $get-random-u64 (;0;) (canon lower (func $get-random-u64)))
    (core instance $wasi:random/random@0.2.12 (;0;)
      (export "get-random-u64" (func $get-random-u64))
    )
    (alias export $wasi:clocks/monotonic-clock@0.2.12 "now" (func $now (;1;)))
    (core func $now (;1;) (canon lower (func $now)))
    (core instance $wasi:clocks/monotonic-clock@0.2.12 (;1;)
      (export "now" (func $now))
    )
    (alias export $wasi:cli/exit@0.2.12 "exit" (func $exit (;2;)))
    (core func $exit (;2;) (canon lower (func $exit)))
    (core instance $wasi:cli/exit@0.2.12 (;2;)
      (export "exit" (func $exit))
    )
    (core instance $main (;3;) (instantiate $main
        (with "wasi:random/random@0.2.12" (instance $wasi:random/random@0.2.12))
        (with "wasi:clocks/monotonic-clock@0.2.12" (instance $wasi:clocks/monotonic-clock@0.2.12))
        (with "wasi:cli/exit@0.2.12" (instance $wasi:cli/exit@0.2.12))
      )
    )
    (alias core export $main "memory" (core memory $memory (;0;)))
    (type (;3;) (result))
    (type (;4;) (func (result 3)))
    (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;3;)))
    (func $run (;3;) (type 4) (canon lift (core func $wasi:cli/run@0.2.12#run)))
    (component $wasi:cli/run@0.2.12-shim-component (;0;)
      (type (;0;) (result))
      (type (;1;) (func (result 0)))
      (import "import-func-run" (func (;0;) (type 1)))
      (type (;2;) (result))
      (type (;3;) (func (result 2)))
      (export (;1;) "run" (func 0) (func (type 3)))
    )
    (instance $wasi:cli/run@0.2.12-shim-instance (;3;) (instantiate $wasi:cli/run@0.2.12-shim-component
        (with "import-func-run" (func $run))
      )
    )
    (export $wasi:cli/run@0.2.12 (;4;) "wasi:cli/run@0.2.12" (instance $wasi:cli/run@0.2.12-shim-instance))
  )
  (instance (;1;) (instantiate 0))
  (alias export 1 "wasi:cli/exit@0.2.12" (instance (;2;)))
  (alias export 1 "wasi:random/random@0.2.12" (instance (;3;)))
  (instance (;4;) (instantiate 1
      (with "wasi:clocks/monotonic-clock@0.2.12" (instance 0))
      (with "wasi:cli/exit@0.2.12" (instance 2))
      (with "wasi:random/random@0.2.12" (instance 3))
    )
  )
  (alias export 4 "wasi:cli/run@0.2.12" (instance (;5;)))
  (export (;6;) "wasi:cli/run@0.2.12" (instance 5))
)
