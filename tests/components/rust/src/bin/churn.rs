//! Makes files of many sizes below `/tmp`, under names of many lengths, renames some of them and removes all, as often as its
//! argument says.

use std::fs;

const FILES: u32 = 200;

fn main() {
    let rounds = std::env::args()
        .nth(1)
        .and_then(|rounds| rounds.parse().ok());
    let rounds: u32 = rounds.expect("how often");
    let mut random = Random(1);
    for _ in 0..rounds {
        for number in 0..FILES {
            let path = name(number, random.below(200));
            let size = random.below(20_000) as usize;
            fs::write(&path, vec![7; size]).expect("there is room");
            if random.below(3) == 0 {
                fs::rename(&path, name(number, random.below(200))).expect("it is there");
            }
        }
        for entry in fs::read_dir("/tmp").expect("it is there") {
            fs::remove_file(entry.expect("it is listed").path()).expect("it is there");
        }
    }
}

fn name(number: u32, length: u32) -> String {
    format!("/tmp/{number}-{}", "x".repeat(length as usize))
}

/// The generator of Numerical Recipes: the same numbers each time.
struct Random(u32);

impl Random {
    fn below(&mut self, bound: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) % bound
    }
}
