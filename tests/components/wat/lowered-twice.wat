(component
  ;; One function, lowered twice over each of two memories: once through the same names of memory and realloc, once
  ;; through others. `counts` is ten for each variable that either finds in the first memory, and one for the second.
  (import "wasi:cli/environment@0.2.6" (instance $environment
    (export "get-environment" (func (result (list (tuple string string)))))
  ))
  (core module $store
    (memory (export "memory") 1)
    (global $next (mut i32) (i32.const 1024))
    (func (export "realloc") (param $old i32) (param $old_size i32) (param $align i32) (param $size i32) (result i32)
      (local $place i32)
      (local.set $place
        (i32.and (i32.add (global.get $next) (i32.const 7)) (i32.const -8)))
      (global.set $next (i32.add (local.get $place) (local.get $size)))
      (local.get $place)
    )
  )
  (core instance $first (instantiate $store))
  (core instance $second (instantiate $store))
  (core func $a (canon lower (func $environment "get-environment")
    (memory (core memory $first "memory")) (realloc (core func $first "realloc"))))
  (core func $b (canon lower (func $environment "get-environment") string-encoding=utf8
    (memory (core memory $first "memory")) (realloc (core func $first "realloc"))))
  (core func $c (canon lower (func $environment "get-environment")
    (memory (core memory $second "memory")) (realloc (core func $second "realloc"))))
  (core func $d (canon lower (func $environment "get-environment")
    (memory (core memory $second "memory")) (realloc (core func $second "realloc")) string-encoding=utf8))
  (core module $reader
    (import "store" "memory" (memory 1))
    (import "calls" "one" (func $one (param i32)))
    (import "calls" "other" (func $other (param i32)))
    ;; How many variables both find, if their lists are two.
    (func (export "count") (result i32)
      (call $one (i32.const 0))
      (call $other (i32.const 16))
      (if (i32.eq (i32.load (i32.const 0)) (i32.load (i32.const 16))) (then unreachable))
      (i32.add (i32.load (i32.const 4)) (i32.load (i32.const 20)))
    )
  )
  (core instance $of_first (instantiate $reader
    (with "store" (instance $first))
    (with "calls" (instance (export "one" (func $a)) (export "other" (func $b))))))
  (core instance $of_second (instantiate $reader
    (with "store" (instance $second))
    (with "calls" (instance (export "one" (func $c)) (export "other" (func $d))))))
  (core module $sum
    (import "first" "count" (func $first (result i32)))
    (import "second" "count" (func $second (result i32)))
    (func (export "counts") (result i32)
      (i32.add (i32.mul (call $first) (i32.const 10)) (call $second))
    )
  )
  (core instance $main (instantiate $sum
    (with "first" (instance $of_first)) (with "second" (instance $of_second))))
  (func (export "counts") (result u32) (canon lift (core func $main "counts")))
)
