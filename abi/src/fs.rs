//! Files. Glue makes the calls to the host that these functions ask for.

pub mod change;
pub mod host_path;
pub mod listing;
pub mod memory;
pub mod preopens;
pub mod read_only;

/// Room for the result of any function on descriptors: that of `descriptor.stat` of 0.3 is the largest.
pub type HostResult = [u64; LARGEST_RESULT / size_of::<u64>()];

/// No result yet.
pub const NO_RESULT: HostResult = [0; LARGEST_RESULT / size_of::<u64>()];

/// Bytes of the largest result.
pub const LARGEST_RESULT: usize = 112;
