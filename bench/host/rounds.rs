//! Rounds in which several things are measured in turn.

use std::time::Duration;

use wasmtime::Result;

/// How many rounds there are, and how many requests each of the measured gets in one.
#[derive(Clone, Copy)]
pub struct Size {
    pub rounds: usize,
    pub requests: usize,
}

impl Size {
    pub fn parse(rounds: &str, requests: &str) -> Result<Self> {
        Ok(Self {
            rounds: rounds.parse()?,
            requests: requests.parse()?,
        })
    }
}

/// Measures each of `measured` in every round, and prints what came of it in a line. Each round starts with another
/// one, so that none is always behind the same.
pub fn in_turn<T>(
    rounds: usize,
    measured: &[T],
    mut measure: impl FnMut(&T) -> Result<String>,
) -> Result<()> {
    for round in 0..rounds {
        let mut columns = vec![String::new(); measured.len()];
        for place in 0..measured.len() {
            let place = (round + place) % measured.len();
            columns[place] = measure(&measured[place])?;
        }
        println!("{}", columns.join(" "));
    }
    Ok(())
}

/// A column for requests: `ALL,ONE,ONE...` in nanoseconds, how long all of them took and how long each did. Where there
/// are several at the same time, ALL is less than their sum.
pub fn column(elapsed: Duration, latencies: &[Duration]) -> String {
    let times = [&elapsed].into_iter().chain(latencies);
    let times: Vec<String> = times.map(|time| time.as_nanos().to_string()).collect();
    times.join(",")
}
