;; A preview1 module that imports what the front end traps by, which is no function of preview1.
(module
  (import "wasi_snapshot_preview1" "wasi-virt: pointer is misaligned" (func $trap))
  (memory (export "memory") 1)
  (func (export "_start") (call $trap))
)
