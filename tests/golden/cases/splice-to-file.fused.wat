;; core modules 4, instances of them 4, memories 2, imports 21
(component
  (type (;0;)
    (instance
      (export (;0;) "error" (type (sub resource)))
    )
  )
  (import "wasi:io/error@0.2.12" (instance $wasi:io/error@0.2.12 (;0;) (type 0)))
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
  (type (;3;)
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
      (type (;11;) (borrow 1))
      (type (;12;) (result u64 (error 6)))
      (type (;13;) (func (param "self" 11) (param "len" u64) (result 12)))
      (export (;1;) "[method]input-stream.skip" (func (type 13)))
      (type (;14;) (borrow 1))
      (type (;15;) (list u8))
      (type (;16;) (result 15 (error 6)))
      (type (;17;) (func (param "self" 14) (param "len" u64) (result 16)))
      (export (;2;) "[method]input-stream.read" (func (type 17)))
    )
  )
  (import "wasi:io/streams@0.2.12" (instance $wasi:io/streams@0.2.12 (;1;) (type 3)))
  (alias export $wasi:io/streams@0.2.12 "input-stream" (type $input-stream (;4;)))
  (type $ty-wasi:cli/stdin@0.2.12 (;5;)
    (instance
      (alias outer 1 $input-stream (type (;0;)))
      (export (;1;) "input-stream" (type (eq 0)))
      (type (;2;) (own 1))
      (type (;3;) (func (result 2)))
      (export (;0;) "get-stdin" (func (type 3)))
    )
  )
  (import "wasi:cli/stdin@0.2.12" (instance $wasi:cli/stdin@0.2.12 (;2;) (type $ty-wasi:cli/stdin@0.2.12)))
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
  (alias core export $main "cabi_realloc" (core func $cabi_realloc (;4;)))
  (alias export $wasi:io/streams@0.2.12 "[method]output-stream.splice" (func $"[method]output-stream.splice" (;1;)))
  (alias core export $wit-component-shim-instance "$imports" (core table (;0;)))
  (core instance (;6;)
    (export "table" (table 0))
  )
  (core module (;2;)
    ;; prebuilt
    (export "cabi_realloc" ...)
    (export "memory" ...)
    (export "memory#is-file" ...)
    (export "memory#room" ...)
    (export "memory#spliced" ...)
    (export "preopens#get-virtual" ...)
    (export "streams#accepts" ...)
    (export "wasi:filesystem/types@memory#[method]descriptor.append-via-stream" ...)
    (export "wasi:io/streams#[method]input-stream.skip" ...)
    (export "wasi:io/streams#[method]output-stream.check-write" ...)
    (export "wasi:io/streams@memory#[method]output-stream.splice" ...)
  )
  (core instance (;7;) (instantiate 2))
  (core func (;5;) (canon lower (func $"[method]output-stream.splice") (memory $memory)))
  (alias export $wasi:io/streams@0.2.12 "[method]input-stream.skip" (func (;2;)))
  (core func (;6;) (canon lower (func 2) (memory $memory)))
  (alias core export 7 "e" (core func (;7;)))
  (alias core export 7 "0" (core memory (;1;)))
  (alias export $wasi:io/streams@0.2.12 "[method]input-stream.read" (func (;3;)))
  (core func (;8;) (canon lower (func 3) (memory 1) (realloc 7)))
  (core instance (;8;)
    (export "0" (func 8))
    (export "1" (func 6))
    (export "2" (func 5))
  )
  (core instance (;9;)
    (export "memory" (memory $memory))
    (export "realloc" (func $cabi_realloc))
  )
  (core module (;3;)
    (type (;0;) (func (param i32) (result i32)))
    (type (;1;) (func (param i32 i32 i64) (result i32)))
    (type (;2;) (func (param i32 i64) (result i64)))
    (type (;3;) (func (param i32 i32 i32) (result i32)))
    (type (;4;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;5;) (func (param i32 i64 i32)))
    (type (;6;) (func (param i32 i64) (result i32)))
    (type (;7;) (func (param i32 i32 i64 i32)))
    (type (;8;) (func (result i32)))
    (type (;9;) (func))
    (type (;10;) (func (param i32 i32)))
    (type (;11;) (func (param i32)))
    (import "@1" "wasi:filesystem/types@memory#[method]descriptor.append-via-stream" (func (;0;) (type 0) (param i32) (result i32)))
    (import "@1" "wasi:io/streams@memory#[method]output-stream.splice" (func (;1;) (type 1) (param i32 i32 i64) (result i32)))
    (import "@1" "memory#is-file" (func (;2;) (type 0) (param i32) (result i32)))
    (import "@1" "memory#room" (func (;3;) (type 2) (param i32 i64) (result i64)))
    (import "@1" "memory#spliced" (func (;4;) (type 3) (param i32 i32 i32) (result i32)))
    (import "@1" "cabi_realloc" (func (;5;) (type 4) (param i32 i32 i32 i32) (result i32)))
    (import "host" "0" (func (;6;) (type 5) (param i32 i64 i32)))
    (import "@1" "streams#accepts" (func (;7;) (type 0) (param i32) (result i32)))
    (import "host" "1" (func (;8;) (type 5) (param i32 i64 i32)))
    (import "@1" "wasi:io/streams#[method]output-stream.check-write" (func (;9;) (type 0) (param i32) (result i32)))
    (import "@1" "wasi:io/streams#[method]input-stream.skip" (func (;10;) (type 6) (param i32 i64) (result i32)))
    (import "host" "2" (func (;11;) (type 7) (param i32 i32 i64 i32)))
    (import "@1" "preopens#get-virtual" (func (;12;) (type 8) (result i32)))
    (import "guest" "realloc" (func (;13;) (type 4) (param i32 i32 i32 i32) (result i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "@1" "memory" (memory (;1;) 0))
    (import "table" "table" (table (;0;) 3 3 funcref))
    (global (;0;) (mut i32) i32.const 0)
    (export "6" (func 16))
    (export "7" (func 17))
    (export "5" (func 23))
    (export "flag" (global 0))
    (elem (;0;) (i32.const 0) func 23 16 17)
    (func $"wasi-virt: realloc must not call imports" (;14;) (type 9)
      unreachable
    )
    (func $"wasi-virt: the pointer for a result is not aligned" (;15;) (type 9)
      unreachable
    )
    (func (;16;) (type 10) (param i32 i32)
      (local i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      local.set 2
      local.get 2
      call 0
      local.set 3
      local.get 1
      i32.const 3
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      local.get 1
      local.get 3
      i32.load 1
      i32.store
      local.get 1
      local.get 3
      i32.load 1 offset=4
      i32.store offset=4
    )
    (func (;17;) (type 7) (param i32 i32 i64 i32)
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
          call 1
          local.set 7
          local.get 3
          i32.const 7
          i32.and
          if ;; label = @3
            call $"wasi-virt: the pointer for a result is not aligned"
          end
          local.get 3
          local.get 7
          i64.load 1
          i64.store
          local.get 3
          local.get 7
          i64.load 1 offset=8
          i64.store offset=8
          return
        end
        local.get 0
        call 2
        if ;; label = @2
          local.get 0
          local.get 2
          call 3
          local.set 8
          local.get 8
          i64.eqz
          i32.eqz
          if ;; label = @3
            i32.const 0
            i32.const 0
            i32.const 4
            i32.const 12
            call 5
            local.set 11
            local.get 11
            local.set 9
            local.get 1
            local.get 8
            local.get 9
            call 6
          end
          local.get 0
          local.get 9
          local.get 8
          i64.eqz
          i32.eqz
          call 4
          local.set 10
          local.get 3
          i32.const 7
          i32.and
          if ;; label = @3
            call $"wasi-virt: the pointer for a result is not aligned"
          end
          local.get 3
          local.get 10
          i64.load 1
          i64.store
          local.get 3
          local.get 10
          i64.load 1 offset=8
          i64.store offset=8
          return
        end
        local.get 0
        call 7
        if ;; label = @2
          local.get 1
          local.get 2
          local.get 3
          call 8
          return
        end
        local.get 0
        call 9
        local.set 12
        local.get 3
        i32.const 7
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 3
        local.get 12
        i64.load 1
        i64.store
        local.get 3
        local.get 12
        i64.load 1 offset=8
        i64.store offset=8
        return
      end
      local.get 1
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 1
        local.get 2
        call 10
        local.set 13
        local.get 3
        i32.const 7
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 3
        local.get 13
        i64.load 1
        i64.store
        local.get 3
        local.get 13
        i64.load 1 offset=8
        i64.store offset=8
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      call 11
    )
    (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;18;) (type 9)
      unreachable
    )
    (func $"wasi-virt: realloc returned a pointer that is not aligned" (;19;) (type 9)
      unreachable
    )
    (func (;20;) (type 10) (param i32 i32)
      (local i32 i32 i32 i64)
      local.get 1
      i32.load 1
      local.set 2
      local.get 1
      i32.load 1 offset=4
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
      call 13
      local.set 4
      i32.const 0
      global.set 0
      local.get 4
      local.get 2
      local.get 3
      memory.copy 0 1
      local.get 0
      local.get 4
      i32.store
    )
    (func (;21;) (type 10) (param i32 i32)
      local.get 0
      i32.const 4
      i32.add
      local.get 1
      i32.const 4
      i32.add
      call 20
    )
    (func (;22;) (type 10) (param i32 i32)
      (local i32 i32 i32 i64)
      local.get 1
      i32.load 1
      local.set 2
      local.get 1
      i32.load 1 offset=4
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
      call 13
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
      memory.copy 0 1
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
          call 21
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
    (func (;23;) (type 11) (param i32)
      (local i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      call 12
      local.set 1
      local.get 0
      i32.const 3
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      local.get 0
      local.get 1
      i32.load 1
      i32.store
      local.get 0
      local.get 1
      i32.load 1 offset=4
      i32.store offset=4
      local.get 0
      local.get 1
      call 22
    )
  )
  (core instance $fixup (;10;) (instantiate 3
      (with "guest" (instance 9))
      (with "host" (instance 8))
      (with "@1" (instance 7))
      (with "table" (instance 6))
    )
  )
  (type (;6;) (result))
  (type (;7;) (func (result 6)))
  (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;9;)))
  (func $run (;4;) (type 7) (canon lift (core func $wasi:cli/run@0.2.12#run)))
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
