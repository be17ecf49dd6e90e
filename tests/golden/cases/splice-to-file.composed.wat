;; core modules 9, instances of them 9, memories 2, imports 45
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
      (export (;1;) "output-stream" (type (sub resource)))
      (export (;2;) "input-stream" (type (sub resource)))
      (export (;3;) "error" (type (eq 0)))
      (type (;4;) (own 3))
      (type (;5;) (variant (case "last-operation-failed" 4) (case "closed")))
      (export (;6;) "stream-error" (type (eq 5)))
      (type (;7;) (borrow 1))
      (type (;8;) (borrow 2))
      (type (;9;) (result u64 (error 6)))
      (type (;10;) (func (param "self" 7) (param "src" 8) (param "len" u64) (result 9)))
      (export (;0;) "[method]output-stream.splice" (func (type 10)))
      (type (;11;) (borrow 2))
      (type (;12;) (result u64 (error 6)))
      (type (;13;) (func (param "self" 11) (param "len" u64) (result 12)))
      (export (;1;) "[method]input-stream.skip" (func (type 13)))
      (type (;14;) (borrow 2))
      (type (;15;) (list u8))
      (type (;16;) (result 15 (error 6)))
      (type (;17;) (func (param "self" 14) (param "len" u64) (result 16)))
      (export (;2;) "[method]input-stream.read" (func (type 17)))
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
      (export "memory" ...)
      (export "memory#is-file" ...)
      (export "memory#room" ...)
      (export "memory#spliced" ...)
      (export "preopens#get-virtual" ...)
      (export "streams#accepts" ...)
      (export "wasi:filesystem/types@memory#[method]descriptor.append-via-stream" ...)
      (export "wasi:filesystem/types@memory#[resource-drop]descriptor" ...)
      (export "wasi:io/error@memory#[resource-drop]error" ...)
      (export "wasi:io/streams#[method]input-stream.skip" ...)
      (export "wasi:io/streams#[method]output-stream.check-write" ...)
      (export "wasi:io/streams@memory#[method]output-stream.splice" ...)
      (export "wasi:io/streams@memory#[resource-drop]output-stream" ...)
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
        (export (;1;) "output-stream" (type (sub resource)))
        (export (;2;) "input-stream" (type (sub resource)))
        (export (;3;) "error" (type (eq 0)))
        (type (;4;) (own 3))
        (type (;5;) (variant (case "last-operation-failed" 4) (case "closed")))
        (export (;6;) "stream-error" (type (eq 5)))
        (type (;7;) (borrow 1))
        (type (;8;) (borrow 2))
        (type (;9;) (result u64 (error 6)))
        (type (;10;) (func (param "self" 7) (param "src" 8) (param "len" u64) (result 9)))
        (export (;0;) "[method]output-stream.splice" (func (type 10)))
      )
    )
    (type (;3;)
      (instance
        (alias outer 1 1 (type (;0;)))
        (export (;1;) "output-stream" (type (sub resource)))
        (export (;2;) "input-stream" (type (sub resource)))
        (export (;3;) "error" (type (eq 0)))
        (type (;4;) (own 3))
        (type (;5;) (variant (case "last-operation-failed" 4) (case "closed")))
        (export (;6;) "stream-error" (type (eq 5)))
        (type (;7;) (borrow 1))
        (type (;8;) (borrow 2))
        (type (;9;) (result u64 (error 6)))
        (type (;10;) (func (param "self" 7) (param "src" 8) (param "len" u64) (result 9)))
        (export (;0;) "[method]output-stream.splice" (func (type 10)))
        (type (;11;) (borrow 2))
        (type (;12;) (result u64 (error 6)))
        (type (;13;) (func (param "self" 11) (param "len" u64) (result 12)))
        (export (;1;) "[method]input-stream.skip" (func (type 13)))
        (type (;14;) (borrow 2))
        (type (;15;) (list u8))
        (type (;16;) (result 15 (error 6)))
        (type (;17;) (func (param "self" 14) (param "len" u64) (result 16)))
        (export (;2;) "[method]input-stream.read" (func (type 17)))
      )
    )
    (import "wasi:io/streams@0.2.12" (instance (;1;) (type 3)))
    (alias export 1 "[method]output-stream.splice" (func (;0;)))
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
    (alias export 2 "get-stdin" (func (;1;)))
    (core func (;3;) (canon lower (func 0) (memory 1) (realloc 1)))
    (core func (;4;) (canon resource.drop 1))
    (alias export 1 "[method]input-stream.skip" (func (;2;)))
    (core func (;5;) (canon lower (func 2) (memory 1)))
    (alias export 1 "[method]input-stream.read" (func (;3;)))
    (core func (;6;) (canon lower (func 3) (memory 0) (realloc 0)))
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
      (type (;1;) (func (param i32 i32 i64) (result i32)))
      (type (;2;) (func (param i32) (result i32)))
      (type (;3;) (func (param i32 i64) (result i64)))
      (type (;4;) (func (param i32 i32 i32) (result i32)))
      (type (;5;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;6;) (func (param i32 i64 i32)))
      (type (;7;) (func (param i32 i64) (result i32)))
      (type (;8;) (func (param i32 i32 i64 i32)))
      (type (;9;) (func (result i32)))
      (type (;10;) (func))
      (type (;11;) (func (param i32 i32)))
      (import "@1" "wasi:io/error@memory#[resource-drop]error" (func (;0;) (type 0) (param i32)))
      (import "host" "2" (func (;1;) (type 0) (param i32)))
      (import "@1" "wasi:io/streams@memory#[resource-drop]output-stream" (func (;2;) (type 0) (param i32)))
      (import "@1" "wasi:filesystem/types@memory#[resource-drop]descriptor" (func (;3;) (type 0) (param i32)))
      (import "@1" "wasi:io/streams@memory#[method]output-stream.splice" (func (;4;) (type 1) (param i32 i32 i64) (result i32)))
      (import "@1" "memory#is-file" (func (;5;) (type 2) (param i32) (result i32)))
      (import "@1" "memory#room" (func (;6;) (type 3) (param i32 i64) (result i64)))
      (import "@1" "memory#spliced" (func (;7;) (type 4) (param i32 i32 i32) (result i32)))
      (import "@1" "cabi_realloc" (func (;8;) (type 5) (param i32 i32 i32 i32) (result i32)))
      (import "host" "0" (func (;9;) (type 6) (param i32 i64 i32)))
      (import "@1" "streams#accepts" (func (;10;) (type 2) (param i32) (result i32)))
      (import "host" "1" (func (;11;) (type 6) (param i32 i64 i32)))
      (import "@1" "wasi:io/streams#[method]output-stream.check-write" (func (;12;) (type 2) (param i32) (result i32)))
      (import "@1" "wasi:io/streams#[method]input-stream.skip" (func (;13;) (type 7) (param i32 i64) (result i32)))
      (import "host" "3" (func (;14;) (type 8) (param i32 i32 i64 i32)))
      (import "@1" "wasi:filesystem/types@memory#[method]descriptor.append-via-stream" (func (;15;) (type 2) (param i32) (result i32)))
      (import "@1" "preopens#get-virtual" (func (;16;) (type 9) (result i32)))
      (import "guest" "realloc" (func (;17;) (type 5) (param i32 i32 i32 i32) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (global (;0;) (mut i32) i32.const 0)
      (export "2" (func 19))
      (export "3" (func 20))
      (export "5" (func 21))
      (export "m" (func 23))
      (export "o" (func 24))
      (export "p" (func 30))
      (export "flag" (global 0))
      (func $"wasi-virt: realloc must not call imports" (;18;) (type 10)
        unreachable
      )
      (func (;19;) (type 0) (param i32)
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
      (func (;20;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        local.get 0
        call 2
      )
      (func (;21;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        local.get 0
        call 3
      )
      (func $"wasi-virt: the pointer for a result is not aligned" (;22;) (type 10)
        unreachable
      )
      (func (;23;) (type 8) (param i32 i32 i64 i32)
        (local i32 i32 i64 i32 i64 i32 i32 i32 i32 i32)
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
          local.get 1
          i32.const 134217728
          i32.and
          if ;; label = @2
            local.get 0
            local.set 4
            local.get 1
            local.set 5
            local.get 2
            local.set 6
            local.get 4
            local.get 5
            local.get 6
            call 4
            local.set 7
            local.get 3
            i32.const 7
            i32.and
            if ;; label = @3
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
          local.get 0
          call 5
          if ;; label = @2
            local.get 0
            local.get 2
            call 6
            local.set 8
            local.get 8
            i64.eqz
            i32.eqz
            if ;; label = @3
              i32.const 0
              i32.const 0
              i32.const 4
              i32.const 12
              call 8
              local.set 11
              local.get 11
              local.set 9
              local.get 1
              local.get 8
              local.get 9
              call 9
            end
            local.get 0
            local.get 9
            local.get 8
            i64.eqz
            i32.eqz
            call 7
            local.set 10
            local.get 3
            i32.const 7
            i32.and
            if ;; label = @3
              call $"wasi-virt: the pointer for a result is not aligned"
            end
            local.get 3
            local.get 10
            i64.load
            i64.store
            local.get 3
            local.get 10
            i64.load offset=8
            i64.store offset=8
            return
          end
          local.get 0
          call 10
          if ;; label = @2
            local.get 1
            local.get 2
            local.get 3
            call 11
            return
          end
          local.get 0
          call 12
          local.set 12
          local.get 3
          i32.const 7
          i32.and
          if ;; label = @2
            call $"wasi-virt: the pointer for a result is not aligned"
          end
          local.get 3
          local.get 12
          i64.load
          i64.store
          local.get 3
          local.get 12
          i64.load offset=8
          i64.store offset=8
          return
        end
        local.get 1
        i32.const 134217728
        i32.and
        if ;; label = @1
          local.get 1
          local.get 2
          call 13
          local.set 13
          local.get 3
          i32.const 7
          i32.and
          if ;; label = @2
            call $"wasi-virt: the pointer for a result is not aligned"
          end
          local.get 3
          local.get 13
          i64.load
          i64.store
          local.get 3
          local.get 13
          i64.load offset=8
          i64.store offset=8
          return
        end
        local.get 0
        local.get 1
        local.get 2
        local.get 3
        call 14
      )
      (func (;24;) (type 11) (param i32 i32)
        (local i32 i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        local.get 0
        local.set 2
        local.get 2
        call 15
        local.set 3
        local.get 1
        i32.const 3
        i32.and
        if ;; label = @1
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 1
        local.get 3
        i32.load
        i32.store
        local.get 1
        local.get 3
        i32.load offset=4
        i32.store offset=4
      )
      (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;25;) (type 10)
        unreachable
      )
      (func $"wasi-virt: realloc returned a pointer that is not aligned" (;26;) (type 10)
        unreachable
      )
      (func (;27;) (type 11) (param i32 i32)
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
        call 17
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
      (func (;28;) (type 11) (param i32 i32)
        local.get 0
        i32.const 4
        i32.add
        local.get 1
        i32.const 4
        i32.add
        call 27
      )
      (func (;29;) (type 11) (param i32 i32)
        (local i32 i32 i32 i64)
        local.get 1
        i32.load
        local.set 2
        local.get 1
        i32.load offset=4
        i64.extend_i32_u
        i64.const 12
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
        call 17
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
            call 28
            local.get 4
            i32.const 12
            i32.add
            local.set 4
            local.get 2
            i32.const 12
            i32.add
            local.set 2
            local.get 2
            local.get 3
            i32.lt_u
            br_if 0 (;@2;)
          end
        end
      )
      (func (;30;) (type 0) (param i32)
        (local i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        call 16
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
        call 29
      )
    )
    (core instance (;6;) (instantiate 3
        (with "guest" (instance 5))
        (with "host" (instance 4))
        (with "@1" (instance 0))
      )
    )
    (alias core export 6 "2" (core func (;7;)))
    (alias core export 6 "3" (core func (;8;)))
    (core func (;9;) (canon resource.drop 4))
    (alias core export 6 "5" (core func (;10;)))
    (core module (;4;)
      (type (;0;) (func (param i32)))
      (import "outside" "drop-0" (func (;0;) (type 0) (param i32)))
      (import "outside" "drop-1" (func (;1;) (type 0) (param i32)))
      (import "outside" "drop-2" (func (;2;) (type 0) (param i32)))
      (import "outside" "drop-3" (func (;3;) (type 0) (param i32)))
      (import "flag" "flag" (global (;0;) (mut i32)))
      (export "destroy-0" (func 4))
      (export "destroy-1" (func 5))
      (export "destroy-2" (func 6))
      (export "destroy-3" (func 7))
      (func (;4;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 0
        end
      )
      (func (;5;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 1
        end
      )
      (func (;6;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 2
        end
      )
      (func (;7;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 3
        end
      )
    )
    (core instance (;7;)
      (export "drop-0" (func 7))
      (export "drop-1" (func 8))
      (export "drop-2" (func 9))
      (export "drop-3" (func 10))
    )
    (core instance (;8;) (instantiate 4
        (with "guest" (instance 1))
        (with "scratch" (instance 2))
        (with "flag" (instance 3))
        (with "outside" (instance 7))
      )
    )
    (alias core export 8 "destroy-0" (core func (;11;)))
    (type (;6;) (resource (rep i32) (dtor 11)))
    (alias core export 8 "destroy-1" (core func (;12;)))
    (type (;7;) (resource (rep i32) (dtor 12)))
    (alias core export 8 "destroy-2" (core func (;13;)))
    (type (;8;) (resource (rep i32) (dtor 13)))
    (alias core export 8 "destroy-3" (core func (;14;)))
    (type (;9;) (resource (rep i32) (dtor 14)))
    (core func (;15;) (canon resource.new 6))
    (core func (;16;) (canon resource.rep 6))
    (core func (;17;) (canon resource.drop 6))
    (core func (;18;) (canon resource.new 7))
    (core func (;19;) (canon resource.rep 7))
    (core func (;20;) (canon resource.drop 7))
    (core func (;21;) (canon resource.new 8))
    (core func (;22;) (canon resource.rep 8))
    (core func (;23;) (canon resource.drop 8))
    (core func (;24;) (canon resource.new 9))
    (core func (;25;) (canon resource.rep 9))
    (core func (;26;) (canon resource.drop 9))
    (alias core export 6 "m" (core func (;27;)))
    (core func (;28;) (canon lower (func 1) (memory 1) (realloc 1)))
    (alias core export 6 "o" (core func (;29;)))
    (alias core export 6 "p" (core func (;30;)))
    (core module (;5;)
      (type (;0;) (func (param i32 i32 i64 i32)))
      (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;2;) (func (param i32) (result i32)))
      (type (;3;) (func (result i32)))
      (type (;4;) (func))
      (type (;5;) (func (param i32 i32)))
      (type (;6;) (func (param i32)))
      (type (;7;) (func (param i32 i32 i64) (result i32)))
      (import "outside" "0" (func (;0;) (type 0) (param i32 i32 i64 i32)))
      (import "scratch" "realloc" (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)))
      (import "outside" "wrap-0" (func (;2;) (type 2) (param i32) (result i32)))
      (import "outside" "1" (func (;3;) (type 3) (result i32)))
      (import "outside" "wrap-2" (func (;4;) (type 2) (param i32) (result i32)))
      (import "scratch" "reset" (func (;5;) (type 4)))
      (import "outside" "2" (func (;6;) (type 5) (param i32 i32)))
      (import "outside" "wrap-1" (func (;7;) (type 2) (param i32) (result i32)))
      (import "outside" "3" (func (;8;) (type 6) (param i32)))
      (import "outside" "wrap-3" (func (;9;) (type 2) (param i32) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (export "0" (func 11))
      (export "1" (func 12))
      (export "2" (func 14))
      (export "3" (func 18))
      (func (;10;) (type 6) (param i32)
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
      (func (;11;) (type 7) (param i32 i32 i64) (result i32)
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
        call 0
        local.get 3
        call 10
        local.get 3
      )
      (func (;12;) (type 3) (result i32)
        (local i32)
        call 3
        local.set 0
        local.get 0
        call 4
        local.set 0
        local.get 0
        call 5
      )
      (func (;13;) (type 6) (param i32)
        local.get 0
        i32.load8_u
        i32.const 0
        i32.eq
        if ;; label = @1
          local.get 0
          local.get 0
          i32.load offset=4
          call 7
          i32.store offset=4
        end
      )
      (func (;14;) (type 2) (param i32) (result i32)
        (local i32)
        local.get 0
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 8
        call 1
        local.tee 1
        call 6
        local.get 1
        call 13
        local.get 1
      )
      (func (;15;) (type 6) (param i32)
        local.get 0
        local.get 0
        i32.load
        call 9
        i32.store
      )
      (func (;16;) (type 5) (param i32 i32)
        block ;; label = @1
          loop ;; label = @2
            local.get 1
            i32.eqz
            br_if 1 (;@1;)
            local.get 0
            call 15
            local.get 0
            i32.const 12
            i32.add
            local.set 0
            local.get 1
            i32.const 1
            i32.sub
            local.set 1
            br 0 (;@2;)
          end
        end
      )
      (func (;17;) (type 6) (param i32)
        local.get 0
        i32.load
        local.get 0
        i32.load offset=4
        call 16
      )
      (func (;18;) (type 3) (result i32)
        (local i32)
        i32.const 0
        i32.const 0
        i32.const 4
        i32.const 8
        call 1
        local.tee 0
        call 8
        local.get 0
        call 17
        local.get 0
      )
    )
    (core instance (;9;)
      (export "wrap-0" (func 15))
      (export "rep-0" (func 16))
      (export "drop-0" (func 17))
      (export "wrap-1" (func 18))
      (export "rep-1" (func 19))
      (export "drop-1" (func 20))
      (export "wrap-2" (func 21))
      (export "rep-2" (func 22))
      (export "drop-2" (func 23))
      (export "wrap-3" (func 24))
      (export "rep-3" (func 25))
      (export "drop-3" (func 26))
      (export "0" (func 27))
      (export "1" (func 28))
      (export "2" (func 29))
      (export "3" (func 30))
    )
    (core instance (;10;) (instantiate 5
        (with "guest" (instance 1))
        (with "scratch" (instance 2))
        (with "flag" (instance 3))
        (with "outside" (instance 9))
      )
    )
    (type (;10;) (borrow 7))
    (type (;11;) (borrow 8))
    (type (;12;) (own 6))
    (type (;13;) (variant (case "last-operation-failed" 12) (case "closed")))
    (type (;14;) (result u64 (error 13)))
    (type (;15;) (func (param "self" 10) (param "src" 11) (param "len" u64) (result 14)))
    (alias core export 10 "0" (core func (;31;)))
    (func (;4;) (type 15) (canon lift (core func 31) (memory 1) (realloc 1) (post-return 2)))
    (type (;16;) (own 8))
    (type (;17;) (func (result 16)))
    (alias core export 10 "1" (core func (;32;)))
    (func (;5;) (type 17) (canon lift (core func 32) (memory 1) (realloc 1)))
    (type (;18;) (borrow 9))
    (type (;19;) (own 7))
    (type (;20;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
    (type (;21;) (result 19 (error 20)))
    (type (;22;) (func (param "self" 18) (result 21)))
    (alias core export 10 "2" (core func (;33;)))
    (func (;6;) (type 22) (canon lift (core func 33) (memory 1) (realloc 1) (post-return 2)))
    (type (;23;) (own 9))
    (type (;24;) (tuple 23 string))
    (type (;25;) (list 24))
    (type (;26;) (func (result 25)))
    (alias core export 10 "3" (core func (;34;)))
    (func (;7;) (type 26) (canon lift (core func 34) (memory 1) (realloc 1) (post-return 2)))
    (component (;0;)
      (import "r0" (type (;0;) (sub resource)))
      (export (;1;) "error" (type 0))
    )
    (instance (;3;) (instantiate 0
        (with "r0" (type 6))
      )
    )
    (export (;4;) "wasi:io/error@0.2.12" (instance 3))
    (alias export 4 "error" (type (;27;)))
    (component (;1;)
      (import "r0" (type (;0;) (sub resource)))
      (import "r1" (type (;1;) (sub resource)))
      (import "r2" (type (;2;) (sub resource)))
      (type (;3;) (own 0))
      (type (;4;) (variant (case "last-operation-failed" 3) (case "closed")))
      (import "t3" (type (;5;) (eq 4)))
      (type (;6;) (borrow 1))
      (type (;7;) (borrow 2))
      (type (;8;) (result u64 (error 5)))
      (type (;9;) (func (param "self" 6) (param "src" 7) (param "len" u64) (result 8)))
      (import "f4" (func (;0;) (type 9)))
      (export (;10;) "output-stream" (type 1))
      (export (;11;) "input-stream" (type 2))
      (export (;12;) "error" (type 0))
      (type (;13;) (own 12))
      (type (;14;) (variant (case "last-operation-failed" 13) (case "closed")))
      (export (;15;) "stream-error" (type 14))
      (type (;16;) (borrow 10))
      (type (;17;) (borrow 11))
      (type (;18;) (result u64 (error 15)))
      (type (;19;) (func (param "self" 16) (param "src" 17) (param "len" u64) (result 18)))
      (export (;1;) "[method]output-stream.splice" (func 0) (func (type 19)))
    )
    (instance (;5;) (instantiate 1
        (with "r0" (type 27))
        (with "r1" (type 7))
        (with "r2" (type 8))
        (with "t3" (type 13))
        (with "f4" (func 4))
      )
    )
    (export (;6;) "wasi:io/streams@0.2.12" (instance 5))
    (alias export 6 "input-stream" (type (;28;)))
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
        (with "r0" (type 28))
        (with "f1" (func 5))
      )
    )
    (export (;8;) "wasi:cli/stdin@0.2.12" (instance 7))
    (alias export 6 "output-stream" (type (;29;)))
    (component (;3;)
      (import "r0" (type (;0;) (sub resource)))
      (import "r1" (type (;1;) (sub resource)))
      (type (;2;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
      (import "t2" (type (;3;) (eq 2)))
      (type (;4;) (borrow 1))
      (type (;5;) (own 0))
      (type (;6;) (result 5 (error 3)))
      (type (;7;) (func (param "self" 4) (result 6)))
      (import "f3" (func (;0;) (type 7)))
      (export (;8;) "descriptor" (type 1))
      (export (;9;) "output-stream" (type 0))
      (type (;10;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
      (export (;11;) "error-code" (type 10))
      (type (;12;) (borrow 8))
      (type (;13;) (own 9))
      (type (;14;) (result 13 (error 11)))
      (type (;15;) (func (param "self" 12) (result 14)))
      (export (;1;) "[method]descriptor.append-via-stream" (func 0) (func (type 15)))
    )
    (instance (;9;) (instantiate 3
        (with "r0" (type 29))
        (with "r1" (type 9))
        (with "t2" (type 20))
        (with "f3" (func 6))
      )
    )
    (export (;10;) "wasi:filesystem/types@0.2.12" (instance 9))
    (alias export 10 "descriptor" (type (;30;)))
    (component (;4;)
      (import "r0" (type (;0;) (sub resource)))
      (type (;1;) (own 0))
      (type (;2;) (tuple 1 string))
      (type (;3;) (list 2))
      (type (;4;) (func (result 3)))
      (import "f1" (func (;0;) (type 4)))
      (export (;5;) "descriptor" (type 0))
      (type (;6;) (own 5))
      (type (;7;) (tuple 6 string))
      (type (;8;) (list 7))
      (type (;9;) (func (result 8)))
      (export (;1;) "get-directories" (func 0) (func (type 9)))
    )
    (instance (;11;) (instantiate 4
        (with "r0" (type 30))
        (with "f1" (func 7))
      )
    )
    (export (;12;) "wasi:filesystem/preopens@0.2.12" (instance 11))
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
        (export (;0;) "output-stream" (type (sub resource)))
        (export (;1;) "input-stream" (type (sub resource)))
        (alias outer 1 $error (type (;2;)))
        (export (;3;) "error" (type (eq 2)))
        (type (;4;) (own 3))
        (type (;5;) (variant (case "last-operation-failed" 4) (case "closed")))
        (export (;6;) "stream-error" (type (eq 5)))
        (type (;7;) (borrow 0))
        (type (;8;) (borrow 1))
        (type (;9;) (result u64 (error 6)))
        (type (;10;) (func (param "self" 7) (param "src" 8) (param "len" u64) (result 9)))
        (export (;0;) "[method]output-stream.splice" (func (type 10)))
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
    (type $ty-wasi:filesystem/types@0.2.12 (;6;)
      (instance
        (export (;0;) "descriptor" (type (sub resource)))
        (alias outer 1 $output-stream (type (;1;)))
        (export (;2;) "output-stream" (type (eq 1)))
        (type (;3;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
        (export (;4;) "error-code" (type (eq 3)))
        (type (;5;) (borrow 0))
        (type (;6;) (own 2))
        (type (;7;) (result 6 (error 4)))
        (type (;8;) (func (param "self" 5) (result 7)))
        (export (;0;) "[method]descriptor.append-via-stream" (func (type 8)))
      )
    )
    (import "wasi:filesystem/types@0.2.12" (instance $wasi:filesystem/types@0.2.12 (;3;) (type $ty-wasi:filesystem/types@0.2.12)))
    (alias export $wasi:filesystem/types@0.2.12 "descriptor" (type $descriptor (;7;)))
    (type $ty-wasi:filesystem/preopens@0.2.12 (;8;)
      (instance
        (alias outer 1 $descriptor (type (;0;)))
        (export (;1;) "descriptor" (type (eq 0)))
        (type (;2;) (own 1))
        (type (;3;) (tuple 2 string))
        (type (;4;) (list 3))
        (type (;5;) (func (result 4)))
        (export (;0;) "get-directories" (func (type 5)))
      )
    )
    (import "wasi:filesystem/preopens@0.2.12" (instance $wasi:filesystem/preopens@0.2.12 (;4;) (type $ty-wasi:filesystem/preopens@0.2.12)))
    (core module $main (;0;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32)))
      (type (;2;) (func (result i32)))
      (type (;3;) (func (param i32 i32 i64 i32)))
      (type (;4;) (func (param i32 i32 i32 i32) (result i32)))
      (import "wasi:filesystem/preopens@0.2.12" "get-directories" (func (;0;) (type 0) (param i32)))
      (import "wasi:filesystem/types@0.2.12" "[method]descriptor.append-via-stream" (func (;1;) (type 1) (param i32 i32)))
      (import "wasi:cli/stdin@0.2.12" "get-stdin" (func (;2;) (type 2) (result i32)))
      (import "wasi:io/streams@0.2.12" "[method]output-stream.splice" (func (;3;) (type 3) (param i32 i32 i64 i32)))
      (memory (;0;) 1)
      (export "memory" (memory 0))
      (export "cabi_realloc" (func 4))
      (export "wasi:cli/run@0.2.12#run" (func 5))
      (func (;4;) (type 4) (param i32 i32 i32 i32) (result i32)
        unreachable
      )
      (func (;5;) (type 2) (result i32)
        unreachable
      )
    )
    (core module $wit-component-shim-module (;1;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32)))
      (type (;2;) (func (param i32 i32 i64 i32)))
      (table (;0;) 3 3 funcref)
      (export "0" (func 0))
      (export "1" (func 1))
      (export "2" (func 2))
      (export "$imports" (table 0))
      (func (;0;) (type 0) (param i32)
        local.get 0
        i32.const 0
        call_indirect (type 0)
      )
      (func (;1;) (type 1) (param i32 i32)
        local.get 0
        local.get 1
        i32.const 1
        call_indirect (type 1)
      )
      (func (;2;) (type 2) (param i32 i32 i64 i32)
        local.get 0
        local.get 1
        local.get 2
        local.get 3
        i32.const 2
        call_indirect (type 2)
      )
    )
    (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
    (alias core export $wit-component-shim-instance "0" (core func $indirect-wasi:filesystem/preopens@0.2.12-get-directories (;0;)))
    (core instance $wasi:filesystem/preopens@0.2.12 (;1;)
      (export "get-directories" (func $indirect-wasi:filesystem/preopens@0.2.12-get-directories))
    )
    (alias core export $wit-component-shim-instance "1" (core func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.append-via-stream" (;1;)))
    (core instance $wasi:filesystem/types@0.2.12 (;2;)
      (export "[method]descriptor.append-via-stream" (func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.append-via-stream"))
    )
    (alias export $wasi:cli/stdin@0.2.12 "get-stdin" (func $get-stdin (;0;)))
    (core func $get-stdin (;2;) (canon lower (func $get-stdin)))
    (core instance $wasi:cli/stdin@0.2.12 (;3;)
      (export "get-stdin" (func $get-stdin))
    )
    (alias core export $wit-component-shim-instance "2" (core func $"indirect-wasi:io/streams@0.2.12-[method]output-stream.splice" (;3;)))
    (core instance $wasi:io/streams@0.2.12 (;4;)
      (export "[method]output-stream.splice" (func $"indirect-wasi:io/streams@0.2.12-[method]output-stream.splice"))
    )
    (core instance $main (;5;) (instantiate $main
        (with "wasi:filesystem/preopens@0.2.12" (instance $wasi:filesystem/preopens@0.2.12))
        (with "wasi:filesystem/types@0.2.12" (instance $wasi:filesystem/types@0.2.12))
        (with "wasi:cli/stdin@0.2.12" (instance $wasi:cli/stdin@0.2.12))
        (with "wasi:io/streams@0.2.12" (instance $wasi:io/streams@0.2.12))
      )
    )
    (alias core export $main "memory" (core memory $memory (;0;)))
    (core module $wit-component-fixup (;2;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32)))
      (type (;2;) (func (param i32 i32 i64 i32)))
      (import "actual" "0" (func (;0;) (type 0) (param i32)))
      (import "actual" "1" (func (;1;) (type 1) (param i32 i32)))
      (import "actual" "2" (func (;2;) (type 2) (param i32 i32 i64 i32)))
      (import "shim" "$imports" (table (;0;) 3 3 funcref))
      (elem (;0;) (i32.const 0) func 0 1 2)
    )
    (alias export $wasi:filesystem/preopens@0.2.12 "get-directories" (func $get-directories (;1;)))
    (alias core export $main "cabi_realloc" (core func $cabi_realloc (;4;)))
    (core func $"#core-func5 indirect-wasi:filesystem/preopens@0.2.12-get-directories" (@name "indirect-wasi:filesystem/preopens@0.2.12-get-directories") (;5;) (canon lower (func $get-directories) (memory $memory) (realloc $cabi_realloc) string-encoding=utf8))
    (alias export $wasi:filesystem/types@0.2.12 "[method]descriptor.append-via-stream" (func $"[method]descriptor.append-via-stream" (;2;)))
    (core func $"#core-func6 indirect-wasi:filesystem/types@0.2.12-[method]descriptor.append-via-stream" (@name "indirect-wasi:filesystem/types@0.2.12-[method]descriptor.append-via-stream") (;6;) (canon lower (func $"[method]descriptor.append-via-stream") (memory $memory)))
    (alias export $wasi:io/streams@0.2.12 "[method]output-stream.splice" (func $"[method]output-stream.splice" (;3;)))
    (core func $"#core-func7 indirect-wasi:io/streams@0.2.12-[method]output-stream.splice" (@name "indirect-wasi:io/streams@0.2.12-[method]output-stream.splice") (;7;) (canon lower (func $"[method]output-stream.splice") (memory $memory)))
    (core instance $actual (;6;)
      (export "0" (func $"#core-func5 indirect-wasi:filesystem/preopens@0.2.12-get-directories"))
      (export "1" (func $"#core-func6 indirect-wasi:filesystem/types@0.2.12-[method]descriptor.append-via-stream"))
      (export "2" (func $"#core-func7 indirect-wasi:io/streams@0.2.12-[method]output-stream.splice"))
    )
    (core instance $fixup (;7;) (instantiate $wit-component-fixup
        (with "actual" (instance $actual))
        (with "shim" (instance $wit-component-shim-instance))
      )
    )
    (type (;9;) (result))
    (type (;10;) (func (result 9)))
    (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;8;)))
    (func $run (;4;) (type 10) (canon lift (core func $wasi:cli/run@0.2.12#run)))
    (component $wasi:cli/run@0.2.12-shim-component (;0;)
      (type (;0;) (result))
      (type (;1;) (func (result 0)))
      (import "import-func-run" (func (;0;) (type 1)))
      (type (;2;) (result))
      (type (;3;) (func (result 2)))
      (export (;1;) "run" (func 0) (func (type 3)))
    )
    (instance $wasi:cli/run@0.2.12-shim-instance (;5;) (instantiate $wasi:cli/run@0.2.12-shim-component
        (with "import-func-run" (func $run))
      )
    )
    (export $wasi:cli/run@0.2.12 (;6;) "wasi:cli/run@0.2.12" (instance $wasi:cli/run@0.2.12-shim-instance))
  )
  (instance (;3;) (instantiate 0
      (with "wasi:io/error@0.2.12" (instance 0))
      (with "wasi:io/streams@0.2.12" (instance 1))
      (with "wasi:cli/stdin@0.2.12" (instance 2))
    )
  )
  (alias export 3 "wasi:io/error@0.2.12" (instance (;4;)))
  (alias export 3 "wasi:io/streams@0.2.12" (instance (;5;)))
  (alias export 3 "wasi:cli/stdin@0.2.12" (instance (;6;)))
  (alias export 3 "wasi:filesystem/types@0.2.12" (instance (;7;)))
  (alias export 3 "wasi:filesystem/preopens@0.2.12" (instance (;8;)))
  (instance (;9;) (instantiate 1
      (with "wasi:io/error@0.2.12" (instance 4))
      (with "wasi:io/streams@0.2.12" (instance 5))
      (with "wasi:cli/stdin@0.2.12" (instance 6))
      (with "wasi:filesystem/types@0.2.12" (instance 7))
      (with "wasi:filesystem/preopens@0.2.12" (instance 8))
    )
  )
  (alias export 9 "wasi:cli/run@0.2.12" (instance (;10;)))
  (export (;11;) "wasi:cli/run@0.2.12" (instance 10))
)
