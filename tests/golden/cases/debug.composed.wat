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
      (export (;0;) "get-stderr" (func (type 3)))
    )
  )
  (import "wasi:cli/stderr@0.2.12" (instance (;2;) (type 4)))
  (component (;0;)
    (core module (;0;)
      ;; prebuilt
      (export "cabi_realloc" ...)
      (export "memory" ...)
      (export "streams#closed-output" ...)
      (export "streams#ignored-output" ...)
      (export "trace#begin" ...)
      (export "trace#character" ...)
      (export "trace#finish" ...)
      (export "trace#hexadecimal" ...)
      (export "trace#length" ...)
      (export "trace#outcome" ...)
      (export "trace#quoted" ...)
      (export "trace#signed" ...)
      (export "trace#start" ...)
      (export "trace#unsigned" ...)
      (export "trace#word" ...)
      (export "trace#written" ...)
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
    (alias export 1 "output-stream" (type (;3;)))
    (type (;4;)
      (instance
        (alias outer 1 3 (type (;0;)))
        (export (;1;) "output-stream" (type (eq 0)))
        (type (;2;) (own 1))
        (type (;3;) (func (result 2)))
        (export (;0;) "get-stderr" (func (type 3)))
      )
    )
    (import "wasi:cli/stderr@0.2.12" (instance (;2;) (type 4)))
    (core func (;3;) (canon resource.drop 3))
    (core func (;4;) (canon resource.drop 1))
    (alias export 2 "get-stderr" (func (;0;)))
    (core func (;5;) (canon lower (func 0) (memory 0) (realloc 0)))
    (alias export 1 "[method]output-stream.blocking-write-and-flush" (func (;1;)))
    (core func (;6;) (canon lower (func 1) (memory 0) (realloc 0)))
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
      (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;1;) (func (param i32 i32 i32 i32)))
      (type (;2;) (func (result i32)))
      (type (;3;) (func (param i32)))
      (type (;4;) (func (param i64)))
      (type (;5;) (func (param i32 i32 i32) (result i32)))
      (type (;6;) (func))
      (type (;7;) (func (param i32 i32)))
      (type (;8;) (func (param i32 i32) (result i32)))
      (import "@1" "cabi_realloc" (func (;0;) (type 0) (param i32 i32 i32 i32) (result i32)))
      (import "host" "0" (func (;1;) (type 1) (param i32 i32 i32 i32)))
      (import "host" "1" (func (;2;) (type 2) (result i32)))
      (import "host" "3" (func (;3;) (type 3) (param i32)))
      (import "host" "2" (func (;4;) (type 3) (param i32)))
      (import "@1" "trace#finish" (func (;5;) (type 2) (result i32)))
      (import "@1" "trace#length" (func (;6;) (type 2) (result i32)))
      (import "@1" "trace#outcome" (func (;7;) (type 2) (result i32)))
      (import "@1" "trace#written" (func (;8;) (type 2) (result i32)))
      (import "@1" "trace#begin" (func (;9;) (type 2) (result i32)))
      (import "@1" "trace#word" (func (;10;) (type 4) (param i64)))
      (import "@1" "trace#hexadecimal" (func (;11;) (type 4) (param i64)))
      (import "@1" "wasi:io/streams#[resource-drop]output-stream" (func (;12;) (type 3) (param i32)))
      (import "guest" "realloc" (func (;13;) (type 0) (param i32 i32 i32 i32) (result i32)))
      (import "@1" "trace#unsigned" (func (;14;) (type 4) (param i64)))
      (import "@1" "trace#start" (func (;15;) (type 2) (result i32)))
      (import "@1" "trace#quoted" (func (;16;) (type 3) (param i32)))
      (import "@1" "wasi:io/streams#[method]output-stream.blocking-write-and-flush" (func (;17;) (type 5) (param i32 i32 i32) (result i32)))
      (import "@1" "streams#closed-output" (func (;18;) (type 2) (result i32)))
      (import "@1" "streams#ignored-output" (func (;19;) (type 2) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (global (;0;) (mut i32) i32.const 0)
      (export "2" (func 23))
      (export "3" (func 26))
      (export "c" (func 34))
      (export "d" (func 36))
      (export "e" (func 43))
      (export "f" (func 45))
      (export "g" (func 47))
      (export "flag" (global 0))
      (func $"wasi-virt: a handle of a resource that nothing makes" (;20;) (type 6)
        unreachable
      )
      (func (;21;) (type 3) (param i32)
        call $"wasi-virt: a handle of a resource that nothing makes"
      )
      (func (;22;) (type 6)
        (local i32 i32)
        call 2
        local.tee 0
        call 5
        call 6
        call 7
        call 1
        local.get 0
        call 3
        call 8
        local.tee 1
        i32.const -1
        i32.ne
        if ;; label = @1
          local.get 1
          call 4
        end
      )
      (func (;23;) (type 3) (param i32)
        (local i32)
        global.get 0
        i32.eqz
        if ;; label = @1
          call 9
          local.set 1
        end
        local.get 1
        if ;; label = @1
          i64.const 3418066341795684727
          call 10
          i64.const 3328230984867017317
          call 10
          i64.const 7310005351899803186
          call 10
          i64.const 7218537255541239667
          call 10
          i64.const 8030606865239928690
          call 10
          i64.const 114
          call 10
          i64.const 40
          call 10
          local.get 0
          i64.extend_i32_u
          call 11
          i64.const 41
          call 10
          call 22
        end
        local.get 0
        call 21
      )
      (func $"wasi-virt: realloc must not call imports" (;24;) (type 6)
        unreachable
      )
      (func (;25;) (type 3) (param i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        local.get 0
        call 12
      )
      (func (;26;) (type 3) (param i32)
        (local i32)
        global.get 0
        i32.eqz
        if ;; label = @1
          call 9
          local.set 1
        end
        local.get 1
        if ;; label = @1
          i64.const 3418066341795684727
          call 10
          i64.const 4644175905830368371
          call 10
          i64.const 6567147868446142000
          call 10
          i64.const 7305808869231650162
          call 10
          i64.const 8462084962339939373
          call 10
          i64.const 8247343456686796916
          call 10
          i64.const 7168357
          call 10
          i64.const 40
          call 10
          local.get 0
          i64.extend_i32_u
          call 11
          i64.const 41
          call 10
        end
        local.get 0
        call 25
        local.get 1
        if ;; label = @1
          call 22
        end
      )
      (func $"wasi-virt: the pointer for a result is not aligned" (;27;) (type 6)
        unreachable
      )
      (func $"wasi-virt: realloc returned a pointer that is not aligned" (;28;) (type 6)
        unreachable
      )
      (func (;29;) (type 3) (param i32)
        (local i32 i32)
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
        i32.const 1
        global.set 0
        i32.const 0
        i32.const 0
        i32.const 4
        local.get 1
        call 13
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
        i32.const 0
        memory.fill
        local.get 0
        local.get 2
        i32.store
        local.get 0
        i32.const 0
        i32.store offset=4
      )
      (func (;30;) (type 5) (param i32 i32 i32) (result i32)
        local.get 0
        i64.extend_i32_u
        local.get 1
        i64.extend_i32_u
        local.get 2
        i64.extend_i32_u
        i64.mul
        i64.add
        memory.size
        i64.extend_i32_u
        i64.const 16
        i64.shl
        i64.le_u
      )
      (func (;31;) (type 7) (param i32 i32)
        local.get 0
        local.get 1
        i32.const 1
        call 30
        if ;; label = @1
          call 15
          local.get 0
          local.get 1
          i32.const 64
          local.get 1
          i32.const 64
          i32.lt_u
          select
          memory.copy
          local.get 1
          call 16
        else
          i64.const 63
          call 10
        end
      )
      (func (;32;) (type 3) (param i32)
        i64.const 40
        call 10
        local.get 0
        i32.load
        local.get 0
        i32.load offset=4
        call 31
        i64.const 8236
        call 10
        local.get 0
        i32.load offset=8
        local.get 0
        i32.load offset=12
        call 31
        i64.const 41
        call 10
      )
      (func (;33;) (type 7) (param i32 i32)
        (local i32)
        local.get 0
        local.get 1
        i32.const 16
        call 30
        i32.eqz
        if ;; label = @1
          i64.const 63
          call 10
          return
        end
        i64.const 91
        call 10
        block ;; label = @1
          loop ;; label = @2
            local.get 2
            local.get 1
            i32.ge_u
            br_if 1 (;@1;)
            local.get 2
            if ;; label = @3
              i64.const 8236
              call 10
            end
            local.get 2
            i32.const 4
            i32.eq
            if ;; label = @3
              i64.const 172338589230
              call 10
              local.get 1
              i64.extend_i32_u
              call 14
              i64.const 11667387735894304
              call 10
              br 2 (;@1;)
            end
            local.get 0
            i32.const 0
            i32.add
            call 32
            local.get 0
            i32.const 16
            i32.add
            local.set 0
            local.get 2
            i32.const 1
            i32.add
            local.set 2
            br 0 (;@2;)
          end
        end
        i64.const 93
        call 10
      )
      (func (;34;) (type 3) (param i32)
        (local i32)
        global.get 0
        i32.eqz
        if ;; label = @1
          call 9
          local.set 1
        end
        local.get 1
        if ;; label = @1
          i64.const 7596555773995606391
          call 10
          i64.const 7957704863871034671
          call 10
          i64.const 3615880604214519149
          call 10
          i64.const 3275354322651722030
          call 10
          i64.const 7885362534758641253
          call 10
          i64.const 7630437
          call 10
          i64.const 40
          call 10
          i64.const 41
          call 10
        end
        local.get 0
        call 29
        local.get 1
        if ;; label = @1
          i64.const 540945696
          call 10
          local.get 0
          i32.const 1
          i32.const 8
          call 30
          if ;; label = @2
            local.get 0
            i32.load
            local.get 0
            i32.load offset=4
            call 33
          else
            i64.const 63
            call 10
          end
          call 22
        end
      )
      (func $"wasi:cli/exit#exit is denied: --allow-exit allows it" (;35;) (type 3) (param i32)
        unreachable
      )
      (func (;36;) (type 3) (param i32)
        (local i32 i32)
        global.get 0
        i32.eqz
        if ;; label = @1
          call 9
          local.set 1
        end
        local.get 1
        if ;; label = @1
          i64.const 7596555773995606391
          call 10
          i64.const 3328230993356678447
          call 10
          i64.const 7599935573028056626
          call 10
          i64.const 116
          call 10
          i64.const 40
          call 10
          local.get 0
          local.set 2
          block ;; label = @2
            local.get 2
            i32.const 0
            i32.eq
            if ;; label = @3
              i64.const 27503
              call 10
              br 1 (;@2;)
            end
            local.get 2
            i32.const 1
            i32.eq
            if ;; label = @3
              i64.const 7500389
              call 10
              br 1 (;@2;)
            end
            i64.const 63
            call 10
          end
          i64.const 41
          call 10
          call 22
        end
        local.get 0
        call $"wasi:cli/exit#exit is denied: --allow-exit allows it"
      )
      (func $"wasi-virt: a list or string is out of bounds of memory" (;37;) (type 6)
        unreachable
      )
      (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;38;) (type 6)
        unreachable
      )
      (func (;39;) (type 8) (param i32 i32) (result i32)
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
        call 0
        local.set 3
        local.get 3
        local.get 0
        local.get 4
        memory.copy
        local.get 3
      )
      (func (;40;) (type 1) (param i32 i32 i32 i32)
        (local i32 i32 i32 i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        local.get 0
        local.set 4
        local.get 1
        local.set 5
        local.get 2
        local.set 6
        local.get 5
        local.get 6
        call 39
        local.set 5
        local.get 4
        local.get 5
        local.get 6
        call 17
        local.set 7
        local.get 3
        i32.const 3
        i32.and
        if ;; label = @1
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
      )
      (func (;41;) (type 3) (param i32)
        (local i32)
        local.get 0
        i32.load8_u
        local.set 1
        block ;; label = @1
          local.get 1
          i32.const 0
          i32.eq
          if ;; label = @2
            i64.const 7309464436240245100
            call 10
            i64.const 7362662390610289010
            call 10
            i64.const 431198333281
            call 10
            i64.const 40
            call 10
            local.get 0
            i32.load offset=4
            i64.extend_i32_u
            call 11
            i64.const 41
            call 10
            br 1 (;@1;)
          end
          local.get 1
          i32.const 1
          i32.eq
          if ;; label = @2
            i64.const 110386891156579
            call 10
            br 1 (;@1;)
          end
          i64.const 63
          call 10
        end
      )
      (func (;42;) (type 3) (param i32)
        (local i32)
        local.get 0
        i32.load8_u
        local.set 1
        block ;; label = @1
          local.get 1
          i32.const 0
          i32.eq
          if ;; label = @2
            i64.const 27503
            call 10
            br 1 (;@1;)
          end
          local.get 1
          i32.const 1
          i32.eq
          if ;; label = @2
            i64.const 7500389
            call 10
            i64.const 40
            call 10
            local.get 0
            i32.const 4
            i32.add
            call 41
            i64.const 41
            call 10
            br 1 (;@1;)
          end
          i64.const 63
          call 10
        end
      )
      (func (;43;) (type 1) (param i32 i32 i32 i32)
        (local i32)
        global.get 0
        i32.eqz
        if ;; label = @1
          call 9
          local.set 4
        end
        local.get 4
        if ;; label = @1
          i64.const 3418066341795684727
          call 10
          i64.const 4644175905830368371
          call 10
          i64.const 6567147868446142000
          call 10
          i64.const 8024680540700697965
          call 10
          i64.const 8391100508931126389
          call 10
          i64.const 8028900187237868914
          call 10
          i64.const 8248111164809636707
          call 10
          i64.const 3270860593030329449
          call 10
          i64.const 448613674086
          call 10
          i64.const 40
          call 10
          local.get 0
          i64.extend_i32_u
          call 11
          i64.const 8236
          call 10
          i64.const 98
          call 10
          local.get 1
          local.get 2
          call 31
          i64.const 41
          call 10
        end
        local.get 0
        local.get 1
        local.get 2
        local.get 3
        call 40
        local.get 4
        if ;; label = @1
          i64.const 540945696
          call 10
          local.get 3
          i32.const 1
          i32.const 12
          call 30
          if ;; label = @2
            local.get 3
            i32.const 0
            i32.add
            call 42
          else
            i64.const 63
            call 10
          end
          call 22
        end
      )
      (func (;44;) (type 2) (result i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        call 18
      )
      (func (;45;) (type 2) (result i32)
        (local i32 i32)
        global.get 0
        i32.eqz
        if ;; label = @1
          call 9
          local.set 0
        end
        local.get 0
        if ;; label = @1
          i64.const 7596555773995606391
          call 10
          i64.const 4643899945575019311
          call 10
          i64.const 7431838996901277232
          call 10
          i64.const 8243105144282903653
          call 10
          i64.const 114
          call 10
          i64.const 40
          call 10
          i64.const 41
          call 10
        end
        call 44
        local.set 1
        local.get 0
        if ;; label = @1
          i64.const 540945696
          call 10
          local.get 1
          i64.extend_i32_u
          call 11
          call 22
        end
        local.get 1
      )
      (func (;46;) (type 2) (result i32)
        global.get 0
        if ;; label = @1
          call $"wasi-virt: realloc must not call imports"
        end
        call 19
      )
      (func (;47;) (type 2) (result i32)
        (local i32 i32)
        global.get 0
        i32.eqz
        if ;; label = @1
          call 9
          local.set 0
        end
        local.get 0
        if ;; label = @1
          i64.const 7596555773995606391
          call 10
          i64.const 4644466237012996911
          call 10
          i64.const 7431838996901277232
          call 10
          i64.const 8462092676163794021
          call 10
          i64.const 116
          call 10
          i64.const 40
          call 10
          i64.const 41
          call 10
        end
        call 46
        local.set 1
        local.get 0
        if ;; label = @1
          i64.const 540945696
          call 10
          local.get 1
          i64.extend_i32_u
          call 11
          call 22
        end
        local.get 1
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
    (type (;5;) (resource (rep i32) (dtor 9)))
    (alias core export 8 "destroy-1" (core func (;10;)))
    (type (;6;) (resource (rep i32) (dtor 10)))
    (core func (;11;) (canon resource.new 5))
    (core func (;12;) (canon resource.rep 5))
    (core func (;13;) (canon resource.drop 5))
    (core func (;14;) (canon resource.new 6))
    (core func (;15;) (canon resource.rep 6))
    (core func (;16;) (canon resource.drop 6))
    (alias core export 6 "c" (core func (;17;)))
    (alias core export 6 "d" (core func (;18;)))
    (alias core export 6 "e" (core func (;19;)))
    (alias core export 6 "f" (core func (;20;)))
    (alias core export 6 "g" (core func (;21;)))
    (core module (;5;)
      (type (;0;) (func (param i32)))
      (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;2;) (func))
      (type (;3;) (func (param i32 i32 i32 i32)))
      (type (;4;) (func (param i32) (result i32)))
      (type (;5;) (func (result i32)))
      (type (;6;) (func (param i32 i32 i32) (result i32)))
      (import "outside" "0" (func (;0;) (type 0) (param i32)))
      (import "scratch" "realloc" (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)))
      (import "outside" "1" (func (;2;) (type 0) (param i32)))
      (import "scratch" "reset" (func (;3;) (type 2)))
      (import "outside" "2" (func (;4;) (type 3) (param i32 i32 i32 i32)))
      (import "outside" "wrap-0" (func (;5;) (type 4) (param i32) (result i32)))
      (import "outside" "3" (func (;6;) (type 5) (result i32)))
      (import "outside" "wrap-1" (func (;7;) (type 4) (param i32) (result i32)))
      (import "outside" "4" (func (;8;) (type 5) (result i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (export "0" (func 9))
      (export "1" (func 10))
      (export "2" (func 12))
      (export "3" (func 13))
      (export "4" (func 14))
      (func (;9;) (type 5) (result i32)
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
      (func (;10;) (type 0) (param i32)
        local.get 0
        call 2
        call 3
      )
      (func (;11;) (type 0) (param i32)
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
            call 5
            i32.store offset=8
          end
        end
      )
      (func (;12;) (type 6) (param i32 i32 i32) (result i32)
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
      (func (;13;) (type 5) (result i32)
        (local i32)
        call 6
        local.set 0
        local.get 0
        call 7
        local.set 0
        local.get 0
        call 3
      )
      (func (;14;) (type 5) (result i32)
        (local i32)
        call 8
        local.set 0
        local.get 0
        call 7
        local.set 0
        local.get 0
        call 3
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
    (type (;7;) (tuple string string))
    (type (;8;) (list 7))
    (type (;9;) (func (result 8)))
    (alias core export 10 "0" (core func (;22;)))
    (func (;2;) (type 9) (canon lift (core func 22) (memory 1) (realloc 1) (post-return 2)))
    (type (;10;) (result))
    (type (;11;) (func (param "status" 10)))
    (alias core export 10 "1" (core func (;23;)))
    (func (;3;) (type 11) (canon lift (core func 23) (memory 1) (realloc 1)))
    (type (;12;) (borrow 6))
    (type (;13;) (list u8))
    (type (;14;) (own 5))
    (type (;15;) (variant (case "last-operation-failed" 14) (case "closed")))
    (type (;16;) (result (error 15)))
    (type (;17;) (func (param "self" 12) (param "contents" 13) (result 16)))
    (alias core export 10 "2" (core func (;24;)))
    (func (;4;) (type 17) (canon lift (core func 24) (memory 1) (realloc 1) (post-return 2)))
    (type (;18;) (own 6))
    (type (;19;) (func (result 18)))
    (alias core export 10 "3" (core func (;25;)))
    (func (;5;) (type 19) (canon lift (core func 25) (memory 1) (realloc 1)))
    (type (;20;) (own 6))
    (type (;21;) (func (result 20)))
    (alias core export 10 "4" (core func (;26;)))
    (func (;6;) (type 21) (canon lift (core func 26) (memory 1) (realloc 1)))
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
    (instance (;3;) (instantiate 0
        (with "f0" (func 2))
      )
    )
    (export (;4;) "wasi:cli/environment@0.2.12" (instance 3))
    (component (;1;)
      (type (;0;) (result))
      (type (;1;) (func (param "status" 0)))
      (import "f0" (func (;0;) (type 1)))
      (type (;2;) (result))
      (type (;3;) (func (param "status" 2)))
      (export (;1;) "exit" (func 0) (func (type 3)))
    )
    (instance (;5;) (instantiate 1
        (with "f0" (func 3))
      )
    )
    (export (;6;) "wasi:cli/exit@0.2.12" (instance 5))
    (component (;2;)
      (import "r0" (type (;0;) (sub resource)))
      (export (;1;) "error" (type 0))
    )
    (instance (;7;) (instantiate 2
        (with "r0" (type 5))
      )
    )
    (export (;8;) "wasi:io/error@0.2.12" (instance 7))
    (alias export 8 "error" (type (;22;)))
    (component (;3;)
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
    (instance (;9;) (instantiate 3
        (with "r0" (type 22))
        (with "r1" (type 6))
        (with "t2" (type 15))
        (with "f3" (func 4))
      )
    )
    (export (;10;) "wasi:io/streams@0.2.12" (instance 9))
    (alias export 10 "output-stream" (type (;23;)))
    (component (;4;)
      (import "r0" (type (;0;) (sub resource)))
      (type (;1;) (own 0))
      (type (;2;) (func (result 1)))
      (import "f1" (func (;0;) (type 2)))
      (export (;3;) "output-stream" (type 0))
      (type (;4;) (own 3))
      (type (;5;) (func (result 4)))
      (export (;1;) "get-stderr" (func 0) (func (type 5)))
    )
    (instance (;11;) (instantiate 4
        (with "r0" (type 23))
        (with "f1" (func 5))
      )
    )
    (export (;12;) "wasi:cli/stderr@0.2.12" (instance 11))
    (component (;5;)
      (import "r0" (type (;0;) (sub resource)))
      (type (;1;) (own 0))
      (type (;2;) (func (result 1)))
      (import "f1" (func (;0;) (type 2)))
      (export (;3;) "output-stream" (type 0))
      (type (;4;) (own 3))
      (type (;5;) (func (result 4)))
      (export (;1;) "get-stdout" (func 0) (func (type 5)))
    )
    (instance (;13;) (instantiate 5
        (with "r0" (type 23))
        (with "f1" (func 6))
      )
    )
    (export (;14;) "wasi:cli/stdout@0.2.12" (instance 13))
  )
  (component (;1;)
    (type $ty-wasi:cli/environment@0.2.12 (;0;)
      (instance
        (type (;0;) (tuple string string))
        (type (;1;) (list 0))
        (type (;2;) (func (result 1)))
        (export (;0;) "get-environment" (func (type 2)))
      )
    )
    (import "wasi:cli/environment@0.2.12" (instance $wasi:cli/environment@0.2.12 (;0;) (type $ty-wasi:cli/environment@0.2.12)))
    (type $ty-wasi:cli/exit@0.2.12 (;1;)
      (instance
        (type (;0;) (result))
        (type (;1;) (func (param "status" 0)))
        (export (;0;) "exit" (func (type 1)))
      )
    )
    (import "wasi:cli/exit@0.2.12" (instance $wasi:cli/exit@0.2.12 (;1;) (type $ty-wasi:cli/exit@0.2.12)))
    (type $ty-wasi:io/error@0.2.12 (;2;)
      (instance
        (export (;0;) "error" (type (sub resource)))
      )
    )
    (import "wasi:io/error@0.2.12" (instance $wasi:io/error@0.2.12 (;2;) (type $ty-wasi:io/error@0.2.12)))
    (alias export $wasi:io/error@0.2.12 "error" (type $error (;3;)))
    (type $ty-wasi:io/streams@0.2.12 (;4;)
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
    (import "wasi:io/streams@0.2.12" (instance $wasi:io/streams@0.2.12 (;3;) (type $ty-wasi:io/streams@0.2.12)))
    (alias export $wasi:io/streams@0.2.12 "output-stream" (type $output-stream (;5;)))
    (type $ty-wasi:cli/stderr@0.2.12 (;6;)
      (instance
        (alias outer 1 $output-stream (type (;0;)))
        (export (;1;) "output-stream" (type (eq 0)))
        (type (;2;) (own 1))
        (type (;3;) (func (result 2)))
        (export (;0;) "get-stderr" (func (type 3)))
      )
    )
    (import "wasi:cli/stderr@0.2.12" (instance $wasi:cli/stderr@0.2.12 (;4;) (type $ty-wasi:cli/stderr@0.2.12)))
    (alias export $wasi:io/streams@0.2.12 "output-stream" (type $"#type7 output-stream" (@name "output-stream") (;7;)))
    (type $ty-wasi:cli/stdout@0.2.12 (;8;)
      (instance
        (alias outer 1 $"#type7 output-stream" (type (;0;)))
        (export (;1;) "output-stream" (type (eq 0)))
        (type (;2;) (own 1))
        (type (;3;) (func (result 2)))
        (export (;0;) "get-stdout" (func (type 3)))
      )
    )
    (import "wasi:cli/stdout@0.2.12" (instance $wasi:cli/stdout@0.2.12 (;5;) (type $ty-wasi:cli/stdout@0.2.12)))
    (core module $main (;0;)
      (type (;0;) (func (result i32)))
      (type (;1;) (func (param i32 i32 i32 i32)))
      (type (;2;) (func (param i32)))
      (type (;3;) (func (param i32 i32 i32 i32) (result i32)))
      (import "wasi:cli/stderr@0.2.12" "get-stderr" (func (;0;) (type 0) (result i32)))
      (import "wasi:cli/stdout@0.2.12" "get-stdout" (func (;1;) (type 0) (result i32)))
      (import "wasi:io/streams@0.2.12" "[method]output-stream.blocking-write-and-flush" (func (;2;) (type 1) (param i32 i32 i32 i32)))
      (import "wasi:io/streams@0.2.12" "[resource-drop]output-stream" (func (;3;) (type 2) (param i32)))
      (import "wasi:cli/environment@0.2.12" "get-environment" (func (;4;) (type 2) (param i32)))
      (import "wasi:cli/exit@0.2.12" "exit" (func (;5;) (type 2) (param i32)))
      (memory (;0;) 1)
      (export "memory" (memory 0))
      (export "cabi_realloc" (func 6))
      (export "wasi:cli/run@0.2.12#run" (func 7))
      (func (;6;) (type 3) (param i32 i32 i32 i32) (result i32)
        unreachable
      )
      (func (;7;) (type 0) (result i32)
        unreachable
      )
    )
    (core module $wit-component-shim-module (;1;)
      (type (;0;) (func (param i32 i32 i32 i32)))
      (type (;1;) (func (param i32)))
      (table (;0;) 2 2 funcref)
      (export "0" (func 0))
      (export "1" (func 1))
      (export "$imports" (table 0))
      (func (;0;) (type 0) (param i32 i32 i32 i32)
        local.get 0
        local.get 1
        local.get 2
        local.get 3
        i32.const 0
        call_indirect (type 0)
      )
      (func (;1;) (type 1) (param i32)
        local.get 0
        i32.const 1
        call_indirect (type 1)
      )
    )
    (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
    (alias export $wasi:cli/stderr@0.2.12 "get-stderr" (func $get-stderr (;0;)))
    (core func $get-stderr (;0;) (canon lower (func $get-stderr)))
    (core instance $wasi:cli/stderr@0.2.12 (;1;)
      (export "get-stderr" (func $get-stderr))
    )
    (alias export $wasi:cli/stdout@0.2.12 "get-stdout" (func $get-stdout (;1;)))
    (core func $get-stdout (;1;) (canon lower (func $get-stdout)))
    (core instance $wasi:cli/stdout@0.2.12 (;2;)
      (export "get-stdout" (func $get-stdout))
    )
    (alias core export $wit-component-shim-instance "0" (core func $"indirect-wasi:io/streams@0.2.12-[method]output-stream.blocking-write-and-flush" (;2;)))
    (alias export $wasi:io/streams@0.2.12 "output-stream" (type $"#type9 output-stream" (@name "output-stream") (;9;)))
    (core func $resource.drop (;3;) (canon resource.drop $"#type9 output-stream"))
    (core instance $wasi:io/streams@0.2.12 (;3;)
      (export "[method]output-stream.blocking-write-and-flush" (func $"indirect-wasi:io/streams@0.2.12-[method]output-stream.blocking-write-and-flush"))
      (export "[resource-drop]output-stream" (func $resource.drop))
    )
    (alias core export $wit-component-shim-instance "1" (core func $indirect-wasi:cli/environment@0.2.12-get-environment (;4;)))
    (core instance $wasi:cli/environment@0.2.12 (;4;)
      (export "get-environment" (func $indirect-wasi:cli/environment@0.2.12-get-environment))
    )
    (alias export $wasi:cli/exit@0.2.12 "exit" (func $exit (;2;)))
    (core func $exit (;5;) (canon lower (func $exit)))
    (core instance $wasi:cli/exit@0.2.12 (;5;)
      (export "exit" (func $exit))
    )
    (core instance $main (;6;) (instantiate $main
        (with "wasi:cli/stderr@0.2.12" (instance $wasi:cli/stderr@0.2.12))
        (with "wasi:cli/stdout@0.2.12" (instance $wasi:cli/stdout@0.2.12))
        (with "wasi:io/streams@0.2.12" (instance $wasi:io/streams@0.2.12))
        (with "wasi:cli/environment@0.2.12" (instance $wasi:cli/environment@0.2.12))
        (with "wasi:cli/exit@0.2.12" (instance $wasi:cli/exit@0.2.12))
      )
    )
    (alias core export $main "memory" (core memory $memory (;0;)))
    (core module $wit-component-fixup (;2;)
      (type (;0;) (func (param i32 i32 i32 i32)))
      (type (;1;) (func (param i32)))
      (import "actual" "0" (func (;0;) (type 0) (param i32 i32 i32 i32)))
      (import "actual" "1" (func (;1;) (type 1) (param i32)))
      (import "shim" "$imports" (table (;0;) 2 2 funcref))
      (elem (;0;) (i32.const 0) func 0 1)
    )
    (alias export $wasi:io/streams@0.2.12 "[method]output-stream.blocking-write-and-flush" (func $"[method]output-stream.blocking-write-and-flush" (;3;)))
    (core func $"#core-func6 indirect-wasi:io/streams@0.2.12-[method]output-stream.blocking-write-and-flush" (@name "indirect-wasi:io/streams@0.2.12-[method]output-stream.blocking-write-and-flush") (;6;) (canon lower (func $"[method]output-stream.blocking-write-and-flush") (memory $memory)))
    (alias export $wasi:cli/environment@0.2.12 "get-environment" (func $get-environment (;4;)))
    (alias core export $main "cabi_realloc" (core func $cabi_realloc (;7;)))
    (core func $"#core-func8 indirect-wasi:cli/environment@0.2.12-get-environment" (@name "indirect-wasi:cli/environment@0.2.12-get-environment") (;8;) (canon lower (func $get-environment) (memory $memory) (realloc $cabi_realloc) string-encoding=utf8))
    (core instance $actual (;7;)
      (export "0" (func $"#core-func6 indirect-wasi:io/streams@0.2.12-[method]output-stream.blocking-write-and-flush"))
      (export "1" (func $"#core-func8 indirect-wasi:cli/environment@0.2.12-get-environment"))
    )
    (core instance $fixup (;8;) (instantiate $wit-component-fixup
        (with "actual" (instance $actual))
        (with "shim" (instance $wit-component-shim-instance))
      )
    )
    (type (;10;) (result))
    (type (;11;) (func (result 10)))
    (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;9;)))
    (func $run (;5;) (type 11) (canon lift (core func $wasi:cli/run@0.2.12#run)))
    (component $wasi:cli/run@0.2.12-shim-component (;0;)
      (type (;0;) (result))
      (type (;1;) (func (result 0)))
      (import "import-func-run" (func (;0;) (type 1)))
      (type (;2;) (result))
      (type (;3;) (func (result 2)))
      (export (;1;) "run" (func 0) (func (type 3)))
    )
    (instance $wasi:cli/run@0.2.12-shim-instance (;6;) (instantiate $wasi:cli/run@0.2.12-shim-component
        (with "import-func-run" (func $run))
      )
    )
    (export $wasi:cli/run@0.2.12 (;7;) "wasi:cli/run@0.2.12" (instance $wasi:cli/run@0.2.12-shim-instance))
  )
  (instance (;3;) (instantiate 0
      (with "wasi:io/error@0.2.12" (instance 0))
      (with "wasi:io/streams@0.2.12" (instance 1))
      (with "wasi:cli/stderr@0.2.12" (instance 2))
    )
  )
  (alias export 3 "wasi:cli/environment@0.2.12" (instance (;4;)))
  (alias export 3 "wasi:cli/exit@0.2.12" (instance (;5;)))
  (alias export 3 "wasi:io/error@0.2.12" (instance (;6;)))
  (alias export 3 "wasi:io/streams@0.2.12" (instance (;7;)))
  (alias export 3 "wasi:cli/stderr@0.2.12" (instance (;8;)))
  (alias export 3 "wasi:cli/stdout@0.2.12" (instance (;9;)))
  (instance (;10;) (instantiate 1
      (with "wasi:cli/environment@0.2.12" (instance 4))
      (with "wasi:cli/exit@0.2.12" (instance 5))
      (with "wasi:io/error@0.2.12" (instance 6))
      (with "wasi:io/streams@0.2.12" (instance 7))
      (with "wasi:cli/stderr@0.2.12" (instance 8))
      (with "wasi:cli/stdout@0.2.12" (instance 9))
    )
  )
  (alias export 10 "wasi:cli/run@0.2.12" (instance (;11;)))
  (export (;12;) "wasi:cli/run@0.2.12" (instance 11))
)
