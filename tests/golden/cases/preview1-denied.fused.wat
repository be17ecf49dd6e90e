;; core modules 5, instances of them 5, memories 2, imports 28
(component
  (type (;0;)
    (instance
      (type (;0;) (list string))
      (type (;1;) (func (result 0)))
      (export (;0;) "get-arguments" (func (type 1)))
    )
  )
  (import "wasi:cli/environment@0.2.0" (instance (;0;) (type 0)))
  (type (;1;)
    (instance
      (export (;0;) "error" (type (sub resource)))
    )
  )
  (import "wasi:io/error@0.2.0" (instance (;1;) (type 1)))
  (alias export 1 "error" (type (;2;)))
  (type (;3;)
    (instance
      (export (;0;) "output-stream" (type (sub resource)))
      (alias outer 1 2 (type (;1;)))
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
  (import "wasi:io/streams@0.2.0" (instance (;2;) (type 3)))
  (alias export 2 "output-stream" (type (;4;)))
  (type (;5;)
    (instance
      (alias outer 1 4 (type (;0;)))
      (export (;1;) "output-stream" (type (eq 0)))
      (type (;2;) (own 1))
      (type (;3;) (func (result 2)))
      (export (;0;) "get-stderr" (func (type 3)))
    )
  )
  (import "wasi:cli/stderr@0.2.0" (instance (;3;) (type 5)))
  (alias export 2 "output-stream" (type (;6;)))
  (type (;7;)
    (instance
      (alias outer 1 6 (type (;0;)))
      (export (;1;) "output-stream" (type (eq 0)))
      (type (;2;) (own 1))
      (type (;3;) (func (result 2)))
      (export (;0;) "get-stdout" (func (type 3)))
    )
  )
  (import "wasi:cli/stdout@0.2.0" (instance (;4;) (type 7)))
  (type (;8;)
    (instance
      (type (;0;) (record (field "seconds" u64) (field "nanoseconds" u32)))
      (export (;1;) "datetime" (type (eq 0)))
    )
  )
  (import "wasi:clocks/wall-clock@0.2.0" (instance (;5;) (type 8)))
  (alias export 2 "output-stream" (type (;9;)))
  (alias export 2 "error" (type (;10;)))
  (alias export 5 "datetime" (type (;11;)))
  (type (;12;)
    (instance
      (export (;0;) "descriptor" (type (sub resource)))
      (type (;1;) u64)
      (export (;2;) "filesize" (type (eq 1)))
      (type (;3;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
      (export (;4;) "error-code" (type (eq 3)))
      (alias outer 1 9 (type (;5;)))
      (export (;6;) "output-stream" (type (eq 5)))
      (alias outer 1 10 (type (;7;)))
      (export (;8;) "error" (type (eq 7)))
      (type (;9;) (enum "unknown" "block-device" "character-device" "directory" "fifo" "symbolic-link" "regular-file" "socket"))
      (export (;10;) "descriptor-type" (type (eq 9)))
      (type (;11;) u64)
      (export (;12;) "link-count" (type (eq 11)))
      (alias outer 1 11 (type (;13;)))
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
  (import "wasi:filesystem/types@0.2.0" (instance (;6;) (type 12)))
  (core module (;0;)
    (type (;0;) (func (param i32 i32) (result i32)))
    (type (;1;) (func (param i32 i64) (result i32)))
    (type (;2;) (func (param v128) (result v128)))
    (type (;3;) (func (param funcref) (result funcref i32)))
    (type (;4;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;5;) (func (param i32)))
    (type (;6;) (func (param f64) (result i32 i32)))
    (type (;7;) (func))
    (import "wasi_snapshot_preview1" "args_sizes_get" (func $args_sizes_get (;0;) (type 0) (param i32 i32) (result i32)))
    (import "wasi-virt-denied" "0" (func $call (;1;) (type 1) (param i32 i64) (result i32)))
    (import "wasi-virt-denied" "1" (func $vector (;2;) (type 2) (param v128) (result v128)))
    (import "wasi-virt-denied" "2" (func $register (;3;) (type 3) (param funcref) (result funcref i32)))
    (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (;4;) (type 4) (param i32 i32 i32 i32) (result i32)))
    (import "wasi-virt-denied" "3" (func $log_number (;5;) (type 5) (param i32)))
    (import "wasi-virt-denied" "4" (func $log_float (;6;) (type 6) (param f64) (result i32 i32)))
    (table (;0;) 4 funcref)
    (memory (;0;) 1)
    (global $kept (;0;) funcref ref.func $call)
    (export "memory" (memory 0))
    (export "_start" (func 8))
    (elem (;0;) (i32.const 0) func $call $log_number $print $fd_write)
    (func $print (;7;) (type 7)
      i32.const 1
      i32.const 0
      i32.const 1
      i32.const 8
      call $fd_write
      if ;; label = @1
        unreachable
      end
    )
    (func (;8;) (type 7)
      i32.const 2
      call_indirect (type 7)
      i32.const 64
      i32.const 68
      call $args_sizes_get
      drop
      i32.const 64
      i32.load
      i32.const 1
      i32.gt_u
      if ;; label = @1
        i32.const 1
        i64.const 2
        call $call
        drop
      end
    )
    (data (;0;) (i32.const 0) "\10\00\00\00\06\00\00\00")
    (data (;1;) (i32.const 16) "ready\0a")
  )
  (core module (;1;)
    ;; prebuilt
    (import "env" "__stack_pointer" ...)
    (import "env" "memory" ...)
    (import "guest" "_start" ...)
    (import "guest" "memory" ...)
    (import "own" "reset" ...)
    (import "own" "table" ...)
    (import "wasi" "1" ...)
    (import "wasi" "10" ...)
    (import "wasi" "11" ...)
    (import "wasi" "12" ...)
    (import "wasi" "13" ...)
    (import "wasi" "14" ...)
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
    (memory (;0;) 1)
    (global (;0;) (mut i32) i32.const 17408)
    (export "memory" (memory 0))
    (export "__stack_pointer" (global 0))
  )
  (core instance (;0;) (instantiate 2))
  (core module (;3;)
    (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;1;) (func))
    (type (;2;) (func (param i32 i32)))
    (type (;3;) (func (param i32 i32) (result i32)))
    (type (;4;) (func (param i32 i32 i32 i32) (result i32)))
    (import "env" "memory" (memory (;0;) 0))
    (table (;0;) 2 2 funcref)
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
    (export "args_sizes_get" (func 3))
    (export "fd_write" (func 4))
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
    (func (;3;) (type 3) (param i32 i32) (result i32)
      local.get 0
      local.get 1
      i32.const 0
      call_indirect (type 3)
    )
    (func (;4;) (type 4) (param i32 i32 i32 i32) (result i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      i32.const 1
      call_indirect (type 4)
    )
  )
  (core instance (;1;) (instantiate 3
      (with "env" (instance 0))
    )
  )
  (alias core export 1 "args_sizes_get" (core func (;0;)))
  (alias core export 1 "fd_write" (core func (;1;)))
  (core instance (;2;)
    (export "args_sizes_get" (func 0))
    (export "fd_write" (func 1))
  )
  (core module (;4;)
    (type (;0;) (func (param i32 i32) (result i32)))
    (type (;1;) (func (param i32 i64) (result i32)))
    (type (;2;) (func (param v128) (result v128)))
    (type (;3;) (func (param funcref) (result funcref i32)))
    (type (;4;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;5;) (func (param i32)))
    (type (;6;) (func (param f64) (result i32 i32)))
    (type (;7;) (func))
    (export "0" (func $"my_host#call is denied by --deny-import my_host"))
    (export "1" (func $"my_host#vector is denied by --deny-import my_host"))
    (export "2" (func $"my_host#register is denied by --deny-import my_host"))
    (export "3" (func $"env#log is denied by --deny-import env"))
    (export "4" (func $"#func4 env#log is denied by --deny-import env"))
    (func $"my_host#call is denied by --deny-import my_host" (;0;) (type 1) (param i32 i64) (result i32)
      unreachable
    )
    (func $"my_host#vector is denied by --deny-import my_host" (;1;) (type 2) (param v128) (result v128)
      unreachable
    )
    (func $"my_host#register is denied by --deny-import my_host" (;2;) (type 3) (param funcref) (result funcref i32)
      unreachable
    )
    (func $"env#log is denied by --deny-import env" (;3;) (type 5) (param i32)
      unreachable
    )
    (func $"#func4 env#log is denied by --deny-import env" (@name "env#log is denied by --deny-import env") (;4;) (type 6) (param f64) (result i32 i32)
      unreachable
    )
  )
  (core instance (;3;) (instantiate 4))
  (core instance (;4;) (instantiate 0
      (with "wasi_snapshot_preview1" (instance 2))
      (with "wasi-virt-denied" (instance 3))
    )
  )
  (alias export 2 "output-stream" (type (;13;)))
  (core func (;2;) (canon resource.drop 13))
  (alias export 1 "error" (type (;14;)))
  (core func (;3;) (canon resource.drop 14))
  (alias export 4 "get-stdout" (func (;0;)))
  (core func (;4;) (canon lower (func 0)))
  (alias export 3 "get-stderr" (func (;1;)))
  (core func (;5;) (canon lower (func 1)))
  (alias core export 1 "realloc" (core func (;6;)))
  (alias core export 0 "memory" (core memory (;0;)))
  (alias export 0 "get-arguments" (func (;2;)))
  (core func (;7;) (canon lower (func 2) string-encoding=utf8 (memory 0) (realloc 6)))
  (alias export 6 "[method]descriptor.stat" (func (;3;)))
  (core func (;8;) (canon lower (func 3) string-encoding=utf8 (memory 0) (realloc 6)))
  (alias export 6 "[method]descriptor.get-type" (func (;4;)))
  (core func (;9;) (canon lower (func 4) string-encoding=utf8 (memory 0) (realloc 6)))
  (alias export 6 "filesystem-error-code" (func (;5;)))
  (core func (;10;) (canon lower (func 5) string-encoding=utf8 (memory 0) (realloc 6)))
  (alias export 2 "[method]output-stream.blocking-flush" (func (;6;)))
  (core func (;11;) (canon lower (func 6) string-encoding=utf8 (memory 0) (realloc 6)))
  (alias export 2 "[method]output-stream.write" (func (;7;)))
  (core func (;12;) (canon lower (func 7) string-encoding=utf8 (memory 0) (realloc 6)))
  (alias export 2 "[method]output-stream.blocking-write-and-flush" (func (;8;)))
  (core func (;13;) (canon lower (func 8) string-encoding=utf8 (memory 0) (realloc 6)))
  (alias export 2 "[method]output-stream.check-write" (func (;9;)))
  (core func (;14;) (canon lower (func 9) string-encoding=utf8 (memory 0) (realloc 6)))
  (alias export 6 "[method]descriptor.append-via-stream" (func (;10;)))
  (core func (;15;) (canon lower (func 10) string-encoding=utf8 (memory 0) (realloc 6)))
  (alias export 6 "[method]descriptor.write" (func (;11;)))
  (core func (;16;) (canon lower (func 11) string-encoding=utf8 (memory 0) (realloc 6)))
  (core instance (;5;)
    (export "1" (func 2))
    (export "2" (func 16))
    (export "3" (func 15))
    (export "4" (func 14))
    (export "5" (func 13))
    (export "6" (func 12))
    (export "7" (func 11))
    (export "8" (func 10))
    (export "9" (func 3))
    (export "10" (func 4))
    (export "11" (func 5))
    (export "12" (func 9))
    (export "13" (func 8))
    (export "14" (func 7))
  )
  (alias core export 4 "_start" (core func (;17;)))
  (alias core export 4 "memory" (core memory (;1;)))
  (core instance (;6;)
    (export "memory" (memory 1))
    (export "_start" (func 17))
  )
  (core instance (;7;) (instantiate 1
      (with "env" (instance 0))
      (with "own" (instance 1))
      (with "guest" (instance 6))
      (with "wasi" (instance 5))
    )
  )
  (type (;15;) (result))
  (type (;16;) (func (result 15)))
  (alias core export 7 "wasi:cli/run@0.2.0#run" (core func (;18;)))
  (func (;12;) (type 16) (canon lift (core func 18)))
  (component (;0;)
    (type (;0;) (result))
    (type (;1;) (func (result 0)))
    (import "import-func-run" (func (;0;) (type 1)))
    (type (;2;) (result))
    (type (;3;) (func (result 2)))
    (export (;1;) "run" (func 0) (func (type 3)))
  )
  (instance (;7;) (instantiate 0
      (with "import-func-run" (func 12))
    )
  )
  (export (;8;) "wasi:cli/run@0.2.0" (instance 7))
)
