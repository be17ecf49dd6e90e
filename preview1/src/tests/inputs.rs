//! No input does anything but what it says or trap.

use proptest::prelude::*;

use super::parameters::{NO_CASE, NO_FLAG};
use super::*;
use crate::fake::program;

/// Why a call may trap.
const TRAPS: [&str; 5] = [
    "in bounds",
    "wasi-virt: pointer is misaligned",
    "wasi-virt: pointer is out of bounds",
    NO_CASE,
    NO_FLAG,
];

/// A call: the function, by its place in `call`, and its parameters.
type Call = (u8, [u64; 9]);

fn parameter() -> impl Strategy<Value = u64> {
    prop_oneof![
        4 => 0..8u64,
        2 => prop::sample::select(vec![u64::from(PATH), u64::from(BUFFERS), u64::from(RESULT), u64::from(DATA)]),
        1 => prop::sample::select(vec![24, 40, 4096, 1 << 16, (1 << 18) - 8, (1 << 18) - 1, 1 << 18]),
        1 => prop::sample::select(vec![u64::from(u32::MAX), u64::from(u32::MAX) - 7, 1 << 31, 1 << 63, u64::MAX]),
        1 => any::<u64>(),
    ]
}

fn calls() -> impl Strategy<Value = Vec<Call>> {
    prop::collection::vec((0..45u8, prop::array::uniform9(parameter())), 1..30)
}

fn call(program: &mut Program<Fake>, (function, parameters): Call) -> Result<()> {
    let wide = parameters;
    let [a, b, c, d, e, f, g, h, i] = parameters.map(|parameter| parameter as u32);
    match function {
        0 => program.args_get(a, b),
        1 => program.args_sizes_get(a, b),
        2 => program.clock_res_get(a, b),
        3 => program.clock_time_get(a, wide[1], c),
        4 => program.environ_get(a, b),
        5 => program.environ_sizes_get(a, b),
        6 => program.fd_advise(a, wide[1], wide[2], d),
        7 => program.fd_allocate(a, wide[1], wide[2]),
        8 => program.fd_close(a),
        9 => program.fd_datasync(a),
        10 => program.fd_fdstat_get(a, b),
        11 => program.fd_fdstat_set_flags(a, b),
        12 => program.fd_fdstat_set_rights(a, wide[1], wide[2]),
        13 => program.fd_filestat_get(a, b),
        14 => program.fd_filestat_set_size(a, wide[1]),
        15 => program.fd_filestat_set_times(a, wide[1], wide[2], d),
        16 => program.fd_pread(a, b, c, wide[3], e),
        17 => program.fd_prestat_dir_name(a, b, c),
        18 => program.fd_prestat_get(a, b),
        19 => program.fd_pwrite(a, b, c, wide[3] % (1 << 20), e),
        20 => program.fd_read(a, b, c, d),
        21 => program.fd_readdir(a, b, c, wide[3], e),
        22 => program.fd_renumber(a, b),
        23 => program.fd_seek(a, wide[1] as i64, c, d),
        24 => program.fd_sync(a),
        25 => program.fd_tell(a, b),
        26 => program.fd_write(a, b, c, d),
        27 => program.path_create_directory(a, b, c),
        28 => program.path_filestat_get(a, b, c, d, e),
        29 => program.path_filestat_set_times(a, b, c, d, wide[4], wide[5], g),
        30 => program.path_link(a, b, c, d, e, f, g),
        31 => program.path_open(a, b, PATH, c, d, wide[4], wide[5], g, h),
        32 => program.path_readlink(a, b, c, d, e, f),
        33 => program.path_remove_directory(a, b, c),
        34 => program.path_rename(a, b, c, d, e, f),
        35 => program.path_symlink(a, b, c, d, e),
        36 => program.path_unlink_file(a, b, c),
        37 => program.poll_oneoff(a, b, c, d),
        38 => program.proc_raise(a),
        39 => program.random_get(a, b),
        40 => program.sched_yield(),
        41 => program.sock_accept(a, b, c),
        42 => program.sock_recv(a, b, c, d, e, i),
        43 => program.sock_send(a, b, c, d, e),
        _ => program.sock_shutdown(a, b),
    }
}

/// A program with arguments, open files and something that looks like buffers and subscriptions.
fn prepared(direct: bool) -> Program<Fake> {
    let mut program = program();
    program.host.direct = direct;
    program.host.arguments = vec!["first", "second"];
    program.host.environment = vec![("A", "1")];
    for (path, flags) in [("file", 0), ("file", 1), ("dir", 0)] {
        open(&mut program, path, 0, READ | WRITE, flags);
    }
    program.host.memory[DATA as usize..].fill(0);
    program.host.put(PATH, b"file");
    program
        .host
        .put_words(BUFFERS, &[DATA, 0, DATA, 5, u32::MAX, 9]);
    program
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]
    #[test]
    fn every_call_returns_or_traps(calls in calls(), direct: bool) {
        let mut program = prepared(direct);
        for made in calls {
            if let Err(reason) = returned(|| call(&mut program, made)) {
                prop_assert!(TRAPS.contains(&&*reason), "{:?}: {}", made, reason);
                // The guest is gone. But nothing has been done yet when parameters are refused.
                if reason != NO_CASE && reason != NO_FLAG {
                    break;
                }
            }
            program.host.calls();
        }
    }
}
