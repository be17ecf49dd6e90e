;; core modules 5, instances of them 5, memories 3, imports 29
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
    (export "streams#closed-output" ...)
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
  (alias core export 1 "memory" (core memory (;1;)))
  (core instance (;5;)
    (export "memory" (memory 1))
  )
  (core module (;4;)
    (type (;0;) (func (param i32)))
    (type (;1;) (func (result i32)))
    (type (;2;) (func (param i32) (result i32)))
    (type (;3;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;4;) (func (param i32 i32 i32) (result i32)))
    (type (;5;) (func))
    (type (;6;) (func (param i32 i32)))
    (type (;7;) (func (param i32 i32) (result i32)))
    (type (;8;) (func (param i32 i32 i32 i32)))
    (type (;9;) (func (param i32 i32 i32 i64 i32)))
    (import "@1" "wasi:io/streams#[resource-drop]output-stream" (func (;0;) (type 0) (param i32)))
    (import "@1" "streams#closed-output" (func (;1;) (type 1) (result i32)))
    (import "@1" "wasi:io/streams#[method]output-stream.blocking-flush" (func (;2;) (type 2) (param i32) (result i32)))
    (import "@1" "cabi_realloc" (func (;3;) (type 3) (param i32 i32 i32 i32) (result i32)))
    (import "@1" "wasi:io/streams#[method]output-stream.write" (func (;4;) (type 4) (param i32 i32 i32) (result i32)))
    (import "@1" "wasi:io/streams#[method]output-stream.blocking-write-and-flush" (func (;5;) (type 4) (param i32 i32 i32) (result i32)))
    (import "@1" "wasi:io/streams#[method]output-stream.check-write" (func (;6;) (type 2) (param i32) (result i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "@1" "memory" (memory (;1;) 0))
    (global (;0;) (mut i32) i32.const 0)
    (export "1" (func 8))
    (export "2" (func 10))
    (export "3" (func 11))
    (export "4" (func 11))
    (export "6" (func $"wasi:filesystem/types#[method]descriptor.stat cannot be called: no descriptor exists, for fs is denied: --mount embeds files, --allow-fs allows the host's"))
    (export "7" (func $"wasi:filesystem/types#[method]descriptor.get-type cannot be called: no descriptor exists, for fs is denied: --mount embeds files, --allow-fs allows the host's"))
    (export "8" (func 14))
    (export "9" (func 16))
    (export "a" (func 20))
    (export "b" (func 21))
    (export "c" (func 22))
    (export "d" (func $"wasi:filesystem/types#[method]descriptor.append-via-stream cannot be called: no descriptor exists, for fs is denied: --mount embeds files, --allow-fs allows the host's"))
    (export "e" (func $"wasi:filesystem/types#[method]descriptor.write cannot be called: no descriptor exists, for fs is denied: --mount embeds files, --allow-fs allows the host's"))
    (export "flag" (global 0))
    (func $"wasi-virt: realloc must not call imports" (;7;) (type 5)
      unreachable
    )
    (func (;8;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      call 0
    )
    (func $"wasi-virt: a handle of a resource that nothing makes" (;9;) (type 5)
      unreachable
    )
    (func (;10;) (type 0) (param i32)
      call $"wasi-virt: a handle of a resource that nothing makes"
    )
    (func (;11;) (type 1) (result i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      call 1
    )
    (func $"wasi:filesystem/types#[method]descriptor.stat cannot be called: no descriptor exists, for fs is denied: --mount embeds files, --allow-fs allows the host's" (;12;) (type 6) (param i32 i32)
      unreachable
    )
    (func $"wasi:filesystem/types#[method]descriptor.get-type cannot be called: no descriptor exists, for fs is denied: --mount embeds files, --allow-fs allows the host's" (;13;) (type 6) (param i32 i32)
      unreachable
    )
    (func (;14;) (type 6) (param i32 i32)
      local.get 1
      i32.const 0
      i32.const 2
      memory.fill
      local.get 1
      i32.const 0
      i32.store8
    )
    (func $"wasi-virt: the pointer for a result is not aligned" (;15;) (type 5)
      unreachable
    )
    (func (;16;) (type 6) (param i32 i32)
      (local i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      local.set 2
      local.get 2
      call 2
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
    (func $"wasi-virt: a list or string is out of bounds of memory" (;17;) (type 5)
      unreachable
    )
    (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;18;) (type 5)
      unreachable
    )
    (func (;19;) (type 7) (param i32 i32) (result i32)
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
      call 3
      local.set 3
      local.get 3
      local.get 0
      local.get 4
      memory.copy 1 0
      local.get 3
    )
    (func (;20;) (type 8) (param i32 i32 i32 i32)
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
      call 19
      local.set 5
      local.get 4
      local.get 5
      local.get 6
      call 4
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
    (func (;21;) (type 8) (param i32 i32 i32 i32)
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
      call 19
      local.set 5
      local.get 4
      local.get 5
      local.get 6
      call 5
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
    (func (;22;) (type 6) (param i32 i32)
      (local i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      local.set 2
      local.get 2
      call 6
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
    (func $"wasi:filesystem/types#[method]descriptor.append-via-stream cannot be called: no descriptor exists, for fs is denied: --mount embeds files, --allow-fs allows the host's" (;23;) (type 6) (param i32 i32)
      unreachable
    )
    (func $"wasi:filesystem/types#[method]descriptor.write cannot be called: no descriptor exists, for fs is denied: --mount embeds files, --allow-fs allows the host's" (;24;) (type 9) (param i32 i32 i32 i64 i32)
      unreachable
    )
  )
  (core instance (;6;) (instantiate 4
      (with "guest" (instance 5))
      (with "@1" (instance 0))
    )
  )
  (alias core export 6 "1" (core func (;1;)))
  (alias core export 6 "2" (core func (;2;)))
  (alias core export 6 "3" (core func (;3;)))
  (alias core export 6 "4" (core func (;4;)))
  (alias core export 6 "6" (core func (;5;)))
  (alias core export 6 "7" (core func (;6;)))
  (alias core export 6 "8" (core func (;7;)))
  (alias core export 6 "9" (core func (;8;)))
  (alias core export 6 "a" (core func (;9;)))
  (alias core export 6 "b" (core func (;10;)))
  (alias core export 6 "c" (core func (;11;)))
  (alias core export 6 "d" (core func (;12;)))
  (alias core export 6 "e" (core func (;13;)))
  (core instance (;7;)
    (export "0" (func 1))
    (export "1" (func 13))
    (export "2" (func 12))
    (export "3" (func 11))
    (export "4" (func 10))
    (export "5" (func 9))
    (export "6" (func 8))
    (export "7" (func 7))
    (export "8" (func 2))
    (export "9" (func 3))
    (export "10" (func 4))
    (export "11" (func 6))
    (export "12" (func 5))
  )
  (alias core export 4 "_start" (core func (;14;)))
  (alias core export 4 "memory" (core memory (;2;)))
  (core instance (;8;)
    (export "memory" (memory 2))
    (export "_start" (func 14))
  )
  (core instance (;9;) (instantiate 1
      (with "env" (instance 1))
      (with "own" (instance 2))
      (with "guest" (instance 8))
      (with "wasi" (instance 7))
    )
  )
  (type (;0;) (result))
  (type (;1;) (func (result 0)))
  (alias core export 9 "wasi:cli/run@0.2.0#run" (core func (;15;)))
  (func (;0;) (type 1) (canon lift (core func 15)))
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
  (export (;1;) "wasi:cli/run@0.2.0" (instance 0))
)
