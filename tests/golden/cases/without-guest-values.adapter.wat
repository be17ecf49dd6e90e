;; core modules 5, instances of them 5, memories 1, imports 12
(component
  (core module (;0;)
    ;; prebuilt
    (export "cabi_realloc" ...)
    (export "environment#filter" ...)
    (export "memory" ...)
  )
  (core instance (;0;) (instantiate 0))
  (alias core export 0 "e" (core func (;0;)))
  (alias core export 0 "0" (core memory (;0;)))
  (core instance (;1;)
    (export "memory" (memory 0))
    (export "cabi_realloc" (func 0))
  )
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
  (core instance (;2;) (instantiate 1
      (with "memory" (instance 1))
    )
  )
  (core module (;2;)
    (global (;0;) (mut i32) i32.const 0)
    (export "flag" (global 0))
  )
  (core instance (;3;) (instantiate 2))
  (alias core export 1 "memory" (core memory (;1;)))
  (alias core export 2 "realloc" (core func (;1;)))
  (alias core export 2 "finish" (core func (;2;)))
  (type (;0;)
    (instance
      (type (;0;) (tuple string string))
      (type (;1;) (list 0))
      (type (;2;) (func (result 1)))
      (export (;0;) "get-environment" (func (type 2)))
      (type (;3;) (option string))
      (type (;4;) (func (result 3)))
      (export (;1;) "initial-cwd" (func (type 4)))
    )
  )
  (import "wasi:cli/environment@0.2.11" (instance (;0;) (type 0)))
  (alias export 0 "get-environment" (func (;0;)))
  (alias export 0 "initial-cwd" (func (;1;)))
  (core func (;3;) (canon lower (func 0) (memory 0) (realloc 0)))
  (core instance (;4;)
    (export "0" (func 3))
  )
  (core instance (;5;)
    (export "memory" (memory 1))
    (export "realloc" (func 1))
  )
  (core module (;3;)
    (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;1;) (func (param i32)))
    (type (;2;) (func (param i32) (result i32)))
    (type (;3;) (func))
    (type (;4;) (func (param i32 i32)))
    (type (;5;) (func (param i32 i32 i32)))
    (import "@1" "cabi_realloc" (func (;0;) (type 0) (param i32 i32 i32 i32) (result i32)))
    (import "host" "0" (func (;1;) (type 1) (param i32)))
    (import "@1" "environment#filter" (func (;2;) (type 2) (param i32) (result i32)))
    (import "guest" "realloc" (func (;3;) (type 0) (param i32 i32 i32 i32) (result i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (global (;0;) (mut i32) i32.const 0)
    (export "2" (func 11))
    (export "3" (func 15))
    (export "flag" (global 0))
    (func $"wasi-virt: realloc must not call imports" (;4;) (type 3)
      unreachable
    )
    (func $"wasi-virt: the pointer for a result is not aligned" (;5;) (type 3)
      unreachable
    )
    (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;6;) (type 3)
      unreachable
    )
    (func $"wasi-virt: realloc returned a pointer that is not aligned" (;7;) (type 3)
      unreachable
    )
    (func (;8;) (type 4) (param i32 i32)
      (local i32 i32 i32 i64)
      local.get 1
      i32.load
      local.set 2
      local.get 1
      i32.load offset=4
      i64.extend_i32_u
      i64.const 1
      i64.mul
      local.set 5
      local.get 5
      i64.const 268435455
      i64.gt_u
      if ;; label = @1
        call $"wasi-virt: a list or string has more than 2^28 - 1 bytes"
      end
      local.get 5
      i32.wrap_i64
      local.set 3
      i32.const 1
      global.set 0
      i32.const 0
      i32.const 0
      i32.const 1
      local.get 3
      call 3
      local.set 4
      i32.const 0
      global.set 0
      local.get 4
      local.get 2
      local.get 3
      memory.copy
      local.get 0
      local.get 4
      i32.store
    )
    (func (;9;) (type 4) (param i32 i32)
      local.get 0
      local.get 1
      call 8
      local.get 0
      i32.const 8
      i32.add
      local.get 1
      i32.const 8
      i32.add
      call 8
    )
    (func (;10;) (type 4) (param i32 i32)
      (local i32 i32 i32 i64)
      local.get 1
      i32.load
      local.set 2
      local.get 1
      i32.load offset=4
      i64.extend_i32_u
      i64.const 16
      i64.mul
      local.set 5
      local.get 5
      i64.const 268435455
      i64.gt_u
      if ;; label = @1
        call $"wasi-virt: a list or string has more than 2^28 - 1 bytes"
      end
      local.get 5
      i32.wrap_i64
      local.set 3
      i32.const 1
      global.set 0
      i32.const 0
      i32.const 0
      i32.const 4
      local.get 3
      call 3
      local.set 4
      i32.const 0
      global.set 0
      local.get 4
      i32.const 3
      i32.and
      if ;; label = @1
        call $"wasi-virt: realloc returned a pointer that is not aligned"
      end
      local.get 4
      local.get 2
      local.get 3
      memory.copy
      local.get 0
      local.get 4
      i32.store
      local.get 3
      if ;; label = @1
        local.get 2
        local.get 3
        i32.add
        local.set 3
        loop ;; label = @2
          local.get 4
          local.get 2
          call 9
          local.get 4
          i32.const 16
          i32.add
          local.set 4
          local.get 2
          i32.const 16
          i32.add
          local.set 2
          local.get 2
          local.get 3
          i32.lt_u
          br_if 0 (;@2;)
        end
      end
    )
    (func (;11;) (type 1) (param i32)
      (local i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 8
      call 0
      local.set 1
      local.get 1
      call 1
      local.get 1
      call 2
      local.set 1
      local.get 0
      i32.const 3
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      local.get 0
      local.get 1
      i32.load
      i32.store
      local.get 0
      local.get 1
      i32.load offset=4
      i32.store offset=4
      local.get 0
      local.get 1
      call 10
    )
    (func (;12;) (type 5) (param i32 i32 i32)
      (local i32)
      i32.const 1
      global.set 0
      i32.const 0
      i32.const 0
      i32.const 1
      local.get 2
      call 3
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
    (func (;13;) (type 1) (param i32)
      local.get 0
      i32.const 0
      i32.const 4
      call 12
    )
    (func (;14;) (type 1) (param i32)
      (local i32 i32)
      i32.const 8
      local.set 1
      i32.const 1
      global.set 0
      i32.const 0
      i32.const 0
      i32.const 4
      local.get 1
      call 3
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
      i32.const 8
      memory.fill
      local.get 0
      local.get 2
      i32.store
      local.get 0
      i32.const 1
      i32.store offset=4
      local.get 2
      call 13
    )
    (func (;15;) (type 1) (param i32)
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
      call 14
    )
    (data (;0;) "tool")
  )
  (core instance (;6;) (instantiate 3
      (with "guest" (instance 5))
      (with "host" (instance 4))
      (with "@1" (instance 0))
    )
  )
  (alias core export 6 "2" (core func (;4;)))
  (alias core export 6 "3" (core func (;5;)))
  (core func (;6;) (canon lower (func 1) (memory 1) (realloc 1)))
  (core module (;4;)
    (type (;0;) (func (param i32)))
    (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;2;) (func (result i32)))
    (import "outside" "0" (func (;0;) (type 0) (param i32)))
    (import "scratch" "realloc" (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)))
    (import "outside" "1" (func (;2;) (type 0) (param i32)))
    (import "outside" "2" (func (;3;) (type 0) (param i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (export "0" (func 4))
    (export "1" (func 5))
    (export "2" (func 6))
    (func (;4;) (type 2) (result i32)
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
    (func (;5;) (type 2) (result i32)
      (local i32)
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 8
      call 1
      local.tee 0
      call 2
      local.get 0
    )
    (func (;6;) (type 2) (result i32)
      (local i32)
      i32.const 0
      i32.const 0
      i32.const 4
      i32.const 12
      call 1
      local.tee 0
      call 3
      local.get 0
    )
  )
  (core instance (;7;)
    (export "0" (func 4))
    (export "1" (func 5))
    (export "2" (func 6))
  )
  (core instance (;8;) (instantiate 4
      (with "guest" (instance 1))
      (with "scratch" (instance 2))
      (with "flag" (instance 3))
      (with "outside" (instance 7))
    )
  )
  (type (;1;) (tuple string string))
  (type (;2;) (list 1))
  (type (;3;) (func (result 2)))
  (alias core export 8 "0" (core func (;7;)))
  (func (;2;) (type 3) (canon lift (core func 7) (memory 1) (realloc 1) (post-return 2)))
  (type (;4;) (list string))
  (type (;5;) (func (result 4)))
  (alias core export 8 "1" (core func (;8;)))
  (func (;3;) (type 5) (canon lift (core func 8) (memory 1) (realloc 1) (post-return 2)))
  (type (;6;) (option string))
  (type (;7;) (func (result 6)))
  (alias core export 8 "2" (core func (;9;)))
  (func (;4;) (type 7) (canon lift (core func 9) (memory 1) (realloc 1) (post-return 2)))
  (component (;0;)
    (type (;0;) (tuple string string))
    (type (;1;) (list 0))
    (type (;2;) (func (result 1)))
    (import "f0" (func (;0;) (type 2)))
    (type (;3;) (list string))
    (type (;4;) (func (result 3)))
    (import "f1" (func (;1;) (type 4)))
    (type (;5;) (option string))
    (type (;6;) (func (result 5)))
    (import "f2" (func (;2;) (type 6)))
    (type (;7;) (tuple string string))
    (type (;8;) (list 7))
    (type (;9;) (func (result 8)))
    (export (;3;) "get-environment" (func 0) (func (type 9)))
    (type (;10;) (list string))
    (type (;11;) (func (result 10)))
    (export (;4;) "get-arguments" (func 1) (func (type 11)))
    (type (;12;) (option string))
    (type (;13;) (func (result 12)))
    (export (;5;) "initial-cwd" (func 2) (func (type 13)))
  )
  (instance (;1;) (instantiate 0
      (with "f0" (func 2))
      (with "f1" (func 3))
      (with "f2" (func 4))
    )
  )
  (export (;2;) "wasi:cli/environment@0.2.12" (instance 1))
)
