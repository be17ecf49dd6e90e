;; core modules 4, instances of them 6, memories 1, imports 9
(component
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
  (alias core export $first "memory" (core memory (;0;)))
  (alias core export $first "realloc" (core func (;0;)))
  (alias core export $second "realloc" (core func (;1;)))
  (alias core export $second "memory" (core memory (;1;)))
  (core instance (;2;)
    (export "memory" (memory 1))
    (export "memory-2" (memory 0))
    (export "realloc" (func 1))
    (export "realloc-2" (func 0))
  )
  (core module (;1;)
    (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;1;) (func))
    (type (;2;) (func (param i32 i32 i32)))
    (type (;3;) (func (param i32)))
    (import "guest" "realloc-2" (func (;0;) (type 0) (param i32 i32 i32 i32) (result i32)))
    (import "guest" "realloc" (func (;1;) (type 0) (param i32 i32 i32 i32) (result i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "guest" "memory-2" (memory (;1;) 0))
    (global (;0;) (mut i32) i32.const 0)
    (export "1" (func 8))
    (export "5" (func 12))
    (export "flag" (global 0))
    (func $"wasi-virt: realloc must not call imports" (;2;) (type 1)
      unreachable
    )
    (func $"wasi-virt: the pointer for a result is not aligned" (;3;) (type 1)
      unreachable
    )
    (func $"wasi-virt: realloc returned a pointer that is not aligned" (;4;) (type 1)
      unreachable
    )
    (func (;5;) (type 2) (param i32 i32 i32)
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
      memory.init 1 0
      local.get 0
      local.get 3
      i32.store 1
      local.get 0
      local.get 2
      i32.store 1 offset=4
    )
    (func (;6;) (type 3) (param i32)
      local.get 0
      i32.const 0
      i32.const 8
      call 5
      local.get 0
      i32.const 8
      i32.add
      i32.const 8
      i32.const 5
      call 5
    )
    (func (;7;) (type 3) (param i32)
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
      memory.fill 1
      local.get 0
      local.get 2
      i32.store 1
      local.get 0
      i32.const 1
      i32.store 1 offset=4
      local.get 2
      call 6
    )
    (func (;8;) (type 3) (param i32)
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
      memory.fill 1
      local.get 0
      call 7
    )
    (func (;9;) (type 2) (param i32 i32 i32)
      (local i32)
      i32.const 1
      global.set 0
      i32.const 0
      i32.const 0
      i32.const 1
      local.get 2
      call 1
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
    (func (;10;) (type 3) (param i32)
      local.get 0
      i32.const 0
      i32.const 8
      call 9
      local.get 0
      i32.const 8
      i32.add
      i32.const 8
      i32.const 5
      call 9
    )
    (func (;11;) (type 3) (param i32)
      (local i32 i32)
      i32.const 16
      local.set 1
      i32.const 1
      global.set 0
      i32.const 0
      i32.const 0
      i32.const 4
      local.get 1
      call 1
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
      call 10
    )
    (func (;12;) (type 3) (param i32)
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
      call 11
    )
    (data (;0;) "GREETINGhello")
  )
  (core instance (;3;) (instantiate 1
      (with "guest" (instance 2))
    )
  )
  (alias core export 3 "1" (core func $a (;2;)))
  (alias core export 3 "1" (core func $b (;3;)))
  (alias core export 3 "5" (core func $c (;4;)))
  (alias core export 3 "5" (core func $d (;5;)))
  (core module $reader (;2;)
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
  (core instance (;4;)
    (export "one" (func $a))
    (export "other" (func $b))
  )
  (core instance $of_first (;5;) (instantiate $reader
      (with "store" (instance $first))
      (with "calls" (instance 4))
    )
  )
  (core instance (;6;)
    (export "one" (func $c))
    (export "other" (func $d))
  )
  (core instance $of_second (;7;) (instantiate $reader
      (with "store" (instance $second))
      (with "calls" (instance 6))
    )
  )
  (core module $sum (;3;)
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
  (core instance $main (;8;) (instantiate $sum
      (with "first" (instance $of_first))
      (with "second" (instance $of_second))
    )
  )
  (type (;0;) (func (result u32)))
  (alias core export $main "counts" (core func (;6;)))
  (func (;0;) (type 0) (canon lift (core func 6)))
  (export (;1;) "counts" (func 0))
)
