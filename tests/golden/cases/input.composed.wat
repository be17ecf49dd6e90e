;; core modules 9, instances of them 9, memories 2, imports 39
(component
  (type (;0;)
    (instance
      (export (;0;) "error" (type (sub resource)))
    )
  )
  (import "wasi:io/error@0.2.12" (instance (;0;) (type 0)))
  (alias export 0 "error" (type (;1;)))
  (type (;2;)
    (instance
      (alias outer 1 1 (type (;0;)))
      (export (;1;) "input-stream" (type (sub resource)))
      (export (;2;) "output-stream" (type (sub resource)))
      (export (;3;) "error" (type (eq 0)))
      (type (;4;) (own 3))
      (type (;5;) (variant (case "last-operation-failed" 4) (case "closed")))
      (export (;6;) "stream-error" (type (eq 5)))
      (type (;7;) (borrow 2))
      (type (;8;) (result u64 (error 6)))
      (type (;9;) (func (param "self" 7) (result 8)))
      (export (;0;) "[method]output-stream.check-write" (func (type 9)))
      (type (;10;) (list u8))
      (type (;11;) (result (error 6)))
      (type (;12;) (func (param "self" 7) (param "contents" 10) (result 11)))
      (export (;1;) "[method]output-stream.write" (func (type 12)))
      (type (;13;) (borrow 1))
      (type (;14;) (func (param "self" 7) (param "src" 13) (param "len" u64) (result 8)))
      (export (;2;) "[method]output-stream.splice" (func (type 14)))
    )
  )
  (import "wasi:io/streams@0.2.12" (instance (;1;) (type 2)))
  (alias export 1 "output-stream" (type (;3;)))
  (type (;4;)
    (instance
      (alias outer 1 3 (type (;0;)))
      (export (;1;) "output-stream" (type (eq 0)))
      (type (;2;) (own 1))
      (type (;3;) (func (result 2)))
      (export (;0;) "get-stdout" (func (type 3)))
    )
  )
  (import "wasi:cli/stdout@0.2.12" (instance (;2;) (type 4)))
  (component (;0;)
    (core module (;0;)
      ;; prebuilt
      (export "cabi_realloc" ...)
      (export "memory" ...)
      (export "stdin#get" ...)
      (export "stdin#read" ...)
      (export "stdin#splice" ...)
      (export "wasi:io/streams#[resource-drop]input-stream" ...)
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
        (export (;0;) "error" (type (sub resource)))
      )
    )
    (import "wasi:io/error@0.2.12" (instance (;0;) (type 0)))
    (alias export 0 "error" (type (;1;)))
    (type (;2;)
      (instance
        (alias outer 1 1 (type (;0;)))
        (export (;1;) "input-stream" (type (sub resource)))
        (export (;2;) "output-stream" (type (sub resource)))
        (export (;3;) "error" (type (eq 0)))
        (type (;4;) (own 3))
        (type (;5;) (variant (case "last-operation-failed" 4) (case "closed")))
        (export (;6;) "stream-error" (type (eq 5)))
        (type (;7;) (borrow 1))
        (type (;8;) (list u8))
        (type (;9;) (borrow 2))
        (type (;10;) (result u64 (error 6)))
        (type (;11;) (func (param "self" 9) (result 10)))
        (export (;0;) "[method]output-stream.check-write" (func (type 11)))
        (type (;12;) (result (error 6)))
        (type (;13;) (func (param "self" 9) (param "contents" 8) (result 12)))
        (export (;1;) "[method]output-stream.write" (func (type 13)))
        (type (;14;) (func (param "self" 9) (param "src" 7) (param "len" u64) (result 10)))
        (export (;2;) "[method]output-stream.splice" (func (type 14)))
      )
    )
    (import "wasi:io/streams@0.2.12" (instance (;1;) (type 2)))
    (alias export 1 "[method]output-stream.check-write" (func (;0;)))
    (alias export 1 "[method]output-stream.write" (func (;1;)))
    (alias export 1 "[method]output-stream.splice" (func (;2;)))
    (alias export 1 "output-stream" (type (;3;)))
    (type (;4;)
      (instance
        (alias outer 1 3 (type (;0;)))
        (export (;1;) "output-stream" (type (eq 0)))
        (type (;2;) (own 1))
        (type (;3;) (func (result 2)))
        (export (;0;) "get-stdout" (func (type 3)))
      )
    )
    (import "wasi:cli/stdout@0.2.12" (instance (;2;) (type 4)))
    (alias export 2 "get-stdout" (func (;3;)))
    (core func (;3;) (canon resource.drop 1))
    (core func (;4;) (canon lower (func 2) (memory 1) (realloc 1)))
    (alias export 1 "[method]output-stream.write" (func (;4;)))
    (core func (;5;) (canon lower (func 4) (memory 0) (realloc 0)))
    (alias export 1 "[method]output-stream.check-write" (func (;5;)))
    (core func (;6;) (canon lower (func 5) (memory 1)))
    (core instance (;4;)
      (export "0" (func 6))
      (export "1" (func 5))
      (export "2" (func 4))
    )
    (core instance (;5;)
      (export "memory" (memory 1))
      (export "realloc" (func 1))
    )
    (core module (;3;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i64) (result i32)))
      (type (;2;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;3;) (func (param i32 i32 i64) (result i32)))
      (type (;4;) (func (param i32 i32)))
      (type (;5;) (func (param i32 i32 i32 i32)))
      (type (;6;) (func (param i32 i32 i64 i32)))
      (type (;7;) (func (result i32)))
      (type (;8;) (func))
      (type (;9;) (func (param i32 i64 i32)))
      (import "@1" "wasi:io/streams#[resource-drop]input-stream" (func (;0;) (type 0) (param i32)))
      (import "@1" "stdin#read" (func (;1;) (type 1) (param i32 i64) (result i32)))
      (import "guest" "realloc" (func (;2;) (type 2) (param i32 i32 i32 i32) (result i32)))
      (import "@1" "stdin#splice" (func (;3;) (type 3) (param i32 i32 i64) (result i32)))
      (import "host" "0" (func (;4;) (type 4) (param i32 i32)))
      (import "@1" "cabi_realloc" (func (;5;) (type 2) (param i32 i32 i32 i32) (result i32)))
      (import "host" "1" (func (;6;) (type 5) (param i32 i32 i32 i32)))
      (import "host" "2" (func (;7;) (type 6) (param i32 i32 i64 i32)))
      (import "@1" "stdin#get" (func (;8;) (type 7) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (global (;0;) (mut i32) i32.const 0)
      (export "3" (func 10))
      (export "h" (func 14))
      (export "k" (func 15))
      (export "l" (func 16))
      (export "flag" (global 0))
      (func $"wasi-virt: realloc must not call imports" (;9;) (type 8)
        unreachable
      )
      (func (;10;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        local.get 0
        call 0
      )
      (func $"wasi-virt: the pointer for a result is not aligned" (;11;) (type 8)
        unreachable
      )
      (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;12;) (type 8)
        unreachable
      )
      (func (;13;) (type 4) (param i32 i32)
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
        call 2
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
      (func (;14;) (type 9) (param i32 i64 i32)
        (local i32 i64 i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        local.get 0
        local.set 3
        local.get 1
        local.set 4
        local.get 3
        local.get 4
        call 1
        local.set 5
        local.get 2
        i32.const 3
        i32.and
        if ;; label = @1
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 2
        local.get 5
        i32.load
        i32.store
        local.get 2
        local.get 5
        i32.load offset=4
        i32.store offset=4
        local.get 2
        local.get 5
        i32.load offset=8
        i32.store offset=8
        local.get 5
        i32.load8_u
        i32.const 0
        i32.eq
        if ;; label = @1
          local.get 2
          i32.const 4
          i32.add
          local.get 5
          i32.const 4
          i32.add
          call 13
        end
      )
      (func (;15;) (type 6) (param i32 i32 i64 i32)
        (local i32 i32 i64 i32 i64 i32 i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        local.get 3
        i32.const 7
        i32.and
        if ;; label = @1
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 0
        i32.const 134217728
        i32.and
        if ;; label = @1
          local.get 0
          local.set 4
          local.get 1
          local.set 5
          local.get 2
          local.set 6
          local.get 4
          local.get 5
          local.get 6
          call 3
          local.set 7
          local.get 3
          i32.const 7
          i32.and
          if ;; label = @2
            call $"wasi-virt: the pointer for a result is not aligned"
          end
          local.get 3
          local.get 7
          i64.load
          i64.store
          local.get 3
          local.get 7
          i64.load offset=8
          i64.store offset=8
          return
        end
        local.get 1
        i32.const 134217728
        i32.and
        if ;; label = @1
          local.get 0
          local.get 3
          call 4
          local.get 3
          i32.load8_u
          if ;; label = @2
            return
          end
          local.get 3
          i64.load offset=8
          local.set 8
          local.get 2
          local.get 8
          local.get 2
          local.get 8
          i64.lt_u
          select
          local.set 8
          local.get 1
          local.get 8
          call 1
          local.set 9
          local.get 9
          i32.load8_u
          if ;; label = @2
            local.get 3
            i32.const 1
            i32.store8
            local.get 3
            i32.const 1
            i32.store8 offset=8
            return
          end
          local.get 9
          i32.load offset=8
          local.set 10
          local.get 3
          i32.const 0
          i32.store8
          local.get 3
          local.get 10
          i64.extend_i32_u
          i64.store offset=8
          local.get 10
          i32.eqz
          if ;; label = @2
            return
          end
          local.get 0
          local.get 9
          i32.load offset=4
          local.get 10
          local.get 9
          call 6
          local.get 9
          i32.load8_u
          if ;; label = @2
            local.get 3
            i32.const 1
            i32.store8
            local.get 3
            local.get 9
            i32.load offset=4
            i32.store offset=8
            local.get 3
            local.get 9
            i32.load offset=8
            i32.store offset=12
          end
          return
        end
        local.get 0
        local.get 1
        local.get 2
        local.get 3
        call 7
      )
      (func (;16;) (type 7) (result i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        call 8
      )
    )
    (core instance (;6;) (instantiate 3
        (with "guest" (instance 5))
        (with "host" (instance 4))
        (with "@1" (instance 0))
      )
    )
    (alias core export 6 "3" (core func (;7;)))
    (core func (;8;) (canon resource.drop 3))
    (core module (;4;)
      (type (;0;) (func (param i32)))
      (import "outside" "drop-0" (func (;0;) (type 0) (param i32)))
      (import "outside" "drop-1" (func (;1;) (type 0) (param i32)))
      (import "outside" "drop-2" (func (;2;) (type 0) (param i32)))
      (import "flag" "flag" (global (;0;) (mut i32)))
      (export "destroy-0" (func 3))
      (export "destroy-1" (func 4))
      (export "destroy-2" (func 5))
      (func (;3;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 0
        end
      )
      (func (;4;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 1
        end
      )
      (func (;5;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 2
        end
      )
    )
    (core instance (;7;)
      (export "drop-0" (func 3))
      (export "drop-1" (func 7))
      (export "drop-2" (func 8))
    )
    (core instance (;8;) (instantiate 4
        (with "guest" (instance 1))
        (with "scratch" (instance 2))
        (with "flag" (instance 3))
        (with "outside" (instance 7))
      )
    )
    (alias core export 8 "destroy-0" (core func (;9;)))
    (type (;5;) (resource (rep i32) (dtor 9)))
    (alias core export 8 "destroy-1" (core func (;10;)))
    (type (;6;) (resource (rep i32) (dtor 10)))
    (alias core export 8 "destroy-2" (core func (;11;)))
    (type (;7;) (resource (rep i32) (dtor 11)))
    (core func (;12;) (canon resource.new 5))
    (core func (;13;) (canon resource.rep 5))
    (core func (;14;) (canon resource.drop 5))
    (core func (;15;) (canon resource.new 6))
    (core func (;16;) (canon resource.rep 6))
    (core func (;17;) (canon resource.drop 6))
    (core func (;18;) (canon resource.new 7))
    (core func (;19;) (canon resource.rep 7))
    (core func (;20;) (canon resource.drop 7))
    (alias core export 6 "h" (core func (;21;)))
    (core func (;22;) (canon lower (func 0) (memory 1) (realloc 1)))
    (core func (;23;) (canon lower (func 1) (memory 1) (realloc 1)))
    (alias core export 6 "k" (core func (;24;)))
    (alias core export 6 "l" (core func (;25;)))
    (core func (;26;) (canon lower (func 3) (memory 1) (realloc 1)))
    (core module (;5;)
      (type (;0;) (func (param i32 i64 i32)))
      (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;2;) (func (param i32) (result i32)))
      (type (;3;) (func (param i32 i32)))
      (type (;4;) (func (param i32 i32 i32 i32)))
      (type (;5;) (func (param i32 i32 i64 i32)))
      (type (;6;) (func (result i32)))
      (type (;7;) (func))
      (type (;8;) (func (param i32)))
      (type (;9;) (func (param i32 i64) (result i32)))
      (type (;10;) (func (param i32 i32 i32) (result i32)))
      (type (;11;) (func (param i32 i32 i64) (result i32)))
      (import "outside" "0" (func (;0;) (type 0) (param i32 i64 i32)))
      (import "scratch" "realloc" (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)))
      (import "outside" "wrap-0" (func (;2;) (type 2) (param i32) (result i32)))
      (import "outside" "1" (func (;3;) (type 3) (param i32 i32)))
      (import "outside" "2" (func (;4;) (type 4) (param i32 i32 i32 i32)))
      (import "outside" "3" (func (;5;) (type 5) (param i32 i32 i64 i32)))
      (import "outside" "4" (func (;6;) (type 6) (result i32)))
      (import "outside" "wrap-1" (func (;7;) (type 2) (param i32) (result i32)))
      (import "scratch" "reset" (func (;8;) (type 7)))
      (import "outside" "5" (func (;9;) (type 6) (result i32)))
      (import "outside" "wrap-2" (func (;10;) (type 2) (param i32) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (export "0" (func 12))
      (export "1" (func 14))
      (export "2" (func 15))
      (export "3" (func 16))
      (export "4" (func 17))
      (export "5" (func 18))
      (func (;11;) (type 8) (param i32)
        local.get 0
        i32.load8_u
        i32.const 1
        i32.eq
        if ;; label = @1
          local.get 0
          i32.load8_u offset=4
          i32.const 0
          i32.eq
          if ;; label = @2
            local.get 0
            local.get 0
            i32.load offset=8
            call 2
            i32.store offset=8
          end
        end
      )
      (func (;12;) (type 9) (param i32 i64) (result i32)
        (local i32)
        local.get 0
        local.get 1
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 12
        call 1
        local.tee 2
        call 0
        local.get 2
        call 11
        local.get 2
      )
      (func (;13;) (type 8) (param i32)
        local.get 0
        i32.load8_u
        i32.const 1
        i32.eq
        if ;; label = @1
          local.get 0
          i32.load8_u offset=8
          i32.const 0
          i32.eq
          if ;; label = @2
            local.get 0
            local.get 0
            i32.load offset=12
            call 2
            i32.store offset=12
          end
        end
      )
      (func (;14;) (type 2) (param i32) (result i32)
        (local i32)
        local.get 0
        i32.const 0
        i32.const 0
        i32.const 8
        i32.const 16
        call 1
        local.tee 1
        call 3
        local.get 1
        call 13
        local.get 1
      )
      (func (;15;) (type 10) (param i32 i32 i32) (result i32)
        (local i32)
        local.get 0
        local.get 1
        local.get 2
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 12
        call 1
        local.tee 3
        call 4
        local.get 3
        call 11
        local.get 3
      )
      (func (;16;) (type 11) (param i32 i32 i64) (result i32)
        (local i32)
        local.get 0
        local.get 1
        local.get 2
        i32.const 0
        i32.const 0
        i32.const 8
        i32.const 16
        call 1
        local.tee 3
        call 5
        local.get 3
        call 13
        local.get 3
      )
      (func (;17;) (type 6) (result i32)
        (local i32)
        call 6
        local.set 0
        local.get 0
        call 7
        local.set 0
        local.get 0
        call 8
      )
      (func (;18;) (type 6) (result i32)
        (local i32)
        call 9
        local.set 0
        local.get 0
        call 10
        local.set 0
        local.get 0
        call 8
      )
    )
    (core instance (;9;)
      (export "wrap-0" (func 12))
      (export "rep-0" (func 13))
      (export "drop-0" (func 14))
      (export "wrap-1" (func 15))
      (export "rep-1" (func 16))
      (export "drop-1" (func 17))
      (export "wrap-2" (func 18))
      (export "rep-2" (func 19))
      (export "drop-2" (func 20))
      (export "0" (func 21))
      (export "1" (func 22))
      (export "2" (func 23))
      (export "3" (func 24))
      (export "4" (func 25))
      (export "5" (func 26))
    )
    (core instance (;10;) (instantiate 5
        (with "guest" (instance 1))
        (with "scratch" (instance 2))
        (with "flag" (instance 3))
        (with "outside" (instance 9))
      )
    )
    (type (;8;) (borrow 6))
    (type (;9;) (list u8))
    (type (;10;) (own 5))
    (type (;11;) (variant (case "last-operation-failed" 10) (case "closed")))
    (type (;12;) (result 9 (error 11)))
    (type (;13;) (func (param "self" 8) (param "len" u64) (result 12)))
    (alias core export 10 "0" (core func (;27;)))
    (func (;6;) (type 13) (canon lift (core func 27) (memory 1) (realloc 1) (post-return 2)))
    (type (;14;) (borrow 7))
    (type (;15;) (result u64 (error 11)))
    (type (;16;) (func (param "self" 14) (result 15)))
    (alias core export 10 "1" (core func (;28;)))
    (func (;7;) (type 16) (canon lift (core func 28) (memory 1) (realloc 1) (post-return 2)))
    (type (;17;) (result (error 11)))
    (type (;18;) (func (param "self" 14) (param "contents" 9) (result 17)))
    (alias core export 10 "2" (core func (;29;)))
    (func (;8;) (type 18) (canon lift (core func 29) (memory 1) (realloc 1) (post-return 2)))
    (type (;19;) (func (param "self" 14) (param "src" 8) (param "len" u64) (result 15)))
    (alias core export 10 "3" (core func (;30;)))
    (func (;9;) (type 19) (canon lift (core func 30) (memory 1) (realloc 1) (post-return 2)))
    (type (;20;) (own 6))
    (type (;21;) (func (result 20)))
    (alias core export 10 "4" (core func (;31;)))
    (func (;10;) (type 21) (canon lift (core func 31) (memory 1) (realloc 1)))
    (type (;22;) (own 7))
    (type (;23;) (func (result 22)))
    (alias core export 10 "5" (core func (;32;)))
    (func (;11;) (type 23) (canon lift (core func 32) (memory 1) (realloc 1)))
    (component (;0;)
      (import "r0" (type (;0;) (sub resource)))
      (export (;1;) "error" (type 0))
    )
    (instance (;3;) (instantiate 0
        (with "r0" (type 5))
      )
    )
    (export (;4;) "wasi:io/error@0.2.12" (instance 3))
    (alias export 4 "error" (type (;24;)))
    (component (;1;)
      (import "r0" (type (;0;) (sub resource)))
      (import "r1" (type (;1;) (sub resource)))
      (import "r2" (type (;2;) (sub resource)))
      (type (;3;) (own 0))
      (type (;4;) (variant (case "last-operation-failed" 3) (case "closed")))
      (import "t3" (type (;5;) (eq 4)))
      (type (;6;) (borrow 1))
      (type (;7;) (list u8))
      (type (;8;) (result 7 (error 5)))
      (type (;9;) (func (param "self" 6) (param "len" u64) (result 8)))
      (import "f4" (func (;0;) (type 9)))
      (type (;10;) (borrow 2))
      (type (;11;) (result u64 (error 5)))
      (type (;12;) (func (param "self" 10) (result 11)))
      (import "f5" (func (;1;) (type 12)))
      (type (;13;) (result (error 5)))
      (type (;14;) (func (param "self" 10) (param "contents" 7) (result 13)))
      (import "f6" (func (;2;) (type 14)))
      (type (;15;) (func (param "self" 10) (param "src" 6) (param "len" u64) (result 11)))
      (import "f7" (func (;3;) (type 15)))
      (export (;16;) "input-stream" (type 1))
      (export (;17;) "output-stream" (type 2))
      (export (;18;) "error" (type 0))
      (type (;19;) (own 18))
      (type (;20;) (variant (case "last-operation-failed" 19) (case "closed")))
      (export (;21;) "stream-error" (type 20))
      (type (;22;) (borrow 16))
      (type (;23;) (list u8))
      (type (;24;) (result 23 (error 21)))
      (type (;25;) (func (param "self" 22) (param "len" u64) (result 24)))
      (export (;4;) "[method]input-stream.blocking-read" (func 0) (func (type 25)))
      (type (;26;) (borrow 17))
      (type (;27;) (result u64 (error 21)))
      (type (;28;) (func (param "self" 26) (result 27)))
      (export (;5;) "[method]output-stream.check-write" (func 1) (func (type 28)))
      (type (;29;) (result (error 21)))
      (type (;30;) (func (param "self" 26) (param "contents" 23) (result 29)))
      (export (;6;) "[method]output-stream.write" (func 2) (func (type 30)))
      (type (;31;) (func (param "self" 26) (param "src" 22) (param "len" u64) (result 27)))
      (export (;7;) "[method]output-stream.splice" (func 3) (func (type 31)))
    )
    (instance (;5;) (instantiate 1
        (with "r0" (type 24))
        (with "r1" (type 6))
        (with "r2" (type 7))
        (with "t3" (type 11))
        (with "f4" (func 6))
        (with "f5" (func 7))
        (with "f6" (func 8))
        (with "f7" (func 9))
      )
    )
    (export (;6;) "wasi:io/streams@0.2.12" (instance 5))
    (alias export 6 "input-stream" (type (;25;)))
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
        (with "r0" (type 25))
        (with "f1" (func 10))
      )
    )
    (export (;8;) "wasi:cli/stdin@0.2.12" (instance 7))
    (alias export 6 "output-stream" (type (;26;)))
    (component (;3;)
      (import "r0" (type (;0;) (sub resource)))
      (type (;1;) (own 0))
      (type (;2;) (func (result 1)))
      (import "f1" (func (;0;) (type 2)))
      (export (;3;) "output-stream" (type 0))
      (type (;4;) (own 3))
      (type (;5;) (func (result 4)))
      (export (;1;) "get-stdout" (func 0) (func (type 5)))
    )
    (instance (;9;) (instantiate 3
        (with "r0" (type 26))
        (with "f1" (func 11))
      )
    )
    (export (;10;) "wasi:cli/stdout@0.2.12" (instance 9))
  )
  (component (;1;)
    (type $ty-wasi:io/error@0.2.12 (;0;)
      (instance
        (export (;0;) "error" (type (sub resource)))
      )
    )
    (import "wasi:io/error@0.2.12" (instance $wasi:io/error@0.2.12 (;0;) (type $ty-wasi:io/error@0.2.12)))
    (alias export $wasi:io/error@0.2.12 "error" (type $error (;1;)))
    (type $ty-wasi:io/streams@0.2.12 (;2;)
      (instance
        (export (;0;) "input-stream" (type (sub resource)))
        (export (;1;) "output-stream" (type (sub resource)))
        (alias outer 1 $error (type (;2;)))
        (export (;3;) "error" (type (eq 2)))
        (type (;4;) (own 3))
        (type (;5;) (variant (case "last-operation-failed" 4) (case "closed")))
        (export (;6;) "stream-error" (type (eq 5)))
        (type (;7;) (borrow 0))
        (type (;8;) (list u8))
        (type (;9;) (result 8 (error 6)))
        (type (;10;) (func (param "self" 7) (param "len" u64) (result 9)))
        (export (;0;) "[method]input-stream.blocking-read" (func (type 10)))
        (type (;11;) (borrow 1))
        (type (;12;) (result u64 (error 6)))
        (type (;13;) (func (param "self" 11) (result 12)))
        (export (;1;) "[method]output-stream.check-write" (func (type 13)))
        (type (;14;) (result (error 6)))
        (type (;15;) (func (param "self" 11) (param "contents" 8) (result 14)))
        (export (;2;) "[method]output-stream.write" (func (type 15)))
        (type (;16;) (func (param "self" 11) (param "src" 7) (param "len" u64) (result 12)))
        (export (;3;) "[method]output-stream.splice" (func (type 16)))
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
    (alias export $wasi:io/streams@0.2.12 "output-stream" (type $output-stream (;5;)))
    (type $ty-wasi:cli/stdout@0.2.12 (;6;)
      (instance
        (alias outer 1 $output-stream (type (;0;)))
        (export (;1;) "output-stream" (type (eq 0)))
        (type (;2;) (own 1))
        (type (;3;) (func (result 2)))
        (export (;0;) "get-stdout" (func (type 3)))
      )
    )
    (import "wasi:cli/stdout@0.2.12" (instance $wasi:cli/stdout@0.2.12 (;3;) (type $ty-wasi:cli/stdout@0.2.12)))
    (core module $main (;0;)
      (type (;0;) (func (result i32)))
      (type (;1;) (func (param i32 i64 i32)))
      (type (;2;) (func (param i32 i32 i64 i32)))
      (type (;3;) (func (param i32 i32)))
      (type (;4;) (func (param i32 i32 i32 i32)))
      (type (;5;) (func (param i32 i32 i32 i32) (result i32)))
      (import "wasi:cli/stdin@0.2.12" "get-stdin" (func (;0;) (type 0) (result i32)))
      (import "wasi:cli/stdout@0.2.12" "get-stdout" (func (;1;) (type 0) (result i32)))
      (import "wasi:io/streams@0.2.12" "[method]input-stream.blocking-read" (func (;2;) (type 1) (param i32 i64 i32)))
      (import "wasi:io/streams@0.2.12" "[method]output-stream.splice" (func (;3;) (type 2) (param i32 i32 i64 i32)))
      (import "wasi:io/streams@0.2.12" "[method]output-stream.check-write" (func (;4;) (type 3) (param i32 i32)))
      (import "wasi:io/streams@0.2.12" "[method]output-stream.write" (func (;5;) (type 4) (param i32 i32 i32 i32)))
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
      (type (;0;) (func (param i32 i64 i32)))
      (type (;1;) (func (param i32 i32 i64 i32)))
      (type (;2;) (func (param i32 i32)))
      (type (;3;) (func (param i32 i32 i32 i32)))
      (table (;0;) 4 4 funcref)
      (export "0" (func 0))
      (export "1" (func 1))
      (export "2" (func 2))
      (export "3" (func 3))
      (export "$imports" (table 0))
      (func (;0;) (type 0) (param i32 i64 i32)
        local.get 0
        local.get 1
        local.get 2
        i32.const 0
        call_indirect (type 0)
      )
      (func (;1;) (type 1) (param i32 i32 i64 i32)
        local.get 0
        local.get 1
        local.get 2
        local.get 3
        i32.const 1
        call_indirect (type 1)
      )
      (func (;2;) (type 2) (param i32 i32)
        local.get 0
        local.get 1
        i32.const 2
        call_indirect (type 2)
      )
      (func (;3;) (type 3) (param i32 i32 i32 i32)
        local.get 0
        local.get 1
        local.get 2
        local.get 3
        i32.const 3
        call_indirect (type 3)
      )
    )
    (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
    (alias export $wasi:cli/stdin@0.2.12 "get-stdin" (func $get-stdin (;0;)))
    (core func $get-stdin (;0;) (canon lower (func $get-stdin)))
    (core instance $wasi:cli/stdin@0.2.12 (;1;)
      (export "get-stdin" (func $get-stdin))
    )
    (alias export $wasi:cli/stdout@0.2.12 "get-stdout" (func $get-stdout (;1;)))
    (core func $get-stdout (;1;) (canon lower (func $get-stdout)))
    (core instance $wasi:cli/stdout@0.2.12 (;2;)
      (export "get-stdout" (func $get-stdout))
    )
    (alias core export $wit-component-shim-instance "0" (core func $"indirect-wasi:io/streams@0.2.12-[method]input-stream.blocking-read" (;2;)))
    (alias core export $wit-component-shim-instance "1" (core func $"indirect-wasi:io/streams@0.2.12-[method]output-stream.splice" (;3;)))
    (alias core export $wit-component-shim-instance "2" (core func $"indirect-wasi:io/streams@0.2.12-[method]output-stream.check-write" (;4;)))
    (alias core export $wit-component-shim-instance "3" (core func $"indirect-wasi:io/streams@0.2.12-[method]output-stream.write" (;5;)))
    (core instance $wasi:io/streams@0.2.12 (;3;)
      (export "[method]input-stream.blocking-read" (func $"indirect-wasi:io/streams@0.2.12-[method]input-stream.blocking-read"))
      (export "[method]output-stream.splice" (func $"indirect-wasi:io/streams@0.2.12-[method]output-stream.splice"))
      (export "[method]output-stream.check-write" (func $"indirect-wasi:io/streams@0.2.12-[method]output-stream.check-write"))
      (export "[method]output-stream.write" (func $"indirect-wasi:io/streams@0.2.12-[method]output-stream.write"))
    )
    (core instance $main (;4;) (instantiate $main
        (with "wasi:cli/stdin@0.2.12" (instance $wasi:cli/stdin@0.2.12))
        (with "wasi:cli/stdout@0.2.12" (instance $wasi:cli/stdout@0.2.12))
        (with "wasi:io/streams@0.2.12" (instance $wasi:io/streams@0.2.12))
      )
    )
    (alias core export $main "memory" (core memory $memory (;0;)))
    (core module $wit-component-fixup (;2;)
      (type (;0;) (func (param i32 i64 i32)))
      (type (;1;) (func (param i32 i32 i64 i32)))
      (type (;2;) (func (param i32 i32)))
      (type (;3;) (func (param i32 i32 i32 i32)))
      (import "actual" "0" (func (;0;) (type 0) (param i32 i64 i32)))
      (import "actual" "1" (func (;1;) (type 1) (param i32 i32 i64 i32)))
      (import "actual" "2" (func (;2;) (type 2) (param i32 i32)))
      (import "actual" "3" (func (;3;) (type 3) (param i32 i32 i32 i32)))
      (import "shim" "$imports" (table (;0;) 4 4 funcref))
      (elem (;0;) (i32.const 0) func 0 1 2 3)
    )
    (alias export $wasi:io/streams@0.2.12 "[method]input-stream.blocking-read" (func $"[method]input-stream.blocking-read" (;2;)))
    (alias core export $main "cabi_realloc" (core func $cabi_realloc (;6;)))
    (core func $"#core-func7 indirect-wasi:io/streams@0.2.12-[method]input-stream.blocking-read" (@name "indirect-wasi:io/streams@0.2.12-[method]input-stream.blocking-read") (;7;) (canon lower (func $"[method]input-stream.blocking-read") (memory $memory) (realloc $cabi_realloc)))
    (alias export $wasi:io/streams@0.2.12 "[method]output-stream.splice" (func $"[method]output-stream.splice" (;3;)))
    (core func $"#core-func8 indirect-wasi:io/streams@0.2.12-[method]output-stream.splice" (@name "indirect-wasi:io/streams@0.2.12-[method]output-stream.splice") (;8;) (canon lower (func $"[method]output-stream.splice") (memory $memory)))
    (alias export $wasi:io/streams@0.2.12 "[method]output-stream.check-write" (func $"[method]output-stream.check-write" (;4;)))
    (core func $"#core-func9 indirect-wasi:io/streams@0.2.12-[method]output-stream.check-write" (@name "indirect-wasi:io/streams@0.2.12-[method]output-stream.check-write") (;9;) (canon lower (func $"[method]output-stream.check-write") (memory $memory)))
    (alias export $wasi:io/streams@0.2.12 "[method]output-stream.write" (func $"[method]output-stream.write" (;5;)))
    (core func $"#core-func10 indirect-wasi:io/streams@0.2.12-[method]output-stream.write" (@name "indirect-wasi:io/streams@0.2.12-[method]output-stream.write") (;10;) (canon lower (func $"[method]output-stream.write") (memory $memory)))
    (core instance $actual (;5;)
      (export "0" (func $"#core-func7 indirect-wasi:io/streams@0.2.12-[method]input-stream.blocking-read"))
      (export "1" (func $"#core-func8 indirect-wasi:io/streams@0.2.12-[method]output-stream.splice"))
      (export "2" (func $"#core-func9 indirect-wasi:io/streams@0.2.12-[method]output-stream.check-write"))
      (export "3" (func $"#core-func10 indirect-wasi:io/streams@0.2.12-[method]output-stream.write"))
    )
    (core instance $fixup (;6;) (instantiate $wit-component-fixup
        (with "actual" (instance $actual))
        (with "shim" (instance $wit-component-shim-instance))
      )
    )
    (type (;7;) (result))
    (type (;8;) (func (result 7)))
    (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;11;)))
    (func $run (;6;) (type 8) (canon lift (core func $wasi:cli/run@0.2.12#run)))
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
      (with "wasi:io/error@0.2.12" (instance 0))
      (with "wasi:io/streams@0.2.12" (instance 1))
      (with "wasi:cli/stdout@0.2.12" (instance 2))
    )
  )
  (alias export 3 "wasi:io/error@0.2.12" (instance (;4;)))
  (alias export 3 "wasi:io/streams@0.2.12" (instance (;5;)))
  (alias export 3 "wasi:cli/stdin@0.2.12" (instance (;6;)))
  (alias export 3 "wasi:cli/stdout@0.2.12" (instance (;7;)))
  (instance (;8;) (instantiate 1
      (with "wasi:io/error@0.2.12" (instance 4))
      (with "wasi:io/streams@0.2.12" (instance 5))
      (with "wasi:cli/stdin@0.2.12" (instance 6))
      (with "wasi:cli/stdout@0.2.12" (instance 7))
    )
  )
  (alias export 8 "wasi:cli/run@0.2.12" (instance (;9;)))
  (export (;10;) "wasi:cli/run@0.2.12" (instance 9))
)
