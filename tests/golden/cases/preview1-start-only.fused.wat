;; core modules 5, instances of them 5, memories 2, imports 34
(component
  (type (;0;)
    (instance
      (export (;0;) "error" (type (sub resource)))
    )
  )
  (import "wasi:io/error@0.2.0" (instance (;0;) (type 0)))
  (alias export 0 "error" (type (;1;)))
  (type (;2;)
    (instance
      (export (;0;) "output-stream" (type (sub resource)))
      (alias outer 1 1 (type (;1;)))
      (export (;2;) "error" (type (eq 1)))
      (type (;3;) (own 2))
      (type (;4;) (variant (case "last-operation-failed" 3) (case "closed")))
      (export (;5;) "stream-error" (type (eq 4)))
      (type (;6;) (borrow 0))
      (type (;7;) (result u64 (error 5)))
      (type (;8;) (func (param "self" 6) (result 7)))
      (export (;0;) "[method]output-stream.check-write" (func (type 8)))
      (type (;9;) (list u8))
      (type (;10;) (result (error 5)))
      (type (;11;) (func (param "self" 6) (param "contents" 9) (result 10)))
      (export (;1;) "[method]output-stream.write" (func (type 11)))
      (export (;2;) "[method]output-stream.blocking-write-and-flush" (func (type 11)))
      (type (;12;) (func (param "self" 6) (result 10)))
      (export (;3;) "[method]output-stream.blocking-flush" (func (type 12)))
    )
  )
  (import "wasi:io/streams@0.2.0" (instance (;1;) (type 2)))
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
  (import "wasi:cli/stderr@0.2.0" (instance (;2;) (type 4)))
  (type (;5;)
    (instance
      (type (;0;) (record (field "seconds" u64) (field "nanoseconds" u32)))
      (export (;1;) "datetime" (type (eq 0)))
    )
  )
  (import "wasi:clocks/wall-clock@0.2.0" (instance (;3;) (type 5)))
  (alias export 1 "output-stream" (type (;6;)))
  (alias export 1 "error" (type (;7;)))
  (alias export 3 "datetime" (type (;8;)))
  (type (;9;)
    (instance
      (export (;0;) "descriptor" (type (sub resource)))
      (type (;1;) u64)
      (export (;2;) "filesize" (type (eq 1)))
      (type (;3;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
      (export (;4;) "error-code" (type (eq 3)))
      (alias outer 1 6 (type (;5;)))
      (export (;6;) "output-stream" (type (eq 5)))
      (alias outer 1 7 (type (;7;)))
      (export (;8;) "error" (type (eq 7)))
      (type (;9;) (enum "unknown" "block-device" "character-device" "directory" "fifo" "symbolic-link" "regular-file" "socket"))
      (export (;10;) "descriptor-type" (type (eq 9)))
      (type (;11;) u64)
      (export (;12;) "link-count" (type (eq 11)))
      (alias outer 1 8 (type (;13;)))
      (export (;14;) "datetime" (type (eq 13)))
      (type (;15;) (option 14))
      (type (;16;) (record (field "type" 10) (field "link-count" 12) (field "size" 2) (field "data-access-timestamp" 15) (field "data-modification-timestamp" 15) (field "status-change-timestamp" 15)))
      (export (;17;) "descriptor-stat" (type (eq 16)))
      (type (;18;) (borrow 0))
      (type (;19;) (own 6))
      (type (;20;) (result 19 (error 4)))
      (type (;21;) (func (param "self" 18) (result 20)))
      (export (;0;) "[method]descriptor.append-via-stream" (func (type 21)))
      (type (;22;) (result 10 (error 4)))
      (type (;23;) (func (param "self" 18) (result 22)))
      (export (;1;) "[method]descriptor.get-type" (func (type 23)))
      (type (;24;) (list u8))
      (type (;25;) (result 2 (error 4)))
      (type (;26;) (func (param "self" 18) (param "buffer" 24) (param "offset" 2) (result 25)))
      (export (;2;) "[method]descriptor.write" (func (type 26)))
      (type (;27;) (result 17 (error 4)))
      (type (;28;) (func (param "self" 18) (result 27)))
      (export (;3;) "[method]descriptor.stat" (func (type 28)))
      (type (;29;) (borrow 8))
      (type (;30;) (option 4))
      (type (;31;) (func (param "err" 29) (result 30)))
      (export (;4;) "filesystem-error-code" (func (type 31)))
    )
  )
  (import "wasi:filesystem/types@0.2.0" (instance (;4;) (type 9)))
  (core module (;0;)
    (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;1;) (func))
    (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (;0;) (type 0) (param i32 i32 i32 i32) (result i32)))
    (memory (;0;) 1)
    (export "memory" (memory 0))
    (export "_start" (func 4))
    (func $print (;1;) (type 1)
      i32.const 1
      i32.const 0
      i32.const 1
      i32.const 8
      call $fd_write
      if ;; label = @1
        unreachable
      end
    )
    (func $prepare (;2;) (type 1)
      call $print
      i32.const 0
      i32.const 22
      i32.store
    )
    (func (;3;) (type 1)
      call $print
    )
    (func (;4;) (type 1)
      call $prepare
      call 3
    )
    (data (;0;) (i32.const 0) "\10\00\00\00\06\00\00\00")
    (data (;1;) (i32.const 16) "start\0aentry\0a")
  )
  (core module (;1;)
    ;; prebuilt
    (import "env" "__stack_pointer" ...)
    (import "env" "memory" ...)
    (import "guest" "_start" ...)
    (import "guest" "memory" ...)
    (import "own" "table" ...)
    (import "wasi" "0" ...)
    (import "wasi" "1" ...)
    (import "wasi" "10" ...)
    (import "wasi" "11" ...)
    (import "wasi" "12" ...)
    (import "wasi" "2" ...)
    (import "wasi" "3" ...)
    (import "wasi" "4" ...)
    (import "wasi" "5" ...)
    (import "wasi" "6" ...)
    (import "wasi" "7" ...)
    (import "wasi" "8" ...)
    (import "wasi" "9" ...)
    (export "wasi:cli/run@0.2.0#run" ...)
  )
  (core module (;2;)
    ;; prebuilt
    (export "__stack_pointer" ...)
    (export "cabi_realloc" ...)
    (export "memory" ...)
    (export "streams#ignored-output" ...)
    (export "wasi:io/streams#[method]output-stream.blocking-flush" ...)
    (export "wasi:io/streams#[method]output-stream.blocking-write-and-flush" ...)
    (export "wasi:io/streams#[method]output-stream.check-write" ...)
    (export "wasi:io/streams#[method]output-stream.write" ...)
    (export "wasi:io/streams#[resource-drop]output-stream" ...)
  )
  (core instance (;0;) (instantiate 2))
  (alias core export 0 "1" (core global (;0;)))
  (alias core export 0 "0" (core memory (;0;)))
  (core instance (;1;)
    (export "memory" (memory 0))
    (export "__stack_pointer" (global 0))
  )
  (core module (;3;)
    (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;1;) (func))
    (type (;2;) (func (param i32 i32)))
    (type (;3;) (func (param i32 i32 i32 i32) (result i32)))
    (import "env" "memory" (memory (;0;) 0))
    (table (;0;) 1 1 funcref)
    (global (;0;) (mut i32) i32.const 19456)
    (global (;1;) (mut i32) i32.const 19456)
    (global (;2;) (mut i32) i32.const 20480)
    (global (;3;) (mut i32) i32.const 0)
    (global (;4;) (mut i32) i32.const 0)
    (export "realloc" (func 0))
    (export "reset" (func 1))
    (export "aim" (func 2))
    (export "destination" (global 3))
    (export "room" (global 4))
    (export "table" (table 0))
    (export "fd_write" (func 3))
    (func (;0;) (type 0) (param i32 i32 i32 i32) (result i32)
      (local i32)
      global.get 1
      local.get 2
      i32.const 1
      i32.sub
      i32.add
      i32.const 0
      local.get 2
      i32.sub
      i32.and
      local.tee 4
      local.get 3
      i32.add
      global.get 2
      i32.gt_u
      local.get 3
      global.get 2
      local.get 4
      i32.sub
      i32.gt_u
      i32.or
      if ;; label = @1
        local.get 3
        i32.const 16
        i32.shr_u
        global.get 2
        global.get 0
        i32.sub
        i32.const 15
        i32.shr_u
        i32.add
        i32.const 1
        i32.add
        local.tee 2
        memory.grow
        local.tee 4
        i32.const -1
        i32.eq
        if ;; label = @2
          unreachable
        end
        local.get 4
        i32.const 16
        i32.shl
        local.tee 4
        global.set 0
        local.get 4
        local.get 2
        i32.const 16
        i32.shl
        i32.add
        global.set 2
      end
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
      local.get 3
      i32.add
      global.set 1
      local.get 4
    )
    (func (;1;) (type 1)
      global.get 0
      global.set 1
    )
    (func (;2;) (type 2) (param i32 i32)
      local.get 0
      global.set 3
      local.get 1
      global.set 4
    )
    (func (;3;) (type 3) (param i32 i32 i32 i32) (result i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      i32.const 0
      call_indirect (type 3)
    )
  )
  (core instance (;2;) (instantiate 3
      (with "env" (instance 1))
    )
  )
  (alias core export 2 "fd_write" (core func (;0;)))
  (core instance (;3;)
    (export "fd_write" (func 0))
  )
  (core instance (;4;) (instantiate 0
      (with "wasi_snapshot_preview1" (instance 3))
    )
  )
  (alias core export 2 "realloc" (core func (;1;)))
  (alias core export 1 "memory" (core memory (;1;)))
  (alias export 1 "[method]output-stream.blocking-flush" (func (;0;)))
  (core func (;2;) (canon lower (func 0) string-encoding=utf8 (memory 1) (realloc 1)))
  (alias export 1 "[method]output-stream.check-write" (func (;1;)))
  (core func (;3;) (canon lower (func 1) string-encoding=utf8 (memory 1) (realloc 1)))
  (alias export 1 "[method]output-stream.blocking-write-and-flush" (func (;2;)))
  (core func (;4;) (canon lower (func 2) string-encoding=utf8 (memory 1) (realloc 1)))
  (alias export 1 "[method]output-stream.write" (func (;3;)))
  (core func (;5;) (canon lower (func 3) string-encoding=utf8 (memory 1) (realloc 1)))
  (core func (;6;) (canon resource.drop 3))
  (core instance (;5;)
    (export "0" (func 6))
    (export "1" (func 5))
    (export "2" (func 4))
    (export "3" (func 3))
    (export "4" (func 2))
  )
  (core instance (;6;)
    (export "memory" (memory 1))
  )
  (core module (;4;)
    (type (;0;) (func (param i32)))
    (type (;1;) (func (result i32)))
    (type (;2;) (func (param i32) (result i32)))
    (type (;3;) (func (param i32 i32)))
    (type (;4;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;5;) (func (param i32 i32 i32) (result i32)))
    (type (;6;) (func (param i32 i32 i32 i32)))
    (type (;7;) (func))
    (type (;8;) (func (param i32 i32) (result i32)))
    (import "@1" "wasi:io/streams#[resource-drop]output-stream" (func (;0;) (type 0) (param i32)))
    (import "host" "0" (func (;1;) (type 0) (param i32)))
    (import "@1" "streams#ignored-output" (func (;2;) (type 1) (result i32)))
    (import "@1" "wasi:io/streams#[method]output-stream.blocking-flush" (func (;3;) (type 2) (param i32) (result i32)))
    (import "host" "4" (func (;4;) (type 3) (param i32 i32)))
    (import "@1" "cabi_realloc" (func (;5;) (type 4) (param i32 i32 i32 i32) (result i32)))
    (import "@1" "wasi:io/streams#[method]output-stream.write" (func (;6;) (type 5) (param i32 i32 i32) (result i32)))
    (import "host" "1" (func (;7;) (type 6) (param i32 i32 i32 i32)))
    (import "@1" "wasi:io/streams#[method]output-stream.blocking-write-and-flush" (func (;8;) (type 5) (param i32 i32 i32) (result i32)))
    (import "host" "2" (func (;9;) (type 6) (param i32 i32 i32 i32)))
    (import "@1" "wasi:io/streams#[method]output-stream.check-write" (func (;10;) (type 2) (param i32) (result i32)))
    (import "host" "3" (func (;11;) (type 3) (param i32 i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "@1" "memory" (memory (;1;) 0))
    (global (;0;) (mut i32) i32.const 0)
    (export "1" (func 13))
    (export "3" (func 14))
    (export "9" (func 16))
    (export "a" (func 20))
    (export "b" (func 21))
    (export "c" (func 22))
    (export "flag" (global 0))
    (func $"wasi-virt: realloc must not call imports" (;12;) (type 7)
      unreachable
    )
    (func (;13;) (type 0) (param i32)
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
    (func (;14;) (type 1) (result i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      call 2
    )
    (func $"wasi-virt: the pointer for a result is not aligned" (;15;) (type 7)
      unreachable
    )
    (func (;16;) (type 3) (param i32 i32)
      (local i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 2
        local.get 2
        call 3
        local.set 3
        local.get 1
        i32.const 3
        i32.and
        if ;; label = @2
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
        local.get 1
        local.get 3
        i32.load 1 offset=8
        i32.store offset=8
        return
      end
      local.get 0
      local.get 1
      call 4
    )
    (func $"wasi-virt: a list or string is out of bounds of memory" (;17;) (type 7)
      unreachable
    )
    (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;18;) (type 7)
      unreachable
    )
    (func (;19;) (type 8) (param i32 i32) (result i32)
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
      call 5
      local.set 3
      local.get 3
      local.get 0
      local.get 4
      memory.copy 1 0
      local.get 3
    )
    (func (;20;) (type 6) (param i32 i32 i32 i32)
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
        call 19
        local.set 5
        local.get 4
        local.get 5
        local.get 6
        call 6
        local.set 7
        local.get 3
        i32.const 3
        i32.and
        if ;; label = @2
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
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      call 7
    )
    (func (;21;) (type 6) (param i32 i32 i32 i32)
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
        call 19
        local.set 5
        local.get 4
        local.get 5
        local.get 6
        call 8
        local.set 7
        local.get 3
        i32.const 3
        i32.and
        if ;; label = @2
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
        return
      end
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      call 9
    )
    (func (;22;) (type 3) (param i32 i32)
      (local i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 2
        local.get 2
        call 10
        local.set 3
        local.get 1
        i32.const 7
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 1
        local.get 3
        i64.load 1
        i64.store
        local.get 1
        local.get 3
        i64.load 1 offset=8
        i64.store offset=8
        return
      end
      local.get 0
      local.get 1
      call 11
    )
  )
  (core instance (;7;) (instantiate 4
      (with "guest" (instance 6))
      (with "host" (instance 5))
      (with "@1" (instance 0))
    )
  )
  (alias core export 7 "1" (core func (;7;)))
  (alias export 0 "error" (type (;10;)))
  (core func (;8;) (canon resource.drop 10))
  (alias core export 7 "3" (core func (;9;)))
  (alias export 2 "get-stderr" (func (;4;)))
  (core func (;10;) (canon lower (func 4)))
  (alias export 4 "[method]descriptor.stat" (func (;5;)))
  (core func (;11;) (canon lower (func 5) string-encoding=utf8 (memory 1) (realloc 1)))
  (alias export 4 "[method]descriptor.get-type" (func (;6;)))
  (core func (;12;) (canon lower (func 6) string-encoding=utf8 (memory 1) (realloc 1)))
  (alias export 4 "filesystem-error-code" (func (;7;)))
  (core func (;13;) (canon lower (func 7) string-encoding=utf8 (memory 1) (realloc 1)))
  (alias core export 7 "9" (core func (;14;)))
  (alias core export 7 "a" (core func (;15;)))
  (alias core export 7 "b" (core func (;16;)))
  (alias core export 7 "c" (core func (;17;)))
  (alias export 4 "[method]descriptor.append-via-stream" (func (;8;)))
  (core func (;18;) (canon lower (func 8) string-encoding=utf8 (memory 1) (realloc 1)))
  (alias export 4 "[method]descriptor.write" (func (;9;)))
  (core func (;19;) (canon lower (func 9) string-encoding=utf8 (memory 1) (realloc 1)))
  (core instance (;8;)
    (export "0" (func 7))
    (export "1" (func 19))
    (export "2" (func 18))
    (export "3" (func 17))
    (export "4" (func 16))
    (export "5" (func 15))
    (export "6" (func 14))
    (export "7" (func 13))
    (export "8" (func 8))
    (export "9" (func 9))
    (export "10" (func 10))
    (export "11" (func 12))
    (export "12" (func 11))
  )
  (alias core export 4 "_start" (core func (;20;)))
  (alias core export 4 "memory" (core memory (;2;)))
  (core instance (;9;)
    (export "memory" (memory 2))
    (export "_start" (func 20))
  )
  (core instance (;10;) (instantiate 1
      (with "env" (instance 1))
      (with "own" (instance 2))
      (with "guest" (instance 9))
      (with "wasi" (instance 8))
    )
  )
  (type (;11;) (result))
  (type (;12;) (func (result 11)))
  (alias core export 10 "wasi:cli/run@0.2.0#run" (core func (;21;)))
  (func (;10;) (type 12) (canon lift (core func 21)))
  (component (;0;)
    (type (;0;) (result))
    (type (;1;) (func (result 0)))
    (import "import-func-run" (func (;0;) (type 1)))
    (type (;2;) (result))
    (type (;3;) (func (result 2)))
    (export (;1;) "run" (func 0) (func (type 3)))
  )
  (instance (;5;) (instantiate 0
      (with "import-func-run" (func 10))
    )
  )
  (export (;6;) "wasi:cli/run@0.2.0" (instance 5))
)
