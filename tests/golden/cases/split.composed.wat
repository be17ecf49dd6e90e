;; core modules 9, instances of them 9, memories 2, imports 26
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
      (export (;2;) "error" (type (eq 0)))
      (type (;3;) (own 2))
      (type (;4;) (variant (case "last-operation-failed" 3) (case "closed")))
      (export (;5;) "stream-error" (type (eq 4)))
      (type (;6;) (borrow 1))
      (type (;7;) (list u8))
      (type (;8;) (result (error 5)))
      (type (;9;) (func (param "self" 6) (param "contents" 7) (result 8)))
      (export (;0;) "[method]output-stream.blocking-write-and-flush" (func (type 9)))
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
      (export "streams#ignored-output" ...)
      (export "wasi:io/streams#[method]output-stream.blocking-write-and-flush" ...)
      (export "wasi:io/streams#[resource-drop]output-stream" ...)
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
        (export (;2;) "error" (type (eq 0)))
        (type (;3;) (own 2))
        (type (;4;) (variant (case "last-operation-failed" 3) (case "closed")))
        (export (;5;) "stream-error" (type (eq 4)))
        (type (;6;) (borrow 1))
        (type (;7;) (list u8))
        (type (;8;) (result (error 5)))
        (type (;9;) (func (param "self" 6) (param "contents" 7) (result 8)))
        (export (;0;) "[method]output-stream.blocking-write-and-flush" (func (type 9)))
      )
    )
    (import "wasi:io/streams@0.2.12" (instance (;1;) (type 2)))
    (alias export 1 "[method]output-stream.blocking-write-and-flush" (func (;0;)))
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
    (alias export 2 "get-stdout" (func (;1;)))
    (core func (;3;) (canon resource.drop 1))
    (core func (;4;) (canon lower (func 0) (memory 1) (realloc 1)))
    (core func (;5;) (canon resource.drop 3))
    (core instance (;4;)
      (export "0" (func 5))
      (export "1" (func 4))
    )
    (core instance (;5;)
      (export "memory" (memory 1))
    )
    (core module (;3;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;2;) (func (param i32 i32 i32) (result i32)))
      (type (;3;) (func (param i32 i32 i32 i32)))
      (type (;4;) (func (result i32)))
      (type (;5;) (func))
      (type (;6;) (func (param i32 i32) (result i32)))
      (import "@1" "wasi:io/streams#[resource-drop]output-stream" (func (;0;) (type 0) (param i32)))
      (import "host" "0" (func (;1;) (type 0) (param i32)))
      (import "@1" "cabi_realloc" (func (;2;) (type 1) (param i32 i32 i32 i32) (result i32)))
      (import "@1" "wasi:io/streams#[method]output-stream.blocking-write-and-flush" (func (;3;) (type 2) (param i32 i32 i32) (result i32)))
      (import "host" "1" (func (;4;) (type 3) (param i32 i32 i32 i32)))
      (import "@1" "streams#ignored-output" (func (;5;) (type 4) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (global (;0;) (mut i32) i32.const 0)
      (export "3" (func 7))
      (export "c" (func 12))
      (export "d" (func 13))
      (export "flag" (global 0))
      (func $"wasi-virt: realloc must not call imports" (;6;) (type 5)
        unreachable
      )
      (func (;7;) (type 0) (param i32)
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
      (func $"wasi-virt: a list or string is out of bounds of memory" (;8;) (type 5)
        unreachable
      )
      (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;9;) (type 5)
        unreachable
      )
      (func (;10;) (type 6) (param i32 i32) (result i32)
        (local i64 i32 i32)
        local.get 0
        i64.extend_i32_u
        local.get 1
        i64.extend_i32_u
        i64.const 1
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
        local.get 1
        i32.eqz
        if ;; label = @1
          i32.const 1
          return
        end
        local.get 2
        i32.wrap_i64
        local.set 4
        i32.const 0
        i32.const 0
        i32.const 1
        local.get 4
        call 2
        local.set 3
        local.get 3
        local.get 0
        local.get 4
        memory.copy
        local.get 3
      )
      (func $"wasi-virt: the pointer for a result is not aligned" (;11;) (type 5)
        unreachable
      )
      (func (;12;) (type 3) (param i32 i32 i32 i32)
        (local i32 i32 i32 i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
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
          local.get 5
          local.get 6
          call 10
          local.set 5
          local.get 4
          local.get 5
          local.get 6
          call 3
          local.set 7
          local.get 3
          i32.const 3
          i32.and
          if ;; label = @2
            call $"wasi-virt: the pointer for a result is not aligned"
          end
          local.get 3
          local.get 7
          i32.load
          i32.store
          local.get 3
          local.get 7
          i32.load offset=4
          i32.store offset=4
          local.get 3
          local.get 7
          i32.load offset=8
          i32.store offset=8
          return
        end
        local.get 0
        local.get 1
        local.get 2
        local.get 3
        call 4
      )
      (func (;13;) (type 4) (result i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        call 5
      )
    )
    (core instance (;6;) (instantiate 3
        (with "guest" (instance 5))
        (with "host" (instance 4))
        (with "@1" (instance 0))
      )
    )
    (alias core export 6 "3" (core func (;6;)))
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
      (export "drop-0" (func 3))
      (export "drop-1" (func 6))
    )
    (core instance (;8;) (instantiate 4
        (with "guest" (instance 1))
        (with "scratch" (instance 2))
        (with "flag" (instance 3))
        (with "outside" (instance 7))
      )
    )
    (alias core export 8 "destroy-0" (core func (;7;)))
    (type (;5;) (resource (rep i32) (dtor 7)))
    (alias core export 8 "destroy-1" (core func (;8;)))
    (type (;6;) (resource (rep i32) (dtor 8)))
    (core func (;9;) (canon resource.new 5))
    (core func (;10;) (canon resource.rep 5))
    (core func (;11;) (canon resource.drop 5))
    (core func (;12;) (canon resource.new 6))
    (core func (;13;) (canon resource.rep 6))
    (core func (;14;) (canon resource.drop 6))
    (alias core export 6 "c" (core func (;15;)))
    (alias core export 6 "d" (core func (;16;)))
    (core func (;17;) (canon lower (func 1) (memory 1) (realloc 1)))
    (core module (;5;)
      (type (;0;) (func (param i32 i32 i32 i32)))
      (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;2;) (func (param i32) (result i32)))
      (type (;3;) (func (result i32)))
      (type (;4;) (func))
      (type (;5;) (func (param i32)))
      (type (;6;) (func (param i32 i32 i32) (result i32)))
      (import "outside" "0" (func (;0;) (type 0) (param i32 i32 i32 i32)))
      (import "scratch" "realloc" (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)))
      (import "outside" "wrap-0" (func (;2;) (type 2) (param i32) (result i32)))
      (import "outside" "1" (func (;3;) (type 3) (result i32)))
      (import "outside" "wrap-1" (func (;4;) (type 2) (param i32) (result i32)))
      (import "scratch" "reset" (func (;5;) (type 4)))
      (import "outside" "2" (func (;6;) (type 3) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (export "0" (func 8))
      (export "1" (func 9))
      (export "2" (func 10))
      (func (;7;) (type 5) (param i32)
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
      (func (;8;) (type 6) (param i32 i32 i32) (result i32)
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
        call 0
        local.get 3
        call 7
        local.get 3
      )
      (func (;9;) (type 3) (result i32)
        (local i32)
        call 3
        local.set 0
        local.get 0
        call 4
        local.set 0
        local.get 0
        call 5
      )
      (func (;10;) (type 3) (result i32)
        (local i32)
        call 6
        local.set 0
        local.get 0
        call 4
        local.set 0
        local.get 0
        call 5
      )
    )
    (core instance (;9;)
      (export "wrap-0" (func 9))
      (export "rep-0" (func 10))
      (export "drop-0" (func 11))
      (export "wrap-1" (func 12))
      (export "rep-1" (func 13))
      (export "drop-1" (func 14))
      (export "0" (func 15))
      (export "1" (func 16))
      (export "2" (func 17))
    )
    (core instance (;10;) (instantiate 5
        (with "guest" (instance 1))
        (with "scratch" (instance 2))
        (with "flag" (instance 3))
        (with "outside" (instance 9))
      )
    )
    (type (;7;) (borrow 6))
    (type (;8;) (list u8))
    (type (;9;) (own 5))
    (type (;10;) (variant (case "last-operation-failed" 9) (case "closed")))
    (type (;11;) (result (error 10)))
    (type (;12;) (func (param "self" 7) (param "contents" 8) (result 11)))
    (alias core export 10 "0" (core func (;18;)))
    (func (;2;) (type 12) (canon lift (core func 18) (memory 1) (realloc 1) (post-return 2)))
    (type (;13;) (own 6))
    (type (;14;) (func (result 13)))
    (alias core export 10 "1" (core func (;19;)))
    (func (;3;) (type 14) (canon lift (core func 19) (memory 1) (realloc 1)))
    (type (;15;) (own 6))
    (type (;16;) (func (result 15)))
    (alias core export 10 "2" (core func (;20;)))
    (func (;4;) (type 16) (canon lift (core func 20) (memory 1) (realloc 1)))
    (component (;0;)
      (import "r0" (type (;0;) (sub resource)))
      (export (;1;) "error" (type 0))
    )
    (instance (;3;) (instantiate 0
        (with "r0" (type 5))
      )
    )
    (export (;4;) "wasi:io/error@0.2.12" (instance 3))
    (alias export 4 "error" (type (;17;)))
    (component (;1;)
      (import "r0" (type (;0;) (sub resource)))
      (import "r1" (type (;1;) (sub resource)))
      (type (;2;) (own 0))
      (type (;3;) (variant (case "last-operation-failed" 2) (case "closed")))
      (import "t2" (type (;4;) (eq 3)))
      (type (;5;) (borrow 1))
      (type (;6;) (list u8))
      (type (;7;) (result (error 4)))
      (type (;8;) (func (param "self" 5) (param "contents" 6) (result 7)))
      (import "f3" (func (;0;) (type 8)))
      (export (;9;) "output-stream" (type 1))
      (export (;10;) "error" (type 0))
      (type (;11;) (own 10))
      (type (;12;) (variant (case "last-operation-failed" 11) (case "closed")))
      (export (;13;) "stream-error" (type 12))
      (type (;14;) (borrow 9))
      (type (;15;) (list u8))
      (type (;16;) (result (error 13)))
      (type (;17;) (func (param "self" 14) (param "contents" 15) (result 16)))
      (export (;1;) "[method]output-stream.blocking-write-and-flush" (func 0) (func (type 17)))
    )
    (instance (;5;) (instantiate 1
        (with "r0" (type 17))
        (with "r1" (type 6))
        (with "t2" (type 10))
        (with "f3" (func 2))
      )
    )
    (export (;6;) "wasi:io/streams@0.2.12" (instance 5))
    (alias export 6 "output-stream" (type (;18;)))
    (component (;2;)
      (import "r0" (type (;0;) (sub resource)))
      (type (;1;) (own 0))
      (type (;2;) (func (result 1)))
      (import "f1" (func (;0;) (type 2)))
      (export (;3;) "output-stream" (type 0))
      (type (;4;) (own 3))
      (type (;5;) (func (result 4)))
      (export (;1;) "get-stderr" (func 0) (func (type 5)))
    )
    (instance (;7;) (instantiate 2
        (with "r0" (type 18))
        (with "f1" (func 3))
      )
    )
    (export (;8;) "wasi:cli/stderr@0.2.12" (instance 7))
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
        (with "r0" (type 18))
        (with "f1" (func 4))
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
        (export (;0;) "output-stream" (type (sub resource)))
        (alias outer 1 $error (type (;1;)))
        (export (;2;) "error" (type (eq 1)))
        (type (;3;) (own 2))
        (type (;4;) (variant (case "last-operation-failed" 3) (case "closed")))
        (export (;5;) "stream-error" (type (eq 4)))
        (type (;6;) (borrow 0))
        (type (;7;) (list u8))
        (type (;8;) (result (error 5)))
        (type (;9;) (func (param "self" 6) (param "contents" 7) (result 8)))
        (export (;0;) "[method]output-stream.blocking-write-and-flush" (func (type 9)))
      )
    )
    (import "wasi:io/streams@0.2.12" (instance $wasi:io/streams@0.2.12 (;1;) (type $ty-wasi:io/streams@0.2.12)))
    (alias export $wasi:io/streams@0.2.12 "output-stream" (type $output-stream (;3;)))
    (type $ty-wasi:cli/stderr@0.2.12 (;4;)
      (instance
        (alias outer 1 $output-stream (type (;0;)))
        (export (;1;) "output-stream" (type (eq 0)))
        (type (;2;) (own 1))
        (type (;3;) (func (result 2)))
        (export (;0;) "get-stderr" (func (type 3)))
      )
    )
    (import "wasi:cli/stderr@0.2.12" (instance $wasi:cli/stderr@0.2.12 (;2;) (type $ty-wasi:cli/stderr@0.2.12)))
    (alias export $wasi:io/streams@0.2.12 "output-stream" (type $"#type5 output-stream" (@name "output-stream") (;5;)))
    (type $ty-wasi:cli/stdout@0.2.12 (;6;)
      (instance
        (alias outer 1 $"#type5 output-stream" (type (;0;)))
        (export (;1;) "output-stream" (type (eq 0)))
        (type (;2;) (own 1))
        (type (;3;) (func (result 2)))
        (export (;0;) "get-stdout" (func (type 3)))
      )
    )
    (import "wasi:cli/stdout@0.2.12" (instance $wasi:cli/stdout@0.2.12 (;3;) (type $ty-wasi:cli/stdout@0.2.12)))
    (core module $main (;0;)
      (type (;0;) (func (result i32)))
      (type (;1;) (func (param i32 i32 i32 i32)))
      (type (;2;) (func (param i32)))
      (type (;3;) (func (param i32 i32 i32 i32) (result i32)))
      (import "wasi:cli/stdout@0.2.12" "get-stdout" (func (;0;) (type 0) (result i32)))
      (import "wasi:cli/stderr@0.2.12" "get-stderr" (func (;1;) (type 0) (result i32)))
      (import "wasi:io/streams@0.2.12" "[method]output-stream.blocking-write-and-flush" (func (;2;) (type 1) (param i32 i32 i32 i32)))
      (import "wasi:io/streams@0.2.12" "[resource-drop]output-stream" (func (;3;) (type 2) (param i32)))
      (memory (;0;) 1)
      (export "memory" (memory 0))
      (export "cabi_realloc" (func 4))
      (export "wasi:cli/run@0.2.12#run" (func 5))
      (func (;4;) (type 3) (param i32 i32 i32 i32) (result i32)
        unreachable
      )
      (func (;5;) (type 0) (result i32)
        unreachable
      )
    )
    (core module $wit-component-shim-module (;1;)
      (type (;0;) (func (param i32 i32 i32 i32)))
      (table (;0;) 1 1 funcref)
      (export "0" (func 0))
      (export "$imports" (table 0))
      (func (;0;) (type 0) (param i32 i32 i32 i32)
        local.get 0
        local.get 1
        local.get 2
        local.get 3
        i32.const 0
        call_indirect (type 0)
      )
    )
    (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
    (alias export $wasi:cli/stdout@0.2.12 "get-stdout" (func $get-stdout (;0;)))
    (core func $get-stdout (;0;) (canon lower (func $get-stdout)))
    (core instance $wasi:cli/stdout@0.2.12 (;1;)
      (export "get-stdout" (func $get-stdout))
    )
    (alias export $wasi:cli/stderr@0.2.12 "get-stderr" (func $get-stderr (;1;)))
    (core func $get-stderr (;1;) (canon lower (func $get-stderr)))
    (core instance $wasi:cli/stderr@0.2.12 (;2;)
      (export "get-stderr" (func $get-stderr))
    )
    (alias core export $wit-component-shim-instance "0" (core func $"indirect-wasi:io/streams@0.2.12-[method]output-stream.blocking-write-and-flush" (;2;)))
    (alias export $wasi:io/streams@0.2.12 "output-stream" (type $"#type7 output-stream" (@name "output-stream") (;7;)))
    (core func $resource.drop (;3;) (canon resource.drop $"#type7 output-stream"))
    (core instance $wasi:io/streams@0.2.12 (;3;)
      (export "[method]output-stream.blocking-write-and-flush" (func $"indirect-wasi:io/streams@0.2.12-[method]output-stream.blocking-write-and-flush"))
      (export "[resource-drop]output-stream" (func $resource.drop))
    )
    (core instance $main (;4;) (instantiate $main
        (with "wasi:cli/stdout@0.2.12" (instance $wasi:cli/stdout@0.2.12))
        (with "wasi:cli/stderr@0.2.12" (instance $wasi:cli/stderr@0.2.12))
        (with "wasi:io/streams@0.2.12" (instance $wasi:io/streams@0.2.12))
      )
    )
    (alias core export $main "memory" (core memory $memory (;0;)))
    (core module $wit-component-fixup (;2;)
      (type (;0;) (func (param i32 i32 i32 i32)))
      (import "actual" "0" (func (;0;) (type 0) (param i32 i32 i32 i32)))
      (import "shim" "$imports" (table (;0;) 1 1 funcref))
      (elem (;0;) (i32.const 0) func 0)
    )
    (alias export $wasi:io/streams@0.2.12 "[method]output-stream.blocking-write-and-flush" (func $"[method]output-stream.blocking-write-and-flush" (;2;)))
    (core func $"#core-func4 indirect-wasi:io/streams@0.2.12-[method]output-stream.blocking-write-and-flush" (@name "indirect-wasi:io/streams@0.2.12-[method]output-stream.blocking-write-and-flush") (;4;) (canon lower (func $"[method]output-stream.blocking-write-and-flush") (memory $memory)))
    (core instance $actual (;5;)
      (export "0" (func $"#core-func4 indirect-wasi:io/streams@0.2.12-[method]output-stream.blocking-write-and-flush"))
    )
    (core instance $fixup (;6;) (instantiate $wit-component-fixup
        (with "actual" (instance $actual))
        (with "shim" (instance $wit-component-shim-instance))
      )
    )
    (type (;8;) (result))
    (type (;9;) (func (result 8)))
    (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;5;)))
    (func $run (;3;) (type 9) (canon lift (core func $wasi:cli/run@0.2.12#run)))
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
  (alias export 3 "wasi:cli/stderr@0.2.12" (instance (;6;)))
  (alias export 3 "wasi:cli/stdout@0.2.12" (instance (;7;)))
  (instance (;8;) (instantiate 1
      (with "wasi:io/error@0.2.12" (instance 4))
      (with "wasi:io/streams@0.2.12" (instance 5))
      (with "wasi:cli/stderr@0.2.12" (instance 6))
      (with "wasi:cli/stdout@0.2.12" (instance 7))
    )
  )
  (alias export 8 "wasi:cli/run@0.2.12" (instance (;9;)))
  (export (;10;) "wasi:cli/run@0.2.12" (instance 9))
)
