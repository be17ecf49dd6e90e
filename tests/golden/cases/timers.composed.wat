;; core modules 9, instances of them 9, memories 2, imports 37
(component
  (type (;0;)
    (instance
      (export (;0;) "pollable" (type (sub resource)))
      (type (;1;) (borrow 0))
      (type (;2;) (func (param "self" 1)))
      (export (;0;) "[method]pollable.block" (func (type 2)))
      (type (;3;) (list 1))
      (type (;4;) (list u32))
      (type (;5;) (func (param "in" 3) (result 4)))
      (export (;1;) "poll" (func (type 5)))
      (type (;6;) (borrow 0))
      (type (;7;) (func (param "self" 6) (result bool)))
      (export (;2;) "[method]pollable.ready" (func (type 7)))
    )
  )
  (import "wasi:io/poll@0.2.12" (instance (;0;) (type 0)))
  (alias export 0 "pollable" (type (;1;)))
  (type (;2;)
    (instance
      (alias outer 1 1 (type (;0;)))
      (export (;1;) "input-stream" (type (sub resource)))
      (export (;2;) "pollable" (type (eq 0)))
      (type (;3;) (borrow 1))
      (type (;4;) (own 2))
      (type (;5;) (func (param "self" 3) (result 4)))
      (export (;0;) "[method]input-stream.subscribe" (func (type 5)))
    )
  )
  (import "wasi:io/streams@0.2.12" (instance (;1;) (type 2)))
  (alias export 1 "input-stream" (type (;3;)))
  (type (;4;)
    (instance
      (alias outer 1 3 (type (;0;)))
      (export (;1;) "input-stream" (type (eq 0)))
      (type (;2;) (own 1))
      (type (;3;) (func (result 2)))
      (export (;0;) "get-stdin" (func (type 3)))
    )
  )
  (import "wasi:cli/stdin@0.2.12" (instance (;2;) (type 4)))
  (component (;0;)
    (core module (;0;)
      ;; prebuilt
      (export "cabi_realloc" ...)
      (export "clocks#block" ...)
      (export "clocks#check" ...)
      (export "clocks#subscribe-duration" ...)
      (export "clocks#waits" ...)
      (export "memory" ...)
      (export "poll#begin" ...)
      (export "poll#finish" ...)
      (export "poll#push" ...)
      (export "wasi:io/poll#[resource-drop]pollable" ...)
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
        (export (;0;) "pollable" (type (sub resource)))
        (type (;1;) (borrow 0))
        (type (;2;) (func (param "self" 1)))
        (export (;0;) "[method]pollable.block" (func (type 2)))
        (type (;3;) (list 1))
        (type (;4;) (list u32))
        (type (;5;) (func (param "in" 3) (result 4)))
        (export (;1;) "poll" (func (type 5)))
      )
    )
    (type (;1;)
      (instance
        (export (;0;) "pollable" (type (sub resource)))
        (type (;1;) (borrow 0))
        (type (;2;) (func (param "self" 1)))
        (export (;0;) "[method]pollable.block" (func (type 2)))
        (type (;3;) (list 1))
        (type (;4;) (list u32))
        (type (;5;) (func (param "in" 3) (result 4)))
        (export (;1;) "poll" (func (type 5)))
        (type (;6;) (borrow 0))
        (type (;7;) (func (param "self" 6) (result bool)))
        (export (;2;) "[method]pollable.ready" (func (type 7)))
      )
    )
    (import "wasi:io/poll@0.2.12" (instance (;0;) (type 1)))
    (alias export 0 "[method]pollable.block" (func (;0;)))
    (alias export 0 "poll" (func (;1;)))
    (alias export 0 "pollable" (type (;2;)))
    (type (;3;)
      (instance
        (alias outer 1 2 (type (;0;)))
        (export (;1;) "input-stream" (type (sub resource)))
        (export (;2;) "pollable" (type (eq 0)))
        (type (;3;) (borrow 1))
        (type (;4;) (own 2))
        (type (;5;) (func (param "self" 3) (result 4)))
        (export (;0;) "[method]input-stream.subscribe" (func (type 5)))
      )
    )
    (import "wasi:io/streams@0.2.12" (instance (;1;) (type 3)))
    (alias export 1 "[method]input-stream.subscribe" (func (;2;)))
    (alias export 1 "input-stream" (type (;4;)))
    (type (;5;)
      (instance
        (alias outer 1 4 (type (;0;)))
        (export (;1;) "input-stream" (type (eq 0)))
        (type (;2;) (own 1))
        (type (;3;) (func (result 2)))
        (export (;0;) "get-stdin" (func (type 3)))
      )
    )
    (import "wasi:cli/stdin@0.2.12" (instance (;2;) (type 5)))
    (alias export 2 "get-stdin" (func (;3;)))
    (core func (;3;) (canon lower (func 1) (memory 1) (realloc 1)))
    (core func (;4;) (canon lower (func 0) (memory 1) (realloc 1)))
    (core func (;5;) (canon resource.drop 2))
    (alias export 0 "[method]pollable.ready" (func (;4;)))
    (core func (;6;) (canon lower (func 4) (memory 1)))
    (core instance (;4;)
      (export "0" (func 6))
      (export "1" (func 5))
      (export "2" (func 4))
      (export "3" (func 3))
    )
    (core instance (;5;)
      (export "memory" (memory 1))
      (export "realloc" (func 1))
    )
    (core module (;3;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32 i32)))
      (type (;2;) (func (param i32) (result i32)))
      (type (;3;) (func (result i32)))
      (type (;4;) (func))
      (type (;5;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;6;) (func (param i64) (result i32)))
      (type (;7;) (func (param i32 i32) (result i32)))
      (type (;8;) (func (param i32 i32)))
      (import "@1" "wasi:io/poll#[resource-drop]pollable" (func (;0;) (type 0) (param i32)))
      (import "host" "1" (func (;1;) (type 0) (param i32)))
      (import "@1" "clocks#block" (func (;2;) (type 0) (param i32)))
      (import "host" "2" (func (;3;) (type 0) (param i32)))
      (import "host" "3" (func (;4;) (type 1) (param i32 i32 i32)))
      (import "@1" "clocks#check" (func (;5;) (type 2) (param i32) (result i32)))
      (import "@1" "clocks#waits" (func (;6;) (type 3) (result i32)))
      (import "host" "0" (func (;7;) (type 2) (param i32) (result i32)))
      (import "@1" "poll#begin" (func (;8;) (type 4)))
      (import "@1" "poll#push" (func (;9;) (type 0) (param i32)))
      (import "@1" "poll#finish" (func (;10;) (type 3) (result i32)))
      (import "guest" "realloc" (func (;11;) (type 5) (param i32 i32 i32 i32) (result i32)))
      (import "@1" "clocks#subscribe-duration" (func (;12;) (type 6) (param i64) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (global (;0;) (mut i32) i32.const 0)
      (export "2" (func 14))
      (export "c" (func 15))
      (export "d" (func 24))
      (export "g" (func 25))
      (export "flag" (global 0))
      (func $"wasi-virt: realloc must not call imports" (;13;) (type 4)
        unreachable
      )
      (func (;14;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        local.get 0
        i32.const 134217728
        i32.and
        if ;; label = @1
          local.get 0
          call 0
        else
          local.get 0
          call 1
        end
      )
      (func (;15;) (type 0) (param i32)
        (local i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        local.get 0
        i32.const 134217728
        i32.and
        if ;; label = @1
          local.get 0
          local.set 1
          local.get 1
          call 2
          return
        end
        local.get 0
        call 3
      )
      (func $"wasi-virt: poll on an empty list" (;16;) (type 4)
        unreachable
      )
      (func $"wasi-virt: a list or string is not aligned" (;17;) (type 4)
        unreachable
      )
      (func $"wasi-virt: a list or string is out of bounds of memory" (;18;) (type 4)
        unreachable
      )
      (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;19;) (type 4)
        unreachable
      )
      (func (;20;) (type 7) (param i32 i32) (result i32)
        (local i64)
        local.get 0
        i32.const 3
        i32.and
        if ;; label = @1
          call $"wasi-virt: a list or string is not aligned"
        end
        local.get 0
        i64.extend_i32_u
        local.get 1
        i64.extend_i32_u
        i64.const 4
        i64.mul
        local.tee 2
        i64.add
        memory.size
        i64.extend_i32_u
        i64.const 16
        i64.shl
        i64.gt_u
        if ;; label = @1
          call $"wasi-virt: a list or string is out of bounds of memory"
        end
        local.get 2
        i64.const 268435455
        i64.gt_u
        if ;; label = @1
          call $"wasi-virt: a list or string has more than 2^28 - 1 bytes"
        end
        local.get 0
      )
      (func $"wasi-virt: the pointer for a result is not aligned" (;21;) (type 4)
        unreachable
      )
      (func $"wasi-virt: realloc returned a pointer that is not aligned" (;22;) (type 4)
        unreachable
      )
      (func (;23;) (type 8) (param i32 i32)
        (local i32 i32 i32 i64)
        local.get 1
        i32.load
        local.set 2
        local.get 1
        i32.load offset=4
        i64.extend_i32_u
        i64.const 4
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
        call 11
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
      )
      (func (;24;) (type 1) (param i32 i32 i32)
        (local i32 i32 i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        local.get 1
        i32.eqz
        if ;; label = @1
          call $"wasi-virt: poll on an empty list"
        end
        local.get 0
        local.get 1
        call 20
        local.set 0
        loop ;; label = @1
          local.get 0
          local.get 3
          i32.const 2
          i32.shl
          i32.add
          i32.load
          local.get 5
          i32.or
          local.set 5
          local.get 3
          i32.const 1
          i32.add
          local.tee 3
          local.get 1
          i32.lt_u
          br_if 0 (;@1;)
        end
        local.get 5
        i32.const 134217728
        i32.and
        i32.eqz
        if ;; label = @1
          local.get 0
          local.get 1
          local.get 2
          call 4
          return
        end
        loop ;; label = @1
          i32.const 0
          local.set 3
          call 8
          loop ;; label = @2
            local.get 0
            local.get 3
            i32.const 2
            i32.shl
            i32.add
            i32.load
            local.tee 4
            i32.const 134217728
            i32.and
            if (result i32) ;; label = @3
              local.get 4
              call 5
            else
              local.get 4
              call 7
            end
            if ;; label = @3
              local.get 3
              call 9
            end
            local.get 3
            i32.const 1
            i32.add
            local.tee 3
            local.get 1
            i32.lt_u
            br_if 0 (;@2;)
          end
          call 6
          br_if 0 (;@1;)
        end
        call 10
        local.set 4
        local.get 2
        i32.const 3
        i32.and
        if ;; label = @1
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 2
        local.get 4
        i32.load
        i32.store
        local.get 2
        local.get 4
        i32.load offset=4
        i32.store offset=4
        local.get 2
        local.get 4
        call 23
      )
      (func (;25;) (type 6) (param i64) (result i32)
        (local i64)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        local.get 0
        local.set 1
        local.get 1
        call 12
      )
    )
    (core instance (;6;) (instantiate 3
        (with "guest" (instance 5))
        (with "host" (instance 4))
        (with "@1" (instance 0))
      )
    )
    (alias core export 6 "2" (core func (;7;)))
    (core func (;8;) (canon resource.drop 4))
    (core module (;4;)
      (type (;0;) (func (param i32)))
      (import "outside" "drop-0" (func (;0;) (type 0) (param i32)))
      (import "outside" "drop-1" (func (;1;) (type 0) (param i32)))
      (import "flag" "flag" (global (;0;) (mut i32)))
      (export "destroy-0" (func 2))
      (export "destroy-1" (func 3))
      (func (;2;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 0
        end
      )
      (func (;3;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 1
        end
      )
    )
    (core instance (;7;)
      (export "drop-0" (func 7))
      (export "drop-1" (func 8))
    )
    (core instance (;8;) (instantiate 4
        (with "guest" (instance 1))
        (with "scratch" (instance 2))
        (with "flag" (instance 3))
        (with "outside" (instance 7))
      )
    )
    (alias core export 8 "destroy-0" (core func (;9;)))
    (type (;6;) (resource (rep i32) (dtor 9)))
    (alias core export 8 "destroy-1" (core func (;10;)))
    (type (;7;) (resource (rep i32) (dtor 10)))
    (core func (;11;) (canon resource.new 6))
    (core func (;12;) (canon resource.rep 6))
    (core func (;13;) (canon resource.drop 6))
    (core func (;14;) (canon resource.new 7))
    (core func (;15;) (canon resource.rep 7))
    (core func (;16;) (canon resource.drop 7))
    (alias core export 6 "c" (core func (;17;)))
    (alias core export 6 "d" (core func (;18;)))
    (core func (;19;) (canon lower (func 2) (memory 1) (realloc 1)))
    (core func (;20;) (canon lower (func 3) (memory 1) (realloc 1)))
    (alias core export 6 "g" (core func (;21;)))
    (core module (;5;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func))
      (type (;2;) (func (param i32 i32 i32)))
      (type (;3;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;4;) (func (param i32) (result i32)))
      (type (;5;) (func (result i32)))
      (type (;6;) (func (param i64) (result i32)))
      (type (;7;) (func (param i32 i32) (result i32)))
      (import "outside" "0" (func (;0;) (type 0) (param i32)))
      (import "scratch" "reset" (func (;1;) (type 1)))
      (import "outside" "1" (func (;2;) (type 2) (param i32 i32 i32)))
      (import "scratch" "realloc" (func (;3;) (type 3) (param i32 i32 i32 i32) (result i32)))
      (import "outside" "2" (func (;4;) (type 4) (param i32) (result i32)))
      (import "outside" "wrap-0" (func (;5;) (type 4) (param i32) (result i32)))
      (import "outside" "3" (func (;6;) (type 5) (result i32)))
      (import "outside" "wrap-1" (func (;7;) (type 4) (param i32) (result i32)))
      (import "outside" "4" (func (;8;) (type 6) (param i64) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (export "0" (func 9))
      (export "1" (func 10))
      (export "2" (func 11))
      (export "3" (func 12))
      (export "4" (func 13))
      (func (;9;) (type 0) (param i32)
        local.get 0
        call 0
        call 1
      )
      (func (;10;) (type 7) (param i32 i32) (result i32)
        (local i32)
        local.get 0
        local.get 1
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 8
        call 3
        local.tee 2
        call 2
        local.get 2
      )
      (func (;11;) (type 4) (param i32) (result i32)
        (local i32)
        local.get 0
        call 4
        local.set 1
        local.get 1
        call 5
        local.set 1
        local.get 1
        call 1
      )
      (func (;12;) (type 5) (result i32)
        (local i32)
        call 6
        local.set 0
        local.get 0
        call 7
        local.set 0
        local.get 0
        call 1
      )
      (func (;13;) (type 6) (param i64) (result i32)
        (local i32)
        local.get 0
        call 8
        local.set 1
        local.get 1
        call 5
        local.set 1
        local.get 1
        call 1
      )
    )
    (core instance (;9;)
      (export "wrap-0" (func 11))
      (export "rep-0" (func 12))
      (export "drop-0" (func 13))
      (export "wrap-1" (func 14))
      (export "rep-1" (func 15))
      (export "drop-1" (func 16))
      (export "0" (func 17))
      (export "1" (func 18))
      (export "2" (func 19))
      (export "3" (func 20))
      (export "4" (func 21))
    )
    (core instance (;10;) (instantiate 5
        (with "guest" (instance 1))
        (with "scratch" (instance 2))
        (with "flag" (instance 3))
        (with "outside" (instance 9))
      )
    )
    (type (;8;) (borrow 6))
    (type (;9;) (func (param "self" 8)))
    (alias core export 10 "0" (core func (;22;)))
    (func (;5;) (type 9) (canon lift (core func 22) (memory 1) (realloc 1)))
    (type (;10;) (list 8))
    (type (;11;) (list u32))
    (type (;12;) (func (param "in" 10) (result 11)))
    (alias core export 10 "1" (core func (;23;)))
    (func (;6;) (type 12) (canon lift (core func 23) (memory 1) (realloc 1) (post-return 2)))
    (type (;13;) (borrow 7))
    (type (;14;) (own 6))
    (type (;15;) (func (param "self" 13) (result 14)))
    (alias core export 10 "2" (core func (;24;)))
    (func (;7;) (type 15) (canon lift (core func 24) (memory 1) (realloc 1)))
    (type (;16;) (own 7))
    (type (;17;) (func (result 16)))
    (alias core export 10 "3" (core func (;25;)))
    (func (;8;) (type 17) (canon lift (core func 25) (memory 1) (realloc 1)))
    (type (;18;) u64)
    (type (;19;) (own 6))
    (type (;20;) (func (param "when" 18) (result 19)))
    (alias core export 10 "4" (core func (;26;)))
    (func (;9;) (type 20) (canon lift (core func 26) (memory 1) (realloc 1)))
    (component (;0;)
      (import "r0" (type (;0;) (sub resource)))
      (type (;1;) (borrow 0))
      (type (;2;) (func (param "self" 1)))
      (import "f1" (func (;0;) (type 2)))
      (type (;3;) (list 1))
      (type (;4;) (list u32))
      (type (;5;) (func (param "in" 3) (result 4)))
      (import "f2" (func (;1;) (type 5)))
      (export (;6;) "pollable" (type 0))
      (type (;7;) (borrow 6))
      (type (;8;) (func (param "self" 7)))
      (export (;2;) "[method]pollable.block" (func 0) (func (type 8)))
      (type (;9;) (list 7))
      (type (;10;) (list u32))
      (type (;11;) (func (param "in" 9) (result 10)))
      (export (;3;) "poll" (func 1) (func (type 11)))
    )
    (instance (;3;) (instantiate 0
        (with "r0" (type 6))
        (with "f1" (func 5))
        (with "f2" (func 6))
      )
    )
    (export (;4;) "wasi:io/poll@0.2.12" (instance 3))
    (alias export 4 "pollable" (type (;21;)))
    (component (;1;)
      (import "r0" (type (;0;) (sub resource)))
      (import "r1" (type (;1;) (sub resource)))
      (type (;2;) (borrow 1))
      (type (;3;) (own 0))
      (type (;4;) (func (param "self" 2) (result 3)))
      (import "f2" (func (;0;) (type 4)))
      (export (;5;) "input-stream" (type 1))
      (export (;6;) "pollable" (type 0))
      (type (;7;) (borrow 5))
      (type (;8;) (own 6))
      (type (;9;) (func (param "self" 7) (result 8)))
      (export (;1;) "[method]input-stream.subscribe" (func 0) (func (type 9)))
    )
    (instance (;5;) (instantiate 1
        (with "r0" (type 21))
        (with "r1" (type 7))
        (with "f2" (func 7))
      )
    )
    (export (;6;) "wasi:io/streams@0.2.12" (instance 5))
    (alias export 6 "input-stream" (type (;22;)))
    (component (;2;)
      (import "r0" (type (;0;) (sub resource)))
      (type (;1;) (own 0))
      (type (;2;) (func (result 1)))
      (import "f1" (func (;0;) (type 2)))
      (export (;3;) "input-stream" (type 0))
      (type (;4;) (own 3))
      (type (;5;) (func (result 4)))
      (export (;1;) "get-stdin" (func 0) (func (type 5)))
    )
    (instance (;7;) (instantiate 2
        (with "r0" (type 22))
        (with "f1" (func 8))
      )
    )
    (export (;8;) "wasi:cli/stdin@0.2.12" (instance 7))
    (component (;3;)
      (import "r0" (type (;0;) (sub resource)))
      (type (;1;) u64)
      (import "t1" (type (;2;) (eq 1)))
      (type (;3;) (own 0))
      (type (;4;) (func (param "when" 2) (result 3)))
      (import "f2" (func (;0;) (type 4)))
      (type (;5;) u64)
      (export (;6;) "duration" (type 5))
      (export (;7;) "pollable" (type 0))
      (type (;8;) (own 7))
      (type (;9;) (func (param "when" 6) (result 8)))
      (export (;1;) "subscribe-duration" (func 0) (func (type 9)))
    )
    (instance (;9;) (instantiate 3
        (with "r0" (type 21))
        (with "t1" (type 18))
        (with "f2" (func 9))
      )
    )
    (export (;10;) "wasi:clocks/monotonic-clock@0.2.12" (instance 9))
  )
  (component (;1;)
    (type $ty-wasi:io/poll@0.2.12 (;0;)
      (instance
        (export (;0;) "pollable" (type (sub resource)))
        (type (;1;) (borrow 0))
        (type (;2;) (func (param "self" 1)))
        (export (;0;) "[method]pollable.block" (func (type 2)))
        (type (;3;) (list 1))
        (type (;4;) (list u32))
        (type (;5;) (func (param "in" 3) (result 4)))
        (export (;1;) "poll" (func (type 5)))
      )
    )
    (import "wasi:io/poll@0.2.12" (instance $wasi:io/poll@0.2.12 (;0;) (type $ty-wasi:io/poll@0.2.12)))
    (alias export $wasi:io/poll@0.2.12 "pollable" (type $pollable (;1;)))
    (type $ty-wasi:io/streams@0.2.12 (;2;)
      (instance
        (export (;0;) "input-stream" (type (sub resource)))
        (alias outer 1 $pollable (type (;1;)))
        (export (;2;) "pollable" (type (eq 1)))
        (type (;3;) (borrow 0))
        (type (;4;) (own 2))
        (type (;5;) (func (param "self" 3) (result 4)))
        (export (;0;) "[method]input-stream.subscribe" (func (type 5)))
      )
    )
    (import "wasi:io/streams@0.2.12" (instance $wasi:io/streams@0.2.12 (;1;) (type $ty-wasi:io/streams@0.2.12)))
    (alias export $wasi:io/streams@0.2.12 "input-stream" (type $input-stream (;3;)))
    (type $ty-wasi:cli/stdin@0.2.12 (;4;)
      (instance
        (alias outer 1 $input-stream (type (;0;)))
        (export (;1;) "input-stream" (type (eq 0)))
        (type (;2;) (own 1))
        (type (;3;) (func (result 2)))
        (export (;0;) "get-stdin" (func (type 3)))
      )
    )
    (import "wasi:cli/stdin@0.2.12" (instance $wasi:cli/stdin@0.2.12 (;2;) (type $ty-wasi:cli/stdin@0.2.12)))
    (alias export $wasi:io/poll@0.2.12 "pollable" (type $"#type5 pollable" (@name "pollable") (;5;)))
    (type $ty-wasi:clocks/monotonic-clock@0.2.12 (;6;)
      (instance
        (type (;0;) u64)
        (export (;1;) "duration" (type (eq 0)))
        (alias outer 1 $"#type5 pollable" (type (;2;)))
        (export (;3;) "pollable" (type (eq 2)))
        (type (;4;) (own 3))
        (type (;5;) (func (param "when" 1) (result 4)))
        (export (;0;) "subscribe-duration" (func (type 5)))
      )
    )
    (import "wasi:clocks/monotonic-clock@0.2.12" (instance $wasi:clocks/monotonic-clock@0.2.12 (;3;) (type $ty-wasi:clocks/monotonic-clock@0.2.12)))
    (core module $main (;0;)
      (type (;0;) (func (result i32)))
      (type (;1;) (func (param i32) (result i32)))
      (type (;2;) (func (param i64) (result i32)))
      (type (;3;) (func (param i32 i32 i32)))
      (type (;4;) (func (param i32)))
      (type (;5;) (func (param i32 i32 i32 i32) (result i32)))
      (import "wasi:cli/stdin@0.2.12" "get-stdin" (func (;0;) (type 0) (result i32)))
      (import "wasi:io/streams@0.2.12" "[method]input-stream.subscribe" (func (;1;) (type 1) (param i32) (result i32)))
      (import "wasi:clocks/monotonic-clock@0.2.12" "subscribe-duration" (func (;2;) (type 2) (param i64) (result i32)))
      (import "wasi:io/poll@0.2.12" "poll" (func (;3;) (type 3) (param i32 i32 i32)))
      (import "wasi:io/poll@0.2.12" "[method]pollable.block" (func (;4;) (type 4) (param i32)))
      (import "wasi:io/poll@0.2.12" "[resource-drop]pollable" (func (;5;) (type 4) (param i32)))
      (memory (;0;) 1)
      (export "memory" (memory 0))
      (export "cabi_realloc" (func 6))
      (export "wasi:cli/run@0.2.12#run" (func 7))
      (func (;6;) (type 5) (param i32 i32 i32 i32) (result i32)
        unreachable
      )
      (func (;7;) (type 0) (result i32)
        unreachable
      )
    )
    (core module $wit-component-shim-module (;1;)
      (type (;0;) (func (param i32 i32 i32)))
      (table (;0;) 1 1 funcref)
      (export "0" (func 0))
      (export "$imports" (table 0))
      (func (;0;) (type 0) (param i32 i32 i32)
        local.get 0
        local.get 1
        local.get 2
        i32.const 0
        call_indirect (type 0)
      )
    )
    (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
    (alias export $wasi:cli/stdin@0.2.12 "get-stdin" (func $get-stdin (;0;)))
    (core func $get-stdin (;0;) (canon lower (func $get-stdin)))
    (core instance $wasi:cli/stdin@0.2.12 (;1;)
      (export "get-stdin" (func $get-stdin))
    )
    (alias export $wasi:io/streams@0.2.12 "[method]input-stream.subscribe" (func $"[method]input-stream.subscribe" (;1;)))
    (core func $"[method]input-stream.subscribe" (;1;) (canon lower (func $"[method]input-stream.subscribe")))
    (core instance $wasi:io/streams@0.2.12 (;2;)
      (export "[method]input-stream.subscribe" (func $"[method]input-stream.subscribe"))
    )
    (alias export $wasi:clocks/monotonic-clock@0.2.12 "subscribe-duration" (func $subscribe-duration (;2;)))
    (core func $subscribe-duration (;2;) (canon lower (func $subscribe-duration)))
    (core instance $wasi:clocks/monotonic-clock@0.2.12 (;3;)
      (export "subscribe-duration" (func $subscribe-duration))
    )
    (alias core export $wit-component-shim-instance "0" (core func $indirect-wasi:io/poll@0.2.12-poll (;3;)))
    (alias export $wasi:io/poll@0.2.12 "[method]pollable.block" (func $"[method]pollable.block" (;3;)))
    (core func $"[method]pollable.block" (;4;) (canon lower (func $"[method]pollable.block")))
    (alias export $wasi:io/poll@0.2.12 "pollable" (type $"#type7 pollable" (@name "pollable") (;7;)))
    (core func $resource.drop (;5;) (canon resource.drop $"#type7 pollable"))
    (core instance $wasi:io/poll@0.2.12 (;4;)
      (export "poll" (func $indirect-wasi:io/poll@0.2.12-poll))
      (export "[method]pollable.block" (func $"[method]pollable.block"))
      (export "[resource-drop]pollable" (func $resource.drop))
    )
    (core instance $main (;5;) (instantiate $main
        (with "wasi:cli/stdin@0.2.12" (instance $wasi:cli/stdin@0.2.12))
        (with "wasi:io/streams@0.2.12" (instance $wasi:io/streams@0.2.12))
        (with "wasi:clocks/monotonic-clock@0.2.12" (instance $wasi:clocks/monotonic-clock@0.2.12))
        (with "wasi:io/poll@0.2.12" (instance $wasi:io/poll@0.2.12))
      )
    )
    (alias core export $main "memory" (core memory $memory (;0;)))
    (core module $wit-component-fixup (;2;)
      (type (;0;) (func (param i32 i32 i32)))
      (import "actual" "0" (func (;0;) (type 0) (param i32 i32 i32)))
      (import "shim" "$imports" (table (;0;) 1 1 funcref))
      (elem (;0;) (i32.const 0) func 0)
    )
    (alias export $wasi:io/poll@0.2.12 "poll" (func $poll (;4;)))
    (alias core export $main "cabi_realloc" (core func $cabi_realloc (;6;)))
    (core func $"#core-func7 indirect-wasi:io/poll@0.2.12-poll" (@name "indirect-wasi:io/poll@0.2.12-poll") (;7;) (canon lower (func $poll) (memory $memory) (realloc $cabi_realloc)))
    (core instance $actual (;6;)
      (export "0" (func $"#core-func7 indirect-wasi:io/poll@0.2.12-poll"))
    )
    (core instance $fixup (;7;) (instantiate $wit-component-fixup
        (with "actual" (instance $actual))
        (with "shim" (instance $wit-component-shim-instance))
      )
    )
    (type (;8;) (result))
    (type (;9;) (func (result 8)))
    (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;8;)))
    (func $run (;5;) (type 9) (canon lift (core func $wasi:cli/run@0.2.12#run)))
    (component $wasi:cli/run@0.2.12-shim-component (;0;)
      (type (;0;) (result))
      (type (;1;) (func (result 0)))
      (import "import-func-run" (func (;0;) (type 1)))
      (type (;2;) (result))
      (type (;3;) (func (result 2)))
      (export (;1;) "run" (func 0) (func (type 3)))
    )
    (instance $wasi:cli/run@0.2.12-shim-instance (;4;) (instantiate $wasi:cli/run@0.2.12-shim-component
        (with "import-func-run" (func $run))
      )
    )
    (export $wasi:cli/run@0.2.12 (;5;) "wasi:cli/run@0.2.12" (instance $wasi:cli/run@0.2.12-shim-instance))
  )
  (instance (;3;) (instantiate 0
      (with "wasi:io/poll@0.2.12" (instance 0))
      (with "wasi:io/streams@0.2.12" (instance 1))
      (with "wasi:cli/stdin@0.2.12" (instance 2))
    )
  )
  (alias export 3 "wasi:io/poll@0.2.12" (instance (;4;)))
  (alias export 3 "wasi:io/streams@0.2.12" (instance (;5;)))
  (alias export 3 "wasi:cli/stdin@0.2.12" (instance (;6;)))
  (alias export 3 "wasi:clocks/monotonic-clock@0.2.12" (instance (;7;)))
  (instance (;8;) (instantiate 1
      (with "wasi:io/poll@0.2.12" (instance 4))
      (with "wasi:io/streams@0.2.12" (instance 5))
      (with "wasi:cli/stdin@0.2.12" (instance 6))
      (with "wasi:clocks/monotonic-clock@0.2.12" (instance 7))
    )
  )
  (alias export 8 "wasi:cli/run@0.2.12" (instance (;9;)))
  (export (;10;) "wasi:cli/run@0.2.12" (instance 9))
)
