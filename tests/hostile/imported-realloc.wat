;; Its realloc is an import that the sandbox replaces.
(component
  (import "wasi:cli/environment@0.2.0" (instance $environment
    (export "get-environment" (func (result (list (tuple string string)))))
  ))
  (import "wasi:http/types@0.2.0" (instance $types
    (export "fields" (type $fields (sub resource)))
    (export "outgoing-request" (type $request (sub resource)))
    (export "[constructor]fields" (func (result (own $fields))))
    (export "[constructor]outgoing-request" (func (param "headers" (own $fields)) (result (own $request))))
    (export "[method]outgoing-request.set-path-with-query" (func
      (param "self" (borrow $request)) (param "path-with-query" (option string)) (result (result))
    ))
  ))
  (core module $memory-module (memory (export "memory") 1))
  (core instance $memory (instantiate $memory-module))
  (alias core export $memory "memory" (core memory $linear))
  (core func $fields (canon lower (func $types "[constructor]fields")))
  (core func $request (canon lower (func $types "[constructor]outgoing-request")))
  (core func $set-path (canon lower (func $types "[method]outgoing-request.set-path-with-query") (memory $linear)))
  (core func $get-environment (canon lower (func $environment "get-environment")
    (memory $linear) (realloc $set-path)))
  (core module $main
    (import "host" "fields" (func $fields (result i32)))
    (import "host" "request" (func $request (param i32) (result i32)))
    (import "host" "get-environment" (func $get-environment (param i32)))
    (func (export "run")
      (drop (call $request (call $fields)))
      (call $get-environment (i32.const 16)))
  )
  (core instance $program (instantiate $main (with "host" (instance
    (export "fields" (func $fields))
    (export "request" (func $request))
    (export "get-environment" (func $get-environment))
  ))))
  (func (export "run") (canon lift (core func $program "run")))
)
