;; core modules 13, instances of them 13, memories 3, imports 20
(component
  (type (;0;)
    (instance
      (export (;0;) "descriptor" (type (sub resource)))
    )
  )
  (import "wasi:filesystem/types@0.2.12" (instance (;0;) (type 0)))
  (component (;0;)
    (core module (;0;)
      (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;1;) (func))
      (type (;2;) (func (param i32)))
      (memory (;0;) 0)
      (export "memory" (memory 0))
      (export "cabi_realloc" (func 0))
      (func (;0;) (type 0) (param i32 i32 i32 i32) (result i32)
        (local i32)
        local.get 3
        i32.const 16
        i32.shr_u
        i32.const 1
        i32.add
        memory.grow
        local.tee 4
        i32.const -1
        i32.eq
        if ;; label = @1
          unreachable
        end
        local.get 4
        i32.const 16
        i32.shl
      )
    )
    (core instance (;0;) (instantiate 0))
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
    (core instance (;1;) (instantiate 1
        (with "memory" (instance 0))
      )
    )
    (core module (;2;)
      (global (;0;) (mut i32) i32.const 0)
      (export "flag" (global 0))
    )
    (core instance (;2;) (instantiate 2))
    (alias core export 0 "memory" (core memory (;0;)))
    (alias core export 1 "realloc" (core func (;0;)))
    (alias core export 1 "finish" (core func (;1;)))
    (type (;0;)
      (instance
        (export (;0;) "descriptor" (type (sub resource)))
      )
    )
    (import "wasi:filesystem/types@0.2.12" (instance (;0;) (type 0)))
    (alias export 0 "descriptor" (type (;1;)))
    (core func (;2;) (canon resource.drop 1))
    (core module (;3;)
      (type (;0;) (func (param i32)))
      (import "outside" "drop-0" (func (;0;) (type 0) (param i32)))
      (import "flag" "flag" (global (;0;) (mut i32)))
      (export "destroy-0" (func 1))
      (func (;1;) (type 0) (param i32)
        global.get 0
        if ;; label = @1
          i32.const 0
          global.set 0
        else
          local.get 0
          call 0
        end
      )
    )
    (core instance (;3;)
      (export "drop-0" (func 2))
    )
    (core instance (;4;) (instantiate 3
        (with "guest" (instance 0))
        (with "scratch" (instance 1))
        (with "flag" (instance 2))
        (with "outside" (instance 3))
      )
    )
    (alias core export 4 "destroy-0" (core func (;3;)))
    (type (;2;) (resource (rep i32) (dtor 3)))
    (core func (;4;) (canon resource.new 2))
    (core func (;5;) (canon resource.rep 2))
    (core func (;6;) (canon resource.drop 2))
    (core instance (;5;)
      (export "memory" (memory 0))
    )
    (core module (;4;)
      (type (;0;) (func (param i32 i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (export "7" (func 0))
      (func (;0;) (type 0) (param i32 i32)
        local.get 1
        i32.const 0
        i32.const 2
        memory.fill
        local.get 1
        i32.const 1
        i32.store8
        local.get 1
        i32.const 31
        i32.store8 offset=1
      )
    )
    (core instance (;6;) (instantiate 4
        (with "guest" (instance 5))
      )
    )
    (alias core export 6 "7" (core func (;7;)))
    (core module (;5;)
      (type (;0;) (func (param i32 i32)))
      (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;2;) (func (param i32) (result i32)))
      (type (;3;) (func (param i32)))
      (import "outside" "0" (func (;0;) (type 0) (param i32 i32)))
      (import "scratch" "realloc" (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)))
      (import "outside" "rep-0" (func (;2;) (type 2) (param i32) (result i32)))
      (import "outside" "drop-0" (func (;3;) (type 3) (param i32)))
      (import "guest" "memory" (memory (;0;) 0))
      (import "flag" "flag" (global (;0;) (mut i32)))
      (export "0" (func 4))
      (export "unwrap-0" (func 5))
      (func (;4;) (type 2) (param i32) (result i32)
        (local i32)
        local.get 0
        i32.const 0
        i32.const 0
        i32.const 1
        i32.const 2
        call 1
        local.tee 1
        call 0
        local.get 1
      )
      (func (;5;) (type 2) (param i32) (result i32)
        (local i32)
        local.get 0
        call 2
        local.set 1
        i32.const 1
        global.set 0
        local.get 0
        call 3
        local.get 1
      )
    )
    (core instance (;7;)
      (export "wrap-0" (func 4))
      (export "rep-0" (func 5))
      (export "drop-0" (func 6))
      (export "0" (func 7))
    )
    (core instance (;8;) (instantiate 5
        (with "guest" (instance 0))
        (with "scratch" (instance 1))
        (with "flag" (instance 2))
        (with "outside" (instance 7))
      )
    )
    (type (;3;) (borrow 2))
    (type (;4;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
    (type (;5;) (result (error 4)))
    (type (;6;) (func (param "self" 3) (result 5)))
    (alias core export 8 "0" (core func (;8;)))
    (func (;0;) (type 6) (canon lift (core func 8) (memory 0) (realloc 0) (post-return 1)))
    (component (;0;)
      (import "r0" (type (;0;) (sub resource)))
      (type (;1;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
      (import "t1" (type (;2;) (eq 1)))
      (type (;3;) (borrow 0))
      (type (;4;) (result (error 2)))
      (type (;5;) (func (param "self" 3) (result 4)))
      (import "f2" (func (;0;) (type 5)))
      (export (;6;) "descriptor" (type 0))
      (type (;7;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
      (export (;8;) "error-code" (type 7))
      (type (;9;) (borrow 6))
      (type (;10;) (result (error 8)))
      (type (;11;) (func (param "self" 9) (result 10)))
      (export (;1;) "[method]descriptor.sync" (func 0) (func (type 11)))
    )
    (instance (;1;) (instantiate 0
        (with "r0" (type 2))
        (with "t1" (type 4))
        (with "f2" (func 0))
      )
    )
    (export (;2;) "wasi:filesystem/types@0.2.12" (instance 1))
    (alias export 2 "descriptor" (type (;7;)))
    (type (;8;) (own 1))
    (type (;9;) (own 7))
    (type (;10;) (func (param "handle" 8) (result 9)))
    (func (;1;) (type 10) (canon lift (core func 4)))
    (type (;11;) (own 7))
    (type (;12;) (own 1))
    (type (;13;) (func (param "handle" 11) (result 12)))
    (alias core export 8 "unwrap-0" (core func (;9;)))
    (func (;2;) (type 13) (canon lift (core func 9)))
    (export (;3;) "bridge-wrap-n0" (func 1))
    (export (;4;) "bridge-unwrap-n0" (func 2))
  )
  (component (;1;)
    (type $ty-wasi:filesystem/types@0.2.12 (;0;)
      (instance
        (export (;0;) "descriptor" (type (sub resource)))
        (type (;1;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
        (export (;2;) "error-code" (type (eq 1)))
        (type (;3;) (borrow 0))
        (type (;4;) (result (error 2)))
        (type (;5;) (func (param "self" 3) (result 4)))
        (export (;0;) "[method]descriptor.sync" (func (type 5)))
      )
    )
    (import "wasi:filesystem/types@0.2.12" (instance $wasi:filesystem/types@0.2.12 (;0;) (type $ty-wasi:filesystem/types@0.2.12)))
    (core module $main (;0;)
      (type (;0;) (func (param i32 i32)))
      (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;2;) (func (param i32)))
      (import "wasi:filesystem/types@0.2.12" "[method]descriptor.sync" (func (;0;) (type 0) (param i32 i32)))
      (memory (;0;) 1)
      (export "memory" (memory 0))
      (export "cabi_realloc" (func 1))
      (export "golden:guest/taker#take" (func 2))
      (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)
        unreachable
      )
      (func (;2;) (type 2) (param i32)
        unreachable
      )
    )
    (core module $wit-component-shim-module (;1;)
      (type (;0;) (func (param i32 i32)))
      (table (;0;) 1 1 funcref)
      (export "0" (func 0))
      (export "$imports" (table 0))
      (func (;0;) (type 0) (param i32 i32)
        local.get 0
        local.get 1
        i32.const 0
        call_indirect (type 0)
      )
    )
    (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
    (alias export $wasi:filesystem/types@0.2.12 "descriptor" (type $descriptor (;1;)))
    (alias core export $wit-component-shim-instance "0" (core func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.sync" (;0;)))
    (core instance $wasi:filesystem/types@0.2.12 (;1;)
      (export "[method]descriptor.sync" (func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.sync"))
    )
    (core instance $main (;2;) (instantiate $main
        (with "wasi:filesystem/types@0.2.12" (instance $wasi:filesystem/types@0.2.12))
      )
    )
    (alias core export $main "memory" (core memory $memory (;0;)))
    (core module $wit-component-fixup (;2;)
      (type (;0;) (func (param i32 i32)))
      (import "actual" "0" (func (;0;) (type 0) (param i32 i32)))
      (import "shim" "$imports" (table (;0;) 1 1 funcref))
      (elem (;0;) (i32.const 0) func 0)
    )
    (alias export $wasi:filesystem/types@0.2.12 "[method]descriptor.sync" (func $"[method]descriptor.sync" (;0;)))
    (core func $"#core-func1 indirect-wasi:filesystem/types@0.2.12-[method]descriptor.sync" (@name "indirect-wasi:filesystem/types@0.2.12-[method]descriptor.sync") (;1;) (canon lower (func $"[method]descriptor.sync") (memory $memory)))
    (core instance $actual (;3;)
      (export "0" (func $"#core-func1 indirect-wasi:filesystem/types@0.2.12-[method]descriptor.sync"))
    )
    (core instance $fixup (;4;) (instantiate $wit-component-fixup
        (with "actual" (instance $actual))
        (with "shim" (instance $wit-component-shim-instance))
      )
    )
    (type (;2;) (own $descriptor))
    (type (;3;) (func (param "file" 2)))
    (alias core export $main "golden:guest/taker#take" (core func $golden:guest/taker#take (;2;)))
    (func $take (;1;) (type 3) (canon lift (core func $golden:guest/taker#take)))
    (component $golden:guest/taker-shim-component (;0;)
      (import "import-type-descriptor" (type (;0;) (sub resource)))
      (import "import-type-descriptor0" (type (;1;) (eq 0)))
      (type (;2;) (own 1))
      (type (;3;) (func (param "file" 2)))
      (import "import-func-take" (func (;0;) (type 3)))
      (export (;4;) "descriptor" (type 0))
      (type (;5;) (own 4))
      (type (;6;) (func (param "file" 5)))
      (export (;1;) "take" (func 0) (func (type 6)))
    )
    (instance $golden:guest/taker-shim-instance (;1;) (instantiate $golden:guest/taker-shim-component
        (with "import-func-take" (func $take))
        (with "import-type-descriptor" (type $descriptor))
        (with "import-type-descriptor0" (type $descriptor))
      )
    )
    (export $golden:guest/taker (;2;) "golden:guest/taker" (instance $golden:guest/taker-shim-instance))
  )
  (component (;2;)
    (import "t0" (type (;0;) (sub resource)))
    (import "t1" (type (;1;) (sub resource)))
    (type (;2;) (own 0))
    (type (;3;) (own 1))
    (type (;4;) (func (param "handle" 2) (result 3)))
    (import "f2" (func (;0;) (type 4)))
    (core func (;0;) (canon lower (func 0)))
    (type (;5;) (own 1))
    (type (;6;) (own 0))
    (type (;7;) (func (param "handle" 5) (result 6)))
    (import "f3" (func (;1;) (type 7)))
    (core func (;1;) (canon lower (func 1)))
    (type (;8;)
      (instance
        (alias outer 1 1 (type (;0;)))
        (export (;1;) "descriptor" (type (eq 0)))
        (type (;2;) (own 1))
        (type (;3;) (func (param "file" 2)))
        (export (;0;) "take" (func (type 3)))
      )
    )
    (import "guest" (instance (;0;) (type 8)))
    (alias export 0 "take" (func (;2;)))
    (core module (;0;)
      (type (;0;) (func (param i32 i32 i32 i32) (result i32)))
      (type (;1;) (func))
      (type (;2;) (func (param i32)))
      (memory (;0;) 0)
      (export "memory" (memory 0))
      (export "cabi_realloc" (func 0))
      (func (;0;) (type 0) (param i32 i32 i32 i32) (result i32)
        (local i32)
        local.get 3
        i32.const 16
        i32.shr_u
        i32.const 1
        i32.add
        memory.grow
        local.tee 4
        i32.const -1
        i32.eq
        if ;; label = @1
          unreachable
        end
        local.get 4
        i32.const 16
        i32.shl
      )
    )
    (core instance (;0;) (instantiate 0))
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
    (core instance (;1;) (instantiate 1
        (with "memory" (instance 0))
      )
    )
    (core module (;2;)
      (global (;0;) (mut i32) i32.const 0)
      (export "flag" (global 0))
    )
    (core instance (;2;) (instantiate 2))
    (alias core export 0 "memory" (core memory (;0;)))
    (alias core export 1 "realloc" (core func (;2;)))
    (alias core export 1 "finish" (core func (;3;)))
    (core func (;4;) (canon lower (func 2) (memory 0) (realloc 2)))
    (core module (;3;)
      (type (;0;) (func (param i32) (result i32)))
      (type (;1;) (func (param i32)))
      (type (;2;) (func))
      (import "outside" "wrap-0" (func (;0;) (type 0) (param i32) (result i32)))
      (import "outside" "0" (func (;1;) (type 1) (param i32)))
      (import "scratch" "reset" (func (;2;) (type 2)))
      (import "guest" "memory" (memory (;0;) 0))
      (export "0" (func 3))
      (func (;3;) (type 1) (param i32)
        local.get 0
        call 0
        local.set 0
        local.get 0
        call 1
        call 2
      )
    )
    (core instance (;3;)
      (export "wrap-0" (func 0))
      (export "unwrap-0" (func 1))
      (export "0" (func 4))
    )
    (core instance (;4;) (instantiate 3
        (with "guest" (instance 0))
        (with "scratch" (instance 1))
        (with "flag" (instance 2))
        (with "outside" (instance 3))
      )
    )
    (type (;9;) (own 0))
    (type (;10;) (func (param "file" 9)))
    (alias core export 4 "0" (core func (;5;)))
    (func (;3;) (type 10) (canon lift (core func 5) (memory 0) (realloc 2)))
    (component (;0;)
      (import "r0" (type (;0;) (sub resource)))
      (type (;1;) (own 0))
      (type (;2;) (func (param "file" 1)))
      (import "f1" (func (;0;) (type 2)))
      (export (;3;) "descriptor" (type 0))
      (type (;4;) (own 3))
      (type (;5;) (func (param "file" 4)))
      (export (;1;) "take" (func 0) (func (type 5)))
    )
    (instance (;1;) (instantiate 0
        (with "r0" (type 0))
        (with "f1" (func 3))
      )
    )
    (export (;2;) "golden:guest/taker" (instance 1))
  )
  (instance (;1;) (instantiate 0
      (with "wasi:filesystem/types@0.2.12" (instance 0))
    )
  )
  (alias export 1 "wasi:filesystem/types@0.2.12" (instance (;2;)))
  (instance (;3;) (instantiate 1
      (with "wasi:filesystem/types@0.2.12" (instance 2))
    )
  )
  (alias export 0 "descriptor" (type (;1;)))
  (alias export 2 "descriptor" (type (;2;)))
  (alias export 1 "bridge-wrap-n0" (func (;0;)))
  (alias export 1 "bridge-unwrap-n0" (func (;1;)))
  (alias export 3 "golden:guest/taker" (instance (;4;)))
  (instance (;5;) (instantiate 2
      (with "t0" (type 1))
      (with "t1" (type 2))
      (with "f2" (func 0))
      (with "f3" (func 1))
      (with "guest" (instance 4))
    )
  )
  (alias export 5 "golden:guest/taker" (instance (;6;)))
  (export (;7;) "golden:guest/taker" (instance 6))
)
