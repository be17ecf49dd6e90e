;; core modules 8, instances of them 10, memories 2, imports 12
(component
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
    (alias core export 1 "finish" (core func (;1;)))
    (core instance (;3;)
      (export "memory" (memory 0))
      (export "realloc" (func 0))
    )
    (core module (;3;)
      (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;1;) (func))
      (type (;2;) (func (param i32 i32 i32)))
      (type (;3;) (func (param i32)))
      (import "guest" "realloc" (func (;0;) (type 0) (param i32 i32 i32 i32) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (global (;0;) (mut i32) i32.const 0)
      (export "2" (func 7))
      (export "flag" (global 0))
      (func $"wasi-virt: realloc must not call imports" (;1;) (type 1)
        unreachable
      )
      (func $"wasi-virt: the pointer for a result is not aligned" (;2;) (type 1)
        unreachable
      )
      (func $"wasi-virt: realloc returned a pointer that is not aligned" (;3;) (type 1)
        unreachable
      )
      (func (;4;) (type 2) (param i32 i32 i32)
        (local i32)
        i32.const 1
        global.set 0
        i32.const 0
        i32.const 0
        i32.const 1
        local.get 2
        call 0
        local.set 3
        i32.const 0
        global.set 0
        local.get 3
        local.get 1
        local.get 2
        memory.init 0
        local.get 0
        local.get 3
        i32.store
        local.get 0
        local.get 2
        i32.store offset=4
      )
      (func (;5;) (type 3) (param i32)
        local.get 0
        i32.const 0
        i32.const 8
        call 4
        local.get 0
        i32.const 8
        i32.add
        i32.const 8
        i32.const 5
        call 4
      )
      (func (;6;) (type 3) (param i32)
        (local i32 i32)
        i32.const 16
        local.set 1
        i32.const 1
        global.set 0
        i32.const 0
        i32.const 0
        i32.const 4
        local.get 1
        call 0
        local.set 2
        i32.const 0
        global.set 0
        local.get 2
        i32.const 3
        i32.and
        if ;; label = @1
          call $"wasi-virt: realloc returned a pointer that is not aligned"
        end
        local.get 2
        i32.const 0
        i32.const 16
        memory.fill
        local.get 0
        local.get 2
        i32.store
        local.get 0
        i32.const 1
        i32.store offset=4
        local.get 2
        call 5
      )
      (func (;7;) (type 3) (param i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        local.get 0
        i32.const 3
        i32.and
        if ;; label = @1
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 0
        i32.const 0
        i32.const 8
        memory.fill
        local.get 0
        call 6
      )
      (data (;0;) "GREETINGhello")
    )
    (core instance (;4;) (instantiate 3
        (with "guest" (instance 3))
      )
    )
    (alias core export 4 "2" (core func (;2;)))
    (core module (;4;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;2;) (func (result i32)))
      (import "outside" "0" (func (;0;) (type 0) (param i32)))
      (import "scratch" "realloc" (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (export "0" (func 2))
      (func (;2;) (type 2) (result i32)
        (local i32)
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 8
        call 1
        local.tee 0
        call 0
        local.get 0
      )
    )
    (core instance (;5;)
      (export "0" (func 2))
    )
    (core instance (;6;) (instantiate 4
        (with "guest" (instance 0))
        (with "scratch" (instance 1))
        (with "flag" (instance 2))
        (with "outside" (instance 5))
      )
    )
    (type (;0;) (tuple string string))
    (type (;1;) (list 0))
    (type (;2;) (func (result 1)))
    (alias core export 6 "0" (core func (;3;)))
    (func (;0;) (type 2) (canon lift (core func 3) (memory 0) (realloc 0) (post-return 1)))
    (component (;0;)
      (type (;0;) (tuple string string))
      (type (;1;) (list 0))
      (type (;2;) (func (result 1)))
      (import "f0" (func (;0;) (type 2)))
      (type (;3;) (tuple string string))
      (type (;4;) (list 3))
      (type (;5;) (func (result 4)))
      (export (;1;) "get-environment" (func 0) (func (type 5)))
    )
    (instance (;0;) (instantiate 0
        (with "f0" (func 0))
      )
    )
    (export (;1;) "wasi:cli/environment@0.2.6" (instance 0))
  )
  (component (;1;)
    (type (;0;)
      (instance
        (type (;0;) (tuple string string))
        (type (;1;) (list 0))
        (type (;2;) (func (result 1)))
        (export (;0;) "get-environment" (func (type 2)))
      )
    )
    (import "wasi:cli/environment@0.2.6" (instance $environment (;0;) (type 0)))
    (core module $store (;0;)
      (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
      (memory (;0;) 1)
      (global $next (;0;) (mut i32) i32.const 1024)
      (export "memory" (memory 0))
      (export "realloc" (func 0))
      (func (;0;) (type 0) (param $old i32) (param $old_size i32) (param $align i32) (param $size i32) (result i32)
        (local $place i32)
        global.get $next
        i32.const 7
        i32.add
        i32.const -8
        i32.and
        local.set $place
        local.get $place
        local.get $size
        i32.add
        global.set $next
        local.get $place
      )
    )
    (core instance $first (;0;) (instantiate $store))
    (core instance $second (;1;) (instantiate $store))
    (alias export $environment "get-environment" (func (;0;)))
    (alias core export $first "memory" (core memory (;0;)))
    (alias core export $first "realloc" (core func (;0;)))
    (core func $a (;1;) (canon lower (func 0) (memory 0) (realloc 0)))
    (alias export $environment "get-environment" (func (;1;)))
    (alias core export $first "memory" (core memory (;1;)))
    (alias core export $first "realloc" (core func (;2;)))
    (core func $b (;3;) (canon lower (func 1) string-encoding=utf8 (memory 1) (realloc 2)))
    (alias export $environment "get-environment" (func (;2;)))
    (alias core export $second "memory" (core memory (;2;)))
    (alias core export $second "realloc" (core func (;4;)))
    (core func $c (;5;) (canon lower (func 2) (memory 2) (realloc 4)))
    (alias export $environment "get-environment" (func (;3;)))
    (alias core export $second "memory" (core memory (;3;)))
    (alias core export $second "realloc" (core func (;6;)))
    (core func $d (;7;) (canon lower (func 3) (memory 3) (realloc 6) string-encoding=utf8))
    (core module $reader (;1;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (result i32)))
      (import "store" "memory" (memory (;0;) 1))
      (import "calls" "one" (func $one (;0;) (type 0) (param i32)))
      (import "calls" "other" (func $other (;1;) (type 0) (param i32)))
      (export "count" (func 2))
      (func (;2;) (type 1) (result i32)
        i32.const 0
        call $one
        i32.const 16
        call $other
        i32.const 0
        i32.load
        i32.const 16
        i32.load
        i32.eq
        if ;; label = @1
          unreachable
        end
        i32.const 4
        i32.load
        i32.const 20
        i32.load
        i32.add
      )
    )
    (core instance (;2;)
      (export "one" (func $a))
      (export "other" (func $b))
    )
    (core instance $of_first (;3;) (instantiate $reader
        (with "store" (instance $first))
        (with "calls" (instance 2))
      )
    )
    (core instance (;4;)
      (export "one" (func $c))
      (export "other" (func $d))
    )
    (core instance $of_second (;5;) (instantiate $reader
        (with "store" (instance $second))
        (with "calls" (instance 4))
      )
    )
    (core module $sum (;2;)
      (type (;0;) (func (result i32)))
      (import "first" "count" (func $first (;0;) (type 0) (result i32)))
      (import "second" "count" (func $second (;1;) (type 0) (result i32)))
      (export "counts" (func 2))
      (func (;2;) (type 0) (result i32)
        call $first
        i32.const 10
        i32.mul
        call $second
        i32.add
      )
    )
    (core instance $main (;6;) (instantiate $sum
        (with "first" (instance $of_first))
        (with "second" (instance $of_second))
      )
    )
    (type (;1;) (func (result u32)))
    (alias core export $main "counts" (core func (;8;)))
    (func (;4;) (type 1) (canon lift (core func 8)))
    (export (;5;) "counts" (func 4))
  )
  (instance (;0;) (instantiate 0))
  (alias export 0 "wasi:cli/environment@0.2.6" (instance (;1;)))
  (instance (;2;) (instantiate 1
      (with "wasi:cli/environment@0.2.6" (instance 1))
    )
  )
  (alias export 2 "counts" (func (;0;)))
  (export (;1;) "counts" (func 0))
)
