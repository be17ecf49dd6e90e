;; core modules 5, instances of them 5, memories 2, imports 64
(component
  (type $error-code (;0;) (enum "io" "illegal-byte-sequence" "pipe"))
  (type $stream (;1;) (stream u8))
  (type $result (;2;) (result (error $error-code)))
  (type $future (;3;) (future $result))
  (core module $memory-module (;0;)
    (memory (;0;) 1)
    (export "memory" (memory 0))
  )
  (core instance $memory-instance (;0;) (instantiate $memory-module))
  (alias core export $memory-instance "memory" (core memory $memory (;0;)))
  (core module (;1;)
    ;; prebuilt
    (export "cabi_realloc" ...)
    (export "ends#after" ...)
    (export "ends#before" ...)
    (export "ends#cancel-future" ...)
    (export "ends#check" ...)
    (export "ends#done" ...)
    (export "ends#drop-future" ...)
    (export "ends#drop-readable" ...)
    (export "ends#drop-set" ...)
    (export "ends#drop-writable" ...)
    (export "ends#join" ...)
    (export "ends#leave" ...)
    (export "ends#made" ...)
    (export "ends#new-set" ...)
    (export "ends#next" ...)
    (export "ends#outcome" ...)
    (export "ends#pair" ...)
    (export "ends#read" ...)
    (export "ends#read-future" ...)
    (export "ends#sink" ...)
    (export "ends#start" ...)
    (export "ends#wait" ...)
    (export "ends#woken" ...)
    (export "ends#write" ...)
    (export "ends#yield" ...)
    (export "futures#drop" ...)
    (export "futures#read" ...)
    (export "futures#ready" ...)
    (export "memory" ...)
  )
  (core instance (;1;) (instantiate 1))
  (type (;4;) (future))
  (core func (;0;) (canon future.cancel-read 4))
  (core func (;1;) (canon future.write 4 async))
  (core func (;2;) (canon future.read 4 async))
  (core func (;3;) (canon future.new 4))
  (type (;5;) (stream u8))
  (core func (;4;) (canon stream.drop-writable 5))
  (core func (;5;) (canon stream.drop-readable 5))
  (core func (;6;) (canon stream.cancel-read 5))
  (alias core export 1 "0" (core memory (;1;)))
  (core func (;7;) (canon stream.write 5 (memory 1) async))
  (core func (;8;) (canon waitable-set.poll (memory 1)))
  (core func (;9;) (canon waitable.join))
  (core func (;10;) (canon waitable-set.drop))
  (core func (;11;) (canon waitable-set.new))
  (core func (;12;) (canon future.drop-writable 4))
  (core func (;13;) (canon future.drop-readable 4))
  (core func (;14;) (canon stream.read 5 (memory 1) async))
  (core func (;15;) (canon stream.new 5))
  (core func (;16;) (canon waitable.join))
  (core func (;17;) (canon waitable-set.new))
  (core func (;18;) (canon future.read $future (memory $memory) async))
  (core func (;19;) (canon stream.drop-writable $stream))
  (core func (;20;) (canon stream.new $stream))
  (core instance (;2;)
    (export "0" (func 20))
    (export "1" (func 19))
    (export "2" (func 18))
    (export "3" (func 17))
    (export "4" (func 16))
    (export "5" (func 15))
    (export "6" (func 14))
    (export "7" (func 13))
    (export "8" (func 12))
    (export "9" (func 11))
    (export "a" (func 10))
    (export "b" (func 9))
    (export "c" (func 8))
    (export "d" (func 7))
    (export "e" (func 6))
    (export "f" (func 5))
    (export "g" (func 4))
    (export "h" (func 3))
    (export "i" (func 2))
    (export "j" (func 1))
    (export "k" (func 0))
  )
  (core instance (;3;)
    (export "memory" (memory $memory))
  )
  (core module (;2;)
    (type (;0;) (func (param i32)))
    (type (;1;) (func (result i32)))
    (type (;2;) (func (result i64)))
    (type (;3;) (func (param i32 i32 i32) (result i32)))
    (type (;4;) (func (param i32) (result i32)))
    (type (;5;) (func (param i32 i32) (result i32)))
    (type (;6;) (func (param i32 i32)))
    (type (;7;) (func (param i64)))
    (type (;8;) (func))
    (import "@1" "ends#sink" (func (;0;) (type 0) (param i32)))
    (import "@1" "ends#made" (func (;1;) (type 1) (result i32)))
    (import "host" "5" (func (;2;) (type 2) (result i64)))
    (import "host" "6" (func (;3;) (type 3) (param i32 i32 i32) (result i32)))
    (import "host" "d" (func (;4;) (type 3) (param i32 i32 i32) (result i32)))
    (import "host" "e" (func (;5;) (type 4) (param i32) (result i32)))
    (import "host" "f" (func (;6;) (type 0) (param i32)))
    (import "host" "g" (func (;7;) (type 0) (param i32)))
    (import "host" "h" (func (;8;) (type 2) (result i64)))
    (import "host" "i" (func (;9;) (type 5) (param i32 i32) (result i32)))
    (import "host" "j" (func (;10;) (type 5) (param i32 i32) (result i32)))
    (import "host" "k" (func (;11;) (type 4) (param i32) (result i32)))
    (import "host" "7" (func (;12;) (type 0) (param i32)))
    (import "host" "8" (func (;13;) (type 0) (param i32)))
    (import "host" "9" (func (;14;) (type 1) (result i32)))
    (import "host" "a" (func (;15;) (type 0) (param i32)))
    (import "host" "b" (func (;16;) (type 6) (param i32 i32)))
    (import "host" "c" (func (;17;) (type 5) (param i32 i32) (result i32)))
    (import "@1" "ends#next" (func (;18;) (type 1) (result i32)))
    (import "@1" "ends#done" (func (;19;) (type 7) (param i64)))
    (import "host" "0" (func (;20;) (type 2) (result i64)))
    (import "@1" "ends#pair" (func (;21;) (type 7) (param i64)))
    (import "host" "1" (func (;22;) (type 0) (param i32)))
    (import "@1" "ends#drop-writable" (func (;23;) (type 0) (param i32)))
    (import "host" "3" (func (;24;) (type 1) (result i32)))
    (import "@1" "ends#new-set" (func (;25;) (type 0) (param i32)))
    (import "host" "4" (func (;26;) (type 6) (param i32 i32)))
    (import "@1" "ends#join" (func (;27;) (type 5) (param i32 i32) (result i32)))
    (import "host" "2" (func (;28;) (type 5) (param i32 i32) (result i32)))
    (import "@1" "ends#read-future" (func (;29;) (type 5) (param i32 i32) (result i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "@1" "memory" (memory (;1;) 0))
    (global (;0;) (mut i32) i32.const 0)
    (export "0" (func 32))
    (export "1" (func 33))
    (export "2" (func 34))
    (export "4" (func 35))
    (export "5" (func 36))
    (export "3" (func 39))
    (export "flag" (global 0))
    (func $"wasi-virt: realloc must not call imports" (;30;) (type 8)
      unreachable
    )
    (func (;31;) (type 8)
      (local i32 i64)
      loop ;; label = @1
        call 18
        local.tee 0
        i32.eqz
        if ;; label = @2
          return
        end
        i64.const 0
        local.set 1
        block ;; label = @2
          block ;; label = @3
            block ;; label = @4
              block ;; label = @5
                block ;; label = @6
                  block ;; label = @7
                    block ;; label = @8
                      block ;; label = @9
                        block ;; label = @10
                          block ;; label = @11
                            block ;; label = @12
                              block ;; label = @13
                                block ;; label = @14
                                  block ;; label = @15
                                    block ;; label = @16
                                      block ;; label = @17
                                        block ;; label = @18
                                          local.get 0
                                          i32.load 1
                                          br_table 0 (;@18;) 1 (;@17;) 2 (;@16;) 3 (;@15;) 4 (;@14;) 5 (;@13;) 6 (;@12;) 7 (;@11;) 8 (;@10;) 9 (;@9;) 10 (;@8;) 11 (;@7;) 12 (;@6;) 13 (;@5;) 14 (;@4;) 15 (;@3;) 16 (;@2;)
                                        end
                                        call 2
                                        local.set 1
                                        br 15 (;@2;)
                                      end
                                      local.get 0
                                      i32.load 1 offset=4
                                      local.get 0
                                      i32.load 1 offset=8
                                      local.get 0
                                      i32.load 1 offset=12
                                      call 3
                                      i64.extend_i32_u
                                      local.set 1
                                      br 14 (;@2;)
                                    end
                                    local.get 0
                                    i32.load 1 offset=4
                                    local.get 0
                                    i32.load 1 offset=8
                                    local.get 0
                                    i32.load 1 offset=12
                                    call 4
                                    i64.extend_i32_u
                                    local.set 1
                                    br 13 (;@2;)
                                  end
                                  local.get 0
                                  i32.load 1 offset=4
                                  call 5
                                  i64.extend_i32_u
                                  local.set 1
                                  br 12 (;@2;)
                                end
                                local.get 0
                                i32.load 1 offset=4
                                call 6
                                br 11 (;@2;)
                              end
                              local.get 0
                              i32.load 1 offset=4
                              call 7
                              br 10 (;@2;)
                            end
                            call 8
                            local.set 1
                            br 9 (;@2;)
                          end
                          local.get 0
                          i32.load 1 offset=4
                          local.get 0
                          i32.load 1 offset=8
                          call 9
                          i64.extend_i32_u
                          local.set 1
                          br 8 (;@2;)
                        end
                        local.get 0
                        i32.load 1 offset=4
                        local.get 0
                        i32.load 1 offset=8
                        call 10
                        i64.extend_i32_u
                        local.set 1
                        br 7 (;@2;)
                      end
                      local.get 0
                      i32.load 1 offset=4
                      call 11
                      i64.extend_i32_u
                      local.set 1
                      br 6 (;@2;)
                    end
                    local.get 0
                    i32.load 1 offset=4
                    call 12
                    br 5 (;@2;)
                  end
                  local.get 0
                  i32.load 1 offset=4
                  call 13
                  br 4 (;@2;)
                end
                call 14
                i64.extend_i32_u
                local.set 1
                br 3 (;@2;)
              end
              local.get 0
              i32.load 1 offset=4
              call 15
              br 2 (;@2;)
            end
            local.get 0
            i32.load 1 offset=4
            local.get 0
            i32.load 1 offset=8
            call 16
            br 1 (;@2;)
          end
          local.get 0
          i32.load 1 offset=4
          local.get 0
          i32.load 1 offset=8
          call 17
          i64.extend_i32_u
          i64.const 60
          i64.shl
          local.get 0
          i32.load 1 offset=8
          i64.load32_u 1
          i64.const 32
          i64.shl
          i64.or
          local.get 0
          i32.load 1 offset=8
          i64.load32_u 1 offset=4
          i64.or
          local.set 1
          br 0 (;@2;)
        end
        local.get 1
        call 19
        br 0 (;@1;)
      end
    )
    (func (;32;) (type 4) (param i32) (result i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      call 0
      call 31
      call 1
    )
    (func (;33;) (type 2) (result i64)
      (local i64)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      call 20
      local.tee 0
      call 21
      local.get 0
    )
    (func (;34;) (type 0) (param i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      call 23
      local.get 0
      call 22
      call 31
    )
    (func (;35;) (type 1) (result i32)
      (local i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      call 24
      local.tee 0
      call 25
      local.get 0
    )
    (func (;36;) (type 6) (param i32 i32)
      global.get 0
      if ;; label = @1
        call $"wasi-virt: realloc must not call imports"
      end
      local.get 0
      local.get 1
      call 27
      if ;; label = @1
        local.get 0
        local.get 1
        call 26
      end
      call 31
    )
    (func $"wasi-virt: a copy is of more than 2^28 - 1 bytes" (;37;) (type 8)
      unreachable
    )
    (func $"wasi-virt: a copy is out of the bounds of memory" (;38;) (type 8)
      unreachable
    )
    (func (;39;) (type 5) (param i32 i32) (result i32)
      (local i32 i32)
      local.get 0
      i32.const 134217728
      i32.and
      if ;; label = @1
        global.get 0
        if ;; label = @2
          call $"wasi-virt: realloc must not call imports"
        end
        i32.const 2
        local.set 3
        local.get 3
        i32.const 268435455
        i32.gt_u
        if ;; label = @2
          call $"wasi-virt: a copy is of more than 2^28 - 1 bytes"
        end
        local.get 1
        i64.extend_i32_u
        local.get 3
        i64.extend_i32_u
        i64.add
        memory.size
        i64.extend_i32_u
        i64.const 16
        i64.shl
        i64.gt_u
        if ;; label = @2
          call $"wasi-virt: a copy is out of the bounds of memory"
        end
        local.get 0
        local.get 1
        call 29
        local.tee 2
        i32.const -1
        i32.eq
        if ;; label = @2
          call 31
          i32.const -1
          return
        end
        local.get 1
        i32.const 0
        i32.const 2
        memory.fill
        local.get 2
        if ;; label = @2
          local.get 1
          i32.const 1
          i32.store8
          local.get 1
          local.get 2
          i32.const 1
          i32.sub
          i32.store8 offset=1
        end
        i32.const 0
        return
      end
      local.get 0
      local.get 1
      call 28
    )
  )
  (core instance (;4;) (instantiate 2
      (with "guest" (instance 3))
      (with "host" (instance 2))
      (with "@1" (instance 1))
    )
  )
  (alias core export 4 "0" (core func $stderr (;21;)))
  (alias core export 4 "1" (core func $new (;22;)))
  (alias core export 4 "2" (core func $drop-writable (;23;)))
  (alias core export 4 "3" (core func $read (;24;)))
  (alias core export 4 "4" (core func $set-new (;25;)))
  (alias core export 4 "5" (core func $join (;26;)))
  (type (;6;) (result))
  (core func $return (;27;) (canon task.return (result 6)))
  (core module $main (;3;)
    (type (;0;) (func (param i32) (result i32)))
    (type (;1;) (func (result i64)))
    (type (;2;) (func (param i32)))
    (type (;3;) (func (param i32 i32) (result i32)))
    (type (;4;) (func (result i32)))
    (type (;5;) (func (param i32 i32)))
    (type (;6;) (func (param i32 i32 i32) (result i32)))
    (import "host" "stderr" (func $stderr (;0;) (type 0) (param i32) (result i32)))
    (import "host" "new" (func $new (;1;) (type 1) (result i64)))
    (import "host" "drop-writable" (func $drop-writable (;2;) (type 2) (param i32)))
    (import "host" "read" (func $read (;3;) (type 3) (param i32 i32) (result i32)))
    (import "host" "set-new" (func $set-new (;4;) (type 4) (result i32)))
    (import "host" "join" (func $join (;5;) (type 5) (param i32 i32)))
    (import "host" "return" (func $return (;6;) (type 2) (param i32)))
    (export "run" (func 7))
    (export "callback" (func 8))
    (func (;7;) (type 4) (result i32)
      (local $ends i64) (local $future i32) (local $set i32)
      call $new
      local.set $ends
      local.get $ends
      i32.wrap_i64
      call $stderr
      local.set $future
      local.get $future
      i32.const 0
      call $read
      drop
      call $set-new
      local.set $set
      local.get $future
      local.get $set
      call $join
      local.get $ends
      i64.const 32
      i64.shr_u
      i32.wrap_i64
      call $drop-writable
      i32.const 2
      local.get $set
      i32.const 4
      i32.shl
      i32.or
    )
    (func (;8;) (type 6) (param i32 i32 i32) (result i32)
      i32.const 0
      call $return
      i32.const 0
    )
  )
  (core instance (;5;)
    (export "stderr" (func $stderr))
    (export "new" (func $new))
    (export "drop-writable" (func $drop-writable))
    (export "read" (func $read))
    (export "set-new" (func $set-new))
    (export "join" (func $join))
    (export "return" (func $return))
  )
  (core instance $main (;6;) (instantiate $main
      (with "host" (instance 5))
    )
  )
  (type (;7;) (result))
  (type (;8;) (func async (result 7)))
  (alias core export $main "run" (core func (;28;)))
  (alias core export $main "callback" (core func (;29;)))
  (core func (;30;) (canon future.cancel-read 4))
  (core func (;31;) (canon future.write 4 async))
  (core func (;32;) (canon future.read 4 async))
  (core func (;33;) (canon future.new 4))
  (core func (;34;) (canon stream.drop-writable 5))
  (core func (;35;) (canon stream.drop-readable 5))
  (core func (;36;) (canon stream.cancel-read 5))
  (core func (;37;) (canon stream.write 5 (memory 1) async))
  (core func (;38;) (canon waitable-set.poll (memory 1)))
  (core func (;39;) (canon waitable.join))
  (core func (;40;) (canon waitable-set.drop))
  (core func (;41;) (canon waitable-set.new))
  (core func (;42;) (canon future.drop-writable 4))
  (core func (;43;) (canon future.drop-readable 4))
  (core func (;44;) (canon stream.read 5 (memory 1) async))
  (core func (;45;) (canon stream.new 5))
  (core instance (;7;)
    (export "0" (func 28))
    (export "1" (func 29))
    (export "2" (func 45))
    (export "3" (func 44))
    (export "4" (func 43))
    (export "5" (func 42))
    (export "6" (func 41))
    (export "7" (func 40))
    (export "8" (func 39))
    (export "9" (func 38))
    (export "a" (func 37))
    (export "b" (func 36))
    (export "c" (func 35))
    (export "d" (func 34))
    (export "e" (func 33))
    (export "f" (func 32))
    (export "g" (func 31))
    (export "h" (func 30))
  )
  (core instance (;8;)
    (export "memory" (memory $memory))
  )
  (core module (;4;)
    (type (;0;) (func (result i32)))
    (type (;1;) (func (param i32)))
    (type (;2;) (func (result i64)))
    (type (;3;) (func (param i32 i32 i32) (result i32)))
    (type (;4;) (func (param i32) (result i32)))
    (type (;5;) (func (param i32 i32) (result i32)))
    (type (;6;) (func (param i32 i32)))
    (type (;7;) (func (param i64)))
    (type (;8;) (func (param i32 i32 i32)))
    (type (;9;) (func))
    (import "host" "0" (func (;0;) (type 0) (result i32)))
    (import "@1" "ends#after" (func (;1;) (type 1) (param i32)))
    (import "@1" "ends#outcome" (func (;2;) (type 0) (result i32)))
    (import "host" "2" (func (;3;) (type 2) (result i64)))
    (import "host" "3" (func (;4;) (type 3) (param i32 i32 i32) (result i32)))
    (import "host" "a" (func (;5;) (type 3) (param i32 i32 i32) (result i32)))
    (import "host" "b" (func (;6;) (type 4) (param i32) (result i32)))
    (import "host" "c" (func (;7;) (type 1) (param i32)))
    (import "host" "d" (func (;8;) (type 1) (param i32)))
    (import "host" "e" (func (;9;) (type 2) (result i64)))
    (import "host" "f" (func (;10;) (type 5) (param i32 i32) (result i32)))
    (import "host" "g" (func (;11;) (type 5) (param i32 i32) (result i32)))
    (import "host" "h" (func (;12;) (type 4) (param i32) (result i32)))
    (import "host" "4" (func (;13;) (type 1) (param i32)))
    (import "host" "5" (func (;14;) (type 1) (param i32)))
    (import "host" "6" (func (;15;) (type 0) (result i32)))
    (import "host" "7" (func (;16;) (type 1) (param i32)))
    (import "host" "8" (func (;17;) (type 6) (param i32 i32)))
    (import "host" "9" (func (;18;) (type 5) (param i32 i32) (result i32)))
    (import "@1" "ends#next" (func (;19;) (type 0) (result i32)))
    (import "@1" "ends#done" (func (;20;) (type 7) (param i64)))
    (import "host" "1" (func (;21;) (type 3) (param i32 i32 i32) (result i32)))
    (import "@1" "ends#before" (func (;22;) (type 8) (param i32 i32 i32)))
    (import "guest" "memory" (memory (;0;) 0))
    (import "@1" "memory" (memory (;1;) 0))
    (export "task-1" (func 24))
    (export "callback-1" (func 25))
    (func (;23;) (type 9)
      (local i32 i64)
      loop ;; label = @1
        call 19
        local.tee 0
        i32.eqz
        if ;; label = @2
          return
        end
        i64.const 0
        local.set 1
        block ;; label = @2
          block ;; label = @3
            block ;; label = @4
              block ;; label = @5
                block ;; label = @6
                  block ;; label = @7
                    block ;; label = @8
                      block ;; label = @9
                        block ;; label = @10
                          block ;; label = @11
                            block ;; label = @12
                              block ;; label = @13
                                block ;; label = @14
                                  block ;; label = @15
                                    block ;; label = @16
                                      block ;; label = @17
                                        block ;; label = @18
                                          local.get 0
                                          i32.load 1
                                          br_table 0 (;@18;) 1 (;@17;) 2 (;@16;) 3 (;@15;) 4 (;@14;) 5 (;@13;) 6 (;@12;) 7 (;@11;) 8 (;@10;) 9 (;@9;) 10 (;@8;) 11 (;@7;) 12 (;@6;) 13 (;@5;) 14 (;@4;) 15 (;@3;) 16 (;@2;)
                                        end
                                        call 3
                                        local.set 1
                                        br 15 (;@2;)
                                      end
                                      local.get 0
                                      i32.load 1 offset=4
                                      local.get 0
                                      i32.load 1 offset=8
                                      local.get 0
                                      i32.load 1 offset=12
                                      call 4
                                      i64.extend_i32_u
                                      local.set 1
                                      br 14 (;@2;)
                                    end
                                    local.get 0
                                    i32.load 1 offset=4
                                    local.get 0
                                    i32.load 1 offset=8
                                    local.get 0
                                    i32.load 1 offset=12
                                    call 5
                                    i64.extend_i32_u
                                    local.set 1
                                    br 13 (;@2;)
                                  end
                                  local.get 0
                                  i32.load 1 offset=4
                                  call 6
                                  i64.extend_i32_u
                                  local.set 1
                                  br 12 (;@2;)
                                end
                                local.get 0
                                i32.load 1 offset=4
                                call 7
                                br 11 (;@2;)
                              end
                              local.get 0
                              i32.load 1 offset=4
                              call 8
                              br 10 (;@2;)
                            end
                            call 9
                            local.set 1
                            br 9 (;@2;)
                          end
                          local.get 0
                          i32.load 1 offset=4
                          local.get 0
                          i32.load 1 offset=8
                          call 10
                          i64.extend_i32_u
                          local.set 1
                          br 8 (;@2;)
                        end
                        local.get 0
                        i32.load 1 offset=4
                        local.get 0
                        i32.load 1 offset=8
                        call 11
                        i64.extend_i32_u
                        local.set 1
                        br 7 (;@2;)
                      end
                      local.get 0
                      i32.load 1 offset=4
                      call 12
                      i64.extend_i32_u
                      local.set 1
                      br 6 (;@2;)
                    end
                    local.get 0
                    i32.load 1 offset=4
                    call 13
                    br 5 (;@2;)
                  end
                  local.get 0
                  i32.load 1 offset=4
                  call 14
                  br 4 (;@2;)
                end
                call 15
                i64.extend_i32_u
                local.set 1
                br 3 (;@2;)
              end
              local.get 0
              i32.load 1 offset=4
              call 16
              br 2 (;@2;)
            end
            local.get 0
            i32.load 1 offset=4
            local.get 0
            i32.load 1 offset=8
            call 17
            br 1 (;@2;)
          end
          local.get 0
          i32.load 1 offset=4
          local.get 0
          i32.load 1 offset=8
          call 18
          i64.extend_i32_u
          i64.const 60
          i64.shl
          local.get 0
          i32.load 1 offset=8
          i64.load32_u 1
          i64.const 32
          i64.shl
          i64.or
          local.get 0
          i32.load 1 offset=8
          i64.load32_u 1 offset=4
          i64.or
          local.set 1
          br 0 (;@2;)
        end
        local.get 1
        call 20
        br 0 (;@1;)
      end
    )
    (func (;24;) (type 0) (result i32)
      call 0
      call 1
      call 23
      call 2
      i32.load 1
    )
    (func (;25;) (type 3) (param i32 i32 i32) (result i32)
      (local i32)
      local.get 0
      local.get 1
      local.get 2
      call 22
      call 23
      call 2
      local.tee 3
      i32.load 1
      i32.const -1
      i32.eq
      i32.eqz
      if ;; label = @1
        local.get 3
        i32.load 1
        return
      end
      local.get 3
      i32.load 1 offset=4
      local.set 1
      local.get 3
      i32.load 1 offset=8
      i32.const -1
      i32.ne
      if ;; label = @1
        local.get 3
        i32.load 1 offset=8
        i32.const 0
        i32.store8
      end
      local.get 0
      local.get 1
      local.get 2
      call 21
      call 1
      call 23
      call 2
      i32.load 1
    )
  )
  (core instance (;9;) (instantiate 4
      (with "guest" (instance 8))
      (with "host" (instance 7))
      (with "@1" (instance 1))
    )
  )
  (alias core export 9 "callback-1" (core func (;46;)))
  (alias core export 9 "task-1" (core func (;47;)))
  (func $run (;0;) (type 8) (canon lift (core func 47) async (callback 46)))
  (instance $run (;0;)
    (export "run" (func $run))
  )
  (export (;1;) "wasi:cli/run@0.3.0" (instance $run))
)
