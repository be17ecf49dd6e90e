;; core modules 5, instances of them 5, memories 2, imports 43
(component
  (type (;0;)
    (instance
      (export (;0;) "error" (type (sub resource)))
    )
  )
  (import "wasi:io/error@0.2.12" (instance $wasi:io/error@0.2.12 (;0;) (type 0)))
  (alias export $wasi:io/error@0.2.12 "error" (type $error (;1;)))
  (type (;2;)
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
  (import "wasi:io/streams@0.2.12" (instance $wasi:io/streams@0.2.12 (;1;) (type 2)))
  (alias export $wasi:io/streams@0.2.12 "output-stream" (type $output-stream (;3;)))
  (type (;4;)
    (instance
      (alias outer 1 $output-stream (type (;0;)))
      (export (;1;) "output-stream" (type (eq 0)))
      (type (;2;) (own 1))
      (type (;3;) (func (result 2)))
      (export (;0;) "get-stderr" (func (type 3)))
    )
  )
  (import "wasi:cli/stderr@0.2.12" (instance $wasi:cli/stderr@0.2.12 (;2;) (type 4)))
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
  (core module (;2;)
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
  (core instance (;1;) (instantiate 2))
  (core func (;0;) (canon resource.drop $output-stream))
  (core func (;1;) (canon resource.drop $error))
  (alias core export 1 "e" (core func (;2;)))
  (alias core export 1 "0" (core memory (;0;)))
  (alias export $wasi:cli/stderr@0.2.12 "get-stderr" (func (;0;)))
  (core func (;3;) (canon lower (func 0) (memory 0) (realloc 2)))
  (alias export $wasi:io/streams@0.2.12 "[method]output-stream.blocking-write-and-flush" (func (;1;)))
  (core func (;4;) (canon lower (func 1) (memory 0) (realloc 2)))
  (core instance (;2;)
    (export "0" (func 4))
    (export "1" (func 3))
    (export "2" (func 1))
    (export "3" (func 0))
  )
  (core module (;3;)
    (type (;0;) (func (result i32)))
    (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;2;) (func (param i32 i32 i32 i32)))
    (type (;3;) (func (param i32)))
    (type (;4;) (func (param i64)))
    (type (;5;) (func))
    (import "@1" "streams#closed-output" (func (;0;) (type 0) (result i32)))
    (import "@1" "cabi_realloc" (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)))
    (import "host" "0" (func (;2;) (type 2) (param i32 i32 i32 i32)))
    (import "host" "1" (func (;3;) (type 0) (result i32)))
    (import "host" "3" (func (;4;) (type 3) (param i32)))
    (import "host" "2" (func (;5;) (type 3) (param i32)))
    (import "@1" "trace#finish" (func (;6;) (type 0) (result i32)))
    (import "@1" "trace#length" (func (;7;) (type 0) (result i32)))
    (import "@1" "trace#outcome" (func (;8;) (type 0) (result i32)))
    (import "@1" "trace#written" (func (;9;) (type 0) (result i32)))
    (import "@1" "trace#begin" (func (;10;) (type 0) (result i32)))
    (import "@1" "trace#word" (func (;11;) (type 4) (param i64)))
    (import "@1" "trace#hexadecimal" (func (;12;) (type 4) (param i64)))
    (import "@1" "streams#ignored-output" (func (;13;) (type 0) (result i32)))
    (import "@1" "wasi:io/streams#[resource-drop]output-stream" (func (;14;) (type 3) (param i32)))
    (import "@1" "memory" (memory (;0;) 0))
    (global (;0;) (mut i32) i32.const 0)
    (export "0" (func 18))
    (export "1" (func 20))
    (export "3" (func 22))
    (export "5" (func 24))
    (export "flag" (global 0))
    (func $"wasi-virt: realloc must not call imports" (;15;) (type 5)
      unreachable
    )
    (func (;16;) (type 0) (result i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      call 0
    )
    (func (;17;) (type 5)
      (local i32 i32)
      call 3
      local.tee 0
      call 6
      call 7
      call 8
      call 2
      local.get 0
      call 4
      call 9
      local.tee 1
      i32.const -1
      i32.ne
      if ;; label = @1
        local.get 1
        call 5
      end
    )
    (func (;18;) (type 0) (result i32)
      (local i32 i32)
      global.get 0
      i32.eqz
      if ;; label = @1
        call 10
        local.set 0
      end
      local.get 0
      if ;; label = @1
        i64.const 7596555773995606391
        call 11
        i64.const 4643899945575019311
        call 11
        i64.const 7431838996901277232
        call 11
        i64.const 8243105144282903653
        call 11
        i64.const 114
        call 11
        i64.const 40
        call 11
        i64.const 41
        call 11
      end
      call 16
      local.set 1
      local.get 0
      if ;; label = @1
        i64.const 540945696
        call 11
        local.get 1
        i64.extend_i32_u
        call 12
        call 17
      end
      local.get 1
    )
    (func (;19;) (type 0) (result i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      call 13
    )
    (func (;20;) (type 0) (result i32)
      (local i32 i32)
      global.get 0
      i32.eqz
      if ;; label = @1
        call 10
        local.set 0
      end
      local.get 0
      if ;; label = @1
        i64.const 7596555773995606391
        call 11
        i64.const 4644466237012996911
        call 11
        i64.const 7431838996901277232
        call 11
        i64.const 8462092676163794021
        call 11
        i64.const 116
        call 11
        i64.const 40
        call 11
        i64.const 41
        call 11
      end
      call 19
      local.set 1
      local.get 0
      if ;; label = @1
        i64.const 540945696
        call 11
        local.get 1
        i64.extend_i32_u
        call 12
        call 17
      end
      local.get 1
    )
    (func (;21;) (type 3) (param i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      call 14
    )
    (func (;22;) (type 3) (param i32)
      (local i32)
      global.get 0
      i32.eqz
      if ;; label = @1
        call 10
        local.set 1
      end
      local.get 1
      if ;; label = @1
        i64.const 3418066341795684727
        call 11
        i64.const 4644175905830368371
        call 11
        i64.const 6567147868446142000
        call 11
        i64.const 7305808869231650162
        call 11
        i64.const 8462084962339939373
        call 11
        i64.const 8247343456686796916
        call 11
        i64.const 7168357
        call 11
        i64.const 40
        call 11
        local.get 0
        i64.extend_i32_u
        call 12
        i64.const 41
        call 11
      end
      local.get 0
      call 21
      local.get 1
      if ;; label = @1
        call 17
      end
    )
    (func $"wasi:cli/exit#exit is denied: --allow-exit allows it" (;23;) (type 3) (param i32)
      unreachable
    )
    (func (;24;) (type 3) (param i32)
      (local i32 i32)
      global.get 0
      i32.eqz
      if ;; label = @1
        call 10
        local.set 1
      end
      local.get 1
      if ;; label = @1
        i64.const 7596555773995606391
        call 11
        i64.const 3328230993356678447
        call 11
        i64.const 7599935573028056626
        call 11
        i64.const 116
        call 11
        i64.const 40
        call 11
        local.get 0
        local.set 2
        block ;; label = @2
          local.get 2
          i32.const 0
          i32.eq
          if ;; label = @3
            i64.const 27503
            call 11
            br 1 (;@2;)
          end
          local.get 2
          i32.const 1
          i32.eq
          if ;; label = @3
            i64.const 7500389
            call 11
            br 1 (;@2;)
          end
          i64.const 63
          call 11
        end
        i64.const 41
        call 11
        call 17
      end
      local.get 0
      call $"wasi:cli/exit#exit is denied: --allow-exit allows it"
    )
  )
  (core instance (;3;) (instantiate 3
      (with "host" (instance 2))
      (with "@1" (instance 1))
    )
  )
  (alias core export 3 "0" (core func $get-stderr (;5;)))
  (core instance $wasi:cli/stderr@0.2.12 (;4;)
    (export "get-stderr" (func $get-stderr))
  )
  (alias core export 3 "1" (core func $get-stdout (;6;)))
  (core instance $wasi:cli/stdout@0.2.12 (;5;)
    (export "get-stdout" (func $get-stdout))
  )
  (alias core export $wit-component-shim-instance "0" (core func $"indirect-wasi:io/streams@0.2.12-[method]output-stream.blocking-write-and-flush" (;7;)))
  (alias core export 3 "3" (core func $resource.drop (;8;)))
  (core instance $wasi:io/streams@0.2.12 (;6;)
    (export "[method]output-stream.blocking-write-and-flush" (func $"indirect-wasi:io/streams@0.2.12-[method]output-stream.blocking-write-and-flush"))
    (export "[resource-drop]output-stream" (func $resource.drop))
  )
  (alias core export $wit-component-shim-instance "1" (core func $indirect-wasi:cli/environment@0.2.12-get-environment (;9;)))
  (core instance $wasi:cli/environment@0.2.12 (;7;)
    (export "get-environment" (func $indirect-wasi:cli/environment@0.2.12-get-environment))
  )
  (alias core export 3 "5" (core func $exit (;10;)))
  (core instance $wasi:cli/exit@0.2.12 (;8;)
    (export "exit" (func $exit))
  )
  (core instance $main (;9;) (instantiate $main
      (with "wasi:cli/stderr@0.2.12" (instance $wasi:cli/stderr@0.2.12))
      (with "wasi:cli/stdout@0.2.12" (instance $wasi:cli/stdout@0.2.12))
      (with "wasi:io/streams@0.2.12" (instance $wasi:io/streams@0.2.12))
      (with "wasi:cli/environment@0.2.12" (instance $wasi:cli/environment@0.2.12))
      (with "wasi:cli/exit@0.2.12" (instance $wasi:cli/exit@0.2.12))
    )
  )
  (alias core export $main "memory" (core memory $memory (;1;)))
  (alias core export $main "cabi_realloc" (core func $cabi_realloc (;11;)))
  (alias core export $wit-component-shim-instance "$imports" (core table (;0;)))
  (core instance (;10;)
    (export "table" (table 0))
  )
  (core func (;12;) (canon resource.drop $output-stream))
  (core func (;13;) (canon resource.drop $error))
  (alias export $wasi:cli/stderr@0.2.12 "get-stderr" (func (;2;)))
  (core func (;14;) (canon lower (func 2) (memory 0) (realloc 2)))
  (alias export $wasi:io/streams@0.2.12 "[method]output-stream.blocking-write-and-flush" (func (;3;)))
  (core func (;15;) (canon lower (func 3) (memory 0) (realloc 2)))
  (core instance (;11;)
    (export "0" (func 15))
    (export "1" (func 14))
    (export "2" (func 13))
    (export "3" (func 12))
  )
  (core instance (;12;)
    (export "memory" (memory $memory))
    (export "realloc" (func $cabi_realloc))
  )
  (core module (;4;)
    (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;1;) (func (param i32 i32 i32) (result i32)))
    (type (;2;) (func (param i32 i32 i32 i32)))
    (type (;3;) (func (result i32)))
    (type (;4;) (func (param i32)))
    (type (;5;) (func (param i64)))
    (type (;6;) (func))
    (type (;7;) (func (param i32 i32) (result i32)))
    (type (;8;) (func (param i32 i32)))
    (import "@1" "cabi_realloc" (func (;0;) (type 0) (param i32 i32 i32 i32) (result i32)))
    (import "@1" "wasi:io/streams#[method]output-stream.blocking-write-and-flush" (func (;1;) (type 1) (param i32 i32 i32) (result i32)))
    (import "host" "0" (func (;2;) (type 2) (param i32 i32 i32 i32)))
    (import "host" "1" (func (;3;) (type 3) (result i32)))
    (import "host" "3" (func (;4;) (type 4) (param i32)))
    (import "host" "2" (func (;5;) (type 4) (param i32)))
    (import "@1" "trace#finish" (func (;6;) (type 3) (result i32)))
    (import "@1" "trace#length" (func (;7;) (type 3) (result i32)))
    (import "@1" "trace#outcome" (func (;8;) (type 3) (result i32)))
    (import "@1" "trace#written" (func (;9;) (type 3) (result i32)))
    (import "@1" "trace#begin" (func (;10;) (type 3) (result i32)))
    (import "@1" "trace#word" (func (;11;) (type 5) (param i64)))
    (import "@1" "trace#hexadecimal" (func (;12;) (type 5) (param i64)))
    (import "@1" "trace#start" (func (;13;) (type 3) (result i32)))
    (import "@1" "trace#quoted" (func (;14;) (type 4) (param i32)))
    (import "guest" "realloc" (func (;15;) (type 0) (param i32 i32 i32 i32) (result i32)))
    (import "@1" "trace#unsigned" (func (;16;) (type 5) (param i64)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "@1" "memory" (memory (;1;) 0))
    (import "flag" "flag" (global (;0;) (mut i32)))
    (import "table" "table" (table (;0;) 2 2 funcref))
    (export "6" (func 28))
    (export "8" (func 33))
    (elem (;0;) (i32.const 0) func 28 33)
    (func $"wasi-virt: realloc must not call imports" (;17;) (type 6)
      unreachable
    )
    (func $"wasi-virt: a list or string is out of bounds of memory" (;18;) (type 6)
      unreachable
    )
    (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;19;) (type 6)
      unreachable
    )
    (func (;20;) (type 7) (param i32 i32) (result i32)
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
      memory.copy 1 0
      local.get 3
    )
    (func $"wasi-virt: the pointer for a result is not aligned" (;21;) (type 6)
      unreachable
    )
    (func (;22;) (type 2) (param i32 i32 i32 i32)
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
      call 20
      local.set 5
      local.get 4
      local.get 5
      local.get 6
      call 1
      local.set 7
      local.get 3
      i32.const 3
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      local.get 3
      local.get 7
      i32.load 1
      i32.store
      local.get 3
      local.get 7
      i32.load 1 offset=4
      i32.store offset=4
      local.get 3
      local.get 7
      i32.load 1 offset=8
      i32.store offset=8
    )
    (func (;23;) (type 6)
      (local i32 i32)
      call 3
      local.tee 0
      call 6
      call 7
      call 8
      call 2
      local.get 0
      call 4
      call 9
      local.tee 1
      i32.const -1
      i32.ne
      if ;; label = @1
        local.get 1
        call 5
      end
    )
    (func (;24;) (type 1) (param i32 i32 i32) (result i32)
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
    (func (;25;) (type 8) (param i32 i32)
      local.get 0
      local.get 1
      i32.const 1
      call 24
      if ;; label = @1
        call 13
        local.get 0
        local.get 1
        i32.const 64
        local.get 1
        i32.const 64
        i32.lt_u
        select
        memory.copy 1 0
        local.get 1
        call 14
      else
        i64.const 63
        call 11
      end
    )
    (func (;26;) (type 4) (param i32)
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
          call 11
          i64.const 7362662390610289010
          call 11
          i64.const 431198333281
          call 11
          i64.const 40
          call 11
          local.get 0
          i32.load offset=4
          i64.extend_i32_u
          call 12
          i64.const 41
          call 11
          br 1 (;@1;)
        end
        local.get 1
        i32.const 1
        i32.eq
        if ;; label = @2
          i64.const 110386891156579
          call 11
          br 1 (;@1;)
        end
        i64.const 63
        call 11
      end
    )
    (func (;27;) (type 4) (param i32)
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
          call 11
          br 1 (;@1;)
        end
        local.get 1
        i32.const 1
        i32.eq
        if ;; label = @2
          i64.const 7500389
          call 11
          i64.const 40
          call 11
          local.get 0
          i32.const 4
          i32.add
          call 26
          i64.const 41
          call 11
          br 1 (;@1;)
        end
        i64.const 63
        call 11
      end
    )
    (func (;28;) (type 2) (param i32 i32 i32 i32)
      (local i32)
      global.get 0
      i32.eqz
      if ;; label = @1
        call 10
        local.set 4
      end
      local.get 4
      if ;; label = @1
        i64.const 3418066341795684727
        call 11
        i64.const 4644175905830368371
        call 11
        i64.const 6567147868446142000
        call 11
        i64.const 8024680540700697965
        call 11
        i64.const 8391100508931126389
        call 11
        i64.const 8028900187237868914
        call 11
        i64.const 8248111164809636707
        call 11
        i64.const 3270860593030329449
        call 11
        i64.const 448613674086
        call 11
        i64.const 40
        call 11
        local.get 0
        i64.extend_i32_u
        call 12
        i64.const 8236
        call 11
        i64.const 98
        call 11
        local.get 1
        local.get 2
        call 25
        i64.const 41
        call 11
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      call 22
      local.get 4
      if ;; label = @1
        i64.const 540945696
        call 11
        local.get 3
        i32.const 1
        i32.const 12
        call 24
        if ;; label = @2
          local.get 3
          i32.const 0
          i32.add
          call 27
        else
          i64.const 63
          call 11
        end
        call 23
      end
    )
    (func $"wasi-virt: realloc returned a pointer that is not aligned" (;29;) (type 6)
      unreachable
    )
    (func (;30;) (type 4) (param i32)
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
      call 15
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
    (func (;31;) (type 4) (param i32)
      i64.const 40
      call 11
      local.get 0
      i32.load
      local.get 0
      i32.load offset=4
      call 25
      i64.const 8236
      call 11
      local.get 0
      i32.load offset=8
      local.get 0
      i32.load offset=12
      call 25
      i64.const 41
      call 11
    )
    (func (;32;) (type 8) (param i32 i32)
      (local i32)
      local.get 0
      local.get 1
      i32.const 16
      call 24
      i32.eqz
      if ;; label = @1
        i64.const 63
        call 11
        return
      end
      i64.const 91
      call 11
      block ;; label = @1
        loop ;; label = @2
          local.get 2
          local.get 1
          i32.ge_u
          br_if 1 (;@1;)
          local.get 2
          if ;; label = @3
            i64.const 8236
            call 11
          end
          local.get 2
          i32.const 4
          i32.eq
          if ;; label = @3
            i64.const 172338589230
            call 11
            local.get 1
            i64.extend_i32_u
            call 16
            i64.const 11667387735894304
            call 11
            br 2 (;@1;)
          end
          local.get 0
          i32.const 0
          i32.add
          call 31
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
      call 11
    )
    (func (;33;) (type 4) (param i32)
      (local i32)
      global.get 0
      i32.eqz
      if ;; label = @1
        call 10
        local.set 1
      end
      local.get 1
      if ;; label = @1
        i64.const 7596555773995606391
        call 11
        i64.const 7957704863871034671
        call 11
        i64.const 3615880604214519149
        call 11
        i64.const 3275354322651722030
        call 11
        i64.const 7885362534758641253
        call 11
        i64.const 7630437
        call 11
        i64.const 40
        call 11
        i64.const 41
        call 11
      end
      local.get 0
      call 30
      local.get 1
      if ;; label = @1
        i64.const 540945696
        call 11
        local.get 0
        i32.const 1
        i32.const 8
        call 24
        if ;; label = @2
          local.get 0
          i32.load
          local.get 0
          i32.load offset=4
          call 32
        else
          i64.const 63
          call 11
        end
        call 23
      end
    )
  )
  (core instance $fixup (;13;) (instantiate 4
      (with "guest" (instance 12))
      (with "host" (instance 11))
      (with "@1" (instance 1))
      (with "flag" (instance 3))
      (with "table" (instance 10))
    )
  )
  (type (;5;) (result))
  (type (;6;) (func (result 5)))
  (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;16;)))
  (func $run (;4;) (type 6) (canon lift (core func $wasi:cli/run@0.2.12#run)))
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
