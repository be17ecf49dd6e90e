;; core modules 5, instances of them 5, memories 2, imports 20
(component
  (type $ty-wasi:io/poll@0.2.12 (;0;)
    (instance
      (export (;0;) "pollable" (type (sub resource)))
      (type (;1;) (borrow 0))
      (type (;2;) (list 1))
      (type (;3;) (list u32))
      (type (;4;) (func (param "in" 2) (result 3)))
      (export (;0;) "poll" (func (type 4)))
    )
  )
  (type (;1;)
    (instance
      (export (;0;) "pollable" (type (sub resource)))
      (type (;1;) (borrow 0))
      (type (;2;) (list 1))
      (type (;3;) (list u32))
      (type (;4;) (func (param "in" 2) (result 3)))
      (export (;0;) "poll" (func (type 4)))
      (type (;5;) (borrow 0))
      (type (;6;) (func (param "self" 5) (result bool)))
      (export (;1;) "[method]pollable.ready" (func (type 6)))
    )
  )
  (import "wasi:io/poll@0.2.12" (instance $wasi:io/poll@0.2.12 (;0;) (type 1)))
  (alias export $wasi:io/poll@0.2.12 "pollable" (type $pollable (;2;)))
  (alias export $wasi:io/poll@0.2.12 "pollable" (type $"#type3 pollable" (@name "pollable") (;3;)))
  (type $ty-wasi:clocks/monotonic-clock@0.2.12 (;4;)
    (instance
      (type (;0;) u64)
      (export (;1;) "duration" (type (eq 0)))
      (alias outer 1 $"#type3 pollable" (type (;2;)))
      (export (;3;) "pollable" (type (eq 2)))
      (type (;4;) (own 3))
      (type (;5;) (func (param "when" 1) (result 4)))
      (export (;0;) "subscribe-duration" (func (type 5)))
    )
  )
  (import "wasi:clocks/monotonic-clock@0.2.12" (instance $wasi:clocks/monotonic-clock@0.2.12 (;1;) (type $ty-wasi:clocks/monotonic-clock@0.2.12)))
  (core module $main (;0;)
    (type (;0;) (func (result i32)))
    (type (;1;) (func (param i32) (result i32)))
    (type (;2;) (func (param i64) (result i32)))
    (type (;3;) (func (param i32 i32 i32)))
    (type (;4;) (func (param i32)))
    (type (;5;) (func (param i32 i32 i32 i32) (result i32)))
    (import "wasi:cli/stdin@0.2.12" "get-stdin" (func (;0;) (type 0) (result i32)))
    (import "wasi:io/streams@0.2.12" "[method]input-stream.subscribe" (func (;1;) (type 1) (param i32) (result i32)))
    (import "wasi:clocks/monotonic-clock@0.2.12" "subscribe-duration" (func (;2;) (type 2) (param i64) (result i32)))
    (import "wasi:io/poll@0.2.12" "poll" (func (;3;) (type 3) (param i32 i32 i32)))
    (import "wasi:io/poll@0.2.12" "[resource-drop]pollable" (func (;4;) (type 4) (param i32)))
    (memory (;0;) 1)
    (export "memory" (memory 0))
    (export "cabi_realloc" (func 5))
    (export "wasi:cli/run@0.2.12#run" (func 6))
    (func (;5;) (type 5) (param i32 i32 i32 i32) (result i32)
      unreachable
    )
    (func (;6;) (type 0) (result i32)
      unreachable
    )
  )
  (core module $wit-component-shim-module (;1;)
    (type (;0;) (func (param i32 i32 i32)))
    (table (;0;) 1 1 funcref)
    (export "0" (func 0))
    (export "$imports" (table 0))
    (func (;0;) (type 0) (param i32 i32 i32)
      local.get 0
      local.get 1
      local.get 2
      i32.const 0
      call_indirect (type 0)
    )
  )
  (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
  (core module (;2;)
    ;; prebuilt
    (export "cabi_realloc" ...)
    (export "memory" ...)
    (export "poll#begin" ...)
    (export "poll#finish" ...)
    (export "poll#push" ...)
    (export "streams#closed-input" ...)
    (export "wasi:io/poll#[method]pollable.ready" ...)
    (export "wasi:io/poll#[resource-drop]pollable" ...)
    (export "wasi:io/streams#[method]input-stream.subscribe" ...)
  )
  (core instance (;1;) (instantiate 2))
  (core func (;0;) (canon resource.drop $pollable))
  (core instance (;2;)
    (export "0" (func 0))
  )
  (core module (;3;)
    (type (;0;) (func (result i32)))
    (type (;1;) (func (param i32) (result i32)))
    (type (;2;) (func (param i32)))
    (type (;3;) (func))
    (import "@1" "streams#closed-input" (func (;0;) (type 0) (result i32)))
    (import "@1" "wasi:io/streams#[method]input-stream.subscribe" (func (;1;) (type 1) (param i32) (result i32)))
    (import "@1" "wasi:io/poll#[resource-drop]pollable" (func (;2;) (type 2) (param i32)))
    (import "host" "0" (func (;3;) (type 2) (param i32)))
    (global (;0;) (mut i32) i32.const 0)
    (export "0" (func 5))
    (export "1" (func 6))
    (export "4" (func 7))
    (export "flag" (global 0))
    (func $"wasi-virt: realloc must not call imports" (;4;) (type 3)
      unreachable
    )
    (func (;5;) (type 0) (result i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      call 0
    )
    (func (;6;) (type 1) (param i32) (result i32)
      (local i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      local.set 1
      local.get 1
      call 1
    )
    (func (;7;) (type 2) (param i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        call 2
      else
        local.get 0
        call 3
      end
    )
  )
  (core instance (;3;) (instantiate 3
      (with "host" (instance 2))
      (with "@1" (instance 1))
    )
  )
  (alias core export 3 "0" (core func $get-stdin (;1;)))
  (core instance $wasi:cli/stdin@0.2.12 (;4;)
    (export "get-stdin" (func $get-stdin))
  )
  (alias core export 3 "1" (core func $"[method]input-stream.subscribe" (;2;)))
  (core instance $wasi:io/streams@0.2.12 (;5;)
    (export "[method]input-stream.subscribe" (func $"[method]input-stream.subscribe"))
  )
  (alias export $wasi:clocks/monotonic-clock@0.2.12 "subscribe-duration" (func $subscribe-duration (;0;)))
  (core func $subscribe-duration (;3;) (canon lower (func $subscribe-duration)))
  (core instance $wasi:clocks/monotonic-clock@0.2.12 (;6;)
    (export "subscribe-duration" (func $subscribe-duration))
  )
  (alias core export $wit-component-shim-instance "0" (core func $indirect-wasi:io/poll@0.2.12-poll (;4;)))
  (alias core export 3 "4" (core func $resource.drop (;5;)))
  (core instance $wasi:io/poll@0.2.12 (;7;)
    (export "poll" (func $indirect-wasi:io/poll@0.2.12-poll))
    (export "[resource-drop]pollable" (func $resource.drop))
  )
  (core instance $main (;8;) (instantiate $main
      (with "wasi:cli/stdin@0.2.12" (instance $wasi:cli/stdin@0.2.12))
      (with "wasi:io/streams@0.2.12" (instance $wasi:io/streams@0.2.12))
      (with "wasi:clocks/monotonic-clock@0.2.12" (instance $wasi:clocks/monotonic-clock@0.2.12))
      (with "wasi:io/poll@0.2.12" (instance $wasi:io/poll@0.2.12))
    )
  )
  (alias core export $main "memory" (core memory $memory (;0;)))
  (alias export $wasi:io/poll@0.2.12 "poll" (func $poll (;1;)))
  (alias core export $main "cabi_realloc" (core func $cabi_realloc (;6;)))
  (alias core export $wit-component-shim-instance "$imports" (core table (;0;)))
  (core instance (;9;)
    (export "table" (table 0))
  )
  (core func (;7;) (canon lower (func $poll) (memory $memory) (realloc $cabi_realloc)))
  (alias export $wasi:io/poll@0.2.12 "[method]pollable.ready" (func (;2;)))
  (core func (;8;) (canon lower (func 2) (memory $memory)))
  (core instance (;10;)
    (export "0" (func 8))
    (export "1" (func 7))
  )
  (core instance (;11;)
    (export "memory" (memory $memory))
    (export "realloc" (func $cabi_realloc))
  )
  (core module (;4;)
    (type (;0;) (func (param i32 i32 i32)))
    (type (;1;) (func (param i32) (result i32)))
    (type (;2;) (func))
    (type (;3;) (func (param i32)))
    (type (;4;) (func (result i32)))
    (type (;5;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;6;) (func (param i32 i32) (result i32)))
    (type (;7;) (func (param i32 i32)))
    (import "host" "1" (func (;0;) (type 0) (param i32 i32 i32)))
    (import "@1" "wasi:io/poll#[method]pollable.ready" (func (;1;) (type 1) (param i32) (result i32)))
    (import "host" "0" (func (;2;) (type 1) (param i32) (result i32)))
    (import "@1" "poll#begin" (func (;3;) (type 2)))
    (import "@1" "poll#push" (func (;4;) (type 3) (param i32)))
    (import "@1" "poll#finish" (func (;5;) (type 4) (result i32)))
    (import "guest" "realloc" (func (;6;) (type 5) (param i32 i32 i32 i32) (result i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "@1" "memory" (memory (;1;) 0))
    (import "flag" "flag" (global (;0;) (mut i32)))
    (import "table" "table" (table (;0;) 1 1 funcref))
    (export "6" (func 16))
    (elem (;0;) (i32.const 0) func 16)
    (func $"wasi-virt: realloc must not call imports" (;7;) (type 2)
      unreachable
    )
    (func $"wasi-virt: poll on an empty list" (;8;) (type 2)
      unreachable
    )
    (func $"wasi-virt: a list or string is not aligned" (;9;) (type 2)
      unreachable
    )
    (func $"wasi-virt: a list or string is out of bounds of memory" (;10;) (type 2)
      unreachable
    )
    (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;11;) (type 2)
      unreachable
    )
    (func (;12;) (type 6) (param i32 i32) (result i32)
      (local i64)
      local.get 0
      i32.const 3
      i32.and
      if ;; label = @1
        call $"wasi-virt: a list or string is not aligned"
      end
      local.get 0
      i64.extend_i32_u
      local.get 1
      i64.extend_i32_u
      i64.const 4
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
      local.get 0
    )
    (func $"wasi-virt: the pointer for a result is not aligned" (;13;) (type 2)
      unreachable
    )
    (func $"wasi-virt: realloc returned a pointer that is not aligned" (;14;) (type 2)
      unreachable
    )
    (func (;15;) (type 7) (param i32 i32)
      (local i32 i32 i32 i64)
      local.get 1
      i32.load 1
      local.set 2
      local.get 1
      i32.load 1 offset=4
      i64.extend_i32_u
      i64.const 4
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
      call 6
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
    )
    (func (;16;) (type 0) (param i32 i32 i32)
      (local i32 i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 1
      i32.eqz
      if ;; label = @1
        call $"wasi-virt: poll on an empty list"
      end
      local.get 0
      local.get 1
      call 12
      local.set 0
      loop ;; label = @1
        local.get 0
        local.get 3
        i32.const 2
        i32.shl
        i32.add
        i32.load
        local.get 5
        i32.or
        local.set 5
        local.get 3
        i32.const 1
        i32.add
        local.tee 3
        local.get 1
        i32.lt_u
        br_if 0 (;@1;)
      end
      local.get 5
      i32.const 134217728
      i32.and
      i32.eqz
      if ;; label = @1
        local.get 0
        local.get 1
        local.get 2
        call 0
        return
      end
      i32.const 0
      local.set 3
      call 3
      loop ;; label = @1
        local.get 0
        local.get 3
        i32.const 2
        i32.shl
        i32.add
        i32.load
        local.tee 4
        i32.const 134217728
        i32.and
        if (result i32) ;; label = @2
          local.get 4
          call 1
        else
          local.get 4
          call 2
        end
        if ;; label = @2
          local.get 3
          call 4
        end
        local.get 3
        i32.const 1
        i32.add
        local.tee 3
        local.get 1
        i32.lt_u
        br_if 0 (;@1;)
      end
      call 5
      local.set 4
      local.get 2
      i32.const 3
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      local.get 2
      local.get 4
      i32.load 1
      i32.store
      local.get 2
      local.get 4
      i32.load 1 offset=4
      i32.store offset=4
      local.get 2
      local.get 4
      call 15
    )
  )
  (core instance $fixup (;12;) (instantiate 4
      (with "guest" (instance 11))
      (with "host" (instance 10))
      (with "@1" (instance 1))
      (with "flag" (instance 3))
      (with "table" (instance 9))
    )
  )
  (type (;5;) (result))
  (type (;6;) (func (result 5)))
  (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;9;)))
  (func $run (;3;) (type 6) (canon lift (core func $wasi:cli/run@0.2.12#run)))
  (component $wasi:cli/run@0.2.12-shim-component (;0;)
    (type (;0;) (result))
    (type (;1;) (func (result 0)))
    (import "import-func-run" (func (;0;) (type 1)))
    (type (;2;) (result))
    (type (;3;) (func (result 2)))
    (export (;1;) "run" (func 0) (func (type 3)))
  )
  (instance $wasi:cli/run@0.2.12-shim-instance (;2;) (instantiate $wasi:cli/run@0.2.12-shim-component
      (with "import-func-run" (func $run))
    )
  )
  (export $wasi:cli/run@0.2.12 (;3;) "wasi:cli/run@0.2.12" (instance $wasi:cli/run@0.2.12-shim-instance))
)
