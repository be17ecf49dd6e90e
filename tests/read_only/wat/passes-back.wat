;; Takes a descriptor and gives it back.
(component
  (import "wasi:filesystem/types@0.2.6" (instance $types
    (export "descriptor" (type $d (sub resource)))))
  (alias export $types "descriptor" (type $D))
    (core module $m
      (global $h (mut i32) (i32.const 0))
      (func (export "give") (param i32) (global.set $h (local.get 0)))
      (func (export "take") (result i32) (global.get $h)))
    (core instance $i (instantiate $m))
    (func $give (param "h" (own $D)) (canon lift (core func $i "give")))
    (func $take (result (own $D)) (canon lift (core func $i "take")))
  (component $shim
    (import "types" (instance $types (export "descriptor" (type $d (sub resource)))))
    (alias export $types "descriptor" (type $D0))
    (import "descriptor" (type $D (eq $D0)))
    (import "give" (func $give (param "h" (own $D))))
    (import "take" (func $take (result (own $D))))
    (export $D2 "descriptor" (type $D))
    (export "give" (func $give) (func (param "h" (own $D2))))
    (export "take" (func $take) (func (result (own $D2)))))
  (instance $api (instantiate $shim (with "types" (instance $types)) (with "descriptor" (type $D)) (with "give" (func $give)) (with "take" (func $take))))
  (export "test:swap/api" (instance $api)))
