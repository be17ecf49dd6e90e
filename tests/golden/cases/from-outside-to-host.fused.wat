;; core modules 5, instances of them 5, memories 2, imports 25
(component
  (type (;0;)
    (instance
      (type (;0;) (record (field "seconds" u64) (field "nanoseconds" u32)))
      (export (;1;) "datetime" (type (eq 0)))
    )
  )
  (import "wasi:clocks/wall-clock@0.2.12" (instance $wasi:clocks/wall-clock@0.2.12 (;0;) (type 0)))
  (alias export $wasi:clocks/wall-clock@0.2.12 "datetime" (type $datetime (;1;)))
  (type $ty-wasi:filesystem/types@0.2.12 (;2;)
    (instance
      (export (;0;) "descriptor" (type (sub resource)))
      (type (;1;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
      (export (;2;) "error-code" (type (eq 1)))
      (type (;3;) (flags "symlink-follow"))
      (export (;4;) "path-flags" (type (eq 3)))
      (type (;5;) (enum "unknown" "block-device" "character-device" "directory" "fifo" "symbolic-link" "regular-file" "socket"))
      (export (;6;) "descriptor-type" (type (eq 5)))
      (type (;7;) u64)
      (export (;8;) "link-count" (type (eq 7)))
      (type (;9;) u64)
      (export (;10;) "filesize" (type (eq 9)))
      (alias outer 1 $datetime (type (;11;)))
      (export (;12;) "datetime" (type (eq 11)))
      (type (;13;) (option 12))
      (type (;14;) (record (field "type" 6) (field "link-count" 8) (field "size" 10) (field "data-access-timestamp" 13) (field "data-modification-timestamp" 13) (field "status-change-timestamp" 13)))
      (export (;15;) "descriptor-stat" (type (eq 14)))
      (type (;16;) (borrow 0))
      (type (;17;) (result (error 2)))
      (type (;18;) (func (param "self" 16) (result 17)))
      (export (;0;) "[method]descriptor.sync" (func (type 18)))
      (type (;19;) (result 15 (error 2)))
      (type (;20;) (func (param "self" 16) (param "path-flags" 4) (param "path" string) (result 19)))
      (export (;1;) "[method]descriptor.stat-at" (func (type 20)))
      (type (;21;) (func (param "self" 16) (param "other" 16) (result bool)))
      (export (;2;) "[method]descriptor.is-same-object" (func (type 21)))
    )
  )
  (type (;3;)
    (instance
      (export (;0;) "descriptor" (type (sub resource)))
      (type (;1;) (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress" "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory" "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only" "invalid-seek" "text-file-busy" "cross-device"))
      (export (;2;) "error-code" (type (eq 1)))
      (type (;3;) (flags "symlink-follow"))
      (export (;4;) "path-flags" (type (eq 3)))
      (type (;5;) (enum "unknown" "block-device" "character-device" "directory" "fifo" "symbolic-link" "regular-file" "socket"))
      (export (;6;) "descriptor-type" (type (eq 5)))
      (type (;7;) u64)
      (export (;8;) "link-count" (type (eq 7)))
      (type (;9;) u64)
      (export (;10;) "filesize" (type (eq 9)))
      (alias outer 1 $datetime (type (;11;)))
      (export (;12;) "datetime" (type (eq 11)))
      (type (;13;) (option 12))
      (type (;14;) (record (field "type" 6) (field "link-count" 8) (field "size" 10) (field "data-access-timestamp" 13) (field "data-modification-timestamp" 13) (field "status-change-timestamp" 13)))
      (export (;15;) "descriptor-stat" (type (eq 14)))
      (type (;16;) (borrow 0))
      (type (;17;) (result 15 (error 2)))
      (type (;18;) (func (param "self" 16) (param "path-flags" 4) (param "path" string) (result 17)))
      (export (;0;) "[method]descriptor.stat-at" (func (type 18)))
      (type (;19;) (borrow 0))
      (type (;20;) (flags "create" "directory" "exclusive" "truncate"))
      (export (;21;) "open-flags" (type (eq 20)))
      (type (;22;) (flags "read" "write" "file-integrity-sync" "data-integrity-sync" "requested-write-sync" "mutate-directory"))
      (export (;23;) "descriptor-flags" (type (eq 22)))
      (type (;24;) (own 0))
      (type (;25;) (result 24 (error 2)))
      (type (;26;) (func (param "self" 19) (param "path-flags" 4) (param "path" string) (param "open-flags" 21) (param "flags" 23) (result 25)))
      (export (;1;) "[method]descriptor.open-at" (func (type 26)))
    )
  )
  (import "wasi:filesystem/types@0.2.12" (instance $wasi:filesystem/types@0.2.12 (;1;) (type 3)))
  (alias export $wasi:filesystem/types@0.2.12 "descriptor" (type $descriptor (;4;)))
  (type (;5;)
    (instance
      (alias outer 1 $descriptor (type (;0;)))
      (export (;1;) "descriptor" (type (eq 0)))
      (type (;2;) (own 1))
      (type (;3;) (tuple 2 string))
      (type (;4;) (list 3))
      (type (;5;) (func (result 4)))
      (export (;0;) "get-directories" (func (type 5)))
    )
  )
  (import "wasi:filesystem/preopens@0.2.12" (instance $wasi:filesystem/preopens@0.2.12 (;2;) (type 5)))
  (core module $main (;0;)
    (type (;0;) (func (param i32)))
    (type (;1;) (func (param i32 i32)))
    (type (;2;) (func (param i32 i32) (result i32)))
    (type (;3;) (func (param i32 i32 i32 i32 i32)))
    (type (;4;) (func (param i32 i32 i32 i32) (result i32)))
    (import "wasi:filesystem/preopens@0.2.12" "get-directories" (func (;0;) (type 0) (param i32)))
    (import "wasi:filesystem/types@0.2.12" "[method]descriptor.sync" (func (;1;) (type 1) (param i32 i32)))
    (import "wasi:filesystem/types@0.2.12" "[method]descriptor.is-same-object" (func (;2;) (type 2) (param i32 i32) (result i32)))
    (import "wasi:filesystem/types@0.2.12" "[method]descriptor.stat-at" (func (;3;) (type 3) (param i32 i32 i32 i32 i32)))
    (memory (;0;) 1)
    (export "memory" (memory 0))
    (export "cabi_realloc" (func 4))
    (export "golden:guest/taker#take" (func 5))
    (func (;4;) (type 4) (param i32 i32 i32 i32) (result i32)
      unreachable
    )
    (func (;5;) (type 0) (param i32)
      unreachable
    )
  )
  (core module $wit-component-shim-module (;1;)
    (type (;0;) (func (param i32)))
    (type (;1;) (func (param i32 i32)))
    (type (;2;) (func (param i32 i32 i32 i32 i32)))
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
    (func (;2;) (type 2) (param i32 i32 i32 i32 i32)
      local.get 0
      local.get 1
      local.get 2
      local.get 3
      local.get 4
      i32.const 2
      call_indirect (type 2)
    )
  )
  (core instance $wit-component-shim-instance (;0;) (instantiate $wit-component-shim-module))
  (alias export $wasi:filesystem/types@0.2.12 "descriptor" (type $"#type6 descriptor" (@name "descriptor") (;6;)))
  (alias core export $wit-component-shim-instance "0" (core func $indirect-wasi:filesystem/preopens@0.2.12-get-directories (;0;)))
  (core instance $wasi:filesystem/preopens@0.2.12 (;1;)
    (export "get-directories" (func $indirect-wasi:filesystem/preopens@0.2.12-get-directories))
  )
  (alias core export $wit-component-shim-instance "1" (core func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.sync" (;1;)))
  (core module (;2;)
    ;; prebuilt
    (export "cabi_realloc" ...)
    (export "host-path#find" ...)
    (export "host-path#locate" ...)
    (export "host-path#next" ...)
    (export "host-path#opened" ...)
    (export "host-path#result" ...)
    (export "memory" ...)
    (export "preopens#get-virtual" ...)
    (export "preopens#hold" ...)
    (export "preopens#unused" ...)
    (export "wasi:filesystem/types#[method]descriptor.is-same-object" ...)
    (export "wasi:filesystem/types#[method]descriptor.stat-at" ...)
    (export "wasi:filesystem/types#[method]descriptor.sync" ...)
  )
  (core instance (;2;) (instantiate 2))
  (core module (;3;)
    (type (;0;) (func (param i32 i32) (result i32)))
    (type (;1;) (func))
    (import "@1" "wasi:filesystem/types#[method]descriptor.is-same-object" (func (;0;) (type 0) (param i32 i32) (result i32)))
    (global (;0;) (mut i32) i32.const 0)
    (export "2" (func 3))
    (export "flag" (global 0))
    (func $"wasi-virt: realloc must not call imports" (;1;) (type 1)
      unreachable
    )
    (func $"wasi:filesystem/types@0.2.12#[method]descriptor.is-same-object is denied: --mount embeds files, --allow-fs allows the host's" (;2;) (type 1)
      unreachable
    )
    (func (;3;) (type 0) (param i32 i32) (result i32)
      (local i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      i32.const 0
      local.get 0
      i32.or
      local.get 1
      i32.or
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 0
        local.set 2
        local.get 1
        local.set 3
        local.get 2
        local.get 3
        call 0
        return
      end
      call $"wasi:filesystem/types@0.2.12#[method]descriptor.is-same-object is denied: --mount embeds files, --allow-fs allows the host's"
      unreachable
    )
  )
  (core instance (;3;) (instantiate 3
      (with "@1" (instance 2))
    )
  )
  (alias core export 3 "2" (core func $"[method]descriptor.is-same-object" (;2;)))
  (alias core export $wit-component-shim-instance "2" (core func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.stat-at" (;3;)))
  (core instance $wasi:filesystem/types@0.2.12 (;4;)
    (export "[method]descriptor.sync" (func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.sync"))
    (export "[method]descriptor.is-same-object" (func $"[method]descriptor.is-same-object"))
    (export "[method]descriptor.stat-at" (func $"indirect-wasi:filesystem/types@0.2.12-[method]descriptor.stat-at"))
  )
  (core instance $main (;5;) (instantiate $main
      (with "wasi:filesystem/preopens@0.2.12" (instance $wasi:filesystem/preopens@0.2.12))
      (with "wasi:filesystem/types@0.2.12" (instance $wasi:filesystem/types@0.2.12))
    )
  )
  (alias core export $main "memory" (core memory $memory (;0;)))
  (alias core export $main "cabi_realloc" (core func $cabi_realloc (;4;)))
  (alias export $wasi:filesystem/types@0.2.12 "[method]descriptor.stat-at" (func $"[method]descriptor.stat-at" (;0;)))
  (alias core export $wit-component-shim-instance "$imports" (core table (;0;)))
  (core instance (;6;)
    (export "table" (table 0))
  )
  (alias core export 2 "e" (core func (;5;)))
  (alias core export 2 "0" (core memory (;1;)))
  (core func (;6;) (canon lower (func $"[method]descriptor.stat-at") (memory 1) (realloc 5)))
  (core func (;7;) (canon resource.drop $descriptor))
  (alias export $wasi:filesystem/preopens@0.2.12 "get-directories" (func (;1;)))
  (core func (;8;) (canon lower (func 1) (memory 1) (realloc 5)))
  (alias export $wasi:filesystem/types@0.2.12 "[method]descriptor.open-at" (func (;2;)))
  (core func (;9;) (canon lower (func 2) (memory 1) (realloc 5)))
  (core instance (;7;)
    (export "0" (func 9))
    (export "1" (func 8))
    (export "2" (func 7))
    (export "3" (func 6))
  )
  (core instance (;8;)
    (export "memory" (memory $memory))
    (export "realloc" (func $cabi_realloc))
  )
  (core module (;4;)
    (type (;0;) (func (param i32) (result i32)))
    (type (;1;) (func (param i32 i32 i32 i32) (result i32)))
    (type (;2;) (func (param i32)))
    (type (;3;) (func (param i32 i32 i32 i32 i32 i32) (result i32)))
    (type (;4;) (func (param i32 i32 i32 i32 i32 i32 i32)))
    (type (;5;) (func (result i32)))
    (type (;6;) (func (param i32 i32 i32 i32 i32)))
    (type (;7;) (func))
    (type (;8;) (func (param i32 i32)))
    (type (;9;) (func (param i32 i32) (result i32)))
    (type (;10;) (func (param i32 i32 i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.sync" (func (;0;) (type 0) (param i32) (result i32)))
    (import "@1" "cabi_realloc" (func (;1;) (type 1) (param i32 i32 i32 i32) (result i32)))
    (import "host" "1" (func (;2;) (type 2) (param i32)))
    (import "@1" "host-path#find" (func (;3;) (type 3) (param i32 i32 i32 i32 i32 i32) (result i32)))
    (import "@1" "preopens#hold" (func (;4;) (type 2) (param i32)))
    (import "@1" "host-path#next" (func (;5;) (type 0) (param i32) (result i32)))
    (import "@1" "host-path#opened" (func (;6;) (type 2) (param i32)))
    (import "host" "0" (func (;7;) (type 4) (param i32 i32 i32 i32 i32 i32 i32)))
    (import "@1" "host-path#locate" (func (;8;) (type 0) (param i32) (result i32)))
    (import "@1" "host-path#result" (func (;9;) (type 5) (result i32)))
    (import "host" "3" (func (;10;) (type 6) (param i32 i32 i32 i32 i32)))
    (import "@1" "preopens#unused" (func (;11;) (type 5) (result i32)))
    (import "host" "2" (func (;12;) (type 2) (param i32)))
    (import "@1" "wasi:filesystem/types#[method]descriptor.stat-at" (func (;13;) (type 1) (param i32 i32 i32 i32) (result i32)))
    (import "@1" "preopens#get-virtual" (func (;14;) (type 5) (result i32)))
    (import "guest" "realloc" (func (;15;) (type 1) (param i32 i32 i32 i32) (result i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "@1" "memory" (memory (;1;) 0))
    (import "flag" "flag" (global (;0;) (mut i32)))
    (import "table" "table" (table (;0;) 3 3 funcref))
    (export "6" (func 18))
    (export "7" (func 30))
    (export "5" (func 35))
    (elem (;0;) (i32.const 0) func 35 18 30)
    (func $"wasi-virt: realloc must not call imports" (;16;) (type 7)
      unreachable
    )
    (func $"wasi:filesystem/types@0.2.12#[method]descriptor.sync is denied: --mount embeds files, --allow-fs allows the host's" (;17;) (type 7)
      unreachable
    )
    (func (;18;) (type 8) (param i32 i32)
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
        call 0
        local.set 3
        local.get 1
        local.get 3
        i32.load8_u 1
        i32.store8
        local.get 1
        local.get 3
        i32.load8_u 1 offset=1
        i32.store8 offset=1
        return
      end
      call $"wasi:filesystem/types@0.2.12#[method]descriptor.sync is denied: --mount embeds files, --allow-fs allows the host's"
      unreachable
    )
    (func $"wasi-virt: the pointer for a result is not aligned" (;19;) (type 7)
      unreachable
    )
    (func $"wasi-virt: flags have bits without a label" (;20;) (type 7)
      unreachable
    )
    (func $"wasi-virt: a list or string is out of bounds of memory" (;21;) (type 7)
      unreachable
    )
    (func $"wasi-virt: a list or string has more than 2^28 - 1 bytes" (;22;) (type 7)
      unreachable
    )
    (func $"wasi-virt: a string is not valid UTF-8" (;23;) (type 7)
      unreachable
    )
    (func (;24;) (type 8) (param i32 i32)
      (local i32 i32 i32 i32)
      local.get 0
      local.get 1
      i32.add
      local.set 1
      block ;; label = @1
        loop ;; label = @2
          local.get 0
          local.get 1
          i32.eq
          br_if 1 (;@1;)
          local.get 0
          i32.load8_u
          local.set 2
          local.get 0
          i32.const 1
          i32.add
          local.set 0
          local.get 2
          i32.const 128
          i32.lt_u
          br_if 0 (;@2;)
          local.get 2
          i32.const 194
          i32.sub
          i32.const 50
          i32.gt_u
          if ;; label = @3
            call $"wasi-virt: a string is not valid UTF-8"
          end
          i32.const 1
          local.get 2
          i32.const 224
          i32.ge_u
          i32.add
          local.get 2
          i32.const 240
          i32.ge_u
          i32.add
          local.set 3
          local.get 1
          local.get 0
          i32.sub
          local.get 3
          i32.lt_u
          if ;; label = @3
            call $"wasi-virt: a string is not valid UTF-8"
          end
          i32.const 128
          local.set 4
          i32.const 191
          local.set 5
          i32.const 160
          local.get 4
          local.get 2
          i32.const 224
          i32.eq
          select
          local.set 4
          i32.const 159
          local.get 5
          local.get 2
          i32.const 237
          i32.eq
          select
          local.set 5
          i32.const 144
          local.get 4
          local.get 2
          i32.const 240
          i32.eq
          select
          local.set 4
          i32.const 143
          local.get 5
          local.get 2
          i32.const 244
          i32.eq
          select
          local.set 5
          loop ;; label = @3
            local.get 0
            i32.load8_u
            local.get 4
            i32.sub
            local.get 5
            local.get 4
            i32.sub
            i32.gt_u
            if ;; label = @4
              call $"wasi-virt: a string is not valid UTF-8"
            end
            local.get 0
            i32.const 1
            i32.add
            local.set 0
            i32.const 128
            local.set 4
            i32.const 191
            local.set 5
            local.get 3
            i32.const 1
            i32.sub
            local.tee 3
            br_if 0 (;@3;)
          end
          br 0 (;@2;)
        end
      end
    )
    (func (;25;) (type 9) (param i32 i32) (result i32)
      (local i64)
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
      local.get 0
      local.get 1
      call 24
      local.get 0
    )
    (func (;26;) (type 8) (param i32 i32)
      (local i32 i32 i32 i32)
      local.get 0
      local.get 1
      i32.add
      local.set 1
      block ;; label = @1
        loop ;; label = @2
          local.get 0
          local.get 1
          i32.eq
          br_if 1 (;@1;)
          local.get 0
          i32.load8_u 1
          local.set 2
          local.get 0
          i32.const 1
          i32.add
          local.set 0
          local.get 2
          i32.const 128
          i32.lt_u
          br_if 0 (;@2;)
          local.get 2
          i32.const 194
          i32.sub
          i32.const 50
          i32.gt_u
          if ;; label = @3
            call $"wasi-virt: a string is not valid UTF-8"
          end
          i32.const 1
          local.get 2
          i32.const 224
          i32.ge_u
          i32.add
          local.get 2
          i32.const 240
          i32.ge_u
          i32.add
          local.set 3
          local.get 1
          local.get 0
          i32.sub
          local.get 3
          i32.lt_u
          if ;; label = @3
            call $"wasi-virt: a string is not valid UTF-8"
          end
          i32.const 128
          local.set 4
          i32.const 191
          local.set 5
          i32.const 160
          local.get 4
          local.get 2
          i32.const 224
          i32.eq
          select
          local.set 4
          i32.const 159
          local.get 5
          local.get 2
          i32.const 237
          i32.eq
          select
          local.set 5
          i32.const 144
          local.get 4
          local.get 2
          i32.const 240
          i32.eq
          select
          local.set 4
          i32.const 143
          local.get 5
          local.get 2
          i32.const 244
          i32.eq
          select
          local.set 5
          loop ;; label = @3
            local.get 0
            i32.load8_u 1
            local.get 4
            i32.sub
            local.get 5
            local.get 4
            i32.sub
            i32.gt_u
            if ;; label = @4
              call $"wasi-virt: a string is not valid UTF-8"
            end
            local.get 0
            i32.const 1
            i32.add
            local.set 0
            i32.const 128
            local.set 4
            i32.const 191
            local.set 5
            local.get 3
            i32.const 1
            i32.sub
            local.tee 3
            br_if 0 (;@3;)
          end
          br 0 (;@2;)
        end
      end
    )
    (func (;27;) (type 10) (param i32 i32 i32)
      (local i32 i32 i64)
      local.get 2
      local.set 3
      block ;; label = @1
        loop ;; label = @2
          local.get 3
          i32.eqz
          br_if 1 (;@1;)
          local.get 3
          i32.const 8
          i32.lt_u
          if ;; label = @3
            local.get 2
            i32.const 8
            i32.lt_u
            if ;; label = @4
              local.get 0
              i32.load8_u
              local.tee 4
              i32.const 128
              i32.ge_u
              br_if 3 (;@1;)
              local.get 1
              local.get 4
              i32.store8 1
              local.get 0
              i32.const 1
              i32.add
              local.set 0
              local.get 1
              i32.const 1
              i32.add
              local.set 1
              local.get 3
              i32.const -1
              i32.add
              local.set 3
              br 2 (;@2;)
            end
            local.get 3
            i32.const 8
            i32.sub
            local.set 4
            local.get 0
            local.get 4
            i32.add
            local.set 0
            local.get 1
            local.get 4
            i32.add
            local.set 1
            local.get 3
            local.get 4
            i32.sub
            local.set 3
          end
          local.get 0
          i64.load align=1
          local.tee 5
          i64.const -9187201950435737472
          i64.and
          i64.const 0
          i64.ne
          br_if 1 (;@1;)
          local.get 1
          local.get 5
          i64.store 1 align=1
          local.get 0
          i32.const 8
          i32.add
          local.set 0
          local.get 1
          i32.const 8
          i32.add
          local.set 1
          local.get 3
          i32.const -8
          i32.add
          local.set 3
          br 0 (;@2;)
        end
      end
      local.get 3
      if ;; label = @1
        local.get 1
        local.get 0
        local.get 3
        memory.copy 1 0
        local.get 1
        local.get 3
        call 26
      end
    )
    (func (;28;) (type 9) (param i32 i32) (result i32)
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
      call 1
      local.set 3
      local.get 0
      local.get 3
      local.get 4
      call 27
      local.get 3
    )
    (func $"wasi:filesystem/types@0.2.12#[method]descriptor.stat-at is denied: --mount embeds files, --allow-fs allows the host's" (;29;) (type 7)
      unreachable
    )
    (func (;30;) (type 6) (param i32 i32 i32 i32 i32)
      (local i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 4
      i32.const 7
      i32.and
      if ;; label = @1
        call $"wasi-virt: the pointer for a result is not aligned"
      end
      i32.const 0
      local.get 0
      i32.or
      i32.const 134217728
      i32.and
      if ;; label = @1
        local.get 1
        i32.const -2
        i32.and
        if ;; label = @2
          call $"wasi-virt: flags have bits without a label"
        end
        local.get 2
        local.get 3
        call 25
        local.set 2
        local.get 2
        local.set 5
        local.get 3
        local.set 6
        local.get 5
        local.get 6
        call 28
        local.set 5
        i32.const 0
        local.get 0
        local.get 1
        local.get 5
        local.get 6
        i32.const 0
        call 3
        local.set 7
        i32.const 1
        local.get 7
        i32.const 0
        i32.ne
        i32.and
        if ;; label = @2
          i32.const 0
          i32.const 0
          i32.const 4
          i32.const 8
          call 1
          local.set 15
          local.get 15
          call 2
          local.get 15
          call 4
          block ;; label = @3
            loop ;; label = @4
              i32.const 0
              call 5
              local.tee 16
              i32.eqz
              br_if 1 (;@3;)
              local.get 16
              i32.load 1
              i32.const 1
              local.get 16
              i32.load 1 offset=4
              local.get 16
              i32.load 1 offset=8
              i32.const 2
              local.get 16
              i32.load 1 offset=12
              local.get 16
              i32.const 16
              i32.add
              call 7
              i32.const 0
              call 6
              br 0 (;@4;)
            end
          end
          i32.const 0
          call 8
          local.set 17
          local.get 17
          i32.load 1
          local.set 8
          local.get 17
          i32.load 1 offset=4
          local.set 9
          local.get 17
          i32.load 1 offset=8
          local.set 10
          local.get 17
          i32.load 1 offset=12
          local.set 11
          local.get 17
          i32.load 1 offset=16
          local.set 12
          local.get 17
          i32.load 1 offset=20
          local.set 13
          local.get 17
          i32.load 1 offset=24
          local.set 14
          call 9
          local.set 18
          i32.const 1
          local.get 8
          i32.const -1
          i32.ne
          i32.and
          if ;; label = @3
            local.get 1
            local.get 11
            i32.or
            local.set 11
            local.get 8
            local.get 11
            local.get 9
            local.get 10
            local.get 18
            call 10
          else
            local.get 18
            i32.const 1
            i32.store8 1
            local.get 8
            i32.const -1
            i32.eq
            if ;; label = @4
              local.get 18
              local.get 14
              i32.store8 1 offset=8
            end
          end
          block ;; label = @3
            loop ;; label = @4
              call 11
              local.tee 19
              i32.const -1
              i32.eq
              br_if 1 (;@3;)
              local.get 19
              call 12
              br 0 (;@4;)
            end
          end
          local.get 4
          i32.const 7
          i32.and
          if ;; label = @3
            call $"wasi-virt: the pointer for a result is not aligned"
          end
          local.get 4
          local.get 18
          i32.const 104
          memory.copy 0 1
          return
        end
        local.get 0
        local.set 20
        local.get 1
        local.set 21
        local.get 21
        i32.const -2
        i32.and
        if ;; label = @2
          call $"wasi-virt: flags have bits without a label"
        end
        local.get 2
        local.set 22
        local.get 3
        local.set 23
        local.get 22
        local.get 23
        call 28
        local.set 22
        local.get 20
        local.get 21
        local.get 22
        local.get 23
        call 13
        local.set 24
        local.get 4
        i32.const 7
        i32.and
        if ;; label = @2
          call $"wasi-virt: the pointer for a result is not aligned"
        end
        local.get 4
        local.get 24
        i32.const 104
        memory.copy 0 1
        return
      end
      call $"wasi:filesystem/types@0.2.12#[method]descriptor.stat-at is denied: --mount embeds files, --allow-fs allows the host's"
      unreachable
    )
    (func $"wasi-virt: realloc returned a pointer that is not aligned" (;31;) (type 7)
      unreachable
    )
    (func (;32;) (type 8) (param i32 i32)
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
      call 15
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
    (func (;33;) (type 8) (param i32 i32)
      local.get 0
      i32.const 4
      i32.add
      local.get 1
      i32.const 4
      i32.add
      call 32
    )
    (func (;34;) (type 8) (param i32 i32)
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
      call 15
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
          call 33
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
    (func (;35;) (type 2) (param i32)
      (local i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      call 14
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
      call 34
    )
  )
  (core instance $fixup (;9;) (instantiate 4
      (with "guest" (instance 8))
      (with "host" (instance 7))
      (with "@1" (instance 2))
      (with "flag" (instance 3))
      (with "table" (instance 6))
    )
  )
  (type (;7;) (borrow $"#type6 descriptor"))
  (type (;8;) (func (param "file" 7)))
  (alias core export $main "golden:guest/taker#take" (core func $golden:guest/taker#take (;10;)))
  (func $take (;3;) (type 8) (canon lift (core func $golden:guest/taker#take)))
  (component $golden:guest/taker-shim-component (;0;)
    (import "import-type-descriptor" (type (;0;) (sub resource)))
    (import "import-type-descriptor0" (type (;1;) (eq 0)))
    (type (;2;) (borrow 1))
    (type (;3;) (func (param "file" 2)))
    (import "import-func-take" (func (;0;) (type 3)))
    (export (;4;) "descriptor" (type 0))
    (type (;5;) (borrow 4))
    (type (;6;) (func (param "file" 5)))
    (export (;1;) "take" (func 0) (func (type 6)))
  )
  (instance $golden:guest/taker-shim-instance (;3;) (instantiate $golden:guest/taker-shim-component
      (with "import-func-take" (func $take))
      (with "import-type-descriptor" (type $"#type6 descriptor"))
      (with "import-type-descriptor0" (type $"#type6 descriptor"))
    )
  )
  (export $golden:guest/taker (;4;) "golden:guest/taker" (instance $golden:guest/taker-shim-instance))
)
