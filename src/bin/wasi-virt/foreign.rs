//! Options that people bring from other tools, and what is written for them here.
//!
//! The parser suggests the option whose letters are the most alike, which for `--allow-network` is `--allow-exit`. What
//! is meant is known for these. Of several answers the one that opens the least comes first.

/// Options of other tools that mean the same, and what is written for them.
struct Foreign {
    options: &'static [&'static str],
    fix: Fix,
}

/// What is written in the place of an option.
enum Fix {
    /// One of these options, and what each is for.
    Write(&'static [(&'static str, &'static str)]),
    /// Nothing: it is denied. Where all is allowed, this denies it again.
    Denied(&'static str),
    /// Nothing, and why.
    LeaveOut(&'static str),
}

const OPEN_FOR_READING: &[(&str, &str)] = &[
    (
        "--preopen /data=/srv/data:ro",
        "to open a host directory for reading only",
    ),
    ("--mount /data=./data", "to embed a local one"),
];

const FOREIGN: &[Foreign] = &[
    Foreign {
        options: &[
            "--dir",
            "--mapdir",
            "--map-dir",
            "--volume",
            "-v",
            "--bind",
            "--preopen-dir",
            "--allow-read",
            "--allow-fs-read",
            "--allow-dir",
        ],
        fix: Fix::Write(OPEN_FOR_READING),
    },
    Foreign {
        options: &["--allow-write", "--allow-fs-write"],
        fix: Fix::Write(&[(
            "--preopen /data=/srv/data",
            "to open one host directory, for writing too",
        )]),
    },
    Foreign {
        options: &[
            "--allow-net",
            "--allow-network",
            "--allow-networking",
            "--allow-inet",
            "--net",
            "--network",
            "--inherit-network",
        ],
        fix: Fix::Write(&[
            ("--allow-http=https://api.example.com", "for HTTP requests"),
            ("--allow-sockets=tcp-connect:10.0.0.0/8:5432", "for sockets"),
            ("--allow-dns=api.example.com", "for names to look up"),
        ]),
    },
    Foreign {
        options: &["--allow-tcp", "--allow-udp", "--tcp", "--udp"],
        fix: Fix::Write(&[("--allow-sockets=tcp-connect:10.0.0.0/8:5432", "for sockets")]),
    },
    Foreign {
        options: &["--allow-ip-name-lookup"],
        fix: Fix::Write(&[("--allow-dns=api.example.com", "for names to look up")]),
    },
    Foreign {
        options: &[
            "--inherit-env",
            "--env-inherit",
            "--forward-host-env",
            "--allow-environment",
        ],
        fix: Fix::Write(&[
            ("--allow-env=NAME", "for some of the host's variables"),
            ("--allow-env", "for all of them"),
        ]),
    },
    Foreign {
        options: &["--inherit-stdio"],
        fix: Fix::Write(&[("--stdio=allow", "for the host's standard streams")]),
    },
    Foreign {
        options: &["--inherit-stdin", "--allow-stdin"],
        fix: Fix::Write(&[("--stdin=allow", "for the host's standard input")]),
    },
    Foreign {
        options: &["--inherit-stdout", "--allow-stdout"],
        fix: Fix::Write(&[("--stdout=allow", "for the host's standard output")]),
    },
    Foreign {
        options: &["--inherit-stderr", "--allow-stderr"],
        fix: Fix::Write(&[("--stderr=allow", "for the host's standard error")]),
    },
    Foreign {
        options: &["--args", "--argv", "--argv0"],
        fix: Fix::Write(&[(
            "--arg NAME --arg VALUE",
            "to set arguments, of which the first is the program's name",
        )]),
    },
    Foreign {
        options: &["--inherit-args"],
        fix: Fix::Write(&[("--allow-args", "for the host's arguments")]),
    },
    Foreign {
        options: &["--workdir", "-w", "--pwd", "--chdir"],
        fix: Fix::Write(&[("--cwd /data", "to set the working directory")]),
    },
    Foreign {
        options: &[
            "--allow-clock",
            "--allow-hrtime",
            "--allow-time",
            "--allow-timers",
        ],
        fix: Fix::Write(&[("--allow-clocks", "for clocks and timers")]),
    },
    Foreign {
        options: &[
            "--allow-rand",
            "--allow-rng",
            "--allow-crypto",
            "--allow-entropy",
        ],
        fix: Fix::Write(&[("--allow-random", "for random numbers")]),
    },
    Foreign {
        options: &["-A"],
        fix: Fix::Write(&[(
            "--allow-all",
            "to allow everything that no other option decides",
        )]),
    },
    Foreign {
        options: &["--output", "--outfile", "--out-file"],
        fix: Fix::Write(&[("-o out.wasm", "to name the output")]),
    },
    Foreign {
        options: &[
            "--allow-run",
            "--allow-child-process",
            "--allow-subprocess",
            "--allow-worker",
            "--allow-ffi",
            "--allow-addons",
            "--allow-sys",
        ],
        fix: Fix::LeaveOut("WASI has nothing of the kind to allow"),
    },
    Foreign {
        options: &["--deny-all"],
        fix: Fix::LeaveOut("what no option allows is denied"),
    },
    Foreign {
        options: &["--deny-fs", "--deny-files", "--deny-read", "--deny-write"],
        fix: Fix::Denied("--allow-fs=false"),
    },
    Foreign {
        options: &["--deny-net", "--deny-network"],
        fix: Fix::Denied("--allow-http=false --allow-sockets=false"),
    },
    Foreign {
        options: &["--deny-http"],
        fix: Fix::Denied("--allow-http=false"),
    },
    Foreign {
        options: &["--deny-sockets", "--deny-tcp", "--deny-udp"],
        fix: Fix::Denied("--allow-sockets=false"),
    },
    Foreign {
        options: &["--deny-dns"],
        fix: Fix::Denied("--allow-dns=false"),
    },
    Foreign {
        options: &["--deny-args"],
        fix: Fix::Denied("--allow-args=false"),
    },
    Foreign {
        options: &["--deny-cwd"],
        fix: Fix::Denied("--allow-cwd=false"),
    },
    Foreign {
        options: &["--deny-clocks", "--deny-clock", "--deny-time"],
        fix: Fix::Denied("--allow-clocks=false"),
    },
    Foreign {
        options: &["--deny-random"],
        fix: Fix::Denied("--allow-random=false"),
    },
    Foreign {
        options: &["--deny-exit"],
        fix: Fix::Denied("--allow-exit=false"),
    },
    Foreign {
        options: &["--deny-stdio"],
        fix: Fix::Denied("--stdio=deny"),
    },
    Foreign {
        options: &["--deny-stdin"],
        fix: Fix::Denied("--stdin=deny"),
    },
    Foreign {
        options: &["--deny-stdout"],
        fix: Fix::Denied("--stdout=deny"),
    },
    Foreign {
        options: &["--deny-stderr"],
        fix: Fix::Denied("--stderr=deny"),
    },
];

/// What is written for an option of another tool, if it is known.
pub fn told(option: &str) -> Option<String> {
    let foreign = FOREIGN
        .iter()
        .find(|foreign| foreign.options.contains(&option))?;
    Some(match foreign.fix {
        Fix::Write(options) => {
            let options: Vec<String> = options
                .iter()
                .map(|(option, purpose)| format!("`{option}` {purpose}"))
                .collect();
            format!("there is no `{option}`; write {}", options.join(", or "))
        }
        Fix::Denied(denied) => format!(
            "there is no `{option}`: what no option allows is denied; leave it out, or beside `--allow-all` write \
             `{denied}`"
        ),
        Fix::LeaveOut(why) => format!("there is no `{option}`: {why}; leave it out"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser as _;
    use clap::error::ErrorKind;
    use std::collections::BTreeSet;

    fn parse(options: &str) -> Result<crate::Cli, clap::Error> {
        let arguments = ["wasi-virt", "guest.wasm"].into_iter();
        crate::Cli::try_parse_from(arguments.chain(options.split(' ')))
    }

    #[test]
    fn every_fix_parses() {
        for foreign in FOREIGN {
            let fixes: Vec<String> = match foreign.fix {
                Fix::Write(options) => options.iter().map(|(fix, _)| fix.to_string()).collect(),
                Fix::Denied(fix) => vec![format!("--allow-all {fix}")],
                Fix::LeaveOut(_) => continue,
            };
            for fix in fixes {
                if let Err(error) = parse(&fix) {
                    panic!("`{fix}`: {error}");
                }
            }
        }
    }

    #[test]
    fn each_option_is_foreign_and_known_once() {
        let mut known = BTreeSet::new();
        for option in FOREIGN.iter().flat_map(|foreign| foreign.options) {
            assert!(known.insert(option), "`{option}` is there twice");
            let error = parse(option).err().map(|error| error.kind());
            assert_eq!(error, Some(ErrorKind::UnknownArgument), "`{option}`");
        }
    }

    #[test]
    fn no_first_fix_opens_everything_that_was_not_asked_for() {
        for foreign in FOREIGN {
            if let Fix::Write([(first, _), ..]) = foreign.fix {
                let is_asked_for = foreign.options.contains(&"-A");
                assert_eq!(*first == "--allow-all", is_asked_for, "`{first}`");
                assert!(!["--allow-fs", "--allow-env"].contains(first), "`{first}`");
            }
        }
    }
}
