;; core modules 5, instances of them 5, memories 2, imports 23
(component
  (type $ty-wasi:io/poll@0.2.12 (;0;)
    (instance
      (export (;0;) "pollable" (type (sub resource)))
      (type (;1;) (borrow 0))
      (type (;2;) (func (param "self" 1)))
      (export (;0;) "[method]pollable.block" (func (type 2)))
      (type (;3;) (list 1))
      (type (;4;) (list u32))
      (type (;5;) (func (param "in" 3) (result 4)))
      (export (;1;) "poll" (func (type 5)))
    )
  )
  (type (;1;)
    (instance
      (export (;0;) "pollable" (type (sub resource)))
      (type (;1;) (borrow 0))
      (type (;2;) (func (param "self" 1)))
      (export (;0;) "[method]pollable.block" (func (type 2)))
      (type (;3;) (list 1))
      (type (;4;) (list u32))
      (type (;5;) (func (param "in" 3) (result 4)))
      (export (;1;) "poll" (func (type 5)))
      (type (;6;) (borrow 0))
      (type (;7;) (func (param "self" 6) (result bool)))
      (export (;2;) "[method]pollable.ready" (func (type 7)))
    )
  )
  (import "wasi:io/poll@0.2.12" (instance $wasi:io/poll@0.2.12 (;0;) (type 1)))
  (alias export $wasi:io/poll@0.2.12 "pollable" (type $pollable (;2;)))
  (type $ty-wasi:io/streams@0.2.12 (;3;)
    (instance
      (export (;0;) "input-stream" (type (sub resource)))
      (alias outer 1 $pollable (type (;1;)))
      (export (;2;) "pollable" (type (eq 1)))
      (type (;3;) (borrow 0))
      (type (;4;) (own 2))
      (type (;5;) (func (param "self" 3) (result 4)))
      (export (;0;) "[method]input-stream.subscribe" (func (type 5)))
    )
  )
  (import "wasi:io/streams@0.2.12" (instance $wasi:io/streams@0.2.12 (;1;) (type $ty-wasi:io/streams@0.2.12)))
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
    (import "wasi:io/poll@0.2.12" "[method]pollable.block" (func (;4;) (type 4) (param i32)))
    (import "wasi:io/poll@0.2.12" "[resource-drop]pollable" (func (;5;) (type 4) (param i32)))
    (memory (;0;) 1)
    (export "memory" (memory 0))
    (export "cabi_realloc" (func 6))
    (export "wasi:cli/run@0.2.12#run" (func 7))
    (func (;6;) (type 5) (param i32 i32 i32 i32) (result i32)
      unreachable
    )
    (func (;7;) (type 0) (result i32)
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
  (alias export $wasi:cli/stdin@0.2.12 "get-stdin" (func $get-stdin (;0;)))
  (core func $get-stdin (;0;) (canon lower (func $get-stdin)))
  (core instance $wasi:cli/stdin@0.2.12 (;1;)
    (export "get-stdin" (func $get-stdin))
  )
  (alias export $wasi:io/streams@0.2.12 "[method]input-stream.subscribe" (func $"[method]input-stream.subscribe" (;1;)))
  (core func $"[method]input-stream.subscribe" (;1;) (canon lower (func $"[method]input-stream.subscribe")))
  (core instance $wasi:io/streams@0.2.12 (;2;)
    (export "[method]input-stream.subscribe" (func $"[method]input-stream.subscribe"))
  )
  (core module (;2;)
    ;; prebuilt
    (export "cabi_realloc" ...)
    (export "clocks#block" ...)
    (export "clocks#check" ...)
    (export "clocks#subscribe-duration" ...)
    (export "clocks#waits" ...)
    (export "memory" ...)
    (export "poll#begin" ...)
    (export "poll#finish" ...)
    (export "poll#push" ...)
    (export "wasi:io/poll#[resource-drop]pollable" ...)
  )
  (core instance (;3;) (instantiate 2))
  (alias export $wasi:io/poll@0.2.12 "[method]pollable.block" (func $"[method]pollable.block" (;2;)))
  (core func (;2;) (canon lower (func $"[method]pollable.block")))
  (core func (;3;) (canon resource.drop $pollable))
  (core instance (;4;)
    (export "0" (func 3))
    (export "1" (func 2))
  )
  (core module (;3;)
    (type (;0;) (func (param i64) (result i32)))
    (type (;1;) (func (param i32)))
    (type (;2;) (func))
    (import "@1" "clocks#subscribe-duration" (func (;0;) (type 0) (param i64) (result i32)))
    (import "@1" "clocks#block" (func (;1;) (type 1) (param i32)))
    (import "host" "1" (func (;2;) (type 1) (param i32)))
    (import "@1" "wasi:io/poll#[resource-drop]pollable" (func (;3;) (type 1) (param i32)))
    (import "host" "0" (func (;4;) (type 1) (param i32)))
    (global (;0;) (mut i32) i32.const 0)
    (export "2" (func 6))
    (export "4" (func 7))
    (export "5" (func 8))
    (export "flag" (global 0))
    (func $"wasi-virt: realloc must not call imports" (;5;) (type 2)
      unreachable
    )
    (func (;6;) (type 0) (param i64) (result i32)
      (local i64)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      local.set 1
      local.get 1
      call 0
    )
    (func (;7;) (type 1) (param i32)
      (local i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 1
        local.get 1
        call 1
        return
      end
      local.get 0
      call 2
    )
    (func (;8;) (type 1) (param i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        call 3
      else
        local.get 0
        call 4
      end
    )
  )
  (core instance (;5;) (instantiate 3
      (with "host" (instance 4))
      (with "@1" (instance 3))
    )
  )
  (alias core export 5 "2" (core func $subscribe-duration (;4;)))
  (core instance $wasi:clocks/monotonic-clock@0.2.12 (;6;)
    (export "subscribe-duration" (func $subscribe-duration))
  )
  (alias core export $wit-component-shim-instance "0" (core func $indirect-wasi:io/poll@0.2.12-poll (;5;)))
  (alias core export 5 "4" (core func $"[method]pollable.block" (;6;)))
  (alias core export 5 "5" (core func $resource.drop (;7;)))
  (core instance $wasi:io/poll@0.2.12 (;7;)
    (export "poll" (func $indirect-wasi:io/poll@0.2.12-poll))
    (export "[method]pollable.block" (func $"[method]pollable.block"))
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
  (alias export $wasi:io/poll@0.2.12 "poll" (func $poll (;3;)))
  (alias core export $main "cabi_realloc" (core func $cabi_realloc (;8;)))
  (alias core export $wit-component-shim-instance "$imports" (core table (;0;)))
  (core instance (;9;)
    (export "table" (table 0))
  )
  (core func (;9;) (canon lower (func $poll) (memory $memory) (realloc $cabi_realloc)))
  (alias export $wasi:io/poll@0.2.12 "[method]pollable.ready" (func (;4;)))
  (core func (;10;) (canon lower (func 4) (memory $memory)))
  (core instance (;10;)
    (export "0" (func 10))
    (export "1" (func 9))
  )
  (core instance (;11;)
    (export "memory" (memory $memory))
    (export "realloc" (func $cabi_realloc))
  )
  (core module (;4;)
    (type (;0;) (func (param i32 i32 i32)))
    (type (;1;) (func (param i32) (result i32)))
    (type (;2;) (func (result i32)))
    (type (;3;) (func))
    (type (;4;) (func (param i32)))
    (type (;5;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;6;) (func (param i32 i32) (result i32)))
    (type (;7;) (func (param i32 i32)))
    (import "host" "1" (func (;0;) (type 0) (param i32 i32 i32)))
    (import "@1" "clocks#check" (func (;1;) (type 1) (param i32) (result i32)))
    (import "@1" "clocks#waits" (func (;2;) (type 2) (result i32)))
    (import "host" "0" (func (;3;) (type 1) (param i32) (result i32)))
    (import "@1" "poll#begin" (func (;4;) (type 3)))
    (import "@1" "poll#push" (func (;5;) (type 4) (param i32)))
    (import "@1" "poll#finish" (func (;6;) (type 2) (result i32)))
    (import "guest" "realloc" (func (;7;) (type 5) (param i32 i32 i32 i32) (result i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "@1" "memory" (memory (;1;) 0))
    (import "flag" "flag" (global (;0;) (mut i32)))
    (import "table" "table" (table (;0;) 1 1 funcref))
    (export "7" (func 17))
    (elem (;0;) (i32.const 0) func 17)
    (func $"wasi-virt: realloc must not call imports" (;8;) (type 3)
      unreachable
    )
    (func $"wasi-virt: poll on an empty list" (;9;) (type 3)
      unreachable
    )
    (func $"wasi-virt: a list or string is not aligned" (;10;) (type 3)
      unreachable
    )
    (func $"wasi-virt: a list or string is out of bounds of memory" (;11;) (type 3)
      unreachable
    )
    (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;12;) (type 3)
      unreachable
    )
    (func (;13;) (type 6) (param i32 i32) (result i32)
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
    (func $"wasi-virt: the pointer for a result is not aligned" (;14;) (type 3)
      unreachable
    )
    (func $"wasi-virt: realloc returned a pointer that is not aligned" (;15;) (type 3)
      unreachable
    )
    (func (;16;) (type 7) (param i32 i32)
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
      call 7
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
    (func (;17;) (type 0) (param i32 i32 i32)
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
      call 13
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
      loop ;; label = @1
        i32.const 0
        local.set 3
        call 4
        loop ;; label = @2
          local.get 0
          local.get 3
          i32.const 2
          i32.shl
          i32.add
          i32.load
          local.tee 4
          i32.const 134217728
          i32.and
          if (result i32) ;; label = @3
            local.get 4
            call 1
          else
            local.get 4
            call 3
          end
          if ;; label = @3
            local.get 3
            call 5
          end
          local.get 3
          i32.const 1
          i32.add
          local.tee 3
          local.get 1
          i32.lt_u
          br_if 0 (;@2;)
        end
        call 2
        br_if 0 (;@1;)
      end
      call 6
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
      call 16
    )
  )
  (core instance $fixup (;12;) (instantiate 4
      (with "guest" (instance 11))
      (with "host" (instance 10))
      (with "@1" (instance 3))
      (with "flag" (instance 5))
      (with "table" (instance 9))
    )
  )
  (type (;6;) (result))
  (type (;7;) (func (result 6)))
  (alias core export $main "wasi:cli/run@0.2.12#run" (core func $wasi:cli/run@0.2.12#run (;11;)))
  (func $run (;5;) (type 7) (canon lift (core func $wasi:cli/run@0.2.12#run)))
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
