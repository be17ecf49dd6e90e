//! The functions of sockets, on what is no socket.

use crate::report::{done, line, outcome, sum};
use crate::wasi::{self, READ, Result, open};
use crate::{ROOT, raw};

pub fn probe() {
    let file = open(ROOT, "data.txt", READ).unwrap_or(u32::MAX);
    let directory = open(ROOT, "nested", READ).unwrap_or(u32::MAX);
    for (name, fd) in [
        ("stdin", 0),
        ("stdout", 1),
        ("stderr", 2),
        ("root", ROOT),
        ("file", file),
        ("directory", directory),
        ("99", 99),
        ("-1", u32::MAX),
    ] {
        for flags in [0, wasi::NONBLOCK, 31] {
            let accepted: Result<u32> =
                wasi::result(|accepted| raw::sock_accept(fd, flags, accepted));
            line(format!("sock_accept({name}, {flags})"), outcome(accepted));
        }
        for how in 0..=3 {
            line(
                format!("sock_shutdown({name}, {how})"),
                done(wasi::done(raw::sock_shutdown(fd, how))),
            );
        }
        for (flags, sizes) in [(0, &[4][..]), (0, &[]), (0, &[0]), (1, &[4]), (3, &[4])] {
            let shown = format!("({name}, {}, {flags})", sum(sizes));
            let received = wasi::scatter(sizes, |address, count, read| {
                let mut result_flags = [0_u16; 4];
                raw::sock_recv(
                    fd,
                    address,
                    count,
                    flags,
                    read,
                    result_flags.as_mut_ptr() as usize,
                )
            });
            line(format!("sock_recv{shown}"), done(received));
            let content = vec![b's'; sizes.iter().sum()];
            let iovecs = wasi::iovecs(&[&content]);
            let (address, count) = (iovecs.as_ptr() as usize, sizes.len() as u32);
            let sent: Result<u32> =
                wasi::result(|sent| raw::sock_send(fd, address, count, flags, sent));
            line(format!("sock_send{shown}"), outcome(sent));
        }
    }
    raw::fd_close(file);
    raw::fd_close(directory);
}
