;; core modules 6, instances of them 6, memories 3, imports 45
(component
  (core module (;0;)
    (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;1;) (func (result i32)))
    (type (;2;) (func))
    (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (;0;) (type 0) (param i32 i32 i32 i32) (result i32)))
    (memory $other (;0;) 1)
    (memory $memory (;1;) 1)
    (export "other-memory" (memory $other))
    (export "memory" (memory $memory))
    (export "_start" (func 2))
    (func $count (;1;) (type 1) (result i32)
      i32.const 64
      i32.const 7
      i32.store
      i32.const 64
      i32.load
    )
    (func (;2;) (type 2)
      i32.const 18
      i32.const 48
      call $count
      i32.add
      i32.store8 $memory
      i32.const 1
      i32.const 0
      i32.const 1
      i32.const 8
      call $fd_write
      if ;; label = @1
        unreachable
      end
      i32.const 8
      i32.load $memory
      i32.const 4
      i32.ne
      if ;; label = @1
        unreachable
      end
      i32.const 8
      i32.load
      if ;; label = @1
        unreachable
      end
    )
    (data (;0;) (i32.const 0) "\10\00\00\00\06\00\00\00")
    (data (;1;) (i32.const 16) "wrong\0a")
    (data (;2;) (memory $memory) (i32.const 0) "\10\00\00\00\04\00\00\00")
    (data (;3;) (memory $memory) (i32.const 16) "n=?\0a")
  )
  (core module (;1;)
    ;; prebuilt
    (import "__main_module__" "_start" ...)
    (import "env" "memory" ...)
    (import "wasi:cli/stderr@0.2.12" "get-stderr" ...)
    (import "wasi:cli/stdin@0.2.12" "get-stdin" ...)
    (import "wasi:cli/stdout@0.2.12" "get-stdout" ...)
    (import "wasi:filesystem/preopens@0.2.6" "get-directories" ...)
    (import "wasi:filesystem/types@0.2.12" "[method]descriptor.append-via-stream" ...)
    (import "wasi:filesystem/types@0.2.12" "[method]descriptor.get-type" ...)
    (import "wasi:filesystem/types@0.2.12" "[method]descriptor.stat" ...)
    (import "wasi:filesystem/types@0.2.12" "[method]descriptor.write-via-stream" ...)
    (import "wasi:filesystem/types@0.2.12" "[resource-drop]descriptor" ...)
    (import "wasi:filesystem/types@0.2.12" "filesystem-error-code" ...)
    (import "wasi:io/error@0.2.12" "[resource-drop]error" ...)
    (import "wasi:io/streams@0.2.12" "[method]output-stream.blocking-flush" ...)
    (import "wasi:io/streams@0.2.12" "[method]output-stream.blocking-write-and-flush" ...)
    (import "wasi:io/streams@0.2.12" "[method]output-stream.check-write" ...)
    (import "wasi:io/streams@0.2.12" "[method]output-stream.write" ...)
    (import "wasi:io/streams@0.2.12" "[resource-drop]input-stream" ...)
    (import "wasi:io/streams@0.2.12" "[resource-drop]output-stream" ...)
    (export "cabi_import_realloc" ...)
    (export "fd_write" ...)
    (export "wasi:cli/run@0.2.12#run" ...)
  )
  (core module (;2;)
    (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;1;) (func (param i32 i32)))
    (type (;2;) (func (param i32 i64 i32)))
    (type (;3;) (func (param i32 i32 i32 i32)))
    (type (;4;) (func (param i32)))
    (table (;0;) 11 11 funcref)
    (export "0" (func 0))
    (export "1" (func 1))
    (export "2" (func 2))
    (export "3" (func 3))
    (export "4" (func 4))
    (export "5" (func 5))
    (export "6" (func 6))
    (export "7" (func 7))
    (export "8" (func 8))
    (export "9" (func 9))
    (export "10" (func 10))
    (export "$imports" (table 0))
    (func (;0;) (type 0) (param i32 i32 i32 i32) (result i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      i32.const 0
      call_indirect (type 0)
    )
    (func (;1;) (type 1) (param i32 i32)
      local.get 0
      local.get 1
      i32.const 1
      call_indirect (type 1)
    )
    (func (;2;) (type 1) (param i32 i32)
      local.get 0
      local.get 1
      i32.const 2
      call_indirect (type 1)
    )
    (func (;3;) (type 1) (param i32 i32)
      local.get 0
      local.get 1
      i32.const 3
      call_indirect (type 1)
    )
    (func (;4;) (type 2) (param i32 i64 i32)
      local.get 0
      local.get 1
      local.get 2
      i32.const 4
      call_indirect (type 2)
    )
    (func (;5;) (type 1) (param i32 i32)
      local.get 0
      local.get 1
      i32.const 5
      call_indirect (type 1)
    )
    (func (;6;) (type 1) (param i32 i32)
      local.get 0
      local.get 1
      i32.const 6
      call_indirect (type 1)
    )
    (func (;7;) (type 3) (param i32 i32 i32 i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      i32.const 7
      call_indirect (type 3)
    )
    (func (;8;) (type 1) (param i32 i32)
      local.get 0
      local.get 1
      i32.const 8
      call_indirect (type 1)
    )
    (func (;9;) (type 3) (param i32 i32 i32 i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      i32.const 9
      call_indirect (type 3)
    )
    (func (;10;) (type 4) (param i32)
      local.get 0
      i32.const 10
      call_indirect (type 4)
    )
  )
  (core instance (;0;) (instantiate 2))
  (alias core export 0 "0" (core func (;0;)))
  (core instance (;1;)
    (export "fd_write" (func 0))
  )
  (core instance (;2;) (instantiate 0
      (with "wasi_snapshot_preview1" (instance 1))
    )
  )
  (alias core export 2 "memory" (core memory (;0;)))
  (core instance (;3;)
    (export "memory" (memory 0))
  )
  (alias core export 0 "1" (core func (;1;)))
  (alias core export 0 "2" (core func (;2;)))
  (core module (;3;)
    ;; prebuilt
    (export "cabi_realloc" ...)
    (export "memory" ...)
    (export "streams#closed-input" ...)
    (export "streams#closed-output" ...)
    (export "wasi:io/streams#[method]output-stream.blocking-flush" ...)
    (export "wasi:io/streams#[method]output-stream.blocking-write-and-flush" ...)
    (export "wasi:io/streams#[method]output-stream.check-write" ...)
    (export "wasi:io/streams#[method]output-stream.write" ...)
    (export "wasi:io/streams#[resource-drop]input-stream" ...)
    (export "wasi:io/streams#[resource-drop]output-stream" ...)
  )
  (core instance (;4;) (instantiate 3))
  (core instance (;5;)
    (export "memory" (memory 0))
  )
  (core module (;4;)
    (type (;0;) (func (param i32)))
    (type (;1;) (func (result i32)))
    (type (;2;) (func (param i32) (result i32)))
    (type (;3;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;4;) (func (param i32 i32 i32) (result i32)))
    (type (;5;) (func))
    (type (;6;) (func (param i32 i32)))
    (type (;7;) (func (param i32 i64 i32)))
    (type (;8;) (func (param i32 i32) (result i32)))
    (type (;9;) (func (param i32 i32 i32 i32)))
    (import "@1" "wasi:io/streams#[resource-drop]output-stream" (func (;0;) (type 0) (param i32)))
    (import "@1" "wasi:io/streams#[resource-drop]input-stream" (func (;1;) (type 0) (param i32)))
    (import "@1" "streams#closed-output" (func (;2;) (type 1) (result i32)))
    (import "@1" "streams#closed-input" (func (;3;) (type 1) (result i32)))
    (import "@1" "wasi:io/streams#[method]output-stream.check-write" (func (;4;) (type 2) (param i32) (result i32)))
    (import "@1" "cabi_realloc" (func (;5;) (type 3) (param i32 i32 i32 i32) (result i32)))
    (import "@1" "wasi:io/streams#[method]output-stream.write" (func (;6;) (type 4) (param i32 i32 i32) (result i32)))
    (import "@1" "wasi:io/streams#[method]output-stream.blocking-flush" (func (;7;) (type 2) (param i32) (result i32)))
    (import "@1" "wasi:io/streams#[method]output-stream.blocking-write-and-flush" (func (;8;) (type 4) (param i32 i32 i32) (result i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "@1" "memory" (memory (;1;) 0))
    (global (;0;) (mut i32) i32.const 0)
    (export "3" (func 10))
    (export "7" (func 10))
    (export "b" (func 12))
    (export "c" (func 13))
    (export "g" (func 14))
    (export "h" (func 15))
    (export "i" (func 14))
    (export "k" (func 16))
    (export "l" (func $"wasi:filesystem/types#[method]descriptor.get-type cannot be called: no descriptor exists, for fs is denied: --mount embeds files, --allow-fs allows the host's"))
    (export "m" (func $"wasi:filesystem/types#[method]descriptor.append-via-stream cannot be called: no descriptor exists, for fs is denied: --mount embeds files, --allow-fs allows the host's"))
    (export "n" (func $"wasi:filesystem/types#[method]descriptor.write-via-stream cannot be called: no descriptor exists, for fs is denied: --mount embeds files, --allow-fs allows the host's"))
    (export "o" (func $"wasi:filesystem/types#[method]descriptor.stat cannot be called: no descriptor exists, for fs is denied: --mount embeds files, --allow-fs allows the host's"))
    (export "p" (func 22))
    (export "q" (func 26))
    (export "r" (func 27))
    (export "s" (func 28))
    (export "flag" (global 0))
    (func $"wasi-virt: a handle of a resource that nothing makes" (;9;) (type 5)
      unreachable
    )
    (func (;10;) (type 0) (param i32)
      call $"wasi-virt: a handle of a resource that nothing makes"
    )
    (func $"wasi-virt: realloc must not call imports" (;11;) (type 5)
      unreachable
    )
    (func (;12;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      call 0
    )
    (func (;13;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      call 1
    )
    (func (;14;) (type 1) (result i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      call 2
    )
    (func (;15;) (type 1) (result i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      call 3
    )
    (func (;16;) (type 6) (param i32 i32)
      local.get 1
      i32.const 0
      i32.const 2
      memory.fill
      local.get 1
      i32.const 0
      i32.store8
    )
    (func $"wasi:filesystem/types#[method]descriptor.get-type cannot be called: no descriptor exists, for fs is denied: --mount embeds files, --allow-fs allows the host's" (;17;) (type 6) (param i32 i32)
      unreachable
    )
    (func $"wasi:filesystem/types#[method]descriptor.append-via-stream cannot be called: no descriptor exists, for fs is denied: --mount embeds files, --allow-fs allows the host's" (;18;) (type 6) (param i32 i32)
      unreachable
    )
    (func $"wasi:filesystem/types#[method]descriptor.write-via-stream cannot be called: no descriptor exists, for fs is denied: --mount embeds files, --allow-fs allows the host's" (;19;) (type 7) (param i32 i64 i32)
      unreachable
    )
    (func $"wasi:filesystem/types#[method]descriptor.stat cannot be called: no descriptor exists, for fs is denied: --mount embeds files, --allow-fs allows the host's" (;20;) (type 6) (param i32 i32)
      unreachable
    )
    (func $"wasi-virt: the pointer for a result is not aligned" (;21;) (type 5)
      unreachable
    )
    (func (;22;) (type 6) (param i32 i32)
      (local i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      local.set 2
      local.get 2
      call 4
      local.set 3
      local.get 1
      i32.const 7
      i32.and
      if ;; label = @1
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
    )
    (func $"wasi-virt: a list or string is out of bounds of memory" (;23;) (type 5)
      unreachable
    )
    (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;24;) (type 5)
      unreachable
    )
    (func (;25;) (type 8) (param i32 i32) (result i32)
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
    (func (;26;) (type 9) (param i32 i32 i32 i32)
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
      call 25
      local.set 5
      local.get 4
      local.get 5
      local.get 6
      call 6
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
    (func (;27;) (type 6) (param i32 i32)
      (local i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      local.set 2
      local.get 2
      call 7
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
      local.get 1
      local.get 3
      i32.load 1 offset=8
      i32.store offset=8
    )
    (func (;28;) (type 9) (param i32 i32 i32 i32)
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
      call 25
      local.set 5
      local.get 4
      local.get 5
      local.get 6
      call 8
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
  )
  (core instance (;6;) (instantiate 4
      (with "guest" (instance 5))
      (with "@1" (instance 4))
    )
  )
  (alias core export 6 "3" (core func (;3;)))
  (alias core export 0 "3" (core func (;4;)))
  (alias core export 0 "4" (core func (;5;)))
  (alias core export 0 "5" (core func (;6;)))
  (core instance (;7;)
    (export "filesystem-error-code" (func 1))
    (export "[method]descriptor.get-type" (func 2))
    (export "[resource-drop]descriptor" (func 3))
    (export "[method]descriptor.append-via-stream" (func 4))
    (export "[method]descriptor.write-via-stream" (func 5))
    (export "[method]descriptor.stat" (func 6))
  )
  (alias core export 6 "7" (core func (;7;)))
  (core instance (;8;)
    (export "[resource-drop]error" (func 7))
  )
  (alias core export 0 "6" (core func (;8;)))
  (alias core export 0 "7" (core func (;9;)))
  (alias core export 0 "8" (core func (;10;)))
  (alias core export 6 "b" (core func (;11;)))
  (alias core export 6 "c" (core func (;12;)))
  (alias core export 0 "9" (core func (;13;)))
  (core instance (;9;)
    (export "[method]output-stream.check-write" (func 8))
    (export "[method]output-stream.write" (func 9))
    (export "[method]output-stream.blocking-flush" (func 10))
    (export "[resource-drop]output-stream" (func 11))
    (export "[resource-drop]input-stream" (func 12))
    (export "[method]output-stream.blocking-write-and-flush" (func 13))
  )
  (alias core export 0 "10" (core func (;14;)))
  (core instance (;10;)
    (export "get-directories" (func 14))
  )
  (alias core export 2 "_start" (core func (;15;)))
  (core instance (;11;)
    (export "_start" (func 15))
  )
  (alias core export 6 "g" (core func (;16;)))
  (core instance (;12;)
    (export "get-stderr" (func 16))
  )
  (alias core export 6 "h" (core func (;17;)))
  (core instance (;13;)
    (export "get-stdin" (func 17))
  )
  (alias core export 6 "i" (core func (;18;)))
  (core instance (;14;)
    (export "get-stdout" (func 18))
  )
  (core instance (;15;) (instantiate 1
      (with "env" (instance 3))
      (with "wasi:filesystem/types@0.2.12" (instance 7))
      (with "wasi:io/error@0.2.12" (instance 8))
      (with "wasi:io/streams@0.2.12" (instance 9))
      (with "wasi:filesystem/preopens@0.2.6" (instance 10))
      (with "__main_module__" (instance 11))
      (with "wasi:cli/stderr@0.2.12" (instance 12))
      (with "wasi:cli/stdin@0.2.12" (instance 13))
      (with "wasi:cli/stdout@0.2.12" (instance 14))
    )
  )
  (alias core export 15 "fd_write" (core func (;19;)))
  (alias core export 6 "k" (core func (;20;)))
  (alias core export 6 "l" (core func (;21;)))
  (alias core export 6 "m" (core func (;22;)))
  (alias core export 6 "n" (core func (;23;)))
  (alias core export 6 "o" (core func (;24;)))
  (alias core export 6 "p" (core func (;25;)))
  (alias core export 6 "q" (core func (;26;)))
  (alias core export 6 "r" (core func (;27;)))
  (alias core export 6 "s" (core func (;28;)))
  (alias core export 15 "cabi_import_realloc" (core func (;29;)))
  (alias core export 0 "$imports" (core table (;0;)))
  (core instance (;16;)
    (export "table" (table 0))
    (export "0" (func 19))
    (export "1" (func 20))
    (export "2" (func 21))
    (export "3" (func 22))
    (export "4" (func 23))
    (export "5" (func 24))
    (export "6" (func 25))
    (export "7" (func 26))
    (export "8" (func 27))
    (export "9" (func 28))
  )
  (core instance (;17;)
    (export "memory" (memory 0))
    (export "realloc" (func 29))
  )
  (core module (;5;)
    (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;1;) (func (param i32 i32)))
    (type (;2;) (func (param i32 i64 i32)))
    (type (;3;) (func (param i32 i32 i32 i32)))
    (type (;4;) (func))
    (type (;5;) (func (param i32)))
    (import "guest" "realloc" (func (;0;) (type 0) (param i32 i32 i32 i32) (result i32)))
    (import "table" "0" (func (;1;) (type 0) (param i32 i32 i32 i32) (result i32)))
    (import "table" "1" (func (;2;) (type 1) (param i32 i32)))
    (import "table" "2" (func (;3;) (type 1) (param i32 i32)))
    (import "table" "3" (func (;4;) (type 1) (param i32 i32)))
    (import "table" "4" (func (;5;) (type 2) (param i32 i64 i32)))
    (import "table" "5" (func (;6;) (type 1) (param i32 i32)))
    (import "table" "6" (func (;7;) (type 1) (param i32 i32)))
    (import "table" "7" (func (;8;) (type 3) (param i32 i32 i32 i32)))
    (import "table" "8" (func (;9;) (type 1) (param i32 i32)))
    (import "table" "9" (func (;10;) (type 3) (param i32 i32 i32 i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "flag" "flag" (global (;0;) (mut i32)))
    (import "table" "table" (table (;0;) 11 11 funcref))
    (export "u" (func 14))
    (elem (;0;) (i32.const 0) func 1 2 3 4 5 6 7 8 9 10 14)
    (func $"wasi-virt: realloc must not call imports" (;11;) (type 4)
      unreachable
    )
    (func $"wasi-virt: the pointer for a result is not aligned" (;12;) (type 4)
      unreachable
    )
    (func $"wasi-virt: realloc returned a pointer that is not aligned" (;13;) (type 4)
      unreachable
    )
    (func (;14;) (type 5) (param i32)
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
      call 0
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
  )
  (core instance (;18;) (instantiate 5
      (with "guest" (instance 17))
      (with "flag" (instance 6))
      (with "table" (instance 16))
    )
  )
  (type (;0;) (result))
  (type (;1;) (func (result 0)))
  (alias core export 15 "wasi:cli/run@0.2.12#run" (core func (;30;)))
  (func (;0;) (type 1) (canon lift (core func 30)))
  (component (;0;)
    (type (;0;) (result))
    (type (;1;) (func (result 0)))
    (import "import-func-run" (func (;0;) (type 1)))
    (type (;2;) (result))
    (type (;3;) (func (result 2)))
    (export (;1;) "run" (func 0) (func (type 3)))
  )
  (instance (;0;) (instantiate 0
      (with "import-func-run" (func 0))
    )
  )
  (export (;1;) "wasi:cli/run@0.2.12" (instance 0))
)
